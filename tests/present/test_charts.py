"""Charts: marks where they belong, each with its name and its way, and words that can be read."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.analyze.scores import Bin
from goodoffices.present import charts
from goodoffices.present.charts import NARROW, ROOMY, Period
from goodoffices.web.request import Asked

YEARS = st.integers(min_value=1, max_value=9999)


def months(*counts):
    return [
        Period(f"Month {n}", f"2031-{n:02}-01", f"2031-{n:02}-28", *count)
        for n, count in enumerate(counts, 1)
    ]


def over_time(periods, asked=None):
    address = (asked or Asked("/timeline")).address
    return ET.fromstring(charts.over_time(periods, "Events by month", address, page=None))


def attribute(mark, name):
    return float(mark.get(name).rstrip("%"))


def of_kind(drawn, kind):
    return [mark for mark in drawn.iter() if mark.get("class") == kind]


def ticks(drawn, side):
    (axis,) = of_kind(drawn, f"axis {side}")
    return [tick.find("text").text for tick in axis]


def test_each_period_in_which_something_was_done_is_a_link_to_its_days_with_a_name():
    drawn = over_time(
        months((2, 1), (0, 0), (0, 4)), Asked("/timeline", {"type": "aid", "page": "3"})
    )
    links = drawn.findall("a")
    assert [link.find("title").text for link in links] == [
        "Month 1: 2 of cooperation, 1 of conflict",
        "Month 3: 0 of cooperation, 4 of conflict",
    ]
    assert [link.get("href") for link in links] == [
        "/timeline?type=aid&from=2031-01-01&to=2031-01-28",
        "/timeline?type=aid&from=2031-03-01&to=2031-03-28",
    ]


def test_cooperation_rises_from_the_line_and_conflict_goes_down_from_it():
    drawn = over_time(months((3, 1)))
    (friendly,), (hostile,) = of_kind(drawn, "friendly"), of_kind(drawn, "hostile")
    (zero,) = of_kind(drawn, "tick zero")
    line = attribute(zero.find("line"), "y1")
    assert attribute(friendly, "y") + attribute(friendly, "height") == pytest.approx(line, abs=0.1)
    assert attribute(hostile, "y") == line
    assert attribute(friendly, "height") == pytest.approx(3 * attribute(hostile, "height"), abs=0.2)


@given(st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 3000)), min_size=1, max_size=12))
def test_no_bar_leaves_its_figure_and_the_tallest_fill_it(counts):
    drawn = over_time(months(*counts))
    high = attribute(drawn, "height")
    bars = [*of_kind(drawn, "friendly"), *of_kind(drawn, "hostile")]
    ends = [(attribute(b, "y"), attribute(b, "y") + attribute(b, "height")) for b in bars]
    assert all(-0.1 <= top <= bottom <= high + 0.2 for top, bottom in ends)
    if bars:
        assert min(top for top, _ in ends) == pytest.approx(0, abs=0.1)
        assert max(bottom for _, bottom in ends) == pytest.approx(high, abs=0.2)


def test_the_axis_counts_in_whole_events_and_conflict_is_no_negative_number():
    assert ticks(over_time(months((1, 1))), "left") == ["1", "1", "0"]
    assert ticks(over_time(months((0, 1400))), "left") == ["1,000", "500", "0"]
    assert ticks(over_time(months((0, 0))), "left") == ["1", "0"]


def test_small_figures_side_by_side_have_one_scale():
    quiet, busy = months((1, 0)), months((0, 8))
    drawn = ET.fromstring(
        charts.temperature(quiet, [quiet, busy], "Moves", Asked("/tracks").link, path="/events")
    )
    (bar,) = of_kind(drawn, "friendly")
    assert attribute(bar, "height") == pytest.approx(attribute(drawn, "height") / 9, abs=0.1)
    assert ticks(drawn, "bottom") == ["2031"], "January alone is marked"


def test_figures_bring_no_paint_and_no_style_of_their_own():
    made = (
        charts.over_time(months((1, 2)), "Events", Asked("/timeline").address),
        charts.days_axis("2031-01-01", "2031-12-31"),
        charts.interval(
            "2031-01-01", "2031-12-31", "2031-02-01", "2031-02-02", "window", "2031-03-01"
        ),
        charts.calibration((Bin(0.6, 0.7, 0.65, 0.5, 4),)),
    )
    names = {name for drawn in made for mark in ET.fromstring(drawn).iter() for name in mark.attrib}
    assert names.isdisjoint({"style", "fill", "stroke", "font-family", "font-size"})


@pytest.mark.parametrize("count", [3, 12, 31, 70, 1900])
def test_words_below_a_figure_touch_on_no_page_and_a_narrow_one_has_fewer(count):
    first = date(2031, 1, 1)
    days = [first + timedelta(days=n) for n in range(count)]
    drawn = over_time([Period(f"{d:%d %B %Y}", d.isoformat(), d.isoformat(), 1, 0) for d in days])
    (axis,) = of_kind(drawn, "axis bottom")
    always = [t for t in axis if t.get("class") == "tick"]
    assert 1 <= len(always) <= len(axis)
    assert len(axis) < 4 or len(always) < len(axis)
    for shown, wide in ((list(axis), ROOMY), (always, NARROW)):
        texts = [t.find("text") for t in shown]
        spans = [(wide * attribute(t, "x") / 100, 6 * len(t.text) / 2) for t in texts]
        for (a, half), (b, other) in pairwise(spans):
            assert a + half < b - other


def test_an_interval_has_its_whole_days_and_the_day_looked_at_is_a_line():
    drawn = ET.fromstring(
        charts.interval(
            "2031-01-01", "2031-01-10", "2031-01-03", "2031-01-07", "window", "2031-01-06"
        )
    )
    (bar,) = drawn.iter("rect")
    assert (attribute(bar, "x"), attribute(bar, "width")) == (20, 50)
    (now,) = of_kind(drawn, "now")
    assert attribute(now, "x1") == attribute(now, "x2") == 50


def test_the_last_day_of_a_century_can_still_be_seen():
    drawn = charts.interval("1931-01-01", "2031-12-31", "2031-12-31", "2031-12-31", "friendly")
    (bar,) = ET.fromstring(drawn).iter("rect")
    assert attribute(bar, "width") > 0.5
    assert attribute(bar, "x") + attribute(bar, "width") == pytest.approx(100)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2031-01-15", "2031-05-10", ["February 2031", "March 2031", "April 2031", "May 2031"]),
        ("2031-01-30", "2033-02-02", ["April 2031", "October 2031", "April 2032", "October 2032"]),
        ("2024-03-01", "2031-02-01", ["2025", "2026", "2027", "2028", "2029", "2030", "2031"]),
        ("2031-03-04", "2031-03-05", ["4 March 2031", "5 March 2031"]),
    ],
)
def test_an_axis_of_days_is_marked_by_months_or_years_or_days(first, last, words):
    assert set(words) <= set(ticks(ET.fromstring(charts.days_axis(first, last)), "bottom"))


@given(YEARS, YEARS, st.integers(0, 400))
def test_any_span_of_days_has_an_axis_within_it(one, other, more):
    first = date(min(one, other), 1, 1)
    last = max(
        date(max(one, other), 1, 1), first + timedelta(days=more) if first.year < 9998 else first
    )
    drawn = ET.fromstring(charts.days_axis(first.isoformat(), last.isoformat()))
    places = [attribute(text, "x") for text in drawn.iter("text")]
    assert len(places) <= 40
    assert all(0 <= at <= 100 for at in places)


def test_calibration_is_a_dot_for_each_bin_on_the_line_where_it_held():
    drawn = ET.fromstring(
        charts.calibration((Bin(0.2, 0.3, 0.25, 0.25, 4), Bin(0.7, 0.8, 0.75, 0.5, 16)))
    )
    held, failed = drawn.iter("circle")
    high = attribute(drawn, "height")
    assert (attribute(held, "cx"), attribute(held, "cy")) == (25, 0.75 * high)
    assert (attribute(failed, "cx"), attribute(failed, "cy")) == (75, 0.5 * high)
    assert attribute(failed, "r") > attribute(held, "r")
    assert failed.find("title").text == "said 75%, came true 50% of 16"
