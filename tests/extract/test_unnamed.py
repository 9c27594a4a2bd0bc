"""People without a name. All persons, bodies and sentences are invented."""

from __future__ import annotations

import pytest

from goodoffices.extract.language import load, parse
from goodoffices.extract.names import actor_at, find
from goodoffices.extract.trained.tagger import Mark
from tests.extract.actors import actor, meant, places, read


def test_an_unnamed_official_is_taken_up_by_the_noun_alone() -> None:
    reading = read(
        "A Norwegian official said the talks had stalled. Rain fell all day. The official added "
        "that nobody was surprised."
    )
    assert places(reading, "A Norwegian official") == [
        "A Norwegian official",
        "The official",
    ]


def test_a_second_official_is_another() -> None:
    reading = read(
        "One Norwegian official said the talks had stalled. A second Norwegian official denied it."
    )
    officials = [a for a in reading.actors if a.unnamed]
    assert [a.name for a in officials] == [
        "One Norwegian official",
        "A second Norwegian official",
    ]


def test_they_is_the_source_who_spoke() -> None:
    reading = read(
        "Right-wing ministers attacked the plan. One diplomat said they did not expect a deal, "
        "saying they saw no movement. They added that the talks would go on."
    )
    assert meant(reading, "they") == "One diplomat"
    assert meant(reading, "They") == "One diplomat"


def test_they_are_the_officials_who_spoke() -> None:
    reading = read("Peruvian officials met on Monday. They said the offer stood.")
    assert meant(reading, "They") == "Peruvian officials"


def test_them_is_nobody_where_other_things_stand_between() -> None:
    reading = read("Peruvian officials praised the new patrol boats and said crews liked them.")
    assert meant(reading, "them") is None


def test_bare_officials_farther_on_are_not_those_named_before() -> None:
    reading = read(
        "Senior rebel officials promised to join talks in Norway. Sweden and Denmark refused."
        " Representatives from Chile and Peru are expected to attend, officials said."
    )
    assert meant(reading, "officials", 1) == "officials"


def test_bare_officials_are_those_named_before_when_nobody_else_is() -> None:
    reading = read(
        "Senior Peruvian officials welcomed the text. Later, officials said it would be signed."
    )
    assert meant(reading, "officials", 1) == "Senior Peruvian officials"


def test_bare_officials_stay_apart_when_two_groups_were_named() -> None:
    reading = read(
        "Peruvian officials welcomed the text. Chilean officials rejected it. Later, officials "
        "said talks would go on."
    )
    assert meant(reading, "officials", 2) == "officials"
    assert actor(reading, "officials").certainty == "low"


def test_one_of_the_officials_is_an_actor_of_its_own() -> None:
    reading = read(
        "Peruvian officials welcomed the text. “It buys time,” one of the officials said. The "
        "official spoke on condition of anonymity."
    )
    one = actor(reading, "one of the officials")
    assert one.unnamed and one.type == "person"
    assert meant(reading, "The official") == "one of the officials"
    assert one.acts_for == actor(reading, "Peruvian officials").acts_for


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Guards freed political prisoners on Friday.", "political prisoners"),
        ("Solberg met with European officials on Friday.", "European officials"),
        (
            "Many voices in northern capitals demand a tougher line.",
            "Many voices in northern capitals",
        ),
        ("Reports suggest that the road is open.", "Reports"),
        ("The majority of voters believe that the deal is dead.", "majority of voters"),
        ("A Chilean tourist told the paper that the road was open.", "A Chilean tourist"),
        ("One woman said the road was open.", "One woman"),
    ],
)
def test_who_speaks_or_is_dealt_with_is_kept_in_the_texts_own_words(
    sentence: str, name: str
) -> None:
    assert name in {a.name for a in read(sentence).actors}


@pytest.mark.parametrize(
    "sentence",
    [
        "Guards freed 52 prisoners on Friday.",  # a figure
        "No officials said so.",
        "The storm worried residents.",
        "Solberg told reporters that the road was open.",
    ],
)
def test_numbers_nobody_and_the_press_that_is_told_are_no_actors(sentence: str) -> None:
    assert not [a for a in read(sentence).actors if a.type == "group"]


