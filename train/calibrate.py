"""From the mean probability of a mark's words to the likelihood that the mark is right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from goodoffices.extract.trained.marks import Kind

STEPS = 30
TINY = 1e-9
PULL = 3.0
"""The weight of the line that changes nothing: a kind with few marks stays near it."""


def lines(verdicts: Mapping[Kind, Sequence[tuple[float, bool]]]) -> dict[Kind, tuple[float, float]]:
    """For each kind the slope and the offset of a line through log odds (Platt 1999).

    ``verdicts``: the mean probability of each mark proposed, and whether it was right.
    """
    return {kind: line(found) for kind, found in verdicts.items() if found}


def line(found: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Slope and offset by Newton's method with halved steps, drawn towards 1 and 0."""
    raw = np.clip(np.array([p for p, _ in found]), 1e-4, 1 - 1e-4)
    x = np.stack([np.log(raw / (1 - raw)), np.ones(len(raw))], axis=1)
    right = np.array([float(r) for _, r in found])
    start = np.array([1.0, 0.0])

    def loss(weights: np.ndarray) -> float:
        z = x @ weights
        return float(
            (np.logaddexp(0, z) - right * z).sum() + PULL / 2 * ((weights - start) ** 2).sum()
        )

    weights = start.copy()
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (p - right) + PULL * (weights - start)
        bend = (x * (p * (1 - p))[:, None]).T @ x + PULL * np.eye(2)
        step = np.linalg.solve(bend, slope)
        while loss(weights - step) > loss(weights) and np.abs(step).max() > TINY:
            step /= 2
        weights = weights - step
    return round(float(weights[0]), 4), round(float(weights[1]), 4)
