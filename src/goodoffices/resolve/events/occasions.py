"""Occasions known by their place or by their day: a summit, a visit, a killing, a remembered attack.

Reports that date an occasion and reports that only recall it share a place and what was special
there: the kind of gathering, the visitor, the standing of who was killed. Of some the day has
become the name ("the 3 May attacks").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from goodoffices.model.edtf import overlap
from goodoffices.resolve.events.table import KINDLESS
from goodoffices.text.gazetteer import named
from goodoffices.text.months import MONTHS
from goodoffices.text.stems import stem

if TYPE_CHECKING:
    from goodoffices.model.findings import EventFinding
    from goodoffices.resolve.events.told import Told

GATHERINGS: frozenset[str] = frozenset({"summit", "conference", "congress", "forum"})
"""Nouns of gatherings of many, of which one kind meets in one place once in a season."""

STANDING: frozenset[str] = frozenset(
    stem(w)
    for w in "leader chief commander head official general scientist journalist president minister"
    " lawmaker ambassador diplomat lawyer activist negotiator envoy spokesman".split()
)
"""How a report tells whom it does not name (Quirk et al., 1985, 17.88: role nouns)."""

SEASON = timedelta(days=92)
"""How long after an occasion reports still recall it without its day."""

MONTH = timedelta(days=31)
"""The same of a killing: of those told by their standing alone others follow."""

TOGETHER, DAY = timedelta(days=7), timedelta(days=1)
"""How far apart two reports that recall one visit appear, if it is one; and where one of them says
"his visit" and not where to."""

YEAR = timedelta(days=366)
"""How long a prospect without a day is weighed as the same."""

IDLE: frozenset[str] = frozenset("any direct more further formal no such for of in".split())
"""Words before talks that do not tell of what kind they are, besides those of gatherings."""

TALKS: frozenset[str] = frozenset("talks negotiations discussions".split())
"""Nouns of a round of talks, of which a town has one at a time."""

BLOWS: frozenset[str] = frozenset(
    "attack assault massacre onslaught raid bombing atrocitie".split()
)
"""Nouns, without their s, of a blow whose day becomes its name."""

REMEMBERED = timedelta(days=30)
"""How long after a blow its day is a name and no news."""

_MONTH = "(?P<{0}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = (
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?"
    + _MONTH.format("month")
    + "|"
    + _MONTH.format("named")
    + r"\s(?P<then>\d{1,2})(?:st|nd|rd|th)?)\b(?:,?\s\d{4}\b)?"
)
_BEFORE = re.compile(rf"\b{_DAY}(?:[’']s)?\s(?:[\w-]+\s){{0,2}}$", re.IGNORECASE)
_AFTER = re.compile(rf"\s(?:[\w’'-]+\s){{0,8}}?(?:of|on)\s{_DAY}", re.IGNORECASE)
"""The day that names a blow, before its noun and behind it."""

_PLACE = re.compile(
    r"\b(?:in|at|to)\s+(?:the\s)?(?:(?:north|south|east|west)ern\s|central\s)?(?P<name>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)"
)


def day_of(trigger: str, before: str, after: str) -> str:
    """The month and day by which a blow is called, as "05-03"; empty where it is not."""
    if trigger.removesuffix("s") not in BLOWS:
        return ""
    found = _BEFORE.search(before) or _AFTER.match(after)
    if found is None:
        return ""
    month = MONTHS[(found["month"] or found["named"]).casefold()]
    return f"{month:02d}-{int(found['day'] or found['then']):02d}"


def remembered(left: Told, right: Told) -> bool:
    """The blow known by its day, in reports of more than a month after it."""
    if not left.called or left.called != right.called or not (left.real and right.real):
        return False
    return _long_ago(left) and _long_ago(right)


def _long_ago(told: Told) -> bool:
    """Whether a day stands for what was long ago: an undated one is a name already."""
    if told.when.edtf is None or told.published is None:
        return True
    return told.window is not None and told.published - told.window[1] >= REMEMBERED


def elsewhere(left: str, right: str, *, surely: bool = False) -> bool:
    """Whether two places are two: a capital is in its state, a town's south in the town.

    ``surely`` holds only for places that both are known: of the others one may be in the other.
    """
    if not left or not right or left == right:
        return False
    ours, theirs = named(left), named(right)
    if ours is not None and theirs is not None:
        inside = ours.code == theirs.code and "country" in (ours.sort, theirs.sort)
        return not inside
    if left in right or right in left:
        return False
    return not surely


def place(told: str, clause: str) -> str:
    """Where it was: as read, else the first place that the clause names, in small letters."""
    found = None if told else _PLACE.search(clause)
    return (found["name"] if found else told or "").casefold()


def keys(item: Told) -> Iterator[str]:
    """Keys under which the reports of one occasion meet."""
    if item.where and item.gathering:
        yield f"gathered|{item.gathering}|{item.where}"
    if item.where and item.window is not None and _gathers(item):
        yield from sorted({f"gathered|{item.where}|{d:%Y-%m}" for d in item.window})
    if item.finding.mode == "visit":
        yield from (f"visited|{w.id}" for w in item.initiators if w.person)
    if item.speech:
        yield from (f"spoke|{w.id}" for w in item.initiators if w.person)
    if item.fatal and item.where:
        yield from (f"slain|{w.party}|{item.where}" for w in item.who)
    if item.called:
        yield f"called|{item.called}"
    if item.worst and item.window is not None:
        weeks = sorted(
            {f"{d + shift:%G-%V}" for d in item.window for shift in (timedelta(0), TOGETHER)}
        )
        yield from (
            f"worst|{p}|{w}" for p in {x.party for x in item.who} | item.beside for w in weeks
        )
    if kind := _prospect(item):
        yield f"prospect|{kind}"
    if item.trigger in TALKS and item.where and not item.who and item.window is not None:
        yield from sorted({f"talks|{item.where}|{d:%G-%V}" for d in item.window})


def gathered(left: Told, right: Told) -> bool:
    """The same kind of gathering in the same place, one of them dated."""
    if not left.gathering or left.gathering != right.gathering or left.where != right.where:
        return False
    return bool(left.where) and left.real and right.real and _recalled(left, right, SEASON)


def assembled(left: Told, right: Told) -> bool:
    """Gatherings in one place or of one body in the same days, of no two kinds."""
    if not (_gathers(left) and _gathers(right)):
        return False
    there = bool(left.where) and left.where == right.where
    if not there and not of_one_body(left, right):
        return False
    if left.gathering and right.gathering and left.gathering != right.gathering:
        return False
    if not (left.real and right.real) or left.window is None or right.window is None:
        return False
    return left.window[0] <= right.window[1] and right.window[0] <= left.window[1]


def _gathers(told: Told) -> bool:
    """Whether it is a gathering, or many who came together for one."""
    if told.type != "consult":
        return False
    return bool({told.trigger.removesuffix("s"), told.about} & GATHERINGS)


def of_one_body(left: Told, right: Told) -> bool:
    """Known gatherings of the same body: "the summit of the league"."""
    if not (left.known and right.known and _gathers(left) and _gathers(right)):
        return False
    ours, theirs = ({w.id for w in t.who if not (w.person or w.vague)} for t in (left, right))
    return bool(ours & theirs)


def visited(left: Told, right: Told) -> bool:
    """The same person's visit to the same party, recalled in reports of the same week."""
    if not left.finding.mode == right.finding.mode == "visit" or not (left.real and right.real):
        return False
    who = [{w.id for w in t.initiators if w.person} for t in (left, right)]
    whom = [{w.party for w in t.recipients} for t in (left, right)]
    if len(who[0]) != 1 or who[0] != who[1] or left.published is None or right.published is None:
        return False
    known = left.known and right.known and not (whom[0] and whom[1])
    if not (known or whom[0] & whom[1]):
        return False
    if abs(left.published - right.published) > (DAY if known else TOGETHER):
        return False
    undated = left.when.edtf is None and right.when.edtf is None
    return undated or _recalled(left, right, SEASON)


