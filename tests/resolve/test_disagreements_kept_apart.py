"""What differs between reports, and what only looks so. All facts are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from goodoffices.resolve.disagreements.wording import _fragment, reworded
from tests.conftest import told
from tests.resolve.test_disagreements_told import differ, report, values

SIGNED = "Iceland and Norway signed a fishing agreement in Bergen on {}."


def one_wording(left: str, right: str) -> bool:
    a, b = _fragment(left), _fragment(right)
    return not reworded(a.words, b.words) and not reworded(a.telling, b.telling)


def test_one_deed_on_two_days_contradicts(tmp_path: Path) -> None:
    one = report("The Courier", "2031-10-02", SIGNED.format("1 October 2031"))
    other = report("The Gazette", "2031-10-05", SIGNED.format("30 September 2031"))
    (found,) = differ(told(tmp_path, one, other), "date")
    assert found["verdict"] == "contradicts"
    assert values(found) == {"2031-10-01", "2031-09-30"}
    assert "1 October 2031" in str(found["why"]) and "30 September 2031" in str(found["why"])


@pytest.mark.parametrize(
    "second",
    [
        SIGNED.format("1 October 2031"),
        "Iceland and Norway signed another fishing agreement in Bergen on 30 September 2031.",
        "Iceland and Norway signed a fishing agreement in Bergen on 3 September 2031.",
        "Iceland and Denmark signed a treaty on students in Odense on 30 September 2031.",
    ],
)
def test_one_day_another_deed_and_a_deed_weeks_before_contradict_nothing(
    tmp_path: Path, second: str
) -> None:
    one = report("The Courier", "2031-10-02", SIGNED.format("1 October 2031"))
    other = report("The Gazette", "2031-10-05", second)
    assert not differ(told(tmp_path, one, other), "date")


def test_a_name_that_begins_like_a_negation_denies_nothing(tmp_path: Path) -> None:
    one = report("The Courier", "2031-10-02", "Norway presented itself as a mediator in the war.")
    other = report("The Gazette", "2031-10-05", "Norway is a party to the war, diplomats said.")
    (found,) = differ(told(tmp_path, one, other), "role")
    assert found["verdict"] == "contradicts"
    assert values(found) == {"mediator", "party"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "We will stabilise the harbour in the coming week",
            "We will stabilize the harbour in the coming week",
        ),
        (
            "I think that [the minister] is the right man for talks",
            "I think that Berg is the right man for talks",
        ),
        (
            "I think that he is the right man for talks",
            "I think that Berg is the right man for talks",
        ),
    ],
)
def test_spelling_brackets_and_a_name_for_a_pronoun_are_no_other_wording(
    left: str, right: str
) -> None:
    assert one_wording(left, right)


def test_another_verb_is_another_wording() -> None:
    assert not one_wording(
        "Nobody here deserves to set foot on our shores",
        "Nobody here deserves to step foot on our shores",
    )


def test_one_number_more_or_less_carefully_is_no_disagreement(tmp_path: Path) -> None:
    one = report("The Courier", "2031-10-02", "In June 2031, Iceland released 16 prisoners.")
    other = report(
        "The Gazette", "2031-10-05", "In June 2031, Iceland released at least 16 prisoners."
    )
    assert not differ(told(tmp_path, one, other), "figure")


def test_a_toll_that_was_counted_long_ago_does_not_grow(tmp_path: Path) -> None:
    text = "On 7 March 2030 gunmen attacked a harbour in Iceland and killed {} people."
    one = report("The Courier", "2031-03-05", text.format(250))
    other = report("The Gazette", "2031-03-06", text.format(251))
    (found,) = differ(told(tmp_path, one, other), "figure")
    assert found["verdict"] != "compatible"


def test_what_will_not_happen_is_not_denied_to_have_happened(tmp_path: Path) -> None:
    one = report("The Courier", "2031-10-02", "Iceland attacked Norway on 1 October 2031.")
    other = report(
        "The Gazette",
        "2031-10-03",
        "The two ministers agreed on 1 October 2031 to ensure that Iceland cannot attack Norway.",
    )
    assert not differ(told(tmp_path, one, other), "status")
