"""Passages of several reports side by side, the words in which they differ marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import AnyEntry, Disagreement, Statement
from goodoffices.model.record import Record, Wanted
from goodoffices.model.shapes import Citation
from goodoffices.present.dates import worded
from goodoffices.present.lines import told
from goodoffices.present.sentences import Piece, sentences
from goodoffices.present.shelf import Shelf, plain
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line, Source

COLUMNS = 8
"""Reports, or sides of a disagreement, next to each other."""

PASSAGES = 12
"""Passages in all, where there are many of each; no column has fewer than ``LEAST`` for that."""

LEAST = 3

LONGEST = 60
"""Characters of what a side comes to; longer ones are words to be read in their sentence."""

ALIKE = 0.3
"""Share of words (Jaccard) from which two remarks are held against each other."""

ON_ONE_MATTER = 0.2
"""The same of passages behind one entry, which tell of one thing."""

FEW = 4
"""Words at most of passages such as "16 prisoners"."""

LONG = 4
"""Letters from which a word says something of its own."""

BRIDGE = 2
"""Short words in a row that do not interrupt what differs around them."""

_WORD = re.compile(r"\d+(?:[.,]\d+)+|\w+(?:[’'\-]\w+)*|[^\w\s]")
_PLAIN = re.compile(r"[^\w\s]")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of a passage's words; ``differs`` if another passage has other words there."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of a sentence in runs; ``cited`` if these are the words that an entry cites."""

    cited: bool
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report, and where in it the cited words begin."""

    start: int
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """What one report says of the matter; ``value``: what a side of a disagreement comes to."""

    value: str
    source: Source
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """An entry as several reports tell it, each in a column. ``marked`` if any words differ;
    ``more`` passages are not shown."""

    entry: AnyEntry
    line: Line
    columns: tuple[Column, ...]
    marked: bool
    more: int


def comparison(record: Record, entry: AnyEntry) -> Comparison:
    """What stands behind an entry, report by report, the oldest first, or side by side; of words,
    all reports of the same utterance."""
    teller = Teller(record, Shelf(record))
    grouped = _grouped(teller, entry)
    most = max(LEAST, PASSAGES // max(1, len(grouped)))
    shown = {key: passages[:most] for key, passages in list(grouped.items())[:COLUMNS]}
    texts = {key: [c.quote for c in passages] for key, passages in shown.items()}
    columns = []
    for key, passages in shown.items():
        notes = teller.notes(passages, most)
        others = [theirs for other, theirs in texts.items() if other != key]
        told_ = tuple(
            Sentence(each.start, tuple(_words(each.pieces, others))) for each in sentences(notes)
        )
        if notes:
            columns.append(Column(key[0], notes[0].source, told_))
    marked = any(r.differs for c in columns for s in c.sentences for w in s.words for r in w.runs)
    many = _many(teller, entry, sum(map(len, grouped.values())))
    more = max(0, many - sum(map(len, texts.values())))
    return Comparison(entry, told(teller, entry), tuple(columns), marked, more)


def _grouped(teller: Teller, entry: AnyEntry) -> dict[tuple[str, str], list[Citation]]:
    """The passages by side and report. Sides keep their order; reports stand in that of days."""
    found: dict[tuple[str, str], list[Citation]] = {}
    for value, citation in dict.fromkeys(_passages(teller, entry)):
        found.setdefault((value, citation.document), []).append(citation)
    if isinstance(entry, Disagreement):
        return found
    return dict(sorted(found.items(), key=lambda pair: _day(teller, pair[0][1])))


def _day(teller: Teller, document: str) -> tuple[str, str]:
    """What sorts a report by its day; one without a day comes last."""
    found = teller.shelf.document(document)
    first = bounds(found.published.edtf)[0] if found else None
    return (first.isoformat() if first else "~", document)


def _words(pieces: Sequence[Piece], others: Sequence[Sequence[str]]) -> Iterator[Words]:
    """A sentence with its cited words held against the passage most like them of each other
    column; one that has none like them is left aside."""
    for piece in pieces:
        against = [t for theirs in others for t in nearest(piece.text, theirs, ON_ONE_MATTER)]
        yield Words(piece.cited, tuple(runs(piece.text, against if piece.cited else ())))


def _many(teller: Teller, entry: AnyEntry, found: int) -> int:
    """How many passages there are: of most kinds a glance gives the first alone."""
    own = isinstance(entry, Statement | Disagreement)
    return found if own else max(found, teller.shelf.told(entry)[0])


def value_in_words(teller: Teller, value: str) -> str:
    """What a side of a disagreement comes to, if that is short; an actor by its name, a day in
    words."""
    actor = teller.shelf.actor(value) if value.startswith("actor-") else None
    words = plain(actor.name) if actor else worded(plain(value))
    return "" if len(words) > LONGEST else words


def runs(text: str, others: Sequence[str]) -> Iterator[Run]:
    """The text in runs; a word differs if it is not matched in every other text.

    Words are matched in order (Ratcliff and Obershelp, as in difflib), without regard to case, and
    numbers by what they are worth; punctuation never differs. A short word or two that stand alone
    between words that differ are taken as differing with them. Where nothing but short words is
    shared only numbers are held against each other: else there is nothing to compare.
    """
    found = list(_units(text))
    words = [unit.key for unit in found]
    theirs = [[unit.key for unit in _units(other)] for other in others]
    same = [True] * len(words)
    for other in theirs:
        matched = [False] * len(words)
        for block in SequenceMatcher(None, words, other, autojunk=False).get_matching_blocks():
            matched[block.a : block.a + block.size] = [True] * block.size
        same = [s and m for s, m in zip(same, matched, strict=True)]
    spans = [(unit.start, unit.end) for unit in found]
    if others and any(s and len(w) >= LONG for s, w in zip(same, words, strict=True)):
        yield from _cut(text, spans, _bridged(words, [not alike for alike in same]))
        return
    counted = all(any(map(_is_number, other)) for other in theirs)
    yield from _cut(
        text,
        spans,
        [counted and not s and _is_number(w) for s, w in zip(same, words, strict=True)],
    )


@dataclass(frozen=True, slots=True)
class _Unit:
    """A word, a mark or a number of one word or several; ``key`` is equal for what says the same."""

    start: int
    end: int
    key: str


def _units(text: str) -> Iterator[_Unit]:
    """The words of a text; those of one number ("two hundred") are one."""
    # Only where words are compared: what reads figures loads the tables of all extraction.
    from goodoffices.extract.figures.table import SCALES, SMALL, TENS
    from goodoffices.extract.figures.values import number

    counting: list[re.Match[str]] = []

    def counted() -> Iterator[_Unit]:
        if counting:
            start, end = counting[0].start(), counting[-1].end()
            yield _Unit(start, end, f"{_NUMBER}{number(text[start:end]):g}")
        counting.clear()

    for found in _WORD.finditer(text):
        word = found[0].casefold()
        if all(p[:1].isdigit() or p in SMALL or p in TENS for p in word.split("-")) or (
            counting and word in SCALES
        ):
            counting.append(found)
            continue
        yield from counted()
        yield _Unit(found.start(), found.end(), word)
    yield from counted()


_NUMBER = "#"
"""Before the worth of a number, as key."""


def _is_number(key: str) -> bool:
    return key.startswith(_NUMBER) and len(key) > 1


def _bridged(words: Sequence[str], differs: Sequence[bool]) -> list[bool]:
    """The same, where short words alone do not interrupt what differs on both sides of them."""
    found = list(differs)
    for start in range(1, len(words) - 1):
        for end in range(start + 1, min(start + BRIDGE, len(words) - 1) + 1):
            between = range(start, end)
            if not found[start - 1] or not differs[end] or any(differs[n] for n in between):
                continue
            if all(len(words[n]) < LONG and not _PLAIN.fullmatch(words[n]) for n in between):
                found[start:end] = [True] * len(between)
    return found


def _cut(text: str, words: Sequence[tuple[int, int]], differs: Sequence[bool]) -> Iterator[Run]:
    """The text in runs: words that differ in a row are one, with what stands between them."""
    spans: list[tuple[int, int]] = []
    open_ = False
    for (start, end), other in zip(words, differs, strict=True):
        if _PLAIN.fullmatch(text[start:end]):
            continue
        if other and open_:
            spans[-1] = (spans[-1][0], end)
        elif other:
            spans.append((start, end))
        open_ = other
    at = 0
    for start, end in spans:
        if start > at:
            yield Run(text[at:start], False)
        yield Run(text[start:end], True)
        at = end
    if at < len(text):
        yield Run(text[at:], False)


def _passages(teller: Teller, entry: AnyEntry) -> Iterator[tuple[str, Citation]]:
    """Each passage, with what the side of a disagreement that it bears comes to."""
    match entry:
        case Disagreement():
            for side in entry.sides:
                value = value_in_words(teller, side.value)
                yield from ((value, citation) for citation in side.citations)
        case Statement():
            yield from (("", citation) for citation in entry.content)
            if entry.speaker and entry.utterance:
                about = ((entry.speaker, ("speaker",)),)
                others = teller.record.some(Wanted(kind="statement", about=about, limit=1000))
                for other in others:
                    if isinstance(other, Statement) and other.utterance == entry.utterance:
                        yield from (("", citation) for citation in other.content)
        case _:
            yield from (("", citation) for citation in entry.citations)


def nearest(text: str, others: Sequence[str], least: float = ALIKE) -> list[str]:
    """The one of some texts that shares the most words with this one, if they are enough."""
    mine, most, found = _bag(text), 0.0, ""
    for other in others:
        share = _share(mine, _bag(other), max(most, least))
        if share > most:
            most, found = share, other
    return [found] if most >= least else []


@lru_cache(maxsize=1000)
def _bag(text: str) -> frozenset[str]:
    keys = (unit.key for unit in _units(text))
    return frozenset(key for key in keys if not _PLAIN.fullmatch(key))


def _share(one: frozenset[str], other: frozenset[str], least: float) -> float:
    """Jaccard's share of words, or 0 if it must be below ``least``; of a few words on either side
    one of weight, or a number on both, is enough."""
    fewer, more = sorted((len(one), len(other)))
    if more > FEW and fewer < least * more:
        return 0.0
    both = one & other
    share = len(both) / max(fewer + more - len(both), 1)
    counted = any(map(_is_number, one)) and any(map(_is_number, other))
    if more <= FEW and (counted or any(len(word) >= LONG for word in both)):
        return max(share, ALIKE)
    return share
