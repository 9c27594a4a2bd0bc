"""A PDF's text layer as text: read in order, set in paragraphs, its running heads marked.

The file is opened in this very process: pypdf bounds what a stream may unfold to and how many
objects are followed, and the clock is asked on every page. Scripts, attachments, forms and links
are never looked at. The file's own dates are not read (see properties.py).
"""

from __future__ import annotations

import io
import logging
import time
from collections.abc import Iterator, Sequence
from typing import Any

from pypdf import PdfReader, apply_configuration
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError

from goodoffices.errors import Refused
from goodoffices.model.shapes import Furniture
from goodoffices.read import note_marks
from goodoffices.read.arrival import MOST_TEXT, Rendered
from goodoffices.read.metadata import Metadata
from goodoffices.read.pdf.columns import segments_of
from goodoffices.read.pdf.furniture import without_notes, without_running_heads
from goodoffices.read.pdf.lines import Row, rows_of
from goodoffices.read.pdf.paragraphs import HEADING, Paragraph, Type, edged, paragraphs, whole
from goodoffices.read.pdf.pieces import OverrunError, PageText, Piece, page_text
from goodoffices.read.properties import sound_authors, sound_title

RENDERER = "pdf@1"
MOST_PAGES = 5_000
MOST_VERSIONS = 5_000
"""A file saved so often, each time behind the last, takes minutes to be opened."""
MOST_SECONDS = 60.0
"""No file is worked at for longer: a book of 1,000 pages takes about half of it."""
MOST_UNFOLDED = 12_000_000
"""Bytes that one stream of the file may unfold to."""
SCANNED_LETTERS = 100
"""A page that pictures cover and that has fewer letters than this is a scan."""
SCANNED = 0.5
"""The share of a page that pictures cover on a scan, and the share of such pages in a scan."""
LONGEST_TITLE = 300
NAMED = 10
"""Pages not readable that are told by their numbers; more are counted."""

logging.getLogger("pypdf").addHandler(logging.NullHandler())


def render_pdf(name: str, raw: bytes) -> Rendered:
    """The text of a PDF with its furniture and headline.

    Raises Refused for a file that is broken, encrypted, a scan, or asks for more work than a
    report does. Pages that are broken are left out if others can be read, and the renderer's
    name says which.
    """
    deadline = time.monotonic() + MOST_SECONDS
    if raw.count(b"startxref") > MOST_VERSIONS:
        raise _too_much(name)
    with apply_configuration(
        zlib_maximum_output_length=MOST_UNFOLDED,
        lzw_maximum_output_length=MOST_UNFOLDED,
        run_length_maximum_output_length=MOST_UNFOLDED,
        brotli_maximum_output_length=MOST_UNFOLDED,
        array_based_stream_maximum_output_length=MOST_UNFOLDED,
        stream_parsing_work_maximum_count=1_000_000,
        page_tree_maximum_entries=MOST_PAGES,
        jbig2dec_binary=None,
        disable_legacy_handling=True,
    ):
        reader = _opened(name, raw)
        pages, broken = _pages(name, reader, deadline)
        info = _info(reader)
    _check(name, pages, len(broken))
    try:
        found = _paragraphs(pages, deadline)
    except OverrunError as bad:
        raise _too_much(name) from bad
    title = _headline(found)
    text, furniture, metadata = _set(found, title)
    shown = found[title[0]].text if len(title) == 1 else " ".join(found[i].text for i in title)
    said = Metadata(
        title=shown.translate(note_marks.NONE) if title else sound_title(info.get("/Title"), text),
        authors=sound_authors(info.get("/Author"), text),
    )
    renderer = RENDERER + _missing(broken, len(pages) + len(broken))
    return Rendered(text, renderer, furniture, metadata, said)


