"""``goodoffices brief``: what an analyst reads before briefing an envoy."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from goodoffices.cli.options import dossier_option, output_option, redact_option, store, write


@click.command("brief")
@dossier_option
@output_option
@click.option("--track", help="Only the channel whose name holds these words.")
@click.option("--party", help="Only what concerns this actor.")
@click.option("--about", help="Only entries and documents that hold these words.")
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="As the record stood on this day: later reports are left out.",
)
@redact_option
def command(
    dossier: Path,
    output: Path | None,
    track: str | None,
    party: str | None,
    about: str | None,
    as_of: datetime | None,
    redact: tuple[str, ...],
) -> None:
    """Print the briefing, or write it as HTML, Markdown or DOCX.

    `-o brief.html` writes one self-contained page, `-o brief.md` Markdown and `-o brief.docx` a
    Word document, both with footnotes; without `-o` it is printed in the terminal.
    """
    from goodoffices.pipeline import open_record
    from goodoffices.present.as_of import AsOf
    from goodoffices.present.briefing import briefing
    from goodoffices.present.narrowing import Narrow
    from goodoffices.present.redaction import redacted

    with ExitStack() as stack:
        record, left_out = stack.enter_context(open_record(dossier)), ""
        if redact:
            told = stack.enter_context(redacted(record, redact))
            record, left_out = told.record, told.left_out
        stood = AsOf(record, as_of.date().isoformat()) if as_of else record
        view = briefing(stood, Narrow(track=track, party=party, about=about))
    view = replace(view, left_out=left_out)
    if output is None:
        from goodoffices.present.terminal import show

        show(view)
        return
    match output.suffix.lower():
        case ".md" | ".markdown":
            from goodoffices.present import markdown

            write(output, markdown.render(view))
        case ".html" | ".htm":
            from goodoffices.present import html

            write(output, html.render(view))
        case ".docx":
            from goodoffices.export import docx

            store(output, [docx.render(view)])
        case _:
            raise click.UsageError(f"{output}: name it .html, .md or .docx, for the form you want")
    click.echo(f"wrote {output}")
