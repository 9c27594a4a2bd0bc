"""The trained reader: where a text names a source, a cue and a content.

A small transformer (docs: ``models/attribution/README.md``) proposes spans; it links nothing and
decides nothing: rules do. It was trained on our own invented reports (``train/``), runs on one
thread, one window at a time, with fixed settings, and needs no network. Its proposals are cut from
the text by offset: ``text[start:end]`` is always what stands there.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import GoodOfficesError
from goodoffices.extract.wordpieces import (
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

Label = Literal["source", "cue", "content"]
Attitude = Literal["speech", "belief", "wish", "denial"]
Floats = NDArray[np.float32]

LABELS: tuple[Label, ...] = ("source", "cue", "content")
ATTITUDES: tuple[Attitude, ...] = ("speech", "belief", "wish", "denial")
"""What an attribution tells of its content: said, thought, wished, denied."""
TAGS = ("O", *(f"{position}-{label}" for label in LABELS for position in "BI"))
"""Outside, and for each label the first word and those that go on (Ramshaw and Marcus 1995)."""
FOLDER = Path(__file__).parent / "models" / "attribution"
PRIOR = 0.5
"""The weight of a tag's log probability after the tag before it, as counted in training."""
_NEVER = np.float32(-1e9)


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage that the model takes for a source, a cue or a content.

    ``start`` and ``end`` are offsets in the document's text. ``confidence`` is the mean
    probability of its words' tags, between 0 and 1; it ranks, it is not calibrated. ``attitude``
    tells speech from belief, wish and denial, with its own probability; None for a source.
    """

    label: Label
    start: int
    end: int
    confidence: float
    attitude: Attitude | None = None
    attitude_confidence: float = 0.0


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
        self._prior = prior(card["transitions"])

    def marks(self, document: Document, paragraphs: Sequence[Paragraph]) -> tuple[Mark, ...]:
        """Every span proposed in these paragraphs, by place. None crosses a paragraph."""
        texts = [document.text[p.start : p.end] for p in paragraphs]
        found: list[Mark] = []
        for number, mark in self.read(texts):
            start = paragraphs[number].start
            found.append(replace(mark, start=start + mark.start, end=start + mark.end))
        return settled(found, quotations(document.text, paragraphs), document.text)

    def read(self, texts: Sequence[str]) -> Iterator[tuple[int, Mark]]:
        """For paragraphs in order, as one text: each mark with its paragraph's number.

        Offsets are those of the paragraph.
        """
        places = [words(t) for t in texts]
        pieces: list[list[Pieces]] = [
            [self._vocabulary.pieces(t[s:e]) for s, e in at]
            for t, at in zip(texts, places, strict=True)
        ]
        ends = [sentence_ends(t, at) for t, at in zip(texts, places, strict=True)]
        tags: list[list[Floats]] = [[] for _ in texts]
        attitudes: list[list[Floats]] = [[] for _ in texts]
        for window in windows(pieces, self._vocabulary, ends):
            of_tags, of_attitudes = self._run(window)
            at = 0
            for number, begin, stop in window.parts:
                size = stop - begin
                tags[number].append(of_tags[at : at + size])
                attitudes[number].append(of_attitudes[at : at + size])
                at += size
        scored = [n for n, t in enumerate(tags) if t]
        emitted = [log_softmax(np.concatenate(tags[n])) for n in scored]
        for number, scores, path in zip(scored, emitted, decode(emitted, self._prior), strict=True):
            attitude = log_softmax(np.concatenate(attitudes[number]))
            yield from ((number, mark) for mark in _marks(path, scores, attitude, places[number]))

    def _run(self, window: Window) -> tuple[Floats, Floats]:
        """The scores of the tags and of the attitudes, a row for each word of the window."""
        ids = np.asarray([window.ids], dtype=np.int64)
        tags, attitudes = self._session.run(None, {"ids": ids})
        heads = list(window.heads)
        return cast(Floats, tags)[0, heads], cast(Floats, attitudes)[0, heads]


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


def log_softmax(scores: Floats) -> Floats:
    """Scores as log probabilities, row by row."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    result: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result


