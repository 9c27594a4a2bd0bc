"""Events told by a verb, or by a noun that a verb carries ("held talks", "paid a visit")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.clauses.table import FALSE
from goodoffices.extract.cues import SAYING
from goodoffices.extract.events.conditions import holds
from goodoffices.extract.events.core import clause_parties
from goodoffices.extract.events.nominal import noun_parties
from goodoffices.extract.events.nouns import needed, theme
from goodoffices.extract.events.phrases import acting_through, owners_of
from goodoffices.extract.events.places import place_in, prepositions, states_meant
from goodoffices.extract.events.row import ILL, VerbRow
from goodoffices.extract.events.standing import carried, measured, public
from goodoffices.extract.events.table import VERBS
from goodoffices.extract.events.told import Told, clause_told, official, public_figure
from goodoffices.extract.events.words import (
    CONSENTING,
    DECLARING,
    ENGAGING,
    GUILT,
    HEARTS,
    HOSTILE,
    INTENTS,
    LIGHT,
    OFFENCES,
    PROMISING,
    RETALIATING,
    SAID_ONLY,
    TAKEN,
    TAKEN_IN,
    THWARTING,
    WILLING,
)
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.statements import statement_at
from goodoffices.model.shapes import Plover
from goodoffices.text.event_nouns import NounRow, rows
from goodoffices.text.nouns import CLASSES
from goodoffices.text.people import PEOPLE

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading
    from goodoffices.model.findings import ActorFinding


@cache
def _verbs() -> dict[str, tuple[tuple[str, VerbRow], ...]]:
    """Rows by lemma, each with the particle it asks for."""
    found: dict[str, list[tuple[str, VerbRow]]] = {}
    for row in VERBS:
        for verb in row.verbs.split():
            lemma, _, particle = verb.partition("+")
            found.setdefault(lemma, []).append((particle, row))
    return {lemma: tuple(rows) for lemma, rows in found.items()}


@cache
def types_of(lemma: str, particle: str = "") -> frozenset[Plover]:
    """What a verb, with a particle or alone, may tell, whatever stands around it."""
    known = (row for p, row in _verbs().get(lemma, ()) if p in ("", particle))
    return frozenset(row.type for row in known if row.objects != ILL)


def by_verb(reading: Reading, clause: Clause) -> Told | None:
    """The event of a clause by its verb alone, by the first row whose conditions hold."""
    row = _row(reading, clause)
    if row is None:
        return None
    told = clause_told(reading, clause, row.type, row.mode, (clause.verb,), row.sure)
    if told is not None and row.turned:
        told = _turned(reading, clause, told)
    if told is not None and row.type == "protest" and _in_protest_notes(reading, clause, told):
        told = replace(told, type="accuse", mode="disapprove")
    return told if told is not None and _by_whom(reading, clause, row, told) else None


def _in_protest_notes(reading: Reading, clause: Clause, told: Told) -> bool:
    """ "Beijing protested the call": a complaint of one state to another, no march (CAMEO 114)."""
    if clause.lemma != "protest":
        return False
    return any(a.type in ("state", "government-body") for a in _by(reading, told))


def _row(reading: Reading, clause: Clause) -> VerbRow | None:
    """The first row whose conditions hold, whoever takes part."""
    for particle, row in _verbs().get(clause.lemma, ()):
        if particle == clause.particle and holds(reading, clause, row):
            return row
    return None


def _by_whom(reading: Reading, clause: Clause, row: VerbRow, told: Told) -> bool:
    """Whether the doer is one that the row asks for."""
    if told.initiators or not row.doer:
        return True
    return row.doer == "public" and official(reading, clause)


def _turned(reading: Reading, clause: Clause, told: Told) -> Told:
    """ "X received aid from Y": the subject is the one to whom it is done."""
    carriers = (*clause.undergoers, *(token for _, token in clause.obliques))
    below = (pair for token in carriers for pair in prepositions(token))
    sources = [token for name, token in (*clause.obliques, *below) if name in ("from", "by")]
    by = actors_in(reading, sources) or states_meant(reading, sources) or told.initiators
    done = actors_in(reading, clause.doers) or owners_of(reading, clause.doers)
    by = tuple(b for b in by if b not in done)
    return replace(told, initiators=by, recipients=tuple(r for r in done if r not in by))


def by_light_verb(reading: Reading, clause: Clause) -> Told | None:
    """The event of the noun that a verb carries: "paid a visit", "were held talks"."""
    if clause.lemma in TAKING_PART:
        return _taking_part(reading, clause)
    types = LIGHT.get(clause.lemma)
    taken = TAKEN.get(clause.lemma, frozenset())
    if types is None and not taken:
        return None
    for noun in clause.undergoers:
        if any(t.lower_ in ("%", "percent", "cent") for t in noun.lefts):
            continue  # a share of the votes
        for row in _rows_of(noun):
            if row.verbs and clause.lemma not in row.verbs.split():
                continue
            given = types is not None and (row.type in types or (not types and row.type != "aid"))
            if given or row.type in taken:
                return _by_row(reading, clause, noun, row, turned=not given)
    return None


TAKING_PART = frozenset({"engage", "involve", "participate"})
"""Verbs of doing what the noun behind "in" tells."""

JOINT: frozenset[Plover] = frozenset({"consult", "assault", "cooperate"})
"""Types that several do together."""


def _taking_part(reading: Reading, clause: Clause) -> Told | None:
    """ "X has been involved in clashes with Y", "engaged in talks": X is one who does it."""
    if clause.lemma == "involve" and not clause.passive:
        return None
    for noun in clause.oblique("in"):
        row = next((r for r in _rows_of(noun) if r.of == "doer" and r.type in JOINT), None)
        if row is None or (row.verbs and not row.light):
            continue
        told = clause_told(
            reading, clause, row.type, row.mode, (clause.verb, noun), True, light=True, others=True
        )
        if told is None:
            return None
        sides = noun_parties(reading, noun, row.type, row.of)
        part = clause.undergoers if clause.passive else clause.doers
        by = acting_through(reading, part, row.type) or told.initiators
        to = tuple(dict.fromkeys(i for side in sides for i in side if i not in by))
        return replace(told, initiators=by, recipients=to) if by else None
    return None


def _rows_of(noun: Token) -> Iterator[NounRow]:
    """What a carried noun may tell; "a round of talks" and "mediation efforts" tell of both."""
    inner = measured(noun)
    for token in dict.fromkeys((inner, noun)):
        for lemma in sorted(carried(token)):
            yield from (row for row in rows(lemma) if needed(row, token))


def _by_row(
    reading: Reading, clause: Clause, noun: Token, row: NounRow, *, turned: bool
) -> Told | None:
    """The event of a noun that a clause's verb carries; ``turned``: its subject undergoes it."""
    inner = measured(noun)
    trigger: tuple[Token, ...] = (inner,)
    if inner is noun:
        trigger = tuple(sorted((clause.verb, noun), key=lambda t: t.i))
    by, to = noun_parties(reading, inner, row.type, row.of)
    if inner is not noun:
        more, whom = noun_parties(reading, noun, row.type, "theme")
        by, to = by or more, to or whom
    told = clause_told(
        reading,
        clause,
        row.type,
        row.mode,
        trigger,
        True,
        light=True,
        others=turned or bool(by or to),
    )
    if told is None:
        return None
    if told.status == "happened" and any(c.lower_ in ("ongoing", "continuing") for c in noun.lefts):
        told = replace(told, status="ongoing")
    about = told.object if told.object not in carried(noun) else theme(reading, noun)
    told = replace(
        told, object=about, place=told.place or place_in(prepositions(noun)), head=clause.verb
    )
    if turned:
        told = _turned(reading, clause, replace(told, initiators=by))
        return told if told.initiators or told.recipients else None
    doers = told.initiators or by
    if told.recipients and told.recipients == told.initiators:
        return told  # of each other
    recipients = dict.fromkeys((*told.recipients, *to))
    recipients |= dict.fromkeys(by if told.initiators and row.of == "doer" else ())
    return replace(
        told, initiators=doers, recipients=tuple(r for r in recipients if r not in doers)
    )


