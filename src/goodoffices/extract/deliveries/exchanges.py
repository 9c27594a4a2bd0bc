"""What "in return" and "in exchange for" tie together, and what an offer asks in exchange."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.deliveries.givers import held_by, party_of
from goodoffices.extract.deliveries.holders import CAPTIVES, Holders
from goodoffices.extract.figures import figures_in
from goodoffices.extract.names import actors_in
from goodoffices.extract.offers.conditions import ConditionFound, conditions_in
from goodoffices.extract.passages import trimmed
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import DeliveryFinding, OfferFinding
from goodoffices.model.shapes import DeliveryLink, DeliveryStatus, OfferType

if TYPE_CHECKING:
    from spacy.tokens import Token

TERMS: dict[OfferType, DeliveryStatus] = {
    "offer": "floated",
    "proposal": "floated",
    "promise": "promised",
}
"""What an offer's type says of the value in its content; what is demanded is not yet floated."""

STRIKING = frozenset({"agree", "decide"})
"""Verbs by which a side settles on what it gives; to pledge or promise it leaves it to come."""

NEAREST = 8
"""Words behind "in exchange for" among which those to be released are."""

NEAR = 700
"""Characters before "In return, ..." in which what it returns is sought."""


def exchanged(reading: Reading, found: list[DeliveryFinding]) -> list[DeliveryFinding]:
    """The deliveries with those added and linked that "in return (for)" ties to them."""
    kept: dict[str, DeliveryFinding] = {d.id: d for d in found}
    for sentence in reading.sentences():
        for condition in conditions_in(reading, sentence):
            if condition.relation == "in-return":
                start, end = reading.bounds(sentence)
                here = [d for d in found if start <= d.citations[0].start < end]
                before = [d for d in found if start - NEAR <= d.citations[0].start < start]
                for delivery in _tie(reading, condition, here, before):
                    kept[delivery.id] = delivery
    return sorted(kept.values(), key=lambda d: (d.citations[0].start, d.id))


def _tie(
    reading: Reading,
    condition: ConditionFound,
    here: list[DeliveryFinding],
    before: list[DeliveryFinding],
) -> Iterator[DeliveryFinding]:
    words = reading.cite(condition.tokens)
    outside = [d for d in here if not words.start <= d.what.start < words.end]
    inside = [d for d in here if words.start <= d.what.start < words.end]
    if len(condition.tokens) == 2:  # "in return": for what the sentence before tells
        if outside and before:
            given = _settled(reading, outside[0], before[-1])
            yield _linked(given, before[-1])
            if before[-1].status == given.status:
                yield _linked(before[-1], given)
        return
    if not outside:
        return
    first = outside[-1]
    if inside:
        yield _linked(first, inside[0])
        if inside[0].status == first.status and inside[0].in_return_for is None:
            yield _linked(inside[0], first)
        return
    other = _named_return(reading, condition, first)
    if other is not None:
        yield other
        yield _linked(first, other)


def _settled(
    reading: Reading, given: DeliveryFinding, returned: DeliveryFinding
) -> DeliveryFinding:
    """ "X freed them. In return, Y agreed to lift the ban": a bargain that was struck and of which
    one half is done is told as given for given, no mere promise; how far it went stays shaky."""
    offer = next((o for o in reading.offers if o.id == given.offer), None)
    told = reading.span(offer.citations[0]) if offer is not None else None
    if given.status != "promised" or returned.status != "delivered" or told is None:
        return given
    struck = any(t.lemma_.lower() in STRIKING and t.tag_ in ("VBD", "VBN") for t in told)
    return replace(given, status="delivered", certainty="low") if struck else given


def _linked(given: DeliveryFinding, returned: DeliveryFinding) -> DeliveryFinding:
    link: DeliveryLink = "proposed" if given.status == "floated" else "stated"
    to = given.receiver or (returned.giver if returned.giver != given.giver else None)
    return replace(given, receiver=to, in_return_for=returned.id, link=link)


def _named_return(
    reading: Reading, condition: ConditionFound, first: DeliveryFinding
) -> DeliveryFinding | None:
    """What "in exchange for" names, given by whoever holds it or received the first."""
    behind = _behind(condition)
    if not behind:
        return None
    named = actors_in(reading, (t for t in behind if t.dep_ == "poss"))
    passage = reading.cite(behind)
    return DeliveryFinding(
        citations=(passage,),
        what=passage,
        status=first.status,
        giver=next(iter(named), None)
        or next((h for t in behind[:NEAREST] if (h := _holder(reading, t))), None)
        or held_by(reading, condition.head)
        or first.receiver
        or _counterpart(reading, condition, first),
        receiver=first.giver,
        figures=figures_in(reading, list(behind)),
        time=first.time,
        offer=first.offer,
        in_return_for=first.id,
        link="proposed" if first.status == "floated" else "stated",
        attributed_to=first.attributed_to,
        certainty="low",
    )


def _holder(reading: Reading, noun: Token) -> str | None:
    """Who holds those asked for in return."""
    return Holders(reading).of(noun) if noun.lemma_.lower() in CAPTIVES else None


def _counterpart(reading: Reading, condition: ConditionFound, first: DeliveryFinding) -> str | None:
    """The other party to the offer in whose sentence an exchange is told."""
    start, end = reading.bounds(condition.start.sent)
    for offer in reading.offers:
        if start <= offer.content.start < end:
            parties = {party_of(reading, a) for a in (offer.maker, *offer.made_to)}
            others = parties - {first.giver, None}
            if first.giver is not None and len(others) == 1:
                return next(iter(others))
    return None


def _behind(condition: ConditionFound) -> tuple[Token, ...]:
    """The words behind "in exchange for"."""
    tokens = condition.tokens
    at = next((n for n, t in enumerate(tokens) if t.lower_ == "for"), None)
    if at is None or at + 1 >= len(tokens):
        return ()
    return trimmed(tokens[0].doc, tokens[at + 1].i, tokens[-1].i)


def asked_for(reading: Reading, offer: OfferFinding) -> DeliveryFinding | None:
    """What an offer asks in exchange, given by whom it was made to, if no line says it yet."""
    if offer.type not in TERMS:
        return None
    for condition in offer.conditions:
        place = condition.citation
        if condition.relation != "in-return" or any(
            place.start <= d.what.start < place.end for d in reading.deliveries
        ):
            continue
        span = reading.span(place)
        here = conditions_in(reading, span.sent) if span is not None else ()
        found = next((c for c in here if c.relation == "in-return"), None)
        behind = _behind(found) if found is not None else ()
        if found is not None and behind:
            passage = reading.cite(behind)
            return DeliveryFinding(
                citations=(passage,),
                what=passage,
                status="floated",
                giver=held_by(reading, found.head)
                or party_of(reading, next(iter(offer.made_to), None)),
                receiver=party_of(reading, offer.maker) if offer.type != "proposal" else None,
                figures=figures_in(reading, list(behind)),
                offer=offer.id,
                in_return_for=offer.id,
                link="proposed",
                attributed_to=offer.attributed_to,
                certainty="low",
                origin=offer.origin,
            )
    return None
