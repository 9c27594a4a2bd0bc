"""Of what type a name is that no gazetteer knows. All names are invented."""

from __future__ import annotations

import pytest

from tests.extract.test_names import actor, names, read


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The dam is closed, she told the agency Vostokpress on Monday.", "Vostokpress"),
        ("A memo seen by the Ledger puts the loss at four tonnes of fish.", "Ledger"),
        ("Radio Mtatsi spoke of heavy fire near the bridge.", "Radio Mtatsi"),
        ("He called it a blunder in remarks (Hazar Aksam, 2 July) that were widely shared.", ""),
        ("LIMA, May 3 (QNX) - The dockers rejected the offer on Friday.", "QNX"),
        ("The pier was closed at noon, according to Skerryport.com.", "Skerryport.com"),
        ("The words were carried by Norveld, and the ministry denied them.", "Norveld"),
    ],
)
def test_what_passes_words_on_is_media(text: str, outlet: str) -> None:
    assert (outlet or "Hazar Aksam") in names(read(text), "media")


def test_a_place_before_a_newspaper_is_not_the_newspaper() -> None:
    reading = read("The ministry, quoted by the Norashen newspaper Sahman, denied the attack.")
    assert names(reading, "media") == {"Sahman"}


def test_a_person_who_is_told_something_is_no_outlet() -> None:
    reading = read("Erik Solberg spoke first. The envoy told Solberg that the road was closed.")
    assert names(reading, "media") == set()


def test_a_name_in_no_words_of_english_that_speaks_is_a_person() -> None:
    reading = read("Her Portuguese counterpart was blunt. Duarte Mesquitela accused the fleet.")
    assert "Duarte Mesquitela" in names(reading, "person")
    assert "Duarte Mesquitela" not in names(reading, "organisation")


def test_a_pronoun_of_a_person_makes_its_subject_one() -> None:
    reading = read("Mircea Dobrogeanu thinks of himself as a reasonable man.")
    assert names(reading, "person") == {"Mircea Dobrogeanu"}


def test_a_land_with_a_parliament_of_its_own_is_a_state_and_its_places_are_no_mentions() -> None:
    reading = read(
        "Karvelia rejected the map. The president of Karvelia, Ivo Dorn, said so in parliament. "
        "Karvelia's ambassador left. There was snow in Karvelia."
    )
    state = actor(reading, "Karvelia")
    assert state.type == "state"
    assert len([m for m in state.mentions if m.form == "name"]) < 4


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Karzany side took note of the draft. It will answer.", "Karzany"),
        ("The Lipova protocol was read aloud by the judge. The Lipova protocol is long.", "Lipova"),
        ("Hurricane Milva hit the port. Hurricane Milva killed ten men.", "Hurricane Milva"),
        ("The drones came at 16:40 GMT, officials said.", "GMT"),
    ],
)
def test_what_only_qualifies_or_happens_is_no_actor(text: str, name: str) -> None:
    assert name not in {a.name for a in read(text).actors}


def test_forces_are_an_armed_group_unless_their_name_says_whose() -> None:
    reading = read(
        "The Rapid Answer Forces attacked the town. The Norveld Border Force said nothing of it."
    )
    assert "Rapid Answer Forces" in names(reading, "armed-group")
    assert "Norveld Border Force" in names(reading, "government-body")


def test_a_name_before_its_kind_is_that_of_a_body() -> None:
    reading = read("Norway's Grimsad spy agency refused to speak to the court.")
    assert "Grimsad" in names(reading, "organisation")


def test_what_the_text_calls_a_militant_group_is_an_armed_group() -> None:
    reading = read("Harim fired rockets on Monday. The militant group said it would stop.")
    assert actor(reading, "Harim").type == "armed-group"


@pytest.mark.parametrize(
    "text",
    [
        "“They will go on,” said Anna Lindqvist of the Harbour Institute, a foreign policy think tank.",
        "Anna Lindqvist of the Harbour Institute, a lender, said that they would go on.",
    ],
)
def test_a_body_in_apposition_is_what_the_speaker_is_of(text: str) -> None:
    reading = read(text)
    assert actor(reading, "Anna Lindqvist").type == "person"
    assert actor(reading, "Harbour Institute").type == "organisation"


def test_a_think_tank_is_no_thing() -> None:
    reading = read(
        "The think tank Harbour Watch said talks would fail. A tank stood near Quay House."
    )
    assert actor(reading, "Harbour Watch").type == "organisation"
