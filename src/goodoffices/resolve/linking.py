"""Blocks of a stratum whose keys would chain everything into one: by the pairs that matter.

"Accusations between these two in that month" is a key that thousands of findings share with the
next month and the next pair. There keys only say who is *compared*; a block is what the pairs
that a stratum calls linked connect. What is kept under a finding is its own id and the ids of
those that it was linked with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import Any, Protocol, runtime_checkable

from goodoffices.model.dossier import Dossier
from goodoffices.resolve.rulings import Rulings
from goodoffices.resolve.scope import DossierScope
from goodoffices.resolve.stratum import Item, Scope, Stratum

BATCH = 200
"""Findings that are compared between two writes."""
VIEWS = 6_000
"""Findings kept as comparing sees them, so that a month's reports are looked at once."""


@runtime_checkable
class Linking(Stratum, Protocol):
    """A stratum that says of each two candidates whether one bears on what becomes of the other."""

    def view(self, item: Item, scope: Scope) -> Any:
        """What comparing reads of an item."""

    def linked(self, left: Any, right: Any) -> bool:
        """Whether two that share a key belong in one block, by their views; either way round.

        All that ``resolve`` makes of a block must be the same with any others added to it that
        are linked with none of it.
        """


def candidates(stratum: Stratum) -> str:
    """The name under which the keys of a ``Linking`` stratum are kept."""
    return f"{stratum.name}: candidates"


class Links:
    """The links of one stratum, renewed for what changed."""

    def __init__(
        self,
        dossier: Dossier,
        stratum: Linking,
        scope: DossierScope,
        rulings: Rulings,
        made: frozenset[str],
    ) -> None:
        self._dossier = dossier
        self._stratum = stratum
        self._scope = scope
        self._rulings = rulings
        self._made = made
        self.views: dict[str, Any] = {}
        """What comparing read of findings, by id: as many as are at hand."""

    def renew(self, dirty: Set[str], *, first: bool) -> Iterator[tuple[int, int, frozenset[str]]]:
        """Compare the dirty with their candidates; yields how many are done, how many there are,
        and who was or is linked with them, whose blocks change. ``first``: none are kept yet."""
        name = self._stratum.name
        if not first:
            yield 0, len(dirty), self._part(dirty)
        taking = self._dossier.side_by_side(candidates(self._stratum), dirty)
        for start in range(0, len(taking), BATCH):
            batch = taking[start : start + BATCH]
            new = self._linked(batch, dirty)
            self._dossier.add_keys(name, new)
            done = start + len(batch)
            yield done, len(taking), frozenset().union(*new.values())

    def _part(self, dirty: Set[str]) -> frozenset[str]:
        """Forget the links of the dirty, from both sides; returns who was linked with them."""
        name = self._stratum.name
        old = self._dossier.keys(name, dirty)
        others = self._dossier.under(name, dirty) - dirty
        held = self._dossier.keys(name, others)
        self._dossier.set_keys(name, {i: frozenset() for i in dirty})
        self._dossier.set_keys(name, {i: keys - dirty for i, keys in held.items()})
        return frozenset().union(*old.values(), held)

    def _linked(self, batch: Sequence[str], dirty: Set[str]) -> dict[str, frozenset[str]]:
        """Each finding of a batch with its own id and those it is linked with.

        Of two that are dirty the greater holds the link: they are compared once.
        """
        pairs = [
            (one, other)
            for one, other in self._dossier.sharing(candidates(self._stratum), batch)
            if other < one or other not in dirty
        ]
        self._look_at({*batch, *(other for _, other in pairs)})
        found = {i: {i, *self._rulings.keys(i)} for i in batch}
        for one, other in pairs:
            if self._stratum.linked(self.views[one], self.views[other]):
                found[one].add(other)
        return {i: frozenset(keys) for i, keys in found.items()}

    def _look_at(self, ids: Set[str]) -> None:
        """Have the views of all these at hand."""
        if len(self.views) + len(ids) > VIEWS:
            self.views = {i: view for i, view in self.views.items() if i in ids}
        missing = ids - self.views.keys()
        items = self._scope.items(missing)
        self._scope.prefetch(items.values(), self._made)
        for id_ in self._scope.in_order(items):
            self.views[id_] = self._stratum.view(items[id_], self._scope)
