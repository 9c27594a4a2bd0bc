"""Events: what was done between actors of public life, by PLOVER's types, its status never blurred.

A verb, a noun carried by a light verb ("held talks"), or a noun with its party ("the release of
sixteen prisoners by X") is looked up in ``table``. What stands around it decides: without
a known actor or a counted group of people there is no event, however eventful the verb.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from goodoffices.extract.events.announced import by_announcement
from goodoffices.extract.events.marked import marked_events, restated
from goodoffices.extract.events.nouns import by_noun
from goodoffices.extract.events.resumed import answered
from goodoffices.extract.events.seeming import seeming
from goodoffices.extract.events.speeches import SPEECHES, by_speech, speech
from goodoffices.extract.events.told import Told
from goodoffices.extract.events.verbs import (
    by_commitment,
    by_intent,
    by_light_verb,
    by_must,
    by_refusal,
    by_verb,
)
from goodoffices.extract.events.words import LETTING, SPORT
from goodoffices.extract.figures import figures_in
from goodoffices.extract.passages import is_question
from goodoffices.extract.statements import denied_at, statement_at
from goodoffices.extract.times import time_of
from goodoffices.extract.words import forms, having
from goodoffices.model.findings import EventFinding
from goodoffices.model.shapes import EventStatus, Plover
from goodoffices.text.event_nouns import rows, telling

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from goodoffices.extract.reading import Reading

Place = tuple[int, int]


def find(reading: Reading) -> None:
    """Append every event of the prose in order of place; figures inside learn their event."""
    if _of_sport(reading):
        return
    told: list[Told] = []
    used: set[Place] = set()
    for clause in reading.clauses:
        found = (
            by_speech(reading, clause)
            or by_intent(reading, clause)
            or by_refusal(reading, clause)
            or by_verb(reading, clause)
            or by_light_verb(reading, clause)
            or by_announcement(reading, clause)
            or by_must(reading, clause)
            or by_commitment(reading, clause)
        )
        if found is not None:
            told.append(found)
            used |= {_place(t) for t in found.trigger}
    nouns = telling() | SPEECHES
    for doc in reading.docs:
        for token in having(doc, nouns):
            if token.pos_ in ("NOUN", "PROPN") and not {_place(token), _above(token)} & used:
                nominal = by_noun(reading, token) or speech(reading, token)
                if nominal is not None:
                    told.append(nominal)
    told = [restated(reading, item) for item in told]
    told += marked_events(reading, told)
    told = [item for item in answered(reading, told) if not _asked(item)]
    actors = {a.id: a for a in reading.actors}
    told = [item for item in told if not seeming(reading, item, actors)]
    seen: set[str] = set()
    for item in sorted(told, key=lambda t: reading.bounds(t.passage)):
        finding = _finding(reading, item)
        if finding.id not in seen:
            seen.add(finding.id)
            reading.events.append(finding)
    _carry_on(reading)
    _tell_figures(reading)


def _asked(item: Told) -> bool:
    """Whether a yes-no question asks for it: "Has X recognised Y?" tells nothing; "Why has X ...?" does."""
    sentence = item.head.sent
    if not is_question(sentence):
        return False
    first = next((t for t in sentence if t.is_alpha), None)
    return first is not None and first.dep_ in ("aux", "auxpass", "ROOT") and first.lower_ in ASKING


ASKING: frozenset[str] = frozenset(
    "has have had is are was were do does did will would can could should may might".split()
)
"""Words that open a yes-no question (Quirk et al. 1985, 11.5)."""

SPORT_WORDS = 5
"""Distinct words of sport from which on a report is one of sports."""
SPORT_SHARE = 0.008
"""And their share of all words."""


def _of_sport(reading: Reading) -> bool:
    """Whether a report is about sports, whose attacks, bans and meetings are no public acts."""
    words = [word for doc in reading.docs for word in forms(doc)]
    found = [w for w in words if w in SPORT]
    return len(set(found)) >= SPORT_WORDS and len(found) >= SPORT_SHARE * len(words)


def _place(token: Token) -> Place:
    return id(token.doc), token.i


def _above(noun: Token) -> Place:
    """The verb of "came under attack", which tells the noun's event; else the noun itself."""
    borne = noun.head.lower_ == "under" and noun.head.head.lemma_ == "come"
    return _place(noun.head.head if borne else noun)


