"""Value passed on, stances of parties described, expected dealings, offers by other words."""

from __future__ import annotations

import pytest

from tests.extract.bargaining import heard, name_of

AFFAIRS = (
    " The peace talks between Chile and Peru on the border dispute, the truce and the sanctions"
    " follow a ceasefire agreement. The ministers, the mediator, the opposition and the army met"
    " over the embargo, the treaty and the war."
)


@pytest.mark.parametrize(
    ("text", "what", "status", "giver"),
    [
        ("Chile turned over 55 boxes of files.", "turned over 55 boxes", "delivered", "Chile"),
        ("Chile sent 300 tonnes of flour to Peru.", "sent 300 tonnes", "delivered", "Chile"),
        ("Chile has not paid the fees it owes.", "paid the fees", "not-delivered", "Chile"),
        ("Chile agreed to allow Peru to use its ports.", "allow Peru", "promised", "Chile"),
        ("Chile refused to allow Peru to use its ports.", "allow Peru", "not-delivered", "Chile"),
        ("Chile's offer to eliminate its missiles failed.", "eliminate its", "floated", "Chile"),
    ],
)
def test_what_one_side_passes_allows_or_gives_up_is_in_the_ledger(
    text: str, what: str, status: str, giver: str
) -> None:
    reading = heard(text + AFFAIRS)
    (found,) = (d for d in reading.deliveries if what in d.what.quote)
    assert (found.status, name_of(reading, found.giver)) == (status, giver)


@pytest.mark.parametrize(
    "text",
    [
        "Chile sent a letter to Peru.",
        "Chile eliminated the missiles of Peru.",
        "A ban that will allow Peru to use its ports was lifted by Chile.",
        "Chile should send 300 tonnes of flour to Peru.",
    ],
)
def test_letters_foreign_arms_and_what_should_be_are_not(text: str) -> None:
    found = (d.what.quote for d in heard(text + AFFAIRS).deliveries)
    assert not any(word in w for w in found for word in ("letter", "missiles", "allow", "flour"))


@pytest.mark.parametrize(
    ("text", "holder", "stance"),
    [
        ("Some members of the bloc are reluctant to use the word.", "Some members", "opposes"),
        ("Most southern countries are disappointed by its ambiguity.", "Most southern", "opposes"),
        ("The companies want action on the tariffs.", "companies", "supports"),
        ("Peru is lukewarm about the truce.", "Peru", "mixed"),
        ("Peru has reservations about the truce.", "Peru", "opposes"),
    ],
)
def test_parties_that_are_only_described_take_stances_too(
    text: str, holder: str, stance: str
) -> None:
    reading = heard(text + AFFAIRS)
    found = {
        (p.stance, (name_of(reading, p.actor) or "").startswith(holder))
        for p in reading.positions
        if p.citations[0].start < len(text)
    }
    assert found == {(stance, True)}


def test_having_no_imminent_plan_is_no_stance() -> None:
    assert not heard("Chile has no imminent plans to present a draft." + AFFAIRS).positions


@pytest.mark.parametrize(
    ("text", "proposition"),
    [
        ("The ministers are expected to sign the pact.", "are expected to sign the pact"),
        ("It angered them as it could complicate the talks.", "it could complicate the talks"),
        ("Analysts say Chile could use the gas as leverage.", "Chile could use the gas"),
        ("The panel judged a coup this year very unlikely.", "a coup this year"),
        ("The chance of a truce has risen to one in three.", "a truce"),
    ],
)
def test_expected_dealings_rated_outcomes_and_experts_guesses_are_forecasts(
    text: str, proposition: str
) -> None:
    (found,) = heard(text).forecasts
    assert proposition in found.proposition.quote


def test_sixty_forty_tells_the_odds_of_the_outcome() -> None:
    (found,) = heard("Our reporter puts the chance of a yes vote at 60-40.").forecasts
    assert (found.low, found.high) == (0.6, 0.6)


def test_leave_that_officials_tell_of_is_no_forecast() -> None:
    assert not heard("Officials said Chile could use the missiles at home.").forecasts


@pytest.mark.parametrize(
    ("text", "content", "type_"),
    [
        ("“We would urge Peru to free the crew,” the Chilean envoy said.", "to free", "request"),
        ("Chile could live with a recount if Peru ends its march.", "live with", "offer"),
        (
            "Chile needs to take practical measures, the envoy of Peru told reporters.",
            "take practical measures",
            "demand",
        ),
    ],
)
def test_what_is_asked_or_offered_by_other_words_counts(
    text: str, content: str, type_: str
) -> None:
    found = [o for o in heard(text + AFFAIRS).offers if content in o.content.quote]
    assert [o.type for o in found] == [type_]


def test_an_offer_brushed_aside_is_rejected() -> None:
    (offer,) = heard("Chile proposed a truce. Peru brushed it aside." + AFFAIRS).offers
    assert [r.status for r in offer.replies] == ["rejected"]
