"""Figures that differ: two counts of one thing, by the event they belong to or by what, where and
when they count.

Exact against exact contradicts; an exact number within "more than" or a range is compatible with
it; a part beside its whole is compatible. A toll told later and higher has grown. Numbers of two
sides stand side by side, each with who gives it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from goodoffices.model.entries import Disagreement
from goodoffices.model.findings import ActorFinding, FigureFinding, Finding, StatementFinding
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import Side, Verdict
from goodoffices.resolve.counts import Count, comparable, count
from goodoffices.resolve.counts_table import GROWING
from goodoffices.resolve.disagreements import clusters, disagreement, week
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope

CLOSE = 0.75
"""Share of the greater of two counts that the smaller reaches, where they may be of one thing."""
ALIKE = 0.85
"""The same where one of the two reports gives no day of its own for it, or no exact number."""
GROWTH = 0.9
"""The same where the later of two running counts merely goes on."""
AFTERWARDS = timedelta(60)
"""How long after it a release is still told of without its day."""
NARROW = timedelta(3)
"""Days within which two dates are one day told loosely, and two reports are of one time."""
BLOWS: frozenset[str] = frozenset({"killed", "injured"})
"""What befalls people in one place again and again."""
SHARED = 3
"""Content words that the sentences of two such counts have in common, if they are of one blow."""
MANY = 30
"""Dead or hurt of one blow so many that a country has hardly two such blows on one day."""
LISTED: frozenset[str] = frozenset({"killed", "injured", "released"})
"""What is counted by the day and in all."""
PART = 0.25
"""Share of a whole that a part of it reaches, if it might be taken for a rival count."""
RECENT = timedelta(31)
"""How far back a running count reaches beside which the count of a day is listed."""
LARGEST = 6
"""Counts of one place and time beyond which parts and wholes are no longer listed: a chronicle."""
ROUND, LEAST = 10, 100
"""What a round number is a multiple of, and from where on numbers are rounded so."""
ABOUT = 0.1
"""How far "about 70,000" reaches to both sides."""

SHARE = re.compile(r"\bof (?:its|their|the|his|her|some|about|more than)? ?[\d,]+", re.IGNORECASE)
"""What makes a figure a share of another in its own words: "100 of its 1,100 residents"."""
BEGAN = re.compile(r"from\b", re.IGNORECASE)
"""What makes a figure one that a change began with: "cut from 45% to 15%"."""

RANKS: tuple[Verdict, ...] = ("contradicts", "divergent", "compatible")
"""Of several verdicts on one set of sides the gravest counts."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two counts of one thing, what holds between them, and why."""

    one: Count
    other: Count
    verdict: Verdict
    why: str
    part: bool = False


class FigureDisagreements:
    """The stratum of disagreements on the figures of one event."""

    name = "disagreements on figures"
    kinds: tuple[str, ...] = ("figure",)
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The event."""
        assert isinstance(item, FigureFinding)
        event = scope.entry(item.event) if item.event else None
        return (event.id,) if event is not None and _is_whole(item) else ()

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each set of counts of one thing that differ."""
        counts = [count(i, scope) for i in block.items if isinstance(i, FigureFinding)]
        return _entries(counts, lambda a, b: bool(a.event) and a.event == b.event)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The figures of reports whose days or states changed, and those that the changed tell."""
        found = [f for i in changed if kind_of(i) in ("time", "actor") if (f := scope.as_read(i))]
        others = {f.id for f in found if isinstance(f, ActorFinding) and f.type != "state"}
        whole = {f.document for f in found if f.id not in others}
        for document in sorted({f.document for f in found}):
            for figure in scope.findings(document, "figure"):
                if document in whole or _teller(figure, scope) in others:
                    yield figure.id


class CountDisagreements(FigureDisagreements):
    """The stratum of counts of one place and time that no event joins.

    A stratum of its own: an event told all year would else chain the weeks into one block.
    """

    name = "disagreements on counts"
    seen: type = Count

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """What befell people where, with the week of it or of the report; other things by the day.

        Releases are few, and told of long after: their year.
        """
        return self.keyed(self.view(item, scope))

    def keyed(self, view: Count) -> Iterable[str]:
        """The same by what comparing reads."""
        if not view.place or not _is_whole(view.finding):
            return
        if view.finding.unit == "people" and view.befell:
            day = view.period[1] if view.period and not view.since else view.told
            if day is not None:
                frame = str(day.year) if view.befell == "released" else week(day)
                yield f"{view.befell}|{view.place}|{frame}"
        elif view.who and _of_one_day(view):
            yield f"{view.finding.unit}|{view.who}|{view.place}|{_last(view)}"

    def view(self, item: Item, scope: Scope) -> Count:
        """What comparing reads of a figure."""
        assert isinstance(item, FigureFinding)
        return count(item, scope)

    def linked(self, left: Count, right: Count) -> float | None:
        """Whether two counts differ that no event joins."""
        return 0.0 if _of_two_events(left, right) and clash(left, right) else None

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each set of counts of one thing that differ."""
        counts = [block.views.get(i.id) or self.view(i, scope) for i in block.items]
        return _entries(counts, _of_two_events)


