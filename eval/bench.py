"""Reading against the bare language pipeline, over the same text in the same run.

    python -m eval bench FOLDER_OR_JSONL [--reports N] [--rounds N]
    python -m eval bench FOLDER_OR_JSONL --scale 200 600 1800
    python -m eval bench FOLDER_OR_JSONL --long 100 200 400

Prints seconds of processor time and by the clock (the trained reader runs beside the parser), and
words per second, of ``nlp.pipe`` alone, of extraction, of a whole read into a new dossier (arrival
and resolution included), and the ratios, which are what counts: machines differ. Then what it costs to add one report to the dossier, against the same report alone.

``--scale`` reads so many reports, each number in a process of its own, and prints how time and
peak memory grow. ``--long`` does the same for single texts of so many thousand characters.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from goodoffices.extract import extract
from goodoffices.extract.language import BATCH, PIPELINE, load
from goodoffices.extract.trained.tagger import Tagger
from goodoffices.extract.trained.tagger import load as load_tagger
from goodoffices.model.findings import Document, Finding
from goodoffices.pipeline import bring_up_to_date
from goodoffices.read import receive_text
from goodoffices.store import DossierFile, open_dossier
from goodoffices.text.paragraphs import paragraphs

Read = tuple[Document, Sequence[Finding]]
CAPTURED = "2000-01-01T00:00:00+00:00"
AS = "bench"
"""The reader's version under which documents are kept: any will do."""


def texts_of(source: Path, count: int) -> list[str]:
    """The first reports of a JSON Lines file with a ``text`` field, or of a folder of texts."""
    if source.is_dir():
        return [p.read_text(encoding="utf-8") for p in sorted(source.rglob("*.txt"))][:count]
    with source.open(encoding="utf-8") as file:
        return [json.loads(line)["text"] for line, _ in zip(file, range(count), strict=False)]


def reports(source: Path, count: int) -> list[Document]:
    """The same, received."""
    return [receive_text(text, captured=CAPTURED) for text in texts_of(source, count)]


def _seconds(work: Callable[[], object]) -> float:
    """Processor time, all threads together: what else runs on the machine does not disturb it."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main(arguments: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="eval bench")
    parser.add_argument("source", type=Path)
    parser.add_argument("--reports", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--scale", type=int, nargs="+", metavar="REPORTS")
    parser.add_argument("--long", type=int, nargs="+", metavar="THOUSANDS")
    parser.add_argument("--one-size", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.one_size:
        print(json.dumps(asdict(_sized(options.source, options.one_size))))
    elif options.scale:
        _scale(options.source, options.scale)
    elif options.long:
        _long(options.source, options.long)
    else:
        documents = reports(options.source, options.reports)
        _against_bare(documents, options.rounds)
        _adding(documents)
    return 0


# -- against the bare pipeline ---------------------------------------------------------------


def _against_bare(documents: Sequence[Document], rounds: int) -> None:
    import spacy

    words = sum(len(d.text.split()) for d in documents)
    plain, nlp, tagger = spacy.load(PIPELINE), load(), load_tagger()
    texts = [d.text[p.start : p.end] for d in documents for p in paragraphs(d)]
    steps: dict[str, Callable[[], object]] = {
        "nlp.pipe alone": lambda: sum(1 for _ in plain.pipe(texts, batch_size=BATCH)),
        "extraction": lambda: sum(1 for _ in extract(documents, nlp)),
        "... with tagger": lambda: sum(1 for _ in extract(documents, nlp, tagger)),
        "whole read": lambda: _read(documents, None),
        "... and tagger": lambda: _read(documents, tagger),
    }
    told = [[_both(work) for work in steps.values()] for _ in range(rounds)]
    print(f"{len(documents)} reports, {words:,} words, median of {rounds} rounds")
    print(f"{'':<16} {'processor':>10} {'':>15} {'ratio':>6} {'clock':>9} {'ratio':>6}")
    for n, name in enumerate(steps):
        used, taken = (statistics.median(row[n][i] for row in told) for i in (0, 1))
        ratios = [statistics.median(row[n][i] / row[0][i] for row in told) for i in (0, 1)]
        print(
            f"{name:<16} {used:8.2f} s {words / used:9,.0f} words/s  x{ratios[0]:.2f}"
            f" {taken:7.2f} s  x{ratios[1]:.2f}"
        )


def _both(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of processor time and by the clock: the tagger runs beside the parser."""
    start = time.monotonic()
    used = _seconds(work)
    return used, time.monotonic() - start


