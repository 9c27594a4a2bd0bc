"""Where a paragraph's text matches the table of time expressions, and what stands there.

Works on text alone: the longest match wins, names, rates and counts are turned away, expressions
that bound one span are joined, and words that open or close one are taken in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from goodoffices.extract.times_table import (
    AROUND,
    NAMED_BY_YEAR,
    NUMBERS,
    OPENERS,
    ORDINALS,
    PARTS,
    RULES,
    SEASONS,
    SPECIAL_DAYS,
    TRIGGERS,
    UNITS,
    WEEKDAYS,
    Ground,
    Rule,
    compiled,
)
from goodoffices.text.months import MONTHS


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a rule, in characters of its paragraph."""

    start: int
    end: int
    formula: str
    anchor: Ground


def hits(text: str) -> list[Hit]:
    """The time expressions of a paragraph, in order, none overlapping another."""
    windows = _windows(text)
    if not windows:
        return []
    found: list[tuple[int, int, int, Rule, re.Match[str]]] = []
    for order, rule in enumerate(RULES):
        for start, end in windows.get(rule.group, ()):
            for m in _pattern(rule).finditer(text, start, end):
                found.append((m.start() - m.end(), order, m.start(), rule, m))
    kept: list[Hit] = []
    for _, _, _, rule, m in sorted(found, key=lambda f: f[:3]):
        if any(m.start() < k.end and k.start < m.end() for k in kept) or not _apt(text, rule, m):
            continue
        kept.append(Hit(m.start(), m.end(), _formula(rule, m), rule.anchor))
    kept.sort(key=lambda h: h.start)
    return [_opened(text, h) for h in _anchored(text, _joined(text, kept))]


@cache
def _pattern(rule: Rule) -> re.Pattern[str]:
    return compiled(rule)


@cache
def _trigger() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{g}>{p})" for g, p in TRIGGERS.items()), re.IGNORECASE)


def _windows(text: str) -> dict[str, list[tuple[int, int]]]:
    """Where the rules of each group are worth trying: around its words, stretches joined."""
    found: dict[str, list[tuple[int, int]]] = {}
    for m in _trigger().finditer(text):
        known = found.setdefault(m.lastgroup or "", [])
        start, end = max(0, m.start() - AROUND), min(len(text), m.end() + AROUND)
        if known and start <= known[-1][1]:
            known[-1] = (known[-1][0], end)
        else:
            known.append((start, end))
    return found


def _formula(rule: Rule, m: re.Match[str]) -> str:
    """The rule's formula with what the pattern matched filled in."""
    g = {k: v for k, v in m.groupdict().items() if v is not None}
    word = {k: v.lower().rstrip(".") for k, v in g.items()}
    unit = word.get("u", "")
    unit = {"centurie": "century"}.get(unit, unit)
    values = {
        "y": word.get("y", ""),
        "y2": _full_year(word.get("y", ""), word.get("y2", "")),
        "m": _month(word.get("m", "")),
        "m2": _month(word.get("m2", "")),
        "d": word.get("d", "").zfill(2),
        "d2": word.get("d2", "").zfill(2),
        "w": str(WEEKDAYS.get(word.get("w", ""), "")),
        "u": unit,
        "s": SEASONS.get(word.get("s", ""), ""),
        "o": str(ORDINALS.get(word.get("o", ""), word.get("o", ""))),
        "n": "{n}",
        "n2": "{n2}",
        "l": "{l}",
    }
    text = rule.formula.format(**values)
    for name in ("n", "n2"):
        number = NUMBERS.get(word.get(name, ""), word.get(name, ""))
        text = _length(text, name, str(number), UNITS.get(unit, ""))
    if text == "CLOCK":
        return "CLOCK:" + _clock(m.group())
    part = word.get("p")
    return f"{text} T{PARTS[part]}" if part else text


