"""What a stratum of resolution is: how it forms blocks, and what it may read.

Strata run in a fixed order and none reads a later one. Findings that share a key are candidates
for each other; the connected candidates form a *block*. A stratum turns one block into entries,
reading earlier strata through a ``Scope``. A new document recomputes the blocks it touches.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol, runtime_checkable

from goodoffices.model.entries import AnyEntry
from goodoffices.model.findings import ActorFinding, Document, Finding
from goodoffices.model.shapes import UNKNOWN, When
from goodoffices.resolve.places import Named

Item = Finding | Document


@dataclass(frozen=True, slots=True)
class Utterance:
    """Statements that report the same words of the same speaker. Internal to resolution."""

    kind: ClassVar[str] = "utterance"

    id: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copied:
    """A document, its one member, that repeats an earlier one. Internal to resolution.

    ``passages`` are the stretches of its text that are the original's; none: all of it is.
    ``publisher``, ``title``, ``authors`` and ``published`` are the original's, so that what rests
    on the copy is looked at anew when they change.
    """

    kind: ClassVar[str] = "copied"

    id: str
    members: tuple[str, ...]
    original: str
    passages: tuple[tuple[int, int], ...] = ()
    publisher: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: When = UNKNOWN

    def holds(self, start: int) -> bool:
        """Whether what stands at a place of the copy is the original's."""
        return not self.passages or any(first <= start < end for first, end in self.passages)


Internal = Utterance | Copied
"""What strata make for later strata alone; no entry of the record."""

INTERNAL: dict[str, type[Utterance] | type[Copied]] = {t.kind: t for t in (Utterance, Copied)}
"""Every internal kind by its name in the database."""

Resolved = AnyEntry | Internal


class Scope(Protocol):
    """What a stratum may read: documents, findings, and entries of earlier strata."""

    def document(self, id: str) -> Document:
        """A document as read, with an analyst's corrections of its metadata applied."""

    def finding(self, id: str) -> Finding | None:
        """A finding by id; None if it is not there or was rejected."""

    def as_read(self, id: str) -> Finding | None:
        """The same, rejected ones included: for who is to look again because one was rejected."""

    def unresolved(self, id: str) -> bool:
        """Whether it came, went or was judged since the last resolution: what changed besides is
        only joined otherwise, or refers to such."""

    def findings(self, document: str, kind: str) -> Sequence[Finding]:
        """All findings of a kind in a document, sorted by place; rejected ones left out."""

    def near(self, document: str, kind: str, start: int, end: int) -> Sequence[Finding]:
        """Those of them whose head passage begins from one place to before another."""

    def named(self, document: str, start: int, end: int) -> Sequence[Named]:
        """The actors that a document mentions from one place to before another, by place: once
        for each mention."""

    def media(self, document: str) -> Sequence[ActorFinding]:
        """The media that a document names, by place."""

    def states(self, document: str) -> Sequence[str]:
        """The gazetteer's codes of the states that a document names, the most mentioned first."""

    def entry(self, finding: str) -> AnyEntry | None:
        """The entry that a finding (or document) became part of in an earlier stratum."""

    def utterance(self, statement: str) -> Utterance | None:
        """The utterance that a statement finding reports."""

    def copied(self, document: str) -> Copied | None:
        """What a document repeats of an earlier one; None for one that was not found to."""

    def entries_of(self, document: str, kind: str) -> Sequence[AnyEntry]:
        """The entries of a kind, of earlier strata, with a member in the document."""


class Earlier:
    """What a block's items were before: of most of a large block nothing has changed."""

    def standing(self, members: Sequence[str]) -> Resolved | None:
        """The entry that these findings, and no others, were, if none of them has changed, nor
        what it refers to, nor whom it is linked with."""
        return None


NOTHING = Earlier()
"""For a block of which nothing is known."""


@dataclass(frozen=True, slots=True)
class Block:
    """Candidates for each other, sorted by id, with what an analyst said of their joining.

    ``must`` and ``cannot`` are pairs of finding ids: must-link and cannot-link. ``links`` are the
    pairs that a ``linking.Linking`` stratum called linked, where the engine keeps them, and
    ``views`` then what comparing read of the items, by id. A stratum may take over what stands
    of ``earlier`` entries instead of making them again.
    """

    items: tuple[Item, ...]
    must: frozenset[tuple[str, str]] = frozenset()
    cannot: frozenset[tuple[str, str]] = frozenset()
    links: Mapping[tuple[str, str], float] | None = None
    earlier: Earlier = NOTHING
    views: Mapping[str, Any] = field(default_factory=dict)


class Stratum(Protocol):
    """One step of resolution. What more a stratum may say of itself: ``Heedless``, ``Gathering`` and
    ``Following`` (below), ``linking.Linking`` and ``seats.Seating``."""

    @property
    def name(self) -> str:
        """What it is called in the database and in the summary of a read."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of finding (``document`` included) that take part."""

    @property
    def makes(self) -> tuple[str, ...]:
        """The kinds of entry that it makes."""

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The keys under which an item is a candidate. None: it takes no part."""

    def resolve(self, block: Block, scope: Scope) -> Iterable[Resolved]:
        """The entries of one block."""

    def face(self, entry: Resolved) -> object:
        """The fields that later strata read, for deciding whether they must look again.

        Without id and members: the engine itself sees who stands together. What grows with the
        dossier (counts, citations) has no place in it.
        """

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """Other items of *this* stratum that read what changed below it, beyond references."""


@runtime_checkable
class Heedless(Stratum, Protocol):
    """A stratum that reads nothing of what some of its findings refer to or became."""

    @property
    def ignores(self) -> tuple[str, ...]:
        """The kinds of the entries of which it reads nothing: that one changed is no reason to
        resolve what refers to it. And the names of strata: that they joined its findings otherwise
        is none either, beyond what ``readers`` tells."""


@runtime_checkable
class Gathering(Stratum, Protocol):
    """A stratum that gathers what its findings became, and asks of hardly any what it refers to."""

    @property
    def gathers(self) -> bool:
        """Always so: what its findings refer to is left until it is asked for."""


@runtime_checkable
class Following(Stratum, Protocol):
    """A stratum of entries in which something follows from what an analyst may correct."""

    def follow(self, entry: AnyEntry, fields: Set[str]) -> AnyEntry:
        """A corrected entry with what follows from these of its fields, others' corrections kept."""
