"""Events told by a verb, or by a noun that a verb carries ("held talks", "paid a visit")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause, antecedent
from goodoffices.extract.events.core import (
    carried,
    clause_parties,
    measured,
    noun_parties,
    place_in,
    prepositions,
    public,
    states_meant,
)
from goodoffices.extract.events.nouns import needed, theme
from goodoffices.extract.events.table import VERBS, VerbRow
from goodoffices.extract.events.told import Told, clause_told, official
from goodoffices.extract.events.words import (
    BODIES,
    CONSENTING,
    DECLARING,
    DESCRIBED,
    GUILT,
    HOSTILE,
    INTENTS,
    LIGHT,
    NOT_REALLY,
    PROMISING,
    RETALIATING,
    SAYING,
    TAKEN,
    UNNAMED,
    WILLING,
)
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.statements import statement_at
from goodoffices.model.shapes import Plover
from goodoffices.text.event_nouns import NounRow, rows
from goodoffices.text.nouns import CLASSES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading


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
def types_of(lemma: str) -> frozenset[Plover]:
    """What a verb may tell, whatever stands around it."""
    return frozenset(row.type for _, row in _verbs().get(lemma, ()))


def by_verb(reading: Reading, clause: Clause) -> Told | None:
    """The event of a clause by its verb alone, by the first row whose conditions hold."""
    row = _row(reading, clause)
    if row is None:
        return None
    told = clause_told(reading, clause, row.type, row.mode, (clause.verb,), row.sure)
    if told is not None and row.turned:
        told = _turned(reading, clause, told)
    return told if told is not None and _by_whom(reading, clause, row, told) else None


def _row(reading: Reading, clause: Clause) -> VerbRow | None:
    """The first row whose conditions hold, whoever takes part."""
    for particle, row in _verbs().get(clause.lemma, ()):
        if particle == clause.particle and _holds(reading, clause, row):
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
    done = actors_in(reading, clause.doers)
    by = tuple(b for b in by if b not in done)
    return replace(told, initiators=by, recipients=tuple(r for r in done if r not in by))


def _holds(reading: Reading, clause: Clause, row: VerbRow) -> bool:
    undergoers = tuple(measured(antecedent(t)) for t in clause.undergoers)
    if row.type in DESCRIBED and _describes(clause):
        return False
    if any(f"{clause.lemma} {t.lemma_.lower()}" in NOT_REALLY for t in undergoers):
        return False
    if (
        clause.lemma == "negotiate"
        and row.type == "agree"
        and (clause.verb.tag_ not in ("VBD", "VBN"))
    ):
        return False
    if row.near and not _near(clause, row):
        return False
    if clause.lemma == "ask" and inquires(clause):
        return False
    if row.preps and not any(_behind(reading, t, row) for t in _phrases(clause, row)):
        return False
    match row.objects:
        case "":
            return True
        case "ACTOR":
            called = any(c.dep_ in ("oprd", "ccomp") for c in clause.verb.children)
            owned = row.type in ("assault", "coerce")
            whom = (*undergoers, *clause.datives)
            known = any(public(reading, t, owned=owned) for t in whom)
            return known and not (clause.lemma == "call" and (called or _named_so(clause)))
        case "KNOWN":
            return any(actor_at(reading, t) is not None for t in undergoers)
        case "NONE":
            return not undergoers and (bool(row.preps) or _several(clause))
        case "DEED":
            return not any(c.dep_ == "ccomp" for c in clause.complements)
        case "ALONE":
            return not undergoers
        case "CLAUSE":
            return not _question(clause) and any(
                not _whether(c) and not _to_be_unnamed(c) for c in clause.complements
            )
        case "PLACE":
            return any(t.ent_type_ in ("GPE", "LOC") for t in undergoers)
        case "DUTY":
            inner = (reading.clauses.headed_by(c) for c in clause.complements if c.dep_ == "ccomp")
            return any(i is not None and i.modality in ("necessary", "future") for i in inner)
        case "BOTH":
            spoken = any(c.dep_ in ("ccomp", "advcl") for c in clause.verb.children)
            named = [t for t in clause.doers if t.pos_ == "PROPN"]
            return not (undergoers or clause.oblique("to", "of", "about", "out", "at", "in")) and (
                len(named) == len(clause.doers) == 2 and not spoken
            )
        case "TOGETHER":
            return bool(undergoers) and _several(clause)
        case "GUILTY":
            return any(t.lower_ in GUILT for c in clause.verb.children for t in (c, *c.children))
        case "TO_DO":
            return any(
                c.tag_ == "VB" and any(g.lower_ == "to" for g in c.children)
                for c in clause.complements
            )
        case "LET":
            return any(
                o.lemma_.lower() in BODIES or actor_at(reading, o) is not None
                for c in clause.complements
                for o in (*undergoers, *(s for s in c.children if s.dep_ == "nsubj"))
                if c.tag_ == "VB"
            )
        case name:
            paid = name == "aid" and any(t.ent_type_ == "MONEY" for t in undergoers)
            return paid or any(carried(t) & CLASSES[name] for t in undergoers)


def _near(clause: Clause, row: VerbRow) -> bool:
    """Whether one of the row's words depends on the verb or names its subject."""
    words = row.near.split()
    return any(t.lemma_.lower() in words for t in (*clause.subjects, *clause.verb.subtree))


