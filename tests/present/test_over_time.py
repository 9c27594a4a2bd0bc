"""Which words an actor comes back to."""

from __future__ import annotations

from goodoffices.present.over_time import recurring


def test_a_word_counts_once_for_each_remark_in_any_of_its_endings():
    said = ["The licence, and once more the licence", "Twelve licences", "The harbour is shut"]
    assert recurring(said) == [("licence", 2)]


def test_it_is_spelled_as_it_is_most_often():
    assert recurring(["Skippers wait", "skippers row", "skippers sing"]) == [("skippers", 3)]


def test_common_and_short_words_are_no_subject():
    assert recurring(["Everything would be said again"] * 3 + ["the port"] * 3) == []


def test_the_most_frequent_come_first_and_the_rest_by_the_alphabet():
    said = ["harbour quota", "harbour quota", "harbour blockade", "blockade"]
    assert recurring(said) == [("harbour", 3), ("blockade", 2), ("quota", 2)]
