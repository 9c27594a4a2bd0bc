"""The measurement of event types: marked sentences in, a root out, scores by root."""

from __future__ import annotations

from pathlib import Path

import pytest
from eval.plover import NONE, answers, macro, main, scores, sentence

from goodoffices.extract.reader import Reader


def test_marks_become_places_in_the_plain_text() -> None:
    coded = sentence("In May <s>Norway</s> met <t>Chile</t>.", "CONSULT")
    assert coded.source is not None
    assert coded.target is not None
    assert coded.text[slice(*coded.source)] == "Norway"
    assert coded.text[slice(*coded.target)] == "Chile"
    assert coded.root == "consult"


@pytest.mark.parametrize(
    ("marked", "root"),
    [
        ("On Monday <s>Norway</s> met <t>Chile</t> in Oslo.", "consult"),
        ("On Monday <s>Norway</s> will meet <t>Chile</t> in Oslo.", "agree"),
        ("On Monday <s>Norway</s> released <t>16 Chilean prisoners</t>.", "yield"),
        ("On Monday <s>Norway</s> signed a treaty with <t>Chile</t>.", "support"),
        ("On Monday <s>Norway</s> imposed sanctions on <t>Chile</t>.", "coerce"),
        ("On Monday <s>Norway</s> did not release <t>16 Chilean prisoners</t>.", "reject"),
        ("The weather in <s>Norway</s> is like that in <t>Chile</t>.", NONE),
    ],
)
def test_an_answer_is_the_root_that_coders_would_give(marked: str, root: str) -> None:
    assert answers([sentence(marked, root)], Reader("rules")) == [root]


def test_of_several_events_the_one_between_the_marked_parties_counts() -> None:
    coded = sentence(
        "Peru bombed Oslo after <s>Norway</s> praised <t>Chile</t> for help.", "SUPPORT"
    )
    assert answers([coded], Reader("rules")) == ["support"]


def test_the_mean_is_over_roots_not_sentences() -> None:
    table = scores([("aid", "aid")] * 9 + [("accuse", NONE)])
    assert table["aid"][3] == 1.0
    assert table["accuse"][3] == 0.0
    assert macro(table) == 0.5


def test_a_folder_without_sentences_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 2
    assert "PLV_" in capsys.readouterr().out
