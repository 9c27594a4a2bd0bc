"""The arithmetic of days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.extract import times
from goodoffices.extract.language import load, parse
from goodoffices.extract.times.value import timex_of
from goodoffices.model.findings import Document, TimeFinding
from goodoffices.model.shapes import Citation, Furniture, Timex, When
from goodoffices.resolve.narrative import own_dates
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
        ("weekend+0", "", "2031-10-18/2031-10-19"),
        ("weekend+0", "future", "2031-10-25/2031-10-26"),
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


@pytest.mark.parametrize(
    ("formula", "anchor", "tense", "edtf"),
    [
        ("--06-21", "2025-06", "past", "2025-06-21"),
        ("--06-21", "2025-06-10/2025-07-01", "", "2025-06-21"),
        ("--06-21", "2025-07", "past", "2025-06-21"),
        ("--06-21", "2025-05", "past", "2024-06-21"),
        ("--06", "2025-06", "past", "2025-06"),
        ("--Q2", "2025-06", "past", "2025-04/2025-06"),
        ("--06-21<", "2025-06", "past", None),
        ("--06-21", "2023/2025", "past", None),
        ("--06-21", "../2025-06", "past", None),
        ("--06-31", "2025-06", "past", None),
    ],
)
def test_a_day_without_a_year_counts_from_a_month_only_where_that_decides(
    formula: str, anchor: str, tense: Tense, edtf: str | None
) -> None:
    assert evaluate(formula, anchor, tense) == edtf


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


def days(text: str, *, head: str = "") -> dict[str, str | None]:
    """The days of a report of 18 March 2026, by their words; ``head`` is a line of its header."""
    document = Document(
        id="d" * 64,
        path="a.txt",
        text=f"{head}\n\n{text}" if head else text,
        renderer="text@1",
        captured="",
        published=When("2026-03-18", "metadata", "", ()),
        metadata=(Furniture(0, len(head), "date"),) if head else (),
    )
    (reading,) = parse([document], load())
    times.find(reading)
    dated = own_dates(document, reading.times, ())
    return {t.citations[0].quote: dated[t.id].when.edtf for t in reading.times}


def test_a_quoted_deadline_looks_forward_from_the_report_not_from_a_day_in_another_paragraph() -> (
    None
):
    text = (
        "On Thursday the pilot reached the island and met the reeve.\n\n"
        "“We will hand over the lamps by Friday,” the keeper said."
    )
    assert days(text) == {"Thursday": "2026-03-12", "Friday": "../2026-03-20"}


def test_a_following_day_in_a_quotation_counts_from_a_day_told_in_it() -> None:
    text = "“On 3 March the pilots wrote to us. The following day we answered,” the keeper said."
    assert days(text)["The following day"] == "2026-03-04"


def test_a_following_day_after_a_quoted_yesterday_is_the_day_of_speaking() -> None:
    text = "“I met her yesterday, and the following day we mailed the deed,” the keeper said."
    assert days(text)["the following day"] == "2026-03-18"


@pytest.mark.parametrize(
    "text",
    [
        "“Last week the pilots came. The following day we replied,” the keeper said.",
        "On Monday the reeve fell ill.\n\n“The following day we replied,” the keeper said.",
        "“I met her today, and the following day we mailed the deed,” the keeper said.",
    ],
)
def test_a_following_day_in_a_quotation_stays_unknown_where_no_day_in_it_allows_one(
    text: str,
) -> None:
    (told,) = (day for words, day in days(text).items() if words.lower() == "the following day")
    assert told is None


def test_the_day_of_a_header_is_no_day_that_a_narrative_goes_on_from() -> None:
    head, text = "Date: Wed, 18 March 2026", "The pilot landed. He left the following day."
    assert days(text, head=head)["the following day"] is None
    told = days("On Monday the pilot landed. He left the following day.", head=head)
    assert told["the following day"] == "2026-03-17"


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("The guilds agreed on night watches from 1 May.", "1 May", "2026-05-01"),
        ("The guilds approved a toll starting 3 June.", "3 June", "2026-06-03/.."),
        ("The sailors were jailed from 1 May.", "1 May", "2025-05-01"),
        ("The hearings resume in September.", "September", "2026-09"),
        ("The hearings have resumed in September.", "September", "2025-09"),
    ],
)
def test_what_is_settled_or_scheduled_lies_ahead(text: str, words: str, day: str) -> None:
    assert days(text)[words] == day


def test_a_day_told_in_other_words_behind_it_is_the_same_day() -> None:
    text = "On Friday, the day before the fair was to open, the keeper closed the pier."
    found = days(text)
    assert found["the day before"] == found["Friday"] is not None


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("On 3 March, a day after the raid, the pier burnt.", "a day after", "2026-03-02"),
        ("The pier closed on 3 March, two days before a fair.", "two days before", "2026-03-05"),
        ("They have struck since 3 March - the day after the raid.", "the day after", "2026-03-02"),
    ],
)
def test_a_deed_may_be_told_by_how_far_it_lies_from_another(
    text: str, words: str, day: str
) -> None:
    assert days(text)[words] == day


def test_a_length_of_time_behind_no_day_tells_none() -> None:
    assert days("The pier closed in March, two days after the raid.")["two days"] is None
    assert "a day after" not in days("The fair ended on 3 March. It rained, a day after the raid.")


def test_later_in_the_day_is_of_the_day_told_before_however_far() -> None:
    text = "On 3 March the pilots wrote to us. " + "The keeper read the letter. " * 20
    assert days(text + "The keeper answered later in the day.")["later in the day"] == "2026-03-03"


def test_the_day_of_a_deed_is_a_day_though_something_has_lasted_since() -> None:
    assert set(days("It is the first fair since the 3 March raids.").values()) == {"2026-03-03"}
