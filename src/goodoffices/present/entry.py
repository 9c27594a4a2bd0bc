"""One entry in full: its line, its fields, its passages, who refers to it, what was judged of it."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, fields, replace
from hashlib import sha256

from goodoffices.model.codec import encode
from goodoffices.model.entries import Actor, AnyEntry, Forecast, Judgement, Offer, Track
from goodoffices.model.ids import judged, kind_of
from goodoffices.model.record import Addition, Decided, Record, Wanted
from goodoffices.model.shapes import Origin
from goodoffices.present.evidence import evidence
from goodoffices.present.fields import Field, field_of
from goodoffices.present.history import Deed, history
from goodoffices.present.likely import Candidate, candidates
from goodoffices.present.lines import told
from goodoffices.present.listing import BY_KIND, KINDS, Kind
from goodoffices.present.lives import Step, steps
from goodoffices.present.review import Undoing
from goodoffices.present.shelf import Shelf
from goodoffices.present.telling import Teller, called
from goodoffices.present.view import Line, Note, Source
from goodoffices.store.chosen import split
from goodoffices.store.judging import FIXED, JOINED
from goodoffices.store.terms import TERMS, written

PASSAGES = 24
"""Passages shown of one entry; a state has thousands, and its lists lead to them all."""

RELATED = 6
"""Entries of a kind shown that refer to one."""

REPORTS = 5
"""Reports named in an entry's history."""

APART = frozenset(
    "id citations origin review certainty members text furniture origins sides conditions replies"
    " history content mentions".split()
)
"""Fields with a place of their own on the page."""


ROLES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "actor": (
        ("Said", "statement", "speaker"),
        ("Offered, asked, threatened", "offer", "maker"),
        ("Was offered or asked", "offer", "made_to"),
        ("Gave", "delivery", "giver"),
        ("Received", "delivery", "receiver"),
        ("Stands", "position", "actor"),
        ("Expects", "forecast", "forecaster"),
        ("Did", "event", "initiators"),
        ("Had done to it", "event", "recipients"),
        ("Was addressed", "statement", "addressees"),
        ("Passed on", "statement", "chain.who,-speaker"),
        ("Act for it", "actor", "acts_for"),
        ("Channels", "track", "parties"),
    ),
    "issue": (("Positions", "position", "issue"),),
    "track": (),
}
"""By kind, in what fields of others an entry is looked up: heading, kind, and field as in
``Wanted.about`` (its own words a speaker does not pass on besides). Of the other kinds whatever
refers to them is shown."""


@dataclass(frozen=True, slots=True)
class Related:
    """Entries of one kind that refer to an entry; ``field`` is where, empty for anywhere."""

    title: str
    kind: Kind
    field: str
    lines: tuple[Line, ...]
    total: int


@dataclass(frozen=True, slots=True)
class EntryView:
    """Everything a page says of one entry."""

    entry: AnyEntry
    kind: Kind
    line: Line
    fields: tuple[Field, ...]
    passages: tuple[Note, ...]
    more: int
    origins: tuple[Origin, ...]
    related: tuple[Related, ...]
    judgements: tuple[Judgement, ...]
    history: tuple[Deed, ...]
    """The same, in words."""
    sources: tuple[Source, ...]
    names: tuple[tuple[str, int], ...]
    """Those of an actor, each with how often."""
    members: tuple[tuple[str, Note], ...]
    """The findings joined in it, each with its passage; empty where there is only one."""
    likely: tuple[Candidate, ...]
    """Entries that may be the same."""
    read: tuple[tuple[Source, str], ...]
    """Reports from which it was read, and when each came in (ISO 8601)."""
    steps: tuple[Step, ...]
    """An offer's life."""
    added: tuple[Addition, ...]
    """Those of its findings that a person added by hand."""
    terms: tuple[tuple[str, str], ...]
    """Its conditions and replies, if its kind has them, line by line as a person corrects them."""
    evidence: tuple[Line, ...]
    """What may decide an open forecast."""
    version: str
    """Changes whenever the entry does: what a form saw when it was filled in."""
    undoing: Undoing | None = None
    """What may be undone or done again now, where somebody decides and it was done to this entry."""


