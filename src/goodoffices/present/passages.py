"""The sentence around a passage, for a reader who wants to check it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.model.shapes import Citation, Furniture
from goodoffices.text.abbreviations import abbreviates

LONGEST = 420
"""Characters of context shown on either side at the most."""

_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[^\sa-z])")
"""Where a sentence may end: a full stop and what closes with it, before no small letter."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A quoted passage within its sentence: what stands before, the very words, what follows."""

    before: str
    quote: str
    after: str


def passage(text: str, citation: Citation, furniture: Sequence[Furniture] = ()) -> Passage:
    """The passage with the rest of its sentence, never beyond its line or into page furniture."""
    start = text.rfind("\n", 0, citation.start) + 1
    end = text.find("\n", citation.end)
    end = len(text) if end < 0 else end
    start, end = max(start, citation.start - LONGEST), min(end, citation.end + LONGEST)
    for stop in _END.finditer(text, start, end):
        if abbreviates(text, stop.start()):
            continue
        if stop.end() <= citation.start:
            start = stop.end()
        elif stop.start() + 1 >= citation.end:
            end = stop.end()
            break
    for mark in furniture:
        if start < mark.end <= citation.start:
            start = mark.end
        elif citation.end <= mark.start < end:
            end = mark.start
    return Passage(
        text[start : citation.start].lstrip(),
        text[citation.start : citation.end],
        text[citation.end : end].rstrip(),
    )
