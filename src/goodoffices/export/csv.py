"""Entries of a kind as CSV: one row each, names beside ids, nothing that a spreadsheet would run.

A cell that begins like a formula gets an apostrophe in front (OWASP, "CSV Injection"): a report
may say anything, and a spreadsheet obeys what it opens.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import msgspec

from goodoffices.model.entries import ENTRIES, Actor, AnyEntry
from goodoffices.model.record import Record
from goodoffices.model.references import REFERENCES
from goodoffices.model.shapes import Citation, When

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""First characters that make a cell a formula in one spreadsheet or another."""

APART = frozenset({"citations", "text", "furniture", "members"})
"""Fields that are no cells: passages have columns of their own, a report's text stays out."""


def rows(record: Record, kind: str, entries: Iterable[AnyEntry]) -> Iterator[list[str]]:
    """The heading, then a row for each entry. Dates are EDTF, lists have "; " between."""
    names = _Names(record)
    columns = [f.name for f in fields(ENTRIES[kind]) if f.name not in APART]
    references = {path.split(".")[0] for path in REFERENCES.get(kind, ()) if "." not in path}
    heading = []
    for column in columns:
        heading += [column, f"{column}_id"] if column in references else [column]
    yield [*heading, "quote", "report", "report_day", "start", "end", "passages"]
    for entry in entries:
        row = []
        for column in columns:
            value = getattr(entry, column)
            row += [names.of(value), _cell(value)] if column in references else [_cell(value)]
        yield [safe(cell) for cell in (*row, *_passage(record, entry))]


def text(lines: Iterable[list[str]]) -> str:
    """The rows as RFC 4180 text, with a byte-order mark so that spreadsheets read UTF-8."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(lines)
    return "\ufeff" + out.getvalue()


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


class _Names:
    """Actors' names by id, each looked up once."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._names: dict[str, str] = {}

    def of(self, value: Any) -> str:
        """The names of one or several ids; other entries keep their ids."""
        if value is None:
            return ""
        if isinstance(value, tuple):
            return "; ".join(self.of(v) for v in value)
        if value not in self._names:
            found = self._record.entry(value)
            self._names[value] = found.name if isinstance(found, Actor) else value
        return self._names[value]


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return f"{value:g}"
    if isinstance(value, When):
        return value.edtf or ""
    if isinstance(value, Citation):
        return value.quote
    if isinstance(value, tuple):
        return "; ".join(_cell(v) for v in value)
    if isinstance(value, msgspec.Struct) or is_dataclass(value):
        parts = (
            msgspec.structs.asdict(value)
            if isinstance(value, msgspec.Struct)
            else {f.name: getattr(value, f.name) for f in fields(value)}
        )
        return ", ".join(cell for v in parts.values() if (cell := _cell(v)))
    raise TypeError(f"no cell for {type(value).__name__}")


def _passage(record: Record, entry: AnyEntry) -> list[str]:
    """The first passage, its report and day, its place, and how many there are."""
    if not entry.citations:
        return ["", "", "", "", "", "0"]
    first = entry.citations[0]
    document = record.document(first.document)
    told = (document.title or document.publisher or document.id) if document else first.document
    day = (document.published.edtf or "") if document else ""
    return [first.quote, told, day, str(first.start), str(first.end), str(len(entry.citations))]
