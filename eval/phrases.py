"""Phrases with a reference date and an answer, as the Recognizers-Text specifications give them.

A second view for ``python -m eval times``: the phrases are those that people say to an assistant, so
only what a report could hold is asked (names of days and months capitalised, no figures that
name a day in one country's order, no shorthand). A date or a span is right if its ``when`` is one of
the phrase's answers or its TIMEX3 value the phrase's (the specifications make "early next year" its
first half, this program leaves it a year), a duration or a set if its TIMEX3 value is.
"""

from __future__ import annotations

import json
import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from goodoffices.model.entries import Time
from goodoffices.model.findings import Document
from goodoffices.read import Given, receive_text

FILES = ("DateParser", "DatePeriodParser", "DurationParser", "SetParser", "HolidayParser")
KINDS = frozenset("date daterange duration set".split())
CAPTURED = "2000-01-01T00:00:00+00:00"

_UNWRITTEN = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:january|february|april|june|july|august|september"
    r"|october|november|december|jan|feb|apr|aug|sept?|oct|nov|dec)\b|\d[/.-]\d|[A-Z][a-z]+[/.-]?\d|\btmrw\b"
    r"|\b(?:w/c|my|ey|past day|last day|the day|this day|next day)\b|\d(?:h|day|year)\b|\b(?:hrs?|sec|min|h)\b"
    r"|\b(?:nineteen|thousand|hundred)\b|^(?:the |for the )?(?:\d\d?|thirty|second|twenty second)(?:st|nd|th)?$"
    r"|^(?:first|second|third|fifth) \w+day|christmas|halloween|new year|thanks|father|'s day|presidents|earth"
)
"""What no newspaper prints: days, months and feasts in lower case, day and month as bare figures."""
PROSE = (
    "\n\nThe members of the committee then turned to the report that they had asked for. They"
    " thanked those who had written it, and the chair said that all of it would be published."
)
"""Sentences without any time that make a phrase the first paragraph of a text."""

Read = Callable[[Iterable[Document]], Iterator[tuple[str, Time]]]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase, the day on which it is said, and what its expression stands for."""

    text: str
    said: str
    words: str
    kind: str
    timex: str
    answers: tuple[tuple[str, ...], ...]


def phrases(path: Path) -> Iterator[Phrase]:
    """The phrases of a file that a report could hold, with one answer each."""
    for item in json.loads(path.read_text(encoding="utf-8-sig")):
        results: list[dict[str, Any]] = item.get("Results") or []
        said = str(item.get("Context", {}).get("ReferenceDateTime", ""))[:10]
        if len(results) != 1 or not said or results[0].get("Type") not in KINDS:
            continue
        result = results[0]
        value = result.get("Value") or {}
        if not value.get("Timex") or _UNWRITTEN.search(result["Text"]):
            continue
        answers = tuple(
            tuple(value[k].values())
            for k in ("FutureResolution", "PastResolution")
            if isinstance(value.get(k), dict)
        )
        yield Phrase(item["Input"], said, result["Text"], result["Type"], value["Timex"], answers)


def days(edtf: str | None) -> tuple[date, date] | None:
    """The first and the last day of an EDTF date or closed interval."""
    start, _, end = (edtf or "").replace("~", "").partition("/")
    found = []
    for part, last in ((start, False), (end or start, True)):
        m = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", part)
        if m is None:
            return None
        year, month = int(m[1]), int(m[2] or (12 if last else 1))
        found.append(date(year, month, int(m[3] or (monthrange(year, month)[1] if last else 1))))
    return found[0], found[1]


def right(phrase: Phrase, times: Iterable[Time]) -> bool:
    """Whether one of the expressions found stands for what the phrase does."""
    for time in times:
        if phrase.kind in ("duration", "set"):
            if (time.timex.type.lower(), time.timex.value) == (phrase.kind, phrase.timex):
                return True
            continue
        if time.timex.value == phrase.timex:
            return True
        span = days(time.when.edtf)
        for answer in phrase.answers if span else ():
            ends = [date.fromisoformat(a) for a in answer if re.fullmatch(r"\d{4}-\d\d-\d\d", a)]
            # the end of a span is sometimes its last day there, sometimes the day after
            last = (ends[-1], ends[-1] - timedelta(days=1)) if ends else ()
            if span and ends and span[0] == ends[0] and span[1] in last:
                return True
    return False


def measure(folder: Path, read: Read, *, misses: bool) -> None:
    """Print how many phrases of each file are resolved exactly; nothing where there are none."""
    for name in FILES:
        path = next(iter(sorted(folder.rglob(f"{name}.json"))), None)
        if path is None:
            continue
        asked = [(_document(p), p) for p in {p.text: p for p in phrases(path)}.values()]
        found: dict[str, list[Time]] = {}
        for id_, time in read([d for d, _ in asked]):
            found.setdefault(id_, []).append(time)
        wrong = [(d, p) for d, p in asked if not right(p, found.get(d.id, ()))]
        print(f"{name:<18}{1 - len(wrong) / len(asked):6.3f} of {len(asked)} phrases exact")
        for document, p in wrong if misses else ():
            got = [(t.text, t.when.edtf, t.timex.value) for t in found.get(document.id, ())]
            print(f"    {p.text!r} ({p.said}): {p.timex} {p.answers}  got {got}")


def _document(phrase: Phrase) -> Document:
    given = Given(published=phrase.said, title="A phrase", publisher="-")
    return receive_text(phrase.text + PROSE, captured=CAPTURED, given=given)
