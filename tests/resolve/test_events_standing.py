"""What stands between the same two and is told with one noun: a war, a deal to come, a backing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.resolve.test_disagreements_told import report
from tests.resolve.test_events_occasions import joined


def _told_by(event: dict[str, object]) -> int:
    return len({m["citation"]["document"] for m in event["mentions"]})  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        pytest.param(
            "Prices have doubled since Chile launched its invasion of Peru.",
            "Many have left the coast since Chile began its invasion of Peru.",
            id="an invasion",
        ),
        pytest.param(
            "Bread is dear since Chile began its war on Peru.",
            "Many have left since Chile launched its war against Peru.",
            id="a war",
        ),
    ],
)
def test_a_war_told_without_a_day_is_one_in_reports_of_a_year(
    tmp_path: Path, first: str, later: str
) -> None:
    texts = (report("The Courier", "2031-05-13", first), report("The Mail", "2031-09-02", later))
    (found,) = [e for e in joined(tmp_path, *texts) if e["type"] == "assault"]
    assert _told_by(found) == 2


def test_another_war_of_the_same_two_is_another(tmp_path: Path) -> None:
    now = report("The Courier", "2031-05-13", "Bread is dear since Chile began its war on Peru.")
    last = report(
        "The Mail", "2031-05-20", "Much has changed since Chile began its last war on Peru."
    )
    assert not joined(tmp_path, now, last)


def test_a_deal_that_has_not_come_is_one_for_a_month(tmp_path: Path) -> None:
    one = report(
        "The Courier", "2031-05-13", "Norway hopes for a ceasefire between Chile and Peru."
    )
    two = report("The Mail", "2031-05-24", "Norway urged Chile and Peru to reach a deal.")
    late = report("The Post", "2031-09-24", "Erik Solberg urged Chile and Peru to reach a deal.")
    other = report("The Gazette", "2031-05-24", "Norway urged Chile and Bolivia to reach a deal.")
    (found,) = [e for e in joined(tmp_path, one, two, late, other) if e["type"] == "agree"]
    assert _told_by(found) == 2


def test_who_backs_whom_is_told_in_passing_for_long(tmp_path: Path) -> None:
    one = "Harvest Front, which is backed by Chile, said it would go on."
    two = "Harvest Front, which is also backed by Chile, lost two towns."
    right = "Chile backed Harvest Front’s right to hold the border towns in a statement."
    (found,) = joined(
        tmp_path,
        report("The Courier", "2031-05-13", one),
        report("The Mail", "2031-08-13", two),
        report("The Post", "2031-08-20", right),
    )
    assert found["type"] == "support"
    assert _told_by(found) == 2


def test_whom_a_party_blames_is_one_charge_in_a_week_and_another_later(tmp_path: Path) -> None:
    one = "Ivo Maric died in a blast that Peru blamed on Chile."
    two = "Peru, blaming Chile, has vowed a response."
    late = "The bridge fell in a fire that Peru blamed on Chile."
    (found,) = joined(
        tmp_path,
        report("The Courier", "2031-05-13", one),
        report("The Mail", "2031-05-16", two),
        report("The Post", "2031-07-16", late),
    )
    assert found["type"] == "accuse"
    assert _told_by(found) == 2


def test_whom_a_party_does_not_charge_is_told_again(tmp_path: Path) -> None:
    one = "Bolivia has never condemned Chile, an analyst said."
    two = "Bolivia has refrained from criticising Chile over the war."
    (found,) = joined(
        tmp_path, report("The Courier", "2031-05-13", one), report("The Mail", "2031-05-23", two)
    )
    assert found["status"] == "negated"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Chile and Peru may reach a deal on prisoners.",
            "A deal between Peru and Chile over the fishing waters of the south is possible, officials said.",
            id="deals on two things",
        ),
        pytest.param(
            "Norway did not accuse Peru of the arson at the harbour.",
            "Norway did not accuse Peru of jamming airliners.",
            id="two charges withheld",
        ),
    ],
)
def test_what_two_reports_tell_of_different_things_is_two(
    tmp_path: Path, one: str, other: str
) -> None:
    texts = (report("The Courier", "2031-05-13", one), report("The Mail", "2031-05-16", other))
    assert not joined(tmp_path, *texts)
