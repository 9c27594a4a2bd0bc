"""A desk's own set of questions: a row each, with the probability given and the closing day.

A row becomes notes of three lines, question, probability and closing day, in which
``extract/forecasts/questions.py`` finds one forecast. Who asked is the author, when the day of the
notes. What cannot be read is refused with its reason: a forecast is scored by these cells.
"""

from __future__ import annotations

import re

from goodoffices.errors import Refused
from goodoffices.model.questions import RENDERER, worded
from goodoffices.model.shapes import UNKNOWN, Furniture
from goodoffices.read.arrival import Rendered
from goodoffices.read.metadata import Metadata
from goodoffices.read.tables import columns
from goodoffices.read.tables.columns import Cells, Scheme

ASKED = tuple("asked askedon askedat dateasked opened openedon created createdat madeon".split())
"""Columns with the day on which the forecast was made, besides those of publication."""
MADE_BY = ("askedby", "forecaster", "forecastby", "who", "name", "desk", "analyst")
"""Columns with who made it, besides those of authors."""

_SHARE = re.compile(r"(?P<n>\d{1,3}(?:[.,]\d+)?)\s*(?P<sign>%|per\s?cent|percent)?", re.IGNORECASE)


def render(name: str, row: Cells, scheme: Scheme) -> Rendered:
    """The notes of a row. Raises Refused where question, probability or closing day is missing
    or cannot be read; the closing day alone may be empty."""
    question = columns.line(scheme.cell("question", row))
    if question is None or not any(c.isalpha() for c in question):
        raise Refused(
            "no-question", name, "The row asks no question", "Fill the cell, or leave the row out."
        )
    share = _probability(name, row, scheme)
    closes = _closes(name, row, scheme)
    by = _first(row, (*scheme.columns("authors", row), *_named(row, MADE_BY)))
    head, said = _said(row, scheme, by, question)
    text = worded(question, share, closes, head)
    signed = (Furniture(text.rindex("\n", 0, -1) + 1, len(text) - 1, "byline"),) if head else ()
    return Rendered(
        text=text,
        renderer=RENDERER,
        metadata=signed,
        said=said,
        genre="notes",
    )


def _probability(name: str, row: Cells, scheme: Scheme) -> float:
    """Between 0 and 1: "35%", "35 per cent", "35" and "0.35" are the same."""
    cell = scheme.cell("probability", row) or ""
    m = _SHARE.fullmatch(" ".join(cell.split()))
    value = float(m["n"].replace(",", ".")) if m else -1.0
    if m and (m["sign"] or value > 1):
        value /= 100
    elif m and value == 1 and not re.search("[.,]", m["n"]):
        raise Refused(
            "no-probability",
            name,
            "Its probability “1” may be one per cent or certainty",
            "Write 1% or 100%.",
        )
    if not 0 <= value <= 1:
        said = f"“{cell[:40]}” is none" if cell else "the cell is empty"
        raise Refused(
            "no-probability",
            name,
            f"The row gives no probability: {said}",
            "Give it as 35% or 0.35, between 0 and 100%.",
        )
    return round(value, 6)


def _closes(name: str, row: Cells, scheme: Scheme) -> str | None:
    found = scheme.columns("closes", row)
    cell = scheme.cell("closes", row)
    if cell is None:
        return None
    when = columns.published(cell, found[0], scheme.order)
    if when.edtf is None:
        raise Refused(
            "no-deadline",
            name,
            f"Its closing day cannot be read: “{cell[:40]}”",
            "Give it as YYYY-MM-DD, or leave the cell empty.",
        )
    return when.edtf


def _said(row: Cells, scheme: Scheme, by: str | None, question: str) -> tuple[str | None, Metadata]:
    """Who signs the notes, and what else the row says of them."""
    authors = columns.authors(by) if by else ()
    made = (*scheme.columns("published", row), *_named(row, ASKED))
    days = [columns.published(columns.words(row[c]), c, scheme.order) for c in made]
    house = next(
        (
            h
            for c in scheme.columns("publisher", row)
            if (h := columns.publisher(columns.words(row[c])))
        ),
        None,
    )
    return (
        authors[0] if authors else None,
        Metadata(
            title=question,
            authors=authors,
            publisher=house,
            published=next((d for d in days if d.edtf), (*days, UNKNOWN)[0]),
        ),
    )


def _named(row: Cells, names: tuple[str, ...]) -> list[str]:
    plain = {columns.plainly(c): c for c in row}
    return [plain[n] for n in names if n in plain]


def _first(row: Cells, found: tuple[str, ...]) -> str | None:
    return next((w for c in found if (w := columns.words(row[c]))), None)
