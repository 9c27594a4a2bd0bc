"""Adding an entry by hand: the form over words that a person marked in a report."""

from __future__ import annotations

from goodoffices.errors import Misuse
from goodoffices.model.record import Record
from goodoffices.present.by_hand import by_hand_view
from goodoffices.web.page import Page, Shown
from goodoffices.web.request import Asked


def _build(record: Record, asked: Asked) -> Shown:
    id_ = asked.given["id"]
    document = record.document(id_)
    if document is None:
        raise Misuse("no-such-document", id_, "No report has this id", "See Sources.")
    start, end = (place(asked.query.get(name, "")) for name in ("start", "end"))
    view = by_hand_view(record, document, start, end, asked.query.get("kind", ""))
    if view is None:
        raise Misuse("no-passage", id_, "No words are marked there", "Mark words of the report.")
    return Shown("by_hand.html", "Add an entry", view)


def place(told: str) -> int:
    """A place in a text as an address or a form tells it; -1 if that is none."""
    return int(told) if told.isascii() and told.isdigit() and len(told) < 10 else -1


PAGES = (Page("/sources/{id}/add", _build),)
