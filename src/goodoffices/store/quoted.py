"""Where words that a person typed stand in a report: there, to the letter, or nowhere."""

from __future__ import annotations

import re

from goodoffices.errors import Misuse
from goodoffices.model.shapes import Citation


def quoted(text: str, words: str, near: int) -> tuple[int, int] | None:
    """Start and end of these words in a line of the text, the place nearest to ``near``.

    Neither case nor the width of spaces counts; None if the text does not have them.
    """
    pattern = r"[^\S\n]+".join(re.escape(word) for word in words.split())
    if not pattern:
        return None
    found = (m.span() for m in re.finditer(pattern, text, re.IGNORECASE))
    return min(found, key=lambda span: (abs(span[0] - near), span), default=None)


def passage(document: str, text: str, words: str, near: int) -> Citation:
    """These words as the report has them. Raises Misuse if it does not."""
    span = quoted(text, words, near)
    if span is None:
        raise Misuse(
            "not-quoted", words, "The report does not have these words", "Use words of the report."
        )
    return Citation(document, *span, text[slice(*span)])
