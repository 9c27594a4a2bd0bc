"""What becomes of an offer: answered, countered, changed, taken back, run out, put again."""

from __future__ import annotations

import pytest

from goodoffices.extract.reading import Reading
from goodoffices.model.findings import OfferFinding
from tests.extract.bargaining import heard, name_of

PUT = "Chile offered Peru to reopen the border. "


def first(text: str) -> tuple[Reading, OfferFinding]:
    reading = heard(text)
    return reading, reading.offers[0]


def answered(text: str) -> list[tuple[str | None, str]]:
    """Who does what to the first offer of a text."""
    reading, offer = first(text)
    return [(name_of(reading, r.by), r.status) for r in offer.replies]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru responded with a counter-proposal for joint patrols.",
        "In response, Peru proposed joint patrols.",
        "Peru proposed joint patrols instead.",
        "Peru countered with a proposal for joint patrols.",
    ],
)
def test_an_offer_met_by_another_is_countered_and_the_other_revises_it(sentence: str) -> None:
    reading, offer = first(PUT + sentence)
    assert answered(PUT + sentence) == [("Peru", "countered")]
    assert offer.status == "countered"
    (own,) = reading.offers[1:]
    assert (name_of(reading, own.maker), own.revises) == ("Peru", offer.id)


def test_what_is_proposed_to_somebody_else_counters_nothing() -> None:
    reading, offer = first(PUT + "In response, Kenya proposed a ceasefire to Uganda.")
    assert (offer.status, offer.replies) == ("made", ())
    assert all(o.revises is None for o in reading.offers)


def test_a_revised_plan_changes_the_makers_own_offer_and_revises_it() -> None:
    text = PUT + "In a revised plan, Chile proposed joint patrols."
    reading, offer = first(text)
    assert answered(text) == [("Chile", "changed")]
    assert reading.offers[1].revises == offer.id


def test_terms_cut_to_a_number_are_a_new_version_of_the_demand() -> None:
    text = "Chile demanded a rise of 10 per cent from Peru. It lowered its demand to 7 per cent."
    reading, offer = first(text)
    assert offer.status == "changed"
    (new,) = reading.offers[1:]
    assert (new.content.quote, new.revises, new.status) == ("7 per cent", offer.id, "made")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Chile softened its demand.", "changed"),
        ("Chile has dropped its demand.", "withdrawn"),
        ("Chile backed away from its demand.", "withdrawn"),
        ("Chile repeated its demand in May.", "reiterated"),
    ],
)
def test_what_a_maker_does_with_its_own_demand_is_a_step_of_its_life(
    sentence: str, status: str
) -> None:
    assert answered("Chile demanded a ceasefire from Peru. " + sentence) == [("Chile", status)]


def test_a_demand_that_was_not_dropped_stands() -> None:
    assert answered("Chile demanded a ceasefire from Peru. Chile has not dropped its demand.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The deadline passed without an answer.",
        "The offer expired on Tuesday.",
        "The offer has lapsed.",
    ],
)
def test_an_offer_whose_time_ran_out_has_lapsed_by_nobodys_doing(sentence: str) -> None:
    assert answered(PUT + sentence) == [(None, "lapsed")]


def test_an_offer_that_will_expire_has_not() -> None:
    assert first(PUT + "The offer will expire on Tuesday.")[1].status == "made"


@pytest.mark.parametrize(
    "sentence",
    [
        "The offer is no longer on the table.",
        "Chile took the offer off the table.",
    ],
)
def test_an_offer_off_the_table_is_withdrawn_by_who_made_it(sentence: str) -> None:
    assert answered(PUT + sentence) == [("Chile", "withdrawn")]


def test_an_offer_put_forward_again_is_reiterated() -> None:
    reading = heard("Chile again offered Peru to reopen the border.")
    assert [o.status for o in reading.offers] == ["reiterated"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Peru said that it would study the offer.", "unanswered"),
        ("Peru brushed aside the offer.", "rejected"),
        ("Peru called the offer an insult.", "rejected"),
        ("Peru voted down the offer.", "rejected"),
    ],
)
def test_an_answer_is_known_by_what_is_done_with_the_offer(sentence: str, status: str) -> None:
    assert answered(PUT + sentence) == [("Peru", status)]


def test_an_answer_may_name_what_was_asked_instead_of_the_asking() -> None:
    asked = "Chile asked Peru to release the sailors. "
    assert answered(asked + "Peru refused to release the sailors.") == [("Peru", "rejected")]
    assert answered(asked + "Peru refused to open the port.") == []


def test_all_deals_are_not_the_offer_that_was_just_told() -> None:
    assert answered(PUT + "Peru approved all deals. Peru rejected a plan by Kenya.") == []


def test_what_a_plan_would_bring_is_proposed_by_who_brokers_it() -> None:
    reading, offer = first(
        "Egypt is trying to broker a ceasefire deal that would see the rebels release 20 hostages"
        " in exchange for prisoners. The talks between the government and the rebels go on."
    )
    assert (offer.type, name_of(reading, offer.maker)) == ("proposal", "Egypt")
    assert [c.relation for c in offer.conditions] == ["in-return"]


def test_what_will_be_done_to_a_thing_at_a_price_is_undertaken_by_who_says_so() -> None:
    reading = heard(
        "The talks between the government and the rebels on a ceasefire go on. The minister of"
        " Chile said a pardon could be granted only if the rebels left the town. The minister of"
        " Chile insisted that the air force would resume its raids if a convoy was attacked."
    )
    assert [(o.type, name_of(reading, o.maker)) for o in reading.offers] == [
        ("offer", "minister of Chile"),
        ("threat", "minister of Chile"),
    ]


def test_what_an_analyst_expects_under_a_condition_is_no_offer() -> None:
    reading = heard(
        "The talks between the government and the rebels on a ceasefire go on. An economist said"
        " prices would rise unless the strike ended."
    )
    assert reading.offers == []


def test_a_wish_for_revenge_and_a_plea_to_a_paper_are_no_demands() -> None:
    reading = heard(
        "The war between Chile and Peru goes on. The soldier said that he wanted revenge. The"
        " soldier asked Reuters not to print his name."
    )
    assert reading.offers == []
