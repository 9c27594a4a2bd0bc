"""The words of time expressions in English reports, and the building blocks made of them.

The rules that put them together are in ``rules.py``. What counts as a time expression, and
how far it reaches, follows TIMEX3 (ISO 24617-1, ISO-TimeML; Ferro et al., TIDES guidelines, 2005):
a preposition stays outside, a modifier ("early", "about", "the end of") is a part of it.
"""

from __future__ import annotations

import re

from goodoffices.text.months import MONTHS, WEEKDAYS

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty"
).split()
NUMBERS: dict[str, int] = {
    **{word: number for number, word in enumerate(_ONES, start=1)},
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "thousand": 1000,
}
"""Number words before a unit of time."""

UNITS = {
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "fortnight": "F",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "centurie": "C",
}
"""Units by their letter in a duration (ISO 8601 and TIMEX3: T before units of the clock, Q a
quarter; F, E and C stand for a fortnight, a decade and a century until ``FACTORS`` counts them)."""

FACTORS = {"F": (2, "W"), "E": (10, "Y"), "C": (100, "Y")}
"""Units that ISO 8601 has no letter for, in those that it has."""
VAGUE_UNITS = {"F": "W", "E": "DE", "C": "CE"}
"""Their letters in TIMEX3 where their number is not given: "decades" is PXDE."""
HALVES = {"Y": "P6M", "TH": "PT30M", "E": "P5Y", "C": "P50Y", "D": "PT12H"}
"""Half of a unit, in whole ones."""

PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "overnight": "NI",
    "noon": "MI",
    "midday": "MI",
    "midnight": "NI",
    "dawn": "MO",
    "dusk": "EV",
    "lunchtime": "MI",
}
"""Parts of the day by their code in TIMEX3."""

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "final": 4,
    "last": 4,
}
"""Quarters of a year by their ordinals."""
DECADES = {"fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}
HALF_YEARS = {"first": 1, "second": 2, "latter": 2, "last": 2, "1": 1, "2": 2}

ORDINAL_DAYS = {
    word: number
    for number, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
            " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
            " twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh"
            " twenty-eighth twenty-ninth thirtieth thirty-first"
        ).split(),
        start=1,
    )
}
"""Days of the month in words."""

ZONES = {"gmt": "Z", "utc": "Z", "z": "Z"}
"""Zones of the clock that ISO 8601 has a letter for; others are left off."""

FEASTS = {
    "Christmas Eve": "--12-24",
    "Christmas Day": "--12-25",
    "Christmas": "--12-25",
    "Boxing Day": "--12-26",
    "New Year's Eve": "--12-31",
    "New Year's Day": "--01-01",
    "New Year's": "--01-01",
    "New Year": "--01-01",
    "Valentine's Day": "--02-14",
    "St Patrick's Day": "--03-17",
    "Saint Patrick's Day": "--03-17",
    "International Women's Day": "--03-08",
    "Earth Day": "--04-22",
    "May Day": "--05-01",
    "Labour Day": "FEAST",
    "Labor Day": "FEAST",
    "Halloween": "--10-31",
    "All Saints' Day": "--11-01",
    "Armistice Day": "--11-11",
    "Good Friday": "easter-2",
    "Easter Sunday": "easter+0",
    "Easter Monday": "easter+1",
    "Easter": "easter+0",
    "Palm Sunday": "easter-7",
    "Ash Wednesday": "easter-46",
    "Pentecost": "easter+49",
    "Thanksgiving Day": "FEAST",
    "Thanksgiving": "FEAST",
    "Ramadan": "FEAST",
    "Eid al-Fitr": "FEAST",
    "Eid al-Adha": "FEAST",
    "Eid": "FEAST",
    "Nowruz": "FEAST",
    "Diwali": "FEAST",
    "Passover": "FEAST",
    "Yom Kippur": "FEAST",
    "Rosh Hashanah": "FEAST",
    "Hanukkah": "FEAST",
    "Lunar New Year": "FEAST",
    "Chinese New Year": "FEAST",
    "Orthodox Easter": "FEAST",
    "Orthodox Christmas": "FEAST",
}
"""Feasts with a day of their own, those that Western Easter (Gregorian calendar) gives, and those
whose day differs by year, country or calendar: they stay unknown."""


