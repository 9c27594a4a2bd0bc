"""Answers to offers, told in the same document: accepted, rejected, countered, left unanswered.

An answer is tied to the offer that its sentence itself tells ("an offer that X has rejected"),
else to the nearest one before it which its noun can name and which somebody else made. Silence
is an answer only where a sentence says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.offers_table import (
    ANSWERING,
    ANSWERS,
    CONSENT,
    NAMING,
    PARTICLES,
    REPLY_VERBS,
)
from goodoffices.extract.passages import between, first_person
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

MEANT = frozenset({"it", "this", "that", "these", "them"})
"""Pronouns that may mean the offer that was just told."""

OWN: frozenset[OfferStatus] = frozenset({"withdrawn", "reiterated", "changed", "delivered"})
"""What a maker does with its own offer; all else is done by another."""


@dataclass(frozen=True, slots=True)
class Made:
    """An offer found, with the tokens that made it one."""

    finding: OfferFinding
    anchor: Token
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer before it is tied: ``about`` is the noun that names the offer, if any."""

    clause: Clause
    status: OfferStatus
    by: tuple[Token, ...]
    about: Token | None


def answered(reading: Reading, made: Sequence[Made]) -> list[OfferFinding]:
    """The offers with the replies that the document tells."""
    found = [m.finding for m in made]
    if not made:
        return found
    for clause in reading.clauses:
        if clause.modality or clause.scope or not _told(reading, clause):
            continue
        for answer in _answers(clause):
            at = _tied(reading, made, answer)
            if at is not None:
                found[at] = _with(reading, found[at], answer)
    return found


def _told(reading: Reading, clause: Clause) -> bool:
    """Whether the answer is given: not aimed at ("continue to fulfil"), nor only spoken of
    ("warned about embracing it")."""
    verb = clause.verb
    if clause.sentence.text.rstrip("”\"’' ").endswith("?"):
        return False
    if verb.dep_ == "conj" and any(c.lower_ == "neither" for c in verb.head.children):
        return False  # "neither accepted | nor rejected": told once
    if verb.dep_ == "pcomp" and verb.head.lower_ not in ("by", "in", "after", "while", "before"):
        return False
    if verb.dep_ == "xcomp" and verb.tag_ == "VB" and verb.head.lemma_.lower() not in CARRIED:
        return False
    return reading.clauses.status(clause.verb) in ("happened", "ongoing", "presupposed", "negated")


def _answers(clause: Clause) -> Iterator[Answer]:
    lemma = clause.lemma
    status = REPLY_VERBS.get(lemma)
    if lemma in CONSENT:
        yield from _of_consent(clause)
    if status is not None and PARTICLES.get(lemma, clause.particle) == clause.particle:
        yield from _of_reply_verb(clause, status)
    elif lemma in ANSWERING:
        yield from _of_answering(clause)
    elif lemma in ("be", "receive", "draw", "get", "give", "elicit", "come", "offer", "make"):
        things = (*clause.attributes, *clause.undergoers)
        for thing in things:
            if thing.lemma_.lower() in ANSWERS and _none(thing, clause):
                by = tuple(o for c in thing.children if c.lower_ == "from" for o in c.children)
                if lemma in ("give", "offer", "make"):
                    by = clause.doers
                yield Answer(clause, "unanswered", by, _named(thing))
    elif lemma == "yet" or (
        lemma == "have" and any(c.lower_ == "yet" for c in clause.verb.children)
    ):
        for head in clause.complements:
            if head.lemma_.lower() in ANSWERING | {"accept", "agree", "reject"}:
                yield Answer(clause, "unanswered", clause.subjects, _named(head))


def _of_reply_verb(clause: Clause, status: OfferStatus) -> Iterator[Answer]:
    if clause.negated:
        if status not in ("accepted", "delivered") and not _pending(clause):
            return
        status = "unanswered" if _pending(clause) else "rejected"
    for thing in clause.undergoers:
        naming = _antecedent_noun(thing)
        if naming is not None:
            yield Answer(clause, status, clause.doers, naming)
            return
    plain = clause.lemma in ("accept", "reject", "refuse", "dismiss", "turn", "rebuff", "spurn")
    if plain and any(t.lower_ in MEANT for t in clause.undergoers):
        yield Answer(clause, status, clause.doers, None)


def _pending(clause: Clause) -> bool:
    """ "Has not accepted", "has yet to", "neither accepted nor rejected": no answer so far; "did
    not accept" is one."""
    children = list(clause.verb.children)
    if any(c.lower_ == "yet" for c in children):
        return True
    if any(c.dep_ == "aux" and c.lower_ in ("has", "have") for c in children):
        return True
    return any(c.dep_ == "conj" and c.lemma_.lower() in REPLY_VERBS for c in children)


