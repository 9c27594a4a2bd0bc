"""TIMEX3 type and value of a formula, before anything is known of what it counts from.

Values follow ISO-TimeML (ISO 24617-1) as TempEval-3 uses it: X where the expression leaves a figure
open, "199" for a decade, "2024-SU", "2024-Q3" and "2024-H1" for the parts of a year, "FY2024" for a
fiscal one.
"""

from __future__ import annotations

import re

from goodoffices.model.shapes import Timex

_VALUES: tuple[tuple[str, str], ...] = (
    (r"(\d{4}-\d\d-\d\d|\d{4}-\d\d(?= |$))$", "{0}"),
    (r"\S+ (?:first|final):(P\w+)", "{0}"),
    (r"(\d{4}) --(\d\d-\d\d)", "{0}-{1}"),
    (r"(\d{4}) easter", "{0}-XX-XX"),
    (r"(\d{4}-\d\d) nth", "{0}-XX"),
    (
        r"(\d{4}-\d\d-\d\d|\d{4}-\d\d|\d{4}-Q\d|\d{4}-H\d|\d{4}-[A-Z]{2}|\d{4}|\d{4}-XX-XX)(?: |$)",
        "{0}",
    ),
    (r"(\d{3})X", "{0}"),
    (r"(\d\d)XX", "{0}"),
    (r"--(\d\d) nth", "XXXX-{0}-XX"),
    (r"--(\d\d)-(\d\d) week", "XXXX-WXX"),
    (r"--(\d\d)-(\d\d)", "XXXX-{0}-{1}"),
    (r"--(\d\d)", "XXXX-{0}"),
    (r"--([A-Z][A-Z\d])", "XXXX-{0}"),
    (r"easter", "XXXX-XX-XX"),
    (r"(?:week[+-]\d+ )?w(\d)", "XXXX-WXX-{0}"),
    (r"(?:near |told )?day[+-]\d+", "XXXX-XX-XX"),
    (r"weekend[+-]\d+", "XXXX-WXX-WE"),
    (r"week[+-]\d+", "XXXX-WXX"),
    (r"month[+-]\d+ (?:d|nth)", "XXXX-XX-XX"),
    (r"month[+-]\d+", "XXXX-XX"),
    (r"quarter[+-]\d+", "XXXX-QX"),
    (r"year[+-]\d+ ([QH]\d)", "XXXX-{0}"),
    (r"year[+-]\d+ --(\d\d)-(\d\d)", "XXXX-{0}-{1}"),
    (r"year[+-]\d+ --(\d\d)", "XXXX-{0}"),
    (r"year[+-]\d+ --([A-Z]{2})", "XXXX-{0}"),
    (r"year[+-]\d+ easter", "XXXX-XX-XX"),
    (r"year[+-]\d+", "XXXX"),
    (r"decade[+-]\d+", "XXX"),
    (r"century[+-]\d+", "XX"),
    (r"(?:last|next|plus):(P[\w.]+)", "{0}"),
    (r"(?:ago|in):PT?[\d.]+[DHMS](?<!\dM)", "XXXX-XX-XX"),
    (r"(?:ago|in):PT[\d.]+M", "XXXX-XX-XX"),
    (r"(?:ago|in):P[\d.]+W", "XXXX-WXX"),
    (r"(?:ago|in):P[\d.]+[MQ]", "XXXX-XX"),
    (r"(?:ago|in):P[\d.]+Y", "XXXX"),
    (r"d(\d\d)", "XXXX-XX-{0}"),
    (r"same", "XXXX-XX-XX"),
    (r"FISCAL:(\d{4})", "FY{0}"),
    (r"FISCAL:", "FYXXXX"),
    (r"FEAST", "XXXX-XX-XX"),
    (r"EVENT:(?:D|T.)", "XXXX-XX-XX"),
    (r"EVENT:W", "XXXX-WXX"),
    (r"EVENT:M", "XXXX-XX"),
    (r"EVENT:Q", "XXXX-QX"),
    (r"EVENT:[YC]", "XXXX"),
    (r"EVENT:E", "XXX"),
)
"""TIMEX3 values by the beginning of a formula."""

_COMPILED = tuple((re.compile(pattern), value) for pattern, value in _VALUES)

UNSHIFTED = re.compile(r"P[\dXT]|SET:|\w+_REF|FISCAL|FEAST|EVENT|\d{4}-XX")
"""Formulas that lead to no day: a length, a repetition, a vague word, what hangs on an event, on
a calendar or on an order of figures that the text does not give."""


def timex_of(formula: str) -> Timex:
    """TIMEX3 type and value of a formula."""
    if formula.startswith("SET:"):
        return Timex("SET", formula[4:].replace(" ", ""))
    if re.match(r"P[\dXT]", formula):
        return Timex("DURATION", formula)
    if "_REF" in formula:
        return Timex("DATE", formula)
    value = "/".join(_value(part) for part in formula.split(" to "))
    part_of_day = re.search(r" (T(?:[A-Z]{2}|\d\d:\d\dZ?))(?: |$)", formula)
    if formula.startswith(("last:", "next:", "plus:")) or re.search(r" (?:first|final):", formula):
        return Timex("DURATION", value)
    return Timex("TIME", value + part_of_day[1]) if part_of_day else Timex("DATE", value)


def _value(part: str) -> str:
    for pattern, value in _COMPILED:
        m = pattern.match(part)
        if m:
            return value.format(*m.groups())
    return ""
