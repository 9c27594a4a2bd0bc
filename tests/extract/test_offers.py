"""Offers, demands, threats and promises, their conditions, and the answers told with them."""

from __future__ import annotations

import pytest

from goodoffices.model.findings import OfferFinding
from tests.extract.bargaining import heard, name_of


def only(text: str) -> OfferFinding:
    (offer,) = heard(text).offers
    return offer


@pytest.mark.parametrize(
    ("text", "type_", "content"),
    [
        (
            "Norway has offered to host a meeting of both delegations.",
            "offer",
            "to host a meeting of both delegations",
        ),
        (
            "President Ana Morales urged Peru to reopen the border crossing.",
            "request",
            "to reopen the border crossing",
        ),
        ("Peru demanded the release of the fishermen.", "demand", "the release of the fishermen"),
        (
            "Chile proposed that talks be held in Lima.",
            "proposal",
            "talks be held in Lima",
        ),
        ("Peru threatened to close the port.", "threat", "to close the port"),
        (
            "Canada pledged to return the boats.",
            "promise",
            "to return the boats",
        ),
        (
            "Minister Ola Lund said that his government is ready to negotiate with Chile.",
            "offer",
            "to negotiate with Chile",
        ),
        (
            "Norway put forward a proposal for a joint fishing zone.",
            "proposal",
            "a joint fishing zone",
        ),
        ("Chile called for an immediate truce.", "demand", "an immediate truce"),
        (
            "Peru sent letters to Chile offering to open a dialogue.",
            "offer",
            "to open a dialogue",
        ),
    ],
)
def test_what_awaits_anothers_choice_is_an_offer(text: str, type_: str, content: str) -> None:
    offer = only(text)
    assert (offer.type, offer.content.quote) == (type_, content)


@pytest.mark.parametrize(
    "text",
    [
        "Norway offered its condolences to Chile.",
        "Chile did not offer to host the meeting.",
        "The minister could offer to host the meeting.",
        "Ana Morales urged residents to leave the coast.",
        "Both sides agreed to meet again in May.",
        "Norway and Chile agreed to exchange lists.",
        "Demand for oil rose in Norway.",
        "Norway's fishing plan is popular.",
        "The report calls for reform.",
    ],
)
def test_what_is_said_sold_denied_or_agreed_jointly_is_no_offer(text: str) -> None:
    assert heard(text).offers == []


def test_the_maker_and_whom_it_is_made_to_are_actors_of_the_document() -> None:
    reading = heard("Norway offered Chile a loan of 20 million dollars.")
    (offer,) = reading.offers
    assert name_of(reading, offer.maker) == "Norway"
    assert [name_of(reading, a) for a in offer.made_to] == ["Chile"]


@pytest.mark.parametrize(
    ("text", "relation", "words"),
    [
        (
            "Norway offered to reopen the port if Chile withdraws its patrol boats.",
            "if",
            "if Chile withdraws its patrol boats",
        ),
        (
            "Peru threatened to close the port unless the fishermen were freed.",
            "unless",
            "unless the fishermen were freed",
        ),
        (
            "Norway offered to lift the tariff in exchange for access to the lake.",
            "in-return",
            "in exchange for access to the lake",
        ),
        (
            "Norway promised to return the boats once the fines had been paid.",
            "after",
            "once the fines had been paid",
        ),
        (
            "Norway offered to return the boats provided that the fines are paid.",
            "only-if",
            "provided that the fines are paid",
        ),
    ],
)
def test_a_condition_is_cited_with_its_connective_and_left_out_of_the_content(
    text: str, relation: str, words: str
) -> None:
    offer = only(text)
    assert [(c.relation, c.citation.quote) for c in offer.conditions] == [(relation, words)]
    assert words not in offer.content.quote


def test_as_long_as_it_takes_is_no_condition() -> None:
    offer = only("Norway pledged to support Chile as long as it takes.")
    assert offer.conditions == ()


def test_what_a_speaker_will_do_unless_another_gives_way_is_a_threat() -> None:
    reading = heard(
        '"We will close the port unless the fishermen are freed," President Ana Morales said.'
    )
    (offer,) = reading.offers
    assert offer.type == "threat"
    assert name_of(reading, offer.maker) == "Ana Morales"
    assert offer.attributed_to in {s.id for s in reading.statements}


def test_a_rejection_in_a_relative_clause_belongs_to_its_offer() -> None:
    reading = heard("Norway offered to host the talks – an offer that Chile has rejected.")
    (offer,) = reading.offers
    assert offer.content.quote == "to host the talks"
    assert offer.status == "rejected"
    assert [(name_of(reading, r.by), r.status) for r in offer.replies] == [("Chile", "rejected")]


