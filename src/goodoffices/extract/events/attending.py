"""Who takes part in talks and visits that a noun names, read off the clause around it.

"Came for talks with X", "said after talks with X", "on a visit to X": whose the clause is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.cues import SAYING
from goodoffices.extract.events.nominal import TRAVELS
from goodoffices.extract.events.phrases import owners_of
from goodoffices.extract.events.places import prepositions
from goodoffices.extract.events.understood import same_subject
from goodoffices.extract.names import actors_in

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.clauses import Clause
    from goodoffices.extract.reading import Reading

GOING = frozenset("visit come arrive travel fly go head meet gather sit convene assemble".split())
"""Verbs of going and meeting: who does it for talks takes part in them."""


def come_for(
    reading: Reading, noun: Token, others: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who "came for talks with X", or "urged X in a telephone call": those of the clause above."""
    if noun.dep_ == "dobj":
        return _have_it(reading, noun, others), others
    if noun.dep_.startswith("nsubj"):
        return _says_so(reading, noun, others), others
    if noun.dep_ != "pobj":
        return (), others
    clause = reading.clauses.headed_by(above(noun.head))
    if clause is None or clause.passive:
        return (), others
    name = noun.head.lower_
    if noun.lemma_ in TRAVELS and name in ("on", "during", "in"):
        abroad = others or any(n == "to" and t.ent_type_ in PLACES for n, t in prepositions(noun))
        return _there(reading, clause, ()) if abroad else (), others
    if others and (name in ALONGSIDE or (name == "on" and noun.lemma_ == "call")):
        return (() if _elsewhere(clause, noun.head) else _there(reading, clause, others)), others
    if name in ("during", "at", "before", "after") and clause.lemma in GREETING:
        return _greeting(reading, clause)
    rung = name in ("in", "during") and any(c.lower_ in RUNG for c in noun.children)
    if not rung and not (name == "for" and clause.lemma in GOING):
        return (), others
    if rung:
        others = others or actors_in(reading, (*clause.undergoers, *clause.datives))
    return tuple(d for d in actors_in(reading, clause.doers) if d not in others), others


PLACES = frozenset({"GPE", "LOC"})

GREETING = frozenset("shake hug embrace greet kiss welcome smile pose".split())
"""What two who meet are shown doing: "X shakes hands with Y during a meeting"."""


def _greeting(reading: Reading, clause: Clause) -> tuple[tuple[str, ...], tuple[str, ...]]:
    by = actors_in(reading, clause.doers)
    met = actors_in(reading, (*clause.undergoers, *clause.oblique("with")))
    if not met:  # "the hands of X": the parse hangs "with X" on the hands
        met = actors_in(reading, [o for t in clause.undergoers for _, o in prepositions(t)])
    return (by, tuple(m for m in met if m not in by)) if met else ((), ())


def _says_so(reading: Reading, noun: Token, others: Sequence[str]) -> tuple[str, ...]:
    """ "X said talks with Y had begun": who speaks of talks with somebody takes part in them."""
    if not others or any(c.dep_ == "poss" for c in noun.children):
        return ()
    verb = noun.head
    said = reading.clauses.headed_by(verb.head) if verb.dep_ == "ccomp" else None
    if said is None or said.passive or said.lemma not in SAYING:
        return ()
    return _there(reading, said, others)


def above(preposition: Token) -> Token:
    """What a preposition hangs on: of "ahead | of" what "ahead" hangs on."""
    head = preposition.head
    return head.head if head.lower_ == "ahead" else head


ALONGSIDE = frozenset("after following during before at in of with".split())
"""Prepositions before talks in which the subject of the clause took part: "said after talks with X"."""


def _elsewhere(clause: Clause, preposition: Token) -> bool:
    """ "Is on the table in talks": what stands before tells where it is."""
    if clause.lemma != "be":
        return False
    return bool(clause.attributes) or any(
        c.dep_ == "prep" and c.i < preposition.i for c in clause.verb.children
    )


def _there(reading: Reading, clause: Clause, others: Sequence[str]) -> tuple[str, ...]:
    """Who did something at or after talks with others: no crowd, and none of the others."""
    found = actors_in(reading, clause.doers) or same_subject(reading, clause)
    words = [t for t in clause.doers if t.lemma_.lower() in WORDS]
    found = found or owners_of(reading, words)
    known = {a.id: a for a in reading.actors}
    return tuple(
        i
        for i in found
        if i not in others
        and known[i].type not in ("group", "media")
        and known[i].acts_for not in others
    )


WORDS = frozenset(
    "remark comment statement announcement speech address call warning visit decision".split()
)
"""What one says or does at or after talks: "X's remarks came after a meeting with Y"."""

HAVING = frozenset(
    "have use revive resume restart cancel postpone abandon seek want pursue demand request skip leave"
    " rejoin enter secure delay refuse reject shun boycott".split()
)
"""Verbs whose subject takes part in the talks that are their object, or would: "revived talks with X"."""


def _have_it(reading: Reading, noun: Token, others: Sequence[str]) -> tuple[str, ...]:
    clause = reading.clauses.headed_by(noun.head)
    if clause is None or clause.passive or clause.lemma not in HAVING or not others:
        return ()
    return _there(reading, clause, others)


RUNG = frozenset({"phone", "telephone", "video"})
"""Words before a call or conversation that two have who are apart."""


def invited(reading: Reading, noun: Token, by: Sequence[str]) -> tuple[str, ...]:
    """Who came "at the invitation of X"."""
    clause = reading.clauses.headed_by(noun.head.head) if noun.dep_ == "pobj" else None
    if clause is None or clause.passive or noun.head.lower_ not in ("at", "on", "upon"):
        return ()
    return _there(reading, clause, by)


PREPARED = frozenset("prepare plan organise organize".split())
"""What is done with what is still to come."""


def prepared_by(reading: Reading, noun: Token) -> tuple[str, ...]:
    """ "A summit for which X prepares": by X."""
    verbs = (c for c in noun.children if c.dep_ == "relcl" and c.lemma_ in PREPARED | {"host"})
    clause = next((c for v in verbs if (c := reading.clauses.headed_by(v)) is not None), None)
    return actors_in(reading, clause.doers) if clause is not None else ()
