"""Stances towards whole parties, on what is wanted of others, and by who puts out a paper."""

from __future__ import annotations

import pytest

from tests.extract.test_positions_wider import stances


@pytest.mark.parametrize(
    ("text", "who", "stance", "party"),
    [
        ("Peru backs Chile.", "Peru", "supports", "Chile"),
        ("Norway rebuked Chile on Monday.", "Norway", "opposes", "Chile"),
        ("Chile is supported by Norway.", "Norway", "supports", "Chile"),
        ("Norway fired on the port in support of Chile.", "Norway", "supports", "Chile"),
        ("Norway stands with the people of Chile.", "Norway", "supports", "the people of Chile"),
    ],
)
def test_one_may_be_for_or_against_a_whole_party(
    text: str, who: str, stance: str, party: str
) -> None:
    assert (who, stance, party) in stances(text)


@pytest.mark.parametrize(
    ("text", "stance", "issue"),
    [
        ("Chile has pleaded for the fishing curbs to be lifted.", "opposes", "the fishing curbs"),
        (
            "Chile called for the fishing bank to be broken up.",
            "supports",
            "the fishing bank to be broken up",
        ),
        ("Norway supported expanding the fund.", "supports", "expanding the fund"),
        ("Norway is committed to reopening the road.", "supports", "reopening the road"),
        ("Norway dismissed the idea of a joint market.", "opposes", "a joint market"),
        ("Norway does not want to see a wider war.", "opposes", "a wider war"),
        (
            "Norway does not want Chile to close the strait.",
            "opposes",
            "Chile to close the strait",
        ),
        ("Norway will continue to support the truce.", "supports", "the truce"),
        (
            "Peru accepted the plan for the lake, but Chile rejected it.",
            "opposes",
            "the plan for the lake",
        ),
        ("Norway raised concerns in May about the raids.", "opposes", "the raids"),
        ("Norway praised the attack on the harbour.", "supports", "the attack on the harbour"),
    ],
)
def test_a_stance_is_on_what_is_to_be_done_or_not(text: str, stance: str, issue: str) -> None:
    assert (stance, issue) in {told[1:] for told in stances(text)}


def test_who_asks_a_government_to_do_a_thing_is_for_it() -> None:
    found = stances("Norway implored the new Peruvian government to keep the truce.")
    assert ("Norway", "supports", "to keep the truce") in found


@pytest.mark.parametrize(
    "text",
    [
        "Norway issued a statement condemning the raid on the harbour.",
        "A resolution by Norway condemned the raid on the harbour.",
    ],
)
def test_a_paper_stands_where_whoever_puts_it_out_does(text: str) -> None:
    assert ("Norway", "opposes", "the raid on the harbour") in stances(text)


@pytest.mark.parametrize(
    "text",
    [
        'Anna Berg said: "We can’t stop everything at once."',
        "The letter does not signal Norway's desire for a wider war.",
        "If Peru asks for it, Anna Berg will support the new levy, a trader said.",
    ],
)
def test_no_stance_is_taken_by_who_cannot_or_is_foretold_to(text: str) -> None:
    assert stances(text) == set()


def test_what_would_hold_of_others_is_no_condition_of_a_stance_told_aside() -> None:
    found = stances("If the talks fail, Norway, which backs Chile, could close the strait.")
    assert ("Norway", "supports", "Chile") in found


@pytest.mark.parametrize(
    ("text", "who", "issue"),
    [
        (
            "Norway reaffirmed Chile's right to defend itself.",
            "Norway",
            "Chile's right to defend itself",
        ),
        ("Norway met Peru. Norway's commitment to Chile is old.", "Norway", "Chile"),
        ("Several states, including Norway and Peru, backed the truce.", "Peru", "the truce"),
        (
            "“It is time for a settlement,” the minister, Anna Berg, said.",
            "Anna Berg",
            "a settlement",
        ),
    ],
)
def test_rights_commitments_and_what_it_is_time_for_are_supported(
    text: str, who: str, issue: str
) -> None:
    assert (who, "supports", issue) in stances(text)


def test_who_is_bent_on_destroying_a_party_is_against_it() -> None:
    assert ("Norway", "opposes", "Chile") in stances("Norway has vowed to destroy Chile.")


def test_what_goes_on_in_another_tense_is_the_stance_of_who_reports() -> None:
    text = "Norway said that Chile is at war and called for a joint patrol."
    assert stances(text) == {("Norway", "supports", "a joint patrol")}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Norway criticised Chile for closing the port.", "Chile"),
        ("Norway met Peru. Norway’s alleged support for Chile angered Peru.", "Chile"),
    ],
)
def test_a_deed_or_an_allegation_makes_no_stance_on_the_party(text: str, party: str) -> None:
    assert party not in {about for _, _, about in stances(text)}
