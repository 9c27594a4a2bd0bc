"""Dates that differ, or only seem to: of one utterance or event, within one expression, since when.

"On Sunday" and "on 19 October" are compatible where that Sunday was the 19th. A weekday that its
date does not have contradicts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, product

from goodoffices.model.edtf import bounds, overlap
from goodoffices.model.entries import Disagreement, DocumentEntry, Statement, Time
from goodoffices.model.findings import EventFinding, StatementFinding, TimeFinding
from goodoffices.model.shapes import Citation, Side
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.days import day_of_report
from goodoffices.resolve.disagreements import clusters, disagreement
from goodoffices.resolve.narrative import is_day
from goodoffices.resolve.parties import parties
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.resolve.wordings import stems
from goodoffices.text.months import MONTHS, WEEKDAYS
from goodoffices.text.stems import stem

SHARED = 2
"""Content words that two sentences on what goes on "since" share, if they are on one thing."""
RECENT = timedelta(14)
"""Days around its publication within which a report's dates are of its own news."""
NEXT = 250
"""Characters from a statement within which a time of its own day dates it, in one paragraph: a
headline or caption has days of its own."""
BACK = 60
"""Characters before a time within which "since" governs it."""

_MONTH = rf"(?:{'|'.join(MONTHS)})\b\.?"
_WEEKDAY = re.compile(rf"\b(?P<day>{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_DAY_OF_MONTH = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} \d{{1,2}}\b", re.I
)
NAMING = re.compile(
    r"\s+(?:[A-Z]\w+\s+){0,2}(?:attack|massacre|assault|raid|war|invasion|coup|bombing|protest|agreement|accord)s?\b",
    re.I,
)
"""What makes a day before it the name of an event."""
NAMED = re.compile(
    r"\b(?:attack|massacre|assault|raid|war|invasion|coup|bombing|protest|event)s? of (?:the )?$",
    re.I,
)
"""What makes a day behind it the name of an event."""
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_SINCE = re.compile(r"\bsince\b[^.;]*$", re.IGNORECASE)


