"""Forecasts: what is expected, in which words, how likely, by when; and what is none."""

from __future__ import annotations

import pytest

from goodoffices.extract import forecasts, statements, times
from goodoffices.extract.forecasts import heading_window
from goodoffices.extract.language import load, parse
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import Document


def read(text: str) -> Reading:
    document = Document(id="d" * 64, path="a", text=text, renderer="text@1", captured="")
    (reading,) = parse([document], load())
    for extractor in (times, statements, forecasts):
        extractor.find(reading)
    return reading


@pytest.mark.parametrize(
    ("text", "proposition", "words", "low", "high"),
    [
        (
            "It is highly unlikely that talks will be held in the port.",
            "talks will be held in the port",
            "highly unlikely",
            0.05,
            0.2,
        ),
        (
            "The ministry is unlikely to alter its policy.",
            "The ministry is unlikely to alter its policy",
            "unlikely",
            0.2,
            0.45,
        ),
        (
            "The union’s influence will likely grow.",
            "The union’s influence will likely grow",
            "likely",
            0.55,
            0.8,
        ),
        ("A new round of talks remains unlikely.", "A new round of talks", "unlikely", 0.2, 0.45),
        (
            "The fleet will almost certainly return in May.",
            "The fleet will almost certainly return in May",
            "almost certainly",
            0.95,
            0.99,
        ),
        (
            "Neither side is likely to give way.",
            "Neither side is likely to give way",
            "likely",
            0.2,
            0.45,
        ),
        (
            "There is a 60 per cent chance of a settlement by Friday.",
            "a settlement by Friday",
            "60 per cent chance",
            0.6,
            0.6,
        ),
        (
            "The agenda is expected to be dominated by fishing.",
            "The agenda is expected to be dominated by fishing",
            "expected",
            0.55,
            None,
        ),
        (
            "The price rise could lead to a strike.",
            "The price rise could lead to a strike",
            "could",
            None,
            None,
        ),
    ],
)
def test_a_forecast_keeps_its_words_and_their_range(
    text: str, proposition: str, words: str, low: float | None, high: float | None
) -> None:
    (found,) = read(text).forecasts
    assert (found.proposition.quote, found.words) == (proposition, words)
    assert (found.low, found.high) == (low, high)


def test_the_scale_is_named_where_there_is_a_range() -> None:
    found = read("It is unlikely that talks will fail. It is doubtful that talks will fail.")
    assert [f.scale for f in found.forecasts] == ["ICD 203", "Kent 1964"]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy will arrive on Thursday.",
        "The minister is expected to arrive on Thursday.",
        "They likely knew of the plan.",
        "The harbour master is legally bound to help.",
        "We will open the gates tomorrow.",
        "The strike could have led to a shortage.",
        "Is a settlement likely to hold?",
        "A strike is now more likely.",
        "If the dam could fail, they would leave.",
        "Members are expected to respect the rules.",
    ],
)
def test_schedules_duties_and_what_would_have_been_are_no_forecasts(text: str) -> None:
    assert read(text).forecasts == []


def test_a_prediction_belongs_to_its_statement() -> None:
    reading = read("The envoy said that the other side will eventually agree to the plan.")
    (found,) = reading.forecasts
    assert found.attributed_to == reading.statements[0].id
    assert (found.low, found.high, found.scale) == (None, None, None)


def test_a_deadline_in_the_sentence_closes_the_window() -> None:
    reading = read("It is unlikely that the bridge will be finished by 2040.")
    (found,) = reading.forecasts
    closes = next(t for t in reading.times if t.id == found.closes)
    assert closes.citations[0].quote == "2040"
    assert found.opens is None


def test_a_heading_gives_its_window_to_what_stands_under_it() -> None:
    text = (
        "Forecast\nShort-term (Now - 3 months)\nTalks will likely fail.\n"
        "Long-term (>1 year)\nThe union will likely grow."
    )
    assert [f.heading for f in read(text).forecasts] == [(0, 3), (12, None)]


@pytest.mark.parametrize(
    ("heading", "window"),
    [
        ("Short-term (Now - 3 months)", (0, 3)),
        ("Medium-term (3-12 months)", (3, 12)),
        ("Long-term (>1 year)", (12, None)),
        ("The next six months", (0, 6)),
        ("Background", None),
    ],
)
def test_a_heading_is_read_in_months(heading: str, window: tuple[int, int | None] | None) -> None:
    assert heading_window(heading) == window
