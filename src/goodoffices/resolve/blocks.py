"""Blocks of a stratum: what shared keys connect, and batches of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

BATCH = 2000
"""Items resolved between two writes: bounds memory however large the dossier is."""


def components(under: Mapping[str, Collection[str]]) -> list[tuple[str, ...]]:
    """Items connected by shared keys, smallest first; ``under`` gives the keys of each."""
    leader: dict[str, str] = {}

    def root(id_: str) -> str:
        while leader.setdefault(id_, id_) != id_:
            leader[id_] = leader[leader[id_]]
            id_ = leader[id_]
        return id_

    first: dict[str, str] = {}
    for item in sorted(under):
        for key in under[item]:
            a, b = root(item), root(first.setdefault(key, item))
            leader[max(a, b)] = min(a, b)
    blocks: dict[str, list[str]] = {}
    for item in sorted(under):
        if under[item]:
            blocks.setdefault(root(item), []).append(item)
    return [tuple(members) for members in blocks.values()]


def connected(near: Mapping[str, Collection[str]]) -> list[tuple[str, ...]]:
    """Items connected by links, smallest first; ``near`` are those linked with each, told from
    both ends."""
    seen: set[str] = set()
    blocks: list[tuple[str, ...]] = []
    for item in sorted(near):
        if item in seen or not near[item]:
            continue
        block, frontier = {item}, [item]
        while frontier:
            fresh = set(near[frontier.pop()]) - block
            block |= fresh
            frontier += fresh
        seen |= block
        blocks.append(tuple(sorted(block)))
    return blocks


def batches(
    blocks: Sequence[tuple[str, ...]],
) -> Iterator[tuple[int, Sequence[tuple[str, ...]]]]:
    """Blocks of some ``BATCH`` items together, and how many are done with them."""
    start = size = 0
    for n, block in enumerate(blocks):
        size += len(block)
        if size >= BATCH or n == len(blocks) - 1:
            yield n + 1, blocks[start : n + 1]
            start, size = n + 1, 0
