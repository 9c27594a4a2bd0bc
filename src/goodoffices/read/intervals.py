"""Quick look-up of stretches: which of many marked ones a stretch touches or lies in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Intervals:
    """Stretches of a text, overlapping ones merged; look-ups take logarithmic time."""

    def __init__(self, stretches: Iterable[tuple[int, int]] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(stretches):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            elif start < end:
                self._starts.append(start)
                self._ends.append(end)

    def touches(self, start: int, end: int) -> bool:
        """Whether any stretch shares a character with start to end."""
        i = bisect_right(self._starts, end - 1) - 1
        return i >= 0 and self._ends[i] > start

    def cover(self, start: int, end: int) -> bool:
        """Whether start to end lies within one stretch."""
        i = bisect_right(self._starts, start) - 1
        return i >= 0 and self._ends[i] >= end
