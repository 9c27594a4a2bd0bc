"""Questions to the resolved record (model/record.py). References come out as entries' ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from goodoffices.model.codec import decode_entry
from goodoffices.model.entries import (
    ENTRIES,
    Actor,
    AnyEntry,
    Delivery,
    DocumentEntry,
    Event,
    Offer,
)
from goodoffices.model.record import Wanted
from goodoffices.model.references import rebind, references
from goodoffices.model.shapes import Citation
from goodoffices.store.database import Rows, listed
from goodoffices.store.features import flag
from goodoffices.store.heard import Heard
from goodoffices.store.judgements import Judgements
from goodoffices.store.lists import Lists
from goodoffices.store.lookup import Lookup

LONGEST_NAME = 1000
"""Characters of an actor's passage, at most: none that begins further ahead touches a stretch."""

BATCH = 10
"""Entries read together where all are wanted, one after the other."""


@dataclass(frozen=True, slots=True)
class Status:
    """The state of a dossier in figures.

    ``entries`` and ``unreviewed`` count by kind; ``resolved`` is False while findings wait for
    resolution (a read was cut short); ``size`` is the file's, in bytes.
    """

    documents: int
    entries: Mapping[str, int]
    unreviewed: Mapping[str, int]
    judgements: int
    lapsed: int
    resolved: bool
    size: int


