"""Lists of entries: filtered, sorted, counted and paged by SQLite, ten thousand reports or ten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from goodoffices.model.entries import Disagreement, DocumentEntry
from goodoffices.model.record import NO_TRACK, Wanted
from goodoffices.model.shapes import Citation
from goodoffices.store.database import Rows, listed
from goodoffices.store.features import features, flag
from goodoffices.store.search import quoted

ORDERS: dict[str, str] = {
    "first": "l.first = '', l.first, l.kept",
    "-first": "l.first DESC, l.kept",
    "last": "l.last = '', l.last, l.kept",
    "-last": "l.last DESC, l.kept",
    "-size": "l.size DESC, l.kept",
    "-origins": "l.origins DESC, l.size DESC, l.kept",
    "-since": "l.since DESC, l.kept",
    "verdict": "CASE l.status WHEN 'contradicts' THEN 0 WHEN 'divergent' THEN 1 ELSE 2 END,"
    " l.documents DESC, l.kept",
    "type": "l.type, l.first DESC, l.kept",
    "doubtful": "l.certainty = 'high', l.documents DESC, l.size DESC, l.kept",
}
"""By name, how a list may be sorted; what has no day comes last."""


DERIVATIVE = flag("derivative")
"""What marks a report of which half came through another outlet; ``settle_derivative`` sets it."""


_SECOND_SIDE = (
    "(SELECT min(d.day) AS told FROM kept k, json_each(k.body, '$.sides') s,"
    " json_each(s.value, '$.citations') c JOIN document_day d"
    " ON d.document = json_extract(c.value, '$.document')"
    " WHERE k.row = listed.kept GROUP BY s.key ORDER BY told LIMIT 1 OFFSET 1)"
)
"""Since when sources differ: the day on which the second of a disagreement's sides was told."""


