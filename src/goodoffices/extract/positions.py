"""Where an actor stands on an issue, by what it said or did.

Read off verbs, adjectives and nouns of stance; the issue is in the source's own words. What an
author thinks is nobody's position; a claim denied is no issue; precision goes before recall.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.conditions import conditions_in, conditions_on
from goodoffices.extract.names import actor_at
from goodoffices.extract.offers_table import NAMING
from goodoffices.extract.passages import between, extent, first_person
from goodoffices.extract.positions_table import (
    ADJECTIVES,
    ANSWERING,
    INFINITIVES,
    LIGHT,
    NOT_ISSUES,
    NOUN_PREPOSITIONS,
    NOUNS,
    PREPOSITIONAL,
    VERBS,
)
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import statement_at
from goodoffices.extract.times import time_of
from goodoffices.model.findings import PositionFinding, StatementFinding
from goodoffices.model.shapes import Certainty, OfferStatus, Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

ACTUAL = frozenset({"happened", "ongoing", "presupposed"})

OPPOSITE: dict[Stance, Stance] = {
    "supports": "opposes",
    "opposes": "supports",
    "conditional": "conditional",
    "mixed": "mixed",
}

ANSWERS: dict[OfferStatus, Stance] = {"accepted": "supports", "rejected": "opposes"}
"""What an answer to an offer says of its content."""

LONGEST = 40
"""Tokens of an issue: what is longer is no issue but a misread sentence."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A stance as a clause tells it: whose, on what (its head and first word), by which word."""

    stance: Stance
    anchor: Token
    head: Token
    first: Token | None
    holders: tuple[Token, ...]
    certainty: Certainty = "high"


def find(reading: Reading) -> None:
    """Append every position of the document, in order of place."""
    found: dict[str, PositionFinding] = {}
    for clause in reading.clauses:
        for stand in (*_of_clause(reading, clause), *_of_light(reading, clause)):
            finding = _finding(reading, clause, stand)
            if finding is not None:
                found.setdefault(finding.id, finding)
    for finding in _of_offers(reading):
        found.setdefault(finding.id, finding)
    for doc in reading.docs:
        for token in doc:
            if token.pos_ == "NOUN" and token.lemma_.lower() in NOUNS:
                for stand in _of_noun(reading, token):
                    finding = _finding(reading, None, stand)
                    if finding is not None:
                        found.setdefault(finding.id, finding)
    once: dict[tuple[str | None, int], PositionFinding] = {}
    for finding in found.values():  # one stance told by its verb and by its noun is one
        once.setdefault((finding.actor, finding.issue.start), finding)
    reading.positions += sorted(once.values(), key=lambda p: (p.citations[0].start, p.id))


def _finding(reading: Reading, clause: Clause | None, stand: Stand) -> PositionFinding | None:
    conditions = conditions_in(stand.anchor.sent)
    issue = extent(stand.head, first=stand.first, cuts=[c.start for c in conditions])
    if not issue or len(issue) > LONGEST:
        return None
    start = min(
        (stand.anchor, issue[0], *(h.left_edge for h in stand.holders if _near(h, stand))),
        key=lambda t: t.i,
    )
    whole = between(start, max((stand.anchor, issue[-1]), key=lambda t: t.i))
    passage = reading.cite(whole)
    voice = statement_at(reading, passage.start, passage.end)
    actor = _holder(reading, stand.holders, voice)
    if actor is None:
        return None
    hung = conditions_on(reading, (stand.anchor,), conditions) if clause is not None else ()
    own = tuple(c for c in hung if c.relation in ("if", "only-if", "unless"))
    return PositionFinding(
        citations=(passage,),
        actor=actor,
        issue=reading.cite(issue),
        stance="conditional" if own else stand.stance,
        time=time_of(reading, stand.anchor),
        conditions=own,
        attributed_to=voice.id if voice is not None else None,
        certainty=stand.certainty,
    )


def _of_offers(reading: Reading) -> Iterator[PositionFinding]:
    """Whoever offers or proposes something is for it, on its conditions; replies take sides."""
    for offer in reading.offers:
        if offer.maker is not None and offer.type in ("offer", "proposal"):
            yield PositionFinding(
                citations=offer.citations[:1],
                actor=offer.maker,
                issue=offer.content,
                stance="conditional" if offer.conditions else "supports",
                time=offer.time,
                conditions=offer.conditions,
                attributed_to=offer.attributed_to,
                certainty=offer.certainty,
            )
        for reply in offer.replies:
            stance = ANSWERS.get(reply.status)
            if stance is not None and reply.by is not None:
                yield PositionFinding(
                    reply.citations[:1], reply.by, offer.content, stance, reply.time
                )


def _near(holder: Token, stand: Stand) -> bool:
    """Whether a holder stands in the same sentence, before the stance, without much between."""
    return (
        holder.doc is stand.anchor.doc
        and holder.sent.start == stand.anchor.sent.start
        and 0 <= stand.anchor.i - holder.i <= LONGEST
    )


def _holder(
    reading: Reading, holders: tuple[Token, ...], voice: StatementFinding | None
) -> str | None:
    for token in holders:
        found = actor_at(reading, token)
        if found is not None:
            return found
    return voice.speaker if voice is not None and first_person(holders) else None


# ---------------------------------------------------------------- verbs and adjectives


