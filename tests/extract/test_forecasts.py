"""Forecasts: what is expected, in which words, how likely, by when; and what is none."""

from __future__ import annotations

import pytest

from goodoffices.extract import forecasts, statements, times
from goodoffices.extract.forecasts import heading_window
from goodoffices.extract.language import load, parse
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import Document
from tests.extract.bargaining import heard, name_of


def read(text: str) -> Reading:
    document = Document(id="d" * 64, path="a", text=text, renderer="text@1", captured="")
    (reading,) = parse([document], load())
    for extractor in (times, statements, forecasts):
        extractor.find(reading)
    return reading


@pytest.mark.parametrize(
    ("text", "proposition", "words", "low", "high"),
    [
        (
            "It is highly unlikely that talks will be held in the port.",
            "talks will be held in the port",
            "highly unlikely",
            0.05,
            0.2,
        ),
        (
            "The ministry is unlikely to alter its policy.",
            "The ministry is unlikely to alter its policy",
            "unlikely",
            0.2,
            0.45,
        ),
        (
            "The union’s influence will likely grow.",
            "The union’s influence will likely grow",
            "likely",
            0.55,
            0.8,
        ),
        ("A new round of talks remains unlikely.", "A new round of talks", "unlikely", 0.2, 0.45),
        (
            "The fleet will almost certainly return in May.",
            "The fleet will almost certainly return in May",
            "almost certainly",
            0.95,
            0.99,
        ),
        (
            "Neither side is likely to give way.",
            "Neither side is likely to give way",
            "likely",
            0.2,
            0.45,
        ),
        (
            "There is a 60 per cent chance of a settlement by Friday.",
            "a settlement by Friday",
            "60 per cent chance",
            0.6,
            0.6,
        ),
        (
            "The agenda is expected to be dominated by fishing.",
            "The agenda is expected to be dominated by fishing",
            "expected",
            0.55,
            None,
        ),
        (
            "The price rise could lead to a strike.",
            "The price rise could lead to a strike",
            "could",
            None,
            None,
        ),
        (
            "There is one chance in four of a settlement by Friday.",
            "a settlement by Friday",
            "one chance in four",
            0.25,
            0.25,
        ),
        (
            "A treaty before Christmas is unlikely.",
            "A treaty before Christmas",
            "unlikely",
            0.2,
            0.45,
        ),
        (
            "A rerun is the most likely outcome.",
            "A rerun",
            "the most likely outcome",
            0.55,
            0.8,
        ),
        (
            "A settlement is a long shot.",
            "A settlement",
            "a long shot",
            0.05,
            0.2,
        ),
        (
            "The first signs do not bode well.",
            "The first signs do not bode well",
            "bode well",
            None,
            0.45,
        ),
        ("A second strike cannot be ruled out.", "A second strike", "ruled", None, None),
        (
            "The ministry expects a deal to follow soon.",
            "a deal to follow soon",
            "expects",
            0.55,
            None,
        ),
        (
            "Many islanders doubt that the truce will hold.",
            "the truce will hold",
            "doubt",
            None,
            0.45,
        ),
        (
            "Officials expressed hope that news could come within hours.",
            "news could come within hours",
            "hope",
            None,
            None,
        ),
        (
            "The slogan will alarm many of his neighbours.",
            "The slogan will alarm many of his neighbours",
            "will",
            None,
            None,
        ),
    ],
)
def test_a_forecast_keeps_its_words_and_their_range(
    text: str, proposition: str, words: str, low: float | None, high: float | None
) -> None:
    (found,) = read(text).forecasts
    assert (found.proposition.quote, found.words) == (proposition, words)
    assert (found.low, found.high) == (low, high)


