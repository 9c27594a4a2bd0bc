"""A trained reader on reports that it was not trained on: exact and overlap F1, attitudes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from eval.polnear import exact, in_words, overlapping
from eval.spans import CAPTURED, Count

from goodoffices.extract.tagger import LABELS, Tagger
from goodoffices.read import receive_text
from goodoffices.text.paragraphs import Paragraph
from train.corpus import Report, Span, Text, joined


def measure(folder: Path, reports: Sequence[Report]) -> dict[str, float]:
    """F1 by label and way in percent, the mean of the three exact ones, the attitudes right.

    ``eval.polnear`` defines the two ways. An attitude counts where a proposed content overlaps
    the right one.
    """
    tagger = Tagger(folder)
    totals = {(label, way): Count() for label in LABELS for way in ("exact", "overlap")}
    attitudes: Counter[bool] = Counter()
    for report in reports:
        page = joined(report)
        document = receive_text(page.text, captured=CAPTURED)
        marks = tagger.marks(document, _lines(page))
        wanted = in_words(page.text, [(s.label, s.start, s.end) for s in page.spans])
        got = in_words(page.text, [(m.label, m.start, m.end) for m in marks])
        for label in LABELS:
            mine = {s for s in wanted if s[0] == label}
            theirs = {s for s in got if s[0] == label}
            totals[label, "exact"] += exact(mine, theirs)
            totals[label, "overlap"] += overlapping(mine, theirs)
        contents = [m for m in marks if m.label == "content"]
        attitudes.update(
            mark.attitude == span.attitude
            for span in page.spans
            for mark in contents
            if span.label == "content" and _meet(span, mark.start, mark.end)
        )
    figures = {f"{label} {way}": round(100 * c.f1, 1) for (label, way), c in totals.items()}
    figures["mean exact"] = round(sum(figures[f"{x} exact"] for x in LABELS) / len(LABELS), 1)
    figures["attitude right"] = round(100 * attitudes[True] / max(1, attitudes.total()), 1)
    return figures


def _lines(page: Text) -> list[Paragraph]:
    found, at = [], 0
    for line in page.text.split("\n"):
        found.append(Paragraph(at, at + len(line)))
        at += len(line) + 1
    return found


def _meet(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end
