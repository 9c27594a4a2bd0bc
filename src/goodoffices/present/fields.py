"""The fields of an entry in words: ids as names, days in words, a source's words in their marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

import msgspec

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import AnyEntry, Forecast
from goodoffices.model.shapes import Citation, When, Window
from goodoffices.present.dates import days_worded, worded
from goodoffices.present.lines import told
from goodoffices.present.listing import KINDS
from goodoffices.present.shelf import plain
from goodoffices.present.showing import label
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line
from goodoffices.text.numbers import number

LINKS = 24
"""Entries named in one field; a channel has thousands of moves, and its lists lead to them."""

CHOSEN = frozenset(
    "about basis form genre link polarity resolution stance status type verdict".split()
)
"""Fields whose values are words of the record, told as a reader's ("did-not-occur")."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the entry in words; ``links`` are the entries that it names."""

    name: str
    value: str
    why: str = ""
    links: tuple[tuple[str, str], ...] = ()
    """Id and words of each."""
    correctable: bool = False


def field_of(teller: Teller, entry: AnyEntry, name: str, correctable: bool = False) -> Field:
    """A field of an entry; if it has no value the words are empty."""
    value = getattr(entry, name)
    if value is None or value in ((), "", Window()):
        return Field(name, "", correctable=correctable)
    if name in CHOSEN and isinstance(value, str):
        return Field(name, label(value), correctable=correctable)
    if isinstance(entry, Forecast) and isinstance(value, float):
        return Field(name, f"{value:.0%}", correctable=correctable)
    if isinstance(value, When):
        why = days_worded(plain(value.why))
        return Field(name, worded(value.edtf), why, correctable=correctable)
    if isinstance(value, Window):
        return Field(name, _within(value), correctable=correctable)
    if isinstance(value, Citation):
        return Field(name, f"“{plain(value.quote)}”", correctable=correctable)
    if isinstance(value, str):
        links = tuple(_links(teller, [value]))
        return Field(name, "" if links else plain(value), "", links, correctable)
    if isinstance(value, tuple) and all(isinstance(v, str) for v in value):
        links = tuple(_links(teller, [str(v) for v in value[:LINKS]]))
        more = f" and {len(value) - LINKS:,} more" if len(value) > LINKS else ""
        words = more if links else ", ".join(plain(str(v)) for v in value)
        return Field(name, words, "", links, correctable)
    if isinstance(value, tuple):
        return Field(name, "; ".join(_worded(teller, v) for v in value), correctable=correctable)
    return Field(name, _worded(teller, value), correctable=correctable)


def _within(window: Window) -> str:
    """From when to when, as far as that is known; a day that is both once."""
    ends = (bounds(window.start.edtf)[0], bounds(window.end.edtf)[1])
    first, last = (end.isoformat() if end else ".." for end in ends)
    return worded(first if first == last else f"{first}/{last}")


def _links(teller: Teller, ids: list[str]) -> Iterator[tuple[str, str]]:
    for id_ in ids:
        actor = teller.shelf.actor(id_) if id_.startswith("actor-") else None
        if actor is not None:
            yield actor.id, plain(actor.name)
        elif "-" in id_ and id_.split("-", 1)[0] in {k.kind for k in KINDS}:
            found = teller.record.entry(id_)
            if found is not None:
                yield found.id, said(told(teller, found))


def said(line: Line) -> str:
    """A line's words on their own, a source's in quotation marks."""
    parts = (f"“{p.text}”" if p.voice == "source" else p.text for p in line.parts)
    return plain("".join(parts))


def _worded(teller: Teller, value: object) -> str:
    """A part of an entry in words: its fields one after the other, ids as names."""
    if isinstance(value, str):
        actor = teller.shelf.actor(value) if value.startswith("actor-") else None
        return plain(actor.name) if actor else plain(value)
    if isinstance(value, When):
        return worded(value.edtf)
    if isinstance(value, Citation):
        return f"“{plain(value.quote)}”"
    if isinstance(value, tuple):
        return ", ".join(_worded(teller, v) for v in value)
    if isinstance(value, float):
        return number(value, separators=True)
    if isinstance(value, msgspec.Struct):
        names = [f.name for f in msgspec.structs.fields(value)]
    else:
        try:
            names = [f.name for f in fields(value)]  # type: ignore[arg-type]
        except TypeError:
            return str(value)
    told_ = (getattr(value, name) for name in names)
    return ", ".join(words for v in told_ if v not in (None, ()) and (words := _worded(teller, v)))
