"""Which actor of a block a newcomer is, told from one face of each look (``resolve/seats.py``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from goodoffices.resolve.sameness import Face, Others, strength


@dataclass(frozen=True, slots=True)
class Candidate:
    """A face with the keys under which its finding is compared."""

    face: Face
    keys: frozenset[str]

    @property
    def id(self) -> str:
        """Its finding's."""
        return self.face.finding.id


def seats(
    newcomers: Sequence[Candidate], standing: Mapping[str, Sequence[Candidate]]
) -> dict[str, str] | None:
    """The entry of each newcomer, by its id: its own id for one that is nobody who stands.

    None where a newcomer may be one of several entries, or tells the others apart otherwise: by a
    name that nobody of the block bears yet, or by keys that connect what was not.
    """
    faces = [c.face for those in standing.values() for c in those]
    keys = {c.keys for those in standing.values() for c in those}
    others = Others(faces)
    found: dict[str, str] = {}
    for new in newcomers:
        if not others.holds(new.face) or not any(new.keys <= known for known in keys):
            return None
        near: set[str] = set()
        far: set[str] = set()
        for entry, those in standing.items():
            surely = [_surely(new, known, others) for known in those]
            if max(surely) > 0:
                near.add(entry)
            if min(surely) < 0:
                far.add(entry)
        if len(near) > 1 or near & far:
            return None
        found[new.id] = min(near, default=new.id)
    for one, other in combinations(newcomers, 2):
        together, surely_one = found[one.id] == found[other.id], _surely(one, other, others)
        if (surely_one > 0 and not together) or (surely_one < 0 and together):
            return None
    return found


def _surely(one: Candidate, other: Candidate, others: Others) -> float:
    """How surely two are one, as groups ask it: only those that share a key may be."""
    found = strength(one.face, other.face, others)
    return found if one.keys & other.keys else min(found, 0.0)
