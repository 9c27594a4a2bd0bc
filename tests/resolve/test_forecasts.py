"""The window in which a forecast is to come true."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.model.entries import AnyEntry, DocumentEntry, Forecast, Time
from goodoffices.model.findings import Document, Finding, ForecastFinding, TimeFinding
from goodoffices.model.shapes import Citation, Timex, When
from goodoffices.resolve.forecasts import Forecasts
from goodoffices.resolve.stratum import Block, Copied, Utterance
from tests.resolve.scopes import Finds

REPORT = "a" * 64


class Told(Finds):
    """A scope that knows one report's day and one time expression."""

    def __init__(
        self, published: str | None, deadline: str | None = None, lasting: str = ""
    ) -> None:
        self.published, self.deadline, self.lasting = published, deadline, lasting

    def document(self, id: str) -> Document:
        raise KeyError(id)

    def finding(self, id: str) -> Finding | None:
        if not self.lasting:
            return None
        cited = Citation(REPORT, 20, 26, "within")
        return TimeFinding((cited,), Timex("DURATION", self.lasting), "none")

    def entry(self, finding: str) -> AnyEntry | None:
        if finding == REPORT:
            return DocumentEntry(
                id=REPORT,
                path="a",
                url=None,
                title=None,
                authors=(),
                publisher=None,
                published=When(self.published, "stated" if self.published else "unknown"),
                captured="",
                language="en",
                genre="analysis",
                text="",
                renderer="t",
            )
        when = When(self.deadline, "stated" if self.deadline else "unknown")
        return Time(id=finding, when=when, text="by then", timex=Timex("DATE", ""))

    def utterance(self, statement: str) -> Utterance | None:
        return None

    def copied(self, document: str) -> Copied | None:
        return None

    def entries_of(self, document: str, kind: str) -> Sequence[AnyEntry]:
        return ()


def window(
    scope: Told, heading: tuple[int | None, int | None] | None = None, closes: str | None = None
) -> tuple[str | None, str | None]:
    cited = Citation(REPORT, 0, 10, "talks fail")
    finding = ForecastFinding(
        (cited,), cited, "likely", 0.55, 0.8, "ICD 203", heading=heading, closes=closes
    )
    (entry,) = Forecasts().resolve(Block((finding,)), scope)
    assert isinstance(entry, Forecast)
    return entry.window.start.edtf, entry.window.end.edtf


def test_a_window_opens_on_the_day_of_the_report_and_stays_open() -> None:
    assert window(Told("2031-05-02")) == ("2031-05-02", None)


def test_a_heading_opens_and_closes_it_in_months() -> None:
    assert window(Told("2031-05-02"), (3, 12)) == ("2031-08-02", "2032-05-02")
    assert window(Told("2031-05-02"), (12, None)) == ("2032-05-02", None)


def test_a_deadline_in_the_sentence_wins_over_the_heading() -> None:
    assert window(Told("2031-05-02", "../2040"), (12, None), "time-1") == ("2032-05-02", "2040")


def test_a_deadline_before_the_heading_begins_moves_the_beginning_back() -> None:
    assert window(Told("2031-05-02", "../2031"), (12, 24), "time-1") == ("2031-05-02", "2031")


def test_an_undated_report_opens_no_window() -> None:
    assert window(Told(None), (0, 3)) == (None, None)


def test_a_length_of_time_closes_it_counted_from_the_day_of_the_report() -> None:
    assert window(Told("2031-03-04", lasting="P2W"), closes="t") == ("2031-03-04", "2031-03-18")
    assert window(Told("2031-03-04", lasting="PTXH"), closes="t") == ("2031-03-04", "2031-03-05")


def test_some_days_are_no_day() -> None:
    assert window(Told("2031-03-04", lasting="PXD"), closes="t") == ("2031-03-04", None)
    assert window(Told(None, lasting="P2W"), closes="t") == (None, None)
