"""Who leads which state, where the report never says so in one phrase. All is invented."""

from __future__ import annotations

import pytest

from tests.extract.actors import meant, places, read

RIVALS = (
    "Brandt criticised Ivo Lund and claimed the Peruvian president refuses to talk. Brandt spoke "
    "of Peru for an hour. Lund thanked Peru’s allies. Peru’s army stands behind Lund. Later "
    "President Lund flew home to Peru. Brandt and his party watched Peru. The Peruvian president "
    "was angry. Observers said the Peruvian president needs friends. Brandt was silent."
)


def test_the_president_of_a_state_is_who_bears_the_title_and_is_named_closest_to_it() -> None:
    reading = read(RIVALS)
    assert "the Peruvian president" in places(reading, "Ivo Lund")
    assert "the Peruvian president" not in places(reading, "Brandt")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "President Ana Rojas spoke of Peru. Rojas said Peru was ready. “I met the president of "
            "Peru,” Erik Solberg said.",
            "the president of Peru",
        ),
        (
            "President Ana Rojas spoke of Peru. Rojas said Peru was ready. Voters want that the next "
            "Peruvian president listens.",
            "the next Peruvian president",
        ),
        (
            "Pavel Orlov stared at Peru’s generals. The film showed the Peruvian president was not "
            "happy. Days later President Ana Rojas sent troops to Peru.",
            "the Peruvian president",
        ),
    ],
)
def test_nobody_is_taken_for_the_head_of_a_state_that_nothing_gives_to_them(
    text: str, words: str
) -> None:
    assert meant(read(text), words) is None


def test_in_a_list_a_prime_minister_is_no_king() -> None:
    reading = read(
        "Solberg spoke with Prime Minister Ana Rojas, the king of Jordan, French President Luc "
        "Morel and others."
    )
    assert "the king of Jordan" not in places(reading, "Ana Rojas")


def test_an_insertion_before_a_title_is_no_part_of_it() -> None:
    reading = read("When it began – the invasion of Peru – President Orlov issued a warning.")
    assert "President Orlov" in places(reading, "Orlov")
    assert not any("Peru" in words for words in places(reading, "Orlov"))


@pytest.mark.parametrize("which", ["previous", "former", "then"])
def test_an_earlier_government_is_not_the_state(which: str) -> None:
    reading = read(f"Peru rejected the plan. The {which} Peruvian government had rejected it too.")
    assert "Peru" in places(reading, "Peru")
    assert f"The {which} Peruvian government" not in places(reading, "Peru")


def test_a_headline_in_the_text_is_cut_from_the_name_before_it() -> None:
    reading = read(
        "Ana Rojas met Erik Solberg in May. Solberg thanked Rojas. House Democrats attack Solberg "
        "House Democrats launched an inquiry against Solberg on Wednesday. Democrats said little."
    )
    assert places(reading, "Erik Solberg").count("Solberg") == 3
    assert places(reading, "House Democrats") == ["House Democrats"] * 2
    assert "Democrats" not in places(reading, "House Democrats")


LEAD = (
    "A top Peruvian general has said the army will fight on. “Talks can wait,” Deputy "
    "Commander-in-Chief Lt Gen Ivo Lund told reporters. The general also praised the talks. “They "
    "are no angels,” he said."
)


def test_whom_the_lead_introduces_without_a_name_is_who_is_named_next_with_the_rank() -> None:
    words = places(read(LEAD), "Ivo Lund")
    assert {"A top Peruvian general", "The general", "he"} <= set(words)
    assert "Deputy Commander-in-Chief Lt Gen Ivo Lund" in words


def test_another_rank_or_state_is_another_person() -> None:
    other = LEAD.replace("Lt Gen Ivo Lund", "Col Ivo Lund")
    assert "A top Peruvian general" not in places(read(other), "Ivo Lund")
    foreign = LEAD.replace("Deputy Commander-in-Chief Lt Gen", "Chilean General")
    assert "A top Peruvian general" not in places(read(foreign), "Ivo Lund")


def test_a_short_rank_is_taken_up_by_its_noun() -> None:
    reading = read(
        "Rep. Ana Rojas said she was ready. Sen Erik Solberg met Rojas. “I told Sen. Ivo Lund to "
        "wait,” she said. The senator left. Critics warned the congresswoman."
    )
    assert meant(reading, "The senator") == "Erik Solberg"
    assert meant(reading, "the congresswoman") == "Ana Rojas"


def test_an_envoy_named_with_two_states_is_sent_by_the_first() -> None:
    reading = read("The US Peru envoy Ivo Lund acknowledged this week that the talks failed.")
    (lund,) = [a for a in reading.actors if a.name == "Ivo Lund"]
    assert [a.name for a in reading.actors if a.id == lund.acts_for] == ["United States"]
