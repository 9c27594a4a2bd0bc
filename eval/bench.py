"""Reading against the bare language pipeline, over the same text in the same run.

    python -m eval bench FOLDER_OR_JSONL [--reports N] [--rounds N]

Prints seconds and words per second of ``nlp.pipe`` alone, of extraction, of a whole read into a
new dossier (arrival and resolution included), and the ratios, which are what counts: machines
differ. Then what it costs to add one report to the dossier, against the same report alone.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from goodoffices.extract import extract
from goodoffices.extract.language import BATCH, load
from goodoffices.extract.reading import paragraphs
from goodoffices.model.findings import Document
from goodoffices.pipeline import bring_up_to_date, reader_version
from goodoffices.read import receive_text
from goodoffices.store.dossier import open_dossier


def reports(source: Path, count: int) -> list[Document]:
    """The first reports of a JSON Lines file with a ``text`` field, or of a folder of texts."""
    if source.is_dir():
        texts = [p.read_text(encoding="utf-8") for p in sorted(source.rglob("*.txt"))]
    else:
        with source.open(encoding="utf-8") as file:
            texts = [json.loads(line)["text"] for line, _ in zip(file, range(count), strict=False)]
    return [receive_text(t, captured="2000-01-01T00:00:00+00:00") for t in texts[:count]]


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(arguments: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="eval bench")
    parser.add_argument("source", type=Path)
    parser.add_argument("--reports", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args(arguments)
    documents = reports(options.source, options.reports)
    words = sum(len(d.text.split()) for d in documents)
    nlp = load()
    texts = [d.text[p.start : p.end] for d in documents for p in paragraphs(d)]
    bare, extracting, whole = [], [], []
    for _ in range(options.rounds):
        bare.append(_seconds(lambda: sum(1 for _ in nlp.pipe(texts, batch_size=BATCH))))
        extracting.append(_seconds(lambda: sum(1 for _ in extract(documents, nlp))))
        whole.append(_seconds(lambda: _read(documents)))
    print(f"{len(documents)} reports, {words:,} words, median of {options.rounds} rounds")
    for name, seconds in (
        ("nlp.pipe alone", bare),
        ("extraction", extracting),
        ("whole read", whole),
    ):
        middle = statistics.median(seconds)
        ratios = [a / b for a, b in zip(seconds, bare, strict=True)]
        print(
            f"{name:<16} {middle:7.2f} s {words / middle:9,.0f} words/s  x{statistics.median(ratios):.2f}"
        )
    _adding(documents)
    return 0


def _read(documents: Sequence[Document]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        open_dossier(Path(folder) / "bench.db") as dossier,
    ):
        for document, findings in extract(documents, load()):
            dossier.arrive(document, findings, reader_version())
        bring_up_to_date(dossier)


def _adding(documents: Sequence[Document]) -> None:
    """What the last report costs in an empty dossier and on top of all the others."""
    *rest, last = documents
    found = list(extract(rest, load()))
    mine = list(extract([last], load()))
    with tempfile.TemporaryDirectory() as folder:
        with open_dossier(Path(folder) / "one.db") as alone:
            first = _seconds(lambda: _add(alone, mine))
        with open_dossier(Path(folder) / "all.db") as full:
            _add(full, found)
            added = _seconds(lambda: _add(full, mine))
    print(
        f"one report into an empty dossier {first:.3f} s, onto {len(rest)} others {added:.3f} s: "
        f"x{added / first:.2f} (without the language pipeline)"
    )


def _add(dossier: object, found: list) -> None:  # type: ignore[type-arg]
    for document, findings in found:
        dossier.arrive(document, findings, reader_version())  # type: ignore[attr-defined]
    bring_up_to_date(dossier)  # type: ignore[arg-type]
