"""Events that reports far apart tell again: by a sentence, a sum, a term, a place, a day, a victim."""

from __future__ import annotations

from pathlib import Path

from tests.resolve.test_disagreements_told import report
from tests.resolve.test_events_occasions import RECALLED, joined


def _empty(folder: Path) -> Path:
    """Another folder, for a second dossier."""
    (folder / "other").mkdir()
    return folder / "other"


def test_a_killing_in_a_capital_is_the_one_in_its_state(tmp_path: Path) -> None:
    city = report("The Courier", "2031-08-13", "The killing of Ivo Maric in Lima shook the region.")
    state = report(
        "The Mail", "2031-08-09", "Ivo Maric was killed in Peru on Wednesday, they said."
    )
    assert len(joined(tmp_path, city, state)) == 1


def test_a_blow_that_its_day_stands_for_is_one_in_reports_months_apart(tmp_path: Path) -> None:
    dated = "Peru said an unprecedented attack on northern Chile on 3 May 2029 had begun the war."
    named = "Chile has changed since the 3 May attacks, a minister said."
    later = "Prices have doubled since the 3 May attacks, a banker said."
    another = "Prices have doubled since the 9 May attacks, a banker said."
    (one,) = joined(
        tmp_path,
        report("The Courier", "2031-08-13", dated),
        report("The Mail", "2031-02-09", named),
        report("The Gazette", "2031-02-20", later),
        report("The Post", "2031-03-10", another),
    )
    assert one["when"]["edtf"] == "2029-05-03"  # type: ignore[index]
    assert len(one["members"]) == 3  # type: ignore[arg-type]


def test_an_attack_of_this_week_is_not_known_by_its_day_alone(tmp_path: Path) -> None:
    news = "Officials said an attack on Lima on 3 May had cut the power."
    other = "A second attack on Arequipa on 3 May hurt nobody, the mayor said."
    assert not joined(
        tmp_path, report("The Courier", "2031-05-05", news), report("The Mail", "2031-05-05", other)
    )


def test_a_killing_recalled_by_the_standing_of_the_dead_and_who_did_it_is_the_named_one(
    tmp_path: Path,
) -> None:
    named = "Norway killed Harvest Front’s top commander, Ivo Maric, in southern Lima last month."
    told = "Prices rose after Norway killed one of its top commanders in an air strike in Lima."
    assert joined(
        tmp_path,
        report("The Courier", "2031-08-26", named),
        report("The Mail", "2031-08-13", told),
    )


def test_talks_in_one_town_in_the_same_days_are_one_round(tmp_path: Path) -> None:
    one = report("The Courier", "2031-08-16", "Negotiations in Lima ended on Friday, he said.")
    two = report("The Mail", "2031-08-18", "High-level talks in Lima ended.")
    late = report("The Post", "2031-09-18", "High-level talks in Lima ended.")
    elsewhere = report("The Gazette", "2031-08-18", "High-level talks in Oslo ended.")
    (found,) = joined(tmp_path, one, two, late, elsewhere)
    assert len({m["citation"]["document"] for m in found["mentions"]}) == 2  # type: ignore[attr-defined]


def test_a_gathering_told_without_its_kind_is_the_one_there_in_those_days(tmp_path: Path) -> None:
    kind = report("The Courier", "2031-06-17", RECALLED.format("Iceland"))
    days = report("The Mail", "2031-06-16", "A two-day summit in Iceland has ended, they said.")
    assert len(joined(tmp_path, kind, days)) == 1
    trade = report("The Mail", "2031-06-16", RECALLED.format("Iceland").replace("peace", "trade"))
    assert not joined(_empty(tmp_path), kind, trade)


EXPELLED = (
    "It came days after the Chilean naval attaché was expelled from Lima for what officials there"
    " called undeclared work for the intelligence service of the navy."
)


def test_a_sentence_that_an_outlet_repeats_tells_one_event(tmp_path: Path) -> None:
    first = report("The Courier", "2031-05-13", EXPELLED)
    again = report("The Courier", "2031-05-28", "Much has changed since.\n\n" + EXPELLED)
    (one,) = joined(tmp_path, first, again)
    assert "same sentence" in str(one["mentions"])


def test_a_formula_about_another_place_tells_another_event(tmp_path: Path) -> None:
    words = (
        "They said that they had been told of the assassination of a leading opposition lawmaker"
        " in {} by masked men."
    )
    first = report("The Courier", "2031-05-13", words.format("Lima"))
    other = report("The Courier", "2031-05-14", words.format("Oslo"))
    assert not joined(tmp_path, first, other)


def test_penalties_with_one_great_sum_are_one(tmp_path: Path) -> None:
    one = "Norway has imposed tariffs on $250 billion in Chilean imports."
    two = "Norway imposed tariff increases on $250 billion of Chilean imports."
    other = "Norway imposed tariff increases on $40 billion of Chilean imports."
    (found,) = joined(tmp_path, *(report("The Courier", "", t) for t in (one, two, other)))
    assert len({m["citation"]["document"] for m in found["mentions"]}) == 2  # type: ignore[attr-defined]


def test_agreements_of_the_same_two_with_one_term_are_one(tmp_path: Path) -> None:
    one = "Norway and Chile agreed to postpone new tariffs for 90 days, officials said."
    two = "Norway and Chile agreed a 90-day truce in their trade war, officials said."
    other = "Norway and Chile agreed a 30-day truce in their trade war, officials said."
    (found,) = joined(tmp_path, *(report("The Courier", "", t) for t in (one, two, other)))
    assert len({m["citation"]["document"] for m in found["mentions"]}) == 2  # type: ignore[attr-defined]


def test_a_demand_in_much_the_same_words_is_one_where_nothing_dates_it(tmp_path: Path) -> None:
    one = "Norway wants Chile to roll back plans for state-led creation of shipping champions."
    two = "Norway is pressing Chile to roll back plans for the creation of champions in shipping."
    assert joined(tmp_path, report("The Courier", "", one), report("The Mail", "", two))
    other = "Norway is pressing Chile to publish the rules for foreign banks and insurers."
    assert not joined(
        _empty(tmp_path), report("The Courier", "", one), report("The Mail", "", other)
    )


def test_who_is_quoted_may_tell_the_day_of_the_month_that_authors_name(tmp_path: Path) -> None:
    month = "The killing of Ivo Maric in Lima last month shook the region."
    day = "“The assassination of Ivo Maric in Lima on July 28 was a crime,” Erik Solberg said."
    (one,) = joined(
        tmp_path, report("The Courier", "2031-08-13", month), report("The Mail", "2031-08-12", day)
    )
    assert one["when"]["edtf"] == "2031-07-28"  # type: ignore[index]


def test_as_many_states_that_gathered_in_the_same_days_are_those(tmp_path: Path) -> None:
    one = "More than 90 countries gathered at a resort near Lima to discuss peace, they said."
    two = "More than 90 countries have gathered for a major conference in Peru, they said."
    texts = (report("The Courier", "2031-06-16", one), report("The Mail", "2031-06-15", two))
    assert joined(tmp_path, *texts)
    late = report("The Mail", "2031-08-15", two)
    assert not joined(_empty(tmp_path), texts[0], late)
