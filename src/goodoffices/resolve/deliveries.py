"""Deliveries: lines of the ledger, those joined that hand over the same thing in one event.

What is only offered or promised is joined where it is worded alike as a term of one offer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from goodoffices.model.entries import Delivery, Statement, Time
from goodoffices.model.findings import DeliveryFinding
from goodoffices.model.shapes import UNKNOWN, DeliveryStatus, When
from goodoffices.resolve.accounts import told_by
from goodoffices.resolve.finders import finder
from goodoffices.resolve.grouping import group
from goodoffices.resolve.origins import origins
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.resolve.wordings import stems

FURTHEST: tuple[DeliveryStatus, ...] = ("delivered", "promised", "floated", "not-delivered")
"""Of reports that hand over the same, the one that got furthest says where it stands."""


class Deliveries:
    """The stratum of deliveries."""

    name = "deliveries"
    kinds: tuple[str, ...] = ("delivery",)
    makes: tuple[str, ...] = ("delivery",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The event that hands it over, and the offer of which it is a term."""
        if not isinstance(item, DeliveryFinding):
            return ()
        bases = (scope.entry(i) for i in (item.event, item.offer) if i)
        return (item.id, *(e.id for e in bases if e is not None))

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each thing handed over; told as withheld, it stays apart."""
        items = [i for i in block.items if isinstance(i, DeliveryFinding)]

        def same(one: DeliveryFinding, other: DeliveryFinding) -> float:
            withheld = [d.status == "not-delivered" for d in (one, other)]
            if withheld[0] != withheld[1]:
                return 0.0
            if _one_base(one.event, other.event, scope):
                return 1.0 if one.document != other.document or _alike(one, other) else 0.0
            given = [d.status == "delivered" for d in (one, other)]
            if given[0] != given[1] or not _one_base(one.offer, other.offer, scope):
                return 0.0
            return 0.5 if _alike(one, other) else 0.0

        for members in group(
            items, [i.id for i in items], same, must=block.must, cannot=block.cannot
        ):
            yield _entry(members, scope)

    def face(self, entry: Resolved) -> object:
        """Tracks read between whom it passed, when, and how far it got."""
        if not isinstance(entry, Delivery):
            return entry
        return (entry.giver, entry.receiver, entry.status, entry.when)

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """What is told in words of somebody who changed."""
        return told_by(changed, "delivery", scope)


def _one_base(one: str | None, other: str | None, scope: Scope) -> bool:
    """Whether two lines rest on one event, or on one offer."""
    entries = [scope.entry(i) if i else None for i in (one, other)]
    return entries[0] is not None and entries[1] is not None and entries[0].id == entries[1].id


def _alike(one: DeliveryFinding, other: DeliveryFinding) -> bool:
    """Whether two lines of one report word the same thing: most of what they say they share."""
    left, right = (stems(d.what.quote, names=True) for d in (one, other))
    return 2 * len(left & right) >= min(len(left), len(right)) > 0


def _entry(members: Sequence[DeliveryFinding], scope: Scope) -> Delivery:
    def first(field: str) -> str | None:
        found = (getattr(m, field) for m in ordered)
        return next((f for f in found if f is not None), None)

    ordered = sorted(members, key=lambda m: (FURTHEST.index(m.status), m.certainty, m.id))
    linked = next((m for m in ordered if m.in_return_for is not None), None)
    dates = [w for m in ordered if (w := _when(m, scope)).edtf is not None]
    return Delivery(
        id=min(m.id for m in members),
        members=tuple(sorted(m.id for m in members)),
        citations=tuple(sorted({c for m in members for c in m.citations})),
        certainty="high" if any(m.certainty == "high" for m in members) else "low",
        origin=finder(members),
        giver=first("giver"),
        receiver=first("receiver"),
        what=ordered[0].what.quote,
        figures=tuple(dict.fromkeys(f for m in ordered for f in m.figures)),
        when=dates[0] if dates else UNKNOWN,
        offer=first("offer"),
        in_return_for=linked.in_return_for if linked is not None else None,
        link=linked.link if linked is not None else "none",
        status=ordered[0].status,
        event=first("event"),
        origins=origins(members, scope),
    )


def _when(finding: DeliveryFinding, scope: Scope) -> When:
    """The day it was given; for what is only floated or promised, the day of the words."""
    time = scope.entry(finding.time) if finding.time else None
    if isinstance(time, Time):
        return time.when
    if finding.status in ("floated", "promised") and finding.attributed_to:
        told = scope.entry(finding.attributed_to)
        if isinstance(told, Statement):
            return told.said
    return UNKNOWN
