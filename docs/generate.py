"""Writes the reference from the code: the record's kinds and the command line.

python docs/generate.py           writes docs/reference/record.md and docs/reference/cli.md
python docs/generate.py --check   fails where they are not what the code says
"""

from __future__ import annotations

import inspect
import re
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import click

from goodoffices.cli import COMMANDS, goodoffices
from goodoffices.model import shapes
from goodoffices.model.entries import ENTRIES, Entry, Judgement
from goodoffices.present.precision import JUDGED, SOURCE, shown

HERE = Path(__file__).parent / "reference"
GENERATED = "<!-- Written by docs/generate.py from the code. Do not edit. -->\n\n"


def record() -> str:
    """The reference of the record: every kind, its fields and their types."""
    text = [GENERATED, "# The record, kind by kind\n\n", (HERE / "record.in.md").read_text("utf-8")]
    text.append("\n## Every entry\n\n" + _fields(Entry, own=False))
    for type_ in (*ENTRIES.values(), Judgement):
        text.append(f"\n## {type_.kind}\n\n{_doc(type_)}\n\n{_fields(type_, own=True)}")
    text.append("\n## Shared shapes\n")
    for name, shape in inspect.getmembers(shapes, inspect.isclass):
        if shape.__module__ == shapes.__name__:
            text.append(f"\n### {name}\n\n{_doc(shape)}\n\n{_fields(shape, own=False)}")
    return "".join(text)


def _doc(type_: type) -> str:
    return inspect.cleandoc(type_.__doc__ or "")


def _fields(type_: type[Any], *, own: bool) -> str:
    names = [f.name for f in fields(type_)] if is_dataclass(type_) else list(type_.__annotations__)
    inherited = {f.name for f in fields(Entry)} if own and issubclass(type_, Entry) else set()
    rows = []
    for name in names:
        if name in inherited:
            continue
        shown = {"sides": "members"}.get(name, name)
        if type_.__name__ == "Window":
            shown = {"start": "from", "end": "to"}[name]
        rows.append(f"| `{shown}` | {_type(_annotation(type_, name))} |\n")
    return "| field | type |\n|---|---|\n" + "".join(rows)


def _annotation(type_: type[Any], name: str) -> str:
    for base in type_.__mro__:
        found = inspect.get_annotations(base)
        if name in found:
            return str(found[name])
    return ""


def _type(annotation: str) -> str:
    listed = re.sub(r"tuple\[(\w+), \.\.\.\]", r"list of \1", annotation)
    alias = getattr(shapes, listed, None)
    if alias is not None and not inspect.isclass(alias):
        return "one of " + ", ".join(f"`{v}`" for v in alias.__args__)
    return listed.replace(" | None", " or null").replace("str", "text").replace("float", "number")


def cli() -> str:
    """The reference of the command line: each command's own help."""
    text = [
        GENERATED,
        "# The command line\n\nExit status: 0 done, 1 done in part, 2 nothing done.\n",
    ]
    with click.Context(goodoffices, info_name="goodoffices") as top:
        for name in COMMANDS:
            command = goodoffices.get_command(top, name)
            assert command is not None
            text.append(_help(command, top, f"goodoffices {name}", 2))
            if isinstance(command, click.Group):
                with click.Context(command, info_name=name, parent=top) as context:
                    for sub in command.list_commands(context):
                        found = command.get_command(context, sub)
                        assert found is not None
                        text.append(_help(found, context, f"goodoffices {name} {sub}", 3))
    return "".join(text)


def _help(command: click.Command, parent: click.Context, title: str, level: int) -> str:
    with click.Context(command, info_name=title.split()[-1], parent=parent) as context:
        context.max_content_width = 100
        context.terminal_width = 100
        shown = re.sub(r"\(default|\[default: [^\]]*whoami[^\]]*\]", "", command.get_help(context))
    return f"\n{'#' * level} {title}\n\n```\n{shown}\n```\n"


def precision() -> str:
    """The shares judged right by hand, with the kinds that the briefing leaves out."""
    rows = [
        f"| {kind} | {j.right} of {j.judged} | {j.share:.2f} | {'yes' if shown(kind) else 'no'} |\n"
        for kind, j in JUDGED.items()
    ]
    return (
        f"{GENERATED}# Precision, judged by hand\n\nOf the drawing `eval/judged/{SOURCE}.csv`; how it was "
        "made: [limits](../explanation/limits.md).\n\n"
        "| kind | right | share | in the briefing |\n|---|---|---|---|\n" + "".join(rows)
    )


PAGES = {"record.md": record, "cli.md": cli, "precision.md": precision}


def main() -> int:
    """Write the pages, or say which are not what the code says."""
    stale = []
    for name, page in PAGES.items():
        text = page()
        path = HERE / name
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
    for name in stale:
        print(f"docs/reference/{name} is not what the code says: run `make docs`")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
