"""What only looks like an event, and what is one though nothing but a noun tells it.

All facts are invented.
"""

from __future__ import annotations

import pytest

from goodoffices.extract.reading import Reading
from tests.extract.test_events import read, who

KNOWN = "Norway, Chile and Peru met in May. "


def told(sentence: str) -> tuple[Reading, list[tuple[str, str, list[str], list[str]]]]:
    """The events of a sentence behind ``KNOWN``: type, status, doers, others."""
    reading = read(KNOWN + sentence)
    found = [
        (e.type, e.status, who(reading, e.initiators), who(reading, e.recipients))
        for e in reading.events
        if e.trigger.start >= len(KNOWN)
    ]
    return reading, found


@pytest.mark.parametrize(
    "sentence",
    [
        "The newspaper has contacted the Chilean ministry for comment.",
        "Chile's minister said it on a call with reporters.",
        "Some 3,000 people, mostly Norwegians, fled to Peru.",
        "Mr Hansen visits his family in Chile.",
        "Mr Hansen travelled to Chile in May.",
        "The actress Ana Rojas urged her fans to vote.",
        "The islands, which Chile calls the Smalls, lie in the west.",
        "The programme targets Chilean students.",
        "Norway came under attack for publishing the list.",
        "The company blamed the loss on age.",
        "Scouts were probing for weak spots in Chile.",
        "The court found Ole Hansen not guilty.",
        "The minister returned to Norway on Sunday.",
        "The minister returned the residents to their homes in Norway.",
        "The delay threatens democracy in Chile.",
        "The minister agreed with Chile on the need for calm.",
        "The president withdrew from the race in Norway.",
        "Hannah Berg of Norway stormed to her ninth title.",
        "Norway is launching a lunar probe.",
        "The minister of Chile held a press call.",
        "The minister of Chile asked not to publish his name.",
        "All sides in Norway are to blame.",
        "Villagers in Chile armed with sticks ran away.",
    ],
)
def test_what_only_looks_like_a_public_act_is_none(sentence: str) -> None:
    assert told(sentence)[1] == []


@pytest.mark.parametrize(
    ("sentence", "type_", "status", "by", "to"),
    [
        # reduced passives and relative objects
        ("Chile will weigh the plan proposed by Norway.", "request", "happened", ["Norway"], []),
        ("The plan, which Norway rejected, helps.", "reject", "happened", ["Norway"], []),
        # the attack in which somebody was hurt tells by whom
        (
            "Six people were killed in a Norwegian airstrike in Chile.",
            "assault",
            "happened",
            ["Norway"],
            ["Chile"],
        ),
        ("The strike by Norway in Chile killed nobody.", "assault", "happened", ["Norway"], None),
        # whose goods are hit
        (
            "Norway imposed sanctions on Chile-based firms.",
            "sanction",
            "happened",
            ["Norway"],
            ["Chile"],
        ),
        ("Norway has raised tariffs on Chilean copper.", "sanction", "happened", None, ["Chile"]),
        ("Norway will supply Chile with weapons.", "aid", "planned", ["Norway"], ["Chile"]),
        # journeys by other verbs
        (
            "The Norwegian minister landed in Chile on Sunday.",
            "consult",
            "happened",
            None,
            ["Chile"],
        ),
        # nouns alone
        ("The high-stakes talks in Oslo ended on Friday.", "consult", "happened", [], []),
        ("Chile praised the second peace summit.", "consult", "happened", [], []),
        ("The 7 October attacks shook everybody.", "assault", "happened", [], []),
        ("Norway withdrew from the treaty.", "sanction", "happened", ["Norway"], []),
        ("Norway announced a proposed truce with Chile.", "request", "happened", ["Norway"], None),
        ("Norway joined the call with Chile.", "consult", "happened", ["Norway"], ["Chile"]),
        ("Norway opened its roads to the Chilean army.", "support", "happened", ["Norway"], None),
        ("Norway opened its border to refugees.", "aid", "happened", ["Norway"], []),
        ("Norway reopened the border.", "retreat", "happened", ["Norway"], []),
        ("Norway and Chile spoke on Sunday.", "consult", "happened", ["Norway", "Chile"], []),
        ("Chile denied the allegations.", "reject", "happened", ["Chile"], []),
        ("The minister of Chile departed for Norway.", "consult", "happened", None, ["Norway"]),
    ],
)
def test_what_is_told_in_other_forms_is_told(
    sentence: str, type_: str, status: str, by: list[str] | None, to: list[str] | None
) -> None:
    found = [e for e in told(sentence)[1] if e[0] == type_]
    assert found, told(sentence)[1]
    assert found[0][1] == status
    assert by is None or found[0][2] == by
    assert to is None or found[0][3] == to


@pytest.mark.parametrize(
    ("sentence", "type_", "status"),
    [
        ("Crowds called for the president of Chile to resign.", "concede", "possible"),
        ("Norway suggested Chile release the crew.", "retreat", "possible"),
        ("Norway changed its rules without coordinating with Chile.", "cooperate", "negated"),
        ("Norway is moving towards lifting the embargo on Chile.", "retreat", "possible"),
        ("Norway is unlikely to accept the Chilean offer.", "agree", "possible"),
        ("Norway said it was investigating Chile.", "accuse", "ongoing"),
        ("Raids are being investigated by the police of Norway.", "accuse", "ongoing"),
        ("Norway went on to sign a treaty with Chile.", "agree", "happened"),
        ("Norway would not support Peru striking Chile.", "assault", "possible"),
        ("We have ongoing talks with Chile, Norway said.", "consult", "ongoing"),
        ("As for Norway's visit to Chile, I have no news.", "consult", "happened"),
        ("Chile urged a boycott after condemning Norway.", "accuse", "happened"),
        ("That was the plan behind the Chilean invasion of Peru.", "assault", "happened"),
    ],
)
def test_how_a_deed_hangs_on_what_stands_above_tells_whether_it_was_done(
    sentence: str, type_: str, status: str
) -> None:
    assert {e[1] for e in told(sentence)[1] if e[0] == type_} == {status}


def test_a_warning_to_ones_own_citizens_threatens_nobody() -> None:
    assert "threaten" not in {e[0] for e in told("Norway warned its citizens to stay away.")[1]}
    assert "threaten" in {e[0] for e in told("Norway warned Chile against an attack.")[1]}


def test_a_massacre_named_after_its_victims_is_not_by_them() -> None:
    _, found = told("The murders at Mondo Bank stunned Norway, and Mondo Bank murders are rare.")
    assert all("Mondo" not in name for e in found for name in e[2])
