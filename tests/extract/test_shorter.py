"""Bodies called by other words than their name. All names are invented or generic."""

from __future__ import annotations

import pytest

from tests.extract.actors import actor, meant, places, read


def test_a_party_is_one_with_and_without_the_word_party() -> None:
    reading = read("Concord lost. The Concord Party said no. Concord said it would fight on.")
    assert places(reading, "Concord Party") == ["Concord", "Concord Party", "Concord"]


def test_two_parties_of_one_first_word_leave_the_short_name_alone() -> None:
    reading = read(
        "Concord said no. The Concord Party said yes. The Concord Movement said nothing of it."
    )
    assert places(reading, "Concord") == ["Concord"]


@pytest.mark.parametrize(
    "wording", ["Norway's military", "The Norwegian army", "The Norwegian Defence Forces"]
)
def test_a_states_armed_forces_are_one_body_in_whatever_words(wording: str) -> None:
    reading = read(f"The Norwegian Armed Forces rejected the map. {wording} denied the attack.")
    found = [a for a in reading.actors if a.type == "government-body"]
    assert len(found) == 1
    assert wording.removeprefix("The ") in " ".join(m.citation.quote for m in found[0].mentions)


def test_the_army_is_the_only_military_that_was_named() -> None:
    reading = read("The Norwegian military rejected the map. The army said it would go on.")
    assert meant(reading, "The army") == meant(reading, "The Norwegian military")


def test_of_two_the_army_is_the_one_called_so() -> None:
    reading = read(
        "The Peruvian army attacked. The Chilean military answered. The army said it had won."
    )
    assert meant(reading, "The army") == meant(reading, "The Peruvian army")


def test_a_service_of_the_armed_forces_is_not_all_of_them() -> None:
    reading = read("The US Army said no. The US military agreed.")
    assert len([a for a in reading.actors if a.type == "government-body"]) == 2


def test_an_administration_is_its_leaders_with_a_capital_too() -> None:
    reading = read(
        "President Erik Solberg left. The Solberg Administration said no. The Solberg "
        "administration later agreed."
    )
    (found,) = [a for a in reading.actors if a.type == "government-body"]
    assert [(r.title, r.of) for r in found.roles] == [("administration", "Erik Solberg")]
    assert len(found.mentions) == 2


def test_an_administration_of_somebody_named_nowhere_is_known_by_the_surname() -> None:
    (found,) = read("The Solberg administration rejected the map.").actors
    assert [(r.title, r.of) for r in found.roles] == [("administration", "Solberg")]


def test_a_leader_and_his_team_are_the_team_in_quoted_words_too() -> None:
    reading = read(
        "President Erik Solberg left. “Solberg and his team have worked hard,” Ana Ruiz said. The "
        "Solberg team rejected the map."
    )
    assert meant(reading, "Solberg and his team") == meant(reading, "The Solberg team")
    assert "Solberg and his team" not in places(reading, "Erik Solberg")


def test_an_account_is_that_of_the_outlet_in_its_handle() -> None:
    reading = read(
        "The map was shown (YouTube/@NorTA, June 22; NorTA, June 22). The state-run Norta news "
        "agency reported it, citing officials."
    )
    assert meant(reading, "YouTube/@NorTA") == meant(reading, "Norta")


def test_an_account_of_a_known_outlet_is_that_outlets() -> None:
    reading = read("Norway rejected the map (YouTube/@Reuters, June 3).")
    assert places(reading, "Reuters") == ["YouTube/@Reuters"]


def test_a_state_and_other_states_of_a_bloc_are_the_bloc() -> None:
    reading = read("Norway and other Western countries imposed sanctions. The West said so.")
    assert places(reading, "the West") == ["Norway and other Western countries", "The West"]
    assert actor(reading, "Norway").type == "state"


def test_to_leave_office_makes_no_office_of_anybodys() -> None:
    reading = read("Erik Solberg won. Since Solberg left office, the debt has grown.")
    assert [a.name for a in reading.actors] == ["Erik Solberg"]


def test_letters_behind_an_organs_name_shorten_the_body_whose_it_is() -> None:
    reading = read(
        "He attended the Grand Council of the Leather Workers Organization (LWO) in Lima. The grand "
        "council of the Leather Workers Organisation (LWO) said no. The LWO agreed."
    )
    assert "LWO" in places(reading, "Leather Workers Organisation")
    assert "LWO" not in places(reading, "Grand Council of the Leather Workers Organization")
    assert meant(reading, "The grand council of the Leather Workers Organisation") == (
        "Grand Council of the Leather Workers Organization"
    )


def test_letters_in_brackets_are_the_words_before_them() -> None:
    reading = read(
        "It set up the Oslo Water Assistance and Training for Peru (OWATP) last year. The OWATP said no."
    )
    assert places(reading, "Oslo Water Assistance and Training for Peru")[-1] == "OWATP"


def test_an_alliance_is_the_only_one_known_whose_name_has_the_word() -> None:
    reading = read(
        "Oman wants to join the defensive alliance. NATO rejected it. The alliance said no."
    )
    assert places(reading, "NATO") == ["the defensive alliance", "NATO", "The alliance"]


def test_an_alliance_of_another_name_is_not_the_known_one() -> None:
    reading = read("NATO rejected it. The Peru Water Alliance agreed. The alliance said no.")
    assert meant(reading, "The alliance") == "Peru Water Alliance"


def test_the_organisation_may_be_any_and_not_the_one_with_the_word_in_its_full_name() -> None:
    reading = read("The UN watched. Save the Children left. The organization said no.")
    assert meant(reading, "The organization") != "United Nations"


def test_a_style_means_the_state_of_that_style() -> None:
    reading = read(
        "Bahrain praised Oman over the sultanate's role, while Saudi Arabia's minister said the "
        "kingdom would wait."
    )
    assert "the sultanate" in places(reading, "Oman")
    assert {"Saudi Arabia", "the kingdom"} <= set(places(reading, "Saudi Arabia"))


def test_a_style_is_no_state_that_has_another() -> None:
    reading = read("Peru rejected the map. The sultanate said no.")
    assert meant(reading, "The sultanate") != "Peru"


def test_a_party_is_one_with_its_members() -> None:
    reading = read("The Rural Democratic Party lost. The Rural Democrats said no.")
    assert places(reading, "Rural Democratic Party") == [
        "Rural Democratic Party",
        "Rural Democrats",
    ]


def test_a_department_is_one_in_either_order() -> None:
    reading = read("The Trade Department said no. Clerks of the Department of Trade said yes.")
    assert meant(reading, "Trade Department") == meant(reading, "Department of Trade")


def test_ministries_of_two_states_are_two_in_either_order() -> None:
    reading = read(
        "The Norwegian Foreign Ministry said no. The Ministry of Foreign Affairs of Peru said yes."
    )
    assert meant(reading, "Foreign Ministry") != meant(reading, "Ministry of Foreign Affairs")


def test_ministries_of_one_name_in_two_places_are_two() -> None:
    reading = read(
        "The Ministry of Finance in Lima and the Finance Ministry in Quito met on Monday."
    )
    assert len([a for a in reading.actors if a.type == "government-body"]) == 2
