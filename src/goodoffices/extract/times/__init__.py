"""Time expressions: found by the table, never sharpened, each tied to the word it dates.

``find`` leaves on every paragraph's parse a note of which expression depends on which word, so
that ``time_of`` answers for a verb or noun without a search. What day an expression stands for is
not decided here: that is ``resolve/times.py``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

from goodoffices.extract.clauses.status import answers
from goodoffices.extract.cues import cue_of
from goodoffices.extract.times.fill import order_of
from goodoffices.extract.times.match import Hit, hits
from goodoffices.extract.times.ties import NOTE, Tie, tie, time_of
from goodoffices.extract.times.value import UNSHIFTED, timex_of
from goodoffices.model.findings import Anchor, TimeFinding
from goodoffices.model.shapes import Plover
from goodoffices.text.event_nouns import rows
from goodoffices.text.quotes import inside

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.clauses import Clause
    from goodoffices.extract.reading import Reading

__all__ = ["find", "time_of"]

SOURCES = re.compile(r"\((?:see )?[A-Z][^();:]{1,60}, [^()]*\)")
"""A note on sources with their days: "(The Daily News, May 1; The Gazette, May 3)"."""


def find(reading: Reading) -> None:
    """Append every time expression of the prose, in order of place."""
    named = _named(reading)
    order = order_of(reading.document.text)
    for paragraph, doc in zip(reading.paragraphs, reading.docs, strict=True):
        start = paragraph.start
        text = reading.document.text[start : paragraph.end]
        ties: dict[int, list[Tie]] = {}
        here = hits(text, order)
        idle = {at for note in SOURCES.finditer(text) for at in _idle(note, here)}
        for hit in here:
            span = doc.char_span(hit.start, hit.end, alignment_mode="expand")
            if span is None or _in_name(named, start + hit.start, start + hit.end):
                continue
            finding = _finding(reading, start, hit, span.root)
            reading.times.append(finding)
            if hit.start in idle:
                continue
            tied = tie(finding, span, text[max(0, hit.lead - 40) : hit.lead])
            if tied is not None:
                ties.setdefault(tied[0].i, []).append(tied[1])
        doc.user_data[NOTE] = ties
    reading.times += _heads(reading, order)
    reading.times.sort(key=lambda t: t.citations[0].start)


def _idle(note: re.Match[str], here: Sequence[Hit]) -> list[int]:
    """Where in a note on sources days stand that date no deed: all but the first source's only one."""
    days = [hit.start for hit in here if note.start() < hit.start < note.end()]
    first = note.string.find(";", note.start(), note.end())
    own = [at for at in days if first < 0 or at < first]
    return days[1:] if len(own) == 1 else days


def _heads(reading: Reading, order: str) -> Iterator[TimeFinding]:
    """The times of the headline, and days in full in byline and date lines: none of them parsed."""
    document = reading.document
    for line in document.metadata:
        for hit in hits(document.text[line.start : line.end], order):
            if line.reason == "title" or re.fullmatch(r"\d{4}-\d\d-\d\d", hit.formula):
                yield _finding(reading, line.start, hit, None)


def _named(reading: Reading) -> list[tuple[int, int]]:
    """Where names of actors start, and how far those from there or from before it reach.

    No time is taken out of a name.
    """
    places = sorted(
        (m.citation.start, m.citation.end)
        for actor in reading.actors
        for m in actor.mentions
        if m.form == "name"
    )
    reach = accumulate((end for _, end in places), max)
    return [(start, end) for (start, _), end in zip(places, reach, strict=True)]