def test_silence_is_an_answer_only_where_a_sentence_says_so() -> None:
    told = heard("Norway offered Chile a truce.\nChile has not responded to the offer.")
    silent = heard("Norway offered Chile a truce.\nChile held a parade.")
    assert told.offers[0].status == "unanswered"
    assert silent.offers[0].status == "made"
    assert silent.offers[0].replies == ()


def test_no_answer_to_a_request_for_comment_answers_an_offer() -> None:
    reading = heard(
        "Norway demanded the release of the crew.\nChile did not respond to a request for comment."
    )
    assert reading.offers[0].replies == ()


def test_an_answer_goes_to_the_offer_made_to_who_answers_not_to_the_nearest() -> None:
    reading = heard(
        "Norway offered Chile a truce.\nNorway offered Peru a loan.\n"
        "Chile has turned down the offer."
    )
    assert [o.status for o in reading.offers] == ["rejected", "made"]


def test_every_passage_stands_word_for_word_within_one_sentence() -> None:
    text = (
        "Norway offered to reopen the port if Chile withdraws. Chile rejected the offer. "
        "Peru urged both governments to return to the talks."
    )
    reading = heard(text)
    assert reading.offers
    for offer in reading.offers:
        cited = [*offer.citations, offer.content, *(c.citation for c in offer.conditions)]
        cited += [c for r in offer.replies for c in r.citations]
        for c in cited:
            assert text[c.start : c.end] == c.quote
            assert ". " not in c.quote


@pytest.mark.parametrize(
    "text",
    [
        "“If the treaty was broken, it would make it harder to meet,” analyst Ola Lund said.",
        "The report says the force can counter the threat of artillery in Norway.",
        "The seriousness of the situation demanded their presence.",
        "The singer Ola Lund promised to enter the song contest.",
        "Ola Lund wants Norway to follow through on its plans.",
        "Ana Morales explained what Chile was promising to do.",
    ],
)
def test_predictions_dangers_wishes_and_everyday_vows_are_no_offers(text: str) -> None:
    assert heard(text).offers == []


def test_an_unnamed_maker_in_the_sentence_is_the_maker() -> None:
    reading = heard("The brief was filed by five senators who had urged Norway to lift the tariff.")
    (offer,) = reading.offers
    assert name_of(reading, offer.maker) == "five senators"


def test_what_is_promised_not_to_be_done_keeps_its_negation() -> None:
    reading = heard("Norway has repeated its promise not to provide weapons to either side.")
    assert [o.content.quote for o in reading.offers] == ["not to provide weapons to either side"]


def test_vowed_revenge_is_a_threat() -> None:
    assert only("Norway has vowed to take revenge on Chile.").type == "threat"


def test_going_on_fulfilling_a_promise_has_not_delivered_it() -> None:
    reading = heard("Norway will meet Chile as it continues to fulfil its promise to share water.")
    assert all(o.status != "delivered" for o in reading.offers)


def test_an_offer_rejected_out_of_hand_is_rejected() -> None:
    reading = heard(
        "Norway offered to host a meeting of both sides – an offer that Chile has rejected out of"
        " hand."
    )
    (offer,) = reading.offers
    (reply,) = offer.replies
    assert (offer.status, name_of(reading, reply.by)) == ("rejected", "Chile")
    assert reply.citations[0].quote.endswith("rejected out of hand")


def test_no_official_response_right_after_an_offer_leaves_it_unanswered() -> None:
    reading = heard(
        "Norway has offered to engage with Chile. Chile has not officially responded to the offer."
    )
    (offer,) = reading.offers
    assert (offer.status, name_of(reading, offer.replies[0].by)) == ("unanswered", "Chile")


AFFAIRS = (
    "Talks between the governments of Norway and Chile on the border conflict, the army's"
    " blockade and a ceasefire went on. "
)
"""What makes a short text a report on public affairs."""


def last(text: str) -> OfferFinding:
    return heard(AFFAIRS + text).offers[-1]


