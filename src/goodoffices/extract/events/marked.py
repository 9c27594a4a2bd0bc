"""Events that the trained reader marks and the tables miss, and how surely an event took place.

The mark gives the words, the type and the status; who takes part is read off the parse exactly
as for the events of the tables. Without a known actor there is no event, unless a noun has its
place or day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from goodoffices.extract.clauses.repair import gap
from goodoffices.extract.clauses.table import ACTUAL
from goodoffices.extract.events.conditions import inquires
from goodoffices.extract.events.core import clause_parties, purpose
from goodoffices.extract.events.nominal import noun_parties
from goodoffices.extract.events.nouns import FOUGHT, theme
from goodoffices.extract.events.passage import clause_passage, noun_passage
from goodoffices.extract.events.phrases import acting_through
from goodoffices.extract.events.places import place_in, prepositions, states_meant
from goodoffices.extract.events.told import Told
from goodoffices.extract.events.verbs import types_of
from goodoffices.extract.events.words import LIGHT, PROMISING
from goodoffices.extract.names import actor_at
from goodoffices.extract.passages import between, is_question, trimmed
from goodoffices.extract.statements import denied_at
from goodoffices.extract.times import time_of
from goodoffices.extract.trained.marked import aims, root_of
from goodoffices.model.shapes import EventStatus, Plover
from goodoffices.text.event_nouns import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.clauses import Clause
    from goodoffices.extract.reading import Reading
    from goodoffices.extract.trained.marks import Mark

LEAST = 0.7
"""Likelihood below which no event rests on a mark alone."""

SURE = 0.8
"""Likelihood from which an event that only the trained reader found is not shaky."""

CLEAR = 0.6
TOLD = 0.5
"""Probabilities of its type and of its status from which a mark tells what was done, and how surely."""

PLAIN = 0.9
"""Probability of its type from which a noun with its place or day tells an event of unnamed parties."""

POINTING = frozenset("the this that these those such".split())
"""Words before a noun by which it takes up what was told before (Quirk et al. 1985, 5.27-33)."""

FAR = 1500
"""Characters between the two."""

SETTLING = frozenset({"agree", "reach", "conclude", "seal", "ratify"})
"""Verbs by which one agrees with somebody, whatever it is about."""

SEEN = 0.4
"""Likelihood from which a mark on the words of a found event has a say on its status."""

OUTWEIGHS: dict[tuple[EventStatus, EventStatus], float] = {
    ("happened", "planned"): 0.8,
    ("happened", "possible"): 0.8,
    ("happened", "conditional"): 0.8,
}
"""From what the rules say to what the mark says, and how probable that must be to stand instead.

What no word puts off or doubts is told as happened for want of a sign, and there the trained reader may
know better. The other way it has no say: a doubt that a word tells is a doubt.
"""


def restated(reading: Reading, told: Told) -> Told:
    """An event of the tables with the status of its mark, where that outweighs the rules'."""
    start, end = reading.bounds(told.trigger)
    for mark in reading.marked("event", least=SEEN, within=(start, end)):
        status = cast(EventStatus, mark.status)
        needed = OUTWEIGHS.get((told.status, status), 2.0)
        if mark.label == told.type and mark.status_likelihood >= needed:
            return replace(told, status=status, certainty="low")
    return told


def marked_events(reading: Reading, found: Sequence[Told]) -> Iterator[Told]:
    """The marked events of which the tables have found none, by place."""
    taken = [reading.bounds(t.trigger) for t in found]
    for mark in reading.marked("event", least=LEAST):
        if mark.label_likelihood < CLEAR or mark.status_likelihood < TOLD:
            continue
        if any(start < mark.end and mark.start < end for start, end in taken):
            continue
        told = _told(reading, mark, found)
        if told is not None:
            taken.append(reading.bounds(told.trigger))
            yield told


def _told(reading: Reading, mark: Mark, found: Sequence[Told]) -> Told | None:
    span = reading.span(reading.document.cite(mark.start, mark.end))
    if span is None or not len(span) or span[0].sent.start != span[-1].sent.start:
        return None
    words = trimmed(span.doc, span.start, span.end - 1)
    if not words:
        return None
    head = root_of(words)
    if is_question(head.sent):
        return None  # "does it want them at all?"
    clause = reading.clauses.headed_by(head)
    told: Told | None = None
    if clause is not None:
        told = _by_clause(reading, mark, clause, words)
    elif head.pos_ in ("NOUN", "PROPN"):
        told = _by_noun(reading, mark, head, words, found)
    if told is None or _thinkable(head, clause, mark.label):
        return told
    between_two = clause is not None and told.initiators and told.recipients
    return told if between_two and clause is not None and _unheard(clause) else None


def _thinkable(head: Token, clause: Clause | None, type_: str) -> bool:
    """Whether a word may tell what its mark says: the tables know it for that type of deed.

    Of deals they know too what they must be about: who signs, pledges or approves something else
    ("a letter", "the law") agrees with nobody. Marks on other words were wrong in every second
    case; they are believed only where one actor does it to another.
    """
    if clause is None:
        lemma = head.lemma_.lower()
        return lemma not in FOUGHT and any(row.type == type_ for row in rows(lemma))
    if clause.lemma in PROMISING:
        return False  # what a promise is, ``verbs.by_intent`` knows
    behind = head.nbor(1).lower_ if head.i + 1 < len(head.doc) else ""
    types = types_of(clause.lemma, clause.particle or behind)
    return type_ in types and (type_ != "agree" or clause.lemma in SETTLING)


