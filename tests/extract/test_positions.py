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


@pytest.mark.parametrize(
    "said",
    [
        "Peru urged Norway to take action.",
        "Peru urged Norway to hold one.",
        "Peru agreed to the move on Wednesday.",
    ],
)
def test_an_issue_that_says_nothing_is_none(said: str) -> None:
    assert heard(AFFAIRS + said).positions == []


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


def stances(text: str) -> set[tuple[str | None, str, str]]:
    reading = heard(AFFAIRS + text)
    return {(name_of(reading, p.actor), p.stance, p.issue.quote) for p in reading.positions}


@pytest.mark.parametrize(
    ("text", "stance", "issue"),
    [
        ("Norway urged Chile to lift the fishing ban.", "opposes", "the fishing ban"),
        ("Norway called for an end to the blockade.", "opposes", "the blockade"),
        ("Norway urged Chile not to close the port.", "opposes", "close the port"),
        ("Norway asked Chile to stop using the port.", "opposes", "using the port"),
        ("Norway called on Chile to refrain from raising the fee.", "opposes", "raising the fee"),
        ("Norway demanded an end to the war.", "supports", "an end to the war"),
        ("Norway urged Chile to withdraw its troops.", "supports", "to withdraw its troops"),
    ],
)
def test_who_asks_for_an_end_to_a_thing_is_against_the_thing(
    text: str, stance: str, issue: str
) -> None:
    assert stances(text) == {("Norway", stance, issue)}


@pytest.mark.parametrize(
    ("text", "stance", "issue"),
    [
        (
            "Norway has agreed to send envoys to the talks.",
            "supports",
            "to send envoys to the talks",
        ),
        ("Norway did not agree to sign the text.", "opposes", "to sign the text"),
        ("Norway insisted on keeping the port.", "supports", "keeping the port"),
        ("Norway warned against arming the rebels.", "opposes", "arming the rebels"),
        (
            "Norway stressed the importance of reopening the road.",
            "supports",
            "reopening the road",
        ),
        ("Norway expressed concern about the naval drills.", "opposes", "the naval drills"),
        ("Norway has shown little interest in a truce.", "opposes", "a truce"),
        (
            "Norway also voiced strong opposition to what it says are illegal raids on boats.",
            "opposes",
            "illegal raids on boats",
        ),
    ],
)
def test_consent_insistence_and_weight_are_stances(text: str, stance: str, issue: str) -> None:
    assert ("Norway", stance, issue) in stances(text)


def test_concern_for_the_fate_of_people_is_not_against_it() -> None:
    assert not stances("Norway expressed concern about the fate of the crew.")


def test_what_alone_would_end_a_war_is_what_the_speaker_is_for() -> None:
    text = "President Ana Morales of Chile said that only dialogue would end the fighting."
    assert ("Ana Morales", "supports", "only dialogue") in stances(text)


def test_a_list_of_states_has_a_stance_each() -> None:
    text = "Norway, Chile and Peru rejected the fishing ban."
    assert {who for who, _, _ in stances(text)} == {"Norway", "Chile", "Peru"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway called out Chile for arming the rebels.",
        "Norway’s minister will not meet the envoy on Friday, Chile said.",
        "“We are happy to hear all ideas of what is important,” Norway said.",
    ],
)
def test_blame_days_and_courtesies_are_no_stances(text: str) -> None:
    assert stances(text) == set()


def test_a_stance_under_a_condition_is_cited_with_it() -> None:
    reading = heard("Norway offered to host the talks if Chile agrees.")
    (position,) = reading.positions
    assert [c.quote for c in position.citations][1:] == ["if Chile agrees"]


WAR = (
    "Peru and Chile have been at war since May. A truce and an agreement on prisoners are sought by"
    " the mediator in talks in Lima.\n"
)
"""What makes a report one on public affairs."""


