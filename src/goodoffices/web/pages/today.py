"""The first screen: what is new, what stands open, what waits for a person."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import quote

from goodoffices.model.record import Record
from goodoffices.present.today import today
from goodoffices.web import visits
from goodoffices.web.page import Page, Shown
from goodoffices.web.request import Asked


def _build(record: Record, asked: Asked) -> Shown:
    since, seen = visits.since(asked.visited, datetime.now(UTC))
    view = today(record, asked.as_of, since)
    keep = ((visits.COOKIE, quote(seen, safe="")),)
    return Shown("today.html", "Today", view, keep=keep)


PAGES = (Page("/", _build),)
