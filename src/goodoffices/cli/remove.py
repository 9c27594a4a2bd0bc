"""``goodoffices remove``: a document out, and all that rested on it."""

from __future__ import annotations

from pathlib import Path

import click

from goodoffices.cli.options import dossier_option, say


@click.command("remove")
@click.argument("document")
@dossier_option
@click.option("--purge", is_flag=True, help="Erase the judgements on it as well.")
def command(document: str, dossier: Path, purge: bool) -> None:
    """Remove a document and all that rested on it.

    DOCUMENT is its id, the beginning of its id, or its path as `status` lists it. Judgements on
    it stay, dormant, and apply again when it comes back.
    """
    from goodoffices.pipeline import open_record, remove

    with open_record(dossier) as record:
        removed, resolution = remove(record, document, purge=purge)
    anew = ", ".join(f"{k} {n}" for k, n in resolution.anew.items() if n) or "none"
    say(f"removed {removed.path} ({removed.id[:12]}); blocks resolved anew: {anew}")
