"""Templates to HTML. Everything that a report or a person wrote is escaped and cleaned."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader

from goodoffices.present import charts
from goodoffices.present.cited import cited, cut
from goodoffices.present.dates import days_worded, worded
from goodoffices.present.html import prepared
from goodoffices.present.listing import BY_KIND, KINDS
from goodoffices.present.shelf import SHOWN, UNSIGNED
from goodoffices.present.sought import sought
from goodoffices.store.blanks import ANSWERS
from goodoffices.store.dossier import DossierFile
from goodoffices.web.page import Shown
from goodoffices.web.request import LONGEST, Asked

MENU: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("Desk", (("/", "Today"), ("/review", "Review"), ("/search", "Search"), ("/add", "Add"))),
    (
        "Bargain",
        (
            ("/tracks", "Tracks"),
            ("/offers", "Offers"),
            ("/ledger", "Ledger"),
            ("/positions", "Positions"),
            ("/forecasts", "Forecasts"),
        ),
    ),
    (
        "Record",
        (
            ("/timeline", "Timeline"),
            ("/events", "Events"),
            ("/statements", "Statements"),
            ("/disagreements", "Disagreements"),
            ("/actors", "Actors"),
            ("/sources", "Sources"),
        ),
    ),
)
"""The menu, by what a person is doing."""


@cache
def environment() -> Environment:
    """The workspace's templates, with those of the briefing behind them."""
    loader = ChoiceLoader([PackageLoader("goodoffices.web"), PackageLoader("goodoffices.present")])
    made = prepared(loader)
    made.filters.update(day=worded, days=days_worded, name_alone=name_alone, sought=sought)
    made.globals.update(menu=MENU, kinds=KINDS, by_kind=BY_KIND, unsigned=UNSIGNED)
    made.globals.update(longest=LONGEST, answers=ANSWERS, charts=charts)
    return made


def name_alone(path: str) -> str:
    """The last part of a path: where an uploaded file lay for a moment tells a person nothing."""
    return path.rsplit("/", 1)[-1]


def render(shown: Shown, asked: Asked, dossier: DossierFile) -> str:
    """A page, whole. The dossier is asked only for the markings of the reports that it cites."""
    context: dict[str, Any] = {
        "view": shown.view,
        "title": shown.title,
        "marking": tuple(sorted({*shown.marking, *_markings(shown.view, dossier)})),
        "asked": asked,
        "dossier": dossier.path,
    }
    return environment().get_template(shown.template).render(context)


def _markings(view: object, dossier: DossierFile) -> Iterable[str]:
    """The markings of the reports that a view cites, or that its entries rest on beside the
    passages shown; looked for only where any report has one."""
    if not dossier.is_marked():
        return ()
    return {*dossier.markings(cited(view)).values(), *dossier.markings_behind(cut(view, SHOWN))}
