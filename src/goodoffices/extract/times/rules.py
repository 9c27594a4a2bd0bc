"""Time expressions of English reports, as a table: a pattern, and the formula it stands for.

A pattern is a regular expression with building blocks in braces (``table.PIECES``); a
formula is a sentence of the small language that ``resolve/times.py`` documents and evaluates, with
the same blocks filled in. The rules stand in ``calendar.py`` and ``relative.py``.
"""

from __future__ import annotations

import re

from goodoffices.extract.times import calendar, relative
from goodoffices.extract.times.rule import Group, Rule
from goodoffices.extract.times.table import PIECES, UNITS
from goodoffices.text.months import MONTHS, WEEKDAYS

RULES: tuple[Rule, ...] = (
    *calendar.DAYS,
    *calendar.YEARS,
    *calendar.SPANS,
    *calendar.WEEKDAYS,
    *relative.DEICTIC,
    *relative.PERIODS,
    *relative.TOLD,
    *relative.LENGTHS,
    *calendar.FEASTS,
    *calendar.CLOCK,
    *relative.VAGUE,
)
"""Tried all; of those that overlap the longest stays, of equally long ones the first here."""

TRIGGERS: dict[Group, frozenset[str]] = {
    "month": frozenset(w.capitalize() for w in MONTHS)
    | frozenset(w.upper() for w in MONTHS if w != "may"),
    "digit": frozenset(("Q1", "Q2", "Q3", "Q4")),
    "weekday": frozenset(
        w for name in WEEKDAYS for w in (name.capitalize(), name.upper(), f"{name.capitalize()}s")
    ),
    "unit": frozenset(
        w for unit in UNITS for w in (unit, f"{unit}s", f"{unit}long", f"{unit}slong")
    )
    | frozenset("seconds weekend weekends".split()),
    "part": frozenset("morning afternoon evening night noon midday midnight".split()),
    "deictic": frozenset(
        "today tonight yesterday tomorrow night morning afternoon evening time".split()
    ),
    "ordinal": frozenset("st nd rd th".split()),
    "feast": frozenset(
        "Christmas Boxing Year Valentine Patrick Women Earth Halloween Saints Armistice Easter Friday Sunday"
        " Wednesday Pentecost Thanksgiving Ramadan Eid Nowruz Diwali Passover Kippur Hashanah Hanukkah Labour Labor"
        " Day".split()
    ),
    "season": frozenset("spring summer autumn fall winter springs summers winters".split()),
    "vague": frozenset(
        "recent recently lately soon shortly ago past future term longer earlier later current currently present"
        " moment now nowadays days time eve daily hourly weekly biweekly fortnightly monthly quarterly annual"
        " annually yearly fifties sixties seventies eighties nineties".split()
    ),
}
"""The words of which one must stand somewhere for the rules of a group to be tried around it; those
in lower case count in any."""
DIGITS: tuple[Group, ...] = ("digit",)
"""The groups that a number opens."""
AROUND = 48
"""Characters before and after such a word within which an expression that holds it lies."""


def compiled(pattern: str) -> str:
    """A pattern with its building blocks filled in."""
    return re.sub(r"\{([A-Z][A-Z0-9_]*)\}", lambda m: PIECES[m[1]], pattern)