def _opened(name: str, raw: bytes) -> PdfReader:
    try:
        reader = PdfReader(io.BytesIO(raw))
        locked = reader.is_encrypted and not reader.decrypt("")
        if not locked:
            len(reader.pages)
    except (DependencyError, FileNotDecryptedError):
        locked = True
    except LimitReachedError as bad:
        raise _too_much(name) from bad
    except Exception as bad:
        # What a broken file makes the library raise is not bounded ("might cause other
        # Exceptions", says its page on errors).
        raise _unreadable(name) from bad
    if locked:
        raise Refused(
            "encrypted",
            name,
            "It is encrypted",
            "Open it with its password, print it to a new PDF and read that.",
        )
    return reader


def _pages(name: str, reader: PdfReader, deadline: float) -> tuple[list[PageText], list[int]]:
    """The pages that can be read, and the numbers of those that cannot.

    Raises Refused for more letters than a text may have.
    """
    pages: list[PageText] = []
    broken: list[int] = []
    letters = 0
    for number, page in enumerate(reader.pages, 1):
        try:
            found = page_text(page, deadline)
        except OverrunError as bad:
            raise _too_much(name) from bad
        except Exception:
            broken.append(number)
            continue
        pages.append(found)
        letters += sum(len(p.text) for p in found.pieces)
        if letters > MOST_TEXT:
            raise Refused(
                "too-long",
                name,
                f"Its text has more than {MOST_TEXT:,} characters",
                "Split it into single reports.",
            )
        if time.monotonic() > deadline:
            raise _too_much(name)
    return pages, broken


def _missing(broken: Sequence[int], pages: int) -> str:
    """Which pages could not be read, as the renderer's name says it; nothing where all were."""
    if not broken:
        return ""
    more = f" and {len(broken) - NAMED:,} more" if len(broken) > NAMED else ""
    numbers = ", ".join(map(str, broken[:NAMED])) + more
    return f" ({'page' if len(broken) == 1 else 'pages'} {numbers} of {pages} not readable)"


def _check(name: str, pages: Sequence[PageText], broken: int) -> None:
    """Refuses what has no text to read: nothing but broken pages, a scan, undecodable letters."""
    if not pages:
        raise _unreadable(name)
    letters = [sum(len(p.text) for p in page.pieces) for page in pages]
    scanned = sum(
        n < SCANNED_LETTERS and page.pictures >= SCANNED
        for n, page in zip(letters, pages, strict=True)
    )
    lost = sum(p.lost for p in pages)
    remedy = (
        "Run text recognition over it (for example: ocrmypdf IN.pdf OUT.pdf) and read the result."
    )
    if scanned > SCANNED * len(pages) or not sum(letters) + lost:
        if broken > len(pages):
            raise _unreadable(name)
        raise Refused("scan", name, "Its pages are pictures without a text layer", remedy)
    if lost > sum(letters) or not _legible(pages):
        raise Refused("no-letters", name, "Its fonts do not say which letters they show", remedy)


def _legible(pages: Sequence[PageText]) -> bool:
    """Whether most of what was decoded is letters and figures rather than private codes."""
    sample = "".join(p.text for page in pages for p in page.pieces[:400])[:200_000]
    return sum(c.isalnum() for c in sample) >= 0.4 * len(sample)


def _paragraphs(pages: Sequence[PageText], deadline: float) -> list[Paragraph]:
    """The paragraphs of all pages in reading order, furniture among them.

    Raises OverrunError beyond ``deadline`` and for a page of too many parts.
    """
    parted = [segments_of(page) for page in map(_seen, pages)]
    parts = without_running_heads([s for s, _ in parted], [p.height for p in pages])
    rows = [rows_of(part.body, i, deadline) for i, part in enumerate(parts)]
    setting = Type(rows)
    items: list[Row | Paragraph] = []
    noted = [without_notes(r, setting.size) for r in rows]
    for part, body, (_, notes), (_, aside) in zip(
        parts, edged([text for text, _ in noted]), noted, parted, strict=True
    ):
        items += [Paragraph(r.text, (r,), r.reason) for r in part.heads]
        items += body
        for note in notes:
            items.append(_note(whole(note, setting)))
        items += [Paragraph(r.text, (r,), r.reason) for r in part.feet]
        items += _asides(aside)
    return paragraphs(items, setting)


