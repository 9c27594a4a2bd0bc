"""What changed in the strata so far, and what refers to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from goodoffices.model.dossier import Dossier
from goodoffices.model.ids import kind_of
from goodoffices.resolve.stratum import Heedless, Stratum


class Moved:
    """What changed so far, and what refers to it by the kind that it refers to."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._changed: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        """By the kind of what changed, then by the stratum that changed it: none by which it came."""
        self._referring: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        """By the kind of what changed, then by that of what refers to it."""

    def add(self, changed: Iterable[str], stratum: str = "", *, referred: bool = True) -> None:
        """These changed, as a stratum has it; ``referred``: so what refers to them is to be looked
        at again."""
        for kind, ids in _by_kind(changed).items():
            self._changed[kind][stratum] |= ids
            if referred:
                for source, those in _by_kind(self._dossier.referring(ids)).items():
                    self._referring[kind][source] |= those

    def all(self) -> set[str]:
        """All of it."""
        referring = (those for by in self._referring.values() for those in by.values())
        changed = (those for by in self._changed.values() for those in by.values())
        return set().union(*changed, *referring)

    def of(self, stratum: Stratum) -> set[str]:
        """The items of a stratum that are to be resolved again."""
        ignored = stratum.ignores if isinstance(stratum, Heedless) else ()
        changed = [self._changed[kind] for kind in stratum.kinds if kind in self._changed]
        referring = [by for kind, by in self._referring.items() if kind not in ignored]
        return set().union(
            *(ids for by in changed for name, ids in by.items() if name not in ignored),
            *(by.get(kind, ()) for kind in stratum.kinds for by in referring),
        )


def _by_kind(ids: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for id_ in ids:
        found[kind_of(id_)].add(id_)
    return found
