"""``goodoffices diff``: what is new, changed and gone, and through which report."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from goodoffices.cli.options import dossier_option, say


@click.command("diff")
@dossier_option
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="What reports published after this day brought.",
)
@click.option(
    "--from",
    "other",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Another dossier, to be compared with this one.",
)
def command(dossier: Path, since: datetime | None, other: Path | None) -> int:
    """Tell what is new, changed and gone, and through which report.

    Compares the record with itself as of a day (`--since 2025-10-01`), or with another dossier
    (`--from OLD.db`).
    """
    from goodoffices.pipeline import open_record
    from goodoffices.present.as_of import AsOf
    from goodoffices.present.changes import changes
    from goodoffices.present.terminal import show_changes

    if (since is None) == (other is None):
        raise click.UsageError("give either --since DATE or --from FILE")
    with open_record(dossier) as record:
        if since is not None:
            found = changes(AsOf(record, since.date().isoformat()), record)
        else:
            assert other is not None
            with open_record(other) as before:
                found = changes(before, record)
    if not found.changes and not found.came and not found.went:
        say("nothing has changed")
    else:
        show_changes(found)
    return 0
