"""Events as a PLOVER table."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from goodoffices.export.plover import COLUMNS
from goodoffices.model.entries import Actor, Event
from goodoffices.model.shapes import Citation, When
from tests.export.made import HOSTILE, Made, of
from tests.export.test_registry import written

REQUIRED = {"id", "date", "event"}
"""Fields that the specification requires, besides the source."""
SPECIFIED = {
    "id", "date", "enddate", "event", "mode", "quad_code", "event_text", "link",
    "source", "recipient", "event_loc", "text_info", "cite_info",
}  # fmt: skip


def rows(record):
    file = io.StringIO(written(record, "plover").decode(), newline="")
    return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True))


def actor(id_, name, type_, **more):
    return Actor(id=id_, name=name, type=type_, **more)


def test_columns_have_the_specifications_own_names():
    own = COLUMNS[: COLUMNS.index("status")]
    assert {name.split(".")[0] for name in own} == SPECIFIED
    assert set(COLUMNS) >= REQUIRED


def test_every_initiator_meets_every_recipient_in_a_row_of_its_own():
    event = Event(
        id="event-1", type="consult", mode="visit", initiators=("actor-1", "actor-2"),
        recipients=("actor-3",), when=When("2031-03-02/2031-03-04"), place="Harbin Bay",
        status="planned", summary="A meeting",
    )  # fmt: skip
    record = Made(
        event,
        actor("actor-1", "Anna Koss", "person", acts_for="actor-2"),
        actor("actor-2", "Kenya", "state"),
        actor("actor-3", "the fisheries ministry", "government-body"),
    )
    first, second = rows(record)
    assert (first["source.identifier_text"], second["source.identifier_text"]) == (
        "Anna Koss",
        "Kenya",
    )
    assert first["source.code"] == second["source.code"] == "KEN"
    assert first["recipient.sector"] == "GOV" and first["recipient.code"] == ""
    assert (first["event"], first["quad_code"], first["status"]) == ("CONSULT", "1", "planned")
    assert (first["date"], first["enddate"]) == ("2031-03-02", "2031-03-04")
    assert first["link"] == second["link"] == "event-1" and first["id"] != second["id"]


def test_an_actor_is_called_as_near_the_event():
    text = "Kenya protested. Later the Kenyans met the envoy."
    far, near = Citation("d", 0, 5, "Kenya"), Citation("d", 23, 34, "the Kenyans")
    event = Event(
        id="event-1", type="consult", mode=None, initiators=("actor-1",), recipients=(),
        when=When(), place=None, status="happened", summary="A meeting",
        citations=(Citation("d", 35, 48, text[35:48]),),
    )  # fmt: skip
    (row,) = rows(Made(event, actor("actor-1", "Kenya", "state", citations=(far, near))))
    assert row["source.actor_text"] == "the Kenyans"


def test_an_event_of_nobody_known_is_still_a_row(examples):
    found = rows(examples)
    assert {r["link"] for r in found} == {e.id for e in examples.entries("event")}
    assert len({r["id"] for r in found}) == len(found)
    assert all(
        r["source.identifier_id"] == "" for r in found if not examples.entry(r["link"]).initiators
    )


def test_an_undated_event_has_no_date():
    event = next(of("x").entries("event"))
    (row,) = rows(Made(replace(event, when=When())))
    assert (
        row["date"] == row["enddate"] == row["date_edtf"] == "" and row["date_basis"] == "unknown"
    )


def test_hostile_words_stay_in_their_cell():
    for text in HOSTILE:
        (row,) = rows(of(text))
        assert None not in row and None not in row.values()
        assert not [c for c in row.values() if c.startswith(("=", "+", "-", "@"))]
