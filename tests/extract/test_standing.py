"""Whether a city's or a state's name means the state. All sentences are invented."""

from __future__ import annotations

import pytest

from tests.extract.actors import places, read


@pytest.mark.parametrize(
    "sentence",
    [
        "The map was old, but Oslo remains open to further talks.",
        "It was clear that Oslo has been reluctant to sign.",
        "In the end Oslo and Lima have competing interests in it.",
        "Last year Oslo has been a key mediator in the dispute.",
        "The surprising move has angered Oslo and its friends.",
        "In it the declaration calls Oslo a decisive enabler of the war.",
        "The members pledged long-term support for Oslo on Monday.",
        "They waited for a commitment from Oslo to stop the tests.",
    ],
)
def test_a_city_of_which_will_or_mind_is_told_is_its_state(sentence: str) -> None:
    assert "Oslo" in places(read(sentence), "Norway")


@pytest.mark.parametrize(
    "sentence",
    [
        "The winters are long, and Oslo remains cold until May.",
        "In all Oslo has ten hospitals and two airports.",
        "Last year Oslo has been a cold place to live in.",
        "The long road from Oslo was closed on Monday.",
        "They left for Oslo on Monday with the map.",
    ],
)
def test_a_city_that_only_is_somewhere_is_no_state(sentence: str) -> None:
    assert places(read(sentence), "Norway") == []


def test_states_whose_people_come_to_talks_have_part_in_them() -> None:
    reading = read("Representatives from Peru, Chile and Oman are expected to attend the talks.")
    for state in ("Peru", "Chile", "Oman"):
        assert places(reading, state) == [state]


def test_where_somebody_just_comes_from_has_no_part() -> None:
    assert places(read("A farmer from Peru attended the concert on Monday."), "Peru") == []


@pytest.mark.parametrize(
    "phrase", ["to counter Oslo's growing influence", "in countries friendly to Oslo"]
)
def test_a_city_that_has_what_states_have_stands_for_the_state(phrase: str) -> None:
    reading = read(f"Norway sent troops. It was an attempt {phrase} on the continent.")
    assert "Oslo" in places(reading, "Norway")


def test_a_city_that_has_streets_is_a_place() -> None:
    reading = read("Norway sent troops. They marched through Oslo's wide streets on Monday.")
    assert "Oslo" not in places(reading, "Norway")
