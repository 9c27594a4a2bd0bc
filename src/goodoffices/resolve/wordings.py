"""What a short wording says, as a set of stems: for joining offers and issues told in other words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from goodoffices.text.stems import stem

_WORD = re.compile(r"[^\W\d_]+|\d+")
EMPTY = frozenset(
    "the and for with that this from into its his her their our your any all some not but more most"
    " other over under between about would could should will have has had been being are was were"
    " who which whom also such than then them they".split()
)
"""Function words of three letters and more."""
MOST = 8
"""Stems of a wording that make keys: its longest, so that a long wording makes few of them."""


@lru_cache(maxsize=20_000)
def stems(text: str, *, names: bool) -> frozenset[str]:
    """The stems of the content words; without ``names`` only words in small letters.

    Where a wording holds nothing but names, they are what it says.
    """
    words = [w for w in _WORD.findall(text) if len(w) > 2 or w.isdigit()]
    small = [w for w in words if names or not w[0].isupper()]
    found = frozenset(stem(w) for w in map(str.casefold, small) if w not in EMPTY)
    return found or frozenset(stem(w.casefold()) for w in words)


def pairs(found: frozenset[str]) -> Iterator[str]:
    """Keys of a wording: the pairs of its longest stems; a single stem by itself."""
    longest = sorted(sorted(found, key=lambda s: (-len(s), s))[:MOST])
    if len(longest) == 1:
        yield longest[0]
    for one, other in combinations(longest, 2):
        yield f"{one}+{other}"


def shortened(found: frozenset[str]) -> Iterator[str]:
    """Keys under which wordings meet that differ by one stem: all of it, and all but one."""
    ordered = sorted(found)
    yield "+".join(ordered)
    if len(ordered) > 2:
        for left_out in ordered:
            yield "+".join(s for s in ordered if s != left_out)