def _phrases(clause: Clause, row: VerbRow) -> Iterator[Token]:
    """What stands behind a row's prepositions, those too that the parse hangs on the object."""
    names = row.preps.split()
    yield from clause.oblique(*names)
    if "to" in names:
        yield from clause.datives
    if row.objects or row.behind:
        for token in clause.undergoers:
            yield from (below for name, below in prepositions(token) if name in names)


def _describes(clause: Clause) -> bool:
    """A bare participle ("those accused of it", "as opposed to"): who they are, not what was done."""
    participle = clause.verb.tag_ == "VBN" and not clause.finite
    return participle and clause.verb.dep_ in ("acl", "advcl", "prep") and not clause.agents


def _behind(reading: Reading, token: Token, row: VerbRow) -> bool:
    """Whether what stands behind the preposition is what the row asks for."""
    if token.ent_type_ in ("DATE", "TIME"):
        return False
    match row.behind:
        case "":
            return True
        case "ACTOR":
            return public(reading, token)
        case "PLACE":
            return token.ent_type_ in ("GPE", "LOC") or actor_at(reading, token) is not None
        case name:
            return bool(carried(token) & CLASSES[name])


def _named_so(clause: Clause) -> bool:
    """ "Called X ‘a liar’", "called X by his full name": no telephone rang."""
    if clause.oblique("by"):
        return True
    behind = clause.verb.doc[clause.verb.i + 1 : clause.verb.sent.end]
    before = takewhile(lambda t: t.pos_ not in ("VERB", "AUX"), behind)
    return any(t.is_quote for t in before)


def inquires(clause: Clause) -> bool:
    """ "Was asked about the plan": a question put, no deed asked for."""
    return bool(clause.oblique("about"))


def _question(clause: Clause) -> bool:
    """ "He asked, “Is it true?”": a question put, no deed asked for."""
    return clause.lemma == "ask" and not any(c.tag_ == "VB" for c in clause.complements)


def _to_be_unnamed(complement: Token) -> bool:
    """ "Asked not to be named", "asking to remain anonymous", "declined to comment"."""
    return complement.lemma_.lower() in UNNAMED or any(
        c.lower_ == "anonymous" for c in complement.children
    )


def _whether(complement: Token) -> bool:
    """An indirect question: who asks whether asks for no deed."""
    return any(
        (c.dep_ == "mark" and c.lower_ in ("whether", "if")) or c.tag_ in ("WP", "WRB", "WDT")
        for c in complement.children
    )