def _cased(words: dict[str, int]) -> str:
    forms = sorted({f for w in words for f in (w.capitalize(), w.upper())}, key=len, reverse=True)
    return "(?-i:" + "|".join(f for f in forms if f != "MAY") + ")"


def _words(words: dict[str, int] | dict[str, str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True)).replace("'", "['’]")


_FULL = {
    name: number
    for name, number in MONTHS.items()
    if len(name) > 4 or name in ("may", "june", "july")
}
_SHORT = {name: number for name, number in MONTHS.items() if name not in _FULL}
_MONTH = rf"(?:{_cased(_FULL)}\b|{_cased(_SHORT)}\b\.?)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:1[6-9]|20)\d\d"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[\s-](?:one|two|three|four|five|six|seven|eight|nine)"
_SMALL = rf"(?:{_TENS}|{_words({k: v for k, v in NUMBERS.items() if k[1:] and 1 <= v < 100 and k != 'an'})})"
_HUNDREDS = rf"(?:(?:an?|{_SMALL}|\d+)[\s-])?hundred(?:[\s-](?:and[\s-])?{_SMALL})?"
_THOUSANDS = (
    rf"(?:(?:{_HUNDREDS}|an?|{_SMALL}|\d+(?:[.,]\d+)?)[\s-])?thousand"
    rf"(?:[\s-](?:and[\s-])?(?:{_HUNDREDS}|{_SMALL}))?"
)
_WORDED = rf"{_THOUSANDS}|{_HUNDREDS}|{_SMALL}|an?"
_WHOLE = rf"{_WORDED}|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:[.,]\d+)?"
_HALF = r"(?:[\s-]and[\s-]a[\s-]half)?"
PIECES = {
    "M": rf"(?P<m>{_MONTH})",
    "M2": rf"(?P<m2>{_MONTH})",
    "D": rf"(?P<d>{_DAY})(?:st|nd|rd|th)?(?![\d:.]\d|\d)",
    "D2": rf"(?P<d2>{_DAY})(?:st|nd|rd|th)?(?![\d:.]\d|\d)",
    "TH": rf"(?P<d>{_DAY})(?:st|nd|rd|th)\b",
    "DW": rf"(?P<dw>{_words(ORDINAL_DAYS)})",
    "Y": rf"(?P<y>{_YEAR})\b(?![.,]\d|-\d\d?\b)",
    "Y3": rf"(?P<y3>{_YEAR})",
    "Y2": r"(?P<y2>(?:1[6-9]|20)\d\d|\d\d)\b(?![.,]\d)",
    "SY": r"['’](?P<sy>[0-9]\d)\b(?!['’.,]?\d|s)",
    "W": rf"(?P<w>{_cased(WEEKDAYS)})\b",
    "W2": rf"(?P<w2>{_cased(WEEKDAYS)})\b",
    "W_": rf"(?:{_cased(WEEKDAYS)}|(?-i:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b\.?),?\s+(?:the\s+)?",
    "WHOLE": _WHOLE,
    "N": rf"(?P<n>(?:{_WHOLE}){_HALF})",
    "N2": rf"(?P<n2>{_WHOLE})",
    "INT": rf"(?P<n>{_WORDED}|\d+)",
    "FEW": r"(?:(?:a|an|the)\s+)?(?:several|few|many|couple(?:\s+of)?|dozens\s+of|dozen|number\s+of"
    r"|handful\s+of|numerous|some|various|countless)",
    "U": rf"(?P<u>{_words(UNITS)})",
    "P": rf"(?P<p>{_words(PARTS)})",
    "S": rf"(?P<s>{_words(SEASONS)})",
    "O": rf"(?P<o>{_words(ORDINALS)})",
    "TENS": rf"(?P<t>{_words(DECADES)})",
    "H": r"(?P<h>first|second|latter|last)",
    "F": rf"(?P<f>{_words(FEASTS)})",
    "F2": rf"(?P<f2>{_words(FEASTS)})",
    "MOD": r"(?:(?:very\s+)?(?:early|late|earlier|later|mid|middle|around)(?:\s+in)?|(?:the\s+)?(?:very\s+)?"
    r"(?:beginning|start|dawn|end|middle|close|turn|rest|remainder|early\s+days"
    r"|(?:early|late|first|last|opening|closing|final)\s+(?:days|weeks?|months|part)"
    r"|(?:second|third|fourth)\s+week)\s+(?:of|in))",
    "DASH": r"\s*(?:-|–|—)\s*",
    "TO": r"(?:\s*(?:-|–|—)\s*|\s+(?:to|until|till|and|through|or)\s+)",
    "ABOUT": r"(?P<a>(?:about|around|roughly|approximately|nearly|almost|close\s+to|circa|over|under"
    r"|more\s+than|less\s+than|fewer\s+than|at\s+least|at\s+most|no\s+more\s+than|up\s+to)\s+)?",
    "LASTING": r"(?:full|consecutive|straight|successive|whole|entire|calendar|trading|working|business|more"
    r"|additional|further|long)",
    "CUR": r"(?:this|(?:the|its|our|their)\s+current)",
    "ZONE": r"(?:\s*(?P<z>GMT|UTC|Z|BST|CET|CEST|EET|EST|EDT|ET|CT|PT|PST|PDT|MSK|IST|JST)\b|\s+hours|\s+local(?:\s+time)?)",
    "DAY": _DAY,
    "YEAR": _YEAR,
    "WD": _cased(WEEKDAYS),
    "LEAD": "(?:"
    + "|".join(
        rf"(?<=\b{word}\s)"
        for word in "for within in after over during than takes take lasting lasted last spent many of".split()
    )
    + ")",
    "U2": f"(?:{_words(UNITS)})",
}
"""The building blocks, each with the name under which a formula uses what it matched."""

