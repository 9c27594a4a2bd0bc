"""What stands for weeks is told again: charges, demands, refusals, threats, the long past."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import by_kind, told
from tests.resolve.test_disagreements_told import report
from tests.resolve.test_events_occasions import joined

CHARGED = "{} accused Ivo Maric of {}."
FORGERY = "forging letters and hiding ballots, among other serious crimes"


def _reports(
    first: str, second: str, days: tuple[str, str] = ("2031-05-02", "2031-05-06")
) -> list[str]:
    return [report("The Courier", days[0], first), report("The Mail", days[1], second)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "Norway has refused to accept Ivo Maric as the winner.",
            "Norway has refused to recognise Ivo Maric as the winner of the vote.",
            id="who is not recognised",
        ),
        pytest.param(
            "Iceland has called on Norway to withdraw from the eastern bank.",
            "Iceland had demanded that Norway withdraw from the bank by noon.",
            id="a deed demanded",
        ),
        pytest.param(
            "Norway has vowed to retaliate against Iceland.",
            "Norway vowed revenge on Iceland, a minister said.",
            id="a vow to hit back",
        ),
    ],
)
def test_what_stands_is_one_event_in_reports_of_one_week(
    tmp_path: Path, first: str, second: str
) -> None:
    assert joined(tmp_path, *_reports(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            CHARGED.format("Norway", FORGERY),
            CHARGED.format("Norway", "selling butter"),
            id="another charge",
        ),
        pytest.param(
            "Iceland has called on Norway to withdraw from the eastern bank.",
            "Iceland has urged Norway to pay for the bank.",
            id="another deed",
        ),
        pytest.param(
            "Norway has vowed to retaliate against Iceland.",
            "Chile vowed revenge on Iceland, a minister said.",
            id="the vow of another",
        ),
        pytest.param(
            "Traders prepare for a possible attack by Iceland.",
            "Traders prepare for a possible attack by Chile on the northern mines.",
            id="the attack of another",
        ),
        pytest.param(
            "Norway has put its army on its highest alert level.",
            "Norway has put its army on the eastern islands.",
            id="another move of forces",
        ),
    ],
)
def test_what_differs_in_side_or_substance_is_another(
    tmp_path: Path, first: str, second: str
) -> None:
    assert not joined(tmp_path, *_reports(first, second))


def test_a_vow_told_again_a_season_later_is_another(tmp_path: Path) -> None:
    vow = "Norway has vowed to retaliate against Iceland."
    assert joined(tmp_path, *_reports(vow, "Norway vowed revenge on Iceland."))
    later = _reports(vow, "Norway vowed revenge on Iceland.", ("2031-02-02", "2031-05-06"))
    (tmp_path / "later").mkdir()
    assert not joined(tmp_path / "later", *later)


def test_two_who_blame_each_other_do_so_once_in_the_same_days(tmp_path: Path) -> None:
    reports = _reports(
        "Norway and Iceland blamed each other for the clash near the reef.",
        "Norway and Iceland have blamed each other for a collision at the reef.",
        ("2031-05-02", "2031-05-03"),
    )
    assert joined(tmp_path, *reports)


def test_a_saying_that_two_papers_date_a_day_apart_is_one(tmp_path: Path) -> None:
    words = "Norway’s harbour ministry alleged on {} that torn nets were being hidden in the hold."
    reports = _reports(
        words.format("Thursday"), words.format("Friday"), ("2031-05-02", "2031-05-03")
    )
    assert joined(tmp_path, *reports)


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        pytest.param(
            "Norway annexed Svalbard in 2014.",
            "Traders recalled that Svalbard was annexed by Norway in 2014.",
            True,
            id="a taking of land",
        ),
        pytest.param(
            "Norway annexed Svalbard in 2014.",
            "Traders recalled that Svalbard was annexed by Norway in 2009.",
            False,
            id="of another year",
        ),
        pytest.param(
            "A mutual defence treaty was signed by Norway and Iceland in 1951.",
            "Norway and Iceland had signed their defence treaty in 1951, before the war.",
            True,
            id="a treaty",
        ),
        pytest.param(
            "A mutual defence treaty was signed by Norway and Iceland in 1951.",
            "Norway and Chile had signed their defence treaty in 1951, before the war.",
            False,
            id="a treaty with another",
        ),
    ],
)
def test_what_happened_long_ago_is_known_by_its_year_and_sides(
    tmp_path: Path, first: str, second: str, one: bool
) -> None:
    assert bool(joined(tmp_path, *_reports(first, second))) is one


def test_shelter_granted_to_one_person_is_one_event_whoever_is_named_as_giving_it(
    tmp_path: Path,
) -> None:
    reports = _reports(
        "Ivo Maric has been granted asylum in Chile.",
        "A lawyer spoke of being granted asylum. Ivo Maric was being granted asylum in Chile.",
        ("2031-05-02", "2031-05-22"),
    )
    assert joined(tmp_path, *reports)


def test_an_attack_that_may_come_is_one_in_reports_of_the_same_days(tmp_path: Path) -> None:
    feared = "A minister said he feared an attack by Iceland."
    possible = "Traders prepare for a possible attack by Iceland."
    days = ("2031-05-02", "2031-05-04")
    assert joined(tmp_path, *_reports(feared, possible, days))
    (tmp_path / "made").mkdir()
    made = "Traders prepare for strikes by Iceland on the northern mines."
    assert not joined(tmp_path / "made", *_reports(feared, made, days))


TOLL = "Norway has refused to pay the northern harbour toll of Iceland to the banks."


def test_a_stand_in_the_same_clause_is_one_for_a_season(tmp_path: Path) -> None:
    assert joined(tmp_path, *_reports(TOLL, TOLL, ("2031-05-02", "2031-06-20")))
    (tmp_path / "later").mkdir()
    assert not joined(tmp_path / "later", *_reports(TOLL, TOLL, ("2031-05-02", "2031-12-20")))


def test_a_charge_told_without_who_brings_it_is_one_by_its_words(tmp_path: Path) -> None:
    by = "The government is accusing him of forging letters and hiding ballots, Ivo Maric said."
    of = "Lawyers met Ivo Maric after he was accused of forging letters and hiding ballots."
    assert joined(tmp_path, *_reports(by, of, ("2031-05-02", "2031-05-22")))


def test_a_refusal_and_the_words_it_was_made_in_are_one_event(tmp_path: Path) -> None:
    said = "dismissed the plan of Iceland, saying reports of a truce were false"
    text = f"President Ana Pop of Norway {said}."
    (event,) = by_kind(told(tmp_path, report("The Courier", "2031-05-02", text)))["event"]
    assert len(event["mentions"]) == 2  # type: ignore[arg-type]


def test_two_threats_of_one_day_over_different_things_are_two(tmp_path: Path) -> None:
    text = (
        "The Norwegian army said on Monday that it would attack the southern bridges."
        " The Norwegian army said on Monday that its response to Iceland would be swift."
    )
    found = by_kind(told(tmp_path, report("The Courier", "2031-05-07", text)))["event"]
    assert [e["type"] for e in found].count("threaten") == 2
