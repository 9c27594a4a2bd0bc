"""Blocs of states, and all members of one. All states, persons and sentences are generic or invented."""

from __future__ import annotations

from tests.extract.actors import meant, places, read


def test_the_west_is_one_actor_under_all_wordings_for_the_whole_of_it() -> None:
    reading = read(
        "The West rejected the plan. Western governments asked for more, and Western capitals were "
        "divided. Relations with the West are bad."
    )
    assert places(reading, "the West") == [
        "The West",
        "Western governments",
        "Western capitals",
        "the West",
    ]


def test_a_region_or_direction_is_no_bloc() -> None:
    reading = read("Fires burned in the West. He drove to the west. The West Coast is quiet.")
    assert places(reading, "the West") == []


def test_some_of_a_bloc_are_not_the_bloc() -> None:
    reading = read("The West agreed. Some Western governments objected, an official said.")
    assert places(reading, "the West") == ["The West"]
    assert meant(reading, "Some Western governments") == "Some Western governments"


def test_all_members_of_an_organisation_are_the_organisation() -> None:
    reading = read("All NATO members support it. The EU member states agreed to a new plan.")
    assert places(reading, "NATO") == ["All NATO members", "NATO"]
    assert "The EU member states" in places(reading, "European Union")


def test_several_members_are_not_the_organisation() -> None:
    reading = read("Several EU member states refused. Norway wrote to various EU member states.")
    assert meant(reading, "Several EU member states") != "European Union"
    assert places(reading, "European Union") in ([], ["EU"], ["EU", "EU"])


def test_members_who_are_not_said_to_be_all_are_one_group_in_whatever_words() -> None:
    reading = read(
        "NATO members announced a plan. Members of the alliance refused it. NATO allies agreed "
        "later. NATO adopted it. Some NATO members left."
    )
    assert places(reading, "NATO members") == [
        "NATO members",
        "Members of the alliance",
        "NATO allies",
    ]


def test_a_group_that_has_no_body_but_its_leaders_is_those_leaders() -> None:
    reading = read(
        "Group of Seven leaders rejected the map. G7 leaders met again. The leaders said no. Some "
        "G7 leaders objected. NATO leaders refused."
    )
    assert {"Group of Seven leaders", "G7 leaders", "The leaders"} <= set(places(reading, "G7"))
    assert meant(reading, "The leaders") == "G7"
    assert meant(reading, "Some G7 leaders") != "G7"
    assert meant(reading, "NATO leaders") == "NATO leaders"
