"""The ledger: what is given, promised, floated or withheld, and in return for what."""

from __future__ import annotations

import pytest

from tests.extract.bargaining import heard, name_of


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway released 14 fishermen on Monday.", "delivered"),
        ("Norway will release 14 fishermen on Monday.", "promised"),
        ("Norway did not release the 14 fishermen.", "not-delivered"),
        ("Norway offered to release 14 fishermen.", "floated"),
        ("Norway promised to release 14 fishermen.", "promised"),
    ],
)
def test_a_delivery_goes_as_far_as_its_words(text: str, status: str) -> None:
    reading = heard(text)
    (delivery,) = reading.deliveries
    assert delivery.status == status
    assert "14 fishermen" in delivery.what.quote
    assert name_of(reading, delivery.giver) == "Norway"


def test_what_an_offer_holds_out_refers_to_the_offer() -> None:
    reading = heard("Norway offered to release 14 fishermen.")
    assert reading.deliveries[0].offer == reading.offers[0].id


def test_what_is_demanded_is_not_yet_on_the_ledger() -> None:
    assert heard("Chile demanded that Norway release the fishermen.").deliveries == []


def test_in_exchange_for_ties_two_deliveries() -> None:
    reading = heard("Norway released 14 fishermen in exchange for the return of two boats.")
    given, returned = reading.deliveries
    assert given.in_return_for == returned.id
    assert given.link == "stated"
    assert "two boats" in returned.what.quote


def test_what_an_offer_asks_in_exchange_is_floated_and_proposed() -> None:
    reading = heard("Norway offered to release 14 fishermen in exchange for tariff relief.")
    statuses = {d.what.quote: (d.status, d.link) for d in reading.deliveries}
    assert statuses["tariff relief"] == ("floated", "proposed")


def test_somebodys_own_return_home_gives_nothing() -> None:
    assert heard("President Ana Morales returned to Peru on Monday.").deliveries == []


@pytest.mark.parametrize(
    "text",
    [
        "Norway's ministry gave details in a news release about the port.",
        "Norway urged Chile not to release the fishermen.",
        "Norway promised to free Chile.",
    ],
)
def test_what_is_published_or_asked_for_gives_nothing(text: str) -> None:
    assert heard(text).deliveries == []


def test_prisoners_freed_by_nobody_named_are_freed_by_whose_prisons_they_leave() -> None:
    reading = heard(
        "Chile held talks in May. Twelve prisoners were freed from Chilean jails. Another four"
        " prisoners were released in June."
    )
    assert [name_of(reading, d.giver) for d in reading.deliveries] == ["Chile", "Chile"]
    assert all(d.certainty == "low" for d in reading.deliveries)


def test_who_frees_stays_unknown_where_two_sides_hold_prisoners() -> None:
    reading = heard(
        "Chile released six fishermen in May. Peru released four sailors in June. Twelve prisoners"
        " were freed in July."
    )
    assert reading.deliveries[-1].giver is None


def test_a_part_of_what_a_deal_could_involve_is_only_floated() -> None:
    reading = heard(
        "Norway offered Chile a bargain, which could involve the release of prisoners in exchange"
        " for sanctions relief."
    )
    assert {d.status for d in reading.deliveries} == {"floated"}


def test_a_state_gives_what_its_ministers_promise() -> None:
    reading = heard(
        "Chilean Foreign Minister Ana Morales promised to release the prisoners of war."
    )
    assert name_of(reading, reading.deliveries[0].giver) == "Chile"


def test_talks_on_joining_are_given_by_whoever_opens_them() -> None:
    reading = heard("The European Union opened membership talks for Norway in June.")
    (delivery,) = reading.deliveries
    assert (delivery.status, name_of(reading, delivery.receiver)) == ("delivered", "Norway")


@pytest.mark.parametrize(
    "text",
    [
        "He was released in July.",
        "Ana Morales has promised to end inflation.",
        "Chile said it would take decisions based on the threats.",
    ],
)
def test_what_passes_between_no_two_sides_is_not_on_the_ledger(text: str) -> None:
    assert heard(text).deliveries == []


