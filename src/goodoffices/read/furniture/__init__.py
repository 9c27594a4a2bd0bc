"""Marks page furniture in plain text: what a page shows around a report, without any mark-up.

Precision comes first: a line is furniture only for a reason that can be named, and nothing that
reads as prose is marked unless it is one of the stock notices. The text itself is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from goodoffices.model.shapes import Furniture
from goodoffices.read.days import MONTH
from goodoffices.read.furniture.inline import (
    BESIDE_SIGNS,
    FILM_ABOVE,
    FILM_BESIDE,
    HANDED_OVER,
    HANDED_SIGNS,
)
from goodoffices.read.furniture.inside import inside, mark_beside
from goodoffices.read.furniture.notices import LONGEST_NOTICE, match, notice
from goodoffices.read.furniture.table import CERTAIN_WORDS, LANGUAGE_CODES, SECTION_WORDS
from goodoffices.read.intervals import Intervals
from goodoffices.read.language import SAMPLE, foreign, language, script
from goodoffices.read.lines import Line, sentences

_BAR = re.compile(r"\s*[|·•›»]\s*|\s>\s|\s///\s")
_SEPARATOR = re.compile(r"\s+[|·•›»/—–]\s+|\s*[|·•›»★]\s*|\s{3,}")
_LISTED = re.compile(rf"(?i)\W*(?:\d+\s?[.):/-]|\d{{1,2}}\s+{MONTH}|{MONTH}\s+\d)")
_ORDINAL = re.compile(r"(?i)(?:article|section|chapter|part|annex|point|title|[ivxlc]+[.)]|\d)")
_TITLE_SMALL = frozenset(
    "a an and as at but by for from if in into is nor of off on onto or out over per so than that "
    "the to up via vs with after amid".split()
)
_SIGN_OFF = re.compile(
    r"(?i)(?:(?:with |my )?(?:(?:very|all my|all the|all|kind(?:est)?|warm(?:est)?|best|good) )*"
    r"(?:best|regards|wishes|thanks)|yours?(?: (?:ever|truly|sincerely|faithfully|as ever))?"
    r"|(?:sincerely|respectfully|faithfully|truly)(?: yours)?|cheers|warmly|many thanks|thanks|thank you"
    r"|thanks again|greetings|take care|talk soon|in haste)[ ,.!–—-]*"
)
"""The words before a letter-writer's name (usage of letters and mails)."""
SIGNED_WORDS = 5
"""Most words of such a line, and of the name below it ..."""
LONGEST_SIGNED = 80
"""... and most characters of the line."""
MARKED_UP = "marked up"
"""The reason, among those of lines, that stands for what a format's mark-up says."""
SHORT = 5
"""Between two notices, a sentence of fewer words is taken for a part of them."""
LONGEST_ROW = 3000
"""A line of nothing but notices has no more characters than this."""
HEADLINE_RUN = 3
"""So many headlines in a row behind the body are links to other stories."""


@dataclass(frozen=True, slots=True)
class Body:
    """Where the report's own text stands: indexes of its first and last line of prose."""

    first: int
    last: int

    def holds(self, index: int) -> bool:
        """Whether a line lies within the body."""
        return self.first <= index <= self.last


def certain(line: Line) -> str | None:
    """Why a line is furniture whatever stands around it, or None."""
    text = line.text.casefold().strip(" .:!·•|-–—")
    if text in CERTAIN_WORDS or line.text.casefold() in CERTAIN_WORDS:
        return CERTAIN_WORDS.get(text) or CERTAIN_WORDS[line.text.casefold()]
    return _whole(line) or _strip_of_labels(line)


def body_of(found: Sequence[Line], reasons: Sequence[str | None]) -> Body:
    """The body of a page: from its first to its last line of prose that is no notice."""
    prose = [i for i, line in enumerate(found) if line.prose and not reasons[i]]
    return Body(prose[0], prose[-1]) if prose else Body(0, len(found) - 1)


def mark(
    text: str, found: Sequence[Line], reasons: Sequence[str | None], claimed: Iterable[Furniture]
) -> tuple[Furniture, ...]:
    """All furniture of a text.

    ``reasons`` holds what :func:`certain` said of each line; ``claimed`` are the stretches that
    are metadata, which are never furniture.
    """
    claims = tuple(claimed)
    claimed_places = Intervals((c.start, c.end) for c in claims)
    taken = [claimed_places.touches(line.start, line.end) for line in found]
    body = body_of(found, reasons)
    marks: list[str | None] = [None if t else r for r, t in zip(reasons, taken, strict=True)]
    _mark_edges(found, marks, taken, body)
    _mark_headline_runs(found, marks, taken, body)
    _mark_capital_headlines(found, marks, taken, body)
    _mark_foreign(text, found, marks, taken, body)
    _mark_other_languages(text, found, marks, taken)
    _mark_strips(found, marks, taken, body)
    _absorb(found, marks, taken, body)
    last = _mark_ending(found, marks, taken)
    mark_beside(found, marks)
    spans = [
        Furniture(line.start, line.end, reason)
        for line, reason in zip(found, marks, strict=True)
        if reason and reason != MARKED_UP
    ]
    film = FILM_ABOVE.match(text)
    if film and found and not marks[0]:
        spans.append(Furniture(*film.span(), "caption"))
    for i, line in enumerate(found):
        if not marks[i]:
            spans += inside(line, tail=i >= last)
    if any(sign in text for sign in HANDED_SIGNS):
        spans += [Furniture(*m.span(), "navigation") for m in HANDED_OVER.finditer(text)]
    return union(text, spans, claims)


