"""Amounts of what was given: as told, and where reports differ as a range, never as a sum or a mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf

from goodoffices.model.entries import Delivery, Disagreement, Event, Figure, Offer
from goodoffices.model.record import Glanced, Record, Wanted
from goodoffices.model.shapes import Citation
from goodoffices.present.shelf import plain
from goodoffices.text.numbers import number

MOST = 6
"""Figures looked at of one entry, and disagreements of one figure."""


@dataclass(frozen=True, slots=True)
class Amount:
    """How much of what, as far apart as reports have it. ``low`` or ``high`` is None at an open end.

    ``disputed``: the reports do not give the same; ``reports`` is how many tell it. ``citations``
    are the first passage of each figure: a page that shows the amount shows their markings.
    """

    of: str
    low: float | None
    high: float | None
    unit: str
    reports: int
    disputed: bool
    figures: tuple[str, ...]
    citations: tuple[Citation, ...]

    @property
    def words(self) -> str:
        """The amount in words: "14 to 16 prisoners, 2 reports"."""
        ends = [number(n, separators=True) for n in (self.low, self.high) if n is not None]
        if self.low is None:
            told = f"at most {ends[0]}"
        elif self.high is None:
            told = f"at least {ends[0]}"
        else:
            told = ends[0] if self.low == self.high else f"{ends[0]} to {ends[1]}"
        of = f" {plain(self.of)}" if self.of and self.of != self.unit else ""
        people = self.unit == "people" and of  # "14 political prisoners", not "14 people prisoners"
        unit = f" {self.unit}" if self.unit and not people else ""
        count = f"{self.reports} report{'' if self.reports == 1 else 's'}"
        return f"{told}{unit}{of}, {count}" + (", disputed" if self.disputed else "")


def amounts(record: Record, entry: Delivery | Offer | Event) -> tuple[Amount, ...]:
    """The amounts of a delivery or an event, one for each thing counted, parts of others left out."""
    groups: dict[tuple[str, str], dict[str, Figure]] = {}
    for figure in _figures(record, entry):
        if figure.subset_of is None and (figure.low is not None or figure.high is not None):
            groups.setdefault(_thing(figure), {})[figure.id] = figure
    return tuple(_amount(list(found.values())) for _, found in sorted(groups.items()))


def _figures(record: Record, entry: Delivery | Offer | Event) -> Iterator[Figure]:
    """An entry's own figures, and those that a disagreement sets against them."""
    ids = list(getattr(entry, "figures", ()))
    if not ids and isinstance(entry, Delivery) and entry.event:
        event = record.entry(entry.event)
        ids = list(event.figures) if isinstance(event, Event) else []
    seen: set[str] = set()
    for id_ in ids[:MOST]:
        figure = record.entry(id_)
        if not isinstance(figure, Figure) or figure.id in seen:
            continue
        seen.add(figure.id)
        yield figure
        for rival in _rivals(record, figure):
            if rival.id not in seen:
                seen.add(rival.id)
                yield rival


def _rivals(record: Record, figure: Figure) -> Iterator[Figure]:
    if (Disagreement.kind, "sides.entry") not in record.referrals(figure.id):
        return
    asked = Wanted(
        kind=Disagreement.kind, type="figure", about=((figure.id, ("sides.entry",)),), limit=MOST
    )
    disputes = record.some(asked)
    if isinstance(record, Glanced):  # looked up at once
        record.gather(s.entry for d in disputes if isinstance(d, Disagreement) for s in d.sides)
    for found in disputes:
        for side in found.sides if isinstance(found, Disagreement) else ():
            rival = record.entry(side.entry)
            if isinstance(rival, Figure) and _thing(rival) == _thing(figure):
                yield rival


def _thing(figure: Figure) -> tuple[str, str]:
    """What is counted, by its last word without a plural: "16 prisoners" and "14 political
    prisoners" count the same."""
    words = plain(figure.of).casefold().split()
    return (words[-1].rstrip("s") if words else "", (figure.unit or "").casefold())


def _amount(figures: list[Figure]) -> Amount:
    """What the figures of one thing come to: the narrowest that is told, where all of them can be
    true at once ("52" and "more than 50"); else from the lowest to the highest."""
    narrow = min(figures, key=lambda f: (_width(f), -len(f.citations), f.id))
    lows = [f.low for f in figures if f.low is not None]
    highs = [f.high for f in figures if f.high is not None]
    disputed = max(lows, default=-inf) > min(highs, default=inf)
    return Amount(
        narrow.of,
        min([*lows, *highs]) if disputed else narrow.low,
        max([*lows, *highs]) if disputed else narrow.high,
        narrow.unit or "",
        len({c.document for c in _cited(figures)}),
        disputed,
        tuple(f.id for f in figures),
        tuple(c for f in figures for c in f.citations[:1]),
    )


def _width(figure: Figure) -> float:
    return inf if figure.low is None or figure.high is None else figure.high - figure.low


def _cited(figures: Iterable[Figure]) -> Iterator[Citation]:
    for figure in figures:
        yield from figure.citations
