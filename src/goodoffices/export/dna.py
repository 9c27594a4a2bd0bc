"""Positions as an event list of the Discourse Network Analyzer: who agrees to which concept, when.

Source: DNA 3 (Leifeld, 2022), class ``Exporter``, method ``eventCSV``, whose columns, separator and
form of times these are, with the variables of the statement type that DNA starts with: person,
organization, concept, agreement. A DNA statement is one passage, so a position has a row for each
passage. Ids are numbers there; ours follow as variables of the statement type.

DNA knows agreement (1) and disagreement (0) alone. Who is of two minds has a row of each, which is
what DNA adds up to "mixed"; who supports on a condition agrees to a concept of its own, marked so.
"""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.export.csv import safe
from goodoffices.export.format import Selection, plain, standing
from goodoffices.export.parties import Parties
from goodoffices.export.reports import Reports
from goodoffices.model.edtf import bounds
from goodoffices.model.entries import DocumentEntry, Issue, Position
from goodoffices.model.record import Record
from goodoffices.model.shapes import Citation

NAME = "dna"
HELP = "Positions as an event list of the Discourse Network Analyzer."
KINDS: tuple[str, ...] = ()

COLUMNS = (
    "statement ID", "time", "document ID", "document title", "author", "source", "section", "type",
    "text", "person", "organization", "concept", "agreement", "position", "stance", "report",
    "marking",
)  # fmt: skip
NUMBERS = frozenset({"statement ID", "time", "document ID", "agreement"})
"""Columns that DNA writes without quotation marks."""

CONDITIONAL = " (on a condition)"

AGREEMENT: dict[str, tuple[str, ...]] = {
    "supports": ("1",),
    "opposes": ("0",),
    "conditional": ("1",),
    "mixed": ("1", "0"),
}


def ending(asked: Selection) -> str:
    """Always the same."""
    return "csv"


def write(record: Record, asked: Selection) -> Iterator[bytes]:
    """The heading, then a row for each passage of each position of somebody known."""
    yield (";".join(f'"{name}"' for name in COLUMNS) + "\n").encode()
    parties, reports = Parties(record), Reports(record)
    numbers: dict[str, int] = {}
    statement = 0
    for position in standing(record, Position.kind):
        if not isinstance(position, Position):
            continue
        who = _who(parties, position)
        issue = record.entry(position.issue)
        if who is None or not isinstance(issue, Issue):
            continue
        concept = issue.label + (CONDITIONAL if position.stance == "conditional" else "")
        for cited in position.citations:
            number = numbers.setdefault(cited.document, len(numbers) + 1)
            told = _told(reports.of(cited.document), position, cited, number)
            for agreement in AGREEMENT[position.stance]:
                statement += 1
                ours = (position.id, position.stance, cited.document, reports.marking(position))
                yield _line((str(statement), *told, *who, concept, agreement, *ours))


def _line(cells: tuple[str, ...]) -> bytes:
    """A row as DNA writes it: neither separators nor quotation marks within a cell."""
    written = (
        cell if name in NUMBERS else f'"{safe(cell).replace(";", ",").replace(chr(34), chr(39))}"'
        for name, cell in zip(COLUMNS, cells, strict=True)
    )
    return (";".join(written) + "\n").encode("utf-8", "replace")


def _who(parties: Parties, position: Position) -> tuple[str, str] | None:
    """Person and organization: a person with whom it acts for, everybody else as organization."""
    actor = parties.actor(position.actor)
    if actor is None:
        return None
    if actor.type != "person":
        return "", actor.name
    principal = parties.principal(actor)
    return actor.name, principal.name if principal else ""


def _told(
    report: DocumentEntry | None, position: Position, cited: Citation, number: int
) -> tuple[str, ...]:
    """Time, number, title, author, source, section, type and text of a passage.

    The time is the position's own day if it has one, else that of its report; of a span its first
    day. Empty where neither is known.
    """
    days = (position.when.edtf, report.published.edtf if report else None)
    first = next((day for edtf in days if (day := bounds(edtf)[0])), None)
    time = f"{first.isoformat()} 00:00:00" if first else ""
    if report is None:
        return (time, str(number), "", "", "", "", "", plain(cited.quote))
    authors = ", ".join(report.authors)
    return (
        time,
        str(number),
        report.title or "",
        authors,
        report.publisher or "",
        "",
        report.genre,
        cited.quote,
    )
