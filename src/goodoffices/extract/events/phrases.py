"""The actors that the phrases of a clause mean: who acts through what, and whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause, antecedent, with_conjuncts
from goodoffices.extract.clauses.repair import gap
from goodoffices.extract.clauses.status import asked_of
from goodoffices.extract.events.places import prepositions, states_meant
from goodoffices.extract.events.standing import BEFORE_NOUN, measured
from goodoffices.extract.events.understood import (
    for_or_against,
    members,
)
from goodoffices.extract.events.words import (
    BELONGS,
    BODIES,
    LETTING,
    OFFERED,
    PAST_HOLDER,
    SOME,
    TO_WHOM,
    WITH_VERBS,
)
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.model.shapes import Plover
from goodoffices.text.gazetteer import known_at
from goodoffices.text.nouns import CLASSES
from goodoffices.text.titles import KIN, singular

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading

WEAPONS = CLASSES["troops"] | CLASSES["projectiles"] | CLASSES["attacks"]
AT_TABLE: frozenset[Plover] = frozenset({"consult", "agree", "cooperate"})
"""Types in which a people's name stands for its delegation: "talks with the Chileans"."""
ASKED: frozenset[Plover] = frozenset({"request", "accuse"})
"""Types whose clause has the one addressed as subject."""
SPOKEN: frozenset[Plover] = frozenset({"request", "accuse", "support", "threaten"})
"""Types of deed that some of a body's people do in speaking for themselves."""
OFFERING = frozenset({"offer", "propose"})
AFLOAT: frozenset[Plover] = frozenset({"assault", "coerce", "retreat"})
BELONGS_AFLOAT = BELONGS | CLASSES["ships"]
"""Types of deed that a state's ships do for it, and what does it for its owner then."""

FAMILY: frozenset[str] = frozenset({*KIN, *"family child parent relative sibling".split()})
"""Those who are somebody's, and not that person."""


def acting_through(reading: Reading, tokens: Sequence[Token], type_: Plover) -> tuple[str, ...]:
    """The actors that phrases name, else those who act through what the phrases name."""
    return acting(reading, tokens, type_) or through(reading, tokens, type_)


def owners_of(reading: Reading, tokens: Iterable[Token]) -> tuple[str, ...]:
    """Whose decision or plan it is, by name."""
    return tuple(dict.fromkeys(whose(reading, tokens, named=True)))


def acting(reading: Reading, tokens: Iterable[Token], type_: Plover) -> tuple[str, ...]:
    """The actors meant by phrases, without those that a word only seems to mean.

    People of a country are not the state, save at the table; nor is a former holder the present.
    """
    kept = [t for t in with_conjuncts(tokens) if not astray(t, type_)]
    found = [(actor_at(reading, t) or called(reading, t), t) for t in kept]
    groups = {a.id for a in reading.actors if a.type == "group"}
    named = [by_name(reading, t) for id_, t in found if id_ in groups]
    sent = [t for id_, t in found if id_ in groups and singular(t.lower_) in BELONGS]
    if type_ in SPOKEN:  # some officials ask for themselves; some soldiers are hit as X's
        sent = [t for t in sent if not some(t)]
    each = (*(id_ for id_, _ in found), *named, *_senders(reading, sent))
    return tuple(dict.fromkeys(id_ for id_ in each if id_ is not None))


def _senders(reading: Reading, tokens: Iterable[Token]) -> Iterator[str]:
    """Whose soldiers and officials a group is: "X's troops" are X's, "X fighters" no state's."""
    types = {a.id: a.type for a in reading.actors}
    for token in tokens:
        loose = singular(token.lower_) in UNBOUND
        for id_ in whose(reading, [token], named=True):
            if types[id_] in ("armed-group", "organisation", "government-body") or (
                types[id_] == "state" and not loose
            ):
                yield id_


UNBOUND = frozenset("fighter militant gunman mercenary settler hacker sniper".split())
"""Those who fight under a people's name without being its state's."""


def through(reading: Reading, tokens: Iterable[Token], type_: Plover) -> tuple[str, ...]:
    """Whose troops, courts or ships they are: the owner acts through them."""
    own = BELONGS_AFLOAT if type_ in AFLOAT else BELONGS
    agents = (d for d in map(measured, tokens) if d.lemma_.lower() in own and not some(d))
    return tuple(dict.fromkeys(whose(reading, agents)))


def whose(reading: Reading, tokens: Iterable[Token], *, named: bool = False) -> Iterator[str]:
    """Whose proposal, calls or territory it is that the verb acts upon; ``named``: no "his".

    What is done to somebody's father or wife is not done to him.
    """
    for token in tokens:
        for child in token.children if token.lemma_.lower() not in FAMILY else ():
            own = (named and child.tag_ == "PRP$") or _one_of_two(child)
            if child.dep_ in BEFORE_NOUN and not own and not for_or_against(child):
                found = actor_at(reading, child) or by_name(reading, child)
                if found is not None:
                    yield found


