"""The strata, in their fixed order: none reads a later one."""

from __future__ import annotations

from goodoffices.resolve.actors import Actors
from goodoffices.resolve.copies import Copies
from goodoffices.resolve.dates import Dates
from goodoffices.resolve.deliveries import Deliveries
from goodoffices.resolve.disagreements.attribution import AttributionDisagreements
from goodoffices.resolve.disagreements.blame import BlameDisagreements
from goodoffices.resolve.disagreements.charges import ChargeDisagreements
from goodoffices.resolve.disagreements.dates import DateDisagreements, WeekdayDisagreements
from goodoffices.resolve.disagreements.days import DayDisagreements
from goodoffices.resolve.disagreements.denials import DenialDisagreements
from goodoffices.resolve.disagreements.figures import CountDisagreements, FigureDisagreements
from goodoffices.resolve.disagreements.lists import ListDisagreements
from goodoffices.resolve.disagreements.mutual import MutualDisagreements
from goodoffices.resolve.disagreements.positions import PositionDisagreements
from goodoffices.resolve.disagreements.replies import ReplyDisagreements
from goodoffices.resolve.disagreements.roles import RoleDisagreements
from goodoffices.resolve.disagreements.status import (
    AchievementDisagreements,
    ForecastDisagreements,
    StatusDisagreements,
)
from goodoffices.resolve.disagreements.wording import WordingDisagreements
from goodoffices.resolve.disagreements.yardsticks import YardstickDisagreements
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
    ChargeDisagreements(),
    DenialDisagreements(),
    BlameDisagreements(),
    MutualDisagreements(),
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
