"""Bands that a text names in the plural. All names are invented."""

from __future__ import annotations

import pytest

from goodoffices.extract import names
from goodoffices.extract.language import load, parse
from goodoffices.extract.reading import Reading
from goodoffices.read import receive_text


def read(text: str) -> Reading:
    (reading,) = parse([receive_text(text, captured="2031-01-01")], load())
    names.find(reading)
    return reading


def actors(text: str) -> dict[str, set[str]]:
    """Each actor's type with the words for it, by its first word."""
    reading = read(text)
    return {
        a.mentions[0].citation.quote: {a.type, *(m.citation.quote for m in a.mentions)}
        for a in reading.actors
    }


WAR = (
    "On Monday armed Vorthi rebels attacked a convoy in Chile. The Vorthis said that they had fired on it, and"
    " Peru warned the Vorthis that it would answer. The Vorthis have held the coast since May."
)


def test_the_band_in_the_plural_is_the_one_of_its_fighters() -> None:
    found = [words for words in actors(WAR).values() if "Vorthis" in words]
    assert len(found) == 1
    assert {"armed-group", "Vorthis"} <= found[0]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Orlov met the mayor. The Orlovs said they would stay, and the Orlovs left on Monday.",
        "The Chileans said they would stay. The Chileans left.",
    ],
)
def test_a_family_or_a_people_is_no_band(text: str) -> None:
    named = [w for w in actors(text).values() if w & {"Orlovs", "The Orlovs", "Chileans"}]
    assert not any(w & {"armed-group", "group"} for w in named)
