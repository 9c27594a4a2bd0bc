"""Two or more reports side by side for one utterance, event or disagreement."""

from __future__ import annotations

from goodoffices.errors import Misuse
from goodoffices.model.record import Record
from goodoffices.present.comparing import comparison
from goodoffices.web.page import Page, Shown
from goodoffices.web.request import Asked


def _build(record: Record, asked: Asked) -> Shown:
    id_ = asked.given["id"]
    entry = record.entry(id_)
    if entry is None:
        raise Misuse(
            "no-such-entry", id_, "No entry has this id", "Its report may have been removed."
        )
    view = comparison(record, entry)
    marking = tuple(sorted({s.note.source.marking for s in view.sides if s.note.source.marking}))
    return Shown("compare.html", "Side by side", view, marking)


PAGES = (Page("/compare/{id}", _build),)
