"""On which day words were spoken, and which words are one utterance."""

from __future__ import annotations

from tests.extract.test_statements import reading

HEAD = "Talks in Ardenne\n\nThe Harbour Post\n3 March 2031\n\n"


def days(text: str) -> dict[str, str | None]:
    """For each statement's first words the expression that dates it."""
    found = reading(HEAD + text)
    times = {t.id: t.citations[0].quote for t in found.times}
    return {s.content[0].quote[:12]: times.get(s.time or "") for s in found.statements}


def utterances(text: str) -> list[set[str]]:
    """The statements' first words, by utterance."""
    found: dict[str, set[str]] = {}
    for s in reading(HEAD + text).statements:
        found.setdefault(s.occasion or s.id, set()).add(s.content[0].quote[:12])
    return list(found.values())


def test_the_words_of_one_occasion_share_its_day() -> None:
    text = "Ada Brandt told the council on Friday that the road was open. Brandt added that it was wet."
    assert days(text) == {"the road was": "Friday", "it was wet": "Friday"}


def test_who_came_on_a_day_spoke_on_that_day() -> None:
    text = (
        "Ivar Dorn arrived in Oslo on Tuesday for an unannounced visit. While in Oslo, Dorn said "
        "the road was open."
    )
    assert days(text)["the road was"] == "Tuesday"


def test_news_told_without_a_day_is_of_the_day_it_tells_of_and_says_so() -> None:
    text = (
        "Norway and Chile signed a treaty in Oslo on Tuesday. The union said the treaty was dead. "
        "The mayor has long said that the treaty was needed."
    )
    found = reading(HEAD + text)
    dated = {s.content[0].quote: (s.time is not None, s.timed_by) for s in found.statements}
    assert dated["the treaty was dead"] == (True, "story")
    assert dated["the treaty was needed"][0] is False


def test_a_day_long_before_dates_nothing() -> None:
    text = "Norway signed a treaty on 4 May 1999. The union said the treaty was dead."
    assert days(text)["the treaty w"] is None


def test_another_day_is_another_utterance() -> None:
    text = (
        "Ada Brandt said on Monday that the road was open. Brandt added that it was wet. On Friday, "
        "Brandt said that the harbour was shut."
    )
    assert utterances(text) == [{"the road was", "it was wet"}, {"the harbour "}]


def test_another_speaker_between_ends_an_utterance() -> None:
    text = (
        "Ada Brandt said the road was open. Ivar Dorn said the road was wet. Brandt said the "
        "harbour was shut."
    )
    assert len(utterances(text)) == 3


def test_a_quotation_that_goes_on_is_one_utterance_with_its_beginning() -> None:
    text = "“The road is open now,” Ada Brandt said. “And the harbour will open in the spring.”"
    assert utterances(text) == [{"The road is ", "And the harb"}]


def test_the_day_before_an_occasion_or_a_paper_is_that_of_its_words() -> None:
    text = (
        "Ada Brandt told a Monday news conference that the road was open. At Friday's briefing, "
        "Ivar Dorn said that the ford was deep.\n\nThe wells are dry, according to a study "
        "published Sunday."
    )
    assert list(days(text).values()) == ["Monday", "Friday", "Sunday"]


def test_a_day_before_the_speaker_dates_a_quotation_behind() -> None:
    text = 'In a video message early Saturday morning, Ada Brandt said, "Nobody crosses the ford."'
    assert list(days(text).values()) == ["early Saturday morning"]
    text = '"Nobody crosses the ford," army spokesman Ivar Dorn said late Sunday local time.'
    assert list(days(text).values()) == ["late Sunday"]


def test_a_stance_is_of_the_day_of_its_words() -> None:
    text = "Ada Brandt called for a new bridge, saying last week that the ford was deep."
    assert set(days(text).values()) == {"last week"}


def test_words_are_of_the_day_when_they_were_spoken() -> None:
    text = "On 24 May 2030, when Ada Brandt announced the war, few crossed the ford."
    assert list(days(text).values()) == ["24 May 2030"]
