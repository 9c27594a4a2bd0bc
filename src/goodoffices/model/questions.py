"""How a question of a desk's own set is worded as a document, and read again from its text.

One place for both, so that what ``read/tables/questions.py`` writes is what
``extract/forecasts/questions.py`` finds.
"""

from __future__ import annotations

import re

RENDERER = "questions@1"
"""The renderer of documents that are one question each."""

_LINES = re.compile(
    r"^Question: (?P<question>[^\n]+)\nProbability: (?P<share>[\d.]+ per cent)"
    r"(?:\nCloses: (?P<closes>[^\n]+))?",
    re.MULTILINE,
)


def worded(question: str, share: float, closes: str | None, by: str | None) -> str:
    """The text of a question; ``share`` is its probability between 0 and 1, ``closes`` EDTF."""
    lines = [
        f"Question: {question}",
        f"Probability: {share * 100:g} per cent",
        *([f"Closes: {closes}"] if closes else []),
        *([f"Forecast by: {by}"] if by else []),
    ]
    return "\n".join(lines) + "\n"


def asked(text: str) -> re.Match[str] | None:
    """The places of ``question``, ``share`` and ``closes`` in a text that :func:`worded` made."""
    return _LINES.search(text)
