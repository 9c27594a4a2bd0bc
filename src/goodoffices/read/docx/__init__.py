"""A DOCX document as text: what a reader sees, a line for each paragraph and table row.

Tracked insertions are shown and deletions are not, as in Word's view "no markup"; comments, hidden
text and field codes are left out; running heads come once, notes at the end. Macros, pictures,
embedded files and linked ones are never opened, so a file with macros (.docm) is read like any
other. Its dates of creation and change are not read (see properties.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from goodoffices.errors import Refused
from goodoffices.model.shapes import Furniture
from goodoffices.read import note_marks
from goodoffices.read.arrival import MOST_TEXT, Rendered
from goodoffices.read.docx.lists import Lists, lists_of, whole
from goodoffices.read.docx.package import Attributes, Package
from goodoffices.read.metadata import Metadata
from goodoffices.read.properties import sound_authors, sound_title

RENDERER = "docx@1"
LONGEST_CELL = 80
"""A table with more words in a cell lays out a page: its paragraphs are read one by one."""
HIDDEN = frozenset(("moveFrom", "del", "*Fallback", "rt", "instrText", "delInstrText"))
"""Elements whose text is not shown: moved or deleted text, second renderings, phonetic guides."""
_OFF = ("0", "false", "off")
_BLANKS = re.compile(r"\s+")


@dataclass(slots=True)
class Line:
    """A paragraph or table row: its text, its style, and why it is furniture if it is."""

    text: str
    style: str = ""
    reason: str | None = None
    mark: int = 0
    together: bool = False


@dataclass(slots=True)
class _Paragraph:
    """A paragraph being read, and the run in it."""

    text: list[str] = field(default_factory=list)
    style: str = ""
    number: str = ""
    level: int = 0
    hidden: bool = False
    raised: bool = False


@dataclass(slots=True)
class _Table:
    """A table being read: the cells of its row, each a list of paragraphs."""

    cells: list[list[Line]] = field(default_factory=list)


def render_docx(name: str, raw: bytes) -> Rendered:
    """The text of a DOCX document with its furniture and headline.

    Raises Refused for a file that is broken, encrypted, no text document, too long, or a bomb.
    """
    package = Package(name, raw)
    styles = _Styles(package)
    body = _Story(lists_of(package), styles)
    body.read(package, package.main)
    lines = [
        *_running(package, styles, "/header", "page header"),
        *body.lines,
        *_notes(package, styles, "/footnotes", body.footnotes),
        *_notes(package, styles, "/endnotes", body.endnotes),
        *_running(package, styles, "/footer", "page footer"),
    ]
    text, furniture, metadata, title = _set(lines)
    given = _properties(package)
    said = Metadata(
        title=title or sound_title(given.get("title"), text),
        authors=sound_authors(given.get("creator"), text),
    )
    return Rendered(text, RENDERER, furniture, metadata, said)


class _Styles:
    """What the document's styles say that shows: their names, and the lists they belong to."""

    def __init__(self, package: Package) -> None:
        self.names: dict[str, str] = {}
        self.lists: dict[str, tuple[str, int]] = {}
        self._style = ""
        for _, part in package.related("/styles")[:1]:
            package.read(part, self._start)

    def _start(self, tag: str, given: Attributes) -> None:
        value = given.get("val", "")
        if tag == "style":
            self._style = given.get("styleId", "")
        elif tag == "name":
            self.names[self._style] = value.casefold()
        elif tag == "numId":
            self.lists[self._style] = value, self.lists.get(self._style, ("", 0))[1]
        elif tag == "ilvl":
            self.lists[self._style] = self.lists.get(self._style, ("", 0))[0], whole(value, 0)


