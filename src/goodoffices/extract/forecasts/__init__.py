"""Forecasts: clauses about what is to come, with the words that say how likely it is.

A forecast needs a word of probability, a verb or adjective of expecting, or, where the verb tells
an outcome and not a deed, a future or a "could". Schedules ("will arrive on Thursday"), promises
of the speaker's own and what would have been are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from goodoffices.extract.forecasts.draft import Draft
from goodoffices.extract.forecasts.frames import drafts
from goodoffices.extract.forecasts.marked import marked_drafts
from goodoffices.extract.forecasts.questions import forecast_of, is_question
from goodoffices.extract.forecasts.table import (
    EXPECTING,
    FORECAST_HEADINGS,
    NOT_EXPECTED,
    TELLING,
    TRUSTING,
)
from goodoffices.extract.forecasts.windows import Months, bare_window, edges, heading_window
from goodoffices.extract.offers.makers import maker_of
from goodoffices.extract.statements import statement_at
from goodoffices.model.findings import ActorFinding, ActorMention, ForecastFinding, StatementFinding
from goodoffices.model.shapes import Citation

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from goodoffices.extract.reading import Reading

_SECTION = re.compile(FORECAST_HEADINGS, re.I)


def find(reading: Reading) -> None:
    """Append every forecast, in order of place; ``times`` and ``statements`` come before."""
    if is_question(reading):
        question = forecast_of(reading)
        reading.forecasts += [question] if question is not None else []
        return
    window: Months | None = None
    section = False
    for paragraph, doc in zip(reading.paragraphs, reading.docs, strict=True):
        text = reading.document.text[paragraph.start : paragraph.end]
        if paragraph.heading or bare_window(text):
            section = bool(_SECTION.search(text)) or (section and heading_window(text) is not None)
            window = heading_window(text)
            continue
        found = drafts(reading, doc, text, in_section=section or window is not None)
        for draft in sorted([*found, *marked_drafts(reading, doc, found)], key=_place):
            finding = _finding(reading, draft, window)
            if finding is not None:
                reading.forecasts.append(finding)


def _place(draft: Draft) -> int:
    return int(draft.first.i)


def _finding(reading: Reading, draft: Draft, window: Months | None) -> ForecastFinding | None:
    proposition = _cited(reading, draft.first, draft.last)
    if proposition is None:
        return None
    statement = statement_at(reading, proposition.start, proposition.end)
    if statement is None:  # the words of probability may stand outside the content
        middle = reading.start_of(draft.head)
        statement = statement_at(reading, middle, middle + 1)
    if draft.reported and statement is None:
        return None
    if statement is not None and statement.polarity == "denied" and draft.odds is not NOT_EXPECTED:
        return None  # a doubt is denied in its words of probability already
    opens, closes = edges(reading, draft, proposition)
    forecaster = draft.forecaster or _voice(reading, draft, statement)
    return ForecastFinding(
        citations=(proposition, reading.cite(draft.words)),
        proposition=proposition,
        words=reading.cite(draft.words).quote,
        low=draft.odds.low,
        high=draft.odds.high,
        scale=draft.odds.scale,
        forecaster=forecaster,
        opens=opens,
        closes=closes,
        heading=window,
        attributed_to=statement.id if statement else None,
        certainty=draft.certainty,
        origin=draft.origin,
    )


_OWN_VOICE = frozenset("i we our my us".split())


def _voice(reading: Reading, draft: Draft, statement: StatementFinding | None) -> str | None:
    """Who forecasts: the speaker of the words; whoever governs them; who signs the report, or
    the paper that prints it unsigned."""
    if draft.others and all(t.pos_ == "NOUN" and t.dep_ != "dobj" for t in draft.words):
        return None  # "amid fears that ...": of nobody told, whoever's sentence it stands in
    if statement is not None:
        if draft.others and not _cued(reading, draft, statement):
            return None  # "officials said that the service expects ...": the service's
        own = statement.speaker is None and statement.speaker_text.casefold() in _OWN_VOICE
        if not own or statement.form != "indirect":
            return statement.speaker
    below = draft.head
    for above in draft.head.ancestors:
        if below.dep_ in ("relcl", "acl", "appos"):
            break  # what is added of a thing is not said by whom the sentence is about
        beside, below = below.dep_ == "conj", above
        if beside:
            continue  # "they see a risk, and it will grow": the second clause is nobody's view
        lemma = above.lemma_.lower()
        if above.pos_ == "VERB" and (lemma in TELLING or lemma in TRUSTING or lemma in EXPECTING):
            clause = reading.clauses.headed_by(above)
            doers = clause.doers if clause is not None else ()
            if any(d.lower_ not in _OWN_VOICE for d in doers):
                return maker_of(reading, doers, None)
    clause = reading.clauses.headed_by(draft.head)
    if draft.others or (clause is not None and clause.quoted):
        return None  # a quotation by nobody told is not the paper's word
    return reading.author or _house(reading)


def _cued(reading: Reading, draft: Draft, statement: StatementFinding) -> bool:
    """Whether a statement is cued by the very words that make its content a forecast."""
    if statement.cue is None:
        return False
    start, end = reading.bounds(draft.words)
    return statement.cue.start < end and start < statement.cue.end


def _house(reading: Reading) -> str | None:
    """The publisher: an unsigned report is its word. Named in the prose, or in the page's head."""
    document = reading.document
    name = (document.publisher or "").casefold()
    if not name or document.authors or document.genre == "notes":
        return None
    for actor in reading.actors:
        if actor.name.casefold() == name and actor.type != "person":
            return actor.id
    for span in document.metadata:
        at = document.text.casefold().find(name, span.start, span.end)
        if at >= 0 and span.reason != "title":
            citation = document.cite(at, at + len(name))
            house = ActorFinding(
                citations=(citation,),
                name=citation.quote,
                type="media",
                mentions=(ActorMention(citation, "name"),),
            )
            reading.actors.append(house)
            return house.id
    return None


