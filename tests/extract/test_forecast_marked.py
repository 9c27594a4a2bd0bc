"""Forecasts that the trained reader marks: added where the constructions find none."""

from __future__ import annotations

import pytest

from goodoffices.extract import forecasts, names, statements, times
from goodoffices.extract.forecasts.marked import odds_of
from goodoffices.extract.language import load, parse
from goodoffices.extract.reading import Reading
from goodoffices.extract.trained.marks import Mark
from goodoffices.model.findings import Document


def read(text: str, *marked: tuple[str, str, float]) -> Reading:
    """A reading in which the trained reader marks passages: kind, words, likelihood."""
    document = Document(id="d" * 64, path="a", text=text, renderer="text@1", captured="")
    (reading,) = parse([document], load())
    reading.model = "model@test"
    reading.marks = tuple(
        Mark(kind, text.index(words), text.index(words) + len(words), likelihood)  # type: ignore[arg-type]
        for kind, words, likelihood in marked
    )
    for extractor in (names, times, statements, forecasts):
        extractor.find(reading)
    return reading


LATER = "The ferry traffic will recover in the spring."


def test_a_marked_forecast_says_that_the_model_found_it() -> None:
    (found,) = read(LATER, ("forecast", LATER[:-1], 0.95)).forecasts
    assert found.proposition.quote == LATER[:-1]
    assert (found.words, found.low, found.origin) == ("will", None, "model@test")
    assert found.certainty == "high"


def test_an_unlikely_mark_is_left_alone() -> None:
    assert read(LATER, ("forecast", LATER[:-1], 0.5)).forecasts == []


def test_what_the_constructions_find_stands() -> None:
    text = "The ferries are unlikely to run again."
    (found,) = read(text, ("forecast", "The ferries are unlikely to run", 0.9)).forecasts
    assert (found.origin, found.low, found.high) == ("", 0.2, 0.45)


def test_marked_words_of_probability_are_read_off_the_tables() -> None:
    text = "The ferries will, in all likelihood as it were, run again."
    (found,) = read(
        text, ("forecast", text[:-1], 0.9), ("probability", "in all likelihood", 0.8)
    ).forecasts
    assert (found.low, found.high, found.scale) == (0.8, 0.95, "ICD 203")


@pytest.mark.parametrize(
    "text",
    [
        "We will open the gates tomorrow.",
        "Will the ferries run again?",
        "The ferries ran again in the spring.",
        "He may be a friend of the minister.",
    ],
)
def test_a_mark_on_a_promise_a_question_or_what_is_so_makes_no_forecast(text: str) -> None:
    assert read(text, ("forecast", text[:-1], 0.95)).forecasts == []


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("about 35 per cent", 0.35, 0.35),
        ("not likely", 0.2, 0.45),
        ("does not expect", None, 0.45),
        ("almost certainly", 0.95, 0.99),
        ("could", None, None),
        ("prevent", None, None),
    ],
)
def test_words_of_probability_have_one_meaning(
    words: str, low: float | None, high: float | None
) -> None:
    odds = odds_of(words)
    assert (odds.low, odds.high) == (low, high)


def test_a_marked_future_of_a_deed_is_no_forecast() -> None:
    text = "The ferries will run again in the spring."
    assert read(text, ("forecast", text[:-1], 0.95)).forecasts == []
