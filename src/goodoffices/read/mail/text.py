"""The plain text of a mail as its reader sees it: lines joined again, quoted mails under marks.

Mail programs break paragraphs at a width. They are joined as the sender's program says
(RFC 3676, "format=flowed"), and where it says nothing and the text shows that it was broken. A
quoted paragraph keeps one mark per depth at its start; the mark is furniture.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.model.shapes import Furniture
from goodoffices.read.arrival import Rendered
from goodoffices.read.lines import lines

QUOTED = "quoted mail"
"""Why a mark of quoting, and the line that says who wrote what follows, is no prose."""
SIGNATURE = "signature"
"""Why what stands behind "-- " is no prose (RFC 3676, section 4.3)."""
MOST_SIGNED = 12
"""Lines of the longest signature."""
MOST_HEAD = 12
"""Lines of the longest head of a forwarded mail."""

_DEPTH = re.compile(r"(?:>[ ]?)+(?=\S|$)|>+")
_MARKER = re.compile(
    r"-{2,}\s*(?:forwarded|original|ursprüngliche|weitergeleitete)\b.{0,30}?-{2,}"
    r"|begin forwarded message:|-{5,}\s*forwarded by .*|_{20,}",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"[*]?(?P<name>from|sent|date|subject|to|cc|bcc|reply-to|importance)[*]?\s*:[*]?\s*(?P<value>.*)",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"(?:on|am|le) .{6,200}(?:wrote|schrieb|a écrit)\s*:", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Forwarded:
    """What the head of a forwarded mail says, as it is written there."""

    sender: str | None = None
    day: str | None = None
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the mail without its marks of quoting."""

    depth: int
    text: str


@dataclass(slots=True)
class _Paragraph:
    depth: int
    text: str
    gap: int
    """Line ends before it."""
    furniture: str | None = None
    metadata: str | None = None


def render_plain(text: str, *, flowed: bool = False, spaced: bool = False) -> Rendered:
    """The text of a mail with its paragraphs whole.

    ``flowed``: the sender marked soft line ends by a space before them; ``spaced``: that space is
    no part of the text (``delsp=yes``).
    """
    rows = [_row(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    if flowed:
        rows = list(_joined(rows, spaced))
    found = list(_paragraphs(rows))
    _mark_heads(found)
    _mark_signature(found)
    return _written(found)


def forwarded(page: Rendered) -> Forwarded | None:
    """The head of the mail that this one forwards, if it says nothing of its own before it."""
    head = next((m for m in page.metadata if m.reason == QUOTED), None)
    if head is None or page.text[: head.start].strip(" \n>"):
        return None
    fields: dict[str, str] = {}
    for span in page.metadata:
        m = _HEADER.fullmatch(page.text[span.start : span.end])
        if span.reason == QUOTED and m:
            fields.setdefault(m["name"].lower(), m["value"].strip(" *"))
    if "from" not in fields:
        return None
    return Forwarded(
        fields["from"], fields.get("date") or fields.get("sent"), fields.get("subject")
    )


def _row(line: str) -> _Row:
    """A line parted into how deep it is quoted and what it says."""
    m = _DEPTH.match(line)
    marks = m.group() if m else ""
    return _Row(marks.count(">"), line[len(marks) :])


def _joined(rows: Sequence[_Row], spaced: bool) -> Iterator[_Row]:
    """Rows with the soft line ends of a flowed text taken back (RFC 3676, section 4.1)."""
    open_: _Row | None = None
    for row in rows:
        text = row.text.removeprefix(" ") if not row.depth else row.text
        if open_ is not None and open_.depth == row.depth and text != "-- ":
            text = open_.text + text
        elif open_ is not None:
            yield open_
        open_ = None
        if text.endswith(" ") and text != "-- ":
            open_ = _Row(row.depth, text[:-1] if spaced else text)
        else:
            yield _Row(row.depth, text)
    if open_ is not None:
        yield open_


def _paragraphs(rows: Sequence[_Row]) -> Iterator[_Paragraph]:
    """The paragraphs, joined where the text was broken at a width, never across depths."""
    pieces: list[str] = []
    depths: list[tuple[int, int]] = []
    apart: list[int] = []
    at, last = 0, 0
    for row in rows:
        text = row.text.rstrip() if row.text != "-- " else row.text
        if row.depth != last or _HEADER.match(text) or _MARKER.match(text) or text == "-- ":
            pieces.append("\n")  # keeps what is no running text apart
            apart.append(at)
            at += 1
        depths.append((at, row.depth))
        pieces.append(text + "\n")
        at += len(text) + 1
        last = row.depth
    whole = "".join(pieces)
    end, index = 0, 0
    for line in lines(whole):
        while index + 1 < len(depths) and depths[index + 1][0] <= line.start:
            index += 1
        inserted = bisect_left(apart, line.start) - bisect_left(apart, end)
        gap = min(2, whole.count("\n", end, line.start) - inserted)
        yield _Paragraph(depths[index][1], " ".join(line.text.split("\n")), gap)
        end = line.end


def _mark_heads(found: Sequence[_Paragraph]) -> None:
    """Marks the heads of forwarded and quoted mails."""
    for i, paragraph in enumerate(found):
        if _WROTE.fullmatch(paragraph.text):
            paragraph.metadata = QUOTED
        elif paragraph.metadata is None and _MARKER.fullmatch(paragraph.text):
            head = _head_at(found, i + 1)
            for each in (paragraph, *head) if head else ():
                each.metadata = QUOTED
        elif paragraph.metadata is None and _HEADER.match(paragraph.text):
            head = _head_at(found, i)
            names = {m["name"].lower() for p in head if (m := _HEADER.match(p.text))}
            if "from" in names and names & {"sent", "date"} and "subject" in names:
                for each in head:
                    each.metadata = QUOTED


def _head_at(found: Sequence[_Paragraph], start: int) -> list[_Paragraph]:
    """The header lines that follow each other from an index on."""
    head: list[_Paragraph] = []
    for paragraph in found[start : start + MOST_HEAD]:
        if not _HEADER.fullmatch(paragraph.text):
            break
        head.append(paragraph)
    return head


def _mark_signature(found: Sequence[_Paragraph]) -> None:
    """Marks what stands behind the last "-- " of the mail's own text, if it is short."""
    own = [i for i, p in enumerate(found) if p.text == "--" and not p.depth]
    if not own:
        return
    tail = []
    for paragraph in found[own[-1] :]:
        if paragraph.depth or paragraph.metadata:
            break
        tail.append(paragraph)
    if len(tail) <= MOST_SIGNED:
        for paragraph in tail:
            paragraph.furniture = SIGNATURE


def _written(found: Sequence[_Paragraph]) -> Rendered:
    """The text of the paragraphs, with the spans of what is marked."""
    out: list[str] = []
    furniture: list[Furniture] = []
    metadata: list[Furniture] = []
    at = 0
    for paragraph in found:
        gap = "\n" * max(1, paragraph.gap) if out else ""
        mark = ">" * paragraph.depth + (" " if paragraph.depth else "")
        start = at + len(gap)
        at = start + len(mark) + len(paragraph.text)
        out.append(gap + mark + paragraph.text)
        if paragraph.metadata:
            metadata.append(Furniture(start + len(mark), at, paragraph.metadata))
        if paragraph.furniture:
            furniture.append(Furniture(start, at, paragraph.furniture))
        elif mark:
            furniture.append(Furniture(start, start + len(mark) - 1, QUOTED))
    return Rendered("".join(out), "mail@1", tuple(furniture), tuple(metadata))
