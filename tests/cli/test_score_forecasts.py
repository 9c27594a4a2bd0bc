"""docs/how-to/score-forecasts.md, from a table of questions to a score, as its reader does it."""

from __future__ import annotations

import re
import shlex

import pytest
from click.testing import CliRunner

from goodoffices.cli import goodoffices
from goodoffices.pipeline import open_record
from tests.conftest import ROOT

GUIDE = (ROOT / "docs" / "how-to" / "score-forecasts.md").read_text(encoding="utf-8")
(TABLE,) = re.findall(r"```csv\n(.*?)```", GUIDE, re.DOTALL)
READ, JUDGE = (block.splitlines() for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL))
(SCRIPT,) = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture
def run(tmp_path, monkeypatch):
    (tmp_path / "questions.csv").write_text(TABLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def call(command):
        program, *arguments = shlex.split(command)
        assert program == "goodoffices"
        done = CliRunner().invoke(goodoffices, arguments)
        assert done.exit_code == 0, done.output
        return done.output

    return call


def test_the_guide_leads_from_a_table_of_questions_to_a_score(run, tmp_path, capsys):
    outputs = [run(command) for command in READ]
    assert "3 read, 0 known already, 0 refused" in outputs[0]
    assert "Will the ferry strike end before 1 March 2031?" in outputs[1].replace("\n", " ")
    with open_record(tmp_path / "dossier.db") as record:
        found = {f.proposition.quote: f for f in record.entries("forecast")}
    ferry = found["Will the ferry strike end before 1 March 2031?"]
    assert (ferry.low, ferry.high) == (0.35, 0.35)
    assert (ferry.window.start.edtf, ferry.window.end.edtf) == ("2031-01-10", "2031-03-01")
    for command in JUDGE:
        run(command.replace("FORECAST", ferry.id))
    exec(SCRIPT, {})
    assert capsys.readouterr().out == (
        "2 open, 0 overdue, 1 came true\nBrier 0.423, logarithmic 1.050\n"
    )
