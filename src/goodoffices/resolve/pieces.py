"""Of groups that links make, those that newcomers bear on: however large a block is.

Groups are formed pair by pair, the strongest first (``grouping.py``), and two that may not stand
together keep their groups apart. So whoever comes bears on the groups that it is linked with, and
on no others, as long as each of these comes out as it was, or with newcomers only: it then keeps
apart from the rest, at every step, all that it kept apart before. What bears on more is *loose*:
a group that lost a member, or comes out otherwise. All that is linked with it is formed again
together with it, until nothing else comes out otherwise (docs/decisions/0025).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any, Protocol, runtime_checkable

from goodoffices.model.dossier import Dossier
from goodoffices.resolve.blocks import connected
from goodoffices.resolve.linking import Linking, Links
from goodoffices.resolve.rulings import Rulings
from goodoffices.resolve.stratum import Block, Resolved, Scope

Group = tuple[str, ...]
"""The ids of the findings of one entry, sorted."""


@runtime_checkable
class Piecewise(Linking, Protocol):
    """A stratum each entry of which is a group that ``grouping.group`` forms from links.

    An entry holds nothing of other groups but the ids of such as are linked with it. ``links`` of
    a block are all that its items have, an item first, ``views`` what comparing read of both.
    """

    def groups(self, block: Block, scope: Scope) -> Sequence[Group]:
        """Who of a block is one, by the smallest id."""

    def unsure(self, views: Mapping[str, Any], links: Mapping[tuple[str, str], float]) -> Set[str]:
        """Who, of the first ones, is joined with fewer than it might be, because of all with whom
        it is linked. The more links there are, the more are unsure."""

    def wavers(self, view: Any) -> bool:
        """Whether a finding may be unsure at all."""

    def names(self, view: Any) -> bool:
        """Whether the entry of a finding may name those of others that it is linked with."""

    def entries(
        self, groups: Sequence[Group], ids: Mapping[str, str], block: Block, scope: Scope
    ) -> Iterator[Resolved]:
        """The entries of some groups of a block; ``ids`` are those of the entries that its items,
        and all that are linked with them, are part of."""


class Part:
    """The findings of a stratum whose groups are formed again, and whose entries made anew."""

    def __init__(
        self, dossier: Dossier, stratum: Piecewise, links: Links, rulings: Rulings, dirty: Set[str]
    ) -> None:
        self._dossier = dossier
        self._stratum = stratum
        self._links = links
        self._rulings = rulings
        self._became: dict[str, str] = {}
        """The entry that a finding was part of."""
        self._members: dict[str, set[str]] = defaultdict(set)
        """The findings that were an entry."""
        self._known: set[str] = set()
        """The findings of which it is known what they were part of, if of anything."""
        self._near: dict[str, Mapping[str, float]] = {}
        """Whom a finding is linked with and how strongly, and itself if it takes part."""
        self._loose: set[str] = set()
        self._items: set[str] = set()
        self._anew: set[str] = set()
        """The findings whose entries are made anew."""
        self._ids: dict[str, str] = {}
        """The entry that a finding is part of now."""
        self._loosen(links.changed | self._wavering())
        self._renew(dirty)
        self._renew(self._naming(links.parted))

    def blocks(self) -> list[tuple[str, ...]]:
        """Whose groups are formed again: those that links, or a person, connect together."""
        return connected({i: self._beside(i) & self._items for i in self._items})

    def links(self, ids: Iterable[str]) -> dict[tuple[str, str], float]:
        """The links that any of these findings has, with their strengths."""
        near = ((i, other, s) for i in ids for other, s in self._near[i].items() if other != i)
        return {(i, other): strength for i, other, strength in near}

    def settled(self, groups: Iterable[Group]) -> bool:
        """Whether these groups bear on no others; else more is to be formed again from now on."""
        before = len(self._items), len(self._loose)
        moved: set[str] = set()
        for ids in groups:
            stood = [i for i in ids if i not in self._links.changed]
            were = {self._became.get(i, "") for i in stood}
            same = not stood or (len(were) == 1 and len(self._members[min(were)]) == len(stood))
            grown = len(stood) < len(ids)
            if not same or (grown and self._rulings.joined(set(ids))):
                self._loosen(ids)
            if not same or grown:
                self._renew(ids)
            moved.update(i for i in ids if self._became.get(i) != ids[0])
            self._ids.update((i, ids[0]) for i in ids)
        self._renew(self._naming({other for i in moved for other in self._near[i]} - self._anew))
        return before == (len(self._items), len(self._loose))

    def anew(self, groups: Iterable[Group]) -> list[Group]:
        """Those of the groups whose entries are made anew."""
        return [ids for ids in groups if not self._anew.isdisjoint(ids)]

    def ids(self, block: Block) -> Mapping[str, str]:
        """By finding, the entries of a block's items and of all that are linked with them."""
        self._whole(block.views)
        both = ((i, self._ids.get(i) or self._became.get(i)) for i in block.views)
        return {i: id_ for i, id_ in both if id_ is not None}

    def _beside(self, finding: str) -> set[str]:
        return self._near[finding].keys() | self._rulings.joined({finding})

    def _wavering(self) -> set[str]:
        """Who may be unsure now and was not, or was and is not, by links that came or went."""
        changed = self._links.changed
        self._look(changed)
        near = {i for one in changed for i in self._near[one]} | self._links.parted
        known = self._links.views(near)
        near = {i for i in near - changed if i in known and self._stratum.wavers(known[i])}
        self._look(near)
        links = self.links(near)
        ends = {i for pair in links for i in pair}
        found = self._links.views(ends)
        views = {i: found[i] for i in ends - self._rulings.rejected if i in found}
        before = {p: s for p, s in links.items() if changed.isdisjoint(p)}
        always = self._stratum.unsure(views, before)
        now = self._stratum.unsure(views, {p: s for p, s in links.items() if p[0] not in always})
        return {i for i in near - always if i in now or i in self._links.parted}

    def _naming(self, ids: Set[str]) -> set[str]:
        """Those of the findings whose entries may name others."""
        views = self._links.views(ids)
        return {i for i in ids if i in views and self._stratum.names(views[i])}

    def _loosen(self, ids: Iterable[str]) -> None:
        """Form the groups of these again, and all that are linked with them."""
        whole = self._whole(ids) - self._loose
        self._loose |= whole
        self._look(whole)
        linked = self._whole(other for i in whole for other in self._near[i])
        self._include(whole | linked)

    def _renew(self, ids: Iterable[str]) -> None:
        """Make the entries of these anew."""
        whole = self._whole(ids) - self._anew
        self._anew |= whole
        self._include(whole)

    def _include(self, ids: Set[str]) -> None:
        self._look(ids)
        self._items.update(i for i in ids if i in self._near[i])

    def _whole(self, ids: Iterable[str]) -> set[str]:
        """These, and all that were of one entry with them."""
        found = set(ids)
        unknown = found - self._known
        fellows = self._dossier.fellows(unknown, self._stratum.makes) if unknown else {}
        self._known |= unknown | fellows.keys()
        for finding, entry in fellows.items():
            self._became[finding] = entry
            self._members[entry].add(finding)
        return found.union(*(self._members[self._became[i]] for i in found if i in self._became))

    def _look(self, ids: Set[str]) -> None:
        """Know whom these are linked with."""
        unknown = ids - self._near.keys()
        if unknown:
            found = self._dossier.linked(self._stratum.name, unknown)
            self._near |= {i: found.get(i, {}) for i in unknown}
