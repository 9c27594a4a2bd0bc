"""Value told as a quality, as a flow, by who gets it or as a deal of its own."""

from __future__ import annotations

import pytest

from tests.extract.bargaining import heard, name_of

AFFAIRS = (
    "Norway, Chile and Peru held talks on a ceasefire in May. The government of Peru and the rebels had broken"
    " the truce, the foreign minister of Chile said, and negotiations on sanctions had failed. "
)

Line = tuple[str | None, str | None, str, str]


def lines(text: str) -> list[Line]:
    """Who gives to whom, how far it went, and the words, in a report on public affairs."""
    reading = heard(AFFAIRS + text)
    return [
        (name_of(reading, d.giver), name_of(reading, d.receiver), d.status, d.what.quote)
        for d in reading.deliveries
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Peru's army fired Norwegian-supplied missiles.",
            ("Norway", "Peru", "delivered", "Norwegian-supplied missiles"),
        ),
        (
            "Peru's use of Norwegian-supplied missiles angered the rebels.",
            ("Norway", "Peru", "delivered", "Norwegian-supplied missiles"),
        ),
        (
            "Norwegian weapons sent to Peru were old.",
            ("Norway", "Peru", "delivered", "Norwegian weapons sent to Peru"),
        ),
    ],
)
def test_what_is_called_supplied_was_given_by_whom_the_words_before_it_name(
    text: str, line: Line
) -> None:
    assert lines(text) == [line]


def test_what_is_called_supplied_again_and_again_is_one_line() -> None:
    reading = heard(AFFAIRS + "Norwegian-supplied tanks came. Norwegian-supplied tanks burned.")
    (delivery,) = reading.deliveries
    assert len(delivery.citations) == 2


@pytest.mark.parametrize(
    ("text", "giver", "receiver", "status"),
    [
        ("Norway suspended arms exports to Peru.", "Norway", "Peru", "not-delivered"),
        ("Norway paused dozens of weapons sales to Peru.", "Norway", "Peru", "not-delivered"),
        ("Norway's military aid to Peru was noticed.", "Norway", "Peru", "delivered"),
        ("Norway is Peru's main supplier of arms.", "Norway", "Peru", "delivered"),
    ],
)
def test_a_flow_goes_on_or_is_held_back(text: str, giver: str, receiver: str, status: str) -> None:
    assert [line[:3] for line in lines(text)] == [(giver, receiver, status)]


def test_help_that_is_doubted_or_only_words_is_no_line() -> None:
    assert lines("Critics questioned Norway's military aid to Peru.") == []
    assert lines("Norway's support for Peru was noticed.") == []


@pytest.mark.parametrize(
    ("text", "giver", "receiver", "status"),
    [
        ("Peru buys most of its weapons from Norway.", "Norway", "Peru", "delivered"),
        ("Peru is to receive 30 tanks from Norway.", "Norway", "Peru", "promised"),
        ("Peru relies on weapons from Norway.", "Norway", "Peru", "delivered"),
        ("Peru is financed, equipped and trained by Norway.", "Norway", "Peru", "delivered"),
        ("The first Norwegian tanks have arrived in Peru.", "Norway", "Peru", "delivered"),
        ("Norway shared intelligence with Peru.", "Norway", "Peru", "delivered"),
        ("Norway forgave two million euros of Peruvian debt.", "Norway", "Peru", "delivered"),
        ("Norway sold shells to Peru.", "Norway", "Peru", "delivered"),
        ("Norway supports Peru with food and fuel.", "Norway", "Peru", "delivered"),
        ("Norway gave Peru the green light to fire.", "Norway", "Peru", "delivered"),
    ],
)
def test_value_is_read_from_who_gets_it_and_from_deals_of_other_names(
    text: str, giver: str, receiver: str, status: str
) -> None:
    assert [line[:3] for line in lines(text)] == [(giver, receiver, status)]


@pytest.mark.parametrize(
    "text",
    [
        "It would help even if Peru received weapons from Norway.",
        "Norwegian fighter jets enter Peruvian airspace.",
        "The campaign received permission from families of soldiers.",
    ],
)
def test_what_is_supposed_or_comes_on_its_own_errand_is_not_given(text: str) -> None:
    assert lines(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway has been reluctant to supply Peru with missiles.", "not-delivered"),
        ("Norway is slow to deliver weapons to Peru.", "not-delivered"),
        ("Norway is set to supply Peru with missiles.", "promised"),
        ("Norway signed a deal to supply Peru with missiles.", "promised"),
        ("Norway is rushing to deliver weapons to Peru.", "promised"),
        ("Norway has begun supplying arms to Peru.", "delivered"),
        ("Norway committed 30 tanks to Peru.", "promised"),
    ],
)
def test_how_far_it_went_is_told_by_what_governs_it(text: str, status: str) -> None:
    assert [line[:3] for line in lines(text)] == [("Norway", "Peru", status)]


def test_permission_to_fire_is_given_and_a_capital_receives_for_its_state() -> None:
    allowed = lines("Norway allowed Peru to strike the port.")
    assert [line[:3] for line in allowed] == [("Norway", "Peru", "delivered")]
    sent = lines("Norway has sent its own missiles to Lima.")
    assert [line[:3] for line in sent] == [("Norway", "Peru", "delivered")]


def test_children_handed_back_to_their_state_are_a_line() -> None:
    assert [line[:3] for line in lines("Norway returned 200 children to Peru.")] == [
        ("Norway", "Peru", "delivered")
    ]


def test_who_was_freed_by_a_side_was_let_go_by_it() -> None:
    (line,) = lines("A writer freed by Peru in a prisoner swap vowed revenge.")
    assert line[0] == "Peru"
    assert line[2] == "delivered"


def test_a_side_pledging_beside_the_main_clause_has_pledged() -> None:
    (line,) = lines(
        "The meeting ended on Friday, with Norway pledging 20 million euros in aid to Peru."
    )
    assert line[:3] == ("Norway", "Peru", "promised")


def test_what_ends_once_another_thing_ends_is_held_out_by_whoever_says_so() -> None:
    reading = heard(
        AFFAIRS + "The Orkla Front said it will only stop the attacks once the blockade ends."
    )
    assert [d.status for d in reading.deliveries] == ["floated"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway is suspected of arming Peru.",
        "Norway was cleared of arming Peru.",
        "Chile accused Norway of arming Peru.",
        "There were no Norwegian-supplied missiles in Peru.",
    ],
)
def test_what_somebody_is_suspected_of_giving_or_there_is_none_of_was_not_given(text: str) -> None:
    assert [line for line in lines(text) if line[2] == "delivered"] == []
