"""Offers, proposals, demands, requests, threats and promises: what awaits another's choice.

``find`` reads them off verbs ("offered to host"), nouns ("the proposal for a truce"), adjectives
of readiness, and undertakings under a condition in somebody's own words. What is offered is
never an event that happened; what a report's author recommends is nobody's offer. Answers to
them are in ``replies.py``, conditions in ``conditions.py``, the words in ``offers_table.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.conditions import ConditionFound, conditions_in, conditions_on
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.offers_makers import maker_of, own_side, proposers, public
from goodoffices.extract.offers_nouns import noun_drafts
from goodoffices.extract.offers_table import (
    CONTENTLESS,
    HARM,
    HARSH,
    HOSTILE,
    JOINT,
    MUTUAL,
    PUBLIC,
    READY,
    UNCHOSEN,
    UNGIVEN,
    VALUE,
    VERBS,
    Rule,
)
from goodoffices.extract.passages import asides, between, extent, first_person, infinitive_behind
from goodoffices.extract.reading import Reading
from goodoffices.extract.replies import Made, answered
from goodoffices.extract.statements import statement_at
from goodoffices.extract.times import time_of
from goodoffices.model.findings import OfferFinding
from goodoffices.model.shapes import Certainty, Condition, OfferStatus, OfferType

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

ACTUAL = frozenset({"happened", "ongoing", "presupposed"})
"""Statuses under which an offer was made: not planned, denied or imagined."""


PERSISTING = frozenset({"continue", "keep", "fight", "remain", "stay"})
"""What one side goes on with "until" the other gives in: a threat."""

MESSAGES = frozenset(
    "letter note message statement post email cable petition telegram text appeal".split()
)
"""What is sent "offering" or "demanding": its sender is the maker."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An offer as a clause or noun tells it, before conditions, time and voice are added.

    ``anchor`` is the verb or noun that makes it one, ``head`` the head of its content.
    """

    type: OfferType
    anchor: Token
    head: Token
    first: Token | None
    makers: tuple[Token, ...]
    to: tuple[Token, ...] = ()
    status: OfferStatus = "made"
    certainty: Certainty = "high"
    maker: str | None = None
    needs_maker: bool = True


def find(reading: Reading) -> None:
    """Append every offer of the document, in order, with the answers that it tells of."""
    made: list[Made] = []
    clauses = iter(reading.clauses)
    pending = next(clauses, None)
    for sentence in reading.sentences():
        mine: list[Clause] = []
        while pending is not None and _in(pending, sentence):
            mine.append(pending)
            pending = next(clauses, None)
        made += _of_sentence(reading, sentence, mine)
    reading.offers += answered(reading, made)


def _in(clause: Clause, sentence: Span) -> bool:
    return clause.sentence.doc is sentence.doc and clause.sentence.start == sentence.start


def _of_sentence(reading: Reading, sentence: Span, clauses: Sequence[Clause]) -> Iterator[Made]:
    conditions = conditions_in(sentence)
    taken: set[int] = set()
    for draft in _drafts(reading, sentence, clauses, conditions):
        tokens = extent(
            draft.head,
            first=draft.first,
            cuts=[*(c.start for c in conditions if c.start.i != draft.head.i), *asides(draft.head)],
        )
        if not tokens or taken & {t.i for t in tokens}:
            continue
        made = _made(reading, draft, tokens, conditions)
        if made is not None:
            taken |= {t.i for t in tokens}
            yield made


def _drafts(
    reading: Reading,
    sentence: Span,
    clauses: Sequence[Clause],
    conditions: Sequence[ConditionFound],
) -> Iterator[Draft]:
    for clause in clauses:
        yield from _of_verb(reading, clause)
    for token, type_, head, first, makers, to, status in noun_drafts(reading, sentence):
        yield Draft(type_, token, head, first, makers, to, status, needs_maker=False)
    for clause in clauses:
        yield from _of_readiness(reading, clause)
    for clause in clauses:
        yield from _of_undertaking(reading, clause, conditions)


def _made(
    reading: Reading,
    draft: Draft,
    tokens: tuple[Token, ...],
    conditions: Sequence[ConditionFound],
) -> Made | None:
    content = reading.cite(tokens)
    whole = between(
        min((_clause_start(draft.anchor), tokens[0], *_here(draft)), key=lambda t: t.i),
        max((draft.anchor, tokens[-1]), key=lambda t: t.i),
    )
    passage = reading.cite(whole or tokens)
    voice = statement_at(reading, passage.start, passage.end)
    maker = draft.maker or maker_of(reading, draft.makers, voice)
    made_to = tuple(
        a for a in actors_in(reading, (*draft.to, *_partners(draft.head))) if a != maker
    )
    if not (
        (draft.needs_maker is False and maker is None) or public(reading, maker, made_to, tokens)
    ):
        return None
    hung = conditions_on(reading, (draft.anchor, draft.head), conditions)
    given = tuple(c for c in hung if not _same(c, content.start, content.end))
    finding = OfferFinding(
        citations=(passage,),
        type=draft.type,
        content=content,
        maker=maker,
        made_to=made_to,
        conditions=given,
        status=draft.status,
        time=time_of(reading, draft.anchor),
        attributed_to=voice.id if voice is not None else None,
        certainty="low" if maker is None else draft.certainty,
    )
    return Made(finding, draft.anchor, tokens)


def _clause_start(anchor: Token) -> Token:
    """The first word of the clause or phrase that tells it, behind "that" or "and"."""
    first = anchor.left_edge
    while first.i < anchor.i and first.dep_ in ("mark", "cc", "punct"):
        first = first.nbor(1)
    return first


def _here(draft: Draft) -> Iterator[Token]:
    sentence = draft.anchor.sent
    return (t.left_edge for t in draft.makers if t.sent.start == sentence.start)


def _partners(head: Token) -> Iterator[Token]:
    """With whom something is offered to be done: "to talk with X", "dialogue with X"."""
    for token in (head, *(c for c in head.children if c.dep_ in ("dobj", "pobj"))):
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == "with":
                yield from (o for o in child.children if o.dep_ == "pobj")


def _same(condition: Condition, start: int, end: int) -> bool:
    return condition.citation.start <= start and end <= condition.citation.end


# ---------------------------------------------------------------- verbs


def _of_verb(reading: Reading, clause: Clause) -> Iterator[Draft]:
    rule = VERBS.get(clause.lemma)
    if clause.lemma == "like" or clause.lemma == "want":
        yield from _of_wish(reading, clause)
    elif clause.lemma == "suggest":
        yield from _of_suggestion(reading, clause)
    if rule is None or not _actual(reading, clause) or (clause.passive and not clause.agents):
        return
    makers = proposers(reading, clause)
    sent_to: tuple[Token, ...] = ()
    if clause.verb.tag_ == "VBG" and any(t.lemma_.lower() in MESSAGES for t in makers):
        makers, sent_to = _sender(reading, clause)
    for head, first, to in _contents(reading, clause, rule):
        if _fronted(head) or _fronted(clause.verb):
            continue
        type_: OfferType = (
            "threat" if rule.type == "promise" and _harms(clause, head) else rule.type
        )
        yield Draft(type_, clause.verb, head, first, makers, (*to, *sent_to))


def _harms(clause: Clause, head: Token) -> bool:
    """Whether what is vowed is harm: "vowed to take revenge"; what is pledged, only plain harm."""
    words = {head.lemma_.lower(), *(c.lemma_.lower() for c in head.children if c.dep_ == "dobj")}
    if any(
        c.dep_ == "prep" and c.lower_ == "by" and any(o.lower_ == "force" for o in c.children)
        for c in head.children
    ):
        return True
    return bool(words & (HARSH | (HOSTILE | HARM if clause.lemma in ("vow", "swear") else HARSH)))


def _sender(reading: Reading, clause: Clause) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Who sent, and to whom, what the participle is about: "sent letters to X offering talks"."""
    for token in clause.verb.ancestors:
        above = reading.clauses.headed_by(token)
        if above is not None:
            letter = clause.verb.head
            inner = tuple(
                o
                for c in letter.children
                if c.dep_ in ("prep", "dative") and c.lower_ == "to"
                for o in c.children
                if o.dep_ == "pobj"
            )
            return above.doers, (*above.datives, *above.oblique("to"), *inner)
    return clause.doers, ()


