"""What an analyst found by hand in a document, kept beside what reading finds there.

A row stays when its document goes or is read again: it joins the findings of the document
whenever these arrive, if its very words still stand there (docs/decisions/0013).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

import msgspec

from goodoffices.errors import Misuse
from goodoffices.model.codec import decode_finding, encode
from goodoffices.model.findings import Finding, references
from goodoffices.model.ids import kind_of
from goodoffices.model.record import Addition
from goodoffices.store.database import Rows, listed
from goodoffices.store.lookup import Lookup, Named


class Added(Rows):
    """The rows of findings by hand."""

    def add_by_hand(self, finding: Finding, by: str, at: str) -> None:
        """Keep a finding of a person's and let it join its document's.

        Raises Misuse if reading, or somebody, found it already: that one can be corrected.
        """
        with self._db.transaction():
            if self._db.row("SELECT 1 FROM finding WHERE id = ?", finding.id):
                raise Misuse(
                    "known-entry",
                    finding.id,
                    "These very words are an entry of this kind already",
                    "Open it from the report and correct it.",
                )
            named = {id_: Lookup(self._db).named(id_) for id_ in references(finding)}
            anchors = {
                i: (n.anchor.start, n.anchor.end) for i, n in named.items() if n and n.anchor
            }
            self._db.run(
                'INSERT OR REPLACE INTO added (id, document, kind, "by", at, body, anchors)'
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                finding.id,
                finding.document,
                finding.kind,
                by,
                at,
                encode(finding),
                encode(anchors),
            )
            self._put_finding(finding)

    def take_back(self, id_: str, at: str) -> bool:
        """Take a finding by hand out of the record; returns whether it was in force."""
        with self._db.transaction():
            sql = "SELECT document FROM added WHERE id = ? AND taken_back = ''"
            found = self._db.row(sql, id_)
            if found is None:
                return False
            self._db.run("UPDATE added SET taken_back = ? WHERE id = ?", at, id_)
            self._mark_document(found[0])
            self._db.run("DELETE FROM finding WHERE id = ?", id_)
        return True

    def put_back(self, id_: str) -> bool:
        """Undo a ``take_back``; returns whether there was one."""
        with self._db.transaction():
            sql = "SELECT document FROM added WHERE id = ? AND taken_back <> ''"
            found = self._db.row(sql, id_)
            if found is None:
                return False
            self._db.run("UPDATE added SET taken_back = '' WHERE id = ?", id_)
            self.join_by_hand(found[0])
        return True

    def join_by_hand(self, document: str) -> None:
        """Put the findings by hand in force beside those that reading has just found.

        One that reading found too gives way to the person's. Words that no longer stand where
        they stood keep theirs out, for as long as they do not.
        """
        text = self._db.row("SELECT text FROM document WHERE id = ?", document)
        rows = self._db.rows(
            "SELECT kind, body, anchors FROM added WHERE document = ? AND taken_back = ''"
            " ORDER BY id",
            document,
        )
        for kind, body, anchors in rows if text else ():
            finding = cast(Finding, decode_finding(kind, self._rebound(document, body, anchors)))
            if all(text[0][c.start : c.end] == c.quote for c in (finding.head, *finding.citations)):
                self._db.run("DELETE FROM finding WHERE id = ?", finding.id)
                self._put_finding(finding)

    def additions(self) -> Sequence[Addition]:
        """All of them, oldest first, those taken back included."""
        found = self._db.rows(
            'SELECT id, document, kind, "by", at, taken_back FROM added ORDER BY at, id'
        )
        return [Addition(*row) for row in found]

    def by_hand(self) -> Mapping[str, str]:
        """The ids of findings by hand that stand in the record, and who added each."""
        return dict(
            self._db.rows(
                'SELECT a.id, a."by" FROM added a JOIN finding f ON f.id = a.id'
                " WHERE a.taken_back = ''"
            )
        )

    def _put_finding(self, finding: Finding) -> None:
        place = finding.head
        self._db.run(
            "INSERT INTO finding (id, document, kind, start, stop, body) VALUES (?, ?, ?, ?, ?, ?)",
            finding.id,
            finding.document,
            finding.kind,
            place.start,
            place.end,
            encode(finding),
        )
        self._db.many(
            "INSERT INTO reference (source, target) VALUES (?, ?)",
            [(finding.id, target) for target in sorted(references(finding))],
        )
        self._mark_document(finding.document)

    def _mark_document(self, document: str) -> None:
        """What reading found in the whole document is looked at anew, as after a re-reading."""
        self._db.run(
            "INSERT OR REPLACE INTO unresolved (id, kind)"
            " SELECT id, kind FROM finding WHERE document = ? UNION ALL SELECT ?, 'document'",
            document,
            document,
        )

    def _rebound(self, document: str, body: str, anchors: str) -> str:
        """The finding's JSON, what it refers to found again by its passage, or left out."""
        ways: dict[str, str | None] = {}
        known = msgspec.json.decode(anchors, type=dict[str, tuple[int, int]])
        standing = self._db.rows(
            "SELECT f.id FROM json_each(?) i JOIN finding f ON f.id = i.value", listed(known)
        )
        for id_ in known.keys() - {i for (i,) in standing}:
            start, stop = known[id_]
            anchor = Lookup(self._db).citation(document, start, stop)
            ways[id_] = Lookup(self._db).bind(Named(id_, kind_of(id_), document, anchor)).id
        if not ways:
            return body
        return encode(_replaced(msgspec.json.decode(body), ways))


def _replaced(value: Any, ways: Mapping[str, str | None]) -> Any:
    if isinstance(value, dict):
        return {name: _replaced(part, ways) for name, part in value.items()}
    if isinstance(value, list):
        found = [_replaced(part, ways) for part in value]
        return [
            new for old, new in zip(value, found, strict=True) if new is not None or old is None
        ]
    return ways.get(value, value) if isinstance(value, str) else value
