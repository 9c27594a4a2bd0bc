"""Occasions that a later report recalls without their day: known by place, visitor or standing."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from tests.conftest import by_kind, exported, told
from tests.resolve.test_disagreements_told import report

SUMMIT = report(
    "The Courier",
    "2031-08-23",
    "Chile took part in a peace summit in Iceland in June, a minister said.",
)
RECALLED = "The statement came a day ahead of a peace summit in {}, officials said."
VISITED = report(
    "The Courier", "2031-08-19", "The trip comes a month after Erik Solberg visited Chile in July."
)
KILLED = report(
    "The Courier",
    "2031-08-09",
    "Harvest Front leader Ivo Maric was assassinated in Lima last week.",
)


def joined(folder: Path, *texts: str) -> list[dict[str, object]]:
    """The events that several reports tell."""
    found = by_kind(told(folder, *texts)).get("event", [])
    return [
        e
        for e in found
        if len({m["citation"]["document"] for m in e["mentions"]}) > 1  # type: ignore[attr-defined]
    ]


def test_a_summit_told_without_a_day_is_the_dated_one_of_its_kind_in_that_place(
    tmp_path: Path,
) -> None:
    later = report("The Gazette", "2031-06-17", RECALLED.format("Iceland"))
    (one,) = joined(tmp_path, SUMMIT, later)
    assert one["when"]["edtf"] == "2031-06"  # type: ignore[index]
    assert "gathering" in str(one["mentions"])


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(RECALLED.format("Norway"), id="in another place"),
        pytest.param(RECALLED.format("Iceland").replace("peace", "trade"), id="of another kind"),
    ],
)
def test_another_summit_is_another_event(tmp_path: Path, words: str) -> None:
    assert not joined(tmp_path, SUMMIT, report("The Gazette", "2031-06-17", words))


def test_a_visit_that_reports_of_one_week_recall_is_one(tmp_path: Path) -> None:
    words = "Forty people had died on the day Mr Solberg had visited Chile. Erik Solberg is tall."
    assert len(joined(tmp_path, VISITED, report("The Gazette", "2031-08-23", words))) == 1


def test_a_visit_recalled_a_month_later_may_be_another(tmp_path: Path) -> None:
    words = "Forty people had died on the day Mr Solberg had visited Chile. Erik Solberg is tall."
    assert not joined(tmp_path, VISITED, report("The Gazette", "2031-09-23", words))


def test_a_killing_told_by_the_standing_of_the_dead_is_the_one_in_that_place(
    tmp_path: Path,
) -> None:
    words = "They fear an answer to the assassination of a Harvest Front leader in {}."
    later = report("The Gazette", "2031-08-18", words.format("Lima"))
    elsewhere = report("The Mail", "2031-08-18", words.format("Oslo"))
    (one,) = joined(tmp_path, KILLED, later, elsewhere)
    assert len(one["members"]) == 2  # type: ignore[arg-type]


def test_the_one_full_scale_invasion_is_known_in_reports_months_apart(tmp_path: Path) -> None:
    early = "Norway launched its full-scale invasion of Iceland, and prices rose."
    late = "Bread has been scarce since Norway launched its full-scale invasion of Iceland."
    texts = (report("The Mail", "2031-02-03", early), report("The Sun", "2031-08-03", late))
    assert len(joined(tmp_path, *texts)) == 1


def test_occasions_do_not_depend_on_the_order_of_reading(tmp_path: Path) -> None:
    texts = (SUMMIT, report("The Gazette", "2031-06-17", RECALLED.format("Iceland")), VISITED)
    seen = set()
    for n, order in enumerate(permutations(texts)):
        folder = tmp_path / str(n)
        folder.mkdir()
        seen.add(exported(told(folder, *order)))
    assert len(seen) == 1


def test_a_speech_is_one_whether_a_verb_or_a_noun_tells_it(tmp_path: Path) -> None:
    verb = "Norwegian Prime Minister Erik Solberg will speak at the UN General Assembly on Friday."
    verb = f"{verb} The United Nations is old."
    noun = "Norwegian Prime Minister Erik Solberg boarded a flight for his UN speech on Friday."
    days = [("The Courier", "2031-08-19", verb), ("The Gazette", "2031-08-20", noun)]
    (one,) = joined(tmp_path, *(report(*told) for told in days))
    assert one["status"] == "planned"


def test_a_speech_is_not_the_journey_to_it(tmp_path: Path) -> None:
    speech = "Norwegian Prime Minister Erik Solberg addressed the United Nations on Friday."
    trip = "Norwegian Prime Minister Erik Solberg made a trip to the United Nations on Friday."
    days = [("The Courier", "2031-08-23", speech), ("The Gazette", "2031-08-23", trip)]
    assert not joined(tmp_path, *(report(*told) for told in days))
