"""``goodoffices export``: the record as JSON Lines."""

from __future__ import annotations

from pathlib import Path

import click

from goodoffices.cli.options import dossier_option, output_option, write


@click.command("export")
@dossier_option
@click.option(
    "--format", "format_", type=click.Choice(["jsonl"]), default="jsonl", show_default=True
)
@output_option
def command(dossier: Path, format_: str, output: Path | None) -> None:
    """Write the record as JSON Lines.

    One object a line, sorted by kind and id; `goodoffices schema` describes it.
    """
    from goodoffices.export.jsonl import lines
    from goodoffices.pipeline import open_record

    with open_record(dossier) as record:
        write(output, "".join(lines(record)))
