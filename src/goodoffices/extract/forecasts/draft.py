"""A forecast before it is cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodoffices.extract.forecasts.table import Odds
from goodoffices.model.shapes import Certainty

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Draft:
    """A forecast before it is cited: the outcome from ``first`` to ``last``, its ``head`` verb or
    noun, and the words that make it one. ``reported`` asks for a statement around it, ``others``
    says that somebody forecasts who could not be made out, so it is not the author."""

    first: Token
    last: Token
    head: Token
    words: Sequence[Token]
    odds: Odds
    rank: int
    reported: bool = False
    forecaster: str | None = None
    certainty: Certainty = "high"
    others: bool = False
    origin: str = ""
