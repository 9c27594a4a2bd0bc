"""What lists filter and sort by: an entry's day, type and status, and whom it refers to.

Worked out from the entry's JSON when it is kept, so that a list of fifty among a hundred
thousand is one indexed question.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import ENTRIES
from goodoffices.model.references import REFERENCES


@dataclass(frozen=True, slots=True)
class _Where:
    """By path, where a kind keeps what lists ask for; an empty path: it has no such thing."""

    day: str = ""
    type: str = ""
    status: str = ""


FIELDS: dict[str, _Where] = {
    "document": _Where(day="published", type="genre", status="language"),
    "actor": _Where(type="type"),
    "time": _Where(day="when", type="timex.type", status="when.basis"),
    "statement": _Where(day="said", type="form", status="polarity"),
    "event": _Where(day="when", type="type", status="status"),
    "figure": _Where(type="unit"),
    "offer": _Where(day="history.when", type="type", status="status"),
    "position": _Where(day="when", status="stance"),
    "issue": _Where(),
    "delivery": _Where(day="when", type="link", status="status"),
    "forecast": _Where(day="window.to", type="scale", status="resolution"),
    "track": _Where(),
    "disagreement": _Where(type="about", status="verdict"),
}
"""An offer's day is that of the latest step that has one, a forecast's the last of its window."""

ALSO: dict[str, tuple[str, ...]] = {"position": ("issue",), "document": ("copy_of",)}
"""Fields that name an entry outright, beside those of ``REFERENCES`` that name findings."""


FLAGS: tuple[str, ...] = (
    "undated",
    "copy",
    "derivative",
    "low-grade",
    "publisher-unknown",
    "marked",
)
"""What one must be careful about in a report. ``derivative`` (half of its statements came through
another outlet) takes other entries to know: ``store/lists.py`` sets it."""

LOW = frozenset("DEF")
"""Grades of a source (Admiralty code, NATO STANAG 2511) from "not usually reliable" down to
"reliability cannot be judged"."""


def flag(name: str) -> str:
    """A flag as the target of a reference: no finding's id looks like it."""
    return f"flag:{name}"


@dataclass(frozen=True, slots=True)
class Features:
    """What lists know of an entry; days are ISO 8601 or empty."""

    first: str
    last: str
    type: str
    status: str
    review: str
    certainty: str
    origins: int
    size: int
    """How much of it there is where passages do not tell: moves of a track; else 0."""
    refers: tuple[tuple[str, str], ...]
    """Field and the id it refers to."""


def features(kind: str, body: str) -> Features | None:
    """The features of an entry from its JSON; None for what is internal to resolution."""
    if kind not in ENTRIES:
        return None
    plain = msgspec.json.decode(body)
    where = FIELDS[kind]
    when = _dated(plain, where.day) if where.day else None
    first, last = bounds(when["edtf"]) if when else (None, None)
    return Features(
        first=(first or last).isoformat() if first or last else "",  # type: ignore[union-attr]
        last=(last or first).isoformat() if first or last else "",  # type: ignore[union-attr]
        type=_at(plain, where.type) or "" if where.type else "",
        status=_at(plain, where.status) or "" if where.status else "",
        review=plain["review"],
        certainty=plain["certainty"],
        origins=len(plain.get("origins", ())),
        size=len(plain.get("entries", ())),
        refers=tuple(dict.fromkeys(_references(kind, plain))),
    )


def _at(value: Any, path: str) -> Any:
    """The value at a path."""
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _dated(plain: dict[str, Any], path: str) -> dict[str, Any] | None:
    """The time at a path; of a list, that of its last item that has a day."""
    name, _, rest = path.partition(".")
    value = plain[name]
    if not isinstance(value, list):
        return _at(value, rest) if rest else value  # type: ignore[no-any-return]
    known = [when for item in value if (when := _at(item, rest)) and when["edtf"]]
    return known[-1] if known else None


def _references(kind: str, plain: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if kind == "document":
        yield from (("flag", flag(name)) for name in _flags(plain))
    for path in (*REFERENCES.get(kind, ()), *ALSO.get(kind, ())):
        for target in _ids(plain, path.split(".")):
            yield path, target


def _flags(document: dict[str, Any]) -> Iterator[str]:
    if not document["published"]["edtf"]:
        yield "undated"
    if document["copy_of"]:
        yield "copy"
    if (document["grade"] or "")[:1].upper() in LOW:
        yield "low-grade"
    if not document["publisher"]:
        yield "publisher-unknown"
    if document["marking"]:
        yield "marked"


def _ids(value: Any, path: list[str]) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _ids(item, path)
    elif isinstance(value, dict):
        yield from _ids(value.get(path[0]), path[1:]) if path else ()
    elif value:
        yield value
