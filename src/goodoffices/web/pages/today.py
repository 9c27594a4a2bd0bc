"""The first screen: what stands open, what moved, what waits for a person."""

from __future__ import annotations

from goodoffices.present.today import today
from goodoffices.store.dossier import DossierFile
from goodoffices.web.page import Page, Shown
from goodoffices.web.request import Asked


def _build(dossier: DossierFile, asked: Asked) -> Shown:
    view = today(dossier, asked.as_of, asked.visited)
    marking = tuple(sorted({s.marking for s in view.sources if s.marking}))
    return Shown("today.html", "Today", view, marking)


PAGES = (Page("/", _build),)
