"""A trained reader on reports that it was not trained on: attributions, marks and their classes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from eval.polnear import exact, in_words, overlapping
from eval.spans import CAPTURED, Count, matched

from goodoffices.extract.trained.marks import KINDS, Kind, Mark
from goodoffices.extract.trained.tagger import Tagger
from goodoffices.model.findings import Document
from goodoffices.read import receive_text
from goodoffices.text.paragraphs import Paragraph
from train.corpus import ATTRIBUTION, Report, Span, Text, joined

HALF = 0.5
"""The likelihood from which a mark counts as proposed."""


def measure(folder: Path, reports: Sequence[Report]) -> dict[str, float]:
    """F1 and classes right in percent, at likelihood one half.

    Attributions: exact and overlapping, as ``eval.polnear`` defines them. Other marks: half of
    the characters shared (Dice coefficient), one to one. Classes: where a mark answers one.
    """
    told = {(k, way): Count() for k in ATTRIBUTION.kinds for way in ("exact", "overlap")}
    marked: dict[Kind, Count] = {}
    classes: dict[str, Counter[bool]] = defaultdict(Counter)
    for report, page, document, marks in _read(Tagger(folder), reports):
        likely = [m for m in marks if m.likelihood >= HALF]
        wanted = in_words(document.text, [(s.kind, s.start, s.end) for s in page.spans])
        got = in_words(document.text, [(m.kind, m.start, m.end) for m in likely])
        for kind in ATTRIBUTION.kinds:
            mine = {s for s in wanted if s[0] == kind}
            theirs = {s for s in got if s[0] == kind}
            told[kind, "exact"] += exact(mine, theirs)
            told[kind, "overlap"] += overlapping(mine, theirs)
        for kind in KINDS:
            if report.tells(kind):
                count, pairs = _answered(kind, page.spans, likely)
                if kind not in ATTRIBUTION.kinds:
                    marked[kind] = marked.get(kind, Count()) + count
                for span, mark in pairs:
                    if span.label:
                        classes[f"{kind} label right"][span.label == mark.label] += 1
                    if span.status:
                        classes[f"{kind} status right"][span.status == mark.status] += 1
    figures = {f"{kind} {way}": _percent(c.f1) for (kind, way), c in told.items()}
    mean = sum(figures[f"{kind} exact"] for kind in ATTRIBUTION.kinds) / len(ATTRIBUTION.kinds)
    figures["mean exact"] = round(mean, 1)
    figures |= {kind: _percent(c.f1) for kind, c in marked.items()}
    return figures | {k: _percent(c[True] / c.total()) for k, c in sorted(classes.items())}


def verdicts(folder: Path, reports: Sequence[Report]) -> dict[Kind, list[tuple[float, bool]]]:
    """For each kind the likelihood of every mark proposed, and whether it is right."""
    found: dict[Kind, list[tuple[float, bool]]] = {kind: [] for kind in KINDS}
    for report, page, _, marks in _read(Tagger(folder), reports):
        for kind in KINDS:
            if report.tells(kind):
                right = {mark for _, mark in _answered(kind, page.spans, marks)[1]}
                found[kind] += [(m.likelihood, m in right) for m in marks if m.kind == kind]
    return found


def _read(
    tagger: Tagger, reports: Sequence[Report]
) -> Iterator[tuple[Report, Text, Document, tuple[Mark, ...]]]:
    for report in reports:
        page = joined(report)
        document = receive_text(page.text, captured=CAPTURED)
        yield report, page, document, tagger.marks(document, _lines(page))


def _answered(
    kind: Kind, spans: Sequence[Span], marks: Sequence[Mark]
) -> tuple[Count, list[tuple[Span, Mark]]]:
    """The count for a kind, and which mark answers which annotated passage."""
    mine = [s for s in spans if s.kind == kind]
    theirs = [m for m in marks if m.kind == kind]
    answers = matched([(s.start, s.end) for s in mine], [(m.start, m.end) for m in theirs])
    hits = len(answers)
    return (
        Count(hits, len(mine), hits, len(theirs)),
        [(mine[i], theirs[j]) for i, j in answers.items()],
    )


def _lines(page: Text) -> list[Paragraph]:
    found, at = [], 0
    for line in page.text.split("\n"):
        found.append(Paragraph(at, at + len(line)))
        at += len(line) + 1
    return found


def _percent(share: float) -> float:
    return round(100 * share, 1)
