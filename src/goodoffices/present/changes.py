"""What differs between two states of a record: new, changed, gone, and through which report.

The two are a record and itself as of a day, or two dossiers. Entries are matched by the findings
they are made of, so that one that grew is changed, not new.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from goodoffices.model.entries import AnyEntry, DocumentEntry
from goodoffices.model.record import Record
from goodoffices.model.shapes import Citation, When
from goodoffices.present.dates import worded
from goodoffices.present.lines import told
from goodoffices.present.shelf import Library, plain
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line, Source
from goodoffices.text.numbers import number

KINDS = ("disagreement", "offer", "delivery", "event", "forecast", "position", "track", "actor")
"""Kinds compared, in the order in which they are told."""

COMPARED: Mapping[str, tuple[str, ...]] = {
    "disagreement": ("verdict", "sides"),
    "offer": ("status", "type", "conditions", "replies", "maker"),
    "delivery": ("status", "when", "giver", "receiver", "in_return_for"),
    "event": ("status", "when", "type", "initiators", "recipients", "place"),
    "forecast": ("resolution", "low", "high"),
    "position": ("stance", "conditions"),
    "track": ("last_move", "parties"),
    "actor": ("name", "type", "roles", "acts_for"),
}
"""By kind, the fields whose change matters to a reader."""


@dataclass(frozen=True, slots=True)
class Change:
    """One entry that is new, changed or gone. ``fields`` name what changed: from what to what."""

    how: str
    line: Line
    fields: tuple[tuple[str, str, str], ...] = ()
    through: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """All changes by kind, and the reports that came and went."""

    came: tuple[Source, ...]
    went: tuple[Source, ...]
    changes: tuple[tuple[str, tuple[Change, ...]], ...]


def changes(before: Record, after: Record) -> Changes:
    """What came, changed and went from one state to the other."""
    old, new = Teller(before, Library(before)), Teller(after, Library(after))
    had, has = set(_ids(before)), set(_ids(after))
    return Changes(
        tuple(s for s in new.shelf.sources if s.id not in had),
        tuple(s for s in old.shelf.sources if s.id not in has),
        tuple((kind, found) for kind in KINDS if (found := _of_kind(kind, old, new, had, has))),
    )


def _ids(record: Record) -> list[str]:
    return [d.id for d in record.documents()]


def _of_kind(
    kind: str, old: Teller, new: Teller, had: set[str], has: set[str]
) -> tuple[Change, ...]:
    before, after = old.standing(kind), new.standing(kind)
    led = {member: entry for entry in before for member in (entry.id, *entry.members)}
    found: list[Change] = []
    met: set[str] = set()
    for entry in after:
        # Several earlier ones if these were joined since: none of them is gone.
        joined = [led[m] for m in (entry.id, *entry.members) if m in led]
        if not joined:
            found.append(Change("new", told(new, entry), (), _through(new, entry, had)))
            continue
        was = joined[0]
        met.update(e.id for e in joined)
        different = tuple(_different(kind, old, was, new, entry))
        if different:
            through = _through(new, entry, had)
            found.append(Change("changed", told(new, entry), different, through))
    for entry in before:
        if entry.id not in met:
            found.append(Change("gone", told(old, entry), (), _through(old, entry, has)))
    return tuple(found)


def _through(teller: Teller, entry: AnyEntry, known: set[str]) -> tuple[Source, ...]:
    """The reports cited that the other state does not have."""
    documents = dict.fromkeys(c.document for c in entry.citations if c.document not in known)
    return tuple(s for d in documents if (s := teller.shelf.source(d)) is not None)


def _different(
    kind: str, old: Teller, was: AnyEntry, new: Teller, now: AnyEntry
) -> list[tuple[str, str, str]]:
    found = []
    for name in COMPARED[kind]:
        first, second = _worded(old, getattr(was, name)), _worded(new, getattr(now, name))
        if first != second:
            found.append((name, first or "unknown", second or "unknown"))
    return found


def _worded(teller: Teller, value: object) -> str:
    """A field's value as a reader would see it; entries that it names by their words."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _named(teller, value)
    if isinstance(value, When):
        return worded(value.edtf) if value.edtf else ""
    if isinstance(value, Citation):
        return f"“{plain(value.quote)}”"
    if isinstance(value, tuple):
        return "; ".join(filter(None, (_worded(teller, v) for v in value)))
    if isinstance(value, int | float):
        return number(value, separators=True)
    parts = (getattr(value, f.name) for f in fields(value) if f.name != "entry")  # type: ignore[arg-type]
    return ", ".join(filter(None, (_worded(teller, v) for v in parts)))


def _named(teller: Teller, value: str) -> str:
    if value.startswith("actor-"):
        actor = teller.shelf.actor(value)
        return plain(actor.name) if actor else ""
    kind, dash, _ = value.partition("-")
    found = teller.record.entry(value) if dash and kind in COMPARED else None
    if found is not None and not isinstance(found, DocumentEntry):
        return plain("".join(part.text for part in told(teller, found).parts))
    return plain(value)
