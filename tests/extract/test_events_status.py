"""How surely an event is told: asked for, answered, ended, judged. All facts are invented."""

from __future__ import annotations

import pytest

from goodoffices.model.shapes import EventStatus
from tests.extract.test_events import read, told, who


@pytest.mark.parametrize(
    ("sentence", "type_", "status"),
    [
        ("Norway feared Chilean retaliation for the assassination of a Norwegian general.", "assault",
         "happened"),
        ("China has been calling on Norway to stop arming Chile.", "aid", "ongoing"),
        ("Norway has refrained from criticising Chile.", "accuse", "negated"),
        ("Norway barred Chile from deploying its troops.", "mobilize", "negated"),
        ("Norway was unable to send medicine to Chile.", "aid", "negated"),
        ("Norway is unwilling to withdraw its troops.", "retreat", "negated"),
        ("There won't be any Norwegian hostages released.", "retreat", "negated"),
        ("Norway would only leave once a truce was reached with Chile.", "agree", "conditional"),
        ("The plan stops short of seizing Norwegian assets.", "coerce", "negated"),
        ("President Lopez took to social media to criticise Norway.", "accuse", "happened"),
        ("Most Norwegians prioritise the release of hostages.", "retreat", "possible"),
        ("A new Norwegian attack on Chile is likely.", "assault", "possible"),
        ("Peace talks in Oslo remain unlikely.", "consult", "possible"),
        ("Peace talks will be held in Oslo.", "consult", "planned"),
        ("Norway holds a warrant for the arrest of President Juan Lopez.", "coerce", "possible"),
        ("The president of Chile is to visit Norway.", "consult", "planned"),
        ("Chile was to release 16 sailors.", "retreat", "planned"),
        ("Norway said that Chile is to blame.", "accuse", "happened"),
        ("The aim was to release the crews of Norway.", "retreat", "possible"),
        ("Norway's first step was to free 16 sailors.", "retreat", "happened"),
        ("The deal would see Chile release 16 sailors.", "retreat", "possible"),
        ("The deal would have Norway withdraw its troops from Chile.", "retreat", "possible"),
        ("The plan saw Chile release 16 sailors.", "retreat", "happened"),
        ("Claims that Norway had attacked Chile were untrue.", "assault", "denied"),
        ("Claims that Norway had attacked Chile were not false.", "assault", "happened"),
    ],
)  # fmt: skip
def test_an_event_keeps_the_status_that_its_words_give_it(
    sentence: str, type_: str, status: EventStatus
) -> None:
    assert {e.status for e in read(sentence).events if e.type == type_} == {status}


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway called on Chile to withdraw its troops.",
        "Norwegian officials are appealing to Chile to withdraw its troops.",
    ],
)
def test_what_is_asked_of_somebody_is_for_them_to_do(sentence: str) -> None:
    reading = read(sentence)
    (event,) = [e for e in reading.events if e.type == "retreat"]
    assert who(reading, event.initiators) == ["Chile"]
    assert event.status == "possible"


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        (
            "Norway's security chief announced efforts to establish communication with Chile.",
            "agree",
        ),
        ("Norway announced plans to attack Chile.", "threaten"),
    ],
)
def test_an_announced_intent_is_an_act(sentence: str, type_: str) -> None:
    event = told(sentence, type_)
    assert event.status == "happened" and event.recipients


def test_a_person_undergoes_what_a_noun_says_was_done_to_its_owner() -> None:
    reading = read(
        "President Juan Lopez spoke for the first time since his near-assassination in July."
    )
    (event,) = [e for e in reading.events if e.type == "assault"]
    assert who(reading, event.recipients) == ["Juan Lopez"]
    assert event.initiators == ()


def test_who_asks_to_remain_anonymous_asks_for_no_deed() -> None:
    assert not read(
        "Norway denied it, a Norwegian official said, asking to remain anonymous."
    ).events


def test_peace_talks_with_a_place_need_no_named_parties() -> None:
    event = told("Peace talks in Oslo resumed on Monday.", "consult")
    assert (event.place, event.certainty) == ("Oslo", "low")


@pytest.mark.parametrize(
    "sentence", ["Norway's trade war with Chile hurt both.", "Norway's civil war ended in 1990."]
)
def test_not_every_war_is_an_attack(sentence: str) -> None:
    assert not [e for e in read(sentence).events if e.type == "assault"]


def test_a_full_scale_war_is_one() -> None:
    reading = read("Norway has condemned Chile. Norway's full-scale war on Chile began in 2030.")
    (event,) = [e for e in reading.events if e.type == "assault"]
    assert who(reading, event.initiators) == ["Norway"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Talks could only begin after Chile’s withdrawal from Norway.", "conditional"),
        ("Talks began only after Chile’s withdrawal from Norway.", "happened"),
    ],
)
def test_what_has_to_come_first_has_not_happened(sentence: str, status: EventStatus) -> None:
    assert told(f"Norway, Chile and Peru met in May. {sentence}", "retreat").status == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Two days later, Norway would attack Chile.", "happened"),
        ("Norway, which would later attack Chile, was calm.", "happened"),
        ("Norway said it would later attack Chile.", "planned"),
        ("Norway would attack Chile.", "possible"),
        ("Norway would later attack Chile if Peru agreed.", "conditional"),
    ],
)
def test_what_a_narrative_looks_back_on_has_happened(sentence: str, status: EventStatus) -> None:
    assert told(sentence, "assault").status == status
