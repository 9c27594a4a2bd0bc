"""Divided countries by the half that a state is: "the North", "the South's forces".

Two states that bear one name with opposite directions before it are each called by the direction
alone, once the report has named that state in full.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from goodoffices.extract.names.coreference import Spot
from goodoffices.extract.names.naming import Names
from goodoffices.extract.names.scene import Scene
from goodoffices.extract.names.standing import LOCATIVE
from goodoffices.text.gazetteer import Known, states

if TYPE_CHECKING:
    from spacy.tokens import Token

OPPOSITE: dict[str, str] = {"North": "South", "South": "North", "East": "West", "West": "East"}
"""Directions in names of states, and what the other half is called."""


@cache
def _halves() -> frozenset[str]:
    """The codes of states whose name, its direction turned round, is another state's."""
    names = {name: f"state:{code}" for code, name in states().items()}
    found = set()
    for name, code in names.items():
        first, _, rest = name.partition(" ")
        if first in OPPOSITE and f"{OPPOSITE[first]} {rest}" in names:
            found.add(code)
    return frozenset(found)


class Halves:
    """The halves of divided countries that one document names."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._known = _named(scene.names)

    def take(self, token: Token) -> bool:
        """Take "the North" for the only state of that direction, where it is no place."""
        known = self._known.get(token.text) if self._known else None
        if known is None or token.i == 0 or token.doc[token.i - 1].lower_ != "the":
            return False
        behind = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        longer = behind is not None and (
            behind.text[:1].isupper() or behind.text in ("-", "–", "of")
        )
        placed = token.dep_ == "pobj" and token.head.lower_ in LOCATIVE
        if longer or placed or token.dep_ in ("compound", "nmod", "amod"):
            return False
        place = Spot(token.doc, token.i - 1, token.i + 1, "description", token)
        self.scene.join(self.scene.book.coded(known), place)
        return True


def _named(names: Names) -> dict[str, Known]:
    """The states of a document that are halves, by direction."""
    found: dict[str, Known] = {}
    for name in names.all:
        known = name.known
        if known is not None and known.code in _halves():
            found[known.name.split()[0]] = known
    return found
