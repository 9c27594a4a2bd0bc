"""Every figure told is an entry of its own. All facts are invented."""

from __future__ import annotations

from goodoffices.model.entries import Figure
from goodoffices.model.findings import FigureFinding
from goodoffices.model.shapes import Citation
from goodoffices.resolve.figures import Figures
from goodoffices.resolve.stratum import Block
from tests.resolve.test_events import Record


def figure(document: str, low: float, text: str) -> FigureFinding:
    return FigureFinding(
        citations=(Citation(document, 0, len(text), text),),
        of="prisoners",
        low=low,
        high=low,
        unit="people",
        text=text,
    )


def test_fourteen_and_sixteen_stay_fourteen_and_sixteen() -> None:
    findings = (figure("a", 14, "fourteen prisoners"), figure("b", 16, "16 prisoners"))
    scope = Record(())
    stratum = Figures()
    assert not set(stratum.keys(findings[0], scope)) & set(stratum.keys(findings[1], scope))
    entries = [
        e for f in findings for e in stratum.resolve(Block((f,)), scope) if isinstance(e, Figure)
    ]
    assert [(e.low, e.high, e.text) for e in entries] == [
        (14, 14, "fourteen prisoners"),
        (16, 16, "16 prisoners"),
    ]
    assert [e.origins[0].name for e in entries] == ["Paper a", "Paper b"]
