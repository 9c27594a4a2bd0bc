"""Value that no event tells: packages of aid, talks on joining that are opened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.deliveries_givers import SIDES, party_of
from goodoffices.extract.figures import figures_in
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.offers_table import DEEDS, GIVEN, HANDING, STOPPING
from goodoffices.extract.passages import between, extent
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import statement_at
from goodoffices.extract.times import time_of
from goodoffices.model.findings import DeliveryFinding
from goodoffices.model.shapes import DeliveryStatus, OfferType

if TYPE_CHECKING:
    from spacy.tokens import Token

PACKAGES: frozenset[str] = frozenset({"package", "tranche", "instalment", "installment"})
"""Nouns of value in bulk, promised where nothing says that it was handed over."""

OF_VALUE: frozenset[str] = frozenset(
    "aid assistance loan grant relief rescue bailout financial military humanitarian economic arms"
    " weapons support reconstruction".split()
)
"""Words before them that say of what."""

HANDED_OVER: frozenset[str] = frozenset(
    "deliver send disburse release pay transfer ship receive get arrive".split()
)
"""Verbs that say that it was."""

HOSTILE_THINGS: frozenset[str] = frozenset(
    "fire attack strike raid shelling bombing bombardment blockade hostility fighting operation"
    " offensive incursion embargo picket occupation boycott blockade walkout".split()
)
"""What one side does to another, and can stop doing."""

ADMITTING: frozenset[str] = frozenset("membership accession entry trade association".split())
"""Talks that one side grants another by opening them."""


def valuable(head: Token, type_: OfferType) -> bool:
    """Whether what is offered, headed by this token, is handed over or done for another."""
    lemma = head.lemma_.lower()
    if head.pos_ == "VERB":
        if type_ == "proposal":
            return False
        things = {t.lemma_.lower() for c in head.children if c.dep_ == "dobj" for t in c.subtree}
        if lemma in ("take", "participate"):
            return any(c.lower_ == "in" for c in head.subtree) and "part" in things
        return (
            lemma in DEEDS
            or (lemma in HANDING and bool(things & GIVEN))
            or (lemma in STOPPING and bool(things & HOSTILE_THINGS))
        )
    return head.pos_ in ("NOUN", "NUM", "SYM") and lemma in GIVEN


def things_given(reading: Reading) -> Iterator[DeliveryFinding]:
    """Packages of aid with an owner, and talks on joining that a side has opened."""
    for doc in reading.docs:
        for token in doc:
            if token.pos_ == "NOUN" and token.lemma_.lower() in PACKAGES:
                yield from _package(reading, token)
    for clause in reading.clauses:
        if clause.lemma not in ("open", "launch", "begin", "start") or clause.modality:
            continue
        if clause.negated or clause.scope or reading.clauses.status(clause.verb) != "happened":
            continue
        for thing in clause.undergoers[:1]:
            if thing.lemma_.lower() in ("talk", "negotiation") and _before(thing, ADMITTING):
                yield from _opened(reading, clause.verb, thing, clause.doers)


def _before(noun: Token, words: frozenset[str]) -> bool:
    return any(c.lower_ in words for c in noun.children if c.dep_ in ("compound", "amod"))


def _package(reading: Reading, noun: Token) -> Iterator[DeliveryFinding]:
    if not _before(noun, OF_VALUE):
        return
    types = {a.id: a.type for a in reading.actors}
    owners = [  # "the Ruritania aid package" is one for it, "the Ruritanian" one by it
        c
        for c in noun.children
        if c.dep_ in ("poss", "amod", "nmod")
        or (c.dep_ == "compound" and types.get(actor_at(reading, c) or "") != "state")
    ]
    owners += [o for c in noun.children if c.lower_ in ("from", "by") for o in c.children]
    yield from _made(reading, noun, extent(noun), owners, "promised", noun)


def _opened(
    reading: Reading, verb: Token, thing: Token, doers: tuple[Token, ...]
) -> Iterator[DeliveryFinding]:
    first = min(
        (verb, *(t.left_edge for t in doers if t.sent.start == verb.sent.start)), key=_place
    )
    words = between(first, extent(thing)[-1])
    yield from _made(reading, verb, words, list(doers), "delivered", thing)


def _place(token: Token) -> int:
    return int(token.i)


def _made(
    reading: Reading,
    anchor: Token,
    words: tuple[Token, ...],
    owners: list[Token],
    status: DeliveryStatus,
    thing: Token,
) -> Iterator[DeliveryFinding]:
    types = {a.id: a.type for a in reading.actors}
    givers = [p for t in owners if (p := party_of(reading, actor_at(reading, t))) is not None]
    giver = next((g for g in givers if types.get(g) in SIDES), None)
    if giver is None or not words:
        return
    handed = status == "promised" and anchor.head.lemma_.lower() in HANDED_OVER
    voice = statement_at(reading, *reading.bounds(words))
    to = [
        o
        for token in (thing, anchor)
        for c in token.children
        if c.dep_ == "prep" and c.lower_ in ("for", "to", "with")
        for o in c.children
        if o.dep_ == "pobj"
    ]
    receivers = (party_of(reading, a) for a in actors_in(reading, to))
    yield DeliveryFinding(
        citations=(reading.cite(words),),
        what=reading.cite(words),
        status="delivered" if handed else status,
        giver=giver,
        receiver=next((r for r in receivers if r != giver), None),
        figures=figures_in(reading, list(words)),
        time=time_of(reading, anchor),
        attributed_to=voice.id if voice is not None else None,
        certainty="low",
    )
