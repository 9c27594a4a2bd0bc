"""Entries as CSV, a table for each kind: names beside ids, nothing that a spreadsheet would run.

A cell that begins like a formula gets an apostrophe in front (OWASP, "CSV Injection"): a report
may say anything, and a spreadsheet obeys what it opens. Cells are for reading, on one line and
without control characters; the exact words of a passage are in the JSON Lines.

Every table begins with a byte-order mark: without it the most used spreadsheet reads UTF-8 as
something else, and programs that read CSV know how to pass it over (``utf-8-sig``).
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import msgspec

from goodoffices.export.format import Selection, plain
from goodoffices.export.reports import Reports
from goodoffices.model.entries import ENTRIES, Actor, AnyEntry
from goodoffices.model.record import Glanced, Record
from goodoffices.model.references import REFERENCES
from goodoffices.model.shapes import Citation, When
from goodoffices.text.numbers import number

NAME = "csv"
HELP = "Tables for a spreadsheet: a ZIP with one for each kind, or one with --kind."
KINDS = tuple(sorted(ENTRIES))

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""First characters that make a cell a formula in one spreadsheet or another."""

STARTS = ("\t", "\r", "\n")
"""First characters of a cell that some spreadsheets pass over on the way to a formula."""

MARK = "\ufeff"
CHUNK = 50
"""Rows written at a time."""

APART = frozenset({"citations", "text", "furniture", "members"})
"""Fields that are no cells: passages have columns of their own, a report's text stays out."""


def ending(asked: Selection) -> str:
    """One table is a CSV, several are a ZIP."""
    return "csv" if asked.kind else "zip"


def write(record: Record, asked: Selection) -> Iterator[bytes]:
    """The table of the kind asked for, or all of them in a ZIP."""
    if asked.kind:
        yield from _table(record, asked.kind)
    else:
        yield from _packed(record, asked.left_out)


def _table(record: Record, kind: str) -> Iterator[bytes]:
    yield from streamed(rows(record, kind, record.entries(kind)))


def streamed(lines: Iterable[list[str]]) -> Iterator[bytes]:
    """The rows as RFC 4180 text, with a byte-order mark so that spreadsheets read UTF-8."""
    yield MARK.encode()
    batch: list[list[str]] = []
    for row in lines:
        batch.append(row)
        if len(batch) == CHUNK:
            yield _lines(batch).encode("utf-8", "replace")
            batch = []
    yield _lines(batch).encode("utf-8", "replace")


def _packed(record: Record, left_out: str) -> Iterator[bytes]:
    """A ZIP of all tables, handed on as it grows; the same record gives the same bytes."""
    out = _Drain()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        if left_out:
            with archive.open(_member("left-out.txt"), "w") as file:
                file.write(f"{left_out}\n".encode())
        for kind in KINDS:
            with archive.open(_member(f"{kind}.csv"), "w", force_zip64=True) as file:
                for chunk in _table(record, kind):
                    file.write(chunk)
                    yield out.taken()
    yield out.taken()


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name)  # its date is that of 1980: the record's, not the clock's
    member.compress_type = zipfile.ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    return member


class _Drain(io.RawIOBase):
    """What a ZIP is written to: keeps only what nobody has taken yet."""

    def __init__(self) -> None:
        self._kept = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._kept += data
        return len(data)

    def taken(self) -> bytes:
        """What was written since the last time."""
        data = bytes(self._kept)
        self._kept.clear()
        return data


def rows(record: Record, kind: str, entries: Iterable[AnyEntry]) -> Iterator[list[str]]:
    """The heading, then a row for each entry. Dates are EDTF, lists have "; " between."""
    names, reports = _Names(record), Reports(record)
    columns = [f.name for f in fields(ENTRIES[kind]) if f.name not in APART]
    references = {path.split(".")[0] for path in REFERENCES.get(kind, ()) if "." not in path}
    heading = []
    for column in columns:
        heading += [column, f"{column}_id"] if column in references else [column]
    marked = "marking" not in columns  # a report's own is among its fields
    own = ["marking"] if marked else []
    yield [*heading, "quote", "report", "report_day", "start", "end", "passages", *own]
    for entry in entries:
        row = []
        for column in columns:
            value = getattr(entry, column)
            row += [names.of(value), _cell(value)] if column in references else [_cell(value)]
        markings = [reports.marking(entry)] if marked else []
        yield [safe(cell) for cell in (*row, *_passage(reports, entry), *markings)]


def _lines(lines: Iterable[list[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(lines)
    return out.getvalue()


def safe(cell: str) -> str:
    """A cell on one line that acts on no reader and that no spreadsheet takes for a formula."""
    line = plain(cell)
    return f"'{line}" if cell.startswith(STARTS) or line.startswith(FORMULA) else line


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
            found = self._found(value)
            self._names[value] = found.name if isinstance(found, Actor) else value
        return self._names[value]

    def _found(self, id_: str) -> AnyEntry | None:
        if isinstance(self._record, Glanced):
            return self._record.actors([id_]).get(id_)
        return self._record.entry(id_)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return number(value)
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


def _passage(reports: Reports, entry: AnyEntry) -> list[str]:
    """The first passage, its report and day, its place, and how many there are."""
    if not entry.citations:
        return ["", "", "", "", "", "0"]
    first = entry.citations[0]
    document = reports.of(first.document)
    told = (document.title or document.publisher or document.id) if document else first.document
    day = (document.published.edtf or "") if document else ""
    return [first.quote, told, day, str(first.start), str(first.end), str(len(entry.citations))]