def _note(made: Paragraph) -> Paragraph:
    """A foot note: furniture if it only cites, else text behind its number."""
    text, mark = note_marks.spaced(made.text)
    if note_marks.apparatus(text):
        return Paragraph(text, made.rows, note_marks.REASON)
    return Paragraph(text, made.rows, None, mark)


def _seen(page: PageText) -> PageText:
    """A page without the text that a reader does not see, unless it lies over a scan."""
    if page.pictures >= SCANNED:
        return page
    return PageText(page.width, page.height, [p for p in page.pieces if not p.invisible])


def _asides(pieces: Sequence[Piece]) -> Iterator[Paragraph]:
    """Turned and slanted text, a watermark or a note in the margin: one paragraph, furniture."""
    if pieces:
        first = pieces[0]
        text = " ".join(p.text for p in pieces)
        row = Row(first.x0, first.x1, first.y, first.size, text, first.bold, 0.0, 0.0, 0.0, -1, 0)
        yield Paragraph(text, (row,), "margin")


def _headline(found: Sequence[Paragraph]) -> list[int]:
    """The paragraphs of the headline: the largest type of the first page, if there is one such.

    Nothing where the page has no larger type, or where what is large is a single word (an
    outlet's name) or too long.
    """
    first = [i for i, p in enumerate(found) if p.rows[0].page == 0 and not p.reason]
    sizes = sorted(p.size for p in found if not p.reason for _ in p.rows)
    if not first or not sizes:
        return []
    usual = sizes[len(sizes) // 2]
    large = [i for i in first if found[i].size >= HEADING * usual]
    fit = [i for i in large if 3 <= len(found[i].text.split()) <= 30 and not found[i].listed]
    if not fit or len(found[fit[0]].text) > LONGEST_TITLE:
        return []
    best = max(fit, key=lambda i: (round(found[i].size), -i))
    return [best]


def _set(
    found: Sequence[Paragraph], title: Sequence[int]
) -> tuple[str, tuple[Furniture, ...], tuple[Furniture, ...]]:
    """The text of the paragraphs, a blank line between them, with its furniture and headline."""
    out: list[str] = []
    furniture: list[Furniture] = []
    metadata: list[Furniture] = []
    at, last = 0, None
    for i, paragraph in enumerate(found):
        if last is not None:
            gap = "\n" if last.listed and paragraph.listed else "\n\n"
            out.append(gap)
            at += len(gap)
        text, marks = paragraph.text, [(0, paragraph.mark)] if paragraph.mark else []
        if not paragraph.reason and not paragraph.mark:
            text, marks = note_marks.settle(text)
        out.append(text)
        if paragraph.reason:
            furniture.append(Furniture(at, at + len(text), paragraph.reason))
        elif i in title:
            end = marks[0][0] if marks else len(text)
            metadata.append(Furniture(at, at + len(text[:end].rstrip()), "title"))
        furniture += [Furniture(at + a, at + b, note_marks.REASON) for a, b in marks]
        at, last = at + len(text), paragraph
    return "".join(out), tuple(furniture), tuple(metadata)


def _info(reader: PdfReader) -> dict[str, str]:
    """The document information as text, or nothing where it is broken."""
    try:
        given: Any = reader.metadata or {}
        return {k: str(given[k]) for k in ("/Title", "/Author") if given.get(k)}
    except Exception:
        return {}


def _too_much(name: str) -> Refused:
    return Refused(
        "too-much-work",
        name,
        "It unfolds to more than a report ever holds",
        "Print the pages you need to a new PDF and read that.",
    )


def _unreadable(name: str) -> Refused:
    return Refused(
        "broken-pdf",
        name,
        "It is no PDF that can be read: it is broken or cut short",
        "Fetch it again, or open it and print it to a new PDF.",
    )
