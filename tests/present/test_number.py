"""Verbs agree with the names before them."""

import pytest

from goodoffices.present.telling import plural


@pytest.mark.parametrize(
    "name",
    [
        "coastal governments",
        "several officials in the capital",
        "both sides",
        "people of the valley",
    ],
)
def test_a_common_noun_in_the_plural_takes_a_plural_verb(name: str) -> None:
    assert plural(name)


@pytest.mark.parametrize(
    "name",
    [
        "United States",
        "a group of officials",
        "Hallgrim Aas",
        "the press",
        "the news",
        "a ministry",
    ],
)
def test_a_proper_name_or_a_singular_noun_takes_a_singular_verb(name: str) -> None:
    assert not plural(name)
