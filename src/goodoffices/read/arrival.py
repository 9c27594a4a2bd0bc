"""A text becomes a Document: frozen, furniture marked, metadata read, what the caller says on top."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.errors import Misuse, Refused
from goodoffices.model import edtf
from goodoffices.model.findings import Document
from goodoffices.model.shapes import UNKNOWN, Citation, Furniture, Genre, When
from goodoffices.read import days, furniture
from goodoffices.read.genre import genre as genre_of
from goodoffices.read.genre import is_notes
from goodoffices.read.intervals import Intervals
from goodoffices.read.language import language
from goodoffices.read.lines import Line, lines
from goodoffices.read.markings import markings, united
from goodoffices.read.metadata import NOTHING_SAID, Metadata, read_metadata

MOST_TEXT = 2_000_000
"""Longest text that is read, in characters: some 300,000 words."""

GRADE = re.compile(r"[A-F][1-6]?")
"""An Admiralty source grade."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the person who adds a report says of it; it goes before what the report says.

    A marking alone replaces none: it is united with the report's own, and of two levels of the
    Traffic Light Protocol the stricter counts, so that no caveat gets lost.

    ``published`` is an EDTF date or interval; ``grade`` an Admiralty source grade ("B2", letter
    for the source's reliability, digit for the information's credibility); ``marking`` a handling
    caveat ("TLP:AMBER"). Raises Misuse where a value has no meaning.
    """

    publisher: str | None = None
    published: str | None = None
    title: str | None = None
    genre: Genre | None = None
    grade: str | None = None
    marking: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        if self.published is not None and not edtf.valid(self.published):
            raise Misuse(
                "bad-date",
                f"published {self.published!r}",
                "It is no date",
                "Give it as YYYY-MM-DD, YYYY-MM or an interval like 2025-03/2025-05.",
            )
        if self.grade is not None and not GRADE.fullmatch(self.grade):
            raise Misuse(
                "bad-grade",
                f"grade {self.grade!r}",
                "It is no Admiralty grade",
                "Give a letter A to F and, if known, a digit 1 to 6: B2.",
            )


@dataclass(frozen=True, slots=True)
class Rendered:
    """A text as a format's renderer made it, with what the format itself says.

    ``renderer`` names the renderer, its version and the encoding if it was not UTF-8.
    ``furniture`` and ``metadata`` come from mark-up; the text's own signs are added to them.
    ``said`` holds metadata that the format declares (front matter, a page's head). ``private``:
    one person wrote it to another, so it is no news, whatever it tells.
    """

    text: str
    renderer: str
    furniture: tuple[Furniture, ...] = ()
    metadata: tuple[Furniture, ...] = ()
    said: Metadata = NOTHING_SAID
    url: str | None = None
    genre: Genre | None = None
    grade: str | None = None
    marking: str | None = None
    private: bool = False


NOTHING_GIVEN = Given()


def receive_text(
    text: str, *, captured: str, path: str = "", given: Given = NOTHING_GIVEN
) -> Document:
    """The document of a plain text at hand; its id is that of the text's UTF-8 bytes.

    ``captured`` is the instant of arrival, ISO 8601 in UTC. Raises Refused for a text that is
    empty or too long.
    """
    raw = text.encode("utf-8", "surrogatepass")
    return arrive(raw, path, Rendered(text, "text@1"), captured, given)


def arrive(raw: bytes, path: str, page: Rendered, captured: str, given: Given) -> Document:
    """The document of a rendered text: checked, furniture marked, metadata found."""
    _check(path, page.text)
    bare = Document(
        id=hashlib.sha256(raw).hexdigest(),
        path=path,
        text=page.text,
        renderer=page.renderer,
        captured=captured,
    )
    found = lines(page.text)
    reasons = _reasons(found, page.furniture)
    body = furniture.body_of(found, reasons)
    notes = page.genre == "notes" or given.genre == "notes" or is_notes(found)
    marked = markings(found, notes=notes)
    own = read_metadata(page.text, found, reasons, body, bare.cite, marked.spans)
    spans = _joined(own.spans, page.metadata)
    marks = furniture.mark(page.text, found, reasons, spans)
    title = given.title or page.said.title or own.title
    publisher = given.publisher or page.said.publisher or own.publisher
    url = given.url or page.url
    published = _published(given, page.said.published, own.published, url)
    kept = (x.text for x, r in zip(found, reasons, strict=True) if r != furniture.MARKED_UP)
    own_text = "\n".join(kept) if page.furniture else page.text
    dated = bool(title and (publisher or published.edtf))
    voice = genre_of(own_text, _unlabelled(found, reasons), dated)
    return Document(
        id=bare.id,
        path=path,
        text=page.text,
        renderer=page.renderer,
        captured=captured,
        url=url,
        title=title,
        authors=page.said.authors or own.authors,
        publisher=publisher,
        published=published,
        language=language(page.text),
        genre=given.genre or page.genre or _unpublished(page, voice),
        furniture=furniture.union(page.text, (*page.furniture, *marks), spans),
        metadata=spans,
        grade=given.grade or page.grade or marked.grade,
        marking=united(given.marking, page.marking, marked.marking),
    )


def _unpublished(page: Rendered, voice: Genre) -> Genre:
    """The genre by a text's own signs; what was never published is no news."""
    return "unknown" if page.private and voice == "news" else voice


def _check(path: str, text: str) -> None:
    if not text.strip("\ufeff\u200b \t\r\n\x0b\x0c\xa0"):
        raise Refused(
            "no-text", path, "There is no text in it, only white space", "Remove it or fill it."
        )
    if len(text) > MOST_TEXT:
        raise Refused(
            "too-long",
            path,
            f"Its text has {len(text):,} characters, more than {MOST_TEXT:,}",
            "Split it into single reports.",
        )


def _reasons(found: Sequence[Line], marked: Sequence[Furniture]) -> list[str | None]:
    """Why each line is furniture for certain: by the format's mark-up, or by its own words.

    The mark-up's own reason is kept in its spans; here it only matters that there is one.
    """
    inside = Intervals((m.start, m.end) for m in marked)
    return [
        furniture.MARKED_UP if inside.cover(line.start, line.end) else furniture.certain(line)
        for line in found
    ]


def _unlabelled(found: Sequence[Line], reasons: Sequence[str | None]) -> list[Line]:
    """The lines without a site's menus, whose labels ("Opinion") tell nothing of the report.

    Disclaimers and other notices in sentences stay: they tell the genre.
    """
    return [
        line
        for line, reason in zip(found, reasons, strict=True)
        if reason != furniture.MARKED_UP or line.prose
    ]


def _joined(own: Sequence[Furniture], declared: Sequence[Furniture]) -> tuple[Furniture, ...]:
    """Metadata spans of the text and of its mark-up, without overlaps; the mark-up's come first."""
    taken = Intervals((s.start, s.end) for s in declared)
    out = [*declared, *(s for s in own if not taken.touches(s.start, s.end))]
    return tuple(sorted(out, key=lambda s: (s.start, s.end)))


def _published(given: Given, declared: When, own: When, url: str | None) -> When:
    """The day of publication: as given by hand, as the format declares it, as the text says.

    The day in its web address comes last of all, before mere bounds.
    """
    if given.published:
        return When(given.published, "metadata", "Given by the person who added the report.", ())
    if declared.edtf or (declared != UNKNOWN and not own.edtf):
        return declared
    day = days.in_address(url) if url else None
    if day and own.basis != "stated":
        return citation_free(day, f"Its address holds the day: {url}")
    return own


def citation_free(when: str, basis_note: str) -> When:
    """A day from a format's own fields, which stand in no passage of the text."""
    nothing: tuple[Citation, ...] = ()
    return When(when, "metadata", basis_note, nothing)
