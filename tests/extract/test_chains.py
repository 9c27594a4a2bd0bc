"""By what way words reached the page: no link is left out, and none is invented."""

from __future__ import annotations

import pytest

from tests.extract.test_statements import reading


def chain_of(text: str, words: str) -> list[tuple[str, str]]:
    """The links of the statement that holds these words."""
    found = [s for s in reading(text).statements if words in s.content[0].quote]
    return [(link.text, link.how) for link in found[-1].chain]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "Ada Brandt said in a message on Telegram that the road was open.",
            "a message on Telegram",
        ),
        (
            "Ada Brandt wrote on her Telegram channel that the road was open.",
            "her Telegram channel",
        ),
        ("The army said on social media that the road was open.", "social media"),
        ("The army said in a statement on its website that the road was open.", "its website"),
    ],
)
def test_a_post_is_the_speakers_own_publication(text: str, link: str) -> None:
    assert (link, "post") in chain_of(text, "the road was open")


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "In comments to state television on Friday, Ada Brandt said the road was open.",
            ("state television", "broadcast"),
        ),
        (
            "Ada Brandt said in a televised address that the road was open.",
            ("a televised address", "broadcast"),
        ),
        (
            "In remarks carried by the Harbour news agency, Ada Brandt said the road was open.",
            ("the Harbour news agency", "reported"),
        ),
        (
            "Speaking on national TV on Monday, Ada Brandt said that the road was open.",
            ("national TV", "broadcast"),
        ),
        (
            "Speaking on national TV on Monday, Ihor Brandenko, deputy head of the harbour office,"
            " said that the road was open.",
            ("national TV", "broadcast"),
        ),
    ],
)
def test_a_medium_that_carried_the_words_is_a_link(text: str, link: tuple[str, str]) -> None:
    assert link in chain_of(text, "the road was open")


@pytest.mark.parametrize(
    ("text", "speaker", "medium"),
    [
        (
            "The state broadcaster said, citing an army source, that the road was open.",
            "an army source",
            "The state broadcaster",
        ),
        (
            "Citing two diplomats, Reuters reported that the road was open.",
            "two diplomats",
            "Reuters",
        ),
        (
            "The BBC, quoting aides, said the road was open.",
            "aides",
            "The BBC",
        ),
    ],
)
def test_what_a_medium_reports_citing_somebody_is_said_by_whom_it_cites(
    text: str, speaker: str, medium: str
) -> None:
    assert chain_of(text, "the road was open") == [(speaker, "said"), (medium, "reported")]


def test_a_ministry_that_cites_its_reasons_speaks_for_itself() -> None:
    text = "The ministry said, citing security concerns, that the road was closed."
    assert chain_of(text, "the road was closed") == [("The ministry", "said")]


def test_what_the_author_was_told_has_the_author_for_a_link() -> None:
    assert ("me", "interview") in chain_of("Dahl told me that the road was open.", "the road")
    note = (
        "According to several diplomats, the road had been open for a year (Author’s interviews with "
        "a former official in Oslo, February 26; Author’s interviews with a diplomat, May 7)."
    )
    assert chain_of(note, "the road") == [("several diplomats", "said"), ("Author", "interview")]


def test_a_note_in_brackets_is_no_part_of_what_was_said() -> None:
    text = "Norway believes that the road will open (Author’s interview with an official, June 30)."
    (statement,) = reading(text).statements
    assert statement.content[0].quote == "the road will open"


def test_words_of_one_occasion_came_by_one_way() -> None:
    text = (
        "Ada Brandt told state television on Friday that the road was open. “The harbour opens "
        "next,” Brandt added. Her comments were reported by the Harbour news agency."
    )
    way = [("state television", "broadcast"), ("the Harbour news agency", "reported")]
    assert chain_of(text, "the road was open")[1:] == way
    assert chain_of(text, "The harbour opens next")[1:] == way
