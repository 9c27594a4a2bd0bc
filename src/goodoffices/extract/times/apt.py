"""Whether a match of the table is a time where it stands, and not a name, a rate or a count."""

from __future__ import annotations

import re

from goodoffices.extract.times.rule import Rule
from goodoffices.extract.times.table import (
    BEFORE_NUMERAL,
    BEFORE_RANGED,
    BEFORE_ROUND,
    NAMED_BY_YEAR,
    RATES,
    SPECIAL_DAYS,
)
from goodoffices.text.months import MONTHS

_PLACED = re.compile(
    r"(?:\b(?:in|since|by|until|till|of|from|to|between|and|for|during|after|before|around|about|early"
    r"|late|mid|through|the|this|last|next|its|his|her|their|a|an|back|as|on|than|or|circa)\s+"
    r"|[’']s?\s+|\(|[-–—]|(?:^|\s)mid-)$",
    re.IGNORECASE,
)
"""What stands before a bare year or a month whose name is also another word."""
_COUNTING = re.compile(r"\b(?:and|or|of|to|for|from|with|by|about|around|than|as)\s+$", re.I)
"""Before a number and a plural, these leave it a count: "and 2000 soldiers"."""
_OPENING = re.compile(r"(?:[.!?:]\s+|^[\"“‘(]?)$")
_SHORT_YEAR = re.compile(r"(?:\b(?:in|since|of|by|from|until|and|to|between)\s+|[-–—])$", re.I)
"""What stands before a year of two figures."""
_DECADE = re.compile(r"\d0['’]?s\b")
_LASTING = re.compile(
    r"(?:\b(?:for|in|within|after|over|than|nearly|almost|about|around|every|during|throughout|takes?|took"
    r"|lasts?|lasted|lasting|spent|spend|under|once|twice|times)|\bup\s+to|-)\s+$",
    re.I,
)
"""Before "a week" and the like, these make it a length of time."""


def apt(text: str, rule: Rule, m: re.Match[str]) -> bool:
    """Whether a match is a time where it stands."""
    before, after = text[max(0, m.start() - 40) : m.start()], text[m.end() : m.end() + 25]
    words = m.group()
    if not _whole_numeral(text, rule, m):
        return False
    if rule.formula in ("{y}", "--{m}", "{sy}", "{y} to {y2}") and _bare(words):
        return _apt_bare(rule, words, before, after)
    if rule.group == "weekday":
        return _apt_weekday(words, before, after)
    if rule.group == "deictic" and words.isupper():
        return not re.search(r"\b[A-Z]+\s+$", before) or text.isupper()
    if rule.group == "feast" or "easter" in rule.formula:
        return re.search(r"(?:Father|Mother|Merry|Happy)\s+$", before) is None
    if rule.formula == "P{n}{l}":
        return _apt_length(words.lower(), before, after)
    if rule.formula == "SET:P1{l}" and words.lower().startswith(("a ", "per ")):
        return RATES.search(before) is not None
    if rule.formula == "near day+0":
        # "at the end of the day, ..." says no more than "after all"
        idle = words.lower().endswith("end of the day") and after.startswith(",")
        return not (idle and re.search(r"\bat\s+$", before, re.I))
    if rule.formula == "19{y}X" and re.match(r"the\s+\d", words):
        return bool(_DECADE.search(after) or _DECADE.search(before))
    if rule.formula == "PAST_REF" and words == "recent":
        return re.match(r"\s+(?:days|weeks|months|years|decades)\b", after) is None
    return rule.formula != "CLOCK" or re.search(r"[$€£]\s?$|\d$", before) is None


def _whole_numeral(text: str, rule: Rule, m: re.Match[str]) -> bool:
    """Whether the number that a match holds is not cut out of a longer one ("two hundred and|ten")."""
    name = next((n for n in ("n", "n2") if m.groupdict().get(n)), None)
    if name is None:
        return True
    before = text[max(0, m.start(name) - 40) : m.start(name)]
    counts = not rule.formula.startswith("P")
    if BEFORE_NUMERAL.search(before) or (counts and BEFORE_RANGED.search(before)):
        return False
    round_ = re.match(r"hundred|thousand", m[name], re.I) is not None
    return not (round_ and BEFORE_ROUND.search(before))


def _bare(words: str) -> bool:
    return re.fullmatch(r"['’]?\w+\.?|\w+[-–/]\w+", words) is not None


def _apt_weekday(words: str, before: str, after: str) -> bool:
    word = re.search(r"([A-Za-z]+)\s+$", before)
    if word is None:
        return True
    named = re.match(r"\s+[A-Z][a-z]", after) is not None
    return not (
        (word[1].lower() in SPECIAL_DAYS and not words[:1].islower())
        or (word[1].lower() == "the" and named)
    )


def _apt_length(words: str, before: str, after: str) -> bool:
    if words in ("one day", "one year's"):
        return re.search(r"\b(?:for|than|least|only|within|lasted)\s+$", before, re.I) is not None
    if re.match(r"an?\b(?![\s-](?:hundred|thousand))", words):
        return _LASTING.search(before) is not None or re.match(r"-?\s*long\b", after) is not None
    if re.match(r"(?:one|three)[\s-]quarter", words) and re.match(r"\s+(?:of|the)\b", after):
        return False
    if re.match(r"one\b", words) and before.lower().endswith(("at ", "no ")):
        return False
    return re.match(r"-?\s*(?:old|olds)\b", after) is None


def _apt_bare(rule: Rule, word: str, before: str, after: str) -> bool:
    if rule.formula == "--{m}":
        return _apt_month(word, before, after)
    if rule.formula == "{sy}":
        return _SHORT_YEAR.search(before) is not None
    if rule.formula == "{y} to {y2}":
        return re.search(r"[$€£#№/]\s?$|\d$", before) is None
    following = re.match(r"[\s-]+([A-Za-z%]+)", after)
    if following and following[1].lower() in NAMED_BY_YEAR:
        return False
    if re.match(r"\s*(?:%|percent|per cent|people|dollars|euros|km|miles|tons?\b)", after):
        return False
    if re.search(r"[$€£#№]\s?$|\bno\.?\s*$|\b(?:resolution|agenda|vision)\s+$", before, re.I):
        return False
    counts = following is not None and following[1].endswith("s")
    if counts and _COUNTING.search(before):
        return False
    if _PLACED.search(before) or (_OPENING.search(before) and following):
        return True
    # after a capital the year is part of a name ("Project 2025"), whatever the name is of
    return not counts and re.search(r"(?:^|(?:^|[\s(])[a-z]+)\s+$", before) is not None


def _apt_month(word: str, before: str, after: str) -> bool:
    if word.lower() not in MONTHS or (len(word) < 5 and word not in ("May", "June", "July")):
        return False
    doubtful = word in ("May", "March", "August")
    if doubtful and not _PLACED.search(before):
        return False
    if word == "May" and re.search(r"\b[Tt]he\s+$", before) and _NOUN.match(after):
        return False
    return not re.search(r"[A-Z][a-z]+\s$", before) or bool(_PLACED.search(before))


_NOUN = re.compile(r"\s+(?:government|cabinet|ministry|administration|premiership|era|team|camp)\b")
"""After "the May", these tell of a person of that name."""
