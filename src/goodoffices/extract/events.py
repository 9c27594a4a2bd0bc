"""Events: what was done between actors of public life, by PLOVER's types, its status never blurred.

A verb, a noun carried by a light verb ("held talks"), or a noun with its party ("the release of
sixteen prisoners by X") is looked up in ``events_table``. What stands around it decides: without
a known actor or a counted group of people there is no event, however eventful the verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.events_core import (
    clause_parties,
    clause_passage,
    measured,
    noun_parties,
    noun_passage,
    place_in,
    prepositions,
    public,
    purpose,
)
from goodoffices.extract.events_table import (
    ANYBODY,
    ASIDE,
    BODIES,
    CHARGING,
    COUNTED,
    DESCRIBED,
    LIGHT,
    NOT_REALLY,
    SAYING,
    SPEECH,
    SPORT,
    UNNAMED,
    VERBS,
    VerbRow,
)
from goodoffices.extract.figures import figures_in
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.passages import first_person
from goodoffices.extract.statements import statement_at
from goodoffices.extract.times import time_of
from goodoffices.model.findings import EventFinding
from goodoffices.model.shapes import Certainty, EventStatus, Plover
from goodoffices.text.event_nouns import NOUNS, NounRow
from goodoffices.text.nouns import CLASSES
from goodoffices.text.people import PEOPLE

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading

Place = tuple[int, int]

OFFICES: frozenset[str] = BODIES - PEOPLE
"""Nouns for whom an act is done with or to; not what it is about."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event as found in the words, before it becomes a finding."""

    type: Plover
    mode: str | None
    head: Token
    trigger: tuple[Token, ...]
    passage: tuple[Token, ...]
    initiators: tuple[str, ...]
    recipients: tuple[str, ...]
    status: EventStatus
    place: str | None
    object: str
    certainty: Certainty


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
def _nouns() -> dict[str, tuple[NounRow, ...]]:
    found: dict[str, list[NounRow]] = {}
    for row in NOUNS:
        for noun in row.nouns.split():
            found.setdefault(noun, []).append(row)
    return {noun: tuple(rows) for noun, rows in found.items()}


def find(reading: Reading) -> None:
    """Append every event of the prose in order of place; figures inside learn their event."""
    if _of_sport(reading):
        return
    told: list[Told] = []
    used: set[Place] = set()
    for clause in reading.clauses:
        found = (
            _by_verb(reading, clause)
            or _by_light_verb(reading, clause, used)
            or _by_must(reading, clause)
        )
        if found is not None:
            told.append(found)
            used |= {_place(t) for t in found.trigger}
    for doc in reading.docs:
        for token in doc:
            if token.pos_ in ("NOUN", "PROPN") and _place(token) not in used:
                nominal = _by_noun(reading, token)
                if nominal is not None:
                    told.append(nominal)
    seen: set[str] = set()
    for item in sorted(told, key=lambda t: reading.bounds(t.passage)):
        finding = _finding(reading, item)
        if finding.id not in seen:
            seen.add(finding.id)
            reading.events.append(finding)
    _tell_figures(reading)


SPORT_WORDS = 5
"""Distinct words of sport from which on a report is one of sports."""
SPORT_SHARE = 0.008
"""And their share of all words."""


def _of_sport(reading: Reading) -> bool:
    """Whether a report is about sports, whose attacks, bans and meetings are no public acts."""
    words = [t.lower_ for doc in reading.docs for t in doc]
    found = [w for w in words if w in SPORT]
    return len(set(found)) >= SPORT_WORDS and len(found) >= SPORT_SHARE * len(words)


def _place(token: Token) -> Place:
    return id(token.doc), token.i


def _by_verb(reading: Reading, clause: Clause) -> Told | None:
    """The event of a clause by its verb alone, by the first row whose conditions hold."""
    for particle, row in _verbs().get(clause.lemma, ()):
        if particle == clause.particle and _holds(reading, clause, row):
            told = _clause_told(reading, clause, row.type, row.mode, (clause.verb,), row.sure)
            return None if told is None or (row.doer and not told.initiators) else told
    return None


def _holds(reading: Reading, clause: Clause, row: VerbRow) -> bool:
    undergoers = tuple(measured(t) for t in clause.undergoers)
    if row.type in DESCRIBED and _describes(clause):
        return False
    if any(f"{clause.lemma} {t.lemma_.lower()}" in NOT_REALLY for t in undergoers):
        return False
    if row.preps and not any(_behind(reading, t, row) for t in clause.oblique(*row.preps.split())):
        return False
    match row.objects:
        case "":
            return True
        case "ACTOR":
            called = any(c.dep_ in ("oprd", "ccomp") for c in clause.verb.children)
            owned = row.type in ("assault", "coerce")
            whom = (*undergoers, *clause.datives)
            known = any(public(reading, t, owned=owned) for t in whom)
            return known and not (called and clause.lemma == "call")
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
                not _whether(c) and c.lemma_.lower() not in UNNAMED for c in clause.complements
            )
        case name:
            return any(t.lemma_.lower() in CLASSES[name] for t in undergoers)


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
            return token.lemma_.lower() in CLASSES[name]