def before_others(left: Told, right: Told) -> bool:
    """Whether only one is a speech, or both are, before two bodies: one body's organ is no other's."""
    if not (left.speech and right.speech):
        return left.speech != right.speech
    return bool(left.recipients and right.recipients) and not _one_body(left, right)


def _one_body(left: Told, right: Told) -> bool:
    """Whether a body is the other, or part of it."""
    pairs = ((a, b) for a in left.recipients for b in right.recipients)
    return any(a.id == b.id or a.id == b.party or b.id == a.party for a, b in pairs)


def spoken(left: Told, right: Told) -> bool:
    """The same person's speech before the same body, of reports of one week, given or to come."""
    if not (left.speech and right.speech) or left.finding.status != right.finding.status:
        return False
    persons = [{w.id for w in t.initiators if w.person} for t in (left, right)]
    if len(persons[0]) != 1 or persons[0] != persons[1] or not _one_body(left, right):
        return False
    if left.published is None or right.published is None:
        return False
    return abs(left.published - right.published) <= TOGETHER


def sat(left: Told, right: Told) -> bool:
    """Talks in one town in the same days, told without those who talk."""
    if left.trigger not in TALKS or right.trigger not in TALKS or left.who or right.who:
        return False
    town = left.finding.place or ""
    known = named(town)
    if not town or town != right.finding.place or (known is not None and known.sort == "country"):
        return False
    if left.finding.status != right.finding.status or not left.window or not right.window:
        return False
    return left.window[0] <= right.window[1] and right.window[0] <= left.window[1]


