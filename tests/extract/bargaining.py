"""Our own invented sentences, read as a document of their own, for tests of bargaining."""

from __future__ import annotations

import hashlib

from goodoffices.extract import _finders
from goodoffices.extract.language import load, parse
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import Document


def heard(text: str) -> Reading:
    """The reading of a text, all extractors run."""
    document = Document(
        id=hashlib.sha256(text.encode()).hexdigest(), path="t", text=text, renderer="t", captured=""
    )
    (reading,) = parse([document], load())
    for find in _finders():
        find(reading)
    return reading


def name_of(reading: Reading, actor: str | None) -> str | None:
    """The name of an actor finding."""
    return next((a.name for a in reading.actors if a.id == actor), None)
