"""Stances told by offers: whoever proposes a thing is for it, and replies take sides."""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.extract.names import actor_at
from goodoffices.extract.passages import FIRST_PERSON, asides, extent
from goodoffices.extract.positions.issue import says_nothing
from goodoffices.extract.positions.table import CARRYING, GENERAL, MEASURES
from goodoffices.extract.positions.undoing import undone
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import OfferFinding, PositionFinding
from goodoffices.model.shapes import Citation, OfferStatus, Stance

ANSWERS: dict[OfferStatus, Stance] = {"accepted": "supports", "rejected": "opposes"}
"""What an answer to an offer says of its content."""

HELP = frozenset("help support aid assistance".split())
"""What everybody wants who asks for it."""

STANDING_BY = frozenset(
    "continue keep support back defend uphold protect pursue maintain preserve stand strengthen"
    " deepen expand".split()
)
"""What is vowed of a course that one is for."""


def of_offers(reading: Reading) -> Iterator[PositionFinding]:
    """Whoever offers or proposes something is for it, on its conditions; replies take sides."""
    for offer in reading.offers:
        if offer.origin:
            continue  # one guess is enough
        stance, issue = _of_making(reading, offer), offer.content
        against = _asked_away(reading, offer) if stance == "supports" else None
        if against is not None:
            stance, issue = "opposes", against
        if offer.maker is not None and stance is not None:
            yield PositionFinding(
                citations=(*offer.citations[:1], *(c.citation for c in offer.conditions)),
                actor=offer.maker,
                issue=issue,
                stance=stance,
                time=offer.time,
                conditions=offer.conditions,
                attributed_to=offer.attributed_to,
                certainty=offer.certainty,
            )
        for reply in offer.replies:
            answer = ANSWERS.get(reply.status)
            if answer is not None and reply.by is not None:
                yield PositionFinding(
                    reply.citations[:1], reply.by, offer.content, answer, reply.time
                )


def _asked_away(reading: Reading, offer: OfferFinding) -> Citation | None:
    """What a demand asks somebody to do away with: "to lift the ban"."""
    if offer.type not in ("demand", "request"):
        return None
    span = reading.span(offer.content)
    gone = undone(span.root) if span is not None else None
    if gone is None or span is None or not span.start <= gone[0].i < span.end:
        return None
    thing, first = gone
    words = [t for t in extent(thing, first=first, cuts=asides(thing)) if t.i < span.end]
    return reading.cite(words) if words else None


def _of_making(reading: Reading, offer: OfferFinding) -> Stance | None:
    """What making an offer says of its content: a threat "not to stop until" is against stopping,
    or ties it to what another does; a promise says nothing but of what governments do."""
    bound = [c for c in offer.conditions if c.relation in ("after", "unless", "only-if")]
    if _of_policy(reading, offer):
        return "conditional" if offer.conditions else "supports"
    if offer.type in ("promise", "threat") and not offer.conditions and _vowed(reading, offer):
        return "opposes" if _never(reading, offer) else "supports"
    if offer.type == "threat":
        if not bound or not {"not", "n't", "n’t"} & set(offer.content.quote.casefold().split()):
            return None
        words = set(bound[0].citation.quote.casefold().split())
        return "opposes" if words & FIRST_PERSON else "conditional"
    if offer.type == "promise" or _says_nothing(reading, offer.content):
        return None
    own = offer.type in ("offer", "proposal")
    return "conditional" if offer.conditions and own else "supports"


def _vowed(reading: Reading, offer: OfferFinding) -> bool:
    """Whether somebody vows to stand by another, to go on, or never to do a thing."""
    span = reading.span(offer.content)
    if span is None or span.root.pos_ != "VERB" or span.root.tag_ != "VB":
        return False
    things = (c for c in span.root.children if c.dep_ == "nsubj" and c.pos_ == "NOUN")
    if any(actor_at(reading, t) is None for t in things):
        return False  # "promised that talks would continue"
    if any(c.lemma_.lower() in GENERAL for c in span.root.children if c.dep_ == "xcomp"):
        return False  # "we will continue to do that"
    goes_on = any(c.dep_ in ("dobj", "xcomp", "prep") for c in span.root.children)
    return (span.root.lemma_.lower() in STANDING_BY and goes_on) or _never(reading, offer)


def _never(reading: Reading, offer: OfferFinding) -> bool:
    span = reading.span(offer.content)
    return span is not None and any(
        c.dep_ == "neg" or c.lower_ == "never" for c in span.root.children
    )


def _says_nothing(reading: Reading, content: Citation) -> bool:
    span = reading.span(content)
    if span is None:
        return False
    bare = not any(c.lower_ == "for" for c in span.root.children)  # "support for the plan"
    helped = bare and span.root.pos_ == "NOUN" and span.root.lemma_.lower() in HELP
    return says_nothing(tuple(span)) or helped


def _of_policy(reading: Reading, offer: OfferFinding) -> bool:
    """Whether a measure is promised or threatened: "vowed to impose a levy", "pledged to keep the
    ban"."""
    span = reading.span(offer.content)
    if offer.type not in ("promise", "threat") or span is None or span.root.pos_ != "VERB":
        return False
    verb = span.root
    if any(c.dep_ == "neg" for c in verb.children) or verb.lemma_.lower() not in CARRYING:
        return False
    things = (c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i)
    return any(t.lemma_.lower() in MEASURES for t in things)
