"""What is told by a ground, a noun that is something, a clause set beside, and what is not."""

from __future__ import annotations

import pytest

from tests.extract.test_statements import said
from tests.extract.test_statements_occasions import utterances
from tests.extract.test_statements_told import voices


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Ada Brandt rejected the plan on the grounds that the council had not been asked.",
            "Ada Brandt",
            "the council had not been asked",
        ),
        (
            "The core of the union's demands is that the road be opened.",
            "the union",
            "the road be opened",
        ),
        ("Ada Brandt hinted at warmer ties.", "Ada Brandt", "warmer ties"),
        (
            "Ada Brandt, who posted on X that the road was open, left.",
            "Ada Brandt",
            "the road was open",
        ),
        (
            "The report detailed the arrival of luxury cars.",
            "The report",
            "the arrival of luxury cars",
        ),
        (
            "The ferries were late because of the storm, the captain said, and the crews would get "
            "more pay.",
            "the captain",
            "The ferries were late because of the storm / the crews would get more pay",
        ),
        (
            "Ada Brandt said Dahl had re-opened the road to the harbour.",
            "Ada Brandt",
            "Dahl had re-opened the road to the harbour",
        ),
        (
            "Norland has said it will send a team, while Ardenne has indicated that it will wait.",
            "Norland",
            "it will send a team",
        ),
    ],
)
def test_who_says_what(text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in said(text)


def test_nobody_says_what_runs_on_into_their_clause() -> None:
    text = "Robert Dahl has focused on changing rules Norland says block market access."
    assert not [words for who, words in said(text) if who == "Norland" and "Robert" in words]


def test_a_source_at_the_end_tells_the_whole_sentence_not_its_last_words() -> None:
    text = "The talks went on longer than the crews – tired and wet – had hoped, according to the union."
    ((_, words),) = said(text)
    assert words.startswith("The talks went on longer")


def test_who_speaks_behind_a_conjunction_is_not_what_stands_before_it() -> None:
    text = (
        "Two days of talks aimed at ending a costly ferry battle wrapped up Wednesday in a good mood "
        'after Mayor Ada Brandt said they were "going very well!"'
    )
    assert said(text) == [("Mayor Ada Brandt", 'they were "going very well!"')]


def test_a_quotation_that_goes_on_is_the_same_papers() -> None:
    text = (
        "The declaration of the Harbour Union was long. “We welcome the talks,” it said. "
        "“We are going to make use of every one of them,” it said. “And we will meet again.”"
    )
    named = voices(text)
    assert named[1][0] == named[2][0]


def test_our_own_view_is_nobody_elses() -> None:
    assert said("My sense is that the road is open. Our view is that it is wet.") == []


def test_who_got_hold_of_a_paper_does_not_speak_in_it() -> None:
    text = (
        "The panel's report to the council, obtained Monday by the Harbour Press, said the road "
        "was open. The letter, signed by Norland, said the road was wet."
    )
    assert voices(text) == [("", "the road was open"), ("Norland", "the road was wet")]


def test_what_somebody_says_in_passing_does_not_own_the_next_statement() -> None:
    text = (
        "The Norland Foreign Ministry accused the union of lies, after Ardenne claimed that the road "
        "was open. A statement accused the union of theft."
    )
    assert voices(text)[-1] == ("Norland Foreign Ministry", "the union of theft")


def test_words_of_one_breath_are_one_utterance() -> None:
    text = "Harbour officials said the army had left on Sunday, adding it would not return."
    assert len(utterances(text)) == 1
    text = "Calling the plan a trap, Ada Brandt said the talks would go on."
    assert len(utterances(text)) == 1
