"""The sentences behind a line, each once: passages that share a sentence are marked in it together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from goodoffices.present.view import Note, Source


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; ``cited`` if these are the very words an entry cites."""

    text: str
    cited: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source, in pieces that make it up without a gap."""

    source: Source
    pieces: tuple[Piece, ...]
    start: int
    """Where the first cited words stand in the document."""


@dataclass(slots=True)
class _Stretch:
    """Text of a source from ``start`` on, and the cited spans in it, as offsets in the document."""

    source: Source
    start: int
    text: str
    cited: list[tuple[int, int]] = field(default_factory=list)

    def holds(self, other: _Stretch) -> bool:
        """Whether the other stretch is part of this one, word for word."""
        at = other.start - self.start
        same = self.source.id == other.source.id and at >= 0
        return same and self.text[at : at + len(other.text)] == other.text


def sentences(notes: Sequence[Note]) -> tuple[Sentence, ...]:
    """The sentences of some notes, in order of first appearance."""
    kept: list[_Stretch] = []
    for note in notes:
        new = _stretch(note)
        for place, old in enumerate(kept):
            if old.holds(new) or new.holds(old):
                longer = old if old.holds(new) else new
                longer.cited = sorted({*old.cited, *new.cited})
                kept[place] = longer
                break
        else:
            kept.append(new)
    return tuple(Sentence(one.source, tuple(_pieces(one)), one.cited[0][0]) for one in kept)


def _stretch(note: Note) -> _Stretch:
    passage, citation = note.passage, note.citation
    start = citation.start - len(passage.before)
    text = passage.before + passage.quote + passage.after
    return _Stretch(note.source, start, text, [(citation.start, citation.end)])


def _pieces(stretch: _Stretch) -> Iterator[Piece]:
    """The stretch cut where cited words begin and end; overlapping citations are one piece."""
    at = 0
    for start, end in _joined(stretch.cited):
        begin, stop = start - stretch.start, end - stretch.start
        if begin > at:
            yield Piece(stretch.text[at:begin], False)
        yield Piece(stretch.text[begin:stop], True)
        at = stop
    if at < len(stretch.text):
        yield Piece(stretch.text[at:], False)


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
