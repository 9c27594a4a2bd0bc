"""The page of one entry, under its id or that of any of its members."""

from __future__ import annotations

from goodoffices.errors import Misuse
from goodoffices.model.record import Record
from goodoffices.present.entry import entry_view
from goodoffices.web.page import Page, Shown
from goodoffices.web.request import Asked


def _build(record: Record, asked: Asked) -> Shown:
    id_ = asked.given["id"]
    entry = record.entry(id_)
    if entry is None:
        raise Misuse(
            "no-such-entry", id_, "No entry has this id", "Its report may have been removed."
        )
    view = entry_view(record, entry, deciding=bool(asked.analyst))
    return Shown("entry.html", view.kind.one.capitalize(), view)


PAGES = (Page("/entry/{id}", _build),)
