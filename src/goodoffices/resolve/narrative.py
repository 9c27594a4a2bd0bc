"""What a report's time expressions stand for, worked out from that report alone.

Three kinds of day anchor them: the day of the report ("last week"), the last day told before
them ("the following day"), and the day on which quoted words were spoken ("I said yesterday").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from goodoffices.model.findings import Document, StatementFinding, TimeFinding
from goodoffices.model.shapes import Certainty, When
from goodoffices.resolve.times import Ground, evaluate, when
from goodoffices.resolve.times_steps import order
from goodoffices.text.paragraphs import Paragraph
from goodoffices.text.quotes import Quotation, inside, quotations

REACH = 3000
"""Characters after which a day told is no longer the day that a narrative stands at."""
NEAR = 400
"""The same for a time of the clock, which is of the day at hand, and for what is still to come."""
FULL = 600
"""The same for the weekday of a day told in full, in a report without a date."""
RECENT = 14
"""Days before publication within which a day told may be the day of the words quoted after it."""

_DEICTIC = re.compile(r"day[+-]\d")
_ONWARD = re.compile(r"(?:day|week|weekend|month)\+[1-9]|in:")
"""What lies after a day told before it: told as past, it is never counted from the publication."""
_STILL = re.compile(r"near|same|\w+\+0")
"""What stays at the day, month or year at hand."""
_LEAD = re.compile(r"[\"“‘(]?(?:on|in|by|the|at)?\s*(?:the)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression's day, and how sure the anchor is."""

    when: When
    certainty: Certainty = "high"


@dataclass(frozen=True, slots=True)
class _Told:
    """A day, month or year told in the author's own voice; ``opens`` if it opens a sentence."""

    start: int
    ground: Ground
    opens: bool


def is_day(edtf: str | None) -> bool:
    """Whether a date is one day."""
    return edtf is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", edtf) is not None


def own_dates(
    document: Document,
    times: Sequence[TimeFinding],
    statements: Sequence[StatementFinding],
    published: Ground | None = None,
) -> dict[str, Dated]:
    """Each time expression's day by the report's own words, by finding id.

    ``published`` stands in for the report's date where it has none.
    """
    ground = published or published_ground(document)
    year = None if ground else bounded_ground(document)
    ordered = sorted(times, key=lambda t: (t.citations[0].start, t.id))
    contents = [
        (c.start, c.end, s) for s in statements for c in s.content if c.document == document.id
    ]
    over = _over(contents, ordered)
    quotes, heads = _quotes(document.text), _heads(document)
    told: list[_Told] = []
    found: dict[str, Dated] = {}
    spoken: list[tuple[TimeFinding, StatementFinding | None]] = []
    for before, finding in zip((None, *ordered), ordered, strict=False):
        head = finding.citations[0]
        statement = over.get(finding.id)
        deictic = finding.anchor == "published" and _DEICTIC.match(finding.shift)
        timeless = finding.anchor in ("none", "narrative")
        quoted = finding.anchor == "quote" or (timeless and inside(quotes, head.start))
        if quoted or (statement and deictic):
            spoken.append((finding, statement))
            continue
        base: Ground | None = ground
        sure: Certainty = "high"
        if finding.shift.startswith("told"):
            found[finding.id] = _reckoned(document.text, finding, before, found)
        elif finding.anchor == "narrative":
            found[finding.id] = _narrated(finding, told, ground)
        else:
            if year is not None and finding.shift.startswith("--"):
                base, sure = year, "low"
            elif ground is None and (day := _told_in_full(told, finding)) is not None:
                base, sure = day, "low"
            found[finding.id] = Dated(when(finding, base), sure if finding.shift else "high")
        if not any(start <= head.start < end for start, end in heads):
            _note(told, document.text, finding, found[finding.id].when)
    by_id = {s.id: s for s in statements}
    words: list[_Told] = []
    for finding, statement in spoken:
        day = _said(statement, by_id, found)
        sure = "high"
        if day is None:
            day, sure = _opening(told, document.text, finding, ground) or ground, "low"
        if finding.anchor == "narrative":
            own = _last(_same_paragraph(words, document.text, finding), finding)
            if own is None and _STILL.match(finding.shift):
                own = _last(told, finding) or day
            found[finding.id] = _counted(finding, own, day)
        else:
            found[finding.id] = Dated(when(finding, day), sure if finding.shift else "high")
        _note(words, document.text, finding, found[finding.id].when)
    return found


