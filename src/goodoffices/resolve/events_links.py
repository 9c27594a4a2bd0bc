"""How events stand to each other: a plan and its execution, a part of another, a comparison."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from goodoffices.model.edtf import order, overlap
from goodoffices.model.entries import Time
from goodoffices.model.findings import EventFinding
from goodoffices.model.shapes import EventLink
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.events_told import UNTRUE, WORDS, Told, keys, shared
from goodoffices.resolve.stratum import Scope

WITHIN = re.compile(
    r"\b(?:during|as part of|on the sidelines of|on the margins of|in the course of"
    r"|(?:with)?in the framework of|in the context of)\s+(?:[\w.’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
"""What makes an event part of the one named next (Quirk et al., 1985, 9.36: prepositions of time)."""

AGAIN = re.compile(
    r"\b(?:another|a (?:second|third|fourth|fifth|further|new)|again|additional|\w+ more)\b",
    re.IGNORECASE,
)
"""What sets an event beside an earlier one of its kind."""

COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|than|unlike|similar to|echo(?:es|ed|ing)|as (?:in|with)|since)\b",
    re.IGNORECASE,
)
"""What stands between two events that a sentence compares."""


def links(
    members: Sequence[Told], beside: Mapping[str, Sequence[Sequence[Told]]], scope: Scope
) -> tuple[EventLink, ...]:
    """All links of one event, sorted."""
    own = {t.finding.id for t in members}
    found = set(_plans(members, beside))
    for told in members:
        found |= {link for link in _in_document(told.finding, scope, own) if link.event not in own}
    return tuple(sorted(found, key=lambda x: (x.relation, x.event)))


def _plans(
    members: Sequence[Told], beside: Mapping[str, Sequence[Sequence[Told]]]
) -> Iterator[EventLink]:
    """From a plan to what came of it: same type and parties, days that can be one."""
    if members[0].real:
        return
    near = {id(g): g for p in members for key in keys(p) for g in beside.get(key, ())}
    for other in near.values():
        if other is not members and any(
            o.real and _carried_out(p, o) for p in members for o in other
        ):
            yield EventLink(min(t.finding.id for t in other), "plan-of")


def _carried_out(plan: Told, deed: Told) -> bool:
    if deed.finding.status in UNTRUE or plan.type != deed.type:
        return False
    if plan.about and deed.about and plan.about != deed.about:
        return False
    near = plan.dated and deed.dated and overlap(plan.when.edtf, deed.when.edtf)
    needed = min(2, *(len({w.party for w in t.who}) for t in (plan, deed)))
    return near and needed > 0 and len(shared(plan.who, deed.who)) >= needed


def _in_document(finding: EventFinding, scope: Scope, own: set[str]) -> Iterator[EventLink]:
    """What its own sentence says of another event, and of an earlier one of its kind."""
    others = [
        f
        for f in scope.findings(finding.document, "event")
        if isinstance(f, EventFinding) and f.id not in own
    ]
    if not others:
        return
    text = scope.document(finding.document).text
    start, end = sentence(text, finding.citations[0])
    beside = [f for f in others if start <= f.trigger.start < end]
    for other in beside:
        if other.trigger.start <= finding.trigger.start:
            continue
        between = text[finding.trigger.end : other.trigger.start]
        if other.trigger.quote.casefold() in WORDS and WITHIN.search(between):
            yield EventLink(other.id, "part-of")
        elif _alike(finding, other) and COMPARED.search(between):
            yield EventLink(other.id, "compared-with")
    clause = text[max(start, finding.citations[0].start) : finding.citations[0].end]
    if AGAIN.search(clause):
        earlier = [
            f for f in others if f.citations[0].end <= start and _alike(finding, f) and _done(f)
        ]
        if earlier:
            last = max(earlier, key=lambda f: (f.citations[0].start, f.id))
            if _not_after(last, finding, scope):
                yield EventLink(last.id, "compared-with")


def _done(finding: EventFinding) -> bool:
    return finding.status in ("happened", "presupposed")


def _alike(one: EventFinding, other: EventFinding) -> bool:
    """Of one kind: the same type, mode and thing."""
    return (one.type, one.mode) == (other.type, other.mode) and (
        one.object == other.object or not (one.object and other.object)
    )


def _not_after(one: EventFinding, other: EventFinding, scope: Scope) -> bool:
    """Whether one can have been before the other, as far as their days are known."""
    days = [scope.entry(f.time) if f.time else None for f in (one, other)]
    known = [d.when.edtf for d in days if isinstance(d, Time) and d.when.edtf]
    return len(known) < 2 or order(known[0]) <= order(known[1])
