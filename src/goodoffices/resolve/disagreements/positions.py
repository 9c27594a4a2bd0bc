"""Positions that clash: an actor said both to support and to oppose one thing.

At one time, by different reports, that contradicts; a later day tells a change, which does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from goodoffices.model.edtf import overlap
from goodoffices.model.entries import Actor, Disagreement, Position
from goodoffices.model.shapes import Side
from goodoffices.resolve.disagreements import disagreement
from goodoffices.resolve.positions import Positions
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.resolve.wordings import stems

SAME = 0.5
"""Share of the shorter passage's content words that both have."""
SHARED = 2
"""Content words, names left out, that two passages on one thing have in common."""
BEFORE = 30
"""Characters before a passage in which the verb that governs it stands."""
URGED = re.compile(
    r"\b(?:urg|press|call|ask|tell|told|demand|beg|warn|want|order|encourag|implor)\w*"
    r"(?: (?:on|upon|for|that))?(?: (?:both|the|all|its|his|her|their))? $",
    re.IGNORECASE,
)
"""What stands before the name of whom somebody wants to do something."""
UNCEASING = re.compile(
    r"\b(?:not|never|n[’']t|without) (?:\w+ )?"
    r"(?:stop|stopping|rest|cease|tire|waver|relent|hesitate|give up|let up|back down)\b",
    re.IGNORECASE,
)
"""Denials that affirm: "we will not rest until" is no stance against what follows."""


class PositionDisagreements:
    """The stratum of disagreements on where somebody stands."""

    name = "disagreements on positions"
    kinds: tuple[str, ...] = ("position",)
    makes: tuple[str, ...] = ("disagreement",)

    def __init__(self) -> None:
        self._positions = Positions()

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The positions' own blocks."""
        return self._positions.keys(item, scope)

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry per actor and issue with opposed stances."""
        held: dict[tuple[str, str], list[Position]] = {}
        for position in (scope.entry(i.id) for i in block.items):
            if not isinstance(position, Position) or not position.actor:
                continue
            actor = scope.entry(position.actor)
            if UNCEASING.search(position.citations[0].quote):
                continue
            if isinstance(actor, Actor) and not _urged(position, actor, scope):
                held.setdefault((actor.id, position.issue), []).append(position)
        for positions in held.values():
            entry = _opposed(positions)
            if entry is not None:
                yield entry

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """Nothing beyond references."""
        return ()


def _urged(position: Position, actor: Actor, scope: Scope) -> bool:
    """Whether somebody urges the actor to it: a stance of who urges, if of anybody."""
    names = {actor.name, *(a.text for a in actor.aliases)}
    return any(
        URGED.search(scope.document(c.document).text, max(0, c.start - BEFORE), c.start + at)
        for c in position.citations
        for name in names
        if (at := c.quote.find(name)) >= 0
    )


def _of_one_thing(one: Position, other: Position) -> bool:
    """Whether both passages say what is accepted or refused in words that they share: an issue may
    be as wide as "aid"."""
    left, right = (
        frozenset[str]().union(*(stems(c.quote, names=False) for c in p.citations))
        for p in (one, other)
    )
    both = len(left & right)
    return both >= SHARED and both >= SAME * min(len(left), len(right))


def _opposed(positions: Sequence[Position]) -> Disagreement | None:
    for_, against = (
        [p for p in positions if p.stance == stance] for stance in ("supports", "opposes")
    )
    pairs = [
        (a, b)
        for a, b in product(for_, against)
        if a.citations[0].document != b.citations[0].document and _of_one_thing(a, b)
    ]  # what one report tells both ways it weighs itself
    clash = [(a, b) for a, b in pairs if overlap(a.when.edtf, b.when.edtf)]
    held = {p.id: p for pair in clash or pairs for p in pair}
    if not held:
        return None
    sides = [Side(p.id, "stance", p.stance, p.citations) for p in held.values()]
    if not clash:
        days = " and ".join(sorted({str(p.when.edtf) for p in held.values()}))
        why = f"The same actor was for and against it at different times ({days}): a change."
        return disagreement("position", sides, "compatible", why)
    why = "The same actor is reported both for and against it, with no later day to tell a change."
    return disagreement("position", sides, "contradicts", why)
