"""Exports as their user asks for them, and every command and script of docs/how-to/export.md."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from goodoffices.cli import goodoffices
from goodoffices.export.registry import FORMATS
from goodoffices.pipeline import read
from goodoffices.store.dossier import open_dossier
from tests.conftest import ROOT
from tests.present.test_redaction import MARKED, OPEN, STAFF

GUIDE = (ROOT / "docs" / "how-to" / "export.md").read_text(encoding="utf-8")
COMMANDS = [
    line
    for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)
    for line in block.splitlines()
]
SCRIPTS = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A folder with a dossier of three reports, two of them marked."""
    folder = tmp_path_factory.mktemp("desk")
    for name, text in (("open", OPEN), ("marked", MARKED), ("staff", STAFF)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with open_dossier(folder / "dossier.db") as dossier:
        read([folder], dossier)
    return folder


@pytest.fixture
def run(desk, monkeypatch):
    monkeypatch.chdir(desk)

    def call(*arguments):
        return CliRunner().invoke(goodoffices, arguments)

    return call


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_guide_writes_what_it_names(run, desk, command):
    program, *arguments = shlex.split(command)
    done = run(*arguments)
    assert program == "goodoffices" and done.exit_code == 0, done.output
    assert (desk / arguments[arguments.index("-o") + 1]).stat().st_size


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_of_the_guide_runs(run, script):
    assert run("export", "--format", "plover", "-o", "events.tsv").exit_code == 0
    exec(compile(script, "export.md", "exec"), {})


def test_the_guide_names_every_format(run):
    listed = run("export", "--formats").output
    for name in FORMATS:
        assert f"`{name}`" in GUIDE and f"{name} " in listed


def test_without_a_file_it_goes_to_standard_output(run):
    assert run("export", "--format", "dna").output.startswith('"statement ID"')


def test_a_kind_goes_only_with_formats_that_hold_kinds(run):
    assert run("export", "--format", "graphml", "--kind", "offer").exit_code == 2
    assert run("export", "--format", "csv", "--kind", "ofer").exit_code == 2
    lines = run("export", "--kind", "offer").output.splitlines()
    assert lines and all('"kind":"offer"' in line for line in lines)


def test_a_redacted_briefing_says_so_and_holds_nothing_of_them(run, desk):
    assert run("brief", "--redact", "any", "-o", "handed.docx").exit_code == 0
    told = [p.text for p in docx.Document(str(desk / "handed.docx")).paragraphs]
    assert any(p.startswith("Redacted: ") for p in told)
    assert not [p for p in told if "Vane" in p or "TLP" in p]
    for name in ("handed.md", "handed.html"):
        assert run("brief", "--redact", "any", "-o", name).exit_code == 0
        text = Path(desk, name).read_text(encoding="utf-8")
        assert "Redacted: " in text and "Vane" not in text
    shown = run("brief", "--redact", "any").output
    assert "Redacted: " in shown and "Vane" not in shown


def test_a_redacted_export_is_told_on_the_side(run):
    done = run("export", "--redact", "red")
    assert "Redacted: " in done.stderr and "Redacted" not in done.stdout


def test_a_slip_in_the_marking_writes_nothing(run, desk):
    done = run("export", "--redact", "TLP:RDE", "-o", "slip.jsonl")
    assert done.exit_code != 0 and not (desk / "slip.jsonl").exists()
    assert not list(desk.glob(".redacted-*"))


def test_several_tables_are_not_written_under_the_name_of_one(run, desk):
    done = run("export", "--format", "csv", "-o", "all.csv")
    assert done.exit_code == 2 and "all.zip" in done.output
    done = run("export", "--format", "csv", "--kind", "offer", "-o", "offers.zip")
    assert done.exit_code == 2 and "offers.csv" in done.output
    assert not (desk / "all.csv").exists() and not (desk / "offers.zip").exists()
