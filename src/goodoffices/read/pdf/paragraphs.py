"""Paragraphs put together anew from the rows of a PDF, words parted at a row's end made whole.

A row ends early where the next word would still have fitted: there the paragraph ends. Gaps,
indents, another size of type and list marks end it as well; a page or column does not.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from goodoffices.read.pdf.lines import Row

GAP = 1.3
"""Rows further apart than this many usual distances are of two paragraphs."""
INDENT = 0.8
"""A row set in by so many heights of its type begins a paragraph."""
FILLED = 0.8
"""So many of a block's rows are filled to its edge, if it is prose."""
HEADING = 1.12
"""Rows of this share of the text's size are headings, which may be broken anywhere."""

_LISTED = re.compile(
    r"[•▪◦‣●○■□➢►✓]\s?\S|[-–—*·]\s\S|\(?\d{1,2}[.)]\s\S|\(?[a-zA-Z][.)]\s\S|\([ivx]+\)\s"
)
_CERTAIN_MARK = re.compile(r"[•▪◦‣●○■□➢►✓]")
_STOPPED = re.compile(r"[.!?:…][\"'”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_PARTED = re.compile(r"(?P<head>[^\s\-‐]*(?:[-‐][^\s\-‐]+)*?)(?P<hyphen>[-‐\xad])$")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐'’][^\W\d_]+)*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")
_COORDINATED = re.compile(r"(?:and|or|to|und|et)\b")

COMPOUND_HEADS = frozenset(
    "self well ill long short first second third fourth high low full part half cross vice ex non mid far "
    "near hard soft large small old new all left right back front north south east west one two three "
    "four five six seven eight nine ten so co semi quasi pro anti post pre cease good bad free fast slow "
    "deep wide open time life world state government party peace war land sea air oil gas face day year "
    "decision policy law power record twenty thirty forty fifty sixty seventy eighty ninety".split()
)
"""Words that form compounds written with a hyphen (Chicago Manual of Style, 7.96); a short list, used
only where the document itself writes the word neither in one nor with a hyphen."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its text, its rows, and why it is furniture if it is.

    ``mark`` is the length of the number that a note begins with.
    """

    text: str
    rows: tuple[Row, ...]
    reason: str | None = None
    mark: int = 0

    @property
    def size(self) -> float:
        """The height of its type, in points."""
        return self.rows[0].size

    @property
    def listed(self) -> bool:
        """Whether it is a row of a table or an item of a list."""
        return self.rows[0].cells or bool(_LISTED.match(self.text))