def _of_two_events(one: Count, other: Count) -> bool:
    """Whether no event joins two counts."""
    return not one.event or one.event != other.event


def _of_one_day(counted: Count) -> bool:
    return counted.dated and not counted.since and _first(counted) == _last(counted)


def _teller(figure: Finding, scope: Scope) -> str | None:
    """Who tells a figure, where somebody is quoted with it."""
    told = figure.attributed_to if isinstance(figure, FigureFinding) else None
    statement = scope.finding(told) if told else None
    return statement.speaker if isinstance(statement, StatementFinding) else None


def _is_whole(finding: FigureFinding) -> bool:
    """Whether a figure is no part of another, not what it was before, and a number: "dozens"
    contradicts nothing."""
    vague = finding.approximate and (finding.low is None or finding.high is None)
    now = finding.low != finding.high or not BEGAN.match(finding.text)
    return finding.subset_of is None and now and not vague and not SHARE.search(finding.text)


def _entries(
    counts: Sequence[Count], compared: Callable[[Count, Count], bool]
) -> Iterator[Disagreement]:
    pairs = ((a, b) for a, b in combinations(counts, 2) if compared(a, b))
    clashes = [c for a, b in pairs if (c := clash(a, b)) is not None]
    for part in (False, True):
        found = [c for c in clashes if c.part == part]
        for group in clusters(found, lambda c: (c.one.finding.id, c.other.finding.id)):
            entry = _entry(group)
            if not part or len(entry.sides) <= LARGEST:
                yield entry


def clash(one: Count, other: Count) -> Clash | None:
    """What holds between two counts, if they are of one thing and differ."""
    a, b = one.finding, other.finding
    if a.document == b.document or not comparable(one, other) or one.befell != other.befell:
        return None
    if a.low == b.low and a.low is not None and one.added != other.added:
        return _added(one, other)
    if (a.low, a.high, a.approximate) == (b.low, b.high, b.approximate) or _one_value(a, b):
        return None
    if one.event and one.event == other.event:
        return _of_one_event(one, other)
    if one.place == other.place and one.place:
        return _of_one_place(one, other)
    return None


def _one_value(a: FigureFinding, b: FigureFinding) -> bool:
    """Whether two findings give one number, more or less carefully: "37", "at least 37"."""
    ends = [{n for n in (f.low, f.high) if n is not None} for f in (a, b)]
    beside = any(
        one.high is None and one.low is not None and other.low == other.high == one.low - 1
        for one, other in ((a, b), (b, a))
    )  # "20" and "more than 20"
    return beside or (bool(ends[0] & ends[1]) and min(map(len, ends)) == 1)


