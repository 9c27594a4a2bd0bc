"""Who found what an entry is made of: the rules, or the trained reader alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Read(Protocol):
    """A finding that says who found it."""

    @property
    def origin(self) -> str:
        """ "model@VERSION", or nothing where the rules did."""


def finder(members: Sequence[Read]) -> str:
    """The model where none of an entry's findings is the rules'; otherwise nothing."""
    found = {m.origin for m in members}
    return "" if "" in found else min(found, default="")
