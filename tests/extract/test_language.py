"""The language pipeline is the one that was measured."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from pathlib import Path

import pytest

from goodoffices.errors import GoodOfficesError
from goodoffices.extract.language import PIPELINE, load, parse, version
from goodoffices.read import receive_text

WEIGHTS = "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e"


def test_the_weights_are_those_of_spacys_own_small_model() -> None:
    root = Path(str(files(PIPELINE)))
    (model,) = root.rglob("ner/model")
    assert hashlib.sha256(model.read_bytes()).hexdigest() == WEIGHTS


def test_a_pipeline_that_is_not_installed_is_an_error_with_a_remedy() -> None:
    with pytest.raises(GoodOfficesError, match="not installed"):
        load("xx_no_such_pipeline")


def test_the_version_names_pipeline_and_release() -> None:
    assert version() == f"{PIPELINE}-3.8.0"


def test_every_token_lies_where_the_document_has_it() -> None:
    text = (
        "A head\n\n  Norway met Chile — “at last” — in Geneva.\r\nSecond\u00a0line, naïve café.\n"
    )
    document = receive_text(text, captured="2031-01-01T00:00:00+00:00")
    (reading,) = parse([document], load())
    tokens = [t for doc in reading.docs for t in doc]
    assert tokens
    for token in tokens:
        assert text[reading.start_of(token) : reading.end_of(token)] == token.text


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\t"])
def test_no_space_of_another_kind_parts_a_name_or_a_day(space: str) -> None:
    text = f"Norway’s Anna{space}Lind named the October{space}7{space}attacks in Geneva."
    document = receive_text(text, captured="2031-01-01T00:00:00+00:00")
    (reading,) = parse([document], load())
    (doc,) = reading.docs
    assert not any(token.is_space for token in doc)
    (lind,) = (e for e in doc.ents if "Lind" in e.text)
    start, end = reading.start_of(lind[0]), reading.end_of(lind[-1])
    assert document.cite(start, end).quote == f"Anna{space}Lind"


def test_a_text_in_another_language_is_kept_and_not_parsed() -> None:
    document = receive_text(
        "Die Verhandlungen zwischen den beiden Regierungen sind gestern in Genf eröffnet worden, "
        "und die Vermittler haben nach eigenen Angaben noch keine Antwort auf ihr Angebot erhalten.",
        captured="2031-01-01T00:00:00+00:00",
    )
    assert document.language == "de"
    (reading,) = parse([document], load())
    assert not reading.docs