def _unheard(clause: Clause) -> bool:
    """Whether no table knows the verb, which else would have said what it is."""
    return not types_of(clause.lemma) and clause.lemma not in PROMISING | LIGHT.keys()


def _by_clause(
    reading: Reading, mark: Mark, clause: Clause, words: tuple[Token, ...]
) -> Told | None:
    """The event of a verb; of one that carries a noun, with whom the noun names too."""
    type_ = cast(Plover, mark.label)
    if type_ == "mobilize" and any(_blow(t) for t in (*clause.undergoers, *gap(clause))):
        mark = replace(mark, label="assault")  # "the war that X launched"
        type_ = "assault"
    by, to = clause_parties(reading, clause, type_, None, light=len(words) > 1)
    for noun in words:
        if noun.pos_ == "NOUN" and noun.head == clause.verb:
            more, whom = noun_parties(reading, noun, type_, "theme")
            by, to = by or more, to or whom
    if type_ == "aid" and clause.lemma in ("receive", "get", "obtain", "accept"):
        below = [pair for t in clause.undergoers for pair in prepositions(t)]
        # "X received rifles from Y": who gets them gives none.
        home = [t for name, t in (*clause.obliques, *below) if name == "from"]
        by, to = acting_through(reading, home, type_) or states_meant(reading, home), by
    if not by and (purpose(clause) or not to):
        return None
    if type_ == "consult" and clause.lemma in ("speak", "talk") and not to and len(by) < 2:
        to = acting_through(reading, clause.oblique("at", "before"), type_)
        if not to:
            return None  # "spoke of it to celebrate the day"
    if type_ == "reject" and clause.lemma in ("dismiss", "fire", "sack") and clause.undergoers:
        return None  # a minister is dismissed; a claim the tables know
    if type_ == "request" and (inquires(clause) or (aims(clause.verb) and not to)):
        return None  # "sought to counter": asked of nobody
    if type_ == "request" and any(c.lemma_ == "be" for c in clause.complements):
        return None  # "wants the bridge to be complete by May"
    passage = clause_passage(clause, type_)
    told = _made(reading, mark, clause.verb, words, passage, by, to)
    doubt = reading.clauses.status(clause.verb)
    if told.status in ACTUAL and doubt not in ACTUAL:  # "considered giving": a word of doubt counts
        return replace(told, status=doubt, certainty="low")
    return told


def _blow(noun: Token) -> bool:
    return any(row.type == "assault" for row in rows(noun.lemma_.lower()))


def _by_noun(
    reading: Reading, mark: Mark, noun: Token, words: tuple[Token, ...], found: Sequence[Told]
) -> Told | None:
    """The event of a noun with its party, or with those of the one told before that it takes up."""
    behind = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    if noun.dep_ in ("compound", "nmod", "amod", "poss") or behind.tag_ in ("NN", "NNS"):
        return None
    type_ = cast(Plover, mark.label)
    by, to = noun_parties(reading, noun, type_, "theme")
    before: Told | None = None
    if actor_at(reading, noun) is not None:
        return None
    if not (by or to) and (before := taken_up(reading, noun, mark, found)) is not None:
        by, to = before.initiators, before.recipients
    elif not (by or to) and not (mark.label_likelihood >= PLAIN and _placed(reading, noun)):
        return None
    if type_ == "threaten" and not by:
        return None  # a danger
    told = _made(reading, mark, noun, words, noun_passage(noun), by, to)
    return told if before is None else replace(told, certainty="low")


def taken_up(reading: Reading, noun: Token, mark: Mark, found: Sequence[Told]) -> Told | None:
    """The event told last of the same type, with its parties, that "the talks" or "that attack"
    takes up; of one told by another word, only if that is nobody else's. What took place takes up
    nothing that was only threatened, planned or denied."""
    if not any(c.lower_ in POINTING for c in noun.lefts):
        return None
    place = reading.start_of(noun)
    before = [
        t
        for t in found
        if t.type == mark.label
        and (t.initiators or t.recipients)
        and (t.status in ACTUAL) == (mark.status in ACTUAL)
        and not denied_at(reading, *reading.bounds(t.trigger))
        and 0 < place - reading.start_of(t.head) <= FAR
    ]
    alike = [t for t in before if t.head.lemma_.lower() == noun.lemma_.lower()]
    nearest = max(alike or before, key=lambda t: reading.start_of(t.head), default=None)
    if nearest is None or alike:
        return nearest
    sides = {(t.initiators, t.recipients) for t in before}
    return nearest if len(sides) == 1 else None


def _placed(reading: Reading, noun: Token) -> bool:
    """Whether it is told where or when it was: "during a meeting in X last week"."""
    return place_in(prepositions(noun)) is not None or time_of(reading, noun) is not None


def _made(
    reading: Reading,
    mark: Mark,
    head: Token,
    words: tuple[Token, ...],
    passage: tuple[Token, ...],
    by: tuple[str, ...],
    to: tuple[str, ...],
) -> Told:
    first = min((*words, *passage), key=lambda t: t.i)
    last = max((*words, *passage), key=lambda t: t.i)
    return Told(
        type=cast(Plover, mark.label),
        mode=None,
        head=head,
        trigger=words,
        passage=between(first, last),
        initiators=by,
        recipients=tuple(r for r in to if r not in by),
        status=cast(EventStatus, mark.status),
        place=place_in(prepositions(head)),
        object=theme(reading, head),
        certainty="high" if by and mark.likelihood >= SURE else "low",
        origin=reading.model,
    )
