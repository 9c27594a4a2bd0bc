"""Reports as windows of ids with the tags that a model should give.

Each epoch sees every report anew: the first window is of random length, page furniture comes and
goes, paragraph breaks are lost, and quotation marks change their fashion (a corpus by few hands has few fashions). Spans keep
their offsets, for each mark is replaced by another of one character.
"""

from __future__ import annotations

import math
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from goodoffices.extract.trained.marks import LAYERS, Layer
from goodoffices.extract.trained.wordpieces import (
    LONGEST_WINDOW,
    Vocabulary,
    sentence_ends,
    windows,
    words,
)
from train.corpus import OFTEN_LEFT, Report, Span, Text

Answer = tuple[int, ...]
"""What a word is in each layer: its tag, its label, its status, layer after layer."""
IGNORED = -100
"""The answer for a piece that no answer is asked of (torch's own default)."""
NO_ANSWER: Answer = (IGNORED,) * (3 * len(LAYERS))
SHORTEST_FIRST = 60
_JOINING = (0.0, 0.0, 0.0, 0.2, 1.0)
"""The share of paragraph breaks that are lost, drawn for each report: some pages come as one line."""
_FASHIONS = ("as written", "as written", "as written", "straight", "curly", "single")
_OPENS = re.compile(r"""(^|[\s(\[—–-])(["'])""")
_SINGLE = str.maketrans({"“": "‘", "”": "’", "‘": "“", "’": "”"})
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_APOSTROPHE = re.compile(r"(?<=\w)”(?=\w)")


@dataclass(frozen=True, slots=True)
class Example:
    """One window: ids, and for each piece its answers (see ``answer``), all ``IGNORED`` but for
    the first piece of a word."""

    ids: tuple[int, ...]
    answers: tuple[Answer, ...]


def examples(
    reports: Sequence[Report], vocabulary: Vocabulary, draw: random.Random
) -> Iterator[Example]:
    """One epoch, unshuffled."""
    for report in reports:
        fashion = draw.choice(_FASHIONS)
        texts = [
            t for t in report.texts if t.text.strip() and (not t.furniture or draw.random() < 0.5)
        ]
        texts = run_on(texts, draw.choice(_JOINING), draw)
        first = draw.randint(SHORTEST_FIRST, LONGEST_WINDOW)
        yield from _windows([(quoted(t.text, fashion), t) for t in texts], vocabulary, first)


def run_on(texts: Sequence[Text], share: float, draw: random.Random) -> list[Text]:
    """The texts with this share of the breaks between paragraphs replaced by a space."""
    found: list[Text] = []
    for text in texts:
        if (
            len(found) > 1
            and not text.furniture
            and not found[-1].furniture
            and draw.random() < share
        ):
            before = found.pop()
            shift = len(before.text) + 1
            spans = (replace(s, start=s.start + shift, end=s.end + shift) for s in text.spans)
            text = Text(
                f"{before.text} {text.text}", (*before.spans, *spans), complete=text.complete
            )
        found.append(text)
    return found


def _windows(
    texts: Sequence[tuple[str, Text]], vocabulary: Vocabulary, first: int
) -> Iterator[Example]:
    places = [words(shown) for shown, _ in texts]
    pieces = [
        [vocabulary.pieces(shown[s:e]) for s, e in at]
        for (shown, _), at in zip(texts, places, strict=True)
    ]
    ends = [sentence_ends(shown, at) for (shown, _), at in zip(texts, places, strict=True)]
    answers = [answer(t, at) for (_, t), at in zip(texts, places, strict=True)]
    for window in windows(pieces, vocabulary, ends, first):
        shown = [NO_ANSWER] * len(window.ids)
        heads = iter(window.heads)
        for number, begin, stop in window.parts:
            for row in answers[number][begin:stop]:
                shown[next(heads)] = row
        yield Example(window.ids, tuple(shown))


def answer(text: Text, places: Sequence[tuple[int, int]]) -> list[Answer]:
    """For each word its answers; ``IGNORED`` where a passage may be unmarked, or has no class to tell."""
    columns: list[list[list[int]]] = []
    for layer in LAYERS:
        found = [[0, IGNORED, IGNORED] for _ in places]
        for span in text.spans:
            if span.kind in layer.kinds:
                _fill(found, layer, span, places)
        if not text.complete and layer in OFTEN_LEFT:
            _doubt(found)
        columns.append(found)
    return [tuple(n for part in row for n in part) for row in zip(*columns, strict=True)]


def _doubt(found: list[list[int]]) -> None:
    """Ask nothing of the words that are not marked, but of those next to a mark, which bound it."""
    marked = [bool(row[0]) for row in found]
    for n, row in enumerate(found):
        if not any(marked[max(0, n - 1) : n + 2]):
            row[0] = IGNORED


def _fill(
    found: list[list[int]], layer: Layer, span: Span, places: Sequence[tuple[int, int]]
) -> None:
    label = layer.labels.index(span.label) if span.label in layer.labels else IGNORED
    status = layer.statuses.index(span.status) if span.status in layer.statuses else IGNORED
    inside = [n for n, (start, _) in enumerate(places) if span.start <= start < span.end]
    for n in inside:
        position = "B" if n == inside[0] else "I"
        found[n] = [layer.tags.index(f"{position}-{span.kind}"), label, status]


def quoted(text: str, fashion: str) -> str:
    """The text with its quotation marks in another fashion, character for character."""
    if fashion == "as written":
        return text
    if fashion == "straight":
        return text.translate(_STRAIGHT)
    curled = _OPENS.sub(lambda m: m[1] + ("“" if m[2] == '"' else "‘"), text)
    curled = curled.replace('"', "”").replace("'", "’")
    if fashion == "curly":
        return curled
    return _APOSTROPHE.sub("’", curled.translate(_SINGLE))


def transitions(reports: Sequence[Report]) -> list[list[list[float]]]:
    """For each layer the log probabilities of a tag after a tag, one added to each count.

    The last row holds the tags that open a paragraph. Reports that leave passages of a layer
    unmarked are not counted for it.
    """
    counts = [[[1.0] * len(y.tags) for _ in range(len(y.tags) + 1)] for y in LAYERS]
    for text in (t for r in reports for t in r.texts):
        rows = answer(text, words(text.text))
        for n, layer in enumerate(LAYERS):
            if not text.complete and layer in OFTEN_LEFT:
                continue
            before = len(layer.tags)
            for row in rows:
                counts[n][before][row[3 * n]] += 1
                before = row[3 * n]
    return [[[round(math.log(c / sum(row)), 4) for c in row] for row in layer] for layer in counts]
