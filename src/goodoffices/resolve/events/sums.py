"""Reports of one event known by a number: a toll, a count, a sum, a term."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goodoffices.resolve.events.near import LATER, near, of_unknown_days, told_later
from goodoffices.resolve.events.table import COUNTED, LARGE, ROUND, WEAPONS, WORDS
from goodoffices.resolve.events.told import Told, shared
from goodoffices.resolve.wordings import stems
from goodoffices.text.stems import stem

NUMBER = 5
"""Smaller counts are too common to know an event by."""

WITHIN = 1.25
"""How far apart "more than 50" and "52" may be."""

CASUALTIES = (
    "people person kill dead death die injure wound hurt last week month year day today yesterday"
    " monday tuesday wednesday thursday friday saturday sunday"
)
"""Words that all tolls share."""

LONG = 4
"""Letters of a stem that tells one blow from another of the same days."""

CLOSE = 0.6
"""Share of the greater of two counts that the smaller reaches, where reports may mean one event."""

GREAT = 1e6
"""Sums from here on are known again."""

SPANS: frozenset[str] = frozenset("days weeks months years hours".split())
"""What the term of an agreement is counted in."""


def close(left: Sequence[float | None], right: Sequence[float | None]) -> bool:
    """Whether two counts are near enough to be rival counts of one thing."""
    mine, theirs = ([n for n in ends if n is not None] for ends in (left, right))
    if not mine or not theirs:
        return True
    low, high = sorted((max(mine), max(theirs)))
    return low >= CLOSE * high


def toll(left: Told, right: Told) -> bool:
    """The dead of a blow, told without its sides beside one of them, and the blow itself.

    "Last week 39 died when boats of X blew up", "last week's attacks on the boats of X".
    """
    if not left.dated or left.when.edtf != right.when.edtf:
        return False
    for toll, blow in ((left, right), (right, left)):
        told = (blow.words & toll.around) - stems(f"{blow.trigger} {CASUALTIES}", names=True)
        if toll.beside & {w.party for w in blow.who} and any(len(s) >= LONG for s in told):
            return True
    return False


def of_one_sum(left: Told, right: Told) -> bool:
    """Penalties between the same two with the same great sum, agreements with the same term."""
    if left.type != right.type or left.type not in ("sanction", "agree"):
        return False
    if not (left.real and right.real):
        return False
    same = left.figures & right.figures
    if left.type == "sanction":
        sums = any((low or 0) >= GREAT for _, low, _ in same)
        return sums and bool(shared(left.who, right.who))
    ours, theirs = ({w.party for w in t.who} | t.beside for t in (left, right))
    terms = any(counted in SPANS for counted, _, _ in same)
    return terms and len(ours & theirs) > 1


def same_sum(left: Told, right: Told) -> bool:
    """Such a sum or term, in reports no more than a season apart as far as they are dated."""
    days = (left.published, right.published)
    far = days[0] is not None and days[1] is not None and abs(days[0] - days[1]) > LATER
    return not far and of_one_sum(left, right)


def as_many(left: Told, right: Told) -> bool:
    """As many states or bodies that came together, in days that can be one."""
    if stem(left.trigger) != stem(right.trigger):
        return False
    counted = {f for f in left.figures & right.figures if f[0] not in SPANS}
    return any((low or 0) >= NUMBER for _, low, _ in counted) and near(left, right)


def counted(left: Told, right: Told) -> bool:
    """The same count of the same thing, in days that can be one."""
    if left.finding.object != right.finding.object:
        struck = left.type == "assault" and not WEAPONS.isdisjoint((left.about, right.about))
        if not struck or not shared(left.who, right.who):
            return False
    for ours, theirs in _counts(left, right):
        if ours == theirs and (theirs[0] or 0) >= NUMBER and near(left, right):
            return True
        low = min((n for n in (*ours, *theirs) if n is not None), default=0)
        if not _compatible(ours, theirs):
            continue
        if left.type == "assault":
            if low >= LARGE and low == max(n for n in (*ours, *theirs) if n is not None):
                return near(left, right) and bool(shared(left.initiators, right.initiators))
            continue
        if low >= COUNTED and told_later(left, right):
            return True
        known = left.type == "retreat" or bool(shared(left.who, right.who))
        known = known or (ours == theirs and bool(low % ROUND))
        if low >= COUNTED and known and of_unknown_days(left, right):
            return True
        if low >= NUMBER and near(left, right) and shared(left.who, right.who):
            return True
    return False


def _counts(left: Told, right: Told) -> Iterator[tuple[Sequence[float | None], ...]]:
    for ours in left.figures:
        for theirs in right.figures:
            if ours[0] == theirs[0]:
                yield ours[1:], theirs[1:]


def _compatible(ours: Sequence[float | None], theirs: Sequence[float | None]) -> bool:
    """Whether one number can be both: equal, or one within the other's open range and near it."""
    known = [n for n in (*ours, *theirs) if n is not None]
    if max(known, default=0) > WITHIN * min(known, default=0):
        return False
    (low, high), (least, most) = ours, theirs
    return (low is None or most is None or low <= most) and (
        least is None or high is None or least <= high
    )


def same_number(left: Told, right: Told) -> bool:
    """The same word and the same large number in its sentence, in days that can be one.

    Where the number is not round the days need not be told; a round one is known by more.
    """
    both = left.numbers & right.numbers
    if not both or stem(left.trigger) != stem(right.trigger):
        return False
    odd = any(n % ROUND for n in both)
    alike = odd or len(left.words & right.words) > WORDS or bool(shared(left.who, right.who))
    one_thing = not left.about or not right.about or left.about == right.about
    alike = alike or (one_thing and bool(left.recipients) == bool(right.recipients))
    apart = bool(left.recipients) != bool(right.recipients) and not shared(left.who, right.who)
    return (near(left, right) and alike) or (
        odd and bool(left.figures & right.figures) and not apart
    )
