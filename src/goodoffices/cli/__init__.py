"""The command line: one file per command, each loaded only when it is called.

Exit status everywhere: 0 done, 1 done in part, 2 nothing done.
"""

from __future__ import annotations

import sys
from importlib import import_module

import click

COMMANDS: dict[str, str] = {
    "read": "Read files and folders of reports into a dossier.",
    "brief": "Print the briefing, or write it as HTML, Markdown or DOCX.",
    "diff": "Tell what is new, changed and gone, and through which report.",
    "export": "Write the record in one of several formats.",
    "schema": "Print the JSON Schema of the export.",
    "search": "Search documents and entries.",
    "status": "Tell what the dossier holds and what awaits review.",
    "judge": "Accept, reject, correct, merge, split, resolve, note, undo.",
    "remove": "Remove a document and all that rested on it.",
    "serve": "Open the dossier as a local web application.",
}
"""Every command with its one line of help. Here, not in the commands, so that ``--help`` loads
none of them; a test holds that each command says the same of itself."""


class Commands(click.Group):
    """A group that imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of work, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, from the module of this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"goodoffices.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of commands, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="goodoffices", prog_name="goodoffices")
def goodoffices() -> None:
    """Good Offices: reports in, a cited, dated, reviewable record out.

    Start with `goodoffices read FOLDER`, then `goodoffices brief`.
    """


def main() -> None:
    """Run the command line; every error a person can act on becomes one line and status 2."""
    from goodoffices.errors import GoodOfficesError

    try:
        status = goodoffices.main(standalone_mode=False)
    except GoodOfficesError as error:
        from goodoffices.cli.options import say

        say(f"goodoffices: {error}", err=True)
        sys.exit(2)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("goodoffices: stopped; what was finished is kept, call again to go on", err=True)
        sys.exit(130)
    except BrokenPipeError:  # the reader of our output, `head` say, had enough
        sys.stderr.close()
        sys.exit(0)
    sys.exit(status if isinstance(status, int) else 0)