def by_must(reading: Reading, clause: Clause) -> Told | None:
    """A demand or a charge told as words: "X said Y must withdraw", "said Y was to blame"."""
    if clause.lemma not in SAYING | {"claim", "allege"} or clause.negated:
        return None
    for complement in clause.complements:
        asked = reading.clauses.headed_by(complement)
        if asked is not None and asked.lemma == "be" and _blamed(asked):
            told = clause_told(reading, clause, "accuse", "allege", (clause.verb,), True)
            blamed = actors_in(reading, asked.subjects)
            if told is not None and told.initiators and blamed:
                return replace(told, recipients=blamed)
        if asked is not None and (type_ := _judged(reading, asked)) is not None:
            told = clause_told(reading, clause, type_, None, (clause.verb,), True)
            whom = actors_in(reading, asked.subjects) if type_ == "accuse" else ()
            if told is not None and told.initiators and (whom or type_ == "reject"):
                return replace(told, recipients=whom or told.recipients, object="")
        if asked is None or asked.scope or not _obliged(asked):
            continue
        told = clause_told(reading, clause, "request", None, (clause.verb,), True)
        recipients = actors_in(reading, [t for t in asked.doers if not _any_one(t)])
        bare = asked.passive and clause.lemma != "warn"
        if told is None or not told.initiators or not (recipients or bare):
            continue
        if set(recipients) & set(told.initiators):
            continue
        return replace(told, recipients=recipients, object="")
    return None