def _of_one_event(one: Count, other: Count) -> Clash | None:
    if _both_open(one, other):
        return _bounds(one, other)
    if _meet(one, other):
        return Clash(one, other, "compatible", f"One number can satisfy both {_both(one, other)}.")
    if _grown(one, other):
        why = f"{_both(one, other)}: the later report counts more, as a count does that goes on."
        return Clash(one, other, "compatible", why)
    if one.exact and other.exact and _rounded(one, other):
        return Clash(one, other, "compatible", f"One of {_both(one, other)} is a round number.")
    if one.exact and other.exact:
        why = f"{_both(one, other)}: exact numbers for one event, and they differ."
        return Clash(one, other, "contradicts", why)
    why = f"{_both(one, other)} are numbers for one event that do not meet; not both are exact."
    return Clash(one, other, "divergent", why)


def _both_open(one: Count, other: Count) -> bool:
    """Two open counts: "more than 1,000", "more than 1,200"."""
    return not (one.exact or other.exact) and (one.high == other.high or one.low == other.low)


def _bounds(one: Count, other: Count) -> Clash | None:
    """Two lower bounds of what befell people on one day, near each other."""
    days = {_first(c) for c in (one, other)} | {_last(c) for c in (one, other)}
    dated = one.dated and other.dated and len(days) == 1
    if not dated or one.befell not in BLOWS or one.since or one.running or other.running:
        return None
    small, large = sorted((_size(one), _size(other)))
    if small < ALIKE * large or (large < MANY and not _one_blow(one, other)):
        return None
    why = f"{_both(one, other)} are bounds of one count that differ; all of them could stand."
    return Clash(one, other, "divergent", why)


def _rounded(one: Count, other: Count) -> bool:
    """Whether the one number is the other, rounded: 250 for 251."""
    near = abs(one.low - other.low) <= ROUND / 2
    return near and any(n % ROUND == 0 and n >= LEAST for n in (one.low, other.low))


def _of_one_place(one: Count, other: Count) -> Clash | None:
    """Of counts that no event joins: a part and its whole, or one thing in one place and time."""
    if not _same_time(one, other):
        return _part(one, other)
    if one.added != other.added and one.befell != "released":
        return None
    if _both_open(one, other):
        return _bounds(one, other)
    small, large = sorted((_size(one), _size(other)))
    loose = _meet(one, other) or (one.befell == "released" and not (one.dated and other.dated))
    if small < (ALIKE if loose else CLOSE) * large or _grown(one, other):
        return None
    if one.befell in BLOWS and not _one_blow(one, other):
        return None
    if _meet(one, other):
        if one.period is None or other.period is None or one.since:
            return None
        why = f"One number can satisfy both {_both(one, other)}, told of one place and time."
        return Clash(one, other, "compatible", why)
    if one.exact and other.exact and _rounded(one, other):
        return Clash(one, other, "compatible", f"One of {_both(one, other)} is a round number.")
    sure = one.befell == "released" and one.exact and other.exact
    why = f"{_both(one, other)}: the same is counted in one place and time, and the numbers differ."
    return Clash(one, other, "contradicts" if sure else "divergent", why)


def _one_blow(one: Count, other: Count) -> bool:
    """Whether counts that no date of their own places are of one blow, by what the sentences say:
    of one place and week there are many."""
    if one.since or (one.dated and other.dated and one.told != other.told):
        return True
    return len(one.words & other.words) >= SHARED


def _added(one: Count, other: Count) -> Clash | None:
    """Equal numbers, one of which is told as coming on top of others."""
    if one.event or other.event or one.place != other.place or not one.place:
        return None
    if one.befell in ("", "released") or one.since or other.since or not _near(one, other):
        return None
    new, all_ = (one, other) if one.added else (other, one)
    why = (
        f"“{all_.finding.text}” is told as the whole, “{new.finding.text}” as coming on top of"
        " an earlier number."
    )
    return Clash(one, other, "divergent", why)


