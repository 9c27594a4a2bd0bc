"""Whose a verb is that is carried on behind what somebody says of a thing.

"X said the raid was a crime while calling for calm": no raid calls for anything, so X does. Where
people or bodies are spoken of it may as well be their deed, and nothing is taken over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.cues import SAYING
from goodoffices.text.event_nouns import TAKEN_UP

if TYPE_CHECKING:
    from goodoffices.extract.reading import Reading

_THINGS = TAKEN_UP | frozenset(
    "war fighting conflict death island isle territory land region strait border port peninsula".split()
)
"""Nouns of events and places, which do nothing themselves."""


def reporter(reading: Reading, clause: Clause) -> Clause | None:
    """The clause of who says so, where the understood subject of a verb is an event or a place."""
    verb, told = clause.verb, clause.verb.head
    if told.dep_ != "ccomp" or told.i > verb.i:
        return None
    perfect = verb.dep_ == "conj" and any(c.lemma_ == "have" for c in verb.children)
    if not perfect and (verb.tag_ != "VBG" or verb.dep_ != "advcl"):
        return None
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children) or not clause.doers:
        return None
    things = (t.tag_ == "NN" and t.lemma_.lower() in _THINGS for t in clause.doers)
    above = reading.clauses.headed_by(told.head) if all(things) else None
    if above is None or above.passive or above.lemma not in SAYING or above.quoted != clause.quoted:
        return None
    return above
