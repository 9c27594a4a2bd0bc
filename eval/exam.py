"""The exam: real reports with worked answer keys, scored by the scorer that comes with them.

The sets lie beside the project, in ``../shared/exam`` (or ``$GOODOFFICES_EXAM``), and are no part
of it. Where they are absent this says so and skips.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from goodoffices.export.jsonl import lines
from goodoffices.pipeline import read
from goodoffices.store.dossier import open_dossier


def exam_folder() -> Path:
    """Where the exam lies, if it does."""
    beside = Path(__file__).parent.parent.parent / "shared" / "exam"
    return Path(os.environ.get("GOODOFFICES_EXAM", beside))


def sets() -> list[str]:
    """The names of the sets that are there."""
    return sorted(p.stem for p in (exam_folder() / "keys").glob("*.json"))


def score(name: str, misses: bool = False) -> dict[str, float]:
    """Read a set, export it, score it. Keys are the scorer's lines, values as printed."""
    exam = exam_folder()
    with tempfile.TemporaryDirectory() as folder:
        with open_dossier(Path(folder) / "exam.db") as dossier:
            read([exam / "docs" / name], dossier)
            export = Path(folder) / "exam.jsonl"
            export.write_text("".join(lines(dossier)), encoding="utf-8")
        command = [
            sys.executable,
            str(exam / "score.py"),
            str(export),
            str(exam / "keys" / f"{name}.json"),
        ]
        if misses:
            subprocess.run([*command, "--misses", "all"], check=True)
        output = subprocess.run([*command, "--json"], check=True, capture_output=True, text=True)
    return {k: float(v) for k, v in json.loads(output.stdout).items()}


def main(arguments: list[str]) -> int:
    """Score sets and print one table."""
    parser = argparse.ArgumentParser(prog="eval exam", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list what was missed")
    parser.add_argument("sets", nargs="*")
    options = parser.parse_args(arguments)
    names = options.sets or sets()
    if not names:
        print(f"skipped: the exam is not here ({exam_folder().name} not found beside the project)")
    else:
        print_table({name: score(name, options.misses) for name in names})
    return 0


def print_table(scores: dict[str, dict[str, float]]) -> None:
    """One line for each score, one column for each set."""
    rows = list(dict.fromkeys(line for s in scores.values() for line in s))
    print(f"{'':<46}" + "".join(f"{name:>10}" for name in scores))
    for line in rows:
        values = "".join(f"{s.get(line, float('nan')):>10.3f}" for s in scores.values())
        print(f"{line:<46}{values}")
