"""Several actors as one. All persons, bodies and sentences are invented."""

from __future__ import annotations

import pytest

from tests.extract.actors import actor, meant, places, read


def test_a_state_and_its_allies_are_an_actor_of_their_own() -> None:
    reading = read(
        "Norway and several of its allies called for a truce. The nations said it must hold."
    )
    coalition = actor(reading, "Norway and several of its allies")
    assert coalition.type == "group" and not coalition.unnamed
    assert meant(reading, "The nations") == coalition.name
    assert places(reading, "Norway") == ["Norway", "its"]


def test_a_coalition_may_be_told_by_its_members() -> None:
    reading = read(
        "Allies including Norway, Peru and Chile called for a truce. The 12-strong bloc demanded "
        "an answer."
    )
    name = "Allies including Norway, Peru and Chile"
    assert places(reading, name)[:2] == [name, "The 12-strong bloc"]


def test_other_nations_are_not_the_coalition() -> None:
    reading = read(
        "Norway and several of its allies called for a truce. The Andean nations rejected it."
    )
    assert meant(reading, "The Andean nations") != "Norway and several of its allies"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Fighting between Chile and Peru went on. Both sides accused each other.",
            "Both sides",
            "Chile and Peru",
        ),
        (
            "Chile and Peru signed in May. Each side has accused the other of breaking the terms.",
            "Each side",
            "Chile and Peru",
        ),
        (
            "Chile and Peru are neighbours. The two countries agreed to talk.",
            "The two countries",
            "Chile and Peru",
        ),
        (
            "Chilean President Ana Rojas received Norwegian Prime Minister Erik Solberg. The two "
            "leaders discussed fish.",
            "The two leaders",
            "Ana Rojas and Erik Solberg",
        ),
        (
            "A statement by Chilean President Ana Rojas and Norwegian Prime Minister Erik Solberg "
            "came at noon. The truce must hold, they said.",
            "they",
            "Ana Rojas and Erik Solberg",
        ),
    ],
)
def test_two_named_together_are_taken_up_as_one(text: str, words: str, name: str) -> None:
    reading = read(text)
    assert meant(reading, words) == name
    assert actor(reading, name).type == "group"


def test_two_countries_stay_open_when_a_third_was_named_since() -> None:
    reading = read(
        "Chile and Peru buy the wine. Norway raised tariffs. The two countries agreed to talk."
    )
    assert meant(reading, "The two countries") != "Chile and Peru"


def test_nobody_is_taken_together_unless_the_text_does() -> None:
    reading = read("Chile and Peru signed in May. Norway welcomed it.")
    assert {a.name for a in reading.actors} == {"Chile", "Peru", "Norway"}


def test_members_are_never_merged_into_what_they_form() -> None:
    reading = read("Chile and Peru signed in May. Both sides praised the text. Chile paid.")
    assert places(reading, "Chile") == ["Chile", "Chile"]
    assert places(reading, "Peru") == ["Peru"]


def test_a_statement_speaks_for_those_who_issued_it_without_being_them() -> None:
    reading = read(
        "Norway and several of its allies issued a joint statement. The statement urges Peru to "
        "stop. It also calls for talks."
    )
    coalition = actor(reading, "Norway and several of its allies").id
    starts = [reading.document.text.index(w) for w in ("statement urges", "It also")]
    assert [reading.actor_spans.get(s) for s in starts] == [coalition, coalition]
    assert "The statement" not in places(reading, "Norway and several of its allies")


def test_states_whose_officials_mediate_are_not_both_sides() -> None:
    reading = read(
        "Talks between Peru and Chile went on. Officials from Oman and Kenya act as mediators. Both "
        "sides failed to agree on the map."
    )
    assert meant(reading, "Both sides") == "Peru and Chile"
