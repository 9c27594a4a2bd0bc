"""Reports as rows cite them: looked up once each, kept without their text."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from goodoffices.model.entries import AnyEntry, DocumentEntry
from goodoffices.model.record import Record
from goodoffices.present.cited import borne, cited


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

    def markings(self, entry: AnyEntry) -> tuple[str, ...]:
        """The handling markings of all reports that an entry cites, sorted, each once."""
        return tuple(sorted({m for id_ in cited(entry) if (m := self._marked.get(id_))}))

    def marking(self, entry: AnyEntry) -> str:
        """The same in a cell."""
        return "; ".join(self.markings(entry))

    @cached_property
    def _marked(self) -> dict[str, str]:
        return dict(borne(self._record))
