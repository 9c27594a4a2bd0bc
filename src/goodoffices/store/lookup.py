"""Where an id leads: to a finding, a document or an entry; after a re-reading too."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from goodoffices.model.entries import ENTRIES
from goodoffices.model.findings import FINDINGS, Document
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import Citation
from goodoffices.store.arrival import Arrivals
from goodoffices.store.database import Rows

REMOVED = "the document was removed"
NOTHING = "nothing of its kind stands there any more"
SEVERAL = "several of its kind stand there now"


@dataclass(frozen=True, slots=True)
class Named:
    """What an id names: a finding, a document, or an entry that no finding heads (a track).

    ``anchor`` is a finding's head passage, or such an entry's first citation.
    """

    id: str
    kind: str
    document: str | None
    anchor: Citation | None

    @property
    def is_read(self) -> bool:
        """Whether it came from reading, and not only from resolution."""
        return self.kind in FINDINGS or self.kind == Document.kind


@dataclass(frozen=True, slots=True)
class Bound:
    """The id under which a thing named earlier stands now; None and why if it does not."""

    kind: str
    id: str | None
    why: str = ""


class Lookup(Rows):
    """Questions about single ids."""

    def entry(self, id_: str) -> tuple[int, str] | None:
        """Row and kind of the entry with this id, or that a finding of this id became part of.

        Of several (a position is an entry, and a member of its issue), that of the id's kind.
        """
        found: list[tuple[int, str, str]] = self._db.rows(
            "SELECT row, kind, id FROM kept WHERE id = ? UNION"
            " SELECT k.row, k.kind, k.id FROM member m JOIN kept k ON k.row = m.kept"
            " WHERE m.finding = ?",
            id_,
            id_,
        )
        own = kind_of(id_)
        ranked = sorted((k != own, i != id_, k, i, row) for row, k, i in found if k in ENTRIES)
        return (ranked[0][4], ranked[0][2]) if ranked else None

    def members(self, row: int) -> list[str]:
        """The members of the entry in this row that are of its kind; its own id if none is."""
        id_, members = self._db.row(
            "SELECT id, json_extract(body, '$.members') FROM kept WHERE row = ?", row
        )
        told = msgspec.json.decode(members, type=list[str])
        return [m for m in told if kind_of(m) == kind_of(id_)] or [id_]

    def grounds(self, entry: Named) -> list[str]:
        """The findings and documents that an entry rests on, sorted."""
        found = self._db.rows(
            "SELECT DISTINCT g.finding FROM kept k JOIN ground g ON g.kept = k.row"
            " WHERE k.kind = ? AND k.id = ? ORDER BY g.finding",
            entry.kind,
            entry.id,
        )
        return [finding for (finding,) in found]

    def named(self, id_: str) -> Named | None:
        """What an id names, or None."""
        for finding in Arrivals(self._db).findings([id_]).values():
            return Named(id_, finding.kind, finding.document, finding.head)
        if self._db.row("SELECT 1 FROM document WHERE id = ?", id_):
            return Named(id_, Document.kind, id_, None)
        entry = self.entry(id_)
        if entry is None:
            return None
        row, kind = entry
        cited = self._db.row(
            "SELECT document, start, stop, quote FROM citation WHERE kept = ?"
            " ORDER BY number, document, start, stop LIMIT 1",
            row,
        )
        anchor = Citation(*cited) if cited else None
        return Named(id_, kind, anchor.document if anchor else None, anchor)

    def citation(self, document: str, start: int, stop: int) -> Citation | None:
        """The passage between two places of a document's text; None if it is not here."""
        found = self._db.row(
            "SELECT substr(text, ? + 1, ? - ?) FROM document WHERE id = ?",
            start,
            stop,
            start,
            document,
        )
        return Citation(document, start, stop, found[0]) if found else None

    def bind(self, named: Named) -> Bound:
        """Where a thing named earlier stands now.

        A finding whose id has gone (its document was read again) is the only one of its kind in
        the document that overlaps its head passage by half of the shorter of the two. An entry
        that no finding heads is bound to its own id: whether it stands, resolution decides.
        """
        if not named.is_read or self._stands(named):
            return Bound(named.kind, named.id)
        if named.anchor is None or not self._db.row(
            "SELECT 1 FROM document WHERE id = ?", named.document
        ):
            return Bound(named.kind, None, REMOVED)
        start, stop = named.anchor.start, named.anchor.end
        found = self._db.rows(
            "SELECT id FROM finding WHERE document = ? AND kind = ? AND start < ? AND stop > ?"
            " AND 2 * (min(stop, ?) - max(start, ?)) >= min(stop - start, ?) LIMIT 2",
            named.document,
            named.kind,
            stop,
            start,
            stop,
            start,
            stop - start,
        )
        if len(found) == 1:
            return Bound(named.kind, found[0][0])
        return Bound(named.kind, None, SEVERAL if found else NOTHING)

    def _stands(self, named: Named) -> bool:
        table = "document" if named.kind == Document.kind else "finding"
        return self._db.row(f"SELECT 1 FROM {table} WHERE id = ?", named.id) is not None
