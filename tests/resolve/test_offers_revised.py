"""A later report's new version of an offer is linked to the offer that it revises."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from goodoffices.pipeline import remove
from tests.conftest import by_kind, exported, told

OFFERED = (
    "The Lake Courier\n3 March 2031\n\n"
    "On 3 March 2031, Norway offered Chile to reopen the border and to free the ferry crews.\n"
)
REVISED = (
    "Coast Weekly\n20 March 2031\n\n"
    "On 20 March 2031, Norway made a revised offer to Chile to reopen the border at night.\n"
)
ANOTHER = (
    "Coast Weekly\n20 March 2031\n\nOn 20 March 2031, Norway made a new offer to Chile to build"
    " a lighthouse on the northern cape.\n"
)
MANY = "Harbour Gazette\n{day} March 2031\n\nOn {day} March 2031, Norway offered Chile to free {n} sailors of the ferry.\n"


def offers(folder: Path, *texts: str) -> list[dict[str, object]]:
    return by_kind(told(folder, *texts))["offer"]


def test_a_revised_offer_in_a_later_report_revises_the_first_which_is_changed(
    tmp_path: Path,
) -> None:
    first, later = sorted(offers(tmp_path, OFFERED, REVISED), key=lambda o: str(o["history"]))
    if first["revises"] is not None:
        first, later = later, first
    assert (later["revises"], first["revises"]) == (first["id"], None)
    assert first["status"] == "changed"
    step = first["history"][-1]  # type: ignore[index]
    assert "revised offer" in step["citations"][0]["quote"]


@pytest.mark.parametrize(
    "later",
    [
        pytest.param(ANOTHER, id="a new offer of another thing"),
        pytest.param(REVISED.replace("a revised offer", "an offer"), id="no word of change"),
        pytest.param(REVISED.replace("Norway", "Iceland"), id="by another"),
        pytest.param(REVISED.replace("20 March 2031", "20 March 2032"), id="a year after"),
    ],
)
def test_an_offer_that_merely_resembles_another_revises_nothing(tmp_path: Path, later: str) -> None:
    assert all(o["revises"] is None for o in offers(tmp_path, OFFERED, later))


def test_other_numbers_on_a_later_day_are_a_new_version(tmp_path: Path) -> None:
    found = offers(tmp_path, MANY.format(day=3, n=40), MANY.format(day=20, n=60))
    assert sorted(o["status"] for o in found) == ["changed", "made"]
    assert sum(o["revises"] is not None for o in found) == 1


def test_other_numbers_on_the_same_day_are_one_offer_told_twice(tmp_path: Path) -> None:
    text = MANY.replace("Harbour Gazette", "Coast Weekly")
    (one,) = offers(tmp_path, MANY.format(day=3, n=40), text.format(day=3, n=60))
    assert one["revises"] is None


def test_what_revises_what_does_not_depend_on_the_order_of_reading(tmp_path: Path) -> None:
    seen = set()
    texts = (OFFERED, REVISED, ANOTHER)
    for n, order in enumerate(permutations(texts)):
        folder = tmp_path / str(n)
        folder.mkdir()
        seen.add(exported(told(folder, *order)))
    assert len(seen) == 1


def test_with_the_later_report_its_revision_goes(tmp_path: Path) -> None:
    alone = exported(told(tmp_path, OFFERED))
    dossier = told(tmp_path, OFFERED, REVISED)
    (later,) = [d.id for d in dossier.documents() if "revised" in d.text]
    assert exported(dossier) != alone
    remove(dossier, later)
    assert exported(dossier) == alone
