"""Footnotes, which python-docx cannot make: the part of the package that holds them.

Source: ECMA-376, 5th edition, part 1, 11.3.7 (Footnotes part) and 17.11 (Footnotes and Endnotes).
A footnote can be called once; where it is wanted again, a NOTEREF field repeats its number.
"""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

TEXT, REFERENCE = "FootnoteText", "FootnoteReference"
"""Ids of the styles of a footnote and of its number."""

SEPARATOR, CONTINUATION = "-1", "0"
"""Ids of the two rules that Word draws above footnotes; those of footnotes begin at 1."""

BEHIND = tuple(
    f"w:{name}"
    for name in (
        "endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping"
        " doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions"
        " readModeInkLockDown smartTagType shapeDefaults doNotEmbedSmartTags decimalSymbol"
        " listSeparator"
    ).split()
)
"""What stands behind ``footnotePr`` in the settings, whose order is fixed (17.15.1)."""


def element(tag: str, **attributes: str) -> Any:
    """An element of WordprocessingML with attributes of its namespace."""
    made: Any = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


class Footnotes:
    """The footnotes of a document, in order of their first call."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root = element("footnotes")
        for id_, type_ in ((SEPARATOR, "separator"), (CONTINUATION, "continuationSeparator")):
            rule = element("footnote", type=type_, id=id_)
            paragraph, run = element("p"), element("r")
            run.append(element(type_))
            paragraph.append(run)
            rule.append(paragraph)
            self._root.append(rule)
        self._count = 0

    def call(self, paragraph: Paragraph) -> tuple[int, Paragraph]:
        """Put a new footnote's number at the end of a paragraph; its number and its own text."""
        self._count += 1
        number = self._count
        run = _numbered(element("footnoteReference", id=str(number)))
        start = element("bookmarkStart", id=str(number), name=f"_Note{number}")
        paragraph._p.extend((start, run, element("bookmarkEnd", id=str(number))))
        return number, self._begun(number)

    def _begun(self, number: int) -> Paragraph:
        note, text = element("footnote", id=str(number)), element("p")
        properties = element("pPr")
        properties.append(element("pStyle", val=TEXT))
        text.extend((properties, _numbered(element("footnoteRef"))))
        note.append(text)
        self._root.append(note)
        made = Paragraph(text, self._document._body)
        made.add_run(" ")
        return made

    @staticmethod
    def space(paragraph: Paragraph) -> None:
        """Keep two numbers in a row apart."""
        paragraph._p.append(_numbered(_text(" ")))

    @staticmethod
    def again(paragraph: Paragraph, number: int) -> None:
        """Repeat the number of a footnote that was called before."""
        instruction = element("instrText")
        instruction.set(qn("xml:space"), "preserve")
        instruction.text = f" NOTEREF _Note{number} \\f \\h "
        for child in (
            element("fldChar", fldCharType="begin"),
            instruction,
            element("fldChar", fldCharType="separate"),
            _text(str(number)),
            element("fldChar", fldCharType="end"),
        ):
            paragraph._p.append(_numbered(child))

    def attach(self) -> None:
        """Make the part and name it in the document and its settings; once, at the end."""
        main = self._document.part
        part = Part(
            PackURI("/word/footnotes.xml"),
            CONTENT_TYPE.WML_FOOTNOTES,
            serialize_part_xml(self._root),
            main.package,
        )
        main.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        rules = element("footnotePr")
        rules.extend(element("footnote", id=id_) for id_ in (SEPARATOR, CONTINUATION))
        settings: Any = self._document.settings.element
        settings.insert_element_before(rules, *BEHIND)


def _text(words: str) -> Any:
    made = element("t")
    made.set(qn("xml:space"), "preserve")
    made.text = words
    return made


def _numbered(child: Any) -> Any:
    """A run in the style of a footnote's number."""
    run, properties = element("r"), element("rPr")
    properties.append(element("rStyle", val=REFERENCE))
    run.extend((properties, child))
    return run
