"""Events: who takes part, by whom it is said, and on which day. All facts are invented."""

from __future__ import annotations

import pytest

from goodoffices.model.findings import EventFinding
from tests.extract.test_events import read, told, who

KNOWN = "Norway, Chile and Peru met in May. "
"""Who only owns something in a report is nobody yet; here all three act."""


def parties(text: str, type_: str) -> tuple[list[str], list[str]]:
    """The doers and the others of the only event of a type."""
    reading = read(KNOWN + text)
    (event,) = [e for e in reading.events if e.type == type_]
    return who(reading, event.initiators), who(reading, event.recipients)


def day(text: str, type_: str) -> str | None:
    """The words that date the only event of a type."""
    reading = read(text)
    (event,) = [e for e in reading.events if e.type == type_]
    quotes = {t.id: t.head.quote for t in reading.times}
    return quotes[event.time] if event.time else None


@pytest.mark.parametrize(
    ("sentence", "type_", "by", "to"),
    [
        ("Norway lashed out at Chile's plan.", "accuse", ["Norway"], ["Chile"]),
        ("Norway blamed the raid on Chile.", "accuse", ["Norway"], ["Chile"]),
        ("Norway voiced concern to Chile.", "accuse", ["Norway"], ["Chile"]),
        ("Norway's letter condemning Chile was sent on Monday.", "accuse", ["Norway"], ["Chile"]),
        (
            "Norway said the death of its leader was a matter of justice, while calling for talks.",
            "request",
            ["Norway"],
            [],
        ),
        ("Norway vowed to continue providing support to Chile.", "agree", ["Norway"], ["Chile"]),
        ("Norway vowed to hold Chile accountable.", "threaten", ["Norway"], ["Chile"]),
        ("Norway vowed to make Chile pay for the raid.", "threaten", ["Norway"], ["Chile"]),
        ("Peru accused a supply ship from Chile of trespassing.", "accuse", ["Peru"], ["Chile"]),
        ("The rebel leader was granted asylum in Chile.", "aid", ["Chile"], None),
        ("Norway requested asylum in Peru for him.", "request", ["Norway"], ["Peru"]),
        (
            "Norway has refused to commit to sending more money to Chile.",
            "reject",
            ["Norway"],
            ["Chile"],
        ),
        ("Norway held up military funding for Chile.", "reject", ["Norway"], ["Chile"]),
        (
            "A Norwegian vessel and a Chilean ship collided near the reef.",
            "assault",
            ["Norway", "Chile"],
            ["Norway", "Chile"],
        ),
        ("Norway's refusal to negotiate with Chile cost it.", "reject", ["Norway"], ["Chile"]),
        (
            "Norway called for a truce between Chile and Peru.",
            "request",
            ["Norway"],
            ["Chile", "Peru"],
        ),
        ("Norway said it had expelled three Chilean diplomats.", "sanction", ["Norway"], None),
        ("Chile received medicine from Norway.", "aid", ["Norway"], ["Chile"]),
        ("Chile came under attack from Peru.", "assault", ["Peru"], ["Chile"]),
        ("Norway is ready to meet Chile.", "agree", ["Norway"], ["Chile"]),
        ("Chile said that Norway must withdraw.", "request", ["Chile"], ["Norway"]),
        ("Norway phoned Chile to thank it.", "support", ["Norway"], None),
    ],
)
def test_who_does_it_and_to_whom(
    sentence: str, type_: str, by: list[str], to: list[str] | None
) -> None:
    doers, others = parties(sentence, type_)
    assert doers == by
    assert to is None or others == to


