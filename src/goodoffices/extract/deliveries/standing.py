"""Value that a text takes as passing: "Ruritanian-supplied missiles", arms sales that are stopped,
"X's military aid to Y", "Y's main supplier of arms", and what ``taking.py`` reads from the taker.

It needs both who gives and what is given; of what is told again and again each giver has one
line, cited wherever it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.deliveries.givers import side_of
from goodoffices.extract.deliveries.taking import GIFTS, HELP, Line, taken
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

SUPPLIED: frozenset[str] = frozenset("supplied provided donated sent delivered gifted".split())
"""Participles that, before or behind a thing, tell who gave it."""

USING: frozenset[str] = frozenset("use fire employ deploy operate receive launch fly field".split())
"""Verbs whose subject has what their object names."""

FLOWS: frozenset[str] = frozenset(
    "sale delivery supply shipment transfer export donation licence license".split()
)
"""Nouns of passing on; of what, the word before them or behind "of" tells."""

FLOWING: frozenset[str] = GIFTS | frozenset({"military", "arms", "weapons", "humanitarian"})

HELPFUL: frozenset[str] = frozenset(
    "military financial humanitarian economic security development material defence defense food"
    " lethal".split()
)
"""Words before a noun of help by which it is more than words."""

GIVERS: frozenset[str] = frozenset("supplier provider donor financier bankroller".split())
"""Nouns of who gives again and again."""

UNSETTLED: frozenset[str] = frozenset(
    "call demand urge seek want ask request oppose criticise criticize condemn question doubt future"
    " lack loss reduction debate critic fear concern end announce approve cast upend jeopardise"
    " jeopardize undermine threaten vote halt suspension cut delay decline need hope increase"
    " expectation plan pledge promise announcement talk proposal bill opposition opponent".split()
)
"""What is said of help that is doubted, wanted or to come."""

STOPPING: frozenset[str] = frozenset(
    "suspend halt stop block freeze pause withhold delay cease cut end".split()
)
"""Verbs by which a flow is held back."""

FLOWING_ON: frozenset[str] = frozenset(
    "continue maintain resume increase boost step expand accelerate send ship provide deliver give"
    " supply".split()
)
"""Verbs by which it goes on."""


def standing(reading: Reading, told: Sequence[DeliveryFinding]) -> Iterator[DeliveryFinding]:
    """Each such line, in order of place; of help as such none beside what a sentence has given."""
    if not on_affairs(reading):
        return
    found: dict[tuple[str, str, str | None, str], DeliveryFinding] = {}
    lines = (
        *_qualities(reading),
        *_flows(reading),
        *_owned(reading),
        *_suppliers(reading),
        *taken(reading),
    )
    for line in sorted(lines, key=lambda x: reading.start_of(x.anchor)):
        one = _finding(reading, line)
        if line.way == "flow" and any(_beside(reading, line, d) for d in told):
            continue
        key = (line.way, line.giver, line.receiver, line.status)
        before = found.get(key)
        found[key] = (
            one
            if before is None
            else replace(before, citations=(*before.citations, *one.citations))
        )
    yield from found.values()


def _beside(reading: Reading, line: Line, told: DeliveryFinding) -> bool:
    """Whether a line found has the same side give in the same sentence."""
    start, end = reading.bounds(line.anchor.sent)
    same = told.giver == line.giver and told.status == line.status
    return same and start <= told.what.start < end


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
    for doc in reading.docs:
        for token in doc:
            if token.lower_ in SUPPLIED and token.tag_ == "VBN":
                yield from _supplied(reading, token)


def _supplied(reading: Reading, participle: Token) -> Iterator[Line]:
    """ "X-supplied missiles", "X's weapons sent to Y"."""
    noun = participle.head
    if any(c.lower_ in ("no", "any") for c in noun.children):
        return  # "there were no X-supplied missiles"
    named = noun.pos_ == "PROPN" and noun.ent_type_ not in ("PERSON", "GPE", "NORP")
    if not (named or noun.lemma_.lower() in GIFTS):
        return
    receiver = None
    if participle.dep_ == "amod" and participle.i > 0:
        first = participle.nbor(-1)
        if first.text == "-" and first.i > 0:
            first = first.nbor(-1)
        owners = [first] if first.pos_ in ("PROPN", "ADJ") else []
        last, receiver = noun, _user(reading, noun)
    elif participle.dep_ == "acl":
        to = [o for c in participle.children for o in _to(c)]
        owners = [c for c in noun.lefts if c.dep_ in ("amod", "poss", "compound", "nmod")]
        owners = owners if to else []
        first, last = noun.left_edge, participle.right_edge
        receiver = side_of(reading, to)
    else:
        return
    giver = side_of(reading, owners)
    words = between(first, last)
    if giver is not None and words:
        to_whom = receiver if receiver != giver else None
        yield Line(participle, words, giver, to_whom, "delivered", "supplied")


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
        top = _measured(noun)
        if top.dep_ not in ("dobj", "nsubjpass") or not _worth(noun):
            continue
        clause = reading.clauses.headed_by(top.head)
        status = _flowing(reading, clause) if clause is not None else None
        if clause is None or status is None:
            continue
        to = [o for c in (*noun.children, *top.head.children) if c.i > noun.i for o in _to(c)]
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


def _measured(noun: Token) -> Token:
    """The measure of a thing, if it has one: "dozens of export licences"."""
    of = noun.head
    if noun.dep_ == "pobj" and of.lower_ == "of":
        return of.head
    return noun


def _owned(reading: Reading) -> Iterator[Line]:
    """ "X's military support for Y": told as what there is, by no verb that ends or doubts it."""
    for noun in reading.nouns(HELP):
        if not _worth(noun) or noun.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj", "conj"):
            continue
        owned = [c for c in noun.children if c.dep_ in ("poss", "amod", "compound", "nmod")]
        giver = side_of(reading, owned)
        receiver = side_of(reading, [o for c in noun.children for o in _to(c)])
        if giver is None or receiver is None or giver == receiver or not _stands(reading, noun):
            continue
        words = extent(noun)
        if words:
            yield Line(noun, words, giver, receiver, "delivered", "flow")


def _stands(reading: Reading, noun: Token) -> bool:
    """Whether nothing above a noun says that it is doubted, wanted, ended or to come."""
    for step in noun.ancestors:
        clause = reading.clauses.headed_by(step)
        if clause is None:
            if step.lemma_.lower() in UNSETTLED:
                return False
            continue
        if clause.negated or clause.scope or clause.modality:
            return False
        told = reading.clauses.status(step) in ("happened", "ongoing")
        return told and clause.lemma not in UNSETTLED | STOPPING | PROVIDING
    return False


def _suppliers(reading: Reading) -> Iterator[Line]:
    """ "X is Y's main supplier of arms"."""
    for noun in reading.nouns(GIVERS):
        clause = reading.clauses.headed_by(noun.head) if noun.dep_ == "attr" else None
        if clause is None or clause.negated or clause.modality or clause.scope:
            continue
        taken = [c for c in noun.children if c.dep_ == "poss"]
        taken += [o for c in noun.children for o in _to(c)]
        giver, receiver = side_of(reading, clause.subjects), side_of(reading, taken)
        words = extent(noun)
        if giver is not None and receiver is not None and giver != receiver and words:
            yield Line(noun, words, giver, receiver, "delivered", "flow")


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
    if clause.lemma in STOPPING or (clause.lemma == "hold" and clause.particle in ("up", "back")):
        return "not-delivered" if status in ("delivered", "promised") else None
    if clause.lemma in FLOWING_ON:
        return status
    return "promised" if clause.lemma in PROVIDING and status is not None else None
