"""What a figure counts, where, over which days: what two counts need to be of one thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Actor, DocumentEntry, Event, Statement, Time
from goodoffices.model.findings import ActorFinding, FigureFinding
from goodoffices.resolve.counts_table import (
    AMONG,
    ANNIVERSARY,
    BEFALLING,
    CAPTIVE,
    COMMON,
    COUNTING,
    DOER,
    GENERIC,
    INCREMENT,
    NO_PLACE,
    RUNNING,
    SINCE,
    UPROOTED,
    WHERE,
)
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.parties import party
from goodoffices.resolve.places import between
from goodoffices.resolve.stratum import Scope
from goodoffices.resolve.wordings import stems
from goodoffices.text.gazetteer import leading, named
from goodoffices.text.titles import singular

AFTER, BEFORE = 70, 45
"""Characters behind and before a number within which its clause says what befell those counted."""
FAR = 120
"""Characters before a number within which a preposition places it."""
REACH = 2000
"""Characters after which the day that a story stands at is no longer that of a count."""
LONGEST = timedelta(31)
"""A date wider than a month places no count in time."""

_CAPITAL = re.compile(r"\b[A-Z]\w+\b")

_BEFALLING = tuple(
    (name, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for name, words in BEFALLING
)


@dataclass(frozen=True, slots=True)
class Count:
    """A figure, and what makes another one of the same thing.

    ``period`` is the span in which what is counted befell; ``since`` says that it runs on from
    its first day to the day of the report. ``added`` marks a count on top of an earlier one.
    ``dated``: the text itself gives the period, and not only the story around it.
    ``told`` is the day of the report, ``voice`` who gives the number, if somebody is named;
    ``words`` are what else the sentence says, names left out.
    """

    finding: FigureFinding
    event: str
    befell: str
    who: str
    place: str
    period: tuple[date, date] | None
    since: bool
    dated: bool
    added: bool
    told: date | None
    voice: str
    words: frozenset[str]
    running: bool = False
    """Told in the perfect, as a count up to now: "have been killed"."""

    @property
    def low(self) -> float:
        return self.finding.low if self.finding.low is not None else 0.0

    @property
    def high(self) -> float:
        return self.finding.high if self.finding.high is not None else float("inf")

    @property
    def exact(self) -> bool:
        return self.finding.low == self.finding.high and not self.finding.approximate


def count(finding: FigureFinding, scope: Scope) -> Count:
    """What comparing reads of a figure."""
    text = scope.document(finding.document).text
    head = finding.head
    start, end = sentence(text, head)
    event = scope.entry(finding.event) if finding.event else None
    period, since = _period(finding, (start, end), scope)
    story = None if period is not None else _story(finding, scope)
    return Count(
        finding=finding,
        event=event.id if isinstance(event, Event) else "",
        befell=_befell(finding, text, start, end),
        who=_who(finding),
        place=_place(finding, (start, end), event, scope),
        period=period or story,
        since=since,
        dated=period is not None,
        added=INCREMENT.search(text[head.start : min(end, head.end + BEFORE)]) is not None,
        told=_told(finding.document, scope),
        voice=_voice(finding, scope),
        words=frozenset(w for w in stems(text[start:end], names=False) if _telling(w)),
        running=RUNNING.search(text, head.end, min(end, head.end + BEFORE)) is not None,
    )


def _telling(word: str) -> bool:
    """Whether a stem says more than that people were struck: no number, no word of BEFALLING."""
    plain = word.isdigit() or word in GENERIC or word in COMMON
    return not plain and not any(words.match(word) for _, words in _BEFALLING)


def comparable(one: Count, other: Count) -> bool:
    """Whether two counts are of the same sort of people, or of the same thing."""
    if one.finding.unit != other.finding.unit:
        return False
    alike = {"released": CAPTIVE, "displaced": UPROOTED}.get(one.befell, GENERIC)
    return one.who == other.who or {one.who, other.who} <= alike


def _befell(finding: FigureFinding, text: str, start: int, end: int) -> str:
    head = finding.head
    of = finding.of
    after = re.split(
        r"[;:]|\band\b|\bbut\b|\bwhile\b", text[head.end : min(end, head.end + AFTER)]
    )[0]
    before = re.split(r"[;:]|, ", text[max(start, head.start - BEFORE) : head.start])[-1]
    for part in (of, after, before):
        found = [
            (m.start(), name) for name, words in _BEFALLING if (m := words.search(part)) is not None
        ]
        if found:
            return (min(found) if part is not before else max(found))[1]
    if AMONG.search(text[max(start, head.start - BEFORE) : head.start]):
        whole = [name for name, words in _BEFALLING if words.search(text[start : head.start])]
        return whole[0] if len(whole) == 1 else ""
    return ""


def _who(finding: FigureFinding) -> str:
    """The noun that is counted, in the singular; "people killed" counts people."""
    words = [w for w in re.findall(r"[a-z-]+", finding.of.casefold()) if not w.endswith("ed")]
    return singular(words[-1]) if words else "people" if finding.unit == "people" else ""


def _place(finding: FigureFinding, span: tuple[int, int], event: object, scope: Scope) -> str:
    """Where it befell: a place by its preposition, the state whose authorities count, else the
    state named next to the number."""
    head = finding.head
    text = scope.document(head.document).text
    behind = WHERE.finditer(text, head.end, min(span[1], head.end + AFTER))
    ahead = reversed(list(WHERE.finditer(text, max(span[0], head.start - FAR), head.start)))
    for m in (*behind, *ahead):
        if m["name"].split()[0].casefold() not in NO_PLACE:
            return _called(m["name"])
    told = scope.entry(finding.attributed_to) if finding.attributed_to else None
    if isinstance(told, Statement) and told.speaker and COUNTING.search(told.speaker_text):
        side = party(told.speaker, scope)
        if side is not None and side.type == "state":
            return _called(side.name)
    near = [
        (at > head.start, abs(at - head.start), identity)
        for at, to, identity in (*_states(head.document, span, scope), *_adjectives(text, span))
        if not DOER.match(text[to : to + 30])
    ]
    if near:
        return min(near)[2]
    if isinstance(event, Event) and event.place:
        return _called(event.place)
    most = _states_named(head.document, scope).most_common(2)
    if most and (len(most) == 1 or most[0][1] > most[1][1]):
        return most[0][0]
    return ""


def _states(document: str, span: tuple[int, int], scope: Scope) -> Iterator[tuple[int, int, str]]:
    """Where a stretch of a report names states, by the state's entry."""
    for finding, mention in scope.named(document, *span):
        if mention.form != "pronoun" and (name := _state(finding, scope)):
            yield mention.citation.start, mention.citation.end, name


