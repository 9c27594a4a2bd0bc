"""A charge and its denial stand side by side; silence and other answers deny nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from goodoffices.pipeline import remove
from tests.conftest import by_kind, told
from tests.resolve.test_disagreements_told import differ, report, values

CHARGED = report(
    "The Courier",
    "2031-05-02",
    "Norway has accused Iceland of cutting the sea cable. {}",
)


def test_a_charge_that_the_accused_denies_contradicts(tmp_path: Path) -> None:
    text = CHARGED.format("Iceland has denied the allegations.")
    (found,) = differ(told(tmp_path, text), "status")
    assert found["verdict"] == "contradicts"
    assert values(found) == {"charged", "denied"}
    quotes = [c["quote"] for m in found["members"] for c in m["citations"]]  # type: ignore[attr-defined]
    assert any("accused Iceland" in q for q in quotes)
    assert any("denied the allegations" in q for q in quotes)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param("Iceland has not responded.", id="silence"),
        pytest.param("Iceland has neither confirmed nor denied the allegations.", id="neither"),
        pytest.param("Chile has denied the allegations.", id="another who was not accused"),
        pytest.param("Iceland accused Norway of sinking a boat.", id="another charge"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_denies_no_charge_is_no_disagreement(tmp_path: Path, answer: str) -> None:
    assert "disagreement" not in by_kind(told(tmp_path, CHARGED.format(answer)))


CLAIMED = report(
    "The Courier",
    "2031-05-02",
    "The Norwegian fishing ministry said on Monday that boats of Denmark carry torn nets. {}",
)


@pytest.mark.parametrize(
    ("answer", "denied"),
    [
        pytest.param("Denmark has denied the claims.", True, id="as claims"),
        pytest.param("Denmark denied that torn nets were on its boats.", True, id="word for word"),
        pytest.param("Denmark denied that prices of bread will rise.", False, id="another thing"),
        pytest.param("Denmark denied claims that bread prices rose.", False, id="other claims"),
        pytest.param("Chile has denied the claims.", False, id="who was not named"),
    ],
)
def test_what_one_is_quoted_as_saying_of_another_is_denied_by_that_one_alone(
    tmp_path: Path, answer: str, denied: bool
) -> None:
    found = differ(told(tmp_path, CLAIMED.format(answer)), "status")
    claimed = [values(d) for d in found if "claimed" in values(d)]
    assert claimed == ([{"claimed", "denied"}] if denied else [])


def test_a_part_in_a_conflict_that_is_denied_is_told_as_one_on_roles_alone(
    tmp_path: Path,
) -> None:
    text = "Critics say that Denmark is a party to the conflict. Denmark has denied the claims."
    assert not differ(told(tmp_path, report("The Courier", "2031-05-02", text)), "status")


def test_the_denial_goes_with_the_report_that_tells_it(tmp_path: Path) -> None:
    dossier = told(tmp_path, CHARGED.format("Iceland has denied the allegations."))
    assert differ(dossier, "status")
    (document,) = dossier.documents()
    remove(dossier, document.id)
    assert "disagreement" not in by_kind(dossier)


@pytest.mark.parametrize(
    ("who", "word", "denied"),
    [
        pytest.param("An Icelandic government spokesman", "baseless", True, id="the accused"),
        pytest.param("A Chilean government spokesman", "baseless", False, id="who was not accused"),
        pytest.param("An Icelandic government spokesman", "old", False, id="another word"),
    ],
)
def test_to_call_the_accusations_baseless_denies_the_charge_before_it_is_told(
    tmp_path: Path, who: str, word: str, denied: bool
) -> None:
    body = f"{who} said the accusations were “completely {word}”."
    charge = "Norway has accused Iceland of cutting the sea cable."
    found = differ(
        told(tmp_path, report("The Courier", "2031-05-02", f"{body} {charge}")), "status"
    )
    assert [values(d) for d in found] == ([{"charged", "denied"}] if denied else [])


@pytest.mark.parametrize(
    "denial",
    [
        "Norway has denied allegations that its navy sank a barge near the reef.",
        "Norway denied reports of a secret deal over the harbour.",
    ],
)
def test_a_denial_that_tells_the_charge_itself_is_a_disagreement(
    tmp_path: Path, denial: str
) -> None:
    (found,) = differ(told(tmp_path, report("The Courier", "2031-05-02", denial)), "status")
    assert found["verdict"] == "contradicts"
    assert values(found) == {"alleged", "denied"}


@pytest.mark.parametrize(
    "denial",
    ["Norway has denied the allegations.", "Norway denied the claims in a post on its page."],
)
def test_a_denial_that_tells_no_charge_is_none_by_itself(tmp_path: Path, denial: str) -> None:
    assert not differ(told(tmp_path, report("The Courier", "2031-05-02", denial)), "status")


@pytest.mark.parametrize(
    "against",
    ["but the inspectors say there is credible evidence", "despite footage that shows the boats"],
)
def test_a_denial_stands_beside_what_its_sentence_holds_against_it(
    tmp_path: Path, against: str
) -> None:
    text = f"Norway denies such support for the smugglers, {against}."
    (found,) = differ(told(tmp_path, report("The Courier", "2031-05-02", text)), "status")
    assert values(found) == {"denied", "shown"}


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param("but there is no evidence of a leak", id="none"),
        pytest.param("but has agreed to talks", id="something else"),
    ],
)
def test_what_does_not_speak_against_a_denial_makes_no_disagreement(
    tmp_path: Path, rest: str
) -> None:
    text = f"Norway denies such support for the smugglers, {rest}."
    assert not differ(told(tmp_path, report("The Courier", "2031-05-02", text)), "status")


@pytest.mark.parametrize(
    "sentence",
    [
        "The islands are considered to be outside the treaty, though Norway disputes this.",
        "Anna Berg said the harbour had been sold twice, a claim that the ministry denies.",
        "Anna Berg said the harbour had been sold twice – something denied by the ministry.",
    ],
)
def test_a_denial_at_the_end_of_what_it_denies_is_a_disagreement(
    tmp_path: Path, sentence: str
) -> None:
    (found,) = differ(told(tmp_path, report("The Courier", "2031-05-02", sentence)), "status")
    assert values(found) == {"told", "denied"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The council drafts the laws of the islands, but members can reject them.",
        "Anna Berg said the harbour had been sold twice, a report the ministry has neither"
        " confirmed nor denied.",
        "The boats lay at the old reef, which even has a name that is under dispute.",
    ],
)
def test_what_denies_nothing_that_was_told_is_no_disagreement(
    tmp_path: Path, sentence: str
) -> None:
    assert not differ(told(tmp_path, report("The Courier", "2031-05-02", sentence)), "status")


def test_a_denial_of_a_charge_is_told_once(tmp_path: Path) -> None:
    text = "Norway has accused Iceland of cutting the sea cable, which Iceland denies."
    found = differ(told(tmp_path, report("The Courier", "2031-05-02", text)), "status")
    assert len(found) == 1


@pytest.mark.parametrize(
    ("before", "denial"),
    [
        ("Anna Berg said that boats of Norway had cut the cable.", "Norway denies this."),
        (
            "Anna Berg said that boats of Norway had cut the cable.",
            "However, Norway has repeatedly denied the allegations.",
        ),
        ("Anna Berg said that Norway was behind the raid.", "Norway has denied involvement."),
        ("Critics say that Norway blocks the mills from selling.", "Norway denies blocking them."),
    ],
)
def test_a_denial_takes_up_the_sentence_before_it(tmp_path: Path, before: str, denial: str) -> None:
    (found,) = differ(
        told(tmp_path, report("The Courier", "2031-05-02", f"{before} {denial}")), "status"
    )
    assert len(found["members"]) == 2  # type: ignore[arg-type]
    assert found["verdict"] == "contradicts"


@pytest.mark.parametrize(
    ("before", "denial"),
    [
        pytest.param("Anna Berg praised the harbour.", "Norway denies this.", id="not named"),
        pytest.param(
            "Norway said that it was at peace.", "Norway denied the allegations.", id="its own"
        ),
        pytest.param(
            "Norway was told of the raid.", "Norway has not denied this.", id="not denied"
        ),
        pytest.param("Norway sold the mill.", "Norway denies blocking the road.", id="another"),
    ],
)
def test_a_denial_of_nothing_told_right_before_is_none(
    tmp_path: Path, before: str, denial: str
) -> None:
    text = report("The Courier", "2031-05-02", f"{before} {denial}")
    assert not differ(told(tmp_path, text), "status")
