"""Forecasts on an axis of time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.model.shapes import UNKNOWN, When, Window
from goodoffices.present import forecasting
from goodoffices.present.forecasting import forecasts


def test_a_window_of_unknown_end_is_drawn_to_the_end_of_the_axis(examples, monkeypatch):
    listing = forecasting.listing

    def opened(record, kind, asked):
        found = listing(record, kind, asked)
        spans = [
            Window(When("2031-01-01", "stated"), When("2031-12-31", "stated")),
            Window(When("2031-07-02", "stated"), UNKNOWN),
            Window(UNKNOWN, UNKNOWN),
        ]
        some = tuple(replace(found.entries[0], id=str(n), window=w) for n, w in enumerate(spans))
        return replace(found, entries=some, lines=(found.lines[0],) * 3)

    monkeypatch.setattr(forecasting, "listing", opened)
    whole, open_end = forecasts(examples, {}, "2031-06-01").windows
    assert (whole.left, whole.width) == (0, 100)
    assert open_end.left == pytest.approx(50, abs=0.1)
    assert open_end.left + open_end.width == pytest.approx(100)
