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
        "Norway refused to deny the talks.",
        "Does Norway oppose the closure of the lake?",
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


AFFAIRS = (
    "Talks between the governments of Norway and Chile on the border conflict, the army's"
    " blockade and a ceasefire went on. "
)


@pytest.mark.parametrize(
    ("text", "stance", "issue"),
    [
        ("“This war must be stopped,” President Ana Morales said.", "supports", "This war must be"),
        (
            "President Ana Morales said that it was essential to reopen the port.",
            "supports",
            "reopen the port",
        ),
        (
            "President Ana Morales said it would be a mistake to reject the truce.",
            "supports",
            "the truce",
        ),
        ("President Ana Morales sees the plan as a mistake.", "opposes", "the plan"),
        ("President Ana Morales views the truce positively.", "supports", "the truce"),
        ("President Ana Morales is a critic of the blockade.", "opposes", "the blockade"),
        ("Peru has been working with Chile to secure a truce.", "supports", "a truce"),
        ("Peru shares the aims of the initiative.", "supports", "the aims of the initiative"),
    ],
)
def test_whoever_judges_takes_a_stance(text: str, stance: str, issue: str) -> None:
    position = heard(AFFAIRS + text).positions[-1]
    assert position.stance == stance
    assert position.issue.quote.startswith(issue)


def test_a_threat_to_go_on_until_another_gives_in_is_a_conditional_stance() -> None:
    reading = heard(AFFAIRS + "Peru said it will not stop until there is a truce on the lake.")
    assert reading.positions[-1].stance == "conditional"


def test_a_stance_told_by_its_verb_and_by_the_offer_it_makes_is_one() -> None:
    assert len(heard("Peru called for an immediate truce.").positions) == 1


def test_an_issue_that_says_nothing_is_none() -> None:
    assert heard(AFFAIRS + "Peru urged Norway to take action.").positions == []


TALKS = "The two governments held talks on the border treaty, the sanctions and the ceasefire.\n"


@pytest.mark.parametrize(
    ("text", "actor", "stance", "issue"),
    [
        (
            "Foreign minister Anna Lind said the sale of the port was a red line for Norway.",
            "Norway",
            "opposes",
            "the sale of the port",
        ),
        (
            'President Karl Bose told reporters: "We will not sign a treaty that divides us."',
            "Karl Bose",
            "opposes",
            "sign a treaty that divides us",
        ),
        ("Minister Mara Holt said partition was out of the question.", "Mara Holt", "opposes",
         "partition"),
        ("President Karl Bose said he would support a pause of three weeks.", "Karl Bose",
         "supports", "a pause of three weeks"),
        ("Peru has no interest in a new war.", "Peru", "opposes", "a new war"),
        ("Chile wants no part of the arrangement.", "Chile", "opposes",
         "no part of the arrangement"),
        ("Minister Mara Holt said a ceasefire would merely reward aggression.", "Mara Holt",
         "opposes", "a ceasefire"),
    ],
)  # fmt: skip
def test_refusals_consents_and_red_lines_are_stances(
    text: str, actor: str, stance: str, issue: str
) -> None:
    reading = heard(TALKS + text)
    found = [
        (name_of(reading, p.actor), p.stance, p.issue.quote)
        for p in reading.positions
        if p.head.start >= len(TALKS)
    ]
    assert (actor, stance, issue) in found


@pytest.mark.parametrize(
    "text",
    [
        "Prices will not fall this year.",
        "Chile no longer supports the ban.",
        'Minister Mara Holt said: "We cannot allow ourselves to rest."',
        "The team would never have made it without the minister.",
    ],
)
def test_forecasts_changes_of_heart_and_figures_of_speech_are_no_stances(text: str) -> None:
    assert [p for p in heard(TALKS + text).positions if p.head.start >= len(TALKS)] == []


def test_a_bare_deal_is_the_one_that_was_named_before() -> None:
    reading = heard(
        "Norway put forward a plan for joint patrols on the lake.\nPeru welcomed the plan."
    )
    stances = {name_of(reading, p.actor): p.issue.quote for p in reading.positions}
    assert stances["Peru"] == "a plan for joint patrols on the lake"


@pytest.mark.parametrize(
    "text",
    [
        "Norway praised the courage of the fishermen.",
        "Norway is open to tourists.",
        "Norway urged residents to leave the coast.",
        "Norway rejected the narrative.",
        "Norway criticised the speech.",
        "Norway condemned their behaviour.",
    ],
)
def test_courage_people_advice_and_what_is_only_pointed_at_are_no_issues(text: str) -> None:
    assert heard(text).positions == []


def test_what_is_pointed_at_is_told_by_the_phrase_before() -> None:
    text = "Chile announced a ruling on fishing rights. Norway criticised the ruling."
    assert [p.issue.quote for p in heard(text).positions] == ["a ruling on fishing rights"]


def test_a_decision_praised_is_an_issue() -> None:
    (position,) = heard("Norway praised the decision to reopen the port.").positions
    assert position.stance == "supports"
