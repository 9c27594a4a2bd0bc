"""``goodoffices status``: what the dossier holds."""

from __future__ import annotations

from pathlib import Path

import click

from goodoffices.cli.options import dossier_option, say


@click.command("status")
@dossier_option
def command(dossier: Path) -> None:
    """Tell what the dossier holds and what awaits review.

    Documents with their day and id, entries per kind, judgements that no longer apply.
    """
    from goodoffices.pipeline import open_record

    with open_record(dossier) as record:
        for document in record.documents():
            day = document.published.edtf or "undated"
            title = document.title or Path(document.path).name
            say(f"{document.id[:12]}  {day:<22} {document.genre:<9} {title}")
        found = record.status()
        for kind, count in found.entries.items():
            say(f"{count:>7} {kind:<13} {found.unreviewed[kind]:>7} unreviewed")
        say(
            f"{found.judgements:>7} judgements, {found.lapsed} no longer apply; {found.size:,} bytes"
        )
        for lapsed in record.lapsed():
            j = lapsed.judgement
            say(f"no longer applies: {j.action} {j.target} by {j.by}: {lapsed.why}")
