"""What every renderer does to the text it shows: nothing that a report holds may act on a reader.

Terminals obey control characters, and bidirectional overrides make a sentence read as one that
it is not ("Trojan Source", Boucher and Anderson 2021). The record and its exports keep them; what
is shown leaves them out.
"""

from __future__ import annotations

import re

from goodoffices.present.view import Briefing, Part, Source

_SPACES = (*range(0x09, 0x0E), 0x85, 0x2028, 0x2029)
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_INVISIBLE = (0xFEFF, 0xFFFE, 0xFFFF, *range(0xE0000, 0xE0080))
"""The byte-order mark, what is no character (and no XML may hold), and tags: letters that no font
draws."""

_SHOWN: dict[int, str | None] = {
    **dict.fromkeys((*_CONTROLS, *_BIDI, *_INVISIBLE)),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}

HOW_TO_NARROW = "narrow with --track, --party or --about"


TONES: dict[str, str] = {
    "contradicts": "against",
    "denied": "against",
    "negated": "against",
    "not delivered": "against",
    "rejected": "against",
    "opposes": "against",
    "did not occur": "against",
    "uncertain": "unsure",
    "divergent": "unsure",
    "possible": "unsure",
    "conditional": "unsure",
    "mixed": "unsure",
    "floated": "unsure",
    "unanswered": "unsure",
    "undetermined": "unsure",
    "undated": "unsure",
    "day inferred": "unsure",
    "derivative": "unsure",
    "opinion": "unsure",
    "accepted": "settled",
    "delivered": "settled",
    "corrected": "settled",
    "supports": "settled",
    "occurred": "settled",
    "day passed": "unsure",
    "new": "news",
    "changed": "news",
}
"""Tags that get a quiet colour; the word itself always says the same."""


def clean(text: str) -> str:
    """Text without control characters, bidirectional overrides and lone surrogates, on one line."""
    return text if text.isprintable() else text.translate(_SHOWN)  # none of these is printable


def label(tag: str) -> str:
    """A status or type of the record as a reader's word: "did-not-occur" is "did not occur"."""
    return tag.replace("-", " ")


_QUOTES = str.maketrans("“”", "‘’")
_STRAIGHT = re.compile(r"(?P<opens>(?:(?<=[\s(\[—–-])|^)\"+(?=\S))|\"+")
"""Straight quotation marks, opening or closing; a table doubles them."""
_BROKEN_OFF = re.compile(r"[,;]+(?=[’”]*$)")
_CLOSED = (".", "!", "?", "…", ".”", "!”", "?”", ".’", "!’", "?’")


def within(text: str) -> str:
    """A source's words as they are set between quotation marks: marks of their own become single
    ones, straight ones too, and a comma with which they break off goes."""
    if '"' in text:
        text = _STRAIGHT.sub(lambda m: "‘" if m["opens"] is not None else "’", text)
    return _BROKEN_OFF.sub("", text.translate(_QUOTES).rstrip())


def after(text: str, before: Part) -> str:
    """Words of ours behind a part: no full stop where a source's words have closed with one."""
    closed = before.voice == "source" and before.text.rstrip().endswith(_CLOSED)
    return text[1:] if closed and text.startswith(".") else text


def short(text: str, most: int) -> str:
    """Text of at most so many characters, cut between words."""
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rsplit(' ', 1)[0].rstrip(',;:. ')}…"


def heading(view: Briefing) -> str:
    """The day up to which the record reaches, as a sentence."""
    known = clean(view.as_of).strip()
    if known in ("", "undated"):
        return "No report in this record is dated"
    return f"As of {known}"


def genre(source: Source) -> str:
    """What kind of text a source is; nothing where it is unknown or a flag says it already."""
    return "" if source.genre in ("unknown", *source.flags) else source.genre


def warnings(source: Source) -> tuple[str, ...]:
    """What to be careful about in a source, beside what its day says: that it has none."""
    return tuple(flag for flag in source.flags if flag != source.day)


def article(part: Part, before: Part | None) -> str:
    """The article before a name, if it takes one; with a capital where a sentence begins."""
    begins = before is None or before.text.rstrip().endswith((".", "?", "!"))
    return part.article.capitalize() if begins else part.article


def tone(tag: str) -> str:
    """The quiet colour of a tag, or nothing."""
    return TONES.get(label(tag), "plain")