@pytest.mark.parametrize(
    ("sentence", "type_", "status"),
    [
        ("Norway is willing to free the prisoners.", "agree", "happened"),
        ("Norway is not willing to free the prisoners.", "reject", "happened"),
        ("Norway vowed to bomb Chile.", "threaten", "happened"),
        ("Norway promised to release 16 prisoners.", "agree", "happened"),
        ("Norway said it would not lift the embargo.", "reject", "happened"),
        ("Norway did not accept the offer.", "reject", "happened"),
        ("Norway has not accepted the offer.", "agree", "negated"),
        ("There is no sign that Norway has accepted the offer.", "agree", "negated"),
        ("Chile spoke of Norway's refusal to negotiate with Peru.", "reject", "presupposed"),
        ("Norway allowed Chilean forces to use its territory.", "support", "happened"),
        ("The talks went on, with Norway saying it had bombed Chile.", "assault", "happened"),
        ("Norway phoned Chile on Monday to thank it.", "support", "happened"),
        ("Norway sought the release of the prisoners by Chile.", "retreat", "possible"),
    ],
)
def test_what_is_declared_is_done_by_saying_so(sentence: str, type_: str, status: str) -> None:
    assert {e.status for e in read(sentence).events if e.type == type_} == {status}


def test_who_is_to_be_held_accountable_is_not_accused_yet() -> None:
    text = "Norway must be held accountable. Peru wants to hold Chile accountable for the raid."
    assert all(e.type != "accuse" for e in read(text).events)


def test_what_others_expect_is_no_refusal() -> None:
    text = "“Norway will not release the prisoners,” the Chilean president said."
    assert all(e.type != "reject" for e in read(text).events)


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Norwegian police launched an investigation into the bank.", "accuse"),
        ("The court found the minister of Chile guilty of fraud.", "accuse"),
        ("The government announced a suspension of aid to Chile.", "sanction"),
        ("Thousands of students staged mass demonstrations in Chile.", "protest"),
        ("The rebels laid down their arms.", "retreat"),
        ("Norway accepted the demands of Chile.", "concede"),
        ("Norway launched a mediation effort between Chile and Peru.", "consult"),
        ("Norway sent observers to Chile.", "aid"),
        ("Norwegian rebels kidnapped up to 16 engineers.", "assault"),
        ("Norway's army threatens Chile.", "threaten"),
        ("Norway voiced concern over the Chilean arrests.", "accuse"),
        ("The president of Norway will hold a call with Chile.", "consult"),
    ],
)
def test_an_act_is_known_in_many_wordings(sentence: str, type_: str) -> None:
    assert type_ in {e.type for e in read(sentence).events}


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway's statement was released on Monday.",
        "The minister declined to comment on the strike.",
        "The company has been hit by falling prices.",
        "I spoke with a farmer.",
    ],
)
def test_what_only_sounds_like_an_act_is_none(sentence: str) -> None:
    assert read(sentence).events == []


def test_leave_given_for_an_act_is_of_the_day_of_the_act() -> None:
    text = "Norway allowed Chilean forces to use its territory in February 2032."
    assert day(text, "support") == "February 2032"


def test_a_round_of_talks_is_of_the_day_of_the_round() -> None:
    text = (
        "The first three rounds of talks between Norway and Chile in March 2032 took place at sea."
    )
    assert day(text, "consult") == "March 2032"


def test_a_narrative_stays_at_its_day() -> None:
    reading = read("On Monday, Norway met Chile in Oslo. Norway released 16 prisoners.")
    (release,) = [e for e in reading.events if e.type == "retreat"]
    assert release.time is not None
    assert release.certainty == "low"


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Norway met Chile on Monday, a day after Peru attacked Oslo.", "attacked"),
        ("Norway met Chile on Monday, a day after Peru's deadly attack on Oslo.", "attack"),
        (
            "Norway met Chile on Monday, a day after 60 people, including six envoys, were killed.",
            "killed",
        ),
    ],
)
def test_a_deed_is_of_the_day_counted_from_another(sentence: str, trigger: str) -> None:
    reading = read(f"{sentence} Norway released 16 prisoners.")
    texts = {t.id: t.citations[0].quote for t in reading.times}
    of = {e.trigger.quote: texts.get(e.time or "") for e in reading.events}
    assert (of["met"], of[trigger], of["released"]) == ("Monday", "a day after", "Monday")


def test_a_sentence_with_another_day_is_not_of_the_day_before() -> None:
    text = "On Monday, Norway met Chile in Oslo. Norway released 16 prisoners whom Peru had held since 2031."
    assert day(text, "retreat") is None