def _finding(reading: Reading, told: Told) -> EventFinding:
    citation = reading.cite(told.passage)
    statement = statement_at(reading, citation.start, citation.end)
    return EventFinding(
        citations=(citation,),
        trigger=reading.cite(told.trigger),
        type=told.type,
        status=_status(reading, told),
        mode=told.mode,
        initiators=told.initiators,
        recipients=told.recipients,
        time=_time(reading, told),
        place=told.place,
        object=told.object,
        attributed_to=statement.id if statement else None,
        figures=figures_in(reading, told.passage),
        certainty=told.certainty,
        origin=told.origin,
    )


def _status(reading: Reading, told: Told) -> EventStatus:
    """How sure an event is: what somebody denies to have done or planned is denied."""
    denied = told.status in OPEN_TO_DENIAL and denied_at(reading, *reading.bounds(told.trigger))
    return "denied" if denied else told.status


OPEN_TO_DENIAL: frozenset[EventStatus] = frozenset({"happened", "ongoing", "planned"})
"""What a denial may deny; what is told as possible, or taken for granted, stays so."""


def _time(reading: Reading, told: Told) -> str | None:
    """The time tied to the trigger; of "held talks on Monday" to either word.

    Of a speech act, else, that of the words themselves; of leave given, that of what it is for;
    of what a dated verb has as its purpose or occasion ("met for talks"), that of the verb.
    """
    words: list[Token] = [told.head, *told.trigger]
    if told.head.lemma_.lower() in LETTING:
        words += [t for c in told.head.children if c.dep_ in ("ccomp", "xcomp") for t in c.subtree]
    if (above := _occasion(told.head)) is not None:
        words.append(above)
    found = next((t for w in words if (t := time_of(reading, w)) is not None), None)
    if found is not None:
        return found
    start, end = reading.bounds(told.trigger)
    if (past := _past_below(reading, told.head)) is not None:
        return past
    cued = (s for s in reading.statements if s.cue and s.cue.start < end and start < s.cue.end)
    return next((s.time for s in cued if s.time is not None), None)


_PAST = re.compile(r"-\d")


def _past_below(reading: Reading, head: Token) -> str | None:
    """A past day that the parse hangs on an infinitive: "offered to open talks | last week".

    An infinitive tells what is ahead, so the day is that of the verb above it.
    """
    if head.tag_ not in ("VBD", "VBN"):
        return None
    past = {t.id for t in reading.times if _PAST.search(t.shift)}
    for token in head.subtree if past else ():
        if token.tag_ == "VB" and token is not head:
            found = time_of(reading, token)
            if found in past:
                return found
    return None


MEETING: frozenset[Plover] = frozenset({"consult", "agree", "cooperate", "mobilize", "protest"})
"""Types of what one goes to, comes for or does in the course of."""


def _occasion(head: Token) -> Token | None:
    """The verb whose day is the event's too: of "came for talks" and of "X, who came for talks"."""
    step = head
    if step.dep_ == "advcl" and step.tag_ == "VB" and step.head.tag_ in ("VBD", "VBN"):
        return step.head  # "sent X on Monday to meet Y"
    if step.dep_ == "pobj" and step.head.lower_ in ("for", "during", "at", "in", "on"):
        if rows(step.lemma_.lower()) and rows(step.lemma_.lower())[0].type not in MEETING:
            return None  # "lashed out at X's refusal": when that was is not told
        step = step.head.head
        if step.pos_ != "VERB":
            return None
    if step.dep_ != "relcl" or step.tag_ != "VBD":
        return step if step is not head else None
    above = step.head
    while (
        above.dep_ in ("pobj", "prep", "agent", "dobj", "conj", "dative") and above.pos_ != "VERB"
    ):
        above = above.head
    return above if above.pos_ == "VERB" and above.tag_ in ("VBD", "VBN") else None