def _in_name(named: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_right(named, start, key=itemgetter(0))
    return at > 0 and named[at - 1][1] >= end


def _finding(reading: Reading, offset: int, hit: Hit, root: Token | None) -> TimeFinding:
    text, lead = reading.document.text, offset + hit.lead
    before = text[max(offset, lead - 250) : lead]
    anchor: Anchor = hit.anchor
    quoted = inside(reading.quotes, offset + hit.start) is not None
    if quoted and anchor == "published":
        anchor = "quote"
    absolute = anchor == "none" and re.fullmatch(r"[\d-]+", hit.formula)
    shift = "" if absolute or UNSHIFTED.match(hit.formula) else hit.formula
    return TimeFinding(
        citations=(reading.document.cite(offset + hit.start, offset + hit.end),),
        timex=timex_of(hit.formula),
        anchor=anchor if shift or absolute else "none",
        shift=shift,
        tense=""
        if root is None or _bracketed(before)
        else _tense(reading, root, hit, before, text[lead : offset + hit.start]),
    )


def _bracketed(before: str) -> bool:
    """Whether a place lies in brackets, where sources are cited: no tense reaches there."""
    return before.rfind("(") > before.rfind(")")


Tense = Literal["past", "present", "future", ""]
_AHEAD = frozenset("plan schedule due expect set slate plan intend".split())
_REPORTING = frozenset("say tell report write state announce add note show see".split())
"""Verbs whose present tense tells what has happened ("says on Friday")."""
_SETTLED = frozenset(
    "agree announce approve authorise authorize commit decide decree extend guarantee impose offer"
    " order pledge plan promise propose schedule set sign undertake vow".split()
)
"""Verbs of settling what is to come: "agreed on patrols from 1 May" tells of the next 1 May."""
_FROM = re.compile(
    r"\b(?:from|starting|beginning|commencing|effective|as\s+(?:of|from))"
    r"(?:\s+(?:on|in|from))?(?:\s+the)?\s+$",
    re.IGNORECASE,
)
"""What says that something starts at the time that follows."""
_STARTING = frozenset("start begin commence".split())
_DUE = frozenset(
    "begin close commence conclude convene depart elapse end expire finish lapse open reconvene"
    " reopen restart resume return start".split()
)
"""Verbs whose present tense tells of what is on a calendar ("talks resume in September")."""
_BEGUN = frozenset(
    "begin start continue manage seem appear use come fail refuse decline go get".split()
)


def _tense(reading: Reading, root: Token, hit: Hit, before: str, lead: str) -> Tense:
    """Whether the governing clause, or a word before the expression, looks back or ahead.

    ``lead`` is the word that the expression took in ("starting"), ``before`` what precedes it.
    """
    clause = reading.clauses.of(root)
    if clause is None:
        return ""
    children = list(clause.children)
    perfect = any(c.dep_ == "aux" and c.lower_ == "had" for c in children)
    opens = re.search(r"(?:^|[.!?:]\s+)[\"“]?$", before) is not None
    deadline = " until" in hit.formula or re.search(r"\b(?:before|for)\s+$", before) is not None
    if deadline and not (perfect or opens or hit.formula.startswith("day")):
        return "future"
    if (dated := _dated_noun(root)) is not None and (
        _known(reading, clause, dated) or _of_a_deed(root, dated)
    ):
        return "past"
    if _spoken(clause, before):
        return "past"
    if clause.modality in ("future", "possible", "necessary"):
        return "future"
    if any(c.lower_ == "to" and c.dep_ == "aux" for c in children):
        return "past" if clause.verb.head.lemma_.lower() in _BEGUN else "future"
    if not opens and _starts_settled(reading, clause, before + lead):
        return "future"
    if clause.tense == "past" and clause.finite:
        return "past"
    if clause.verb.tag_ == "VBN" and clause.lemma in _AHEAD:
        return "future"
    if clause.verb.tag_ == "VBN" and clause.verb.dep_ in ("acl", "advcl"):
        return "past"
    if not clause.finite and reading.clauses.status(clause.verb) in ("planned", "possible"):
        return "future"
    if clause.tense == "present" and clause.finite and clause.lemma in _DUE:
        return "future"
    possessive = any(c.dep_ == "case" for c in root.children)
    if clause.tense == "present" and (clause.lemma in _REPORTING or possessive):
        return "past"
    return clause.tense


def _dated_noun(root: Token) -> Token | None:
    """The noun that an expression dates: "the raid on Monday", "Monday's raid"."""
    step = root
    if step.dep_ == "pobj" and step.head.dep_ == "prep":
        step = step.head
    noun = step.head
    return noun if noun is not step and noun.pos_ == "NOUN" else None


def _known(reading: Reading, clause: Clause, noun: Token) -> bool:
    """Whether a noun tells what was done before: "in response to the raid on 7 May".

    So does a deed with its day in a sentence about the present: "the death of X on Monday is ...";
    what people sit down to may be ahead ("the talks on Monday are seen as ...").
    """
    governs = noun.head
    if governs.lower_ in _THEN or answers(governs):
        return True
    deeds = [row.type for row in rows(noun.lemma_.lower())]
    done = noun.lemma_.lower() in _DONE or any(t in _DEEDS for t in deeds)
    present = clause.tense == "present" and not clause.modality and clause.finite
    ahead = clause.lemma in _DUE or clause.lemma in _AHEAD
    return done and present and not ahead and reading.clauses.status(noun) == "happened"


def _of_a_deed(root: Token, noun: Token) -> bool:
    """ "Behind the 7 October raids": a deed that all know by its day."""
    known = any(c.dep_ == "det" and c.lower_ == "the" for c in noun.children)
    deeds = _DEEDS_DONE & {row.type for row in rows(noun.lemma_.lower())}
    return root.i < noun.i and known and bool(deeds) and noun.head.lower_ not in _BEFORE


def _spoken(clause: Clause, before: str) -> bool:
    """ "Urged her to wait in a call on Monday": when it was asked, not when she is to wait."""
    verb, asked = clause.verb, clause.verb.head
    if _IN_A_CALL.search(before) is None:
        return False
    if verb.dep_ not in ("xcomp", "ccomp") or asked.tag_ != "VBD":
        return False
    return cue_of(asked.lower_, asked.lemma_.lower()) is not None


_IN_A_CALL = re.compile(
    r"\b(?:in|during)\s+an?\s+(?:[\w-]+\s+){0,3}"
    r"(?:conversation|call|interview|statement|letter|briefing)\s+(?:on\s+)?$"
)
"""Occasions on which somebody is asked for something."""
_BEFORE = frozenset("before until till for ahead".split())
_DEEDS_DONE: frozenset[Plover] = frozenset({"assault", "coerce"})
_THEN = frozenset("after following since despite amid over".split())
"""Prepositions behind which stands what has taken place."""
_DONE = frozenset("death killing statement message speech remark".split())
_DEEDS: frozenset[Plover] = frozenset({"assault", "coerce", "accuse", "reject", "retreat"})
"""Types of which a noun with its day tells what was done, not what is on a calendar."""


def _starts_settled(reading: Reading, clause: Clause, before: str) -> bool:
    """Whether an expression says from when on something settled is to hold."""
    verb, settling = clause.verb, clause
    starting = verb.tag_ == "VBG" and verb.head != verb and clause.lemma in _STARTING
    if starting:
        settling = reading.clauses.of(verb.head) or clause
    if settling.lemma not in _SETTLED or settling.negated:
        return False
    if any(c.dep_ == "aux" and c.lower_ == "had" for c in settling.verb.children):
        return False
    return starting or _FROM.search(before) is not None
