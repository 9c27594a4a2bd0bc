"""What an analyst sees first."""

from __future__ import annotations

from goodoffices.pipeline import read
from goodoffices.present.briefing import briefing
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
