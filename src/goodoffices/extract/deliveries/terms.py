"""What a plan or deal that is talked of has a side hand over: its terms, none of them given yet.

"The proposal would see hostages released", "a deal on the lifting of the blockade", "the sticking
points are the withdrawal of X's troops": concessions in play, the substance of a bargain (Bell &
Badanjak, Introducing PA-X, 2019, lists them). Who would give them is whose troops they are, who
imposed the measure, or who holds those to be released.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from goodoffices.extract.deliveries.givers import SIDES, held_by, party_of
from goodoffices.extract.deliveries.holders import CAPTIVES, HOSTAGES, Holders, nouns_in
from goodoffices.extract.figures import figures_in
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.offers.conditions import conditions_in
from goodoffices.extract.passages import asides, extent
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import statement_at
from goodoffices.model.findings import DeliveryFinding

if TYPE_CHECKING:
    from spacy.tokens import Token

PROPOSALS: frozenset[str] = frozenset(
    "proposal plan framework outline initiative formula roadmap draft offer blueprint phase".split()
)
"""What is only put forward: whatever it holds is not given yet."""

DEALS: frozenset[str] = frozenset(
    "deal agreement accord pact truce ceasefire arrangement settlement bargain".split()
)
"""What may be talked of or done: its terms are in play where they are not told as done."""

OPEN: frozenset[str] = frozenset("sticking outstanding remaining unresolved".split())
"""What is said of points that are still argued about."""

CONTAINING: frozenset[str] = frozenset(
    "include see secure involve call demand require envisage foresee entail contain cover comprise"
    " propose provide allow pair combine start begin stipulate bring ensure achieve release free"
    " withdraw lift mean relate be".split()
)
"""Verbs by which a plan, or a deal that is to come, holds a term."""

PUTTING: frozenset[str] = frozenset(
    "include involve call demand require envisage foresee propose provide stipulate".split()
)
"""Those of them that, told of a proposal in the past, still only propose."""

STRUCK: frozenset[str] = frozenset("reach sign strike agree broker conclude seal make".split())
"""Verbs of which a deal is the object that, told as done, leave its terms in play no longer."""

TROOPS: frozenset[str] = frozenset(
    "troop force soldier army military fighter personnel peacekeeper unit".split()
)
MEASURES: frozenset[str] = frozenset(
    "sanction embargo blockade tariff restriction siege curb".split()
)

WAYS: dict[str, tuple[str, frozenset[str]]] = {
    **dict.fromkeys(("release", "freeing", "free"), ("release", CAPTIVES)),
    **dict.fromkeys(("exchange", "swap"), ("swap", CAPTIVES)),
    **dict.fromkeys(("return", "handover"), ("release", CAPTIVES)),
    **dict.fromkeys(("withdrawal", "pullout", "pullback", "withdraw"), ("withdrawal", TROOPS)),
    **dict.fromkeys(("lifting", "easing", "lift", "ease", "removal"), ("ease", MEASURES)),
}
"""For each word of giving something up: the way, and the things of which it is a concession."""

YIELDING: frozenset[str] = frozenset(
    "abandon renounce relinquish cede surrender dismantle recognise recognize".split()
)
"""Verbs by which a plan would have a side give up whatever their object is."""

HIGHEST = 7
"""Steps above a word of giving within which its plan is sought."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term before its words are cut: its verb or noun, the way, and what would be given."""

    root: Token
    way: str
    thing: Token | None


def bargained(reading: Reading, holders: Holders) -> Iterator[DeliveryFinding]:
    """The terms in play, in order of place; one told several times is cited wherever it is."""
    found: dict[tuple[str, str, str], DeliveryFinding] = {}
    for term in sorted(_terms(reading), key=lambda t: reading.start_of(t.root)):
        giver = _giver(reading, term, holders)
        finding = _finding(reading, term, giver, holders) if giver is not None else None
        if finding is None:
            continue
        key = (term.way, _kind(term), giver or "")
        before = found.get(key)
        if before is not None:
            told = (*before.citations, *finding.citations)
            finding = replace(before, citations=told, event=before.event or finding.event)
        found[key] = finding
    yield from found.values()


def _kind(term: Term) -> str:
    """What is given, as coarsely as two mentions of it may differ."""
    lemma = term.thing.lemma_.lower() if term.thing is not None else ""
    if term.way in ("release", "swap"):
        return "hostages" if lemma in HOSTAGES else "prisoners"
    return lemma if term.way == "yield" else ""


def _terms(reading: Reading) -> Iterator[Term]:
    for noun in reading.nouns(WAYS):
        way, things = WAYS[noun.lemma_.lower()]
        thing = next(nouns_in(noun, things), None)
        idiom = noun.dep_ == "pobj" and noun.head.lower_ == "in"  # "in exchange for"
        whole = noun.dep_ not in ("compound", "amod") and not idiom
        if whole and (thing is not None or way == "withdrawal") and _in_play(reading, noun):
            yield Term(noun, way, thing)
    for clause in reading.clauses:
        if clause.lemma in WAYS:
            way, things = WAYS[clause.lemma]
            thing = next((f for t in clause.undergoers for f in nouns_in(t, things)), None)
            if (thing is not None or way == "withdrawal") and _in_play(reading, clause.verb):
                yield Term(clause.verb, way, thing)
        elif clause.lemma in YIELDING and clause.objects and _in_play(reading, clause.verb):
            yield Term(clause.verb, "yield", clause.objects[0])


# ---------------------------------------------------------------- in play


