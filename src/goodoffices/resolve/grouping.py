"""Joining candidates into groups: pairwise, in a fixed order, obeying the analyst's links.

Must-links join first. A pair that the rule calls the same joins two groups unless a cannot-link
stands between any of their members. Pairs are tried strongest first, ties by id, so the result
never depends on the order of reading. Sets of items are bits of whole numbers: a block may hold
a thousand passages on one person, and half a million pairs.
"""

from __future__ import annotations

from collections.abc import (
    Callable,
    Hashable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
    Set,
)
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sorts:
    """Items that nothing but their place tells apart: two of them, each in another place, are as
    strongly the same as any two of their sorts. ``sort`` and ``place`` are in the items' order."""

    sort: Sequence[Hashable]
    place: Sequence[Hashable]


def group(
    items: Sequence[T],
    ids: Sequence[str],
    same: Callable[[T, T], float],
    *,
    must: Iterable[tuple[str, str]] = (),
    cannot: Iterable[tuple[str, str]] = (),
    under: Sequence[Set[str]] | None = None,
    links: Mapping[tuple[str, str], float] | None = None,
    sorts: Sorts | None = None,
    forbids: Callable[[T, T], bool] | None = None,
) -> list[list[T]]:
    """Partition ``items``: ``same`` gives a strength, 0.0 for "not the same".

    A negative strength forbids: two items of it never stand in one group, whatever links them;
    ``forbids`` tells whether it is negative, where that is known with less work.
    ``ids`` are the items' finding ids, sorted. ``links`` are the only pairs that may be the same,
    with their strengths, where that is known; else ``under`` gives each item's keys where items
    that share none are never the same. However many a block holds, only such pairs are then asked
    for their strength, and the others only whether they forbid a joining that is at hand. With
    ``sorts`` one pair is asked for all of the same two sorts; ``same`` tells the same of two from
    either side.
    Returns groups in order of their first member.
    """
    index = {id_: n for n, id_ in enumerate(ids)}

    def strength(m: int, n: int) -> float:
        return same(items[m], items[n])

    near = _linked(index, links) if links is not None else _near(len(items), under)

    def apart(m: int, n: int) -> bool:
        return forbids(items[m], items[n]) if forbids else strength(m, n) < 0

    groups = _Groups(near, apart)
    for a, b in cannot:
        if a in index and b in index:
            groups.part(1 << index[a], 1 << index[b])
    rows: dict[tuple[float, int], int] = {}
    """By strength, the greatest first, and number: the greater numbers that are so much the same."""
    if links is not None:
        asked = _as_told(index, links)
    else:
        asked = _singly(near, strength) if sorts is None else _by_sort(near, strength, sorts)
    for m, value, bits in asked:
        if value < 0:
            groups.part(1 << m, bits)
        elif value > 0:
            rows[-value, m] = rows.get((-value, m), 0) | bits
    for a, b in sorted(must):
        if a in index and b in index:
            groups.join(index[a], index[b])
    for (_, m), bits in sorted(rows.items()):
        groups.gather(m, bits)
    return [[items[n] for n in sorted(groups.members[r])] for r in sorted(groups.members)]


class _Groups:
    """Disjoint sets of numbers, each known by its smallest (Tarjan, 1975), and who forbids whom.

    ``near`` are, by number, those of which somebody tells whether the two forbid each other;
    ``forbids`` is asked once of each other pair, and only when it matters.
    """

    def __init__(self, near: Sequence[int], forbids: Callable[[int, int], bool]) -> None:
        self._forbids = forbids
        self._parent = list(range(len(near)))
        self.members: dict[int, list[int]] = {n: [n] for n in self._parent}
        self._bits = [1 << n for n in self._parent]
        """By the smallest of a group, its members."""
        self._apart = [0] * len(near)
        """By the smallest of a group, all that a member of it was told not to stand with."""
        self._known = list(near)
        """By number, those of which it is known whether the two forbid each other."""
        self._all_know = list(near)
        """By the smallest of a group, those of which it is known for each of its members."""

    def _root(self, n: int) -> int:
        while self._parent[n] != n:
            self._parent[n] = self._parent[self._parent[n]]
            n = self._parent[n]
        return n

    def part(self, one: int, other: int) -> None:
        """None of the one may stand with any of the other, whatever links them."""
        for these, those in ((one, other), (other, one)):
            for n in _numbers(these):
                self._apart[self._root(n)] |= those

    def join(self, m: int, n: int) -> None:
        """Make one group of those of two numbers."""
        a, b = self._root(m), self._root(n)
        if a == b:
            return
        keep, lose = min(a, b), max(a, b)
        self._parent[lose] = keep
        self._bits[keep] |= self._bits[lose]
        self._apart[keep] |= self._apart[lose]
        self._all_know[keep] &= self._all_know[lose]
        self.members[keep] += self.members.pop(lose)

    def gather(self, m: int, bits: int) -> None:
        """Join the number with each of these, in order, unless two of their groups are apart."""
        while True:
            a = self._root(m)
            bits &= ~(self._bits[a] | self._apart[a])
            if not bits:
                return
            b = self._root((bits & -bits).bit_length() - 1)
            bits &= ~self._bits[b]  # what goes for one of a group goes for all of it
            if not self._apart_of(a, b):
                self.join(a, b)

    def _apart_of(self, a: int, b: int) -> bool:
        """Whether a member of the one group forbids one of the other's."""
        if self._apart[a] & self._bits[b]:
            return True
        if self._bits[b] & ~self._all_know[a]:
            for x in self.members[a]:
                for y in _numbers(self._bits[b] & ~self._known[x]):
                    self._known[x] |= 1 << y
                    self._known[y] |= 1 << x
                    if self._forbids(min(x, y), max(x, y)):
                        self.part(1 << x, 1 << y)
                        return True
            self._all_know[a] |= self._bits[b]
            self._all_know[b] |= self._bits[a]
        return False


