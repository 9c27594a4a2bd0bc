"""Time expressions of English reports, as a table: a pattern, and the formula it stands for.

A pattern is a regular expression with building blocks in braces (``PIECES``); a formula is a
sentence of the small language that ``resolve/times.py`` documents and evaluates, with the same
blocks filled in. What counts as a time expression, and how far it reaches, follows TIMEX3
(ISO 24617-1, ISO-TimeML; Ferro et al., TIDES guidelines, 2005), except that a word which opens or
closes a span ("since", "by") belongs to the expression here, because the span rests on it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from goodoffices.text.months import MONTHS

WEEKDAYS = {
    name: number
    for number, name in enumerate(
        "monday tuesday wednesday thursday friday saturday sunday".split(), start=1
    )
}
"""ISO 8601 weekday numbers."""

NUMBERS: dict[str, int] = {
    **{
        word: number
        for number, word in enumerate(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            " fifteen sixteen seventeen eighteen nineteen twenty".split(),
            start=1,
        )
    },
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
    "hundred": 100,
    "half a": 0,
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
}
"""Units by their letter in a duration (ISO 8601; E a decade and C a century as in TIMEX3, T
before units of the clock, F a fortnight and Q a quarter until they are turned into weeks and
months)."""

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
}


def _cased(words: dict[str, int]) -> str:
    forms = sorted({f for w in words for f in (w.capitalize(), w.upper())}, key=len, reverse=True)
    return "(?-i:" + "|".join(f for f in forms if f != "MAY") + ")"


def _words(words: dict[str, int] | dict[str, str] | frozenset[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_FULL = {
    name: number
    for name, number in MONTHS.items()
    if len(name) > 4 or name in ("may", "june", "july")
}
_SHORT = {name: number for name, number in MONTHS.items() if name not in _FULL}
_MONTH = rf"(?:{_cased(_FULL)}\b|{_cased(_SHORT)}\b\.?)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:1[6-9]|20)\d\d"
PIECES = {
    "M": rf"(?P<m>{_MONTH})",
    "M2": rf"(?P<m2>{_MONTH})",
    "D": rf"(?P<d>{_DAY})(?:st|nd|rd|th)?(?![\d:.]\d|\d)",
    "D2": rf"(?P<d2>{_DAY})(?:st|nd|rd|th)?(?![\d:.]\d|\d)",
    "TH": rf"(?P<d>{_DAY})(?:st|nd|rd|th)\b",
    "Y": rf"(?P<y>{_YEAR})\b(?![.,]\d|-\d\d?\b)",
    "Y2": r"(?P<y2>(?:1[6-9]|20)\d\d|\d\d)\b(?![.,]\d)",
    "W": rf"(?P<w>{_cased(WEEKDAYS)})\b",
    "W_": rf"(?:{_cased(WEEKDAYS)}|(?-i:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b\.?),?\s+(?:the\s+)?",
    "N": rf"(?P<n>\d+(?:\.5)?|{_words({k: v for k, v in NUMBERS.items() if v})})",
    "N2": rf"(?P<n2>\d+|{_words({k: v for k, v in NUMBERS.items() if v})})",
    "FEW": r"(?:a\s+)?(?:several|few|many|some|couple\s+of|dozens\s+of|dozen|number\s+of)",
    "U": rf"(?P<u>{_words(UNITS)})",
    "P": rf"(?P<p>{_words(PARTS)})",
    "S": rf"(?P<s>{_words(SEASONS)})",
    "O": rf"(?P<o>{_words(ORDINALS)})",
    "MOD": r"(?:(?:very\s+)?(?:early|late|earlier|later|mid|around)(?:\s+in)?|(?:the\s+)?(?:very\s+)?"
    r"(?:beginning|start|end|middle|close|turn|first\s+half|second\s+half|early\s+days"
    r"|(?:early|late|first|last|opening|closing)\s+(?:days|weeks|months))\s+of)",
    "DASH": r"\s*(?:-|–|—)\s*",
    "TO": r"(?:\s*(?:-|–|—)\s*|\s+(?:to|until|till|and|through|or)\s+)",
    "ABOUT": r"(?:(?:about|around|roughly|nearly|almost|over|more\s+than|less\s+than|at\s+least|some"
    r"|just|only|up\s+to|another)\s+)?",
}
"""The building blocks, each with the name under which a formula uses what it matched."""

Group = Literal[
    "month", "digit", "weekday", "unit", "deictic", "season", "ordinal", "feast", "vague"
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


RULES: tuple[Rule, ...] = (
    # days in full
    Rule("month", r"(?:{W_})?{M}\s+{D},?\s+{Y}", "{y}-{m}-{d}", "none"),
    Rule("month", r"(?:{W_})?{D}[\s-]+(?:of\s+)?{M},?[\s-]+{Y}", "{y}-{m}-{d}", "none"),
    Rule("digit", r"(?P<y>\d{{4}})-(?P<m>0[1-9]|1[0-2])-(?P<d>\d\d)\b", "{y}-{m}-{d}", "none"),
    Rule("digit", r"(?P<d>{DAY})\.(?P<m>0?[1-9]|1[0-2])\.(?P<y>20\d\d)\b", "{y}-{m}-{d}", "none"),
    # days and months without a year
    Rule("month", r"(?:{W_})?{M}\s+{D}(?!,?\s+(?:1[6-9]|20)\d\d\b)(?!\s*%)", "--{m}-{d}"),
    Rule("month", r"(?:{W_})?{D}\s+(?:of\s+)?{M}(?!,?\s+(?:1[6-9]|20)\d\d\b)", "--{m}-{d}"),
    Rule("month", r"(?:last|this\s+past)\s+{M}", "--{m}<"),
    Rule("month", r"(?:next|this\s+coming)\s+{M}", "--{m}>"),
    Rule("month", r"{M}\s+(?:of\s+)?last\s+year", "year-1 --{m}"),
    Rule("month", r"{D}\s+{M}\s+(?:of\s+)?last\s+year", "year-1 --{m}-{d}"),
    Rule("month", r"{M}\s+{D},?\s+(?:of\s+)?last\s+year", "year-1 --{m}-{d}"),
    Rule("month", r"{M}\s+(?:of\s+)?this\s+year", "year+0 --{m}"),
    Rule("month", r"{D}\s+{M}\s+(?:of\s+)?this\s+year", "year+0 --{m}-{d}"),
    Rule("month", r"{M}\s+{D},?\s+(?:of\s+)?this\s+year", "year+0 --{m}-{d}"),
    Rule("month", r"{M}\s+(?:of\s+)?next\s+year", "year+1 --{m}"),
    Rule("month", r"{D}\s+{M}\s+(?:of\s+)?next\s+year", "year+1 --{m}-{d}"),
    Rule("month", r"{M}\s+{D},?\s+(?:of\s+)?next\s+year", "year+1 --{m}-{d}"),
    Rule("month", r"(?:{MOD}[\s-]+)?(?:this\s+)?{M}(?!\s+\d)", "--{m}"),
    # months and years
    Rule("month", r"(?:{MOD}[\s-]+)?{M}(?:\s+of|,)?\s+{Y}", "{y}-{m}", "none"),
    Rule("digit", r"(?:{MOD}[\s-]+)(?:the\s+year\s+)?{Y}", "{y}", "none"),
    Rule("digit", r"(?:the\s+year\s+)?{Y}", "{y}", "none"),
    Rule(
        "digit",
        r"(?:the\s+)?(?:{MOD}[\s-]+)?(?P<y>(?:1[6-9]|20)\d)0['’]?s\b",
        "{y}0 to {y}9",
        "none",
    ),
    Rule("digit", r"(?:the\s+)?{O}\s+quarter\s+of\s+{Y}", "{y}-Q{o}", "none"),
    Rule("digit", r"Q(?P<o>[1-4])\s+{Y}", "{y}-Q{o}", "none"),
    Rule("digit", r"(?:{MOD}\s+)?{S}(?:\s+of|,)?\s+{Y}", "{y}-{s}", "none"),
    # spans within one expression
    Rule(
        "month",
        r"(?:from\s+|between\s+)?{M}\s+{D}{TO}{D2},?\s+{Y}",
        "{y}-{m}-{d} to {y}-{m}-{d2}",
        "none",
    ),
    Rule(
        "month",
        r"(?:from\s+|between\s+)?{D}{TO}{D2}\s+{M},?\s+{Y}",
        "{y}-{m}-{d} to {y}-{m}-{d2}",
        "none",
    ),
    Rule(
        "month",
        r"(?:from\s+|between\s+)?{M}\s+{D}{TO}{D2}(?!,?\s+(?:1[6-9]|20)\d\d\b)(?!\s*%|\s+(?:people|percent|per\s+cent|points)\b)",
        "--{m}-{d} to --{m}-{d2}",
    ),
    Rule(
        "month",
        r"(?:from\s+|between\s+)?{D}{TO}{D2}\s+{M}(?!,?\s+(?:1[6-9]|20)\d\d\b)",
        "--{m}-{d} to --{m}-{d2}",
    ),
    Rule("month", r"(?:from\s+|between\s+)?{M}{TO}{M2}\s+{Y}", "{y}-{m} to {y}-{m2}", "none"),
    Rule(
        "digit",
        r"(?:from\s+|between\s+){Y}\s+(?:to|and|until|through)\s+{Y2}",
        "{y} to {y2}",
        "none",
    ),
    Rule("digit", r"(?P<y>{YEAR}){DASH}{Y2}", "{y} to {y2}", "none"),
    # weekdays
    Rule("weekday", r"(?:(?:early|late|earlier|later)\s+(?:on\s+)?)?{W}(?:\s+{P})?", "w{w}"),
    Rule("weekday", r"(?:{P}\s+of\s+){W}", "w{w}"),
    Rule("weekday", r"(?:last|this\s+past)\s+{W}(?:\s+{P})?", "w{w}<"),
    Rule("weekday", r"next\s+{W}(?:\s+{P})?", "week+1 w{w}"),
    Rule("weekday", r"this\s+coming\s+{W}(?:\s+{P})?", "w{w}>"),
    Rule("weekday", r"this\s+{W}(?:\s+{P})?", "w{w}="),
    Rule("weekday", r"the\s+(?:following|next)\s+{W}", "w{w}>", "narrative"),
    Rule("weekday", r"the\s+(?:previous|preceding)\s+{W}", "w{w}<", "narrative"),
    Rule("weekday", r"{W}\s+(?:of\s+)?last\s+week", "week-1 w{w}"),
    Rule("weekday", r"{W}\s+(?:of\s+)?next\s+week", "week+1 w{w}"),
    Rule("weekday", r"(?:every|each)\s+{W}", "SET:XXXX-WXX-{w}"),
    # counted from the day of writing or speaking
    Rule("deictic", r"(?:earlier\s+|later\s+)?today", "day+0"),
    Rule("deictic", r"tonight", "day+0 TNI"),
    Rule("deictic", r"this\s+(?P<p>morning|afternoon|evening)", "day+0"),
    Rule("deictic", r"yesterday(?:['’]s)?(?:\s+{P})?", "day-1"),
    Rule("deictic", r"(?:the\s+)?day\s+before\s+yesterday", "day-2"),
    Rule("deictic", r"last\s+night", "day-1 TNI"),
    Rule("deictic", r"tomorrow(?:\s+{P})?", "day+1"),
    Rule("deictic", r"(?:the\s+)?day\s+after\s+tomorrow", "day+2"),
    Rule("unit", r"(?:the\s+)?{O}\s+quarter\s+of\s+last\s+year", "year-1 Q{o}"),
    Rule("unit", r"(?:the\s+)?{O}\s+quarter\s+of\s+(?:this|the)\s+year", "year+0 Q{o}"),
    Rule("unit", r"(?:the\s+)?last\s+quarter", "quarter-1"),
    Rule(
        "unit",
        r"(?:{MOD}\s+)?last\s+(?P<u>week|weekend|month|quarter|year|decade|century)",
        "{u}-1",
    ),
    Rule(
        "unit",
        r"(?:{MOD}\s+)?this\s+(?P<u>week|weekend|month|quarter|year|decade|century)",
        "{u}+0",
    ),
    Rule("unit", r"(?:{MOD}\s+)?next\s+(?P<u>week|weekend|month|quarter|year|decade)", "{u}+1"),
    Rule("unit", r"(?:over\s+)?the\s+weekend", "weekend+0"),
    Rule(
        "unit",
        r"(?:the\s+)?(?:end|close)\s+of\s+(?:the|this)\s+week|before\s+the\s+week\s+is\s+(?:up|out|over)",
        "week+0 end",
    ),
    Rule("unit", r"(?:the\s+)?(?:end|close)\s+of\s+(?:the\s+)?next\s+week", "week+1 end"),
    Rule(
        "unit",
        r"(?:the\s+)?(?:beginning|start|middle|end|close)\s+of\s+(?:the|this)\s+(?P<u>month|year|decade)",
        "{u}+0",
    ),
    Rule("unit", r"(?:later|earlier)\s+(?:in\s+)?the\s+(?P<u>week|month|year)", "{u}+0"),
    Rule("unit", r"year['’]s\s+end|year-end|the\s+new\s+year(?!['’]s)", "year+0"),
    Rule("unit", r"{ABOUT}{N}\s+{U}s?\s+ago", "ago:P{n}{l}"),
    Rule("unit", r"{FEW}\s+{U}s\s+ago|{U2}s\s+ago", "PAST_REF"),
    Rule(
        "unit",
        r"(?:over\s+|during\s+|in\s+|for\s+)?the\s+(?:last|past)\s+{N}\s+{U}s?",
        "last:P{n}{l}",
    ),
    Rule("unit", r"(?:over\s+|during\s+|in\s+|for\s+)?the\s+(?:last|past)\s+{U}", "last:P1{l}"),
    Rule(
        "unit",
        r"(?:over\s+|during\s+|in\s+|within\s+|for\s+)?the\s+(?:next|coming)\s+{N}\s+{U}s?",
        "next:P{n}{l}",
    ),
    Rule("unit", r"(?:over\s+|during\s+|in\s+|within\s+|for\s+)?the\s+coming\s+{U}", "next:P1{l}"),
    Rule(
        "unit",
        r"(?:over\s+|in\s+|for\s+)?(?:the\s+)?(?:last|past|recent|previous)\s+(?:{FEW}\s+)?{U}s",
        "PAST_REF",
    ),
    Rule(
        "unit",
        r"(?:over\s+|within\s+|in\s+|for\s+)?(?:the\s+)?(?:next|coming)\s+(?:{FEW}\s+)?{U}s",
        "FUTURE_REF",
    ),
    # windows that a heading gives: "Short-term (now - 3 months)"
    Rule("unit", r"(?<=term\s\()now{TO}{N}\s+{U}s?", "next:P{n}{l}"),
    Rule("unit", r"(?<=term\s\(){N}{TO}{N2}\s+{U}s?", "plus:P{n}{l} to plus:P{n2}{l}"),
    Rule("unit", r"(?<=term\s\()(?:>|over|more\s+than|beyond)\s*{N}\s+{U}s?", "plus:P{n}{l} since"),
    # counted from the last day told
    Rule(
        "unit",
        r"(?:the|that)\s+(?:following|next)\s+(?P<u>day|week|month|year)",
        "{u}+1",
        "narrative",
    ),
    Rule(
        "unit",
        r"the\s+(?:following|next)\s+(?P<p>morning|afternoon|evening|night)",
        "day+1",
        "narrative",
    ),
    Rule(
        "unit", r"the\s+(?:previous|preceding)\s+(?P<u>day|week|month|year)", "{u}-1", "narrative"
    ),
    Rule(
        "unit",
        r"(?:earlier\s+|later\s+)?(?:that|the\s+same)\s+(?P<u>day|week|month|year)",
        "{u}+0",
        "narrative",
    ),
    Rule(
        "unit",
        r"(?:earlier\s+|later\s+)?that\s+(?P<p>morning|afternoon|evening|night)",
        "day+0",
        "narrative",
    ),
    Rule("unit", r"{ABOUT}{N}\s+{U}s?\s+(?:later|afterwards?)", "in:P{n}{l}", "narrative"),
    Rule(
        "unit",
        r"{ABOUT}{N}\s+{U}s?\s+(?:earlier|before(?=\s*[,.;]|$)|previously)",
        "ago:P{n}{l}",
        "narrative",
    ),
    Rule("unit", r"(?:{FEW}\s+)?{U}s\s+(?:later|afterwards)", "FUTURE_REF", "narrative"),
    Rule("unit", r"(?:{FEW}\s+)?{U}s\s+earlier", "PAST_REF", "narrative"),
    Rule("deictic", r"(?-i:At\s+the\s+time)(?=,)", "same", "narrative"),
    # lengths of time and repetitions
    Rule(
        "unit",
        r"(?:for\s+|within\s+)?{ABOUT}{N}(?:\s+|-)(?:full\s+|consecutive\s+|straight\s+)?{U}s?(?!-old|-?s?\s+(?:old|of\s+age)\b)",
        "P{n}{l}",
    ),
    Rule("unit", r"(?:for\s+|within\s+)?{ABOUT}{FEW}\s+{U}s", "PX{l}"),
    Rule(
        "unit",
        r"(?:for|within|in|after)\s+(?P<u>minute|hour|day|week|month|year|decade|centurie)s(?!\s+(?:to\s+come|ahead|ago))",
        "PX{l}",
    ),
    Rule("unit", r"(?:every|each)\s+(?:other\s+)?(?P<u>day|week|month|year|quarter)", "SET:P1{l}"),
    Rule("unit", r"every\s+{N}\s+{U}s", "SET:P{n}{l}"),
    Rule("unit", r"(?:once|twice|{N}\s+times)\s+(?:a|per|every)\s+{U}", "SET:P1{l}"),
    # days by their number or their feast
    Rule("ordinal", r"(?<=\bon\s)the\s+{TH}(?!\s+[a-z])", "d{d}"),
    Rule("ordinal", r"(?<=\bby\s)the\s+{TH}(?!\s+[a-z])", "d{d}"),
    Rule("ordinal", r"the\s+(?:night|evening|morning|afternoon)\s+of\s+the\s+{TH}", "d{d}"),
    Rule("feast", r"(?-i:Christmas\s+Eve)", "--12-24"),
    Rule("feast", r"(?-i:Christmas)(?:\s+(?-i:Day))?(?!\s+(?-i:[A-Z]))", "--12-25"),
    Rule("feast", r"(?-i:Boxing\s+Day)", "--12-26"),
    Rule("feast", r"(?-i:New\s+Year['’]s\s+Eve)", "--12-31"),
    Rule("feast", r"(?-i:New\s+Year(?:['’]s\s+Day)?)(?!['’])", "--01-01"),
    Rule("feast", r"(?-i:Valentine['’]s\s+Day)", "--02-14"),
    Rule("feast", r"(?-i:May\s+Day)", "--05-01"),
    Rule("feast", r"(?-i:Hallowe['’]?en)", "--10-31"),
    # seasons without a year
    Rule("season", r"(?:last)\s+{S}", "--{s}<"),
    Rule("season", r"(?:next|this\s+coming)\s+{S}", "--{s}>"),
    Rule(
        "season",
        r"(?:this|(?<=in\s)(?:the|early|late)|(?<=by\s)(?:the\s)?|(?<=until\s)(?:the\s)?)\s*{S}(?!\s+(?:of|,)?\s*\d)",
        "--{s}",
    ),
    # the clock
    Rule(
        "digit",
        r"(?:[01]?\d|2[0-3])[:.][0-5]\d\s*(?:[ap]\.?m\b\.?|GMT|UTC|hours|local\s+time)|\d\d?\s*(?:[ap]\.m\.|[ap]m\b)|(?<=\bat\s)(?:[01]?\d|2[0-3]):[0-5]\d\b",
        "CLOCK",
    ),
    # words that place something without saying when
    Rule(
        "unit",
        r"(?:just\s+|only\s+|mere\s+|{FEW}\s+)?{U2}s\s+(?:after|before)(?!wards)",
        "PAST_REF",
    ),
    Rule("vague", r"recent(?=\s+[a-z])", "PAST_REF"),
    Rule(
        "vague",
        r"(?:very\s+|more\s+|most\s+)?recently|lately|of\s+late|(?:some|a\s+long)\s+time\s+ago",
        "PAST_REF",
    ),
    Rule(
        "vague",
        r"(?:very\s+|as\s+)?soon(?!\s+(?:after|as|enough))|shortly(?!\s+(?:after|before|thereafter))|in\s+the\s+(?:near|foreseeable|immediate)\s+future",
        "FUTURE_REF",
    ),
    Rule(
        "vague", r"in\s+the\s+(?:long|longer|medium|short|near)(?:\s+|-)(?:term|run)", "FUTURE_REF"
    ),
    Rule("vague", r"(?-i:Earlier|Later)(?=,|\s+in\b)|(?<=,\s)later(?=\s+[a-z]+ed\b)", "PAST_REF"),
    Rule(
        "vague",
        r"currently|at\s+present|at\s+the\s+moment|right\s+now|nowadays|these\s+days",
        "PRESENT_REF",
    ),
)
"""Tried all; of those that overlap the longest stays, of equally long ones the first here."""

TRIGGERS: dict[Group, str] = {
    "month": _cased(MONTHS),
    "digit": r"\b(?:1[6-9]|20)\d\d|\d[:.]\d\d?|\d\s?[ap]\.?m\b|\bQ[1-4]\b",
    "weekday": rf"{_cased(WEEKDAYS)}",
    "unit": r"\b(?:minute|hour|day|week|weekend|month|quarter|year|decade|century|centurie|fortnight)s?\b"
    r"|(?:following|next|that)\s+(?:morning|afternoon|evening|night)",
    "deictic": r"(?:today|tonight|yesterday|tomorrow|last\s+night|this\s+(?:morning|afternoon|evening)"
    r"|At\s+the\s+time)",
    "ordinal": r"\bthe\s+\d\d?(?:st|nd|rd|th)\b",
    "feast": r"(?:Christmas|Boxing|New\s+Year|Valentine|May\s+Day|Hallowe)",
    "season": r"(?:spring|summer|autumn|fall|winter)\b",
    "vague": r"(?:recent|recently|lately|of\s+late|soon|shortly|time\s+ago|future|term|run|Earlier|Later|later"
    r"|currently|at\s+present|at\s+the\s+moment|right\s+now|nowadays|these\s+days)\b",
}
"""What must stand somewhere for the rules of a group to be tried around it."""
AROUND = 60
"""Characters before and after such a word within which an expression that holds it lies."""

OPENERS: dict[str, str] = {
    r"(?:ever\s+)?since|starting(?:\s+(?:on|in|from))?|as\s+of|effective|from(?=\s+\S+\s+(?:on|onwards?)\b)": "since",
    r"by|until|till|up\s+to|no\s+later\s+than|through|not\s+later\s+than": "until",
}
"""Words before an expression that make it the beginning or the end of an open span."""

NAMED_BY_YEAR = frozenset("agenda vision strategy goals framework".split())
"""Nouns of programmes that carry a year in their name ("the 2030 agenda")."""

SPECIAL_DAYS = frozenset("black bloody good holy palm easter ash maundy super red cyber".split())
"""Words that make a weekday a name ("Black Friday")."""


def compiled(rule: Rule) -> re.Pattern[str]:
    """The rule's pattern with its building blocks filled in."""
    pieces = {**PIECES, "DAY": _DAY, "YEAR": _YEAR, "U2": f"(?:{_words(UNITS)})"}
    body = rule.pattern.format(**pieces)
    return re.compile(rf"(?<![\w-])(?:{body})(?!\w)", re.IGNORECASE)
