"""Reports side by side for one utterance, event or disagreement; one speaker over time."""

from __future__ import annotations

from goodoffices.errors import Misuse
from goodoffices.model.entries import Actor
from goodoffices.model.record import Record
from goodoffices.present.comparing import comparison
from goodoffices.present.over_time import over_time
from goodoffices.web.page import Page, Shown
from goodoffices.web.request import Asked


def _build(record: Record, asked: Asked) -> Shown:
    id_ = asked.given["id"]
    entry = record.entry(id_)
    if entry is None:
        raise Misuse(
            "no-such-entry", id_, "No entry has this id", "Its report may have been removed."
        )
    view = comparison(record, entry)
    return Shown("compare.html", "Side by side", view)


def _said(record: Record, asked: Asked) -> Shown:
    id_ = asked.given["id"]
    actor = record.entry(id_)
    if not isinstance(actor, Actor):
        raise Misuse("no-such-entry", id_, "No actor has this id", "See Actors.")
    words = asked.query.get("q", "")
    view = over_time(record, actor, words)
    return Shown("said.html", f"{actor.name} on {words}" if words else actor.name, view)


PAGES = (Page("/compare/{id}", _build), Page("/said/{id}", _said))
