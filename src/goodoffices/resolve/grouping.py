"""Joining candidates into groups: pairwise, in a fixed order, obeying the analyst's links.

Must-links join first. A pair that the rule calls the same joins two groups unless a cannot-link
stands between any of their members. Pairs are tried strongest first, ties by id, so the result
never depends on the order of reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import combinations
from typing import TypeVar

T = TypeVar("T")


def group(
    items: Sequence[T],
    ids: Sequence[str],
    same: Callable[[T, T], float],
    *,
    must: Iterable[tuple[str, str]] = (),
    cannot: Iterable[tuple[str, str]] = (),
    under: Sequence[Set[str]] | None = None,
) -> list[list[T]]:
    """Partition ``items``: ``same`` gives a strength, 0.0 for "not the same".

    A negative strength forbids: two items of it never stand in one group, whatever links them.
    ``ids`` are the items' finding ids, sorted. ``under`` gives each item's keys where items that
    share none are never the same, however many a block holds: only those that share one are then
    asked for their strength, and the others only whether they forbid a joining that is at hand.
    Returns groups in order of their first member.
    """
    index = {id_: n for n, id_ in enumerate(ids)}
    apart = {frozenset((index[a], index[b])) for a, b in cannot if a in index and b in index}
    asked: set[frozenset[int]] = set()
    pairs: list[tuple[float, int, int]] = []
    for m, n in _candidates(len(items), under):
        strength = same(items[m], items[n])
        if strength < 0:
            apart.add(frozenset((m, n)))
        elif strength > 0:
            pairs.append((-strength, m, n))
        if under is not None:
            asked.add(frozenset((m, n)))

    def forbidden(x: int, y: int) -> bool:
        pair = frozenset((x, y))
        if under is not None and pair not in asked:
            asked.add(pair)
            if same(items[min(pair)], items[max(pair)]) < 0:
                apart.add(pair)
        return pair in apart

    groups = _Groups(len(items))
    for a, b in sorted(must):
        if a in index and b in index:
            groups.join(index[a], index[b])
    for _, m, n in sorted(pairs):
        groups.join(m, n, unless=forbidden)
    return [[items[n] for n in sorted(groups.members[r])] for r in sorted(groups.members)]


class _Groups:
    """Disjoint sets of numbers, each known by its smallest (Tarjan, 1975)."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self.members: dict[int, list[int]] = {n: [n] for n in self._parent}

    def _root(self, n: int) -> int:
        while self._parent[n] != n:
            self._parent[n] = self._parent[self._parent[n]]
            n = self._parent[n]
        return n

    def join(
        self, m: int, n: int, *, unless: Callable[[int, int], bool] = lambda x, y: False
    ) -> None:
        """Join two groups, unless two of their members must not stand together."""
        a, b = self._root(m), self._root(n)
        if a == b or any(unless(x, y) for x in self.members[a] for y in self.members[b]):
            return
        keep, lose = min(a, b), max(a, b)
        self._parent[lose] = keep
        self.members[keep] += self.members.pop(lose)


def _candidates(number: int, under: Sequence[Set[str]] | None) -> Iterator[tuple[int, int]]:
    """All pairs, or each pair of those that share a key once; the smaller first."""
    if under is None:
        yield from combinations(range(number), 2)
        return
    holders: dict[str, list[int]] = {}
    for n in range(number):
        for key in under[n]:
            holders.setdefault(key, []).append(n)
    for n in range(number):
        earlier = {m for key in under[n] for m in holders[key] if m < n}
        yield from ((m, n) for m in sorted(earlier))
