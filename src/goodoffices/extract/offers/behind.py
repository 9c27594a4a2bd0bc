"""Whose is an offer or a reply that the trained reader marks: its maker by its place.

The trained reader says that a passage is an offer; who stands behind it is read off the parse,
the statements and the sentences before, as for the rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.names import actor_at
from goodoffices.extract.offers.makers import maker_of
from goodoffices.extract.passages import first_person
from goodoffices.extract.reading import Reading
from goodoffices.extract.trained.marked import doers_above, doers_in
from goodoffices.model.findings import StatementFinding

if TYPE_CHECKING:
    from spacy.tokens import Token

BODILY = frozenset({"person", "state", "government-body", "organisation", "armed-group", "group"})
"""Types of actor that can stand behind an offer or an answer."""


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
