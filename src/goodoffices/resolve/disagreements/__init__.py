"""Disagreements: where sources differ on one thing, side by side.

Nobody wins here. Each disagreement names its sides, each with its passage, and a verdict:
``contradicts`` (both cannot be true as worded), ``divergent`` (they differ and could both
stand), ``compatible`` (they seem to clash and do not), with the reason in one sentence. What is
compared, and when it differs, is a module of its own for each kind of ``about``
(``figures.py``, ``wording.py`` ...).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from goodoffices.model.entries import Disagreement
from goodoffices.model.ids import derived_id
from goodoffices.model.shapes import About, Side, Verdict

T = TypeVar("T")


def disagreement(about: About, sides: Sequence[Side], verdict: Verdict, why: str) -> Disagreement:
    """The entry over these sides, in a fixed order; it cites every side's passages."""
    ordered = tuple(sorted(sides, key=lambda s: (s.citations, s.entry, s.value)))
    return Disagreement(
        id=derived_id("disagreement", about, *(s.entry for s in ordered)),
        about=about,
        sides=ordered,
        verdict=verdict,
        why=why,
        citations=tuple(sorted({c for s in ordered for c in s.citations})),
        certainty="low" if verdict == "divergent" else "high",
    )


def week(day: date) -> str:
    """The ISO week of a day: a frame for keys, so that no block grows with the years."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


def clusters(pairs: Sequence[T], ends: Callable[[T], tuple[str, str]]) -> list[list[T]]:
    """Pairs that share an end stand together, in order of their first; ``ends`` are ids."""
    leader: dict[str, str] = {}

    def root(id_: str) -> str:
        while leader.setdefault(id_, id_) != id_:
            id_ = leader[id_]
        return id_

    for pair in pairs:
        a, b = (root(end) for end in ends(pair))
        leader[max(a, b)] = min(a, b)
    found: dict[str, list[T]] = {}
    for pair in pairs:
        found.setdefault(root(ends(pair)[0]), []).append(pair)
    return [found[key] for key in sorted(found)]
