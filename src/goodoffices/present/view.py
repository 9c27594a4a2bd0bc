"""The briefing as values: sections of lines, each with whose words it uses and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from goodoffices.model.shapes import Citation
from goodoffices.present.passages import Passage

Voice = Literal["program", "source", "name"]
"""The program's own templates, the very words of a source, or an actor's name."""


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words in one voice; an ``aside`` tells of the record, behind the sentence itself.
    ``article`` stands before a name that takes one within a sentence."""

    text: str
    voice: Voice = "program"
    aside: bool = False
    article: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A document as the briefing lists it. ``flags`` warn: undated, opinion, derivative ..."""

    number: int
    id: str
    title: str
    publisher: str
    day: str
    genre: str
    flags: tuple[str, ...]
    why: str
    marking: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A passage behind a line: its sentence and the number of its source."""

    number: int
    citation: Citation
    passage: Passage
    source: Source


@dataclass(frozen=True, slots=True)
class Line:
    """One entry, told: its words, and the passages that bear it."""

    id: str
    parts: tuple[Part, ...]
    notes: tuple[Note, ...]
    day: str = ""
    tags: tuple[str, ...] = ()
    """Short marks: status, certainty, review."""
    below: tuple[Line, ...] = ()
    """Lines that belong to this one: conditions, replies, sides of a disagreement."""
    reports: int = 0
    """Documents that tell it."""
    origins: int = 0
    """Independent origins behind these; 0 where the kind counts none."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the briefing. ``empty`` says what it means that it has no lines."""

    slug: str
    title: str
    lines: tuple[Line, ...]
    empty: str
    more: int = 0
    """Entries left out for length."""
    caveat: str = ""


@dataclass(frozen=True, slots=True)
class Briefing:
    """What an analyst reads: sections in order of use, sources, and what is not known."""

    as_of: str
    scope: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    unknown: tuple[str, ...]
    marking: tuple[str, ...] = ()
    left_out: str = ""
    """Which marked reports it is told without."""
