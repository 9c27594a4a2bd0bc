"""What one report more costs a dossier that holds many: against the same report alone.

    python -m eval growth DOSSIER [REPORTS] [--reports 20] [--anew]

DOSSIER is left as it is: the work is done in copies. Reports of it, evenly spread by their ids
(so drawn at random), are taken out of a copy one by one and put back, each in the findings that
the dossier keeps; the same findings are put into an empty dossier. Printed for each are seconds
of processor time of removing, of adding (arrival and resolution) and of adding to the empty
dossier, the ratio of the last two, and how many blocks that held other reports were resolved.
The medians count: a report that names what a very long report names is dearer.

REPORTS (a folder, or JSON Lines with ``text``) are new ones: the first that the dossier does not
know are read as well, by the rules, and the time of reading is part of both sides of the ratio.

``--anew`` puts all findings into a new dossier and resolves them at once: its time, and the most
memory that the process ever took by then (in MB).
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

from eval.bench import peak, reports
from goodoffices.model.findings import FINDINGS, Document, Finding
from goodoffices.pipeline import bring_up_to_date
from goodoffices.resolve.engine import Resolution
from goodoffices.store import DossierFile, open_dossier

T = TypeVar("T")

AS = "growth"
"""The reader's version under which reports are put back: any will do."""


@dataclass(frozen=True, slots=True)
class Added:
    """What one report cost, in seconds of processor time. ``blocks`` held other reports too."""

    findings: int
    reading: float
    removing: float | None
    adding: float
    alone: float
    blocks: int

    @property
    def ratio(self) -> float:
        """Of adding it to what it costs alone, reading included where it was read."""
        return (self.reading + self.adding) / (self.reading + self.alone)


def main(arguments: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="eval growth")
    parser.add_argument("dossier", type=Path)
    parser.add_argument("new", type=Path, nargs="?", metavar="REPORTS")
    parser.add_argument("--reports", type=int, default=20)
    parser.add_argument("--anew", action="store_true")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder, open_dossier(options.dossier, create=False) as o:
        if options.anew:
            print(anew(o, Path(folder) / "anew.db"), flush=True)
        with o.copy_without(str(Path(folder) / "copy.db"), ()) as copy:
            bring_up_to_date(copy)
            given = _new(options.new, copy) if options.new else _again(copy, options.reports)
            _print(copy, islice(given, options.reports))
    return 0


def anew(dossier: DossierFile, path: Path) -> str:
    """Resolve all that a dossier holds in a new one; says what it took."""
    with open_dossier(path) as new:
        for document in dossier.read_by():
            new.arrive(*_as_read(dossier, document), AS)
        before = peak()
        seconds, _ = _timed(lambda: bring_up_to_date(new))
        entries = sum(new.counts().values())
    return (
        f"{len(dossier.read_by())} reports resolved anew in {seconds:.1f} s, {entries:,} entries,"
        f" peak {peak()} MB ({before} MB before), {path.stat().st_size >> 20} MB on disk"
    )


def _again(copy: DossierFile, count: int) -> Iterator[Added]:
    """Reports of the dossier itself, taken out and put back."""
    known = list(copy.read_by())
    for document in known[:: max(1, len(known) // count)]:
        found = _as_read(copy, document)

        def remove(document: str = document) -> None:
            copy.remove(document)
            bring_up_to_date(copy)

        removing, _ = _timed(remove)
        yield _added(copy, found, removing=removing)


def _new(source: Path, copy: DossierFile) -> Iterator[Added]:
    """Reports that the dossier does not hold, read by the rules."""
    from goodoffices.extract import extract
    from goodoffices.extract.language import load

    nlp = load()
    known = set(copy.read_by())
    for document in reports(source, sys.maxsize):
        if document.id not in known:
            reading, ((_, found),) = _timed(lambda d=document: list(extract([d], nlp)))  # type: ignore[misc]
            yield _added(copy, (document, found), reading=reading)


def _added(
    copy: DossierFile,
    found: tuple[Document, Sequence[Finding]],
    *,
    reading: float = 0.0,
    removing: float | None = None,
) -> Added:
    with open_dossier(":memory:") as warm:  # what is loaded once is loaded before both
        _add(warm, found)
    with tempfile.TemporaryDirectory() as folder, open_dossier(Path(folder) / "one.db") as empty:
        alone, _ = _timed(lambda: _add(empty, found))
    adding, resolution = _timed(lambda: _add(copy, found))
    blocks = sum(resolution.anew.values())
    return Added(len(found[1]), reading, removing, adding, alone, blocks)


def _add(dossier: DossierFile, found: tuple[Document, Sequence[Finding]]) -> Resolution:
    dossier.arrive(*found, AS)
    return bring_up_to_date(dossier)


def _as_read(dossier: DossierFile, document: str) -> tuple[Document, list[Finding]]:
    kinds = (dossier.findings_of(document, kind) for kind in FINDINGS)
    return dossier.documents_as_read([document])[document], [f for found in kinds for f in found]


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def _print(copy: DossierFile, given: Iterable[Added]) -> None:
    print("findings  read s  remove s   add s  alone s  ratio  blocks of others")
    added: list[Added] = []
    for a in given:
        removing = f"{a.removing:8.3f}" if a.removing is not None else " " * 8
        print(
            f"{a.findings:8} {a.reading:7.3f}  {removing} {a.adding:7.3f} {a.alone:8.3f}"
            f" {a.ratio:6.2f} {a.blocks:17}",
            flush=True,
        )
        added.append(a)
    middle = statistics.median
    removed = [a.removing for a in added if a.removing is not None]
    print(
        f"one of {len(added)} reports more in a dossier of {len(copy.read_by())}, medians: added in"
        f" {middle(a.adding for a in added):.3f} s, alone {middle(a.alone for a in added):.3f} s,"
        f" x{middle(a.ratio for a in added):.2f}"
        + (f", removed in {middle(removed):.3f} s" if removed else "")
    )
