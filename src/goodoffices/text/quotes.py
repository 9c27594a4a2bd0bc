"""Quotation marks: which stretches of a document stand in somebody's own words.

Offsets are of the document. Straight and curly double marks, low-high and angle marks, single
marks where they cannot be apostrophes; a quotation carried over paragraphs opens each of them
anew and closes once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.text.paragraphs import Paragraph

PAIRS: dict[str, str] = {
    "“": '”"',
    "”": '”"',  # a typist's slip: closing marks on both sides
    "„": '“”"',
    "«": "»",
    "‹": "›",
    '"': '"”',
    "‘": "’",
    "'": "'’",
}
"""Opening mark to the marks that may close it (Unicode 15, chapter 6.2; and typists)."""

SINGLE = "‘'"
_MARK = re.compile(f"[{''.join(PAIRS)}]")
_ELISIONS = re.compile(r"(?:\d\ds?|tis|twas|em|n|round|cause|til)\b", re.IGNORECASE)
_LONGEST_SINGLE = 1200
"""Characters within which a single mark must close; beyond that it was an apostrophe."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words. ``start`` and ``end`` enclose the words, ``outer_*`` the marks as well.

    ``carried`` says that the quotation goes on in the next paragraph without closing.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    carried: bool = False


def quotations(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Quotation, ...]:
    """All quotations in the prose of a document, in order, none inside another."""
    found: list[Quotation] = []
    for n, paragraph in enumerate(paragraphs):
        follower = text[paragraphs[n + 1].start] if n + 1 < len(paragraphs) else ""
        found += _in_paragraph(text, paragraph.start, paragraph.end, follower)
    return tuple(found)


def inside(quotes: Sequence[Quotation], offset: int) -> Quotation | None:
    """The quotation that covers an offset, its marks included."""
    at = bisect_right(quotes, offset, key=lambda q: q.outer_start) - 1
    return quotes[at] if at >= 0 and offset < quotes[at].outer_end else None


def _in_paragraph(text: str, start: int, end: int, follower: str) -> Iterator[Quotation]:
    at = start
    while (hit := _MARK.search(text, at, end)) is not None:
        at = hit.start()
        if not _opens(text, at, start):
            at += 1
            continue
        close = _closing(text, at, end)
        if close is not None:
            yield Quotation(at + 1, close, at, close + 1)
            at = close + 1
        elif text[at] == follower and text[at] not in SINGLE + "”":
            yield Quotation(at + 1, end, at, end, carried=True)  # opened anew in the next one
            return
        else:
            at += 1


def _opens(text: str, at: int, start: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if before.isalnum() or after.isspace() or before in "’'":
        return False
    if text[at] == "”" and not (before.isspace() and after.isalnum()):
        return False
    if text[at] == "'" and not (before.isspace() or before in '([“"—–-'):
        return False
    return text[at] not in SINGLE or not _ELISIONS.match(text, at + 1)


def _closing(text: str, at: int, end: int) -> int | None:
    """Where the quotation that opens here closes; None if it does not."""
    mark = text[at]
    if mark in SINGLE:
        return _closing_single(text, at, end)
    for hit in re.compile(f"[{PAIRS[mark]}“„«]").finditer(text, at + 1, end):
        n = hit.start()
        if text[n] in PAIRS[mark]:
            if text[n] == '"' and text[n - 1].isspace() and n + 1 < end and text[n + 1].isalnum():
                continue  # a straight mark that opens again
            return n
        if text[n] == mark:  # opened anew before it closed: a typist's slip
            return None
    return None


def _closing_single(text: str, at: int, end: int) -> int | None:
    """A single mark closes after punctuation, or before white space and not after a plural s.

    "the workers' claim" inside single marks is passed over where a better mark follows.
    """
    limit = min(end, at + _LONGEST_SINGLE)
    plural: int | None = None
    for hit in re.compile("[’']").finditer(text, at + 1, limit):
        n = hit.start()
        after = text[n + 1] if n + 1 < len(text) else " "
        if after.isalnum() or (n == at + 1):
            continue
        if text[n - 1] in ",.?!…;:)" or (not text[n - 1].isspace() and text[n - 1] not in "sS"):
            return n
        if after in ",.;:?!)—–" or n + 1 >= end:
            return n
        plural = n if plural is None else plural
    return plural
