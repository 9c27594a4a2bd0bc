"""Where two words stand as one for want of a space: "theSenate meetsand" is four words.

Pages that lose the spaces round their links are common (one report in six of 1,800), and a parser
makes names of such words. The text stays as it is: tokens are cut, places do not change.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from goodoffices.extract.trained.wordpieces import PIECES
from goodoffices.text.gazetteer import named

JOINTS = frozenset(
    "the a and or of to in on at for from by with as that which who is are was were be been has have "
    "had will would said says its his her their this but not after into over about against amid "
    "since when while during before it".split()
)
"""Words that stand before and after links."""

TRAILING = JOINTS - {"a", "or", "over", "at"}
"""Those of them that close no ordinary word or name: "protestor", "handover", "Basharat"."""

LEADING = frozenset(
    "the and that which from are were been have will would said says their against amid since when "
    "while during before".split()
)
"""Those of them that open no ordinary word: "over" opens "overturn", "after" "aftershock"."""

_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL_INSIDE = re.compile(r"([a-z]+|[A-Z][a-z]+)([A-Z][a-z]+)")
_QUOTE = re.compile(r"(?<=[.!?,…])[\"'”’](?=[A-Z][a-z])")
"""A quotation mark behind a stop, with the next sentence straight behind it."""
_SHORTEST = 5
_LONGEST = 40
_SHORTEST_PART = 4


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """Words that a large language model's vocabulary has whole."""
    return frozenset(PIECES.read_text(encoding="utf-8").split())


def seams(texts: Sequence[str]) -> list[tuple[int, ...]]:
    """For each text of one document the places where a word should be cut, in order.

    A word is cut if it is not a common one and its parts are: one of them a word that joins, the
    other a word that the document has by itself.
    """
    own = Counter(m[0] for text in texts for m in _WORD.finditer(text))
    return [tuple(sorted(_of(text, own))) for text in texts]


def _of(text: str, own: Counter[str]) -> Iterator[int]:
    yield from (m.end() for m in _QUOTE.finditer(text))
    common = _common()
    for word in _WORD.finditer(text):
        if _SHORTEST <= len(word[0]) <= _LONGEST and word[0].lower() not in common:
            cut = _cut(word[0], own)
            if cut:
                yield word.start() + cut


def _cut(word: str, own: Counter[str]) -> int:
    """Where a word that is not a common one falls into two; 0 if it does not."""
    inside = _CAPITAL_INSIDE.fullmatch(word)
    if inside is not None:
        first, second = inside.groups()
        told = first in JOINTS or (
            second in own
            and (
                first in own
                or first.lower() in JOINTS
                or (len(first) >= _SHORTEST_PART and first in _common())
            )
        )
        return len(first) if told else 0
    if own[word] > 1:
        return 0  # a name of this text
    for cut in range(2, len(word) - 1):
        first, second = word[:cut], word[cut:]
        if (
            second in TRAILING
            and len(first) >= _SHORTEST_PART
            and (first in own or first in JOINTS)
        ):
            return 0 if _ends_a_name(first, second) or named(word) is not None else cut
        known = len(second) >= _SHORTEST_PART and second in own and second in _common()
        if known and first.lower() in LEADING:
            return cut
    return 0


def _ends_a_name(first: str, second: str) -> bool:
    """Whether the two make one name: a people's ("the Kashmiris"), or a son's ("Anderson")."""
    if not first[:1].isupper():
        return False
    return (second == "is" and first[-1] not in "aeiou") or (second == "on" and first[-1] == "s")
