"""``goodoffices read``: reports into a dossier."""

from __future__ import annotations

import shlex
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from goodoffices.cli.options import dossier_option, say
from goodoffices.model.shapes import Genre

if TYPE_CHECKING:
    from goodoffices.extract.reader import Kind
    from goodoffices.pipeline import Summary
    from goodoffices.read import Given, Pasted


@click.command("read")
@click.argument("paths", nargs=-1, required=True)
@dossier_option
@click.option(
    "--reader",
    type=click.Choice(["trained", "rules"]),
    default="trained",
    show_default=True,
    help="With the trained reader of reported speech, or the rules alone.",
)
@click.option("--pipeline", help="Another installed language pipeline, by name.")
@click.option("--title", help="The headline, of a single report.")
@click.option("--publisher", help="The outlet, where the reports do not say it.")
@click.option("--published", help="The day of publication (EDTF), where they do not say it.")
@click.option("--url", help="The address, of a single report.")
@click.option("--genre", type=click.Choice(get_args(Genre)), help="What kind of report.")
@click.option("--grade", help="Admiralty grade: A to F, with 1 to 6 if known (B2).")
@click.option("--marking", help="Handling caveat, shown wherever the report is shown.")
@click.option(
    "--map",
    "mapped",
    multiple=True,
    metavar="FIELD=COLUMN",
    help="Which column of a table holds what: text=Body. May be given several times.",
)
def command(
    paths: tuple[str, ...],
    dossier: Path,
    reader: Kind,
    pipeline: str | None,
    mapped: tuple[str, ...],
    **given: Any,
) -> int:
    """Read files and folders of reports into a dossier.

    Text, Markdown, saved pages, PDF, DOCX, mails and mailboxes, tables of articles (CSV, JSON,
    JSON Lines), ZIP archives of these; `-` reads what is pasted or piped in. What is known
    already is left alone. Exit status: 0 all read, 1 some refused, 2 nothing done.
    """
    from goodoffices import pipeline as stages
    from goodoffices.extract.language import PIPELINE
    from goodoffices.extract.reader import Reader
    from goodoffices.read import Given
    from goodoffices.store.dossier import open_dossier

    who = Reader(reader, pipeline or PIPELINE)
    said = Given(**given)
    columns = _columns(mapped)
    _check_single(paths, said)
    sources = [_pasted() if path == "-" else Path(path) for path in dict.fromkeys(paths)]
    new = not dossier.exists()
    with open_dossier(dossier, create=True) as kept, _progress() as step:
        summary = stages.read(sources, kept, given=said, columns=columns, reader=who, step=step)
    _tell(summary, dossier)
    _tell_unchanged(summary, {k: v for k, v in given.items() if v is not None})
    if new and not summary.read and not summary.known:
        for left in dossier.parent.glob(f"{dossier.name}*"):  # nothing arrived: nothing is left
            left.unlink()
    if summary.refused:
        return 1 if summary.read or summary.known else 2
    return 0


def _columns(mapped: Sequence[str]) -> dict[str, str]:
    """The columns named with ``--map``; raises Misuse where a name or a column is missing."""
    from goodoffices.errors import Misuse

    out = {}
    for each in mapped:
        field, _, column = each.partition("=")
        if not field.strip() or not column.strip():
            raise Misuse(
                "bad-map", f"--map {each}", "It names no field and column", "Write --map text=BODY."
            )
        out[field.strip().lower()] = column.strip()
    if out:
        from goodoffices.read.tables.columns import scheme

        scheme(out)
    return out


def _check_single(paths: Sequence[str], given: Given) -> None:
    """Raises Misuse where a title or an address would be given to many reports."""
    from goodoffices.errors import Misuse

    if (given.title or given.url) and (len(paths) > 1 or Path(paths[0]).is_dir()):
        raise Misuse(
            "one-report",
            "--title" if given.title else "--url",
            "It fits only one report",
            "Read that report by itself.",
        )


def _pasted() -> Pasted:
    """What comes on standard input. Raises Refused if nothing does, or too much."""
    from goodoffices.errors import Refused
    from goodoffices.read import Pasted
    from goodoffices.read.sources import MOST_BYTES, too_large

    if sys.stdin.isatty():
        say("Paste the report, then press Ctrl-D on a line of its own (Windows: Ctrl-Z).", err=True)
    raw = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise too_large("-", len(raw))
    if not raw.strip():
        raise Refused(
            "empty-input",
            "-",
            "Nothing came on standard input",
            "Paste the report's text, or pipe it in: goodoffices read - < report.txt",
        )
    return Pasted(raw)


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """A bar on a terminal; elsewhere a plain line now and then."""
    if not sys.stderr.isatty():
        yield _Plain().step
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress, TaskID

    from goodoffices.present.showing import clean

    tasks: dict[str, TaskID] = {}
    calls: Counter[str] = Counter()
    with Progress(console=Console(stderr=True), transient=True) as bar:

        def step(what: str, done: int, total: int) -> None:
            calls[what] += 1
            if what not in tasks:
                tasks[what] = bar.add_task(what, total=total)
            told = escape(clean(what)) + _reports(what, calls[what])
            bar.update(tasks[what], completed=done, total=total, description=told)

        yield step


def _reports(what: str, calls: int) -> str:
    """How many reports of a container are done: each is told once."""
    return f" ({calls:,} done)" if what.startswith("read ") else ""


class _Plain:
    """Lines for a log: each stage once, and a long one at every tenth."""

    def __init__(self) -> None:
        self._told = ""
        self._calls: Counter[str] = Counter()

    def step(self, what: str, done: int, total: int) -> None:
        self._calls[what] += 1
        tenth = f"{what} {done * 10 // max(total, 1)}"
        if tenth != self._told and total >= 100:
            reports = _reports(what, self._calls[what])
            how_far = f"{done:,} of {total:,}" if not reports else f"{done * 100 // total}%"
            say(f"{what}: {how_far}{reports}", err=True)
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
    told = ", ".join(f"{k} {n}" for k, n in anew.items()) or "none"
    say(f"blocks: {fresh} new; resolved anew: {told}")
    say(f"{summary.words:,} words in {summary.seconds:.1f} seconds{rate}; in {dossier}")


def _tell_unchanged(summary: Summary, given: Mapping[str, str]) -> None:
    """Says that what was given changed nothing about documents that were known already."""
    if not (summary.known and given and summary.first_known):
        return
    options = ", ".join(f"--{name}" for name in given)
    name, value = next(iter(given.items()))
    say(f"{options} changed nothing about the {summary.known:,} known already;")
    document = summary.first_known[:12]
    say(f"  to change one: goodoffices judge correct {document} {name} {shlex.quote(value)}")
