"""The exam: real reports with worked answer keys, scored by the scorer that comes with them.

The sets lie beside the project, in ``../shared/exam`` (or ``$GOODOFFICES_EXAM``), and are no part
of it. Where they are absent this says so and skips. ``eval/floors.toml`` holds each score as it
was measured: a lower one fails, a higher one asks to be written there with ``--raise``.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from goodoffices.export.jsonl import lines
from goodoffices.pipeline import read
from goodoffices.store.dossier import open_dossier

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
DIGITS = 3
"""Scores are compared and kept to this many digits."""


def exam_folder() -> Path:
    """Where the exam lies, if it does."""
    return Path(os.environ.get("GOODOFFICES_EXAM", HERE.parent.parent / "shared" / "exam"))


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
    return {k: round(float(v), DIGITS) for k, v in json.loads(output.stdout).items()}


def floors() -> dict[str, dict[str, float]]:
    """The scores that must not fall, by set."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def below(name: str, scores: dict[str, float]) -> list[str]:
    """What fell below its floor; counts of mistakes are ceilings instead."""
    found = []
    for line, floor in floors().get(name, {}).items():
        got = scores.get(line)
        worse = got is None or (got > floor if _counts_mistakes(line) else got < floor)
        if worse:
            found.append(f"{name}: {line} was {floor}, is {got}")
    return found


def _counts_mistakes(line: str) -> bool:
    return "wrongly" in line or ("furniture" in line and "F1" not in line)


def _held(line: str) -> bool:
    return "exported" not in line and "matched by place" not in line


def raise_floors(all_scores: dict[str, dict[str, float]]) -> None:
    """Write the scores as the new floors."""
    text = [
        "# Each score as measured; `make eval` fails below it. Raise with `python -m eval exam --raise`.\n"
    ]
    for name, scores in sorted(all_scores.items()):
        text.append(f"\n[{name}]\n")
        text += [f'"{k}" = {v}\n' for k, v in scores.items() if _held(k)]
    FLOORS.write_text("".join(text), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Score all sets, print one table, hold the floors. 0 held or absent, 1 fallen."""
    parser = argparse.ArgumentParser(prog="eval exam", description=__doc__)
    parser.add_argument(
        "--raise", dest="up", action="store_true", help="write the scores as floors"
    )
    parser.add_argument("--misses", action="store_true", help="list what was missed")
    parser.add_argument("sets", nargs="*")
    options = parser.parse_args(arguments)
    keys = exam_folder() / "keys"
    if not keys.is_dir():
        print(f"skipped: the exam is not here ({keys.name} not found beside the project)")
        return 0
    names = options.sets or sorted(p.stem for p in keys.glob("*.json"))
    scores = {name: score(name, options.misses) for name in names}
    _print(scores)
    if options.up:
        raise_floors(floors() | scores)
        return 0
    fallen = [line for name in names for line in below(name, scores[name])]
    for line in fallen:
        print(f"fell: {line}")
    return 1 if fallen else 0


def _print(scores: dict[str, dict[str, float]]) -> None:
    rows = list(dict.fromkeys(line for s in scores.values() for line in s))
    print(f"{'':<46}" + "".join(f"{name:>10}" for name in scores))
    for line in rows:
        values = "".join(f"{s.get(line, float('nan')):>10.3f}" for s in scores.values())
        print(f"{line:<46}{values}")
