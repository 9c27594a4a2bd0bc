"""A verb that the language pipeline misplaces is read with its own subject. All facts invented."""

from __future__ import annotations

import pytest

from tests.extract.test_events import read, who


@pytest.mark.parametrize(
    ("sentence", "type_", "doer"),
    [
        (
            "Norway and several of its allies called Wednesday for a 21-day ceasefire across the border.",
            "request",
            "Norway",
        ),
        (
            "The most notable is the release of 16 prisoners, including Juan Lopez, in June following"
            " a pardon after envoy Keith Brown met with President Anna Berg in Oslo.",
            "consult",
            "Keith Brown",
        ),
    ],
)
def test_a_misplaced_verb_has_its_subject(sentence: str, type_: str, doer: str) -> None:
    reading = read(sentence)
    (event,) = [e for e in reading.events if e.type == type_]
    assert doer in who(reading, event.initiators)
    assert event.status == "happened"


def test_a_participle_that_can_describe_its_noun_is_left_where_it_is() -> None:
    assert not read("The ministers of Norway and people displaced by the war.").events


def test_a_count_behind_a_verb_is_no_particle_of_it() -> None:
    reading = read("Norway also fired dozens more rockets into northern Chile.")
    (event,) = reading.events
    assert (event.type, event.mode) == ("assault", "heavy-weapons")
