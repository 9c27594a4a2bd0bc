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
