"""Passages of several reports side by side, the words in which they differ marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from goodoffices.model.entries import AnyEntry, Disagreement, Statement
from goodoffices.model.record import Record, Wanted
from goodoffices.model.shapes import Citation
from goodoffices.present.lines import told
from goodoffices.present.shelf import Shelf
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line, Note

MOST = 8
"""Passages side by side."""

ALIKE = 0.3
"""Share of words (Jaccard) from which a later remark is compared with an earlier one."""

LONG = 4
"""Letters from which a word says something of its own."""

BRIDGE = 2
"""Short words in a row that do not interrupt what differs around them."""

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*|[^\w\s]")
_PLAIN = re.compile(r"[^\w\s]")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of a passage's words; ``differs`` if another passage has other words there."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Side:
    """One report's passage: what stands around it, and its words in runs."""

    note: Note
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """An entry told by several reports, passage by passage."""

    entry: AnyEntry
    line: Line
    sides: tuple[Side, ...]
    more: int


def comparison(record: Record, entry: AnyEntry) -> Comparison:
    """The passages behind an entry; of words, all reports of the same utterance."""
    teller = Teller(record, Shelf(record))
    passages = list(dict.fromkeys(_passages(record, entry)))
    notes = teller.notes(passages[:MOST], MOST)
    sides = tuple(
        Side(note, tuple(runs(note.citation.quote, _others(note, notes)))) for note in notes
    )
    return Comparison(
        entry, told(teller, entry), sides, max(0, _many(teller, entry, passages) - MOST)
    )


def _many(teller: Teller, entry: AnyEntry, passages: Sequence[Citation]) -> int:
    """How many passages there are: of most kinds a glance gives the first alone."""
    own = isinstance(entry, Statement | Disagreement)
    return len(passages) if own else max(len(passages), teller.shelf.told(entry)[0])


def runs(text: str, others: Sequence[str]) -> Iterator[Run]:
    """The text in runs; a word differs if it is not matched in every other text.

    Words are matched in order (Ratcliff and Obershelp, as in difflib), without regard to case;
    punctuation never differs. A short word or two that stand alone between words that differ are
    taken as differing with them. Where nothing but short words is shared no word is marked: there
    is nothing to compare.
    """
    found = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    words = [text[a:b].casefold() for a, b in found]
    same = [True] * len(words)
    for other in others:
        theirs = [m[0].casefold() for m in _WORD.finditer(other)]
        matched = [False] * len(words)
        for block in SequenceMatcher(None, words, theirs, autojunk=False).get_matching_blocks():
            matched[block.a : block.a + block.size] = [True] * block.size
        same = [s and m for s, m in zip(same, matched, strict=True)]
    if not others or not any(s and len(w) >= LONG for s, w in zip(same, words, strict=True)):
        yield Run(text, False)
        return
    yield from _cut(text, found, _bridged(words, [not alike for alike in same]))


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


def _others(note: Note, notes: Sequence[Note]) -> list[str]:
    mine = note.citation.document
    return [n.citation.quote for n in notes if n.citation.document != mine]


def _passages(record: Record, entry: AnyEntry) -> Iterator[Citation]:
    match entry:
        case Disagreement():
            for side in entry.sides:
                yield from side.citations
        case Statement():
            yield from entry.content
            if entry.speaker and entry.utterance:
                about = ((entry.speaker, ("speaker",)),)
                others = record.some(Wanted(kind="statement", about=about, limit=1000))
                for other in others:
                    if isinstance(other, Statement) and other.utterance == entry.utterance:
                        yield from other.content
        case _:
            yield from entry.citations


@dataclass(frozen=True, slots=True)
class Said:
    """Something an actor said, its words marked where it had not said them the time before."""

    line: Line
    runs: tuple[Run, ...]


def said_over_time(record: Record, actor: str, words: str) -> tuple[Said, ...]:
    """What an actor said that holds these words, oldest first, each against the most similar of
    what it had said before; another remark altogether is not compared."""
    teller = Teller(record, Shelf(record))
    about = ((actor, ("speaker",)),)
    wanted = Wanted(kind="statement", about=about, words=words, order="first", limit=200)
    found: list[Said] = []
    before: list[_Remark] = []
    for statement in record.some(wanted):
        if isinstance(statement, Statement):
            text = " … ".join(c.quote for c in statement.content)
            words_ = frozenset(m[0].casefold() for m in _WORD.finditer(text))
            found.append(Said(told(teller, statement), tuple(runs(text, _nearest(words_, before)))))
            before.append((text, words_))
    return tuple(found)


_Remark = tuple[str, frozenset[str]]
"""What was said, and its words."""


def _nearest(words: frozenset[str], before: Sequence[_Remark]) -> list[str]:
    """The earlier remark that shares the most words with these, if they are enough."""
    shares = ((_share(words, theirs), text) for text, theirs in before)
    best = max(shares, key=lambda pair: pair[0], default=(0.0, ""))
    return [best[1]] if best[0] >= ALIKE else []


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(len(one | other), 1)
