"""What a plan, draft or deal on the table holds: "the proposal would see troops leave the town".

Whoever's plan it is, or whoever brokers or presents it, proposes what it holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.names import actor_at
from goodoffices.extract.offers.draft import Draft
from goodoffices.extract.offers.makers import owners_of
from goodoffices.extract.offers.table import PAPERS
from goodoffices.extract.passages import infinitive_behind
from goodoffices.extract.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

HOLDING: dict[str, tuple[str, ...]] = {
    "see": (),
    "bring": (),
    "involve": (),
    "include": (),
    "entail": (),
    "require": (),
    "envisage": (),
    "envision": (),
    "foresee": (),
    "allow": (),
    "oblige": (),
    "call": ("for",),
    "provide": ("for",),
}
"""Verbs by which papers are told to hold something, with the preposition behind which it stands."""

BROKERING = frozenset(
    "broker propose present push draft table submit offer float promote advance unveil mediate"
    " negotiate outline forward".split()
)
"""Verbs whose subject puts the paper on the table."""

SCHEMES = frozenset(
    "plan proposal draft framework roadmap package formula scheme offer blueprint term initiative"
    " text".split()
)
"""Nouns of what is on the table, "under" which somebody would do something."""

CONTRACTS = frozenset("deal agreement pact accord package formula arrangement bargain".split())
"""Nouns of terms that may also have been agreed: proposed only where they "would" hold something."""


def of_terms(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """What the clause says that a plan would bring, as a proposal of who put it forward."""
    yield from _under(reading, clause)
    prepositions = HOLDING.get(clause.lemma)
    if prepositions is None or clause.negated or clause.passive or clause.scope == "condition":
        return
    paper = next((t for t in clause.subjects if t.lemma_.lower() in PAPERS | CONTRACTS), None)
    would = clause.modality in ("future", "possible")
    if paper is None or not (would or (clause.tense == "present" and _still_open(paper))):
        return
    known = tuple(t for t in owners_of(paper) if actor_at(reading, t) is not None)
    makers = known or _brokers(reading, paper)
    head, first = _held(clause, prepositions)
    if makers and head is not None:
        yield Draft("proposal", clause.verb, head, first, makers, weak=True, needs_maker=False)


def _under(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "Under X's plan, Y would withdraw", "a plan under which Y would withdraw"."""
    if clause.modality not in ("future", "possible") or clause.scope == "condition":
        return
    if not any(c.lower_ == "would" for c in clause.children):
        return
    for preposition, thing in clause.obliques:
        if preposition != "under":
            continue
        paper = clause.verb.head if thing.tag_ == "WDT" and clause.verb.dep_ == "relcl" else thing
        subject = next((t for t in clause.subjects if t.i < clause.verb.i), None)
        if subject is None or paper.lemma_.lower() not in SCHEMES | CONTRACTS:
            continue
        known = tuple(t for t in owners_of(paper) if actor_at(reading, t) is not None)
        makers = known or _brokers(reading, paper)
        if makers or paper.lemma_.lower() in SCHEMES:
            yield Draft(
                "proposal",
                paper,
                clause.verb,
                subject.left_edge,
                makers,
                weak=True,
                needs_maker=False,
            )
        return


def _still_open(paper: Token) -> bool:
    return paper.lemma_.lower() in PAPERS


def _brokers(reading: Reading, paper: Token) -> tuple[Token, ...]:
    """Who puts the paper on the table, in the clause that has it as object."""
    if paper.dep_ != "dobj":
        return ()
    above = reading.clauses.headed_by(paper.head)
    if above is None or above.lemma not in BROKERING or above.negated:
        return ()
    return above.doers


def _held(clause: Clause, prepositions: tuple[str, ...]) -> tuple[Token | None, Token | None]:
    """The head of what it holds, and where its words begin."""
    if prepositions:
        for thing in clause.oblique(*prepositions)[:1]:
            behind = infinitive_behind(thing)
            return behind if behind is not None else (thing, None)
        return None, None
    for head in clause.complements:
        if head.i > clause.verb.i and head.pos_ == "VERB":
            return head, None
    for head in clause.objects[:1]:
        if head.i > clause.verb.i and head.pos_ in ("NOUN", "PROPN"):
            return head, None
    return None, None
