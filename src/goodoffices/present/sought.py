"""The words of a passage for which a person searched, so that a page can mark them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from goodoffices.present.comparing import Run

STEM = 4
"""Letters that two forms of a word share at the least."""

ENDING = 4
"""Letters in which they may differ at the end: mediate, mediator, mediation."""

_WORD = re.compile(r"\w+")


def sought(text: str, words: str) -> Iterator[Run]:
    """The text in runs; a run differs from the rest (``differs``) if it is a form of a word sought.

    The index stems words by Porter's rules; here two words count as forms of one if they begin
    alike and differ in a short ending, which comes near enough to show where to look.
    """
    wanted = [_folded(word) for word in _WORD.findall(words)]
    at = 0
    for found in _WORD.finditer(text):
        word = _folded(found[0])
        if any(_alike(word, other) for other in wanted):
            if found.start() > at:
                yield Run(text[at : found.start()], False)
            yield Run(found[0], True)
            at = found.end()
    if at < len(text):
        yield Run(text[at:], False)


def _folded(word: str) -> str:
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    shared = min(len(one), len(other)) if shared is None else shared
    return shared >= STEM and max(len(one), len(other)) - shared <= ENDING
