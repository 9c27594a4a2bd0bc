"""Forecasts told as a mood towards an outcome: "optimistic about reaching a deal"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.forecasts.draft import Draft
from goodoffices.extract.forecasts.expecting import felt_by
from goodoffices.extract.forecasts.outcome import FIRST_PERSON, last_of
from goodoffices.extract.forecasts.table import (
    ATTAINING,
    DOUBTS,
    EVENTS,
    MOODS,
    NOT_EXPECTED,
    OPEN,
)
from goodoffices.extract.offers.makers import maker_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from goodoffices.extract.reading import Reading


def moods(reading: Reading, doc: Doc, text: str) -> Iterator[Draft]:
    """The forecasts of a paragraph whose outcome is a gerund behind a word of hope or doubt."""
    if not any(stem in text for stem in ("ptimis", "essimis", "onfiden", "oubt", "eptic")):
        return
    for token in doc:
        if token.lemma_.lower() not in MOODS or token.pos_ not in ("NOUN", "ADJ"):
            continue
        draft = _towards(reading, token)
        if draft is not None:
            yield draft


def _towards(reading: Reading, token: Token) -> Draft | None:
    clause = reading.clauses.of(token)
    if clause is None or clause.scope == "condition" or clause.negated or clause.modality:
        return None
    thing = _attained(token)
    if thing is None or any(c.lower_ == "no" for c in token.children):
        return None
    doers = clause.doers or clause.subjects
    voiced = token.pos_ == "ADJ" and token.dep_ == "acomp"
    who = maker_of(reading, doers, None) if voiced else felt_by(reading, token, clause)
    own = any(d.lower_ in FIRST_PERSON for d in doers)
    odds = NOT_EXPECTED if token.lemma_.lower() in DOUBTS else OPEN
    ends = thing.left_edge, last_of(thing)
    return Draft(*ends, thing, (token,), odds, 2, False, who, "low", others=not (who or own))


def _attained(token: Token) -> Token | None:
    """The gerund behind "about" or "of" that tells what sides come to: "reaching a deal"."""
    for child in token.children:
        if child.dep_ == "prep" and child.i > token.i and child.lower_ in ("about", "of", "on"):
            for verb in child.children:
                if verb.dep_ == "pcomp" and verb.lemma_.lower() in ATTAINING:
                    things = [c for c in verb.children if c.dep_ == "dobj"]
                    return verb if any(c.lemma_.lower() in EVENTS for c in things) else None
    return None
