"""A position draws a red line by its own words."""

from __future__ import annotations

import pytest

from goodoffices.text.red_lines import red_line


@pytest.mark.parametrize(
    ("passage", "drawn"),
    [
        ("the loss of the harbour is a red line", "called a red line"),
        ("the quota is non-negotiable", "not negotiable"),
        ("our waters are not up for negotiation", "not negotiable"),
        ("partition is out of the question", "excluded"),
        ("the union categorically rejects the rota", "excluded"),
        ("Norway will never accept foreign trawlers", "never"),
        ("the government won't tolerate a blockade", "will not accept"),
        ("the mole must not be sold", "must not be"),
    ],
)
def test_each_class_of_phrasings_draws_one(passage: str, drawn: str) -> None:
    assert red_line(passage) == drawn


@pytest.mark.parametrize(
    "passage",
    [
        "Norway opposes the closure of the lake",
        "the union did not accept the offer",
        "Chile urged them to cross the so-called red lines",
        "the skippers never answered",
        "the port will not open on Monday",
    ],
)
def test_what_is_only_opposed_refused_once_or_foretold_draws_none(passage: str) -> None:
    assert red_line(passage) == ""


@pytest.mark.parametrize(
    "passage",
    [
        "the sale of the port was not a red line",
        "the harbour is no longer a red line",
        "nothing is off the table",
        "a pause was not out of the question",
        "the treaty should never have been signed",
        "we could never have imagined such a loss",
        "the union could not agree more",
        "the union may not accept the rota",
    ],
)
def test_a_line_taken_back_a_regret_and_a_mere_possibility_draw_none(passage: str) -> None:
    assert red_line(passage) == ""


def test_what_will_never_be_had_is_a_line_and_no_regret() -> None:
    assert red_line("Chile will never have foreign trawlers in its waters") == "never"