class Lists(Rows):
    """The rows that lists ask, kept in step with the entries."""

    def put(self, row: int, kind: str, body: str, citations: Sequence[Citation]) -> None:
        """Keep what lists need of the entry in this row, in place of what they had."""
        found = features(kind, body)
        if found is None:
            return
        self._db.run(
            "INSERT OR REPLACE INTO listed (kept, kind, first, last, type, status, review,"
            " certainty, size, documents, origins) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row,
            kind,
            found.first,
            found.last,
            found.type,
            found.status,
            found.review,
            found.certainty,
            found.size or len(citations),
            len({c.document for c in citations}),
            found.origins,
        )
        if kind == DocumentEntry.kind:
            self._put_day(row, found.first)
        self._db.run("DELETE FROM refers WHERE kept = ? AND target <> ?", row, DERIVATIVE)
        self._db.many(
            "INSERT OR IGNORE INTO refers (target, field, kept) VALUES (?, ?, ?)",
            [(target, field, row) for field, target in found.refers],
        )

    def _put_day(self, row: int, published: str) -> None:
        """From which day a report counts; where that changes, what it tells counts anew."""
        id_, captured = self._db.row(
            "SELECT k.id, coalesce(d.captured, '') FROM kept k LEFT JOIN document d ON d.id = k.id"
            " WHERE k.row = ?",
            row,
        )
        day = published or captured[:10]
        before = self._db.row("SELECT day FROM document_day WHERE document = ?", id_)
        if before == (day,):
            return
        self._db.run(
            "INSERT OR REPLACE INTO document_day (document, kept, day) VALUES (?, ?, ?)",
            id_,
            row,
            day,
        )
        self._db.run(
            "UPDATE listed SET since = ''"
            " WHERE kept IN (SELECT kept FROM citation WHERE document = ?)",
            id_,
        )

    def settle(self) -> None:
        """Work out since when the record tells what is new in it or rests on another day now."""
        self._db.run(
            "UPDATE listed SET since = coalesce("
            " CASE kind WHEN ? THEN (SELECT day FROM document_day d WHERE d.kept = listed.kept)"
            f" WHEN ? THEN {_SECOND_SIDE}"
            " ELSE (SELECT min(d.day) FROM citation c JOIN document_day d"
            " ON d.document = c.document WHERE c.kept = listed.kept) END, '0000')"
            " WHERE since = ''",
            DocumentEntry.kind,
            Disagreement.kind,
        )

    def settle_derivative(self) -> None:
        """Flag the reports of which half of the statements came through another outlet.

        Asked before what is unresolved is forgotten: only these reports can have changed.
        """
        documents = (
            "SELECT f.document AS id FROM unresolved u JOIN finding f ON f.id = u.id"
            " UNION SELECT u.id FROM unresolved u WHERE u.kind = 'document'"
        )
        self._db.run(
            f"DELETE FROM refers WHERE target = ? AND kept IN (SELECT k.row FROM ({documents}) d"
            " JOIN kept k ON k.kind = 'document' AND k.id = d.id)",
            DERIVATIVE,
        )
        self._db.run(
            "INSERT OR IGNORE INTO refers (target, field, kept)"
            f" SELECT ?, 'flag', k.row FROM ({documents}) d"
            " JOIN kept k ON k.kind = 'document' AND k.id = d.id WHERE"
            " (SELECT count(*) > 1 AND 2 * sum(json_array_length(s.body, '$.chain') > 2) >= count(*)"
            # CROSS JOIN: from the report's passages, never from all statements.
            " FROM (SELECT DISTINCT kept FROM citation WHERE document = d.id) c"
            " CROSS JOIN kept s ON s.row = c.kept WHERE +s.kind = 'statement')",
            DERIVATIVE,
        )

    def passed_on(self, documents: Iterable[str]) -> Sequence[tuple[str, str, int]]:
        """Report, actor in the chain of a statement in it, and of how many; the most first."""
        return self._db.rows(
            "SELECT d.value, coalesce(k.id, f.target), count(DISTINCT s.row) AS n FROM json_each(?) d"
            " CROSS JOIN citation c ON c.document = d.value"
            " CROSS JOIN kept s ON s.row = c.kept AND s.kind = 'statement'"
            " CROSS JOIN refers f ON f.kept = s.row AND f.field = 'chain.who'"
            " LEFT JOIN member m ON m.finding = f.target"
            " LEFT JOIN kept k ON k.row = m.kept AND k.kind = 'actor'"
            " GROUP BY 1, 2 ORDER BY n DESC, 1, 2",
            listed(documents),
        )

    def rows(self, wanted: Wanted) -> list[int]:
        """The rows of the entries wanted, in order, no more than its limit."""
        sql, parameters = _chosen(wanted)
        order = ORDERS.get(wanted.order, ORDERS["-first"])
        return [
            row
            for (row,) in self._db.rows(
                f"SELECT l.kept FROM listed l WHERE {sql} ORDER BY {order} LIMIT ? OFFSET ?",
                *parameters,
                wanted.limit,
                wanted.offset,
            )
        ]

    def total(self, wanted: Wanted) -> int:
        """How many entries are wanted in all."""
        sql, parameters = _chosen(wanted)
        found: int = self._db.row(f"SELECT count(*) FROM listed l WHERE {sql}", *parameters)[0]
        return found

    def tally(self, wanted: Wanted, field: str) -> Mapping[str, int]:
        """How many of the entries wanted there are by type, status, review, certainty or track,
        whatever is wanted of that field itself."""
        if field == "track":
            return self._by_track(replace(wanted, track=""))
        if field not in ("type", "status", "review", "certainty"):
            raise ValueError(f"no list is counted by {field}")
        blank: dict[str, Any] = {field: ""}
        sql, parameters = _chosen(replace(wanted, **blank))
        return dict(
            self._db.rows(
                f"SELECT l.{field}, count(*) FROM listed l WHERE {sql}"
                f" GROUP BY l.{field} ORDER BY count(*) DESC, l.{field}",
                *parameters,
            )
        )

    def _by_track(self, wanted: Wanted) -> Mapping[str, int]:
        """How many of the entries wanted move in each track, the busiest first."""
        sql, parameters = _chosen(wanted)
        return dict(
            self._db.rows(
                "SELECT t.id, count(DISTINCT l.kept) AS n FROM listed l"
                " CROSS JOIN member m ON m.kept = l.kept"
                " CROSS JOIN refers f ON f.target = m.finding AND f.field = 'entries'"
                " CROSS JOIN kept t ON t.row = f.kept AND t.kind = 'track'"
                f" WHERE {sql} GROUP BY t.id ORDER BY n DESC, t.id",
                *parameters,
            )
        )

    def over_time(self, wanted: Wanted, digits: int) -> Sequence[tuple[str, str, str, int]]:
        """Period (the first ``digits`` of the ISO day), type, status and how many, in order of
        time; what has no day is left out."""
        sql, parameters = _chosen(wanted)
        return self._db.rows(
            f"SELECT substr(l.first, 1, ?) AS period, l.type, l.status, count(*) FROM listed l"
            f" WHERE {sql} AND l.first <> '' GROUP BY period, l.type, l.status ORDER BY period",
            digits,
            *parameters,
        )

    def crossed(self, wanted: Wanted, row: str, column: str) -> Sequence[tuple[str, str, str, int]]:
        """How many entries refer to one entry in the field ``row`` and to another in ``column``:
        the ids of the two, the status, the count; the most first."""
        sql, parameters = _chosen(wanted)
        return self._db.rows(
            "SELECT coalesce(ka.id, a.target), coalesce(kb.id, b.target), l.status,"
            " count(DISTINCT l.kept) AS n FROM listed l"
            " JOIN refers a ON a.kept = l.kept AND a.field = ?"
            " JOIN refers b ON b.kept = l.kept AND b.field = ?"
            " LEFT JOIN member ma ON ma.finding = a.target"
            " LEFT JOIN kept ka ON ka.row = ma.kept AND ka.kind = substr(a.target, 1,"
            " instr(a.target, '-') - 1)"
            " LEFT JOIN member mb ON mb.finding = b.target"
            " LEFT JOIN kept kb ON kb.row = mb.kept AND kb.kind = substr(b.target, 1,"
            " instr(b.target, '-') - 1)"
            f" WHERE {sql} GROUP BY 1, 2, 3 ORDER BY n DESC, 1, 2, 3",
            row,
            column,
            *parameters,
        )

    def leading(self, targets: Iterable[str]) -> Mapping[str, str]:
        """Where references lead: each finding to the entry of its own kind that it became."""
        return dict(
            self._db.rows(
                "SELECT t.value, k.id FROM json_each(?) t"
                " CROSS JOIN member m ON m.finding = t.value"
                " CROSS JOIN kept k ON k.row = m.kept"
                " WHERE k.kind = substr(t.value, 1, instr(t.value, '-') - 1)",
                listed(targets),
            )
        )

    def tracks(self, rows: Iterable[int]) -> Mapping[str, str]:
        """By id, the track in which the entries of these rows move."""
        return dict(
            self._db.rows(
                "SELECT k.id, min(t.id) FROM json_each(?) r"
                " CROSS JOIN kept k ON k.row = r.value"
                " CROSS JOIN member m ON m.kept = k.row"
                " CROSS JOIN refers f ON f.target = m.finding AND f.field = 'entries'"
                " CROSS JOIN kept t ON t.row = f.kept AND t.kind = 'track' GROUP BY k.id",
                listed(rows),
            )
        )


