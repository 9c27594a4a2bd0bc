"""Time expressions beside each other: spans made one, clocks put to their days, ends left open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from goodoffices.extract.times.rule import Ground
from goodoffices.extract.times.table import OPENERS


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a rule, in characters of its paragraph.

    ``lead`` is where a word before it starts that opens or closes a span ("since 2023").
    """

    start: int
    end: int
    formula: str
    anchor: Ground
    lead: int


CLOCK = re.compile(r"near day\+0 (T\d\d:\d\dZ?)$")
DAY = re.compile(r"(?:\d{4}|-)-\d\d-\d\d|w\d|day[+-]\d+")
POINT = re.compile(r"(?:\d{3}|--\d\d|--Q|w\d|day[+-]|month[+-]|year[+-]|quarter[+-]|d\d)")


def joined(text: str, found: list[Hit]) -> list[Hit]:
    """Two expressions that bound one span ("from X to Y"), or tell day and clock, made one."""
    done: list[Hit] = []
    for hit in found:
        last = done[-1] if done else None
        if last and (timed := _timed(text, last, hit)) is not None:
            done[-1] = timed
        elif last and _spans(text, last, hit):
            formula = f"{_with_year(last.formula, hit.formula)} to {hit.formula}"
            anchor: Ground = last.anchor if last.anchor != "none" else hit.anchor
            done[-1] = Hit(last.start, hit.end, formula, anchor, last.start)
        elif last and _in_other_words(text, last, hit):
            done.append(replace(hit, formula=last.formula, anchor=last.anchor))
        elif last and _shares_year(text, last, hit):
            done[-1] = replace(last, formula=hit.formula[:4] + last.formula[1:], anchor="none")
            done.append(hit)
        else:
            done.append(hit)
    return done


def _with_year(first: str, second: str) -> str:
    """ "From 28 May to 3 June 2031": the year is said once for both."""
    if re.match(r"--\d\d(?:-\d\d)?$", first) and re.match(r"\d{4}-\d\d", second):
        return second[:4] + first[1:] if first[2:4] <= second[5:7] else first
    return first


def _timed(text: str, first: Hit, second: Hit) -> Hit | None:
    """A time of the clock and the day next to it, made one: the day, with the time in its value."""
    clock, day = (first, second) if CLOCK.match(first.formula) else (second, first)
    told = CLOCK.match(clock.formula)
    joint = r"[\s,]*(?:\([^()]{1,20}\)\s*)?(?:on\s+)?" if clock is first else r"[\s,]*(?:at\s+)?"
    if told is None or not POINT.match(day.formula):
        return None
    if " " in day.formula or re.fullmatch(joint, text[first.end : second.start]) is None:
        return None
    return Hit(first.start, second.end, f"{day.formula} {told[1]}", day.anchor, first.start)


def _before(text: str, hit: Hit) -> str:
    return text[max(0, hit.start - 60) : hit.start]


def _spans(text: str, first: Hit, second: Hit) -> bool:
    if not (POINT.match(first.formula) and POINT.match(second.formula)):
        return False
    if " to " in first.formula or " to " in second.formula:
        return False
    between, before = text[first.end : second.start], _before(text, first)
    if re.fullmatch(r"\s*[–—-]\s*", between):
        digits = second.formula[:2].isdigit()
        return digits == _with_year(first.formula, second.formula)[:2].isdigit()
    if re.search(r"\bfrom\s+(?:the\s+)?$", before, re.IGNORECASE):
        return re.fullmatch(r"\s+(?:to|until|till|through)\s+(?:the\s+)?", between) is not None
    if re.search(r"\bbetween\s+(?:the\s+)?$", before, re.IGNORECASE):
        return re.fullmatch(r"\s+and\s+(?:the\s+)?", between) is not None
    return False