class _Story:
    """Reads one story (body, head, foot or notes) from its stream of elements into lines."""

    def __init__(self, lists: Lists, styles: _Styles) -> None:
        self.lines: list[Line] = []
        self.notes: dict[str, list[Line]] = {}
        self.footnotes: list[str] = []
        self.endnotes: list[str] = []
        self._lists = lists
        self._styles = styles
        self._open: list[_Paragraph] = []
        self._tables: list[_Table] = []
        self._aside: list[Line] = []
        self._hidden = 0
        self._shown = False
        self._length = 0
        self._note: str | None = None
        self._name = ""

    def read(self, package: Package, part: str) -> None:
        self._name = package.name
        package.read(part, self._start, self._end, self._text)

    def _start(self, tag: str, given: Attributes) -> None:
        self._shown = False
        if tag in HIDDEN:
            # In a paragraph's or row's properties ``del`` has no content and ends at once.
            self._hidden += 1
        elif tag == "p":
            self._open.append(_Paragraph())
        elif tag == "tbl":
            self._tables.append(_Table())
        elif tag == "tc" and self._tables:
            self._tables[-1].cells.append([])
        elif tag in ("footnote", "endnote"):
            self._note = given.get("id", "") if given.get("type", "normal") == "normal" else None
        elif self._open:
            self._inside(tag, given, self._open[-1])

    def _inside(self, tag: str, given: Attributes, at: _Paragraph) -> None:
        """An element within a paragraph."""
        value = given.get("val", "")
        if tag in ("t", "*t"):
            self._shown = not at.hidden
        elif tag == "r":
            at.hidden = at.raised = False
        elif tag == "vanish":
            at.hidden = value not in _OFF
        elif tag == "vertAlign":
            at.raised = value == "superscript"
        elif tag == "pStyle":
            at.style = self._styles.names.get(value, value)
            at.number, at.level = self._styles.lists.get(value, ("", 0))
        elif tag == "numId":
            at.number = value
        elif tag == "ilvl":
            at.level = whole(value, 0)
        elif tag in ("br", "cr") and not self._hidden and not at.hidden:
            at.text.append("\n")
        elif tag == "tab" and "pos" not in given and not self._hidden:
            at.text.append(" ")
        elif tag == "noBreakHyphen" and not self._hidden:
            at.text.append("-")
        elif tag in ("footnoteReference", "endnoteReference") and not self._hidden:
            self._call(tag, given, at)

    def _call(self, tag: str, given: Attributes, at: _Paragraph) -> None:
        """A note is called: its number goes into the text, raised."""
        called = self.footnotes if tag == "footnoteReference" else self.endnotes
        number = given.get("id", "")
        if number not in called:
            called.append(number)
        at.text.append(str(called.index(number) + 1).translate(note_marks.FIGURES))

    def _text(self, data: str) -> None:
        if not self._shown or self._hidden or not self._open:
            return
        at = self._open[-1]
        shown = _BLANKS.sub(" ", data.replace("\xad", ""))
        self._length += len(shown)
        if self._length > MOST_TEXT:
            raise Refused(
                "too-long",
                self._name,
                f"Its text has more than {MOST_TEXT:,} characters",
                "Split it into single reports.",
            )
        at.text.append(
            shown.translate(note_marks.FIGURES) if at.raised and shown.strip().isdigit() else shown
        )

    def _end(self, tag: str) -> None:
        self._shown = False
        if tag in HIDDEN:
            self._hidden -= 1
        elif tag == "p" and self._open:
            self._close(self._open.pop())
        elif tag == "tr" and self._tables:
            self._row(self._tables[-1])
        elif tag == "tbl" and self._tables:
            self._tables.pop()
        elif tag in ("footnote", "endnote"):
            self._note = None

    def _close(self, done: _Paragraph) -> None:
        """A paragraph ends: its lines go where it stands, those of a text box behind its own."""
        label = self._lists.label(done.number, done.level) if done.number else ""
        made = []
        for i, part in enumerate("".join(done.text).split("\n")):
            text = " ".join(part.split())
            if text:
                shown = f"{label} {text}" if label and i == 0 else text
                made.append(Line(shown, done.style, together=bool(label) or i > 0))
        if self._open:
            self._aside += made
        else:
            self._put([*made, *self._aside])
            self._aside = []

    def _put(self, lines: list[Line]) -> None:
        if self._tables and self._tables[-1].cells:
            self._tables[-1].cells[-1] += lines
        elif self._note is not None:
            self.notes.setdefault(self._note, []).extend(lines)
        else:
            self.lines += lines

    def _row(self, table: _Table) -> None:
        """A table row ends: one line of its cells, or their paragraphs if they are a page's."""
        cells, table.cells = table.cells, []
        self._tables.pop()
        filled = [c for c in cells if c]
        long = any(sum(len(x.text.split()) for x in c) > LONGEST_CELL for c in cells)
        if len(filled) == 1 or long:
            self._put([line for cell in filled for line in cell])
        elif filled:
            text = "\t".join(" ".join(x.text for x in cell) for cell in cells).rstrip("\t")
            self._put([Line(text, together=True)])
        self._tables.append(table)


def _running(package: Package, styles: _Styles, kind: str, reason: str) -> list[Line]:
    """The running heads or feet, each wording once."""
    out: dict[str, Line] = {}
    for _, part in package.related(kind):
        story = _Story(Lists(), styles)
        story.read(package, part)
        for line in story.lines:
            out.setdefault(line.text, Line(line.text, reason=reason))
    return list(out.values())


def _notes(package: Package, styles: _Styles, kind: str, called: list[str]) -> list[Line]:
    """The notes that the text calls, in the order of their numbers; furniture if they only cite."""
    out: list[Line] = []
    for _, part in package.related(kind)[:1]:
        story = _Story(Lists(), styles)
        story.read(package, part)
        for i, number in enumerate(called, 1):
            lines = story.notes.get(number, [])
            text = " ".join(x.text for x in lines)
            if text:
                reason = note_marks.REASON if note_marks.apparatus(text) else None
                out.append(Line(f"{i} {text}", reason=reason, mark=len(str(i)), together=True))
    return out


def _set(
    lines: list[Line],
) -> tuple[str, tuple[Furniture, ...], tuple[Furniture, ...], str | None]:
    """The text of the lines, paragraphs parted by a blank line, with furniture and headline."""
    out: list[str] = []
    furniture: list[Furniture] = []
    metadata: list[Furniture] = []
    title: str | None = None
    at, last = 0, None
    for line in lines:
        if last is not None:
            gap = "\n" if last.together and line.together else "\n\n"
            out.append(gap)
            at += len(gap)
        text, marks = line.text, [(0, line.mark)] if line.mark else []
        if not line.reason and not line.mark:
            text, marks = note_marks.settle(text)
        out.append(text)
        if line.reason:
            furniture.append(Furniture(at, at + len(text), line.reason))
        else:
            furniture += [Furniture(at + a, at + b, note_marks.REASON) for a, b in marks]
            if title is None and line.style == "title":
                title = text.translate(note_marks.NONE)
                end = len(text[: marks[0][0]].rstrip()) if marks else len(text)
                metadata.append(Furniture(at, at + end, "title"))
        at, last = at + len(text), line
    return "".join(out), tuple(furniture), tuple(metadata), title


def _properties(package: Package) -> dict[str, str]:
    """The title and the creator that the file's core properties give."""
    found: dict[str, str] = {}
    now = ""

    def start(tag: str, given: Attributes) -> None:
        nonlocal now
        now = tag.lstrip("*")

    def text(data: str) -> None:
        if now in ("title", "creator"):
            found[now] = (found.get(now, "") + data)[:1000]

    def end(tag: str) -> None:
        nonlocal now
        now = ""

    for _, part in package.related("/core-properties", "")[:1]:
        package.read(part, start, end, text)
    return found
