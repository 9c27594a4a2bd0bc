"""What a list may be asked for in its address: one table for the pages and for the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from goodoffices.store.features import FLAGS


@dataclass(frozen=True, slots=True)
class Filter:
    """A parameter of a list's address. ``field`` of ``Wanted`` takes it as it is, if one does."""

    name: str
    says: str
    field: str = ""
    shape: Literal["text", "day"] = "text"


FILTERS: tuple[Filter, ...] = (
    Filter("type", "Types, with commas between: any of them", "type"),
    Filter("status", "Statuses, with commas between", "status"),
    Filter("review", "unreviewed, accepted, corrected, rejected", "review"),
    Filter("certainty", "high, low", "certainty"),
    Filter("party", "Id of an actor that is referred to"),
    Filter(
        "as",
        "With party: the fields in which it is referred to, with commas between; a minus before one"
        " leaves out what refers to it there (chain.who,-speaker: passed on, not said)",
    ),
    Filter("issue", "Id of an issue"),
    Filter("document", "Id of a report", "document"),
    Filter("track", "Id of a track", "track"),
    Filter("flag", f"What to be careful about in a report: {', '.join(sorted(FLAGS))}", "flag"),
    Filter("q", "Words, all of which must stand there", "words"),
    Filter("from", "The entry's own day, from", "start", "day"),
    Filter("to", "The entry's own day, to", "end", "day"),
    Filter("since", "Told first by a report after this day", "since", "day"),
    Filter("as_of", "Only what reports up to this day tell", shape="day"),
    Filter("arrived", "Resting on a report read after this instant (ISO 8601, UTC)", "arrived"),
    Filter("order", "How it is sorted, as on the page"),
)
"""In the order in which they are described."""
