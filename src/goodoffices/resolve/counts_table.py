"""What befalls the people that reports count, and who is counted: tables for comparing counts.

Sources: the categories are those of casualty and displacement reporting (OHCHR, Guidance on
Casualty Recording, 2019; IDMC, monitoring methodology, 2021) and of prisoner releases.
"""

from __future__ import annotations

import re

from goodoffices.text.stems import stem

BEFALLING: tuple[tuple[str, str], ...] = (
    ("killed", r"kill|dead\b|death|died\b|dies\b|perish|slain|fatalit|lost their li|martyr"),
    ("injured", r"injur|wound|hurt\b|maim"),
    ("displaced", r"displac|uproot|evacuat|fled\b|flee|homeless|(?:left|leave) their homes"),
    ("released", r"releas|freed\b|freeing|free\b|pardon|amnest"),
    (
        "held",
        r"hostage|captiv|abduct|kidnap|in (?:jail|prison|custody)|imprison|behind bars|detain|arrest",
    ),
    ("missing", r"missing|unaccounted"),
)
"""What is counted by the word that tells it, the first that fits."""

GROWING: frozenset[str] = frozenset({"killed", "injured", "displaced", "missing", "held"})
"""Counts that rise while rescuers and registrars work: a later, higher one is no contradiction."""

GENERIC: frozenset[str] = frozenset("people person other individual".split())
"""Nouns that count people of any kind."""

COMMON: frozenset[str] = frozenset(
    stem(w)
    for w in "least about more than nearly around some people including women children civilians said"
    " says according officials official ministry health authorities attack attacks strike strikes"
    " airstrike airstrikes military forces army were was after since dozens others".split()
)
"""Words of nearly every sentence that counts the struck: they tell no two blows apart."""

UPROOTED: frozenset[str] = GENERIC | {"resident", "civilian", "inhabitant", "villager"}
"""Nouns that a report may use one for the other where people are displaced."""

CAPTIVE: frozenset[str] = frozenset(
    "prisoner detainee inmate captive people person individual other".split()
)
"""Nouns that a report may use one for the other where people are released."""

DOER = re.compile(
    r"^(?:[’']s?)?\s+(?:\w+\s+)?(?:air\s?strikes?|strikes?|attacks?|forces?|military|army|troops|fire|"
    r"soldiers|drones?|missiles?|rockets?|shelling|bombardment|bombing|offensive|operation|police|"
    r"raids?|jets|air force|officials?|ministers?|authorities|government|president)\b",
    re.IGNORECASE,
)
"""What follows the name of a state that acts or speaks, where it is not the place."""

COUNTING = re.compile(
    r"\b(?:health|hospital|civil|emergency|rescue|interior|police)", re.IGNORECASE
)
"""Authorities that count what befell people in their own country."""

WHERE = re.compile(
    r"\b(?:in|across|inside|throughout|around|near)\s+"
    r"(?:(?:the|northern|southern|eastern|western|central|north|south|occupied)\s+)*"
    r"(?P<name>[A-Z][\w’'-]+(?:\s(?:of\s)?[A-Z][\w’'-]+){0,3})"
)
"""A place by its preposition."""

ANNIVERSARY = re.compile(r"\banniversary\b", re.IGNORECASE)
"""The word of a sentence whose days are those of another year."""

AMONG = re.compile(
    r"\b(?:including|among (?:them|the dead|those))\b(?:[^.;:]{0,40}?\band)?[^.;:,]{0,12}$",
    re.IGNORECASE,
)
"""What stands before a count of some of those whom the sentence counts."""

INCREMENT = re.compile(
    r"^(?:[\w,.]+ ){0,2}(?:another|additional|further|other|new|more)\b(?!\s+than)|\bnewly\b",
    re.IGNORECASE,
)
"""Words by which a count adds to an earlier one."""

RUNNING = re.compile(r"\b(?:has|have) (?:\w+ )?(?:been|died|fled)\b", re.IGNORECASE)
"""The perfect, by which a count runs up to the report."""

SINCE = re.compile(r"(?<!\bon )\b(?:since|from)\s*(?:the\s)?$", re.IGNORECASE)
"""What stands before the day from which a running count counts."""

NO_PLACE: frozenset[str] = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december".split()
)
"""Names of days and months: "in June" is no place."""
