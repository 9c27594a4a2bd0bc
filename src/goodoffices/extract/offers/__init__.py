"""Offers, proposals, demands, requests, threats and promises: what awaits another's choice.

``find`` reads them off verbs ("offered to host"), nouns ("the proposal for a truce"), adjectives
of readiness, and undertakings under a condition in somebody's own words. What is offered is
never an event that happened; what a report's author recommends is nobody's offer. Answers to
them are in ``replies.py``, conditions in ``conditions.py``, the words in ``table.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.names import actors_in
from goodoffices.extract.offers.conditions import ConditionFound, conditions_in, conditions_on
from goodoffices.extract.offers.draft import Draft, partners
from goodoffices.extract.offers.makers import (
    issuer_of,
    maker_of,
    of_paper,
    on_affairs,
    on_paper,
    owned_papers,
    public,
)
from goodoffices.extract.offers.marked import marked_offers, with_conditions, with_replies
from goodoffices.extract.offers.nouns import noun_drafts
from goodoffices.extract.offers.replies import FARTHEST, Made, answered
from goodoffices.extract.offers.revised import revised
from goodoffices.extract.offers.terms import of_terms
from goodoffices.extract.offers.turning import of_turning
from goodoffices.extract.offers.undertakings import of_duty, of_readiness, of_undertaking
from goodoffices.extract.offers.verbs import of_statement, of_verb
from goodoffices.extract.passages import asides, between, extent
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import denied_at, statement_at
from goodoffices.extract.times import time_of
from goodoffices.model.findings import OfferFinding
from goodoffices.model.shapes import Condition

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def find(reading: Reading) -> None:
    """Append every offer of the document, in order, with the answers that it tells of."""
    made: list[Made] = []
    clauses = iter(reading.clauses)
    pending = next(clauses, None)
    affairs = on_affairs(reading)
    for sentence in reading.sentences():
        mine: list[Clause] = []
        while pending is not None and _in(pending, sentence):
            mine.append(pending)
            pending = next(clauses, None)
        made += _of_sentence(reading, sentence, mine, affairs, made)
    made += _of_statements(reading, made, affairs)
    made += marked_offers(reading, made)
    contents = ((m, m.finding.content) for m in made)
    made = [m for m, c in contents if not denied_at(reading, c.start, c.end)]
    made.sort(key=lambda m: (m.finding.content.start, m.finding.content.end))
    lives = revised(reading, made, answered(reading, made))
    offers = with_conditions(reading, lives)
    reading.offers += with_replies(reading, offers)


def _of_statements(reading: Reading, made: Sequence[Made], affairs: bool) -> Iterator[Made]:
    """The offers that only an attribution tells, its verb lost to the parse."""
    taken = [m.finding.citations[0] for m in made]
    for statement in reading.statements if affairs else ():
        told = [w for w in (statement.content[0], statement.cue) if w is not None]
        if any(c.start < w.end and w.start < c.end for c in taken for w in told):
            continue
        for draft in of_statement(reading, statement):
            conditions = conditions_in(reading, draft.head.sent)
            tokens = extent(draft.head, cuts=[*(c.start for c in conditions), *asides(draft.head)])
            one = _made(reading, draft, tokens, conditions, affairs) if tokens else None
            if one is not None:
                yield one


def _in(clause: Clause, sentence: Span) -> bool:
    return clause.sentence.doc is sentence.doc and clause.sentence.start == sentence.start


def _of_sentence(
    reading: Reading,
    sentence: Span,
    clauses: Sequence[Clause],
    affairs: bool,
    before: Sequence[Made],
) -> Iterator[Made]:
    conditions = conditions_in(reading, sentence)
    taken: set[int] = set()
    for draft in _drafts(reading, sentence, clauses, conditions):
        tokens = extent(
            draft.head,
            first=draft.first,
            cuts=[*(c.start for c in conditions if c.start.i != draft.head.i), *asides(draft.head)],
        )
        if not tokens or taken & {t.i for t in tokens}:
            continue
        if draft.weak and not affairs:
            continue
        if draft.maker is None and of_paper(draft.makers):
            issuer = issuer_of(reading, draft.makers[0])
            maker = issuer or _maker_before(reading, before, draft.anchor)
            draft = replace(draft, maker=maker)
        made = _made(reading, draft, tokens, conditions, affairs)
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
        yield from of_verb(reading, clause)
    for token, type_, head, first, makers, to, status in noun_drafts(reading, sentence):
        yield Draft(type_, token, head, first, makers, to, status, needs_maker=False)
    for clause in clauses:
        yield from of_terms(reading, clause)
        yield from of_readiness(reading, clause)
    for clause in clauses:
        yield from of_undertaking(reading, clause, conditions)
        yield from of_duty(reading, clause)
        yield from of_turning(reading, clause)


def _made(
    reading: Reading,
    draft: Draft,
    tokens: tuple[Token, ...],
    conditions: Sequence[ConditionFound],
    affairs: bool,
) -> Made | None:
    content = reading.cite(tokens)
    whole = between(
        min((_clause_start(draft.anchor), tokens[0], *_here(draft)), key=lambda t: t.i),
        max((draft.anchor, tokens[-1]), key=lambda t: t.i),
    )
    passage = reading.cite(whole or tokens)
    voice = statement_at(reading, passage.start, passage.end)
    if voice is not None and voice.cue_lemma in ("deny", "refute", "dispute"):
        return None  # "denied that it had offered": nobody says that it did
    maker = draft.maker or maker_of(reading, draft.makers, voice)
    made_to = tuple(a for a in actors_in(reading, (*draft.to, *partners(draft.head))) if a != maker)
    media = {a.id for a in reading.actors if a.type == "media"}
    if made_to and media.issuperset(made_to):
        return None  # "asked the paper not to print his name"
    if not (
        (draft.needs_maker is False and maker is None)
        or public(reading, maker, made_to, tokens, affairs and not draft.needs_party)
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


def _maker_before(reading: Reading, before: Sequence[Made], anchor: Token) -> str | None:
    """Who made the offer told last: whose paper asks for more."""
    place = reading.start_of(anchor)
    told = [(m.finding.content.end, m.finding.maker) for m in before if m.finding.maker is not None]
    told += [
        (s.content[0].start, s.speaker)
        for s in reading.statements
        if s.speaker is not None and s.content[0].start < place and on_paper(s)
    ]
    told += owned_papers(reading, anchor)
    near = [(end, who) for end, who in told if place - end <= FARTHEST]
    return max(near)[1] if near else None


def _clause_start(anchor: Token) -> Token:
    """The first word of the clause or phrase that tells it, behind "that" or "and"."""
    first = anchor.left_edge
    while first.i < anchor.i and first.dep_ in ("mark", "cc", "punct"):
        first = first.nbor(1)
    return first


def _here(draft: Draft) -> Iterator[Token]:
    sentence = draft.anchor.sent
    return (t.left_edge for t in draft.makers if t.sent.start == sentence.start)


def _same(condition: Condition, start: int, end: int) -> bool:
    return condition.citation.start <= start and end <= condition.citation.end
