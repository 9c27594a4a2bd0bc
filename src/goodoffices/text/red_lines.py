"""Red lines: the phrasings by which somebody says what it will never accept, by class.

No field of the record says that a position is a red line: its own passage does, and whoever reads
the record can see it there (docs/decisions/0017-red-lines.md). Boulding's and Schelling's "resistance
point" in words: R. E. Walton & R. B. McKersie, A Behavioral Theory of Labor Negotiations (1965), ch. 3;
the forms are those of commissive refusals and of "strong" deontic modality (R. Quirk et al., A
Comprehensive Grammar of the English Language, 1985, 4.51 to 4.57).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

YIELDING = (
    "accept agree allow tolerate permit recognise recognize surrender cede compromise yield concede"
    " relinquish abandon renounce consent submit bow capitulate"
)
"""Verbs of giving way: refused for good they draw a line, past or present they tell a stance."""

_YIELD = "|".join(YIELDING.split())


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One class of phrasings, by a word for it and the pattern that a passage must hold."""

    name: str
    pattern: re.Pattern[str]


def _of(name: str, pattern: str) -> Phrasing:
    return Phrasing(name, re.compile(pattern, re.IGNORECASE))


RED_LINES: tuple[Phrasing, ...] = (
    _of("called a red line", r"(?<!so-called )(?<!so-called [“\"‘'])\bred[\s-]lines?\b"),
    _of(
        "not negotiable",
        r"\bnon-?\s?negotiable\b|\b(?:not|n[’']t|never)\s+(?:be\s+)?(?:negotiable|up\s+for\s+"
        r"(?:negotiation|discussion|debate|grabs)|open\s+to\s+(?:negotiation|discussion)|for\s+sale"
        r"|on\s+the\s+table)|\boff\s+the\s+table\b",
    ),
    _of(
        "excluded",
        r"\bout\s+of\s+the\s+question\b|\bunder\s+no\s+circumstances?\b|\bin\s+no\s+case\b"
        r"|\bcategorically\s+(?:reject|rule|refus|oppos|exclud)",
    ),
    _of(
        "never",
        r"\b(?:will|would|shall|can|could|must|may|should|ll)\s+(?:\w+\s+)?never\b"
        rf"|[’']ll\s+never\b|\bnever\s+(?:\w+\s+)?(?:{_YIELD})\b",
    ),
    _of(
        "will not accept",
        rf"\b(?:(?:will|would|shall|can|could|may)\s+not|cannot|(?:wo|ca|would|could)n[’']t)\s+"
        rf"(?:\w+ly\s+|ever\s+)?(?:{_YIELD})\b",
    ),
    _of("must not be", r"\bmust(?:\s+not|\s+never|n[’']t)\b"),
)
"""Every class, the plainest first."""

RED_LINE = "red-line"
"""What a list calls a position that is one."""


def red_line(passage: str) -> str:
    """The class of phrasings by which a position's passage draws a red line; empty: it draws none."""
    return next((p.name for p in RED_LINES if p.pattern.search(passage)), "")