def _judged(reading: Reading, said: Clause) -> Plover | None:
    """What saying so is: "the claims were baseless" rejects, "X was engaged in spying" accuses."""
    if said.scope or said.negated or said.modality:
        return None
    if said.lemma == "be" and any(t.lemma_.lower() in CLASSES["claims"] for t in said.subjects):
        return "reject" if any(a.lower_ in FALSE for a in said.attributes) else None
    if said.lemma not in ENGAGING:
        return None
    about = (*said.undergoers, *said.oblique("in", "with")) if not said.passive else ()
    words = {t.lemma_.lower() for a in (*about, *said.oblique("in")) for t in (a, *a.children)}
    return "accuse" if words & OFFENCES else None


def _any_one(token: Token) -> bool:
    """ "A minister needs to know": whoever it be."""
    return any(c.dep_ == "det" and c.lower_ in ("a", "an", "any", "every") for c in token.children)


def _blamed(clause: Clause) -> bool:
    """ "X was responsible": laid to somebody's charge."""
    return not clause.negated and any(a.lower_ in GUILT for a in clause.attributes)


def _obliged(asked: Clause) -> bool:
    """ "Must leave", "should leave", "needs to leave", "has to leave"."""
    if asked.lemma in ("need", "have") and not asked.negated:
        return any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in asked.complements)
    past = any(c.dep_ == "aux" and c.lower_ == "have" for c in asked.verb.children)
    return asked.modality == "necessary" and not past  # "should have left": a reproach


def by_intent(reading: Reading, clause: Clause) -> Told | None:
    """A deed promised or said to be at hand: "pledged to free", "is ready to meet", "vowed to hit".

    CAMEO codes what one declares to be willing to do as agreeing to it (03), and as a threat (13)
    where the deed is hostile; not being willing as a rejection (12).
    """
    told: Told | None
    ready = _ready(clause)
    if ready is not None:
        below = [g for c in ready.children for g in (c, *c.children)]
        deed = next((c for c in below if c.dep_ in ("xcomp", "pcomp") and c.pos_ == "VERB"), None)
        trigger: tuple[Token, ...] = (clause.verb, ready)
    elif (intent := _intent(clause)) is not None:
        deed = next((c for c in intent.children if c.dep_ == "acl" and c.tag_ == "VB"), None)
        trigger = (clause.verb, intent)
    else:
        if clause.lemma not in PROMISING or clause.negated:
            return None
        deed = next((c for c in clause.complements if c.pos_ in ("VERB", "AUX")), None)
        trigger = (clause.verb,)
    inner = reading.clauses.headed_by(deed) if deed is not None else None
    if inner is None or clause.scope == "condition":
        return None
    type_ = _declared(reading, inner, vow=clause.lemma == "vow")
    if type_ is None:
        return None
    if inner.negated:  # "vowed not to give a penny", "promised not to attack"
        type_ = "agree" if type_ == "threaten" else "reject"
    told = clause_told(reading, clause, type_, None, trigger, type_ == "agree")
    if told is None or not told.initiators:
        return None
    if ready is not None and clause.negated:
        told = replace(told, type="reject", status="happened")
    whom = _for_whom(reading, inner)
    return replace(
        told, recipients=told.recipients or tuple(w for w in whom if w not in told.initiators)
    )


