"""The ledger's lines: value given, promised, floated or withheld between sides, and what for.

Three places tell of them: events that hand something over (releases, eased sanctions, aid), the
terms of offers, and the words "in return" and "in exchange for", which tie two of them together.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from goodoffices.extract.deliveries.exchanges import TERMS, asked_for, exchanged
from goodoffices.extract.deliveries.givers import (
    at_hand,
    keepers,
    let_go_by,
    only_part,
    party_of,
    public_party,
)
from goodoffices.extract.deliveries.holders import HOSTAGES, Holders, captives_in
from goodoffices.extract.deliveries.kept import kept
from goodoffices.extract.deliveries.kept_table import HOMECOMERS
from goodoffices.extract.deliveries.marked import marked_deliveries
from goodoffices.extract.deliveries.passed import passed
from goodoffices.extract.deliveries.passing import (
    accomplished,
    by_a_court,
    deed_behind,
    passes_nothing,
    sought,
    supposed,
    worthless,
)
from goodoffices.extract.deliveries.standing import standing
from goodoffices.extract.deliveries.terms import bargained
from goodoffices.extract.deliveries.things import things_given, valuable
from goodoffices.extract.figures import figures_in
from goodoffices.extract.names import actor_at
from goodoffices.extract.offers.conditions import conditions_in
from goodoffices.extract.passages import between, extent
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import denied_at
from goodoffices.model.findings import (
    DeliveryFinding,
    EventFinding,
    OfferFinding,
)
from goodoffices.model.shapes import (
    ActorType,
    Citation,
    DeliveryStatus,
    EventStatus,
    Plover,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

GIVING: dict[Plover, frozenset[str | None]] = {
    "retreat": frozenset({"release", "return", "ease", "access"}),
    "aid": frozenset({None}),
    "sanction": frozenset({"discontinue"}),
}
"""Types of event, and their modes, by which one side hands something over or stops doing so.
By CAMEO2PLOVER-2021 releases and eased sanctions are ``retreat``; aid withheld is ``sanction``."""

STATUS: dict[EventStatus, DeliveryStatus] = {
    "happened": "delivered",
    "ongoing": "delivered",
    "presupposed": "delivered",
    "planned": "promised",
    "conditional": "floated",
    "possible": "floated",
    "negated": "not-delivered",
    "denied": "not-delivered",
}
"""What an event's status says of the delivery."""

PLEDGES: frozenset[str] = frozenset("pledge promise vow commit earmark announce unveil".split())
"""Verbs that tell of value as promised, though the promising itself has happened."""

CARRIED_OUT: frozenset[str] = PLEDGES | frozenset(
    "agree decide plan begin start continue manage proceed resume prepare offer set".split()
)
"""Verbs whose infinitive is done, or to be done on somebody's word."""

ASKED: frozenset[str] = frozenset("urge ask call demand want press tell implore beg".split())
"""Verbs whose infinitive another is to carry out: asked for, nothing is given yet or withheld."""

OFFERING: frozenset[str] = frozenset({"offer", "propose", "float"})
"""Verbs that tell of value as nothing but floated, though the offering itself has happened."""

BARGAINED: frozenset[str] = frozenset("by swap exchange deal truce ceasefire agreement".split())
"""Words beside "his release" that tell of somebody letting go, not of a sentence served."""

GIVERS: frozenset[ActorType] = frozenset(
    {"state", "government-body", "organisation", "armed-group", "person", "group"}
)
"""Types of actor that give: outlets only tell of it."""


def find(reading: Reading) -> None:
    """Append every delivery of the document, in order of place, with stated exchanges linked."""
    found: dict[str, DeliveryFinding] = {}
    types = {a.id: a.type for a in reading.actors}
    known, holders = keepers(reading), Holders(reading)
    found.update((term.id, term) for term in bargained(reading, holders))
    terms = {term.event for term in found.values()}
    for event in reading.events:
        if event.id in terms:
            continue
        delivery = _of_event(reading, event, types, known, holders)
        if delivery is not None:
            found.setdefault(delivery.id, delivery)
    for offer in reading.offers:
        taken = [d.what for d in found.values()]
        if not any(d.offer == offer.id for d in found.values()) and not any(
            c.start < offer.content.end and offer.content.start < c.end for c in taken
        ):
            delivery = _of_offer(reading, offer)
            if delivery is not None:
                found.setdefault(delivery.id, delivery)
    _add_apart(found, things_given(reading))
    _add_apart(found, passed(reading))
    _add_apart(found, standing(reading, list(found.values())))
    _add_apart(found, marked_deliveries(reading, list(found.values())))
    lines = (kept(reading, d) for d in found.values())
    told = (d for d in lines if d and not denied_at(reading, d.what.start, d.what.end))
    ordered = sorted(told, key=lambda d: (d.citations[0].start, d.id))
    reading.deliveries += exchanged(reading, ordered)
    held = {d.id for d in reading.deliveries}
    for offer in reading.offers:
        returned = asked_for(reading, offer)
        if returned is not None and returned.id not in held:
            held.add(returned.id)
            reading.deliveries.append(returned)
    reading.deliveries.sort(key=lambda d: (d.citations[0].start, d.id))


