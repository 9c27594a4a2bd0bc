"""Blocks of a stratum whose keys would chain everything into one: by the pairs that matter.

"Accusations between these two in that month" is a key that thousands of findings share with the
next month and the next pair. There keys only say who is *compared*; a block is what the pairs
that a stratum calls linked connect. What is kept under a finding is its own id and the ids of
those that it was linked with.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from typing import Any, Protocol, runtime_checkable

import msgspec

from goodoffices.model.codec import encode
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

    def linked(self, left: Any, right: Any) -> float | None:
        """How surely two that share a key are one, by their views: 0 or less if they are not, and
        yet bear on each other, so that they belong in one block; None if they do not.

        All that ``resolve`` makes of a block must be the same with any others added to it that
        are linked with none of it.
        """


@runtime_checkable
class Recalling(Linking, Protocol):
    """A stratum whose views are kept: dear to make, and read again whenever a newcomer shares a
    key. What a view holds changes only with what makes its finding dirty."""

    @property
    def seen(self) -> type:
        """The type of its views."""

    def keyed(self, view: Any) -> Iterable[str]:
        """The keys of an item, by its view."""


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
        dirty: Set[str],
        arrived: Set[str],
        origin: str,
    ) -> None:
        self._dossier = dossier
        self._stratum = stratum
        self._recalling = stratum if isinstance(stratum, Recalling) else None
        self._scope = scope
        self._rulings = rulings
        self._made = made
        self._dirty = dirty
        self._arrived = arrived
        self._origin = origin
        self.changed: Set[str] = dirty
        """Those of the dirty that are gone, or may be linked otherwise than before."""
        self.parted: Set[str] = frozenset()
        """Who was linked with one that changed."""
        self._stale = set(dirty)
        """Those of the dirty whose views, if any are kept, are of before."""
        self._views: dict[str, Any] = {}
        """As many as are at hand."""

    def look(self) -> None:
        """Find out who of the dirty changed; before ``renew``, where links are kept."""
        self.changed = set(self._differing())

    def renew(self, *, first: bool) -> Iterator[tuple[int, int, frozenset[str]]]:
        """Compare the changed with their candidates; yields how many are done, how many there are,
        and who was or is linked with them, whose blocks change. ``first``: none are kept yet."""
        name = self._stratum.name
        if not first:
            touched = frozenset(self._dossier.part(name, self.changed))
            self.parted = touched - self.changed
            yield 0, len(self.changed), touched
        taking = self._dossier.side_by_side(candidates(self._stratum), self.changed)
        for start in range(0, len(taking), BATCH):
            batch = taking[start : start + BATCH]
            new = self._linked(batch)
            self._dossier.link(name, new)
            done = start + len(batch)
            yield done, len(taking), frozenset().union(*new.values())

    def _differing(self) -> Iterator[str]:
        """The dirty but those that comparing sees as it saw them before."""
        if self._recalling is None:
            yield from self._dirty
            return
        dirty = sorted(self._dirty)
        for start in range(0, len(dirty), VIEWS):
            batch = dirty[start : start + VIEWS]
            before, views = self._kept(self._recalling, batch), self.views(set(batch))
            for id_ in batch:
                alike = id_ in before and id_ in views and before[id_] == views[id_]
                if not alike or id_ in self._arrived:
                    yield id_

    def views(self, ids: Set[str]) -> Mapping[str, Any]:
        """What comparing reads of all these findings, and perhaps of others, by id."""
        if len(self._views) + len(ids) > VIEWS:
            self._views = {i: view for i, view in self._views.items() if i in ids}
        missing = ids - self._views.keys()
        if self._recalling is not None:
            kept = self._kept(self._recalling, missing - self._stale)
            self._views |= kept
            missing -= kept.keys()
        items = self._scope.items(missing)
        self._scope.prefetch(items.values(), self._made)
        ordered = self._scope.in_order(items)
        made = {i: self._stratum.view(items[i], self._scope) for i in ordered}
        self._views |= made
        if self._recalling is not None and made:
            form, _ = _form(self._recalling.seen, self._origin)
            bodies = {i: encode(view) for i, view in made.items()}
            self._dossier.see(self._stratum.name, form, bodies)
            self._stale -= made.keys()
        return self._views

    def _kept(self, stratum: Recalling, ids: Iterable[str]) -> dict[str, Any]:
        """The views that are kept of these findings."""
        form, decoder = _form(stratum.seen, self._origin)
        bodies = self._dossier.seen(stratum.name, form, ids)
        return {i: decoder.decode(body) for i, body in bodies.items()}

    def _linked(self, batch: Sequence[str]) -> dict[str, dict[str, float]]:
        """Each finding of a batch with its own id and those it is linked with, how strongly.

        Of two that changed the greater holds the link: they are compared once.
        """
        pairs = [
            (one, other)
            for one, other in self._dossier.sharing(candidates(self._stratum), batch)
            if other < one or other not in self.changed
        ]
        views = self.views({*batch, *(other for _, other in pairs)})
        found = {i: dict.fromkeys((i, *self._rulings.keys(i)), 0.0) for i in batch}
        for one, other in pairs:
            first, second = (one, other) if one < other else (other, one)
            strength = self._stratum.linked(views[first], views[second])
            if strength is not None:
                found[one][other] = strength
        return found


@cache
def _form(seen: type, origin: str) -> tuple[str, msgspec.json.Decoder[Any]]:
    """What tells views of this program from those of another, and what reads them."""
    shape = encode(msgspec.json.schema(seen))
    return f"{origin}.{zlib.crc32(shape.encode()):08x}", msgspec.json.Decoder(seen)
