"""The attribute rules give the same when their matches are remembered."""

from __future__ import annotations

from functools import cache

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.matcher import Matcher

from goodoffices.extract.language import PIPELINE, load
from goodoffices.extract.rule_matching import hasten

WORDS = (
    "they ain't gon na got ta let 's c'm on y' all there are is do does it you I the that which"
    " nothin' 'em gets who will not had been visit talks envoy Mara said to if , . \n"
).split(" ")


@cache
def plain() -> Language:
    return spacy.load(PIPELINE)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
@settings(max_examples=25)
def test_every_token_gets_the_attributes_that_the_pipeline_itself_gives(words: list[str]) -> None:
    text = " ".join(words)
    told = [
        [(t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_) for t in nlp(text)]
        for nlp in (plain(), load())
    ]
    assert told[0] == told[1]


def test_the_rules_still_list_their_patterns() -> None:
    rulers = [nlp.get_pipe("attribute_ruler") for nlp in (plain(), load())]
    assert rulers[0].patterns == rulers[1].patterns  # type: ignore[attr-defined]


def test_a_ruler_that_looks_at_more_than_one_token_shows_is_left_alone() -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    ruler.add([[{"ENT_TYPE": "GPE"}]], {"POS": "PROPN"})  # type: ignore[attr-defined]
    hasten(nlp)
    assert isinstance(ruler.matcher, Matcher)  # type: ignore[attr-defined]
