"""From a rule's match to its formula: numbers, units, months and clocks of the words filled in."""

from __future__ import annotations

import re

from goodoffices.extract.times.rule import Rule
from goodoffices.extract.times.table import (
    DECADES,
    FACTORS,
    FEASTS,
    HALF_YEARS,
    HALVES,
    NUMBERS,
    ORDINAL_DAYS,
    ORDINALS,
    PARTS,
    ROUNDED,
    SEASONS,
    UNITS,
    VAGUE_UNITS,
    ZONES,
)
from goodoffices.text.months import MONTHS, WEEKDAYS

PIVOT = 50
"""Two-digit years from here on are of the last century ("'82"), those below of this one."""

_CENTURIES = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}


def formula_of(rule: Rule, m: re.Match[str], order: str) -> str | None:
    """The rule's formula with what the pattern matched filled in; None if it means nothing.

    ``order`` is that of day and month in the document's figures: "dmy", "mdy" or unknown ("").
    """
    g = {k: v for k, v in m.groupdict().items() if v is not None}
    word = {k: v.lower().rstrip(".") for k, v in g.items()}
    if rule.formula == "FIGURES":
        return figures(int(g["e"]), int(g["e2"]), g["ey"], order)
    if rule.formula == "CENTURY":
        number = _CENTURIES.get(word["c"]) or int(word["c"])
        return f"{number - 1:02d}XX"
    if rule.formula == "CLOCK":
        return clock(m.group(), word.get("z", ""))
    text = rule.formula.format_map(_Filled(g, word))
    text = _lengths(text, word)
    if "FEAST" in text:
        return "FEAST"
    if span := re.fullmatch(r"(\d{4}) to (\d{4})", text):
        return _years(m.group(), span[1], span[2])
    if ROUNDED.match(g.get("a", "")) and text.startswith(("ago:", "in:")):
        text += " ~"
    part = word.get("p")
    return f"{text} T{PARTS[part]}" if part else text


class _Filled(dict[str, str]):
    """What each block of a formula stands for; blocks that matched nothing are empty."""

    def __init__(self, found: dict[str, str], word: dict[str, str]) -> None:
        super().__init__()
        first = word.get("y", "")
        for name, value in word.items():
            self[name] = _block(name, value, first)
        for name in ("f", "f2"):
            if name in found:
                self[name] = FEASTS[re.sub(r"\s+", " ", found[name].replace("’", "'"))]
        if "f2" in self:
            self.setdefault("f", self["f2"])

    def __missing__(self, key: str) -> str:
        return "{" + key + "}" if key in ("n", "n2", "l") else ""


def _block(name: str, value: str, first: str) -> str:
    match name.rstrip("0123456789"):
        case "y":
            return first[:2] + value if len(value) == 2 and name == "y2" else value
        case "sy":
            return str((1900 if int(value) >= PIVOT else 2000) + int(value))
        case "m":
            return f"{MONTHS[value]:02d}" if value in MONTHS else value.zfill(2)
        case "d":
            return value.zfill(2)
        case "dw":
            return f"{ORDINAL_DAYS[value]:02d}"
        case "w":
            return str(WEEKDAYS.get(value, ""))
        case "u":
            return {"centurie": "century"}.get(value, value)
        case "t":
            return str(DECADES[value])
        case "s":
            return SEASONS.get(value, "")
        case "o":
            return str(ORDINALS.get(value, value))
        case "h":
            return str(HALF_YEARS.get(value, value))
        case "n":
            return "{" + name + "}"
    return value


def _lengths(text: str, word: dict[str, str]) -> str:
    """Fill the durations of a formula: P2W, PT48H, decades and fortnights by what they hold."""
    letter = UNITS.get(word.get("u", word.get("u2", "")), "")
    if "HALF" in text:
        return re.sub("P?HALF", HALVES.get(letter, ""), text) if letter in HALVES else "PAST_REF"
    text = text.replace("EVENT:{l}", f"EVENT:{letter}")
    for name in ("n", "n2"):
        number = word.get(name)
        text = text.replace(f"{{{name}}}", "" if number is None else _figure(number_of(number)))
    return re.sub(r"P(X|[\d.]+)\{l\}", lambda m: _length(m[1], letter), text)


