"""Sieges, collisions, rulings and what two sides do to each other. All is invented."""

from __future__ import annotations

import pytest

from tests.extract.test_events import read, who

BOTH = ["Norway", "Chile"]
KNOWN = " Norway and Chile are kingdoms."


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Norway and Chile accused each other of spying.", "accuse"),
        ("Norway and Chile blamed one another.", "accuse"),
        ("Norway and Chile traded accusations of spying.", "accuse"),
        ("Norway and Chile exchanged fire on Sunday.", "assault"),
        ("A Norwegian patrol vessel and a Chilean ship collided near the reef.", "assault"),
        ("Diplomatic relations between Norway and Chile broke down in June.", "sanction"),
    ],
)
def test_what_two_do_to_each_other_goes_both_ways(sentence: str, type_: str) -> None:
    reading = read(sentence + KNOWN)
    (event,) = [e for e in reading.events if e.type == type_]
    assert who(reading, event.initiators) == BOTH
    assert who(reading, event.recipients) == BOTH


@pytest.mark.parametrize(
    ("sentence", "type_", "by", "to"),
    [
        ("Norway prevented Chile from fishing in the strait.", "coerce", "Norway", "Chile"),
        ("Norway obstructed Chile from carrying out its mission.", "coerce", "Norway", "Chile"),
        ("Norway revoked Chile's custody of the embassy.", "sanction", "Norway", "Chile"),
        ("A Norwegian ship rammed into a Chilean vessel.", "assault", "Norway", "Chile"),
        ("Norwegian ships have been involved in clashes with Chile.", "assault", "Norway", "Chile"),
        ("Norway is engaged in talks with Chile.", "consult", "Norway", "Chile"),
        ("Norway's decision has attracted condemnation from Chile.", "accuse", "Chile", "Norway"),
        ("Norway sent a coast guard vessel to the reef.", "mobilize", "Norway", ""),
        ("Norway deployed a new ship to the reef.", "mobilize", "Norway", ""),
        ("Norway pledged to thwart all acts of provocation.", "threaten", "Norway", ""),
        ("Norway questioned the results of the election.", "reject", "Norway", ""),
        ("Norway was among several states to have disputed the results.", "reject", "Norway", ""),
        ("Norway blocked the resupply of the outpost.", "coerce", "Norway", ""),
        ("An international tribunal ruled in favour of Norway.", "support", "", "Norway"),
        ("An international tribunal ruled against Chile on Monday.", "reject", "", "Chile"),
    ],
)
def test_a_standoff_is_told_with_its_sides(sentence: str, type_: str, by: str, to: str) -> None:
    reading = read(sentence + KNOWN)
    (event,) = [e for e in reading.events if e.type == type_]
    assert who(reading, event.initiators) == ([by] if by else [])
    assert who(reading, event.recipients) == ([to] if to else [])


def test_troops_surround_an_embassy() -> None:
    reading = read("Norwegian soldiers surrounded the Chilean embassy in Lima on Friday.")
    assert [(e.type, e.mode) for e in reading.events] == [("coerce", "restrict")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The town is surrounded by hills.",
        "Rain prevented the Norwegian minister from travelling.",
        "Norway's ministers clashed over the budget.",
        "Two trucks collided near Oslo on Monday.",
    ],
)
def test_hills_rain_and_quarrels_are_no_standoff(sentence: str) -> None:
    assert read(sentence + KNOWN).events == []
