"""Silence against an answer: one report has a party not respond where another has it answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from goodoffices.model.entries import Actor
from goodoffices.model.findings import ActorFinding, EventFinding
from goodoffices.model.shapes import Citation, Side
from goodoffices.resolve.days import day_of_report
from goodoffices.resolve.disagreements import clusters, disagreement, week
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.resolve.wordings import stems
from goodoffices.text.stems import stem

SILENT = re.compile(
    r"(?:has|have|had|did|does)(?: not|n[’']t) (?:\w+ )?(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|"
    r"react(?:ed)?)(?: to)?(?: \w+){0,4}"
)
"""Words by which somebody is told to have given no answer."""
BEFORE = 500
"""Characters before a silence, or an answer, that tell what it was about."""
SHARED = 3
"""Content words, names left out, that both have if they are on one thing."""
PRESS = re.compile(r"request|inquir|enquir|question|immediately", re.IGNORECASE)
"""Unanswered telephones of press offices: no silence towards a party."""
ANAPHORIC = re.compile(
    r"\b(?:idea|proposal|offer|suggestion|plan|call|appeal|demand|request)\b",
    re.I,
)
"""Words that take up what is answered."""
ABOUT = 2
"""Content words of an answer that stand before the silence, if it answers the same."""
GIVEN: tuple[str, ...] = ("gave", "given", "approved", "agreed", "rejected", "said", "accepted")
"""Words of any answer."""
ANSWERS: frozenset[str] = frozenset({"reject", "agree", "concede"})
"""Types of event by which somebody answers."""
NEAR = timedelta(3)
"""Days between two reports of one exchange."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """A silence or an answer of one actor in one report."""

    finding: str
    document: str
    silent: bool
    cited: Citation
    to: tuple[str, ...] = ()


class ReplyDisagreements:
    """The stratum of silences that others tell as answers."""

    name = "disagreements on replies"
    kinds: tuple[str, ...] = ("actor",)
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The actor with the week of the report, if it tells of an answer or of none."""
        assert isinstance(item, ActorFinding)
        actor, day = scope.entry(item.id), day_of_report(item.document, scope)
        if isinstance(actor, Actor) and day is not None and any(_answers(item, scope)):
            yield f"{actor.id}|{week(day)}"

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each silence that a report of the same exchange tells as an answer."""
        items = [i for i in block.items if isinstance(i, ActorFinding)]
        answers = [a for i in items for a in _answers(i, scope)]
        pairs = [
            (a, b)
            for a in answers
            for b in answers
            if a.silent and not b.silent and _one_exchange(a, b, scope)
        ]
        for group in clusters(pairs, lambda p: (_id(p[0]), _id(p[1]))):
            told = {_id(a): a for pair in group for a in pair}
            sides = [
                Side(a.finding, "replies", "silent" if a.silent else "answered", (a.cited,))
                for a in told.values()
            ]
            why = "One report tells of no answer, another of an answer."
            yield disagreement("status", sides, "divergent", why)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The actors of events that changed."""
        found = (scope.finding(i) for i in changed if i.startswith("event-"))
        return {a for f in found if isinstance(f, EventFinding) for a in f.initiators}


def _id(answer: _Answer) -> str:
    return f"{answer.document}:{answer.cited.start:09}"


def _answers(finding: ActorFinding, scope: Scope) -> Iterator[_Answer]:
    document = scope.document(finding.document)
    silences = _silences(document.text)
    for mention in finding.mentions:
        for start, end in silences:
            if 0 < start - mention.citation.end <= 2:
                cited = document.cite(mention.citation.start, end)
                yield _Answer(finding.id, finding.document, True, cited)
    for event in scope.findings(finding.document, "event"):
        if not isinstance(event, EventFinding) or finding.id not in event.initiators:
            continue
        if event.type in ANSWERS and event.status == "happened":
            yield _Answer(event.id, finding.document, False, event.head, event.recipients)


@lru_cache(maxsize=512)
def _silences(text: str) -> tuple[tuple[int, int], ...]:
    found = SILENT.finditer(text)
    return tuple((m.start(), m.end()) for m in found if not PRESS.search(m[0]))


def _one_exchange(silence: _Answer, answer: _Answer, scope: Scope) -> bool:
    """Whether two reports of the same days tell of one exchange: they share another event."""
    if silence.document == answer.document:
        return False
    days = [day_of_report(a.document, scope) for a in (silence, answer)]
    if days[0] is None or days[1] is None or abs(days[0] - days[1]) > NEAR:
        return False
    known = {e.id for e in scope.entries_of(silence.document, "actor")}
    if any((e := scope.entry(to)) is not None and e.id not in known for to in answer.to):
        return False  # an answer to somebody of whom the other report knows nothing
    about = [_about(a.cited, scope) for a in (silence, answer)]
    if len(about[0] & about[1]) < SHARED:
        return False
    if not ANAPHORIC.search(answer.cited.quote):
        own = stems(answer.cited.quote, names=False) - {stem(w) for w in GIVEN}
        if len(own & about[0]) < ABOUT:
            return False  # an answer to something else
    shared = [_shared(a.document, scope) for a in (silence, answer)]
    return bool(shared[0] & shared[1])


def _about(cited: Citation, scope: Scope) -> frozenset[str]:
    """The words in small letters before and in a passage."""
    text = scope.document(cited.document).text
    return stems(text[max(0, cited.start - BEFORE) : cited.end], names=False)


def _shared(document: str, scope: Scope) -> frozenset[str]:
    """What a report tells that others tell too: its joined events and utterances."""
    events = {e.id for e in scope.entries_of(document, "event") if len(e.members) > 1}
    found = (scope.utterance(f.id) for f in scope.findings(document, "statement"))
    return frozenset(events | {u.id for u in found if u is not None and len(u.members) > 1})