class DateDisagreements:
    """The stratum of disagreements on the day of an utterance or event."""

    name = "disagreements on dates"
    kinds: tuple[str, ...] = ("statement", "event")
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The utterance or event that several tell; what goes on since when, by its parties."""
        if isinstance(item, StatementFinding):
            utterance = scope.utterance(item.id)
            if utterance is not None and len(utterance.members) > 1:
                yield utterance.id
        if isinstance(item, EventFinding) and item.time:
            event = scope.entry(item.id)
            if event is not None and len(event.members) > 1:
                yield event.id
            if _since(item, scope):
                names = parties((*item.initiators, *item.recipients), scope)
                if len(names) > 1:
                    yield "|".join(("since", item.type, *names))

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each utterance or event dated in different words."""
        together: dict[str, list[Item]] = {}
        for item in block.items:
            whole = scope.utterance(item.id) or scope.entry(item.id)
            if whole is not None:
                together.setdefault(whole.id, []).append(item)
        for items in together.values():
            entry = _dated(items, scope)
            if entry is not None:
                yield entry
        events = [i for i in block.items if isinstance(i, EventFinding) and _since(i, scope)]
        pairs = [(a, b) for a, b in combinations(events, 2) if _other_start(a, b, scope)]
        for group in clusters(pairs, lambda p: (p[0].id, p[1].id)):
            yield _started({f.id: f for pair in group for f in pair}, scope)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The others of an utterance or event that changed."""
        found = (scope.utterance(i) for i in changed if i.startswith("statement-"))
        members = {m for u in found if u is not None for m in u.members}
        events = (scope.entry(i) for i in changed if i.startswith("event-"))
        return members | {m for e in events if e is not None for m in e.members}


def _times(item: Item, scope: Scope) -> Iterator[Time]:
    """The day that a report gives an event or statement; of a statement also next to it."""
    if isinstance(item, EventFinding) and item.time:
        entry = scope.entry(item.time)
        if isinstance(entry, Time) and is_day(entry.when.edtf) and _in_sentence(entry, item, scope):
            yield entry
    if isinstance(item, StatementFinding):
        told = scope.entry(item.id)
        said = told.said.edtf if isinstance(told, Statement) else None
        text = scope.document(item.document).text
        for time in scope.findings(item.document, "time") if is_day(said) else ():
            first, last = sorted((time.head.start, item.head.start))
            beside = last - first < NEXT and "\n" not in text[first:last]
            entry = scope.entry(time.id) if beside else None
            if isinstance(entry, Time) and entry.when.edtf == said and not _named(entry, scope):
                yield entry


def _in_sentence(time: Time, finding: EventFinding, scope: Scope) -> bool:
    """Whether a day stands in the event's own sentence, and is no event's name ("the 3 May
    attacks")."""
    text = scope.document(finding.document).text
    start, end = sentence(text, finding.head)
    return start <= time.citations[0].start < end and not _named(time, scope)


def _named(time: Time, scope: Scope) -> bool:
    head = time.citations[0]
    text = scope.document(head.document).text
    before = text[max(0, head.start - BACK) : head.start]
    return NAMING.match(text, head.end) is not None or NAMED.search(before) is not None


def _dated(items: Sequence[Item], scope: Scope) -> Disagreement | None:
    """One day in the words of several reports, if one names the date and another the weekday."""
    found = {(t.id, i.id): (t, i) for i in items for t in _times(i, scope)}
    times = sorted(found.values(), key=lambda t: (t[0].citations, t[1].id))
    pairs = [
        (a, b)
        for (a, told), (b, other) in product(times, times)
        if a.citations[0].document != b.citations[0].document
        and _of_one_deed(told, other)
        and _by_weekday(a.text)
        and not _by_weekday(b.text)
        and _DAY_OF_MONTH.search(b.text)
        and overlap(a.when.edtf, b.when.edtf)
        and _fresh(a, scope)
        and _fresh(b, scope)
    ]
    if not pairs:
        return None
    a, b = pairs[0]
    why = f"“{a.text}” is {a.when.edtf}, and so is “{b.text}”."
    sides = [Side(t.id, "when", str(t.when.edtf), t.citations[:1]) for t in (a, b)]
    return disagreement("date", sides, "compatible", why)


def _of_one_deed(one: Item, other: Item) -> bool:
    """Whether two reports of one event tell the same of it: the word, or whom it befell."""
    if not isinstance(one, EventFinding) or not isinstance(other, EventFinding):
        return True
    words = [stem(e.trigger.quote.casefold().split()[-1]) for e in (one, other)]
    clauses = [stems(e.head.quote, names=True) for e in (one, other)]
    return words[0] == words[1] or len(clauses[0] & clauses[1]) >= SHARED


def _fresh(time: Time, scope: Scope) -> bool:
    """Whether a report tells of its own days: anniversaries are dated wrongly too easily."""
    document = scope.entry(time.citations[0].document)
    edtf = document.published.edtf if isinstance(document, DocumentEntry) else None
    told, day = bounds(edtf)[1], bounds(time.when.edtf)[0]
    return told is None or day is None or timedelta(0) <= told - day <= RECENT


def _by_weekday(text: str) -> bool:
    return _WEEKDAY.search(text) is not None and not _DAY_OF_MONTH.search(text)


def _since(finding: EventFinding, scope: Scope) -> bool:
    """Whether an event is told as going on since its time."""
    if finding.status != "ongoing":
        return False
    time = scope.entry(finding.time) if finding.time else None
    if not isinstance(time, Time) or time.when.edtf is None:
        return False
    head = time.citations[0]
    text = scope.document(head.document).text
    start, _ = sentence(text, head)
    before = text[max(start, head.start - BACK) : head.end]
    return _SINCE.search(before) is not None and not _by_weekday(head.quote)


def _other_start(one: EventFinding, other: EventFinding, scope: Scope) -> bool:
    """Whether two reports have one thing go on since different times."""
    if one.document == other.document or one.type != other.type:
        return False
    starts = [_start(f, scope) for f in (one, other)]
    if None in starts or starts[0] == starts[1]:
        return False
    texts = [_sentence(f.head, scope) for f in (one, other)]
    names = {
        w for n in parties((*one.initiators, *one.recipients), scope) for w in stems(n, names=True)
    }
    left, right = (stems(t, names=False) for t in texts)
    return len((left & right) - names) >= SHARED


def _start(finding: EventFinding, scope: Scope) -> str | None:
    """The year from which it goes on: finer starts differ too easily by how they are counted."""
    time = scope.entry(finding.time) if finding.time else None
    first, _ = bounds(time.when.edtf) if isinstance(time, Time) else (None, None)
    return str(first.year) if first is not None else None


def _sentence(cited: Citation, scope: Scope) -> str:
    text = scope.document(cited.document).text
    start, end = sentence(text, cited)
    return text[start:end]


def _started(found: dict[str, EventFinding], scope: Scope) -> Disagreement:
    sides = []
    for finding in found.values():
        time = scope.entry(finding.time) if finding.time else None
        cited = (finding.head, *(time.citations[:1] if isinstance(time, Time) else ()))
        value = time.text if isinstance(time, Time) else ""
        sides.append(Side(finding.id, "when", value, tuple(sorted(set(cited)))))
    since = " and ".join(sorted({f"“{s.value}”" for s in sides}))
    return disagreement("date", sides, "divergent", f"It goes on since {since}, by two reports.")


class WeekdayDisagreements:
    """The stratum of dates that contradict their own weekday."""

    name = "weekdays against dates"
    kinds: tuple[str, ...] = ("time",)
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The expression alone, if it names both."""
        assert isinstance(item, TimeFinding)
        text = item.head.quote
        return (item.id,) if _WEEKDAY.search(text) and _DAY_OF_MONTH.search(text) else ()

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each expression whose weekday is another day's."""
        for item in block.items:
            time = scope.entry(item.id)
            if isinstance(item, TimeFinding) and isinstance(time, Time) and _sure(time, scope):
                entry = _mistaken(item, time)
                if entry is not None:
                    yield entry

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The expressions whose day changed."""
        return [i for i in changed if i.startswith("time-")]


def _sure(time: Time, scope: Scope) -> bool:
    """Whether the year is told, or that of the report's own news: else another year may fit."""
    if _YEAR.search(time.text):
        return True
    told = day_of_report(time.citations[0].document, scope)
    day = bounds(time.when.edtf)[0]
    return told is not None and day is not None and abs(told - day) <= RECENT


def _mistaken(finding: TimeFinding, time: Time) -> Disagreement | None:
    if not is_day(time.when.edtf):
        return None
    head = finding.head
    weekday, day = _WEEKDAY.search(head.quote), _DAY_OF_MONTH.search(head.quote)
    if weekday is None or day is None:
        return None
    told = tuple(WEEKDAYS)[date.fromisoformat(str(time.when.edtf)).weekday()]
    if told == weekday["day"].casefold():
        return None
    sides = [
        Side(
            time.id,
            "text",
            m[0],
            (Citation(head.document, head.start + m.start(), head.start + m.end(), m[0]),),
        )
        for m in (weekday, day)
    ]
    why = f"{time.when.edtf} was a {told.capitalize()}, not a {weekday['day'].capitalize()}."
    return disagreement("date", sides, "contradicts", why)
