"""Events told by a noun with its party: "X's visit to Y", "talks between X and Y"."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.clauses.table import OCCUR, SINGLED
from goodoffices.extract.events.core import noun_parties, place_in, prepositions
from goodoffices.extract.events.passage import noun_passage
from goodoffices.extract.events.told import Told, persons
from goodoffices.extract.figures import figures_in
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.times import time_of
from goodoffices.model.shapes import EventStatus
from goodoffices.text.event_nouns import NounRow, rows
from goodoffices.text.nouns import CLASSES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading


def needed(row: NounRow, noun: Token) -> bool:
    """Whether the words that a row asks for stand before its noun."""
    if row.bare and any(c.dep_ == "compound" for c in noun.children):
        return False
    if row.themes and not _of(noun, row.themes):
        return False
    if not row.needs:
        return True
    words = {t.lemma_.lower() for t in noun.lefts} | {t.lower_ for t in noun.lefts}
    words |= {t.lower_ for child in noun.lefts for t in child.subtree}
    return bool(words & set(row.needs.split()))


def _of(noun: Token, themes: str) -> bool:
    classes = [CLASSES[name] for name in themes.split()]
    return any(
        name in ("of", "in", "from") and any(t.lemma_.lower() in c for c in classes)
        for name, t in prepositions(noun)
    )


def by_noun(reading: Reading, noun: Token) -> Told | None:
    """The event that a noun with its party tells: "X's visit to Y", "talks between X and Y"."""
    known = rows(noun.lemma_.lower())
    if not known or noun.dep_ in ("compound", "nmod", "amod", "poss") or _in_a_name(noun):
        return None
    for row in known:
        if row.light or not needed(row, noun):
            continue
        initiators, recipients = noun_parties(reading, noun, row.type, row.of)
        if row.type == "consult" and not recipients and _of_any_year(reading, noun):
            return None
        initiators = initiators or _come_for(reading, noun, row, recipients)
        if row.type == "consult" and not (initiators or recipients):
            initiators = _prepared_by(reading, noun)
        about = theme(reading, noun)
        passage = noun_passage(noun)
        place = _where(reading, noun)
        if not (initiators or recipients) and not (
            _group(reading, noun, passage, row)
            or _conference(noun, row, place)
            or _of_that_day(noun, row)
        ):
            return None
        if noun.lemma_.lower() == "war" and not _waged(noun, initiators, recipients):
            return None
        if row.type == "assault" and row.of == "doer" and _worded(noun):
            return None
        if noun.lemma_.lower() == "strike" and not row.needs and not _armed(reading, initiators):
            return None
        attack = noun.lemma_.lower() == "attack"
        if attack and persons(reading, initiators, recipients):
            return None
        return Told(
            type=row.type,
            mode=row.mode,
            head=noun,
            trigger=(noun,),
            passage=passage,
            initiators=initiators,
            recipients=recipients,
            status=_status(reading, noun, row),
            place=place,
            object=about,
            certainty="high" if initiators or about else "low",
        )
    return None


def _in_a_name(noun: Token) -> bool:
    """ "The Front for the Liberation of X" is no liberation."""
    if noun.dep_ != "pobj" or not noun.text[:1].isupper():
        return False
    above = noun.head.head
    return above.pos_ == "PROPN" and above.text[:1].isupper()


FIRST = frozenset("after upon following with".split())
"""Prepositions before what has to come first (Quirk et al., 1985, 9.37-38)."""


def _awaited(reading: Reading, noun: Token) -> bool:
    """ "Talks could only begin after a withdrawal"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in FIRST:
        return False
    clause = reading.clauses.headed_by(noun.head.head)
    if clause is None or not clause.modality:
        return False
    words = (*clause.verb.children, *noun.head.children)
    return any(t.lower_ == "only" for t in words)


GOING = frozenset("visit come arrive travel fly go head meet gather sit convene assemble".split())
"""Verbs of going and meeting: who does it for talks takes part in them."""


def _come_for(
    reading: Reading, noun: Token, row: NounRow, others: Sequence[str]
) -> tuple[str, ...]:
    """Who "came for talks with X", "visited for talks"."""
    if row.type != "consult" or noun.dep_ != "pobj" or noun.head.lower_ != "for":
        return ()
    clause = reading.clauses.headed_by(noun.head.head)
    if clause is None or clause.lemma not in GOING or clause.passive:
        return ()
    return tuple(d for d in actors_in(reading, clause.doers) if d not in others)


PREPARED = frozenset("prepare plan organise organize".split())
"""What is done with what is still to come."""


def _prepared_by(reading: Reading, noun: Token) -> tuple[str, ...]:
    """ "A summit for which X prepares": by X."""
    verbs = (c for c in noun.children if c.dep_ == "relcl" and c.lemma_ in PREPARED | {"host"})
    clause = next((c for v in verbs if (c := reading.clauses.headed_by(v)) is not None), None)
    return actors_in(reading, clause.doers) if clause is not None else ()