def _quotes(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text, line by line as it is parsed."""
    lines = (Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    return quotations(text, tuple(lines))


def _heads(document: Document) -> list[tuple[int, int]]:
    """Where a report's headline, byline, header and dateline stand: no narrative goes on there."""
    cited = (c for c in document.published.citations if c.document == document.id)
    return [
        *((m.start, m.end) for m in document.metadata),
        *((c.start, c.end) for c in cited),
    ]


def _same_paragraph(told: Sequence[_Told], text: str, finding: TimeFinding) -> list[_Told]:
    """What was told before an expression in its own paragraph."""
    start = finding.citations[0].start
    return [t for t in told if text.rfind("\n", 0, start) < t.start < start]


def _counted(finding: TimeFinding, told: Ground | None, present: Ground | None) -> Dated:
    """The day of an expression that counts from one ``told`` before it.

    ``present`` is the day of writing or speaking: what is told in the past does not lie after it.
    """
    sure: Certainty = "low" if finding.shift else "high"
    resolved = when(finding, told)
    if resolved.edtf is None or present is None or finding.tense != "past":
        return Dated(resolved, sure)
    if order(resolved.edtf.partition("/")[0]) <= order(present.edtf, last=True):
        return Dated(resolved, sure)
    head = finding.citations[0]
    why = f"“{head.quote}” is told as past, yet would lie after {present.what}, {present.edtf}."
    return Dated(When(None, "unknown", why, resolved.citations), sure)


def published_ground(document: Document) -> Ground | None:
    """The report's date as what its relative expressions count from."""
    edtf = document.published.edtf
    if edtf is None or not re.fullmatch(r"\d{4}(?:-\d\d){0,2}(?:T.*)?", edtf):
        return None
    return Ground(edtf[:10], citations=document.published.citations)


def bounded_ground(document: Document) -> Ground | None:
    """The earliest day of a report of which no more is known: days without a year, which are of
    the year of writing, count from there; nothing else does."""
    m = re.fullmatch(r"(\d{4}-\d\d-\d\d)/\.\.", document.published.edtf or "")
    what = "the earliest day the report can be of"
    return Ground(m[1], what, citations=document.published.citations) if m else None


def _note(told: list[_Told], text: str, finding: TimeFinding, resolved: When) -> None:
    """Remember what the narrative stands at, sources in brackets left out."""
    edtf, head = resolved.edtf, finding.citations[0]
    if (
        edtf is None
        or not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", edtf)
        or finding.timex.type == "SET"
        or finding.shift.startswith(("near", "told"))
    ):
        return
    before = text[max(0, head.start - 250) : head.start]
    if before.rfind("(") > before.rfind(")"):
        return
    lead = re.split(r"[.!?:]\s+|\n", before)[-1]
    ground = Ground(edtf, "the day told before it", citations=(head,), forward=True)
    told.append(_Told(head.start, ground, _LEAD.fullmatch(lead) is not None))


def _narrated(finding: TimeFinding, told: Sequence[_Told], ground: Ground | None) -> Dated:
    """The day of an expression that counts from where the narrative stands, else from the report's."""
    onward = finding.tense != "future" and _ONWARD.match(finding.shift)
    return _counted(finding, _last(told, finding) or (None if onward else ground), ground)


_STOP = re.compile(r"[.!?;]\s")
"""What ends the sentence in which the day stands from which "a day after" counts."""


def _reckoned(
    text: str, finding: TimeFinding, before: TimeFinding | None, found: dict[str, Dated]
) -> Dated:
    """An expression that counts from the one just before it: "since Monday, a day after"."""
    return Dated(when(finding, _just_told(text, finding, before, found)), "low")


def _just_told(
    text: str, finding: TimeFinding, before: TimeFinding | None, found: dict[str, Dated]
) -> Ground | None:
    """The day of the expression just before one that counts from it."""
    dated = found.get(before.id) if before is not None else None
    if before is None or dated is None or dated.when.edtf is None:
        return None
    if _STOP.search(text, before.head.end, finding.head.start):
        return None  # another sentence's day, where the one that it counted from was rejected
    day = dated.when.edtf.removesuffix("/..")
    cited = dated.when.citations[:1]
    return Ground(day, "the day told before it", citations=cited) if is_day(day) else None


def _last(told: Sequence[_Told], finding: TimeFinding) -> Ground | None:
    """The last day told before an expression that is fine enough for it."""
    shift = finding.shift
    clock = shift.startswith("near") and (" T" in shift or finding.tense != "past")
    size, reach = _size(shift), NEAR if clock else REACH
    for item in reversed(told):
        if item.start > finding.citations[0].start:
            continue
        if finding.citations[0].start - item.start > reach:
            return None
        if len(item.ground.edtf) >= size:
            nearest = shift.startswith("--") and len(item.ground.edtf) > 4
            return replace(item.ground, forward=not nearest)
    return None


def _told_in_full(told: Sequence[_Told], finding: TimeFinding) -> Ground | None:
    """What a weekday counts from in a report without a date: a day told just before it.

    "Announced on 4 January 2019 ... announced on Friday": the same day, if it was a Friday;
    "will come on Monday": the first one after it.
    """
    if not re.match(r"w[1-7](?: T|$)", finding.shift):
        return None
    start = finding.citations[0].start
    near = (t for t in reversed(told) if t.start < start and is_day(t.ground.edtf))
    last = next((t for t in near if t.ground.edtf[:4] in t.ground.citations[0].quote), None)
    if last is None or start - last.start > FULL:
        return None
    if finding.tense == "future":
        return last.ground if start - last.start <= NEAR else None
    ground = replace(last.ground, forward=False)
    same = evaluate(finding.shift.split()[0], ground.edtf, "past") == ground.edtf
    return ground if same else None


def _size(shift: str) -> int:
    """Characters of the coarsest date from which an expression can be counted: a year, month, day."""
    if re.match(r"--|year|same|decade|(?:ago|in):P[\d.]+Y", shift):
        return 4
    return 7 if re.match(r"month|quarter|(?:ago|in):P[\d.]+[MQ]", shift) else 10


def _over(
    contents: Iterable[tuple[int, int, StatementFinding]], ordered: Iterable[TimeFinding]
) -> dict[str, StatementFinding]:
    """By expression, the innermost statement whose content holds it; ``ordered`` are by place."""
    found: dict[str, StatementFinding] = {}
    waiting = sorted(contents, key=lambda c: (c[0], c[1], c[2].id), reverse=True)
    begun: list[tuple[int, int, StatementFinding]] = []
    for finding in ordered:
        head = finding.citations[0]
        while waiting and waiting[-1][0] <= head.start:
            begun.append(waiting.pop())
        begun = [c for c in begun if head.start < c[1]]
        over = [c for c in begun if head.end <= c[1]]
        if over:
            found[finding.id] = min(over, key=lambda c: (c[1] - c[0], c[2].id))[2]
    return found


def _said(
    statement: StatementFinding | None,
    by_id: dict[str, StatementFinding],
    found: dict[str, Dated],
) -> Ground | None:
    """The day on which words were spoken, by the statement or the one that it stands inside."""
    seen: set[str] = set()
    while statement is not None and statement.id not in seen:
        seen.add(statement.id)
        dated = found.get(statement.time or "")
        if dated is not None and is_day(dated.when.edtf):
            return Ground(
                str(dated.when.edtf),
                "the day the words were spoken",
                citations=dated.when.citations,
            )
        statement = by_id.get(statement.within or "")
    return None


def _opening(
    told: Sequence[_Told], text: str, finding: TimeFinding, ground: Ground | None
) -> Ground | None:
    """The day that a sentence before the words opens with, if it is of the report's own days.

    It stands in their paragraph, or, where the report has no date, in the one just before.
    """
    start = finding.citations[0].start
    since = text.rfind("\n", 0, start)
    if ground is None:
        since = text.rfind("\n", 0, len(text[: max(since, 0)].rstrip()))
    for item in reversed(told):
        if not (since < item.start < start and item.opens and is_day(item.ground.edtf)):
            continue
        if ground is None:
            return item.ground
        back = evaluate(f"ago:P{RECENT}D", ground.edtf, "")
        near = back is not None and back <= item.ground.edtf <= ground.edtf
        return replace(item.ground, forward=False) if near else None
    return None
