"""The core of a clause or noun phrase that tells an event: its words, its parties, its place.

The passage runs from subject to last complement and leaves relative clauses and side remarks
out; parties are the actors that names.py knows, by their place in the clause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause, with_conjuncts
from goodoffices.extract.events_table import (
    AWAITED,
    BELONGS,
    BODIES,
    OFFERED,
    PART_OF,
    PAST_HOLDER,
    SOME,
    TAKES_CLAUSE,
    TO_WHOM,
)
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.passages import first_person, trimmed
from goodoffices.extract.statements import statement_at
from goodoffices.model.shapes import Plover
from goodoffices.text.event_nouns import Of
from goodoffices.text.nouns import CLASSES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading

LONGEST = 250
"""Characters of a passage; a longer one is cut back to its verb and what stands nearest."""

LONGEST_NOUN = 160
"""The same for a noun phrase."""

_ASIDE = frozenset({"relcl", "advcl", "parataxis", "punct", "cc", "appos"})
_ARGUMENTS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "dative", "agent", "prt", "attr", "acomp", "oprd", "xcomp"}
)
_VERBAL = frozenset({"aux", "auxpass", "neg", "prt"})
_BEFORE_NOUN = frozenset({"poss", "compound", "nmod", "amod"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
WEAPONS = CLASSES["troops"] | CLASSES["projectiles"] | CLASSES["attacks"]
TRAVELS = frozenset({"visit", "trip"})
ASKED: frozenset[Plover] = frozenset({"request", "accuse"})
"""Types whose content clause has the one addressed as its subject."""
AT_TABLE: frozenset[Plover] = frozenset({"consult", "agree", "cooperate"})
"""Types in which a people's name stands for its delegation: "talks with the Chileans"."""
_CONNECTS = frozenset({"between", "among"})


def clause_passage(clause: Clause, type_: Plover) -> tuple[Token, ...]:
    """The words of a clause from its first to its last core part, at most ``LONGEST`` long."""
    verb = clause.verb
    low = high = verb
    left: list[tuple[Token, Token]] = []
    right: list[tuple[Token, Token]] = []
    for child in verb.children:
        if not _belongs(child, type_):
            continue
        edges = _edges(child)
        (left if child.i < verb.i else right).append(edges)
    for edges in sorted(right, key=lambda e: e[0].i):
        if _length(low, edges[1]) > LONGEST:
            break
        high = edges[1] if edges[1].i > high.i else high
    for edges in sorted(left, key=lambda e: -e[0].i):
        if _length(edges[0], high) <= LONGEST and edges[0].i < low.i:
            low = edges[0]
    return trimmed(verb.doc, low.i, high.i)


def noun_passage(noun: Token) -> tuple[Token, ...]:
    """The words of a noun phrase without relative clauses and appositions."""
    low, high = noun, noun
    for child in noun.children:
        if child.dep_ in _ASIDE or child.dep_ == "conj":
            continue
        if child.dep_ == "acl" and (child.tag_ != "VB" or noun.lemma_.lower() not in AWAITED):
            continue
        first, last = _edges(child)
        if child.i < noun.i:
            low = first if first.i < low.i else low
        elif _length(low, last) <= LONGEST_NOUN and child.dep_ in ("prep", "agent", "acl"):
            high = last if last.i > high.i else high
    return trimmed(noun.doc, low.i, high.i)


def _belongs(child: Token, type_: Plover) -> bool:
    if child.dep_ in _ARGUMENTS or child.dep_ in _VERBAL:
        return True
    if child.dep_ == "prep":
        return child.i > child.head.i
    if child.dep_ == "npadvmod":
        return True
    return child.dep_ == "ccomp" and type_ in TAKES_CLAUSE and child.i > child.head.i


def _edges(token: Token) -> tuple[Token, Token]:
    """First and last token of a phrase, relative clauses and side remarks left out."""
    low = high = token
    for child in token.children:
        if child.dep_ in _ASIDE and child.dep_ not in ("cc",):
            continue
        first, last = _edges(child)
        low = first if first.i < low.i else low
        high = last if last.i > high.i else high
    return low, high


