"""Stances told by charging, siding, judging and breaking with what was agreed."""

from __future__ import annotations

import pytest

from tests.extract.bargaining import heard, name_of

WAR = (
    "Peru and Chile have been at war since May. A truce and an agreement on prisoners are sought by"
    " the mediator in talks in Lima.\n"
)
"""What makes a report one on public affairs."""


def stances(text: str) -> set[tuple[str | None, str, str]]:
    reading = heard(WAR + text)
    found = [p for p in reading.positions if p.citations[0].start >= len(WAR)]
    return {(name_of(reading, p.actor), p.stance, p.issue.quote) for p in found}


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Chile accused Norway of shelling the harbour.", "shelling the harbour"),
        (
            "Norway faulted Chile, rebuking Chile for its silence on the raid.",
            "its silence on the raid",
        ),
        ("Chile criticised Norway over the raid on the harbour.", "the raid on the harbour"),
    ],
)
def test_whoever_charges_another_with_a_deed_is_against_it(text: str, issue: str) -> None:
    assert any(stance == "opposes" and about == issue for _, stance, about in stances(text))


def test_what_somebody_is_accused_of_is_no_stance_of_the_accused() -> None:
    told = stances("Norway accused Chile of pressuring Peru to lift the fishing ban.")
    assert {who for who, _, _ in told} == {"Norway"}


@pytest.mark.parametrize(
    "text", ["Prosecutors accused a trader of fraud.", "Chile rejected the claim."]
)
def test_charges_before_a_court_and_bare_claims_are_no_stances(text: str) -> None:
    assert stances(text) == set()


@pytest.mark.parametrize(
    ("text", "stance", "issue"),
    [
        ("Chile denied allegations that it had mined the lake.", "opposes", "allegations that it had mined the lake"),
        ("Chile thanked Norway for its efforts to end the siege.", "supports", "its efforts to end the siege"),
        ("Chile called Norway's decision \"short-sighted and hasty\".", "opposes", "Norway's decision"),
        ("Chile is opposed to the fishing levy.", "opposes", "the fishing levy"),
        ("Norway proposed a lake tax, which Chile has blocked.", "opposes", "a lake tax"),
        ("Chile will press Norway for a release of the crew.", "supports", "a release of the crew"),
        ("Chile has been pleading for weeks for a truce.", "supports", "a truce"),
        ("Chile follows a policy of strict neutrality.", "supports", "strict neutrality"),
        ("Chile tore up the fishing treaty.", "opposes", "the fishing treaty"),
        ("Chile reacted angrily to the harbour vote.", "opposes", "the harbour vote"),
        ("Chile has vowed to continue its blockade.", "supports", "to continue its blockade"),
        ("Chile reiterated its support for Norway.", "supports", "Norway"),
        ("Peruvian opposition to the new levy grew.", "opposes", "the new levy"),
        ("Restrictions by Norway on the use of the fund were felt.", "opposes", "the use of the fund"),
        ("Chile expressed dismay at reports of a secret treaty.", "opposes", "a secret treaty"),
        ("Chile has often spoken about the importance of reopening the road.", "supports", "reopening the road"),
        ("Minister Ana Morales said war was not a solution.", "opposes", "war"),
        ("Minister Ana Morales said there was no alternative to talks.", "supports", "talks"),
        ("Minister Ana Morales said Chile would regard the drills as an act of war.", "opposes", "the drills"),
        ('"Chile has a right to defend itself," Minister Ana Morales said.', "supports", "Chile has a right to defend itself"),
        ('"It is a grave violation of the treaty," Minister Ana Morales said.', "opposes", "a grave violation of the treaty"),
        ("Chile took issue with the harbour plan.", "opposes", "the harbour plan"),
        ("Chile's ministers have stalled the fishing treaty.", "opposes", "the fishing treaty"),
        ("Norway said Chile would not meet the envoy.", "opposes", "meet the envoy"),
        ('"There must be a truce," Minister Ana Morales said.', "supports", "a truce"),
        ('"It is time to reopen the road," Minister Ana Morales said.', "supports", "reopen the road"),
        ("Chile disagrees with the new fishing levy.", "opposes", "the new fishing levy"),
        ('"The visit was a partisan exercise," Minister Ana Morales said.', "opposes", "The visit"),
        ('"It is critical that the road be reopened," Minister Ana Morales said.', "supports", "the road be reopened"),
    ],
)  # fmt: skip
def test_stances_are_told_in_many_words(text: str, stance: str, issue: str) -> None:
    assert any(s == stance and about == issue for _, s, about in stances(text))


def test_the_support_that_a_plan_has_is_of_whoever_gives_it() -> None:
    told = stances("The harbour plan has won the backing of Norway.")
    assert ("Norway", "supports", "The harbour plan") in told


def test_a_stance_inside_a_stance_is_told_beside_it() -> None:
    told = stances(
        "Chile condemned the hostility of the islands, who ignore that Chile has called for a"
        " settlement of the dispute."
    )
    assert {s for who, s, _ in told if who == "Chile"} == {"opposes", "supports"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway promised that talks would continue.",
        "Many islands have the legal support of Norway.",
        "Chile asked Norway for more help.",
        "Chile was concerned about the outcome of the talks.",
        '"The visit is a scheduling priority," Minister Ana Morales said.',
        "Minister Ana Morales said she would continue to do that.",
        "Norway's envoy received a call from Chile.",
        "It is naive to think the truce is dead, Minister Ana Morales said.",
    ],
)
def test_plans_dependence_and_pleas_for_help_are_no_stances(text: str) -> None:
    assert stances(text) == set()
