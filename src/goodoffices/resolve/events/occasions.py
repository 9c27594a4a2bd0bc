"""Occasions known by their place: a summit, a visit, a killing, told long after and without a day.

Reports that date an occasion and reports that only recall it share a place and what was special
there: the kind of gathering, the visitor, the standing of who was killed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from goodoffices.text.stems import stem

if TYPE_CHECKING:
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

TOGETHER = timedelta(days=7)
"""How far apart two reports that recall one visit appear, if it is one."""

_PLACE = re.compile(r"\b(?:in|at|to)\s+(?:the\s)?(?P<name>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)")


def place(told: str, clause: str) -> str:
    """Where it was: as read, else the first place that the clause names, in small letters."""
    found = None if told else _PLACE.search(clause)
    return (found["name"] if found else told or "").casefold()


def keys(item: Told) -> Iterator[str]:
    """Keys under which the reports of one occasion meet."""
    if item.where and item.gathering:
        yield f"gathered|{item.gathering}|{item.where}"
    if item.finding.mode == "visit":
        yield from (f"visited|{w.id}" for w in item.initiators if w.person)
    if item.fatal and item.where:
        yield from (f"slain|{w.party}|{item.where}" for w in item.recipients)


def gathered(left: Told, right: Told) -> bool:
    """The same kind of gathering in the same place, one of them dated."""
    if not left.gathering or left.gathering != right.gathering or left.where != right.where:
        return False
    return bool(left.where) and left.real and right.real and _recalled(left, right, SEASON)


def visited(left: Told, right: Told) -> bool:
    """The same person's visit to the same party, recalled in reports of the same week."""
    if not left.finding.mode == right.finding.mode == "visit" or not (left.real and right.real):
        return False
    who = [{w.id for w in t.initiators if w.person} for t in (left, right)]
    whom = [{w.party for w in t.recipients} for t in (left, right)]
    if len(who[0]) != 1 or who[0] != who[1] or not whom[0] & whom[1]:
        return False
    if left.published is None or right.published is None:
        return False
    near = abs(left.published - right.published) <= TOGETHER
    return near and _recalled(left, right, SEASON)


def slain(left: Told, right: Told) -> bool:
    """One report names who was killed in a place, the other tells his standing and his side."""
    if not (left.fatal and right.fatal) or left.where != right.where or not left.where:
        return False
    for named, told in ((left, right), (right, left)):
        if len(named.victims) != 1 or told.victims or not _recalled(left, right, MONTH):
            continue
        if told.trigger.endswith("s"):  # "two assassinations, of the leader in X and of ..."
            continue
        sides = [{w.party for w in t.recipients} for t in (named, told)]
        standing = named.words & told.words & STANDING
        if sides[0] == sides[1] and sides[0] and standing and not told.figures:
            return True
    return False


def _recalled(left: Told, right: Told, within: timedelta) -> bool:
    """Whether one is dated and the other told, without a day, so long after at most."""
    for dated, late in ((left, right), (right, left)):
        if dated.dated and late.when.edtf is None and late.published and dated.window:
            return dated.window[0] <= late.published <= dated.window[1] + within
    return False