def _length(low: Token, high: Token) -> int:
    return int(high.idx) + len(high.text) - int(low.idx)


def clause_parties(
    reading: Reading, clause: Clause, type_: Plover, mode: str | None, *, light: bool = False
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does it and to whom: subjects or agents; objects, datives and phrases of ``TO_WHOM``.

    ``light``: the object is the noun of the act itself, so its owner is nobody's target.
    """
    subjects = [*clause.doers, *(m for d in clause.doers for m in _members(d))]
    doers = _acting(reading, subjects, type_) or _awaiting(reading, clause)
    if not doers and first_person(clause.doers):
        doers = _speaker(reading, clause)
    doers = doers or tuple(_owners(reading, [d for d in clause.doers if _acts_for(d)]))
    among = [t for name, t in clause.obliques if name in _CONNECTS]
    if among and not doers:
        doers = actors_in(reading, among)
    done = [*clause.undergoers, *clause.datives]
    if type_ not in OFFERED or not actors_in(reading, done):
        done += [t for name, t in clause.obliques if name in TO_WHOM[type_]]
    if mode == "visit":
        done += clause.oblique("in", "at", "to")
    if type_ in ASKED:
        done += [t for c in clause.complements for t in c.children if t.dep_ == "nsubj"]
    recipients = _acting(reading, done, type_)
    if not recipients and not light and type_ != "mobilize":
        recipients = tuple(_owners(reading, clause.undergoers, named=True))
    return doers, tuple(r for r in recipients if r not in doers)


def _acting(reading: Reading, tokens: Iterable[Token], type_: Plover) -> tuple[str, ...]:
    """The actors meant by phrases, without those that a word only seems to mean.

    People of a country are not the state, save at the table; nor is a former holder the present.
    """
    kept = [t for t in with_conjuncts(tokens) if not _astray(t, type_)]
    found = (actor_at(reading, token) for token in kept)
    return tuple(dict.fromkeys(id_ for id_ in found if id_ is not None))


def _astray(token: Token, type_: Plover) -> bool:
    folk = token.ent_type_ == "NORP" and token.tag_ in ("NNPS", "NNS") and type_ not in AT_TABLE
    return folk or (
        token.pos_ != "PROPN"
        and any(
            c.lower_ in PAST_HOLDER or c.lower_.startswith(("then-", "ex-")) for c in token.children
        )
    )


def _members(token: Token) -> Iterator[Token]:
    """Those named out of a group: "allies including X and Y"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in ("including", "like"):
            yield from with_conjuncts(o for o in child.children if o.dep_ == "pobj")


def _speaker(reading: Reading, clause: Clause) -> tuple[str, ...]:
    """Whose words they are, where the doer is "I" or "we"."""
    start = reading.start_of(clause.verb)
    told = statement_at(reading, start, start + len(clause.verb.text))
    return (told.speaker,) if told is not None and told.speaker is not None else ()


def _acts_for(token: Token) -> bool:
    return token.lemma_.lower() in BELONGS and not _some(token)


def _some(token: Token) -> bool:
    """Whether only some of a body's people are meant: "a few of X's officers"."""
    weapons = token.lemma_.lower() in WEAPONS
    return not weapons and any(c.lower_ in SOME or c.like_num for c in token.children)


def measured(token: Token) -> Token:
    """What a measure is of: "some of its troops" acts upon the troops."""
    if token.lemma_.lower() in PART_OF or token.like_num:
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                return next((o for o in child.children if o.dep_ == "pobj"), token)
    return token


def _awaiting(reading: Reading, clause: Clause) -> tuple[str, ...]:
    """Whose offer, refusal or wish to act it is: "X's refusal to negotiate"."""
    noun = clause.verb.head
    if clause.verb.dep_ != "acl" or noun.lemma_.lower() not in AWAITED:
        return ()
    return actors_in(reading, [c for c in noun.children if c.dep_ == "poss"])


def public(reading: Reading, token: Token, *, owned: bool = True) -> bool:
    """Whether a word stands for somebody of public life, known by name or by office only.

    ``owned`` lets what belongs to somebody stand for them ("X's bases").
    """
    if actor_at(reading, token) is not None or token.ent_type_ in _NAMED:
        return True
    if token.lemma_.lower() in BODIES:
        return True
    return owned and any(
        c.dep_ in _BEFORE_NOUN and (c.ent_type_ in _NAMED or actor_at(reading, c) is not None)
        for c in token.children
    )


def purpose(clause: Clause) -> bool:
    """A bare infinitive that tells what something is for: "a plan to end the war"."""
    infinitive = clause.verb.tag_ == "VB" and any(c.tag_ == "TO" for c in clause.verb.children)
    return infinitive and not any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.verb.children)


