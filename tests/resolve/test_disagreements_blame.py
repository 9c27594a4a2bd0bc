"""Blame that two sides lay on each other stands side by side; nobody says who is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import told
from tests.resolve.test_disagreements_told import differ, report, values

RAMMED = "Norway has accused Iceland of ramming a fishing boat near the reef. {}"


def test_two_charges_over_one_thing_stand_side_by_side(tmp_path: Path) -> None:
    answer = "Iceland has accused Norway of crashing its boat into a trawler."
    text = report("The Courier", "2031-05-02", RAMMED.format(answer))
    (found,) = differ(told(tmp_path, text), "attribution")
    assert found["verdict"] == "divergent"
    assert values(found) == {"Iceland", "Norway"}
    assert len({c["quote"] for m in found["members"] for c in m["citations"]}) == 2  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param("Iceland blamed Norway for the collision.", id="the thing taken up"),
        pytest.param("Iceland in turn accused Norway of sinking a barge.", id="in turn"),
    ],
)
def test_a_charge_that_answers_another_needs_no_word_of_it(tmp_path: Path, answer: str) -> None:
    text = report("The Courier", "2031-05-02", RAMMED.format(answer))
    assert differ(told(tmp_path, text), "attribution")


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param("Chile has accused Norway of crashing its boat.", id="a third who charges"),
        pytest.param("Iceland has accused Chile of crashing its boat.", id="a third charged"),
        pytest.param("Iceland has accused Norway of hiding the price of coal.", id="another thing"),
        pytest.param("Iceland accused Norway of making false accusations.", id="a denial"),
        pytest.param("Norway has accused Iceland of ramming a fishing boat.", id="it again"),
    ],
)
def test_charges_that_do_not_go_both_ways_over_one_thing_are_no_disagreement(
    tmp_path: Path, answer: str
) -> None:
    text = report("The Courier", "2031-05-02", RAMMED.format(answer))
    assert not differ(told(tmp_path, text), "attribution")


def test_blame_that_two_lay_on_each_other_in_one_sentence_is_told_of_both(tmp_path: Path) -> None:
    text = report(
        "The Courier", "2031-05-02", "Norway and Iceland have blamed each other for the collision."
    )
    (found,) = differ(told(tmp_path, text), "attribution")
    assert found["verdict"] == "divergent"
    assert values(found) == {"Iceland", "Norway"}


def test_both_sides_are_the_two_whom_another_report_of_those_days_names(tmp_path: Path) -> None:
    named = "Norway and Iceland have blamed earlier incidents at the lighthouse on each other."
    unnamed = (
        "The lighthouse was seized by Norway's navy and has come under repeated attacks, which both"
        " sides have blamed the other for."
    )
    (found,) = differ(
        told(
            tmp_path,
            report("The Courier", "2031-05-02", named),
            report("The Gazette", "2031-05-03", unnamed),
        ),
        "attribution",
    )
    assert len({c["document"] for m in found["members"] for c in m["citations"]}) == 2  # type: ignore[attr-defined]
    assert values(found) == {"Iceland", "Norway"}
