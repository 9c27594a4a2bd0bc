"""Value that a text takes as passing: "Ruritanian-supplied missiles", arms sales that are stopped,
who is "trained by" whom, what one side buys or gets "from" another.

Told as a quality, as a flow or from the taker's side (B. Levin, English Verb Classes and
Alternations, 1993, 13.5: verbs of obtaining), it needs both who gives and what is given; of what
is told again and again each giver has one line, cited wherever it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.deliveries.givers import side_of
from goodoffices.extract.deliveries.passed import CARGO
from goodoffices.extract.deliveries.things import HANDED, PROVIDING
from goodoffices.extract.figures import figures_in
from goodoffices.extract.offers.makers import on_affairs
from goodoffices.extract.passages import between, extent
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import statement_at
from goodoffices.extract.times import time_of
from goodoffices.model.findings import DeliveryFinding
from goodoffices.model.shapes import DeliveryStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

GIFTS: frozenset[str] = CARGO | frozenset(
    "weaponry hardware technology rocket airframe vehicle armour armor satellite component chip"
    " warplane fighter defence defense".split()
)
"""What passes, where the text says who supplied it or who buys it."""

SUPPLYING: frozenset[str] = frozenset("supply provide donate send deliver gift".split())
"""Participles that, before or behind a thing, tell who gave it."""

USING: frozenset[str] = frozenset("use fire employ deploy operate receive launch fly field".split())
"""Verbs whose subject has what their object names."""

FLOWS: frozenset[str] = frozenset("sale delivery supply shipment transfer export donation".split())
"""Nouns of passing on; of what, the word before them or behind "of" tells."""

FLOWING: frozenset[str] = GIFTS | frozenset({"military", "arms", "weapons", "humanitarian"})

HELP: frozenset[str] = frozenset("aid assistance funding support help".split())
HELPFUL: frozenset[str] = frozenset(
    "military financial humanitarian economic security development material defence defense food"
    " lethal".split()
)
"""Nouns of help, and the words before them by which it is more than words."""

STOPPING: frozenset[str] = frozenset(
    "suspend halt stop block freeze pause withhold delay cease cut end".split()
)
"""Verbs by which a flow is held back."""

FLOWING_ON: frozenset[str] = frozenset(
    "continue maintain resume increase boost step expand accelerate send ship provide deliver give"
    " supply".split()
)
"""Verbs by which it goes on."""

GETTING: frozenset[str] = frozenset(
    "receive buy purchase import obtain acquire procure secure get".split()
)
"""Verbs of obtaining: who gives stands behind "from"."""

ARMING: frozenset[str] = frozenset("arm fund finance equip train bankroll".split())
"""Verbs of help that is more than words, whatever their object."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line before it is cut: its words, who gives and gets, and what makes two of them one."""

    anchor: Token
    words: tuple[Token, ...]
    giver: str
    receiver: str | None
    status: DeliveryStatus
    way: str


def standing(reading: Reading) -> Iterator[DeliveryFinding]:
    """Each such line, in order of place."""
    if not on_affairs(reading):
        return
    found: dict[tuple[str, str, str | None, str], DeliveryFinding] = {}
    lines = (*_qualities(reading), *_flows(reading), *_clauses(reading))
    for line in sorted(lines, key=lambda x: reading.start_of(x.anchor)):
        one = _finding(reading, line)
        key = (line.way, line.giver, line.receiver, line.status)
        before = found.get(key)
        found[key] = (
            one
            if before is None
            else replace(before, citations=(*before.citations, *one.citations))
        )
    yield from found.values()


def _finding(reading: Reading, line: Line) -> DeliveryFinding:
    passage = reading.cite(line.words)
    voice = statement_at(reading, passage.start, passage.end)
    return DeliveryFinding(
        citations=(passage,),
        what=passage,
        status=line.status,
        giver=line.giver,
        receiver=line.receiver,
        figures=figures_in(reading, list(line.words)),
        time=time_of(reading, line.anchor),
        attributed_to=voice.id if voice is not None else None,
        certainty="low",
    )


# ---------------------------------------------------------------- "X-supplied missiles"


def _qualities(reading: Reading) -> Iterator[Line]:
    for noun in reading.nouns(GIFTS):
        for child in noun.lefts:
            if child.tag_ != "VBN" or child.lemma_.lower() not in SUPPLYING:
                continue
            before = child.doc[child.i - 1] if child.i else child
            if before.text == "-" and child.i > 1:
                before = child.doc[child.i - 2]
            giver = side_of(reading, (before,)) if before.pos_ in ("PROPN", "ADJ") else None
            if giver is not None:
                user = _user(reading, noun)
                yield Line(
                    noun,
                    between(before, noun),
                    giver,
                    user if user != giver else None,
                    "delivered",
                    "supplied",
                )