def _of_clause(reading: Reading, clause: Clause) -> Iterator[Stand]:
    if clause.lemma in INFINITIVES:
        yield from _of_infinitive(reading, clause)
    if not _told(reading, clause):
        return
    stance = VERBS.get(clause.lemma)
    if stance is not None and (clause.lemma != "rule" or clause.particle == "out"):
        yield from _of_object(reading, clause, stance)
    for preposition, thing in clause.obliques:
        found = PREPOSITIONAL.get((clause.lemma, preposition))
        if found is not None and thing.i > clause.verb.i and _issue(reading, thing):
            yield Stand(_turned(found, clause), clause.verb, thing, None, clause.doers)
            return
    if clause.lemma == "be":
        yield from _of_adjective(reading, clause)


def _told(reading: Reading, clause: Clause) -> bool:
    """Whether the stance is taken, be it by denying its opposite: "does not support"."""
    if clause.modality or clause.scope == "condition" or (clause.passive and not clause.agents):
        return False
    if clause.scope == "consequence" or clause.negated:
        return clause.verb.dep_ != "xcomp"
    return reading.clauses.status(clause.verb) in ACTUAL


def _turned(stance: Stance, clause: Clause) -> Stance:
    return OPPOSITE[stance] if clause.negated else stance


def _of_object(reading: Reading, clause: Clause, stance: Stance) -> Iterator[Stand]:
    if clause.negated and stance == "opposes":
        return  # "did not rule out", "has not rejected": no support
    for thing in clause.undergoers[:1]:
        if thing.tag_ in ("WP", "WDT") or not _issue(reading, thing):
            continue
        yield Stand(_turned(stance, clause), clause.verb, thing, None, clause.doers)


def _issue(reading: Reading, thing: Token) -> bool:
    """Whether a phrase can be an issue: a thing or an act, not somebody, not a claim."""
    if thing.pos_ not in ("NOUN", "VERB") or thing.lemma_.lower() in NOT_ISSUES:
        return False
    if thing.pos_ == "VERB":
        return thing.tag_ == "VBG"
    if thing.lemma_.lower() in NAMING and all(c.dep_ == "det" for c in thing.children):
        return False  # "the offer", "that idea": what it is stands elsewhere
    return actor_at(reading, thing) is None and thing.ent_type_ not in ("PERSON", "NORP", "GPE")


def _of_adjective(reading: Reading, clause: Clause) -> Iterator[Stand]:
    for (word, preposition), stance in ADJECTIVES.items():
        for child in clause.verb.children:
            if child.lower_ != word or child.dep_ not in ("acomp", "prep", "attr"):
                continue
            place = child if not preposition else _preposition(child, preposition)
            for thing in place.children if place is not None else ():
                if thing.dep_ in ("pobj", "pcomp") and _issue(reading, thing):
                    yield Stand(_turned(stance, clause), clause.verb, thing, None, clause.subjects)


def _preposition(token: Token, preposition: str) -> Token | None:
    return next((c for c in token.children if c.dep_ == "prep" and c.lower_ == preposition), None)


def _of_infinitive(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "refuses to negotiate"; "does not want to join"; "wants a ceasefire" only negated."""
    if clause.modality or clause.scope == "condition" or clause.passive:
        return
    stance = INFINITIVES[clause.lemma]
    if stance == "supports" and not clause.negated:
        return
    if stance == "opposes" and clause.negated:
        return
    for child in clause.complements:
        marker = next((c for c in child.children if c.lower_ == "to"), None)
        if child.dep_ == "xcomp" and marker is not None and child.i > clause.verb.i:
            if child.lemma_.lower() in ANSWERING:
                return
            yield Stand("opposes", clause.verb, child, marker, clause.subjects)
            return
    for thing in clause.objects[:1]:
        if clause.negated and _issue(reading, thing):
            yield Stand("opposes", clause.verb, thing, None, clause.subjects)


# ---------------------------------------------------------------- nouns


def _of_light(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "voiced its opposition to", "expressed support for"."""
    if clause.lemma not in LIGHT or clause.negated or not _told(reading, clause):
        return
    for thing in clause.objects:
        stance = NOUNS.get(thing.lemma_.lower())
        if stance is not None:
            yield from _behind(reading, thing, stance, clause.doers)


def _of_noun(reading: Reading, noun: Token) -> Iterator[Stand]:
    """ "X's refusal to negotiate", "their support for a truce"."""
    holders = tuple(c for c in noun.children if c.dep_ == "poss")
    if holders and not any(c.lower_ == "no" for c in noun.children):
        yield from _behind(reading, noun, NOUNS[noun.lemma_.lower()], holders)


def _behind(
    reading: Reading, noun: Token, stance: Stance, holders: tuple[Token, ...]
) -> Iterator[Stand]:
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep_ == "prep" and child.lower_ in NOUN_PREPOSITIONS:
            for thing in child.children:
                if thing.dep_ in ("pobj", "pcomp") and _issue(reading, thing):
                    yield Stand(stance, noun, thing, None, holders)
                    return
        if child.dep_ in ("acl", "xcomp") and child.tag_ == "VB" and stance == "opposes":
            marker = next((c for c in child.children if c.lower_ == "to"), None)
            if marker is not None:
                yield Stand(stance, noun, child, marker, holders)
                return
