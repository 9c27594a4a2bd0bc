"""Further wordings of who is named: ranks, offices without owner, what bodies are called with."""

from __future__ import annotations

from goodoffices.extract.reading import Reading
from goodoffices.text.gazetteer import styled
from tests.extract.actors import actor, meant, places, read


def test_a_rank_before_a_name_in_a_longer_title_is_a_wording_of_its_own() -> None:
    reading = read("Army spokesman Rear Adm. Ivan Orlov told reporters that the talks go on.")
    assert "Rear Adm. Ivan Orlov" in places(reading, "Ivan Orlov")


def test_an_honorific_before_a_name_in_a_longer_title_is_a_wording_of_its_own() -> None:
    reading = read("The former security adviser Lord Tomas Vey said so.")
    assert "Lord Tomas Vey" in places(reading, "Tomas Vey")


def test_an_office_in_capitals_is_a_wording_without_its_owner() -> None:
    reading = read("Peruvian Prime Minister Pavel Dorn said that he would stay.")
    assert "Prime Minister Pavel Dorn" in places(reading, "Pavel Dorn")


def test_half_of_an_office_is_no_wording() -> None:
    reading = read("The bloc's Secretary-General Pavel Dorn said that he would stay.")
    assert "General Pavel Dorn" not in places(reading, "Pavel Dorn")


def test_a_body_whose_somebody_is_said_to_be_is_an_actor_and_part_of_a_wording() -> None:
    reading = read("The hawks may not agree, said Orlin Bank's Vishnu Varathan.")
    assert "Orlin Bank's Vishnu Varathan" in places(reading, "Vishnu Varathan")
    assert actor(reading, "Orlin Bank").type == "organisation"


def test_who_has_a_chief_executive_is_a_body() -> None:
    reading = read("Velda's CEO, Ana Ruiz noted that the market was big.")
    assert actor(reading, "Velda").type == "organisation"
    assert "Velda's CEO, Ana Ruiz" in places(reading, "Ana Ruiz")


def test_what_an_outlet_is_called_is_a_wording_with_its_name() -> None:
    reading = read("Peruvian state news agency Yonla reported that a man had died.")
    assert "Peruvian state news agency Yonla" in places(reading, "Yonla")


def test_a_participle_before_a_body_is_part_of_a_wording() -> None:
    reading = read("Peru’s state-run National News Agency reported that the bridge fell.")
    assert "Peru’s state-run National News Agency" in places(reading, "National News Agency")


def test_a_name_before_what_it_is_names_the_body() -> None:
    reading = read(
        "The militant group Vorlan said it won. The powerful Peru-backed Vorlan movement has vowed"
        " to respond."
    )
    assert "The powerful Peru-backed Vorlan movement" in places(reading, "Vorlan")


def test_a_short_surname_that_stands_first_means_its_bearer() -> None:
    reading = read("Mr Xi Wen met Ana Ruiz. Ruiz and Xi agreed to talk.")
    assert meant(reading, "Xi", 1) == "Xi Wen"


def test_a_state_is_known_by_its_style_where_it_is_named() -> None:
    reading = read(
        "Iran rejected it. In Kenya, the Islamic Republic has repeatedly said that it left."
    )
    assert "Islamic Republic" in places(reading, "Iran")


def test_a_style_of_a_state_that_the_report_does_not_name_is_nobodys() -> None:
    reading = read("Kenya rejected it. The Islamic Republic has repeatedly said that it left.")
    assert not any(a.code and "Islamic Republic" in places(reading, a.name) for a in reading.actors)
    assert len(styled("the Islamic Republic")) > 1


def test_the_official_name_of_a_state_is_one_name() -> None:
    reading = read("The Islamic Republic of Iran said so.")
    assert places(reading, "Iran") == ["Islamic Republic of Iran"]


def test_a_body_may_have_two_states_in_its_name() -> None:
    reading = read("Ana Ruiz, vice president at the Peru-Chile Business Council, said so.")
    assert actor(reading, "Peru-Chile Business Council").type == "organisation"


