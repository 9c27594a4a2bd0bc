"""Documents come and go: each arrival and each removal is one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import cast

from goodoffices.model.codec import decode_finding, encode
from goodoffices.model.findings import ActorFinding, Document, Finding, references
from goodoffices.model.ids import kind_of
from goodoffices.store.database import Rows, listed


class Arrivals(Rows):
    """What was read, as it was read."""

    def known(self, document_id: str, reader: str) -> bool:
        """Whether the dossier holds what this version of the reader finds in the document."""
        sql = "SELECT 1 FROM reading WHERE document = ? AND reader = ?"
        return self._db.row(sql, document_id, reader) is not None

    def read_by(self) -> Mapping[str, str]:
        """The id of every document, and the version of the reader that read it; sorted."""
        return dict(self._db.rows("SELECT document, reader FROM reading ORDER BY document"))

    def arrive(self, document: Document, findings: Sequence[Finding], reader: str) -> bool:
        """Keep a document and what was found in it; returns whether anything changed.

        A document that this version of the reader has read already is left alone. One read by
        another version gets its findings and metadata replaced; its text and renderer stay as
        they arrived, so the findings must have been made from the text kept
        (``documents_as_read``). Raises ValueError if they were not, if a finding belongs to
        another document, or if two findings have one id.
        """
        rows = _rows(document, findings)
        with self._db.transaction():
            if self.known(document.id, reader):
                return False
            if self._db.row("SELECT 1 FROM document WHERE id = ?", document.id) is None:
                self._insert(document)
            else:
                self._update(document)
            sql = "INSERT OR REPLACE INTO reading (document, reader) VALUES (?, ?)"
            self._db.run(sql, document.id, reader)
            self._db.many(
                "INSERT INTO finding (id, document, kind, start, stop, body)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                rows,
            )
            self._db.many(
                "INSERT INTO reference (source, target) VALUES (?, ?)",
                [(f.id, target) for f in findings for target in sorted(references(f))],
            )
            self._mark_all(document.id)
            self._join_by_hand(document.id)
            self._mark_corrected(document.id)
        return True

    def _join_by_hand(self, document: str) -> None:
        """Let what a person added to the document by hand join what was read."""
        from goodoffices.store.added import Added  # it looks ids up, and lookups read arrivals

        Added(self._db).join_by_hand(document)

    def _mark_corrected(self, document: str) -> None:
        """What a person corrected to refer to the document's entries is to be resolved."""
        from goodoffices.store.judgements import Judgements  # likewise

        Judgements(self._db).mark_what_names(document)

    def remove(self, document_id: str, *, purge: bool = False) -> bool:
        """Take a document away with all that was found in it; returns whether it was there.

        What resolution made of it goes with the next resolution. Judgements on it stay, dormant
        until it comes back; ``purge`` erases them too, those left by an earlier removal included.
        """
        with self._db.transaction():
            found = self._db.row("SELECT row, text FROM document WHERE id = ?", document_id)
            if found is not None:
                self._mark_all(document_id)
                self._mark_corrected(document_id)
                self._db.run(
                    "INSERT INTO document_words (document_words, rowid, text)"
                    " VALUES ('delete', ?, ?)",
                    *found,
                )
                self._db.run("DELETE FROM document WHERE id = ?", document_id)
            if purge:
                self._db.run(
                    "DELETE FROM judgement WHERE id IN"
                    " (SELECT judgement FROM judged WHERE document = ?)",
                    document_id,
                )
                self._db.run("DELETE FROM added WHERE document = ?", document_id)
                # The full-text index drops removed words for good only when it is merged.
                self._db.run("INSERT INTO document_words (document_words) VALUES ('optimize')")
        return found is not None

    def documents_as_read(self, ids: Iterable[str]) -> Mapping[str, Document]:
        """Documents by id; unknown ids are left out."""
        found = self._db.rows(
            "SELECT id, path, captured, renderer, text, body FROM document"
            " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            listed(ids),
        )
        return {
            id_: replace(
                cast(Document, decode_finding(Document.kind, body)),
                path=path,
                captured=captured,
                renderer=renderer,
                text=text,
            )
            for id_, path, captured, renderer, text, body in found
        }

    def findings(self, ids: Iterable[str]) -> Mapping[str, Finding]:
        """Findings by id; unknown ids are left out."""
        found = self._db.rows(
            "SELECT id, kind, body FROM finding"
            " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            listed(ids),
        )
        return {id_: cast(Finding, decode_finding(kind, body)) for id_, kind, body in found}

    def findings_of(self, document: str, kind: str) -> Sequence[Finding]:
        """The findings of a kind in a document, sorted by start, then id."""
        found = self._db.rows(
            "SELECT body FROM finding WHERE document = ? AND kind = ? ORDER BY start, id",
            document,
            kind,
        )
        return [cast(Finding, decode_finding(kind, body)) for (body,) in found]

    def findings_near(self, document: str, kind: str, start: int, end: int) -> Sequence[Finding]:
        """Those of them whose head passage begins from ``start`` to before ``end``."""
        found = self._db.rows(
            "SELECT body FROM finding WHERE document = ? AND kind = ? AND start >= ? AND start < ?"
            " ORDER BY start, id",
            document,
            kind,
            start,
            end,
        )
        return [cast(Finding, decode_finding(kind, body)) for (body,) in found]

    def media_of(self, document: str) -> Sequence[ActorFinding]:
        """The actor findings of a document that are media, sorted by start, then id."""
        found = self._db.rows(
            "SELECT body FROM finding WHERE document = ? AND kind = 'actor'"
            " AND json_extract(body, '$.type') = 'media' ORDER BY +start, id",  # by the type's index
            document,
        )
        return [cast(ActorFinding, decode_finding("actor", body)) for (body,) in found]

    def states_of(self, document: str) -> Mapping[str, str]:
        """The actor findings of a document that are states in a gazetteer: id to code, the most
        mentioned first. Nothing but these is decoded: who is who asks it of many documents."""
        found = self._db.rows(
            "SELECT id, json_extract(body, '$.code') AS code FROM finding"
            " WHERE document = ? AND kind = 'actor' AND json_extract(body, '$.type') = 'state'"
            " AND code IS NOT NULL ORDER BY json_array_length(body, '$.mentions') DESC, id",
            document,
        )
        return dict(found)

    def in_order(self, ids: Iterable[str]) -> Sequence[str]:
        """Ids of documents and findings by document, then place; what is gone comes last."""
        found = self._db.rows(
            "SELECT i.value FROM json_each(?) i LEFT JOIN finding f ON f.id = i.value"
            " LEFT JOIN document d ON d.id = i.value"
            " ORDER BY f.id IS NULL AND d.id IS NULL, coalesce(f.document, d.id), f.start, i.value",
            listed(ids),
        )
        return [id_ for (id_,) in found]

    def referring(self, ids: Iterable[str]) -> Mapping[str, str]:
        """Findings that refer to any of these findings: id to kind."""
        found = self._db.rows(
            "SELECT DISTINCT source FROM reference"
            " WHERE target IN (SELECT value FROM json_each(?)) ORDER BY source",
            listed(ids),
        )
        return {id_: kind_of(id_) for (id_,) in found}

    def _insert(self, document: Document) -> None:
        self._db.run(
            "INSERT INTO document (id, path, captured, renderer, text, body)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            document.id,
            document.path,
            document.captured,
            document.renderer,
            document.text,
            _body(document),
        )
        self._db.run(
            "INSERT INTO document_words (rowid, text) SELECT row, text FROM document WHERE id = ?",
            document.id,
        )

    def _update(self, document: Document) -> None:
        text = self._db.row("SELECT text FROM document WHERE id = ?", document.id)[0]
        if text != document.text:
            raise ValueError(f"{document.id} was not read again from the text that is kept")
        self._mark_all(document.id)
        self._db.run("DELETE FROM finding WHERE document = ?", document.id)
        self._db.run("UPDATE document SET body = ? WHERE id = ?", _body(document), document.id)

    def _mark_all(self, document: str) -> None:
        """A document and its present findings are to be resolved."""
        self._db.run(
            "INSERT OR REPLACE INTO unresolved (id, kind)"
            " SELECT id, kind FROM finding WHERE document = ? UNION ALL SELECT ?, ?",
            document,
            document,
            Document.kind,
        )


def _body(document: Document) -> str:
    """The JSON of what has no column of its own."""
    return encode(replace(document, path="", captured="", renderer="", text=""))


def _rows(
    document: Document, findings: Sequence[Finding]
) -> list[tuple[str, str, str, int, int, str]]:
    """The rows of the findings, checked."""
    rows: dict[str, tuple[str, str, str, int, int, str]] = {}
    for finding in findings:
        place = finding.head
        if place.document != document.id:
            raise ValueError(f"{finding.id} was found in {place.document}, not in {document.id}")
        if finding.id in rows:
            raise ValueError(f"two findings of {document.id} have the id {finding.id}")
        rows[finding.id] = (
            finding.id,
            document.id,
            finding.kind,
            place.start,
            place.end,
            encode(finding),
        )
    return list(rows.values())