def worst(left: Told, right: Told) -> bool:
    """What both call the deadliest of a time, of the same party, in days that can be one."""
    if not (left.worst and right.worst) or left.document == right.document:
        return False
    ours, theirs = ({w.party for w in t.who} | t.beside for t in (left, right))
    if not ours & theirs or left.window is None or right.window is None:
        return False
    if left.published is None or right.published is None:
        return left.window[0] <= right.window[1] and right.window[0] <= left.window[1]
    return abs(left.published - right.published) <= TOGETHER


def to_come(left: Told, right: Told) -> bool:
    """Talks of one kind in one place that have not come: a prospect that reports weigh for months."""
    kind = _prospect(left)
    if not kind or kind != _prospect(right) or left.document == right.document:
        return False
    places = [t.finding.place or "" for t in (left, right)]
    if not all(places) or elsewhere(*places):
        return False
    if left.who and right.who and not {w.party for w in left.who} & {w.party for w in right.who}:
        return False
    if left.published is None or right.published is None:
        return True
    return abs(left.published - right.published) <= YEAR


def _prospect(told: Told) -> str:
    """What kind of talks may come, without a day: "peace talks"."""
    if told.trigger not in TALKS or told.real or told.when.edtf is not None:
        return ""
    kind = kind_before(told.finding, told.trigger)
    return kind if kind.isalpha() and kind not in IDLE else ""


def kind_before(finding: EventFinding, noun: str) -> str:
    """The word before the noun that tells its kind, in small letters; empty where it tells none."""
    clause, at = finding.citations[0], finding.trigger.end - len(noun)
    before = clause.quote[: max(0, at - clause.start)].split()
    kind = before[-1].casefold() if before else ""
    return "" if kind in KINDLESS else kind


def slain(left: Told, right: Told) -> bool:
    """One report names who was killed in a place, the other tells his standing and his side."""
    if not (left.fatal and right.fatal) or not _at_one_time(left, right):
        return False
    there = bool(left.where) and left.where == right.where
    if not there and ((left.where and right.where) or not (left.dated and right.dated)):
        return False
    for known, told in ((left, right), (right, left)):
        if len(known.victims) != 1 or told.victims:
            continue
        if told.trigger.endswith("s"):  # "two assassinations, of the leader in X and of ..."
            continue
        whom = [{w.party for w in t.recipients} for t in (known, told)]
        by = [{w.party for w in t.initiators} for t in (known, told)]
        sides = whom[0] == whom[1] if whom[1] else there and bool(by[0] & by[1])
        standing = known.words & told.words & STANDING
        if sides and whom[0] and standing and not told.figures:
            return True
    return False


def _at_one_time(left: Told, right: Told) -> bool:
    """Dated alike, or one recalled within a month of the other."""
    if left.dated and right.dated:
        return overlap(left.when.edtf, right.when.edtf)
    return _recalled(left, right, MONTH)


def _recalled(left: Told, right: Told, within: timedelta) -> bool:
    """Whether one is dated and the other told, without a day, so long after at most."""
    for dated, late in ((left, right), (right, left)):
        if dated.dated and late.when.edtf is None and late.published and dated.window:
            return dated.window[0] <= late.published <= dated.window[1] + within
    return False
