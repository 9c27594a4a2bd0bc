"""Documents and actors at hand, and the numbers under which a page or a briefing cites them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import (
    Actor,
    AnyEntry,
    Disagreement,
    DocumentEntry,
    Offer,
    Statement,
)
from goodoffices.model.record import Glanced, Record, Wanted
from goodoffices.model.references import references
from goodoffices.model.shapes import Citation
from goodoffices.present.dates import worded
from goodoffices.present.view import Source

SHOWN = 12
"""Passages with which a glance at a list gives an entry, at most: of one that has so many, the
record is asked how many there are."""

UNSIGNED = "publisher not known"
"""What stands for the outlet of a report that does not tell it."""


class Shelf:
    """What a page needs of the record, fetched as it is asked for.

    Sources are numbered in the order in which the page first cites them.
    """

    def __init__(self, record: Record) -> None:
        self.record = record
        self._documents: dict[str, DocumentEntry | None] = {}
        self._actors: dict[str, Actor | None] = {}
        self._cited: dict[str, Source] = {}
        self._told: dict[str, tuple[int, int]] = {}

    def fetch(self, entries: Sequence[AnyEntry]) -> None:
        """Ask at once for what telling these entries takes, where the record can answer so."""
        record = self.record
        if not isinstance(record, Glanced):
            return
        self.fetch_reports(c.document for e in entries for c in _behind(e))
        self.fetch_actors(i for e in entries for i in references(e) if i.startswith("actor-"))
        many = [e.id for e in entries if len(e.citations) >= SHOWN]
        self._told.update(record.told(many) if many else {})

    def fetch_actors(self, ids: Iterable[str]) -> None:
        """Ask at once for these actors and for whom they act, where the record can answer so."""
        record = self.record
        unknown = set(ids) - self._actors.keys()
        while unknown and isinstance(record, Glanced):
            found = record.actors(unknown)
            self._actors.update({**dict.fromkeys(unknown), **found})
            above = {a.acts_for for a in found.values() if a.acts_for is not None}
            unknown = above - self._actors.keys()

    def fetch_reports(self, ids: Iterable[str]) -> None:
        """Ask at once for these reports, where the record can answer so."""
        unknown = set(ids) - self._documents.keys()
        if unknown and isinstance(self.record, Glanced):
            self._documents.update(self.record.reports(unknown))

    def told(self, entry: AnyEntry) -> tuple[int, int]:
        """How many passages an entry has, and in how many reports."""
        if len(entry.citations) >= SHOWN and isinstance(self.record, Glanced):
            if entry.id not in self._told:
                self._told.update(self.record.told([entry.id]))
            if entry.id in self._told:
                return self._told[entry.id]
        return _counted(entry)

    def document(self, id_: str) -> DocumentEntry | None:
        """The document with this id, with its text."""
        if id_ not in self._documents:
            self._documents[id_] = self.record.document(id_)
        return self._documents[id_]

    def actor(self, id_: str | None) -> Actor | None:
        """The actor with this id."""
        if id_ is None:
            return None
        if id_ not in self._actors:
            found = self._one(id_)
            self._actors[id_] = found if isinstance(found, Actor) else None
        return self._actors[id_]

    def _one(self, id_: str) -> AnyEntry | None:
        if isinstance(self.record, Glanced):
            return self.record.actors([id_]).get(id_)
        return self.record.entry(id_)

    def source(self, id_: str) -> Source | None:
        """A document as a numbered source; None if it is not in the record."""
        if id_ not in self._cited:
            document = self.document(id_)
            if document is None:
                return None
            self._cited[id_] = self._described(document, len(self._cited) + 1)
        return self._cited[id_]

    def report(self, source: Source) -> str:
        """How a line calls a report: by its outlet; one of no known outlet by its title."""
        return f"“{source.title}”" if source.publisher == UNSIGNED else source.publisher

    def ahead(self, source: Source) -> str:
        """What stands before a report's words: nothing, for a page names the report below them."""
        return ""

    def author(self, source: Source) -> str:
        """How a line calls whoever wrote a report."""
        unsigned = source.publisher == UNSIGNED
        return f"The author {'of' if unsigned else 'in'} {self.report(source)}"

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources cited so far, by number."""
        return tuple(sorted(self._cited.values(), key=lambda s: s.number))

    def is_derivative(self, id_: str) -> bool:
        """Whether half of a document's statements reached it through another outlet."""
        return "derivative" in self.record.flags(id_)

    @cached_property
    def as_of(self) -> str | None:
        """The last day on which a document of the record was published."""
        newest = self.record.some(Wanted(kind=DocumentEntry.kind, order="-last", limit=1))
        last = bounds(newest[0].published.edtf)[1] if newest else None  # type: ignore[union-attr]
        return last.isoformat() if last else None

    def _described(self, document: DocumentEntry, number: int) -> Source:
        return Source(
            number,
            document.id,
            plain(document.title or document.path.rsplit("/", 1)[-1]),
            plain(document.publisher or UNSIGNED),
            worded(document.published.edtf, moment=True),
            document.genre,
            tuple(self._flags(document)),
            document.published.why,
            document.marking,
        )

    def _flags(self, document: DocumentEntry) -> list[str]:
        flags = []
        if document.published.edtf is None or document.published.basis == "unknown":
            flags.append("undated")
        elif document.published.basis == "inferred":
            flags.append("day inferred")
        if document.genre in ("opinion", "official"):
            flags.append(document.genre)
        if document.copy_of and self.document(document.copy_of):
            flags.append(self._copied(document.copy_of))
        elif self.is_derivative(document.id):
            flags.append("derivative")
        if document.language != "en":
            flags.append(f"in {document.language}, not extracted from")
        if document.grade:
            flags.append(f"grade {document.grade}")
        return flags

    def _copied(self, original: str) -> str:
        document = self.document(original)
        assert document is not None
        return f"copy of {plain(document.publisher or document.title or 'another report')}"