@pytest.mark.parametrize(
    ("text", "stance", "issue"),
    [
        (
            "Chile's plan includes demands for a joint harbour office.",
            "supports",
            "a joint harbour office",
        ),
        (
            "Minister Ana Morales said the war can end only once Peru leaves the port.",
            "conditional",
            "the war can end",
        ),
        (
            "Minister Ana Morales said there will be no truce without a joint harbour office.",
            "conditional",
            "no truce without a joint harbour office",
        ),
        ("Chile remains reluctant to sign the treaty.", "opposes", "to sign the treaty"),
        ("Chile is determined to keep the embargo.", "supports", "to keep the embargo"),
        (
            "Minister Ana Morales said the plan violates the constitution.",
            "opposes",
            "the plan",
        ),
        ("Chile abstained from the fishing resolution.", "mixed", "the fishing resolution"),
        ("Chile spoke in favour of a fishing ban.", "supports", "a fishing ban"),
        ("Chile put pressure on Peru to lift the fishing ban.", "opposes", "the fishing ban"),
        ('"We need a truce now," said Minister Ana Morales.', "supports", "a truce"),
        ("Chile thanked Norway for supporting the joint patrols.", "supports", "the joint patrols"),
        ("Chile attacked the harbour plan.", "opposes", "the harbour plan"),
        ("Norway is working on a fishing treaty.", "supports", "a fishing treaty"),
        ("Norway works on advancing a fishing deal.", "supports", "a fishing deal"),
        ("Chile wants to avoid a boycott.", "opposes", "a boycott"),
        ("Chile vowed to impose a fishing levy.", "supports", "to impose a fishing levy"),
        ("Chile defended the fishing levy.", "supports", "the fishing levy"),
        ("Chile welcomed the outline, but later called it a sham.", "opposes", "the outline"),
    ],
)
def test_stances_in_other_words_than_verbs_of_stance(text: str, stance: str, issue: str) -> None:
    found = [p for p in heard(WAR + text).positions if p.citations[0].start >= len(WAR)]
    assert any(p.stance == stance and issue in p.issue.quote for p in found)


def test_thanks_for_a_stance_tell_of_both_sides() -> None:
    reading = heard(WAR + "Chile thanked Norway for supporting the joint patrols.")
    found = [p for p in reading.positions if p.citations[0].start >= len(WAR)]
    assert {name_of(reading, p.actor) for p in found} == {"Norway", "Chile"}


@pytest.mark.parametrize(
    "text",
    [
        "Chile is ready to leave.",
        "Chile attacked the harbour.",
        "The government will not fall if Peru leaves the port.",
        "Chile called on Peru to open the port and support the truce talks in Lima.",
    ],
)
def test_attacks_and_what_another_is_to_do_are_no_such_stances(text: str) -> None:
    reading = heard(WAR + text)
    found = [p for p in reading.positions if p.citations[0].start >= len(WAR)]
    assert [p for p in found if "to open" not in p.issue.quote] == []


def test_what_is_no_longer_needed_is_not_wanted() -> None:
    reading = heard(
        WAR + "Minister Ana Morales said it was no longer necessary to keep the embargo."
    )
    assert [p.stance for p in reading.positions if p.citations[0].start >= len(WAR)] == ["opposes"]


def test_blame_for_failing_is_no_condition() -> None:
    (position,) = heard("Chile slammed Norway for failing to sign the treaty.").positions
    assert (position.stance, position.conditions) == ("opposes", ())


def test_who_asks_to_roll_a_thing_back_is_against_it() -> None:
    (position,) = heard("Chile urged Norway to roll back the fishing ban.").positions
    assert (position.stance, position.issue.quote) == ("opposes", "the fishing ban")


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ana Morales said some felt a truce was wrong.",
        'A resident, declining to give his surname, said: "We sleep."',
    ],
)
def test_what_others_feel_is_nobodys_own_stance(text: str) -> None:
    found = [p for p in heard(WAR + text).positions if p.citations[0].start >= len(WAR)]
    assert found == []


def test_a_goal_that_is_not_one_thing_but_another_is_two_stances() -> None:
    reading = heard(
        WAR
        + '"The goal is not to isolate Peru, but to reopen the port," said Minister Ana Morales.'
    )
    found = [p for p in reading.positions if p.citations[0].start >= len(WAR)]
    assert {(p.stance, p.issue.quote) for p in found} == {
        ("opposes", "isolate Peru"),
        ("supports", "reopen the port"),
    }


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Peru complained about the fishing controls.", "the fishing controls"),
        ("“Chile must stop the dredging at once,” Minister Ola Lund of Peru said.", "the dredging"),
    ],
)
def test_whoever_complains_of_a_thing_or_says_it_must_stop_is_against_it(
    text: str, issue: str
) -> None:
    affairs = "Peru and Chile discussed the treaty, the sanctions and a truce in the war.\n"
    stances = [(p.stance, p.issue.quote) for p in heard(affairs + text).positions]
    assert ("opposes", issue) in stances
