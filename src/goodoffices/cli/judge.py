"""``goodoffices judge``: what a person decides about the record."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import get_args

import click

from goodoffices.cli.options import F, dossier_option, say
from goodoffices.model.shapes import Action, Resolution


@click.group("judge")
def command() -> None:
    """Accept, reject, correct, merge, split, resolve, note, undo.

    IDs are those of the export, the briefing and `search`; any member's id leads to its entry.
    Judgements are appended, never overwritten, and survive re-reading.
    """


def _common(subcommand: F) -> F:
    by = click.option(
        "--by", envvar="GOODOFFICES_NAME", default=getpass.getuser, help="Who judges."
    )
    note = click.option("--note", help="Why, in a few words.")
    return dossier_option(by(note(subcommand)))


def _judge(
    dossier: Path,
    action: Action,
    target: str,
    by: str,
    note: str | None,
    field: str | None = None,
    value: str | None = None,
) -> None:
    from goodoffices.pipeline import judge, open_record

    with open_record(dossier) as record:
        made = judge(record, action, target, by=by, note=note, field=field, value=value)
    click.echo(f"{made.id}: {made.action} {made.target}")


@command.command("accept")
@click.argument("id_", metavar="ID")
@_common
def accept(id_: str, dossier: Path, by: str, note: str | None) -> None:
    """The entry is right as it stands."""
    _judge(dossier, "accept", id_, by, note)


@command.command("reject")
@click.argument("id_", metavar="ID")
@_common
def reject(id_: str, dossier: Path, by: str, note: str | None) -> None:
    """The entry is wrong: it leaves every view and grounds nothing."""
    _judge(dossier, "reject", id_, by, note)


@command.command("correct")
@click.argument("id_", metavar="ID")
@click.argument("field")
@click.argument("value")
@_common
def correct(id_: str, field: str, value: str, dossier: Path, by: str, note: str | None) -> None:
    """Give a FIELD of the entry, or of a document, another VALUE.

    VALUE is plain text, an EDTF date for a date field ("2025-10-19"), or JSON.
    """
    _judge(dossier, "correct", id_, by, note, field, value)


@command.command("merge")
@click.argument("id_", metavar="ID")
@click.argument("other", metavar="OTHER")
@_common
def merge(id_: str, other: str, dossier: Path, by: str, note: str | None) -> None:
    """The two entries are one; two reports are one text, the later a copy of the earlier."""
    _judge(dossier, "merge", id_, by, note, value=other)


@command.command("split")
@click.argument("id_", metavar="ID")
@click.argument("other", metavar="OTHER")
@_common
def split(id_: str, other: str, dossier: Path, by: str, note: str | None) -> None:
    """The two findings, members of one entry, are not the same; of two reports none is a copy."""
    _judge(dossier, "split", id_, by, note, value=other)


@command.command("resolve")
@click.argument("id_", metavar="ID")
@click.argument("outcome", type=click.Choice(get_args(Resolution)))
@_common
def resolve(id_: str, outcome: str, dossier: Path, by: str, note: str | None) -> None:
    """Say what came of a forecast."""
    _judge(dossier, "resolve", id_, by, note, "resolution", outcome)


@command.command("note")
@click.argument("id_", metavar="ID")
@click.argument("text")
@_common
def note_(id_: str, text: str, dossier: Path, by: str, note: str | None) -> None:
    """Leave a note on the entry."""
    _judge(dossier, "note", id_, by, text if note is None else f"{text} ({note})")


@command.command("undo")
@click.argument("judgement")
@_common
def undo(judgement: str, dossier: Path, by: str, note: str | None) -> None:
    """Take a judgement back; an undo can be undone."""
    _judge(dossier, "undo", judgement, by, note, value=judgement)


@command.command("list")
@dossier_option
def list_(dossier: Path) -> None:
    """All judgements, oldest first, with those that no longer apply marked."""
    from goodoffices.pipeline import open_record

    with open_record(dossier) as record:
        lapsed = {x.judgement.id: x.why for x in record.lapsed()}
        for j in record.judgements():
            what = " ".join(x for x in (j.action, j.target, j.field, j.value, j.note) if x)
            dead = f"  [no longer applies: {lapsed[j.id]}]" if j.id in lapsed else ""
            say(f"{j.id}  {j.at}  {j.by}  {what}{dead}")
