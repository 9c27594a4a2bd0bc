"""Bodies named with their state, and titles with a state between them and the name."""

from __future__ import annotations

from tests.extract.test_names import actor, names, read, words


def test_a_ministry_is_cited_with_the_state_before_it_and_acts_for_that_state() -> None:
    reading = read("The Norwegian Foreign Ministry rejected the map on Monday.")
    body = actor(reading, "Norwegian Foreign Ministry")
    assert words(body, "title") == ["Norwegian Foreign Ministry"]
    assert body.acts_for == actor(reading, "Norway").id


def test_a_ministry_named_and_described_is_one() -> None:
    reading = read(
        "The Ministry of Foreign Affairs of Chile rejected the map. Chile's foreign ministry later "
        "withdrew its note."
    )
    assert len(names(reading, "government-body")) == 1
    body = next(a for a in reading.actors if a.type == "government-body")
    assert body.acts_for == actor(reading, "Chile").id


def test_letters_that_begin_with_the_states_name_are_unfolded() -> None:
    reading = read("The Norwegian Coastal Forces said no. The NCF struck again at night.")
    assert len(names(reading, "government-body") | names(reading, "organisation")) == 1


def test_the_state_between_a_title_and_a_name_belongs_to_the_title() -> None:
    reading = read("The UN special envoy for Libya Stefan Okoro met the unions.")
    envoy = actor(reading, "Stefan Okoro")
    assert [(r.title, r.of) for r in envoy.roles] == [("special envoy", "United Nations")]
    assert envoy.acts_for == actor(reading, "United Nations").id


def test_the_president_of_a_state_is_its_president_whatever_the_order() -> None:
    reading = read("He met the President of Norway Erik Solberg on Monday.")
    assert [(r.title, r.of) for r in actor(reading, "Erik Solberg").roles] == [
        ("President", "Norway")
    ]


def test_an_ambassador_to_a_state_does_not_speak_for_it() -> None:
    reading = read("Emil Roth, ambassador to Chile, refused the note.")
    assert actor(reading, "Emil Roth").acts_for is None
