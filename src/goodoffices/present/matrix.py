"""Positions as a matrix, actor by issue: who supports what, and where the red lines run."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from goodoffices.model.entries import Issue
from goodoffices.model.record import Record, Wanted
from goodoffices.present.shelf import Shelf, plain

ROWS, COLUMNS = 24, 14
"""Actors and issues drawn, those with the most positions."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is on record of one actor on one issue: each stance and how often."""

    stances: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Actors (id, name) down, issues (id, label) across; ``cells`` by the two ids."""

    actors: tuple[tuple[str, str], ...]
    issues: tuple[tuple[str, str], ...]
    cells: dict[tuple[str, str], Cell]
    positions: int


def matrix(record: Record, wanted: Wanted) -> Matrix:
    """The matrix of the positions wanted. Issues that only one actor speaks of come last."""
    crossed = record.crossed(wanted, "actor", "issue")
    stances: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for actor, issue, stance, n in crossed:
        stances[actor, issue][stance] += n
    speakers: Counter[str] = Counter(issue for _, issue in stances)
    told: Counter[str] = Counter()
    for (_, issue), found in stances.items():
        told[issue] += found.total()
    issues = sorted(told, key=lambda i: (-speakers[i], -told[i], i))[:COLUMNS]
    spoken: Counter[str] = Counter()
    for (actor, issue), found in stances.items():
        if issue in issues:
            spoken[actor] += found.total()
    actors = sorted(spoken, key=lambda a: (-spoken[a], a))[:ROWS]
    shelf = Shelf(record)
    return Matrix(
        tuple((a, _name(shelf, a)) for a in actors),
        tuple((i, _label(record, i)) for i in issues),
        {
            key: Cell(tuple(found.most_common()))
            for key, found in stances.items()
            if key[0] in actors and key[1] in issues
        },
        record.total(wanted),
    )


def _name(shelf: Shelf, id_: str) -> str:
    actor = shelf.actor(id_)
    return plain(actor.name) if actor else "?"


def _label(record: Record, id_: str) -> str:
    found = record.entry(id_)
    return plain(found.label) if isinstance(found, Issue) else "?"
