"""What makes no line of the ledger, though its verb or noun is one of giving."""

from __future__ import annotations

import pytest

from tests.extract.bargaining import heard, name_of


@pytest.mark.parametrize(
    "text",
    [
        "The two sides spoke of a truce and the release of the fishermen.",
        "The talks are on a bargain over the release of five fishermen.",
        "The government of Norway negotiates for the release of five fishermen.",
    ],
)
def test_a_release_that_is_only_spoken_of_is_not_delivered(text: str) -> None:
    assert [d.status for d in heard(text).deliveries if d.status == "delivered"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Norway holds the fishermen. Chile welcomed the release of 14 fishermen by Norway.",
        "Norway jailed the fishermen. The talks resulted in a release of 14 fishermen.",
        "Norway jailed the fishermen. Trade resumed after the release of 14 fishermen.",
    ],
)
def test_a_release_told_as_done_is_delivered_though_its_giver_stands_elsewhere(text: str) -> None:
    (delivery,) = heard(text).deliveries
    assert (delivery.status, name_of(heard(text), delivery.giver)) == ("delivered", "Norway")


@pytest.mark.parametrize(
    "text",
    [
        "Judges in Norway reduced a captain’s sentence.",
        "Norway rescued 14 Chilean fishermen.",
        "Norway dismissed the case.",
        "Norway lifted the tariff to 25 percent.",
        "Norway promised not to give weapons to Chile.",
    ],
)
def test_courts_rescuers_raised_rates_and_refusals_give_nothing_to_a_side(text: str) -> None:
    assert heard(text).deliveries == []


def test_aid_that_was_offered_is_floated() -> None:
    (delivery,) = heard("Norway has offered assistance to Chile.").deliveries
    assert (
        delivery.status,
        name_of(heard("Norway has offered assistance to Chile."), delivery.giver),
    ) == (
        "floated",
        "Norway",
    )


def test_prisoners_asked_in_exchange_come_from_whoever_holds_them() -> None:
    text = (
        "Norway and Chile are at odds. Peruvian mediators proposed that Norway release 14 fishermen in exchange for"
        " Norwegian sailors in Chilean jails."
    )
    reading = heard(text)
    givers = {d.what.quote: name_of(reading, d.giver) for d in reading.deliveries}
    assert givers["Norwegian sailors in Chilean jails"] == "Chile"
