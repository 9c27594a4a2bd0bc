"""Who is understood to take part in what a noun or a further clause tells. All facts are invented."""

from __future__ import annotations

import pytest

from tests.extract.test_events import read, told, who
from tests.extract.test_events_parties import day


@pytest.mark.parametrize(
    ("sentence", "type_", "by", "to"),
    [
        (
            "Prime minister Anna Berg was late, she said after talks with Chile.",
            "consult",
            ["Anna Berg"],
            ["Chile"],
        ),
        ("The Norwegian government has revived trade negotiations with Chile.", "consult",
         ["Norway"], ["Chile"]),
        ("Peru has been at war with Chile for a year.", "assault", ["Peru"], ["Chile"]),
        ("Prime minister Anna Berg arrived in the Chilean capital.", "consult", ["Anna Berg"],
         ["Chile"]),
        ("Prime minister Anna Berg became the first Norwegian to visit Chile.", "consult",
         ["Anna Berg"], ["Chile"]),
        ("Prime minister Anna Berg's Chile visit ended.", "consult", ["Anna Berg"], ["Chile"]),
        ("Norway will send a band at the invitation of Chile.", "request", ["Chile"], ["Norway"]),
        ("Norway called for Chile to resign.", "request", ["Norway"], ["Chile"]),
        ("Norway raised concerns with Chile about the fence.", "accuse", ["Norway"], ["Chile"]),
        ("Norway condemns the hostility of the authorities of Chile.", "accuse", ["Norway"],
         ["Chile"]),
        ("Norway has been opposed to the plan of Chile.", "reject", ["Norway"], ["Chile"]),
        ("Norway and Chile blamed the leaks at the plant on each other.", "accuse",
         ["Norway", "Chile"], ["Norway", "Chile"]),
        ("Norway bought ten ferries from Chile.", "cooperate", ["Norway"], ["Chile"]),
        ("They were angered by the withdrawal of Norwegian troops.", "retreat", ["Norway"], []),
        ("Chile's ministry has been approached for more help by Norway.", "request", ["Norway"],
         ["Chile's ministry"]),
        ("Norway condemned the killing of Chilean minister Juan Lopez by Peru.", "accuse",
         ["Norway"], ["Peru"]),
        ("Norway denied any support for Chile.", "reject", ["Norway"], []),
    ],
)  # fmt: skip
def test_a_party_is_read_where_the_sentence_leaves_it_to_be_understood(
    sentence: str, type_: str, by: list[str], to: list[str]
) -> None:
    reading = read("Norway, Chile and Peru quarrelled with Brazil. " + sentence)
    (event,) = [e for e in reading.events if e.type == type_]
    assert (who(reading, event.initiators), who(reading, event.recipients)) == (by, to)


def test_those_killed_in_clashes_with_somebody_fought_with_them() -> None:
    reading = read("Scores of Norwegian soldiers were killed in clashes with the Red Front.")
    killed, clashes = sorted(reading.events, key=lambda e: e.trigger.start)
    assert who(reading, killed.initiators) == who(reading, clashes.recipients) == ["Red Front"]
    assert killed.recipients == clashes.initiators


def test_an_object_read_as_a_second_subject_is_the_object() -> None:
    text = (
        "Over the weekend, Norway's foreign ministry summoned Chile's ambassador, Pablo Rojas,"
        " accusing him of supporting the attack in a video."
    )
    reading = read(text)
    event = next(e for e in reading.events if e.type == "accuse")
    assert who(reading, event.initiators) == ["Norway's foreign ministry"]
    assert who(reading, event.recipients) == ["Pablo Rojas"]
    assert any(e.type == "request" for e in reading.events)


def test_a_crowd_that_shouts_at_talks_does_not_take_part() -> None:
    text = "Protesters in Norway shouted during a meeting with Chile. Protesters left Chile."
    reading = read(text)
    assert all("Protesters" not in who(reading, e.initiators) for e in reading.events)


@pytest.mark.parametrize(
    ("sentence", "type_", "when"),
    [
        ("Chilean raids killed six on Tuesday.", "assault", "Tuesday"),
        ("Norway met Peru on Monday, urging restraint.", "request", "Monday"),
    ],
)
def test_what_is_done_in_doing_something_is_done_on_its_day(
    sentence: str, type_: str, when: str
) -> None:
    reading = read(sentence)
    quotes = {t.id: t.head.quote for t in reading.times}
    assert {quotes[e.time] for e in reading.events if e.type == type_ and e.time} == {when}


def test_a_narrative_that_has_come_to_the_present_has_left_its_day() -> None:
    text = (
        "On Monday Norway met Peru. Chile has not yet commented. However, Norway freed 16 sailors."
    )
    assert day(text, "retreat") is None


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Norway called the Chilean raid “unacceptable”.", "accuse"),
        ("Norway described Chile's plan as a brutal crime.", "accuse"),
        ("Norway denied involvement.", "reject"),
        ("Norway denied arming Chile.", "reject"),
        ("Norway and Chile issued a joint statement.", "agree"),
        ("Norway formed an alliance with Chile.", "agree"),
        ("The army of Norway prevented the shipment of aid.", "coerce"),
        ("Norway overran Chile.", "coerce"),
        ("Norway supplied intelligence to Chile.", "cooperate"),
        ("Norway's parliament impeached Anna Berg.", "accuse"),
        ("Norway turned to Chile for help.", "request"),
        ("Chile downed a Norwegian helicopter.", "assault"),
        ("Norway increased its imports from Chile.", "cooperate"),
        ("Norway promised to facilitate deliveries.", "agree"),
        ("Anna Berg of Norway vowed not to give a penny to Chile.", "reject"),
    ],
)
def test_an_act_is_told_by_its_verb(sentence: str, type_: str) -> None:
    assert "happened" in {e.status for e in read(sentence).events if e.type == type_}


@pytest.mark.parametrize(
    ("sentence", "type_", "status"),
    [
        ("Norway announced it was severing its ties with Chile.", "sanction", "happened"),
        ("The delay has nothing to do with the NATO summit.", "consult", "happened"),
        ("Norway has neither confirmed nor denied involvement.", "reject", "negated"),
        ("Before travelling to Chile, Prime minister Anna Berg told reporters it was late."
         " Chile left.", "consult", "happened"),
    ],
)  # fmt: skip
def test_its_status_is_that_of_the_words(sentence: str, type_: str, status: str) -> None:
    assert told(sentence, type_).status == status


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Berg expressed frustration at the delay in delivering weapons.",
        "Nobody can deny that Chile left.",
        "What he described as a bank heist shook Norway.",
    ],
)
def test_what_nobody_of_the_sentence_did_is_no_event(sentence: str) -> None:
    assert not read("Norway spoke. " + sentence).events