def test_the_scale_is_named_where_there_is_a_range() -> None:
    found = read("It is unlikely that talks will fail. It is doubtful that talks will fail.")
    assert [f.scale for f in found.forecasts] == ["ICD 203", "Kent 1964"]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy will arrive on Thursday.",
        "The minister is expected to arrive on Thursday.",
        "They likely knew of the plan.",
        "The harbour master is legally bound to help.",
        "We will open the gates tomorrow.",
        "The strike could have led to a shortage.",
        "Is a settlement likely to hold?",
        "A strike is now more likely.",
        "If the dam could fail, they would leave.",
        "Members are expected to respect the rules.",
        "The chairman is expected to head to the capital on Friday.",
        "Three sailors were most likely killed by the blast.",
        "The outcome is hard to predict.",
        "The envoy asked whether the war could be avoided.",
        "“When I was young, my father would raise the flag,” she said.",
        "They refrained from steps that could lead to a strike.",
        "The ruling does not mean that a strike is imminent.",
        "He said that he could help.",
        "She said that the guards may only carry sticks.",
    ],
)
def test_schedules_duties_and_what_would_have_been_are_no_forecasts(text: str) -> None:
    assert read(text).forecasts == []


def test_a_prediction_belongs_to_its_statement() -> None:
    reading = read("The envoy said that the other side will eventually agree to the plan.")
    (found,) = reading.forecasts
    assert found.attributed_to == reading.statements[0].id
    assert (found.low, found.high, found.scale) == (None, None, None)


def test_a_deadline_in_the_sentence_closes_the_window() -> None:
    reading = read("It is unlikely that the bridge will be finished by 2040.")
    (found,) = reading.forecasts
    closes = next(t for t in reading.times if t.id == found.closes)
    assert closes.citations[0].quote == "2040"
    assert found.opens is None


def test_a_heading_gives_its_window_to_what_stands_under_it() -> None:
    text = (
        "Forecast\nShort-term (Now - 3 months)\nTalks will likely fail.\n"
        "Long-term (>1 year)\nThe union will likely grow."
    )
    assert [f.heading for f in read(text).forecasts] == [(0, 3), (12, None)]


@pytest.mark.parametrize(
    ("heading", "window"),
    [
        ("Short-term (Now - 3 months)", (0, 3)),
        ("Medium-term (3-12 months)", (3, 12)),
        ("Long-term (>1 year)", (12, None)),
        ("The next six months", (0, 6)),
        ("Background", None),
    ],
)
def test_a_heading_is_read_in_months(heading: str, window: tuple[int, int | None] | None) -> None:
    assert heading_window(heading) == window


def test_figures_of_the_report_go_before_the_scale_of_the_words() -> None:
    (found,) = read("A renewal of the truce is likely (60-70 per cent).").forecasts
    assert (found.low, found.high, found.scale) == (0.6, 0.7, "stated in figures")


def test_not_if_but_when_takes_the_coming_for_certain() -> None:
    (found,) = read("The question is not if the islands will sign, but when.").forecasts
    assert (found.low, found.high) == (0.95, 0.99)


def test_each_line_of_a_list_of_forecasts_is_one() -> None:
    text = (
        "What the desk expects of the next quarter, as it stood on the day of writing.\n"
        "1. A truce of thirty days enters into force: 35 per cent.\n"
        "2. The crossing opens to lorries: very likely.\n"
        "3. The crossing: a short history."
    )
    found = [(f.proposition.quote, f.low, f.high) for f in read(text).forecasts]
    assert found == [
        ("A truce of thirty days enters into force", 0.35, 0.35),
        ("The crossing opens to lorries", 0.8, 0.95),
    ]


@pytest.mark.parametrize(
    ("text", "closes"),
    [
        ("Talks will probably resume before the end of April.", "the end of April"),
        ("The talks are likely to resume within two weeks.", "two weeks"),
        ("The ministry expects a deal to follow in the coming days.", "the coming days"),
        ("A settlement is likely by the end of May.", "the end of May"),
    ],
)
def test_the_time_by_which_it_is_to_come_closes_the_window(text: str, closes: str) -> None:
    reading = read(text)
    (found,) = reading.forecasts
    (time,) = (t for t in reading.times if t.id == found.closes)
    assert time.citations[0].quote == closes


