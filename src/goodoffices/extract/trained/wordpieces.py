"""Words, their pieces, and the windows in which a small transformer sees a text.

The trained tagger (``tagger.py``) and its training (``train/``) share this module, so that what a
model was taught on is what it is shown. Words are runs of letters and digits, every other visible
character a word of its own; pieces follow WordPiece (Wu et al. 2016, as in BERT, Devlin et al.
2019): lower-cased, accents dropped, the longest known piece first.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

PIECES = Path(__file__).parent / "model" / "vocab.txt"
"""The pieces that the shipped model knows."""
WORD = re.compile(r"[^\W_]+|\S")
LONGEST_WINDOW = 256
"""Pieces that a window holds, its marks included; what the base model was made for."""
MOST_PIECES = 12
"""Pieces kept of one word: more are the tail of an address or of a chemical."""
_LONGEST_WORD = 60
_REMEMBERED = 60_000
"""Words whose pieces are kept in memory, about 10 MB."""
_ENDS = frozenset(".!?…")
_CLOSING = frozenset("\"”’»')]")
_SHORTEST_CUT = 16

Pieces = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of neighbouring paragraphs as ids of pieces.

    ``heads[n]`` is where the first piece of the ``n``-th word stands in ``ids``; ``parts`` tells
    which words these are: paragraph, its first word, one past its last word, in order.
    """

    ids: tuple[int, ...]
    heads: tuple[int, ...]
    parts: tuple[tuple[int, int, int], ...]


class Vocabulary:
    """The pieces that a model knows, one a line in its ``vocab.txt``."""

    def __init__(self, path: Path) -> None:
        known = path.read_text(encoding="utf-8").splitlines()
        self._ids = {piece: n for n, piece in enumerate(known)}
        self._unknown: Pieces = (self._ids["[UNK]"],)
        self._words: dict[str, Pieces] = {}
        self.start = self._ids["[CLS]"]
        self.end = self._ids["[SEP]"]

    def pieces(self, word: str) -> Pieces:
        """The ids of a word's pieces, at least one and at most ``MOST_PIECES``."""
        found = self._words.get(word)
        if found is None:
            found = self._split(plain(word))[:MOST_PIECES]
            if len(self._words) < _REMEMBERED:
                self._words[word] = found
        return found

    def _split(self, word: str) -> Pieces:
        if not word or len(word) > _LONGEST_WORD:
            return self._unknown
        found: list[int] = []
        at = 0
        while at < len(word):
            lead = "##" if at else ""
            for end in range(len(word), at, -1):
                piece = self._ids.get(lead + word[at:end])
                if piece is not None:
                    found.append(piece)
                    at = end
                    break
            else:
                return self._unknown
        return tuple(found)


def plain(word: str) -> str:
    """A word in lower case without accents, as the base model's vocabulary has it."""
    parts = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in parts if unicodedata.category(c) != "Mn")


def words(text: str, cuts: Sequence[int] = ()) -> tuple[tuple[int, int], ...]:
    """Where each word of a text starts and ends; a word that holds some of the cuts, in order, is several."""
    found = [m.span() for m in WORD.finditer(text)]
    for cut in cuts:
        at = bisect_right(found, cut, key=lambda place: place[0]) - 1
        start, end = found[at]
        if start < cut < end:
            found[at : at + 1] = [(start, cut), (cut, end)]
    return tuple(found)


def windows(
    paragraphs: Sequence[Sequence[Pieces]],
    vocabulary: Vocabulary,
    ends: Sequence[Sequence[bool]],
    first: int = LONGEST_WINDOW,
) -> Iterator[Window]:
    """Neighbouring paragraphs packed into windows, in order, every word in exactly one.

    ``ends[p][w]`` says whether a sentence may end at a word: a paragraph too long for a window is
    cut there. ``first`` is the length of the first window (training varies it, so that a
    paragraph is not always seen beside the same others).
    """
    longest = first
    ids: list[int] = [vocabulary.start]
    heads: list[int] = []
    parts: list[tuple[int, int, int]] = []
    for number, paragraph in enumerate(paragraphs):
        for begin, stop in _cut(paragraph, ends[number], LONGEST_WINDOW - 2):
            size = sum(len(p) for p in paragraph[begin:stop]) + 1
            if parts and len(ids) + size > longest:
                yield Window(tuple(ids), tuple(heads), tuple(parts))
                ids, heads, parts, longest = [vocabulary.start], [], [], LONGEST_WINDOW
            for word in paragraph[begin:stop]:
                heads.append(len(ids))
                ids += word
            ids.append(vocabulary.end)
            parts.append((number, begin, stop))
    if parts:
        yield Window(tuple(ids), tuple(heads), tuple(parts))


def sentence_ends(text: str, places: Sequence[tuple[int, int]]) -> tuple[bool, ...]:
    """For each word whether a sentence may end with it: a stop, closing marks with it, a space.

    What follows must not go on in lower case ("5 p.m. on Monday").
    """
    found: list[bool] = []
    stopped = False
    for n, (start, end) in enumerate(places):
        stopped = text[start] in _ENDS or (stopped and text[start] in _CLOSING)
        after = places[n + 1][0] if n + 1 < len(places) else len(text)
        found.append(stopped and after > end and not text[after : after + 1].islower())
    return tuple(found)


def _cut(
    paragraph: Sequence[Pieces], ends: Sequence[bool], longest: int
) -> Iterator[tuple[int, int]]:
    """The paragraph in stretches of at most ``longest`` pieces, cut after a sentence if possible."""
    begin = size = 0
    stop_at: int | None = None
    n = 0
    while n < len(paragraph):
        size += len(paragraph[n])
        if size > longest:
            cut = stop_at if stop_at is not None and stop_at - begin >= _SHORTEST_CUT else n
            yield begin, cut
            begin, size, stop_at, n = cut, 0, None, cut
            continue
        n += 1
        if ends[n - 1]:
            stop_at = n
    if begin < len(paragraph):
        yield begin, len(paragraph)
