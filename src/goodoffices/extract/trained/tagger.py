"""The trained reader: which passages of a text are what, in the eyes of a small model.

A small transformer (``model/README.md``) proposes passages of twelve kinds (``marks.py``);
it links nothing and decides nothing: rules do. It was trained on our own invented reports
(``train/``), runs on one thread, one window at a time, with fixed settings, and needs no network.
Its proposals are cut from the text by offset: ``text[start:end]`` is always what stands there.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from goodoffices.errors import GoodOfficesError
from goodoffices.extract.seams import seams
from goodoffices.extract.trained.decoding import Floats, Found, log_softmax, passages, prior
from goodoffices.extract.trained.marks import LAYERS, Kind, Layer, Mark
from goodoffices.extract.trained.wordpieces import (
    Pieces,
    Vocabulary,
    Window,
    sentence_ends,
    windows,
    words,
)
from goodoffices.text.quotes import Quotation, quotations

if TYPE_CHECKING:
    from goodoffices.model.findings import Document
    from goodoffices.text.paragraphs import Paragraph

FOLDER = Path(__file__).parent / "model"
LEAST = 0.2
"""The likelihood below which a passage is no mark. (Users of marks set their own, higher ones.)"""
ATTRIBUTION = LAYERS[0]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A mark with its paragraph's number; offsets are those of the paragraph.

    ``likely``: found by the first of the two decodings, so that it stands before what is not.
    """

    paragraph: int
    mark: Mark
    likely: bool


class Tagger:
    """The model in a folder, loaded once. Raises GoodOfficesError if it cannot be loaded."""

    def __init__(self, folder: Path = FOLDER) -> None:
        try:
            card = json.loads((folder / "tags.json").read_text(encoding="utf-8"))
            self._vocabulary = Vocabulary(folder / "vocab.txt")
            self._session = _session(folder / "model.onnx")
        except (OSError, ImportError, ValueError) as error:
            raise GoodOfficesError(
                slug="no-tagger",
                subject=str(folder),
                reason=f"the trained reader cannot be loaded ({error})",
                remedy="install Good Offices anew, or read with the rules alone",
            ) from error
        self.name = _named(card)
        self._priors = [
            prior(layer, rows) for layer, rows in zip(LAYERS, card["transitions"], strict=True)
        ]
        self._calibration: dict[Kind, list[float]] = card["calibration"]

    def marks(self, document: Document, paragraphs: Sequence[Paragraph]) -> tuple[Mark, ...]:
        """Every passage proposed in these paragraphs, by place. None crosses a paragraph."""
        likely: list[Mark] = []
        others: list[Mark] = []
        found: list[Mark] = []
        for proposal in self.read([document.text[p.start : p.end] for p in paragraphs]):
            at = paragraphs[proposal.paragraph].start
            mark = proposal.mark
            mark = replace(mark, start=at + mark.start, end=at + mark.end)
            if mark.kind not in ATTRIBUTION.kinds:
                found.append(mark)
            elif proposal.likely:
                likely.append(mark)
            else:
                others.append(mark)
        quotes = quotations(document.text, paragraphs)
        told = settled(likely, quotes, document.text)
        more = _beside(told, settled(others, quotes, document.text))
        known = (m for m in (*found, *told, *more) if m.likelihood >= LEAST)
        return tuple(sorted(known, key=lambda m: (m.start, m.end, m.kind)))

    def read(self, texts: Sequence[str]) -> Iterator[Proposal]:
        """What paragraphs in order, read as one text, hold; attributions not yet settled."""
        places = [words(t, cuts) for t, cuts in zip(texts, seams(texts), strict=True)]
        scored = [(n, s) for n, s in enumerate(self._scores(texts, places)) if len(s)]
        columns = _columns()
        tags = [
            [log_softmax(s[:, at : at + len(layer.tags)]) for _, s in scored]
            for layer, at in zip(LAYERS, columns, strict=True)
        ]
        told = passages(LAYERS, tags, self._priors)
        for layer, at, of_layer in zip(LAYERS, columns, told, strict=True):
            classes = slice(at + len(layer.tags), at + layer.width)
            for (n, scores), (likely, others) in zip(scored, of_layer, strict=True):
                for found in (*likely, *others):
                    mark = self._mark(layer, found, scores[:, classes], places[n])
                    yield Proposal(n, mark, found in likely)

    def _scores(
        self, texts: Sequence[str], places: Sequence[tuple[tuple[int, int], ...]]
    ) -> list[Floats]:
        """The model's scores, a row for each word of each paragraph."""
        pieces: list[list[Pieces]] = [
            [self._vocabulary.pieces(t[s:e]) for s, e in at]
            for t, at in zip(texts, places, strict=True)
        ]
        ends = [sentence_ends(t, at) for t, at in zip(texts, places, strict=True)]
        rows: list[list[Floats]] = [[] for _ in texts]
        for window in windows(pieces, self._vocabulary, ends):
            scores = self._run(window)
            at = 0
            for number, begin, stop in window.parts:
                rows[number].append(scores[at : at + stop - begin])
                at += stop - begin
        empty = np.zeros((0, 0), dtype=np.float32)
        return [np.concatenate(r) if r else empty for r in rows]

    def _run(self, window: Window) -> Floats:
        """The scores of a window's words."""
        ids = np.asarray([window.ids], dtype=np.int64)
        (scores,) = self._session.run(None, {"ids": ids})
        return cast(Floats, scores)[0, list(window.heads)]

    def _mark(
        self, layer: Layer, found: Found, scores: Floats, places: Sequence[tuple[int, int]]
    ) -> Mark:
        mine = scores[found.first : found.stop]
        cut = len(layer.labels)
        label = status = ("", 0.0)
        if layer.labels and found.kind not in layer.unlabelled:
            label = _class(layer.labels, mine[:, :cut])
        if layer.statuses:
            status = _class(layer.statuses, mine[:, cut:])
        return Mark(
            found.kind,
            places[found.first][0],
            places[found.stop - 1][1],
            calibrated(found.raw, *self._calibration.get(found.kind, (1.0, 0.0))),
            label[0],
            status[0],
            label[1],
            status[1],
        )


