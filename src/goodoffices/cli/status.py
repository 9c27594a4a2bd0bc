"""``goodoffices status``: what the dossier holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from goodoffices.cli.options import dossier_option, say

if TYPE_CHECKING:
    from goodoffices.model.entries import DocumentEntry


def _told(document: DocumentEntry) -> str:
    """Outlet, grade, marking, and the report it copies, as far as there are any."""
    parts = [
        document.publisher or "",
        f"grade {document.grade}" if document.grade else "",
        document.marking or "",
        f"copy of {document.copy_of[:12]}" if document.copy_of else "",
    ]
    told = "; ".join(part for part in parts if part)
    return f" ({told})" if told else ""


@click.command("status")
@dossier_option
def command(dossier: Path) -> None:
    """Tell what the dossier holds and what awaits review.

    Documents with their day, id, outlet, grade and marking, entries per kind, judgements that no longer apply.
    """
    from goodoffices.pipeline import open_record

    with open_record(dossier) as record:
        for document in record.documents():
            day = document.published.edtf or "undated"
            title = document.title or Path(document.path).name
            say(f"{document.id[:12]}  {day:<22} {document.genre:<9} {title}{_told(document)}")
        found = record.status()
        for kind, count in found.entries.items():
            say(f"{count:>7} {kind:<13} {found.unreviewed[kind]:>7} unreviewed")
        say(
            f"{found.judgements:>7} judgements, {found.lapsed} no longer apply; {found.size:,} bytes"
        )
        for lapsed in record.lapsed():
            j = lapsed.judgement
            say(f"no longer applies: {j.action} {j.target} by {j.by}: {lapsed.why}")
