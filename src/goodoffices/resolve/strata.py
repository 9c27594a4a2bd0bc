"""The strata, in their fixed order: none reads a later one."""

from __future__ import annotations

from goodoffices.resolve.actors import Actors
from goodoffices.resolve.copies import Copies
from goodoffices.resolve.dates import Dates
from goodoffices.resolve.deliveries import Deliveries
from goodoffices.resolve.disagreements import (
    EventDisagreements,
    PositionDisagreements,
    WordingDisagreements,
)
from goodoffices.resolve.events import Events
from goodoffices.resolve.figures import Figures
from goodoffices.resolve.forecasts import Forecasts
from goodoffices.resolve.offers import Offers
from goodoffices.resolve.positions import Positions
from goodoffices.resolve.statements import Statements
from goodoffices.resolve.stratum import Stratum
from goodoffices.resolve.tracks import Tracks
from goodoffices.resolve.utterances import Utterances

STRATA: tuple[Stratum, ...] = (
    Actors(),
    Utterances(),
    Copies(),
    Dates(),
    Statements(),
    Events(),
    Offers(),
    Deliveries(),
    Positions(),
    Forecasts(),
    Figures(),
    EventDisagreements(),
    WordingDisagreements(),
    PositionDisagreements(),
    Tracks(),
)