def _length(text: str, name: str, number: str, letter: str) -> str:
    """Fill a duration: P{n}{l} becomes P2W, PT48H, fortnights as weeks and quarters as months."""
    blank = re.compile(rf"P(\{{{name}\}}|1|X)\{{l\}}")
    m = blank.search(text)
    if m is None:
        return text
    whole = m[1] if m[1] in ("1", "X") else number
    factor = {"F": ("W", 2), "Q": ("M", 3)}.get(letter)
    if factor and whole != "X":
        letter, whole = factor[0], f"{float(whole) * factor[1]:g}"
    return blank.sub(
        f"PT{whole}{letter[1]}" if letter.startswith("T") else f"P{whole}{letter}", text
    )


def _month(word: str) -> str:
    if not word:
        return ""
    return f"{MONTHS[word]:02d}" if word in MONTHS else word.zfill(2)


def _full_year(first: str, second: str) -> str:
    return first[:2] + second if len(second) == 2 else second


def _clock(text: str) -> str:
    m = re.match(r"(\d\d?)(?:[:.](\d\d))?\s*([ap]?)", text, re.IGNORECASE)
    if m is None:
        return ""
    hour = int(m[1]) % 12 + (12 if m[3].lower() == "p" else 0) if m[3] else int(m[1])
    return f"T{hour:02d}:{m[2] or '00'}"


_PLACED = re.compile(
    r"(?:\b(?:in|since|by|until|till|of|from|to|between|and|for|during|after|before|around|about|early"
    r"|late|mid|through|the|this|last|next|its|his|her|their|a|an|back|as|on|than)\s+"
    r"|[’']s?\s+|\(|[-–—]|(?:^|\s)mid-)$",
    re.IGNORECASE,
)
"""What stands before a bare year or a month whose name is also another word."""
_COUNTING = re.compile(r"\b(?:and|or|of|to|for|from|with|by|about|around|than|as)\s+$", re.I)
"""Before a number and a plural, these leave it a count: "and 2000 soldiers"."""
_OPENING = re.compile(r"(?:[.!?:]\s+|^[\"“‘(]?)$")


def _apt(text: str, rule: Rule, m: re.Match[str]) -> bool:
    """Whether a match is a time where it stands, and not a name, a rate or a count."""
    before, after = text[max(0, m.start() - 25) : m.start()], text[m.end() : m.end() + 25]
    if rule.formula in ("{y}", "--{m}") and _bare(m):
        return _apt_bare(rule, m.group(), before, after)
    if rule.group == "weekday":
        word = re.search(r"([A-Za-z]+)\s+$", before)
        named = re.match(r"\s+[A-Z][a-z]", after) is not None
        return word is None or not (
            word[1].lower() in SPECIAL_DAYS or (word[1].lower() == "the" and named)
        )
    if rule.formula == "P{n}{l}":
        words = m.group().lower()
        if words in ("one day", "one year's"):
            return False
        if re.match(r"an?\b", words):
            return re.match(r"-?\s*(?:long|later)\b", after) is not None
    return not (rule.formula == "{y}-{m}-{d}" and int(m["d"]) > 31)


def _bare(m: re.Match[str]) -> bool:
    return re.fullmatch(r"\w+\.?", m.group()) is not None


def _apt_bare(rule: Rule, word: str, before: str, after: str) -> bool:
    if rule.formula == "--{m}":
        if word.lower() not in MONTHS or (len(word) < 5 and word not in ("May", "June", "July")):
            return False
        doubtful = word in ("May", "March", "August")
        if doubtful and not _PLACED.search(before):
            return False
        return not re.search(r"[A-Z][a-z]+\s$", before) or bool(_PLACED.search(before))
    following = re.match(r"[\s-]+([A-Za-z%]+)", after)
    if following and following[1].lower() in NAMED_BY_YEAR:
        return False
    if re.match(r"\s*(?:%|percent|per cent|people|dollars|euros|km|miles|tons?\b)", after):
        return False
    if re.search(r"[$€£#№]\s?$|\bno\.?\s*$", before, re.IGNORECASE):
        return False
    counts = following is not None and following[1].endswith("s")
    if counts and _COUNTING.search(before):
        return False
    if _PLACED.search(before) or (_OPENING.search(before) and following):
        return True
    return not counts and re.search(r"(?:^|[a-z])\s+$", before) is not None