def _in_play(reading: Reading, root: Token) -> bool:
    """Whether a word of giving stands for a term of a plan, or of a deal that is not done."""
    child = root
    for step, head in enumerate(root.ancestors):
        if step >= HIGHEST:
            return False
        lemma = head.lemma_.lower()
        beside = child.dep_ in ("compound", "conj", "appos")
        if head.pos_ == "NOUN" and lemma in PROPOSALS | DEALS and not beside:
            if child.dep_ in ("relcl", "acl") and not _proposing(reading, child, lemma):
                return False
            return lemma in PROPOSALS or not _struck(reading, head)
        if head.pos_ in ("VERB", "AUX"):
            found = _held(reading, head)
            if found is not None:
                return found
            if child.dep_ in ("advcl", "parataxis") or (
                child.dep_ == "ccomp" and lemma not in CONTAINING
            ):
                return False
        child = head
    return False


def _held(reading: Reading, verb: Token) -> bool | None:
    """Whether a verb says that a plan holds what stands below it; None if it is no plan's verb."""
    clause = reading.clauses.headed_by(verb)
    if clause is None or clause.lemma not in CONTAINING:
        return None
    if clause.passive and clause.lemma != "relate":
        return None
    for noun in clause.subjects if verb.dep_ != "relcl" else (_antecedent(verb),):
        lemma = noun.lemma_.lower()
        open_ = lemma in ("point", "issue") and any(c.lower_ in OPEN for c in noun.children)
        if open_ or lemma in PROPOSALS | DEALS:
            return not clause.negated and _proposing(reading, verb, lemma)
    return None


def _antecedent(verb: Token) -> Token:
    """What a relative clause is about: in "a plan made by X, which ...", the plan."""
    noun = verb.head
    while noun.dep_ in ("pobj", "prep", "agent", "acl"):
        noun = noun.head
    if noun.pos_ == "VERB":  # "a plan was laid out in May, which ..."
        noun = next((c for c in noun.children if c.dep_ == "nsubjpass"), noun)
    return noun


def _proposing(reading: Reading, verb: Token, plan: str) -> bool:
    """Whether a plan's verb tells what would be, not what came of it."""
    clause = reading.clauses.headed_by(verb)
    if clause is None or clause.negated:
        return False
    if clause.tense != "past" or clause.modality or clause.scope == "condition":
        return clause.finite or verb.tag_ != "VBN"
    return plan in PROPOSALS and clause.lemma in PUTTING


def _struck(reading: Reading, deal: Token) -> bool:
    """ "They reached a deal on the release": what becomes of it is told elsewhere."""
    verb = deal.head
    if deal.dep_ == "pobj":
        verb = verb.head
    return verb.lemma_.lower() in STRUCK and reading.clauses.status(verb) == "happened"


# ---------------------------------------------------------------- who would give, and the words


def _giver(reading: Reading, term: Term, holders: Holders) -> str | None:
    types = {a.id: a.type for a in reading.actors}
    clause = reading.clauses.headed_by(term.root)
    named = list(actors_in(reading, clause.doers)) if clause is not None else []
    for thing in (term.thing, *(clause.doers if clause is not None else ()), term.root):
        if thing is None or term.way in ("release", "swap", "yield"):
            continue
        owners = [c for c in thing.children if c.dep_ in ("amod", "compound", "poss", "nmod")]
        owners += [
            o
            for c in thing.children
            if c.dep_ == "acl" and c.lemma_.lower() == "impose"
            for by in c.children
            if by.dep_ == "agent"
            for o in by.children
        ]
        named += [a for t in owners if (a := actor_at(reading, t)) is not None]
    parties = (party_of(reading, a) for a in named)
    giver = next((p for p in parties if p is not None and types.get(p) in SIDES), None)
    if giver is None and term.thing is not None and term.way in ("release", "swap"):
        return holders.of(term.thing) or held_by(reading, term.root)
    return giver


def _finding(reading: Reading, term: Term, giver: str, holders: Holders) -> DeliveryFinding | None:
    words = _words(reading, term)
    if not words:
        return None
    passage = reading.cite(words)
    voice = statement_at(reading, passage.start, passage.end)
    start = reading.start_of(term.root)
    event = next((e.id for e in reading.events if e.trigger.start == start), None)
    taken = holders.whose(term.thing) if term.thing is not None and term.way == "release" else None
    return DeliveryFinding(
        citations=(passage,),
        what=passage,
        status="floated",
        giver=giver,
        receiver=taken if taken != giver else None,
        figures=figures_in(reading, list(words)),
        event=event,
        attributed_to=voice.id if voice is not None else None,
        certainty="low",
    )


def _words(reading: Reading, term: Term) -> tuple[Token, ...]:
    """The term alone, without its neighbours in a list and what is asked for it."""
    root = term.root
    cuts = [c.start for c in conditions_in(reading, root.sent)]
    cuts += [c for c in root.children if c.dep_ in ("conj", "cc") and c.i > root.i]
    cuts += [t for t in root.subtree if t.dep_ == "cc" and t.i > root.i and _next(t)]
    cuts += [t.left_edge for t in root.subtree if t.i > root.i and _apart(t)]
    cuts += asides(root)
    subjects = [c for c in root.children if c.dep_ in ("nsubj", "nsubjpass") and c.pos_ != "PRON"]
    first = subjects[0].left_edge if subjects else root.left_edge if root.pos_ == "NOUN" else root
    return extent(root, first=first, cuts=cuts)


def _apart(token: Token) -> bool:
    """Whether a clause about it begins, or another thing behind a comma."""
    first = token.left_edge
    listed = token.dep_ in ("appos", "conj") and first.i > 0 and first.nbor(-1).text == ","
    return token.dep_ == "relcl" or (listed and first.tag_ in ("DT", "PRP$", "``"))


def _next(joint: Token) -> bool:
    """Whether the next thing of a list follows: "of the troops and | the restoration of"."""
    return joint.i + 1 < len(joint.doc) and joint.nbor(1).tag_ in ("DT", "PRP$")
