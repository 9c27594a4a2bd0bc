"""What stands between two places of a document, found without looking at all that it holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TypeVar

from goodoffices.model.findings import ActorFinding, ActorMention, Finding

F = TypeVar("F", bound=Finding)

Named = tuple[ActorFinding, ActorMention]
"""An actor, and one place where a document mentions it."""


def between(findings: Sequence[F], start: int, end: int) -> Sequence[F]:
    """Of findings of one kind, sorted by place, those whose head passage begins from ``start`` to
    before ``end``."""
    first = bisect_left(findings, start, key=_begins)
    return findings[first : bisect_left(findings, end, lo=first, key=_begins)]


def _begins(finding: Finding) -> int:
    return finding.head.start


class Mentions:
    """Where one document mentions its actors."""

    def __init__(self, actors: Iterable[Finding]) -> None:
        found = [(a, m) for a in actors if isinstance(a, ActorFinding) for m in a.mentions]
        self._sorted = sorted(found, key=lambda n: (n[1].citation.start, n[0].id))
        self._starts = [m.citation.start for _, m in self._sorted]

    def between(self, start: int, end: int) -> Sequence[Named]:
        """Those that begin from ``start`` to before ``end``, by place."""
        first = bisect_left(self._starts, start)
        return self._sorted[first : bisect_left(self._starts, end, lo=first)]
