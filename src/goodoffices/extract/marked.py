"""Whose is what the trained reader marks: a passage's maker by its place.

The trained reader says that a passage is an offer or a reply; who stands behind it is read off
the parse, the statements and the sentences before, as for the rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.names import actor_at
from goodoffices.extract.offers_makers import maker_of
from goodoffices.extract.passages import first_person, trimmed
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import statement_at
from goodoffices.model.findings import StatementFinding
from goodoffices.model.shapes import Citation

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.marks import Kind, Mark

BODILY = frozenset({"person", "state", "government-body", "organisation", "armed-group", "group"})
"""Types of actor that can stand behind an offer or an answer."""


def marks_of(reading: Reading, kind: Kind, least: float) -> tuple[Mark, ...]:
    """The marks of a kind that are at least so likely, by place."""
    return reading.marked(kind, least=least)


def passage_of(reading: Reading, mark: Mark) -> tuple[Citation, tuple[Token, ...]] | None:
    """The words of a mark within the sentence of its root, without loose punctuation."""
    span = reading.span(reading.document.cite(mark.start, mark.end))
    if span is None or not len(span):
        return None
    sentence = span.root.sent
    start, end = max(span.start, sentence.start), min(span.end, sentence.end)
    tokens = trimmed(span.doc, start, end - 1)
    return (reading.cite(tokens), tokens) if tokens else None


def voice_of(reading: Reading, words: Citation) -> StatementFinding | None:
    """The statement in which a passage stands, or of which it holds the greater part."""
    found = statement_at(reading, words.start, words.end)
    if found is not None:
        return found
    middle = (words.start + words.end) // 2
    return statement_at(reading, middle, middle + 1)


def within(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a token is one of a run of tokens."""
    return token.doc is tokens[0].doc and tokens[0].i <= token.i <= tokens[-1].i


def root_of(tokens: Sequence[Token]) -> Token:
    """The token of a run on which the others hang."""
    for token in tokens:
        top = token.head.i == token.i or not within(tokens, token.head)
        if top and token.pos_ in ("VERB", "AUX", "NOUN", "PROPN", "NUM", "ADJ"):
            return token
    return tokens[-1]


def aims(verb: Token) -> bool:
    """Whether a verb goes on with what its own subject is to do: "wants to reset relations"."""
    return any(
        c.dep_ == "xcomp" and c.tag_ == "VB" and not any(g.dep_ == "nsubj" for g in c.children)
        for c in verb.children
    )


def doers_in(reading: Reading, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Who acts in the clause that a passage tells, if it has one."""
    clause = reading.clauses.headed_by(root_of(tokens))
    return clause.doers if clause is not None else ()


def doers_above(reading: Reading, tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """Who acts in the clauses that govern a passage, or owns the nouns that do, nearest first."""
    for step in root_of(tokens).ancestors:
        if within(tokens, step):
            continue
        clause = reading.clauses.headed_by(step)
        if clause is not None:
            yield tuple(t for t in clause.doers if not within(tokens, t))
            for thing in clause.subjects:
                yield owners(thing)
        elif step.pos_ in ("NOUN", "PROPN"):
            yield owners(step)


def owners(noun: Token) -> tuple[Token, ...]:
    """Whose a thing is: its possessor, a name before it, "of X", "by X", "from X"."""
    found: list[Token] = []
    for child in noun.children:
        if child.dep_ in ("poss", "compound", "amod", "nmod"):
            found.append(child)
        elif child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from", "of"):
            found += [o for o in child.children if o.dep_ == "pobj"]
    return tuple(found)


def first_known(
    reading: Reading, tokens: Sequence[Token], voice: StatementFinding | None
) -> str | None:
    """The first of some phrases that means somebody who can stand behind words or deeds."""
    if first_person(tokens):
        return voice.speaker if voice is not None else None
    found = maker_of(reading, tokens, voice)
    kinds = {a.id: a.type for a in reading.actors}
    return found if found is not None and kinds.get(found) in BODILY else None


def behind(
    reading: Reading,
    tokens: Sequence[Token],
    voice: StatementFinding | None,
    *,
    inside: bool,
) -> str | None:
    """Who stands behind a passage: who acts in it (if ``inside``), in the clauses that govern it,
    or who speaks; else whom its sentence, or the one before, goes on about."""
    if inside:
        own = first_known(reading, doers_in(reading, tokens), voice)
        if own is not None:
            return own
    for doers in doers_above(reading, tokens):
        found = first_known(reading, doers, voice)
        if found is not None:
            return found
    if voice is not None and voice.speaker is not None:
        return voice.speaker
    return subject_before(reading, tokens[0])


def subject_before(reading: Reading, token: Token) -> str | None:
    """Who acts in the nearest clause told before a passage in its paragraph."""
    best: str | None = None
    for clause in reading.clauses:
        if clause.verb.doc is not token.doc:
            if best is not None:
                break
            continue
        if clause.verb.i >= token.i:
            break
        for subject in clause.doers:
            best = actor_at(reading, subject) or best
    return best


def shared(mark: Mark, place: Citation) -> float:
    """The share of the shorter of two passages that both cover."""
    both = min(mark.end, place.end) - max(mark.start, place.start)
    return max(0, both) / max(1, min(mark.end - mark.start, place.end - place.start))
