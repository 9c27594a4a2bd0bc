"""The day that a statement's own cue or paper tells: "said on Sunday", "a letter sent on Monday"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from goodoffices.extract.cues import DOCUMENTS, PAPERS, VERBS
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements.draft import Draft, offset
from goodoffices.extract.times import time_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOTE = re.compile(r"[^\w(]{0,3}\(([^()\n]{3,120}, (?:[A-Z][a-z]+ \d{1,2}|\d{1,2} [A-Z][a-z]+))\)")
"""A note on sources right behind what is told, that ends with a day."""
_ASKED = frozenset("ask press question quiz challenge".split())
_THERE = frozenset({"where", "when", "during"})
_THOUGH = frozenset("though although but".split())
_ISSUED = frozenset("release publish issue post date unveil circulate broadcast air send".split())


def own_day(reading: Reading, draft: Draft) -> str | None:
    """What dates the cue, or the paper that speaks: "a statement released late Wednesday said"."""
    cue = draft.cue_token
    if cue is None:
        return None
    found = time_of(reading, cue)
    if found is None and cue.pos_ == "VERB":
        found = _of_the_sentence(reading, cue)
    if found is None and cue.lower_ == "according" and draft.source is not None:
        found = _behind(reading, draft.source[1])
    if found is None and draft.speaker is not None:
        found = _issued(reading, draft.speaker)
    return found if found is not None else _noted(reading, draft)


def _issued(reading: Reading, paper: Token) -> str | None:
    """The day of a paper that speaks: "a poll released Sunday showed", "Monday's statement said"."""
    noun = paper.lemma_.lower()
    own = [paper] if noun in PAPERS else []
    if noun in PAPERS or noun in DOCUMENTS:
        told = (c for c in paper.subtree if c.dep_ == "acl" and c.tag_ == "VBN")
        own += [c for c in told if noun in PAPERS or c.lemma_.lower() in _ISSUED]
    return next((t for c in own if (t := time_of(reading, c))), None)


def _of_the_sentence(reading: Reading, cue: Token) -> str | None:
    """The day of what was done as the words were spoken: "Asked on Monday, she said ...", "left on
    Monday, saying ...", "did not speak of it on Monday, though she did say ..."."""
    day = asked_on(reading, cue) or _said_so(reading, cue)
    if day is not None:
        return day
    deed = _done_with(cue)
    if deed is None or deed.tag_ not in ("VBD", "VB", "VBN"):
        return None
    return time_of(reading, deed)


def asked_on(reading: Reading, verb: Token) -> str | None:
    """The day in "when asked about it on Monday"."""
    asked = (c for c in verb.children if c.dep_ == "advcl" and c.lemma_.lower() in _ASKED)
    days = (time_of(reading, c) for c in asked if c.tag_ == "VBN")
    return next((day for day in days if day is not None), None)


def _said_so(reading: Reading, cue: Token) -> str | None:
    """The day of the words that a stance was taken in: "called for talks, saying on Monday ..."."""
    for saying in cue.children:
        aside = saying.dep_ == "advcl" and saying.tag_ == "VBG" and saying.i > cue.i
        if aside and saying.lemma_.lower() in VERBS:
            return _behind(reading, offset(saying) + len(saying))
    return None


def _done_with(cue: Token) -> Token | None:
    """The deed that a participle goes with, or that the same person's words are set against; what
    was done where they were spoken: "met on Monday, where she said ..."."""
    head, first = cue.head, cue
    while first.dep_ == "conj" and first.head.pos_ == "VERB":
        first = first.head
    if (
        cue.tag_ == "VBD"
        and first.dep_ == "relcl"
        and any(t.lower_ in _THERE for t in first.doc[first.left_edge.i : first.i])
    ):
        return next((a for a in first.ancestors if a.pos_ == "VERB"), None)
    if cue.tag_ == "VBG" and cue.dep_ == "advcl":
        return head.head if head.dep_ == "ccomp" else head
    if cue.tag_ == "VBG" and cue.dep_ in ("pcomp", "acl"):
        beside = head if cue.dep_ == "pcomp" else head.head
        return beside.head if beside.lower_ == "with" else None
    joined = cue.dep_ == "conj" and cue.tag_ == "VBD" and head.dep_ in ("ROOT", "conj", "advcl")
    if joined and not any(c.dep_ == "nsubj" for c in cue.children):
        return head  # "arrived on Monday and said ..."
    opens = {c.lower_ for c in cue.children if c.dep_ in ("mark", "cc")}
    own = next((c for c in cue.children if c.dep_ == "nsubj"), None)
    if cue.dep_ != "advcl" or not opens & _THOUGH or own is None:
        return None
    return head if own.lower_ in ("he", "she", "they") else None


def _noted(reading: Reading, draft: Draft) -> str | None:
    """The day of the source in brackets: "X claims that ... (Harbour News, June 22)"."""
    note = _NOTE.match(reading.document.text, max(draft.end, draft.cue[1] if draft.cue else 0))
    if note is None:
        return None
    found = [t for t in reading.times if note.start(1) <= t.citations[0].start < note.end(1)]
    return found[0].id if found and len({t.timex.value for t in found}) == 1 else None


def on_the_day_when(reading: Reading, draft: Draft) -> str | None:
    """The day right before a clause, that of its words alone: "On 24 May, when she announced"."""
    cue = draft.cue_token
    if cue is None or cue.tag_ != "VBD":
        return None
    when = next((c for c in cue.children if c.lower_ == "when" and c.i < cue.i), None)
    if when is None:
        return None
    place = len(reading.document.text[: offset(when)].rstrip(", "))
    near = (t for t in reading.times if t.citations[0].end == place)
    return next((t.id for t in near if t.timex.type != "DURATION"), None)


def _behind(reading: Reading, place: int) -> str | None:
    """The day that stands right behind a source: "according to X on Tuesday"."""
    for time in reading.times:
        head = time.citations[0]
        between = reading.document.text[place : head.start] if head.start >= place else None
        if between is not None:
            return time.id if between.strip() in ("", "on") and len(between) < 6 else None
    return None
