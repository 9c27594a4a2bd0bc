"""Holds every score that is measured here at what it was: ``eval/floors.toml``, a ratchet.

    python -m eval [--raise]
    python -m eval floors [--raise] [NAME ...]

Runs the exam and the measurements of ``MEASURED`` on what lies beside the project (see
``eval/exam.py``); what is absent is said and skipped. A score below its floor fails; ``--raise``
writes the scores down as the new floors. A change that lowers one must say why.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from eval import exam

FLOORS = Path(__file__).parent / "floors.toml"
DIGITS = 3
"""Scores are compared and kept to this many digits."""
MEASURED: dict[str, str] = {
    "articles": "data/articles",
    "furniture": "corpus",
    "names": "data/names",
    "times": "data/times/meantime",
}
"""Modules of this package with ``scores(folder)``, and where their data lies beside the exam."""

Scores = dict[str, float]


def measure(name: str) -> Scores | None:
    """The scores of an exam set or a measurement, rounded; None where its data is absent."""
    if name not in MEASURED:
        found = exam.score(name) if name in exam.sets() else None
    else:
        folder = exam.exam_folder().parent / MEASURED[name]
        scores = import_module(f"eval.{name}").scores
        found = scores(folder) if folder.is_dir() else None
    return found and {k: round(v, DIGITS) for k, v in found.items()}


def floors() -> dict[str, Scores]:
    """The scores that must not fall, by set."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def below(name: str, scores: Mapping[str, float], held: Mapping[str, float]) -> list[str]:
    """What fell below its floor; counts of mistakes are ceilings instead."""
    found = []
    for line, floor in held.items():
        got = scores.get(line)
        worse = got is None or (got > floor if _counts_mistakes(line) else got < floor)
        if worse:
            found.append(f"{name}: {line} was {floor}, is {got}")
    return found


def _counts_mistakes(line: str) -> bool:
    return "wrongly" in line or ("furniture" in line and "F1" not in line)


def _held(line: str) -> bool:
    return "exported" not in line and "matched by place" not in line


def write(all_scores: Mapping[str, Scores]) -> None:
    """Write the scores as the new floors."""
    text = [
        "# Each score as measured; `make eval` fails below it. Raise with `python -m eval --raise`.\n"
    ]
    for name, scores in sorted(all_scores.items()):
        text.append(f"\n[{name}]\n")
        text += [f'"{k}" = {v}\n' for k, v in scores.items() if _held(k)]
    FLOORS.write_text("".join(text), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Measure, print, hold. 0 held or absent, 1 fallen."""
    parser = argparse.ArgumentParser(prog="eval", description=__doc__)
    parser.add_argument(
        "--raise", dest="up", action="store_true", help="write the scores as floors"
    )
    parser.add_argument("names", nargs="*", help="exam sets and measurements, all by default")
    options = parser.parse_args(arguments)
    names = options.names or [*exam.sets(), *MEASURED]
    measured = {name: measure(name) for name in names}
    for name in (n for n, s in measured.items() if s is None):
        print(f"skipped: {name} (its data does not lie beside the project)")
    scores = {name: found for name, found in measured.items() if found is not None}
    exam.print_table({n: s for n, s in scores.items() if n not in MEASURED})
    for name in (n for n in scores if n in MEASURED):
        print(f"{name:<12}" + "  ".join(f"{k} {v:.3f}" for k, v in scores[name].items()))
    if options.up:
        write(floors() | scores)
        return 0
    held = floors()
    fallen = [f for n, s in scores.items() for f in below(n, s, held.get(n, {}))]
    for line in fallen:
        print(f"fell: {line}")
    return 1 if fallen else 0
