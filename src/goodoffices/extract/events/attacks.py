"""Whose attack it was in which people were hurt, and on whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.events.nominal import noun_parties
from goodoffices.extract.events.phrases import acting_through
from goodoffices.extract.events.places import prepositions
from goodoffices.extract.events.words import EFFECTS
from goodoffices.model.shapes import Plover
from goodoffices.text.event_nouns import NounRow, rows

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading


def attackers(reading: Reading, clause: Clause, type_: Plover = "assault") -> tuple[str, ...]:
    """Whose attack it was in which people were hurt: "killed in X's raid", "held in a crackdown
    launched by X"."""
    found = attack_around(reading, clause, type_)
    if found is None:
        return ()
    noun, row = found
    launched = (reading.clauses.headed_by(c) for c in noun.children if c.dep_ == "acl")
    agents = [t for c in launched if c is not None for t in c.agents]
    if row.of == "doer" or noun.lemma_ == "war":  # "killed in clashes with X": by X
        agents += [t for name, t in prepositions(noun) if name == "with"]
    by = noun_parties(reading, noun, type_, row.of)[0]
    return by or acting_through(reading, agents, type_)


def attacked(reading: Reading, clause: Clause) -> tuple[str, ...]:
    """On whom the attack was that hurt people: "killed in strikes on X", "raids on X killed ten"."""
    found = attack_around(reading, clause, "assault")
    if found is None or any(n == "with" for n, _ in prepositions(found[0])):
        return ()  # "killed in a war with X": X kills
    whom = noun_parties(reading, found[0], "assault", found[1].of)[1]
    folk = {a.id for a in reading.actors if a.type in ("person", "group")}
    return tuple(w for w in whom if w not in folk)


def attack_around(reading: Reading, clause: Clause, type_: Plover) -> tuple[Token, NounRow] | None:
    """The attack, as a noun, in or by which something was done.

    What stands behind "killed and wounded" goes with both (Quirk et al., 1985, 13.85), however the
    parse hangs "wounded".
    """
    near = (clause, *_beside(reading, clause)) if clause.lemma in EFFECTS else (clause,)
    nouns = (t for c in near for t in (*c.oblique("in", "by", "during", "from"), *c.agents))
    acting = () if clause.passive else clause.doers
    for noun in (*nouns, *acting):
        row = next((r for r in rows(noun.lemma_.lower()) if r.type == type_), None)
        if row is not None and not row.owned:
            return noun, row
    return None


def _beside(reading: Reading, clause: Clause) -> Iterator[Clause]:
    """The other half of "killed and twenty wounded"."""
    verb = clause.verb
    halves = [t for c in verb.children if c.dep_ == "conj" for t in c.subtree]
    if verb.dep_ == "conj" or (verb.dep_ == "acl" and verb.head.dep_ in ("conj", "pobj")):
        halves += [t for t in verb.ancestors if t.dep_ != "relcl"][:4]
    for half in halves:
        if half.lemma_.lower() in EFFECTS and half.tag_ in ("VBN", "VBD"):
            found = reading.clauses.headed_by(half)
            if found is not None:
                yield found