def _user(reading: Reading, thing: Token) -> str | None:
    """Who has a thing: "Y fired the missiles", "Y's use of the missiles"."""
    above = thing.head
    while above.pos_ == "ADP" and above.head is not above:
        above = above.head
    if above.lemma_ == "use" and above.pos_ == "NOUN":
        return side_of(reading, [c for c in above.children if c.dep_ == "poss"])
    clause = reading.clauses.headed_by(above)
    if clause is None or clause.lemma not in USING or clause.passive:
        return None
    return side_of(reading, clause.doers)


# ---------------------------------------------------------------- "suspended arms sales to Y"


def _flows(reading: Reading) -> Iterator[Line]:
    for noun in reading.nouns(FLOWS | HELP):
        if noun.dep_ not in ("dobj", "nsubjpass") or not _worth(noun):
            continue
        clause = reading.clauses.headed_by(noun.head)
        status = _flowing(reading, clause) if clause is not None else None
        if clause is None or status is None:
            continue
        to = [o for c in (*noun.children, *noun.head.children) if c.i > noun.i for o in _to(c)]
        receiver = side_of(reading, to)
        owned = [c for c in noun.children if c.dep_ in ("poss", "amod", "compound", "nmod")]
        owner, doer = side_of(reading, owned), side_of(reading, clause.doers)
        giver = doer or owner
        if giver is None or receiver is None or receiver in (giver, owner):
            continue
        words = (
            between(noun.left_edge, clause.verb)
            if clause.passive
            else between(clause.verb, (extent(noun) or (noun,))[-1])
        )
        if words:
            yield Line(noun, words, giver, receiver, status, "flow")


def _worth(noun: Token) -> bool:
    """Whether a flow is one of things that pass, help more than words."""
    before = {c.lemma_.lower() for c in noun.lefts} | {c.lower_ for c in noun.lefts}
    if noun.lemma_.lower() in HELP:
        return bool(before & HELPFUL) or noun.lemma_.lower() in ("aid", "funding")
    of = {o.lemma_.lower() for c in noun.children if c.lower_ == "of" for o in c.children}
    return bool((before | of) & FLOWING)


def _to(preposition: Token) -> Iterator[Token]:
    if preposition.dep_ in ("prep", "dative") and preposition.lower_ in ("to", "for"):
        yield from (o for o in preposition.children if o.dep_ == "pobj")


def _flowing(reading: Reading, clause: Clause) -> DeliveryStatus | None:
    """How far a flow went by the verb that has it for its object."""
    if clause.negated or clause.scope or clause.modality not in ("", "future"):
        return None
    if not clause.finite and clause.verb.tag_ not in ("VBN", "VBD"):
        return None
    status = HANDED.get(reading.clauses.status(clause.verb))
    if clause.lemma in STOPPING:
        return "not-delivered" if status == "delivered" else None
    if clause.lemma in FLOWING_ON:
        return status
    return "promised" if clause.lemma in PROVIDING and status is not None else None


# ---------------------------------------------------------------- "buys oil from X", "armed by X"


def _clauses(reading: Reading) -> Iterator[Line]:
    for clause in reading.clauses:
        if clause.lemma in GETTING:
            yield from _got(reading, clause)
        elif clause.lemma in ARMING:
            yield from _armed(reading, clause)


def _got(reading: Reading, clause: Clause) -> Iterator[Line]:
    """ "Ruritania buys most of its oil from Freedonia": Freedonia gives it."""
    sources = clause.oblique("from")
    status = _done(reading, clause)
    if clause.passive or not sources or not clause.objects or status is None:
        return
    thing = clause.objects[0]
    below = [o for c in thing.children if c.lower_ == "of" for o in c.children]
    money = any(t.ent_type_ == "MONEY" for t in (thing, *thing.children))
    if not money and not any(t.lemma_.lower() in GIFTS | HELP for t in (thing, *below)):
        return
    giver, receiver = side_of(reading, sources), side_of(reading, clause.doers)
    words = between(clause.verb, (extent(sources[0]) or (sources[0],))[-1])
    if giver is not None and giver != receiver and words:
        yield Line(thing, words, giver, receiver, status, thing.lemma_.lower())


def _armed(reading: Reading, clause: Clause) -> Iterator[Line]:
    """ "Trained and financed by X", "X arms Y"."""
    status = _done(reading, clause)
    taken = clause.undergoers
    if status is None or not taken or not clause.doers:
        return
    giver, receiver = side_of(reading, clause.doers), side_of(reading, taken)
    if giver is None or receiver is None or giver == receiver:
        return
    last = clause.agents[0] if clause.passive else clause.objects[0]
    words = between(clause.verb, last)
    if words:
        yield Line(clause.verb, words, giver, receiver, status, "arming")


def _done(reading: Reading, clause: Clause) -> DeliveryStatus | None:
    """How far a deed went that is told as one, not asked for, supposed or only possible."""
    if clause.scope or clause.modality not in ("", "future"):
        return None
    infinitive = any(c.tag_ == "TO" for c in clause.verb.children)
    if infinitive or (clause.negated and not clause.finite):
        return None
    return HANDED.get(reading.clauses.status(clause.verb))
