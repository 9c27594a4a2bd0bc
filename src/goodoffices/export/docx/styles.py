"""How the Word document looks: quiet, black on white, one serif face, room for notes."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from goodoffices.export.docx.notes import REFERENCE, TEXT

FACE = "Georgia"
INK, GREY = RGBColor(0x1A, 0x1A, 0x1A), RGBColor(0x5A, 0x5A, 0x5A)

HEADINGS: tuple[tuple[str, float, float], ...] = (
    ("Title", 24, 0),
    ("Heading 1", 15, 18),
    ("Heading 2", 12, 12),
)
"""Style, size and space above, in points."""

ENTRY, BELOW, SOURCE, MARKING, ASIDE = "Entry", "Entry Below", "Source", "Marking", "Aside"


def dress(document: Document) -> None:
    """Give the document its page and its styles."""
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.6)
    page.top_margin = page.bottom_margin = Cm(2.4)
    _face(_paragraph(document, "Normal"), 10.5, after=4)
    for name, size, before in HEADINGS:
        style = _paragraph(document, name)
        _face(style, size, before=before, after=4)
        style.font.bold = name != "Title"
        style.font.color.rgb = INK
        for border in style.element.findall(f".//{qn('w:pBdr')}"):
            border.getparent().remove(border)
    _made(document, ENTRY, left=0.6, hanging=0.6)
    _made(document, BELOW, left=1.4, hanging=0.5)
    _made(document, SOURCE, left=1.0, hanging=1.0)
    _made(document, ASIDE).font.color.rgb = GREY
    marking = _made(document, MARKING)
    marking.font.bold = True
    marking.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _notes(document)


def _paragraph(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _made(document: Document, name: str, *, left: float = 0, hanging: float = 0) -> ParagraphStyle:
    """A new style of paragraph; its indents in centimetres."""
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.base_style = _paragraph(document, "Normal")
    style.paragraph_format.left_indent = Cm(left)
    style.paragraph_format.first_line_indent = Cm(-hanging)
    return style


def _notes(document: Document) -> None:
    """The styles of footnotes, under the ids and names that Word gives them."""
    text = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    number = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    assert isinstance(text, ParagraphStyle) and isinstance(number, CharacterStyle)
    text.element.set(qn("w:styleId"), TEXT)
    number.element.set(qn("w:styleId"), REFERENCE)
    text.base_style = _paragraph(document, "Normal")
    text.font.size = Pt(8.5)
    text.paragraph_format.space_after = Pt(2)
    number.font.superscript = True


def _face(style: ParagraphStyle, size: float, *, before: float = 0, after: float = 0) -> None:
    style.font.size = Pt(size)
    style.font.name = FACE
    fonts = style.element.rPr.rFonts
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    fonts.set(qn("w:cs"), FACE)
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
