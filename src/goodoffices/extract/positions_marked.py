"""Stances that the trained reader marks and the rules do not find."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    within,
)
from goodoffices.extract.names import actor_at
from goodoffices.extract.passages import extent
from goodoffices.extract.reading import Reading
from goodoffices.extract.times import time_of
from goodoffices.model.findings import PositionFinding
from goodoffices.model.shapes import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.marks import Mark

LEAST = 0.7
"""Likelihood below which a mark is left alone."""

SAME = 0.3
"""Share of a marked passage that a found one may have before the two are taken for one."""

GOVERNED = ("dobj", "pobj", "nsubjpass", "attr", "xcomp", "ccomp", "pcomp")
"""How what a stance is about hangs on the words that show it."""


def marked_positions(
    reading: Reading, found: Sequence[PositionFinding]
) -> Iterator[PositionFinding]:
    """The marked stances that no found one covers, of whoever can be named to take them."""
    taken = [c for p in found for c in p.citations]
    for mark in marks_of(reading, "stance", LEAST):
        if any(shared(mark, c) > SAME for c in taken):
            continue
        one = _position(reading, mark)
        if one is not None:
            taken += one.citations
            yield one


def _position(reading: Reading, mark: Mark) -> PositionFinding | None:
    found = passage_of(reading, mark)
    if found is None:
        return None
    passage, tokens = found
    voice = voice_of(reading, passage)
    actor = behind(reading, tokens, voice, inside=True)
    issue = _issue(reading, tokens)
    if actor is None or not issue:
        return None
    root = root_of(tokens)
    hung = conditions_on(reading, (root,), conditions_in(root.sent))
    own = tuple(c for c in hung if c.relation in ("if", "only-if", "unless"))
    stance: Stance = mark.label  # type: ignore[assignment]
    return PositionFinding(
        citations=(passage,),
        actor=actor,
        issue=reading.cite(issue),
        stance=stance,
        time=time_of(reading, root),
        conditions=own if stance == "conditional" else (),
        attributed_to=voice.id if voice is not None else None,
        certainty="high" if mark.likelihood >= SURE else "low",
        origin=reading.model,
    )


def _issue(reading: Reading, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words that say what a stance is about: what its root governs, else its first noun."""
    root = root_of(tokens)
    if root.pos_ in ("VERB", "AUX", "ADJ"):
        for token in tokens:
            if token.dep_ in GOVERNED and _tells(reading, token):
                return _clipped(tokens, extent(token))
    for token in tokens:
        if token.pos_ in ("NOUN", "PROPN") and _tells(reading, token):
            return _clipped(tokens, extent(token))
    return ()


def _tells(reading: Reading, token: Token) -> bool:
    if token.pos_ == "NOUN":
        return actor_at(reading, token) is None
    return token.pos_ == "VERB"


def _clipped(tokens: Sequence[Token], issue: Sequence[Token]) -> tuple[Token, ...]:
    return tuple(t for t in issue if within(tokens, t))