def _for_whom(reading: Reading, deed: Clause) -> tuple[str, ...]:
    """To whom a promised deed is to be done: "vowed to send aid to X", "to make X pay"."""
    if deed.lemma in KEEPING_ON:
        gone_on = (reading.clauses.headed_by(c) for c in deed.complements)
        return tuple(w for c in gone_on if c is not None for w in _for_whom(reading, c))
    row = _row(reading, deed)
    whom = clause_parties(reading, deed, "agree", None)[1]
    if whom:
        return whom
    if row is not None:
        return clause_parties(reading, deed, row.type, row.mode)[1]
    made = [c for c in deed.verb.children if c.dep_ == "ccomp"]
    plain = (c for c in made if all(t.dep_ != "mark" for t in c.children))
    return actors_in(reading, [t for c in plain for t in c.children if t.dep_ == "nsubj"])


def _ready(clause: Clause) -> Token | None:
    if clause.lemma != "be" or clause.modality:
        return None
    return next((a for a in clause.attributes if a.lower_ in WILLING), None)


def _intent(clause: Clause) -> Token | None:
    """ "Announced plans to meet X", "signalled its readiness to lift the ban"."""
    if clause.lemma not in DECLARING or clause.negated or clause.passive:
        return None
    return next((t for t in clause.undergoers if t.lemma_.lower() in INTENTS), None)


KEEPING_ON = frozenset({"continue", "keep"})
"""Verbs of going on with a deed."""


def _declared(reading: Reading, deed: Clause, *, vow: bool) -> Plover | None:
    """What declaring a deed is: agreeing, threatening; None where the deed is no public act."""
    if deed.lemma in KEEPING_ON:
        gone_on = (reading.clauses.headed_by(c) for c in deed.complements if c.dep_ == "xcomp")
        if (further := next((c for c in gone_on if c is not None), None)) is not None:
            return _declared(reading, further, vow=vow)
        kept_up = (r.type for t in deed.undergoers for r in rows(t.lemma_.lower()))
        if (type_ := next(kept_up, None)) is not None and type_ not in HOSTILE:
            return "agree"
    row = _row(reading, deed)
    type_ = row.type if row is not None else None
    if type_ is None:
        light = by_light_verb(reading, deed)
        type_ = light.type if light is not None else None
    if type_ is not None:
        hostile = type_ in HOSTILE
        return None if hostile and not _aimed(reading, deed) else "threaten" if hostile else "agree"
    against = deed.lemma in (RETALIATING if vow else THWARTING)
    return "threaten" if against and not any(map(_own, deed.undergoers)) else None


def _aimed(reading: Reading, deed: Clause) -> bool:
    """Whether a hostile deed has somebody as its object, or none: not "to destroy its landmines"."""
    return not deed.undergoers or any(
        (public(reading, t) and not _own(t)) or t.lemma_.lower() in PEOPLE for t in deed.undergoers
    )


def _own(token: Token) -> bool:
    """ "Its landmines"."""
    return any(c.tag_ == "PRP$" for c in token.children)