def _chosen(wanted: Wanted) -> tuple[str, list[object]]:
    """The condition on ``listed l`` that picks the entries wanted, with its parameters."""
    tests: list[tuple[str, tuple[object, ...]]] = [("l.kind = ?", (wanted.kind,))]
    for field in ("type", "status", "review", "certainty"):
        value = getattr(wanted, field)
        if value:
            tests.append(
                (f"l.{field} IN (SELECT value FROM json_each(?))", (listed(_split(value)),))
            )
    if not wanted.rejected and wanted.review != "rejected":
        tests.append(("l.review <> 'rejected'", ()))
    if wanted.as_of:
        tests.append(("l.since <= ?", (wanted.as_of,)))
    if wanted.since:
        tests.append(("l.since > ?", (wanted.since,)))
    if wanted.start:
        tests.append(("l.last >= ?", (wanted.start,)))
    if wanted.end:
        tests.append(("l.first <> '' AND l.first <= ?", (wanted.end,)))
    for id_, fields in wanted.about:
        tests.append(_about(id_, fields))
    if wanted.document:
        cited = "l.kept IN (SELECT kept FROM citation WHERE document = ?)"
        tests.append((cited, (wanted.document,)))
    if wanted.arrived:
        new = (
            "l.kept IN (SELECT k.row FROM document d JOIN kept k ON k.kind = 'document'"
            " AND k.id = d.id WHERE d.captured > ?)"
        )
        if wanted.kind != DocumentEntry.kind:
            new = (
                "l.kept IN (SELECT c.kept FROM document d JOIN citation c ON c.document = d.id"
                " WHERE d.captured > ?)"
            )
        tests.append((new, (wanted.arrived,)))
    if wanted.flag:
        flagged = "l.kept IN (SELECT kept FROM refers WHERE target = ? AND field = 'flag')"
        tests.append((flagged, (flag(wanted.flag),)))
    if wanted.track == NO_TRACK:
        tests.append((_IN_NO_TRACK, ()))
    elif wanted.track:
        tests.append((_IN_TRACK, (wanted.track,)))
    if wanted.words:
        query = quoted(wanted.words)
        found = "l.kept IN (SELECT rowid FROM entry_words WHERE entry_words MATCH ?)"
        tests.append((found, (query,)) if query else ("0", ()))
    return " AND ".join(t for t, _ in tests), [p for _, given in tests for p in given]


_IN_TRACK = (
    "l.kept IN (SELECT m.kept FROM kept t JOIN refers f ON f.kept = t.row AND f.field = 'entries'"
    " JOIN member m ON m.finding = f.target WHERE t.kind = 'track' AND t.id = ?)"
)


_IN_NO_TRACK = (
    "NOT EXISTS (SELECT 1 FROM member m CROSS JOIN refers f ON f.target = m.finding"
    " AND f.field = 'entries' CROSS JOIN kept t ON t.row = f.kept AND t.kind = 'track'"
    " WHERE m.kept = l.kept)"
)


def _about(id_: str, fields: Sequence[str]) -> tuple[str, tuple[object, ...]]:
    """The entries that refer to an entry, in one of these fields or in any."""
    among = " AND f.field IN (SELECT value FROM json_each(?))" if fields else ""
    given: tuple[object, ...] = (listed(fields),) if fields else ()
    return (
        "l.kept IN (SELECT f.kept FROM kept k JOIN member m ON m.kept = k.row"
        f" JOIN refers f ON f.target = m.finding WHERE k.id = ?{among}"
        f" UNION SELECT f.kept FROM refers f WHERE f.target = ?{among})",
        (id_, *given, id_, *given),
    )


def _split(value: str) -> list[str]:
    """Values given with commas between: any of them will do."""
    return [v.strip() for v in value.split(",") if v.strip()]
