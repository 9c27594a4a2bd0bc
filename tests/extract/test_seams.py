"""Words that stand as one for want of a space are read as the words they are."""

from __future__ import annotations

import pytest

from goodoffices.extract.language import load, parse
from goodoffices.extract.seams import seams
from goodoffices.extract.trained.wordpieces import words
from goodoffices.read import receive_text


def _cut(text: str) -> list[str]:
    (cuts,) = seams([text])
    return [text[start:end] for start, end in words(text, cuts)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He spoke of theVarnian army.", ["the", "Varnian"]),
        ("The attack came; the attackand its toll.", ["attack", "and"]),
        ("Velland sent men. Vellandhas denied it.", ["Velland", "has"]),
        ("They met; thesenate rose. A senate met.", ["the", "senate"]),
        (
            "The Front agreed. The marshal saidthe Front would wait; he said no more.",
            ["said", "the"],
        ),
    ],
)
def test_a_word_is_cut_where_a_space_was_lost(text: str, parts: list[str]) -> None:
    told = _cut(text)
    assert "".join(told) == text.replace(" ", "")
    assert len(told) == len(words(text)) + 1
    assert parts in [told[n : n + 2] for n in range(len(told))]
    assert parts not in [[text[s:e] for s, e in words(text)][n : n + 2] for n in range(len(told))]


@pytest.mark.parametrize(
    "text",
    [
        "The Yemenis left Yemen.",
        "Malian troops came to Mali.",
        "He bought a YouTube channel and a MacBook.",
        "They overturned the rule; the therapist agreed and will go.",
        "Mr McVelland met DeVries.",
        "Anderson greeted Anders.",
        "The Kashmiris left Kashmir.",
        "The object of the objector was to stop the stopover and protest with a protestor.",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert seams([text]) == [()]


def test_a_quotation_mark_behind_a_stop_does_not_stick_to_the_next_sentence() -> None:
    text = 'They came last week."We know it," he said.'
    assert _cut(text)[5:8] == ['"', "We", "know"]
    (reading,) = parse([receive_text(text, captured="2031-01-01")], load())
    assert [t.text for t in reading.docs[0]][4:7] == [".", '"', "We"]


def test_the_parse_sees_the_words_and_the_text_stays() -> None:
    text = "The minister spoke. Velland said on Monday that theSorran army would withdraw from Velland."
    (reading,) = parse([receive_text(text, captured="2031-01-01")], load())
    doc = reading.docs[0]
    assert doc.text == text
    (army,) = (t for t in doc if t.text == "army")
    assert army.dep_ == "nsubj" and [t.text for t in army.lefts] == ["the", "Sorran"]
