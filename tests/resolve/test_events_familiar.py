"""Reports of what readers are taken to know: "X's attack on Y", a war of a year. All invented."""

from __future__ import annotations

import pytest

from tests.resolve.test_events import EAST, NORTH, SOUTH
from tests.resolve.test_events_retold import PERSON, Desk


@pytest.mark.parametrize(
    ("words", "to", "events"),
    [
        ("condemned the Northern attack on the South", SOUTH, 1),
        ("condemned the attack", SOUTH, 2),
        ("condemned the Northern attack on the East", EAST, 2),
        ("condemned a Northern attack on the South", SOUTH, 2),
    ],
)
def test_a_known_blow_told_with_both_its_sides_is_one(words: str, to: str, events: int) -> None:
    desk = Desk(a="2031-10-02", b="2031-10-04")
    first = "officials wondered what the Northern attack on the South could mean"
    desk.report("a", first, "attack", "assault", by=(NORTH,), to=(SOUTH,))
    desk.report("b", words, "attack", "assault", by=(NORTH,), to=(to,))
    assert len(desk.resolved()) == events


def test_what_lasts_since_the_same_day_is_one() -> None:
    desk = Desk(a="2031-10-08", b="2031-10-12", c="2031-10-12")
    words = "nightly strikes have targeted the suburbs"
    desk.report("a", f"{words} for weeks", "targeted", "assault", by=(NORTH,), day="2031-09-27/..")
    desk.report("b", f"{words} since", "targeted", "assault", by=(NORTH,), day="2031-09-27/..")
    desk.report("c", f"{words} too", "targeted", "assault", by=(NORTH,), day="2031-09-20/..")
    assert len(desk.resolved()) == 2


@pytest.mark.parametrize(("trigger", "events"), [("conflict", 1), ("raid", 2)])
def test_the_war_of_a_year_is_its_conflict(trigger: str, events: int) -> None:
    desk = Desk(a="2031-10-08", b="2031-10-12")
    both = {"by": (NORTH,), "to": (SOUTH,)}
    desk.report("a", "its last war with the South in 2026", "war", "assault", day="2026", **both)
    words = f"the {trigger} between the two in 2026"
    desk.report("b", words, trigger, "assault", day="2026", **both)
    assert len(desk.resolved()) == events


@pytest.mark.parametrize(("word", "events"), [("suspended", 1), ("criticised", 2)])
def test_who_is_put_out_is_put_out_once_in_a_season(word: str, events: int) -> None:
    desk = Desk(a="2031-06-11", b="2031-06-29")
    desk.report("a", f"it has {word} her", word, "sanction", by=(NORTH,), to=(PERSON,))
    again = f"the party later {word} Vera for good"
    desk.report("b", again, word, "sanction", by=(NORTH,), to=(PERSON,), day="2031-06")
    assert len(desk.resolved()) == events


def test_how_many_are_told_sets_no_two_reports_apart() -> None:
    desk = Desk(a="2031-09-01", b="2031-09-01")
    both = {"by": (NORTH,), "to": (SOUTH,), "day": "2031-09-01"}
    series = "agreed to a series of pauses in the fighting"
    desk.report("a", series, "agreed", "agree", about="series", **both)
    desk.report("b", "three pauses have been agreed", "agreed", "agree", about="pause", **both)
    assert len(desk.resolved()) == 1


@pytest.mark.parametrize(("by", "events"), [(NORTH, 1), (EAST, 2)])
def test_with_what_a_blow_was_struck_is_no_other_thing(by: str, events: int) -> None:
    desk = Desk(a="2031-10-03", b="2031-10-03")
    words = "launched dozens of missiles at the South on Tuesday"
    desk.report(
        "a", words, "launched", "assault", by=(by,), to=(SOUTH,), about="dozen", day="2031-10-01"
    )
    again = "launching an attack on the country on Tuesday"
    desk.report("b", again, "launching", "assault", by=(NORTH,), about="country", day="2031-10-01")
    assert len(desk.resolved()) == events


def test_missiles_without_a_party_are_not_those_that_anybody_fired_that_day() -> None:
    desk = Desk(a="2031-10-03", b="2031-10-03")
    day = "2031-10-01"
    desk.report("a", "firing missiles", "firing", "assault", about="missile", day=day)
    words = "it fired a missile into the sea"
    desk.report("b", words, "fired", "assault", by=(EAST,), about="missile", day=day)
    assert len(desk.resolved()) == 2
