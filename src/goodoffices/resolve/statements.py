"""Statements as entries: the day they were made, the whole chain, the utterance, the origins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from goodoffices.model.entries import Actor, Statement, Time
from goodoffices.model.findings import StatementFinding
from goodoffices.model.ids import derived_id, kind_of
from goodoffices.model.shapes import Link, When
from goodoffices.resolve.accounts import said_beside, told_by
from goodoffices.resolve.origins import origins
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope

UNDATED = When(why="The text does not say when these words were spoken.")


class Statements:
    """The stratum of statements: one entry per finding."""

    name = "statements"
    kinds: tuple[str, ...] = ("statement",)
    makes: tuple[str, ...] = ("statement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """Each statement stands for itself; those of one utterance are joined below."""
        return (item.id,)

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """The entry of each statement."""
        for item in block.items:
            if isinstance(item, StatementFinding):
                yield _entry(item, scope)

    def face(self, entry: Resolved) -> object:
        """What later strata read of a statement."""
        assert isinstance(entry, Statement)
        return (
            entry.speaker,
            entry.said,
            entry.chain,
            entry.form,
            entry.content,
            entry.utterance,
            entry.origins,
        )

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterator[str]:
        """The other statements of an utterance: one may date, or give its origin to, the rest; and
        what somebody who changed says in one breath with others."""
        statements = {i for i in changed if kind_of(i) == "statement"}
        statements |= {*said_beside(changed, scope), *told_by(changed, "statement", scope)}
        for document in (i for i in changed if kind_of(i) == "document"):
            statements |= {s.id for s in scope.findings(document, "statement")}
        for statement in sorted(statements):
            yield from _together(statement, scope)


def _together(statement: str, scope: Scope) -> tuple[str, ...]:
    utterance = scope.utterance(statement)
    return utterance.members if utterance is not None else (statement,)


def _entry(finding: StatementFinding, scope: Scope) -> Statement:
    utterance = scope.utterance(finding.id)
    return Statement(
        id=finding.id,
        members=(finding.id,),
        citations=finding.citations,
        certainty=finding.certainty,
        origin=finding.origin,
        speaker=finding.speaker,
        speaker_text=finding.speaker_text,
        speaker_known=finding.speaker_known,
        source=finding.source,
        cue=finding.cue,
        content=finding.content,
        form=finding.form,
        addressees=finding.addressees,
        said=_said(finding, scope),
        chain=_chain(finding, scope),
        polarity=finding.polarity,
        within=finding.within,
        utterance=utterance.id if utterance else derived_id("utterance", finding.id),
        origins=origins(_reports(finding, scope), scope),
    )


def _reports(finding: StatementFinding, scope: Scope) -> list[StatementFinding]:
    """The statement, and those of other documents that report the same words."""
    found = (scope.finding(m) for m in _together(finding.id, scope))
    return [f for f in found if isinstance(f, StatementFinding)] or [finding]


def _said(finding: StatementFinding, scope: Scope) -> When:
    """When the words were spoken: by this text, or by another that reports the same words."""
    own = _day(finding, scope)
    if own is not None and own.edtf is not None:
        return own
    for member in _together(finding.id, scope):
        other = scope.finding(member)
        if not isinstance(other, StatementFinding) or other.document == finding.document:
            continue
        day = _day(other, scope)
        if day is not None and day.edtf is not None:
            name = _title(other.document, scope)
            why = f"{name} reports the same words and dates them {day.edtf}."
            return When(day.edtf, "inferred", why, (*day.citations, other.content[0]))
    return own if own is not None else UNDATED


def _day(finding: StatementFinding, scope: Scope) -> When | None:
    time = scope.entry(finding.time) if finding.time else None
    if not isinstance(time, Time):
        return None
    when = time.when
    if finding.timed_by == "words" or when.edtf is None:
        return when
    why = (
        f"The report tells here of {when.edtf} (“{time.text}”) and gives these words no other day."
    )
    return When(
        when.edtf, "inferred" if when.basis == "inferred" else "relative", why, when.citations
    )


def _title(document_id: str, scope: Scope) -> str:
    document = scope.document(document_id)
    return document.publisher or document.title or f"Document {document_id[:12]}"


def _chain(finding: StatementFinding, scope: Scope) -> tuple[Link, ...]:
    """The links that the text names, and the publisher as the last; without one, who signs."""
    links = tuple(Link(link.who, link.text, link.how) for link in finding.chain)
    document = scope.document(finding.document)
    how = "published" if document.publisher else "written"
    last = document.publisher or " and ".join(document.authors)
    if not last or (links and _is_called(links[-1], last, scope)):
        return links
    return (*links, Link(None, last, how))


def _is_called(link: Link, name: str, scope: Scope) -> bool:
    """Whether a link is the publisher itself: "told the paper", in the paper."""
    actor = scope.entry(link.who) if link.who else None
    names = {link.text} | ({actor.name} if isinstance(actor, Actor) else set())
    plain = {n.casefold().removeprefix("the ") for n in names}
    return name.casefold().removeprefix("the ") in plain
