"""Lists of entries: filtered, sorted, counted and paged by SQLite, ten thousand reports or ten."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from goodoffices.model.entries import Actor, Disagreement, DocumentEntry, Forecast, Position
from goodoffices.model.record import Wanted
from goodoffices.model.shapes import Citation
from goodoffices.store.chosen import COUNTED, Chosen, Common, common, few, split, tests
from goodoffices.store.database import Rows, listed
from goodoffices.store.features import features, flag
from goodoffices.text.red_lines import RED_LINE, red_line

DATED: dict[str, tuple[str, str]] = {
    "first": ("first", "l.first, l.kept"),
    "-first": ("first", "l.first DESC, l.kept"),
    "last": ("last", "l.last, l.kept"),
    "-last": ("last", "l.last DESC, l.kept"),
}
"""Orders by day: by name the field, and how a list is sorted; what has no day comes last."""

ORDERS: dict[str, str] = {
    "-size": "l.size DESC, l.kept",
    "-origins": "l.origins DESC, l.size DESC, l.kept",
    "-since": "l.since DESC, l.kept",
    "verdict": "CASE l.status WHEN 'contradicts' THEN 0 WHEN 'divergent' THEN 1 ELSE 2 END,"
    " l.documents DESC, l.kept",
    "type": "l.type, l.first DESC, l.kept",
    # 'low' before 'high'
    "doubtful": "l.certainty DESC, l.documents DESC, l.size DESC, l.kept",
}
"""By name, how a list may be sorted otherwise."""

WALKS: dict[str, str] = {
    **{name: order for name, (field, order) in DATED.items() if field == "first"},
    **{name: ORDERS[name] for name in ("-size", "-origins", "doubtful")},
}
"""Orders that an index gives for a whole kind (``listed_first`` and the like in the schema)."""

BUSY = 240
"""Columns of a table that are looked at, those with the most entries: more than any page shows."""

BY_END = (DocumentEntry.kind, Forecast.kind)
"""Kinds of which an index gives the order by last day (``listed_last`` in the schema)."""

KNOWN = "l.first > ''"
"""What has a day; the rest comes last where days are the order."""

SOME = 60
"""Rows of a page: so many are remembered as long as nothing is written."""

PER_ROW = 60
"""Steps of a walk for each row wanted: what is met less often is sooner looked up."""

MANY = 12
"""Of what more reports tell, what they tell is kept by day as well; the schema says the same."""

_REVIEW = COUNTED.index("review")
_ANY: dict[str, Any] = dict.fromkeys(COUNTED, "")
_COUNTS = (
    f"SELECT {', '.join(COUNTED)}, sum(n) FROM counted WHERE kind = ? AND since <= ?"
    f" GROUP BY {', '.join(COUNTED)} HAVING sum(n) > 0"
)
"""How many of a kind there are by a day, counted as they were written."""

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

    def put(self, entries: Sequence[tuple[int, str, str, Sequence[Citation]]]) -> None:
        """Keep what lists need of entries in place of what they had: of each its row, its kind,
        its JSON, its citations."""
        found = [
            (row, kind, told, citations)
            for row, kind, body, citations in entries
            if (told := features(kind, body)) is not None
        ]
        self._db.many(
            "INSERT OR REPLACE INTO listed (kept, kind, first, last, type, status, review,"
            " certainty, size, documents, origins) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    row,
                    kind,
                    told.first,
                    told.last,
                    RED_LINE if _draws_line(kind, citations) else told.type,
                    told.status,
                    told.review,
                    told.certainty,
                    told.size or len(citations),
                    len({c.document for c in citations}),
                    told.origins,
                )
                for row, kind, told, citations in found
            ),
        )
        for row, kind, told, _ in found:
            if kind == DocumentEntry.kind:
                self._put_day(row, told.first)
        self._db.run(
            "DELETE FROM refers WHERE kept IN (SELECT value FROM json_each(?)) AND target <> ?",
            listed(row for row, *_ in found),
            DERIVATIVE,
        )
        self._db.many(
            "INSERT OR IGNORE INTO refers (target, field, kept) VALUES (?, ?, ?)",
            sorted((to, field, row) for row, _, told, _ in found for field, to in told.refers),
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
        for table in ("told", "called"):
            gone = "SELECT kept FROM listed WHERE since = ''"
            self._db.run(f"DELETE FROM {table} WHERE kept IN ({gone})")
        many = (
            " FROM listed l CROSS JOIN citation c ON c.kept = l.kept"
            " LEFT JOIN document_day d ON d.document = c.document"
            f" WHERE l.since = '' AND l.documents > {MANY:d}"
        )
        self._db.run(
            "INSERT INTO told (kept, day, reports, passages) SELECT c.kept,"
            f" coalesce(d.day, '9999'), count(DISTINCT c.document), count(*){many} GROUP BY 1, 2"
        )
        self._db.run(
            "INSERT INTO called (kept, words, day, times) SELECT c.kept, c.quote,"
            f" coalesce(d.day, '9999'), count(*){many} AND l.kind = ? GROUP BY 1, 2, 3",
            Actor.kind,
        )
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
        if any(few(wanted)):
            return self._walked(wanted) or self._picked(wanted)
        if wanted.order in ORDERS:
            order = ORDERS[wanted.order]
            return self._ordered(Chosen(wanted), order, wanted.limit, wanted.offset)
        field, order = DATED.get(wanted.order, DATED["-first"])
        # An index of some kinds alone is found by a question that names its kind.
        by_end = field == "last" and wanted.kind in BY_END
        named = (f"l.kind = '{wanted.kind}'",) if by_end else ()
        # What has no day comes last: asked for apart, so that an index gives either in order.
        known, unknown = (Chosen(wanted, (f"l.{field} {test} ''", *named)) for test in (">", "="))
        found = self._ordered(known, order, wanted.limit, wanted.offset)
        missing = wanted.limit - len(found)
        if missing > 0:
            before = 0 if found else self._count(known) if wanted.offset else 0
            offset = max(0, wanted.offset - before) if not found else 0
            found += self._ordered(unknown, "l.kept", missing, offset)
        return found

    def _picked(self, wanted: Wanted) -> list[int]:
        """Out of a few, looked up one by one and sorted in any case."""
        order = ORDERS.get(wanted.order)
        if order is None:
            field, days = DATED.get(wanted.order, DATED["-first"])
            order = f"l.{field} = '', {days}"
        chosen = Chosen(wanted, everywhere=self._everywhere(wanted))
        return self._ordered(chosen, order, wanted.limit, wanted.offset)

    def _everywhere(self, wanted: Wanted) -> Sequence[Common]:
        """What is wanted of a kind that has few, where looking up all that an actor named in half
        of all reports is in takes longer than asking it of each of these few. Else nothing."""
        found = list(common(wanted))
        if not found or len(found) < len(list(few(wanted))):
            return ()
        kind = Wanted(kind=wanted.kind, rejected=True)
        soon = self.total(kind) <= min(each.steps for each in found)
        return found if soon and all(map(self._is_common, found)) else ()

    def _walked(self, wanted: Wanted) -> list[int]:
        """What concerns an actor named in half of all reports, or holds a word that stands in most:
        met soon on a walk through the kind in its order. Nothing where it is not."""
        order = wanted.order if wanted.order in {*ORDERS, *DATED} else "-first"
        everywhere = list(common(wanted))
        if (
            order not in WALKS
            # Far from either end, or few after all.
            or any((wanted.start, wanted.end, wanted.as_of, wanted.since, wanted.track))
            or not 0 < wanted.limit <= SOME
            or len(everywhere) < len(list(few(wanted)))
            or not all(map(self._is_common, everywhere))
        ):
            return []
        held = [*tests(wanted), *((each.test, each.tested) for each in everywhere)]
        # A question with a limit in its FROM is handed on in its order, row by row, no more of it
        # than the outer limit takes.
        sql = (
            "SELECT l.kept FROM (SELECT * FROM listed l WHERE l.kind = ?"
            f" AND {KNOWN if order in DATED else '1'} ORDER BY {WALKS[order]} LIMIT ?) l"
            f" WHERE {' AND '.join(test for test, _ in held)} LIMIT ? OFFSET ?"
        )
        found = self._db.remembered(
            sql,
            wanted.kind,
            min(PER_ROW * (wanted.limit + wanted.offset), *(each.steps for each in everywhere)),
            *chain.from_iterable(given for _, given in held),
            wanted.limit,
            wanted.offset,
        )
        # Fewer than are wanted: there may be more than were met.
        return [row for (row,) in found] if len(found) == wanted.limit else []

    def _is_common(self, each: Common) -> bool:
        sql = f"SELECT count(*) FROM ({each.source} LIMIT ?)"
        found: int = self._db.remembered(sql, *each.given, each.many)[0][0]
        return found == each.many

    def _ordered(self, chosen: Chosen, order: str, limit: int, offset: int) -> list[int]:
        sql = f"SELECT l.kept FROM {chosen.sql} ORDER BY {order} LIMIT ? OFFSET ?"
        ask = self._db.remembered if limit <= SOME else self._db.rows
        return [row for (row,) in ask(sql, *chosen.parameters, limit, offset)]

    def _count(self, chosen: Chosen) -> int:
        found: int = self._db.row(f"SELECT count(*) FROM {chosen.sql}", *chosen.parameters)[0]
        return found

    def total(self, wanted: Wanted) -> int:
        """How many entries are wanted in all."""
        tests = {field: split(getattr(wanted, field)) for field in COUNTED}
        rejected = wanted.rejected or wanted.review == "rejected"
        return sum(
            n
            for *values, n in self._counts(wanted)
            if (rejected or values[_REVIEW] != "rejected")
            and all(not t or v in t for t, v in zip(tests.values(), values, strict=True))
        )

    def tally(self, wanted: Wanted, field: str) -> Mapping[str, int]:
        """How many of the entries wanted there are by kind, type, status, review, certainty or
        track, whatever is wanted of that field itself."""
        if field == "track":
            return self._by_track(replace(wanted, track=""))
        if field == "kind":
            chosen = Chosen(replace(wanted, kind=""))
            sql = f"SELECT l.kind, count(*) FROM {chosen.sql} GROUP BY l.kind"
            return dict(self._db.remembered(sql, *chosen.parameters))
        if field not in COUNTED:
            raise ValueError(f"no list is counted by {field}")
        tests = {f: split(getattr(wanted, f)) for f in COUNTED if f != field}
        rejected = wanted.rejected or (wanted.review == "rejected" and field != "review")
        found: Counter[str] = Counter()
        for *values, n in self._counts(wanted):
            told = dict(zip(COUNTED, values, strict=True))
            if (rejected or told["review"] != "rejected") and all(
                not t or told[f] in t for f, t in tests.items()
            ):
                found[told[field]] += n
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))

    def _counts(self, wanted: Wanted) -> Sequence[tuple[Any, ...]]:
        """How many there are of each type, status, review and certainty, whatever is wanted of
        these: a page asks for several of these counts, and they are one look at the entries."""
        every = replace(wanted, rejected=True, offset=0, limit=0, order="", **_ANY)
        if every == Wanted(kind=wanted.kind, rejected=True, as_of=wanted.as_of, order="", limit=0):
            return self._db.remembered(_COUNTS, wanted.kind, wanted.as_of or "9999")
        columns = ", ".join(f"l.{field}" for field in COUNTED)
        chosen = Chosen(every, everywhere=self._everywhere(every))
        sql = f"SELECT {columns}, count(*) FROM {chosen.sql} GROUP BY {columns}"
        return self._db.remembered(sql, *chosen.parameters)

    def _by_track(self, wanted: Wanted) -> Mapping[str, int]:
        """How many of the entries wanted move in each track, the busiest first: counted by the day
        since when each is told, so that one look at them answers for every day."""
        chosen = Chosen(replace(wanted, as_of=""))
        found: Counter[str] = Counter()
        for track, since, n in self._db.remembered(
            "SELECT t.id, w.since, count(DISTINCT w.kept)"
            f" FROM (SELECT l.kept, l.since FROM {chosen.sql}) w"
            " CROSS JOIN member m ON m.kept = w.kept"
            " CROSS JOIN refers f ON f.target = m.finding AND f.field = 'entries'"
            " CROSS JOIN kept t ON t.row = f.kept AND t.kind = 'track'"
            " GROUP BY t.id, w.since",
            *chosen.parameters,
        ):
            if not wanted.as_of or since <= wanted.as_of:
                found[track] += n
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))

    def named(self, wanted: Wanted, fields: Sequence[str], most: int) -> Mapping[str, int]:
        """The actors named most in these fields of the entries wanted, each with how often."""
        chosen = Chosen(wanted)
        return dict(
            self._db.remembered(
                "SELECT k.id, x.n FROM (SELECT m.kept, count(*) AS n"
                f" FROM (SELECT l.kept FROM {chosen.sql}) w CROSS JOIN refers f ON f.kept = w.kept"
                " AND f.field IN (SELECT value FROM json_each(?))"
                " CROSS JOIN member m ON m.finding = f.target GROUP BY m.kept) x"
                " CROSS JOIN kept k ON k.row = x.kept AND k.kind = ?"
                " ORDER BY x.n DESC, k.id LIMIT ?",
                *chosen.parameters,
                listed(fields),
                Actor.kind,
                most,
            )
        )

    def over_time(self, wanted: Wanted, digits: int) -> Sequence[tuple[str, str, str, int]]:
        """Period (the first ``digits`` of the ISO day), type, status and how many, in order of
        time; what has no day is left out."""
        chosen = Chosen(wanted, ("l.first > ''",))
        return self._db.remembered(
            f"SELECT substr(l.first, 1, {digits:d}) AS period, l.type, l.status, count(*)"
            f" FROM {chosen.sql} GROUP BY period, l.type, l.status ORDER BY period",
            *chosen.parameters,
        )

    def crossed(self, wanted: Wanted, row: str, column: str) -> Sequence[tuple[str, str, str, int]]:
        """How many entries refer to one entry in the field ``row`` and to another in ``column``:
        the ids of the two, the status, the count; the most first. Of columns (which are referred
        to by their own ids) the ``BUSY`` to which the most entries refer."""
        chosen = Chosen(wanted)
        busy = (
            f"SELECT b.target FROM (SELECT l.kept FROM {chosen.sql}) w"
            " CROSS JOIN refers b ON b.kept = w.kept AND b.field = ?"
            " GROUP BY b.target ORDER BY count(*) DESC, b.target LIMIT ?"
        )
        return self._db.remembered(
            "SELECT coalesce(ka.id, a.target), b.target, w.status,"
            f" count(DISTINCT w.kept) AS n FROM (SELECT l.kept, l.status FROM {chosen.sql}) w"
            # The plus: each entry is asked for its column, no column for all of its entries.
            f" CROSS JOIN refers b ON b.kept = w.kept AND b.field = ? AND +b.target IN ({busy})"
            " CROSS JOIN refers a ON a.kept = w.kept AND a.field = ?"
            " LEFT JOIN member ma ON ma.finding = a.target"
            " LEFT JOIN kept ka ON ka.row = ma.kept AND ka.kind = substr(a.target, 1,"
            " instr(a.target, '-') - 1)"
            " GROUP BY 1, 2, 3 ORDER BY n DESC, 1, 2, 3",
            *chosen.parameters,
            column,
            *chosen.parameters,
            column,
            BUSY,
            row,
        )

    def referrals(self, id_: str, as_of: str = "") -> Mapping[tuple[str, str], int]:
        """By kind and field, how many entries refer to this one; the rejected are left out."""
        found = self._db.remembered(
            "SELECT l.kind, f.field, count(DISTINCT f.kept) FROM"
            " (SELECT m.finding AS target FROM kept k CROSS JOIN member m ON m.kept = k.row"
            " WHERE k.id = ? UNION SELECT ?) t CROSS JOIN refers f ON f.target = t.target"
            " CROSS JOIN listed l ON l.kept = f.kept AND l.review <> 'rejected' AND l.since <= ?"
            " GROUP BY 1, 2",
            id_,
            id_,
            as_of or "9999",
        )
        return {(kind, field): n for kind, field, n in found}

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


def _draws_line(kind: str, citations: Sequence[Citation]) -> bool:
    """Whether it is a position whose own words draw a red line."""
    return kind == Position.kind and any(red_line(c.quote) for c in citations)