def _in_other_words(text: str, first: Hit, second: Hit) -> bool:
    """ "On Friday, the day before the vote, ...": the second is told of the first."""
    if not re.fullmatch(r"EVENT:D", second.formula) or not DAY.fullmatch(first.formula):
        return False
    opens = re.search(r"(?:^|[.!?]\s+[\"“]?)(?:But |And )?[Oo]n\s+$", _before(text, first))
    return (
        opens is not None
        and re.fullmatch(r",\s+(?:on\s+)?", text[first.end : second.start]) is not None
    )


def _shares_year(text: str, first: Hit, second: Hit) -> bool:
    """ "April 19 and August 9, 2021": the year is said once for both."""
    if not (re.fullmatch(r"--\d\d-\d\d", first.formula) and second.formula[:4].isdigit()):
        return False
    if (
        not re.fullmatch(r"\d{4}-\d\d-\d\d", second.formula)
        or second.formula[4:] < first.formula[1:]
    ):
        return False
    between = text[first.end : second.start]
    return re.fullmatch(r"\s*(?:,|,?\s*(?:and|or|&))\s*(?:on\s+)?", between) is not None


_STOP = re.compile(r"[.!?]\s+(?=[\"“‘A-Z])")


def anchored(text: str, found: list[Hit]) -> Iterator[Hit]:
    """A day without a year, told after a sentence that opens with a year, counts from there."""
    told = False
    for hit in found:
        if hit.formula[:4].isdigit():
            lead = _STOP.split(_before(text, hit))[-1]
            if re.fullmatch(r"[\"“‘(]?(?:(?:In|On|By|Since|During|Back in)\s+(?:the\s+)?)?", lead):
                told = True
        elif hit.formula.startswith("--") and hit.anchor == "published" and told:
            past = not re.search(r"[<>]", hit.formula)
            yield replace(hit, anchor="narrative") if past else hit
            continue
        elif hit.anchor == "published" and re.match(r"w\d|day|week|month", hit.formula):
            told = False
        yield hit


_ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|circa)\s+(?:the\s+)?$", re.I)


_RANKED = re.compile(
    r"\b(?:first|second|third|last|only|lowest|highest|biggest|largest|smallest|worst|best|most"
    r"|deadliest|heaviest|longest|fewest|least)\b(?!\s+(?:year|month|week|time)s?\b)"
    r"[^.,;:–—]{0,50}\bsince\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What sets a thing above all others back to a time: that is when the one before it was."""


def _of_a_decade(text: str, hit: Hit) -> bool:
    """ "Since the late 1980s": it began somewhere in them, not when they did."""
    decade = re.fullmatch(r"\d{3}X", hit.formula) is not None
    return (
        decade and re.search(r"\b(?:late|mid|early)\b", text[hit.start : hit.end], re.I) is not None
    )


def opened(text: str, hit: Hit) -> Hit:
    """The expression with what makes it the beginning or the end of an open span, or approximate."""
    if not POINT.match(hit.formula) and not re.match(
        r"(?:week|weekend|same|decade|easter)", hit.formula
    ):
        return hit
    if " to " in hit.formula or "-XX" in hit.formula:
        return hit
    before = text[max(0, hit.start - 24) : hit.start]
    if m := _ABOUT.search(before):
        return replace(hit, start=hit.start - len(before) + m.start(), formula=f"{hit.formula} ~")
    article = before.lower().endswith("the ") or text[hit.start : hit.start + 4].lower() == "the "
    attributive = article and re.match(r"\s+[A-Za-z]", text[hit.end :])
    for words, step in OPENERS.items():
        m = re.search(rf"\b(?:{words})\s+(?:the\s+)?$", before, re.IGNORECASE)
        dated = attributive and hit.formula[:1] in "-w012"  # "since the 7 May raids": their day
        vague = step == "since" and _of_a_decade(text, hit)
        ranked = step == "since" and _RANKED.search(text[max(0, hit.start - 90) : hit.start])
        if m and not (vague or ranked) and not (step in ("since", "until") and dated):
            lead = hit.start - len(before) + m.start()
            return replace(hit, lead=lead, formula=f"{hit.formula} {step}")
    return hit