def union(
    text: str, spans: Iterable[Furniture], claims: Iterable[Furniture] = ()
) -> tuple[Furniture, ...]:
    """Spans sorted and without overlap, trimmed, neighbours of one reason joined, claims left out."""
    taken = Intervals((c.start, c.end) for c in claims)
    out: list[Furniture] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        start = max(span.start, out[-1].end) if out else span.start
        piece = text[start : span.end]
        start += len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        if start >= end or taken.touches(start, end):
            continue
        if out and out[-1].reason == span.reason and not text[out[-1].end : start].strip():
            out[-1] = Furniture(out[-1].start, end, span.reason)
        else:
            out.append(Furniture(start, end, span.reason))
    return tuple(out)


def _whole(line: Line) -> str | None:
    """The reason of the notices that a line consists of, or None.

    Of several sentences each must be a notice, or a few words between two: a pattern that spans
    sentences would take the prose before a credit along.
    """
    if len(line.text) > LONGEST_ROW:
        return None
    if any(sign in line.text for sign in BESIDE_SIGNS) and FILM_BESIDE.fullmatch(line.text):
        return "related headlines"
    pieces = sentences(line)
    if len(pieces) == 1:
        return notice(line)
    found: list[str | None] = []
    last = len(pieces) - 1
    for i, piece in enumerate(pieces):
        found.append(notice(piece))
        silent = not any(map(str.isalnum, piece.text)) or _code(piece)
        if not (found[-1] or silent or (0 < i < last and piece.words < SHORT)):
            return None
    return next((r for r in found if r), None)


def _code(line: Line) -> bool:
    """Whether a piece is an edition's number, a signature or a name in capitals: "No. 41/2"."""
    return line.words <= 3 and (
        any(map(str.isdigit, line.text)) or line.text.isupper() or line.text.endswith("/")
    )


def _strip_of_labels(line: Line) -> str | None:
    """Why a line of short labels between bars, dots or slashes is furniture, or None.

    At least one label must be a page control, so that a byline ("NAME | 2 May 2025") is none.
    """
    if len(line.text) > LONGEST_NOTICE:
        return None
    labels = [s for s in _SEPARATOR.split(line.text) if s.strip()]
    if len(labels) < 2 or any(len(s.split()) > 9 for s in labels):
        return None
    for label in labels:
        part = Line(0, len(label), label.strip())
        word = part.text.casefold().strip(" .:!")
        reason = CERTAIN_WORDS.get(word) or notice(part)
        if reason:
            return reason
    return None


def _mark_edges(
    found: Sequence[Line], marks: list[str | None], taken: Sequence[bool], body: Body
) -> None:
    """Section labels and language switches before the headline and behind the body."""
    first_claim = next((i for i, t in enumerate(taken) if t), body.first)
    for i, line in enumerate(found):
        if marks[i] or taken[i] or (i >= min(first_claim, body.first) and i <= body.last):
            continue
        word = line.text.casefold().strip(" .:!")
        if word in SECTION_WORDS:
            marks[i] = "navigation"
        elif word in LANGUAGE_CODES:
            marks[i] = "language switch"


def _mark_ending(found: Sequence[Line], marks: list[str | None], taken: Sequence[bool]) -> int:
    """Last lines that are nothing but notices which count there; the index of the line above them."""
    for i in range(len(found) - 1, 0, -1):
        if marks[i] or taken[i]:
            continue
        row = [match(s) for s in sentences(found[i])]
        if not all(row) or (row[0] and row[0].follow and not marks[i - 1]):
            return i
        marks[i] = row[0].reason if row[0] else None
    return 0


def _mark_headline_runs(
    found: Sequence[Line], marks: list[str | None], taken: Sequence[bool], body: Body
) -> None:
    """Runs of headlines behind the body (or after "Related"): links to other stories."""
    run: list[int] = []
    for i in range(body.last + 1, len(found) + 1):
        if i < len(found) and not marks[i] and not taken[i] and _headline(found[i]):
            run.append(i)
            continue
        after_label = bool(run) and _label(found[run[0] - 1], marks[run[0] - 1])
        capitals = [_title_case(found[j]) for j in run]
        if after_label or (len(run) >= HEADLINE_RUN and sum(capitals) >= 0.6 * len(capitals)):
            for j in run:
                marks[j] = "related headlines"
        run = []
    for i in range(1, body.last):
        if (
            _label(found[i - 1], marks[i - 1])
            and not marks[i]
            and not taken[i]
            and _headline(found[i])
        ):
            marks[i] = "related headlines"


