"""The briefing as Markdown (CommonMark with footnotes): one footnote for each passage cited.

Nothing that a report or a user wrote is left to act as mark-up: characters with a meaning are
escaped, and the source's words stand in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goodoffices.present.sentences import Sentence, sentences
from goodoffices.present.showing import article, clean, genre, heading, label, warnings
from goodoffices.present.view import Briefing, Line, Note, Part, Section, Source

_ACTIVE = re.compile(r"[\\`*_\[\]<>&~|$^@]|(?<=\w):(?=//)|(?<=\bwww)\.", re.IGNORECASE)
"""What means something anywhere in a line; the last two some readers take for a link."""

_START = re.compile(r"^([#+=:-]|\d+(?=[.)]))")
"""What means something at the start of a line: a heading, a list, a rule, a definition."""

LEGEND = (
    "Names are in **bold**; “words of a source” stand in quotation marks; all other words are the "
    "program's, made from the fields of the record. Footnotes give the sentence behind each line, "
    "the cited words in **bold**."
)


def render(view: Briefing) -> str:
    """The whole briefing, ending in a newline."""
    notes = _Footnotes()
    blocks = [*_head(view)]
    for section in view.sections:
        blocks += _section(section, notes)
    if view.unknown:
        blocks += ["## What the record does not know"]
        blocks += ["\n".join(f"- {opening(sentence)}" for sentence in view.unknown)]
    blocks += ["## Sources", *_sources(view.sources), *notes.definitions(), *_marking(view)]
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """Text on one line in which nothing is mark-up, for use within a line."""
    return _inert(_one_line(text))


def opening(text: str) -> str:
    """Text in which nothing is mark-up, for use at the start of a line."""
    return guarded(escaped(text))


def guarded(line: str) -> str:
    """A line of Markdown that cannot begin a heading, a list or a rule."""
    # "12." is a list item unless its full stop is escaped; a digit cannot be.
    return _START.sub(
        lambda found: f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}", line
    )


def strong(text: str) -> str:
    """Text in bold; punctuation at its ends stays outside, where ``**`` would not count."""
    line = _one_line(text)
    letters = [place for place, char in enumerate(line) if char.isalnum()]
    if not letters:
        return escaped(line)
    first, last = letters[0], letters[-1] + 1
    return f"{_inert(line[:first])}**{_inert(line[first:last])}**{_inert(line[last:])}"


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())


def _inert(line: str) -> str:
    return _ACTIVE.sub(r"\\\g<0>", line)


def _head(view: Briefing) -> Iterator[str]:
    yield from _marking(view)
    yield "# Briefing"
    scope = f" Narrowed to {escaped(view.scope)}." if view.scope else ""
    yield f"{escaped(heading(view))}.{scope}"
    if view.left_out:
        yield guarded(strong(view.left_out))
    if view.facts:
        yield guarded(", ".join(f"{escaped(value)} {escaped(name)}" for name, value in view.facts))
    yield LEGEND


def _marking(view: Briefing) -> Iterator[str]:
    if view.marking:
        yield guarded(" · ".join(strong(mark) for mark in view.marking))


def _section(section: Section, notes: _Footnotes) -> Iterator[str]:
    yield f"## {escaped(section.title) or 'Untitled'}"
    if section.caveat:
        yield opening(section.caveat)
    if not section.lines:
        yield opening(section.empty) or "Nothing is on record."
        return
    yield "\n".join(text for line in section.lines for text in _line(line, notes, 0))
    if section.more:
        yield f"and {section.more:,} more, narrow with `--track`, `--party` or `--about`"


def _line(line: Line, notes: _Footnotes, depth: int) -> Iterator[str]:
    marks = ", ".join(escaped(label(tag)) for tag in line.tags)
    pieces = (
        f"{escaped(line.day)}:" if line.day.strip() else "",
        "".join(map(_part, line.parts, (None, *line.parts))).strip(),
        f"({marks})" if marks else "",
    )
    told = guarded(" ".join(piece for piece in pieces if piece))
    yield f"{'  ' * depth}- {told}{notes.references(line.notes)}"
    for lower in line.below:
        yield from _line(lower, notes, depth + 1)


def _part(part: Part, before: Part | None) -> str:
    if part.voice == "program" or not clean(part.text).strip():
        return _spaced(part.text)
    if part.voice == "name":
        return f"{article(part, before)}{strong(part.text)}"
    return f"“{escaped(part.text)}”"


def _spaced(raw: str) -> str:
    """Text that brings its own spaces at its ends, which escaping takes."""
    text = clean(raw)
    if not text.strip():
        return " " if text else ""
    return f"{' ' * text[0].isspace()}{escaped(text)}{' ' * text[-1].isspace()}"


class _Footnotes:
    """Sentences in the order of their first use; one cited alike twice has one footnote."""

    def __init__(self) -> None:
        self._numbers: dict[Sentence, int] = {}

    def references(self, notes: Sequence[Note]) -> str:
        """The marks that call the sentences of some notes."""
        told = sentences(notes)
        return "".join(
            f"[^{self._numbers.setdefault(one, len(self._numbers) + 1)}]" for one in told
        )

    def definitions(self) -> Iterator[str]:
        """The sentences called so far."""
        for sentence, number in self._numbers.items():
            source = sentence.source
            where = f"\\[{source.number}\\] {escaped(source.publisher)}, {escaped(source.day)}"
            handling = f" ({strong(source.marking)})" if source.marking else ""
            words = "".join(
                strong(piece.text) if piece.cited else _spaced(piece.text)
                for piece in sentence.pieces
            )
            yield f"[^{number}]: {where}{handling}: “{words.strip()}”"


def _sources(sources: Sequence[Source]) -> Iterator[str]:
    if not sources:
        yield "No report has been read."
    for source in sources:
        flags = [escaped(flag) for flag in warnings(source)]
        flags += [strong(source.marking)] if source.marking else []
        title = strong(source.title) or "Without a title"
        kind = f", {escaped(genre(source))}" if genre(source) else ""
        warned = f" ({', '.join(flags)})" if flags else ""
        told = f"{title}, {escaped(source.publisher)}, {escaped(source.day)}{kind}{warned}."
        yield f"\\[{source.number}\\] {told} {escaped(source.why)}".rstrip()
