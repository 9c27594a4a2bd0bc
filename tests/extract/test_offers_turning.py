"""Requests, demands, threats and proposals in other words than verbs of asking and offering."""

from __future__ import annotations

import pytest

from tests.extract.bargaining import heard, name_of

WAR = (
    "Peru and Chile have been at war since May. A truce and an agreement on prisoners are sought by"
    " the mediator in talks in Lima.\n"
)
"""What makes a report one on public affairs."""


def offers(text: str) -> list[tuple[str | None, str, str]]:
    reading = heard(WAR + text)
    found = [o for o in reading.offers if o.citations[0].start >= len(WAR)]
    return [(name_of(reading, o.maker), o.type, o.content.quote) for o in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru turned to Norway in May, seeking support against the rebels.",
            ("Peru", "request", "support against the rebels"),
        ),
        (
            "Norway has been approached for more help by Peru.",
            ("Peru", "request", "more help"),
        ),
        (
            "Peru has been pleading for months for Norway to ease the embargo.",
            ("Peru", "request", "to ease the embargo"),
        ),
        ("Peru warned Chile not to sign the treaty.", ("Peru", "demand", "not to sign the treaty")),
        (
            "Minister Ana Morales said Chile should withdraw its troops.",
            ("Ana Morales", "demand", "Chile should withdraw its troops"),
        ),
        (
            "Minister Ana Morales said she would regard the drills as an act of war.",
            ("Ana Morales", "threat", "she would regard the drills as an act of war"),
        ),
        (
            'President Ana Morales is set to present a "plan for the lake" to Chile.',
            ("Ana Morales", "proposal", 'a "plan for the lake" to Chile'),
        ),
        (
            "Peru repeated its own plan to end the war.",
            ("Peru", "proposal", "to end the war"),
        ),
    ],
)
def test_offers_are_made_in_many_words(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in offers(text)


def test_let_another_act_is_a_request() -> None:
    (offer,) = offers('"Let Norway put pressure on Chile," said Minister Ana Morales.')
    assert offer[:2] == ("Ana Morales", "request")


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ana Morales proposed that Chile should have left the port earlier.",
        "Minister Ana Morales said some should leave home early.",
        "Minister Ana Morales presented her plan to Chile.",
        '"I do not think Norway would offer talks unless Chile asks," said analyst Jan Moe.',
    ],
)
def test_what_is_too_late_or_asked_of_nobody_is_no_demand(text: str) -> None:
    assert offers(text) == []


def test_a_condition_goes_on_behind_a_hyphen() -> None:
    reading = heard(
        "President Ana Morales of Peru threatened to close the port if re-elected ministers refuse to talk."
    )
    assert [c.citation.quote for o in reading.offers for c in o.conditions] == ["if re-elected"]
