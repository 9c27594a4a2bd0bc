"""Forecasts on an axis of time."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Forecast
from goodoffices.model.shapes import UNKNOWN, When, Window
from goodoffices.present.forecasting import LATE, SOON, forecasts, on_axis
from goodoffices.present.view import Line


def test_a_window_of_unknown_end_is_drawn_to_the_end_of_the_axis(examples):
    forecast = next(f for f in examples.entries("forecast") if isinstance(f, Forecast))
    spans = [
        Window(When("2031-01-01", "stated"), When("2031-12-31", "stated")),
        Window(When("2031-07-02", "stated"), UNKNOWN),
        Window(UNKNOWN, UNKNOWN),
    ]
    some = [(replace(forecast, id=str(n), window=w), Line("", (), ())) for n, w in enumerate(spans)]
    (whole, open_end), first, last = on_axis(some, "2031-06-01")
    assert (first, last) == (whole.start, whole.end) == ("2031-01-01", "2031-12-31")
    assert (open_end.start, open_end.end) == ("2031-07-02", last)


class Foretold:
    """A record that has many forecasts, one due on the first of each month of forty years."""

    def __init__(self, record):
        self._record = record
        some = next(f for f in record.entries("forecast") if isinstance(f, Forecast))
        days = [f"{year}-{month:02d}-01" for year in range(2001, 2041) for month in range(1, 13)]
        self.all = [
            replace(some, id=f"forecast-{n}", window=Window(UNKNOWN, When(day, "stated")))
            for n, day in enumerate(days)
        ]

    def __getattr__(self, name):
        return getattr(self._record, name)

    def fit(self, wanted):
        days = {f.id: bounds(f.window.end.edtf)[1].isoformat() for f in self.all}
        return [f for f in self.all if wanted.start <= days[f.id] <= (wanted.end or "9999")]

    def some(self, wanted):
        return self.fit(wanted)[wanted.offset : wanted.offset + wanted.limit]

    def total(self, wanted):
        return len(self.fit(wanted))


def test_the_axis_shows_what_falls_due_around_the_day_and_not_the_oldest(examples):
    windows = forecasts(Foretold(examples), {}, "2020-06-15").windows
    assert len(windows) == LATE + SOON
    assert [w.overdue for w in windows] == [True] * LATE + [False] * SOON
    assert windows[LATE - 1].line.day == "by 1 June 2020"
    assert windows[LATE].line.day == "by 1 July 2020"


def test_the_axis_keeps_to_the_days_that_are_asked_for(examples):
    asked = {"from": "2020-01-01", "to": "2020-08-31"}
    days = [w.line.day for w in forecasts(Foretold(examples), asked, "2020-06-15").windows]
    assert days[-2:] == ["by 1 July 2020", "by 1 August 2020"]
    assert len(days) == LATE + 2
