"""``goodoffices search``: full text over documents and entries."""

from __future__ import annotations

from pathlib import Path

import click

from goodoffices.cli.options import dossier_option, say


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@dossier_option
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000))
def command(words: tuple[str, ...], dossier: Path, limit: int) -> int:
    """Search documents and entries.

    Every word must occur. Exit status 1 where nothing is found.
    """
    from goodoffices.pipeline import open_record

    with open_record(dossier) as record:
        hits = record.search(" ".join(words), limit)
        sources = {d.id: d for d in record.documents()} if hits else {}
    for hit in hits:
        passage = " ".join(hit.citation.quote.split())
        say(f"{hit.kind} {hit.id}  {passage}")
        source = sources[hit.document]
        handling = f" [{source.marking}]" if source.marking else ""
        name = source.title or Path(source.path).name
        say(f"    {name} [{hit.citation.start}:{hit.citation.end}]{handling}")
    if not hits:
        click.echo("nothing found")
        return 1
    return 0
