"""Spans alone, before any linking: contents proposed against the statements of the exam's keys.

    python -m eval spans FOLDER [--misses] [--model FOLDER]

FOLDER holds ``docs/SET/`` and ``keys/SET.json``, as the exam does. A proposed content answers a
statement of the key where the two share at least half of their characters (Dice coefficient at
least 0.5), one to one, the closest first; statements that the key calls optional count neither
way. Printed for the trained reader alone, for the rules alone and for both as the product has them, with
the mean of the sets' F1; then the same for the writers of our own corpus that no shipped model has seen,
and for them events, offers and the other marks (``eval.marks``).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from train.corpus import HELD_OUT, reports

from goodoffices.extract import names, statements, times
from goodoffices.extract.language import load, parse
from goodoffices.extract.trained.tagger import FOLDER, Tagger
from goodoffices.model.findings import Document
from goodoffices.read import receive_text
from goodoffices.text.paragraphs import paragraphs

HALF = 0.5
SURE = 0.5
"""The likelihood from which a content of the trained reader counts as proposed."""
CAPTURED = "2000-01-01T00:00:00+00:00"

Place = tuple[int, int]
Proposer = Callable[[Document], Sequence[Place]]


@dataclass(frozen=True, slots=True)
class Count:
    """Hits against what was wanted and what was proposed.

    ``found`` counts the wanted ones that are answered, ``right`` the proposed ones that answer.
    """

    found: int = 0
    wanted: int = 0
    right: int = 0
    got: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.found + other.found,
            self.wanted + other.wanted,
            self.right + other.right,
            self.got + other.got,
        )

    @property
    def precision(self) -> float:
        """The share of what was proposed that is right."""
        return self.right / self.got if self.got else 0.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found."""
        return self.found / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def dice(a: Place, b: Place) -> float:
    """Twice the characters shared by the lengths of both."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return 2 * shared / (a[1] - a[0] + b[1] - b[0]) if shared > 0 else 0.0


def matched(wanted: Sequence[Place], got: Sequence[Place]) -> dict[int, int]:
    """Which proposed passage answers which wanted one, one to one, the closest first."""
    pairs = sorted(
        ((dice(w, g), -i, -j) for i, w in enumerate(wanted) for j, g in enumerate(got)),
        reverse=True,
    )
    answers: dict[int, int] = {}
    taken: set[int] = set()
    for near, i, j in pairs:
        if near >= HALF and -i not in answers and -j not in taken:
            answers[-i] = -j
            taken.add(-j)
    return answers


def score(
    wanted: Sequence[Place], optional: Collection[int], got: Sequence[Place]
) -> tuple[Count, list[int], list[int]]:
    """The count, the wanted ones that were missed, the proposed ones that answer nothing."""
    answers = matched(wanted, got)
    hits = sum(i not in optional for i in answers)
    count = Count(
        hits, len(wanted) - len(optional), hits, len(got) - sum(i in optional for i in answers)
    )
    missed = [i for i in range(len(wanted)) if i not in answers and i not in optional]
    spare = [j for j in range(len(got)) if j not in answers.values()]
    return count, missed, spare


def by_reader(tagger: Tagger | None, *, outer: bool = False) -> Proposer:
    """The contents that the product finds, piece by piece: by rules, and by a tagger if given.

    ``outer``: only those that stand in no other statement.
    """

    def propose(document: Document) -> list[Place]:
        (reading,) = parse([document], load(), tagger)
        for extractor in (names, times, statements):
            extractor.find(reading)
        told = [s for s in reading.statements if not (outer and s.within)]
        return [(c.start, c.end) for s in told for c in s.content]

    return propose


def by_model(tagger: Tagger) -> Proposer:
    """The contents that a trained reader proposes."""

    def propose(document: Document) -> list[Place]:
        marks = tagger.marks(document, paragraphs(document))
        return [(m.start, m.end) for m in marks if m.kind == "content" and m.likelihood >= SURE]

    return propose


def main(arguments: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="eval spans")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what was missed and made up")
    parser.add_argument("--model", type=Path, default=FOLDER, help="a trained reader's folder")
    parser.add_argument("--no-rules", action="store_true", help="the trained reader only")
    options = parser.parse_args(arguments)
    tagger = Tagger(options.model)
    proposers: dict[str, Proposer] = {"model": by_model(tagger)}
    if not options.no_rules:
        proposers |= {"rules": by_reader(None), "both": by_reader(tagger)}
    for name, propose in proposers.items():
        scores = []
        for key in sorted((options.folder / "keys").glob("*.json")):
            count = _set(options.folder, key, propose, options.misses)
            scores.append(count.f1)
            print(_line(name, key.stem, count))
        if scores:
            print(f"{name:<6} mean of the sets' F1 {sum(scores) / len(scores):.3f}")
    ours = {"rules": by_reader(None, outer=True), "both": by_reader(tagger, outer=True)}
    for name, propose in ({"model": proposers["model"]} | ours).items():
        for writer in HELD_OUT:
            print(_line(name, writer, _held_out(writer, propose)))
    from eval.marks import table

    for line in table(tagger):
        print(line)
    return 0


def _line(name: str, what: str, count: Count) -> str:
    return (
        f"{name:<6} {what:<12} P {count.precision:.3f} R {count.recall:.3f} "
        f"F1 {count.f1:.3f}  ({count.found} of {count.wanted}; {count.got} proposed)"
    )


def _held_out(writer: str, propose: Proposer) -> Count:
    """A writer of our corpus whom the model has not seen, page furniture left out."""
    total = Count()
    for report in reports(writers=[writer]):
        parts: list[str] = []
        wanted: list[Place] = []
        at = 0
        for piece in (t for t in report.texts if not t.furniture):
            wanted += [(at + s.start, at + s.end) for s in piece.spans if s.kind == "content"]
            parts.append(piece.text)
            at += len(piece.text) + 2
        document = receive_text("\n\n".join(parts), captured=CAPTURED)
        total += score(wanted, (), propose(document))[0]
    return total


def _set(folder: Path, key: Path, propose: Proposer, misses: bool) -> Count:
    answers: list[dict[str, Any]] = json.loads(key.read_text(encoding="utf-8"))["statements"]
    total = Count()
    for name in sorted({s["doc"] for s in answers}):
        text = (folder / "docs" / name).read_bytes().decode("utf-8")
        document = receive_text(text, captured=CAPTURED, path=name)
        mine = [s for s in answers if s["doc"] == name]
        wanted = [(s["start"], s["end"]) for s in mine]
        optional = {i for i, s in enumerate(mine) if s.get("optional")}
        got = propose(document)
        count, missed, spare = score(wanted, optional, got)
        total += count
        if misses:
            print(f"-- {name}: F1 {count.f1:.3f}")
            for i in missed:
                print(f"   missed  {document.text[slice(*wanted[i])][:150]!r}")
            for j in spare:
                print(f"   made up {document.text[slice(*got[j])][:150]!r}")
    return total
