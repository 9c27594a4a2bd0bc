"""Texts as sets of word runs: what is shared, what is only quoted, and what makes texts meet."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.text.shingles import keys, runs, share, shingled, taken

WORDS = (
    "harbour pilot ferry council tariff envoy winter grain ledger bridge quota vessel truce market"
    " signal border cargo mayor treaty island lantern orchard railway salt timber customs meadow"
).split()


def prose(seed: int, words: int) -> str:
    """Sentences at random: no two seeds share a run of five words but by rare chance."""
    rng = random.Random(seed)
    sentences = []
    while words > 0:
        some = [rng.choice(WORDS) for _ in range(12)]
        sentences.append(" ".join(some).capitalize() + ".")
        words -= 12
    return " ".join(sentences)


def test_capitals_apostrophes_marks_and_spaces_make_no_difference() -> None:
    one = shingled("The mayor didn't sign the treaty - not yet.")
    other = shingled("THE MAYOR\n didn’t sign  the treaty — “not” yet")
    assert list(one.every) == list(other.every)
    assert len(one.every) == 4


def test_a_text_shares_all_of_a_beginning_cut_from_it() -> None:
    whole, cut = shingled(prose(1, 240)), shingled(prose(1, 240)[:700])
    assert share(cut.every, whole.every) > 0.95
    assert share(whole.every, cut.every) < 0.7
    assert keys(cut) & keys(whole)


def test_what_stands_inside_quotations_is_not_a_texts_own() -> None:
    text = shingled("She said “the port will open on the first of May” and then left the room.")
    assert len(text.every) == 12
    assert len(text.own) == 12 - 5  # nine quoted words make five runs of their own
    assert text.told is text.own


def test_a_text_that_only_quotes_is_told_by_its_quotation() -> None:
    text = shingled("“The port will open on the first of May and close in June.”")
    assert not len(text.own)
    assert text.told is text.every


def test_skipped_stretches_leave_no_shingle() -> None:
    text = "Share this page now with friends. " + prose(2, 60)
    assert list(shingled(text, ((0, 34),)).every) == list(shingled(prose(2, 60)).every)


def test_unrelated_texts_do_not_meet() -> None:
    found = [keys(shingled(prose(seed, 300))) for seed in range(20)]
    assert not any(a & b for n, a in enumerate(found) for b in found[:n])


def test_a_notice_under_every_page_of_an_outlet_makes_no_two_pages_meet() -> None:
    notice = prose(99, 36)
    found = [keys(shingled(f"{prose(seed, 500)} {notice}")) for seed in range(20)]
    assert not any(a & b for n, a in enumerate(found) for b in found[:n])


def test_a_story_meets_the_long_page_that_holds_it() -> None:
    met = 0
    for seed in range(20):
        story = prose(seed, 400)
        page = f"{prose(seed + 100, 500)} {story} {prose(seed + 200, 500)}"
        met += bool(keys(shingled(story)) & keys(shingled(page)))
    assert met >= 19


def test_the_stretches_taken_over_are_found_in_place() -> None:
    story = prose(3, 60)
    page = f"{prose(4, 60)}\n{story}\n{prose(5, 60)}"
    ((start, end),) = taken(shingled(page), shingled(story).every)
    assert page[start:end] == story.rstrip(".")


def test_a_run_of_words_ends_at_a_quotation() -> None:
    plain = "one two three four five six seven eight nine ten eleven twelve thirteen"
    assert len(runs(plain, 12)) == 2
    assert not runs(plain.replace("six", "“six”"), 12)


def test_no_shingles_share_nothing() -> None:
    empty = shingled("Too short.")
    assert share(empty.every, shingled(prose(1, 60)).every) == 0.0
    assert not keys(empty)
    assert not list(taken(shingled(prose(1, 60)), empty.every))


@given(st.text(max_size=300), st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300))))
def test_any_text_has_shingles_that_are_all_its_own(text: str, skip: list[tuple[int, int]]) -> None:
    found = shingled(text, tuple((min(p), max(p)) for p in skip))
    assert len(found.ordered) == max(0, len(found.places) - 4)
    assert set(found.own) <= set(found.every) == set(found.ordered)
    assert np.all(found.every[1:] > found.every[:-1])
    assert all(text[a:b].strip() == text[a:b] != "" for a, b in found.places)
    if len(found.every):
        assert share(found.every, found.every) == 1.0
