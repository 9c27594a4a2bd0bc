"""Positions and the issues that they are about.

An issue is a set of wordings that are about the same (``issues.py``), whoever uses them; each finding stays a position
of its own, for what somebody said in May and in June are two things.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from goodoffices.model.entries import Issue, Position, Statement, Time
from goodoffices.model.findings import PositionFinding
from goodoffices.model.ids import derived_id
from goodoffices.model.shapes import UNKNOWN, When
from goodoffices.resolve.grouping import group
from goodoffices.resolve.issues import Together, keys, label, telling
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope


class Positions:
    """The stratum of positions; its blocks are blind to actors, so that opponents meet."""

    name = "positions"
    kinds: tuple[str, ...] = ("position",)
    makes: tuple[str, ...] = ("position", "issue")

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The topic with a name, or the wording's stems: see ``issues.py``."""
        if not isinstance(item, PositionFinding):
            return ()
        return (item.id, *keys(item))

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """The issues of a block, and every position on them."""
        items = [i for i in block.items if isinstance(i, PositionFinding)]
        for members in group(
            items,
            [i.id for i in items],
            Together(items).same,
            must=block.must,
            cannot=block.cannot,
            under=[frozenset(telling(i)) for i in items],
            forbids=lambda one, other: False,
        ):
            issue = _issue(members)
            yield issue
            for member in members:
                yield _position(member, issue.id, scope)

    def face(self, entry: Resolved) -> object:
        """Disagreements read who stands where on what, and which positions share an issue."""
        if isinstance(entry, Position):
            return (entry.actor, entry.issue, entry.stance, entry.when)
        return (entry.label, entry.aliases) if isinstance(entry, Issue) else entry

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """Nothing beyond references."""
        return ()


def _issue(members: Sequence[PositionFinding]) -> Issue:
    """The issue under its most frequent wording, the shortest of those, cut to a heading."""
    counted = Counter(m.issue.quote for m in members)
    short = label(min(counted, key=lambda w: (-counted[w], len(w), w)))
    return Issue(
        id=derived_id("issue", min(m.id for m in members)),
        members=tuple(sorted(m.id for m in members)),
        citations=tuple(sorted({m.issue for m in members})),
        label=short,
        aliases=tuple(sorted(w for w in counted if w != short)),
    )


def _position(finding: PositionFinding, issue: str, scope: Scope) -> Position:
    return Position(
        id=finding.id,
        members=(finding.id,),
        citations=finding.citations,
        certainty=finding.certainty,
        origin=finding.origin,
        actor=finding.actor,
        issue=issue,
        stance=finding.stance,
        when=_when(finding, scope),
        conditions=finding.conditions,
        attributed_to=finding.attributed_to,
    )


def _when(finding: PositionFinding, scope: Scope) -> When:
    """The day it was taken: its own time, else when the words around it were said."""
    time = scope.entry(finding.time) if finding.time else None
    if isinstance(time, Time):
        return time.when
    told = scope.entry(finding.attributed_to) if finding.attributed_to else None
    return told.said if isinstance(told, Statement) else UNKNOWN
