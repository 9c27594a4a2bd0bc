"""Answers to offers, told in the same document: accepted, rejected, countered, left unanswered.

An answer is tied to the offer that its sentence itself tells ("an offer that X has rejected"),
else to the nearest one before it which its noun can name and which somebody else made. Silence
is an answer only where a sentence says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.offers.makers import own_side, sides
from goodoffices.extract.offers.replies_frames import Answer, answers
from goodoffices.extract.offers.replies_table import WEIGHING
from goodoffices.extract.offers.table import NAMING, VALUE
from goodoffices.extract.passages import between, is_question
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import statement_at
from goodoffices.extract.times import time_of
from goodoffices.model.findings import OfferFinding, ReplyFound
from goodoffices.model.shapes import OfferStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

FARTHEST = 2000
"""Characters between an offer and a sentence that answers it without telling it anew."""


ADDRESSED = 3000
"""The same where whoever answers is whom the offer was made to."""

NEAR = 600
"""The same where the sentence names no offer ("X did not reply") but only who answers."""

CARRIED = frozenset({"have", "fail", "decide", "choose", "opt", "go", "refuse", "decline"})
"""Verbs whose infinitive tells an answer that was given or failed to come."""

POINTING = frozenset({"the", "this", "that", "these", "those", "both", "such"})
"""Determiners by which a noun means what was told before."""

OWN: frozenset[OfferStatus] = frozenset({"withdrawn", "reiterated", "changed", "delivered"})
"""What a maker does with its own offer; all else is done by another."""


@dataclass(frozen=True, slots=True)
class Made:
    """An offer found, with the tokens that made it one."""

    finding: OfferFinding
    anchor: Token
    tokens: tuple[Token, ...]


def answered(reading: Reading, made: Sequence[Made]) -> list[OfferFinding]:
    """The offers with the replies that the document tells."""
    found = [m.finding for m in made]
    if not made:
        return found
    for clause in reading.clauses:
        given = () if clause.scope else tuple(answers(clause))
        if not given or not _told(reading, clause):
            continue
        for answer in given:
            at = _tied(reading, made, answer)
            if at is not None:
                found[at] = _with(reading, found[at], answer)
                break
    return found


def _told(reading: Reading, clause: Clause) -> bool:
    """Whether the answer is given: not aimed at ("continue to fulfil"), nor only spoken of
    ("warned about embracing it")."""
    verb = clause.verb
    if is_question(clause.sentence):
        return False
    if clause.lemma in WEIGHING and (clause.modality == "future" or _undertaken(verb)):
        return True
    if clause.modality:
        return False
    if verb.dep_ == "conj" and any(c.lower_ == "neither" for c in verb.head.children):
        return False  # "neither accepted | nor rejected": told once
    if verb.dep_ == "pcomp" and verb.head.lower_ not in ("by", "in", "after", "while", "before"):
        return False
    if verb.dep_ == "pcomp" and verb.head.lower_ == "in" and verb.head.head.pos_ == "NOUN":
        return False  # "showed little interest in accepting it"
    if verb.dep_ == "xcomp" and verb.tag_ == "VB" and verb.head.lemma_.lower() not in CARRIED:
        return False
    if verb.dep_ == "xcomp" and any(c.lower_ == "yet" for c in verb.head.children):
        return False  # "has yet to | agree": told of the verb above
    if verb.dep_ == "acl" and verb.tag_ == "VB":
        return False  # "their refusal to back the demand"
    return reading.clauses.status(clause.verb) in ("happened", "ongoing", "presupposed", "negated")


def _undertaken(verb: Token) -> bool:
    """ "Promised to study it": thinking over that is only announced is as good as begun."""
    return verb.dep_ == "xcomp" and verb.head.lemma_.lower() in ("promise", "agree", "undertake")


def _tied(reading: Reading, made: Sequence[Made], answer: Answer) -> int | None:
    """Which offer an answer answers, None if none fits."""
    noun = answer.about
    place = reading.start_of(answer.clause.verb)
    by = _replier(reading, answer)
    if noun is not None:
        if any(c.lower_ == "comment" for t in noun.children for c in t.children):
            return None  # "did not respond to a request for comment"
        inside = {t.i for t in noun.subtree} | {noun.i}
        for n, m in enumerate(made):
            if m.anchor.doc is noun.doc and (m.anchor.i == noun.i or m.tokens[0].i in inside):
                itself = answer.status == "changed" and _new(answer, m)
                itself |= by is not None and by == m.finding.maker and answer.status not in OWN
                return None if itself or m.finding.status == answer.status else n
        if not _points_back(noun) and answer.clause.verb.head.i != noun.i:
            return None
    if answer.matter is not None and answer.clause.verb.dep_ == "relcl":
        for n, m in enumerate(made):
            if m.anchor.doc is answer.matter.doc and answer.matter.i in {t.i for t in m.tokens}:
                return n if by is None or m.finding.maker != by else None
    near = [
        n
        for n, m in enumerate(made)
        if m.finding.content.end <= place and place - m.finding.content.end <= ADDRESSED
    ]
    fitting = [n for n in reversed(near) if _fits(reading, made[n], answer, by)]
    side = sides(reading, by)
    addressed = [
        n for n in fitting if any(side & sides(reading, a) for a in made[n].finding.made_to)
    ]
    open_ = [
        n
        for n in fitting
        if place - made[n].finding.content.end <= FARTHEST
        and (
            not made[n].finding.made_to
            or answer.status in (*OWN, "lapsed")
            or (noun is not None and place - made[n].finding.content.end <= NEAR)
        )
    ]
    told = noun is not None or answer.matter is not None
    nearby = [n for n in open_ if told or place - made[n].finding.content.end <= NEAR]
    return next(iter(addressed or nearby), None)


def _fits(reading: Reading, made: Made, answer: Answer, by: str | None) -> bool:
    offer, noun = made.finding, answer.about
    if by is not None and offer.maker is not None:
        granted = answer.status == "delivered" and offer.type in ("demand", "request")
        if (by == offer.maker) != (answer.status in OWN and not granted):
            return False
    elif noun is None:
        return False
    if noun is None:
        return answer.matter is None or _holds(made, answer.matter)
    return _whose(reading, noun, offer) and offer.type in NAMING[noun.lemma_.lower()]


def _holds(made: Made, matter: Token) -> bool:
    """Whether an offer is of what is refused or granted: "asked for a truce", "ruled out a truce".

    A deed must be done to the same thing, a thing must be what heads the offer or is of value.
    """
    content = {t.lemma_.lower() for t in made.tokens}
    lemma = matter.lemma_.lower()
    if lemma not in content or matter.pos_ not in ("NOUN", "VERB"):
        return False
    if matter.pos_ == "VERB":
        things = [c.lemma_.lower() for c in matter.children if c.dep_ == "dobj"]
        return bool(things) and things[0] in content
    heads = {t.lemma_.lower() for t in made.tokens if t.dep_ in ("dobj", "pobj", "ROOT", "nsubj")}
    return lemma in VALUE and lemma in heads


def _whose(reading: Reading, noun: Token, offer: OfferFinding) -> bool:
    """Whether an offer can be the one that a noun names with its owner: "the agency's request"."""
    owners = [c for c in noun.children if c.dep_ == "poss"]
    if any(c.lower_ in ("my", "our") for c in owners):
        return False
    owners += _givers(noun)
    found = [actor_at(reading, c) for c in owners]
    if all(f is None for f in found):
        return not any(c.pos_ == "PROPN" for c in owners)
    return offer.maker in found


def _givers(noun: Token) -> list[Token]:
    """ "The proposal by X", "from X", "put forward by X"."""
    below = [noun, *(c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN")]
    return [
        o
        for token in below
        for c in token.children
        if c.dep_ in ("prep", "agent") and c.lower_ in ("by", "from")
        for o in c.children
        if o.dep_ == "pobj"
    ]


def _points_back(noun: Token) -> bool:
    """Whether a noun means an offer told before: "the plan", "its offer", no "a plan", "all plans"."""
    if noun.text[:1].isupper() and noun.pos_ == "PROPN":
        return False
    return any(
        c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ in POINTING) for c in noun.children
    )


def _new(answer: Answer, made: Made) -> bool:
    """ "Lowered its demand to five per cent": the new terms change an older offer, not these."""
    own = {t.i for t in made.tokens}
    return any(t.i in own for t in answer.clause.oblique("to"))


def _replier(reading: Reading, answer: Answer) -> str | None:
    for token in answer.by:
        found = actor_at(reading, token)
        if found is not None:
            return found
    if answer.by:
        voice = statement_at(reading, *reading.bounds([answer.clause.verb]))
        if voice is not None and own_side(reading, answer.by, voice):
            return voice.speaker
    return None


def _with(reading: Reading, offer: OfferFinding, answer: Answer) -> OfferFinding:
    clause = answer.clause
    last = (
        clause.verb.right_edge
        if answer.about is None
        else max((answer.about, clause.verb), key=lambda t: t.i)
    )
    first = clause.subjects[0].left_edge if clause.subjects else clause.verb
    if first.i > clause.verb.i or first.sent.start != clause.verb.sent.start:
        first = clause.verb
    idiom = next((c for c in clause.children if c.text == "out" and c.i > last.i), None)
    if idiom is not None and idiom.right_edge.lower_ == "hand":
        last = idiom.right_edge  # "rejected out of hand"
    words = between(first, last)
    passage = (reading.cite(words or (clause.verb,)),)
    time = time_of(reading, clause.verb)
    several = tuple(a for a in actors_in(reading, answer.by) if a != offer.maker)
    one = _replier(reading, answer)
    if one is None and answer.status in OWN and offer.type not in ("demand", "request"):
        one = offer.maker
    replies = tuple(ReplyFound(by, answer.status, time, passage) for by in (several or (one,)))
    return replace(offer, replies=(*offer.replies, *replies), status=answer.status)
