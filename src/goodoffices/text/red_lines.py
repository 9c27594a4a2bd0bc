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
    """One class of phrasings, by a word for it and the pattern that a passage must hold.

    ``reversible``: a negation before it takes the line back ("no longer a red line").
    """

    name: str
    pattern: re.Pattern[str]
    reversible: bool = False


def _of(name: str, pattern: str, *, reversible: bool = False) -> Phrasing:
    return Phrasing(name, re.compile(pattern, re.IGNORECASE), reversible)


_TAKEN_BACK = re.compile(
    r"(?:\b(?:no|not|never|nothing|no\s+longer|hardly)|n[’']t)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
"""What stands before a phrasing that draws no line: "was not a red line", "nothing is off the table"."""

_REGRET = r"(?!\s+have\s+(?:\w+e[dn]|made|done|gone|come|begun|thought|said|held|met)\b)"
"""What follows "never" where somebody regrets, and excludes nothing: "should never have been"."""

RED_LINES: tuple[Phrasing, ...] = (
    _of(
        "called a red line",
        r"(?<!so-called )(?<!so-called [“\"‘'])\bred[\s-]lines?\b",
        reversible=True,
    ),
    _of("not negotiable", r"\bnon-?\s?negotiable\b|\boff\s+the\s+table\b", reversible=True),
    _of(
        "not negotiable",
        r"\b(?:not|n[’']t|never)\s+(?:be\s+)?(?:negotiable|up\s+for\s+"
        r"(?:negotiation|discussion|debate|grabs)|open\s+to\s+(?:negotiation|discussion)|for\s+sale"
        r"|on\s+the\s+table)",
    ),
    _of(
        "excluded",
        r"\bout\s+of\s+the\s+question\b|\bunder\s+no\s+circumstances?\b|\bin\s+no\s+case\b"
        r"|\bcategorically\s+(?:reject|rule|refus|oppos|exclud)",
        reversible=True,
    ),
    _of(
        "never",
        rf"\b(?:will|would|shall|can|could|must|may|should|ll)\s+(?:\w+\s+)?never\b{_REGRET}"
        rf"|[’']ll\s+never\b|\bnever\s+(?:\w+\s+)?(?:{_YIELD})\b",
    ),
    _of(
        "will not accept",
        rf"\b(?:(?:will|would|shall|can|could)\s+not|cannot|(?:wo|ca|would|could)n[’']t)\s+"
        rf"(?:\w+ly\s+|ever\s+)?(?:{_YIELD})\b(?!\s+more\b)",
    ),
    _of("must not be", r"\bmust(?:\s+not|\s+never|n[’']t)\b"),
)
"""Every class, the plainest first."""

RED_LINE = "red-line"
"""What a list calls a position that is one."""


def red_line(passage: str) -> str:
    """The class of phrasings by which a position's passage draws a red line; empty: it draws none."""
    return next((p.name for p in RED_LINES if _drawn(p, passage)), "")


def _drawn(phrasing: Phrasing, passage: str) -> bool:
    return any(
        not (phrasing.reversible and _TAKEN_BACK.search(passage, 0, found.start()))
        for found in phrasing.pattern.finditer(passage)
    )
