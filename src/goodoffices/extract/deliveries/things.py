"""Value that no event tells: packages of aid, talks on joining that are opened, people won free,
relief that "followed", support that was asked for and given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.deliveries.givers import SIDES, held_by, party_of, side_of, who_gives
from goodoffices.extract.figures import figures_in
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.offers.table import DEEDS, GIVEN, HANDING, STOPPING
from goodoffices.extract.passages import between, extent
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import statement_at
from goodoffices.extract.times import time_of
from goodoffices.model.findings import DeliveryFinding
from goodoffices.model.shapes import DeliveryStatus, EventStatus, OfferType

if TYPE_CHECKING:
    from spacy.tokens import Token

PACKAGES: frozenset[str] = frozenset({"package", "tranche", "instalment", "installment"})
"""Nouns of value in bulk, promised where nothing says that it was handed over."""

OF_VALUE: frozenset[str] = frozenset(
    "aid assistance loan grant relief rescue bailout financial military humanitarian economic arms"
    " weapons weapon support reconstruction defence defense".split()
)
"""Words before them that say of what."""

UNDECIDED: frozenset[str] = frozenset("vote bill proposal request debate".split())
"""Nouns of what is not even promised yet: "a vote on an aid package"."""

HANDED_OVER: frozenset[str] = frozenset(
    "deliver send disburse release pay transfer ship receive get arrive".split()
)
"""Verbs that say that it was."""

HOSTILE_THINGS: frozenset[str] = frozenset(
    "fire attack strike raid shelling bombing bombardment blockade hostility fighting operation"
    " offensive incursion embargo picket occupation boycott blockade walkout".split()
)
"""What one side does to another, and can stop doing."""

PROVIDING: frozenset[str] = frozenset(
    "announce unveil pledge promise approve prepare supply provide send offer deliver give grant"
    " commit finalize finalise authorize authorise allocate pass clear".split()
)
"""Verbs whose subject gives the package that is their object."""

ADMITTING: frozenset[str] = frozenset("membership accession entry trade association".split())
"""Talks that one side grants another by opening them."""


WINNING: frozenset[str] = frozenset(
    "broker secure win negotiate obtain achieve arrange get see mediate".split()
)
"""Verbs whose object somebody brought about: "brokered six fishermen freed"."""

LETTING: frozenset[str] = frozenset({"release", "free", "liberate"})
"""Participles of letting people go."""

ENSUING: frozenset[str] = frozenset({"follow", "ensue"})
"""Verbs by which one thing is told to come for another."""

NOMINAL: frozenset[str] = frozenset(
    "relief waiver exemption lifting easing suspension release pardon amnesty withdrawal loan"
    " payment aid assistance concession".split()
)
"""Nouns of something given that may be told to have followed."""

GRANTED: frozenset[str] = frozenset(
    "support backing help aid assistance approval consent access permission money funding relief"
    " guarantee".split()
)
"""What is asked for and then given: "support, which both gave"."""


SUPPLYING: frozenset[str] = frozenset(
    "provide supply equip furnish give grant send lend hand support assist".split()
)
"""Verbs of handing over that name the taker and the thing."""

SUPPLIED: frozenset[str] = frozenset(
    "permission asylum concession aid assistance loan grant funding weapon arm missile tank jet drone"
    " ammunition munition money relief immunity visa guarantee licence license equipment training"
    " intelligence drone fuel credit lifeline go-ahead technology".split()
)
"""What is handed over by them."""

CARGO: frozenset[str] = (
    SUPPLIED
    | (GIVEN - {"system", "seat", "raise", "rise", "withdrawal", "recognition", "access"})
    | PACKAGES
    | frozenset(
        "flour grain wheat food medicine vaccine dose gas oil coal electricity water fertiliser"
        " fertilizer tent blanket generator ambulance truck lorry boat ship vessel aircraft plane"
        " helicopter box remains body document archive file record map artefact artifact arrears fee"
        " debt ransom salary pension compensation reparation deposit half third part rest ton tonne"
        " barrel locomotive bus howitzer rifle shell artillery launcher battery funds supplies".split()
    )
)
"""What is passed on between sides."""

PROMISING: frozenset[str] = frozenset(
    "agree pledge promise vow undertake commit offer plan decide continue begin start refuse".split()
)
"""Verbs whose infinitive tells that something is, or will be, handed over."""

BINDING: frozenset[str] = frozenset("deal agreement contract decision pact".split())
"""Nouns whose infinitive is promised by whoever has them or enters into them."""

INCLINED: dict[str, DeliveryStatus] = {
    **dict.fromkeys("reluctant unwilling loath hesitant slow".split(), "not-delivered"),
    **dict.fromkeys("ready willing prepared".split(), "floated"),
    **dict.fromkeys("set due".split(), "promised"),
}
"""Adjectives whose infinitive does."""

HANDED: dict[EventStatus, DeliveryStatus] = {
    "happened": "delivered",
    "ongoing": "delivered",
    "planned": "promised",
    "negated": "not-delivered",
}
"""How far it went, by the clause."""


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
    return head.pos_ in ("NOUN", "NUM", "SYM") and lemma in GIVEN | CARGO


def things_given(reading: Reading) -> Iterator[DeliveryFinding]:
    """Packages of aid with an owner, and talks on joining that a side has opened."""
    for token in reading.nouns(PACKAGES):
        yield from _package(reading, token)
    for clause in reading.clauses:
        yield from _won_free(reading, clause)
        yield from _followed(reading, clause)
        yield from _granted(reading, clause)
        yield from _handed(reading, clause)
        if clause.lemma not in ("open", "launch", "begin", "start") or clause.modality:
            continue
        if clause.negated or clause.scope or reading.clauses.status(clause.verb) != "happened":
            continue
        for thing in clause.undergoers[:1]:
            if thing.lemma_.lower() in ("talk", "negotiation") and _before(thing, ADMITTING):
                yield from _opened(reading, clause.verb, thing, clause.doers)


def _before(noun: Token, words: frozenset[str]) -> bool:
    return any(c.lower_ in words for c in noun.children if c.dep_ in ("compound", "amod"))


def _worth(noun: Token) -> bool:
    """ "Aid package", "package of military assistance", "$5bn package that passed parliament"."""
    of = [o for c in noun.children if c.lower_ == "of" for o in c.children]
    if _before(noun, OF_VALUE) or any(o.lemma_.lower() in OF_VALUE for o in of):
        return True
    money = any(t.ent_type_ == "MONEY" or t.is_currency for t in noun.lefts)
    behind = {c.lower_ if c.dep_ == "prep" else c.lemma_ for c in noun.rights}
    return money and bool(behind & {"for", "to", "pass"})


def _behind(noun: Token) -> Iterator[Token]:
    """Who prepares a package by the noun above it, or passed it: "efforts from X to prepare it",
    "that passed parliament"."""
    for child in noun.children:
        if child.dep_ == "relcl" and child.lemma_ == "pass":
            yield from (c for c in child.children if c.dep_ == "dobj")
    verb = noun.head
    if verb.dep_ == "acl" and verb.lemma_.lower() in PROVIDING:
        for child in verb.head.children:
            if child.dep_ == "poss":
                yield child
            elif child.lower_ in ("from", "by"):
                yield from child.children


def _package(reading: Reading, noun: Token) -> Iterator[DeliveryFinding]:
    if not _worth(noun):
        return
    types = {a.id: a.type for a in reading.actors}
    owners = [  # "the Ruritania aid package" is one for it, "the Ruritanian" one by it
        c
        for c in noun.children
        if c.dep_ in ("poss", "amod", "nmod")
        or (c.dep_ == "compound" and types.get(actor_at(reading, c) or "") != "state")
    ]
    owners += [o for c in noun.children if c.lower_ in ("from", "by") for o in c.children]
    owners = [o for o in (*owners, *_behind(noun)) if actor_at(reading, o) is not None]
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "with" else noun.head
    clause = reading.clauses.headed_by(verb)
    if not owners and clause is not None and clause.lemma in PROVIDING:
        if clause.negated or clause.scope or clause.modality not in ("", "future"):
            return
        owners = list(clause.doers)
    open_ = any(a.lemma_.lower() in UNDECIDED for a in list(noun.ancestors)[:2])
    status: DeliveryStatus = "floated" if open_ else "promised"
    yield from _made(reading, noun, extent(noun), owners, status, noun)


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
    receiver = _receiver(reading, thing, anchor, givers)
    able = SIDES if receiver is None else SIDES | {"person"}  # a president, whose state is not told
    giver = next((g for g in givers if types.get(g) in able), None) or who_gives(reading, owners)
    if giver is None or not words:
        return
    handed = status == "promised" and anchor.head.lemma_.lower() in HANDED_OVER
    voice = statement_at(reading, *reading.bounds(words))
    yield DeliveryFinding(
        citations=(reading.cite(words),),
        what=reading.cite(words),
        status="delivered" if handed else status,
        giver=giver,
        receiver=receiver,
        figures=figures_in(reading, list(words)),
        time=time_of(reading, anchor),
        attributed_to=voice.id if voice is not None else None,
        certainty="low",
    )


def _receiver(reading: Reading, thing: Token, anchor: Token, givers: list[str]) -> str | None:
    """To or for whom it is: "to Y", "for Y", also behind "package of aid"."""
    of = [o for c in thing.children if c.lower_ == "of" for o in c.children]
    to = [
        o
        for token in (thing, anchor, *of)
        for c in token.children
        if c.dep_ == "prep" and c.lower_ in ("for", "to", "with")
        for o in c.children
        if o.dep_ == "pobj"
    ]
    receivers = [party_of(reading, a) for a in actors_in(reading, to)] or [side_of(reading, to)]
    return next((r for r in receivers if r is not None and r not in givers), None)


# ---------------------------------------------------------------- told by other words than giving


def _handed(reading: Reading, clause: Clause) -> Iterator[DeliveryFinding]:
    """ "Will provide it with training", "gave the rebels permission": with two objects."""
    if clause.lemma not in SUPPLYING or clause.modality not in ("", "future"):
        return
    if clause.scope and not (clause.scope == "consequence" and clause.modality == "future"):
        return
    if clause.passive:
        return
    marked = any(c.tag_ == "TO" for c in clause.children)
    above = clause.verb.head
    told = inclined(reading, clause) if marked and above.pos_ == "ADJ" else None
    if marked and above.pos_ == "NOUN" and above.lemma_.lower() in BINDING:
        told = bound(reading, above)
    if marked and told is None and clause.verb.head.lemma_.lower() not in PROMISING:
        return  # "is bound by law to provide them with weapons"
    given = clause.oblique("with") if clause.objects else ()
    given = given or (clause.objects if clause.datives else ())
    taken = clause.datives or clause.objects
    status = HANDED.get(reading.clauses.status(clause.verb))
    status = "floated" if clause.scope else status  # "will give them arms if they pay"
    status, doers = told or (status, clause.doers)
    giver = who_gives(reading, doers)
    for thing in given[:1]:
        if giver is None or status is None or not _supplied(thing):
            continue
        if told is None and status == "not-delivered" and not clause.finite:
            continue  # "promised not to give them weapons"
        words = between(clause.verb, extent(thing)[-1]) if extent(thing) else ()
        if words:
            found = _told(reading, words, clause.verb, giver)
            receivers = (party_of(reading, a) for a in actors_in(reading, taken))
            to = next((r for r in receivers if r != giver), None)
            yield replace(found, status=status, receiver=to)


def _supplied(thing: Token) -> bool:
    """What is handed over to a taker, "the green light" too."""
    lemma = thing.lemma_.lower()
    green = lemma == "light" and any(c.lower_ == "green" for c in thing.children)
    return lemma in SUPPLIED | CARGO or green


def bound(reading: Reading, noun: Token) -> tuple[DeliveryStatus, tuple[Token, ...]] | None:
    """ "Signed a deal to supply them", "its decision to send them": promised, and by whom."""
    owners = tuple(c for c in noun.children if c.dep_ == "poss")
    governor = reading.clauses.headed_by(noun.head)
    if governor is None or governor.negated or governor.modality or governor.scope:
        return ("promised", owners) if owners else None
    return "promised", owners or governor.doers


def inclined(reading: Reading, clause: Clause) -> tuple[DeliveryStatus, tuple[Token, ...]] | None:
    """ "Is reluctant to send", "is set to hand over": how far it went, and who is so inclined."""
    adjective = clause.verb.head
    status = INCLINED.get(adjective.lemma_.lower())
    governor = reading.clauses.headed_by(adjective.head)
    if status is None or governor is None or governor.negated or governor.scope:
        return None
    return None if governor.modality else (status, governor.doers)


def _done(reading: Reading, clause: Clause) -> bool:
    """Whether a clause tells a deed that was done."""
    if clause.modality or clause.negated or clause.scope:
        return False
    return reading.clauses.status(clause.verb) in ("happened", "ongoing")


def _won_free(reading: Reading, clause: Clause) -> Iterator[DeliveryFinding]:
    """ "Brokering several prisoners released from Ruritanian jails": who held them let them go."""
    if clause.lemma not in WINNING or not _done(reading, clause):
        return
    below = [d for c in clause.children if c.i > clause.verb.i for d in (c, *c.children)]
    for token in below:
        if token.tag_ != "VBN" or token.lemma_.lower() not in LETTING:
            continue
        freed = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")]
        freed += [token.head] if token.dep_ == "acl" and token.head.pos_ == "NOUN" else []
        giver = held_by(reading, token)
        if freed and giver is not None:
            words = between(freed[0].left_edge, token.right_edge)
            yield _told(reading, words, token, giver)
            return


def _followed(reading: Reading, clause: Clause) -> Iterator[DeliveryFinding]:
    """ "Sanctions relief from Ruritania followed": given, for what the sentences before tell."""
    if clause.lemma not in ENSUING or clause.objects or clause.tense != "past":
        return
    if not _done(reading, clause):
        return
    for thing in clause.subjects[:1]:
        if thing.lemma_.lower() not in NOMINAL:
            continue
        owners = [c for c in thing.children if c.dep_ in ("poss", "amod", "nmod", "compound")]
        owners += [o for c in thing.children if c.lower_ in ("from", "by") for o in c.children]
        types = {a.id: a.type for a in reading.actors}
        parties = [p for t in owners if (p := party_of(reading, actor_at(reading, t))) is not None]
        giver = next((p for p in parties if types.get(p) in SIDES), None)
        yield _told(reading, between(thing.left_edge, clause.verb), clause.verb, giver)


def _granted(reading: Reading, clause: Clause) -> Iterator[DeliveryFinding]:
    """ "Asked for the union's support, which it gave": each who gave it."""
    if clause.verb.dep_ != "relcl" or clause.lemma not in ("give", "grant", "provide", "lend"):
        return
    which = [c for c in clause.children if c.dep_ == "dobj" and c.tag_ == "WDT"]
    thing = clause.verb.head
    while thing.lemma_.lower() not in GRANTED and thing.dep_ in ("pobj", "prep"):
        thing = thing.head  # "support for the plan, which they gave"
    if not which or thing.lemma_.lower() not in GRANTED or not _done(reading, clause):
        return
    words = between(which[0], clause.verb)
    for giver in dict.fromkeys(party_of(reading, a) for a in actors_in(reading, clause.doers)):
        if giver is not None and words:
            yield _told(reading, words, clause.verb, giver)
            return


def _told(
    reading: Reading, words: tuple[Token, ...], anchor: Token, giver: str | None
) -> DeliveryFinding:
    """A delivery that was made, of these words."""
    passage = reading.cite(words)
    voice = statement_at(reading, passage.start, passage.end)
    return DeliveryFinding(
        citations=(passage,),
        what=passage,
        status="delivered",
        giver=giver,
        figures=figures_in(reading, list(words)),
        time=time_of(reading, anchor),
        attributed_to=voice.id if voice is not None else None,
        certainty="low",
    )
