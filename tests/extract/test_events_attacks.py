"""Attacks: whose they were and whom they met. All facts are invented."""

from __future__ import annotations

import pytest

from goodoffices.model.findings import EventFinding
from tests.extract.test_events import read, who

KNOWN = "Norway, Chile and Peru met in May. "


def told(sentence: str, type_: str) -> list[EventFinding]:
    """The events of a type that a sentence tells behind ``KNOWN``."""
    return [e for e in read(KNOWN + sentence).events if e.type == type_]


def sides(sentence: str, trigger: str) -> tuple[str, list[str], list[str]]:
    """The type, doers and others of the event that a word tells behind ``KNOWN``."""
    reading = read(KNOWN + sentence)
    (event,) = [
        e for e in reading.events if trigger in e.trigger.quote and e.trigger.start >= len(KNOWN)
    ]
    return event.type, who(reading, event.initiators), who(reading, event.recipients)


@pytest.mark.parametrize(
    ("sentence", "trigger", "by", "to"),
    [
        (
            "Six people were killed and 90 injured in Norwegian air strikes across Chile.",
            "killed",
            ["Norway"],
            ["Chile"],
        ),
        ("Norway's raids on Chile have killed 40 people.", "killed", ["Norway"], ["Chile"]),
        ("A Norwegian strike targeting Chile hit a bridge.", "strike", ["Norway"], ["Chile"]),
        ("Norway attacked Chile on Monday, killing ten people.", "killing", ["Norway"], ["Chile"]),
        ("Norway launched a strike on Chile.", "launched", ["Norway"], ["Chile"]),
        ("Norway's fight against Chile goes on.", "fight", ["Norway"], ["Chile"]),
    ],
)
def test_an_attack_and_those_it_hurt_have_the_same_sides(
    sentence: str, trigger: str, by: list[str], to: list[str]
) -> None:
    assert sides(sentence, trigger) == ("assault", by, to)


def test_where_rockets_are_fired_from_is_not_whom_they_hit() -> None:
    assert told("Six rockets fired from Chile fell into the sea.", "assault") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Norwegian troops advanced in the north of Chile.",
        "Norwegian troops entered Chile at dawn.",
        "Norway is continuing its push into Chilean territory.",
        "Norwegian soldiers crossed the border with Chile.",
        "Norway launched a barrage of missiles at Chile.",
    ],
)
def test_an_army_that_moves_in_attacks(sentence: str) -> None:
    assert [e.status for e in told(sentence, "assault")] != []


def test_troops_take_a_place_by_its_name() -> None:
    (event,) = told("Norwegian troops have captured Verkholm.", "coerce")
    assert (event.mode, event.status) == ("seize", "happened")


@pytest.mark.parametrize(
    "sentence",
    [
        "Chile's aim of eliminating poverty is old.",
        "The fight against Norway's poverty goes on.",
        "Peru and Chile had a trade conflict with Norway.",
        "Chile's hostility towards Norway is old.",
    ],
)
def test_a_fight_of_words_and_goods_is_no_war(sentence: str) -> None:
    assert told(sentence, "assault") == []


WAR = "Norway attacked Chile on Monday. Norway bombed Chile again on Tuesday. "


def test_a_side_that_no_clause_names_stays_unknown() -> None:
    found = told(
        "Norwegian missiles hit Chile. Norway attacked Chile. Chile was hit by hackers.", "assault"
    )
    assert found[-1].initiators == ()