def _length(number: str, letter: str) -> str:
    if number == "X":
        letter = VAGUE_UNITS.get(letter, letter)
    elif letter in FACTORS:
        factor, letter = FACTORS[letter]
        number = _figure(float(number) * factor)
    return f"PT{number}{letter[1]}" if letter.startswith("T") else f"P{number}{letter}"


def length_of(number: str, unit: str) -> str:
    """The ISO 8601 length of a number and a unit as printed: "three", "months" is P3M."""
    singular = unit.lower().removesuffix("s")
    return _length(_figure(number_of(number)), UNITS[singular])


def _figure(number: float) -> str:
    return f"{number:.3f}".rstrip("0").rstrip(".")


def number_of(words: str) -> float:
    """A number in figures or words: "1,200", "two hundred and four", "two and a half"."""
    text = re.sub(r"[\s-]+", " ", words.lower()).strip()
    half = text.endswith(" and a half")
    text = text.removesuffix(" and a half")
    thousands = below = 0.0
    for word in text.split():
        if word[0].isdigit():
            below += float(re.sub(r",(?=\d{3}\b)", "", word).replace(",", "."))
        elif word == "hundred":
            below = 100 * (below or 1)
        elif word == "thousand":
            thousands, below = 1000 * (below or 1), 0.0
        else:
            below += NUMBERS.get(word, 0)
    return thousands + below + (0.5 if half else 0)


def _years(words: str, first: str, second: str) -> str | None:
    """Years that bound a span; "2023-02" is a month, and a span that runs backwards nothing."""
    short = re.search(r"-(\d\d)$", words)
    if int(second) > int(first):
        return f"{first} to {second}"
    month = short is not None and 1 <= int(short[1]) <= 12
    return f"{first}-{short[1]}" if month and short else None


def figures(first: int, second: int, year: str, order: str) -> str | None:
    """A day in figures. Without a number above twelve only the document's own order decides."""
    full = year if len(year) == 4 else _block("sy", year, "")
    if first > 12 >= second >= 1 and first <= 31:
        order = "dmy"
    elif second > 12 >= first >= 1 and second <= 31:
        order = "mdy"
    elif not (1 <= first <= 12 and 1 <= second <= 12):
        return None
    if first == second or order == "dmy":
        return f"{full}-{second:02d}-{first:02d}"
    return f"{full}-{first:02d}-{second:02d}" if order == "mdy" else f"{full}-XX-XX"


_FIGURES = re.compile(r"(?<![\d/-])(\d\d?)([/-])(\d\d?)\2(?:\d{4}|\d\d)(?![\d/-])")


def order_of(text: str) -> str:
    """The order of day and month that a text's dates in figures show, if they show one."""
    orders = set()
    for m in _FIGURES.finditer(text):
        if int(m[1]) > 12 >= int(m[3]):
            orders.add("dmy")
        elif int(m[3]) > 12 >= int(m[1]):
            orders.add("mdy")
    return orders.pop() if len(orders) == 1 else ""


def clock(text: str, zone: str) -> str | None:
    """A time of the clock on the day at hand."""
    m = re.match(r"(\d\d?)(?:[:.]?(\d\d))?\s*([ap]?)", text, re.IGNORECASE)
    if m is None:
        return None
    half = m[3].lower()
    if half and not 1 <= int(m[1]) <= 12:
        return None
    hour = int(m[1]) % 12 + (12 if half == "p" else 0) if half else int(m[1])
    return f"near day+0 T{hour:02d}:{m[2] or '00'}{ZONES.get(zone, '')}"