def _actual(reading: Reading, clause: Clause) -> bool:
    """Whether the making itself is told as done: its being tied to a condition is no matter."""
    if clause.negated or clause.scope == "condition" or clause.modality:
        return False
    if clause.scope == "consequence":
        return True
    return reading.clauses.status(clause.verb) in ACTUAL


Content = tuple["Token", "Token | None", "tuple[Token, ...]"]
"""The head of what is offered, where its words begin, and to whom."""


def _contents(reading: Reading, clause: Clause, rule: Rule) -> Iterator[Content]:
    to = (*clause.datives, *clause.oblique("to"))
    infinitive = _infinitive(clause)
    if infinitive is not None:
        head, marker, others = infinitive
        if others and "other" in rule.frames:
            if not _advised(others):
                yield head, marker, others
            return
        if clause.lemma == "agree" and _jointly(clause):
            return
        if not others and "own" in rule.frames and head.lemma_.lower() not in CONTENTLESS:
            yield head, marker, to
            return
    if rule.frames & {"that", "bare"}:
        for head in clause.complements:
            told = head.dep_ == "ccomp" and head.i > clause.verb.i and head.pos_ in ("VERB", "AUX")
            bare = head.tag_ == "VB" and _with_that(head)
            if not any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in head.children):
                continue  # "what they propose is nothing new"
            if told and ("that" in rule.frames or bare):
                yield head, _after_that(head), to
                return
    if "thing" in rule.frames:
        for head in clause.objects[:1]:
            if head.i > clause.verb.i and _counts(reading, head, rule):
                yield head, None, to
                return
    if "with" in rule.frames:
        for head in clause.oblique(*rule.prepositions)[:1]:
            asked = infinitive_behind(head) if head.i > clause.verb.i else None
            if asked is not None:
                yield *asked, (head,)
                return
            if head.i > clause.verb.i and _counts(reading, head, rule):
                yield head, None, (*clause.oblique("on", "upon"), *clause.objects)
                return