def _question(clause: Clause) -> bool:
    """ "He asked, “Is it true?”": a question put, no deed asked for."""
    return clause.lemma == "ask" and not any(c.tag_ == "VB" for c in clause.complements)


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
    return len(doers) > 1 or any(t.tag_ in ("NNS", "NNPS") or t.lower_ == "they" for t in doers)


def _by_light_verb(reading: Reading, clause: Clause, used: set[Place]) -> Told | None:
    """The event of the noun that a verb carries: "paid a visit", "were held talks"."""
    carried = LIGHT.get(clause.lemma)
    if carried is None:
        return None
    for noun in clause.undergoers:
        for row in _nouns().get(noun.lemma_.lower(), ()):
            any_type = not carried and row.type != "aid"
            if not _needed(row, noun) or not (any_type or row.type in carried):
                continue
            trigger = tuple(sorted((clause.verb, noun), key=lambda t: t.i))
            told = _clause_told(reading, clause, row.type, row.mode, trigger, True, light=True)
            if told is None:
                return None
            by, to = noun_parties(reading, noun, row.type, row.of)
            doers = told.initiators or by
            recipients = dict.fromkeys((*told.recipients, *to))
            recipients |= dict.fromkeys(by if told.initiators and row.of == "doer" else ())
            used.add(_place(noun))
            return replace(
                told,
                initiators=doers,
                recipients=tuple(r for r in recipients if r not in doers),
                object=told.object if told.object != noun.lemma_.lower() else _theme(reading, noun),
                place=told.place or place_in(prepositions(noun)),
            )
    return None


def _by_must(reading: Reading, clause: Clause) -> Told | None:
    """A demand told as words: "X said Y must withdraw"."""
    if clause.lemma not in SAYING or clause.negated:
        return None
    for complement in clause.complements:
        asked = reading.clauses.headed_by(complement)
        if asked is None or asked.modality != "necessary" or asked.scope:
            continue
        told = _clause_told(reading, clause, "request", None, (clause.verb,), True)
        recipients = actors_in(reading, asked.doers)
        if told is None or not told.initiators or not recipients:
            continue
        if set(recipients) & set(told.initiators):
            continue
        return replace(told, recipients=recipients, object="")
    return None


def _needed(row: NounRow, noun: Token) -> bool:
    if row.bare and any(c.dep_ == "compound" for c in noun.children):
        return False
    if not row.needs:
        return True
    words = {t.lemma_.lower() for t in noun.lefts} | {t.lower_ for t in noun.lefts}
    words |= {t.lower_ for child in noun.lefts for t in child.subtree}
    return bool(words & set(row.needs.split()))


def _clause_told(
    reading: Reading,
    clause: Clause,
    type_: Plover,
    mode: str | None,
    trigger: tuple[Token, ...],
    sure: bool,
    *,
    light: bool = False,
) -> Told | None:
    initiators, recipients = clause_parties(reading, clause, type_, mode, light=light)
    if not initiators and (purpose(clause) or any(d.lower_ in ANYBODY for d in clause.doers)):
        return None
    if any(t.lower_.endswith(("self", "selves")) for t in clause.undergoers):
        return None
    if clause.lemma == "attack" and _persons(reading, initiators, recipients):
        return None
    passage = clause_passage(clause, type_)
    if not (initiators or recipients) and not (sure and _counted(clause, type_)):
        return None
    if type_ == "consult" and not initiators and len(recipients) < 2:
        return None
    return Told(
        type=type_,
        mode=mode,
        head=clause.verb,
        trigger=trigger,
        passage=passage,
        initiators=initiators,
        recipients=recipients,
        status=_status(reading, clause, type_),
        place=place_in(clause.obliques),
        object=_object(reading, clause),
        certainty=clause.certainty if sure and initiators else "low",
    )


def _persons(reading: Reading, *sides: tuple[str, ...]) -> bool:
    """Whether single persons stand on both sides: one politician attacks another in words."""
    persons = {a.id for a in reading.actors if a.type == "person"}
    return all(side and set(side) <= persons for side in sides)


def _counted(clause: Clause, type_: Plover) -> bool:
    """Whether a deed befell people: "16 prisoners were freed", by whomever."""
    people = any(measured(t).lemma_.lower() in PEOPLE for t in clause.undergoers)
    return people and type_ in COUNTED