def _add_apart(found: dict[str, DeliveryFinding], things: Iterable[DeliveryFinding]) -> None:
    """Add what stands in no passage that a found delivery cites."""
    for thing in things:
        where = thing.what
        cited = (d.citations[0] for d in found.values())
        if not any(c.start < where.end and where.start < c.end for c in cited):
            found[thing.id] = thing


# ---------------------------------------------------------------- events and terms


def _of_event(
    reading: Reading,
    event: EventFinding,
    types: dict[str, ActorType],
    known: dict[str, frozenset[str]],
    holders: Holders,
) -> DeliveryFinding | None:
    if event.mode not in GIVING.get(event.type, ()):
        return None
    offer = _term_of(reading, event)
    if _bare(reading, event, offered=offer is not None):
        return None
    root = _root(reading, event)
    status = _status(reading, event, root, offer)
    if status is None:
        return None
    giver = party_of(reading, _giver(reading, event, types))
    if root is not None and root.pos_ == "NOUN" and giver not in at_hand(reading, root):
        giver = None  # whoever only tells of "relief" does not give it
    told = giver is not None
    if giver is None and event.type == "retreat" and root is not None:
        giver = _let_go(reading, event, root, known, holders, status)
    if giver is None and root is not None and _somebody(root):
        return None
    if not told and (_general(reading, event) or (root is not None and sought(root))):
        return None
    if not told and status == "delivered" and root is not None and not accomplished(root):
        return None
    if giver is None and offer is not None:
        giver = party_of(reading, offer.maker)
    if giver is None and (event.type != "retreat" or status != "delivered"):
        return None
    what = _what(reading, event)
    takers = [a for a in event.recipients if a != giver and _takes(reading, event, types, a, what)]
    receiver = party_of(reading, next(iter(takers), None))
    return DeliveryFinding(
        citations=(what,) if _exchanging(reading, event) else event.citations[:1],
        what=what,
        status=status,
        giver=giver,
        receiver=receiver,
        figures=event.figures,
        time=event.time,
        offer=offer.id if offer is not None else None,
        event=event.id,
        attributed_to=event.attributed_to,
        certainty=event.certainty if told else "low",
        origin=event.origin,
    )


def _let_go(
    reading: Reading,
    event: EventFinding,
    root: Token,
    known: dict[str, frozenset[str]],
    holders: Holders,
    status: DeliveryStatus,
) -> str | None:
    """Who lets go where nobody is told to: of hostages whoever holds them, and nobody else."""
    captives = [t for t in captives_in(root) if event.mode in ("release", "return")]
    holder = next((h for t in captives if (h := holders.of(t)) is not None), None)
    if holder is not None or any(t.lemma_.lower() in HOSTAGES for t in captives):
        told = status in ("delivered", "not-delivered") and root.tag_ != "VBG"
        return holder if told else None  # "we will free them", "our goal: freeing them"
    return let_go_by(reading, event, root, known, captives=bool(captives))


def _status(
    reading: Reading, event: EventFinding, root: Token | None, offer: OfferFinding | None
) -> DeliveryStatus | None:
    """How far it went, by the event and by the offer whose term it is; None for no delivery."""
    status = _told(reading, event)
    if offer is not None and root is not None and any(c.dep_ == "neg" for c in root.children):
        return None  # "promised not to give a penny"
    if status == "delivered" and root is not None and only_part(reading, root):
        status = "floated"
    if event.type == "sanction":
        return "not-delivered" if status == "delivered" else None
    if offer is None:
        return None if event.status in ("possible", "denied") else status
    if offer.type not in TERMS:
        return None
    if status != "delivered" or event.status == "happened":
        return TERMS[offer.type]
    return status


def _exchanging(reading: Reading, event: EventFinding) -> list[Token]:
    """Where "in exchange for" starts in the sentence of an event: each half is cited by itself."""
    root = _root(reading, event)
    if root is None:
        return []
    return [c.start for c in conditions_in(reading, root.sent) if c.relation == "in-return"]