def _jointly(clause: Clause) -> bool:
    """ "Both sides agreed to meet": an agreement among the subjects, no promise of one."""
    return len(clause.subjects) != 1 or any(
        s.lemma_.lower() in JOINT or s.tag_ == "NNS" for s in clause.subjects
    )


def _infinitive(clause: Clause) -> tuple[Token, Token, tuple[Token, ...]] | None:
    """The infinitive that a verb governs, its "to", and whoever else is to do it."""
    for child in clause.verb.children:
        if child.dep_ not in ("xcomp", "ccomp", "advcl"):
            continue
        if child.tag_ != "VB" and child.dep_ != "xcomp":  # "to host", misread as a noun
            continue
        marker = next((c for c in child.children if c.dep_ == "aux" and c.lower_ == "to"), None)
        if marker is None or child.i < clause.verb.i:
            continue
        negation = [c for c in child.children if c.dep_ == "neg" and c.i < marker.i]
        marker = negation[0] if negation else marker  # "never to negotiate"
        inner = tuple(c for c in child.children if c.dep_ in ("nsubj", "nsubjpass"))
        objects = clause.oblique("on", "upon")
        if clause.lemma != "call":
            objects += (*clause.objects, *clause.datives)
        others = inner or tuple(o for o in objects if clause.verb.i < o.i < child.i)
        if clause.passive:
            others = clause.subjects
        if child.dep_ == "advcl" and not others:
            continue
        return child, marker, others
    return None


def _advised(others: Sequence[Token]) -> bool:
    return all(t.lemma_.lower() in PUBLIC for t in others)


def _opening(verb: Token) -> Token | None:
    """Where an undertaking's words begin, if "that" or a condition stands before them."""
    first = verb.left_edge
    if first.lower_ != "that" or first.i >= verb.i or first.nbor(1).dep_ in ("mark", "advmod"):
        return None  # "that if they come, we go": what stands before the comma is cut off
    return first.nbor(1)


def _with_that(head: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in head.children)


def _after_that(head: Token) -> Token:
    """The first word of a clause behind its "that"."""
    first = next(iter(head.subtree))
    if first.dep_ == "mark" and first.lower_ == "that":
        return first.nbor(1)
    return first


def _counts(reading: Reading, thing: Token, rule: Rule) -> bool:
    """Whether a thing is something to be chosen, given or done, not said, shown or sold."""
    lemma = thing.lemma_.lower()
    if lemma in UNGIVEN or thing.pos_ not in ("NOUN", "PROPN", "VERB", "NUM", "SYM"):
        return False
    if thing.pos_ == "PROPN" or actor_at(reading, thing) is not None:
        return False
    return rule.things == "any" or of_value(thing)


def of_value(thing: Token) -> bool:
    """Whether a phrase names what one side can give, grant or do to another."""
    return (
        thing.lemma_.lower() in VALUE
        or thing.lower_ in VALUE
        or thing.ent_type_ in ("MONEY", "PERCENT")
        or any(c.ent_type_ in ("MONEY", "PERCENT") for c in thing.children)
    )


def _fronted(verb: Token) -> bool:
    """Whether a question or relative word before it is its object: "what they offered to do"."""
    return any(
        c.tag_ in ("WP", "WDT") and c.dep_ in ("dobj", "attr", "pobj") and c.i < verb.i
        for c in verb.children
    )


