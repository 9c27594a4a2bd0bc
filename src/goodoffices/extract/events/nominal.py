"""Who takes part in what a noun tells: "X's visit to Y", "the attack on Y by X"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import with_conjuncts
from goodoffices.extract.events.phrases import acting, through, undergoing, whose
from goodoffices.extract.events.places import prepositions, states_meant
from goodoffices.extract.events.standing import BEFORE_NOUN
from goodoffices.extract.events.understood import (
    doers_behind,
    named_after,
    undergone,
)
from goodoffices.extract.events.words import (
    CITIZENS,
    HITTING,
    TO_WHOM,
    WHENCE,
)
from goodoffices.extract.names import actor_at
from goodoffices.model.shapes import Plover
from goodoffices.text.event_nouns import Of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading

TRAVELS = frozenset({"visit", "trip"})
CONNECTS = frozenset({"between", "among"})
ON_SOIL = ("in", "across", "throughout", "inside", "near")
LANDING: frozenset[Plover] = frozenset({"assault", "coerce", "mobilize", "aid"})
"""Types of deed that meet a state where they land on its soil."""
JUDGING: frozenset[Plover] = frozenset({"accuse", "reject", "support"})
"""Types of which the doer of what is judged is the one to whom it is done."""
AWAITING: frozenset[Plover] = frozenset({"agree", "request", "reject", "threaten", "support"})
"""Types whose infinitive tells with whom the deed is to be done."""


def noun_parties(
    reading: Reading, noun: Token, type_: Plover, of: Of
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does what a noun tells ("X's visit", "by X"), and to whom ("on Y", "with Y")."""
    doers: list[Token] = []
    done: list[Token] = []
    for child in noun.children:
        if _bound_for(noun, child):  # "a US visit": whose, or where to?
            done += [child] if any(c.dep_ == "poss" for c in noun.children) else []
            continue
        if child.dep_ in BEFORE_NOUN:
            inner = (t for t in child.subtree if t.dep_ in BEFORE_NOUN)
            owner = child.dep_ == "poss" and actor_at(reading, child) is not None
            doers += [child] if owner else [child, *inner]
        elif child.dep_ in ("prep", "agent"):
            objects = with_conjuncts(o for o in child.children if o.dep_ == "pobj")
            name = child.lower_
            if name == "by" or name in CONNECTS or (name == "from" and type_ == "assault"):
                doers += objects
            elif name == "of":
                (doers if of == "doer" else done if of == "done" else []).extend(objects)
                doers += [o for t in objects for o in _inner(t, by=True)]
                if of == "theme":
                    done += [o for t in objects for o in _inner(t)]
            elif name in TO_WHOM[type_]:
                done += objects
    if type_ in ("assault", "protest"):
        doers = [t for t in doers if not named_after(reading, t)]
    owners = [t for t in doers if t.dep_ == "poss"]
    if undergone(reading, noun, owners, done):
        doers, done = [t for t in doers if t not in owners], [*owners, *done]
    initiators = _distinct(reading, doers, type_)
    initiators = initiators or through(reading, sorted(set(doers), key=lambda t: t.i), type_)
    recipients = _distinct(reading, done, type_)
    if type_ == "assault":
        whence = [t for name, t in prepositions(noun) if name == "from"]
        initiators = tuple(dict.fromkeys((*states_meant(reading, whence), *initiators)))
    if noun.lemma_.lower() in WHENCE and not initiators:
        home = [t for name, t in prepositions(noun) if name == "from"]
        initiators = acting(reading, home, type_) or states_meant(reading, home)
    if type_ == "mobilize" and not initiators:  # "the deployment of X's troops": by X
        initiators, recipients = recipients or tuple(whose(reading, done, named=True)), ()
    elif not recipients and done:
        standing = [t for t in done if t.lemma_.lower() not in CITIZENS]
        recipients = tuple(whose(reading, standing, named=True))
    recipients = recipients or _met(reading, noun, type_, tuple(done), initiators)
    return initiators, tuple(r for r in recipients if r not in initiators)


def _met(
    reading: Reading, noun: Token, type_: Plover, done: tuple[Token, ...], by: tuple[str, ...]
) -> tuple[str, ...]:
    """To whom a noun's deed is done that no phrase of it names outright."""
    found: tuple[str, ...] = ()
    if type_ in JUDGING:
        found = tuple(r for r in doers_behind(reading, done) if r not in by)
    if not found and (type_ in LANDING or noun.lemma_.lower() in TRAVELS):
        found = states_meant(reading, done)
    if not found and type_ == "assault":
        soil = [t for name, t in prepositions(noun) if name in ON_SOIL] if by else []
        found = tuple(dict.fromkeys((*_aimed_at(reading, noun), *states_meant(reading, soil))))
    if not found and type_ in AWAITING:
        wished = (c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VB")
        below = (reading.clauses.headed_by(c) for c in wished)
        meant = (undergoing(reading, b, "consult", None) for b in below if b is not None)
        found = tuple(dict.fromkeys(r for b in meant for r in b))
    return found


def _aimed_at(reading: Reading, noun: Token) -> tuple[str, ...]:
    """Whom a clause behind an attack names: "strikes targeting X", "the raid that hit a base of X"."""
    for child in noun.children:
        clause = reading.clauses.headed_by(child) if child.dep_ in ("acl", "relcl") else None
        if clause is None or clause.passive or clause.lemma not in HITTING:
            continue
        whom = clause.undergoers
        found = acting(reading, whom, "assault") or tuple(whose(reading, whom, named=True))
        if found := found or states_meant(reading, [*whom, *clause.oblique(*ON_SOIL)]):
            return found
    return ()


def _bound_for(noun: Token, child: Token) -> bool:
    """Whether a name before a journey is where it goes, if anywhere: "X's Y visit"."""
    return noun.lemma_.lower() in TRAVELS and child.dep_ in BEFORE_NOUN and child.dep_ != "poss"


def _inner(token: Token, *, by: bool = False) -> Iterator[Token]:
    """The actors inside a theme: "the easing of sanctions on X", "of sanctions by Y"."""
    for child in token.children:
        if child.dep_ in ("prep", "agent") and (child.lower_ == "by") == by:
            yield from with_conjuncts(o for o in child.children if o.dep_ == "pobj")


def _distinct(reading: Reading, tokens: Iterable[Token], type_: Plover) -> tuple[str, ...]:
    return acting(reading, sorted(set(tokens), key=lambda t: t.i), type_)
