"""The page of one entry, under its id or that of any of its members."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.errors import Misuse
from goodoffices.model.record import Record
from goodoffices.present.entry import EntryView, entry_view
from goodoffices.present.review import Undoing, possible
from goodoffices.web.page import Page, Shown
from goodoffices.web.request import Asked


def _build(record: Record, asked: Asked) -> Shown:
    id_ = asked.given["id"]
    entry = record.entry(id_)
    if entry is None:
        raise Misuse(
            "no-such-entry", id_, "No entry has this id", "Its report may have been removed."
        )
    view = entry_view(record, entry, deciding=bool(asked.analyst))
    if asked.analyst and view.judgements:
        view = replace(view, undoing=_own(view, possible(record)))
    return Shown("entry.html", view.kind.one.capitalize(), view)


def _own(view: EntryView, undoing: Undoing) -> Undoing:
    """What may be undone, so far as it was done to this entry: no page undoes what it does not show."""
    own = {judgement.id for judgement in view.judgements}
    undo = undoing.undo if undoing.undo is not None and undoing.undo.id in own else None
    redo = undoing.redo if undoing.redo is not None and undoing.redo.id in own else None
    return replace(undoing, undo=undo, redo=redo)


PAGES = (Page("/entry/{id}", _build),)
