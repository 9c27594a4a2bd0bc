"""Who passes words on: relays stand in the chain, and are not said to say the words themselves."""

from __future__ import annotations

import pytest

from tests.extract.test_statements import reading


def told(text: str) -> list[tuple[str, list[str]]]:
    """Each statement's first words and who brought them to the page, the speaker first."""
    return [
        (s.content[0].quote[:12], [link.text for link in s.chain]) for s in reading(text).statements
    ]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            '"The gate stays shut," the mayor said, according to Harbour Radio.',
            ["the mayor", "Harbour Radio"],
        ),
        (
            "The mayor said that the gate would stay shut, according to a readout of the talks.",
            ["The mayor", "a readout of the talks"],
        ),
        (
            "The gate would stay shut, the mayor said, according to two people who were there.",
            ["the mayor", "two people who were there"],
        ),
        (
            "The mayor was quoted by the Tribune newspaper as saying the gate was shut.",
            ["The mayor", "the Tribune newspaper"],
        ),
        (
            "State media quoted the mayor saying the gate was shut.",
            ["the mayor", "State media"],
        ),
        (
            "According to the Tribune newspaper, which cited two officials, the gate was shut.",
            ["two officials", "the Tribune newspaper"],
        ),
        (
            "A guard said the gate was shut, the Tribune newspaper reported, citing two officials.",
            ["A guard", "two officials", "the Tribune newspaper"],
        ),
        (
            '"The gate is shut," the mayor said in comments carried by state media.',
            ["the mayor", "state media"],
        ),
    ],
)
def test_who_relays_words_is_a_link_and_not_a_speaker_of_their_own(
    text: str, chain: list[str]
) -> None:
    ((_, found),) = told(text)
    assert found == chain


def test_a_deed_that_somebody_tells_of_stays_their_statement() -> None:
    text = "The mayor rejected the plan, according to her office."
    assert ("The mayor re", ["her office"]) in told(text)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("The gate was shut, Ada Brandt wrote on X.", "X"),
        ('"The gate is shut," Ada Brandt wrote in capitals on Telegram.', "Telegram"),
        (
            "Ada Brandt said in a post on her social media platform that the gate was shut.",
            "a post on her social media platform",
        ),
        ("In a statement posted on Facebook, Ada Brandt said the gate was shut.", "Facebook"),
        ("The mayor told Ivar Dorn in an interview that the gate was shut.", "Ivar Dorn"),
        ("In an essay for the Guardian, Ada Brandt said the gate was shut.", "the Guardian"),
    ],
)
def test_where_words_were_published_is_told(text: str, link: str) -> None:
    assert any(link in chain for _, chain in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "In an interview on Friday, Ada Brandt said the gate was shut.",
        "Ada Brandt told the media on Monday that the gate was shut.",
        "Ada Brandt wrote on Monday that the gate was shut.",
    ],
)
def test_a_day_or_the_press_at_large_is_no_link(text: str) -> None:
    ((_, chain),) = told(text)
    assert chain == ["Ada Brandt"]


def test_after_who_told_whom_the_words_stand_by_themselves() -> None:
    text = 'The mayor told BBC News. "The gate was shut when we came to it."'
    assert told(text) == [("The gate was", ["The mayor", "BBC News"])]