def prior(transitions: Sequence[Sequence[float]]) -> Floats:
    """What decoding adds for a tag (column) after a tag (row); the last row opens a paragraph.

    ``transitions`` are log probabilities counted in training. A span can go on only after a word
    of the same label.
    """
    weights = np.asarray(transitions, dtype=np.float32) * np.float32(PRIOR)
    for column, tag in enumerate(TAGS):
        if tag.startswith("I-"):
            for row in range(len(TAGS) + 1):
                before = TAGS[row] if row < len(TAGS) else "O"
                if before == "O" or before[2:] != tag[2:]:
                    weights[row, column] = _NEVER
    return weights


def decode(scores: Sequence[Floats], weights: Floats) -> list[list[int]]:
    """The best sequence of tags for each paragraph (Viterbi 1967), all paragraphs side by side."""
    if not scores:
        return []
    longest = max(len(s) for s in scores)
    lengths = np.array([len(s) for s in scores])
    padded = np.zeros((len(scores), longest, len(TAGS)), dtype=np.float32)
    for n, rows in enumerate(scores):
        padded[n, : len(rows)] = rows
    best = padded[:, 0] + weights[-1]
    back = np.zeros((len(scores), longest, len(TAGS)), dtype=np.int8)
    for step in range(1, longest):
        ways = best[:, :, None] + weights[None, :-1]
        back[:, step] = ways.argmax(axis=1)
        going = (lengths > step)[:, None]
        best = np.where(going, ways.max(axis=1) + padded[:, step], best)
    paths = []
    for n, length in enumerate(lengths):
        tag = int(best[n].argmax())
        path = [tag]
        for step in range(int(length) - 1, 0, -1):
            tag = int(back[n, step, tag])
            path.append(tag)
        paths.append(path[::-1])
    return paths


def settled(marks: Sequence[Mark], quotes: Sequence[Quotation], text: str) -> tuple[Mark, ...]:
    """The marks, by place, with contents that take a quotation whole or not at all.

    A content that ends inside a quotation goes on to its mark, one that starts inside goes back
    to it, unless a source or a cue stands in between; contents that then meet are one. Those
    without a letter or a digit are left out.
    """
    between = sorted((m.start, m.end) for m in marks if m.label != "content")
    found: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, m.end)):
        if not any(c.isalnum() for c in text[mark.start : mark.end]):
            continue
        if mark.label == "content":
            mark = _whole(mark, quotes, between)
            if found and found[-1].label == "content" and mark.start <= found[-1].end:
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
    """Two contents that meet as one: the longer one's confidences, the bounds of both."""
    longer = max(one, two, key=lambda m: m.end - m.start)
    return replace(longer, start=one.start, end=max(one.end, two.end))


def _marks(
    path: Sequence[int], scores: Floats, attitude: Floats, places: Sequence[tuple[int, int]]
) -> Iterator[Mark]:
    """The spans of one paragraph's tags, with confidences."""
    at = 0
    while at < len(path):
        tag = TAGS[path[at]]
        end = at + 1
        if tag == "O":
            at = end
            continue
        while end < len(path) and TAGS[path[end]] == f"I-{tag[2:]}":
            end += 1
        rows = scores[np.arange(at, end), path[at:end]]
        label = cast(Label, tag[2:])
        confidence = round(float(np.exp(rows).mean()), 4)
        start, stop = places[at][0], places[end - 1][1]
        if label == "source":
            yield Mark(label, start, stop, confidence)
        else:
            means = np.exp(attitude[at:end]).mean(axis=0)
            kind = int(means.argmax())
            sure = round(float(means[kind]), 4)
            yield Mark(label, start, stop, confidence, ATTITUDES[kind], sure)
        at = end
