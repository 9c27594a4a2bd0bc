"""Where a paragraph's text matches the table of time expressions, and what stands there.

Works on text alone: the longest match wins, names, rates and counts are turned away, expressions
that bound one span are joined, and words that open or close one are read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cache
from operator import attrgetter

from goodoffices.extract.times.apt import apt
from goodoffices.extract.times.fill import formula_of
from goodoffices.extract.times.horizon import horizons
from goodoffices.extract.times.join import Hit, anchored, joined, opened
from goodoffices.extract.times.reckoned import reckoned
from goodoffices.extract.times.rule import Rule
from goodoffices.extract.times.rules import AROUND, DIGITS, RULES, TRIGGERS, compiled

__all__ = ["Hit", "hits"]

_start = attrgetter("start")


def hits(text: str, order: str = "") -> list[Hit]:
    """The time expressions of a paragraph, in order, none overlapping another.

    ``order`` is that of day and month in the document's figures ("dmy", "mdy", "" if unknown).
    """
    found: list[tuple[int, int, int, Rule, re.Match[str]]] = []
    for group, start, end in _windows(text):
        near = text[start:end].lower()
        for number, rule, words, pattern in _patterns()[group]:
            if _holds(near, words):
                for m in pattern.finditer(text, start, end):
                    found.append((m.start() - m.end(), number, m.start(), rule, m))
    ahead = dict(horizons(text))
    # the words of a heading belong to its window until all else is found
    kept = [replace(hit, start=label) for label, hit in sorted(ahead.items())]
    for _, _, _, rule, m in sorted(found, key=lambda f: f[:3]):
        start, end = m.span()
        at = bisect_left(kept, end, key=_start)  # none that starts before it may reach into it
        if (at and kept[at - 1].end > start) or not apt(text, rule, m):
            continue
        formula = formula_of(rule, m, order)
        if formula is not None:
            kept.insert(at, Hit(start, end, formula, rule.anchor, start))
    kept = [ahead.get(h.start, h) for h in kept]
    told = reckoned(text, list(anchored(text, joined(text, kept))))
    return [opened(text, h) for h in told]


def _holds(text: str, needed: tuple[tuple[str, ...], ...]) -> bool:
    """Whether a text has of each tuple of words at least one."""
    for choice in needed:
        for word in choice:
            if word in text:
                break
        else:
            return False
    return True


_Tried = tuple[int, Rule, tuple[tuple[str, ...], ...], re.Pattern[str]]


@cache
def _patterns() -> dict[str, list[_Tried]]:
    """The rules by their groups, each with its place in the table and the words it needs."""
    found: dict[str, list[_Tried]] = {}
    for number, rule in enumerate(RULES):
        pattern = re.compile(rf"(?<![\w-])(?:{compiled(rule.pattern)})(?!\w)", re.IGNORECASE)
        entry = (number, rule, _needed(rule.pattern), pattern)
        found.setdefault(rule.group, []).append(entry)
    return found


def _needed(pattern: str) -> tuple[tuple[str, ...], ...]:
    """What every match of a pattern holds: of each tuple of words at least one.

    Taken from its outermost words and from its outermost choices between plain words.
    """
    needed: list[tuple[str, ...]] = []
    depth, start, bare = 0, 0, ""
    pattern = re.sub(r"\\[()]", "_", pattern)
    for at, char in enumerate(pattern):
        if char == "(":
            start = at if depth == 0 else start
            depth += 1
        elif char == ")":
            depth -= 1
            if depth == 0:
                choice = re.match(r"\((?:\?:|\?-i:|\?P<\w+>)", pattern[start:at])
                if choice and pattern[at + 1 : at + 2] != "?":
                    words = [_longest(way) for way in _ways(pattern[start + choice.end() : at])]
                    needed += [tuple(words)] if all(words) else []
                bare += " "
        elif depth == 0:
            bare += char
    if "|" in bare:
        return ()
    return (*((word,) for word in _plain(bare)), *needed)


def _ways(choice: str) -> list[str]:
    """What stands between the outermost bars of a choice, without what it holds in brackets."""
    while (outer := re.sub(r"\([^()]*\)[?*+]?", " ", choice)) != choice:
        choice = outer
    return choice.split("|")


def _longest(way: str) -> str:
    """The longest plain word of a way to match, as the one that fewest texts hold."""
    whole = re.fullmatch(r"[a-z]+", way)
    return way if whole else max(_plain(way), key=len, default="")


def _plain(pattern: str) -> list[str]:
    """The words that every match of a pattern without brackets and bars holds."""
    bare = re.sub(r"\\.|\[[^\]]*\]|\{\w*\}|[a-z]\?", " ", pattern)
    return re.findall(r"[a-z]{3,}", bare)


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """The groups that a word opens, by its form as printed."""
    found: dict[str, tuple[str, ...]] = {}
    for group, words in TRIGGERS.items():
        for word in words:
            for form in {word, word.capitalize(), word.upper()} if word.islower() else {word}:
                found[form] = (*found.get(form, ()), group)
    return found


_FIGURE = re.compile(
    r"(?:1[4-9]|20)\d\d|\d+[:./-]\d|\d0['’]?s|['’]\d|[12]H\b|\d\d?\s?[ap]\.?m\b|\d{4}\s*(?:GMT|UTC)"
    r"|\d\d(?:st|th)[\s-]+centur"
)
"""Numbers that can be a year, a day in figures or a time of the clock."""
_TOKEN = re.compile(r"Q[1-4]\b|[A-Za-z]{2,}|\d[\d:.,/-]*|[’']\d\d")


def _windows(text: str) -> list[tuple[str, int, int]]:
    """Where the rules of each group are worth trying: around its words, stretches joined."""
    found: list[tuple[str, int, int]] = []
    last: dict[str, int] = {}
    words = _words()
    for m in _TOKEN.finditer(text):
        word = m.group()
        if word[0].isalpha():
            groups = words.get(word)
        else:
            groups = DIGITS if _FIGURE.match(text, m.start()) else None
        for group in groups or ():
            start, end = max(0, m.start() - AROUND), min(len(text), m.end() + AROUND)
            at = last.get(group)
            if at is not None and start <= found[at][2]:
                found[at] = (group, found[at][1], end)
            else:
                last[group] = len(found)
                found.append((group, start, end))
    return found
