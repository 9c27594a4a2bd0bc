"""Recognises a page's stock notices: a sentence or line that ``table`` knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.read.furniture.table import NOTICES
from goodoffices.read.furniture.wording import Notice
from goodoffices.read.lines import Line

LONGEST_NOTICE = 480
"""No stock notice has more characters than this (some 80 words)."""

_OPENING = re.compile(
    "|".join(f"(?:{n.pattern.pattern})" for n in NOTICES if not n.edge and not n.needles),
    re.IGNORECASE,
)
"""All notices whose first words tell, in one: nearly every sentence is none, and this says so."""
_FLOATING = tuple(n for n in NOTICES if n.needles)
_NEEDLES = tuple({needle for n in _FLOATING for needle in n.needles})
_EDGE = tuple(n for n in NOTICES if n.edge and not n.between)
_BETWEEN = tuple(n for n in NOTICES if n.between)
_SHELL = "[]()▶◉★•*_-–—\ufeff "
_QUOTES = frozenset("“\"‘'")


def floating_in(text: str) -> tuple[Notice, ...]:
    """The notices with needles that any sentence of a text could be."""
    small = text.lower()
    if not any(map(small.__contains__, _NEEDLES)):
        return ()
    return tuple(n for n in _FLOATING if any(needle in small for needle in n.needles))


def notice(line: Line, floating: tuple[Notice, ...] | None = None) -> str | None:
    """The reason of the stock notice that a line or sentence is wherever it stands, or None.

    Quoted words are never one. ``floating`` is what :func:`floating_in` said of the text around,
    if that was asked already.
    """
    for text in _readings(line):
        found = _anywhere(text, floating)
        if found:
            return found.reason
    return None


def match(line: Line) -> Notice | None:
    """The stock notice that a line or sentence is, those included that count only at the end."""
    for text in _readings(line):
        found = _anywhere(text)
        if found is None:
            found = next((n for n in _EDGE if n.pattern.fullmatch(text)), None)
        if found:
            return found
    return None


def between(line: Line) -> str | None:
    """The reason of the notice that a line or sentence is where both its neighbours are some."""
    return next((n.reason for n in _BETWEEN if n.pattern.fullmatch(line.text)), None)


def _readings(line: Line) -> Iterator[str]:
    """A line as it stands, and without the brackets and bullets around it."""
    if len(line.text) > LONGEST_NOTICE or line.text[0] in _QUOTES:
        return
    yield line.text
    bare = line.text.strip(_SHELL)
    if bare and len(bare) < len(line.text):
        yield bare


def _anywhere(text: str, floating: tuple[Notice, ...] | None = None) -> Notice | None:
    if _OPENING.fullmatch(text):
        return next(
            n for n in NOTICES if not n.edge and not n.needles and n.pattern.fullmatch(text)
        )
    near = floating_in(text) if floating is None else floating
    return next((n for n in near if n.pattern.fullmatch(text)), None)
