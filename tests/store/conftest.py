"""Two invented reports on a fishing dispute, their findings made by hand, and a toy resolution."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pytest

from goodoffices.model.codec import encode
from goodoffices.model.dossier import Kept
from goodoffices.model.entries import Actor, AnyEntry, DocumentEntry, Event, Judgement
from goodoffices.model.findings import (
    ActorFinding,
    ActorMention,
    Document,
    EventFinding,
    FigureFinding,
    Finding,
    StatementFinding,
)
from goodoffices.model.ids import document_id, kind_of
from goodoffices.model.shapes import Citation, When
from goodoffices.store import DossierFile, open_dossier

READER = "rules@1"

HARBOUR = """Harbour talks resume
Envoy Mara Lind met the skippers on Monday.
She said: "We offer twelve licences if the blockade ends."
Lind left in the evening."""

COAST = """Coast Gazette
Mara Lind offered 12 licences, a naïve "deal", skippers said.
"""


@dataclass(frozen=True)
class Report:
    """A document and what was found in it."""

    document: Document
    findings: tuple[Finding, ...] = ()

    @property
    def id(self) -> str:
        return self.document.id

    def cite(self, words: str) -> Citation:
        start = self.document.text.index(words)
        return self.document.cite(start, start + len(words))

    def actor(self, *words: str, name: str = "Mara Lind") -> ActorFinding:
        cited = tuple(self.cite(w) for w in words)
        return ActorFinding(cited, name, "person", tuple(ActorMention(c, "name") for c in cited))

    def event(self, words: str, *initiators: Finding) -> EventFinding:
        cited = self.cite(words)
        return EventFinding(
            (cited,), cited, "consult", "happened", initiators=tuple(f.id for f in initiators)
        )

    def holding(self, *findings: Finding) -> Report:
        return Report(self.document, findings)


def report(text: str, path: str = "reports/one.txt") -> Report:
    id_ = document_id(text.encode())
    return Report(Document(id_, path, text, "plain@1", "2031-05-06T10:00:00+00:00", title="T"))


@pytest.fixture(scope="session")
def harbour() -> Report:
    """An actor, an event by it, a statement and a figure, each referring to others."""
    bare = report(HARBOUR)
    lind = bare.actor("Mara Lind", "She")
    talks = bare.event("Envoy Mara Lind met the skippers on Monday.", lind)
    offered = bare.cite("We offer twelve licences if the blockade ends.")
    said = StatementFinding(
        (offered,), (offered,), lind.id, "She", "named", "direct", cue=bare.cite("said")
    )
    twelve = FigureFinding(
        (bare.cite("twelve licences"),), "licences", 12, 12, None, "twelve", attributed_to=said.id
    )
    return bare.holding(lind, talks, said, twelve)


@pytest.fixture(scope="session")
def coast() -> Report:
    """The same actor under the same name, in another document."""
    bare = report(COAST, "reports/two.txt")
    return bare.holding(bare.actor("Mara Lind"))


@pytest.fixture
def dossier():
    with open_dossier(":memory:") as opened:
        yield opened


@pytest.fixture
def both(dossier: DossierFile, harbour: Report, coast: Report) -> DossierFile:
    """A dossier in which both reports arrived and were resolved."""
    for each in (harbour, coast):
        dossier.arrive(each.document, each.findings, READER)
    resolve(dossier)
    return dossier


@pytest.fixture(scope="session")
def resolved() -> Callable[[DossierFile], None]:
    return resolve


@pytest.fixture(scope="session")
def tables() -> Callable[[DossierFile], dict[str, list[tuple[object, ...]]]]:
    return rows_of


@pytest.fixture(scope="session")
def judgement() -> Callable[..., Judgement]:
    def make(id_: str, action: str, target: str, value: str | None = None, **more: str):
        return Judgement(
            id=id_,
            by="ana",
            at="2031-06-01T09:00:00+00:00",
            action=action,  # type: ignore[arg-type]
            target=target,
            value=value,
            **more,  # type: ignore[arg-type]
        )

    return make


@pytest.fixture(scope="session")
def keeping() -> Callable[..., Kept]:
    """What resolution hands over to be kept, from an entry."""

    def keep(entry: AnyEntry, *grounds: str, stratum: str = "toy") -> Kept:
        own = tuple(m for m in entry.members if kind_of(m) == entry.kind)
        return _kept(entry, own, grounds or own, stratum)

    return keep


def _kept(
    entry: AnyEntry, members: tuple[str, ...], grounds: tuple[str, ...], stratum: str = "toy"
) -> Kept:
    body = encode(replace(entry, citations=()))
    return Kept(stratum, entry.kind, entry.id, body, members, grounds, entry.citations)


VOLATILE = {"row", "path", "captured", "at", "kept"}


def rows_of(dossier: DossierFile) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables but for SQLite's own numbers and what lies outside comparisons."""
    found = {}
    for (table,) in dossier._db.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        if "_words" in table:  # the full-text index holds numbers; what it finds is tested apart
            continue
        columns = [c[1] for c in dossier._db.rows(f'PRAGMA table_info("{table}")')]
        chosen = ", ".join(f'"{c}"' for c in columns if c not in VOLATILE)
        found[table] = sorted(dossier._db.rows(f'SELECT {chosen} FROM "{table}"'), key=repr)
    return found


def resolve(dossier: DossierFile) -> None:
    """A resolution as small as can be: actors joined by name, the rest entries of their own."""
    with dossier.transaction():
        dirty = dossier.unresolved()
        found = dossier.findings(dirty)
        old_keys = dossier.keys("toy", dirty)
        new_keys = {i: frozenset({_key(found[i])} if i in found else ()) for i in dirty}
        new_keys |= {i: frozenset({i}) for i in dossier.documents_as_read(dirty)}
        dossier.set_keys("toy", new_keys)
        touched = dossier.under("toy", frozenset().union(*old_keys.values(), *new_keys.values()))
        old = dossier.resting_on("toy", touched | dirty.keys())
        dossier.replace(old, [*_documents(dossier, touched), *_entries(dossier, touched)])
        dossier.settle()


def _key(finding: Finding) -> str:
    return f"name:{finding.name}" if isinstance(finding, ActorFinding) else finding.id


def _documents(dossier: DossierFile, ids: frozenset[str]) -> Sequence[Kept]:
    made = []
    for d in dossier.documents_as_read(ids).values():
        shared = {
            name: getattr(d, name)
            for name in ("url", "title", "authors", "publisher", "published", "language", "genre")
        }
        entry = DocumentEntry(
            id=d.id, members=(d.id,), path="", captured="", text="", renderer="", **shared
        )
        made.append(_kept(entry, (d.id,), (d.id,)))
    return made


def _entries(dossier: DossierFile, ids: frozenset[str]) -> Sequence[Kept]:
    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in dossier.findings(ids).values():
        groups[_key(finding)].append(finding)
    made = []
    for group in groups.values():
        members = tuple(f.id for f in group)
        entry = _entry(group[0], members)
        if entry is not None:
            entry = replace(entry, citations=tuple(c for f in group for c in f.citations))
            made.append(_kept(entry, members, members))
    return made


def _entry(first: Finding, members: tuple[str, ...]) -> AnyEntry | None:
    if isinstance(first, ActorFinding):
        return Actor(id=members[0], members=members, name=first.name, type=first.type)
    if isinstance(first, EventFinding):
        return Event(
            id=members[0],
            members=members,
            type=first.type,
            mode=None,
            initiators=first.initiators,
            recipients=(),
            when=When(),
            place=None,
            status=first.status,
            summary="talks",
        )
    return None