def _of_consent(clause: Clause) -> Iterator[Answer]:
    """ "The governor agreed", "both refused": no object, no clause, nothing that it is about."""
    status = CONSENT[clause.lemma]
    about = [t for t in clause.oblique("to") if t.lemma_.lower() in NAMING]
    bare = not clause.objects and not clause.complements and not clause.obliques
    if clause.negated:
        yet = any(c.lower_ == "yet" for c in clause.verb.children)
        status = "unanswered" if yet or status == "accepted" else status
    if about or (bare and not clause.passive and clause.finite):
        yield Answer(clause, status, clause.doers, about[0] if about else None)


def _antecedent_noun(thing: Token) -> Token | None:
    """The noun that names an offer: the object, or what a relative "that" stands for."""
    if thing.lemma_.lower() in NAMING and thing.pos_ == "NOUN":
        return thing
    if thing.lower_ in ("that", "which") and thing.head.dep_ == "relcl":
        above = thing.head.head
        return above if above.lemma_.lower() in NAMING else None
    return None


def _of_answering(clause: Clause) -> Iterator[Answer]:
    about = [t for t in clause.oblique("to", "on") if t.lemma_.lower() in NAMING]
    other = any(t.lemma_.lower() not in NAMING for t in clause.objects)
    if clause.negated and (about or (clause.lemma != "comment" and not other)):
        yield Answer(clause, "unanswered", clause.subjects, about[0] if about else None)


def _none(thing: Token, clause: Clause) -> bool:
    return clause.negated or any(c.lower_ in ("no", "without") for c in thing.children)


def _named(head: Token) -> Token | None:
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in ("to", "on"):
            for thing in child.children:
                if thing.lemma_.lower() in NAMING:
                    return thing
    for child in head.children:
        if child.dep_ == "dobj" and child.lemma_.lower() in NAMING:
            return child
    return None


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
                return n if m.finding.status != answer.status else None
    near = [
        n
        for n, m in enumerate(made)
        if m.finding.content.end <= place and place - m.finding.content.end <= ADDRESSED
    ]
    fitting = [n for n in reversed(near) if _fits(reading, made[n].finding, answer, by, noun)]
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
            or answer.status in OWN
            or (noun is not None and place - made[n].finding.content.end <= NEAR)
        )
    ]
    nearby = [n for n in open_ if noun is not None or place - made[n].finding.content.end <= NEAR]
    return next(iter(addressed or nearby), None)


def _fits(
    reading: Reading, offer: OfferFinding, answer: Answer, by: str | None, noun: Token | None
) -> bool:
    if by is not None and offer.maker is not None:
        if (by == offer.maker) != (answer.status in OWN):
            return False
    elif noun is None:
        return False
    if noun is not None and not _whose(reading, noun, offer):
        return False
    return noun is None or offer.type in NAMING[noun.lemma_.lower()]


def sides(reading: Reading, actor: str | None) -> frozenset[str]:
    """An actor and whom it acts for: a ministry answers what its state was offered."""
    found = next((a for a in reading.actors if a.id == actor), None)
    return frozenset(a for a in (actor, found.acts_for if found is not None else None) if a)


def _whose(reading: Reading, noun: Token, offer: OfferFinding) -> bool:
    """Whether an offer can be the one that a noun names with its owner: "the agency's request"."""
    owners = [c for c in noun.children if c.dep_ == "poss"]
    found = [actor_at(reading, c) for c in owners]
    if any(c.lower_ in ("my", "our") for c in owners):
        return False
    if all(f is None for f in found):
        return not any(c.pos_ == "PROPN" for c in owners)
    return offer.maker in found


def _replier(reading: Reading, answer: Answer) -> str | None:
    for token in answer.by:
        found = actor_at(reading, token)
        if found is not None:
            return found
    if first_person(answer.by):
        start, end = reading.bounds([answer.clause.verb])
        voice = statement_at(reading, start, end)
        return voice.speaker if voice is not None else None
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
    idiom = next((c for c in clause.verb.children if c.text == "out" and c.i > last.i), None)
    if idiom is not None and idiom.right_edge.lower_ == "hand":
        last = idiom.right_edge  # "rejected out of hand"
    words = between(first, last)
    passage = (reading.cite(words or (clause.verb,)),)
    time = time_of(reading, clause.verb)
    several = tuple(a for a in actors_in(reading, answer.by) if a != offer.maker)
    replies = tuple(
        ReplyFound(by, answer.status, time, passage)
        for by in (several or (_replier(reading, answer),))
    )
    return replace(offer, replies=(*offer.replies, *replies), status=answer.status)
