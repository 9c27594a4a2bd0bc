"""On whose word a report tells something: the statement it is told in, or the account it rests on.

"Ten were hurt, according to the ministry" tells all of its sentence on the ministry's account,
whether or not the statement that extraction found covers the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from goodoffices.model.findings import (
    ActorFinding,
    EventFinding,
    FigureFinding,
    Finding,
    OfferFinding,
    StatementFinding,
    TimeFinding,
)
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import Citation
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.stratum import Scope
from goodoffices.text.event_nouns import TAKEN_UP

ACCOUNT, NEAR = "according to", 1000
"""What opens an account, and within how many characters of what is told it stands."""
AFTER = 90
"""Characters that an account at the end of its sentence may take up behind its source."""
BY_WORDS: frozenset[str] = frozenset({"request", "accuse", "reject", "threaten"})
"""Types of event that are done by saying something: who tells of them tells what was said."""

SEVERAL = re.compile(r",|\band\b")
"""What stands between those who speak in one breath."""

_VERBAL = re.compile(
    r"\b(?:to|not|will|would|could|should|must|can|may|might|shall|did|does|do|I|we|you|he|she|it"
    r"|they|who)\s+$",
    re.IGNORECASE,
)
"""What stands before a verb, and before no noun."""
_OBJECT = re.compile(r"\s+(?!of\b|in\b|by\b|between\b|with\b|on\b|at\b|near\b|and\b)\w")
"""What follows a verb in "-ing"."""


def attribution(member: Finding, scope: Scope) -> StatementFinding | None:
    """The statement that a finding is, or that it is told in; within others, the outermost."""
    return _outermost(_told_in(member, scope), scope)


def _told_in(member: Finding, scope: Scope) -> StatementFinding | None:
    if isinstance(member, StatementFinding):
        return member
    if isinstance(member, (ActorFinding, TimeFinding)):
        return None
    found = scope.finding(member.attributed_to) if member.attributed_to else None
    told = found if isinstance(found, StatementFinding) else None
    if isinstance(member, (EventFinding, FigureFinding, OfferFinding)) and (
        told is None or not (told.speaker or told.speaker_text)
    ):
        return _by_account(member, scope) or told
    return told


def _by_account(
    member: EventFinding | FigureFinding | OfferFinding, scope: Scope
) -> StatementFinding | None:
    """The account on which a sentence rests as a whole: "..., according to the ministry"."""
    at = _place(member)
    text = scope.document(member.document).text
    if ACCOUNT not in text[max(0, at.start - NEAR) : at.start + NEAR].casefold():
        return None
    around = sentence(text, at) if not _taken_up(member) else (at.start, at.end)
    for said in scope.near(member.document, "statement", at.start - NEAR, at.start + NEAR):
        if isinstance(said, StatementFinding) and _accounts(said, at, *around):
            return said
    return None


def _place(member: EventFinding | FigureFinding | OfferFinding) -> Citation:
    return member.trigger if isinstance(member, EventFinding) else member.citations[0]


def _accounts(said: StatementFinding, at: Citation, start: int, end: int) -> bool:
    """Whether what is told at a place of a sentence is told on this account: within its words, or
    before them where the account closes the sentence."""
    if said.cue is None or not said.cue.quote.casefold().startswith(ACCOUNT):
        return False
    if any(c.start <= at.start < c.end for c in said.content):
        return True
    closes = said.source is not None and start < said.source.start < end <= said.source.end + AFTER
    return closes and start <= at.start < said.cue.start and said.content[-1].end <= said.cue.start


def told_by(changed: Iterable[str], kind: str, scope: Scope) -> Iterator[str]:
    """What is told of a kind on the word of somebody who changed: in their words, on an account
    that a changed statement is, or on the credit of an outlet."""
    credited: set[str] = set()
    for id_ in changed:
        asked = kind_of(id_) == "statement" or (kind_of(id_) == "actor" and scope.unresolved(id_))
        found = scope.as_read(id_) if asked else None
        if isinstance(found, StatementFinding):
            yield from _resting_on(found, kind, scope)
        elif isinstance(found, ActorFinding) and found.type == "media":
            credited.add(found.document)
    for document in sorted(credited):
        yield from (f.id for f in scope.findings(document, kind))
    yield from _in_words_of(changed, kind, scope)


def _resting_on(statement: StatementFinding, kind: str, scope: Scope) -> Iterator[str]:
    """What a report tells of a kind on the account that one of its statements is."""
    if statement.cue is None or not statement.cue.quote.casefold().startswith(ACCOUNT):
        return
    text = scope.document(statement.document).text
    cue = statement.cue.start
    for member in scope.near(statement.document, kind, cue - 2 * NEAR, cue + NEAR):
        if isinstance(member, (EventFinding, FigureFinding, OfferFinding)):
            at = _place(member)
            near = abs(at.start - statement.cue.start) <= NEAR
            around = sentence(text, at) if near and not _taken_up(member) else (at.start, at.end)
            if near and _accounts(statement, at, *around):
                yield member.id


def _in_words_of(changed: Iterable[str], kind: str, scope: Scope) -> Iterator[str]:
    """What is told of a kind in words of somebody who changed."""
    ids = set(changed)
    speaking: dict[str, set[str]] = {}
    for id_ in ids:
        said = scope.finding(id_) if kind_of(id_) == "statement" else None
        if isinstance(said, StatementFinding) and said.speaker in ids:
            speaking.setdefault(said.document, set()).add(id_)
    for document, statements in speaking.items():
        for member in scope.findings(document, kind):
            told = getattr(member, "attributed_to", None) and attribution(member, scope)
            if told and told.id in statements:
                yield member.id


def said_beside(changed: Iterable[str], scope: Scope) -> Iterator[str]:
    """The statements in whose source somebody who changed is named among several."""
    found = (scope.as_read(i) for i in changed if kind_of(i) == "actor")
    places: dict[str, list[int]] = {}
    for actor in found:
        if isinstance(actor, ActorFinding):
            at = (m.citation.start for m in actor.mentions)
            places.setdefault(actor.document, []).extend(at)
    for document in sorted(places):
        for said in scope.findings(document, "statement"):
            source = said.source if isinstance(said, StatementFinding) else None
            if source is None or not SEVERAL.search(source.quote):
                continue
            if any(source.start <= at < source.end for at in places[document]):
                yield said.id


def _outermost(statement: StatementFinding | None, scope: Scope) -> StatementFinding | None:
    """The statement through whose speaker the page knows of this one."""
    seen: set[str] = set()
    while statement is not None and statement.within and statement.id not in seen:
        seen.add(statement.id)
        outer = scope.finding(statement.within)
        if not isinstance(outer, StatementFinding):
            break
        statement = outer
    return statement


def remark(member: Finding) -> bool:
    """Whether somebody merely speaks of an event that is known: "the strike was a crime"."""
    if not isinstance(member, EventFinding) or member.attributed_to is None:
        return False
    return member.status == "presupposed" or _taken_up(member)


def _taken_up(member: Finding) -> bool:
    """Whether an event is told by a noun: "the strike"."""
    if not isinstance(member, EventFinding):
        return False
    word = member.trigger.quote.casefold()
    if member.type not in BY_WORDS and word != "supports":  # may be the very verb: "demands"
        word = word.removesuffix("s")
    return word in TAKEN_UP and not _is_verb(member)


def _is_verb(member: EventFinding) -> bool:
    """Whether what stands around a word that may be a noun makes it a verb: "will strike", "killing
    three"."""
    clause, word = member.citations[0], member.trigger
    at = word.start - clause.start
    before, after = clause.quote[: max(0, at)], clause.quote[at + len(word.quote) :]
    if word.quote.casefold().endswith("ing") and not before.strip():
        return _OBJECT.match(after) is not None
    return _VERBAL.search(before) is not None