def test_each_finding_is_one_event() -> None:
    found: EventFinding = told("Norway launched part of the attack on Chile.", "assault")
    assert found.trigger.quote == "attack"


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("As the name demonstrates, the pact was sold in Norway on speed.", "protest"),
        ("Norway’s visit demonstrated a disregard for the custom.", "protest"),
        ("Ada Brandt frequently called Oskar Lindh by his full name.", "consult"),
        ("He called Sen. Ada Brandt, Norway’s vice president, “too radical” in Oslo.", "consult"),
        ("Oskar Lindh occupied top government and guild roles.", "coerce"),
        ("Seven Norwegian miners were killed in an accident on Monday.", "assault"),
        ("The Rowing League regatta nears its conclusion in Norway on Sunday.", "agree"),
        ("The Coastal Front for the Liberation of Norway met.", "retreat"),
        ("Ada Brandt won nearly 45 percent support in Norway.", "support"),
    ],
)
def test_a_word_of_many_meanings_tells_no_act_by_itself(sentence: str, type_: str) -> None:
    assert type_ not in {e.type for e in read(sentence).events}


def test_a_bare_participle_tells_what_was_suffered() -> None:
    for words in ("We see Norwegian civilians killed.", "Norway is badly harmed and injured."):
        by, to = parties(words, "assault")
        assert not by and to


def test_who_comes_for_talks_takes_part_in_them() -> None:
    reading = read("Norwegian envoys visited Chile for talks with Oskar Lindh.")
    (talks,) = [e for e in reading.events if e.trigger.quote == "talks"]
    assert who(reading, talks.initiators) == ["Norwegian envoys"]
    assert who(reading, talks.recipients) == ["Oskar Lindh"]


def test_who_launched_the_crackdown_did_what_was_done_in_it() -> None:
    text = "More than 40 people were arrested in a crackdown launched by the Chilean government."
    reading = read(KNOWN + text)
    (arrest,) = [e for e in reading.events if e.mode == "arrest"]
    assert "Chile" in " ".join(who(reading, arrest.initiators))


@pytest.mark.parametrize(
    ("sentence", "trigger", "by", "to"),
    [
        ("Norway's remarks came after a meeting with Chile.", "meeting", ["Norway"], ["Chile"]),
        ("Norway said talks with Chile had begun.", "talks", ["Norway"], ["Chile"]),
        ("Norway used a call with Chile to ask for it.", "call", ["Norway"], ["Chile"]),
        ("President Ana Lopez was on a visit to Norway.", "visit", ["Ana Lopez"], ["Norway"]),
        ("President Ana Lopez took a trip to Norway.", "trip", ["Ana Lopez"], ["Norway"]),
    ],
)
def test_who_takes_part_in_talks_and_visits_that_a_noun_names(
    sentence: str, trigger: str, by: list[str], to: list[str]
) -> None:
    reading = read("Norway and Chile are far apart. " + sentence)
    (event,) = [e for e in reading.events if trigger in e.trigger.quote]
    assert event.type == "consult"
    assert (who(reading, event.initiators), who(reading, event.recipients)) == (by, to)


def test_soldiers_and_officials_stand_beside_their_state() -> None:
    by, to = parties("Norwegian officials accused Chilean soldiers of theft.", "accuse")
    assert "Norway" in by
    assert "Chile" in to


@pytest.mark.parametrize(
    "sentence",
    [
        "A strike on Monday killed Mark Lind's father in Oslo.",
        "Chilean troops killed the wife of Mark Lind.",
        "Chilean troops shot at the home of Mark Lind, killing his father.",
        "Chile abducted Mark Lind's son.",
    ],
)
def test_what_is_done_to_somebodys_kin_is_not_done_to_them(sentence: str) -> None:
    reading = read("Norway and Chile are at war. Mark Lind leads Norway's army. " + sentence)
    hurt = [e for e in reading.events if e.trigger.quote in ("killed", "killing", "abducted")]
    assert hurt
    assert all("Mark Lind" not in who(reading, e.recipients) for e in hurt)


def test_a_paragraph_may_end_in_a_comma_behind_a_day_that_counts_from_another() -> None:
    reading = read("Chile bombed Norway on Monday, two days after Easter,\n\nNorway protested.")
    assert [t.citations[0].quote for t in reading.times][:2] == ["Monday", "two days after"]