class Library(Shelf):
    """The whole record at hand: every source by day, then id, and numbered so."""

    def __init__(self, record: Record) -> None:
        super().__init__(record)
        ordered = sorted(record.documents(), key=lambda d: (d.published.edtf or "9999", d.id))
        self._documents = {d.id: d for d in ordered}
        self._actors = {a.id: a for a in record.entries(Actor.kind) if isinstance(a, Actor)}
        self._numbers = {d.id: n for n, d in enumerate(ordered, 1)}
        self._cited = {d.id: self._described(d, self._numbers[d.id]) for d in ordered}

    def document(self, id_: str) -> DocumentEntry | None:
        return self._documents.get(id_)

    def actor(self, id_: str | None) -> Actor | None:
        if id_ and id_ not in self._actors:  # corrected to somebody whom no report names yet
            found = self.record.entry(id_)
            self._actors[id_] = found if isinstance(found, Actor) else None
        return self._actors.get(id_ or "")

    def told(self, entry: AnyEntry) -> tuple[int, int]:
        return _counted(entry)

    @property
    def actors(self) -> list[Actor]:
        """Every actor, sorted by id."""
        return [a for a in self._actors.values() if a is not None]

    def ahead(self, source: Source) -> str:
        """Its number, under which the briefing lists it."""
        return f"Report [{source.number}]: "

    def author(self, source: Source) -> str:
        return f"The author of [{source.number}]"

    def is_derivative(self, id_: str) -> bool:
        return id_ in self._derived

    @cached_property
    def _derived(self) -> frozenset[str]:
        through: dict[str, list[Statement]] = {}
        for statement in self.record.entries(Statement.kind):
            if isinstance(statement, Statement) and statement.review != "rejected":
                through.setdefault(statement.content[0].document, []).append(statement)
        return frozenset(d for d, told in through.items() if _derivative(told))

    def _copied(self, original: str) -> str:
        return f"copy of [{self._numbers[original]}]"


def _counted(entry: AnyEntry) -> tuple[int, int]:
    return len(entry.citations), len({c.document for c in entry.citations})


def _behind(entry: AnyEntry) -> Iterator[Citation]:
    """The passages that are shown behind the line of an entry, and the lines below it."""
    yield from entry.citations[:SHOWN]
    if isinstance(entry, Disagreement):
        for side in entry.sides[:SHOWN]:
            yield from side.citations[:SHOWN]
    if isinstance(entry, Offer):
        for step in entry.history:
            yield from step.citations[:SHOWN]
        for reply in entry.replies:
            yield from reply.citations[:SHOWN]
        yield from (condition.citation for condition in entry.conditions)


def plain(text: str) -> str:
    """Text on one line."""
    return " ".join(text.split())


def _derivative(told: Sequence[Statement]) -> bool:
    return len(told) > 1 and 2 * sum(len(s.chain) > 2 for s in told) >= len(told)
