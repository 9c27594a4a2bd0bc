"""A text as lines with their places, and the few features that tell prose from page lines."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.text.abbreviations import abbreviates

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_FINAL = re.compile(r"[.!?…:;][\"'”’»)\]*_]*$")
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|[A-Z“\"‘©(\[]|$)")
_GAP = re.compile(r"(?<=\S)[ \xa0]{4}")
_GLUED = re.compile(
    r"(?:Get (?:all|the|a)|Subscribed?|Sign up|Fast, |By entering|By subscribing|Follow us"
    r"|Click here|Enter to win|Read the ?full) "
)
"""First words of notices; glued to a word ("in New YorkGet the latest"), they begin a sentence."""

PROSE_WORDS = 8
"""A line with a final stop and at least so many words reads as prose."""
LONG_WORDS = 30
"""A line of so many words is prose with or without a final stop: no page line is that long."""
WRAP_SHARE = 0.3
"""Share of long lines that go on in lower case from which a text counts as hard-wrapped."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line (or, in a hard-wrapped text, a paragraph) without the white space around it.

    ``start`` and ``end`` are its place in the document's text, in code points; ``text`` what
    stands there.
    """

    start: int
    end: int
    text: str

    @property
    def words(self) -> int:
        """How many words the line has, by white space."""
        return len(self.text.split())

    @property
    def stopped(self) -> bool:
        """Whether the line ends as a sentence or a list's head does."""
        return bool(_FINAL.search(self.text))

    @property
    def prose(self) -> bool:
        """Whether the line reads as running text rather than as a heading, label or menu."""
        words = self.words
        return words >= LONG_WORDS or (words >= PROSE_WORDS and self.stopped)


def lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that hold anything; paragraphs where the text is hard-wrapped."""
    found = []
    for m in _LINE.finditer(text):
        piece = m.group()
        body = piece.strip()
        if body:
            start = m.start() + len(piece) - len(piece.lstrip())
            found.append(Line(start, start + len(body), body))
    return _unwrapped(text, found) if _wrapped(text, found) else tuple(found)


def _follows(text: str, a: Line, b: Line) -> bool:
    """Whether b stands on the very next line after a, without a blank one between."""
    gap = text[a.end : b.start]
    return gap.count("\n") <= 1 and gap.count("\r") <= 1


def _wrapped(text: str, found: list[Line]) -> bool:
    """Whether lines were broken at a width: many long ones go on in lower case on the next."""
    long = went_on = 0
    for a, b in itertools.pairwise(found):
        if 45 <= len(a.text) <= 130:
            long += 1
            went_on += _follows(text, a, b) and b.text[0].islower()
    return long >= 4 and went_on / long >= WRAP_SHARE


def _unwrapped(text: str, found: list[Line]) -> tuple[Line, ...]:
    """Paragraphs of a hard-wrapped text: lines joined while the one before is nearly full."""
    width = sorted(len(line.text) for line in found)[len(found) * 9 // 10]
    out: list[Line] = []
    last = found[0]
    for line in found:
        if out and _follows(text, last, line) and len(last.text) >= 0.6 * width:
            out[-1] = Line(out[-1].start, line.end, text[out[-1].start : line.end])
        else:
            out.append(line)
        last = line
    return tuple(out)


def sentences(line: Line) -> tuple[Line, ...]:
    """The sentences of a line, also where scraping lost the space between them ("out.Then").

    Made for finding notices between sentences, not for reading: the record's own sentences come
    from the parser.
    """
    text = line.text
    cuts = [0, *_stops(text), *(m.start() for m in _GAP.finditer(text))]
    cuts += [m.start() for m in _GLUED.finditer(text) if text[m.start() - 1 : m.start()].isalnum()]
    cuts.sort()
    cuts.append(len(text))
    out = []
    for a, b in itertools.pairwise(cuts):
        piece = text[a:b]
        body = piece.strip()
        if body:
            start = line.start + a + len(piece) - len(piece.lstrip())
            out.append(Line(start, start + len(body), body))
    return tuple(out)


def _stops(text: str) -> Iterator[int]:
    """Where sentences end in a text, by their stops."""
    for m in _STOP.finditer(text):
        glued = m.end() < len(text) and not text[m.end()].isspace()
        ends = _glued_sentence(text, m) if glued else not abbreviates(text, m.start())
        if ends:
            yield m.end()


def _glued_sentence(text: str, stop: re.Match[str]) -> bool:
    """Whether a stop without a space behind it ends a sentence: not in "U.S." or a site's name."""
    before = text[stop.start() - 1] if stop.start() else " "
    after = text[stop.end() : stop.end() + 3]
    if before.isupper():
        # "in Washington, D.C.Get the latest": an acronym, and a word behind it that is none.
        return text[stop.start() - 2 : stop.start() - 1] == "." and after[1:].islower()
    if "@" in text[stop.end() : stop.end() + 40].split(" ", 1)[0]:
        return False
    return (before.islower() or before.isdigit() or before in ')”"’') and (
        len(after) >= 2 and (after[0] in '“"‘©([' or after[0].isupper())
    )