class Queries(Rows):
    """The record, read."""

    def documents(self) -> Sequence[DocumentEntry]:
        """Every document, sorted by id, with its text."""
        return [cast(DocumentEntry, entry) for entry in self.entries(DocumentEntry.kind)]

    def document(self, id: str) -> DocumentEntry | None:
        """The document with this id, or with the only id that starts so."""
        found = self._db.rows(
            "SELECT row FROM kept WHERE kind = ? AND id >= ? AND id < ? ORDER BY id LIMIT 2",
            DocumentEntry.kind,
            id,
            id + "\U0010ffff",
        )
        if not id or len(found) != 1:
            return None
        return cast(DocumentEntry, self._read([found[0][0]], texts=True)[0])

    def entries(self, kind: str) -> Iterator[AnyEntry]:
        """All entries of a kind, sorted by id; rejected ones included, marked so."""
        if kind not in ENTRIES:
            return iter(())
        with self._db.snapshot():
            rows = self._db.rows("SELECT row FROM kept WHERE kind = ? ORDER BY id", kind)
            return iter(self._read([row for (row,) in rows], texts=True))

    def entry(self, id: str) -> AnyEntry | None:
        """The entry with this id, or that a finding with this id became part of."""
        found = Lookup(self._db).entry(id)
        return self._read([found[0]], texts=True)[0] if found else None

    def some(self, wanted: Wanted) -> Sequence[AnyEntry]:
        """The entries that a list shows, in its order; documents without their text."""
        with self._db.snapshot():
            return self._read(Lists(self._db).rows(wanted))

    def each(self, wanted: Wanted) -> Iterator[AnyEntry]:
        """The same one after the other, never all at once in memory; within one snapshot."""
        rows = Lists(self._db).rows(wanted)
        for start in range(0, len(rows), BATCH):
            yield from self._read(rows[start : start + BATCH])

    def total(self, wanted: Wanted) -> int:
        """How many entries a list holds on all its pages."""
        return Lists(self._db).total(wanted)

    def tally(self, wanted: Wanted, field: str) -> Mapping[str, int]:
        """How many it holds by kind, type, status, review, certainty or track, unfiltered by
        that."""
        return Lists(self._db).tally(wanted, field)

    def named(self, wanted: Wanted, fields: Sequence[str], most: int) -> Mapping[str, int]:
        """The actors named most in these fields of what a list holds, each with how often."""
        return Lists(self._db).named(wanted, fields, most)

    def over_time(self, wanted: Wanted, digits: int) -> Sequence[tuple[str, str, str, int]]:
        """Period (the first ``digits`` of the ISO day), type, status and how many."""
        return Lists(self._db).over_time(wanted, digits)

    def crossed(self, wanted: Wanted, row: str, column: str) -> Sequence[tuple[str, str, str, int]]:
        """How many entries refer to one entry in ``row`` and another in ``column``, by status; of
        columns those to which the most refer."""
        return Lists(self._db).crossed(wanted, row, column)

    def referrals(self, id: str, as_of: str = "") -> Mapping[tuple[str, str], int]:
        """By kind and field, how many entries refer to this one; the rejected are left out."""
        return Lists(self._db).referrals(id, as_of)

    def heard(self, on: Iterable[str], as_of: str = "") -> Sequence[tuple[str, str, str]]:
        """Issue or track, an actor on record on it, and a day on which it is; in order of days."""
        return Heard(self._db).heard(on, as_of)

    def within(self, passage: Citation, kind: str) -> Sequence[str]:
        """The entries of a kind that have a passage of theirs inside this one, by id."""
        return Heard(self._db).within(passage, kind)

    def passed_on(self, documents: Iterable[str]) -> Sequence[tuple[str, str, int]]:
        """Through whom the statements in each report came: report, actor, how many; most first."""
        return Lists(self._db).passed_on(documents)

    def taken_from(self, documents: Iterable[str]) -> Sequence[tuple[str, str, int]]:
        """How much was taken from each report: report, kind, how many entries rest on it."""
        return self._db.rows(
            "SELECT i.value, l.kind, count(DISTINCT l.kept) FROM json_each(?) i"
            " CROSS JOIN citation c ON c.document = i.value"
            " CROSS JOIN listed l ON l.kept = c.kept AND l.review <> 'rejected' GROUP BY 1, 2",
            listed(documents),
        )

    def flags(self, document: str) -> frozenset[str]:
        """What one must be careful about in a report (``store.features.FLAGS``)."""
        found = self._db.rows(
            "SELECT f.target FROM kept k JOIN refers f ON f.kept = k.row AND f.field = 'flag'"
            " WHERE k.kind = ? AND k.id = ?",
            DocumentEntry.kind,
            document,
        )
        return frozenset(target.removeprefix(flag("")) for (target,) in found)

    def is_marked(self) -> bool:
        """Whether any report bears a handling marking."""
        return bool(self._db.row("SELECT 1 FROM refers WHERE target = ? LIMIT 1", flag("marked")))

    def markings(self, documents: Iterable[str]) -> Mapping[str, str]:
        """By id, the handling markings of those of these reports that bear one."""
        return dict(
            self._db.rows(
                "SELECT k.id, json_extract(k.body, '$.marking') FROM refers f"
                " CROSS JOIN kept k ON k.row = f.kept AND k.kind = ?"
                " WHERE f.target = ? AND f.field = 'flag'"
                " AND k.id IN (SELECT value FROM json_each(?))",
                DocumentEntry.kind,
                flag("marked"),
                listed(documents),
            )
        )

    def found_in(self, document: str, kind: str) -> Mapping[str, str]:
        """The findings of a kind in a report, by place, each with the entry that it became."""
        return dict(
            self._db.rows(
                "SELECT f.id, k.id FROM finding f JOIN member m ON m.finding = f.id"
                " JOIN kept k ON k.row = m.kept AND k.kind = f.kind"
                " WHERE f.document = ? AND f.kind = ? ORDER BY f.start, f.id",
                document,
                kind,
            )
        )

    def places(
        self, document: str, kind: str, start: int, end: int
    ) -> Sequence[tuple[str, int, int]]:
        """The passages of entries of a kind that touch a stretch of a report: id and edges."""
        return self._db.rows(
            "SELECT k.id, c.start, c.stop FROM citation c CROSS JOIN kept k"
            " ON k.row = c.kept AND k.kind = ?"
            " WHERE c.document = ? AND c.start > ? AND c.start < ? AND c.stop > ?"
            " ORDER BY c.start, k.id",
            kind,
            document,
            start - LONGEST_NAME if kind == Actor.kind else -1,
            end,
            start,
        )

    def heads(self, findings: Iterable[str]) -> Mapping[str, Citation]:
        """The head passage of each of these findings."""
        found = self._db.rows(
            "SELECT f.id, f.document, f.start, f.stop, substr(d.text, f.start + 1, f.stop - f.start)"
            " FROM json_each(?) i CROSS JOIN finding f ON f.id = i.value"
            " CROSS JOIN document d ON d.id = f.document",
            listed(findings),
        )
        return {id_: Citation(*passage) for id_, *passage in found}

    def days(self, documents: Iterable[str]) -> Mapping[str, str]:
        """From which day each report counts, ISO 8601: its publication, else its arrival."""
        return dict(
            self._db.rows(
                "SELECT d.document, d.day FROM json_each(?) i"
                " CROSS JOIN document_day d ON d.document = i.value",
                listed(documents),
            )
        )

    def counts(self) -> Mapping[str, int]:
        """How many entries of each kind."""
        return {kind: n for kind, (n, _) in self._by_kind().items()}

    def unreviewed(self) -> Mapping[str, int]:
        """How many entries of each kind nobody has looked at yet."""
        return {kind: n for kind, (_, n) in self._by_kind().items()}

    def _by_kind(self) -> Mapping[str, tuple[int, int]]:
        """How many entries of each kind there are, and how many of these are unreviewed."""
        found = self._db.remembered(
            "SELECT kind, sum(n), sum(n * (review = 'unreviewed')) FROM counted GROUP BY kind"
        )
        counted = {kind: (n, unreviewed) for kind, n, unreviewed in found}
        return {kind: counted.get(kind, (0, 0)) for kind in ENTRIES}

    def status(self) -> Status:
        """The state of the dossier in figures."""
        with self._db.snapshot():
            pages, page = self._db.row("PRAGMA page_count")[0], self._db.row("PRAGMA page_size")[0]
            return Status(
                documents=self._db.row("SELECT count(*) FROM document")[0],
                entries=self.counts(),
                unreviewed=self.unreviewed(),
                judgements=self._db.row("SELECT count(*) FROM judgement")[0],
                lapsed=len(Judgements(self._db).lapsed()),
                resolved=self._db.row("SELECT 1 FROM unresolved LIMIT 1") is None,
                size=pages * page,
            )

    def _read(self, rows: Sequence[int], *, texts: bool = False) -> list[AnyEntry]:
        """The entries in these rows as readers see them, in this order."""
        with self._db.snapshot():
            entries = self._as_kept(rows)
            if texts:
                entries = self._with_texts(entries)
            targets = (target for entry in entries for target in references(entry))
            ways = Lists(self._db).leading(targets)
            tracks = Lists(self._db).tracks(rows)
        return [seen(entry, ways, tracks) for entry in entries]

    def _as_kept(self, rows: Sequence[int]) -> list[AnyEntry]:
        among = listed(rows)
        citations: dict[int, list[Citation]] = defaultdict(list)
        for kept, document, start, stop, quote in self._db.rows(
            "SELECT kept, document, start, stop, quote FROM citation"
            " WHERE kept IN (SELECT value FROM json_each(?)) ORDER BY kept, number, document, start, stop",
            among,
        ):
            citations[kept].append(Citation(document, start, stop, quote))
        return [
            replace(decode_entry(kind, body), citations=tuple(citations[kept]))
            for kept, kind, body in self._db.rows(
                "SELECT k.row, k.kind, k.body FROM json_each(?) r"
                " CROSS JOIN kept k ON k.row = r.value ORDER BY r.key",
                among,
            )
        ]

    def _with_texts(self, entries: Sequence[AnyEntry]) -> list[AnyEntry]:
        """Document entries with what the rows of the documents hold."""
        ids = [e.id for e in entries if isinstance(e, DocumentEntry)]
        if not ids:
            return list(entries)
        rows = {
            id_: (path, captured, text, renderer)
            for id_, path, captured, text, renderer in self._db.rows(
                "SELECT d.id, d.path, d.captured, d.text, d.renderer FROM json_each(?) i"
                " CROSS JOIN document d ON d.id = i.value",
                listed(ids),
            )
        }
        return [_held(e, *rows[e.id]) if e.id in rows else e for e in entries]


def _held(entry: AnyEntry, path: str, captured: str, text: str, renderer: str) -> AnyEntry:
    """A document entry with what the row of its document holds."""
    if not isinstance(entry, DocumentEntry):
        return entry
    return replace(entry, path=path, captured=captured, text=text, renderer=renderer)


def seen(entry: AnyEntry, ways: Mapping[str, str], tracks: Mapping[str, str]) -> AnyEntry:
    """An entry as readers see it: references to entries, and its track filled in."""
    if isinstance(entry, Event | Offer | Delivery) and entry.id in tracks:
        entry = replace(entry, track=tracks[entry.id])
    return rebind(entry, lambda id_: ways.get(id_, id_))
