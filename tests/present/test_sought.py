"""Of what a search found, the words that were searched for are marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.present.sought import sought


def marked(text, words):
    return [run.text for run in sought(text, words) if run.differs]


@pytest.mark.parametrize("form", ["mediate", "mediator", "Mediation", "médiation"])
def test_a_word_is_marked_in_whatever_form_it_stands(form):
    assert marked(f"They spoke of {form}, again.", "mediators") == [form]


def test_a_short_word_or_another_one_is_not_marked():
    assert marked("The portal of the port was portable.", "port") == ["portal", "port", "portable"]
    assert marked("An act of an actor", "at") == []


@given(st.text(max_size=60), st.text(max_size=12))
def test_the_runs_make_up_the_text_again(text, words):
    assert "".join(run.text for run in sought(text, words)) == text