_LOOSE = frozenset(",;:.!?…-–—•*")
_PAIRS = {"”": "“", "’": "‘", ")": "(", "]": "["}


def _cited(reading: Reading, first: Token, last: Token) -> Citation | None:
    """The passage from one token to another, without loose or unpaired marks at its ends."""
    start, end, doc = first.i, last.i, first.doc
    end = min(end, first.sent.end - 1)
    for at in range(end, start, -1):  # a source in brackets that the clause ends with
        if doc[at].text == "(" and not _holds(doc[at:end], ")"):
            end = at - 1
            break
    end = _before_close(doc, start, end)
    if doc[start].lower_ == "that" and doc[start].dep_ == "mark" and start < end:
        start += 1
    while start <= end and (
        doc[start].text in _LOOSE or doc[start].dep_ == "cc" or doc[start].is_space
    ):
        start += 1
    while end >= start:
        mark = doc[end].text
        unpaired = mark in _PAIRS and not _holds(doc[start:end], _PAIRS[mark])
        if not (mark in _LOOSE or unpaired or doc[end].is_space):
            break
        end -= 1
    if start <= end and doc[start].text == '"' and not _holds(doc[start + 1 : end + 1], '"'):
        start += 1
    if end >= start and doc[end].text == '"' and not _holds(doc[start:end], '"'):
        end -= 1
    return reading.cite(doc[start : end + 1]) if start <= end else None


def _before_close(doc: Doc, start: int, end: int) -> int:
    """Where a passage ends that a quotation closes in, opened before it: "X will fall" and was."""
    for close, opening in (("”", "“"), ('"', '"')):
        marks = [t.i for t in doc[start + 1 : end] if t.text in (close, opening)]
        if len(marks) == 1 and doc[marks[0]].text == close and doc[start].text != opening:
            before = sum(t.text == opening for t in doc[doc[start].sent.start : start])
            if before % 2 and doc[marks[0] + 1].lower_ in ("and", "but", "or"):
                return marks[0] - 1
    return end


def _holds(span: Span, mark: str) -> bool:
    return any(t.text == mark for t in span)