NEAR = 2
"""Sentences behind a dated one in which a narrative stays at its day."""


def _carry_on(reading: Reading) -> None:
    """Give an undated deed told in the plain past the day at which the narrative stands.

    "On Monday X met Y. He offered a truce": the offer is of Monday, if not for sure. The day is
    that of the last dated deed or words, at most ``NEAR`` sentences before: in the same paragraph,
    or of the same actor.
    """
    stands = _dated(reading)
    sentences = [reading.bounds(s)[0] for s in reading.sentences()]
    now = [reading.bounds(s)[0] for s in reading.sentences() if _of_now(s)]
    for n, event in enumerate(reading.events):
        if event.time is not None or event.attributed_to is not None or event.status != "happened":
            continue
        if not _plain_past(reading, event):
            continue
        start = event.trigger.start
        at = bisect_left(stands, start, key=lambda s: s.start) - 1
        if at < 0:
            continue
        last = stands[at]
        one = "\n" not in reading.document.text[last.start : start]
        apart = bisect_right(sentences, start) - bisect_right(sentences, last.start)
        if _has_time(reading, event):
            continue  # the sentence has a day of its own, of whatever
        left = any(last.start < n < start for n in now)
        if 0 < apart <= NEAR and not left and (one or last.actors & set(event.initiators)):
            reading.events[n] = replace(event, time=last.time, certainty="low")


def _of_now(sentence: Span) -> bool:
    """ "X has not yet commented": the narrative has left its day."""
    helpers = {c.tag_ for c in sentence.root.children if c.dep_ in ("aux", "auxpass")}
    return bool((helpers or {sentence.root.tag_}) & {"VBZ", "VBP"})


def _has_time(reading: Reading, event: EventFinding) -> bool:
    span = reading.span(event.trigger)
    if span is None:
        return True
    start, end = reading.bounds(span.sent)
    return any(start <= t.head.start < end for t in reading.times)


@dataclass(frozen=True, slots=True)
class _Dated:
    """A place in the text at which the narrative has a day, and who acts there."""

    start: int
    time: str
    actors: frozenset[str]


def _dated(reading: Reading) -> list[_Dated]:
    """Deeds and words with a day, told by the author as done, by place; a narrative does not go on
    at the day of a deed from which that of another is told."""
    aside = {t.id for t in reading.times if t.shift.startswith("told")}
    told = [
        _Dated(e.trigger.start, e.time, frozenset((*e.initiators, *e.recipients)))
        for e in reading.events
        if e.time is not None and e.attributed_to is None and e.status == "happened"
        if e.time not in aside
    ]
    said = [
        _Dated(s.cue.start, s.time, frozenset({s.speaker} if s.speaker else ()))
        for s in reading.statements
        if s.time is not None and s.cue is not None and s.within is None
    ]
    return sorted([*told, *said], key=lambda d: (d.start, d.time))


def _plain_past(reading: Reading, event: EventFinding) -> bool:
    """Whether a deed is told by a verb in the simple past: what happened next."""
    span = reading.span(event.trigger)
    verb = next((t for t in span or () if t.pos_ == "VERB"), None)
    if verb is None or any(c.dep_ == "mark" for c in verb.children):
        return False
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    passive = bool(helpers & {"was", "were"}) and verb.tag_ == "VBN"
    finite = (verb.tag_ == "VBD" or passive) and not helpers & {"had", "has", "have", "been"}
    return finite and verb.dep_ in ("ROOT", "conj", "ccomp")


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