class Type:
    """How a document is set: the size of its text, the distance of its rows, its own words."""

    def __init__(self, pages: Sequence[Sequence[Row]]) -> None:
        weight: Counter[float] = Counter()
        distances: list[float] = []
        self.words: set[str] = set()
        for rows in pages:
            for r in rows:
                weight[round(r.size * 2) / 2] += len(r.text)
                # The last word of a row may be a part of one.
                self.words.update(w.casefold() for w in _WORD.findall(r.text)[:-1])
            distances += [
                (b.y - a.y) / a.size
                for a, b in itertools.pairwise(rows)
                if a.column == b.column and abs(a.size - b.size) < 0.5 and b.y - a.y > 0.5 * a.size
            ]
        distances.sort()
        self.size = max(weight, key=lambda s: (weight[s], s), default=10.0)
        self.distance = min(distances[len(distances) // 4], 3.0) if distances else 1.2


def edged(pages: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """Rows with the edge of their column made sure: a few rows alone do not show how wide it is."""
    wide: dict[int, float] = {}
    for rows in pages:
        for _, group in itertools.groupby(rows, key=lambda r: r.column):
            column = list(group)
            if len(column) >= 5:
                key = round(column[0].left / 12)
                wide[key] = max(wide.get(key, 0.0), column[0].right)
    out = []
    for rows in pages:
        done: list[Row] = []
        for _, group in itertools.groupby(rows, key=lambda r: r.column):
            column = list(group)
            if len(column) < 5:
                key = round(column[0].left / 12)
                right = max(wide.get(k, 0.0) for k in (key - 1, key, key + 1))
                column = [replace(r, right=max(r.right, right)) for r in column]
            done += column
        out.append(_blocked(done))
    return out


def _blocked(rows: Sequence[Row]) -> list[Row]:
    """Rows with the edge of the block they stand in, where it is filled like prose.

    A quotation is set in on both sides, a text beside a picture is narrower.
    """
    out: list[Row] = []
    block: list[Row] = []
    for r in [*rows, None]:
        if r and block and _beneath(block[-1], r):
            block.append(r)
            continue
        out += _narrowed(block)
        block = [r] if r else []
    return out


def _beneath(a: Row, b: Row) -> bool:
    """Whether a row stands right below another, in its type and column."""
    same = a.column == b.column and abs(a.size - b.size) < 0.5 and not (a.cells or b.cells)
    return same and 0 < b.y - a.y < 1.6 * a.size


def _narrowed(block: list[Row]) -> list[Row]:
    right = max((r.x1 for r in block), default=0.0)
    if len(block) < 4 or right > block[0].right - block[0].size:
        return block
    narrow = [replace(r, right=right) for r in block]
    full = sum(not _ends_early(a, b) for a, b in itertools.pairwise(narrow))
    return narrow if full >= FILLED * (len(block) - 1) else block


def paragraphs(items: Iterable[Row | Paragraph], setting: Type) -> list[Paragraph]:
    """The paragraphs of rows in reading order.

    What comes ready made (a head, a foot, a note) stands behind the paragraph that runs over it.
    """
    out: list[Paragraph] = []
    waiting: list[Paragraph] = []
    rows: list[Row] = []
    for item in items:
        if isinstance(item, Paragraph):
            waiting.append(item)
        elif rows and _joins(rows, item, setting):
            rows.append(item)
        else:
            _close(rows, waiting, out, setting)
            rows = [item]
    _close(rows, waiting, out, setting)
    return out


def _close(rows: list[Row], waiting: list[Paragraph], out: list[Paragraph], setting: Type) -> None:
    if rows:
        out.append(whole(rows, setting))
    out += waiting
    waiting.clear()


def whole(rows: Sequence[Row], setting: Type, reason: str | None = None) -> Paragraph:
    """One paragraph of its rows."""
    text = rows[0].text
    for r in rows[1:]:
        text = _continued(text, r.text, setting.words)
    return Paragraph(text.replace("\xad", ""), tuple(rows), reason)


def _joins(rows: Sequence[Row], b: Row, setting: Type) -> bool:
    """Whether a row goes on with the paragraph of the rows before it."""
    a = _as_wide(rows)
    if a.cells or b.cells or abs(a.size - b.size) > 0.1 * max(a.size, b.size):
        return False
    stopped = bool(_STOPPED.search(a.text))
    short = _ends_early(a, b)
    if _CERTAIN_MARK.match(b.text) or (_LISTED.match(b.text) and (stopped or short)):
        return False
    if a.bold != b.bold and (stopped or short or (a.bold and not b.leads_bold)):
        return False
    if (a.page, a.column) != (b.page, b.column) or b.y <= a.y:
        return _runs_over(rows, b, stopped, short, setting)
    if b.y - a.y > GAP * setting.distance * a.size:
        return False
    if a.size >= HEADING * setting.size:
        return not stopped
    if _centred(a) and _centred(b):
        return not stopped
    return not short and not _indented(rows, b)


def _as_wide(rows: Sequence[Row]) -> Row:
    """The last row, as wide as the paragraph was on the page before."""
    a = rows[-1]
    before = rows[-2] if len(rows) > 1 else a
    fits = abs(a.left - before.left) < 2 and a.x1 <= before.right + 0.5 * a.size
    return replace(a, right=before.right) if fits and before.right < a.right else a


def _runs_over(rows: Sequence[Row], b: Row, stopped: bool, short: bool, setting: Type) -> bool:
    """Whether a paragraph goes on at the top of the next column or page."""
    if rows[-1].size >= HEADING * setting.size:
        return False
    lower = b.text[:1].islower()
    if stopped:
        return lower and not short
    return lower or not short


def _ends_early(a: Row, b: Row) -> bool:
    """Whether the first word of the next row would have fitted on this one."""
    return a.x1 + 0.25 * a.size + b.first < a.right - 0.3 * a.size


def _indented(rows: Sequence[Row], b: Row) -> bool:
    a = rows[-1]
    shift = (b.x0 - a.x0) / b.size
    if shift > INDENT:
        # The rows of a list item hang below its text, not below its mark.
        return not (len(rows) == 1 and _LISTED.match(a.text))
    return shift < -INDENT and len(rows) > 1


def _centred(r: Row) -> bool:
    """Whether a row stands in the middle of its column, with room on both sides."""
    before, behind = r.x0 - r.left, r.right - r.x1
    return min(before, behind) > 1.5 * r.size and abs(before - behind) < 0.8 * r.size


def _continued(text: str, more: str, words: set[str]) -> str:
    """A row joined to the text before it, a word parted by a hyphen made whole where it was one."""
    address = _ADDRESS.search(text)
    if address and len(address.group()) > 20 and " " not in more[:12]:
        return text + more
    m = _PARTED.search(text[-80:])
    if not m or not more or not m["head"] or not m["head"][-1].isalpha():
        return text + ("" if text.endswith("—") or more.startswith("—") else " ") + more
    if m["hyphen"] == "\xad":
        return text[:-1] + more
    found = _WORD.match(more)
    tail = found.group() if found else ""
    if not tail or _COORDINATED.match(more):
        return text + " " + more
    if _is_compound(m["head"], tail, words):
        return text + more
    return text[:-1] + more


def _is_compound(head: str, tail: str, words: set[str]) -> bool:
    """Whether the hyphen at a row's end belongs to the word: as the document writes it elsewhere."""
    head = _WORD.findall(head)[-1] if _WORD.findall(head) else head
    one, two = (head + tail).casefold(), f"{head}-{tail}".casefold()
    if one in words:
        return False
    if two in words or "-" in head or tail[0].isupper() or head.isupper():
        return True
    return head.casefold() in COMPOUND_HEADS
