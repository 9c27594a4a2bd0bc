"""Names of bodies that are one name, in another order, spelling or with the state in front."""

from __future__ import annotations

import pytest

from goodoffices.text.bodies import body_key, initials, organ_key, unled


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ministry of Defence", "defense ministry"),
        ("Norwegian Foreign Ministry", "Ministry of Foreign Affairs"),
        ("U.S. Department of State", "State Department"),
        ("Norway's Ministry of Defence", "the Norwegian defence ministry"),
    ],
)
def test_an_organ_is_known_in_any_order_and_with_its_state_in_front(left: str, right: str) -> None:
    assert organ_key(left) == organ_key(right)


def test_two_organs_of_one_kind_are_two() -> None:
    assert organ_key("Ministry of Health") != organ_key("Ministry of Defence")
    assert organ_key("Supreme Court") != organ_key("Constitutional Court")


def test_a_state_alone_is_not_taken_off_its_name() -> None:
    assert unled("Norwegian Church Aid") == "church aid"
    assert unled("Air Norway") == "air norway"
    assert unled("Norwegian Refugees") == "norwegian refugees"


def test_keys_leave_out_article_case_and_possessive() -> None:
    assert body_key("The Labor Party’s") == "labour party"


def test_initials_are_those_of_names_of_several_words() -> None:
    assert initials("Rapid Answer Forces") == "RAF"
    assert initials("the Union of Front Veterans") == "UFV"
    assert initials("Solavia") == ""


def test_the_armed_forces_of_a_state_have_one_key_and_a_service_of_theirs_another() -> None:
    assert organ_key("Norwegian Armed Forces") == organ_key("Norway's military")
    assert organ_key("Norway Defense Forces") == organ_key("Norwegian army")
    assert organ_key("Norwegian Army") != organ_key("Norwegian military")
