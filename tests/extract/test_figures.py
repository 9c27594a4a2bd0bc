"""Figures: what counts as one, how far it goes, and what it counts. All facts are invented."""

from __future__ import annotations

import pytest

from goodoffices.extract import events, figures, names, statements, times
from goodoffices.extract.figures import figures_in
from goodoffices.extract.figures.values import number
from goodoffices.extract.language import load, parse
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import Document, FigureFinding
from goodoffices.model.ids import document_id


def read(text: str) -> Reading:
    document = Document(
        id=document_id(text.encode()), path="", text=text, renderer="text@1", captured=""
    )
    (reading,) = parse([document], load())
    for extractor in (names, times, statements, figures, events):
        extractor.find(reading)
    return reading


def only(text: str) -> FigureFinding:
    (found,) = read(text).figures
    return found


@pytest.mark.parametrize(
    ("sentence", "low", "high", "approximate"),
    [
        ("Norway released 16 prisoners.", 16, 16, False),
        ("Norway released fourteen political prisoners.", 14, 14, False),
        ("Norway released more than 50 prisoners.", 51, None, False),
        ("The storm displaced more than 600 people.", 600, None, False),
        ("The strike killed at least 51 people.", 51, None, False),
        ("No more than 40 soldiers were wounded.", None, 40, False),
        ("Up to 300 fighters were captured.", None, 300, False),
        ("Fewer than 2,000 workers were hurt.", None, 2000, False),
        ("Some 1,300 people were detained.", 1300, 1300, True),
        ("An estimated 100,000 troops were deployed.", 100_000, 100_000, True),
        ("Almost 40,000 people were evacuated.", None, 40_000, True),
        ("Between 10 and 15 hostages were freed.", 10, 15, False),
        ("Three to four thousand people were evacuated.", 3000, 4000, False),
        ("Chile freed another 52 prisoners.", 52, 52, False),
        ("Dozens of prisoners were freed.", 24, None, True),
        ("Two hundred and six prisoners were freed.", 206, 206, False),
    ],
)
def test_a_number_goes_exactly_as_far_as_its_words(
    sentence: str, low: float | None, high: float | None, approximate: bool
) -> None:
    figure = only(sentence)
    assert (figure.low, figure.high, figure.approximate) == (low, high, approximate)


@pytest.mark.parametrize(
    ("sentence", "unit", "low"),
    [
        ("Chile paid $1.5bn for the ships.", "USD", 1.5e9),
        ("Chile paid €50 million for the ships.", "EUR", 5e7),
        ("Output fell by 12 per cent.", "percent", 12),
        ("They proposed a 21-day ceasefire.", "days", 21),
        ("They proposed a three-week ceasefire.", "days", 21),
        ("The pause lasted six months.", "months", 6),
        ("Norway released 16 prisoners.", "people", 16),
    ],
)
def test_a_figure_has_its_unit(sentence: str, unit: str, low: float) -> None:
    figure = only(sentence)
    assert (figure.unit, figure.low) == (unit, low)


@pytest.mark.parametrize(
    "sentence",
    [
        "The treaty of 1998 was signed in Oslo.",
        "The 2030 election was disputed.",
        "They met on 14 May 2031 in Oslo.",
        "Article 5 was invoked.",
        "The minister, aged 45, resigned.",
        "The 45-year-old minister resigned.",
        "The two leaders shook hands.",
        "It was the third round.",
        "One of the envoys left.",
        "Resolution 1701 was adopted.",
    ],
)
def test_dates_ages_ordinals_and_labels_are_no_figures(sentence: str) -> None:
    assert read(sentence).figures == []


def test_killed_and_injured_are_two_counts() -> None:
    killed, injured = read("The blast killed 51 people and injured 223.").figures
    assert (killed.of, killed.low) == ("people killed", 51)
    assert (injured.of, injured.low) == ("injured", 223)
    assert injured.unit == "people"


def test_a_part_points_to_its_whole() -> None:
    whole, part = read("Norway freed 14 prisoners, among them ten foreign nationals.").figures
    assert (whole.low, part.low) == (14, 10)
    assert part.subset_of == whole.id
    assert whole.subset_of is None


def test_a_figure_cites_its_number_with_its_noun() -> None:
    figure = only("In June Norway freed more than 50 political prisoners from its jails.")
    assert figure.text == "more than 50 political prisoners"
    assert figure.of == "political prisoners"
    assert figure.citations[0].quote == figure.text


def test_a_figure_knows_the_event_it_stands_in() -> None:
    reading = read("Norway released 16 prisoners.")
    (figure,), (event,) = reading.figures, reading.events
    assert figure.event == event.id
    assert event.figures == (figure.id,)


def test_figures_are_asked_for_by_their_words() -> None:
    reading = read("Norway released 16 prisoners. Chile released nine prisoners.")
    first, second = reading.sentences()
    assert figures_in(reading, first) == (reading.figures[0].id,)
    assert figures_in(reading, second) == (reading.figures[1].id,)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,300", 1300),
        ("1.5 million", 1.5e6),
        ("two hundred and fifty", 250),
        ("twenty-one", 21),
        ("a dozen", 12),
        ("half a million", 5e5),
        ("two hundred thousand", 2e5),
    ],
)
def test_numbers_are_read_in_digits_and_words(words: str, value: float) -> None:
    assert number(words) == value


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("The union handed over 17 boats.", 17, 17),
        ("The owners signed over 40 houses.", 40, 40),
        ("A dispute over 611 votes led to a strike.", 611, 611),
        ("The contract runs over three years.", 3, 3),
        ("The storm destroyed over 400 houses.", 400, None),
    ],
)
def test_an_over_that_belongs_to_a_verb_or_a_span_is_no_bound(
    sentence: str, low: float, high: float | None
) -> None:
    found = only(sentence)
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    "sentence",
    [
        "Over the last 48 hours nobody slept.",
        "The presidency changes every six months.",
        "He left two days after he took office.",
        "Points 1 to 3 form a whole.",
    ],
)
def test_when_how_often_and_which_are_no_figures(sentence: str) -> None:
    assert read(sentence).figures == []


def test_a_window_over_forecasts_is_no_figure() -> None:
    text = "Talks stood still.\nShort-term (Now - 3 months)\nThe harbour stays shut."
    assert read(text).figures == []


def test_one_in_five_people_are_not_five_people() -> None:
    assert not any(f.low == 5 for f in read("One in five people fled the island.").figures)
