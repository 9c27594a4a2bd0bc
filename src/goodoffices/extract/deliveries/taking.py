"""Value told from where it ends up or as a deal of its own: "received X from Y", "aid from Y has
reached X", "relies on Y's weapons", "is armed by Y", "shared intelligence with X", "forgave its debt".

Verbs of obtaining, contribution and arrival (B. Levin, English Verb Classes and Alternations,
1993, 13.5, 13.2, 51.1), read where both who gives and what is given are told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.deliveries.givers import SIDES, side_of
from goodoffices.extract.deliveries.things import CARGO, HANDED
from goodoffices.extract.passages import between, extent
from goodoffices.extract.reading import Reading
from goodoffices.model.shapes import DeliveryStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

GIFTS: frozenset[str] = CARGO | frozenset(
    "weaponry hardware technology rocket airframe vehicle armour armor satellite component chip"
    " warplane fighter defence defense".split()
)
"""What passes, where the text says who supplied it or who buys it."""

HELP: frozenset[str] = frozenset("aid assistance funding support help".split())
"""Nouns of help."""

GETTING: frozenset[str] = frozenset(
    "receive buy purchase import obtain acquire procure secure get".split()
)
"""Verbs of obtaining: who gives stands behind "from"."""

RELYING: frozenset[str] = frozenset({"rely", "depend"})
"""Verbs of living on what another gives."""

ARMING: frozenset[str] = frozenset("arm fund finance equip train bankroll".split())
"""Verbs of help that is more than words, whatever their object."""

ARRIVING: frozenset[str] = frozenset({"arrive", "reach", "enter"})
"""Verbs whose subject, if it was sent, got there."""

CRAFT: frozenset[str] = frozenset(
    "jet fighter warplane plane aircraft helicopter drone ship vessel boat missile rocket".split()
)
"""What enters another's sea and air on its own errand."""

SHARED: frozenset[str] = frozenset("intelligence technology data know-how expertise".split())
"""What one side lets another have by "sharing" it."""

OWNERS: frozenset[str] = frozenset({"poss", "amod", "compound", "nmod"})


@dataclass(frozen=True, slots=True)
class Line:
    """A line before it is cut: its words, who gives and gets, and what makes two of them one."""

    anchor: Token
    words: tuple[Token, ...]
    giver: str
    receiver: str | None
    status: DeliveryStatus
    way: str


def taken(reading: Reading) -> Iterator[Line]:
    """Each such line, clause by clause."""
    for clause in reading.clauses:
        if clause.lemma in GETTING:
            yield from _got(reading, clause)
        elif clause.lemma in RELYING:
            yield from _relied(reading, clause)
        elif clause.lemma in ARMING:
            yield from _armed(reading, clause)
        elif clause.lemma in ARRIVING:
            yield from _arrived(reading, clause)
        elif clause.lemma == "share":
            yield from _shared(reading, clause)
        elif clause.lemma in ("forgive", "invest"):
            yield from _let_have(reading, clause)


def done(reading: Reading, clause: Clause) -> DeliveryStatus | None:
    """How far a deed went that is told as one, not asked for, supposed or only possible."""
    if clause.scope or clause.modality not in ("", "future"):
        return None
    verb = clause.verb
    if any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether") for c in verb.children):
        return None  # "even if they received it"
    if any(c.tag_ == "TO" for c in verb.children):
        due = verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and not clause.negated
        return "promised" if due else None  # "is to receive"
    if clause.negated and not clause.finite:
        return None
    if verb.tag_ == "VBG" and verb.dep_ in ("pcomp", "csubj", "xcomp"):
        return None  # "is suspected of arming X", "was cleared of it"
    return HANDED.get(reading.clauses.status(verb))


def _line(
    reading: Reading,
    words: tuple[Token, ...],
    anchor: Token,
    parties: tuple[str | None, str | None],
    status: DeliveryStatus,
    way: str,
) -> Iterator[Line]:
    giver, receiver = parties
    types = {a.id: a.type for a in reading.actors}
    if types.get(giver or "") in SIDES and giver is not None and giver != receiver and words:
        yield Line(anchor, words, giver, receiver, status, way)


def _of_worth(thing: Token) -> bool:
    """Whether a thing, or what it is so much of, passes between sides."""
    below = [o for c in thing.children if c.lower_ == "of" for o in c.children]
    money = any(t.ent_type_ == "MONEY" for t in (thing, *thing.children))
    return money or any(t.lemma_.lower() in GIFTS | HELP for t in (thing, *below))


def _sources(thing: Token) -> tuple[Token, ...]:
    """From whom a thing is: "most of its weapons from X"."""
    below = [o for c in thing.children if c.lower_ == "of" for o in c.children]
    return tuple(
        o for t in (thing, *below) for c in t.children if c.lower_ == "from" for o in c.children
    )


