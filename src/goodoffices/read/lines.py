"""A text as lines with their places, and the few features that tell prose from page lines."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.text.abbreviations import abbreviates

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_SPACE = re.compile("[\xa0\u2000-\u200a\u202f\u205f\u3000]")
"""White space of a width of its own, and that which no line may be broken at."""
_FINAL = re.compile(r"[.!?…:;][\"'”’»)\]*_]*$")
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|[A-Z“\"‘©(\[#]|$)")
_GAP = re.compile(r"  (?:  (?<=\S {4})|(?=© ?\d{4}))")
_GLUED = re.compile(
    r"(?:Get (?:all|the|a)|Subscribed?|Sign up|Fast, |By entering|By subscribing|Follow us"
    r"|Click here|Enter to win|Read the ?full) "
)
"""First words of notices; glued to a word ("in New YorkGet the latest"), they begin a sentence."""
_OPENS = re.compile(
    r"(?:Sign up (?:for|to)|Follow (?:us|[A-Z])|Read (?:more|our|the full)|You can (?:also )?(?:follow|send|contact)"
    r"|With additional reporting (?:by|from)|Additi?onal reporting (?:by|from)|Reporting by|Graphics by|Got a story|Have a story"
    r"|Have you been affected|What do you want|Send (?:us|your)|Go to \S+\.com|Listen (?:now|to|live|back)"
    r"|Watch (?:on|now|live|the)|Email (?:us|tips)|For (?:essential|more)|If you liked |Your details and"
    r"|Visit our|Correction(?=:| \d)|A version of this|Get news from|This (?:story|article) (?:has|was)|Editor[’']s [Nn]ote:)"
)
"""First words of notices: they begin a sentence also where no stop ends the one before ("by Ana
Brook Sign up for")."""
_CLOSES = re.compile(
    r"contributed (?:reporting|to this (?:report|story|article|update|post|piece|analysis))(?= ?[A-Z])"
    r"|@[\w.-]{1,40}?\.(?:com|org|net|co\.uk)(?= ?[A-Z])|Read the full (?:article|story|report|interview)(?= [A-Z])"
    r"|[Rr]ead ?more ?here(?= *[A-Z])|(?:Join|Follow|Find) us on (?:(?:Facebook|Twitter|X|Instagram|YouTube)(?:, (?:and )?| and )?)+"
    r"(?= [A-Z][a-z]+ [a-z])|(?:Watch|Listen)(?: now| live| back)? on (?:[A-Z]\w* )?(?:iPlayer|Sounds|Radio|TV)(?= +[A-Z])"
    r"|\((?:outside (?:the )?)?(?:UK|US)(?: only)?\)(?= [A-Z])|in your inbox(?:, each weekday(?: morning)?)?(?= [A-Z])"
    r"|direct to your phone(?= [A-Z])|CLICK (?:HERE )?(?:TO|FOR) [A-Z’' ]*[A-Z](?=[A-Z][a-z])"
)
"""Last words of notices: a sentence ends with them where what follows begins with a capital."""
_CLOSE_SIGNS = (
    "contributed ", "@", "Read the full", "ead more", "eadmore", "Watch", "Listen", " us on ", "your inbox",
    "your phone", "UK)", "US)", "CLICK",
)  # fmt: skip
"""One of these stands in every text with such words."""

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
    stands there, with plain spaces for all other white space inside a line.
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
    text = _SPACE.sub(" ", text)
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


@functools.lru_cache(maxsize=1024)
def sentences(line: Line) -> tuple[Line, ...]:
    """The sentences of a line, also where scraping lost the space between them ("out.Then").

    Kept for a while, as each line of a report is asked for in turn by several readers.
    Made for finding notices between sentences, not for reading: the record's own sentences come
    from the parser.
    """
    text = line.text
    cuts = [0, *_stops(text), *(m.start() for m in _GAP.finditer(text))]
    cuts += _run_in(text)
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


def _run_in(text: str) -> Iterator[int]:
    """Where notices begin and end that were run into a sentence without a stop."""
    for m in _GLUED.finditer(text):
        if text[m.start() - 1 : m.start()].isalnum():
            yield m.start()
    yield from (m.start() for m in _OPENS.finditer(text) if _run_on(text, m.start()))
    if any(map(text.__contains__, _CLOSE_SIGNS)):
        yield from (m.end() for m in _CLOSES.finditer(text))


def _run_on(text: str, at: int) -> bool:
    """Whether what stands before a place in a text goes on to it without a stop."""
    before = (
        text[max(0, at - 4) : at].rstrip(" ")[-1:]
        if text[at - 1 : at] == " "
        else text[at - 1 : at]
    )
    return before.isalnum() or before in ")-–—*’'"


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
    return (before.islower() or before.isdigit() or before in ')”"’%') and (
        len(after) >= 2 and (after[0] in '“"‘©([#' or after[0].isupper())
    )
