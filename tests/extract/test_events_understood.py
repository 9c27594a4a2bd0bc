"""Deeds of newer rows, and parties that a clause leaves to be understood. All is invented."""

from __future__ import annotations

import pytest

from tests.extract.test_events import read, who


@pytest.mark.parametrize(
    ("sentence", "type_", "doers"),
    [
        ("Norway has carried out six nuclear tests.", "mobilize", ["Norway"]),
        ("Norway turned over the remains of ten soldiers.", "retreat", ["Norway"]),
        ("Norway let the two prisoners go on Sunday.", "retreat", ["Norway"]),
        ("Norway pushed Chile to pay more for its defence.", "request", ["Norway"]),
        ("Norway insisted that Chile withdraw its fleet.", "request", ["Norway"]),
        ("Norway voiced strong opposition to the plan.", "reject", ["Norway"]),
        ("Norway came out against the deal.", "reject", ["Norway"]),
        (
            "Norway and Chile were negotiating the place of the summit.",
            "consult",
            ["Norway", "Chile"],
        ),
        ("Norway announced a ban on oil imports.", "sanction", ["Norway"]),
        ("Norway suspended its recognition of Chile.", "sanction", ["Norway"]),
        ("Norway pummelled the town with missiles.", "assault", ["Norway"]),
        ("Norway warned that it would close the strait.", "threaten", ["Norway"]),
        ("Norway promised to train twenty judges.", "agree", ["Norway"]),
        ("Norway accepted the recount.", "agree", ["Norway"]),
        ("Norway protested the call to Chile.", "accuse", ["Norway"]),
    ],
)
def test_a_deed_is_told_with_its_doer(sentence: str, type_: str, doers: list[str]) -> None:
    reading = read(sentence)
    (event,) = [e for e in reading.events if e.type == type_ and e.initiators]
    assert (who(reading, event.initiators), event.status) == (doers, "happened")


@pytest.mark.parametrize(
    ("text", "type_", "doers", "whom"),
    [
        ("The Norwegian army shelled Chile. It also attacked Peru.", "assault", None, ["Peru"]),
        ("Norway closed the road while it attacked Chile.", "assault", ["Norway"], ["Chile"]),
        ("Peru condemned the attack by Chile on the port.", "accuse", ["Peru"], ["Chile"]),
        ("Norway invited Chile. Chile declined the invitation.", "reject", ["Chile"], ["Norway"]),
        ("Norway accused Chile. Chile denied the accusation.", "reject", ["Chile"], ["Norway"]),
    ],
)
def test_a_party_left_out_is_understood(
    text: str, type_: str, doers: list[str] | None, whom: list[str]
) -> None:
    reading = read(text)
    event = [e for e in reading.events if e.type == type_][-1]
    assert event.initiators
    assert doers is None or who(reading, event.initiators) == doers
    assert who(reading, event.recipients) == whom


def test_what_nobody_accused_of_denies_is_answered_to_nobody() -> None:
    reading = read("Norway accused Chile of spying. Brazil rejected the accusation.")
    (event,) = [e for e in reading.events if e.type == "reject"]
    assert event.recipients == ()


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Officials said efforts are ongoing to secure the release of more hostages.", "possible"),
        ("Villagers are afraid that Norwegian soldiers are coming to arrest Chile.", "possible"),
        ("Chile is under threat of Norwegian air strikes that have killed many.", "happened"),
    ],
)
def test_what_is_feared_or_sought_has_not_happened(sentence: str, status: str) -> None:
    events = [e for e in read(sentence).events if e.type in ("retreat", "coerce", "assault")]
    assert status in {e.status for e in events}


@pytest.mark.parametrize(
    "sentence",
    [
        "He died after suffering a heart attack in Norway.",
        "The officer says pulling back should have been done long before.",
        "The Norwegian senator promised to ban smoking.",
        "The Norwegian minister requested anonymity to discuss the matter.",
    ],
)
def test_what_only_looks_like_a_deed_is_none(sentence: str) -> None:
    assert [e.type for e in read(sentence).events if e.type != "threaten"] == []


def test_who_accepted_a_proposal_did_not_make_it() -> None:
    reading = read(
        "Norway made a proposal to Chile. Peru has accepted the proposal."
        " Chile poured cold water on the proposal."
    )
    (event,) = [e for e in reading.events if e.type == "reject"]
    assert (who(reading, event.recipients), event.object) == (["Norway"], "proposal")