def _states_named(document: str, scope: Scope) -> Counter[str]:
    """How often a report names each state."""
    found: Counter[str] = Counter()
    for finding in scope.findings(document, "actor"):
        if isinstance(finding, ActorFinding) and (name := _state(finding, scope)):
            found[name] += sum(m.form != "pronoun" for m in finding.mentions)
    return +found


def _state(finding: ActorFinding, scope: Scope) -> str:
    entry = scope.entry(finding.id) if finding.type == "state" else None
    return (finding.code or _called(entry.name)) if isinstance(entry, Actor) else ""


def _adjectives(text: str, span: tuple[int, int]) -> Iterator[tuple[int, int, str]]:
    """Where a sentence tells whose a thing is by an adjective: "Icelandic cities"."""
    for m in _CAPITAL.finditer(text, *span):
        known = named(m[0])
        if known is not None and known.code.startswith("state:"):
            yield m.start(), m.end(), known.code


def _called(place: str) -> str:
    """One name for a place: the gazetteer's code of a state, else the name in small letters."""
    plain = re.sub(r"['’]s?$", "", place)
    known = leading(f"{plain} itself")
    return known[0].code if known is not None and known[1] == "itself" else plain.casefold()


def _period(
    finding: FigureFinding, span: tuple[int, int], scope: Scope
) -> tuple[tuple[date, date] | None, bool]:
    """The days of what is counted, by the times of its sentence, else of its event."""
    text = scope.document(finding.document).text
    if ANNIVERSARY.search(text, *span):
        return None, False
    near: list[tuple[int, tuple[date, date], bool]] = []
    for time in between(scope.findings(finding.document, "time"), *span):
        at, entry = time.head.start, scope.entry(time.id)
        if isinstance(entry, Time):
            days = _days(entry.when.edtf)
            since = SINCE.search(text[max(span[0], at - 12) : at]) is not None
            since = since or time.head.quote.casefold().startswith("since")
            if days is not None:
                near.append((abs(at - finding.head.start), days, since))
    if near:
        return min(near)[1:]
    event = scope.entry(finding.event) if finding.event else None
    return (_days(event.when.edtf), False) if isinstance(event, Event) else (None, False)


def _story(finding: FigureFinding, scope: Scope) -> tuple[date, date] | None:
    """Of an undated report the day that its story stands at, if it told one just before: the latest."""
    if _told(finding.document, scope) is not None:
        return None
    times = scope.findings(finding.document, "time")
    before = between(times, finding.head.start - REACH + 1, finding.head.start)
    entries = (scope.entry(time.id) for time in before)
    days = (_days(e.when.edtf) for e in entries if isinstance(e, Time))
    return max((d for d in days if d is not None), key=lambda d: d[1], default=None)


def _days(edtf: str | None) -> tuple[date, date] | None:
    first, last = bounds(edtf)
    if first is None:
        return None
    if last is None:
        return (first, first)
    return (first, last) if last - first <= LONGEST else None


def _told(document: str, scope: Scope) -> date | None:
    entry = scope.entry(document)
    first, last = bounds(entry.published.edtf if isinstance(entry, DocumentEntry) else None)
    return last if first is not None and last is not None and last - first <= LONGEST else None


def _voice(finding: FigureFinding, scope: Scope) -> str:
    told = scope.entry(finding.attributed_to) if finding.attributed_to else None
    return told.speaker_text if isinstance(told, Statement) else ""
