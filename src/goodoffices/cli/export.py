"""``goodoffices export``: the record in the forms that other programs read."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path

import click

from goodoffices.cli.options import dossier_option, output_option, redact_option, say, store
from goodoffices.export.format import BINARY, Format, Selection
from goodoffices.export.registry import FORMATS


def _formats(context: click.Context, parameter: click.Parameter, asked: bool) -> None:
    """List the formats and end."""
    if asked and not context.resilient_parsing:
        for name, format_ in FORMATS.items():
            click.echo(f"{name:15} {format_.HELP}")
        context.exit()


@click.command("export")
@dossier_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(FORMATS)),
    default="jsonl",
    show_default=True,
    metavar="FORMAT",
    help="One of those that --formats lists.",
)
@click.option(
    "--formats",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_formats,
    help="List the formats, and end.",
)
@click.option("--kind", metavar="KIND", help="Only entries of this kind: offer, event, ...")
@redact_option
@output_option
def command(
    dossier: Path, format_: str, kind: str | None, redact: tuple[str, ...], output: Path | None
) -> None:
    """Write the record in one of several formats.

    JSON Lines hold all of it, one object a line, sorted by kind and id; `goodoffices schema`
    describes them. The other formats are for spreadsheets, word processors and the programs that
    analysts use; docs/how-to/export.md tells what each holds.
    """
    from goodoffices.pipeline import open_record
    from goodoffices.present.redaction import redacted

    chosen = FORMATS[format_]
    _check(chosen, kind, output)
    asked = Selection(kind=kind or "")
    with ExitStack() as stack:
        record = stack.enter_context(open_record(dossier))
        if redact:
            told = stack.enter_context(redacted(record, redact))
            record, asked = told.record, Selection(kind=kind or "", left_out=told.left_out)
        stack.enter_context(record.snapshot())
        store(output, chosen.write(record, asked))
    if asked.left_out:
        say(asked.left_out, err=True)


def _check(chosen: Format, kind: str | None, output: Path | None) -> None:
    if kind and kind not in chosen.KINDS:
        which = f"one of {', '.join(chosen.KINDS)}" if chosen.KINDS else "left out"
        raise click.BadParameter(f"with --format {chosen.NAME} it is {which}", param_hint="--kind")
    ending = chosen.ending(Selection(kind=kind or ""))
    if output is not None and {output.suffix.lower(), f".{ending}"} == {".csv", ".zip"}:
        raise click.UsageError(
            f"these are several tables, a ZIP of them: -o {output.stem}.zip, or one of them with --kind"
            if ending == "zip"
            else f"this is one table: -o {output.stem}.csv"
        )
    if ending in BINARY and output is None and sys.stdout.isatty():
        raise click.UsageError(f"name a file: -o record.{ending}")
