"""The numbers and bullets of lists in a DOCX file, as a reader sees them.

They do not stand in the text but are counted from definitions (ECMA-376-1, 17.9 "Numbering").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from goodoffices.read.docx.package import Attributes, Package

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(slots=True)
class Level:
    """One level of a list: its format, its text ("%1.%2)") and its first number."""

    form: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass(slots=True)
class Lists:
    """The lists of a document, and how far each has counted."""

    levels: dict[tuple[str, int], Level] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def label(self, number: str, level: int) -> str:
        """The mark of the next item of a list at a level: "•", "3.", "b)", or nothing."""
        kind = self.abstract.get(number, "")
        made = self.levels.get((kind, level))
        if made is None or number == "0":
            return ""
        self.counts[kind, level] = self.counts.get((kind, level), made.start - 1) + 1
        for deeper in range(level + 1, LEVELS):
            self.counts.pop((kind, deeper), None)
        if made.form == "bullet":
            return "•"
        if made.form == "none":
            return ""
        return _PLACE.sub(lambda m: self._count(kind, int(m[1]) - 1), made.text)

    def _count(self, kind: str, level: int) -> str:
        made = self.levels.get((kind, level), Level())
        return numeral(self.counts.get((kind, level), made.start), made.form)


def lists_of(package: Package) -> Lists:
    """The lists that a document defines; none where it has no such part."""
    lists = Lists()
    kind = number = ""
    level = -1

    def start(tag: str, given: Attributes) -> None:
        nonlocal kind, number, level
        value = given.get("val", "")
        if tag == "abstractNum":
            kind, number, level = given.get("abstractNumId", ""), "", -1
        elif tag == "num":
            kind, number, level = "", given.get("numId", ""), -1
        elif tag == "abstractNumId" and number:
            lists.abstract[number] = value
        elif tag == "lvl" and kind:
            level = whole(given.get("ilvl"), -1)
            lists.levels[kind, level] = Level()
        elif (kind, level) in lists.levels:
            made = lists.levels[kind, level]
            if tag == "numFmt":
                made.form = value
            elif tag == "lvlText":
                made.text = value
            elif tag == "start":
                made.start = whole(value, 1)

    for _, part in package.related("/numbering")[:1]:
        package.read(part, start)
    return lists


def whole(text: str | None, default: int) -> int:
    """A number that a file gives, or a default where it gives none of a sane size."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else default


def numeral(count: int, form: str) -> str:
    """A count as decimal, letters or Roman numerals (ECMA-376-1, 17.18.59 ST_NumberFormat)."""
    if form.endswith("Letter") and count > 0:
        shown = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 9)
    elif form.endswith("Roman") and 0 < count < 4000:
        shown, rest = "", count
        for value, letters in _ROMAN:
            shown += letters * (rest // value)
            rest %= value
    else:
        return f"{count:02d}" if form == "decimalZero" else str(count)
    return shown.upper() if form.startswith("upper") else shown
