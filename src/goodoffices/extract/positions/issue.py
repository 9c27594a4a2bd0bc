"""What a stance can be on: a thing or an act, named here or before, not somebody and not a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.names import actor_at
from goodoffices.extract.offers.table import NAMING, PUBLIC, SIDES, VALUE
from goodoffices.extract.passages import asides, extent
from goodoffices.extract.positions.table import BODIES, GENERAL, IDEAS, MEASURES, NOT_ISSUES, PLANS
from goodoffices.extract.reading import Reading
from goodoffices.text.people import PEOPLE
from goodoffices.text.titles import OCCUPATIONS, OFFICES, singular

if TYPE_CHECKING:
    from spacy.tokens import Token

PERSONS = PEOPLE | SIDES | OFFICES | OCCUPATIONS | BODIES | PUBLIC
"""Nouns of people and of bodies of them, in the singular."""

POINTING = frozenset("the this that these those its his her their such both".split())
"""Words before a noun that says nothing of what it is: "the ruling", "their move"."""

DONE = frozenset(
    "decision declaration measure restriction operation killing attack invasion incursion raid"
    " ruling law crackdown blockade annexation assassination".split()
)
"""What was done or decreed, and is an issue though only pointed at: "the decision"."""

FAR = 400
"""Tokens back to which "the offer" may point."""


def meant(thing: Token) -> Token:
    """What a word stands for on which somebody takes a stance: the proposal told before in its
    sentence for "it", what the idea is of for "the idea of a truce"; else the word itself."""
    if thing.lower_ in ("it", "this", "them") and thing.pos_ == "PRON":
        many = thing.lower_ == "them"
        before = reversed(thing.doc[thing.sent.start : thing.i])
        named = [t for t in before if t.pos_ == "NOUN" and (not many or t.tag_ == "NNS")]
        known = NAMING.keys() | PLANS | MEASURES | DONE
        return next((t for t in named[: 1 if many else None] if t.lemma_.lower() in known), thing)
    if thing.pos_ == "NOUN" and thing.lemma_.lower() in IDEAS:
        told = (o for c in thing.children if c.lower_ == "of" for o in c.children)
        return next((o for o in told if o.dep_ in ("pobj", "pcomp")), thing)
    return thing


def can_be_issue(reading: Reading, thing: Token) -> bool:
    """Whether a phrase can be an issue: a thing or an act, not somebody, not a claim."""
    if thing.pos_ not in ("NOUN", "VERB") or thing.lemma_.lower() in NOT_ISSUES:
        return False
    if thing.pos_ == "VERB":
        return thing.tag_ == "VBG" and thing.dep_ != "advcl"  # "backed it, calling it a duty"
    if points(thing) and thing.lemma_.lower() not in DONE and antecedent(reading, thing) is None:
        return False  # "the offer", "that idea": what it is stands nowhere before
    return not names_somebody(reading, thing) and thing.ent_type_ not in ("PERSON", "NORP", "GPE")


def names_somebody(reading: Reading, thing: Token) -> bool:
    """Whether a phrase names people or a body, whom one backs or blames for what they do."""
    if actor_at(reading, thing) is not None:
        return True
    word = singular(thing.lower_)
    return thing.pos_ == "NOUN" and word in PERSONS


def points(thing: Token) -> bool:
    """Whether a phrase only points at something named before: "the offer", "its ruling"."""
    known = thing.lemma_.lower() in VALUE and thing.lemma_.lower() not in NAMING
    definite = [c for c in thing.children if c.dep_ in ("det", "poss")]
    return (
        not known
        and len(definite) == len(list(thing.children))
        and all(c.lower_ in POINTING for c in definite)
        and (bool(definite) or thing.lemma_.lower() in NAMING)
    )


def antecedent(reading: Reading, thing: Token) -> tuple[Token, ...] | None:
    """The nearest phrase before that tells in full what a bare "the offer" points at: one with the
    same noun and more to it, no further back than ``FAR`` tokens. Of what was done, one that needs
    its date to be told apart ("the attack of 3 May") is another."""
    place, left = reading.docs.index(thing.doc), FAR
    before = thing.i
    for doc in reversed(reading.docs[: place + 1]):
        stop = before if doc is thing.doc else len(doc)
        for token in reversed(doc[max(0, stop - left) : stop]):
            if token.pos_ == "NOUN" and token.lemma_ == thing.lemma_ and not points(token):
                whole = extent(token, cuts=asides(token))
                if token.lemma_ not in DONE or not any(t.ent_type_ == "DATE" for t in whole):
                    return whole
        left -= stop
        if left <= 0:
            return None
    return None


def says_nothing(issue: tuple[Token, ...]) -> bool:
    """Whether an issue says nothing: "to participate", "to do that"."""
    told = [t for t in issue if t.ent_type_ not in ("DATE", "TIME")]  # "the move on Wednesday"
    words = [t for t in told if t.pos_ in ("NOUN", "PROPN", "VERB", "ADJ", "NUM")]
    if issue[0].tag_ == "TO" and len(words) <= 1:
        return True
    return all(t.lemma_.lower() in GENERAL for t in words)
