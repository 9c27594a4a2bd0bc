"""Forecasts of what goes its own way: what a death, a crisis or a process does and how it ends."""

from __future__ import annotations

import pytest

from tests.extract.bargaining import heard
from tests.extract.test_forecasts import read


def told(text: str) -> list[tuple[str, str]]:
    return [(f.proposition.quote, f.words) for f in read(text).forecasts]


@pytest.mark.parametrize(
    ("text", "outcome", "words"),
    [
        (
            "Her death could hasten a struggle inside the guild.",
            "Her death could hasten a struggle inside the guild",
            "could",
        ),
        (
            "The succession process could be lengthy.",
            "The succession process could be lengthy",
            "could",
        ),
        ("The campaign will not succeed.", "The campaign will not succeed", "will"),
        (
            "Persuading the millers to reform will be difficult.",
            "Persuading the millers to reform will be difficult",
            "will",
        ),
        (
            "The valley will remain on edge for as long as the feud lasts.",
            "The valley will remain on edge for as long as the feud lasts",
            "will",
        ),
        (
            "The threat will continue to contribute to the unrest.",
            "The threat will continue to contribute to the unrest",
            "will",
        ),
        (
            "The fighting along the ridge is set to resume.",
            "The fighting along the ridge is set to resume",
            "set",
        ),
        (
            "It is possible that the mood will change.",
            "the mood will change",
            "possible",
        ),
        ("They could be planning an attack.", "They could be planning an attack", "could"),
        (
            "Norway may be inclined to ignore the vote.",
            "Norway may be inclined to ignore the vote",
            "may",
        ),
        (
            "The pledge could be undone by later cabinets.",
            "The pledge could be undone by later cabinets",
            "could",
        ),
        (
            "She could play a key role in the talks.",
            "She could play a key role in the talks",
            "could",
        ),
        (
            "There may be hostile rhetoric still to come.",
            "There may be hostile rhetoric still to come",
            "may",
        ),
        (
            "“It’s probably going to take longer,” Lund said.",
            "It’s probably going to take longer",
            "probably",
        ),
        (
            "“In the end, we will be making a deal,” Lund said.",
            "we will be making a deal",
            "will",
        ),
        (
            "Lund said that he is confident that an agreement can be reached.",
            "an agreement can be reached",
            "confident",
        ),
    ],
)
def test_what_nobody_has_in_their_hand_is_forecast_when_told_ahead(
    text: str, outcome: str, words: str
) -> None:
    assert (outcome, words) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The talks will continue on Monday.",
        "The delegation is set to meet the mayor.",
        "The agreement will change the opening hours.",
        "The bridge could be carried out in steel.",
        "There will be no second vote.",
        "They may be winning.",
        "It was always going to be difficult.",
        "It was possible that the mood would change.",
        "We will remain on the coast.",
    ],
)
def test_schedules_contents_and_guesses_are_still_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "outcome", "words"),
    [
        (
            "Ana Morales, director of a think-tank, says the visit will further annoy the guild."
            " Ms Morales says Norway will court the millers.",
            "Norway will court the millers",
            "will",
        ),
        ("“Norway will not prevail,” Ana Morales said.", "Norway will not prevail", "will"),
        (
            "There will definitely be some talk of the mill during the visit.",
            "There will definitely be some talk of the mill during the visit",
            "definitely",
        ),
        (
            "There are apprehensions in Norway that it may be left out of the pact.",
            "it may be left out of the pact",
            "apprehensions",
        ),
        ("Such attacks risk a famine.", "Such attacks risk a famine", "risk"),
        ("The risk of a leak at the mill is low.", "a leak at the mill", "low"),
        (
            "Ana Morales said the Chileans are set to go after the mills.",
            "the Chileans are set to go after the mills",
            "set",
        ),
        (
            "Ana Morales, a director, said: “I do not think Mr Berg would formally offer mediation.”",
            "Mr Berg would formally offer mediation",
            "think",
        ),
        (
            "They meet in Oslo, where new announcements are expected.",
            "new announcements are expected",
            "expected",
        ),
    ],
)
def test_an_outlook_in_somebodys_words_is_a_forecast(text: str, outcome: str, words: str) -> None:
    assert (outcome, words) in [(f.proposition.quote, f.words) for f in heard(text).forecasts]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Morales, an analyst, says Norway will host the talks on Monday.",
        "The bill is set to be submitted to parliament, Ana Morales said.",
        "“Norway will court the millers,” said Ana Morales, Norway's minister.",
    ],
)
def test_a_schedule_told_by_others_is_no_forecast(text: str) -> None:
    assert heard(text).forecasts == []


def test_a_quotation_by_nobody_told_is_not_the_papers_forecast() -> None:
    reading = heard("The end game was clear: “Chile will prevail, and it will be rebuilt.”")
    assert [f.forecaster for f in reading.forecasts] == [None]


@pytest.mark.parametrize(
    ("text", "outcome", "words"),
    [
        (
            "The clash could spill into a wider war.",
            "The clash could spill into a wider war",
            "could",
        ),
        (
            "Such an attack would cause a shortage of flour.",
            "Such an attack would cause a shortage of flour",
            "would",
        ),
        ("A new war would be disastrous.", "A new war would be disastrous", "would"),
        (
            "This could be the beginning of a feud.",
            "This could be the beginning of a feud",
            "could",
        ),
        (
            "The valley could be facing severe retaliation.",
            "The valley could be facing severe retaliation",
            "could",
        ),
        (
            "The feud goes on amid fears it could spark a wider war.",
            "it could spark a wider war",
            "fears",
        ),
        (
            "The cabinet now risks losing its last mill.",
            "The cabinet now risks losing its last mill",
            "risks",
        ),
        (
            "The response to the raid will define its role.",
            "The response to the raid will define its role",
            "will",
        ),
        (
            "Closing the strait could inflict a setback on the millers.",
            "Closing the strait could inflict a setback on the millers",
            "could",
        ),
    ],
)
def test_what_may_come_of_an_event_is_forecast(text: str, outcome: str, words: str) -> None:
    assert (outcome, words) in told(text)


def test_by_when_tells_a_possibility_from_an_ability() -> None:
    text = "Ana Morales, a general, said Norway could invade the valley within six years."
    assert [f.proposition.quote for f in heard(text).forecasts] == [
        "Norway could invade the valley within six years"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The attack would kill two millers.",
        "We risk losing the mill.",
        "May peace come to you.",
        "The regime may dream of a lake of its own, but it is weak.",
    ],
)
def test_what_came_later_and_what_one_risks_oneself_is_none(text: str) -> None:
    assert told(text) == []
