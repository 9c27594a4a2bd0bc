"""What stands between the same two: a war, a deal to come, a backing, the blame for a blow.

Such things are no news of a day: reports of weeks tell them with one noun or verb and both sides,
and mean the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from goodoffices.resolve.events.table import UNIQUE, UNTRUE
from goodoffices.text.stems import stem

if TYPE_CHECKING:
    from goodoffices.resolve.events.told import Told, Who

WARS: frozenset[str] = UNIQUE | {"incursion"}
"""Nouns of what goes on between two sides for long, and once at a time."""

OTHER = re.compile(
    r"\b(?:last|previous|earlier|former|first|second|third|another|new|next|past|\d{4})\b",
    re.IGNORECASE,
)
"""What tells of another one than that which goes on."""

DEALS: frozenset[str] = frozenset(
    map(stem, "deal agreement ceasefire truce accord pact treaty".split())
)
"""What is hoped for between two sides (WordNet 3.1: agreement, cease-fire)."""

YEAR, MONTH, WEEK = timedelta(days=366), timedelta(days=31), timedelta(days=7)
"""How long a war or a backing, a prospect, and the blame for a blow are told as the same."""

IDLE: frozenset[str] = frozenset(
    map(
        stem,
        "did does do have has had be been may might could can not never any yet still soon said says reach"
        " strike sign make hope hopes talk talks possible refrain stop short directly explicitly".split(),
    )
)
"""What is said beside any deal or charge, and tells none from another."""

BACK, BLAME = stem("back"), stem("blame")

FEW = 2
"""Words besides that a clause may hold which tells that one backs another."""


def goes_on(left: Told, right: Told) -> bool:
    """The war, invasion or incursion of the same two, told without a day in reports of one year."""
    if left.trigger != right.trigger or not (is_war(left) and is_war(right)):
        return False
    near = _apart_by(left, right) <= WEEK
    return (near or (left.known and right.known)) and _both_sides(left, right)


def is_war(told: Told) -> bool:
    """Whether it tells, without a day, of a war between two sides and not of one of several."""
    if told.type != "assault" or told.trigger not in WARS or told.when.edtf is not None:
        return False
    return not OTHER.search(told.finding.citations[0].quote)


def hoped_for(left: Told, right: Told) -> bool:
    """A deal between the same two that has not come, in reports of one month."""
    if not (_to_come(left) and _to_come(right)) or _apart_by(left, right) > MONTH:
        return False
    both = {a.party for a in left.who for b in right.who if a.like(b)}
    return len(both) > 1 and _of_one_thing(left, right)


def _of_one_thing(left: Told, right: Told) -> bool:
    """Whether two clauses do not tell of different things: where both tell of what, of the same."""
    told = {stem(left.trigger), stem(right.trigger), left.word, right.word}
    one, two = (t.words - DEALS - IDLE - told for t in (left, right))
    return not (one and two) or not one.isdisjoint(two)


def _to_come(told: Told) -> bool:
    known = bool(told.words & DEALS) or stem(told.trigger) in DEALS
    return known and told.type == "agree" and not told.real and told.when.edtf is None


def backs(left: Told, right: Told) -> bool:
    """Who stands behind whom, told in passing: "backed by X"."""
    if not (_backs(left) and _backs(right)) or _apart_by(left, right) > YEAR:
        return False
    return _both_sides(left, right)


def _backs(told: Told) -> bool:
    """Whether it tells nothing else: no right, plan or person that is backed."""
    bare = told.type == "support" and told.word == BACK and len(told.words - {BACK}) < FEW
    return bare and told.real and told.when.edtf is None


def blamed(left: Told, right: Told) -> bool:
    """Whom the same party blames, in reports of one week: for the blow of those days."""
    if not (_blames(left) and _blames(right)) or _apart_by(left, right) > WEEK:
        return False
    return bool(left.when.edtf) == bool(right.when.edtf) and _both_sides(left, right)


def _blames(told: Told) -> bool:
    return told.type == "accuse" and told.word == BLAME and told.finding.status == "happened"


def withheld(left: Told, right: Told) -> bool:
    """What the same party does not charge the same other with, in reports of one month."""
    if not {left.finding.status, right.finding.status} <= UNTRUE:
        return False
    near = _apart_by(left, right) <= MONTH and _both_sides(left, right)
    return near and _of_one_thing(left, right)


def keys(item: Told) -> Iterator[str]:
    """Keys under which such reports meet, whatever their months."""
    sides = {(a.party, b.party) for a in item.initiators for b in item.recipients}
    if is_war(item):
        yield from (f"{item.trigger}|{a}|{b}" for a, b in sides)
    if _backs(item):
        yield from (f"backs|{a}|{b}" for a, b in sides)
    if _to_come(item):
        pairs = combinations(sorted({w.party for w in item.who}), 2)
        yield from (f"deal|{a}|{b}" for a, b in pairs)
    if item.type == "accuse" and item.finding.status in UNTRUE:
        yield from (f"withheld|{a}|{b}" for a, b in sides)


def _both_sides(left: Told, right: Told) -> bool:
    """Whether either side is the same."""
    return _alike(left.initiators, right.initiators) and _alike(left.recipients, right.recipients)


def _alike(left: frozenset[Who], right: frozenset[Who]) -> bool:
    return any(a.like(b) for a in left for b in right)


def _apart_by(left: Told, right: Told) -> timedelta:
    """How far apart two reports appear; of an unknown day a year."""
    if left.published is None or right.published is None:
        return YEAR
    return abs(left.published - right.published)
