"""Figures: one entry per number told. They are never summed and never averaged.

What clashes between reports is a disagreement (``disagreements/``), what is part of another
count says so (``subset_of``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from goodoffices.model.entries import Figure
from goodoffices.model.findings import FigureFinding
from goodoffices.resolve.accounts import told_by
from goodoffices.resolve.origins import origins
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope


class Figures:
    """The stratum of figures: each finding is its own entry."""

    name = "figures"
    kinds: tuple[str, ...] = ("figure",)
    makes: tuple[str, ...] = ("figure",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The finding alone."""
        return (item.id,)

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """The entry of each finding."""
        for item in block.items:
            assert isinstance(item, FigureFinding)
            yield Figure(
                id=item.id,
                members=(item.id,),
                citations=item.citations,
                certainty=item.certainty,
                of=item.of,
                event=item.event,
                low=item.low,
                high=item.high,
                unit=item.unit,
                text=item.text,
                approximate=item.approximate,
                subset_of=item.subset_of,
                attributed_to=item.attributed_to,
                origins=origins([item], scope),
            )

    def face(self, entry: Resolved) -> object:
        """What disagreements read."""
        assert isinstance(entry, Figure)
        return (entry.of, entry.low, entry.high, entry.unit, entry.approximate, entry.event)

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The figures that rest on an account: "..., according to the ministry"."""
        return told_by(changed, "figure", scope)