def _joined(text: str, found: list[Hit]) -> list[Hit]:
    """Two expressions that bound one span ("from X to Y") made one."""
    done: list[Hit] = []
    for hit in found:
        last = done[-1] if done else None
        if last and (timed := _timed(text, last, hit)) is not None:
            done[-1] = timed
        elif last and _spans(text, last, hit):
            lead = re.search(
                r"\b(?:from|between)\s+(?:the\s+)?$", _before(text, last), re.IGNORECASE
            )
            start = lead.start() if lead else last.start
            formula = f"{last.formula} to {hit.formula}"
            anchor: Ground = last.anchor if last.anchor != "none" else hit.anchor
            done[-1] = Hit(start, hit.end, formula, anchor)
        elif last and _shares_year(text, last, hit):
            done[-1] = replace(last, formula=hit.formula[:4] + last.formula[1:], anchor="none")
            done.append(hit)
        else:
            done.append(hit)
    return done


def _timed(text: str, first: Hit, second: Hit) -> Hit | None:
    """A time of the clock and the day next to it, made one: the day, with the time in its value."""
    clock, day = (first, second) if first.formula.startswith("CLOCK:") else (second, first)
    joint = r"[\s,]*(?:on\s+)?" if clock is first else r"[\s,]*(?:at\s+)?"
    if not clock.formula.startswith("CLOCK:") or not _POINT.match(day.formula):
        return None
    if " " in day.formula or re.fullmatch(joint, text[first.end : second.start]) is None:
        return None
    return Hit(first.start, second.end, f"{day.formula} {clock.formula[6:]}", day.anchor)


def _before(text: str, hit: Hit) -> str:
    return text[max(0, hit.start - 60) : hit.start]


_POINT = re.compile(r"(?:\d{4}|--\d\d|w\d|day[+-]|month[+-]|year[+-])")


def _spans(text: str, first: Hit, second: Hit) -> bool:
    if not (_POINT.match(first.formula) and _POINT.match(second.formula)):
        return False
    if " to " in first.formula or " to " in second.formula:
        return False
    between, before = text[first.end : second.start], _before(text, first)
    if re.fullmatch(r"\s*[–—-]\s*", between):
        return first.formula[:2].isdigit() == second.formula[:2].isdigit()
    if re.search(r"\bfrom\s+(?:the\s+)?$", before, re.IGNORECASE):
        return re.fullmatch(r"\s+(?:to|until|till|through)\s+(?:the\s+)?", between) is not None
    if re.search(r"\bbetween\s+(?:the\s+)?$", before, re.IGNORECASE):
        return re.fullmatch(r"\s+and\s+(?:the\s+)?", between) is not None
    return False


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


def _anchored(text: str, found: list[Hit]) -> Iterator[Hit]:
    """A day without a year, told after a sentence that opens with a year, counts from there."""
    told = False
    for hit in found:
        if hit.formula[:4].isdigit():
            lead = _STOP.split(_before(text, hit))[-1]
            if re.fullmatch(r"[\"“‘(]?(?:(?:In|On|By|During|Back in)\s+(?:the\s+)?)?", lead):
                told = True
        elif hit.formula.startswith("--") and hit.anchor == "published" and told:
            past = not re.search(r"[<>]", hit.formula)
            yield replace(hit, anchor="narrative") if past else hit
            continue
        elif hit.anchor == "published" and re.match(r"w\d|day|week|month", hit.formula):
            told = False
        yield hit


def _opened(text: str, hit: Hit) -> Hit:
    """The expression with the word that makes it the beginning or the end of an open span."""
    if not _POINT.match(hit.formula) and not re.match(r"(?:week|weekend|same|decade)", hit.formula):
        return hit
    if " to " in hit.formula:
        return hit
    before = text[max(0, hit.start - 24) : hit.start]
    attributive = before.lower().endswith("the ") and re.match(r"\s+[A-Za-z]", text[hit.end :])
    for words, step in OPENERS.items():
        m = re.search(rf"\b(?:{words})\s+(?:the\s+)?$", before, re.IGNORECASE)
        if m and not (step == "until" and attributive):
            return replace(
                hit, start=hit.start - len(before) + m.start(), formula=f"{hit.formula} {step}"
            )
    return hit
