"""From scores of words to passages: the best sequence of tags, and what a stretch of it tells.

Every layer of mark-up is decoded twice: as its probabilities have it, and once more with the tag
"outside" held down, which proposes passages that are less likely than not. These are added where
the first left room, so that whoever reads the marks sets the threshold and not the decoder.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from goodoffices.extract.trained.marks import Kind, Layer

Floats = NDArray[np.float32]

PRIOR = 0.5
"""The weight of a tag's log probability after the tag before it, as counted in training."""
GENEROSITY = 2.0
"""What the second decoding takes from the log probability of "outside", at every word."""
WORTH_A_LOOK = 0.05
"""The probability of any passage below which no word of a paragraph is worth decoding."""
_NEVER = np.float32(-1e9)


@dataclass(frozen=True, slots=True)
class Found:
    """A passage of one layer: its first word, one past its last, and the share of belief in it.

    ``raw`` is the mean probability of its words to stand in a passage of its kind.
    """

    kind: Kind
    first: int
    stop: int
    raw: float


def log_softmax(scores: Floats) -> Floats:
    """Scores as log probabilities, row by row."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    result: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result


def prior(layer: Layer, transitions: Sequence[Sequence[float]]) -> Floats:
    """What decoding adds for a tag (column) after a tag (row); the last row opens a paragraph.

    ``transitions`` are log probabilities counted in training. A passage can go on only after a
    word of the same kind.
    """
    tags = layer.tags
    weights = np.asarray(transitions, dtype=np.float32) * np.float32(PRIOR)
    for column, tag in enumerate(tags):
        if tag.startswith("I-"):
            for row in range(len(tags) + 1):
                before = tags[row] if row < len(tags) else "O"
                if before == "O" or before[2:] != tag[2:]:
                    weights[row, column] = _NEVER
    return weights


def passages(
    layers: Sequence[Layer], scores: Sequence[Sequence[Floats]], weights: Sequence[Floats]
) -> list[list[tuple[list[Found], list[Found]]]]:
    """For each layer and paragraph the likely passages, and those that fit beside them.

    ``scores``: for each layer and paragraph a row of log probabilities of the layer's tags for
    each word; ``weights``: each layer's ``prior``.
    """
    found: list[list[tuple[list[Found], list[Found]]]] = [[([], []) for _ in s] for s in scores]
    alike: dict[int, list[tuple[int, int]]] = {}
    for n, of_layer in enumerate(scores):
        for p, rows in enumerate(of_layer):
            if np.exp(rows[:, 0]).min() < 1 - WORTH_A_LOOK:
                alike.setdefault(rows.shape[1], []).append((n, p))
    for places in alike.values():
        told = [scores[n][p] for n, p in places]
        paths = decode([*told, *map(_generous, told)], [weights[n] for n, _ in places] * 2)
        for (n, p), rows, path, more in zip(
            places, told, paths[: len(told)], paths[len(told) :], strict=True
        ):
            likely, others = _found(layers[n], path, rows), _found(layers[n], more, rows)
            found[n][p] = (likely, [o for o in others if not any(_meet(o, f) for f in likely)])
    return found


def _generous(scores: Floats) -> Floats:
    held = scores.copy()
    held[:, 0] -= GENEROSITY
    return held


def _meet(one: Found, other: Found) -> bool:
    return one.first < other.stop and other.first < one.stop


def decode(scores: Sequence[Floats], weights: Sequence[Floats]) -> list[list[int]]:
    """The best sequence of tags for each paragraph (Viterbi 1967), all paragraphs side by side.

    Each paragraph has a prior of its own, all of one size.
    """
    if not scores:
        return []
    longest = max(len(s) for s in scores)
    lengths = np.array([len(s) for s in scores])
    priors = np.stack(weights)
    tags = priors.shape[2]
    padded = np.zeros((len(scores), longest, tags), dtype=np.float32)
    for n, rows in enumerate(scores):
        padded[n, : len(rows)] = rows
    best = padded[:, 0] + priors[:, -1]
    back = np.zeros((len(scores), longest, tags), dtype=np.int8)
    for step in range(1, longest):
        ways = best[:, :, None] + priors[:, :-1]
        back[:, step] = ways.argmax(axis=1)
        going = (lengths > step)[:, None]
        best = np.where(going, ways.max(axis=1) + padded[:, step], best)
    return [_path(best[n], back[n, :length]) for n, length in enumerate(lengths)]


def _path(best: Floats, back: NDArray[np.int8]) -> list[int]:
    """The tags of one paragraph, from its last word back."""
    tag = int(best.argmax())
    path = [tag]
    for before in back[:0:-1].tolist():
        tag = before[tag]
        path.append(tag)
    return path[::-1]


def _found(layer: Layer, path: Sequence[int], scores: Floats) -> list[Found]:
    """The passages of one paragraph's tags."""
    tags = layer.tags
    found: list[Found] = []
    at = 0
    while at < len(path):
        tag = tags[path[at]]
        stop = at + 1
        if tag != "O":
            while stop < len(path) and tags[path[stop]] == f"I-{tag[2:]}":
                stop += 1
            opens = tags.index(f"B-{tag[2:]}")
            belief = np.exp(scores[at:stop, opens : opens + 2]).sum(axis=1).mean()
            found.append(Found(cast(Kind, tag[2:]), at, stop, float(belief)))
        at = stop
    return found