def test_what_others_expect_is_not_the_authors() -> None:
    reading = read("Many islanders are open to the possibility that the envoy may not come.")
    (found,) = reading.forecasts
    assert found.certainty == "low" and found.forecaster is None


@pytest.mark.parametrize(
    ("text", "proposition"),
    [
        (
            "The ministry believes that the talks will fail if the envoy resigns.",
            "the talks will fail if the envoy resigns",
        ),
        (
            "The ministry believes that if the envoy resigns, the talks will fail.",
            "if the envoy resigns, the talks will fail",
        ),
    ],
)
def test_a_proposition_keeps_the_condition_on_which_it_comes_true(
    text: str, proposition: str
) -> None:
    assert [f.proposition.quote for f in read(text).forecasts] == [proposition]


@pytest.mark.parametrize(
    "text",
    [
        "Norway sent a frigate amid fears that the talks could collapse.",
        "Faced with concerns that the talks could collapse, Norway sent a frigate.",
    ],
)
def test_fears_beside_a_deed_are_not_the_doers(text: str) -> None:
    (forecast,) = heard(text).forecasts
    assert forecast.forecaster is None


def test_a_fear_among_officials_is_theirs() -> None:
    reading = heard("There were concerns among Norwegian officials that the talks could collapse.")
    (forecast,) = reading.forecasts
    assert "officials" in (name_of(reading, forecast.forecaster) or "")


@pytest.mark.parametrize(
    "text",
    [
        "Nobody knows how long the truce is likely to last.",
        "The firm gives an estimate of how many workers are likely to leave.",
        "Officials have yet to say whether a strike is imminent.",
        "She wondered what the talks were likely to bring.",
        "He is the last envoy you are likely to see in the port.",
        "The mayor said he does not think that a strike is inevitable.",
        "Analysts had thought that the party could lose.",
        "Bosses are hopeful that a visit will result in a treaty.",
        "The historian has correctly predicted the outcome of nine elections.",
        "The delay is likely why the ferry was late.",
    ],
)
def test_what_is_asked_denied_or_outlived_is_no_forecast(text: str) -> None:
    assert heard(text).forecasts == []


@pytest.mark.parametrize(
    "text",
    [
        "More than 50 witnesses are expected to give evidence over the next ten weeks.",
        "The envoy is expected to end his visit on Friday.",
        "“We expect Norway to make full use of its influence,” the minister said.",
        "Firms that fail to comply could lose their licence.",
        "Several such offences could lead to up to 15 days in prison.",
        "“We did not expect the war to come this close,” the mayor said.",
    ],
)
def test_what_has_its_day_or_is_owed_is_no_forecast(text: str) -> None:
    assert heard(text).forecasts == []


def test_neither_of_two_is_a_denial() -> None:
    text = (
        "Claims over the rocky islands, 120 miles south of the port but only 20 miles from the"
        " coast, date back centuries, and neither Norway nor Chad is likely to back down."
    )
    (forecast,) = heard(text).forecasts
    assert (forecast.low, forecast.high) == (0.2, 0.45)


def test_a_second_verb_is_cited_with_the_subject_it_shares() -> None:
    text = "The treaty follows months of talks and is expected to bind Norway."
    (forecast,) = heard(text).forecasts
    assert forecast.proposition.quote == text[:-1]


def test_the_subject_of_the_next_clause_is_left_out() -> None:
    text = (
        "It is expected that Norway will dominate that agenda and Hansen may attend it in person."
    )
    assert heard(text).forecasts[0].proposition.quote == "Norway will dominate that agenda"


def test_what_a_speaker_adds_is_no_part_of_the_outcome() -> None:
    text = "The official said that a strike could happen in May, saying Chad fears an election."
    quotes = [f.proposition.quote for f in heard(text).forecasts]
    assert "a strike could happen in May" in quotes


def test_a_possibility_of_what_is_near_is_told_by_its_may() -> None:
    text = "The general warned that a strike may be imminent if the talks fail."
    (forecast,) = heard(text).forecasts
    assert forecast.words == "may"
    assert forecast.proposition.quote == "a strike may be imminent if the talks fail"


