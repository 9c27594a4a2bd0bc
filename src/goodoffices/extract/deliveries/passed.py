"""Value that a clause tells one side to pass to another, or to hold back, where no event tells it.

Verbs of change of possession (B. Levin, English Verb Classes and Alternations, 1993, 13: give,
future having, send, contribute verbs) with a thing of value as object; what is opened or allowed
to another; disarming. Who passes it must be a side; what is sent without value, or to nobody, is
no line of the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.deliveries.givers import SIDES, party_of, side_of, who_gives
from goodoffices.extract.deliveries.terms import MEASURES
from goodoffices.extract.deliveries.things import CARGO, inclined
from goodoffices.extract.figures import figures_in
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.offers.conditions import conditions_in
from goodoffices.extract.offers.makers import on_affairs
from goodoffices.extract.passages import between, extent
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import statement_at
from goodoffices.extract.times import time_of
from goodoffices.model.findings import DeliveryFinding
from goodoffices.model.shapes import DeliveryStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

PASSING: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        "send ship deliver transfer donate wire lend loan grant pay repay disburse unblock unfreeze"
        " contribute return remit sell export commit allocate dispatch".split(),
        frozenset({""}),
    ),
    "turn": frozenset({"over"}),
    "hand": frozenset({"over", "back", "out"}),
    "give": frozenset({"", "back", "up"}),
    "pay": frozenset({"", "out", "back"}),
}
"""Verbs of passing on, with the particles under which they are."""

OPENING: frozenset[str] = frozenset("reopen unblock restore resume".split())
WAYS: frozenset[str] = frozenset(
    "airspace border crossing bridge road port embassy consulate pipeline account corridor railway"
    " line terminal airport flight supply delivery export shipment".split()
)
"""What one side opens again to another."""

HELPING: frozenset[str] = frozenset("support arm equip train fund finance back".split())
"""Verbs of help that somebody is promised: "pledged to support them"."""

LETTING: frozenset[str] = frozenset("allow permit let authorize authorise".split())
EASED: frozenset[str] = frozenset(
    "aid assistance relief access passage evacuation convoy distribution exit return".split()
)
"""What is let through: "promised to facilitate deliveries"."""

OPENINGS: frozenset[str] = frozenset(
    "opening reopening restoration resumption lifting easing removal".split()
)
"""Nouns of opening a way or lifting what bars it."""

OWED: frozenset[str] = frozenset("fee debt arrears ransom salary compensation pension due".split())
"""What is paid to whoever it is owed to, be they told or not."""

ALLOWED: frozenset[str] = frozenset(
    "use buy sell import export enter cross transit fly return operate ship strike fire hit launch"
    " target deploy".split()
)
"""What one side allows another to do."""

ARMS: frozenset[str] = frozenset(
    "weapon arsenal missile warhead stockpile uranium programme program reactor centrifuge silo mine"
    " bomb munition arm".split()
)
DISARMING: frozenset[str] = frozenset(
    "eliminate dismantle destroy surrender abandon renounce scrap relinquish decommission".split()
)
"""Verbs by which a side gives up arms of its own."""

UNDERTAKING: dict[str, DeliveryStatus] = {
    **dict.fromkeys(
        "agree pledge promise vow undertake commit consent plan decide prepare".split(), "promised"
    ),
    **dict.fromkeys("rush hurry race".split(), "promised"),
    **dict.fromkeys("continue begin start resume".split(), "delivered"),
    **dict.fromkeys("offer propose".split(), "floated"),
    **dict.fromkeys("refuse decline fail hesitate".split(), "not-delivered"),
}
"""Verbs whose infinitive tells what is promised, put forward or kept back."""

UNDERTAKINGS: dict[str, DeliveryStatus] = {
    **dict.fromkeys(
        "agreement pledge promise commitment undertaking vow deal contract decision plan".split(),
        "promised",
    ),
    **dict.fromkeys("offer proposal".split(), "floated"),
}
"""Nouns whose infinitive does."""


def passed(reading: Reading) -> Iterator[DeliveryFinding]:
    """What is passed on, opened, allowed or given up, in order of place."""
    if not on_affairs(reading):
        return
    for clause in reading.clauses:
        lemma = clause.lemma
        if (
            lemma in PASSING
            or lemma in OPENING
            or lemma in LETTING
            or lemma in HELPING | {"facilitate", "announce"}
        ):
            thing, to = _passed(reading, clause)
        elif lemma in DISARMING:
            thing, to = _given_up(clause), ()
        else:
            continue
        if thing is not None:
            yield from _made(reading, clause, thing, to)


def _passed(reading: Reading, clause: Clause) -> tuple[Token | None, tuple[Token, ...]]:
    """The thing of value that a clause has somebody pass on, and to whom."""
    to = (*clause.datives, *clause.oblique("to"))
    if clause.lemma in LETTING:
        return _allowed(reading, clause)
    if clause.lemma == "announce":
        return next((t for t in clause.objects if _way_opened(t)), None), to
    if clause.lemma in HELPING:
        types = {a.id: a.type for a in reading.actors}
        taken = [t for t in clause.objects if types.get(actor_at(reading, t) or "") in SIDES]
        promised = clause.verb.head.lemma_.lower() in UNDERTAKING and clause.verb.tag_ == "VB"
        return (clause.verb, tuple(taken)) if taken and promised else (None, ())
    if clause.lemma == "facilitate":
        return next((t for t in clause.objects if t.lemma_.lower() in WAYS | EASED), None), to
    if clause.lemma in OPENING:
        thing = next((t for t in clause.undergoers if t.lemma_.lower() in WAYS), None)
        if thing is not None and any(actor_at(reading, t) for t in to):
            return thing, to
    particle = clause.particle or _strayed(clause)
    if particle not in PASSING.get(clause.lemma, ()):
        return None, ()
    for thing in clause.undergoers[:1]:
        money = thing.ent_type_ == "MONEY" or any(c.ent_type_ == "MONEY" for c in thing.children)
        money = money or thing.lemma_ == "worth"
        if not (money or thing.lemma_.lower() in CARGO) or thing.pos_ == "PROPN":
            return None, ()
        sided = side_of(reading, to) is not None
        counted = any(c.dep_ in ("nummod", "quantmod") for c in thing.children)
        owed = clause.lemma in ("pay", "repay") and thing.lemma_.lower() in OWED
        if sided or owed or particle in ("over", "back") or ((money or counted) and to):
            return thing, to
    return None, ()


def _way_opened(noun: Token) -> bool:
    """ "The opening of two consulates", "the lifting of an embargo"."""
    behind = [o for c in noun.children if c.lower_ == "of" for o in c.children]
    return noun.lemma_.lower() in OPENINGS and any(
        o.lemma_.lower() in WAYS | MEASURES for o in behind
    )


def _strayed(clause: Clause) -> str:
    """The particle that the parse takes for a measure: "turned over 55 boxes"."""
    following = clause.verb.doc[clause.verb.i + 1 : clause.verb.i + 2]
    return next((t.lower_ for t in following if t.tag_ == "RP" or t.dep_ == "quantmod"), "")


def _allowed(reading: Reading, clause: Clause) -> tuple[Token | None, tuple[Token, ...]]:
    """ "Allowed the rebels to use the port": the act, and who is allowed it."""
    for act in clause.complements if clause.verb.dep_ != "relcl" else ():
        if act.tag_ != "VB" or act.lemma_.lower() not in ALLOWED:
            continue
        who = [c for c in act.children if c.dep_ == "nsubj"] or list(clause.objects)
        if any(actor_at(reading, t) is not None for t in who):
            return act, tuple(who)
    return None, ()


def _given_up(clause: Clause) -> Token | None:
    """Arms of one's own that are given up: not those of another that are destroyed."""
    for thing in clause.objects[:1]:
        head = thing
        for token in (thing, *(o for c in thing.children if c.lower_ == "of" for o in c.children)):
            if token.lemma_.lower() in ARMS:
                head = token
        own = any(c.tag_ == "PRP$" for t in {thing, head} for c in t.children)
        if own and head.lemma_.lower() in ARMS:
            return thing
    return None


