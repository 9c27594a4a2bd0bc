"""How good forecasts were: Brier and logarithmic scores, calibration, base rates.

A forecast in words is a range of probability (ICD 203); what is scored is the middle of the
range, and the best and worst that the range allows are told beside it. What gave no probability
is not scored.

Sources: G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly
Weather Review 78 (1950); I. J. Good, "Rational decisions", JRSS B 14 (1952), for the logarithmic
score; A. H. Murphy and R. L. Winkler, "Reliability of subjective probability forecasts", Applied
Statistics 26 (1977), for calibration.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Forecast

ENOUGH = 20
"""Resolved forecasts from which calibration says anything."""

EDGE = 0.01
"""No probability counts as nearer to 0 or 1: one miss would otherwise score without bound."""

BINS = 5


@dataclass(frozen=True, slots=True)
class Score:
    """Scores of some forecasts. Brier: 0 is perfect, .25 what "even odds" always gets, 1 the
    worst; logarithmic (natural): 0 is perfect, .69 "even odds". ``best`` and ``worst`` are the
    Brier scores at the ends of the ranges."""

    count: int
    brier: float
    best: float
    worst: float
    logarithmic: float


@dataclass(frozen=True, slots=True)
class Bin:
    """Forecasts of like probability: what was said on average, and how much of it came true."""

    low: float
    high: float
    said: float
    occurred: float
    count: int


@dataclass(frozen=True, slots=True)
class Board:
    """The scoreboard: how many stand open, overdue, resolved; scores; calibration if enough."""

    open: int
    overdue: int
    occurred: int
    failed: int
    undetermined: int
    score: Score | None
    bins: tuple[Bin, ...]

    @property
    def base_rate(self) -> float | None:
        """The share of the resolved that came true; None if none is."""
        resolved = self.occurred + self.failed
        return self.occurred / resolved if resolved else None


def middle(forecast: Forecast) -> float | None:
    """The middle of its range; None where it gave no probability."""
    if forecast.low is None and forecast.high is None:
        return None
    low = 0.0 if forecast.low is None else forecast.low
    high = 1.0 if forecast.high is None else forecast.high
    return (low + high) / 2


def outcome(forecast: Forecast) -> int | None:
    """1 if it came true, 0 if not, None if that is open or undetermined."""
    return {"occurred": 1, "did-not-occur": 0}.get(forecast.resolution)


def is_overdue(forecast: Forecast, day: str) -> bool:
    """Whether its window ended before a day (ISO 8601) and nobody has said what came of it."""
    end = bounds(forecast.window.end.edtf)[1]
    return forecast.resolution == "open" and end is not None and end < date.fromisoformat(day)


def score(forecasts: Iterable[Forecast]) -> Score | None:
    """The scores of those that gave a probability and are resolved; None if none is."""
    found = [f for f in forecasts if outcome(f) is not None and middle(f) is not None]
    if not found:
        return None
    return Score(
        len(found),
        _mean([_brier(middle(f), outcome(f)) for f in found]),
        _mean([min(_ends(f)) for f in found]),
        _mean([max(_ends(f)) for f in found]),
        _mean([_logarithmic(middle(f), outcome(f)) for f in found]),
    )


def calibration(forecasts: Iterable[Forecast]) -> tuple[Bin, ...]:
    """What was said against what came true, in bins of equal width; empty below ``ENOUGH``."""
    found = [
        (said, came)
        for f in forecasts
        if (said := middle(f)) is not None and (came := outcome(f)) is not None
    ]
    if len(found) < ENOUGH:
        return ()
    bins = []
    for n in range(BINS):
        low, high = n / BINS, (n + 1) / BINS
        inside = [(p, o) for p, o in found if low <= p < high or (p == 1.0 and n == BINS - 1)]
        if inside:
            mean = _mean([p for p, _ in inside])
            bins.append(Bin(low, high, mean, _mean([float(o) for _, o in inside]), len(inside)))
    return tuple(bins)


def board(forecasts: Sequence[Forecast], day: str) -> Board:
    """The scoreboard as of a day (ISO 8601; empty: nothing is overdue)."""
    states = [f.resolution for f in forecasts]
    return Board(
        states.count("open"),
        sum(1 for f in forecasts if day and is_overdue(f, day)),
        states.count("occurred"),
        states.count("did-not-occur"),
        states.count("undetermined"),
        score(forecasts),
        calibration(forecasts),
    )


def _brier(said: float | None, came: int | None) -> float:
    assert said is not None and came is not None
    return (said - came) ** 2


def _ends(forecast: Forecast) -> tuple[float, float]:
    low = 0.0 if forecast.low is None else forecast.low
    high = 1.0 if forecast.high is None else forecast.high
    return _brier(low, outcome(forecast)), _brier(high, outcome(forecast))


def _logarithmic(said: float | None, came: int | None) -> float:
    assert said is not None
    likely = min(max(said if came else 1 - said, EDGE), 1 - EDGE)
    return -math.log(likely)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
