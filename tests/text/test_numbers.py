"""Numbers in words: a figure of a source keeps its digits."""

from __future__ import annotations

import pytest

from goodoffices.text.numbers import number


@pytest.mark.parametrize(
    ("value", "plain", "paged"),
    [
        (1234567.0, "1234567", "1,234,567"),
        (12345678, "12345678", "12,345,678"),
        (1234567.25, "1234567.25", "1,234,567.25"),
        (0.25, "0.25", "0.25"),
        (-3.0, "-3", "-3"),
        (1.1 * 1e6, "1100000", "1,100,000"),
        (0.1 + 0.2, "0.3", "0.3"),
        (2.5e12, "2500000000000", "2,500,000,000,000"),
    ],
)
def test_a_number_keeps_its_digits_and_has_separators_on_pages_alone(value, plain, paged):
    assert (number(value), number(value, separators=True)) == (plain, paged)


def test_what_is_no_finite_number_is_told_as_such():
    assert number(float("inf")) == "inf"