BEFORE_NUMERAL = re.compile(
    r"(?:\b(?:hundred|thousand|million|billion|trillion|dozen)s?[\s-]+(?:and[\s-]+)?|\d[.,])$", re.I
)
"""What leaves a numeral behind it a part of a longer one: no number of its own."""
BEFORE_RANGED = re.compile(rf"\b(?:{_SMALL}|between\s+(?:{_WHOLE}))\s+and\s+$", re.I)
"""What leaves it the end of a range, by which no day is counted ("two and three days ago")."""
BEFORE_ROUND = re.compile(
    r"\b(?:half|quarter|several|few|couple(?:\s+of)?|many|some|various|\d+)\s+$", re.I
)
"""The same before a bare "hundred" or "thousand"."""

ROUNDED = re.compile(
    r"(?:about|around|roughly|approximately|nearly|almost|close\s+to|circa)\b", re.I
)
"""Of the words of ``ABOUT`` those that leave the number approximate; the others bound it."""

OPENERS: dict[str, str] = {
    r"(?:ever\s+)?since|starting(?:\s+(?:on|in|from))?|as\s+of|effective|from(?=\s+\S+\s+(?:on|onwards?)\b)": "since",
    r"by|until|till|up\s+to|no\s+later\s+than|through|not\s+later\s+than": "until",
}
"""Words before an expression that make it the beginning or the end of an open span."""

NAMED_BY_YEAR = frozenset(
    "agenda vision strategy goals framework plan roadmap resolution resolutions".split()
)
"""Nouns of programmes that carry a year in their name ("the 2030 agenda")."""

SPECIAL_DAYS = frozenset("black bloody good holy palm easter ash maundy super red cyber".split())
"""Words that make a weekday a name ("Black Friday")."""

RATES = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|billions?"
    r"|trillions?))[%\w,.]*(?:[\s-][\w$£€%]+){0,4}\s+$",
    re.I,
)
"""What stands before a rate ("two million barrels a day"): a number within four words."""
