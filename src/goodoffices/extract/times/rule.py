"""The shape of a rule of the table of time expressions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Group = Literal[
    "month", "digit", "weekday", "unit", "deictic", "season", "ordinal", "feast", "vague", "part"
]
Ground = Literal["none", "published", "narrative"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of time expression: tried only where a word of its ``group`` stands.

    ``anchor`` is what a relative one counts from outside quotation marks.
    """

    group: Group
    pattern: str
    formula: str
    anchor: Ground = "published"
