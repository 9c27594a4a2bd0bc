"""What a reader is told where reports differ, and where they only seem to. All facts are invented."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from goodoffices.pipeline import read, remove
from goodoffices.store.dossier import DossierFile, open_dossier
from tests.conftest import by_kind, exported, told

Row = dict[str, object]


def report(outlet: str, day: str, text: str) -> str:
    return f"A report from the harbour\n{outlet}\n{day}\n\n{text}\n"


def differ(dossier: DossierFile, about: str) -> list[Row]:
    return [d for d in by_kind(dossier).get("disagreement", []) if d["about"] == about]


def values(row: Row) -> set[str]:
    return {side["value"] for side in row["members"]}  # type: ignore[attr-defined]


SIXTEEN = report("The Courier", "2031-10-02", "In June 2031, Iceland released 16 prisoners.")
FOURTEEN = report(
    "The Gazette",
    "2031-10-05",
    "In June 2031, Iceland released fourteen prisoners. They included ten foreign nationals.",
)


def test_two_exact_counts_of_one_release_contradict_and_its_part_is_no_third(
    tmp_path: Path,
) -> None:
    (found,) = differ(told(tmp_path, SIXTEEN, FOURTEEN), "figure")
    assert found["verdict"] == "contradicts"
    assert values(found) == {"16 prisoners", "fourteen prisoners"}
    quotes = {c["quote"] for side in found["members"] for c in side["citations"]}  # type: ignore[attr-defined]
    assert any("16 prisoners" in q for q in quotes)


def test_fifty_two_is_more_than_fifty(tmp_path: Path) -> None:
    one = report("The Courier", "2031-10-02", "Iceland released 52 prisoners in September 2031.")
    other = report(
        "The Gazette", "2031-10-05", "In September 2031 Iceland released more than 50 prisoners."
    )
    (found,) = differ(told(tmp_path, one, other), "figure")
    assert found["verdict"] == "compatible"


def test_an_older_toll_retold_is_no_contradiction(tmp_path: Path) -> None:
    early = report(
        "The Courier", "2031-05-03", "A storm killed 12 people in Iceland on Monday, police said."
    )
    late = report(
        "The Gazette",
        "2031-05-06",
        "The storm of Monday killed 15 people in Iceland, police said on Tuesday.",
    )
    found = differ(told(tmp_path, early, late), "figure")
    assert all(d["verdict"] == "compatible" for d in found)


def test_the_count_of_one_day_is_a_part_of_the_count_since(tmp_path: Path) -> None:
    day = report(
        "The Courier",
        "2031-05-08",
        "Shelling killed 40 people in Chile on Tuesday, officials said.",
    )
    whole = report(
        "The Gazette",
        "2031-05-09",
        "More than 90 people have been reported killed across Chile since Monday.",
    )
    (found,) = differ(told(tmp_path, day, whole), "figure")
    assert found["verdict"] == "compatible"
    assert "part" in str(found["why"])


def test_counts_of_two_years_or_two_places_are_not_compared(tmp_path: Path) -> None:
    other_year = report("The Gazette", "2030-10-05", "In June 2030, Iceland released 14 prisoners.")
    other_place = report("The Mail", "2031-10-05", "In June 2031, Chile released 15 prisoners.")
    assert not differ(told(tmp_path, SIXTEEN, other_year, other_place), "figure")


def test_the_claims_of_two_sides_stand_side_by_side_with_who_makes_them(tmp_path: Path) -> None:
    one = report(
        "The Courier",
        "2031-05-04",
        "Chile said it had freed 40 prisoners in Iceland on 2 May 2031.",
    )
    other = report(
        "The Gazette",
        "2031-05-04",
        "Peru said Chile had freed 35 prisoners in Iceland on 2 May 2031.",
    )
    found = differ(told(tmp_path, one, other), "figure")
    assert found and found[0]["verdict"] == "contradicts"
    assert "Chile" in str(found[0]["why"]) and "Peru" in str(found[0]["why"])


QUIET = report(
    "The Courier",
    "2031-10-20",
    "Ada Brandt, the foreign minister of Iceland, told state radio on October 19 that her ministry"
    " is prepared to engage with Chile “to find a consensus”. “We’ve managed to balance the"
    " interests of the parties,” Brandt said. “Only through quiet and calm negotiation, with a"
    " compromise, will we resolve this,” she added.",
)
LOUD = report(
    "The Gazette",
    "2031-10-20",
    "Ada Brandt, the foreign minister of Iceland, told state radio on Sunday that engaging with"
    " Chile is essential to finding “a consensus”. Iceland seeks to balance the interests of both"
    " sides by “quiet talks and a compromise”, she said.",
)


def test_one_broadcast_in_two_wordings_is_divergent(tmp_path: Path) -> None:
    found = differ(told(tmp_path, QUIET, LOUD), "wording")
    assert {d["verdict"] for d in found} == {"divergent"}
    assert any("quiet" in v for d in found for v in values(d))


def test_what_one_quotes_as_achieved_another_gives_as_an_aim(tmp_path: Path) -> None:
    (found,) = differ(told(tmp_path, QUIET, LOUD), "status")
    assert values(found) == {"achieved", "sought"}
    assert found["verdict"] == "divergent"


def test_the_same_quotation_twice_is_no_disagreement(tmp_path: Path) -> None:
    again = QUIET.replace("The Courier", "The Mail")
    assert not differ(told(tmp_path, QUIET, again), "wording")


def test_a_weekday_and_its_date_are_compatible(tmp_path: Path) -> None:
    (found,) = differ(told(tmp_path, QUIET, LOUD), "date")
    assert found["verdict"] == "compatible"
    assert values(found) == {"2031-10-19"}


def test_a_weekday_that_its_date_does_not_have_contradicts_it(tmp_path: Path) -> None:
    wrong = report("The Mail", "2031-10-22", "The ministers met on Monday, 21 October 2031.")
    right = report("The Mail", "2031-10-22", "The ministers met on Tuesday, 21 October 2031.")
    (found,) = differ(told(tmp_path, wrong, right), "date")
    assert found["verdict"] == "contradicts"
    assert "was a Tuesday, not a Monday" in str(found["why"])


def test_who_denies_in_her_own_words_what_others_call_her(tmp_path: Path) -> None:
    others = report(
        "The Courier",
        "2031-03-02",
        "Icelandic President Ada Brandt presented herself as a mediator in the fishing war.",
    )
    own = report(
        "The Gazette",
        "2031-09-02",
        "“I do not like any mediation. What kind of mediator would I be?” Icelandic President Ada"
        " Brandt said on Monday.",
    )
    (found,) = differ(told(tmp_path, others, own), "position")
    assert found["verdict"] == "contradicts"
    assert values(found) == {"mediator", "not mediator"}


PARTY = "Iceland hosts foreign jets. Moreover, Iceland’s de facto co-belligerence worries Peru."


def test_a_party_to_the_war_or_none(tmp_path: Path) -> None:
    yes = report("The Courier", "2031-03-02", PARTY)
    no = report(
        "The Gazette",
        "2031-09-02",
        "Critics say that Iceland is a party to the conflict. President Ada Brandt dismissed such"
        " allegations.",
    )
    (found,) = differ(told(tmp_path, yes, no), "role")
    assert found["verdict"] == "contradicts"


def test_one_official_here_and_several_there_are_compatible(tmp_path: Path) -> None:
    one = report(
        "The Courier",
        "2031-09-02",
        "The plan was described by one senior official as an “important breakthrough”.",
    )
    many = report(
        "The Gazette",
        "2031-09-02",
        "Senior officials hailed the plan as “an important breakthrough”.",
    )
    (found,) = differ(told(tmp_path, one, many), "attribution")
    assert found["verdict"] == "compatible"


def test_one_author_words_one_chance_unevenly(tmp_path: Path) -> None:
    text = report(
        "The Courier",
        "2031-09-02",
        "Peace talks in the harbour of Iceland remain unlikely.\n\nIt is highly unlikely that peace"
        " talks will be held in the harbour of Iceland this year.",
    )
    (found,) = differ(told(tmp_path, text), "status")
    assert found["verdict"] == "divergent"
    assert values(found) == {"unlikely", "highly unlikely"}


def test_any_order_of_reading_tells_the_same_and_a_removed_report_takes_its_side_along(
    tmp_path: Path,
) -> None:
    paths = []
    for n, text in enumerate((SIXTEEN, FOURTEEN, QUIET, LOUD)):
        paths.append(tmp_path / f"{n}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    exports = set()
    for order in list(permutations(paths))[::7]:
        dossier = open_dossier(":memory:")
        for path in order:
            read([path], dossier)
        exports.add(exported(dossier))
    assert len(exports) == 1
    assert differ(dossier, "figure") and differ(dossier, "wording")
    remove(dossier, str(paths[0]))
    remove(dossier, str(paths[2]))
    assert "disagreement" not in by_kind(dossier)


@pytest.mark.parametrize("text", [SIXTEEN, FOURTEEN, QUIET, LOUD])
def test_a_report_alone_disagrees_with_nobody(tmp_path: Path, text: str) -> None:
    assert "disagreement" not in by_kind(told(tmp_path, text))


def test_two_yardsticks_of_one_visit_can_both_be_true(tmp_path: Path) -> None:
    one = report("The Courier", "2031-07-02", "It is her first visit to Chile in 12 years.")
    other = report(
        "The Gazette", "2031-07-03", "Ada Brandt made her first trip to Santiago since the war."
    )
    (found,) = differ(told(tmp_path, one, other), "wording")
    assert found["verdict"] == "compatible"
    assert "two yardsticks" in str(found["why"])


SIGNED = "The plan was signed by Iceland, Norway, Chile, Peru, Ghana{} and Qatar."


def test_a_name_that_one_list_has_and_another_has_not(tmp_path: Path) -> None:
    one = report("The Courier", "2031-07-02", SIGNED.format(""))
    other = report("The Gazette", "2031-07-03", SIGNED.format(", Japan"))
    (found,) = differ(told(tmp_path, one, other), "role")
    assert found["verdict"] == "divergent"
    assert str(found["why"]) == "Lists of one thing differ in Japan."


def test_a_selection_leaves_out_by_right(tmp_path: Path) -> None:
    one = report("The Courier", "2031-07-02", SIGNED.format(", Japan"))
    chosen = SIGNED.format("").replace("signed by", "signed by many, including")
    other = report("The Gazette", "2031-07-03", chosen)
    assert not differ(told(tmp_path, one, other), "role")


ASKED = (
    "Icelandic President Ada Brandt visited Chile on Tuesday and proposed a quick ceasefire in the"
    " fishing war to Chilean President Luis Rojas. “I asked the president to consider a quick"
    " ceasefire in the fishing war,” Brandt said after the visit. "
)


def test_silence_in_one_report_and_an_answer_in_another(tmp_path: Path) -> None:
    silent = report(
        "The Courier", "2031-07-02", ASKED + "Rojas did not publicly respond to those comments."
    )
    answered = report(
        "The Gazette", "2031-07-02", ASKED + "Rojas rejected the idea of a ceasefire in the war."
    )
    (found,) = differ(told(tmp_path, silent, answered), "status")
    assert found["verdict"] == "divergent"
    assert values(found) == {"silent", "answered"}


def test_a_press_office_that_does_not_answer_the_phone_is_no_silence(tmp_path: Path) -> None:
    silent = report(
        "The Courier", "2031-07-02", ASKED + "Rojas did not respond to a request for comment."
    )
    answered = report(
        "The Gazette", "2031-07-02", ASKED + "Rojas rejected the idea of a ceasefire in the war."
    )
    assert not differ(told(tmp_path, silent, answered), "status")


def test_no_key_of_counts_or_quotations_grows_with_the_years(tmp_path: Path) -> None:
    """What befalls people in one country all year long falls into a block for every week."""
    texts = [
        report(
            "The Courier", f"2031-{month:02}-10", "Shelling killed 40 people in Chile on Monday."
        )
        for month in range(1, 7)
    ]
    dossier = told(tmp_path, *texts)
    figures = {m for f in dossier.entries("figure") for m in f.members}
    keys = [k for k in dossier.keys("disagreements on counts", figures).values() if k]
    assert len(keys) == len(set(keys)) == 6


def test_a_body_that_words_two_deeds_alike_does_not_contradict_itself(tmp_path: Path) -> None:
    words = "“We struck and sank the smuggling vessel {} in the northern strait,” the navy said."
    one = report("The Courier", "2031-05-06", "Chile’s navy spoke. " + words.format("Aurora Bay"))
    other = report("The Gazette", "2031-05-06", "Chile’s navy spoke. " + words.format("Polar Star"))
    assert not differ(told(tmp_path, one, other), "wording")


def test_things_counted_in_one_place_on_one_day_differ(tmp_path: Path) -> None:
    one = report("The Courier", "2031-05-07", "About 220 rockets fell in Chile on Monday.")
    other = report("The Gazette", "2031-05-07", "On Monday, 250 rockets fell in Chile.")
    third = report("The Mail", "2031-05-07", "On Tuesday, 190 rockets fell in Chile.")
    (found,) = differ(told(tmp_path, one, other, third), "figure")
    assert found["verdict"] == "divergent"
    assert not any("190" in v for v in values(found))


COZY = report(
    "The Courier",
    "2031-10-20",
    "Ada Brandt, the foreign minister of Iceland, spoke on October 19. “The harbour company will be"
    " audited in full before winter. Icelanders should be seriously concerned that the company keeps"
    " a lengthy and cozy relationship with Chile,” Brandt said.",
)
DEEP = report(
    "The Gazette",
    "2031-10-20",
    "Ada Brandt, the foreign minister of Iceland, spoke on October 19. “The harbour company will be"
    " audited in full before winter. The company keeps its quiet relationship with Chile from voters"
    " who deserve better,” Brandt said.",
)


def test_two_sentences_of_one_speech_are_no_two_wordings_of_one(tmp_path: Path) -> None:
    assert differ(told(tmp_path, COZY, DEEP), "wording") == []


def test_lower_bounds_of_one_day_stand_side_by_side(tmp_path: Path) -> None:
    one = report(
        "The Courier",
        "2031-07-09",
        "On Tuesday, Norwegian missiles rained down on Icelandic cities in an assault that killed"
        " at least 39 people.",
    )
    other = report(
        "The Gazette",
        "2031-07-09",
        "The envoy landed on Tuesday, just hours after Norwegian bombing killed at least 41 people"
        " in Iceland.",
    )
    (found,) = differ(told(tmp_path, one, other), "figure")
    assert found["verdict"] == "divergent"
    assert values(found) == {"at least 39 people", "at least 41 people"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("at least 9 people", "at least 10 people", id="a few, of many such blows"),
        pytest.param("at least 39 people", "at least 91 people", id="far apart"),
    ],
)
def test_lower_bounds_that_may_be_of_two_blows_are_no_disagreement(
    tmp_path: Path, first: str, second: str
) -> None:
    one = report("The Courier", "2031-07-09", f"On Tuesday, a storm in Iceland killed {first}.")
    other = report(
        "The Gazette", "2031-07-09", f"On Tuesday, {second} died in a fire at a camp in Iceland."
    )
    assert not differ(told(tmp_path, one, other), "figure")
