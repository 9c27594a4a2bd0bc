"""A stance before its words are cut: whose, on what, by which word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodoffices.model.shapes import Certainty, Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

OPPOSITE: dict[Stance, Stance] = {
    "supports": "opposes",
    "opposes": "supports",
    "conditional": "conditional",
    "mixed": "mixed",
}


@dataclass(frozen=True, slots=True)
class Stand:
    """A stance as a clause tells it: whose, on what (its head and first word), by which word."""

    stance: Stance
    anchor: Token
    head: Token
    first: Token | None
    holders: tuple[Token, ...]
    certainty: Certainty = "high"
    of_speaker: bool = False
    """Whether it is the stance of whoever says it, the author's where nobody does."""
    voiced: bool = False
    """Whether it is one only in somebody's words: told by an author it is a forecast."""
    own: bool = False
    """Whether it is one only where whoever holds it tells it: told of another it is a forecast."""
    argued: bool = False
    """Whether it is argued from what would follow: an "if" is then part of the argument."""
