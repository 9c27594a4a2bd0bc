"""Occasions: which words were spoken at one time, and on which day that was.

The day of words is told by their own cue ("said on Sunday"), by other words of the occasion, by
where the speaker was ("arrived on Tuesday ... while there, she said"), in the opening of a report
by what it tells in full below, and last, in news, by the day that the story around them tells of.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from goodoffices.extract.cues import PAPERS, VERBS
from goodoffices.extract.names import actor_at
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements.draft import Draft, offset
from goodoffices.extract.statements.own_days import asked_on, on_the_day_when, own_day
from goodoffices.extract.statements.told import Told, on_paper
from goodoffices.extract.times import time_of

if TYPE_CHECKING:
    from spacy.tokens import Token

SAME = 1500
"""Characters within which words of one speaker count as spoken on one occasion."""
ON_PAPER = 5000
"""The same where a statement, letter or other paper speaks that was told of before."""
ADJACENT = 500
"""Characters between words of one speaker, none of another's between, that are one utterance."""
THERE = 900
"""Characters after a dated appearance within which its speaker's words belong to it."""

AROUND = 1000
"""Characters of a news report for which a day that it tells of holds."""
AROUND_ALONE = 1500
"""The same for the only day that it has told of so far."""

_LOOK_BACK = 8
"""Statements looked back at within a sentence."""
_NAMING = frozenset("call describe term dub label brand".split())
"""What a speaker's words are said to name, in the midst of them: "what she called a trap"."""
_NARRATING = frozenset({"news", "unknown"})
"""Genres whose plain past is that of the day they tell of; an analysis ranges over years."""
_MAIN = frozenset({"ROOT", "conj", "ccomp"})
_RECENT = re.compile(r"w[1-7](?:\s|$)|day[+-]?[0-7](?:\s|$)")
"""Formulas of weekdays and of days counted from the report's own (``resolve/times.py``)."""
_A_DAY = re.compile(r"w[1-7](?:\s|$)|day[+-]?\d|(?:-|\d{4})-\d\d-\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_IN_A_ROW = frozenset("initially originally first later then since eventually finally at".split())
"""Words that place one saying before or after another: no day is theirs without being told."""
_APPEARS = frozenset(
    "speak talk address tell arrive visit travel meet attend host appear hold chair open land"
    " receive welcome tour testify debate brief".split()
)
"""What people do where they then speak (PLOVER's "consult", and Levin 1993, 51.1 and 37.6)."""
_OTHER_TIMES = frozenset(
    "previously earlier long always often repeatedly once consistently regularly frequently"
    " already recently traditionally sometimes historically".split()
)
"""Adverbs that take words out of the occasion that a report is about."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A place where the author tells of a time: a recent day, and if no other came before it."""

    place: int
    time: str | None
    alone: bool


@dataclass(frozen=True, slots=True)
class Occasions:
    """For each draft, by index: the earlier one whose occasion it shares, the first one of the
    utterance that it carries on, and the time finding that says when it was spoken. ``around``
    has the indices of those whose day is only that of the story around them."""

    shared: tuple[int | None, ...]
    utterance: tuple[int | None, ...]
    times: tuple[str | None, ...]
    around: tuple[int, ...]


def occasions(
    reading: Reading,
    drafts: Sequence[Draft],
    told: Sequence[Told],
    outer: Sequence[int | None],
) -> Occasions:
    """Occasions and days of all drafts.

    What stands inside other words ("I said yesterday that ...") is an occasion of its own.
    """
    own = [own_day(reading, d) for d in drafts]
    once = [tells_of_once(d) for d in drafts]
    shared, times = _shared(drafts, told, outer, (own, once), _appearances(reading))
    known = tuple(times)
    days_told = frozenset(t.id for t in reading.times if _A_DAY.match(t.shift or t.timex.value))
    news = reading.document.genre in _NARRATING
    _opening(drafts, told, outer, once, times, days_told, news)
    times = [t or on_the_day_when(reading, d) for t, d in zip(times, drafts, strict=True)]
    around = [t is None for t in times]
    if news:
        days = _narrated(reading)
        for n, draft in enumerate(drafts):
            before = shared[n]
            if around[n] and outer[n] is None and once[n]:
                times[n] = _day_around(draft, days) or (
                    times[before] if before is not None else None
                )
    return Occasions(
        tuple(shared),
        tuple(_utterances(drafts, told, outer, (own, known), once)),
        tuple(times),
        tuple(n for n, here in enumerate(around) if here and times[n] is not None),
    )


def tells_of_once(draft: Draft) -> bool:
    """Whether a cue tells of one occasion, not of what somebody holds or has long said."""
    cue = draft.cue_token
    if cue is None:
        return True
    if draft.kind not in ("speech", "denial", "order") or _modified(cue):
        return False
    if cue.pos_ in ("VERB", "AUX"):
        return cue.tag_ in ("VBD", "VBZ", "VBG") or _did(cue)
    return cue.lower_ == "according"


def _did(cue: Token) -> bool:
    """ "Did say"."""
    return cue.tag_ == "VB" and any(c.lower_ == "did" for c in cue.children)


def _may_share(draft: Draft) -> bool:
    """Whether words may belong to an occasion told before: a view may, told of in the present."""
    cue = draft.cue_token
    if cue is None or cue.pos_ not in ("VERB", "AUX"):
        return True
    return cue.tag_ != "VBN" and not _modified(cue)


def _on_a_paper(draft: Draft) -> bool:
    """ "The statement said": the one told of before, however far."""
    paper = draft.speaker
    return paper is not None and paper.lemma_.lower() in PAPERS and not _new_paper(draft)


def _new_paper(draft: Draft) -> bool:
    """ "A statement from the ministry said": one not told of before, so of a day of its own."""
    paper = draft.speaker
    if paper is None or paper.lemma_.lower() not in PAPERS or draft.follows is not None:
        return False
    return any(c.dep_ == "det" and c.lower_ in ("a", "an", "another") for c in paper.children)


def _modified(cue: Token) -> bool:
    verbs = [cue]
    if cue.dep_ == "conj" and not any(c.dep_ == "nsubj" for c in cue.children):
        verbs.append(cue.head)
    return any(c.dep_ == "advmod" and c.lower_ in _OTHER_TIMES for v in verbs for c in v.children)


def _shared(
    drafts: Sequence[Draft],
    told: Sequence[Told],
    outer: Sequence[int | None],
    cues: tuple[Sequence[str | None], Sequence[bool]],
    appeared: Mapping[str, list[tuple[int, str]]],
) -> tuple[list[int | None], list[str | None]]:
    """The occasion that each shares with an earlier one, and the time that it has by its own cue
    or by the occasion's."""
    own, once = cues
    found: list[int | None] = []
    times = list(own)
    last: dict[str, int] = {}
    index = {id(d): n for n, d in enumerate(drafts)}
    for n, (draft, who) in enumerate(zip(drafts, told, strict=True)):
        before = last.get(who.actor) if who.actor is not None else None
        if draft.follows is not None:
            before = index.get(id(draft.follows), before)
        elif before is not None:
            reach = ON_PAPER if _on_a_paper(draft) else SAME
            far = draft.start - drafts[before].end >= reach
            other_day = own[n] is not None and times[before] not in (None, own[n])
            before = None if far or other_day else before
        before = (
            before if outer[n] is None and _may_share(draft) and not _new_paper(draft) else None
        )
        found.append(before)
        if times[n] is None and before is not None:
            times[n] = times[before]
        if times[n] is None and outer[n] is None and once[n]:
            times[n] = _appeared(draft, who, appeared)
        if who.actor is not None and outer[n] is None and once[n]:
            last[who.actor] = n
    return found, times


def _utterances(
    drafts: Sequence[Draft],
    told: Sequence[Told],
    outer: Sequence[int | None],
    dated: tuple[Sequence[str | None], Sequence[str | None]],
    once: Sequence[bool],
) -> list[int | None]:
    """The first of the words that each goes on from; None where it begins, or stands alone."""
    own, known = dated
    found: list[int | None] = [None] * len(drafts)
    index = {id(d): n for n, d in enumerate(drafts)}
    last: int | None = None
    papers: dict[str | None, int] = {}
    for n in (n for n in range(len(drafts)) if outer[n] is None):
        draft, before = drafts[n], last
        speaks = once[n] and (_utters(draft) or _in_words(draft, told[n]))
        if _on_a_paper(draft):
            before = papers.get(told[n].actor, before)
        if draft.follows is not None:
            before = index.get(id(draft.follows))
        elif before is not None:
            one = speaks and told[n].actor == told[before].actor
            other_day = own[n] is not None and known[before] not in (None, own[n])
            before = before if one and not other_day else None
        reach = ON_PAPER if _on_a_paper(draft) else ADJACENT
        if (breath := _in_one_breath(drafts, told, outer, n)) is not None:
            before = breath
        if before is not None and draft.start - drafts[before].end < reach:
            first = found[before]
            found[n] = first if first is not None else before
        if speaks and told[n].actor is not None:
            last = n
            if on_paper(draft, told[n]):
                papers[told[n].actor] = n
        elif last is not None and told[n].actor != told[last].actor:
            last = None
    for n, up in enumerate(outer):
        if up is None or not _one_voice(told[n], told[up]):
            continue
        cue = drafts[n].cue_token
        if drafts[n].lemma in _NAMING or (cue is not None and cue.tag_ == "VBG"):
            found[n] = found[up] if found[up] is not None else up
    return found


def _in_one_breath(
    drafts: Sequence[Draft], told: Sequence[Told], outer: Sequence[int | None], n: int
) -> int | None:
    """The words before in whose sentence others are told by a participle: "said that ..., adding
    ...", "calling it a trap, X said"."""
    cue = drafts[n].cue_token
    if cue is None:
        return None
    for m in range(n - 1, max(-1, n - _LOOK_BACK), -1):
        other = drafts[m].cue_token
        if other is None or outer[m] is not None:
            continue
        if other.doc is not cue.doc:
            return None
        later, main = (cue, other) if cue.tag_ == "VBG" else (other, cue)
        deed = later.head.head if later.head.dep_ == "ccomp" else later.head
        hangs = later.tag_ == "VBG" and later.dep_ == "advcl" and main in (later.head, deed)
        if hangs and main.lemma_.lower() in VERBS and _one_voice(told[n], told[m]):
            return m
    return None


def _one_voice(one: Told, other: Told) -> bool:
    if one.actor is None or other.actor is None:
        goes_on = one.actor == other.actor and one.text.lower() in ("he", "she", "it", "they")
        return goes_on or (one.head is not None and one.head == other.head)
    return one.actor == other.actor


def _utters(draft: Draft) -> bool:
    """Whether a cue tells words, not a stance taken: "said that", not "rejected the plan"."""
    cue = VERBS.get(draft.lemma)
    return draft.cue_token is None or (cue is not None and bool(cue.frames & {"t", "q"}))


def _in_words(draft: Draft, told: Told) -> bool:
    """Whether a stance was taken in words of one occasion: quoted, or on paper."""
    return draft.form != "indirect" or on_paper(draft, told)


def _narrated(reading: Reading) -> list[_Told]:
    """Where the author tells what was done at some time, in order: of a day named by its weekday,
    by "today" or "yesterday", the time finding; of any other time nothing."""
    times = {t.id: t for t in reading.times}
    found: list[_Told] = []
    days: set[str] = set()
    today = _today(reading)
    for clause in reading.clauses:
        verb = clause.verb
        if clause.quoted or verb.dep_ not in _MAIN or clause.tense == "future":
            continue
        time = time_of(reading, verb) or asked_on(reading, verb)
        if time is None:
            continue
        recent = _RECENT.match(times[time].shift) is not None and (
            verb.tag_ == "VBD" or (_undergone(verb) and times[time].shift.split()[0] in today)
        )
        if recent:
            days.add(times[time].shift.split()[0])
        found.append(_Told(offset(verb), time if recent else None, len(days) == 1))
    return found


def _undergone(verb: Token) -> bool:
    """ "was struck"."""
    helping = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    return verb.tag_ == "VBN" and [c.lower_ in ("was", "were") for c in helping] == [True]


def _today(reading: Reading) -> frozenset[str]:
    """The formulas of the report's own day: what befell somebody on another is often told later."""
    told = reading.document.published.edtf or ""
    day = date.fromisoformat(told).isoweekday() if _DAY.fullmatch(told) else 0
    return frozenset({"day+0", f"w{day}"})


def _day_around(draft: Draft, days: Sequence[_Told]) -> str | None:
    """The day that a report tells of where plain words stand: "said", of no other time."""
    cue = draft.cue_token
    if cue is None or cue.tag_ not in ("VBD", "VBG") or cue.dep_ in ("relcl", "acl"):
        return None
    if cue.lower_ == "according":
        return None  # views and figures are held, not spoken on the day
    if any(c.dep_ == "aux" or c.lower_ in _IN_A_ROW for c in cue.children):
        return None
    before = [day for day in days if day.place <= draft.end]
    if not before:
        return None
    day = before[-1]
    return day.time if draft.end - day.place < (AROUND_ALONE if day.alone else AROUND) else None


def _appearances(reading: Reading) -> Mapping[str, list[tuple[int, str]]]:
    """Where the text says when an actor spoke or appeared: places and time findings, in order.

    "The next day she spoke to reporters": what she is quoted with from there on is of that day.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    for clause in reading.clauses:
        if clause.quoted or clause.passive or clause.negated or clause.lemma not in _APPEARS:
            continue
        time = time_of(reading, clause.verb) if clause.tense == "past" else None
        whom = any(c.tag_ == "WP" and c.dep_ == "dobj" for c in clause.children)
        if time is None or whom:  # "X, whom he met in March": by the way
            continue
        for token in clause.doers:
            actor = actor_at(reading, token)
            if actor is not None:
                found.setdefault(actor, []).append((offset(clause.verb), time))
    return found


def _appeared(
    draft: Draft, told: Told, appeared: Mapping[str, list[tuple[int, str]]]
) -> str | None:
    if told.actor is None:
        return None
    near = [t for place, t in appeared.get(told.actor, ()) if 0 <= draft.end - place < THERE]
    return near[-1] if near else None


def _opening(
    drafts: Sequence[Draft],
    told: Sequence[Told],
    outer: Sequence[int | None],
    once: Sequence[bool],
    times: list[str | None],
    days: frozenset[str | None],
    news: bool,
) -> None:
    """Date the first words of each speaker by those told next, a report's opening by its body."""
    first: dict[str, list[int]] = {}
    top = [n for n in range(len(drafts)) if outer[n] is None]
    for n in top:
        actor = told[n].actor
        if actor is None:
            continue
        before = first.setdefault(actor, [])
        near = not before or drafts[n].start - drafts[before[-1]].end < ADJACENT
        ranges = len(before) > 1 and not news  # an analysis ranges over days
        if before and (times[before[-1]] is not None or not near or ranges):
            continue
        cue = drafts[n].cue_token
        held = not once[n] or (cue is not None and cue.tag_ == "VBZ")
        if times[n] is None and held and not _just_told(drafts[n]):
            continue  # a view, or said at another time
        before.append(n)
        if times[n] in days and _on_that_day(drafts[n]):
            for m in before:
                times[m] = times[m] if times[m] is not None else times[n]


def _on_that_day(draft: Draft) -> bool:
    """Whether words are told as spoken on their day: not by the way, "whom it blames for ..."."""
    cue = draft.cue_token
    return cue is None or (cue.tag_ in ("VBD", "VBN", "VBG") and cue.dep_ not in ("relcl", "acl"))


def _just_told(draft: Draft) -> bool:
    """ "Has told the council": news that the report opens with."""
    cue = draft.cue_token
    if cue is None or cue.tag_ != "VBN" or draft.kind not in ("speech", "denial", "order"):
        return False
    if cue.dep_ in ("relcl", "acl"):
        return False
    return any(c.lower_ in ("has", "have") for c in cue.children) and not _modified(cue)
