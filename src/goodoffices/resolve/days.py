"""The days by which reports are held against each other: of a report, and of words in it."""

from __future__ import annotations

from datetime import date

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import DocumentEntry, Statement
from goodoffices.resolve.stratum import Scope


def day_of_report(document: str, scope: Scope) -> date | None:
    """The day of a report; None where it is not known to the day."""
    first, last = _published(document, scope)
    return first if first == last else None


def days_of_words(entry: Statement, scope: Scope) -> tuple[date, date] | None:
    """The days on which words may have been said; unknown, those of their report."""
    first, last = bounds(entry.said.edtf)
    if first is None or last is None:
        first, last = _published(entry.content[0].document, scope)
    return (first, last) if first is not None and last is not None else None


def _published(document: str, scope: Scope) -> tuple[date | None, date | None]:
    entry = scope.entry(document)
    return bounds(entry.published.edtf if isinstance(entry, DocumentEntry) else None)