def _columns() -> list[int]:
    """Where each layer's scores begin."""
    return [0, *accumulate(layer.width for layer in LAYERS[:-1])]


def calibrated(raw: float, slope: float, offset: float) -> float:
    """A likelihood from a mean probability (Platt 1999: a line through their log odds)."""
    raw = min(max(raw, 1e-4), 1 - 1e-4)
    return round(1 / (1 + math.exp(-(slope * math.log(raw / (1 - raw)) + offset))), 4)


def _class(classes: Sequence[str], scores: Floats) -> tuple[str, float]:
    """The class with the highest mean probability over a passage's words."""
    means = np.exp(log_softmax(scores)).mean(axis=0)
    best = int(means.argmax())
    return classes[best], round(float(means[best]), 4)


@lru_cache(maxsize=1)
def name() -> str:
    """The shipped model as entries name it, told without loading it: "model@VERSION"."""
    return _named(json.loads((FOLDER / "tags.json").read_text(encoding="utf-8")))


def _named(card: Any) -> str:
    return f"model@{card['version']}"


@lru_cache(maxsize=1)
def load() -> Tagger:
    """The shipped model, loaded when first asked for (0.1 s, about 100 MB of memory)."""
    return Tagger()


def _session(path: Path) -> Any:
    """A session with fixed settings: one thread, so that sums are always made in one order."""
    onnxruntime: Any = import_module("onnxruntime")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    return onnxruntime.InferenceSession(
        path.read_bytes(),
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # The fused operator takes an eighth longer.
    )


def settled(marks: Sequence[Mark], quotes: Sequence[Quotation], text: str) -> tuple[Mark, ...]:
    """The marks, by place, with contents that take a quotation whole or not at all.

    A content that ends inside a quotation goes on to its mark, one that starts inside goes back
    to it, unless a source or a cue stands in between; contents that then meet are one. Those
    without a letter or a digit are left out.
    """
    between = sorted((m.start, m.end) for m in marks if m.kind != "content")
    found: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, m.end)):
        if not any(c.isalnum() for c in text[mark.start : mark.end]):
            continue
        if mark.kind == "content":
            mark = _whole(mark, quotes, between)
            if found and found[-1].kind == "content" and mark.start <= found[-1].end:
                mark = _united(found.pop(), mark)
        found.append(mark)
    return tuple(sorted(found, key=lambda m: (m.start, m.end)))


def _whole(mark: Mark, quotes: Sequence[Quotation], between: Sequence[tuple[int, int]]) -> Mark:
    start, end = mark.start, mark.end
    first = max(0, bisect_right(quotes, start, key=lambda q: q.outer_start) - 1)
    for quote in quotes[first:]:
        if quote.outer_start >= end:
            break
        if quote.outer_start < start < quote.end and _free(quote.outer_start, start, between):
            start = quote.outer_start
        if quote.start < end < quote.outer_end and _free(end, quote.outer_end, between):
            end = quote.outer_end
    return replace(mark, start=start, end=end)


def _free(start: int, end: int, between: Sequence[tuple[int, int]]) -> bool:
    """Whether no source and no cue stands in a stretch."""
    at = bisect_right(between, start, key=lambda place: place[1])
    return at == len(between) or between[at][0] >= end


def _united(one: Mark, two: Mark) -> Mark:
    """Two contents that meet as one: the longer one's likelihood, the bounds of both."""
    longer = max(one, two, key=lambda m: m.end - m.start)
    return replace(longer, start=one.start, end=max(one.end, two.end))


def _beside(told: Sequence[Mark], others: Sequence[Mark]) -> Iterator[Mark]:
    """Those of the others that share no character with what was told; both by place."""
    at = 0
    for mark in others:
        while at < len(told) and told[at].end <= mark.start:
            at += 1
        if at == len(told) or told[at].start >= mark.end:
            yield mark
