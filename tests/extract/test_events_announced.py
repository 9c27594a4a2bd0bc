"""Force that soldiers announce: a threat of the day of the saying. All is invented."""

from __future__ import annotations

import pytest

from tests.extract.test_events import read, told, who

SCENE = "Chile and Norway are at odds. "


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The Chilean army said it would attack Norway.", "said"),
        ("The Chilean military is preparing for a ground incursion, it said.", "said"),
        ("The Chilean army has said it will not stop striking Norway.", "said"),
        ("Chile's defence minister, Jorge Rojas, said, “Our strike will be powerful.”", "said"),
        (
            "Chile's military chief told troops they should be prepared for a raid on Norway.",
            "told",
        ),
        ("A top Chilean general has said the army will press on with its offensive.", "said"),
        ("“We will respond,” General Jorge Rojas, Chile's army chief, said.", "said"),
        (
            "Chile's military chief told troops that air strikes in Norway could pave the way for"
            " them to enter the city.",
            "told",
        ),
    ],
)
def test_soldiers_who_announce_force_threaten(sentence: str, trigger: str) -> None:
    event = told(SCENE + sentence, "threaten")
    assert (event.status, event.trigger.quote) == ("happened", trigger)
    assert event.attributed_to is None


def test_the_threat_is_of_the_day_of_the_saying_and_to_whom_the_force_is_aimed_at() -> None:
    reading = read(
        SCENE + "The Chilean military said on Monday that it was preparing for a raid into Norway."
    )
    (event,) = [e for e in reading.events if e.type == "threaten"]
    assert who(reading, event.initiators) == ["Chilean military"]
    assert who(reading, event.recipients) == ["Norway"]
    (time,) = [t for t in reading.times if t.id == event.time]
    assert time.citations[0].quote == "Monday"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Chilean army said it had attacked Norway.",
        "The Chilean army said Norway would attack Peru.",
        "The Chilean army said it will investigate the strike.",
        "The Chilean army said it would respond to the flood.",
        "The Chilean defence minister said Chile would fight corruption.",
        "The Chilean army said it was prepared for an attack by Norway.",
        "The Chilean army said it was preparing for a Norwegian attack.",
        "The Chilean army said it was ready for any attack.",
        "“They will attack,” General Jorge Rojas, Chile's army chief, said.",
        "The Chilean defence minister said Chile would support Peru in its war.",
        "The Chilean health minister, Jorge Rojas, said, “Our strike will be powerful.”",
        "Jorge Rojas, a retired Chilean general, said the army would attack Norway.",
        "Jorge Rojas, Chile's attorney general, said the army would attack Norway.",
        "The Chilean army said it would strike a deal with Norway.",
        "The Chilean army said it will stop firing at Norway if the talks go well.",
        "The Chilean army said it will enter talks with Norway.",
        "The Santiago fire brigade said it would enter the burning tower.",
        "Jorge Rojas, the general manager of Chile Airlines, said he would destroy the records.",
    ],
)
def test_who_tells_of_other_things_or_bears_no_arms_announces_no_force(sentence: str) -> None:
    assert not [e for e in read(SCENE + sentence).events if e.type == "threaten"]
