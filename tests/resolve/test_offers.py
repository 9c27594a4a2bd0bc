"""Reports of one offer become one entry, deliveries and issues likewise; two stay two."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from tests.conftest import by_kind, exported, told

FIRST = (
    "Norway offered to host peace talks between the fishing unions, "
    "Harbour Gazette, 3 March 2031\n\n"
    "On 3 March 2031, Norway offered to host talks between the fishing unions of the lake.\n"
)
AGAIN = (
    "The Lake Courier\n9 March 2031\n\n"
    "On 9 March 2031, Norway offered to host talks between the fishing unions, an official said.\n"
    "Chile has rejected the offer.\n"
)
OTHER = "Coast Weekly\n9 March 2031\n\nOn 9 March 2031, Norway offered to build a lighthouse for Chile.\n"


def test_an_offer_made_on_two_days_is_one_offer_reiterated_and_answered(tmp_path: Path) -> None:
    offers = by_kind(told(tmp_path, FIRST, AGAIN))["offer"]
    joined = [o for o in offers if len(o["members"]) > 1]  # type: ignore[arg-type]
    assert len(joined) == 1
    statuses = [step["status"] for step in joined[0]["history"]]  # type: ignore[attr-defined]
    assert statuses[0] == "made"
    assert "reiterated" in statuses
    assert statuses[-1] == joined[0]["status"] == "rejected"


def test_two_offers_by_one_maker_stay_two(tmp_path: Path) -> None:
    offers = by_kind(told(tmp_path, AGAIN, OTHER))["offer"]
    assert len(offers) == 2


def test_offers_do_not_depend_on_the_order_of_reading(tmp_path: Path) -> None:
    seen = set()
    for n, texts in enumerate(permutations((FIRST, AGAIN, OTHER))):
        folder = tmp_path / str(n)
        folder.mkdir()
        seen.add(exported(told(folder, *texts)))
    assert len(seen) == 1


@pytest.mark.parametrize(
    ("left", "right", "issues"),
    [
        ("Norway opposes the fishing ban.", "Chile supports the fishing ban.", 1),
        ("Norway opposes the fishing ban.", "Chile supports the railway tariff.", 2),
    ],
)
def test_opponents_meet_on_one_issue(tmp_path: Path, left: str, right: str, issues: int) -> None:
    record = by_kind(told(tmp_path, left, right))
    assert len(record["issue"]) == issues
    assert len(record["position"]) == 2
    assert {p["issue"] for p in record["position"]} == {i["id"] for i in record["issue"]}


def test_one_release_told_twice_is_one_line_of_the_ledger(tmp_path: Path) -> None:
    one = "Coast Weekly\n9 March 2031\n\nOn 7 March 2031, Norway released 14 fishermen of Chile.\n"
    two = "Lake Courier\n10 March 2031\n\nNorway released 14 fishermen of Chile on 7 March 2031.\n"
    (delivery,) = by_kind(told(tmp_path, one, two))["delivery"]
    assert len(delivery["members"]) == 2  # type: ignore[arg-type]
    assert delivery["status"] == "delivered"
