"""Reads one invented report for its actors, for the tests of who is meant in it."""

from __future__ import annotations

from goodoffices.extract.language import load, parse
from goodoffices.extract.names import find
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import ActorFinding, Document
from goodoffices.model.ids import document_id


def read(text: str) -> Reading:
    """The report after the first extractor."""
    document = Document(
        id=document_id(text.encode()), path="", text=text, renderer="text@1", captured=""
    )
    (reading,) = parse([document], load())
    find(reading)
    return reading


def places(reading: Reading, name: str) -> list[str]:
    """The words of every place that means the actor of this name; empty if there is none."""
    return [m.citation.quote for a in reading.actors if a.name == name for m in a.mentions]


def actor(reading: Reading, name: str) -> ActorFinding:
    """The one actor of this name."""
    (found,) = [a for a in reading.actors if a.name == name]
    return found


def meant(reading: Reading, words: str, nth: int = 0) -> str | None:
    """The name of the actor that the nth occurrence of some words means, if any."""
    text, at = reading.document.text, -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    for found in reading.actors:
        if any((m.citation.start, m.citation.quote) == (at, words) for m in found.mentions):
            return found.name
    return None