def _status(reading: Reading, noun: Token, row: NounRow) -> EventStatus:
    """The noun's status; an owned refusal that somebody speaks of is taken for granted."""
    status = reading.clauses.status(noun)
    if status == "happened" and _awaited(reading, noun):
        return "conditional"
    if status == "happened" and any(
        c.dep_ == "relcl" and c.lemma_ in PREPARED for c in noun.children
    ):
        return "planned"  # "a summit for which X prepares"
    owned = any(c.dep_ == "poss" for c in noun.children)
    if row.type == "reject" and owned and noun.dep_ == "pobj" and status == "happened":
        return "presupposed"
    return status


def _group(reading: Reading, noun: Token, passage: Sequence[Token], row: NounRow) -> bool:
    """Whether a noun without actors tells what befell a counted group of people."""
    people = any(
        name == "of" and t.lemma_.lower() in CLASSES["people"] for name, t in prepositions(noun)
    )
    return people and row.of == "done" and bool(figures_in(reading, passage))


MONTHS = frozenset(calendar.month_name[1:])

PEACE = frozenset("peace ceasefire truce armistice disarmament hostage hostages".split())
"""What talks are about whose parties need no naming: "peace talks in X"."""


HIGH = frozenset("high level stakes top ministerial trilateral multilateral".split())
"""Words before talks that make them affairs of state."""


def _conference(noun: Token, row: NounRow, place: str | None) -> bool:
    """Talks whose parties need no naming: "peace talks in X", "high-level talks in X", a summit."""
    if row.type != "consult" or row.mode is not None:
        return False
    before = {t.lower_ for c in noun.lefts for t in c.subtree if c.dep_ in _BEFORE}
    summit = noun.lemma_.lower() == "summit"
    if before & PEACE:
        return bool(place) or summit
    if summit or not place:
        return bool(place)
    around = [*noun.lefts, *(noun.head.head.lefts if noun.dep_ == "pobj" else ())]
    known = any(c.lower_ in SINGLED for c in around)
    return noun.lower_ in ("talks", "negotiations") and (known or bool(before & HIGH))


_BEFORE = frozenset({"compound", "amod", "nmod", "npadvmod"})


def _of_that_day(noun: Token, row: NounRow) -> bool:
    """ "The 7 October attacks": known by their day alone."""
    dated = any(
        c.ent_type_ == "DATE" and any(t.text in MONTHS for t in (c, *c.subtree))
        for c in noun.lefts
        if c.dep_ in _BEFORE or c.dep_ == "nummod"
    )
    return dated and row.type == "assault" and any(c.lower_ in ("the", "those") for c in noun.lefts)


def _where(reading: Reading, noun: Token) -> str | None:
    """The place that a noun names, or the clause that tells where it is held."""
    place = place_in(prepositions(noun))
    for child in noun.children if place is None else ():
        about = reading.clauses.headed_by(child) if child.dep_ == "relcl" else None
        if about is not None and about.lemma in OCCUR | {"wrap", "conclude"}:
            place = place_in(about.obliques)
    above = reading.clauses.headed_by(noun.head)
    if place is not None or above is None or noun.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return place
    return place_in(above.obliques) if above.lemma in OCCUR else None


def _of_any_year(reading: Reading, noun: Token) -> bool:
    """ "X summits are guarded": whichever there are."""
    lefts = list(noun.lefts)
    bare = noun.tag_ == "NNS" and noun.lemma_.lower() in ("summit", "meeting", "visit", "trip")
    told = any(c.dep_ in ("poss", "nummod", "det") or c.lower_ in SINGLED for c in lefts)
    return bare and not told and time_of(reading, noun) is None and not list(prepositions(noun))


def _armed(reading: Reading, initiators: Sequence[str]) -> bool:
    """Whether those strike who have arms: of others a strike is of work laid down."""
    types = {a.id: a.type for a in reading.actors}
    return any(types[i] in ("state", "armed-group", "government-body") for i in initiators)


def _waged(noun: Token, initiators: Sequence[str], recipients: Sequence[str]) -> bool:
    """Somebody's war on somebody, or a full-scale one: no trade war, nobody's civil war."""
    if any(c.dep_ == "compound" and c.lower_ != "scale" for c in noun.children):
        return False
    full = any(t.lower_ in ("scale", "full-scale") for c in noun.lefts for t in c.subtree)
    return bool(initiators and (recipients or full))


def _worded(noun: Token) -> bool:
    """ "A clash over the budget": a quarrel."""
    return any(name in ("about", "over") for name, _ in prepositions(noun))


def theme(reading: Reading, noun: Token) -> str:
    """The lemma of what a noun is about: "the release of prisoners", "talks on grain"."""
    for name, token in prepositions(noun):
        about = name in ("of", "on", "about", "for", "over") and token.pos_ == "NOUN"
        if about and actor_at(reading, token) is None:
            return str(token.lemma_.lower())
    return ""