def _got(reading: Reading, clause: Clause) -> Iterator[Line]:
    """ "Ruritania buys most of its oil from Freedonia": Freedonia gives it."""
    status = done(reading, clause)
    if clause.passive or not clause.objects or status is None:
        return
    thing = clause.objects[0]
    sources = clause.oblique("from") or _sources(thing)
    if not sources and clause.lemma == "receive":  # "received X's first tranche of aid"
        below = [o for c in thing.children if c.lower_ == "of" for o in c.children]
        sources = tuple(c for t in (thing, *below) for c in t.lefts if c.dep_ in OWNERS)
    if not sources or not _of_worth(thing):
        return
    parties = side_of(reading, sources), side_of(reading, clause.doers)
    last = max((*extent(thing), *extent(sources[0]), thing), key=lambda t: t.i)
    words = between(clause.verb, last)
    yield from _line(reading, words, thing, parties, status, thing.lemma_.lower())


def _relied(reading: Reading, clause: Clause) -> Iterator[Line]:
    """ "Ruritania relies on weapons from Freedonia"."""
    status = done(reading, clause)
    for thing in clause.oblique("on", "upon")[:1]:
        owners = _sources(thing) or clause.oblique("from")
        owners = owners or tuple(c for c in thing.children if c.dep_ in OWNERS)
        if status == "delivered" and thing.lemma_.lower() in GIFTS:
            parties = side_of(reading, owners), side_of(reading, clause.doers)
            yield from _line(reading, extent(thing), thing, parties, status, thing.lemma_.lower())


def _armed(reading: Reading, clause: Clause) -> Iterator[Line]:
    """ "Trained and financed by X", "X arms Y"."""
    status = done(reading, clause)
    by = (clause.agents or _by(clause.verb)) if clause.passive else clause.subjects
    if status is None or not clause.undergoers or not by:
        return
    parties = side_of(reading, by), side_of(reading, clause.undergoers)
    if parties[1] is not None:
        last = by[0] if clause.passive else clause.objects[0]
        yield from _line(
            reading, between(clause.verb, last), clause.verb, parties, status, "arming"
        )


def _by(verb: Token) -> tuple[Token, ...]:
    """By whom what is coordinated with a passive is done: "financed, equipped | and trained by"."""
    joined = [c for c in verb.subtree if c.dep_ == "conj" and c.tag_ == "VBN"]
    return tuple(o for j in joined for c in j.children if c.dep_ == "agent" for o in c.children)


def _arrived(reading: Reading, clause: Clause) -> Iterator[Line]:
    """ "The first X tanks have arrived in Y", "aid from X reached Y"."""
    status = done(reading, clause)
    to = (*clause.objects, *clause.oblique("in", "at", "to"))
    if status != "delivered" or clause.passive or not to:
        return
    for thing in clause.subjects[:1]:
        carried = [o for c in thing.children if c.lemma_ == "carry" for o in c.children]
        for load in (thing, *carried):
            if load.lemma_.lower() not in GIFTS - CRAFT:
                continue
            owners = _sources(load) or tuple(c for c in load.children if c.dep_ in OWNERS)
            parties = side_of(reading, owners), side_of(reading, to)
            if parties[1] is not None:
                words = between(thing.left_edge, clause.verb)
                yield from _line(reading, words, load, parties, status, load.lemma_.lower())


def _shared(reading: Reading, clause: Clause) -> Iterator[Line]:
    """ "Shared intelligence with X"."""
    status = done(reading, clause)
    for thing in clause.undergoers[:1]:
        if status is not None and thing.lemma_.lower() in SHARED:
            behind = [o for c in thing.children if c.lower_ == "with" for o in c.children]
            to = (*clause.oblique("with"), *behind)
            parties = side_of(reading, clause.doers), side_of(reading, to)
            if parties[1] is not None:
                words = between(clause.verb, (extent(thing) or (thing,))[-1])
                yield from _line(reading, words, thing, parties, status, thing.lemma_.lower())


def _let_have(reading: Reading, clause: Clause) -> Iterator[Line]:
    """ "Forgave two billion of X's debt", "invested $3bn in X"."""
    status = done(reading, clause)
    for thing in clause.objects[:1]:
        below = [o for c in thing.children if c.lower_ == "of" for o in c.children]
        owed = [t for t in (thing, *below) if t.lemma_.lower() in ("debt", "loan")]
        money = any(t.ent_type_ == "MONEY" for t in (thing, *thing.children))
        to: tuple[Token, ...] = tuple(c for t in owed for c in t.children if c.dep_ in OWNERS)
        if clause.lemma == "invest":
            to = clause.oblique("in") if money else ()
        parties = side_of(reading, clause.doers), side_of(reading, to)
        if status is not None and parties[1] is not None:
            words = between(clause.verb, (extent(thing) or (thing,))[-1])
            yield from _line(reading, words, thing, parties, status, clause.lemma)
