"""Which reports something rests on: whatever an entry, a line or a whole page cites."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

import msgspec

from goodoffices.model.entries import DocumentEntry, Entry
from goodoffices.model.record import Record, Wanted
from goodoffices.model.shapes import Citation
from goodoffices.present.view import Part, Source

PAGE = 500


def cited(value: object) -> frozenset[str]:
    """The ids of all reports that are cited in a value, an entry's own and those below it."""
    found: set[str] = set()
    open_: list[Any] = [value]
    while open_:
        each = open_.pop()
        type_ = each.__class__
        if type_ is Citation:
            found.add(each.document)
        elif type_ is tuple or type_ is list:
            if each and each[0].__class__ is Citation:
                found.update(c.document for c in each)  # an actor has thousands
            else:
                open_ += [e for e in each if e.__class__ not in _PLAIN]
        elif issubclass(type_, Source | DocumentEntry):
            found.add(each.id)
        elif issubclass(type_, Mapping):
            open_ += each.values()
        else:
            open_ += [
                p for name in _parts(type_) if (p := getattr(each, name)).__class__ not in _PLAIN
            ]
    return frozenset(found)


def cut(value: object, at: int) -> frozenset[str]:
    """The ids of the entries in a value that have so many passages, and perhaps more."""
    found: set[str] = set()
    open_: list[Any] = [value]
    while open_:
        each = open_.pop()
        if isinstance(each, Entry) and len(each.citations) >= at:
            found.add(each.id)
        elif isinstance(each, tuple | list):
            open_ += [e for e in each if e.__class__ not in _PLAIN]
        elif isinstance(each, Mapping):
            open_ += each.values()
        elif not isinstance(each, Citation | Source):
            open_ += [getattr(each, name) for name in _parts(each.__class__)]
    return frozenset(found)


_PLAIN = frozenset({str, int, float, bool, type(None), Part})
"""Types of which no value cites anything."""

_WORDS = frozenset({"str", "str | None", "int", "float | None", "bool", "tuple[str, ...]"})
"""The same, as fields are annotated."""


@cache
def _parts(type_: type[Any]) -> tuple[str, ...]:
    """The fields in which a value of this type may hold others."""
    if is_dataclass(type_):
        return tuple(f.name for f in fields(type_) if f.type not in _WORDS)
    return type_.__struct_fields__ if issubclass(type_, msgspec.Struct) else ()


def borne(record: Record) -> Iterator[tuple[str, str]]:
    """Every marked report's id and marking; rejected entries too, whose text is still there."""
    wanted = Wanted(kind=DocumentEntry.kind, rejected=True, flag="marked", limit=PAGE)
    while True:
        page = record.some(wanted)
        for document in page:
            if isinstance(document, DocumentEntry) and document.marking:
                yield document.id, document.marking
        if len(page) < PAGE:
            return
        wanted = replace(wanted, offset=wanted.offset + PAGE)
