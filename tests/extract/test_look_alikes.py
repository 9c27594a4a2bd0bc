"""Sentences that look like what a rule reads, and are not."""

from __future__ import annotations

from importlib import import_module

import pytest

from goodoffices.extract import EXTRACTORS
from goodoffices.extract.language import load, parse
from goodoffices.extract.reading import Reading
from goodoffices.read import receive_text


def read(text: str) -> Reading:
    (reading,) = parse([receive_text(text, captured="2040-01-01")], load())
    for name in EXTRACTORS:
        import_module(f"goodoffices.extract.{name}").find(reading)
    return reading


def told(text: str) -> set[tuple[str, str]]:
    return {(e.type, e.status) for e in read(text).events}


def speakers(text: str) -> list[str | None]:
    return [s.speaker for s in read(text).statements]


def test_a_blow_that_may_come_did_not_happen_for_having_been_planned() -> None:
    warned = "Spain warned of a possible attack by Morocco that was planned in secret."
    assert ("assault", "happened") not in told(warned)


def test_what_somebody_managed_or_already_did_happened() -> None:
    assert ("retreat", "happened") in told(
        "Peru managed to secure the release of ten sailors by Chile."
    )
    assert ("coerce", "happened") in told("Peru is worried that Chile has arrested its envoy.")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya promised to destroy its landmines.",
        "Chile warned that it would run out of water.",
        "Chile warned that it would lose money.",
    ],
)
def test_harm_to_nobody_else_is_no_threat(text: str) -> None:
    assert "threaten" not in {type_ for type_, _ in told(text)}


def test_they_are_not_the_one_person_named_before() -> None:
    reading = read("Ana Ruiz, the Peruvian envoy, visited Chile on Monday. They detained her.")
    names = {a.id: a.name for a in reading.actors}
    by = [names[i] for e in reading.events if e.type == "coerce" for i in e.initiators]
    assert "Ana Ruiz" not in by


def test_who_is_praised_is_not_who_did_harm_inside_the_praise() -> None:
    reading = read("Norway welcomed the rescue of sailors attacked by Chile.")
    (praise,) = (e for e in reading.events if e.type == "support")
    assert praise.recipients == ()


def test_a_minister_and_a_deputy_minister_are_two() -> None:
    first, second = speakers(
        "A deputy foreign minister said the talks were late."
        " The foreign minister said they were on time."
    )
    assert first is not None and first != second


def test_an_alliance_formed_in_the_text_is_not_the_one_that_everybody_knows() -> None:
    reading = read(
        "Two opposition parties formed an alliance on Monday. NATO welcomed the vote."
        " The alliance said it would run for office."
    )
    names = {a.id: a.name for a in reading.actors}
    assert [names.get(s.speaker or "") for s in reading.statements] != ["NATO"]


def test_castle_grounds_are_no_reasons_and_narration_is_no_content() -> None:
    (stood,) = read(
        "The mayor said the tents stood on the castle grounds near the river."
    ).statements
    assert stood.content[0].quote == "the tents stood on the castle grounds near the river"
    (road,) = read(
        "The road is open, the mayor said, and by evening the police had cleared the square."
    ).statements
    assert [c.quote for c in road.content] == ["The road is open"]


def test_a_body_called_programme_is_no_broadcast() -> None:
    (said,) = read("The minister told the World Food Programme that the road was open.").statements
    assert [link.how for link in said.chain] == ["said"]


@pytest.mark.parametrize(
    "text",
    ["An answer by striking the base of Chile.", "Peru and Chile: pressure by closing ports."],
)
def test_a_sentence_without_a_verb_is_read_to_its_end(text: str) -> None:
    assert read(text).document.text == text


@pytest.mark.parametrize(
    "text",
    [
        "The foreign minister of Chile denied that his government had agreed to lift the ban on grain.",
        "Chile denied it had promised to free the prisoners.",
        "Peru denied that it had offered to open the border to Chile.",
    ],
)
def test_what_somebody_denies_to_have_promised_is_neither_offered_nor_given(text: str) -> None:
    reading = read(text)
    assert not reading.offers and not reading.deliveries
    told = {e.status for e in reading.events if e.type != "reject"}  # the denial itself was made
    assert told <= {"denied"}


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Kenya considered giving Chad military aid.", {"possible"}),
        ("Spain ruled out sending tanks to Kenya.", {"happened", "negated"}),
        ("Norway discussed sending troops to Chile.", {"possible"}),
        ("Has Spain recognised Kosovo?", set()),
        ("Did Norway attack Chile?", set()),
        ("Why did Norway attack Chile?", {"happened"}),
    ],
)
def test_what_is_thought_of_ruled_out_or_asked_did_not_happen(
    text: str, statuses: set[str]
) -> None:
    found = read("Kenya, Spain, Norway, Chile and Chad met in May. " + text).events[1:]
    assert {e.status for e in found} == statuses
