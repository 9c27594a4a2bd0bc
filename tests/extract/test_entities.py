"""Named entities decided at once are those that the pipeline's own recognizer finds."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from goodoffices.extract.entities import FACTORY, decide_at_once
from goodoffices.extract.language import PIPELINE

CORPUS = Path(__file__).parents[2] / "train" / "corpus"
WORDS = (
    "the President of Ruritania Mara Velt , met General Oskar Lindqvist in Port Sabine on Tuesday"
    " 3 May 2021 . \n Karst River Authority agreed to pay $ 40 million and 12 per cent more , said"
    ' Reuters ; " Two hundred " French troops left Lake Orsa'
).split(" ")


@cache
def plain() -> Language:
    return spacy.load(PIPELINE)


@cache
def at_once() -> Language:
    nlp = spacy.load(PIPELINE)
    decide_at_once(nlp)
    return nlp


def told(doc: Doc) -> list[tuple[str, str]]:
    return [(token.ent_iob_, token.ent_type_) for token in doc]


@given(st.lists(st.sampled_from(WORDS), max_size=40))
@settings(max_examples=40)
def test_any_run_of_words_has_the_same_entities(words: list[str]) -> None:
    text = " ".join(words)
    assert told(at_once()(text)) == told(plain()(text))


@pytest.mark.parametrize("report", sorted(CORPUS.rglob("*.xml"))[::40], ids=lambda path: path.stem)
def test_a_whole_report_has_the_same_entities(report: Path) -> None:
    text = "".join(ElementTree.fromstring(report.read_text(encoding="utf-8")).itertext())
    lines = [line for line in text.splitlines() if line]
    own, here = (list(nlp.pipe(lines)) for nlp in (plain(), at_once()))
    assert any(doc.ents for doc in own)
    assert [told(doc) for doc in here] == [told(doc) for doc in own]


def test_the_recognizer_itself_is_not_run() -> None:
    assert FACTORY in at_once().pipe_names and "ner" not in at_once().pipe_names


def test_a_pipeline_in_which_something_else_sets_entities_is_left_alone() -> None:
    nlp = spacy.load(PIPELINE)
    nlp.add_pipe("entity_ruler", before="ner")
    decide_at_once(nlp)
    assert "ner" in nlp.pipe_names and FACTORY not in nlp.pipe_names


def test_a_pipeline_without_a_recognizer_is_left_alone() -> None:
    nlp = spacy.blank("en")
    decide_at_once(nlp)
    assert nlp.pipe_names == []
