"""Blame laid both ways in one sentence: "the two have blamed the attacks on each other".

The report itself tells that each side lays it on the other. Reports of the same days that tell it
of the same two in like words are one disagreement, be it that one of them says only "both sides".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from goodoffices.model.entries import Actor
from goodoffices.model.findings import EventFinding, Finding
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import Citation, Side
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.days import day_of_report
from goodoffices.resolve.disagreements import clusters, disagreement, week
from goodoffices.resolve.disagreements.blame import IDLE, LONG
from goodoffices.resolve.disagreements.charges import ACCUSING, MADE
from goodoffices.resolve.parties import party
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.resolve.wordings import stems

NEAR = timedelta(7)
"""Days between two reports that tell of one quarrel."""

EACH_OTHER = re.compile(
    r"\b(?:each other|one another|the other(?: side| of| for|$)"
    r"|(?:trad|exchang|swapp?)(?:e|es|ed|ing) (?:\w+ )?(?:accusations|allegations|blame|charges))\b",
    re.IGNORECASE,
)
"""Words by which a charge goes both ways (Quirk et al. 1985, 6.31: reciprocal)."""
BOTH = re.compile(
    r"\b(?:both|the two|the warring|each) (?:sides?|countries|parties)\b", re.IGNORECASE
)
"""Two sides that a sentence does not name."""


@dataclass(frozen=True, slots=True)
class _Quarrel:
    """Two who blame each other, each with its name; none where a sentence says "both sides"."""

    finding: EventFinding
    sides: tuple[tuple[str, str], ...]
    named: frozenset[str]
    """The parties that the sentence names at all."""
    words: frozenset[str]
    told: date | None
    cited: Citation

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(id_ for id_, _ in self.sides)


class MutualDisagreements:
    """The stratum of blame that two sides are told to lay on each other."""

    name = "disagreements on mutual blame"
    kinds: tuple[str, ...] = ("event",)
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The event, and each party that the sentence names, with the weeks around the report."""
        assert isinstance(item, EventFinding)
        quarrel = _quarrel(item, scope)
        if quarrel is None:
            return
        yield item.id
        if quarrel.told is not None:
            weeks = {week(quarrel.told), week(quarrel.told + NEAR)}
            yield from (f"{id_}|{w}" for id_ in quarrel.named for w in weeks)

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each quarrel, with all reports of the same days that tell of it."""
        events = (i for i in block.items if isinstance(i, EventFinding))
        found = [q for e in events if (q := _quarrel(e, scope)) is not None]
        pairs = [(q, q) for q in found if q.sides]
        pairs += [(a, b) for a, b in combinations(found, 2) if _one_quarrel(a, b)]
        for group in clusters(pairs, lambda p: (p[0].finding.id, p[1].finding.id)):
            told = {q.finding.id: q for pair in group for q in pair}
            names = dict(side for q in told.values() for side in q.sides)
            sides = [s for q in told.values() for s in _sides(q, names)]
            blaming = " and ".join(sorted(names.values()))
            yield disagreement("attribution", sides, "divergent", f"{blaming} blame each other.")

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The charges of reports in which somebody turned out to be another."""
        found = (scope.finding(i) for i in changed if kind_of(i) == "actor")
        for document in sorted({f.document for f in found if f is not None}):
            yield from (f.id for f in scope.findings(document, "event") if _blames(f))


def _blames(finding: Finding) -> bool:
    """Whether it may tell that two blame each other, by its words alone."""
    if not isinstance(finding, EventFinding) or finding.type != "accuse":
        return False
    made = finding.status in MADE and finding.mode != "disapprove"
    words = finding.head.quote
    return made and bool(EACH_OTHER.search(words) and ACCUSING.search(words))


def _sides(quarrel: _Quarrel, names: dict[str, str]) -> Iterator[Side]:
    """Each side as the one that is blamed; "both sides" are who they are by the other reports."""
    for name in sorted(names.values()):
        yield Side(quarrel.finding.id, "blamed", name, (quarrel.cited,))


def _quarrel(finding: EventFinding, scope: Scope) -> _Quarrel | None:
    if not _blames(finding):
        return None
    text = scope.document(finding.document).text
    start, end = sentence(text, finding.head)
    head = finding.head
    sides = _parties(finding.initiators, scope)
    if len(sides) != 2:
        sides = {}
    if not sides and not BOTH.search(head.quote):
        return None
    words = frozenset(s for s in stems(text[start:end], names=False) if len(s) >= LONG) - IDLE
    actors = (actor.id for actor, _ in scope.named(finding.document, start, end))
    named = frozenset(_parties(actors, scope))
    told = day_of_report(finding.document, scope)
    return _Quarrel(finding, tuple(sorted(sides.items())), named, words, told, head)


def _parties(actors: Iterable[str], scope: Scope) -> dict[str, str]:
    """The parties behind actors by id, with their names."""
    found = (party(a, scope) for a in actors)
    return {e.id: e.name for e in found if isinstance(e, Actor)}


def _one_quarrel(one: _Quarrel, other: _Quarrel) -> bool:
    """Whether two reports of the same days tell of one quarrel; one of them names the two."""
    if not (one.sides or other.sides) or not one.words & other.words:
        return False
    if one.sides and other.sides and one.ids != other.ids:
        return False
    if one.told is None or other.told is None or abs(one.told - other.told) > NEAR:
        return False
    return bool(one.named & other.named)
