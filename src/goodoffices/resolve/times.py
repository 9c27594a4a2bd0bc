"""The arithmetic of days: a ``When`` from an expression's formula and the day it counts from.

A formula is one part, or two joined by `` to `` (a span). A part is a row of steps, each applied
to what the step before it gave; the first starts from the anchor:

========================  =========================================================================
``2022-02``               an absolute date; ``2024-Q3`` a quarter, ``2024-SU`` a season
``--06-21``, ``--06``     a day or month without its year; ``--SU`` a season
``d14``                   a day of the month by its number
``w5``                    a weekday by its ISO number; within a week if one stands before it
``day-1``, ``week+0``     the unit that holds the anchor, so many on (``weekend``, ``month``,
                          ``quarter``, ``year``, ``decade``, ``century`` too)
``199X``, ``18XX``        a decade, a century
``--Q3``, ``--H1``        a quarter or half without its year
``Q3``, ``H1``            a quarter or half of the year that stands before it
``first:P3M``, ``final:`` the first, or last, so many months of the year before it
``nth02w5``               the second Friday of the month before it (``nth0``: the last)
``easter-2``              a day counted from Easter Sunday
``back``                  the same a year before
``end``                   the last days of a week: Friday to Sunday
``ago:P2W``, ``in:P2W``   so long before or after the anchor, as fine as the unit
``last:P48H``, ``next:``  the stretch of that length which ends, or begins, with the anchor
``plus:P3M``              the day so long after the anchor
``same``                  the anchor itself
``near``                  the day at hand: the last one told close by, else the anchor
``told``                  the day of the expression before it, from which another deed is told
``~``                     what came so far, as an approximation
``since``, ``until``      what came so far, made open at its end or its beginning
``TMO``, ``T08:30Z``      a part of the day: kept in the TIMEX3 value, no finer than the day
========================  =========================================================================

``<`` and ``>`` behind a weekday, month or season force the one before or after the anchor, ``=``
the one in its week; without them the tense of the clause decides. Weeks run Monday to Sunday
(ISO 8601). Vague parts ("late 2024", "early June") are not made finer; a season leaves the year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from goodoffices.model.findings import TimeFinding
from goodoffices.model.shapes import Basis, Citation, Timex, When
from goodoffices.resolve.times_steps import Tense, order, step_from


@dataclass(frozen=True, slots=True)
class Ground:
    """The day (or month, or year) that relative expressions count from, and what it is."""

    edtf: str
    what: str = "the report's date"
    basis: Basis = "relative"
    citations: tuple[Citation, ...] = ()
    forward: bool = False
    """Whether what is told next lies after it: the last day of a narrative."""


def when(finding: TimeFinding, ground: Ground | None) -> When:
    """What a time expression stands for, with the reason; unknown where nothing fixes it."""
    head = finding.citations[0]
    words = f"“{head.quote}”"
    value, kind = finding.timex.value, finding.timex.type
    dated = kind == "DATE" and re.fullmatch(r"[\d-]+", value)
    if finding.anchor == "none" and not finding.shift and dated:
        found = evaluate(value, None, "")
        if found is None:
            return When(None, "unknown", f"{words} is no day of the calendar.", (head,))
        return When(found, "stated", f"{words} is stated in the text.", (head,))
    if not finding.shift:
        return When(None, "unknown", _vague(words, finding.timex), (head,))
    if finding.anchor == "none":
        found = evaluate(finding.shift, None, "")
        why = f"{words} is stated in the text."
        return When(found, "stated" if found else "unknown", why, (head,))
    if ground is None:
        why = f"{words} counts from a day that the report does not give."
        return When(None, "unknown", why, (head,))
    found = evaluate(finding.shift, ground.edtf, finding.tense, forward=ground.forward)
    cited = (head, *(c for c in ground.citations if c != head))
    if found is None:
        why = f"{words} cannot be worked out from {ground.what}, {ground.edtf}."
        return When(None, "unknown", why, cited)
    verb = "has no year; it is taken" if finding.shift.startswith("--") else "is counted"
    return When(found, ground.basis, f"{words} {verb} from {ground.what}, {ground.edtf}.", cited)


def _vague(words: str, timex: Timex) -> str:
    """Why an expression that leads to no day does not."""
    if timex.type == "DURATION":
        return f"{words} is a length of time and names no day."
    if timex.type == "SET":
        return f"{words} comes again and again and names no single day."
    if re.fullmatch(r"\d{4}-XX-XX", timex.value):
        return f"{words} does not say which figure is the day and which the month."
    if timex.value.startswith("FY"):
        return f"{words} is a fiscal year, whose first day the report does not give."
    if "X" in timex.value:
        return f"{words} depends on a day that the report does not give."
    return f"{words} does not say when."


def timex_value(finding: TimeFinding, resolved: When) -> str:
    """The TIMEX3 value of an expression once its day is known: "2025-W42", "2024-09-25TNI"."""
    edtf, value = resolved.edtf, finding.timex.value
    if edtf is None or finding.timex.type in ("DURATION", "SET") or "X" not in value:
        return value
    if " to " in finding.shift:
        return re.sub(r"[~]", "", edtf)
    start, _, end = edtf.replace("~", "").partition("/")
    point = start if start not in ("", "..") else end
    if re.fullmatch(r"XXXX-WXX(?:-WE)?", value) and len(point) == 10:
        year, week, _ = date.fromisoformat(point).isocalendar()
        return f"{year}-W{week:02d}" + value[8:]
    if value in ("XXX", "XX"):
        return point[: len(value)]
    if value == "XXXX-QX":
        return f"{point[:4]}-Q{(int(point[5:7]) + 2) // 3}"
    if named := re.search(r"-(?:SP|SU|FA|WI|Q\d|H\d)$", value):
        return point[:4] + named[0]
    part = re.search(r"T(?:[A-Z]{2}|\d\d:\d\dZ?)$", value)
    return point + (part[0] if part else "")


def evaluate(
    formula: str, anchor: str | None, tense: Tense, *, forward: bool = False
) -> str | None:
    """The EDTF date or interval of a formula.

    None if the anchor is missing or too coarse, or if the day lies beyond the calendar.
    """
    try:
        return _evaluated(formula, anchor, tense, forward=forward)
    except (OverflowError, ValueError):  # "ten million days ago"
        return None


def _evaluated(formula: str, anchor: str | None, tense: Tense, *, forward: bool) -> str | None:
    first, joined, second = formula.partition(" to ")
    low = _part(first, anchor, tense, forward=forward)
    if not joined or low is None:
        return low
    counted = re.match(r"plus|(?:week|month|quarter|year)[+-]", second)
    start_at = anchor if counted else low.partition("/")[0]
    high = _part(second, start_at, tense, forward=True)
    if high is None:
        return None
    start, end = low.partition("/")[0], high.rpartition("/")[2]
    return f"{start}/{end}" if order(start) <= order(end, last=True) else None


_IDLE = re.compile(r"T(?:[A-Z]{2}|\d\d:\d\dZ?)|same|near|told")
"""Steps that leave the day as it is."""


def _part(part: str, anchor: str | None, tense: Tense, *, forward: bool) -> str | None:
    current = anchor
    for step in part.split():
        if step in ("since", "until"):
            return None if current is None else _open(current, step)
        if _IDLE.fullmatch(step):
            continue
        if step == "~":
            return current if current is None or "/" in current else current.rstrip("~") + "~"
        current = step_from(step, current, tense, forward=forward)
        if current is None:
            return None
    return current


def _open(edtf: str, step: str) -> str:
    if step == "since":
        return f"{edtf.partition('/')[0]}/.."
    return f"../{edtf.rpartition('/')[2]}"
