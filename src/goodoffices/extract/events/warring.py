"""The other side of a war of two: "a Russian strike killed ten" in a report on one enemy alone.

Where a report tells several attacks of one side and names the same other side in each, that is
whom its other attacks met, and who attacked it (bridging reference: Clark, 1975). A report with a
third side tells nothing of the kind; what is taken over is never sure.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from goodoffices.extract.events.core import BLOWS, FIRING
from goodoffices.extract.events.nominal import ON_SOIL
from goodoffices.extract.events.phrases import WEAPONS
from goodoffices.extract.events.told import Told
from goodoffices.extract.events.words import BELONGS, HITTING
from goodoffices.extract.names import actor_at

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading
    from goodoffices.model.findings import ActorFinding

LEAST = 1
"""Attacks of one side on another by which a report tells whom that side is at war with."""
SEVERAL = 2
"""Attacks from which on a report tells who makes war on a side."""

STRIKING = HITTING | BLOWS | FIRING
"""Verbs of attacking an enemy; bridges are blown up, and drones shot down, at home too."""

UNTOLD = frozenset({"denied", "negated"})
_YEAR = re.compile(r"(19|20)\d\d")
_NAMES = frozenset({"GPE", "LOC", "NORP", "ORG", "FAC"})
_ITS = frozenset({"its", "their", "his", "her"})
_ANY = frozenset({"it", "they", "which", "that"})


def fought(reading: Reading, told: Sequence[Told]) -> list[Told]:
    """The events, each attack with the other side of its war where a report has only that one."""
    attacks = [t for t in told if t.type == "assault" and t.status not in UNTOLD]
    if len(attacks) <= LEAST:
        return list(told)
    sides = _sides(reading)
    war = _War.of(attacks, sides)
    return [_filled(reading, t, sides, war) if t.type == "assault" else t for t in told]


def _sides(reading: Reading) -> dict[str, str]:
    """The side that each state, armed group and body stands on: its state, or itself."""
    known = {a.id: a for a in reading.actors}
    return {a.id: side for a in reading.actors if (side := _side(a, known)) is not None}


def _side(actor: ActorFinding, known: Mapping[str, ActorFinding]) -> str | None:
    if actor.type in ("person", "group", "media"):
        return None
    if actor.acts_for in known:
        return actor.acts_for
    return actor.id if actor.type in ("state", "armed-group") else None


@dataclass(frozen=True, slots=True)
class _War:
    """Whom each side attacks and who attacks it, how often; and the years that are told of."""

    met: Mapping[str, Counter[str]]
    by: Mapping[str, Counter[str]]
    years: Mapping[tuple[str, str], frozenset[str]]

    @staticmethod
    def of(attacks: Iterable[Told], sides: Mapping[str, str]) -> _War:
        met: defaultdict[str, Counter[str]] = defaultdict(Counter)
        by: defaultdict[str, Counter[str]] = defaultdict(Counter)
        years: defaultdict[tuple[str, str], frozenset[str]] = defaultdict(frozenset)
        for item in attacks:
            ours = _all(item.initiators, sides)
            theirs = _all(item.recipients, sides) - ours
            for a, b in ((a, b) for a in ours for b in theirs):
                met[a][b] += 1
                by[b][a] += 1
                years[a, b] |= _years(item)
        return _War(met, by, years)


def _all(ids: Iterable[str], sides: Mapping[str, str]) -> set[str]:
    return {sides[i] for i in ids if i in sides}


def _years(item: Told) -> frozenset[str]:
    return frozenset(t.text for t in item.head.sent if _YEAR.fullmatch(t.text))


def _filled(reading: Reading, item: Told, sides: Mapping[str, str], war: _War) -> Told:
    if item.status in UNTOLD or bool(item.initiators) == bool(item.recipients):
        return item
    given = item.initiators or item.recipients
    ours = _all(given, sides)
    others = war.met if item.initiators else war.by
    if len(ours) != 1 or len(ours) != len({sides.get(i) for i in given}):
        return item
    (one,) = ours
    against = others.get(one, Counter())
    if len(against) != 1 or sum(against.values()) < LEAST:
        return item
    (other,) = against
    years = war.years[(one, other) if item.initiators else (other, one)]
    if not _years(item) <= years or _others_named(reading, item, sides, {one, other}):
        return item
    if item.initiators and _aimed(reading, item):
        return replace(item, recipients=(other,), certainty="low")
    if item.initiators or sum(against.values()) < SEVERAL or not _nobody(reading, item):
        return item
    if _another(reading, item, sides, one, other):
        return item
    return replace(item, initiators=(other,), certainty="low")


def _another(reading: Reading, item: Told, sides: Mapping[str, str], one: str, other: str) -> bool:
    """Whether the sentence names a third side instead, which may have done it."""
    found = {actor_at(reading, t) for t in item.head.sent}
    named = {sides[i] for i in found if i is not None and i in sides}
    return other not in named and bool(named - {one})


def _others_named(
    reading: Reading, item: Told, sides: Mapping[str, str], two: Collection[str]
) -> bool:
    """Whether somebody or some place stands in the passage that is on neither side."""
    clause = reading.clauses.headed_by(item.head)
    where = clause.oblique("at", *ON_SOIL) if clause is not None else ()
    for token in (*item.passage, *where):
        found = actor_at(reading, token)
        if found is not None and sides.get(found, found) not in two:
            return True
        if found is None and item.initiators and token.ent_type_ in _NAMES:
            return True
    return False


def _aimed(reading: Reading, item: Told) -> bool:
    """Whether an attack goes out at an enemy, and at no people or thing of its own."""
    clause = reading.clauses.headed_by(item.head)
    if clause is None:
        return True
    if clause.lemma not in STRIKING and len(item.trigger) < 2:
        return False
    return not any(c.lower_ in _ITS for t in clause.undergoers for c in t.children)


def _nobody(reading: Reading, item: Told) -> bool:
    """Whether nobody is told to have done it: a blow, a weapon or a pronoun is nobody else."""
    clause = reading.clauses.headed_by(item.head)
    if clause is None:
        return not any(c.dep_ == "poss" or c.pos_ == "PROPN" for c in item.head.lefts)
    return all(map(_blow, clause.doers))


def _blow(token: Token) -> bool:
    lemma = token.lemma_.lower()
    return lemma in _ANY or lemma in WEAPONS or (lemma in BELONGS and not token.ent_type_)
