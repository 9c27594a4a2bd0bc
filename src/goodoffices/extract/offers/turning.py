"""Requests, demands and threats in other words than verbs of asking: "turned to X for help",
"let the donors decide", "would regard it as an act of war".

Indirect speech acts (J. R. Searle, Indirect Speech Acts, 1975): a request by approaching somebody
for a thing, a demand by saying what another needs to do, a threat by saying what one would take a
deed for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.clauses.table import ACTUAL
from goodoffices.extract.names import actor_at
from goodoffices.extract.offers.draft import (
    Draft,
    actual,
    advised,
    infinitive_of,
    of_value,
    opening,
)
from goodoffices.extract.offers.table import DEEDS, STOPPING, WARLIKE
from goodoffices.extract.passages import first_person
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import statement_at

if TYPE_CHECKING:
    from spacy.tokens import Token

TURNING = frozenset("turn approach petition ask tap".split())
"""Verbs of going to somebody "for" a thing."""

SOUGHT = frozenset("seek request ask solicit".split())
"""Participles behind them that tell for what."""

ORDERED = (
    DEEDS
    | STOPPING
    | frozenset(
        "leave vacate allow open reopen negotiate comply respect disarm sign accept restore resume"
        " abandon dismantle hand agree honour honor implement refrain".split()
    )
)
"""What one side tells another that it should or needs to do."""

HELD = frozenset("regard consider treat view see deem".split())
"""Verbs of taking a deed for something."""


def of_turning(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """The requests, demands and threats that a clause tells in such words."""
    if clause.scope == "condition":
        return
    yield from _approached(reading, clause)
    yield from _warned(reading, clause)
    yield from _let(reading, clause)
    yield from _needed(reading, clause)
    yield from _held(clause)


def _approached(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "Turned to the fund for help", "turned to X, seeking support", "X was approached for aid"."""
    if clause.lemma not in TURNING - {"ask"} or clause.negated or clause.modality:
        return
    if reading.clauses.status(clause.verb) not in ACTUAL:
        return
    to = clause.oblique("to") if clause.lemma == "turn" else clause.undergoers
    known = tuple(t for t in to if actor_at(reading, t) is not None)
    if not known:
        return
    for thing in _sought(clause):
        by = tuple(o for c in thing.children if c.lower_ == "by" for o in c.children)
        makers = (clause.agents or by) if clause.passive else clause.subjects
        if of_value(thing) and thing.i > clause.verb.i and makers:
            yield Draft("request", clause.verb, thing, None, makers, known)
            return


def _sought(clause: Clause) -> Iterator[Token]:
    yield from clause.oblique("for")
    for child in clause.children:
        if child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_ in SOUGHT:
            yield from (c for c in child.children if c.dep_ == "dobj")


def _warned(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "Warned the islands not to sign"."""
    if clause.lemma != "warn" or clause.passive or not actual(reading, clause):
        return
    found = infinitive_of(clause)
    if found is None or advised(found[2]):
        return
    if any(actor_at(reading, t) is not None for t in found[2]):
        yield Draft("demand", clause.verb, *found[:2], clause.subjects, found[2], weak=True)


def _let(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "Let the donors put pressure on them", said to the donors."""
    if clause.lemma != "let" or (clause.subjects[:1] != () and not clause.quoted):
        return
    marked = any(c.tag_ in ("TO", "MD") or c.dep_ == "nsubj" for c in clause.children)
    if clause.verb.tag_ != "VB" or marked or clause.negated:
        return
    voice = statement_at(reading, *reading.bounds([clause.verb]))
    for act in clause.complements if voice is not None and voice.form == "direct" else ():
        who = tuple(c for c in act.children if c.dep_ == "nsubj")
        if voice is None or act.dep_ != "ccomp" or not who or first_person(who):
            continue
        if any(t.pos_ == "PRON" for t in who):
            continue
        yield Draft(
            "request",
            clause.verb,
            act,
            clause.verb,
            (),
            who,
            maker=voice.speaker,
            weak=True,
            needs_party=True,
        )
        return


def _needed(reading: Reading, clause: Clause) -> Iterator[Draft]:
    """ "The militia should leave the town", "the islands need to lift the ban": as a party says."""
    act = _due(clause)
    if act is None or clause.verb.dep_ not in ("ROOT", "ccomp", "conj", "parataxis"):
        return
    if act.lemma_.lower() not in ORDERED or any(c.lower_ == "have" for c in act.children):
        return
    voice = statement_at(reading, *reading.bounds([clause.verb]))
    if voice is None or voice.speaker is None or first_person(clause.subjects):
        return
    known = tuple(t for t in clause.subjects if actor_at(reading, t) is not None)
    if not known or any(actor_at(reading, t) == voice.speaker for t in known):
        return
    yield Draft(
        "demand",
        clause.verb,
        clause.verb,
        opening(clause.verb),
        (),
        known,
        maker=voice.speaker,
        weak=True,
        needs_party=True,
    )


def _due(clause: Clause) -> Token | None:
    """The verb of what somebody should do or needs to do."""
    if clause.negated or clause.passive:
        return None
    if any(c.lower_ == "should" and c.tag_ == "MD" for c in clause.children):
        asked = any(c.tag_ in ("WRB", "WP") or c.lower_ == "whether" for c in clause.children)
        return None if asked else clause.verb
    if clause.lemma != "need" or clause.modality:
        return None
    if not any(t.pos_ == "PROPN" for t in clause.subjects):
        return None  # "some need to learn": a judgement
    acts = (c for c in clause.complements if c.dep_ == "xcomp" and c.tag_ == "VB")
    return next(acts, None)


def _held(clause: Clause) -> Iterator[Draft]:
    """ "Would regard the strikes as an act of war"."""
    if clause.lemma not in HELD or clause.modality != "future" or clause.negated or clause.passive:
        return
    for thing, word in called(clause):
        if {t.lemma_.lower() for t in word.subtree} & WARLIKE and thing.pos_ == "NOUN":
            yield Draft(
                "threat", clause.verb, clause.verb, opening(clause.verb), clause.subjects, weak=True
            )
            return


def called(clause: Clause) -> Iterator[tuple[Token, Token]]:
    """What is held to be something, and what: "X as an act of war", "X to be one"."""
    for child in clause.children:
        if child.lower_ == "as" and child.dep_ == "prep":
            for thing in clause.objects[:1]:
                yield from ((thing, o) for o in child.children if o.dep_ == "pobj")
        elif child.dep_ == "oprd":
            yield from ((thing, child) for thing in clause.objects[:1])
        elif child.dep_ == "ccomp" and child.lemma_ == "be":
            for thing in (c for c in child.children if c.dep_ == "nsubj"):
                yield from ((thing, o) for o in child.children if o.dep_ in ("attr", "acomp"))
