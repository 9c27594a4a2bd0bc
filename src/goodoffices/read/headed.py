"""Puts head lines (headline, sender, day) above a rendered text, as a reader of it sees them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from goodoffices.model.shapes import Furniture
from goodoffices.read.arrival import Rendered

_SIGNS = re.compile(r"[\W_]+")


def headed(head: Sequence[tuple[str, str]], below: Rendered) -> Rendered:
    """The text under its head lines: pairs of a line and of what it is ("title", "date").

    The lines are metadata. A title with which the text begins in any case is not put twice.
    """
    lines = [(line, what) for line, what in head if not (what == "title" and opens(below, line))]
    if not lines:
        return below
    at, spans = 0, []
    for line, what in lines:
        spans.append(Furniture(at, at + len(line), what))
        at += len(line) + 1
    shift = at + 1
    return replace(
        below,
        text="\n".join(line for line, _ in lines) + "\n\n" + below.text,
        furniture=_moved(below.furniture, shift),
        metadata=(*spans, *_moved(below.metadata, shift)),
    )


def joined(first: Rendered, second: Rendered) -> Rendered:
    """One text below the other."""
    shift = len(first.text) + 2
    return replace(
        first,
        text=f"{first.text}\n\n{second.text}",
        furniture=(*first.furniture, *_moved(second.furniture, shift)),
        metadata=(*first.metadata, *_moved(second.metadata, shift)),
    )


def opens(page: Rendered, title: str) -> bool:
    """Whether a text begins with this title, letters and digits compared."""
    wanted = _SIGNS.sub("", title).casefold()
    start = page.text[: 3 * len(title) + 200]
    return _SIGNS.sub("", start).casefold().startswith(wanted)


def _moved(spans: Sequence[Furniture], shift: int) -> tuple[Furniture, ...]:
    return tuple(Furniture(s.start + shift, s.end + shift, s.reason) for s in spans)
