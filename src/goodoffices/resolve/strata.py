"""The strata, in their fixed order: none reads a later one."""

from __future__ import annotations

from goodoffices.resolve.actors import Actors
from goodoffices.resolve.copies import Copies
from goodoffices.resolve.dates import Dates
from goodoffices.resolve.deliveries import Deliveries
from goodoffices.resolve.disagreements_attribution import AttributionDisagreements
from goodoffices.resolve.disagreements_dates import DateDisagreements, WeekdayDisagreements
from goodoffices.resolve.disagreements_days import DayDisagreements
from goodoffices.resolve.disagreements_figures import CountDisagreements, FigureDisagreements
from goodoffices.resolve.disagreements_lists import ListDisagreements
from goodoffices.resolve.disagreements_positions import PositionDisagreements
from goodoffices.resolve.disagreements_replies import ReplyDisagreements
from goodoffices.resolve.disagreements_roles import RoleDisagreements
from goodoffices.resolve.disagreements_status import (
    AchievementDisagreements,
    ForecastDisagreements,
    StatusDisagreements,
)
from goodoffices.resolve.disagreements_wording import WordingDisagreements
from goodoffices.resolve.disagreements_yardsticks import YardstickDisagreements
from goodoffices.resolve.events import Events
from goodoffices.resolve.figures import Figures
from goodoffices.resolve.forecasts import Forecasts
from goodoffices.resolve.identities import Identities
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
    FigureDisagreements(),
    CountDisagreements(),
    StatusDisagreements(),
    AchievementDisagreements(),
    ForecastDisagreements(),
    ReplyDisagreements(),
    RoleDisagreements(),
    DateDisagreements(),
    DayDisagreements(),
    WeekdayDisagreements(),
    WordingDisagreements(),
    ListDisagreements(),
    YardstickDisagreements(),
    AttributionDisagreements(),
    PositionDisagreements(),
    Identities(),
    Tracks(),
)
