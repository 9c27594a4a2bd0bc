"""Events of which two reports tell enough that few reports do; meetings and visits of one week."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.resolve.test_disagreements_told import report
from tests.resolve.test_events_occasions import joined

PUMPS = "Chile has destroyed the pumping stations of the Atrata aqueduct, which feeds the orchards."


@pytest.mark.parametrize(
    ("day", "words", "one"),
    [
        pytest.param(
            "2031-05-16",
            "Farmers near the Atrata fear for orchards after Chile destroyed the pumping stations.",
            True,
            id="the same deed with words that few reports use",
        ),
        pytest.param(
            "2031-05-16",
            "Chile has destroyed another of the pumping stations of the Atrata aqueduct and orchards.",
            False,
            id="one more of its kind",
        ),
        pytest.param(
            "2031-05-16", "Chile has destroyed a bridge in the border region.", False, id="another"
        ),
        pytest.param(
            "2032-05-16",
            "Farmers near the Atrata fear for orchards after Chile destroyed the pumping stations.",
            False,
            id="a year later",
        ),
    ],
)
def test_what_few_reports_tell_is_one_event(
    tmp_path: Path, day: str, words: str, one: bool
) -> None:
    texts = (report("The Courier", "2031-05-13", PUMPS), report("The Mail", day, words))
    assert bool(joined(tmp_path, *texts)) is one


def test_other_numbers_in_the_clause_tell_another_event(tmp_path: Path) -> None:
    one = "Chile destroyed 75 pumping stations of the Atrata aqueduct near the orchards."
    two = "Chile destroyed 117 pumping stations of the Atrata aqueduct near the orchards."
    assert not joined(
        tmp_path, report("The Courier", "2031-05-13", one), report("The Mail", "2031-05-16", two)
    )


def test_a_persons_visit_to_the_same_party_is_one_in_reports_of_a_week(tmp_path: Path) -> None:
    one = "Erik Solberg is expected to speak today as he visits Chile."
    two = "Prices fell when Erik Solberg visited Chile."
    other = "Prices fell when Erik Solberg visited Peru."
    (found,) = joined(
        tmp_path,
        report("The Courier", "2031-05-13", one),
        report("The Mail", "2031-05-18", two),
        report("The Post", "2031-05-18", other),
    )
    assert found["mode"] == "visit"
    assert len(found["members"]) == 2  # type: ignore[arg-type]


def test_the_visit_of_one_day_is_known_without_its_place(tmp_path: Path) -> None:
    one = "Analysts said Erik Solberg’s visit was a turning point for trade."
    two = "Erik Solberg’s trip to Chile is his first there, his office said."
    near = (report("The Courier", "2031-05-13", one), report("The Mail", "2031-05-14", two))
    assert joined(tmp_path, *near)
    far = (report("The Courier", "2031-05-13", one), report("The Mail", "2031-05-18", two))
    (tmp_path / "other").mkdir()
    assert not joined(tmp_path / "other", *far)


def test_a_meeting_that_reports_of_a_week_expect_is_one(tmp_path: Path) -> None:
    one = "Erik Solberg will probably meet Ivo Maric, an aide said."
    two = "Erik Solberg will meet Ivo Maric on Friday, an aide said."
    texts = (report("The Courier", "2031-05-12", one), report("The Mail", "2031-05-15", two))
    (found,) = [e for e in joined(tmp_path, *texts) if e["type"] == "consult"]
    assert found["status"] == "planned"


def test_the_summit_of_one_body_is_one_in_the_same_days(tmp_path: Path) -> None:
    one = "Erik Solberg will speak to reporters at the close of the Nato summit in Oslo."
    two = "The scheduling of the trip had nothing to do with the Nato summit, a minister said."
    texts = (report("The Courier", "2031-05-13", one), report("The Mail", "2031-05-14", two))
    (found,) = [e for e in joined(tmp_path, *texts) if e["type"] == "consult"]
    assert "of one body" in str(found["mentions"])


def test_one_blow_told_of_two_towns_is_two(tmp_path: Path) -> None:
    blow = "A Chilean strike hit a bakery beside the fish market in {}, killing the baker and a plumber."
    texts = (
        report("The Courier", "2031-05-13", blow.format("Lanzara")),
        report("The Mail", "2031-05-16", blow.format("Tolmar")),
    )
    assert not joined(tmp_path, *texts)
