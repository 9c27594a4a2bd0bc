"""The arithmetic of days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.model.findings import TimeFinding
from goodoffices.model.shapes import Citation, Timex
from goodoffices.resolve.times import Ground, Tense, evaluate, timex_value, when

TODAY = "2031-10-20"  # a Monday


@pytest.mark.parametrize(
    ("formula", "tense", "edtf"),
    [
        ("2031-02", "", "2031-02"),
        ("2031-02-30", "", None),
        ("2031-Q3", "", "2031-07/2031-09"),
        ("2031-SU", "", "2031"),
        ("w7", "past", "2031-10-19"),
        ("w1", "past", "2031-10-20"),
        ("w5", "future", "2031-10-24"),
        ("w1<", "past", "2031-10-13"),
        ("week+1 w6", "future", "2031-11-01"),
        ("week-1", "past", "2031-10-13/2031-10-19"),
        ("weekend+0", "past", "2031-10-18/2031-10-19"),
        ("week+0 end", "future", "2031-10-24/2031-10-26"),
        ("month-1", "past", "2031-09"),
        ("year+0", "", "2031"),
        ("decade+0", "", "2030/2039"),
        ("day-1 TNI", "past", "2031-10-19"),
        ("d14", "past", "2031-10-14"),
        ("d14", "future", "2031-11-14"),
        ("--06-21", "past", "2031-06-21"),
        ("--06-21", "future", "2032-06-21"),
        ("--11-02", "past", "2030-11-02"),
        ("--11-02", "", "2031-11-02"),
        ("--09", "past", "2031-09"),
        ("--09-30", "future", "2031-09-30"),
        ("--02-29", "past", "2028-02-29"),
        ("year-1 --10-07", "past", "2030-10-07"),
        ("ago:P2W", "past", "2031-10-06~"),
        ("ago:P3D", "past", "2031-10-17"),
        ("ago:P5Y", "past", "2026"),
        ("last:PT48H", "past", "2031-10-18/2031-10-20"),
        ("next:P6M", "future", "2031-10-20/2032-04-20"),
        ("plus:P3M to plus:P12M", "", "2032-01-20/2032-10-20"),
        ("2023 since", "past", "2023/.."),
        ("w5 until", "future", "../2031-10-24"),
        ("--07-09 to --07-11", "past", "2031-07-09/2031-07-11"),
        ("2020 to 2014", "", None),
    ],
)
def test_a_formula_counts_from_a_monday(formula: str, tense: Tense, edtf: str | None) -> None:
    assert evaluate(formula, TODAY, tense) == edtf


@pytest.mark.parametrize("formula", ["w5", "day-1", "week-1", "last:P3D"])
def test_a_month_is_too_coarse_an_anchor_for_days(formula: str) -> None:
    assert evaluate(formula, "2031-10", "past") is None


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(1, 7))
def test_the_last_and_the_next_weekday_lie_within_a_week(day: date, number: int) -> None:
    back = date.fromisoformat(evaluate(f"w{number}", str(day), "past") or "")
    ahead = date.fromisoformat(evaluate(f"w{number}", str(day), "future") or "")
    assert back.isoweekday() == ahead.isoweekday() == number
    assert 0 <= (day - back).days < 7
    assert 0 <= (ahead - day).days < 7


def finding(words: str, formula: str, value: str, anchor: str = "published") -> TimeFinding:
    cited = Citation("d", 0, len(words), words)
    return TimeFinding((cited,), Timex("DATE", value), anchor, formula, tense="past")  # type: ignore[arg-type]


def test_a_relative_day_says_what_it_was_counted_from() -> None:
    sunday = finding("Sunday", "w7", "XXXX-WXX-7")
    resolved = when(sunday, Ground(TODAY))
    assert (resolved.edtf, resolved.basis) == ("2031-10-19", "relative")
    assert resolved.why == "“Sunday” is counted from the report's date, 2031-10-20."
    assert timex_value(sunday, resolved) == "2031-10-19"


def test_without_an_anchor_a_relative_day_stays_unknown() -> None:
    resolved = when(finding("Sunday", "w7", "XXXX-WXX-7"), None)
    assert (resolved.edtf, resolved.basis) == (None, "unknown")
    assert "does not give" in resolved.why


def test_a_full_date_is_stated() -> None:
    resolved = when(finding("2 May 2031", "", "2031-05-02", "none"), None)
    assert (resolved.edtf, resolved.basis) == ("2031-05-02", "stated")


def test_a_vague_word_is_unknown_with_its_reason() -> None:
    resolved = when(finding("recently", "", "PAST_REF", "none"), Ground(TODAY))
    assert (resolved.edtf, resolved.why) == (None, "“recently” does not say when.")


def test_a_week_has_its_timex_value() -> None:
    week = finding("last week", "week-1", "XXXX-WXX")
    assert timex_value(week, when(week, Ground(TODAY))) == "2031-W42"
