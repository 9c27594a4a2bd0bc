"""``goodoffices brief``: what an analyst reads before briefing an envoy."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from goodoffices.cli.options import dossier_option, output_option, write


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
def command(
    dossier: Path,
    output: Path | None,
    track: str | None,
    party: str | None,
    about: str | None,
    as_of: datetime | None,
) -> None:
    """Print the briefing, or write it as HTML or Markdown.

    `-o brief.html` writes one self-contained page, `-o brief.md` Markdown with footnotes; without
    `-o` it is printed in the terminal.
    """
    from goodoffices.pipeline import open_record
    from goodoffices.present.as_of import AsOf
    from goodoffices.present.briefing import briefing
    from goodoffices.present.narrowing import Narrow

    with open_record(dossier) as record:
        stood = AsOf(record, as_of.date().isoformat()) if as_of else record
        view = briefing(stood, Narrow(track=track, party=party, about=about))
    if output is None:
        from goodoffices.present.terminal import show

        show(view)
        return
    if output.suffix.lower() in (".md", ".markdown"):
        from goodoffices.present.markdown import render
    elif output.suffix.lower() in (".html", ".htm"):
        from goodoffices.present.html import render
    else:
        raise click.UsageError(f"{output}: name it .html or .md, for the form you want")
    write(output, render(view))
    click.echo(f"wrote {output}")
