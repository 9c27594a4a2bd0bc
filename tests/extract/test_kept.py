"""Which lines the ledger keeps: value that passes between parties, as far as it has gone."""

from __future__ import annotations

import pytest

from tests.extract.bargaining import heard, name_of


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chile are at war. Chile promised to open the gates of hell.",
        "Norway and Chile are at war. Chile vowed to return thousands of residents to their homes.",
        "Norway and Chile signed a truce. Norway pledged to provide aid to councils and pensioners.",
        "Norway and Chile signed a truce. Norway lifted the ban on concerts.",
        "Norway and Chile hold talks. Senator Ana Morales promised to give voters bonuses.",
        "Norway and Chile hold talks. Peru does not believe that Norway is withholding aid.",
        "Norway and Chile hold talks. Six fishermen were freed by Norway on the order of a court.",
    ],
)
def test_what_passes_between_no_parties_is_no_line(text: str) -> None:
    assert heard(text).deliveries == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Norwegian parliament approved military aid to Chile.", "promised"),
        ("Norway announced that it is sending weapons to Chile.", "promised"),
        ("Norway has provided military aid to Chile.", "delivered"),
    ],
)
def test_what_is_approved_or_announced_is_still_to_come(text: str, status: str) -> None:
    assert [d.status for d in heard(text).deliveries] == [status]


def test_a_bare_clause_is_told_with_what_it_is_about() -> None:
    (delivery,) = heard("Chile used the weapons provided by Norway.").deliveries
    assert delivery.what.quote == "the weapons provided by Norway"


def test_who_fires_what_others_supplied_has_not_given_it() -> None:
    reading = heard("Norway and its allies let Chile fire the missiles they supplied.")
    assert "Chile" not in [name_of(reading, d.giver) for d in reading.deliveries]


def test_captives_come_from_whoever_holds_them() -> None:
    reading = heard(
        "Chile holds forty Norwegian prisoners. Norway promised a truce and the release of the"
        " prisoners."
    )
    assert [(name_of(reading, d.giver), d.status) for d in reading.deliveries] == [
        ("Chile", "floated")
    ]


def test_a_package_of_aid_is_promised_by_a_president_whose_state_is_not_told() -> None:
    reading = heard(
        "Ana Morales met the Chileans. Ana Morales announced a $9m package of military assistance"
        " to Chile."
    )
    (package,) = reading.deliveries
    assert name_of(reading, package.giver) == "Ana Morales"
    assert (name_of(reading, package.receiver), package.status) == ("Chile", "promised")


def test_a_package_before_a_vote_is_only_floated() -> None:
    reading = heard("Norway met Chile. Senators blocked a vote on a Norwegian aid package.")
    assert [d.status for d in reading.deliveries] == ["floated"]


def test_passage_that_a_side_promises_to_facilitate_is_promised() -> None:
    reading = heard(
        "Rebels in Peru and its army signed a truce and an agreement on prisoners. Chile and Norway"
        " hold talks on a ceasefire. Chile promised to facilitate deliveries in the areas it holds."
    )
    assert [(name_of(reading, d.giver), d.status) for d in reading.deliveries] == [
        ("Chile", "promised")
    ]


def test_providing_with_arms_is_no_condition() -> None:
    (delivery,) = heard("Norway is a source of aid, providing Chile with weapons.").deliveries
    assert delivery.status == "delivered"


@pytest.mark.parametrize(
    ("text", "what", "status"),
    [
        ("He pledged to support Chile.", "support Chile", "promised"),
        (
            "He announced the opening of two consulates in Chile.",
            "announced the opening of two consulates in Chile",
            "promised",
        ),
        ("Norway will give Chile weapons if it pays.", "give Chile weapons", "floated"),
        ("Norway gave the Chileans a lifeline.", "gave the Chileans a lifeline", "delivered"),
    ],
)
def test_other_words_of_giving(text: str, what: str, status: str) -> None:
    reading = heard(
        "Norway's Prime Minister Per Berg met the envoy of Chile for talks on a truce and on"
        f" prisoners.\n{text}"
    )
    assert (what, status, "Norway") in [
        (d.what.quote, d.status, name_of(reading, d.giver)) for d in reading.deliveries
    ]


def test_what_a_gift_is_for_is_no_second_gift() -> None:
    reading = heard("Norway and Peru are at war. Norway decides when to provide aid to Chile.")
    assert reading.deliveries == []
