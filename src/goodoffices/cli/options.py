"""Options that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def dossier_option(command: F) -> F:
    """``--dossier FILE``: the SQLite file that holds the record."""
    return click.option(
        "--dossier",
        "-d",
        type=click.Path(dir_okay=False, path_type=Path),
        default=Path("dossier.db"),
        show_default=True,
        envvar="GOODOFFICES_DOSSIER",
        help="The dossier: one SQLite file.",
    )(command)


def output_option(command: F) -> F:
    """``-o FILE``: where to write, standard output by default."""
    return click.option(
        "--output",
        "-o",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Write to this file instead of the terminal.",
    )(command)


def redact_option(command: F) -> F:
    """``--redact MARKING``: without the reports that bear it; may be given again."""
    return click.option(
        "--redact",
        multiple=True,
        metavar="MARKING",
        help="Leave out reports whose marking holds these words, and all that rests on them "
        "alone; `any` for every marked report. May be given again.",
    )(command)


def say(text: str, *, err: bool = False) -> None:
    """Print a line; what a report holds may not act on the terminal."""
    from goodoffices.present.showing import clean

    click.echo(clean(text), err=err)


def write(output: Path | None, text: str) -> None:
    """Write text to a file, whole or not at all, or to standard output."""
    if output is None:
        click.echo(text, nl=not text.endswith("\n"))
    else:
        store(output, [text.encode("utf-8")])


def store(output: Path | None, chunks: Iterable[bytes]) -> None:
    """Write bytes as they come to a file, whole or not at all, or to standard output."""
    if output is None:
        sys.stdout.flush()
        for chunk in chunks:
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
        return
    from goodoffices.errors import GoodOfficesError

    part = output.with_name(output.name + ".part")
    try:
        with part.open("wb") as file:
            file.writelines(chunks)
        part.replace(output)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise GoodOfficesError(
            "unwritable",
            str(output),
            f"it cannot be written ({error.strerror})",
            "Choose another place, or make room.",
        ) from error
    except BaseException:
        part.unlink(missing_ok=True)
        raise
