"""Sentences that tell several things said: whose each is, where it ends, and on which day."""

from __future__ import annotations

import pytest

from tests.extract.test_chains import chain_of
from tests.extract.test_statements import said
from tests.extract.test_statements_occasions import days, utterances
from tests.extract.test_statements_tagged import reading as tagged


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Ada Brandt has told the council that Norway is planning attacks on the port, warning "
            "of a flood at sea.",
            "Ada Brandt",
            "a flood at sea",
        ),
        (
            "Ada Brandt made a new appeal for the union to back the plan, adding that it was late.",
            "Ada Brandt",
            "it was late",
        ),
        (
            "The row began as Ivar Dorn took a swipe at the mayor, saying that he was lost.",
            "Ivar Dorn",
            "he was lost",
        ),
        (
            "It came as Ivar Dorn took a swipe at the mayor, saying that he was lost.",
            "Ivar Dorn",
            "he was lost",
        ),
        (
            "Ada Brandt argued the mayor should have made a deal that avoided a strike and argued "
            "that even a bad deal was better.",
            "Ada Brandt",
            "even a bad deal was better",
        ),
        (
            "Ada Brandt hinted that the union had had talks with Chile, and denied there was a "
            "strike at the port.",
            "Ada Brandt",
            "there was a strike at the port",
        ),
        (
            'For Ivar Dorn, the end was clear: "Norway will win, and Norway will be rebuilt."',
            "Ivar Dorn",
            "Norway will win, and Norway will be rebuilt.",
        ),
        (
            "Ada Brandt made a new appeal for the union to back the plan.",
            "Ada Brandt",
            "the union to back the plan",
        ),
        (
            "Norway has been pleading for months for the union to open the road.",
            "Norway",
            "the union to open the road",
        ),
        (
            "Norway will meet Chile on Friday despite earlier reports that the talks had ended.",
            "",
            "the talks had ended",
        ),
    ],
)
def test_each_saying_is_whose_it_is(text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in said(text)


def test_what_is_said_besides_is_no_part_of_the_first_words() -> None:
    text = "Ada Brandt confirmed that the pair had met, thanking the crew for its help at sea."
    assert [c for _, c in said(text)] == ["the pair had met", "its help at sea"]


def test_content_ends_with_no_conjunction_and_is_no_relative_pronoun() -> None:
    assert all(
        not content.endswith(" and") and content != "which"
        for _, content in said(
            "The gate is shut, which the mayor says has helped. The union said that there was no "
            'way out of the strike and appealed for all sides to "step back".'
        )
    )


@pytest.mark.parametrize(
    "text",
    [
        "Norway has refrained from criticising Chile over the road.",
        "Norway stopped short of blaming Chile for the fire.",
        "The port has seen floods, which both sides have blamed the other for.",
    ],
)
def test_what_is_held_back_is_not_said(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("cue", ["discussed", "declined to comment on", "wants"])
def test_the_trained_reader_makes_no_words_of_what_is_done_or_held_back(cue: str) -> None:
    text = f"Ada Brandt {cue} the long and costly strike at the northern port."
    found = tagged(
        text,
        ("source", "Ada Brandt", 0.9),
        ("cue", cue, 0.9),
        ("content", "the long and costly strike at the northern port", 0.9),
    )
    assert found.statements == []


def test_who_cites_a_thing_says_what_is_noted_of_it() -> None:
    text = "Ada Brandt did cite some gain on the road, noting that trucks had come through."
    assert ("Ada Brandt", "trucks had come through") in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ivar Dorn greeted him at home and said the road was open, TASS reported.",
        "Ivar Dorn said the road was open, Norland state-run news agency TASS reported.",
    ],
)
def test_who_reports_at_a_sentences_end_is_a_link(text: str) -> None:
    (link,) = chain_of(text, "the road was open")[1:]
    assert link[0].endswith("TASS") and link[1] == "reported"


def test_words_quoted_of_him_are_his() -> None:
    text = "Ivar Dorn met the union. Norland state TV quoted him saying that the road was open."
    assert said(text) == [("him", "the road was open")]


@pytest.mark.parametrize(
    ("text", "content", "day"),
    [
        (
            "When asked on Monday on a call with the press if he would go, Ivar Dorn said the road "
            "was open.",
            "the road was",
            "Monday",
        ),
        (
            "Ivar Dorn did not raise the strike during a meeting with the union on Monday though he "
            "did say that talks would go on.",
            "talks would ",
            "Monday",
        ),
        (
            "Over the weekend, Chile's foreign ministry summoned the envoy, accusing him of lying "
            "to the crew.",
            "him of lying",
            "the weekend",
        ),
        (
            "In Oslo, 29 people were hurt, according to mayor Ada Brandt on Monday.",
            "In Oslo, 29 ",
            "Monday",
        ),
        (
            "Norway claims that Chile knows the place of the port (Harbour News, February 2).",
            "Chile knows ",
            "February 2",
        ),
        (
            "Ivar Dorn met Ada Brandt at his home late on Monday, where the mayor greeted her and "
            "said the road was open.",
            "the road was",
            "late on Monday",
        ),
    ],
)
def test_words_are_of_the_day_of_what_is_done_with_them(text: str, content: str, day: str) -> None:
    assert days(text)[content] == day


def test_what_a_report_opens_with_is_of_the_day_that_its_body_tells() -> None:
    text = (
        "Ada Brandt has told the council that the road is open. She said she had seen it. "
        '"Nobody is stuck," Brandt told the council on Monday.'
    )
    assert set(days(text).values()) == {"Monday"}


def test_a_day_in_what_is_told_dates_no_other_words() -> None:
    text = (
        "Ada Brandt said the union had spoken of floods in 2020, and insisted that it had only said "
        "that the road was shut."
    )
    assert days(text)["it had only "] is None


def test_the_day_of_another_deed_is_not_taken_from_the_day_that_it_happened() -> None:
    text = "Ada Brandt blasted the visit to Oslo as a trap on the same day that a bomb fell there."
    assert set(days(text).values()) == {None}


def test_what_is_said_in_one_breath_is_one_utterance_of_one_day() -> None:
    text = (
        "Ivar Dorn said Norway had given the crew a boat, saying on state radio on Monday that it "
        "was old."
    )
    assert utterances(text) == [{"Norway had g", "it was old"}]
    assert set(days(text).values()) == {"Monday"}