def called(reading: Reading, token: Token) -> str | None:
    """The state that a word names where no mention was made out."""
    return by_name(reading, token) if token.ent_type_ == "GPE" else None


def by_name(reading: Reading, token: Token) -> str | None:
    """The state or organisation that a word names inside the name of a coalition."""
    known = known_at(token.doc, token.i) if token.ent_type_ in ("GPE", "ORG", "NORP") else None
    if known is None:
        return None
    return next((a.id for a in reading.actors if a.code == known[0].code), None)


def astray(token: Token, type_: Plover) -> bool:
    """Whether a word only seems to mean an actor: a state's folk, a former holder, "pro-X"."""
    if for_or_against(token):
        return True
    folk = token.ent_type_ == "NORP" and token.tag_ in ("NNPS", "NNS") and type_ not in AT_TABLE
    if folk and known_at(token.doc, token.i) is None:
        folk = False  # a party, a sect: whom they act for are they themselves
    return folk or (
        token.pos_ != "PROPN"
        and any(
            c.lower_ in PAST_HOLDER or c.lower_.startswith(("then-", "ex-")) for c in token.children
        )
    )


def some(token: Token) -> bool:
    """Whether only some of a body's people are meant: "a few of X's officers"."""
    weapons = token.lemma_.lower() in WEAPONS
    return not weapons and any(c.lower_ in SOME or c.like_num for c in token.children)


def undergoing(
    reading: Reading, clause: Clause, type_: Plover, mode: str | None
) -> tuple[str, ...]:
    """Whom the objects, datives and phrases of a clause name."""
    sent = type_ == "consult" and clause.lemma in ("send", "dispatch")
    whom = (*map(antecedent, clause.undergoers), *gap(clause))
    done = [*(() if sent else whom), *clause.datives]
    if type_ not in OFFERED or not actors_in(reading, done):
        done += [t for name, t in clause.obliques if name in aims(clause, type_)]
    done += [m for t in tuple(done) if t.lemma_.lower() in BODIES for m in members(t)]
    if clause.lemma in OFFERING:
        done += clause.oblique("to")
    favours = (t for t in clause.oblique("in") if t.lemma_ in CLASSES["favour"])
    done += [o for t in favours for _, o in prepositions(t)]
    if clause.lemma == "blame":  # "which it blamed on X", "blamed the raid on X"
        behind = (p for t in clause.undergoers for p in prepositions(t))
        laid_to = [t for name, t in (*clause.obliques, *behind) if name == "on"]
        done = [t for t in laid_to if t.ent_type_ not in ("DATE", "TIME")] or done
    if type_ == "request":  # "called for X to leave"
        deeds = (c for c in clause.children if c.dep_ in ("advcl", "xcomp"))
        done += [t for deed in deeds for t in asked_of(clause.verb, deed)]
        done += wanted_of(clause)
    if type_ in ASKED or clause.lemma in LETTING:
        done += [t for c in clause.complements for t in c.children if t.dep_ == "nsubj"]
    if mode == "visit":
        bound = clause.oblique("for") if clause.lemma in ("depart", "leave") else ()
        places = (*clause.oblique("in", "at", "to"), *bound)
        done += places
        return acting(reading, done, type_) or states_meant(reading, [*clause.undergoers, *places])
    return acting(reading, done, type_)


def wanted_of(clause: Clause) -> tuple[Token, ...]:
    """Who is to do what is wished for: "called for | X to leave"."""
    wished = (c for c in clause.children if c.dep_ in ("advcl", "ccomp", "xcomp"))
    marked = (v for v in wished if v.tag_ == "VB" and any(_marks(c) for c in v.children))
    return with_conjuncts(c for v in marked for c in v.children if c.dep_.startswith("nsubj"))


def _marks(token: Token) -> bool:
    return token.dep_ == "mark" and token.lower_ == "for"


def aims(clause: Clause, type_: Plover) -> frozenset[str]:
    """The prepositions behind which the one stands to whom it is done, with this verb."""
    return TO_WHOM[type_] | WITH_VERBS.get((type_, clause.lemma), frozenset())


def _one_of_two(token: Token) -> bool:
    """ "An X-Y truce proposal" is about both and of neither."""
    pair = token.i > 1 and token.nbor(-1).text in "-–" and token.nbor(-2).pos_ == "PROPN"
    return pair and token.pos_ == "PROPN" and token.dep_ == "compound"
