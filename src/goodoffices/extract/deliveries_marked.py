"""Value given, promised or floated that the trained reader marks and the rules do not find."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.figures import figures_in
from goodoffices.extract.marked import SURE, behind, marks_of, passage_of, root_of, shared, voice_of
from goodoffices.extract.names import actors_in
from goodoffices.extract.offers_draft import addressees
from goodoffices.extract.reading import Reading
from goodoffices.extract.times import time_of
from goodoffices.model.findings import DeliveryFinding
from goodoffices.model.shapes import DeliveryStatus

if TYPE_CHECKING:
    from goodoffices.extract.marks import Mark

LEAST = 0.8
"""Likelihood below which a mark is left alone."""

SAME = 0.3
"""Share of a marked passage that a found one may have before the two are taken for one."""


def marked_deliveries(
    reading: Reading, found: Sequence[DeliveryFinding]
) -> Iterator[DeliveryFinding]:
    """The marked deliveries that no found one covers."""
    taken = [c for d in found for c in (*d.citations, d.what)]
    for mark in marks_of(reading, "delivery", LEAST):
        if any(shared(mark, c) > SAME for c in taken):
            continue
        one = _delivery(reading, mark)
        if one is not None:
            taken += one.citations
            yield one


def _delivery(reading: Reading, mark: Mark) -> DeliveryFinding | None:
    found = passage_of(reading, mark)
    if found is None:
        return None
    what, tokens = found
    voice = voice_of(reading, what)
    giver = behind(reading, tokens, voice, inside=True)
    root = root_of(tokens)
    offer = next((o for o in reading.offers if shared(mark, o.content) > 1 - SAME), None)
    status: DeliveryStatus = mark.status  # type: ignore[assignment]
    return DeliveryFinding(
        citations=(what,),
        what=what,
        status=status,
        giver=giver,
        receiver=next(
            (a for a in actors_in(reading, addressees(reading, root)) if a != giver), None
        ),
        figures=figures_in(reading, list(tokens)),
        time=time_of(reading, root),
        offer=offer.id if offer is not None else None,
        attributed_to=voice.id if voice is not None else None,
        certainty="high" if mark.likelihood >= SURE and giver is not None else "low",
        origin=reading.model,
    )
