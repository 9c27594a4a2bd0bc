"""Offers, conditions and replies that the trained reader marks and the rules do not find.

What the rules have found stands. A marked passage that none of it covers becomes an offer if
somebody can be named who makes it; marked conditions and replies go to the offer next to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.conditions import conditions_in, conditions_on
from goodoffices.extract.marked import (
    SURE,
    behind,
    marks_of,
    passage_of,
    root_of,
    shared,
    voice_of,
)
from goodoffices.extract.names import actors_in
from goodoffices.extract.offers_draft import addressees
from goodoffices.extract.reading import Reading
from goodoffices.extract.replies import OWN, Made, sides
from goodoffices.extract.times import time_of
from goodoffices.model.findings import OfferFinding, ReplyFound
from goodoffices.model.shapes import Citation, Condition, OfferType, Relation

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.marks import Mark

LEAST = 0.7
"""Likelihood below which no offer rests on a mark alone."""

CONDITION = 0.5
REPLY = 0.4
"""Likelihoods from which a marked condition or reply beside an offer is one of it."""

SAME = 0.3
"""Share of a marked passage that a found one may have before the two are taken for one."""

BESIDE = 250
"""Characters between an offer and a condition of it told in another sentence."""

LATER = 1500
"""Characters between an offer and a reply to it."""

OWN_ACT: frozenset[OfferType] = frozenset({"offer", "promise", "threat"})
"""Types whose maker is who is to act; of a demand or proposal, another is."""


def marked_offers(reading: Reading, made: Sequence[Made]) -> Iterator[Made]:
    """The marked offers that no found one covers, with who makes them."""
    taken = [m.finding.content for m in made]
    for mark in marks_of(reading, "offer", LEAST):
        if any(shared(mark, c) > SAME for c in taken):
            continue
        one = _offer(reading, mark)
        if one is not None:
            taken.append(one.finding.content)
            yield one


def _offer(reading: Reading, mark: Mark) -> Made | None:
    found = passage_of(reading, mark)
    if found is None:
        return None
    content, tokens = found
    type_: OfferType = mark.label  # type: ignore[assignment]
    voice = voice_of(reading, content)
    maker = behind(reading, tokens, voice, inside=type_ in OWN_ACT)
    if maker is None and mark.likelihood < SURE:
        return None
    root = root_of(tokens)
    hung = conditions_on(reading, (root,), conditions_in(root.sent))
    finding = OfferFinding(
        citations=(content,),
        type=type_,
        content=content,
        maker=maker,
        made_to=tuple(a for a in actors_in(reading, addressees(reading, root)) if a != maker),
        conditions=tuple(c for c in hung if not _holds(c.citation, content)),
        time=time_of(reading, root),
        attributed_to=voice.id if voice is not None else None,
        certainty="high" if mark.likelihood >= SURE and maker is not None else "low",
        origin=reading.model,
    )
    return Made(finding, root, tokens)


def _holds(outer: Citation, inner: Citation) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


# ---------------------------------------------------------------- conditions


def with_conditions(reading: Reading, offers: Sequence[OfferFinding]) -> list[OfferFinding]:
    """The offers with the marked conditions that stand next to them."""
    found = list(offers)
    for mark in marks_of(reading, "condition", CONDITION):
        words = passage_of(reading, mark)
        if words is None or any(
            shared(mark, c.citation) > SAME for o in found for c in o.conditions
        ):
            continue
        at = _beside(reading, found, words[0], words[1])
        if at is not None:
            relation: Relation = mark.label  # type: ignore[assignment]
            given = (*found[at].conditions, Condition(relation, words[0]))
            found[at] = replace(found[at], conditions=given)
    return found


def _beside(
    reading: Reading, offers: Sequence[OfferFinding], words: Citation, tokens: Sequence[Token]
) -> int | None:
    """The offer nearest to a condition: in its sentence, else right before, else right behind."""
    start, end = reading.bounds(tokens[0].sent)
    best: tuple[int, int] | None = None
    for n, offer in enumerate(offers):
        content = offer.content
        if _holds(words, content):
            continue
        gap = max(content.start - words.end, words.start - content.end, 0)
        here = start <= content.start < end
        if not here and gap > BESIDE:
            continue
        far = gap if here else gap + (BESIDE if content.end <= words.start else 2 * BESIDE)
        best = min(best or (far, n), (far, n))
    return best[1] if best is not None else None


# ---------------------------------------------------------------- replies


def with_replies(reading: Reading, offers: Sequence[OfferFinding]) -> list[OfferFinding]:
    """The offers with the marked answers that somebody gives to them."""
    found = list(offers)
    for mark in marks_of(reading, "reply", REPLY):
        words = passage_of(reading, mark)
        if words is None or any(
            shared(mark, c) > 0 for o in found for r in o.replies for c in r.citations
        ):
            continue
        reply = _reply(reading, mark, *words)
        at = _answered(reading, found, reply) if reply.by is not None else None
        if at is not None:
            replies = (*found[at].replies, reply)
            found[at] = replace(found[at], replies=replies, status=reply.status)
    return found


def _reply(reading: Reading, mark: Mark, words: Citation, tokens: Sequence[Token]) -> ReplyFound:
    by = behind(reading, tokens, voice_of(reading, words), inside=True)
    return ReplyFound(by, mark.status, time_of(reading, root_of(tokens)), (words,))  # type: ignore[arg-type]


def _answered(reading: Reading, offers: Sequence[OfferFinding], reply: ReplyFound) -> int | None:
    """The offer that a reply answers: one made to who replies, else the last by somebody else."""
    place = reply.citations[0].start
    by = sides(reading, reply.by)
    best: tuple[bool, int, int] | None = None
    for n, offer in enumerate(offers):
        gap = place - offer.content.start
        if not 0 < gap <= LATER:
            continue
        own = bool(by & sides(reading, offer.maker))
        if own != (reply.status in OWN):
            continue
        addressed = any(by & sides(reading, a) for a in offer.made_to)
        best = min(best or (not addressed, gap, n), (not addressed, gap, n))
    return best[2] if best is not None else None
