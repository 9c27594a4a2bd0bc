"""The arithmetic of days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.extract.times.value import timex_of
from goodoffices.model.findings import TimeFinding
from goodoffices.model.shapes import Citation, Timex
from goodoffices.resolve.times import Ground, evaluate, timex_value, when
from goodoffices.resolve.times_steps import Tense, easter

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
        ("2031-H2", "", "2031-07/2031-12"),
        ("199X", "", "1990/1999"),
        ("18XX", "", "1801/1900"),
        ("century+0", "", "2001/2100"),
        ("--Q3", "past", "2031-07/2031-09"),
        ("--Q4", "future", "2031-10/2031-12"),
        ("--H1", "past", "2031-01/2031-06"),
        ("--SU", "past", "2031"),
        ("--SP", "future", "2032"),
        ("--SU<", "past", "2031"),
        ("year-1 H1", "past", "2030-01/2030-06"),
        ("2031 first:P3M", "", "2031-01/2031-03"),
        ("2031 final:P2M", "", "2031-11/2031-12"),
        ("2031-07 nth01w5", "", "2031-07-04"),
        ("2031-07 nth0w5", "", "2031-07-25"),
        ("2031-07 nth05w5", "", None),
        ("2031 easter-2", "", "2031-04-11"),
        ("easter+1", "past", "2031-04-14"),
        ("easter+1", "future", "2032-03-29"),
        ("month+1 d04 to month+1 d23", "future", "2031-11-04/2031-11-23"),
        ("--05-05 week+0", "past", "2031-05-05/2031-05-11"),
        ("--06-10 ~", "past", "2031-06-10~"),
        ("ago:P1Y ~", "past", "2030~"),
        ("ago:P2.5Y", "past", "2029"),
        ("ago:P2Q", "past", "2031-04"),
        ("near day+0 T10:30Z", "past", "2031-10-20"),
        ("month+0 back", "past", "2030-10"),
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


@pytest.mark.parametrize(
    ("words", "formula", "tense", "timex"),
    [
        ("last week", "week-1", "past", "2031-W42"),
        ("the weekend", "weekend+0", "past", "2031-W42-WE"),
        ("last quarter", "quarter-1", "past", "2031-Q3"),
        ("the fourth quarter", "--Q4", "future", "2031-Q4"),
        ("last summer", "--SU<", "past", "2031-SU"),
        ("this decade", "decade+0", "", "203"),
        ("this century", "century+0", "", "20"),
        ("Wednesday night", "w3 TNI", "past", "2031-10-15TNI"),
        ("14:30 UTC", "near day+0 T14:30Z", "past", "2031-10-20T14:30Z"),
        ("two weeks ago", "ago:P2W", "past", "2031-W41"),
        ("since Friday", "w5 since", "past", "2031-10-17"),
        ("3 to 5 May", "--05-03 to --05-05", "past", "2031-05-03/2031-05-05"),
        ("around 10 June", "--06-10 ~", "past", "2031-06-10"),
    ],
)
def test_an_expression_has_its_timex_value_once_its_day_is_known(
    words: str, formula: str, tense: Tense, timex: str
) -> None:
    cited = Citation("d", 0, len(words), words)
    found = TimeFinding((cited,), timex_of(formula), "published", formula, tense=tense)
    assert timex_value(found, when(found, Ground(TODAY))) == timex


@pytest.mark.parametrize(
    ("words", "formula", "why"),
    [
        ("3/5/2031", "2031-XX-XX", "which figure is the day"),
        ("fiscal 2031", "FISCAL:2031", "fiscal year"),
        ("Ramadan", "FEAST", "depends on a day"),
        ("the days after", "EVENT:D", "depends on a day"),
        ("every Monday", "SET:XXXX-WXX-1", "again and again"),
        ("three weeks", "P3W", "length of time"),
        ("now", "PRESENT_REF", "does not say when"),
    ],
)
def test_what_names_no_day_stays_unknown_with_its_reason(
    words: str, formula: str, why: str
) -> None:
    cited = Citation("d", 0, len(words), words)
    resolved = when(TimeFinding((cited,), timex_of(formula), "none"), Ground(TODAY))
    assert (resolved.edtf, resolved.basis) == (None, "unknown")
    assert why in resolved.why


def test_easter_falls_where_the_tables_have_it() -> None:
    tables = {1961: (4, 2), 2008: (3, 23), 2024: (3, 31), 2025: (4, 20), 2038: (4, 25)}
    assert {y: (easter(y).month, easter(y).day) for y in tables} == tables


@given(st.integers(1600, 4000))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    day = easter(year)
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


def test_a_week_has_its_timex_value() -> None:
    week = finding("last week", "week-1", "XXXX-WXX")
    assert timex_value(week, when(week, Ground(TODAY))) == "2031-W42"
