"""Events as a PLOVER table: tab-separated, a row for each pair of initiator and recipient.

Source: PLOVER Event, Actor and Data Interchange Specification, draft 0.7b1 (Open Event Data
Alliance, 2021), "JSON Data Fields"; types and modes are those of draft 0.8. Its fields are columns
here, those of its objects behind a dot (``source.code``), as ``pandas.json_normalize`` names them;
``link`` joins the rows of one event.
What the specification has no name for comes last, as it provides for. PLOVER codes what happened;
the record knows more, so ``status`` has to be read with each row.
"""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.export.csv import safe
from goodoffices.export.format import Selection, standing
from goodoffices.export.parties import Parties, alpha3
from goodoffices.export.reports import Reports
from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Actor, Event
from goodoffices.model.record import Record
from goodoffices.present.quads import QUADS

NAME = "plover"
HELP = "Events as a PLOVER table, a row for each pair of initiator and recipient."
KINDS: tuple[str, ...] = ()

CODEBOOK = "plover-0.8"

QUAD_CODES: dict[str, str] = {
    "words of cooperation": "1",
    "cooperation": "2",
    "words of conflict": "3",
    "conflict": "4",
}
"""PLOVER's numbers of the quad categories."""

SECTORS: dict[str, str] = {"government-body": "GOV", "media": "JRN"}
"""PLOVER's sectors, as far as an actor's type alone tells."""

ACTOR = ("code", "sector", "actor_text", "identifier_id", "identifier_text")
COLUMNS = (
    "id", "date", "enddate",
    *(f"source.{name}" for name in ACTOR), *(f"recipient.{name}" for name in ACTOR),
    "event", "mode", "quad_code", "event_loc.name", "event_text", "link",
    "text_info.start", "text_info.end",
    "cite_info.citation", "cite_info.url", "cite_info.title", "cite_info.language",
    "cite_info.publication", "cite_info.coder", "cite_info.codebook",
    "status", "date_edtf", "date_basis", "certainty", "review", "reports", "origins",
    "marking",
)  # fmt: skip


def ending(asked: Selection) -> str:
    """Always the same."""
    return "tsv"


def write(record: Record, asked: Selection) -> Iterator[bytes]:
    """The heading, then each event's rows."""
    parties, reports = Parties(record), Reports(record)
    yield _line(COLUMNS)
    for event in standing(record, Event.kind):
        if isinstance(event, Event):
            for row in _rows(reports, parties, event):
                yield _line(row)


def _line(cells: tuple[str, ...]) -> bytes:
    return ("\t".join(safe(cell) for cell in cells) + "\n").encode("utf-8", "replace")


def _rows(reports: Reports, parties: Parties, event: Event) -> Iterator[tuple[str, ...]]:
    first, last = bounds(event.when.edtf)
    shared = (
        event.type.upper(),
        event.mode or "",
        QUAD_CODES[QUADS[event.type]],
        event.place or "",
        event.summary,
        event.id,
        *_told(reports, event),
        event.origin,
        CODEBOOK,
        event.status,
        event.when.edtf or "",
        event.when.basis,
        event.certainty,
        event.review,
        str(len({c.document for c in event.citations})),
        str(len(event.origins)),
        reports.marking(event),
    )
    pairs = parties.pairs(event.initiators, event.recipients)
    for number, (source, recipient) in enumerate(pairs, 1):
        yield (
            f"{event.id}.{number}",
            first.isoformat() if first else "",
            last.isoformat() if last and last != first else "",
            *_actor(parties, source, event),
            *_actor(parties, recipient, event),
            *shared,
        )


def _actor(parties: Parties, actor: Actor | None, event: Event) -> tuple[str, ...]:
    """PLOVER's object of an actor; its code is that of the state it is or acts for."""
    if actor is None:
        return ("",) * len(ACTOR)
    code = alpha3(parties.principal(actor))
    return code, SECTORS.get(actor.type, ""), _called(actor, event), actor.id, actor.name


def _called(actor: Actor, event: Event) -> str:
    """What the actor is called nearest to the event's first passage, in the same report."""
    if not event.citations:
        return ""
    told = event.citations[0]
    near = [c for c in actor.citations if c.document == told.document]
    closest = min(near, key=lambda c: (abs(c.start - told.start), c.start), default=None)
    return closest.quote if closest else ""


def _told(reports: Reports, event: Event) -> tuple[str, ...]:
    """Where the event's first passage stands, and in which report."""
    if not event.citations:
        return ("",) * 7
    cited = event.citations[0]
    report = reports.of(cited.document)
    if report is None:
        return (str(cited.start), str(cited.end), cited.document, "", "", "", "")
    return (
        str(cited.start),
        str(cited.end),
        cited.document,
        report.url or "",
        report.title or "",
        report.language,
        report.publisher or "",
    )
