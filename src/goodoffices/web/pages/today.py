"""The first screen: what stands open, what moved, what waits for a person."""

from __future__ import annotations

from goodoffices.model.record import Record
from goodoffices.present.today import today
from goodoffices.web.page import Page, Shown
from goodoffices.web.request import Asked


def _build(record: Record, asked: Asked) -> Shown:
    view = today(record, asked.as_of, asked.visited)
    marking = tuple(sorted({s.marking for s in view.sources if s.marking}))
    return Shown("today.html", "Today", view, marking)


PAGES = (Page("/", _build),)
