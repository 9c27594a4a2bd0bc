"""Where the reports come from: copies, outlets that rest on others, grades and markings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goodoffices.model.entries import Actor, DocumentEntry
from goodoffices.model.record import Record, Wanted
from goodoffices.present.listing import BY_KIND, Listing, listing, wanted
from goodoffices.present.shelf import Shelf, plain
from goodoffices.present.telling import Teller
from goodoffices.present.view import Source

PAGE = 30
"""Reports on one page."""

THROUGH = 5
"""Outlets named of one report."""

KINDS = ("statement", "event", "offer", "delivery", "forecast", "figure")
"""What is counted of each report."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report: what it is a copy of and what copies it; through which outlets its statements
    came (id, name, how many); how much was taken from it (slug, title, how much)."""

    source: Source
    grade: str
    original: Source | None
    copies: tuple[Source, ...]
    through: tuple[tuple[str, str, int], ...]
    taken: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Dependence:
    """An outlet, and another on which reports of it rest: for how many statements."""

    outlet: str
    on: str
    actor: str
    statements: int


@dataclass(frozen=True, slots=True)
class Sources:
    """The page. ``resting`` is who depends on whom among the reports shown, the most first."""

    listing: Listing
    reports: tuple[Report, ...]
    resting: tuple[Dependence, ...]


def sources(record: Record, query: Mapping[str, str]) -> Sources:
    """The reports that an address asks for."""
    kind = BY_KIND[DocumentEntry.kind]
    teller = Teller(record, Shelf(record))
    found = listing(record, kind, wanted(kind, query, PAGE), teller)
    documents = [d for d in found.entries if isinstance(d, DocumentEntry)]
    through = _through(teller, documents)
    taken: dict[str, dict[str, int]] = defaultdict(dict)
    for document, counted, n in record.taken_from(d.id for d in documents):
        taken[document][counted] = n
    reports = tuple(
        r for d in documents if (r := _report(teller, d, through.get(d.id, ()), taken[d.id]))
    )
    return Sources(found, reports, _resting(reports))


def _through(
    teller: Teller, documents: Sequence[DocumentEntry]
) -> Mapping[str, list[tuple[str, str, int]]]:
    """By report, the media in the chains of its statements, its own outlet left out."""
    own = {d.id: (d.publisher or "").casefold() for d in documents}
    found: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for document, id_, n in teller.record.passed_on(own):
        actor = teller.shelf.actor(id_)
        if not isinstance(actor, Actor) or actor.type != "media":
            continue
        names = {a.text.casefold() for a in actor.aliases} | {actor.name.casefold()}
        if own[document] not in names:
            found[document].append((actor.id, plain(actor.name), n))
    return found


def _report(
    teller: Teller,
    document: DocumentEntry,
    through: Sequence[tuple[str, str, int]],
    taken: Mapping[str, int],
) -> Report | None:
    source = teller.shelf.source(document.id)
    if source is None:
        return None
    about = ((document.id, ("copy_of",)),)
    copies = teller.record.some(Wanted(kind=DocumentEntry.kind, about=about, limit=4))
    return Report(
        source,
        document.grade or "",
        teller.shelf.source(document.copy_of) if document.copy_of else None,
        tuple(s for c in copies if (s := teller.shelf.source(c.id))),
        tuple(through[:THROUGH]),
        tuple((BY_KIND[k].slug, BY_KIND[k].title.lower(), taken[k]) for k in KINDS if k in taken),
    )


def _resting(reports: Sequence[Report]) -> tuple[Dependence, ...]:
    counts: Counter[tuple[str, str, str]] = Counter()
    for report in reports:
        for id_, name, n in report.through:
            counts[report.source.publisher, name, id_] += n
    return tuple(Dependence(o, name, id_, n) for (o, name, id_), n in counts.most_common(12))
