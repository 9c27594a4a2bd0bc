"""The one query protocol over the record. ``store`` implements it; all pages and exports use it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from goodoffices.model.entries import Actor, AnyEntry, DocumentEntry, Judgement, Track
from goodoffices.model.shapes import Citation


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that a search found: the entry or document, and the passage around the words."""

    kind: str
    id: str
    document: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Found:
    """Something that holds the words of a search: how well it fits (BM25, the least is best), and
    whether they stand in the text of a report or in what is said of an entry."""

    rank: float
    kind: str
    id: str
    row: int
    in_text: bool


@dataclass(frozen=True, slots=True)
class Addition:
    """A finding that a person added by hand: its id, who added it when, and when it was taken back.

    Instants are ISO 8601 in UTC; ``taken_back`` is empty while the addition is in force.
    """

    id: str
    document: str
    kind: str
    by: str
    at: str
    taken_back: str = ""

    @property
    def action(self) -> str:
        """What was done, as judgements call what they do."""
        return "add"


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A judgement that no longer applies, and why."""

    judgement: Judgement
    why: str


NO_TRACK = "-"
"""In place of a track's id: what moves in none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which entries of a kind (empty: of any, for a tally by kind) a list shows, and in which order.

    ``type``, ``status``, ``review`` and ``certainty`` take one value or several with commas
    between. ``about`` names entries that must be referred to, each with the fields in which
    (none: in any) and, with a minus, those in which not (``chain.who``, ``-speaker``). ``start`` and ``end`` bound the entry's own day, ``since`` and ``as_of`` the
    day of the earliest report that tells it (after the one, up to the other); days are ISO 8601,
    and empty means whatever. ``arrived`` is an instant: what cites a report read after it.
    ``stretch`` bounds the passages that count of ``document`` (0 to 0: anywhere in it).
    ``flag`` is what one must be careful about in a report (``store.features.FLAGS``). ``track`` is
    a track's id, or ``NO_TRACK``. ``order`` is a name in ``store/lists.py``.
    """

    kind: str
    type: str = ""
    status: str = ""
    review: str = ""
    certainty: str = ""
    rejected: bool = False
    about: tuple[tuple[str, tuple[str, ...]], ...] = ()
    document: str = ""
    stretch: tuple[int, int] = (0, 0)
    track: str = ""
    words: str = ""
    start: str = ""
    end: str = ""
    since: str = ""
    as_of: str = ""
    arrived: str = ""
    flag: str = ""
    order: str = "-first"
    offset: int = 0
    limit: int = 50


class Record(Protocol):
    """Questions to a resolved record. References in what it returns are entries' own ids."""

    def documents(self) -> Sequence[DocumentEntry]:
        """Every document, sorted by id, with its text."""

    def document(self, id: str) -> DocumentEntry | None:
        """The document with this id, or with the only id that starts so."""

    def entries(self, kind: str) -> Iterator[AnyEntry]:
        """All entries of a kind, sorted by id; rejected ones included, marked so."""

    def some(self, wanted: Wanted) -> Sequence[AnyEntry]:
        """The entries that a list shows, in its order; documents without their text."""

    def each(self, wanted: Wanted) -> Iterator[AnyEntry]:
        """The same, one after the other: for what is too much to hold at once."""

    def total(self, wanted: Wanted) -> int:
        """How many entries a list holds on all its pages."""

    def tally(self, wanted: Wanted, field: str) -> Mapping[str, int]:
        """How many it holds by kind, type, status, review, certainty or track, unfiltered by
        that."""

    def named(self, wanted: Wanted, fields: Sequence[str], most: int) -> Mapping[str, int]:
        """The actors named most in these fields of what a list holds, each with how often."""

    def over_time(self, wanted: Wanted, digits: int) -> Sequence[tuple[str, str, str, int]]:
        """Period (the first ``digits`` of the ISO day), type, status and how many."""

    def crossed(self, wanted: Wanted, row: str, column: str) -> Sequence[tuple[str, str, str, int]]:
        """How many entries refer to one entry in ``row`` and another in ``column``, by status; of
        columns those to which the most refer."""

    def referrals(self, id: str, as_of: str = "") -> Mapping[tuple[str, str], int]:
        """By kind and field, how many entries refer to this one; the rejected are left out."""

    def heard(self, on: Iterable[str], as_of: str = "") -> Sequence[tuple[str, str, str]]:
        """Issue or track, an actor on record on it, and a day on which it is; in order of days."""

    def within(self, passage: Citation, kind: str) -> Sequence[str]:
        """The entries of a kind that have a passage of theirs inside this one, by its place."""

    def passed_on(self, documents: Iterable[str]) -> Sequence[tuple[str, str, int]]:
        """Through whom the statements in each report came: report, actor, how many; most first."""

    def taken_from(self, documents: Iterable[str]) -> Sequence[tuple[str, str, int]]:
        """How much was taken from each report: report, kind, how many entries rest on it."""

    def flags(self, document: str) -> frozenset[str]:
        """What one must be careful about in a report (``store.features.FLAGS``)."""

    def found_in(self, document: str, kind: str) -> Mapping[str, str]:
        """The findings of a kind in a report, by place, each with the entry that it became."""

    def places(
        self, document: str, kind: str, start: int, end: int
    ) -> Sequence[tuple[str, int, int]]:
        """The passages of entries of a kind that touch a stretch of a report: id and edges."""

    def additions(self) -> Sequence[Addition]:
        """What people added by hand, oldest first, what was taken back included."""

    def heads(self, findings: Iterable[str]) -> Mapping[str, Citation]:
        """The head passage of each of these findings."""

    def days(self, documents: Iterable[str]) -> Mapping[str, str]:
        """From which day each report counts, ISO 8601: its publication, else its arrival."""

    def entry(self, id: str) -> AnyEntry | None:
        """The entry with this id, or that a finding with this id became part of."""

    def judgements(self) -> Sequence[Judgement]:
        """All judgements, oldest first."""

    def lapsed(self) -> Sequence[Lapsed]:
        """Judgements that rest on nothing that is still in the record."""

    def search(self, words: str, limit: int = 50, as_of: str = "") -> Sequence[Hit]:
        """Full-text search over documents and entries, best first; any input is safe.

        ``as_of`` leaves out reports that count only after that day, and what only they tell.
        """

    def found(self, words: str, limit: int, as_of: str = "") -> Sequence[Found]:
        """What a search finds, without looking where in it the words stand."""

    def hits(self, found: Iterable[Found], words: str, as_of: str = "") -> Sequence[Hit]:
        """Where in these the words stand."""

    def counts(self) -> Mapping[str, int]:
        """How many entries of each kind."""


@runtime_checkable
class Decided(Protocol):
    """A record that finds judgements by what they concern, and the latest without the rest."""

    def judgements_on(self, ids: Iterable[str]) -> Sequence[Judgement]:
        """Those whose target or value is one of these, oldest first."""

    def latest_judgements(self, most: int) -> Sequence[Judgement]:
        """The latest so many, and whatever these take back, oldest first."""


@runtime_checkable
class Glanced(Protocol):
    """A record that finds at once what telling many entries takes, and counts what it leaves out."""

    def actors(self, ids: Iterable[str]) -> Mapping[str, Actor]:
        """The actors of these ids (an entry's or a member's), without passages and members."""

    def channels(self, ids: Iterable[str]) -> Mapping[str, Track]:
        """The tracks with these ids, by name and parties alone."""

    def reports(self, ids: Iterable[str]) -> Mapping[str, DocumentEntry]:
        """The reports with these ids, with their texts."""

    def gather(self, ids: Iterable[str]) -> None:
        """Look up the entries of these ids together: they will be asked for one by one."""

    def told(self, ids: Iterable[str]) -> Mapping[str, tuple[int, int]]:
        """By id, how many passages an entry has, and in how many reports."""
