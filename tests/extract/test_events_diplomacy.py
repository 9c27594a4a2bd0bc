"""Events of diplomacy, posture and retaliation: plans, calls, permits, threats. All is invented."""

from __future__ import annotations

import pytest

from tests.extract.test_events import read, told, who


@pytest.mark.parametrize(
    ("sentence", "type_", "doers"),
    [
        ("Norway set out a peace plan for Chile.", "request", ["Norway"]),
        ("Norway laid out its proposal to Chile.", "request", ["Norway"]),
        ("Norway claimed the Chilean diplomats were engaged in spying.", "accuse", ["Norway"]),
        ("Norway called the accusations baseless.", "reject", ["Norway"]),
        ("Norway said the accusations were completely baseless.", "reject", ["Norway"]),
        ("Norway has dismissed the progress.", "reject", ["Norway"]),
        ("Norway dismissed this.", "reject", ["Norway"]),
        ("Norway has revoked the accreditation of six diplomats.", "coerce", ["Norway"]),
        ("Norway suspended licences for Chilean companies.", "sanction", ["Norway"]),
        ("Norway slowed customs clearance for Chilean companies.", "sanction", ["Norway"]),
        ("Norway imposed tariff increases on Chilean goods.", "sanction", ["Norway"]),
        ("Norway has put its military on its highest alert level.", "mobilize", ["Norway"]),
        ("Norway has built up its military presence in the Pacific.", "mobilize", ["Norway"]),
        ("Norway dispatched a second aircraft carrier strike group.", "mobilize", ["Norway"]),
        ("Norway has vowed a response to the killing.", "threaten", ["Norway"]),
        ("While it has vowed to respond to Chile, Norway is waiting.", "threaten", ["Norway"]),
        ("Norway and Chile resumed the discussions in Geneva.", "consult", ["Norway", "Chile"]),
        ("Norway filed a challenge in June against Chilean rules.", "accuse", ["Norway"]),
    ],
)
def test_an_act_of_diplomacy_is_told_by_its_verb(
    sentence: str, type_: str, doers: list[str]
) -> None:
    reading = read(sentence)
    (event,) = [e for e in reading.events if e.type == type_]
    assert (who(reading, event.initiators), event.status) == (doers, "happened")


def test_a_plan_that_two_drew_up_is_put_forth_once_and_by_both() -> None:
    reading = read("A new truce plan drawn up by Denmark and Chile was presented on Friday.")
    (event,) = [e for e in reading.events if e.type == "request"]
    assert who(reading, event.initiators) == ["Denmark", "Chile"]
    assert event.trigger.quote == "presented"


def test_a_plan_is_outlined_in_a_clause_that_leaves_its_pronoun_out() -> None:
    text = "The 10-point peace plan President Jacob Zuma first outlined late in 2022 was welcomed."
    assert told(text, "request").trigger.quote == "outlined"


def test_a_plan_of_housing_asks_nobody_for_anything() -> None:
    assert read("Norway unveiled a plan for schools.").events == []


def test_who_has_no_plans_to_put_forth_a_proposal_has_not_done_so() -> None:
    event = told("Norway has no plans to present a proposal to Chile.", "request")
    assert event.status == "negated"


def test_a_journey_called_off_does_not_take_place() -> None:
    event = told("Prime Minister Erna Solberg postponed her trip to Chile.", "consult")
    assert event.status == "negated"


def test_a_delegation_sent_to_talks_takes_part_and_undergoes_nothing() -> None:
    event = told("Norway will send a delegation to the talks.", "consult")
    assert (event.status, event.recipients) == ("planned", ())


def test_those_who_telephone_are_those_of_the_clause() -> None:
    text = "President Erna Solberg urged Chile in a telephone conversation on Monday to withdraw."
    reading = read(text)
    (call,) = [e for e in reading.events if e.type == "consult"]
    assert who(reading, call.initiators) == ["Erna Solberg"]
    assert who(reading, call.recipients) == ["Chile"]


@pytest.mark.parametrize(
    "text",
    ["Talks in Geneva ended on Sunday.", "The talks that started on Monday were brief."],
)
def test_talks_are_known_by_the_day_on_which_they_begin_or_end(text: str) -> None:
    assert told(text, "consult").time is not None


def test_talks_on_ending_a_war_are_no_retreat() -> None:
    events = read("Norway joined talks on ending the war in Chile.").events
    assert [e.type for e in events] == ["consult"]


def test_an_anticipated_attack_has_not_taken_place() -> None:
    text = "Chile and Norway wait. Chile prepares for an anticipated Norwegian attack on Chile."
    assert told(text, "assault").status == "possible"


def test_retaliation_feared_is_a_possible_attack_and_of_trade_it_is_none() -> None:
    feared = "Norway and Chile spoke up. Chile fears Norwegian retaliation against Chile."
    assert told(feared, "assault").status == "possible"
    traded = "Norway and Chile spoke up. Chile fears Norwegian retaliation by tariffs on Chile."
    assert not [e for e in read(traded).events if e.type == "assault"]


def test_who_plans_an_attack_is_its_initiator() -> None:
    text = "Norway and Chile wait. Norwegian forces could be planning an attack on Chile."
    reading = read(text)
    (event,) = [e for e in reading.events if e.type == "assault"]
    assert who(reading, event.initiators) == ["Norwegian forces", "Norway"][: len(event.initiators)]
    assert event.initiators
    assert event.status == "planned"


def test_troops_put_on_alert_undergo_nothing() -> None:
    assert told("Norway has put its military on alert.", "mobilize").recipients == ()


def test_a_tariff_on_a_countrys_goods_is_one_on_the_country() -> None:
    reading = read("Norway imposed tariffs on $250 billion of Chilean imports. Chile objected.")
    (event,) = [e for e in reading.events if e.type == "sanction"]
    assert who(reading, event.recipients) == ["Chile"]


def test_a_sum_in_aid_is_aid() -> None:
    event = told("Chile said Denmark would provide £600m ($780m) in aid to Chile.", "aid")
    assert event.status in ("planned", "possible")


def test_who_is_expelled_from_a_country_is_expelled_by_it() -> None:
    text = "Chile and Denmark fell out. A Danish diplomat was expelled from Chile on Friday."
    reading = read(text)
    (event,) = [e for e in reading.events if e.type == "sanction"]
    assert who(reading, event.initiators) == ["Chile"]
    assert "Chile" not in who(reading, event.recipients)


def test_aid_in_money_is_for_whom_it_goes_to() -> None:
    text = "Chile thanked Denmark. Denmark would provide £600m in aid to Chile."
    reading = read(text)
    (event,) = [e for e in reading.events if e.type == "aid"]
    assert who(reading, event.recipients) == ["Chile"]


@pytest.mark.parametrize(
    "text",
    [
        "Chile’s “revenge” for the killing of Jens Holm may come soon.",
        "Chile expects a response from Denmark for the killing of Jens Holm.",
    ],
)
def test_a_blow_that_is_to_be_answered_has_been_struck(text: str) -> None:
    assert told(text, "assault").status == "happened"


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Congress blocked a package of aid to Norway.", "reject"),
        ("Norway declared two Chilean diplomats persona non grata.", "sanction"),
        ("Norway threw cold water on the plan.", "reject"),
    ],
)
def test_what_parliaments_hold_up_and_ministries_turn_away(sentence: str, type_: str) -> None:
    assert type_ in {e.type for e in read(sentence).events}