def _part(one: Count, other: Count) -> Clash | None:
    """The count of one day beside a longer count that holds the day."""
    if not _near(one, other) or one.befell not in LISTED:
        return None
    for part, whole in ((one, other), (other, one)):
        if part.period is None or part.since or not whole.since or whole.period is None:
            continue
        if part.running:
            continue
        if part.finding.approximate:
            continue
        recent = whole.told is not None and whole.told - whole.period[0] <= RECENT
        narrow = part.period[1] - part.period[0] <= NARROW and part.dated
        until = whole.told or whole.period[1]
        inside = recent and narrow and whole.period[0] <= part.period[0] <= until
        if inside and PART * _size(whole) <= _size(part) <= _size(whole):
            why = (
                f"“{part.finding.text}” counts only a part of the time that"
                f" “{whole.finding.text}” covers."
            )
            return Clash(one, other, "compatible", why, part=True)
    return None


def _same_time(one: Count, other: Count) -> bool:
    """Whether two counts cover the same days, as far as they say."""
    if one.since != other.since:
        return False
    a, b = one.period, other.period
    if a is None or b is None:
        return a is None and b is None and _near(one, other)
    if one.since:
        return abs(a[0] - b[0]) <= timedelta(1) and _near(one, other)
    if one.befell == "released":
        earlier, later = (one, other) if a[1] <= b[1] else (other, one)
        slack = timedelta(0) if later.dated else AFTERWARDS
        return _first(later) <= _last(earlier) + slack and _first(earlier) <= _last(later)
    return a[1] - a[0] <= NARROW and b[1] - b[0] <= NARROW and a[0] <= b[1] and b[0] <= a[1]


def _first(counted: Count) -> date:
    return counted.period[0] if counted.period else date.max


def _last(counted: Count) -> date:
    return counted.period[1] if counted.period else date.min


def _near(one: Count, other: Count) -> bool:
    """Whether two reports are of the same days."""
    return one.told is not None and other.told is not None and abs(one.told - other.told) <= NARROW


def _meet(one: Count, other: Count) -> bool:
    """Whether one number can satisfy both."""
    low, high = max(_low(one), _low(other)), min(_high(one), _high(other))
    return low <= high


def _low(counted: Count) -> float:
    about = counted.finding.approximate and counted.finding.high == counted.finding.low
    return counted.low * (1 - ABOUT) if about else counted.low


def _high(counted: Count) -> float:
    about = counted.finding.approximate and counted.finding.high == counted.finding.low
    return counted.high * (1 + ABOUT) if about else counted.high


def _grown(one: Count, other: Count) -> bool:
    """Whether the later report of a count that goes on has merely more."""
    if one.befell not in GROWING or one.told is None or other.told is None:
        return False
    if _long_over(one) and _long_over(other):
        return False
    if one.told == other.told:
        small, large = sorted((_size(one), _size(other)))
        return one.befell in ("killed", "injured", "missing") and small >= GROWTH * large
    earlier, later = (one, other) if one.told < other.told else (other, one)
    return _size(earlier) <= _size(later)


def _long_over(counted: Count) -> bool:
    """Whether what is counted was over long before the report: nobody goes on counting."""
    if counted.period is None or counted.since or counted.told is None:
        return False
    return counted.dated and counted.told - counted.period[1] > AFTERWARDS


def _size(counted: Count) -> float:
    finding = counted.finding
    return finding.low if finding.low is not None else finding.high or 0.0


def _both(one: Count, other: Count) -> str:
    """The two numbers as worded, each with who gives it where somebody does."""
    told = sorted((one, other), key=lambda c: c.finding.head)
    return " and ".join(f"“{c.finding.text}”" + (f" ({c.voice})" if c.voice else "") for c in told)


def _entry(group: Sequence[Clash]) -> Disagreement:
    worst = min(group, key=lambda c: (RANKS.index(c.verdict), c.one.finding.id, c.other.finding.id))
    counts = {c.finding.id: c for clash_ in group for c in (clash_.one, clash_.other)}
    sides = [
        Side(c.finding.id, "low", c.finding.text, c.finding.citations) for c in counts.values()
    ]
    return disagreement("figure", sides, worst.verdict, worst.why)
