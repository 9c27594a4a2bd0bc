"""Titles with a portfolio or a body between them and the name. All names are invented or generic."""

from __future__ import annotations

import pytest

from tests.extract.actors import actor, places, read


@pytest.mark.parametrize(
    ("phrase", "name", "title", "of"),
    [
        (
            "The Minister of National Defence Ivan Orlov",
            "Ivan Orlov",
            "Minister of National Defence",
            None,
        ),
        (
            "The EU High Representative for Foreign Affairs and Security Policy Erik Solberg",
            "Erik Solberg",
            "High Representative for Foreign Affairs and Security Policy",
            "European Union",
        ),
        (
            "US Assistant Secretary of State for African Affairs Molly Brandt",
            "Molly Brandt",
            "Assistant Secretary of State for African Affairs",
            "United States",
        ),
        (
            "Chile's Minister of Foreign Affairs Maria Soto",
            "Maria Soto",
            "Minister of Foreign Affairs",
            "Chile",
        ),
    ],
)
def test_the_name_begins_behind_the_portfolio(
    phrase: str, name: str, title: str, of: str | None
) -> None:
    found = actor(read(f"{phrase} said on Monday that the talks were over."), name)
    assert phrase in [m.citation.quote for m in found.mentions if m.form == "title"]
    assert (title, of) in [(r.title, r.of) for r in found.roles]


def test_a_hyphen_in_a_title_hides_no_name() -> None:
    reading = read(
        "UN Under-Secretary General for Field Operations Jean-Pierre Maret said so on Monday."
    )
    assert actor(reading, "Jean-Pierre Maret").acts_for == actor(reading, "United Nations").id


def test_a_body_whose_name_goes_on_behind_a_portfolio_word_stays_whole() -> None:
    reading = read("A spokeswoman for the UN Human Rights Office rejected the report.")
    assert places(reading, "Office of the High Commissioner for Human Rights")


def test_an_ambassador_to_a_body_is_who_is_named_behind_it() -> None:
    reading = read("Peru’s ambassador to UN Juan Maret left. Maret spoke on Monday.")
    assert places(reading, "Juan Maret") == [
        "Peru’s ambassador to UN Juan Maret",
        "Juan Maret",
        "Maret",
    ]


def test_a_participle_before_an_office_is_part_of_the_title() -> None:
    reading = read(
        "Juan Maret came to Peru having begun as rotating president of the African Union."
    )
    assert "rotating president of the African Union" in places(reading, "Juan Maret")


def test_a_participle_that_acts_on_who_is_named_behind_it_is_no_part_of_a_title() -> None:
    reading = read("Juan Maret is regarded as supporting the governor.")
    assert not any("supporting" in place for place in places(reading, "Juan Maret"))
