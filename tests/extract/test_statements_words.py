"""Where words begin and end, and whose they are, where the sentence is not plain."""

from __future__ import annotations

import pytest

from tests.extract.test_statements import reading, said
from tests.extract.test_statements_occasions import days, utterances


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            'Ada Brandt said the talks were "at the door," but also noted that the lock was old.',
            "Ada Brandt",
            "the lock was old",
        ),
        (
            'Ada Brandt said the road was "wide open," adding that it was wet.',
            "Ada Brandt",
            "it was wet",
        ),
        (
            "Those moves, the Palace said in a letter, were discussed during a call.",
            "the Palace",
            "Those moves / were discussed during a call",
        ),
        (
            "The board has no plans to sell the yard, two officials told the union – the latest "
            "sign that talks have stalled.",
            "two officials",
            "The board has no plans to sell the yard",
        ),
        (
            "There is no proof yet, officials said, but the yard is still looking.",
            "officials",
            "There is no proof yet",
        ),
        (
            "Calling the sale a mistake of the first order, Ada Brandt said the yard would stay.",
            "Ada Brandt",
            "the sale a mistake of the first order",
        ),
        (
            'Ivar Dorn warned the council "must be ready for floods."',
            "Ivar Dorn",
            'the council "must be ready for floods."',
        ),
        (
            "The union condemned the mayor for closing the gate.",
            "The union",
            "the mayor for closing the gate",
        ),
        (
            "The union told the paper in an interview that the gate was shut.",
            "The union",
            "the gate was shut",
        ),
    ],
)
def test_words_are_told_whole_and_alone(text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor will stress the need for a new gate.",
        "The mayor left without thanking the union or praising the crew.",
        "The yard bought goods deemed vital to the port.",
        "The council met Ada Brandt. I hope that it rains.",
    ],
)
def test_what_nobody_has_said_yet_is_no_statement(text: str) -> None:
    assert said(text) == []


def test_ones_own_words_hold_no_statement_of_oneself() -> None:
    text = '"I stressed the need for a new gate, and we reject the old one," Ada Brandt said.'
    assert [speaker for speaker, _ in said(text)] == ["Ada Brandt"]


def test_what_a_quoted_person_makes_of_anothers_mind_is_no_statement_of_the_other() -> None:
    text = '"Ivar Dorn believes that the gate is safe. He is wrong," Ada Brandt said.'
    assert [speaker for speaker, _ in said(text)] == ["Ada Brandt"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway pointed to Chile.",
        "Norway mocked Chile.",
        "The report cited two officials.",
        "Ada Brandt told Ivar Dorn.",
    ],
)
def test_who_is_meant_is_nothing_that_was_said(text: str) -> None:
    assert said(text) == []


def test_who_adds_a_quotation_says_it_whatever_is_told_in_it() -> None:
    text = '"The mayor says that the gate is shut. That is a lie," Ada Brandt added.'
    assert said(text)[0][0] == "Ada Brandt"


def test_a_name_that_looks_like_a_cue_is_no_cue() -> None:
    text = '"The gate is shut," State Department spokesman Ivar Dorn said.'
    (found,) = reading(text).statements
    assert found.cue is not None
    assert (found.cue.quote, found.speaker_text) == ("said", "State Department spokesman Ivar Dorn")


def test_what_befell_somebody_today_is_told_today() -> None:
    text = "Two sailors were rescued off Oslo on Monday. The crew was safe, a guard said."
    assert days(text)["The crew was"] == "Monday"


def test_what_befell_somebody_on_another_day_may_be_told_later() -> None:
    text = "Two sailors were rescued off Oslo on Saturday. The crew was safe, a guard said."
    assert days(text)["The crew was"] is None


def test_another_statement_is_of_a_day_of_its_own() -> None:
    text = (
        "A statement from the union on Saturday said the gate was shut. Crowds marched to the port "
        "on Sunday. A statement from the union said the road was open."
    )
    assert days(text) == {"the gate was": "Saturday", "the road was": "Sunday"}


def test_a_statement_goes_on_where_others_have_spoken_between() -> None:
    text = (
        "The union said in a statement that the gate was shut. Ada Brandt denied that it was old. "
        "The statement said the road was wet."
    )
    assert {"the gate was", "the road was"} in utterances(text)
