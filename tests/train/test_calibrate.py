"""A likelihood says how often a mark is right."""

from __future__ import annotations

import pytest
from train.calibrate import line, lines

from goodoffices.extract.trained.tagger import calibrated


def test_marks_that_claim_too_much_are_brought_down_to_what_holds() -> None:
    found = [(0.9, n % 2 == 0) for n in range(400)] + [(0.5, n % 10 == 0) for n in range(400)]
    told = line(found)
    assert calibrated(0.9, *told) == pytest.approx(0.5, abs=0.05)
    assert calibrated(0.5, *told) == pytest.approx(0.1, abs=0.05)


def test_a_kind_with_few_marks_keeps_nearly_what_the_model_says() -> None:
    told = line([(0.8, True), (0.6, True)])
    assert calibrated(0.8, *told) == pytest.approx(0.8, abs=0.1)


def test_a_kind_without_marks_has_no_line() -> None:
    assert lines({"reply": [], "offer": [(0.7, True)]}).keys() == {"offer"}
