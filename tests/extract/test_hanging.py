"""On what a condition hangs: on what is offered, not on whatever stands in its sentence."""

from __future__ import annotations

import pytest

from tests.extract.bargaining import heard


@pytest.mark.parametrize(
    "text",
    [
        "Norway promised to release the fishermen, but warned that it would sue if Chile objected.",
        "Norway offered to reopen the port and said it would resign if the vote failed.",
    ],
)
def test_a_condition_in_a_clause_of_its_own_is_none_of_the_offer_beside_it(text: str) -> None:
    first = heard(text).offers[0]
    assert first.type in ("promise", "offer")
    assert first.conditions == ()


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Norway offered to release the fishermen if Chile left.", "if Chile left"),
        ("“If Chile leaves, we will reopen the port,” Norway’s minister said.", "If Chile leaves"),
        (
            "Norway promised to ease the embargo and reopen the port unless Chile objected.",
            "unless Chile objected",
        ),
    ],
)
def test_a_condition_hangs_on_what_is_offered_through_the_verb_of_saying(
    text: str, condition: str
) -> None:
    assert [c.citation.quote for c in heard(text).offers[0].conditions] == [condition]
