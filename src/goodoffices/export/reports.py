"""Reports as rows cite them: looked up once each, kept without their text."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.model.entries import DocumentEntry
from goodoffices.model.record import Record


class Reports:
    """What is said of reports; ten thousand of them take little room."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._kept: dict[str, DocumentEntry | None] = {}

    def of(self, id_: str) -> DocumentEntry | None:
        """The report with this id, its text and furniture empty."""
        if id_ not in self._kept:
            found = self._record.document(id_)
            self._kept[id_] = replace(found, text="", furniture=()) if found else None
        return self._kept[id_]
