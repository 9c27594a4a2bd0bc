"""Which reports something rests on: whatever an entry, a line or a whole page cites."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

import msgspec

from goodoffices.model.entries import DocumentEntry
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
        if isinstance(each, Citation):
            found.add(each.document)
        elif isinstance(each, Source | DocumentEntry):
            found.add(each.id)
        elif isinstance(each, tuple | list):
            if each and isinstance(each[0], Citation):
                found.update(c.document for c in each)  # an actor has thousands
            else:
                open_ += [e for e in each if not isinstance(e, str | int | float | Part)]
        elif isinstance(each, Mapping):
            open_ += each.values()
        else:
            open_ += [getattr(each, name) for name in _parts(each.__class__)]
    return frozenset(found)


@cache
def _parts(type_: type[Any]) -> tuple[str, ...]:
    """The fields in which a value of this type may hold others."""
    if is_dataclass(type_):
        return tuple(f.name for f in fields(type_))
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
