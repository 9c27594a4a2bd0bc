"""How events stand to each other: a plan and its execution, a part of another, a comparison."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from goodoffices.model.edtf import order, overlap
from goodoffices.model.entries import Time
from goodoffices.model.findings import EventFinding
from goodoffices.model.shapes import EventLink
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.events.table import UNTRUE
from goodoffices.resolve.events.told import Told, shared
from goodoffices.resolve.places import between
from goodoffices.resolve.stratum import Scope
from goodoffices.text.event_nouns import TAKEN_UP
from goodoffices.text.stems import stem

WITHIN = re.compile(
    r"\b(?:during|as part of|on the sidelines of|on the margins of|in the course of"
    r"|(?:with)?in the framework of|in the context of)\s+(?:[\w.’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
"""What makes an event part of the one named next (Quirk et al., 1985, 9.36: prepositions of time)."""

AGAIN = re.compile(
    r"\b(?:another|a (?:second|third|fourth|fifth|further)|an additional|\d+ more|again)\b(?P<what>.{0,30})",
    re.IGNORECASE | re.DOTALL,
)
"""What sets an event beside an earlier one of its kind, and what follows."""

COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|than (?:in|during|after|before)|unlike|similar to|echo(?:es|ed|ing))\b"
    r"|\b(?:\w{2,}est|first|most|worst)\b.*\bsince\b",
    re.IGNORECASE | re.DOTALL,
)
"""What stands before or between two events that a sentence compares."""

FAR = 1_000
"""Characters before a sentence from which a clause may reach into it: not every end is one."""


def links(members: Sequence[Told], deeds: Set[str], scope: Scope) -> tuple[EventLink, ...]:
    """All links of one event, sorted; ``deeds`` are the ids of the events that came of it."""
    own = {t.finding.id for t in members}
    found = {EventLink(deed, "plan-of") for deed in deeds} if not members[0].real else set()
    for told in members:
        found |= {link for link in _in_document(told.finding, scope, own) if link.event not in own}
    return tuple(sorted(found, key=lambda x: (x.relation, x.event)))


def came_of(plan: Told, deed: Told) -> bool:
    """Whether a plan was carried out in a deed."""
    if plan.real or not deed.real or deed.finding.status in UNTRUE or plan.type != deed.type:
        return False
    if plan.about and deed.about and plan.about != deed.about:
        return False
    near = plan.dated and deed.dated and overlap(plan.when.edtf, deed.when.edtf)
    needed = min(2, *(len({w.party for w in t.who}) for t in (plan, deed)))
    return near and needed > 0 and len(shared(plan.who, deed.who)) >= needed


def _in_document(finding: EventFinding, scope: Scope, own: set[str]) -> Iterator[EventLink]:
    """What its own sentence says of another event, and of an earlier one of its kind."""
    text = scope.document(finding.document).text
    start, end = sentence(text, finding.citations[0])
    for other in scope.near(finding.document, "event", start - FAR, end):
        assert isinstance(other, EventFinding)
        if not finding.trigger.start < other.trigger.start < end or other.id in own:
            continue
        gap = text[finding.trigger.end : other.trigger.start]
        if other.trigger.quote.casefold() in TAKEN_UP and WITHIN.search(gap):
            yield EventLink(other.id, "part-of")
        elif _alike(finding, other) and COMPARED.search(
            text[finding.citations[0].start : other.trigger.start]
        ):
            yield EventLink(other.id, "compared-with")
    clause = text[max(start, finding.citations[0].start) : finding.citations[0].end]
    if _done(finding) and _once_more(clause, finding):
        events = between(scope.findings(finding.document, "event"), 0, start)
        earlier = [
            f
            for f in events
            if isinstance(f, EventFinding)
            and f.citations[0].end <= start
            and _alike(finding, f)
            and _done(f)
            and f.id not in own
        ]
        if earlier:
            last = max(earlier, key=lambda f: (f.citations[0].start, f.id))
            if _not_after(last, finding, scope):
                yield EventLink(last.id, "compared-with")


def _once_more(clause: str, finding: EventFinding) -> bool:
    """Whether the clause tells it, or what it is about, as another of its kind."""
    told = {stem(finding.object), stem(finding.trigger.quote.casefold().split()[-1])}
    for found in AGAIN.finditer(clause):
        words = [stem(w) for w in re.findall(r"[a-z]+|\d+", found["what"].casefold())[:3]]
        if told & set(words) or any(w.isdigit() for w in words[:1]) or found[0][0].isdigit():
            return True
    return False


def _done(finding: EventFinding) -> bool:
    return finding.status in ("happened", "presupposed")


def _alike(one: EventFinding, other: EventFinding) -> bool:
    """Of one kind: the same type, and the same thing or word."""
    words = [stem(f.trigger.quote.casefold().split()[-1]) for f in (one, other)]
    return one.type == other.type and (
        words[0] == words[1] or bool(one.object and one.object == other.object)
    )


def _not_after(one: EventFinding, other: EventFinding, scope: Scope) -> bool:
    """Whether one can have been before the other, as far as their days are known."""
    days = [scope.entry(f.time) if f.time else None for f in (one, other)]
    known = [d.when.edtf for d in days if isinstance(d, Time) and d.when.edtf]
    return len(known) < 2 or order(known[0]) <= order(known[1])
