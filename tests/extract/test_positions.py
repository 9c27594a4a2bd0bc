"""Where actors stand, and on what, in the source's words."""

from __future__ import annotations

import pytest

from tests.extract.bargaining import heard, name_of


@pytest.mark.parametrize(
    ("text", "stance", "issue"),
    [
        ("Norway opposes the closure of the lake.", "opposes", "the closure of the lake"),
        ("Chile welcomed the joint patrols.", "supports", "the joint patrols"),
        ("Peru does not support a fishing ban.", "opposes", "a fishing ban"),
        ("Peru refuses to share the quota.", "opposes", "to share the quota"),
        (
            "Chile voiced its opposition to the new quota.",
            "opposes",
            "the new quota",
        ),
        ("Norway called for a fishing ban.", "supports", "a fishing ban"),
    ],
)
def test_a_stance_is_on_what_the_source_words(text: str, stance: str, issue: str) -> None:
    (position,) = heard(text).positions
    assert (position.stance, position.issue.quote) == (stance, issue)


@pytest.mark.parametrize(
    "text",
    [
        "Norway rejected the claim.",
        "Chile declined to comment.",
        "Norway may oppose the quota.",
        "The quota should be rejected.",
        "Chile has not ruled out a fishing ban.",
    ],
)
def test_denials_silence_and_the_authors_views_are_no_positions(text: str) -> None:
    assert heard(text).positions == []


def test_whoever_offers_under_a_condition_is_conditionally_for_it() -> None:
    reading = heard("Norway offered to host the talks if Chile agrees.")
    (position,) = reading.positions
    assert position.stance == "conditional"
    assert name_of(reading, position.actor) == "Norway"


def test_whoever_rejects_an_offer_is_against_what_was_offered() -> None:
    reading = heard("Norway offered to host the talks.\nChile rejected the offer.")
    stances = {name_of(reading, p.actor): (p.stance, p.issue.quote) for p in reading.positions}
    assert stances["Chile"] == ("opposes", "to host the talks")


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("Norway criticised Chile for closing the port.", ["closing the port"]),
        ("Norway welcomed members of the crew.", []),
        ("Norway refused to participate.", []),
        ("President Ana Morales declined to speculate about the talks.", []),
    ],
)
def test_the_issue_is_what_was_done_and_not_who_did_it(text: str, issues: list[str]) -> None:
    assert [p.issue.quote for p in heard(text).positions] == issues
