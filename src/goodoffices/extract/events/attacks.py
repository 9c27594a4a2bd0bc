"""Whose attack it was in which people were hurt, and on whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.events.nominal import noun_parties
from goodoffices.extract.events.phrases import acting_through
from goodoffices.extract.events.places import prepositions
from goodoffices.model.shapes import Plover
from goodoffices.text.event_nouns import rows

if TYPE_CHECKING:
    from goodoffices.extract.reading import Reading


def attackers(reading: Reading, clause: Clause, type_: Plover = "assault") -> tuple[str, ...]:
    """Whose attack it was in which people were hurt: "killed in X's raid", "held in a crackdown
    launched by X"."""
    for noun in clause.oblique("in", "by", "during", "from"):
        row = next((r for r in rows(noun.lemma_.lower()) if r.type == type_), None)
        if row is not None:
            launched = (reading.clauses.headed_by(c) for c in noun.children if c.dep_ == "acl")
            agents = [t for c in launched if c is not None for t in c.agents]
            if row.of == "doer":  # "killed in clashes with X": by X
                agents += [t for name, t in prepositions(noun) if name == "with"]
            return noun_parties(reading, noun, type_, row.of)[0] or acting_through(
                reading, agents, type_
            )
    return ()
