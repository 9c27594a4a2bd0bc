"""Events that stand or are to come, told without a day: sanctions, breaks, talks; nouns said again."""

from __future__ import annotations

from pathlib import Path

from tests.resolve.test_disagreements_told import report
from tests.resolve.test_events_occasions import by_kind, joined, told


def _documents(event: dict[str, object]) -> int:
    return len({m["citation"]["document"] for m in event["mentions"]})  # type: ignore[attr-defined]


def test_sanctions_that_stand_are_one_and_new_ones_are_others(tmp_path: Path) -> None:
    one = report("The Courier", "2031-05-13", "Chile has faced heavy sanctions since the coup.")
    two = report("The Mail", "2031-07-02", "Norway’s sanctions on Chile hurt it. Norway is glad.")
    new = report(
        "The Post", "2031-07-03", "Norway announced new sanctions on Chile in a statement."
    )
    peru = report(
        "The Gazette", "2031-07-04", "Norway’s sanctions on Peru hurt it. Norway is glad."
    )
    (found,) = joined(tmp_path, one, two, new, peru)
    assert _documents(found) == 2
    assert "stand" in str(found["mentions"])


def test_sanctions_of_two_powers_are_two(tmp_path: Path) -> None:
    one = report(
        "The Courier", "2031-05-13", "Norway’s sanctions on Chile hurt it. Norway is glad."
    )
    two = report("The Mail", "2031-07-02", "Japan’s sanctions on Chile hurt it. Japan is glad.")
    assert not joined(tmp_path, one, two)


def test_sanctions_by_nobody_named_do_not_join_those_of_two_powers(tmp_path: Path) -> None:
    one = report(
        "The Courier", "2031-05-13", "Norway’s sanctions on Chile hurt it. Norway is glad."
    )
    two = report("The Mail", "2031-07-02", "Japan’s sanctions on Chile hurt it. Japan is glad.")
    open_ = report("The Post", "2031-07-03", "Chile has faced heavy sanctions since the coup.")
    (found,) = joined(tmp_path, one, two, open_)
    assert _documents(found) == 2


def test_relations_are_broken_off_once_in_a_season(tmp_path: Path) -> None:
    fresh = report("The Courier", "2031-08-05", "Peru has severed diplomatic ties with Norway.")
    told = report(
        "The Mail",
        "2031-08-07",
        "Chile followed Peru, which severed its own relations with Norway two days ago.",
    )
    another = report("The Post", "2031-08-07", "Bolivia has severed diplomatic ties with Norway.")
    (found,) = joined(tmp_path, fresh, told, another)
    assert _documents(found) == 2


def test_talks_of_one_kind_in_one_place_that_may_come_are_one_prospect(tmp_path: Path) -> None:
    one = report(
        "The Courier", "2031-05-02", "It is unlikely that peace talks will be held in Lima."
    )
    two = report("The Mail", "2031-11-20", "Peace talks could be held in Peru, a paper said.")
    trade = report("The Post", "2031-11-20", "Trade talks could be held in Lima, a paper said.")
    oslo = report("The Gazette", "2031-11-20", "Peace talks could be held in Oslo, a paper said.")
    (found,) = joined(tmp_path, one, two, trade, oslo)
    assert _documents(found) == 2
    assert str(found["summary"]).endswith(", Lima") or str(found["summary"]).endswith(", Peru")


def test_a_noun_with_its_month_said_again_is_the_same_blow(tmp_path: Path) -> None:
    text = (
        "The navy confirmed its losses in July’s attack.\n\nMourners met for the sailors killed in"
        " July’s attack, and an envoy spoke of June’s attack too."
    )
    events = by_kind(told(tmp_path, report("The Courier", "2031-08-05", text)))["event"]
    assert [
        len(e["mentions"]) for e in events if e["citations"][0]["quote"] == "July’s attack"
    ] == [2]  # type: ignore[arg-type]


def test_a_toll_in_a_sentence_that_a_paper_repeats_is_of_one_blow(tmp_path: Path) -> None:
    words = (
        "It came hours after Chilean bombing killed at least 41 people in Peru, including at a"
        " market in Lima, sparking an outcry around the world."
    )
    first = report("The Courier", "2031-07-09", words)
    again = report("The Courier", "2031-08-23", words)
    other = report("The Courier", "2031-10-23", words.replace("41", "43"))
    (found,) = joined(tmp_path, first, again, other)
    assert _documents(found) == 2


def test_two_persons_who_are_to_meet_meet_once_in_those_days(tmp_path: Path) -> None:
    one = "President Ivo Maric of Peru plans to meet President Erik Solberg of Norway."
    two = "President Ivo Maric of Peru is set to meet President Erik Solberg of Norway soon."
    assert joined(
        tmp_path, report("The Courier", "2031-08-05", one), report("The Mail", "2031-08-05", two)
    )


def test_the_deadliest_day_of_a_state_in_a_week_is_one(tmp_path: Path) -> None:
    since = "Monday was the deadliest day in Peru since the war, and Peru has mourned its dead."
    seen = "This week has seen Peru’s bloodiest day in decades, and Peru has mourned its dead."
    one = report("The Courier", "2031-08-26", since)
    two = report("The Mail", "2031-08-27", seen)
    late = report("The Post", "2031-10-27", seen)
    chile = report("The Gazette", "2031-08-27", seen.replace("Peru", "Chile"))
    (found,) = joined(tmp_path, one, two, late, chile)
    assert _documents(found) == 2
    assert "deadliest" in str(found["mentions"])


def test_the_deadliest_day_is_known_by_the_state_that_its_sentence_names(tmp_path: Path) -> None:
    toll = (
        "Norway announced raids on Marist camps in Peru on 24 August, a day after 492 people were"
        " killed in the deadliest bombardment since the war of 2006."
    )
    seen = "This week has seen Peru’s bloodiest day in decades, and Peru has mourned its dead."
    one, two = report("The Courier", "2031-08-26", toll), report("The Mail", "2031-08-27", seen)
    (found,) = joined(tmp_path, one, two)
    assert found["when"]["edtf"] == "2031-08-23"  # type: ignore[index]