def _bare(reading: Reading, event: EventFinding, *, offered: bool) -> bool:
    """What makes no line of the ledger, though its word does: a participle before its noun, a
    verb carried on without an object of its own ("were freed and handed over"), people's own
    return, and what is only aimed at ("focused on freeing them", "should not be sending")."""
    root = _root(reading, event)
    if root is None:
        return False
    if passes_nothing(root) or _spoken_of(reading, root) or by_a_court(reading, event, root):
        return True
    if not offered and (supposed(event, root) or worthless(event, root)):
        return True
    if root.pos_ != "VERB":  # "his release": whose and from what stands elsewhere
        owned = any(c.tag_ == "PRP$" for c in root.children)
        return owned and not any(t.lemma_.lower() in BARGAINED for t in root.subtree)
    if root.dep_ in ("amod", "compound"):
        return True
    things = [c for c in root.children if c.dep_ in ("dobj", "nsubjpass", "dative")]
    if not things and (root.dep_ == "conj" or event.type == "retreat"):
        relative = root.dep_ == "relcl" and any(c.dep_ == "auxpass" for c in root.children)
        by = (
            root.dep_ == "acl"
            and root.tag_ == "VBN"
            and any(c.dep_ == "agent" for c in root.children)
        )
        if not (relative or by):
            return True
    home = event.mode == "return" and all(t.lemma_.lower() in HOMECOMERS for t in things)
    if home and not set(event.recipients) - set(event.initiators):
        return True
    clause = reading.clauses.headed_by(root)
    if clause is not None and (
        clause.modality == "necessary" or (clause.negated and clause.modality not in ("", "future"))
    ):
        return True
    if offered:
        return False  # an aim is what an offer is made of
    return STATUS[event.status] in ("delivered", "promised") and _aimed(root)


def _spoken_of(reading: Reading, root: Token) -> bool:
    """What is asked of another, and a state set free."""
    told = root.head.lemma_ == "tell" and not any(c.tag_ == "TO" for c in root.children)
    if root.dep_ in ("xcomp", "ccomp", "advcl") and root.head.lemma_.lower() in ASKED and not told:
        return True  # but "told us that they sent it"
    types = {a.id: a.type for a in reading.actors}
    things = [c for c in root.children if c.dep_ in ("dobj", "nsubjpass")]
    return root.lemma_.lower() in ("free", "liberate", "release") and any(
        types.get(actor_at(reading, t) or "") == "state" for t in things
    )


def _aimed(root: Token) -> bool:
    """An infinitive or gerund that tells an aim, not a deed or a pledge."""
    infinitive = root.tag_ == "VB" or any(
        c.dep_ == "aux" and c.lower_ == "to" for c in root.children
    )
    if root.tag_ == "VBG":
        told = any(c.dep_ in ("aux", "nsubj") for c in root.children)
        listed = root.i > root.sent.start and root.nbor(-1).text == ":"  # "the goals: freeing them"
        if root.dep_ == "pcomp" and not listed:
            own = root.head.lower_ == "with" and any(c.dep_ == "nsubj" for c in root.children)
            return not (own or deed_behind(root.head))  # "with X pledging more"
        if root.dep_ == "xcomp" and root.head.lemma_.lower() in CARRIED_OUT:
            return False  # "began supplying arms"
        return not told and (listed or root.dep_ != "advcl")
    if not infinitive:
        return root.dep_ == "pcomp"
    if any(c.tag_ == "MD" for c in root.children) or root.dep_ == "acl":
        return False
    return not (root.dep_ == "xcomp" and root.head.lemma_.lower() in CARRIED_OUT)


def _somebody(root: Token) -> bool:
    """ "He was released in July": a pronoun let go by nobody told is no line of the ledger."""
    things = [c for c in root.children if c.dep_ == "nsubjpass"]
    return bool(things) and all(t.pos_ == "PRON" for t in things)


def _general(reading: Reading, event: EventFinding) -> bool:
    """ "A deal that releases them": the present tense of nobody in particular tells no deed."""
    root = _root(reading, event)
    return root is not None and root.tag_ in ("VBZ", "VBP")


def _root(reading: Reading, event: EventFinding) -> Token | None:
    span = reading.span(event.trigger)
    return span.root if span is not None else None