def _made(
    reading: Reading, clause: Clause, thing: Token, to: tuple[Token, ...]
) -> Iterator[DeliveryFinding]:
    told = _told(reading, clause)
    if told is None:
        return
    status, doers = told
    types = {a.id: a.type for a in reading.actors}
    givers = (party_of(reading, a) for a in actors_in(reading, doers))
    able = SIDES | {"group"} | ({"person"} if clause.lemma not in PASSING else set())
    giver = next((g for g in givers if g is not None and types.get(g) in able), None)
    giver = giver or who_gives(reading, doers)
    receivers = (party_of(reading, a) for a in actors_in(reading, to))
    receiver = next((r for r in receivers if r != giver), None)
    cuts = [c.start for c in conditions_in(reading, clause.sentence)]
    last = (extent(thing, cuts=cuts) or (thing,))[-1]
    passive = thing.i < clause.verb.i
    words = between(thing.left_edge, clause.verb) if passive else between(clause.verb, last)
    if giver is None or not words:
        return
    passage = reading.cite(words)
    voice = statement_at(reading, passage.start, passage.end)
    yield DeliveryFinding(
        citations=(passage,),
        what=passage,
        status=status,
        giver=giver,
        receiver=receiver,
        figures=figures_in(reading, list(words)),
        time=time_of(reading, clause.verb),
        attributed_to=voice.id if voice is not None else None,
        certainty="low",
    )


def _told(reading: Reading, clause: Clause) -> tuple[DeliveryStatus, tuple[Token, ...]] | None:
    """How far it went, and who passes it on; None where it is only wanted, asked or supposed."""
    verb, above = clause.verb, clause.verb.head
    marked = any(c.tag_ == "TO" for c in verb.children)
    if marked and above.pos_ == "ADJ":
        return inclined(reading, clause)
    if marked and verb.dep_ in ("xcomp", "acl", "advcl", "ccomp"):
        status = (UNDERTAKINGS if above.pos_ == "NOUN" else UNDERTAKING).get(above.lemma_.lower())
        if status is None or any(c.dep_ == "neg" for c in verb.children):
            return None
        if above.pos_ == "NOUN":
            owners = tuple(c for c in above.children if c.dep_ == "poss")
            reached = reading.clauses.headed_by(above.head)
            done = reached is not None and not (reached.negated or reached.modality)
            return status, owners or (reached.doers if done and reached is not None else ())
        governor = reading.clauses.headed_by(above)
        if governor is None or governor.negated or governor.modality or governor.scope:
            return None
        over = UNDERTAKING.get(above.head.lemma_.lower()) if above.dep_ == "xcomp" else None
        return over or status, governor.doers  # "refused to commit to sending it"
    if verb.tag_ == "VBG" or clause.modality in ("necessary", "possible", "counterfactual"):
        return None
    if clause.scope or not clause.doers or verb.dep_ in ("advcl", "pcomp"):
        return None
    happened = reading.clauses.status(verb)
    if clause.negated:
        return ("not-delivered", clause.doers) if clause.finite else None
    if clause.modality == "future" or happened == "planned":
        return "promised", clause.doers
    return ("delivered", clause.doers) if happened in ("happened", "ongoing") else None
