"""A report as it was, with its entries marked."""

from __future__ import annotations

from goodoffices.errors import Misuse
from goodoffices.model.record import Record
from goodoffices.present.reading import reading
from goodoffices.web.page import Page, Shown
from goodoffices.web.request import Asked


def _build(record: Record, asked: Asked) -> Shown:
    id_ = asked.given["id"]
    document = record.document(id_)
    if document is None:
        raise Misuse("no-such-document", id_, "No report has this id", "See Sources.")
    kinds = [k for k in asked.query.get("kinds", "").split(",") if k]
    part, at = (_number(asked.query.get(name, "")) for name in ("part", "at"))
    view = reading(record, document, kinds, part=part, at=at)
    return Shown("reader.html", view.source.title, view)


def _number(told: str) -> int:
    return int(told) if told.isascii() and told.isdigit() and len(told) < 10 else 0


PAGES = (Page("/sources/{id}", _build),)