def by_commitment(reading: Reading, clause: Clause) -> Told | None:
    """What somebody of public life binds himself to or takes, whatever it is.

    "Undertook to train twenty judges", "offered X two ships", "accepted the recount": agreeing
    (CAMEO 03), where no table knows a more special type for the deed.
    """
    open_ = bool(clause.negated or clause.scope or clause.passive or clause.modality)
    if open_ or not _binding(reading, clause):
        return None
    told = clause_told(reading, clause, "agree", None, (clause.verb,), True)
    if told is None or not any(map(public_figure, _by(reading, told))):
        return None
    if not told.recipients:
        deeds = (reading.clauses.headed_by(c) for c in clause.complements)
        whom = [w for d in deeds if d is not None for w in _for_whom(reading, d)]
        told = replace(told, recipients=tuple(w for w in whom if w not in told.initiators))
    return told if clause.lemma != "offer" or told.recipients else None


def _by(reading: Reading, told: Told) -> list[ActorFinding]:
    return [a for a in reading.actors if a.id in told.initiators]


def _binding(reading: Reading, clause: Clause) -> bool:
    """Whether a verb binds its subject: to a deed of his, by an offer, by accepting terms."""
    if clause.lemma in PROMISING:
        deeds = [c for c in clause.complements if c.tag_ == "VB" and c.dep_ == "xcomp"]
        deeds = [d for d in deeds if not any(c.dep_ == "neg" for c in d.children)]
        if any(_for_others(reading, d) for d in deeds):
            return True
    things = [t for t in clause.undergoers if t.pos_ == "NOUN" and actor_at(reading, t) is None]
    lemmas = {t.lemma_.lower() for t in things}
    if clause.lemma == "accept":
        return bool(lemmas) and not lemmas & (PEOPLE | TAKEN_IN)
    if not lemmas or lemmas & (SAID_ONLY | HEARTS):
        return False
    return clause.lemma == "offer" or (
        clause.lemma in ("pledge", "promise") and any(map(_counted, things))
    )


def _for_others(reading: Reading, deed: Token) -> bool:
    """Whether a deed promised is one for others: "to train twenty judges"; not "to cut taxes"."""
    if deed.lemma_.lower() in CONSENTING:
        return True
    objects = [c for c in deed.children if c.dep_ == "dobj"]
    below = (*objects, *(o for t in objects for _, o in prepositions(t)))
    return any(map(_counted, objects)) or any(actor_at(reading, t) is not None for t in below)


def _counted(token: Token) -> bool:
    """ "Twenty judges", "300 million crowns", "a fund of 5 million"."""
    beside = (*token.children, *(o for _, o in prepositions(token)))
    return any(t.like_num or t.ent_type_ == "MONEY" for t in beside)


def by_refusal(reading: Reading, clause: Clause) -> Told | None:
    """ "It will not lift the ban": a refusal, said by saying so; "did not accept" is one as well."""
    if not clause.negated or not clause.finite or clause.scope or clause.passive:
        return None
    future = clause.modality == "future" and clause.lemma in CONSENTING | {"move", "remove"}
    past = any(c.lower_ == "did" for c in clause.children if c.dep_ == "aux")
    if not (future or (past and clause.lemma == "accept")):
        return None
    if clause.lemma in ("stop", "end", "cease", "halt") and not clause.undergoers:
        return None  # "will not stop there"
    if any(t.lemma_.lower() in SAID_ONLY | {"interview", "stone"} for t in clause.undergoers):
        return None
    if any(c.lower_ in ("likely", "probably", "perhaps") for c in clause.children):
        return None  # a guess by others
    told = clause_told(reading, clause, "reject", None, (clause.verb,), True)
    if told is None or not told.initiators or not _own_words(reading, clause, told.initiators):
        return None
    return replace(told, status="happened")


def _own_words(reading: Reading, clause: Clause, doers: Sequence[str]) -> bool:
    """Whether those who will not do it say so, or the author does; not what others say of them."""
    start = reading.start_of(clause.verb)
    said = statement_at(reading, start, start + len(clause.verb.text))
    if said is None or said.speaker in doers:
        return True
    speaker = next((a for a in reading.actors if a.id == said.speaker), None)
    return speaker is not None and speaker.acts_for in doers
