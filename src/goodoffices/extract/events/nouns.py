"""Events told by a noun with its party: "X's visit to Y", "talks between X and Y"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.clauses.table import OCCUR
from goodoffices.extract.events.core import noun_parties, noun_passage, place_in, prepositions
from goodoffices.extract.events.told import Told, persons
from goodoffices.extract.figures import figures_in
from goodoffices.extract.names import actor_at, actors_in
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
        name in ("of", "in") and any(t.lemma_.lower() in c for c in classes)
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
        initiators = initiators or _come_for(reading, noun, row, recipients)
        about = theme(reading, noun)
        passage = noun_passage(noun)
        place = _where(reading, noun)
        if not (initiators or recipients) and not (
            _group(reading, noun, passage, row) or (place and _of_peace(noun, row))
        ):
            return None
        if noun.lemma_.lower() == "war" and not _waged(noun, initiators, recipients):
            return None
        if row.type == "assault" and row.of == "doer" and _worded(noun):
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


def _status(reading: Reading, noun: Token, row: NounRow) -> EventStatus:
    """The noun's status; an owned refusal that somebody speaks of is taken for granted."""
    status = reading.clauses.status(noun)
    if status == "happened" and _awaited(reading, noun):
        return "conditional"
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


PEACE = frozenset("peace ceasefire truce armistice disarmament hostage hostages".split())
"""What talks are about whose parties need no naming: "peace talks in X"."""


def _of_peace(noun: Token, row: NounRow) -> bool:
    before = {t.lower_ for t in noun.lefts if t.dep_ in ("compound", "amod", "nmod")}
    return row.type == "consult" and row.mode is None and bool(before & PEACE)


def _where(reading: Reading, noun: Token) -> str | None:
    """The place that a noun names, or the clause that tells where it is held."""
    place = place_in(prepositions(noun))
    above = reading.clauses.headed_by(noun.head)
    if place is not None or above is None or noun.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return place
    return place_in(above.obliques) if above.lemma in OCCUR else None


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
