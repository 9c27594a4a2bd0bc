"""What the words of a number are worth: digits and words, scales, ranges and bounds."""

from __future__ import annotations

import re

from goodoffices.extract.figures.table import (
    AFTERWARDS,
    QUANTIFIERS,
    SCALES,
    SMALL,
    TENS,
    VAGUE,
)

ROUND = 100
"""From here on "more than 600" is worded to the hundred: no 601 is read into it."""


_BOUNDS = tuple(
    (re.compile(rf"(?:^|\s){re.escape(quantifier)}(?:$|\s)"), bound)
    for quantifier, bound in QUANTIFIERS.items()
)


def value(
    match: re.Match[str], unit: str | None, before: str
) -> tuple[float | None, float | None, bool]:
    """The lowest and highest value told, and whether it is told as approximate."""
    bounds = {b for quantifier, b in _BOUNDS if before and quantifier.search(before)}
    if "to" in bounds or "from" in bounds:  # "no more than" holds "more than"
        bounds -= {"above", "below"}
    if match["post"]:
        bounds.add(AFTERWARDS[match["post"].strip().casefold()])
    if match["vague"]:
        low = VAGUE[" ".join(match["vague"].casefold().split())]
        return low, None, True
    value = number(match["low"])
    if match["high"] and _is_range(match, before):
        other = number(match["high"])
        low = value * _shared_scale(match["low"], match["high"])
        return min(low, other), max(low, other), "about" in bounds
    about = "about" in bounds
    if "from" in bounds:
        return value, None, about
    if "above" in bounds:
        exact = match["low"].split()[-1].casefold() not in SCALES
        whole = exact and value == int(value) and value < ROUND and unit in (None, "people")
        return (value + 1 if whole else value), None, about
    if "to" in bounds:
        return None, value, about
    if "below" in bounds:
        return None, value, about
    if "nearly" in bounds:
        return None, value, True
    return value, value, about


def _is_range(match: re.Match[str], before: str) -> bool:
    sep = match["sep"].strip().casefold()
    return sep != "and" or "between" in before


def _shared_scale(low: str, high: str) -> float:
    """ "three to four thousand": the scale behind the second number holds for the first."""
    words = re.findall(r"[a-z]+", high.casefold())
    if (
        words
        and words[-1] in SCALES
        and not re.search(
            r"[a-z]{2,}$|\d[mk]$", low.casefold().split()[-1] if low.split()[-1] in SCALES else ""
        )
    ):
        own = re.findall(r"[a-z]+", low.casefold())
        return 1.0 if own and own[-1] in SCALES else SCALES[words[-1]]
    return 1.0


def number(text: str) -> float:
    """The value of a number in digits or words ("1,300", "two hundred and six", "$1.5bn")."""
    total = current = 0.0
    for word in re.findall(r"\d[\d,\u00a0\u202f]*(?:\.\d+)?|[a-z]+", text.casefold()):
        if word[0].isdigit():
            current += float(re.sub(r"[,\u00a0\u202f]", "", word))
        elif word in SMALL or word in TENS:
            current += SMALL.get(word) or TENS[word]
        elif word == "half":
            current = 0.5
        elif word in SCALES:
            current = (current or 1.0) * SCALES[word]
            if SCALES[word] >= 1000:
                total, current = total + current, 0.0
    return total + current
