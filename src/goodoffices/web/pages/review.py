"""The queue: one entry at a time, one key for each decision."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.model.record import Record
from goodoffices.present.entry import EntryView, entry_view
from goodoffices.present.review import Undoing, Waiting, possible, queue, waiting
from goodoffices.web.page import Page, Shown
from goodoffices.web.request import Asked


@dataclass(frozen=True, slots=True)
class ReviewView:
    """The entry to judge now, what is left, and what may be undone."""

    now: EntryView | None
    kind: str
    skip: int
    waiting: tuple[Waiting, ...]
    undoing: Undoing


def _build(record: Record, asked: Asked) -> Shown:
    kind = asked.query.get("kind", "")
    told = asked.query.get("skip", "")
    skip = int(told) if told.isascii() and told.isdigit() and len(told) < 8 else 0
    entry = queue(record, kind, skip)
    now = entry_view(record, entry) if entry else None
    view = ReviewView(now, kind, skip, waiting(record), possible(record))
    return Shown("review.html", "Review", view)


PAGES = (Page("/review", _build),)
