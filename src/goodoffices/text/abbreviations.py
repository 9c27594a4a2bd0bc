"""Abbreviations that end in a full stop and end no sentence."""

from __future__ import annotations

import re

_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"‘'])(?:[A-Z]|[A-Z](?:\.[A-Z])+|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Rep|Sen"
    r"|Gov|Amb|Rev|St|Jr|Sr|No|Nos|vs|etc|Inc|Ltd|Co|Corp|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct"
    r"|Nov|Dec|a\.m|p\.m|i\.e|e\.g)\.$"
)
_LONGEST = 12
"""Characters before a stop that are looked at: the longest abbreviation, and what stands before it."""


def abbreviates(text: str, stop: int) -> bool:
    """Whether the full stop at a place of a text ends an abbreviation (The Chicago Manual of
    Style, ch. 10: titles, months, initials, company forms)."""
    return _ABBREVIATION.search(text[max(0, stop - _LONGEST) : stop + 1]) is not None
