"""``goodoffices schema``: the JSON Schema of the export."""

from __future__ import annotations

import json
from pathlib import Path

import click

from goodoffices.cli.options import output_option, write


@click.command("schema")
@output_option
def command(output: Path | None) -> None:
    """Print the JSON Schema of the export.

    Generated from the types in the code, one definition per kind.
    """
    from goodoffices.model.codec import schema

    write(output, json.dumps(schema(), indent=2, ensure_ascii=False) + "\n")