@pytest.mark.parametrize(
    ("text", "type_", "maker", "content"),
    [
        (
            "Chile has long said it would only stop its patrols when there was quiet on the lake.",
            "offer",
            "Chile",
            "it would only stop its patrols",
        ),
        (
            "President Ana Morales said that any agreement would have to allow for the return of"
            " the fishermen.",
            "demand",
            "Ana Morales",
            "any agreement would have to allow for the return of the fishermen",
        ),
        (
            "Foreign Minister Ana Morales said that she would travel to Oslo next week.",
            "promise",
            "Ana Morales",
            "she would travel to Oslo next week",
        ),
        ("Chile wants the embargo lifted by May.", "demand", "Chile", "the embargo lifted by May"),
        (
            "Norway telephoned the ministers of Chile to ask for access to the port.",
            "request",
            "Norway",
            "access to the port",
        ),
        (
            "“We would be happy to host the delegations,” President Ana Morales said.",
            "offer",
            "Ana Morales",
            "to host the delegations",
        ),
        (
            "“We will not stop until they leave the island,” President Ana Morales said.",
            "threat",
            "Ana Morales",
            "We will not stop",
        ),
        ("Chile pushed for a truce.", "demand", "Chile", "a truce"),
    ],
)
def test_a_report_on_public_affairs_tells_offers_without_a_verb_of_offering(
    text: str, type_: str, maker: str, content: str
) -> None:
    reading = heard(AFFAIRS + text)
    offer = reading.offers[-1]
    assert (offer.type, name_of(reading, offer.maker)) == (type_, maker)
    assert offer.content.quote == content


@pytest.mark.parametrize(
    "text",
    [
        "The singer wants a bigger stage.",
        "The coach said that his team must defend better.",
        "The striker said he would travel to Oslo next week.",
    ],
)
def test_in_a_report_on_sport_or_song_the_same_words_are_no_offers(text: str) -> None:
    assert heard(text).offers == []


@pytest.mark.parametrize(
    "text",
    [
        "Chile denied that it had offered to lift the blockade.",
        "Everything must be weighed, President Ana Morales said.",
        "Chile has not said whether it would attend if Norway did.",
        "Both sides were ready to sign the ceasefire.",
        "President Ana Morales again confirmed that Chile is ready to negotiate with Norway.",
    ],
)
def test_what_is_denied_mused_or_open_is_no_offer_even_there(text: str) -> None:
    assert heard(AFFAIRS + text).offers == []


def test_only_when_and_after_are_conditions_of_what_is_still_to_be_done() -> None:
    kept = last("Chile said it would lift the blockade after Norway withdraws its army.")
    assert [c.citation.quote for c in kept.conditions] == ["after Norway withdraws its army"]
    assert heard("Chile lifted the blockade after Norway withdrew its army.").offers == []


def test_has_not_accepted_is_silence_and_did_not_accept_a_rejection() -> None:
    silent = heard("Chile offered a truce on the lake. Norway has not accepted the offer.")
    assert [r.status for o in silent.offers for r in o.replies] == ["unanswered"]
    refused = heard("Chile offered a truce on the lake. Norway did not accept the offer.")
    assert [r.status for o in refused.offers for r in o.replies] == ["rejected"]


def test_each_of_several_who_have_yet_to_agree_is_named() -> None:
    reading = heard(
        "Norway called for a truce between Peru and Chile. Peru and Chile have yet to agree."
    )
    (offer,) = reading.offers
    assert {name_of(reading, r.by) for r in offer.replies} == {"Peru", "Chile"}
    assert offer.status == "unanswered"


def test_an_answer_may_mean_what_was_just_told_by_a_pronoun_or_by_nothing() -> None:
    assert heard("Chile offered Peru a truce. Peru rejected it at once.").offers[0].status == (
        "rejected"
    )
    assert heard("Chile urged Peru to reopen the port. Peru refused.").offers[0].status == (
        "rejected"
    )
    assert heard("Chile urged Peru to reopen the port. And Peru refused?").offers[0].replies == ()


def test_what_a_paper_asks_for_is_asked_by_whoever_made_it() -> None:
    reading = heard(
        AFFAIRS + "Peru called for a truce. The statement urges Chile to withdraw its army."
    )
    assert [name_of(reading, o.maker) for o in reading.offers] == ["Peru", "Peru"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The Harbour Front vowed to continue its fight against Norway.", "threat"),
        ('Norway promised a "harsh" and "painful" response to the attack by Chile.', "threat"),
        ("Norway vowed to fight corruption.", "promise"),
        ("Norway pledged to continue its talks with Chile.", "promise"),
    ],
)
def test_a_vow_of_harm_to_another_is_a_threat(text: str, type_: str) -> None:
    assert [o.type for o in heard(text).offers] == [type_]


@pytest.mark.parametrize(
    "text",
    [
        "Norway pledged to continue to bomb Chile.",
        "Norway vowed to launch a lawsuit against Chile.",
        "Norway promised to impose a tariff on Chile.",
        'Norway promised Chile a "worthy response" after the raid.',
    ],
)
def test_harm_gone_on_with_waged_or_imposed_is_a_threat(text: str) -> None:
    assert [o.type for o in heard(text).offers] == ["threat"]