def _of_wish(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "would like to meet", "would like X to stop", "wants X to stop"."""
    infinitive = _infinitive(clause)
    if clause.negated or clause.scope == "condition":
        return
    if clause.lemma == "want" and not (first_person(clause.subjects) and _actual(reading, clause)):
        return  # what others are told to want is where they stand, no demand
    if infinitive is None:
        return
    head, marker, others = infinitive
    if clause.lemma == "like" and clause.modality != "possible":
        return
    if others and not first_person(others):
        if _advised(others) or head.lemma_ == "be":
            return
        if clause.lemma == "like" or clause.modality == "":
            type_: OfferType = "request" if clause.lemma == "like" else "demand"
            yield Draft(type_, clause.verb, head, marker, clause.subjects, others)
    elif clause.lemma == "like" and head.lemma_.lower() in MUTUAL - CONTENTLESS:
        yield Draft("offer", clause.verb, head, marker, clause.subjects)


def _of_suggestion(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "suggested holding talks", "suggested that they should meet": not "suggests that ..."."""
    if clause.passive or not _actual(reading, clause):
        return
    for head in clause.complements:
        if head.i < clause.verb.i:
            continue
        inner = reading.clauses.headed_by(head)
        bare = head.tag_ == "VB" and inner is not None and not inner.finite
        gerund = head.tag_ == "VBG" and not any(c.dep_ == "aux" for c in head.children)
        should = any(c.lower_ == "should" for c in head.children)
        could = inner is not None and inner.modality == "possible"
        if bare or should or gerund or (could and head.lemma_.lower() in MUTUAL):
            yield Draft("proposal", clause.verb, head, _after_that(head), clause.subjects)


# ---------------------------------------------------------------- readiness and undertakings


def _of_readiness(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "is ready to negotiate", "are open to talks", "is prepared to hand over"."""
    if not _actual(reading, clause):
        return
    if clause.lemma == "prepare" and clause.passive:
        infinitive = _infinitive(clause)
        if infinitive is not None and infinitive[0].lemma_.lower() in MUTUAL:
            yield Draft("offer", clause.verb, infinitive[0], infinitive[1], clause.subjects)
    for adjective in clause.attributes:
        if adjective.lower_ not in READY or any(c.dep_ == "neg" for c in adjective.children):
            continue
        for child in adjective.children:
            marker = next((c for c in child.children if c.lower_ == "to"), None)
            if child.dep_ in ("xcomp", "ccomp", "advcl") and child.tag_ == "VB" and marker:
                if child.lemma_.lower() in MUTUAL:
                    yield Draft("offer", clause.verb, child, marker, clause.subjects)
            elif child.dep_ == "prep" and child.lower_ in ("to", "for"):
                for thing in child.children:
                    if thing.dep_ in ("pobj", "pcomp") and (
                        of_value(thing) or (thing.tag_ == "VBG" and thing.lemma_ in MUTUAL)
                    ):
                        yield Draft("offer", clause.verb, thing, None, clause.subjects)


def _of_undertaking(
    reading: Reading, clause: Clause, conditions: Sequence[ConditionFound]
) -> Iterator[Draft]:
    """What a speaker will do if another does something: an offer, or a threat."""
    hung = [c for c in conditions if c.on is not None and c.on.i == clause.verb.i]
    if not hung or clause.modality not in ("future", "possible"):
        return
    start, end = reading.bounds([clause.verb])
    voice = statement_at(reading, start, end)
    if voice is None or not clause.subjects or clause.lemma in CONTENTLESS | UNCHOSEN:
        return
    if not own_side(reading, clause.subjects, voice):
        return
    relations = {c.relation for c in hung}
    modal = [c for c in clause.verb.children if c.tag_ == "MD"]
    harm = clause.lemma in HOSTILE and not clause.negated
    persisting = relations == {"after"} and (clause.negated or clause.lemma in PERSISTING)
    withheld = clause.negated and "if" in relations and clause.modality == "future"
    threat = harm or persisting or withheld or "unless" in relations
    bargain = bool(relations & {"only-if", "in-return"})
    able = clause.modality == "possible" and not any(c.lower_ == "would" for c in modal)
    if not (threat or bargain or (clause.lemma in MUTUAL and not able)):
        return
    yield Draft(
        "threat" if threat else "offer",
        clause.verb,
        clause.verb,
        _opening(clause.verb),
        clause.subjects,
        maker=voice.speaker,
        certainty=clause.certainty,
    )
