"""Entries drawn at random from real reports, for judging by somebody who did not write the rules.

    python -m eval sample REPORTS.jsonl OUT.jsonl --seed COMMIT --each 40 [--reports 300]

Beside each kind, events that several reports tell ("joined event": is it one event?) and entries with
several reports ("origins": is the number of independent origins right?) are drawn by themselves.

``OUT.jsonl`` holds what the judge needs (text included) and stays out of the project. The
verdicts go to ``eval/judged/COMMIT.csv``: kind, entry id, document id, start, end, right (1 or 0),
why. Positions only, no text. ``tests/eval/test_judged.py`` holds the table that the briefing uses
against that file.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from eval.bench import reports
from goodoffices.extract.reader import Reader
from goodoffices.model.codec import exported
from goodoffices.model.entries import ENTRIES, AnyEntry
from goodoffices.pipeline import bring_up_to_date
from goodoffices.present.passages import passage
from goodoffices.store.dossier import DossierFile, open_dossier


def main(arguments: list[str]) -> int:
    """Read, resolve, draw, write."""
    parser = argparse.ArgumentParser(prog="eval sample")
    parser.add_argument("source", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", required=True, help="the commit's hash")
    parser.add_argument("--each", type=int, default=40)
    parser.add_argument("--reports", type=int, default=300)
    options = parser.parse_args(arguments)
    draw = random.Random(options.seed)
    everything = reports(options.source, 10**6)
    chosen = draw.sample(everything, min(options.reports, len(everything)))
    with open_dossier(":memory:") as dossier, options.out.open("w", encoding="utf-8") as out:
        for document, findings in Reader().read(chosen):
            dossier.arrive(document, findings, Reader().version)
        bring_up_to_date(dossier)
        texts = {d.id: d.text for d in dossier.documents()}
        names = {a.id: a.name for a in dossier.entries("actor")}  # type: ignore[union-attr]
        for group, entries in _groups(dossier):
            for entry in draw.sample(entries, min(options.each, len(entries))):
                row = {"_group": group, **exported(entry)}
                row["_names"] = {i: names[i] for i in _strings(row) if i in names}
                row["_passages"] = [
                    (c.document, c.start, c.end, *_shown(texts[c.document], c))
                    for c in entry.citations[:6]
                ]
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
            print(f"{group:<13} {len(entries):>7} in the record")
    return 0


def _groups(dossier: DossierFile) -> Iterator[tuple[str, list[AnyEntry]]]:
    """What is drawn from: each kind, and by themselves the entries that several reports tell."""
    told: list[AnyEntry] = []
    for kind in ENTRIES:
        entries = list(dossier.entries(kind))
        if kind != "document":
            yield kind, entries
        if kind in ("event", "offer", "figure"):
            told += [e for e in entries if len({c.document for c in e.citations}) > 1]
    yield "joined event", [e for e in told if e.kind == "event"]
    yield "origins", told


def _shown(text: str, citation: object) -> tuple[str, str, str]:
    found = passage(text, citation)  # type: ignore[arg-type]
    return found.before, found.quote, found.after


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [s for v in value.values() for s in _strings(v)]
    if isinstance(value, list | tuple):
        return [s for v in value for s in _strings(v)]
    return []
