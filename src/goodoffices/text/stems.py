"""Words without their endings, for comparing what is said in other words."""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = (
    "isation ization ations ation ising izing ised ized ises izes ise ize ingly ings ing edly"
    " ements ement ments ment ness ies ied ely ers ors ed es er or ly s y e"
).split()
"""Endings of English words, the longest of a family first; British and American."""


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without its ending, British and American spellings alike.

    >>> stem("stabilise") == stem("stabilizing")
    True
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
