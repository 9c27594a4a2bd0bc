"""What joining goes by: statuses and types, and the words that tell one report from another."""

from __future__ import annotations

import re
from datetime import timedelta

from goodoffices.model.shapes import EventStatus, Plover
from goodoffices.text.stems import stem

REAL: frozenset[EventStatus] = frozenset(
    {"happened", "ongoing", "presupposed", "denied", "negated"}
)
"""Told of as taking place or not; the others are plans and possibilities."""

UNTRUE: frozenset[EventStatus] = frozenset({"denied", "negated"})

SPOKEN: frozenset[Plover] = frozenset(
    {"request", "agree", "support", "accuse", "reject", "threaten", "concede"}
)
"""Types of act that are done by saying so: two reports of the words tell one act."""

MUTUAL: frozenset[Plover] = frozenset({"consult", "agree", "cooperate"})
"""Types in which either side may be named first."""

CONCRETE: frozenset[Plover] = frozenset({"retreat", "coerce", "sanction", "aid", "assault"})
"""Types that happen again and again between the same two: the parties alone tell nothing."""

LONGEST = timedelta(days=31)
"""Dates wider than a month join nothing."""

NARROW = timedelta(days=3)
"""Days within which two dates of different reports are one day, told loosely."""

FRESH = timedelta(days=3)
"""How far back of its publication a report without a date reaches for its news."""

TAKING_UP: tuple[str, ...] = ("the ", "this ", "that ", "these ", "those ", "its ", "his ", "her ")
TAKING_UP += ("their ",)
"""What opens a phrase that takes up what was told before."""

UNIQUE: frozenset[str] = frozenset(
    "invasion war election referendum coup annexation revolution uprising takeover revolt".split()
)
"""Nouns of events of which a year has one between the same two: "the 2030 invasion"."""

DEFINITE = re.compile(
    r"(?:\b(?:the|this|that|its|his|her|their)|[’']s|s[’'])(?: (?!of\b)[\w.-]+){0,3} $",
    re.IGNORECASE,
)
"""What stands before a noun that is known to the reader."""

MEASURES: frozenset[str] = frozenset(
    "thousand hundred dozen score ten number part lot total million billion series round wave barrage"
    " salvo set handful couple kind type day morning night week weekend month year hour time".split()
)
"""Nouns that tell how many or when, and not of what: "dozens of rockets", "a series of pauses"."""

MEASURED = re.compile(r"\bof\s(?:[\w’'-]+\s){0,3}?(?P<thing>[a-z]{3,})s\b")
"""What such a noun counts."""

WEAPONS: frozenset[str] = frozenset(
    "missile rocket drone projectile weapon shell bomb artillery fire explosive".split()
)
"""What a blow was struck with, which may be told in place of what it hit."""

VAGUE = re.compile(
    r"\b(?:dozens|scores|hundreds|thousands|tens|millions|billions|trillions|several|few)\b",
    re.IGNORECASE,
)
"""Counts that tell no two events apart, and know none again."""

OFTEN = re.compile(
    r"\b(?:twice|(?:\d+|two|three|four|five|six|several|many|numerous|a dozen) (?:times|occasions)"
    r"|(?:dozens|scores|hundreds|a number|plenty|lots) of times|repeatedly|regularly|routinely|often|frequently|every (?:day|week|month|year)"
    r"|(?:daily|weekly|annual|regular) (?:\w+ )?(?:attack|meeting|strike|talk|raid|call)s?)\b",
    re.IGNORECASE,
)
"""What tells of something done again and again."""

KINDLESS: frozenset[str] = frozenset(
    "the a an this that last next first second new recent major regular special annual two-day"
    " three-day historic international global world".split()
)
"""Words before the noun of a gathering that do not tell its kind."""

FULL = re.compile(r"\b(?:full[- ]?scale|all-out)\b", re.IGNORECASE)
"""What is said of the one great war or invasion between two."""

FEW = 3
"""Content words that a clause needs more of to be known by two of them."""

NUMBER = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|\b\d{3,6}\b")
LARGE, EARLIEST, LATEST = 100, 1900, 2100
"""Numbers from here on are known again; those that may be years are not."""

ROUND = 50
"""What a number is a multiple of that many events may share."""

KEYED_UNDATED = 6
"""The same where nothing dates the report, so that no month brings it together with others."""

TELLING = 6
"""Letters from which a stem by itself makes a key with the two parties of a demand or a charge, where
nothing dates the report."""

KEYED = 3
"""Stems of a clause, its longest, of which two together make a key with a party."""

LONG_RUN = 12
"""Words in a row that two reporters do not hit upon alike."""

COUNTED = 20
"""Counts from here on are known again without a date ("the release of more than 50 prisoners")."""

INCLUDING = re.compile(r"\b(?:including|among them|led by|one of them)\b", re.IGNORECASE)
NEXT = 60
"""What opens the names of some of those counted, and within how many characters one follows."""

ONCE: frozenset[str] = frozenset({"release", "abduct", "deport", "arrest", "asylum"})
"""Modes of what befalls a named person on one occasion, told again long after."""


STAGES: dict[str, str] = {
    stem(word): stage
    for stage, words in (
        ("taken", "arrest detain detention seize seizure capture apprehend abduct kidnap custody"),
        ("charged", "charge indict indictment prosecute prosecution arraign"),
        ("sentenced", "sentence convict conviction jail imprison imprisonment condemn"),
    )
    for word in words.split()
}
"""What befalls one person in the course of one case, each on a day of its own (Black's Law
Dictionary: arrest, indictment, sentence)."""


FATAL: frozenset[str] = frozenset(map(stem, "kill killing assassinate murder execute slay".split()))
FATAL |= {stem("assassination"), stem("execution"), "slain"}
"""Stems of the words by which somebody was put to death."""

SURVIVED = re.compile(
    r"\b(?:attempt\w*|nearly|almost|near[- ]|plot\w*|bid|tried|trying|foiled|failed|botched"
    r"|surviv\w*|others?\b)",
    re.IGNORECASE,
)
"""What tells of a blow that missed, or of one that hit others besides."""

DEADLIEST = re.compile(r"\b(?:deadliest|bloodiest)\b", re.IGNORECASE)
WORST = re.compile(
    r"\b(?:deadliest|bloodiest)\b[^.;:]{1,90}?\b(?:since|ever|yet|decades?|years?|century|history)\b",
    re.IGNORECASE,
)
"""What is said of a blow or a day of blows that outdoes all of a time."""

SPEECH = re.compile(
    r"\b(?:address(?:ed|es|ing)?|speech|remarks)\b"
    r"|\b(?:speak(?:s|ing)?|spoken?)(?:\s\w+){0,2}?\s(?:at|before|to)\s(?:an?|the)\b",
    re.IGNORECASE,
)
"""How a clause tells of a speech before a body."""

CAPITALISED = re.compile(r"\b([A-Z][\w-]+(?:\s[A-Z][\w-]+)*)")
"""Names, told by their capitals."""

WORDS = 3
"""Stems that two wordings of one deed share at least."""
