"""What an analyst sees first."""

from __future__ import annotations

import pytest

from goodoffices.model.record import Wanted
from goodoffices.pipeline import read
from goodoffices.present.briefing import briefing, disputed
from tests.conftest import told

REPORTS = (
    "Quay Herald\nPublished 7 June 2031\n\nNorland freed 16 prisoners on 5 June 2031, the interior ministry said.\n",
    "Sound Post\nPublished 8 June 2031\n\nOn 5 June 2031 Norland freed 16 prisoners, officials said.\n",
)
NEWEST = "Cape Wire\nPublished 9 June 2031\n\nNorland freed 14 prisoners on 5 June 2031, a lawyer said.\n"


def test_a_report_that_contradicts_a_figure_shows_up_on_top_at_once(tmp_path) -> None:
    folder = tmp_path / "before"
    folder.mkdir()
    with told(folder, *REPORTS) as dossier:
        assert not briefing(dossier).sections[0].lines
        late = tmp_path / "late.txt"
        late.write_text(NEWEST, encoding="utf-8")
        read([late], dossier)
        first = briefing(dossier).sections[0]
        assert first.slug == "disagreements"
        line = first.lines[0]
        assert "contradicts" in line.tags
        sides = " ".join(part.text for below in line.below for part in below.parts)
        assert "16" in sides and "14" in sides


@pytest.mark.parametrize(
    ("first", "second", "newest", "shown"),
    [
        (
            "On 5 June 2031 Norland and Iceland signed a fishing agreement in Bergen.",
            "Norland and Iceland signed a fishing agreement in Bergen on 5 June 2031.",
            "Norland and Iceland signed a fishing agreement in Bergen on 6 June 2031.",
            ("5 June 2031", "6 June 2031"),
        ),
        (
            "Norland freed 16 prisoners on 5 June 2031.",
            "On 5 June 2031 Norland freed 16 prisoners.",
            "Norland did not free the 16 prisoners on 5 June 2031.",
            ("freed 16 prisoners", "did not free"),
        ),
        (
            "Norway presented itself as a mediator in the war on 5 June 2031.",
            "Norway has offered itself as a mediator in the war.",
            "Norway is a party to the war, two diplomats said.",
            ("a mediator", "a party to the war"),
        ),
    ],
    ids=["date", "status", "role"],
)
def test_so_does_one_that_contradicts_a_date_a_status_or_a_role(
    tmp_path, first: str, second: str, newest: str, shown: tuple[str, str]
) -> None:
    folder = tmp_path / "before"
    folder.mkdir()
    before = (
        f"Quay Herald\nPublished 7 June 2031\n\n{first}\n",
        f"Sound Post\nPublished 8 June 2031\n\n{second}\n",
    )
    with told(folder, *before) as dossier:
        assert not briefing(dossier).sections[0].lines
        late = tmp_path / "late.txt"
        late.write_text(f"Cape Wire\nPublished 9 June 2031\n\n{newest}\n", encoding="utf-8")
        read([late], dossier)
        top = briefing(dossier).sections[0]
        assert top.slug == "disagreements"
        assert "contradicts" in top.lines[0].tags
        sides = " ".join(p.text for below in top.lines[0].below for p in below.parts)
        assert all(words in sides for words in shown)


class Counted:
    """A record of so many disagreements by verdict."""

    def tally(self, wanted, field):
        return {"contradicts": 2, "divergent": 1, "compatible": 4}


def test_contradictions_and_what_is_to_be_weighed_are_counted_apart() -> None:
    told_ = list(disputed(Counted(), Wanted(kind="disagreement")))
    assert told_ == [("contradictions", "2"), ("difference to review", "1")]


def test_the_head_counts_what_contradicts(tmp_path) -> None:
    with told(tmp_path, *REPORTS, NEWEST) as dossier:
        assert ("contradiction", "1") in briefing(dossier).facts


def test_what_only_seems_to_clash_is_no_dispute_in_the_head(tmp_path) -> None:
    exact, open_ = (
        r.replace("16", n) for r, n in zip(REPORTS, ("52", "more than 50"), strict=True)
    )
    with told(tmp_path, exact, open_) as dossier:
        assert [d.verdict for d in dossier.entries("disagreement")] == ["compatible"]
        names = [name for name, _ in briefing(dossier).facts]
        assert not any("disagree" in n or "contradict" in n or "difference" in n for n in names)


def test_a_forecast_of_one_number_is_told_as_one(tmp_path) -> None:
    report = "Quay Herald\nPublished 7 June 2031\n\nThere is a 40% chance of a truce by August 2031, Norland said.\n"
    with told(tmp_path, report) as dossier:
        (line,) = next(s for s in briefing(dossier).sections if s.slug == "forecasts").lines
        words = "".join(part.text for part in line.parts)
        assert "(40%, " in words and "40% to" not in words