def _numbers(bits: int) -> Iterator[int]:
    """The numbers of the bits that are set, the smallest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _above(m: int, bits: int) -> int:
    """The bits of the numbers greater than one."""
    return bits >> (m + 1) << (m + 1)


def _near(size: int, under: Sequence[Set[str]] | None) -> list[int]:
    """By number, the others with which it is to be asked for its strength, and itself."""
    if under is None:
        return [(1 << size) - 1] * size
    holders: dict[str, int] = {}
    for n, keys in enumerate(under):
        for key in keys:
            holders[key] = holders.get(key, 0) | 1 << n
    return [reduce(or_, (holders[key] for key in keys), 1 << n) for n, keys in enumerate(under)]


def _linked(index: Mapping[str, int], links: Iterable[tuple[str, str]]) -> list[int]:
    """The same by links: with whom its strength is known."""
    near = [1 << n for n in range(len(index))]
    for a, b in links:
        if a in index and b in index:
            near[index[a]] |= 1 << index[b]
            near[index[b]] |= 1 << index[a]
    return near


def _as_told(
    index: Mapping[str, int], links: Mapping[tuple[str, str], float]
) -> Iterator[tuple[int, float, int]]:
    """Number, strength, and a greater one of that strength, of each link."""
    for (a, b), strength in links.items():
        if a in index and b in index:
            m, n = index[a], index[b]
            yield min(m, n), strength, 1 << max(m, n)


def _singly(
    near: Sequence[int], strength: Callable[[int, int], float]
) -> Iterator[tuple[int, float, int]]:
    """Number, strength, and a greater one of that strength: each pair is asked."""
    for m, bits in enumerate(near):
        for n in _numbers(_above(m, bits)):
            yield m, strength(m, n), 1 << n


def _by_sort(
    near: Sequence[int], strength: Callable[[int, int], float], sorts: Sorts
) -> Iterator[tuple[int, float, int]]:
    """Number, strength, and the greater ones of that strength: a pair of each two sorts is asked,
    and what stands in one place singly."""
    of_sort: dict[Hashable, int] = {}
    in_place: dict[Hashable, int] = {}
    for n, (sort, place) in enumerate(zip(sorts.sort, sorts.place, strict=True)):
        of_sort[sort] = of_sort.get(sort, 0) | 1 << n
        in_place[place] = in_place.get(place, 0) | 1 << n
    known: dict[Hashable, dict[Hashable, float]] = {sort: {} for sort in of_sort}
    for m, bits in enumerate(near):
        bits = _above(m, bits)
        here = in_place[sorts.place[m]]
        for n in _numbers(bits & here):
            yield m, strength(m, n), 1 << n
        bits &= ~here
        told = known[sorts.sort[m]]
        found: dict[float, int] = {}
        while bits:
            first = (bits & -bits).bit_length() - 1
            sort = sorts.sort[first]
            value = told.get(sort)
            if value is None:
                value = told[sort] = known[sort][sorts.sort[m]] = strength(m, first)
            found[value] = found.get(value, 0) | (bits & of_sort[sort])
            bits &= ~of_sort[sort]
        for value, those in found.items():
            yield m, value, those


def sharing(ids: Sequence[str], under: Sequence[Set[str]]) -> frozenset[tuple[str, str]]:
    """The pairs of ids that share a key; ``under`` gives the keys of each."""
    near = _near(len(ids), under)
    return frozenset(
        (ids[m], ids[n]) for m, bits in enumerate(near) for n in _numbers(_above(m, bits))
    )
