"""Forecasts are scored as their sources say, and not before a person resolved them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.analyze.scores import ENOUGH, board, calibration, is_overdue, middle, score
from goodoffices.model.entries import Forecast
from goodoffices.model.shapes import Citation, When, Window


def forecast(low, high, resolution="open", until=None):
    return Forecast(
        id="forecast-1",
        forecaster=None,
        proposition=Citation("d", 0, 1, "x"),
        words="likely",
        low=low,
        high=high,
        scale=None,
        window=Window(end=When(until)),
        resolution=resolution,
    )


def test_a_forecast_that_came_true_scores_by_the_middle_of_its_range():
    got = score([forecast(0.55, 0.8, "occurred")])
    assert got.brier == pytest.approx((1 - 0.675) ** 2)
    assert (got.best, got.worst) == (pytest.approx(0.04), pytest.approx(0.2025))
    assert got.logarithmic == pytest.approx(-math.log(0.675))


def test_even_odds_score_a_quarter_whatever_comes():
    for came in ("occurred", "did-not-occur"):
        assert score([forecast(0.5, 0.5, came)]).brier == 0.25


@pytest.mark.parametrize("open_", [forecast(0.2, 0.4), forecast(0.2, 0.4, "undetermined")])
def test_what_nobody_resolved_is_not_scored(open_):
    assert score([open_]) is None


def test_a_plain_future_has_no_probability_to_score():
    assert middle(forecast(None, None)) is None
    assert score([forecast(None, None, "occurred")]) is None


def test_certainty_that_fails_costs_much_but_not_everything():
    got = score([forecast(1.0, 1.0, "did-not-occur")])
    assert got.brier == 1.0
    assert 4 < got.logarithmic < 5


def test_calibration_waits_until_there_are_enough():
    few = [forecast(0.8, 0.9, "occurred")] * (ENOUGH - 1)
    assert calibration(few) == ()
    (bin_,) = calibration([*few, forecast(0.8, 0.9, "did-not-occur")])
    assert bin_.occurred == pytest.approx(0.95)
    assert bin_.said == pytest.approx(0.85)


def test_a_window_that_has_passed_is_overdue_only_while_open():
    assert is_overdue(forecast(0, 1, until="2031-05"), "2031-06-01")
    assert not is_overdue(forecast(0, 1, until="2031-05"), "2031-05-31")
    assert not is_overdue(forecast(0, 1, "occurred", "2031-05"), "2031-06-01")
    assert not is_overdue(forecast(0, 1), "2031-06-01")


def test_the_board_counts_each_state_once():
    got = board(
        [
            forecast(0, 0.2, "occurred"),
            forecast(0, 0.2, "did-not-occur"),
            forecast(0, 1, until="2030"),
        ],
        "2031-01-01",
    )
    assert (got.open, got.overdue, got.occurred, got.failed) == (1, 1, 1, 1)
    assert got.base_rate == 0.5


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_a_brier_score_lies_between_its_ends(said):
    got = score(
        [forecast(p, min(1, p + 0.1), "occurred" if o else "did-not-occur") for p, o in said]
    )
    assert 0 <= got.best <= got.brier <= got.worst <= 1
