"""Divided countries by their halves. All sentences are invented."""

from __future__ import annotations

from tests.extract.actors import meant, places, read


def test_a_half_is_the_state_of_that_direction_which_the_report_names() -> None:
    reading = read(
        "North Korea rejected the map. Peru is the North's only friend. Talks with the North failed."
    )
    assert places(reading, "North Korea") == ["North Korea", "the North", "the North"]


def test_each_half_is_its_own_state() -> None:
    reading = read("North Korea met South Korea. The South said no. The North said yes.")
    assert meant(reading, "The South") == "South Korea"
    assert meant(reading, "The North") == "North Korea"


def test_a_direction_is_no_state_that_the_report_does_not_name() -> None:
    reading = read("Peru rejected the map. The North said no to it.")
    assert places(reading, "North Korea") == []


def test_a_region_is_no_half() -> None:
    reading = read("North Korea rejected the map. Nurses in the North agreed. The North Sea froze.")
    assert places(reading, "North Korea") == ["North Korea"]


def test_a_state_without_another_half_is_not_called_by_its_direction() -> None:
    reading = read("South Africa rejected the map. Talks with the South failed, Peru said.")
    assert places(reading, "South Africa") == ["South Africa"]
