"""Who makes an offer, what is none, and which answers and conditions are its own."""

from __future__ import annotations

import pytest

from goodoffices.extract.offers.conditions import worded
from tests.extract.bargaining import heard, name_of

AFFAIRS = (
    "Norway, Chile and Peru held talks on a ceasefire in May. The government of Peru and the rebels had broken"
    " the truce, the foreign minister of Chile said, and negotiations on sanctions had failed. "
)

Told = tuple[str, str | None, str]


def told(text: str) -> list[Told]:
    """Type, maker and words of each offer, in a report on public affairs."""
    reading = heard(AFFAIRS + text)
    return [(o.type, name_of(reading, o.maker), o.content.quote) for o in reading.offers]


@pytest.mark.parametrize(
    ("text", "offer"),
    [
        (
            "Norway refused a request from Chile to move its boats.",
            ("request", "Chile", "to move its boats"),
        ),
        (
            "Ana Morales said the raid was a crime while calling for calm.",
            ("demand", "Ana Morales", "calm"),
        ),
        (
            "Chile says the island is part of its land, and has vowed to return the boats.",
            ("promise", "Chile", "to return the boats"),
        ),
        (
            "Talks went on, with Norway and Chile proposing a truce of six weeks.",
            ("proposal", "Norway", "a truce of six weeks"),
        ),
        (
            "Peru drummed up support for the peace plan Norway first outlined in May.",
            ("proposal", "Norway", "the peace plan Norway first outlined in May"),
        ),
        (
            "Norway adopted a resolution demanding that Chile leave the port.",
            ("demand", "Norway", "Chile leave the port"),
        ),
    ],
)
def test_the_maker_is_found_where_the_parse_puts_another(text: str, offer: Told) -> None:
    assert told(text) == [offer]


def test_who_backs_a_plan_has_not_made_it() -> None:
    text = "Ana Morales unveiled a ceasefire proposal, backed by Peru, that was rejected by Chile."
    reading = heard(AFFAIRS + text)
    (offer,) = reading.offers
    assert name_of(reading, offer.maker) == "Ana Morales"


def test_who_carries_on_from_an_infinitive_is_who_acts_above_it() -> None:
    text = "Ana Morales asked Chile to leave the port and urged the Chileans to return the boats."
    assert {maker for _, maker, _ in told(text)} == {"Ana Morales"}


@pytest.mark.parametrize(
    ("text", "type_", "content"),
    [
        ("Norway warned Chile against selling the boats.", "demand", "against selling the boats"),
        ("Norway warned Chile not to sell the boats.", "demand", "not to sell the boats"),
        (
            "Norway insisted that Chile hand over the boats.",
            "demand",
            "Chile hand over the boats",
        ),
        ("Norway committed to helping Peru.", "promise", "helping Peru"),
        ("Norway has vowed vengeance.", "threat", "vengeance"),
        ("Norway vowed that Chile would pay for the attack.", "threat", None),
        ("Norway is open to the idea of engaging in talks.", "offer", "engaging in talks"),
        ("Norway is ready to work with Chile.", "offer", "to work with Chile"),
        ("Norway is ready to lay down its arms.", "offer", "to lay down its arms"),
        (
            "Norway repeated its call on the allies to open the port.",
            "request",
            "to open the port",
        ),
        ("Chile rejected Norway's appeals to open the port.", "request", "to open the port"),
    ],
)
def test_these_words_too_make_an_offer(text: str, type_: str, content: str | None) -> None:
    ((found, maker, quote),) = told(text)
    assert (found, maker) == (type_, "Norway")
    assert content is None or quote == content


@pytest.mark.parametrize(
    "text",
    [
        "The Chileans get ready for the war.",
        "Norway countered the raid with a strike.",
        "The unions joined a march called by Norway to mark the day.",
        "Unless the rain stops, Norway will need to wait.",
        '"Unless they are lifted, Norway will continue to struggle," Ana Morales of Chile said.',
        '"After the war, Chile had to rebuild the port," Ana Morales said.',
        "Officials believed that Chile must leave the port.",
        "Norway blocked a resolution calling for a truce.",
        "Ana Morales suggested they would be eagerly accepted.",
    ],
)
def test_these_words_make_none(text: str) -> None:
    assert told(text) == []


def test_ones_own_side_is_asked_for_nothing_and_who_is_acted_on_is_not_addressed() -> None:
    own = 'Norwegian Prime Minister Ola Lund said: "Norway must stand with Peru."'
    assert told(own) == []
    reading = heard(AFFAIRS + "Ana Morales said that Chile must be punished.")
    assert [o.made_to for o in reading.offers] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "Norway has repeatedly called for a truce.",
        "Norway continues to call for a truce.",
        "The envoys noted Norway's renewed calls for a truce.",
    ],
)
def test_what_is_asked_again_and_again_is_reiterated(text: str) -> None:
    assert [o.status for o in heard(AFFAIRS + text).offers] == ["reiterated"]


def test_who_makes_and_who_backs_answers_nothing() -> None:
    for text in (
        "Chile was not close to accepting a ceasefire proposal backed by Norway.",
        "Peru regretted their refusal to back Norway's demand that Chile leave the port.",
    ):
        assert all(not o.replies for o in heard(AFFAIRS + text).offers)


def test_yet_to_agree_is_told_once() -> None:
    text = "Norway made a ceasefire proposal, though Chile has yet to agree to the proposal."
    (offer,) = heard(AFFAIRS + text).offers
    assert [r.status for r in offer.replies] == ["unanswered"]


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("if Chile leaves", True),
        ("as long as Chile stays", True),
        ("before Chile leaves", True),
        ("if necessary", False),
        ("if need be", False),
        ("as concerns grow", False),
        ("in accordance with the law", False),
        ("on condition of anonymity", False),
        ("when it comes to Chile", False),
        ("every new raid", False),
    ],
)
def test_a_marked_condition_must_begin_as_conditions_do(words: str, condition: bool) -> None:
    (doc,) = heard(f"Norway will stop {words}.").docs
    assert worded(tuple(doc[3:-1])) == condition


@pytest.mark.parametrize(
    "text",
    [
        "Norway said the hijackers were tired and have vowed to blow up the plane.",
        "Norway said the smugglers were at sea, threatening to kill the crew.",
    ],
)
def test_who_tells_of_a_threat_does_not_make_it(text: str) -> None:
    assert [maker for _, maker, _ in told(text) if maker == "Norway"] == []