def test_an_address_that_speaks_is_the_office_there() -> None:
    reading = read("Elmer Street said that he had left.")
    assert actor(reading, "Elmer Street").type == "organisation"


def test_leaders_of_several_states_are_one_group() -> None:
    reading = read("On Monday, the leaders of Peru, Chile and Kenya issued a joint statement.")
    group = actor(reading, "leaders of Peru, Chile and Kenya")
    assert group.type == "group"
    assert group.acts_for is None


def test_a_number_of_diplomats_who_are_expelled_are_who_is_dealt_with() -> None:
    reading = read(
        "The envoy was summoned over the expulsion of six Peruvian diplomats from Nairobi."
    )
    assert places(reading, "six Peruvian diplomats") == ["six Peruvian diplomats"]


def test_two_fields_of_one_title_are_one_title() -> None:
    reading = read("CNN Political and Foreign Trade Analyst Ivan Orlov reported that a man died.")
    assert "CNN Political and Foreign Trade Analyst Ivan Orlov" in places(reading, "Ivan Orlov")


def test_a_department_of_justice_is_a_body() -> None:
    reading = read("The Justice Department brought criminal charges.")
    assert actor(reading, "Justice Department").type == "government-body"


def test_a_ministry_named_and_described_in_one_report_is_one() -> None:
    reading = read(
        "Kenya's trade ministry said that talks go on. The Ministry of Trade announced a date."
    )
    assert "Kenya's trade ministry" in places(reading, "Ministry of Trade")


def test_the_forces_of_a_state_are_unfolded_where_their_letters_stand_behind() -> None:
    reading = read(
        "About 30 rockets were launched from Chile, the Peru Defense Forces (PDF) said, adding that"
        " some fell into open areas. Earlier Sunday, the PDF said its instructions had not changed."
    )
    assert meant(reading, "PDF", 1) == "Peru Defense Forces"


def test_a_body_is_also_called_with_whose_it_is() -> None:
    reading = read(
        "It was agreed by NATO's Grand Harbour Council. The Grand Harbour Council said so."
    )
    assert "NATO's Grand Harbour Council" in places(reading, "Grand Harbour Council")


def test_the_party_or_the_state_right_before_a_name_is_part_of_a_wording() -> None:
    reading = read(
        "Two candidates met: Democrat Ana Rojas and Republican Erik Solberg. On Monday, Peru's "
        "Luis Quispe announced a plan."
    )
    assert "Democrat Ana Rojas" in places(reading, "Ana Rojas")
    assert "Republican Erik Solberg" in places(reading, "Erik Solberg")
    assert "Peru's Luis Quispe" in places(reading, "Luis Quispe")


def test_a_running_mate_is_named_in_apposition() -> None:
    reading = read(
        "Voters heard Sen. Ivo Lund, Solberg’s vice presidential running mate, on Monday."
    )
    assert "Solberg’s vice presidential running mate" in places(reading, "Ivo Lund")


def test_neither_is_no_part_of_a_body() -> None:
    reading = read("Peru's army fought on. Neither Peru’s military nor Chile have given figures.")
    assert "Neither Peru’s military" not in places(reading, "Peru's army")


def test_an_ethnic_group_is_not_the_group_named_before() -> None:
    reading = read(
        "The Orlovi group said it lost men. Lund met fighters from the Veli ethnic group."
    )
    assert meant(reading, "the Veli ethnic group") is None


def test_letters_leave_out_foreign_particles() -> None:
    reading = read(
        "It was an ambush by an affiliate, Jamaat Vasrat al-Islam wal-Meslimin (JVIM). JVIM said "
        "that it had won."
    )
    assert "Jamaat Vasrat al-Islam wal-Meslimin" in places(reading, actor_of(reading, "JVIM"))


def actor_of(reading: Reading, words: str) -> str:
    """The name of the actor that some words mean where they first stand."""
    return meant(reading, words) or ""