def test_a_diffuse_group_is_no_anonymous_source() -> None:
    reading = read("Critics say the plan will fail. Diplomats say that it will not.")
    assert [(a.name, a.unnamed) for a in reading.actors] == [
        ("Critics", False),
        ("Diplomats", True),
    ]


def test_a_delegation_is_told_by_who_leads_it() -> None:
    reading = read("A Peruvian delegation led by Marta Quiroga met the rebels.")
    assert places(reading, "A Peruvian delegation led by Marta Quiroga")


def test_a_pronoun_far_behind_a_long_quotation_finds_who_speaks() -> None:
    reading = read(
        "According to Mr Quiroga, the road is open. “We are saying that it is open. The trucks may "
        "pass. The crews know it. And nobody will stop them,” he said."
    )
    token = next(t for doc in reading.docs for t in doc if t.text == "he")
    assert actor_at(reading, token) == actor(reading, "Quiroga").id


def test_who_speaks_by_the_trained_readers_eyes_is_an_actor_too() -> None:
    text = "“There is no secret site,” grunted a senior police officer."
    plain = read(text)
    at = text.index("a senior")
    (marked,) = parse([plain.document], load())
    marked.marks = (Mark("source", at, len(text) - 1, 0.9),)
    find(marked)
    assert [a.name for a in marked.actors] == ["a senior police officer"]


def test_there_are_critics_who_do_something() -> None:
    reading = read("There are certain hard-line circles who dislike the plan.")
    assert places(reading, "certain hard-line circles")


def test_a_paper_is_no_person() -> None:
    assert not [a for a in read("A letter said the road was open.").actors if a.type == "person"]


def test_its_troops_are_named_by_whose_they_are() -> None:
    reading = read("Norway said its troops had left. Its troops attacked a village at night.")
    (troops,) = [a for a in reading.actors if a.type == "group"]
    assert troops.name == "troops of Norway"
    assert len(troops.mentions) == 2


def test_the_media_of_a_state_are_media_and_no_named_speaker() -> None:
    reading = read("Norwegian state media said the ship was seized.")
    assert [a.type for a in reading.actors if a.name == "Norwegian state media"] == ["media"]


def test_officials_of_a_state_are_one_group_in_either_of_its_names() -> None:
    reading = read("US officials said it was over. Later American officials said it was not.")
    assert places(reading, "US officials") == ["US officials", "American officials"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They declined to say how deep Norwegian troops would go into Sweden.", "deep"),
        ("She added that we Norwegians must remember it. We Norwegians said so.", "we"),
        ("It ended when in August Norwegian officials said it was over.", "August"),
    ],
)
def test_words_before_a_phrase_are_none_of_its_own(text: str, name: str) -> None:
    groups = [a.name for a in read(text).actors if a.type == "group"]
    assert groups
    assert not [g for g in groups if g.casefold().startswith(name.casefold())]


@pytest.mark.parametrize(
    "text",
    ["Another chapter warns against it.", "The envoys saw their heads filled with poison."],
)
def test_a_chapter_and_somebodys_head_are_nobody(text: str) -> None:
    names = {a.name for a in read(text).actors}
    assert not names & {"Another chapter", "heads", "their heads"}


def test_a_number_tells_which_of_two_officials_is_meant_again() -> None:
    reading = read(
        "A second Peruvian official said it was over. A third Peruvian official disagreed. "
        '"It should go," the second official said.'
    )
    assert meant(reading, "the second official") == "A second Peruvian official"


def test_a_delegation_from_a_state_is_that_states_delegation() -> None:
    reading = read(
        "A delegation from Peru's water service arrived on Monday. The Peruvian delegation said no."
    )
    assert meant(reading, "The Peruvian delegation") == "A delegation from Peru's water service"


def test_a_year_before_people_is_not_their_number() -> None:
    reading = read("It burned on March 2, 2019 UN experts said in a report on it.")
    assert meant(reading, "UN experts") == "UN experts"