def _read(documents: Sequence[Document], tagger: Tagger | None) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        open_dossier(Path(folder) / "bench.db") as dossier,
    ):
        _add(dossier, extract(documents, load(), tagger))


def _adding(documents: Sequence[Document]) -> None:
    """What the last report costs in an empty dossier and on top of all the others."""
    *rest, last = documents
    found = list(extract(rest, load()))
    mine = list(extract([last], load()))
    with tempfile.TemporaryDirectory() as folder:
        first = _alone(Path(folder) / "one.db", mine)
        with open_dossier(Path(folder) / "all.db") as full:
            _add(full, found)
            added = _seconds(lambda: _add(full, mine))
    print(
        f"one report into an empty dossier {first:.3f} s, onto {len(rest)} others {added:.3f} s: "
        f"x{added / first:.2f} (without the language pipeline)"
    )


def _add(dossier: DossierFile, found: Iterable[Read]) -> None:
    for document, findings in found:
        dossier.arrive(document, findings, AS)
    bring_up_to_date(dossier)


def _alone(path: Path, found: Sequence[Read]) -> float:
    with open_dossier(path) as dossier:
        return _seconds(lambda: _add(dossier, found))


# -- as the dossier grows --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Sized:
    """What so many reports took: seconds, and peak memory in MB up to then."""

    reports: int
    reading: float
    resolving: float
    alone: float
    added: float
    peak_early: int
    peak_read: int
    peak_resolved: int
    dossier: int


EARLY = 50
"""Reports after which the pipeline is warm: from here on reading must not take more memory."""
ADDED = 5
"""Reports added one by one at the end; the middle one of their times counts."""


def _scale(source: Path, sizes: Sequence[int]) -> None:
    print(
        "reports  read s/report  resolve s  s/report  one more s  alone s"
        f"  peak MB: first {EARLY}  read  resolved  dossier MB"
    )
    for size in sizes:
        command = [sys.executable, "-m", "eval", "bench", str(source), "--one-size", str(size)]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        s = _Sized(**json.loads(told))
        print(
            f"{s.reports:7} {s.reading / s.reports:14.3f} {s.resolving:10.1f}"
            f" {s.resolving / s.reports:9.4f} {s.added:11.3f} {s.alone:8.3f}"
            f" {s.peak_early:18} {s.peak_read:5} {s.peak_resolved:9} {s.dossier:11}",
            flush=True,
        )


def _sized(source: Path, size: int) -> _Sized:
    """Read all but the last few reports as a user's read does, one after the other; add those."""
    nlp = load()
    texts = texts_of(source, size)
    early = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "all.db"
        with open_dossier(path) as dossier:
            start = time.process_time()
            for number, text in enumerate(texts[:-ADDED]):
                document = receive_text(text, captured=CAPTURED)
                ((_, findings),) = extract([document], nlp)
                dossier.arrive(document, findings, AS)
                early = peak() if number < EARLY else early
            reading = time.process_time() - start
            read = peak()
            resolving = _seconds(lambda: bring_up_to_date(dossier))
            resolved = peak()
            added, alone = [], []
            for number, text in enumerate(texts[-ADDED:]):
                found = list(extract([receive_text(text, captured=CAPTURED)], nlp))
                alone.append(_alone(Path(folder) / f"{number}.db", found))
                added.append(_seconds(lambda found=found: _add(dossier, found)))  # type: ignore[misc]
        megabytes = path.stat().st_size >> 20
    middle = statistics.median
    return _Sized(
        len(texts) - ADDED, reading, resolving, middle(alone), middle(added), early, read,
        resolved, megabytes,
    )  # fmt: skip


def peak() -> int:
    """The most memory that this process ever took, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak >> (20 if sys.platform == "darwin" else 10)


# -- long texts ------------------------------------------------------------------------------


def _long(source: Path, sizes: Sequence[int]) -> None:
    """One text of so many thousand characters, put together from reports."""
    import spacy

    plain, nlp = spacy.load(PIPELINE), load()
    whole = "\n\n".join(texts_of(source, sys.maxsize))
    print("thousand characters  nlp.pipe s  extraction s  ratio")
    for size in sizes:
        document = receive_text(whole[: size * 1000], captured=CAPTURED)
        texts = [document.text[p.start : p.end] for p in paragraphs(document)]
        bare = _seconds(lambda t=texts: sum(1 for _ in plain.pipe(t, batch_size=BATCH)))  # type: ignore[misc]
        took = _seconds(lambda d=document: list(extract([d], nlp)))  # type: ignore[misc]
        print(f"{size:19} {bare:11.2f} {took:13.2f}  x{took / bare:.2f}", flush=True)
