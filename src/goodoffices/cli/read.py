"""``goodoffices read``: reports into a dossier."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from goodoffices.cli.options import dossier_option, say
from goodoffices.model.shapes import Genre

if TYPE_CHECKING:
    from goodoffices.pipeline import Summary


@click.command("read")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@dossier_option
@click.option("--pipeline", help="Another installed language pipeline, by name.")
@click.option("--publisher", help="The outlet, where the reports do not say it.")
@click.option("--published", help="The day of publication (EDTF), where they do not say it.")
@click.option("--genre", type=click.Choice(get_args(Genre)), help="What kind of report.")
@click.option("--grade", help="Admiralty grade of the source, A to F.")
@click.option("--marking", help="Handling caveat, shown wherever the report is shown.")
def command(
    paths: tuple[Path, ...],
    dossier: Path,
    pipeline: str | None,
    publisher: str | None,
    published: str | None,
    genre: Genre | None,
    grade: str | None,
    marking: str | None,
) -> int:
    """Read files and folders of reports into a dossier.

    Text, Markdown and HTML. What is known already is left alone. Exit status: 0 all read,
    1 some refused, 2 nothing done.
    """
    from goodoffices import pipeline as stages
    from goodoffices.read import Given
    from goodoffices.store.dossier import open_dossier

    given = Given(
        publisher=publisher, published=published, genre=genre, grade=grade, marking=marking
    )
    new = not dossier.exists()
    with open_dossier(dossier, create=True) as kept, _progress() as step:
        summary = stages.read(list(paths), kept, given=given, pipeline=pipeline, step=step)
    _tell(summary, dossier)
    if new and not summary.read and not summary.known:
        for left in dossier.parent.glob(f"{dossier.name}*"):  # nothing arrived: nothing is left
            left.unlink()
    if summary.refused:
        return 1 if summary.read or summary.known else 2
    return 0


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """A bar on a terminal; elsewhere a plain line now and then."""
    if not sys.stderr.isatty():
        yield _Plain().step
        return
    from rich.console import Console
    from rich.progress import Progress, TaskID

    tasks: dict[str, TaskID] = {}
    with Progress(console=Console(stderr=True), transient=True) as bar:

        def step(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(what, total=total)
            bar.update(tasks[what], completed=done, total=total)

        yield step


class _Plain:
    """Lines for a log: each stage once, and a long one at every tenth."""

    def __init__(self) -> None:
        self._told = ""

    def step(self, what: str, done: int, total: int) -> None:
        tenth = f"{what} {done * 10 // max(total, 1)}"
        if tenth != self._told and total >= 100:
            say(f"{what}: {done:,} of {total:,}", err=True)
        self._told = tenth


def _tell(summary: Summary, dossier: Path) -> None:
    """The summary at the end, one fact a line."""
    rate = f", {summary.words / summary.seconds:,.0f} words a second" if summary.words else ""
    say(f"{summary.read} read, {summary.known} known already, {len(summary.refused)} refused")
    for refused in summary.refused:
        say(f"  refused: {refused}")
    for path in summary.kept_only:
        say(f"  kept, not extracted from (not in English): {path}")
    entries = ", ".join(f"{n} {kind}" for kind, n in summary.entries.items() if n)
    say(f"the record holds: {entries or 'nothing yet'}")
    anew = {k: n for k, n in summary.resolution.anew.items() if n}
    fresh = sum(summary.resolution.fresh.values())
    told = ", ".join(f"{n} {k}" for k, n in anew.items()) or "none"
    say(f"blocks: {fresh} new; resolved anew: {told}")
    say(f"{summary.words:,} words in {summary.seconds:.1f} seconds{rate}; in {dossier}")