def test_a_bargain_struck_and_half_done_is_given_for_given() -> None:
    reading = heard(
        "Kenya met Finland in May. Finland brokered six political prisoners released from Kenyan jails. In return, Finland"
        " agreed to lift some sanctions on the Kenyan airline."
    )
    freed, relief = reading.deliveries
    assert (name_of(reading, freed.giver), freed.status) == ("Kenya", "delivered")
    assert (name_of(reading, relief.giver), relief.status) == ("Finland", "delivered")
    assert (relief.in_return_for, relief.link) == (freed.id, "stated")
    assert name_of(reading, relief.receiver) == "Kenya"


def test_what_is_only_promised_in_return_stays_promised() -> None:
    reading = heard(
        "Kenya freed six fishermen. In return, Finland promised to lift sanctions on Kenya."
    )
    assert [d.status for d in reading.deliveries] == ["delivered", "promised"]


def test_support_that_was_asked_for_and_given_is_a_delivery() -> None:
    reading = heard("Sweden asked for Norway's support for the plan, which Norway gave.")
    assert [(name_of(reading, d.giver), d.status) for d in reading.deliveries] == [
        ("Norway", "delivered")
    ]


def test_a_promise_told_with_its_sum_is_one_line_of_the_ledger() -> None:
    reading = heard("At the summit Sweden was pledging a further $250m in aid to Kenya.")
    assert len(reading.deliveries) == 1


def test_those_let_go_from_prisons_elsewhere_are_let_go_by_nobody_known() -> None:
    reading = heard(
        "Kenya freed six fishermen. Eight sailors were released from prisons in Vardal and Ostia."
    )
    assert [name_of(reading, d.giver) for d in reading.deliveries] == ["Kenya", None]


def test_relief_that_followed_was_given() -> None:
    reading = heard(
        "Finland met Kenya. Kenya freed six fishermen. Finland's sanctions relief followed."
    )
    assert [(name_of(reading, d.giver), d.status) for d in reading.deliveries] == [
        ("Kenya", "delivered"),
        ("Finland", "delivered"),
    ]


def test_aid_that_is_announced_is_promised() -> None:
    (delivery,) = heard("Norway announced a new aid package for Chile on Monday.").deliveries
    assert delivery.status == "promised"


@pytest.mark.parametrize(
    "text",
    [
        "The minister was released on bail in April by a court in Norway.",
        "Norway has been pursuing a deal for a ceasefire and the release of fishermen.",
        "Norway wants a big release of fishermen in the spring.",
    ],
)
def test_what_a_court_grants_and_what_is_striven_for_is_given_by_nobody(text: str) -> None:
    assert [d.what.quote for d in heard(text).deliveries if d.status == "delivered"] == []


def test_who_is_freed_does_not_receive() -> None:
    reading = heard("Norway freed the hostages on Monday. The hostages thanked the crew.")
    (delivery,) = reading.deliveries
    assert name_of(reading, delivery.giver) == "Norway"
    assert delivery.receiver is None


@pytest.mark.parametrize(
    ("text", "what", "giver"),
    [
        (
            "The proposal calls for the withdrawal of Chilean troops from the port.",
            "the withdrawal of Chilean troops from the port",
            "Chile",
        ),
        (
            "The plan demands that Peru abandon its claim to the island.",
            "abandon its claim to the island",
            "Peru",
        ),
        (
            "The deal would include the release of ten prisoners held by Norway.",
            "the release of ten prisoners held by Norway",
            "Norway",
        ),
        (
            "The sticking points are the withdrawal of Chilean forces and a tax.",
            "the withdrawal of Chilean forces",
            "Chile",
        ),
    ],
)
def test_the_terms_of_a_plan_are_floated_by_whose_they_are(
    text: str, what: str, giver: str
) -> None:
    reading = heard(f"Chile, Peru and Norway met in May.\n{text}")
    (delivery,) = reading.deliveries
    assert what in delivery.what.quote
    assert delivery.status == "floated"
    assert delivery.certainty == "low"
    assert name_of(reading, delivery.giver) == giver


