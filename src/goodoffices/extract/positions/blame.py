"""Stances told by charging, denying and thanking: "accused X of arming them", "denied the claim
that ...", "thanked X for its efforts".

Expressives and assertives that judge a deed (J. R. Searle, A Taxonomy of Illocutionary Acts,
1976): who charges another with it is against it, who thanks another for it is for it. A charge is
itself an issue where it says with what: whoever denies it is against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.clauses.table import ACTUAL
from goodoffices.extract.offers.table import MATTERS, NAMING
from goodoffices.extract.positions.issue import can_be_issue, names_somebody
from goodoffices.extract.positions.stand import Stand
from goodoffices.extract.positions.table import PRAISED, VERBS
from goodoffices.extract.reading import Reading
from goodoffices.model.shapes import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

CHARGING: dict[str, tuple[str, ...]] = {
    "accuse": ("of",),
    "blame": ("for",),
    "fault": ("for",),
    "rebuke": ("for", "over"),
    "chide": ("for", "over"),
    "scold": ("for", "over"),
    "berate": ("for", "over"),
    "castigate": ("for", "over"),
    "censure": ("for", "over"),
    "reprimand": ("for", "over"),
    "upbraid": ("for", "over"),
}
"""Verbs of laying a deed at another's door, with the preposition behind which it stands."""

DENYING = frozenset("deny reject dismiss refute dispute rebut contest rebuff".split())
CHARGES = frozenset(
    "accusation allegation claim charge criticism assertion insinuation suggestion".split()
)
"""What is denied: an issue where it says what is charged."""

THANKING = frozenset("thank praise commend credit applaud laud congratulate".split())
THANKED = frozenset(
    "attempt effort support help assistance aid contribution role mediation leadership decision"
    " commitment solidarity stance position initiative work backing hospitality cooperation".split()
)
"""For what one is thanked that says where the thanks come from."""

LAWYERS = frozenset(
    "prosecutor prosecution police lawyer attorney lawsuit suit indictment plaintiff detective"
    " complaint victim investigator court judge".split()
)
"""Who charges somebody before a court, which is no stance."""


def blamed(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """The stances that a clause takes by charging, denying or thanking."""
    if clause.negated or clause.modality or clause.scope or not clause.doers:
        return
    if reading.clauses.status(clause.verb) not in ACTUAL:
        return
    if any(t.lemma_.lower() in LAWYERS for t in clause.doers):
        return
    yield from _charged(clause)
    yield from _denied(clause)
    yield from _thanked(reading, clause)
    yield from _blamed_for(reading, clause)


def _behind(clause: Clause, words: tuple[str, ...]) -> Iterator[tuple[Token, Token | None]]:
    """The deed or thing behind one of these prepositions, hung on the verb or on its object."""
    places = (clause.verb, *clause.undergoers[:1])
    for child in (c for place in places for c in place.children):
        if child.dep_ == "prep" and child.lower_ in words and child.i > clause.verb.i:
            for thing in child.children:
                if thing.dep_ == "pcomp" and thing.tag_ == "VBG":
                    yield thing, thing
                elif thing.dep_ == "pobj" and thing.pos_ == "NOUN":
                    yield thing, None


def _charged(clause: Clause) -> Iterator[Stand]:
    """ "Accused them of breaking the truce"."""
    words = CHARGING.get(clause.lemma)
    if words is None or not clause.undergoers:
        return
    if any(t.tag_ in ("WDT", "WP") for t in clause.undergoers):
        return
    for thing, first in _behind(clause, words):
        if first is not None or any(True for c in thing.children if c.dep_ not in ("det", "punct")):
            yield Stand("opposes", clause.verb, thing, first, clause.doers)
        return


def _denied(clause: Clause) -> Iterator[Stand]:
    """ "Denied accusations of war crimes", "rejected the claim that it had armed them"."""
    if clause.lemma not in DENYING:
        return
    for thing in clause.undergoers[:1]:
        if thing.lemma_.lower() not in CHARGES:
            continue
        told = [c for c in thing.children if c.i > thing.i and c.i != clause.verb.i]
        if any(c.dep_ in ("acl", "ccomp") or c.lower_ in ("of", "about", "over") for c in told):
            yield Stand("opposes", clause.verb, thing, None, clause.doers)


def _thanked(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "Thanked them for their efforts to end the siege"."""
    if clause.lemma not in THANKING or not clause.undergoers:
        return
    for thing, first in _behind(clause, ("for",)):
        if first is None and thing.lemma_.lower() not in THANKED | PRAISED | MATTERS:
            continue
        if first is not None and thing.lemma_.lower() not in VERBS:
            continue  # "thanked him for coming"
        if first is not None or can_be_issue(reading, thing):
            yield Stand("supports", clause.verb, thing, first, clause.doers)
            return


def _blamed_for(reading: Reading, clause: Clause) -> Iterator[Stand]:
    """ "Criticised the council for its silence", "slammed them over the raid"."""
    stance: Stance | None = VERBS.get(clause.lemma)
    if stance != "opposes" or clause.particle:
        return
    for somebody in clause.undergoers[:1]:
        if not names_somebody(reading, somebody):
            continue
        for thing, first in _behind(clause, ("for", "over")):
            if (
                first is None
                and thing.lemma_.lower() not in NAMING
                and can_be_issue(reading, thing)
            ):
                yield Stand(stance, clause.verb, thing, None, clause.doers)
                return
