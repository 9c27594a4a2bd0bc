"""Words become pieces that the model knows, and windows that hold every word once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.extract.trained.tagger import FOLDER
from goodoffices.extract.trained.wordpieces import (
    LONGEST_WINDOW,
    MOST_PIECES,
    Vocabulary,
    plain,
    sentence_ends,
    windows,
    words,
)

VOCABULARY = Vocabulary(FOLDER / "vocab.txt")
KNOWN = (FOLDER / "vocab.txt").read_text(encoding="utf-8").splitlines()


def _pieces(word: str) -> list[str]:
    return [KNOWN[n] for n in VOCABULARY.pieces(word)]


def test_a_known_word_is_one_piece() -> None:
    assert _pieces("Ceasefire") == ["ceasefire"]


def test_an_unknown_word_is_cut_at_the_longest_piece_first() -> None:
    assert _pieces("embeddings") == ["em", "##bed", "##ding", "##s"]


def test_accents_are_dropped() -> None:
    assert plain("Škoda") == "skoda"
    assert _pieces("café") == ["cafe"]


def test_a_word_has_at_least_one_piece_and_never_too_many() -> None:
    assert _pieces("\u0378") == ["[UNK]"]
    assert len(VOCABULARY.pieces("xq" * 25)) <= MOST_PIECES


def test_signs_are_words_of_their_own() -> None:
    text = "It’s 4,000—“perhaps”."
    found = [text[s:e] for s, e in words(text)]
    assert found == ["It", "’", "s", "4", ",", "000", "—", "“", "perhaps", "”", "."]


def test_a_long_paragraph_is_cut_after_a_sentence_and_its_closing_marks() -> None:
    text = "“Go at 5 p.m. on Monday.” He went. 4.5 km"
    ends = [
        text[:e]
        for (_, e), last in zip(words(text), sentence_ends(text, words(text)), strict=True)
        if last
    ]
    assert ends == ["“Go at 5 p.m. on Monday.”", "“Go at 5 p.m. on Monday.” He went."]


@given(st.lists(st.text(alphabet="ab .!x\u00e9\u4e2d", max_size=1500), max_size=6))
def test_every_word_stands_in_exactly_one_window(texts: list[str]) -> None:
    places = [words(t) for t in texts]
    pieces = [
        [VOCABULARY.pieces(t[s:e]) for s, e in at] for t, at in zip(texts, places, strict=True)
    ]
    ends = [sentence_ends(t, at) for t, at in zip(texts, places, strict=True)]
    seen = []
    for window in windows(pieces, VOCABULARY, ends, first=100):
        assert len(window.ids) <= LONGEST_WINDOW
        shown = [(p, w) for p, begin, stop in window.parts for w in range(begin, stop)]
        assert len(shown) == len(window.heads)
        for (paragraph, word), head in zip(shown, window.heads, strict=True):
            assert window.ids[head] == pieces[paragraph][word][0]
        seen += shown
    assert seen == [(p, w) for p, at in enumerate(places) for w in range(len(at))]
