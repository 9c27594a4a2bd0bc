"""A scope held in plain dictionaries, for tests of single strata."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from goodoffices.model.entries import Actor, AnyEntry
from goodoffices.model.findings import (
    ActorFinding,
    Document,
    Finding,
    LinkFound,
    StatementFinding,
)
from goodoffices.model.shapes import Citation, Form, SpeakerKnown, When
from goodoffices.resolve.places import Mentions, Named, between
from goodoffices.resolve.stratum import Copied, Utterance


class Finds:
    """What a scope tells that follows from its findings."""

    def finding(self, id: str) -> Finding | None:
        raise NotImplementedError

    def unresolved(self, id: str) -> bool:
        return True

    def as_read(self, id: str) -> Finding | None:
        return self.finding(id)

    def findings(self, document: str, kind: str) -> Sequence[Finding]:
        return ()

    def near(self, document: str, kind: str, start: int, end: int) -> Sequence[Finding]:
        return between(self.findings(document, kind), start, end)

    def named(self, document: str, start: int, end: int) -> Sequence[Named]:
        return Mentions(self.findings(document, "actor")).between(start, end)

    def media(self, document: str) -> Sequence[ActorFinding]:
        found = self.findings(document, "actor")
        return [f for f in found if isinstance(f, ActorFinding) and f.type == "media"]

    def states(self, document: str) -> Sequence[str]:
        found = [f for f in self.findings(document, "actor") if isinstance(f, ActorFinding)]
        states = [f for f in found if f.type == "state" and f.code is not None]
        return [f.code or "" for f in sorted(states, key=lambda f: (-len(f.mentions), f.id))]


class PlainScope(Finds):
    """Documents, findings and entries given by hand."""

    def __init__(
        self,
        documents: Iterable[Document],
        findings: Iterable[Finding],
        entries: Iterable[AnyEntry] = (),
        utterances: Iterable[Utterance] = (),
        copies: Iterable[Copied] = (),
    ) -> None:
        self._documents = {d.id: d for d in documents}
        self._findings = {f.id: f for f in findings}
        self._entries = {m: e for e in entries for m in e.members}
        self._utterances = {m: u for u in utterances for m in u.members}
        self._copies = {m: c for c in copies for m in c.members}

    def document(self, id: str) -> Document:
        return self._documents[id]

    def finding(self, id: str) -> Finding | None:
        return self._findings.get(id)

    def findings(self, document: str, kind: str) -> Sequence[Finding]:
        found = (f for f in self._findings.values() if f.document == document and f.kind == kind)
        return sorted(found, key=lambda f: (f.head.start, f.id))

    def entry(self, finding: str) -> AnyEntry | None:
        return self._entries.get(finding)

    def utterance(self, statement: str) -> Utterance | None:
        return self._utterances.get(statement)

    def copied(self, document: str) -> Copied | None:
        return self._copies.get(document)

    def entries_of(self, document: str, kind: str) -> Sequence[AnyEntry]:
        return []


def document(
    id: str, publisher: str | None = None, text: str = "", published: str | None = None
) -> Document:
    return Document(
        id=id,
        path=id,
        text=text,
        renderer="test",
        captured="",
        publisher=publisher,
        published=When(published, "metadata", "Given.") if published else When(),
    )


def person(name: str, *members: str) -> Actor:
    return Actor(id=min(members), members=tuple(sorted(members)), name=name, type="person")


def statement(
    document: str,
    words: str,
    *,
    at: int = 0,
    speaker: str | None = None,
    form: Form = "direct",
    known: SpeakerKnown = "named",
    chain: tuple[LinkFound, ...] = (),
    within: str | None = None,
    time: str | None = None,
    occasion: str | None = None,
) -> StatementFinding:
    content = Citation(document, at, at + len(words), words)
    return StatementFinding(
        citations=(content,),
        content=(content,),
        speaker=speaker,
        speaker_text="she",
        speaker_known=known,
        form=form,
        chain=chain,
        within=within,
        time=time,
        occasion=occasion,
    )
