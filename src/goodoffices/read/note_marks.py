"""Raised note marks ("agreed.¹²"): set behind the sentence they stand in, and marked.

A mark in the midst of a sentence would break it in two once it is cut out, and one glued to a
word would spoil the word; so it waits for the end of the sentence, and of a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from goodoffices.text.abbreviations import abbreviates

REASON = "citation apparatus"
FIGURES = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Figures as raised ones."""
NONE = str.maketrans("", "", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Takes raised figures away, where a title is wanted without its note marks."""

_MARK = re.compile(
    r"(?<=[^\s⁰¹²³⁴⁵⁶⁷⁸⁹])(?<!\bm)(?<!\b[kcmd]m) ?(?P<mark>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,⁻–-][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*)(?!\w)"
)
"""A run of raised figures behind a word or stop; not the square of a metre."""
_END = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s+[^a-z\s]|\s*$)")
_NUMBERED = re.compile(r"(?P<mark>\[\d{1,3}\]|\d{1,3}[.)]?|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[*†‡]{1,3})\s*")
_SOURCE = re.compile(
    r"https?://|www\.|\bdoi\b|\bibid\b|\bop\. ?cit|\bloc\. ?cit|\baccessed\b|\bpp?\. ?\d|\bvol\. ?\d"
    r"|\bno\. ?\d|\bsee (?:also )?[A-Z“\"‘]|\beds?\.|\(\d{4}\)|[“\"][^”\"]{8,}[”\"],|,\s\d{1,2} [A-Z][a-z]+ \d{4}"
    r"|, [A-Z][a-z]+ \d{1,2}, \d{4}|, \d{4}\b",
    re.IGNORECASE,
)
_TITLES = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’|\([^)]*\)|https?://\S+|www\.\S+")
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|said|says|told|will|would|could|did|does|do|not|that|which|who)\b"
)


def settle(paragraph: str) -> tuple[str, list[tuple[int, int]]]:
    """A paragraph with its note marks moved to sentence ends, and the places of the marks in it."""
    found = list(_MARK.finditer(paragraph))
    if not found:
        return paragraph, []
    bare, marks, at = "", [], 0
    for m in found:
        bare += paragraph[at : m.start()]
        marks.append((len(bare), m["mark"]))
        at = m.end()
    bare += paragraph[at:]
    return _placed(bare, marks, _ends(bare))


def _ends(text: str) -> list[int]:
    """Where sentences end outside quotations, the text's own end being the last."""
    ends, at, opened, straight = [], 0, 0, 0
    for m in _END.finditer(text):
        opened += text.count("“", at, m.end()) - text.count("”", at, m.end())
        straight += text.count('"', at, m.end())
        at = m.end()
        short = abbreviates(text, m.start())
        if not short and opened <= 0 and straight % 2 == 0:
            ends.append(at)
    return [*ends, len(text)]


def _placed(
    text: str, marks: Iterable[tuple[int, str]], ends: list[int]
) -> tuple[str, list[tuple[int, int]]]:
    out, at, spans, place = "", 0, [], 0
    for where, mark in marks:
        while ends[place] < where:
            place += 1
        out, at = out + text[at : ends[place]], max(at, ends[place])
        spans.append((len(out), len(out) + len(mark)))
        out += mark
    return out + text[at:], spans


def spaced(note: str) -> tuple[str, int]:
    """A note with a space behind its number, and the length of that number or mark."""
    m = _NUMBERED.match(note)
    return (f"{m['mark']} {note[m.end() :]}", len(m["mark"])) if m else (note, 0)


def apparatus(note: str) -> bool:
    """Whether a note only cites: it names a source and, that aside, tells nothing in a sentence."""
    if not _SOURCE.search(note):
        return False
    rest = _TITLES.sub(" ", note)
    return len(_SENTENCE.findall(rest)) == 0 or len(rest.split()) < 8
