"""Days that contradict: two reports date one deed, in the same words of it, to different days.

Events of two days are two events for all that joining knows, so the reports are compared here by
what they tell: one word for the deed, the same sides, most of what both sentences say. Either
names its day by date or weekday; of what is done day after day (attacks, statements, calls) two days are
two deeds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Time
from goodoffices.model.findings import EventFinding, Finding
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import Citation, EventStatus, Plover, Side
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.days import day_of_report
from goodoffices.resolve.disagreements import clusters, disagreement, week
from goodoffices.resolve.narrative import is_day
from goodoffices.resolve.parties import party
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.resolve.wordings import stems
from goodoffices.text.months import MONTHS
from goodoffices.text.stems import stem

DEEDS: frozenset[Plover] = frozenset(
    {"agree", "retreat", "consult", "cooperate", "aid", "sanction", "coerce", "concede"}
)
"""Types of deed that the same two do not repeat on the next day in the same words."""
TOLD: frozenset[EventStatus] = frozenset({"happened", "presupposed"})
"""What is told as done."""
NEAR = timedelta(3)
"""Days by which two reports date one deed differently; further apart are two deeds."""
NEWS = timedelta(10)
"""Days after a deed within which it is news, and its weekday is that of the same week."""
FEWEST = 4
"""Content words that both sentences share at least."""
SAME = 0.6
"""Share of the shorter sentence's content words that both have."""

_DAY = re.compile(
    rf"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:{'|'.join(MONTHS)})\b", re.IGNORECASE
)
_AGAIN = re.compile(
    r"\b(?:again|another|second|third|further|also|previous(?:ly)?|earlier|new|daily|every|each|"
    r"until|since|between|talks continued|from)\b",
    re.IGNORECASE,
)
"""Words by which a deed is one of several, or of more than a day."""


@dataclass(frozen=True, slots=True)
class _Deed:
    """What a report tells as done, on which day, in which words."""

    finding: EventFinding
    time: Time
    day: date
    verb: str
    initiators: frozenset[str]
    recipients: frozenset[str]
    words: frozenset[str]

    @property
    def sides(self) -> frozenset[str]:
        return self.initiators | self.recipients


class DayDisagreements:
    """The stratum of deeds that two reports date to different days."""

    name = "disagreements on days"
    kinds: tuple[str, ...] = ("event",)
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The word for the deed with a party and the weeks around its day."""
        assert isinstance(item, EventFinding)
        deed = _deed(item, scope)
        if deed is not None:
            weeks = {week(deed.day - NEAR), week(deed.day + NEAR)}
            yield from (f"{deed.verb}|{side}|{w}" for side in deed.sides for w in weeks)

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each deed told of two days."""
        events = (i for i in block.items if isinstance(i, EventFinding))
        deeds = [d for e in events if (d := _deed(e, scope)) is not None]
        pairs = [(a, b) for a, b in combinations(deeds, 2) if _of_two_days(a, b)]
        for group in clusters(pairs, lambda p: (p[0].finding.id, p[1].finding.id)):
            told = {d.finding.id: d for pair in group for d in pair}
            days = " and ".join(sorted({f"{d.day} (“{d.time.text}”)" for d in told.values()}))
            why = f"One deed is told in the same words of different days: {days}."
            yield disagreement("date", [_side(d) for d in told.values()], "contradicts", why)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The events of reports whose days or actors changed."""
        found = {scope.finding(i) for i in changed if kind_of(i) in ("time", "actor")}
        for document in sorted({f.document for f in found if f is not None}):
            yield from (f.id for f in scope.findings(document, "event") if _dated(f))


def _dated(finding: Finding) -> bool:
    """Whether it is a deed told as done, with its day."""
    if not isinstance(finding, EventFinding) or finding.time is None:
        return False
    return finding.type in DEEDS and finding.status in TOLD


def _side(deed: _Deed) -> Side:
    cited = tuple(sorted({deed.finding.head, deed.time.citations[0]}))
    return Side(deed.finding.id, "when", str(deed.day), cited)


def _deed(finding: EventFinding, scope: Scope) -> _Deed | None:
    """The deed with its day, if its own sentence names it and the report is news of it."""
    time = scope.entry(finding.time) if finding.time and _dated(finding) else None
    if not isinstance(time, Time):
        return None
    named = time.citations[0]
    if not is_day(time.when.edtf) or time.when.basis == "inferred" or not _DAY.search(named.quote):
        return None
    day, told = bounds(time.when.edtf)[0], day_of_report(finding.document, scope)
    text = _sentence(finding.head, scope)
    if day is None or (told is not None and not timedelta(0) <= told - day <= NEWS):
        return None
    if (
        named.quote not in text
        or len(set(_DAY.findall(text.casefold()))) > 2
        or _AGAIN.search(text)
    ):
        return None
    words = stems(_DAY.sub(" ", text), names=True)
    sides = (_parties(finding.initiators, scope), _parties(finding.recipients, scope))
    verb = stem(finding.trigger.quote.casefold().split()[-1])
    return _Deed(finding, time, day, verb, *sides, words) if any(sides) else None


def _parties(actors: Iterable[str], scope: Scope) -> frozenset[str]:
    """Each actor's party, itself where it has none."""
    found: set[str] = set()
    for actor in actors:
        behind = party(actor, scope) or scope.entry(actor)
        if behind is not None:
            found.add(behind.id)
    return frozenset(found)


def _sentence(cited: Citation, scope: Scope) -> str:
    text = scope.document(cited.document).text
    start, end = sentence(text, cited)
    return text[start:end]


def _of_two_days(one: _Deed, other: _Deed) -> bool:
    """Whether two reports tell one deed, and of different days."""
    if one.finding.document == other.finding.document or one.finding.type != other.finding.type:
        return False
    if one.verb != other.verb or not timedelta(0) < abs(one.day - other.day) <= NEAR:
        return False
    if not one.sides & other.sides or (one.sides ^ other.sides and not _within(one, other)):
        return False
    both = len(one.words & other.words)
    return both >= FEWEST and both >= SAME * min(len(one.words), len(other.words))


def _within(one: _Deed, other: _Deed) -> bool:
    """Whether one report names the same sides as the other, or fewer of them."""
    return one.sides <= other.sides or other.sides <= one.sides
