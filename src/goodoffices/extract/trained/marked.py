"""The passages that the trained reader marks, as the rules see them: words, clauses, speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.passages import trimmed
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import statement_at
from goodoffices.model.findings import StatementFinding
from goodoffices.model.shapes import Citation

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.trained.marks import Kind, Mark


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


def shared(mark: Mark, place: Citation) -> float:
    """The share of the shorter of two passages that both cover."""
    both = min(mark.end, place.end) - max(mark.start, place.start)
    return max(0, both) / max(1, min(mark.end - mark.start, place.end - place.start))
