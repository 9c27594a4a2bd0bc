"""The headline of a report: which line of its head it is, and which lines only look like one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from goodoffices.read.furniture import Body
from goodoffices.read.furniture.table import CERTAIN_WORDS, LANGUAGE_CODES, SECTION_WORDS
from goodoffices.read.lines import Line, sentences
from goodoffices.read.names import outlet

LABELS = frozenset(
    "summary|executive summary|key takeaways|key points|introduction|background|overview|abstract|contents|"
    "highlights|main points|publication|editor's note|what happened|exclusive|the interview|interview|q&a".split(
        "|"
    )
)
"""Headings of a part, or names of a column: never a headline."""
PAPERS = re.compile(
    r"(?:(?:joint |official |press |final )?(?:statement|communiqu[eé]|declaration|release|readout)|transcript"
    r"|note verbale|press release|memorandum|minutes)",
    re.IGNORECASE,
)
"""What kind of paper it is: a headline only where there is no better one."""
LETTERHEAD = re.compile(
    r"(?:the )?(?:(?:federal |national |royal |permanent )?(?:government|ministry|office|department|embassy|mission"
    r"|presidency|secretariat|council|cabinet|parliament|press service|press office|directorate|chancellery|bureau"
    r"|delegation|republic|kingdom|state) (?:of|for|to)\b|(?:ministry|embassy|government|parliament)$).{0,80}",
    re.IGNORECASE,
)
"""The body that issues a paper, on a line of its own above it (usage of official letterheads)."""

_CREDITED = re.compile(
    r"[(\[](?:photo|image|picture|credit|file|source|ap|afp|reuters|getty)\b[^()\[\]]{0,90}[)\]]$"
    r"|/(?:AP|AFP|Reuters|EPA|Getty Images)\)$",
    re.IGNORECASE,
)
"""A line that ends in a picture's credit is its caption."""
LONGEST = 300
"""A headline or letterhead has no more characters than this."""


def letterhead(line: Line) -> bool:
    """Whether a line is the name of the body that issues the paper, and nothing more."""
    text = line.text.strip("*_# ")
    if len(text) > LONGEST:
        return False
    named = [w for w in text.split() if w[0].isalpha() and len(w) > 3]
    return (
        line.words <= 12
        and bool(LETTERHEAD.fullmatch(text))
        and text[-1] not in ".?!:"
        and all(w[0].isupper() for w in named)
    )


def headline(
    text: str,
    found: Sequence[Line],
    reasons: Sequence[str | None],
    body: Body,
    claimed: Mapping[tuple[int, int], str],
) -> int | None:
    """The index of the headline: the first line of a head that can be one, or None.

    ``claimed`` holds the places of lines that are byline, outlet or date, and which.
    """
    fits = [
        i
        for i in range(min(len(found), body.first + 1))
        if not reasons[i]
        and (found[i].start, found[i].end) not in claimed
        and _fits(text, found, i, body, claimed, reasons)
    ]
    best = [i for i in fits if not letterhead(found[i]) and not _paper(found[i])]
    pool = best or [i for i in fits if _paper(found[i])] or fits
    if not pool and _one_word(text, found, body, claimed) and not reasons[0]:
        return 0
    return next((i for i in pool if found[i].words >= 4), pool[0]) if pool else None


def _one_word(
    text: str, found: Sequence[Line], body: Body, claimed: Mapping[tuple[int, int], str]
) -> bool:
    """Whether a text opens with a headline of one word, right above its byline.

    An outlet's name may stand there too: the text then speaks of it as of one that was told.
    """
    if body.first < 2 or len(found) < 2 or found[0].words != 1:
        return False
    word = found[0].text.strip("*_# ")
    small = word.casefold().strip(" .:")
    known = {*LABELS, *SECTION_WORDS, *LANGUAGE_CODES, *CERTAIN_WORDS}
    return (
        word.rstrip("?!").isalpha()
        and word[:1].isupper()
        and small not in known
        and not outlet(word)
        and claimed.get((found[1].start, found[1].end)) == "byline"
        and (found[0].start, found[0].end) not in claimed
        and not re.search(rf"\b(?:told|to|by|reported) (?:the )?{re.escape(word)}\b", text)
    )


def _paper(line: Line) -> bool:
    return bool(PAPERS.fullmatch(line.text.strip("*_# ")))


def _fits(
    text: str,
    found: Sequence[Line],
    i: int,
    body: Body,
    claimed: Mapping[tuple[int, int], str],
    reasons: Sequence[str | None],
) -> bool:
    """Whether a line of the head can be the headline: a few words, no sentence, no label."""
    line = found[i]
    if len(line.text) > LONGEST:
        return False
    word = line.text.casefold().strip(" .:*_#")
    if word in LABELS or word in SECTION_WORDS or word in LANGUAGE_CODES or word in CERTAIN_WORDS:
        return False
    if _paper(line):
        return i < body.first
    if (
        line.text[0] in "•▪‣"
        or not 2 <= line.words <= 30
        or line.text[-1] in ";:,"
        or _CREDITED.search(line.text)
    ):
        return False
    below = found[i + 1 : i + 4]
    headed = i == 0 and any((b.start, b.end) in claimed for b in below)
    if i < body.first and line.text[-1] != ".":
        return line.words >= 3 or headed
    # A line that reads as prose is a headline only at the very top, above a date or outlet, or
    # where it asks or quotes and stands alone.
    after = text[line.end : found[i + 1].start] if i + 1 < len(found) else ""
    apart = after.count("\n") >= 2 or (i + 1 < len(found) and reasons[i + 1] is not None)
    alone = line.text[-1] in "?!”’\"'" and apart
    return len(sentences(line)) <= 2 and (headed or alone or line.text.endswith(("...", "…")))
