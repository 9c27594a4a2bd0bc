"""The briefing's sections, lines and sources as paragraphs of a Word document.

The words are those of the other forms; whose they are shows as there: names in bold, a source's
words in quotation marks, everything else the program's. All text is cleaned, because XML may hold
no control characters and a reader should meet no hidden direction marks.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.section import Section as Page
from docx.text.paragraph import Paragraph

from goodoffices.export.docx.notes import Footnotes, element
from goodoffices.export.docx.styles import (
    ASIDE,
    BELOW,
    ENTRY,
    GREY,
    MARKING,
    SOURCE,
    dress,
)
from goodoffices.present.sentences import Sentence, sentences
from goodoffices.present.showing import (
    HOW_TO_NARROW,
    article,
    clean,
    genre,
    heading,
    label,
    warnings,
)
from goodoffices.present.view import Briefing, Line, Note, Part, Section, Source

LEGEND = (
    "Names are in bold. Words of a source stand in quotation marks. All other words are the "
    "program’s, made from the fields of the record. Footnotes give the sentence behind each line, "
    "the cited words in bold."
)


def rendered(view: Briefing) -> bytes:
    """The whole document, as the bytes of a DOCX file."""
    document = docx.Document()
    dress(document)
    _properties(document, view)
    for page in document.sections:
        _margins(page, view.marking)
    writing = _Writing(document)
    writing.head(view)
    for section in view.sections:
        writing.section(section)
    writing.unknown(view.unknown)
    writing.sources(view.sources)
    writing.notes.attach()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _properties(document: Document, view: Briefing) -> None:
    told = document.core_properties
    told.title = f"Briefing. {heading(view)}"[:255]
    told.author = told.last_modified_by = "Good Offices"
    told.comments = _one_line(view.left_out)[:255]
    told.keywords = ", ".join(map(_one_line, view.marking))[:255]
    told.created = told.modified = datetime.now(UTC).replace(tzinfo=None)


def _margins(page: Page, marking: Sequence[str]) -> None:
    """Markings above and below every page, and its number."""
    marks = " · ".join(_one_line(mark) for mark in marking)
    if marks:
        above = page.header.paragraphs[0]
        above.style = MARKING
        above.add_run(marks)
        page.footer.add_paragraph(marks, MARKING)
    number = page.footer.paragraphs[0]
    number.style = ASIDE
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = number.add_run()
    for child in (
        element("fldChar", fldCharType="begin"),
        _instruction(" PAGE "),
        element("fldChar", fldCharType="end"),
    ):
        run._r.append(child)


def _instruction(words: str) -> object:
    made = element("instrText")
    made.text = words
    return made


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())


class _Writing:
    """A document as it is written, with the footnotes called so far."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.notes = Footnotes(document)
        self._numbers: dict[Sentence, int] = {}

    def head(self, view: Briefing) -> None:
        """Title, day, scope, how much there is, and how to read it."""
        self._document.add_paragraph("Briefing", "Title")
        scope = f" Narrowed to {_one_line(view.scope)}." if view.scope else ""
        self._document.add_paragraph(f"{heading(view)}.{scope}")
        if view.left_out:
            self._document.add_paragraph().add_run(_one_line(view.left_out)).bold = True
        facts = ", ".join(f"{_one_line(value)} {_one_line(name)}" for name, value in view.facts)
        if facts:
            self._document.add_paragraph(facts)
        self._document.add_paragraph(LEGEND, ASIDE)

    def section(self, section: Section) -> None:
        """A heading with its lines."""
        self._document.add_heading(_one_line(section.title) or "Untitled", 1)
        if section.caveat:
            self._document.add_paragraph(_one_line(section.caveat), ASIDE)
        if not section.lines:
            self._document.add_paragraph(_one_line(section.empty), ASIDE)
        for line in section.lines:
            self._line(line, 0)
        if section.more:
            self._document.add_paragraph(f"and {section.more:,} more, {HOW_TO_NARROW}", ASIDE)

    def unknown(self, told: Sequence[str]) -> None:
        """What the record does not know."""
        if told:
            self._document.add_heading("What the record does not know", 1)
        for sentence in told:
            self._document.add_paragraph(f"–\t{_one_line(sentence)}", ENTRY)

    def sources(self, sources: Sequence[Source]) -> None:
        """Every report by its number, where footnotes lead to."""
        self._document.add_heading("Sources", 1)
        if not sources:
            self._document.add_paragraph("No report has been read.", ASIDE)
        for source in sources:
            self._source(source)

    def _line(self, line: Line, depth: int) -> None:
        paragraph = self._document.add_paragraph("–\t" if depth else "", BELOW if depth else ENTRY)
        if line.day.strip():
            paragraph.add_run(f"{_one_line(line.day)}: ").font.color.rgb = GREY
        for before, part in zip((None, *line.parts), line.parts, strict=False):
            _part(paragraph, part, before)
        marks = ", ".join(_one_line(label(tag)) for tag in line.tags)
        if marks:
            paragraph.add_run(f" ({marks})").font.color.rgb = GREY
        self._call(paragraph, line.notes)
        for lower in line.below:
            self._line(lower, depth + 1)

    def _call(self, paragraph: Paragraph, notes: Sequence[Note]) -> None:
        """The numbers of the sentences behind a line, apart from each other."""
        for place, sentence in enumerate(sentences(notes)):
            if place:
                self.notes.space(paragraph)
            if sentence in self._numbers:
                self.notes.again(paragraph, self._numbers[sentence])
                continue
            number, text = self.notes.call(paragraph)
            self._numbers[sentence] = number
            _footnote(text, sentence)

    def _source(self, source: Source) -> None:
        paragraph = self._document.add_paragraph("", SOURCE)
        id_ = str(100_000 + source.number)  # apart from the ids of the footnotes' bookmarks
        paragraph._p.append(element("bookmarkStart", id=id_, name=f"source{source.number}"))
        paragraph.add_run(f"[{source.number}]\t")
        paragraph._p.append(element("bookmarkEnd", id=id_))
        paragraph.add_run(_one_line(source.title) or "Without a title").bold = True
        kind = f", {_one_line(genre(source))}" if genre(source) else ""
        paragraph.add_run(f", {_one_line(source.publisher)}, {_one_line(source.day)}{kind}")
        flags = ", ".join(map(_one_line, warnings(source)))
        paragraph.add_run(f" ({flags})." if flags else ".")
        if source.marking:
            paragraph.add_run(f" {_one_line(source.marking)}.").bold = True
        paragraph.add_run(f" {_one_line(source.why)}".rstrip())
        paragraph.add_run(f" Document {source.id[:16]}.").font.color.rgb = GREY


def _part(paragraph: Paragraph, part: Part, before: Part | None) -> None:
    text = clean(part.text)
    if part.voice == "program" or not text.strip():
        paragraph.add_run(text)
    elif part.voice == "name":
        paragraph.add_run(article(part, before))
        paragraph.add_run(_one_line(text)).bold = True
    else:
        paragraph.add_run(f"“{_one_line(text)}”")


def _footnote(paragraph: Paragraph, sentence: Sentence) -> None:
    """The source, its marking, and the sentence with the cited words in bold."""
    source = sentence.source
    link = element("hyperlink", anchor=f"source{source.number}")
    paragraph._p.append(link)
    link.append(paragraph.add_run(f"[{source.number}]")._r)
    told = f" {_one_line(source.publisher)}, {_one_line(source.day)}"
    paragraph.add_run(told)
    if source.marking:
        paragraph.add_run(f" ({_one_line(source.marking)})").bold = True
    paragraph.add_run(": “")
    for piece in sentence.pieces:
        paragraph.add_run(clean(piece.text)).bold = piece.cited or None
    paragraph.add_run("”")