def entry_view(record: Record, entry: AnyEntry, *, deciding: bool = True) -> EntryView:
    """The page of an entry; who is not ``deciding`` is shown no form to join it with others or to
    split it, and nothing is looked up for these."""
    teller = Teller(record, Shelf(record))
    teller.shelf.fetch([entry])
    line = told(teller, entry)
    members = set(judged(entry)) | {entry.id}
    told_fields = tuple(_fields(teller, entry))
    passages = teller.notes(entry.citations, PASSAGES)
    related = tuple(_related(record, teller, entry))
    findings = tuple(_members(teller, entry)) if deciding else ()
    likely = candidates(teller, entry) if deciding else ()
    read = tuple(_read(teller, entry))
    life = tuple(steps(teller, entry)) if isinstance(entry, Offer) else ()
    open_ = isinstance(entry, Forecast) and entry.resolution == "open"
    judgements = _judgements(record, members)
    deeds = history(teller, entry, judgements, members)
    may = evidence(teller, entry, teller.shelf.as_of or "") if open_ else ()  # type: ignore[arg-type]
    return EntryView(
        entry,
        BY_KIND[entry.kind],
        line,
        told_fields,
        passages,
        max(0, teller.shelf.told(entry)[0] - PASSAGES),
        tuple(getattr(entry, "origins", ())),
        related,
        judgements,
        deeds,
        teller.shelf.sources,  # the last that is asked of the shelf: all that is cited above
        tuple(called(entry)) if isinstance(entry, Actor) else (),
        findings,
        likely,
        read,
        life,
        tuple(a for a in record.additions() if a.id in members and not a.taken_back),
        tuple((f, written(record, entry, f)) for f in TERMS if hasattr(entry, f)),
        may,
        version(entry),
    )


def _judgements(record: Record, ids: Set[str]) -> tuple[Judgement, ...]:
    """What was judged of these, looked up where the record can."""
    if isinstance(record, Decided):
        return tuple(record.judgements_on(sorted(ids)))
    return tuple(j for j in record.judgements() if j.target in ids or j.value in ids)


def _members(teller: Teller, entry: AnyEntry) -> Iterator[tuple[str, Note]]:
    """The findings that an entry was joined from, as far as they are shown."""
    ids = [m for m in entry.members if kind_of(m) == entry.kind][:PASSAGES]
    if len(ids) > 1 and entry.kind in JOINED:
        for id_, citation in teller.record.heads(ids).items():
            for note in teller.notes([citation]):
                yield id_, note


def _read(teller: Teller, entry: AnyEntry) -> Iterator[tuple[Source, str]]:
    """The first reports that tell it, and when they came in."""
    for id_ in list(dict.fromkeys(c.document for c in entry.citations))[:REPORTS]:
        document, source = teller.shelf.document(id_), teller.shelf.source(id_)
        if document is not None and source is not None:
            yield source, document.captured


def version(entry: AnyEntry) -> str:
    """A short mark of an entry's contents: two that are equal tell the same.

    Of its passages the first are looked at, and of a track no moves: what comes with a glance.
    """
    shown = replace(entry, citations=entry.citations[:PASSAGES])
    if isinstance(shown, Track):
        shown = replace(shown, entries=())
    return sha256(encode(shown).encode()).hexdigest()[:16]


def _fields(teller: Teller, entry: AnyEntry) -> Iterator[Field]:
    for each in fields(entry):
        if each.name in APART:
            continue
        field = field_of(teller, entry, each.name, each.name not in FIXED)
        if field.value or field.links or field.correctable:
            yield field


def _related(record: Record, teller: Teller, entry: AnyEntry) -> Iterator[Related]:
    if isinstance(entry, Track):
        moves = Wanted(kind="event", track=entry.id)
        for kind in ("event", "offer", "delivery"):
            yield from _some(record, teller, BY_KIND[kind].title, "", replace(moves, kind=kind))
        return
    counted = record.referrals(entry.id)
    looked = ROLES.get(entry.kind) or tuple((k.title, k.kind, "") for k in KINDS)
    for title, kind, field in looked:
        first, *less = split(field) or [""]
        if not any(k == kind and first in ("", f) for k, f in counted):
            continue
        total = counted[kind, first] if first and not less else 0
        about = ((entry.id, tuple(split(field))),)
        asked = Wanted(kind=kind, about=about)
        yield from _some(record, teller, title, field, asked, entry.id, total)


def _some(
    record: Record,
    teller: Teller,
    title: str,
    field: str,
    asked: Wanted,
    own: str = "",
    total: int = 0,
) -> Iterator[Related]:
    """The first entries of a kind; ``total`` is how many there are, where that is known."""
    found = [e for e in record.some(replace(asked, limit=RELATED)) if e.id != own]
    if found:
        teller.shelf.fetch(found)
        lines = tuple(told(teller, e) for e in found)
        # Fewer than were asked for are all there are: the busiest are looked up once less.
        whole = len(found) < RELATED - 1
        every = len(found) if whole else total or record.total(asked)
        yield Related(title, BY_KIND[asked.kind], field, lines, every)
