"""Entries as pages look at them: with their first passages, however many thousand they have.

A state is named in half of all reports. A page shows a handful of these passages and how many
there are; the whole is for the export (``store/queries.py``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import cast

from goodoffices.model.codec import decode_entry
from goodoffices.model.entries import ENTRIES, Actor, AnyEntry, DocumentEntry, Track
from goodoffices.model.record import Wanted
from goodoffices.model.references import references
from goodoffices.model.shapes import Citation
from goodoffices.store.database import listed
from goodoffices.store.features import flag
from goodoffices.store.lists import MANY, Lists
from goodoffices.store.lookup import Lookup
from goodoffices.store.queries import Queries, seen

EARLY = 300
"""Up to so many reports that count by a day, passages are looked up from these."""

_DAY = "(SELECT d.day FROM document_day d WHERE d.document = c.document)"
_IN_ORDER = "ORDER BY c.kept, c.number, c.document, c.start, c.stop"


class Glances(Queries):
    """Questions whose answers do not grow with the dossier."""

    def few(self, wanted: Wanted, most: int) -> list[AnyEntry]:
        """What a list shows, each entry with no more than so many of its passages: the first of
        those told by ``wanted.as_of``. A track's moves are named as resolution kept them."""
        with self._db.snapshot():
            return self._glance(Lists(self._db).rows(wanted), most, wanted.as_of)

    def one(self, id_: str, most: int, as_of: str = "") -> AnyEntry | None:
        """The entry with this id, or that a finding with this id became part of; likewise."""
        found = Lookup(self._db).entry(id_)
        if found is None:
            return None
        (entry,) = self._with_texts(self._glance([found[0]], most, as_of))
        return entry

    def several(self, ids: Iterable[str], most: int, as_of: str = "") -> list[AnyEntry]:
        """The entries with these ids; likewise."""
        rows = self._db.rows(
            "SELECT k.row FROM json_each(?) i CROSS JOIN kept k ON k.id = i.value"
            " WHERE k.kind IN (SELECT value FROM json_each(?))",
            listed(ids),
            listed(ENTRIES),
        )
        return self._with_texts(self._glance([row for (row,) in rows], most, as_of))

    def actors(self, ids: Iterable[str]) -> Mapping[str, Actor]:
        """The actors of these ids (an entry's or a member's), without passages and members."""
        found = {
            asked: cast(Actor, decode_entry(Actor.kind, body))
            for asked, body in self._db.rows(
                "SELECT i.value, k.body FROM json_each(?) i CROSS JOIN kept k"
                " ON k.row = coalesce((SELECT row FROM kept WHERE kind = ? AND id = i.value),"
                " (SELECT m.kept FROM member m CROSS JOIN kept a ON a.row = m.kept"
                " AND a.kind = ? WHERE m.finding = i.value))",
                listed(ids),
                Actor.kind,
                Actor.kind,
            )
        }
        ways = Lists(self._db).leading(a.acts_for for a in found.values() if a.acts_for)
        return {
            asked: replace(a, members=(), acts_for=ways.get(a.acts_for or "", a.acts_for))
            for asked, a in found.items()
        }

    def channels(self, ids: Iterable[str]) -> Mapping[str, Track]:
        """The tracks with these ids, by name and parties: without moves, passages and members."""
        found = [
            replace(cast(Track, decode_entry(Track.kind, body)), entries=(), members=())
            for (body,) in self._db.rows(
                "SELECT k.body FROM json_each(?) i CROSS JOIN kept k ON k.kind = ? AND k.id = i.value",
                listed(ids),
                Track.kind,
            )
        ]
        ways = Lists(self._db).leading(party for track in found for party in track.parties)
        return {t.id: replace(t, parties=_led(t.parties, ways)) for t in found}

    def reports(self, ids: Iterable[str]) -> Mapping[str, DocumentEntry]:
        """The reports with these ids, with their texts."""
        rows = self._db.rows(
            "SELECT k.row FROM json_each(?) i CROSS JOIN kept k ON k.kind = ? AND k.id = i.value",
            listed(ids),
            DocumentEntry.kind,
        )
        found = self._with_texts(self._glance([row for (row,) in rows], 1))
        return {d.id: d for d in found if isinstance(d, DocumentEntry)}

    def told(self, ids: Iterable[str], as_of: str = "") -> Mapping[str, tuple[int, int]]:
        """By id, how many passages an entry has and in how many reports; those told by a day."""
        among = listed(ids)
        if not as_of:
            found = self._db.rows(
                "SELECT k.id, l.size, l.documents FROM json_each(?) i CROSS JOIN kept k"
                " ON k.id = i.value CROSS JOIN listed l ON l.kept = k.row",
                among,
            )
        else:
            found = self._db.rows(
                "SELECT k.id, sum(t.passages), sum(t.reports) FROM json_each(?) i"
                " CROSS JOIN kept k ON k.id = i.value"
                " CROSS JOIN told t ON t.kept = k.row AND t.day <= ? GROUP BY k.id"
                " UNION ALL"
                " SELECT k.id, count(*), count(DISTINCT c.document) FROM json_each(?) i"
                " CROSS JOIN kept k ON k.id = i.value"
                " CROSS JOIN listed l ON l.kept = k.row AND l.documents <= ?"
                f" CROSS JOIN citation c ON c.kept = k.row WHERE {_DAY} <= ? GROUP BY k.id",
                among,
                as_of,
                among,
                MANY,
                as_of,
            )
        return {id_: (passages, reports) for id_, passages, reports in found}

    def markings_behind(self, ids: Iterable[str]) -> frozenset[str]:
        """The handling markings of the reports that entries rest on, each looked for once."""
        among = listed(
            row
            for (row,) in self._db.rows(
                "SELECT k.row FROM json_each(?) i CROSS JOIN kept k ON k.id = i.value", listed(ids)
            )
        )
        by_marking: dict[str, list[str]] = defaultdict(list)
        for document, marking in self._db.rows(
            "SELECT k.id, json_extract(k.body, '$.marking') FROM refers f"
            " CROSS JOIN kept k ON k.row = f.kept AND k.kind = ? WHERE f.target = ?",
            DocumentEntry.kind,
            flag("marked"),
        ):
            by_marking[marking].append(document)
        rests = (
            "SELECT 1 FROM json_each(?) d CROSS JOIN citation c ON c.document = d.value"
            " WHERE c.kept IN (SELECT value FROM json_each(?)) LIMIT 1"
        )
        found = (m for m, own in by_marking.items() if self._db.row(rests, listed(own), among))
        return frozenset(found)

    def every_day(self) -> Mapping[str, str]:
        """From which day each report of the dossier counts."""
        return dict(self._db.remembered("SELECT document, day FROM document_day"))

    def called(self, ids: Iterable[str], day: str) -> Mapping[str, Mapping[str, int]]:
        """In which words actors were cited by a day, and how often; of those whom later reports
        cite as well."""
        found: dict[str, dict[str, int]] = defaultdict(dict)
        among = listed(ids)
        for id_, words, times in self._db.rows(
            "SELECT k.id, c.words, sum(c.times) FROM json_each(?) i CROSS JOIN kept k"
            " ON k.id = i.value CROSS JOIN called c ON c.kept = k.row"
            " WHERE c.day <= ? GROUP BY k.id, c.words",
            among,
            day,
        ):
            found[id_][words] = times
        for id_, words, times in self._db.rows(
            "SELECT k.id, c.quote, count(*) FROM json_each(?) i CROSS JOIN kept k"
            " ON k.id = i.value CROSS JOIN listed l ON l.kept = k.row AND l.documents <= ?"
            " CROSS JOIN citation c ON c.kept = k.row"
            f" WHERE {_DAY} <= ? GROUP BY k.id, c.quote",
            among,
            MANY,
            day,
        ):
            found[id_][words] = times
        whole = {id_: passages for id_, (passages, _) in self.told(found).items()}
        return {i: quotes for i, quotes in found.items() if sum(quotes.values()) < whole[i]}

    def later_than(self, ids: Iterable[str], day: str) -> frozenset[str]:
        """Those of these entries that nobody had told by a day."""
        found = self._db.rows(
            "SELECT i.value FROM json_each(?) i CROSS JOIN kept k ON k.id = i.value"
            " CROSS JOIN listed l ON l.kept = k.row AND l.since > ?",
            listed(ids),
            day,
        )
        return frozenset(id_ for (id_,) in found)

    def known_by(self, ids: Iterable[str], day: str) -> Sequence[str]:
        """Which of these moves had been told by a day; the latest first, by their own days."""
        found = self._db.rows(
            "SELECT i.value FROM json_each(?) i CROSS JOIN kept k ON k.id = i.value"
            " CROSS JOIN listed l ON l.kept = k.row AND l.since <= ?"
            " ORDER BY l.first DESC, l.last DESC, k.id DESC",
            listed(ids),
            day,
        )
        return [id_ for (id_,) in found]

    def _glance(self, rows: Sequence[int], most: int, as_of: str = "") -> list[AnyEntry]:
        passages = self._told_by(rows, most, as_of) if as_of else self._first(rows, most)
        found = self._db.rows(
            "SELECT k.row, k.kind, k.body FROM json_each(?) r"
            " CROSS JOIN kept k ON k.row = r.value ORDER BY r.key",
            listed(rows),
        )
        entries = [
            replace(decode_entry(kind, body), citations=tuple(passages[row]))
            for row, kind, body in found
        ]
        targets = [
            target
            for entry in entries
            for target in references(
                replace(entry, entries=()) if isinstance(entry, Track) else entry
            )
        ]
        ways = Lists(self._db).leading(targets) if targets else {}
        moving = [r for r, kind, _ in found if kind in ("event", "offer", "delivery")]
        tracks = Lists(self._db).tracks(moving) if moving else {}
        return [seen(entry, ways, tracks) for entry in entries]

    def _first(self, rows: Iterable[int], most: int) -> Mapping[int, list[Citation]]:
        sql = (
            "SELECT c.document, c.start, c.stop, c.quote FROM citation c"
            f" WHERE c.kept = ? {_IN_ORDER} LIMIT ?"
        )
        return {row: [Citation(*c) for c in self._db.rows(sql, row, most)] for row in rows}

    def _told_by(self, rows: Sequence[int], most: int, as_of: str) -> Mapping[int, list[Citation]]:
        """The first passages told by a day: from each entry's own, or from the few reports."""
        found: dict[int, list[Citation]] = defaultdict(list)
        early = self._db.remembered(
            "SELECT document FROM document_day WHERE day <= ? LIMIT ?", as_of, EARLY + 1
        )
        if len(early) <= EARLY:
            for row, *passage in self._db.rows(
                "SELECT c.kept, c.document, c.start, c.stop, c.quote FROM json_each(?) d"
                " CROSS JOIN citation c ON c.document = d.value"
                f" WHERE c.kept IN (SELECT value FROM json_each(?)) {_IN_ORDER}",
                listed(document for (document,) in early),
                listed(rows),
            ):
                if len(found[row]) < most:
                    found[row].append(Citation(*passage))
            return found
        for row, *passage in self._db.rows(
            "SELECT c.kept, c.document, c.start, c.stop, c.quote FROM json_each(?) r"
            " CROSS JOIN listed l ON l.kept = r.value AND l.documents <= ?"
            f" CROSS JOIN citation c ON c.kept = l.kept WHERE {_DAY} <= ? {_IN_ORDER}",
            listed(rows),
            MANY,
            as_of,
        ):
            if len(found[row]) < most:
                found[row].append(Citation(*passage))
        for row in set(rows) - found.keys():
            found[row] = [
                Citation(*passage)
                for passage in self._db.rows(
                    "SELECT c.document, c.start, c.stop, c.quote FROM citation c"
                    f" WHERE c.kept = ? AND {_DAY} <= ? {_IN_ORDER} LIMIT ?",
                    row,
                    as_of,
                    most,
                )
            ]
        return found


def _led(ids: Iterable[str], ways: Mapping[str, str]) -> tuple[str, ...]:
    """Where references lead, each once."""
    return tuple(dict.fromkeys(ways.get(id_, id_) for id_ in ids))
