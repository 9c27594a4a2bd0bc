"""Questions to the resolved record (model/record.py). References come out as entries' ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from goodoffices.model.codec import decode_entry
from goodoffices.model.entries import (
    ENTRIES,
    AnyEntry,
    Delivery,
    DocumentEntry,
    Event,
    Offer,
    Track,
)
from goodoffices.model.references import rebind
from goodoffices.model.shapes import Citation
from goodoffices.store.database import Rows
from goodoffices.store.judgements import Judgements
from goodoffices.store.lookup import Lookup
from goodoffices.store.resolved import whole


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


@dataclass(frozen=True, slots=True)
class _Ways:
    """Where references lead: the entries of findings joined into others, and entries' tracks."""

    entries: Mapping[str, str]
    tracks: Mapping[str, str]

    def of(self, id_: str) -> str:
        """The id of the entry that a finding became part of; the same id where there is none."""
        return self.entries.get(id_, id_)


class Queries(Rows):
    """The record, read."""

    _ways: tuple[tuple[int, int, int], _Ways] | None = None
    """Where references lead, and at which version of the database that was worked out."""

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
        return cast(DocumentEntry, self._read(DocumentEntry.kind, found[0][0])[0])

    def entries(self, kind: str) -> Iterator[AnyEntry]:
        """All entries of a kind, sorted by id; rejected ones included, marked so."""
        return iter(self._read(kind)) if kind in ENTRIES else iter(())

    def entry(self, id: str) -> AnyEntry | None:
        """The entry with this id, or that a finding with this id became part of."""
        found = Lookup(self._db).entry(id)
        return self._read(found[1], found[0])[0] if found else None

    def counts(self) -> Mapping[str, int]:
        """How many entries of each kind."""
        found = dict(self._db.rows("SELECT kind, count(*) FROM kept GROUP BY kind"))
        return {kind: found.get(kind, 0) for kind in ENTRIES}

    def unreviewed(self) -> Mapping[str, int]:
        """How many entries of each kind nobody has looked at yet."""
        found = dict(
            self._db.rows(
                "SELECT kind, count(*) FROM kept"
                " WHERE json_extract(body, '$.review') = 'unreviewed' GROUP BY kind"
            )
        )
        return {kind: found.get(kind, 0) for kind in ENTRIES}

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

    def _read(self, kind: str, row: int | None = None) -> list[AnyEntry]:
        """The entries of a kind as readers see them, sorted by id; or the one in a row."""
        with self._db.snapshot():
            ways = self._current_ways()
            entries = self._as_kept(kind, row)
            if kind == DocumentEntry.kind:
                entries = self._with_texts(entries)
        return [_seen(entry, ways) for entry in entries]

    def _as_kept(self, kind: str, row: int | None = None) -> list[AnyEntry]:
        chosen = "k.kind = ?" if row is None else "k.kind = ? AND k.row = ?"
        parameters = (kind,) if row is None else (kind, row)
        citations: dict[int, list[Citation]] = defaultdict(list)
        for kept, *passage in self._db.rows(
            "SELECT c.kept, c.document, c.start, c.stop, c.quote FROM kept k"
            f" JOIN citation c ON c.kept = k.row WHERE {chosen} ORDER BY c.kept, c.number",
            *parameters,
        ):
            citations[kept].append(Citation(*passage))
        return [
            decode_entry(kind, whole(body, citations[kept]))
            for kept, body in self._db.rows(
                f"SELECT k.row, k.body FROM kept k WHERE {chosen} ORDER BY k.id", *parameters
            )
        ]

    def _with_texts(self, entries: Sequence[AnyEntry]) -> list[AnyEntry]:
        """Document entries with what the rows of the documents hold."""
        found: list[AnyEntry] = []
        for entry in entries:
            row = self._db.row(
                "SELECT path, captured, text, renderer FROM document WHERE id = ?", entry.id
            )
            if row is not None:
                path, captured, text, renderer = row
                entry = replace(
                    cast(DocumentEntry, entry),
                    path=path,
                    captured=captured,
                    text=text,
                    renderer=renderer,
                )
            found.append(entry)
        return found

    def _current_ways(self) -> _Ways:
        """Where references lead now; worked out anew only if the dossier has changed."""
        version = self._db.version()
        if self._ways is None or self._ways[0] != version:
            # A finding leads to the entry of its own kind: a position also belongs to an issue.
            entries: dict[str, str] = dict(
                self._db.rows(
                    "SELECT m.finding, k.id FROM member m JOIN kept k ON k.row = m.kept"
                    " WHERE m.finding <> k.id"
                    " AND k.kind = substr(m.finding, 1, instr(m.finding, '-') - 1)"
                )
            )
            tracks: dict[str, str] = {}
            for track in self._as_kept(Track.kind):
                for entry in cast(Track, track).entries:
                    tracks.setdefault(entries.get(entry, entry), track.id)
            self._ways = (version, _Ways(entries, tracks))
        return self._ways[1]


def _seen(entry: AnyEntry, ways: _Ways) -> AnyEntry:
    """An entry as readers see it: references to entries, and its track filled in."""
    if isinstance(entry, Event | Offer | Delivery) and entry.id in ways.tracks:
        entry = replace(entry, track=ways.tracks[entry.id])
    return rebind(entry, ways.of)