def _owners(reading: Reading, tokens: Iterable[Token], *, named: bool = False) -> Iterator[str]:
    """Whose proposal, calls or territory it is that the verb acts upon; ``named``: no "his"."""
    for token in tokens:
        for child in token.children:
            if child.dep_ in _BEFORE_NOUN and not (named and child.tag_ == "PRP$"):
                found = actor_at(reading, child)
                if found is not None:
                    yield found


def noun_parties(
    reading: Reading, noun: Token, type_: Plover, of: Of
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does what a noun tells ("X's visit", "by X"), and to whom ("on Y", "with Y")."""
    doers: list[Token] = []
    done: list[Token] = []
    for child in noun.children:
        if child.dep_ in _BEFORE_NOUN and noun.lemma_.lower() in TRAVELS and child.dep_ != "poss":
            continue  # "a US visit": whose, or where to?
        if child.dep_ in _BEFORE_NOUN:
            doers += [t for t in (child, *child.subtree) if t.dep_ in _BEFORE_NOUN or t is child]
        elif child.dep_ in ("prep", "agent"):
            objects = with_conjuncts(o for o in child.children if o.dep_ == "pobj")
            name = child.lower_
            if name == "by" or name in _CONNECTS:
                doers += objects
            elif name == "of":
                (doers if of == "doer" else done if of == "done" else []).extend(objects)
                doers += [o for t in objects for o in _inner(t, by=True)]
                if of == "theme":
                    done += [o for t in objects for o in _inner(t)]
            elif name in TO_WHOM[type_]:
                done += objects
    initiators = _distinct(reading, doers, type_)
    return initiators, tuple(r for r in _distinct(reading, done, type_) if r not in initiators)


def _inner(token: Token, *, by: bool = False) -> Iterator[Token]:
    """The actors inside a theme: "the easing of sanctions on X", "of sanctions by Y"."""
    for child in token.children:
        if child.dep_ in ("prep", "agent") and (child.lower_ == "by") == by:
            yield from with_conjuncts(o for o in child.children if o.dep_ == "pobj")


def _distinct(reading: Reading, tokens: Iterable[Token], type_: Plover) -> tuple[str, ...]:
    return _acting(reading, sorted(set(tokens), key=lambda t: t.i), type_)


def place_in(tokens: Iterable[tuple[str, Token]]) -> str | None:
    """Where it took place: an "in" or "at" phrase that names a place."""
    for name, token in tokens:
        if name in ("in", "at", "near") and token.ent_type_ in ("GPE", "LOC", "FAC"):
            span = [t for t in token.subtree if t.dep_ in ("compound", "amod") and t.head == token]
            return " ".join(t.text for t in [*(s for s in span if s.pos_ == "PROPN"), token])
    return None


def prepositions(noun: Token) -> Iterator[tuple[str, Token]]:
    """The prepositions behind a noun with what follows each."""
    for child in noun.children:
        if child.dep_ in ("prep", "agent"):
            for token in child.children:
                if token.dep_ == "pobj":
                    yield child.lower_, token