def _several(clause: Clause) -> bool:
    """Whether more than one take part: "the presidents met", "X and Y met", "X met with Y"."""
    if any(name in ("with", "between") for name, _ in clause.obliques):
        return True
    doers = clause.doers
    if any(t.ent_type_ == "ORG" for t in doers) and not clause.undergoers:
        return True  # a council meets
    return len(doers) > 1 or any(t.tag_ in ("NNS", "NNPS") or t.lower_ == "they" for t in doers)


def by_light_verb(reading: Reading, clause: Clause) -> Told | None:
    """The event of the noun that a verb carries: "paid a visit", "were held talks"."""
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
        reading, clause, row.type, row.mode, trigger, True, light=True, others=bool(by or to)
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
        return _turned(reading, clause, replace(told, initiators=by))
    doers = told.initiators or by
    recipients = dict.fromkeys((*told.recipients, *to))
    recipients |= dict.fromkeys(by if told.initiators and row.of == "doer" else ())
    return replace(
        told, initiators=doers, recipients=tuple(r for r in recipients if r not in doers)
    )


def by_must(reading: Reading, clause: Clause) -> Told | None:
    """A demand or a charge told as words: "X said Y must withdraw", "said Y was to blame"."""
    if clause.lemma not in SAYING or clause.negated:
        return None
    for complement in clause.complements:
        asked = reading.clauses.headed_by(complement)
        if asked is not None and asked.lemma == "be" and _blamed(asked):
            told = clause_told(reading, clause, "accuse", "allege", (clause.verb,), True)
            blamed = actors_in(reading, asked.subjects)
            if told is not None and told.initiators and blamed:
                return replace(told, recipients=blamed)
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
    return asked.modality == "necessary"


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
    told = clause_told(reading, clause, type_, None, trigger, type_ == "agree")
    if told is None or not told.initiators:
        return None
    if ready is not None and clause.negated:
        told = replace(told, type="reject", status="happened")
    whom = clause_parties(reading, inner, "agree", None)[1]
    return replace(
        told, recipients=told.recipients or tuple(w for w in whom if w not in told.initiators)
    )


def _ready(clause: Clause) -> Token | None:
    if clause.lemma != "be" or clause.modality:
        return None
    return next((a for a in clause.attributes if a.lower_ in WILLING), None)


def _intent(clause: Clause) -> Token | None:
    """ "Announced plans to meet X", "signalled its readiness to lift the ban"."""
    if clause.lemma not in DECLARING or clause.negated or clause.passive:
        return None
    return next((t for t in clause.undergoers if t.lemma_.lower() in INTENTS), None)


def _declared(reading: Reading, deed: Clause, *, vow: bool) -> Plover | None:
    """What declaring a deed is: agreeing, threatening; None where the deed is no public act."""
    row = _row(reading, deed)
    type_ = row.type if row is not None else None
    if type_ is None:
        light = by_light_verb(reading, deed)
        type_ = light.type if light is not None else None
    if type_ is not None:
        return "threaten" if type_ in HOSTILE else "agree"
    return "threaten" if vow and deed.lemma in RETALIATING else None


def by_refusal(reading: Reading, clause: Clause) -> Told | None:
    """ "It will not lift the ban": a refusal, said by saying so; "did not accept" is one as well."""
    if not clause.negated or not clause.finite or clause.scope or clause.passive:
        return None
    future = clause.modality == "future" and clause.lemma in CONSENTING
    past = any(c.lower_ == "did" for c in clause.verb.children if c.dep_ == "aux")
    if not (future or (past and clause.lemma == "accept")):
        return None
    if clause.lemma in ("stop", "end", "cease", "halt") and not clause.undergoers:
        return None  # "will not stop there"
    if any(c.lower_ in ("likely", "probably", "perhaps") for c in clause.verb.children):
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