@pytest.mark.parametrize(
    "text",
    [
        "The row is likely to hurt growth after Tuesday’s vote.",
        "Output is likely to show a 5 per cent rise on 2019.",
        "Firms are likely to face annual losses of ten million kroner.",
    ],
)
def test_a_time_that_names_a_thing_is_no_window(text: str) -> None:
    (forecast,) = heard(text).forecasts
    assert (forecast.opens, forecast.closes) == (None, None)


def test_what_somebody_reckons_with_is_their_forecast() -> None:
    reading = heard(
        "Many Norwegian officials were open to the possibility that the talks may fail."
    )
    (forecast,) = reading.forecasts
    assert "officials" in name_of(reading, forecast.forecaster)


def test_the_expectation_of_another_is_not_the_speakers() -> None:
    reading = heard("Hansen said that the market expects prices to fall.")
    assert all(name_of(reading, f.forecaster) != "Hansen" for f in reading.forecasts)
    assert reading.forecasts


@pytest.mark.parametrize(
    "text",
    [
        "Norway had anticipated unrest ahead of the summit, which is expected to draw thousands.",
        "Norway sees the quota as a threat, and the fleet would probably strike back.",
    ],
)
def test_a_clause_beside_somebodys_view_is_not_theirs(text: str) -> None:
    reading = heard(text)
    (forecast,) = reading.forecasts
    assert forecast.forecaster is None


@pytest.mark.parametrize(
    ("text", "proposition", "low", "high"),
    [
        (
            "US officials expressed fresh optimism of finalizing a ceasefire agreement.",
            "finalizing a ceasefire agreement",
            None,
            None,
        ),
        (
            "He left amid rising doubts that a deal can be agreed to before the vote.",
            "a deal can be agreed to before the vote",
            None,
            0.45,
        ),
        (
            "The idea that Hansen would leave is seen as unlikely by Norwegian officials.",
            "The idea that Hansen would leave",
            0.2,
            0.45,
        ),
        ("A diplomat thought a return of the vessel this year improbable.", None, 0.2, 0.45),
        ("The officials doubt it can be completed before May.", None, None, 0.45),
        (
            "Norway restated its peace plan, which Chad is unlikely to ever agree to.",
            "its peace plan, which Chad is unlikely to ever agree to",
            0.2,
            0.45,
        ),
        (
            "Economists say the tariffs will push up inflation.",
            "the tariffs will push up inflation",
            None,
            None,
        ),
        (
            "The talks could be made even more difficult by the vote.",
            "The talks could be made even more difficult by the vote",
            None,
            None,
        ),
        ("The party is poised to win the election.", None, None, None),
    ],
)
def test_moods_doubts_and_effects_are_forecasts(
    text: str, proposition: str | None, low: float | None, high: float | None
) -> None:
    (forecast,) = heard(text).forecasts
    assert proposition is None or forecast.proposition.quote == proposition
    assert (forecast.low, forecast.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "He said he believed the video could be real.",
        "It is believed that the arrest may be linked to a book.",
        "Officials believe that the rebels may be winning the war.",
        "The council said it would raise the matter at the talks.",
        "Norway said that its minister would lead a delegation to Chad.",
        "The senators floated the possibility that the court may be enlarged.",
        "He makes boxes of items likely to be at hand in any kitchen.",
    ],
)
def test_guesses_plans_and_proposals_are_no_forecasts(text: str) -> None:
    assert heard(text).forecasts == []


def test_to_expect_nothing_is_to_expect_that_there_is_nothing() -> None:
    (forecast,) = heard(
        "“We are anticipating no big outcomes this week,” the envoy said."
    ).forecasts
    assert (forecast.low, forecast.high) == (0.55, None)


def test_fears_that_a_deed_raises_are_not_the_victims() -> None:
    text = "Hansen was killed last week, raising fears that the war could spread."
    reading = heard(text)
    assert all(f.forecaster is None for f in reading.forecasts) and reading.forecasts
