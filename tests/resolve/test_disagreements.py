"""What counts as a disagreement, and what only looks like one."""

from __future__ import annotations

import re

import pytest

from goodoffices.resolve.disagreements.wording import reworded
from goodoffices.text.stems import stem


def words(text: str) -> tuple[str, ...]:
    return tuple(stem(w) for w in re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("They do not pay the price of it. They could go on.", "They do not pay the price of it"),
        ("We will stabilise the harbour this year", "We will stabilize the harbour this year"),
        ("We met in the north of the harbour", "We met inthe north of the harbour"),
        ("Good morning. We will sign the paper on Monday", "We will sign the paper on Monday"),
    ],
)
def test_a_quotation_split_shortened_or_spelt_otherwise_is_no_disagreement(
    left: str, right: str
) -> None:
    assert not reworded(words(left), words(right))


def test_two_translations_of_one_sentence_differ() -> None:
    left = "Our minister works as hard as possible to calm the harbour"
    right = "Our minister toils as much as he is able to calm the harbour"
    assert reworded(words(left), words(right))