def _label(line: Line, reason: str | None) -> bool:
    """Whether a line announces other stories ("Related article") and names none itself."""
    announces = line.text.casefold().startswith(("related", "read", "most", "more", "recommended"))
    return reason == "related headlines" and line.words <= 3 and announces


def _mark_capital_headlines(
    found: Sequence[Line], marks: list[str | None], taken: Sequence[bool], body: Body
) -> None:
    """Long lines in capitals between paragraphs: links set among the prose.

    Only in texts where capitals are rare, and never a numbered heading of an official text.
    """
    capitals = [line.text.upper() == line.text and line.text.lower() != line.text for line in found]
    if sum(capitals) > 0.34 * len(found):
        return
    for i in range(body.first + 1, body.last):
        line = found[i]
        if (
            capitals[i]
            and not marks[i]
            and not taken[i]
            and line.words >= 7
            and not line.text.endswith(":")
            and not _ORDINAL.match(line.text)
        ):
            marks[i] = "related headlines"


def _mark_strips(
    found: Sequence[Line], marks: list[str | None], taken: Sequence[bool], body: Body
) -> None:
    """Strips of short labels between bars or dots, outside the body: sections, numbers, contacts."""
    signed = _signed_off(found)
    for i, line in enumerate(found):
        if marks[i] or taken[i] or body.holds(i) or i in signed or len(line.text) > LONGEST_NOTICE:
            continue
        labels = [s for s in _BAR.split(line.text) if s.strip()]
        if len(labels) >= 2 and all(len(s.split()) <= 7 for s in labels):
            marks[i] = "navigation"


def _mark_foreign(
    text: str,
    found: Sequence[Line],
    marks: list[str | None],
    taken: Sequence[bool],
    body: Body,
) -> None:
    """Short stray lines in another script than the text's own; in the body a word or four."""
    main = script(text[:SAMPLE])
    for i, line in enumerate(found):
        most = 4 if body.holds(i) else 12
        if not marks[i] and not taken[i] and line.words <= most and main:
            own = script(line.text)
            if own and own != main:
                marks[i] = "foreign script"


def _mark_other_languages(
    text: str, found: Sequence[Line], marks: list[str | None], taken: Sequence[bool]
) -> None:
    """Paragraphs of an English text that are clearly in another language: not read."""
    strange = [
        i for i, line in enumerate(found) if not marks[i] and not taken[i] and foreign(line.text)
    ]
    if strange and language(text) == "en":
        for i in strange:
            marks[i] = "other language"


def _signed_off(found: Sequence[Line]) -> set[int]:
    """The lines with which a letter ends, "Best regards" and the name below: they lead nowhere."""
    out: set[int] = set()
    for i, line in enumerate(found):
        if len(line.text) > LONGEST_SIGNED:
            continue
        if line.words <= SIGNED_WORDS and _SIGN_OFF.fullmatch(_BAR.split(line.text)[0]):
            out.add(i)
            if i + 1 < len(found) and found[i + 1].words <= SIGNED_WORDS:
                out.add(i + 1)
    return out


def _absorb(
    found: Sequence[Line], marks: list[str | None], taken: Sequence[bool], body: Body
) -> None:
    """Lines that stand among furniture, before the headline or behind the body.

    A line without a final stop goes with its neighbours where both are furniture or the page's
    edge; a label of three words or fewer where one is.
    """
    head_end = next((i for i, t in enumerate(taken) if t), body.first)
    signed = _signed_off(found)
    zones = [range(min(head_end, body.first)), range(len(found) - 1, body.last, -1)]
    for zone in zones:
        for i in [*zone, *reversed(zone)]:
            line = found[i]
            if marks[i] or taken[i] or line.stopped or i in signed:
                continue
            around = [j < 0 or j >= len(found) or marks[j] is not None for j in (i - 1, i + 1)]
            real = [j for j in (i - 1, i + 1) if 0 <= j < len(found) and marks[j]]
            if real and (all(around) or (line.words <= 3 and any(marks[j] for j in real))):
                marks[i] = "navigation"


def _headline(line: Line) -> bool:
    """Whether a line could be the headline of another story."""
    return (
        4 <= line.words <= 28
        and not _LISTED.match(line.text)
        and (not line.stopped or line.text.endswith("?") or line.text[-1] in "’”\"'")
    )


def _title_case(line: Line) -> bool:
    """Whether a line is written In Title Case, small words aside."""
    words = [w.strip("“”‘’\"'(),:;-–—") for w in line.text.split()]
    words = [w for w in words if w and w[0].isalpha() and w.casefold() not in _TITLE_SMALL]
    return bool(words) and sum(w[0].isupper() for w in words) >= 0.75 * len(words)
