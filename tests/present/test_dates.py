"""Dates are worded for people and never lose what the record knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.model.edtf import valid
from goodoffices.present.dates import MONTHS, worded


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-10-19", "19 October 2025"),
        ("2025-06-03", "3 June 2025"),
        ("2025-06", "June 2025"),
        ("2025", "2025"),
        ("2025-01~", "about January 2025"),
        ("2025-01-04?", "perhaps 4 January 2025"),
        ("2025%", "perhaps about 2025"),
        ("2025-02/2025-04", "between February and April 2025"),
        ("2024-12/2025-02", "between December 2024 and February 2025"),
        ("2025-10-03/2025-10-09", "between 3 and 9 October 2025"),
        ("2025-09-28/2025-10-03", "between 28 September and 3 October 2025"),
        ("2025-09-28/2025-10", "between 28 September and October 2025"),
        ("2024/2026", "between 2024 and 2026"),
        ("2025-02/2025", "between February 2025 and 2025"),
        ("2025-02~/2025-04", "between about February and April 2025"),
        ("2025-05/2025-05", "May 2025"),
        ("2024-10/..", "since October 2024"),
        ("2024-10/", "since October 2024"),
        ("../2025-04", "until April 2025"),
        ("2025-10-19T14:05:09Z", "14:05 UTC on 19 October 2025"),
        ("2025-10-19T14:05+03:00", "14:05 UTC+03:00 on 19 October 2025"),
    ],
)
def test_a_date_is_said_as_a_reader_would_say_it(edtf: str, words: str) -> None:
    assert worded(edtf) == words


def test_a_moment_known_on_one_side_is_no_span() -> None:
    assert worded("2025-07-20/..", moment=True) == "20 July 2025 or later"
    assert worded("../2025-07", moment=True) == "July 2025 or earlier"
    assert worded("2025-07-20", moment=True) == "20 July 2025"


@pytest.mark.parametrize("edtf", [None, "", "../..", "/", ".."])
def test_an_unknown_day_is_undated(edtf: str | None) -> None:
    assert worded(edtf) == "undated"


@pytest.mark.parametrize("odd", ["Sunday", "2025-13", "2025-02/soon", "-0044-03-15"])
def test_what_is_no_date_of_the_record_comes_back_as_it_is(odd: str) -> None:
    assert worded(odd) == odd


@given(st.dates())
def test_day_month_and_year_all_survive(day: object) -> None:
    edtf = str(day)
    assert valid(edtf)
    number, month, year = worded(edtf).split()
    assert f"{int(year):04}-{MONTHS.index(month) + 1:02}-{int(number):02}" == edtf