def test_harm_renounced_is_no_threat() -> None:
    assert [o.type for o in heard("Norway vowed not to attack Chile.").offers] == ["promise"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway accused the ministers of Chile of proposing a blockade.",
        "Norway's president vowed that they will win by autumn in Chile.",
        "Norway's minister told Chile: “We stand ready to act in spring.”",
        "Norway wants Chile to prosper.",
        "Norway urged civilians to leave Chile.",
    ],
)
def test_campaigns_charges_boasts_and_advice_offer_nothing(text: str) -> None:
    assert heard(AFFAIRS + text).offers == []


def test_what_goes_on_beside_an_offer_is_not_offered() -> None:
    reading = heard("Norway urged Chile to cut the quota amid fears that stocks may collapse.")
    assert [o.content.quote for o in reading.offers] == ["to cut the quota"]


@pytest.mark.parametrize(
    ("text", "maker", "content", "conditions"),
    [
        (
            "Under the plan, Norway would withdraw its boats if Chile lifted the blockade.",
            None,
            "Norway would withdraw its boats",
            ["if Chile lifted the blockade"],
        ),
        (
            "Under Chile's proposal, Norway would release the sailors.",
            "Chile",
            "Norway would release the sailors",
            [],
        ),
        (
            "Peru presented a plan under which Chile would open the port.",
            "Peru",
            "Chile would open the port",
            [],
        ),
    ],
)
def test_what_would_be_done_under_a_plan_is_proposed_by_whose_plan_it_is(
    text: str, maker: str | None, content: str, conditions: list[str]
) -> None:
    reading = heard(AFFAIRS + text)
    told = [
        (
            o.type,
            name_of(reading, o.maker),
            o.content.quote,
            [c.citation.quote for c in o.conditions],
        )
        for o in reading.offers
    ]
    assert ("proposal", maker, content, conditions) in told
    assert all(type_ != "threat" for type_, *_ in told)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Norway is prepared to play a role in the talks.", "to play a role in the talks"),
        ("Norway is ready to present a new plan to Chile.", "to present a new plan to Chile"),
    ],
)
def test_readiness_to_play_a_part_or_present_a_plan_is_an_offer(text: str, content: str) -> None:
    offer = only(text)
    assert (offer.type, offer.content.quote) == ("offer", content)


@pytest.mark.parametrize(
    "text",
    ["Norway threatened further sanctions.", "Norway threatened retaliation against Chile."],
)
def test_sanctions_threatened_are_a_threat(text: str) -> None:
    assert only(text).type == "threat"


def test_what_endangers_a_truce_threatens_nobody() -> None:
    assert heard("Norway threatened the truce.").offers == []


def test_a_bare_statement_asks_for_those_who_released_it() -> None:
    text = (
        "Norway and its allies released a joint statement on the ceasefire talks. Peru has vowed a"
        " response. The statement urged Chile and its army to reopen the border to the peace envoys."
    )
    reading = heard(text)
    makers = {o.content.quote: name_of(reading, o.maker) for o in reading.offers}
    assert makers["to reopen the border to the peace envoys"] == "Norway and its allies"


def test_interest_in_accepting_is_no_acceptance() -> None:
    text = "Norway proposed a truce to Chile.\nChile has shown little interest in accepting the proposal."
    (offer,) = heard(text).offers
    assert offer.status == "made"


@pytest.mark.parametrize(
    "text",
    [
        "The officials of Norway believed it would resume talks with Chile in May.",
        "President Ana Morales of Chile said that Norway may need to reopen the port.",
    ],
)
def test_what_is_only_thought_is_neither_promised_nor_demanded(text: str) -> None:
    assert heard(text + " The ceasefire talks, the army and the border treaty wait.").offers == []


@pytest.mark.parametrize(
    ("text", "type_", "content", "maker"),
    [
        (
            "Norway issued a statement urging Peru and its allies to “refrain from attacks”.",
            "request",
            "to “refrain from attacks”",
            "Norway",
        ),
        (
            "Peru rejected calls from its neighbour Chile to refrain from retaliation.",
            "request",
            "to refrain from retaliation",
            "Chile",
        ),
        (
            "Chile went home, with Norway and Canada urging Peru to show restraint.",
            "request",
            "to show restraint",
            "Norway",
        ),
        (
            "Norway has called for talks to resume on Thursday.",
            "demand",
            "talks to resume on Thursday",
            "Norway",
        ),
        (
            "Peru has conditioned stopping its attacks on an end to the blockade.",
            "offer",
            "stopping its attacks on an end to the blockade",
            "Peru",
        ),
    ],
)
def test_what_is_asked_is_found_where_the_parse_hangs_it_elsewhere(
    text: str, type_: str, content: str, maker: str
) -> None:
    reading = heard(text)
    told = [(o.type, o.content.quote, name_of(reading, o.maker)) for o in reading.offers]
    assert (type_, content, maker) in told
