"""What the program works out over the record, as JSON: the ledger's accounts, silences, evidence.

None of it is in the record or its export: it names entries by their ids and says who ties them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from pydantic import AfterValidator, WithJsonSchema
from starlette.responses import JSONResponse, Response

from goodoffices.errors import Misuse
from goodoffices.model.entries import Forecast, Issue, Position, Track
from goodoffices.model.record import Record, Wanted
from goodoffices.present.amounts import Amount
from goodoffices.present.as_of import day_of
from goodoffices.present.asked import Due
from goodoffices.present.evidence import evidence
from goodoffices.present.glance import Glance
from goodoffices.present.ledger import Column, ledger
from goodoffices.present.matrix import busiest_issues
from goodoffices.present.shelf import Shelf
from goodoffices.present.silence import RULE, silences
from goodoffices.present.telling import Teller
from goodoffices.web.desk import Desk

TRACKS = 40
"""Channels asked for silences, those with the most moves."""


def _is_a_day(text: str) -> str:
    if text and day_of(text) != text:
        raise ValueError("it is no day; write it like 2025-10-19")
    return text


ADay = Annotated[
    str,
    AfterValidator(_is_a_day),
    WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, {"const": ""}]}),
]
"""A day in ISO 8601, or nothing."""

Day = Annotated[
    ADay,
    Query(description="As the reports up to this day tell it"),
]
_OBJECT = {"description": "Ids of entries, and who ties them", "content": {"application/json": {}}}


def add(api: APIRouter, desk: Desk) -> None:
    """The addresses, ahead of those of the lists."""

    async def ask(answer: Callable[[Record], dict[str, Any]], as_of: str) -> Response:
        def asked(dossier: Any) -> Response:
            with dossier.snapshot():
                told = answer(Glance(dossier, as_of))
                marked = dossier.markings_behind(_named(told)) if dossier.is_marked() else ()
                return JSONResponse({**told, "markings": sorted(marked)})

        return await desk.ask(asked)

    @api.get(
        "/ledger",
        summary="Asked against delivered, for each side of each channel",
        responses={200: _OBJECT},
    )
    async def the_ledger(
        track: Annotated[str, Query(max_length=200, description="Id of a track")] = "",
        as_of: Day = "",
    ) -> Response:
        return await ask(lambda record: _ledger(record, track, as_of), as_of)

    @api.get(
        "/silences",
        summary="Who is on record on an issue or in a track, and has not been since",
        responses={200: _OBJECT},
    )
    async def the_silences(as_of: Day = "") -> Response:
        return await ask(lambda record: _silences(record, as_of), as_of)

    @api.get(
        "/forecasts/{id}/evidence",
        summary="What on record may decide a forecast",
        responses={200: _OBJECT},
    )
    async def the_evidence(id: Annotated[str, Path(max_length=200)], as_of: Day = "") -> Response:
        return await ask(lambda record: _evidence(record, id, as_of), as_of)


def _named(told: Any) -> Iterator[str]:
    """The ids in an answer, among other words of it."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict):
        yield from _named(list(told.values()))
    elif isinstance(told, list):
        for each in told:
            yield from _named(each)


def _ledger(record: Record, track: str, as_of: str) -> dict[str, Any]:
    view = ledger(record, as_of, track)
    return {
        "channels": [
            {"track": c.id, "name": c.name, "sides": [_side(s) for s in c.columns]}
            for c in view.channels
        ]
    }


def _side(side: Column) -> dict[str, Any]:
    return {
        "actor": side.id or None,
        "asked": [_due(d) for d in side.asked],
        "offered": [_due(d) for d in side.offered],
        "given": [
            {"delivery": g.line.id, "amounts": [_amount(a) for a in g.amounts]}
            for g in (*side.done, *side.said)
        ],
    }


def _due(due: Due) -> dict[str, Any]:
    return {
        "offer": due.line.id,
        "outcome": due.outcome,
        "link": due.link,
        "deliveries": [
            {
                "delivery": a.line.id,
                "status": a.status,
                "link": a.link,
                "amounts": [_amount(n) for n in a.amounts],
            }
            for a in due.answers
        ],
    }


def _amount(amount: Amount) -> dict[str, Any]:
    return {
        "of": amount.of,
        "low": amount.low,
        "high": amount.high,
        "unit": amount.unit or None,
        "reports": amount.reports,
        "disputed": amount.disputed,
        "figures": list(amount.figures),
    }


def _silences(record: Record, as_of: str) -> dict[str, Any]:
    day = as_of or Shelf(record).as_of or ""
    on = busiest_issues(record, Wanted(kind=Position.kind))
    on += [t.id for t in record.some(Wanted(kind=Track.kind, order="-size", limit=TRACKS))]
    return {
        "rule": RULE,
        "as_of": day or None,
        "silences": [
            {
                "actor": s.actor,
                Issue.kind if s.on.startswith("issue-") else Track.kind: s.on,
                "last": s.last,
                "days": s.days,
                "every": round(s.every, 1),
                "since": s.since,
                "reports": s.reports,
                "others": s.others,
            }
            for s in silences(Teller(record, Shelf(record)), on, day)
        ],
    }


def _evidence(record: Record, id_: str, as_of: str) -> dict[str, Any]:
    found = record.entry(id_.encode("utf-8", "replace").decode().replace("\0", ""))
    if not isinstance(found, Forecast):
        raise Misuse("no-such-entry", id_, "No forecast has this id", "Take ids from a list.")
    teller = Teller(record, Shelf(record))
    day = as_of or teller.shelf.as_of or ""
    return {"forecast": found.id, "may_decide": [e.id for e in evidence(teller, found, day)]}
