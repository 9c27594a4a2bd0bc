"""The one forecast of a document that is a question of a desk's own set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.forecasts.table import OWN
from goodoffices.model.findings import ForecastFinding
from goodoffices.model.questions import RENDERER, asked

if TYPE_CHECKING:
    from goodoffices.extract.reading import Reading


def is_question(reading: Reading) -> bool:
    """Whether a document is one question with its probability."""
    return reading.document.renderer == RENDERER


def forecast_of(reading: Reading) -> ForecastFinding | None:
    """The forecast that a question's document states, with its closing day."""
    m = asked(reading.document.text)
    if m is None:
        return None
    question = reading.document.cite(*m.span("question"))
    share = reading.document.cite(*m.span("share"))
    value = round(float(share.quote.split()[0]) / 100, 6)
    start, end = m.span("closes")
    closes = next(
        (
            t.id
            for t in reading.times
            if start <= t.citations[0].start and t.citations[0].end <= end
        ),
        None,
    )
    return ForecastFinding(
        citations=(question, share),
        proposition=question,
        words=share.quote,
        low=value,
        high=value,
        scale=OWN,
        forecaster=reading.author,
        closes=closes,
    )
