"""Whether two names are one person's, over pairs with the answer.

    python -m eval names FOLDER [--misses N]

FOLDER holds ``pairs.csv`` with the columns name, other and same (1 or 0). Prints precision,
recall and F1 of "the same" as ``goodoffices.text.likeness.compare`` decides at its shipped
thresholds: over all pairs, and over two halves that the first name's hash deals out (the
thresholds were set on half 0). Pairs that share no part of a name are counted apart: they are
pseudonyms, which no spelling reveals. "Safe alone" counts what the record joins by the names
themselves: other pairs need an office in common, or are proposed for review.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from goodoffices.text.likeness import compare
from goodoffices.text.spelling import parts, skeleton


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names and whether they are one person's."""

    name: str
    other: str
    same: bool

    @property
    def half(self) -> int:
        """The half it belongs to, by its first name."""
        return hashlib.sha256(self.name.encode()).digest()[-1] % 2

    @property
    def pseudonym(self) -> bool:
        """Whether the two names share no part, however it is spelled."""
        left = {skeleton(p) for p in parts(self.name)}
        return left.isdisjoint(skeleton(p) for p in parts(self.other))


def read(file: Path) -> list[Pair]:
    """The pairs of a CSV file."""
    with file.open(encoding="utf-8", newline="") as lines:
        return [Pair(r["name"], r["other"], r["same"] == "1") for r in csv.DictReader(lines)]


def score(pairs: Sequence[Pair], safe: bool = False) -> tuple[float, float, float]:
    """Precision, recall and F1 of "the same", or of what is joined by the names alone."""
    likenesses = ((p, compare(p.name, p.other)) for p in pairs)
    said = [p for p, like in likenesses if (like.safe if safe else like.same)]
    right = sum(p.same for p in said)
    there = sum(p.same for p in pairs)
    precision = right / len(said) if said else 0.0
    recall = right / there if there else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def scores(folder: Path) -> dict[str, float]:
    """The figures that are held: over all pairs."""
    precision, recall, f1 = score(read(folder / "pairs.csv"))
    return {"F1": f1, "precision": precision, "recall": recall}


def main(arguments: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="eval names")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", type=int, default=0, help="show so many of each kind")
    options = parser.parse_args(arguments)
    pairs = read(options.folder / "pairs.csv")
    for label, chosen, safe in (
        ("all", pairs, False),
        ("half 0", [p for p in pairs if p.half == 0], False),
        ("half 1", [p for p in pairs if p.half == 1], False),
        ("no pseudonyms", [p for p in pairs if not (p.same and p.pseudonym)], False),
        ("safe alone", pairs, True),
    ):
        precision, recall, f1 = score(chosen, safe)
        print(
            f"{label:<14} {len(chosen):5} pairs  precision {precision:.3f}"
            f"  recall {recall:.3f}  F1 {f1:.3f}"
        )
    relatives = sum(p.same and compare(p.name, p.other).apart for p in pairs)
    print(f"one person, called two for certain: {relatives}")
    for label, wrong in (
        ("wrongly one", [p for p in pairs if not p.same and compare(p.name, p.other).same]),
        ("missed", [p for p in pairs if p.same and not compare(p.name, p.other).same]),
    ):
        for pair in wrong[: options.misses]:
            print(f"  {label}: {pair.name} | {pair.other}")
    return 0