def test_a_term_told_twice_is_one_line_that_cites_both() -> None:
    reading = heard(
        "The plan includes the withdrawal of Chilean troops.\nChile spoke of it in May.\n"
        "The proposal calls for the withdrawal of Chilean forces from the port."
    )
    (delivery,) = reading.deliveries
    assert len(delivery.citations) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Peru signed a deal on the release of prisoners held by Norway.",
        "The deal freed ten prisoners held by Norway in May.",
        "The deal does not include the withdrawal of Chilean troops.",
        "The proposal calls for the withdrawal of the bill.",
    ],
)
def test_what_was_done_or_left_out_or_is_no_concession_is_no_term_in_play(text: str) -> None:
    assert [d for d in heard(text).deliveries if d.status == "floated"] == []


def test_hostages_would_come_from_whoever_the_report_tells_to_have_taken_them() -> None:
    reading = heard(
        "The rebels, the Red Front, seized six hostages in May, while ten prisoners are held by"
        " Chile. The proposal would include the release of the hostages."
    )
    (delivery,) = reading.deliveries
    assert name_of(reading, delivery.giver) == "Red Front"


def test_hostages_named_by_their_people_are_not_held_by_their_own_state() -> None:
    reading = heard(
        "Ten prisoners are held by Norway. The proposal would include the release of Norwegian"
        " hostages."
    )
    assert [name_of(reading, d.giver) for d in reading.deliveries] == []


@pytest.mark.parametrize(
    "text",
    [
        "If Norway stopped sending aid to Chile, prices would rise.",
        "Chile should lift the sanctions on Peru.",
        "One release from Norway said that the port was closed.",
        "The raid secured the release of four prisoners.",
        "The mediator worked to ensure that the prisoners are released.",
    ],
)
def test_suppositions_duties_and_force_hand_nothing_over(text: str) -> None:
    assert heard(text).deliveries == []


@pytest.mark.parametrize(
    ("text", "giver", "status"),
    [
        ("Norway announced an aid package of 3 million euros for Peru.", "Norway", "promised"),
        ("Norway will supply Peru with an aid package.", "Norway", "promised"),
    ],
)
def test_a_package_comes_from_who_announces_it(text: str, giver: str, status: str) -> None:
    reading = heard(text)
    (delivery,) = reading.deliveries
    assert (name_of(reading, delivery.giver), delivery.status) == (giver, status)


@pytest.mark.parametrize(
    "text",
    [
        "Nothing will improve until there is a truce and the release of prisoners held by Norway.",
        "A Norwegian helicopter released flares.",
        "Norway named the goals of the war: releasing the prisoners and taking the port.",
    ],
)
def test_what_is_waited_for_or_aimed_at_is_not_given(text: str) -> None:
    assert [d for d in heard(text).deliveries if d.status == "delivered"] == []


@pytest.mark.parametrize(
    ("text", "giver", "receiver", "status"),
    [
        ("Norway will provide Peru with training.", "Norway", "Peru", "promised"),
        ("Norway gave Peru permission to use the port.", "Norway", "Peru", "delivered"),
        ("Norway did not give Peru permission to use the port.", "Norway", "Peru", "not-delivered"),
        ("Chile thanked Norway for sending aid to Peru.", "Norway", "Peru", "delivered"),
        ("Norway told Chile that it had sent aid to Peru.", "Norway", "Peru", "delivered"),
    ],
)
def test_a_verb_with_two_objects_names_giver_taker_and_thing(
    text: str, giver: str, receiver: str, status: str
) -> None:
    reading = heard(text)
    (delivery,) = reading.deliveries
    assert (name_of(reading, delivery.giver), delivery.status) == (giver, status)
    assert name_of(reading, delivery.receiver) == receiver


def test_what_somebody_is_provided_with_is_what_is_given() -> None:
    (delivery,) = heard("Norway provided Peru with military assistance.").deliveries
    assert "military assistance" in delivery.what.quote


def test_a_prime_minister_of_a_state_that_nobody_knows_gives_too() -> None:
    text = (
        "The Kellan prime minister said last week that she would release four sailors, those who"
        " are ill, without any condition."
    )
    (delivery,) = heard(text).deliveries
    assert delivery.status == "promised"
