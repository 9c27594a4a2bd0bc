"""The precision that the briefing goes by is the one that was judged."""

from __future__ import annotations

import csv
from collections import Counter

from goodoffices.present.precision import (
    ENOUGH,
    JUDGED,
    QUESTIONS,
    SOURCE,
    doubtful,
    shown,
    withheld,
)
from tests.conftest import ROOT


def test_the_table_says_what_the_verdicts_say() -> None:
    path = ROOT / "eval" / "judged" / f"{SOURCE}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    judged = Counter(r["kind"] for r in rows)
    right = Counter(r["kind"] for r in rows if r["right"] == "1")
    assert {k: (j.right, j.judged) for k, j in JUDGED.items()} == {
        k: (right[k], judged[k]) for k in judged
    }
    assert len({(r["kind"], r["entry"]) for r in rows}) == len(rows)


def test_a_kind_that_is_mostly_wrong_is_left_out_or_says_so() -> None:
    for kind, judged in JUDGED.items():
        wrong = judged.share < ENOUGH
        assert (kind in withheld()) == (wrong and kind not in QUESTIONS)
        assert shown(kind) != (kind in withheld())
        assert doubtful(kind) == (wrong and kind in QUESTIONS)