def _told(reading: Reading, event: EventFinding) -> DeliveryStatus:
    """The status of what is given: a pledge of it promises it, "will not give" withholds it."""
    root = _root(reading, event)
    if root is not None and root.lemma_.lower() in PLEDGES:
        return "promised"
    if root is not None and root.lemma_.lower() in OFFERING:
        return "floated"
    clause = reading.clauses.headed_by(root) if root is not None else None
    if clause is not None and clause.negated:
        return "not-delivered"
    status = STATUS[event.status]
    above = reading.clauses.headed_by(root.head) if root is not None else None
    open_ = above is not None and above.modality in ("possible", "future")
    if status == "delivered" and root is not None and sought(root):
        return "floated"
    if status == "delivered" and open_ and root is not None and root.dep_ == "advcl":
        return "floated" if root.tag_ == "VBG" else status  # "may go on, announcing aid"
    return status


def _giver(reading: Reading, event: EventFinding, types: dict[str, ActorType]) -> str | None:
    """Who gives. "His release" names whom it frees, aid comes from bodies."""
    root = _root(reading, event)
    nominal = root is not None and root.pos_ != "VERB"
    barred: tuple[ActorType, ...] = ()
    if event.type == "aid" or (nominal and event.mode in ("release", "return")):
        barred = ("person", "group")
    actors = {a.id: a for a in reading.actors}
    for actor in event.initiators:
        if types.get(actor) not in barred and types.get(actor) in GIVERS:
            return actor
        if types.get(actor) == "person" and not nominal and public_party(actors[actor]):
            return actor  # who speaks for a state gives what it gives
    return None


def _takes(
    reading: Reading,
    event: EventFinding,
    types: dict[str, ActorType],
    actor: str,
    what: Citation,
) -> bool:
    """Whether a recipient is who receives: a person released is what is given, and so is whoever
    is named in what is returned ("returned the captain's body")."""
    if types[actor] == "media" or types[actor] not in ("person", "group"):
        return types[actor] != "media"
    if event.mode == "release":
        return False
    named = (m.citation for a in reading.actors if a.id == actor for m in a.mentions)
    given = any(what.start <= c.start and c.end <= what.end for c in named)
    return event.mode != "return" or not given


def _term_of(reading: Reading, event: EventFinding) -> OfferFinding | None:
    """The offer in whose content an event's trigger stands."""
    for offer in reading.offers:
        content = offer.content
        if content.start <= event.trigger.start and event.trigger.end <= content.end:
            return offer
    return None


def _what(reading: Reading, event: EventFinding) -> Citation:
    """The words of what is given: the trigger with its object, or the whole short clause."""
    span = reading.span(event.trigger)
    if span is None:
        return event.citations[0]
    root = span.root
    clause = reading.clauses.headed_by(root)
    cuts = _exchanging(reading, event)
    if clause is None:
        tokens = extent(root, cuts=cuts)
    elif clause.passive and clause.subjects:
        tokens = between(clause.subjects[0].left_edge, root)
    elif clause.objects:
        given = clause.oblique("with") if clause.lemma in ("provide", "supply", "equip") else ()
        last = next((t for t in given if t.i > clause.objects[0].i), clause.objects[0])
        tokens = between(root, (extent(last, cuts=cuts) or (root,))[-1])
    else:
        tokens = extent(root, first=root)
    whole = event.citations[0]
    if not tokens:
        return whole
    cited = reading.cite(tokens)
    return cited if whole.start <= cited.start and cited.end <= whole.end else whole


def _of_offer(reading: Reading, offer: OfferFinding) -> DeliveryFinding | None:
    """The thing offered or promised where it is a thing that is handed over."""
    status = TERMS.get(offer.type)
    span = reading.span(offer.content)
    if status is None or span is None or offer.maker is None:
        return None
    head = span.root
    if _spoken_of(reading, head) or any(c.dep_ == "neg" for c in head.children):
        return None
    clause = reading.clauses.headed_by(head)
    if clause is not None and clause.modality == "necessary":
        return None  # "agrees that they should lift it"
    if not valuable(head, offer.type) and not (
        head.pos_ != "VERB" and any(t.ent_type_ == "MONEY" for t in span)
    ):
        return None
    return DeliveryFinding(
        citations=offer.citations[:1],
        what=offer.content,
        status=status,
        giver=party_of(reading, offer.maker),
        receiver=party_of(reading, next(iter(offer.made_to), None)),
        figures=figures_in(reading, list(span)),
        time=offer.time,
        offer=offer.id,
        attributed_to=offer.attributed_to,
        certainty=offer.certainty,
        origin=offer.origin,
    )
