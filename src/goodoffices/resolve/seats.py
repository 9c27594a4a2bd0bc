"""Newcomers that take a seat in what stands, so that a block of a thousand is not resolved again.

Most reports name somebody in the same words, so in a large block few *looks* differ: all that
grouping reads of a finding but its document. Who is of another document than all that stand, and is
compared with one finding of each look, is compared with all. A newcomer that may be one with the
findings of a single entry, is forbidden by none of these, and brings nothing by which others would
be told apart otherwise, becomes part of that entry, and all else comes out as it was
(docs/decisions/0027): pairs are tried strongest first, and at every step each group lies within the
one that it became, so what was refused stays refused.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from goodoffices.model.dossier import Dossier, Kept
from goodoffices.model.entries import AnyEntry
from goodoffices.model.findings import Document
from goodoffices.resolve.scope import DossierScope
from goodoffices.resolve.stratum import Item, Scope, Stratum

FEW = 2
"""How many stand in a block for each newcomer, if seats are worth asking for."""


@runtime_checkable
class Seating(Stratum, Protocol):
    """A stratum whose groups ``grouping.group`` forms of what findings look like."""

    def look(self, item: Item, scope: Scope) -> str:
        """The same for two findings of which grouping reads the same but their documents."""

    def seats(
        self, newcomers: Sequence[Item], standing: Mapping[str, Sequence[Item]], scope: Scope
    ) -> Mapping[str, str] | None:
        """The entry that each newcomer of a block is part of, by the newcomer's id: its own id
        for one that is nobody who stands.

        ``standing`` are findings of all looks of the block, by the ids of their entries, and none
        of the newcomers' documents. None where more must be known.
        """

    def grown(
        self, entry: AnyEntry, items: Sequence[Item], standing: Sequence[Item]
    ) -> AnyEntry | None:
        """An entry with newcomers added: just what ``entry_of`` makes of all its findings, of which
        ``standing`` are one of each look. None where it can't be told from these alone."""

    def entry_of(self, items: Sequence[Item], scope: Scope) -> AnyEntry:
        """The entry of findings that are one."""


def looks(stratum: Stratum) -> str:
    """The name under which the looks of a ``Seating`` stratum are kept."""
    return f"{stratum.name}: looks"


def few(newcomers: Sequence[str], block: Sequence[str]) -> bool:
    """Whether so little of a block is new that it is worth while to ask for seats."""
    return 0 < FEW * len(newcomers) < len(block)


@dataclass(frozen=True, slots=True)
class Seat:
    """Newcomers that are one, and the entry that they join, if any, with one finding of each of
    its looks."""

    newcomers: tuple[Item, ...]
    entry: Kept | None
    standing: tuple[Item, ...]


def seated(
    dossier: Dossier,
    stratum: Seating,
    scope: DossierScope,
    made: frozenset[str],
    block: Sequence[str],
    newcomers: Sequence[str],
) -> list[Seat] | None:
    """The seats that the newcomers of a block take; None where it must be resolved as a whole."""
    standing = set(block).difference(newcomers)
    found = scope.items(newcomers)
    if len(found) < len(newcomers) or _beside(found.values(), standing, stratum, scope):
        return None
    if dossier.resting_on(stratum.name, newcomers):
        return None  # who stood already may leave somebody behind
    shown = dossier.shown(stratum.name, looks(stratum), standing)
    items = scope.items(shown)
    scope.prefetch([*found.values(), *items.values()], made)
    of_entry: dict[str, list[Item]] = defaultdict(list)
    for finding, entry in shown.items():
        of_entry[entry].append(items[finding])
    seats = stratum.seats([found[i] for i in newcomers], of_entry, scope)
    if seats is None:
        return None
    joined = sorted(set(seats.values()) & of_entry.keys())
    kept = {k.id: k for k in dossier.resting_on(stratum.name, (of_entry[e][0].id for e in joined))}
    return [
        Seat(
            tuple(found[i] for i in newcomers if seats[i] == entry),
            kept.get(entry),
            tuple(of_entry.get(entry, ())),
        )
        for entry in sorted(set(seats.values()))
    ]


def _beside(
    found: Iterable[Item], standing: Set[str], stratum: Stratum, scope: DossierScope
) -> bool:
    """Whether others of a newcomer's document stand in the block: what one text keeps apart is
    apart, whatever they look like."""
    documents = {item.document for item in found if not isinstance(item, Document)}
    others = (f.id for d in documents for kind in stratum.kinds for f in scope.findings(d, kind))
    return not standing.isdisjoint(others)
