"""Side by side, exactly the words that differ are marked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.present.comparing import nearest, runs

words = st.lists(
    st.sampled_from("we will open the port when they lift it, not".split()), max_size=12
)


def marked(text, *others):
    return [r.text for r in runs(text, others) if r.differs]


def test_words_that_another_report_has_not_are_marked():
    assert marked("Our envoy works as much as he can", "Our envoy is working as he can") == [
        "works as much"
    ]


def test_case_and_punctuation_do_not_differ():
    assert marked("“We will sign,” he said.", "we will sign he said") == []


def test_one_passage_alone_differs_from_nothing():
    assert marked("We will sign.") == []


@given(words, words)
def test_the_runs_make_up_the_text_again(one, other):
    text = " ".join(one)
    assert "".join(r.text for r in runs(text, [" ".join(other)])) == text


@given(words)
def test_a_text_does_not_differ_from_itself(one):
    assert marked(" ".join(one), " ".join(one)) == []


def test_short_words_alone_between_words_that_differ_are_marked_with_them():
    assert marked("We seek quiet talks and a compromise", "We seek loud threats and a quarrel") == [
        "quiet talks and a compromise"
    ]


def test_where_two_passages_share_no_word_of_weight_nothing_is_marked():
    assert marked("But he denied it", "On the quay they met") == []


def test_a_passage_is_held_against_the_one_that_is_most_like_it():
    like, unlike = "We will open the port on Friday", "The skippers left the mole at dawn"
    assert nearest("We will open the port on Sunday", [unlike, like]) == [like]


def test_passages_that_share_little_are_not_held_against_each_other():
    assert nearest("We will open the port when they lift it", ["The port has two moles"]) == []


def test_of_passages_of_a_few_words_one_word_of_weight_is_enough():
    assert nearest("16 skippers", ["fourteen skippers"]) == ["fourteen skippers"]
    assert nearest("16 of these", ["it is all of that"]) == []


def test_numbers_are_held_against_each_other_in_digits_and_in_words():
    assert marked("16 skippers", "fourteen sailors") == ["16"]
    assert marked("fourteen sailors", "16 skippers") == ["fourteen"]
    assert marked("fourteen skippers", "16 skippers") == ["fourteen"]


def test_one_number_written_in_two_ways_does_not_differ():
    assert marked("fourteen skippers", "14 sailors") == []
    assert marked("1,200 skippers came", "one thousand two hundred skippers came") == []


def test_of_passages_of_a_few_words_numbers_on_both_sides_are_enough():
    assert nearest("16 skippers", ["fourteen sailors"]) == ["fourteen sailors"]