def _status(reading: Reading, clause: Clause, type_: Plover) -> EventStatus:
    """The clause's status; "I would urge you" urges, and what one is accused of is a claim."""
    modal = any(
        c.dep_ == "aux" and c.lower_ in ("would", "must", "'d") for c in clause.verb.children
    )
    if type_ in SPEECH and modal and first_person(clause.doers) and not clause.scope:
        return "happened" if not clause.negated else "negated"
    status = reading.clauses.status(clause.verb)
    charged = clause.verb.dep_ == "pcomp" and clause.verb.head.head.lemma_.lower() in CHARGING
    return "possible" if charged and status in ("happened", "ongoing") else status


def _object(reading: Reading, clause: Clause) -> str:
    """The lemma of what is acted upon, asked for or agreed, where it is no actor."""
    wanted = [*clause.undergoers, *clause.oblique("for", "on", "to", "against")]
    for token in wanted:
        aside = token.ent_type_ in ("DATE", "TIME") or token.lemma_.lower() in (ASIDE | OFFICES)
        if token.pos_ == "NOUN" and not aside and actor_at(reading, token) is None:
            return str(token.lemma_.lower())
    for complement in clause.complements:
        for token in complement.children:
            if token.dep_ in ("dobj", "nsubjpass") and token.pos_ == "NOUN":
                return str(token.lemma_.lower())
    return ""


def _by_noun(reading: Reading, noun: Token) -> Told | None:
    """The event that a noun with its party tells: "X's visit to Y", "talks between X and Y"."""
    if noun.dep_ in ("compound", "nmod", "amod", "poss"):
        return None
    for row in _nouns().get(noun.lemma_.lower(), ()):
        if row.light or not _needed(row, noun):
            continue
        initiators, recipients = noun_parties(reading, noun, row.type, row.of)
        theme = _theme(reading, noun)
        passage = noun_passage(noun)
        if not (initiators or recipients) and not _group(reading, noun, passage, row):
            return None
        if row.type == "assault" and row.of == "doer" and _worded(noun):
            return None
        attack = noun.lemma_.lower() == "attack"
        if attack and _persons(reading, initiators, recipients):
            return None
        return Told(
            type=row.type,
            mode=row.mode,
            head=noun,
            trigger=(noun,),
            passage=passage,
            initiators=initiators,
            recipients=recipients,
            status=reading.clauses.status(noun),
            place=place_in(prepositions(noun)),
            object=theme,
            certainty="high" if initiators or theme else "low",
        )
    return None


def _group(reading: Reading, noun: Token, passage: Sequence[Token], row: NounRow) -> bool:
    """Whether a noun without actors tells what befell a counted group of people."""
    people = any(
        name == "of" and t.lemma_.lower() in CLASSES["people"] for name, t in prepositions(noun)
    )
    return people and row.of == "done" and bool(figures_in(reading, passage))


def _worded(noun: Token) -> bool:
    """ "A clash over the budget": a quarrel."""
    return any(name in ("about", "over") for name, _ in prepositions(noun))


def _theme(reading: Reading, noun: Token) -> str:
    """The lemma of what a noun is about: "the release of prisoners", "talks on grain"."""
    for name, token in prepositions(noun):
        about = name in ("of", "on", "about", "for", "over") and token.pos_ == "NOUN"
        if about and actor_at(reading, token) is None:
            return str(token.lemma_.lower())
    return ""


def _finding(reading: Reading, told: Told) -> EventFinding:
    citation = reading.cite(told.passage)
    statement = statement_at(reading, citation.start, citation.end)
    return EventFinding(
        citations=(citation,),
        trigger=reading.cite(told.trigger),
        type=told.type,
        status=told.status,
        mode=told.mode,
        initiators=told.initiators,
        recipients=told.recipients,
        time=_time(reading, told),
        place=told.place,
        object=told.object,
        attributed_to=statement.id if statement else None,
        figures=figures_in(reading, told.passage),
        certainty=told.certainty,
    )


def _time(reading: Reading, told: Told) -> str | None:
    """The time tied to the trigger; of "held talks on Monday" to either word."""
    words: Iterable[Token] = (told.head, *told.trigger)
    return next((t for w in words if (t := time_of(reading, w)) is not None), None)


def _tell_figures(reading: Reading) -> None:
    """Write into each figure the event that it stands in: the one of the shortest passage."""
    best: dict[str, tuple[int, str]] = {}
    for event in reading.events:
        size = event.citations[0].end - event.citations[0].start
        for figure in event.figures:
            if figure not in best or size < best[figure][0]:
                best[figure] = (size, event.id)
    reading.figures[:] = [
        replace(f, event=best[f.id][1]) if f.id in best else f for f in reading.figures
    ]
