"""What one report more costs a dossier that holds many, against the same report in an empty one;
and what it costs to resolve them all at once.

    python -m eval growth DOSSIER [REPORTS] [--reports 20] [--length 3000 8000] [--onto 150 450]
                          [--anew] [--reader rules] [--command]

DOSSIER is left as it is: the work is done in copies. Of its reports (of 3,000 to 8,000
characters, unless ``--length`` says otherwise) so many are taken, evenly spread by their ids,
which is drawing at random. One by one they are taken out of the copy, read again from the text
that is kept, with the language model and the trained reader loaded, and added: to the copy, and
to an empty dossier. Printed for each are seconds of processor time of reading, of removing, of
adding (arrival and resolution), of adding to the empty dossier, and two ratios: of **the whole**,
reading included on both sides (what somebody waits for; issue 6 asks for at most 3), and of
**adding** alone; then how many blocks that held other reports were resolved. The last lines give
the median of each, and how the ratios are spread.

REPORTS (a folder, or JSON Lines with ``text``) are new ones: the first that the dossier does not
know are read and added instead.

``--onto`` does this with dossiers of so many of the reports. They are resolved anew first, in
one go, and what that took is printed: processor and wall time, the most memory that resolution
itself held, and the most that the process took, pages of the file that the system lends and may
take back included. ``--anew`` does the same with all of the reports.

``--command`` times besides, by the clock, what is typed: ``goodoffices read REPORT --dossier
DOSSIER``, onto the copy and onto a dossier that is not there yet, start and language model included.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

from eval.bench import peak, reports
from goodoffices.extract.reader import Reader
from goodoffices.model.findings import FINDINGS, Document, Finding
from goodoffices.pipeline import bring_up_to_date
from goodoffices.resolve.engine import Resolution
from goodoffices.store import DossierFile, open_dossier

T = TypeVar("T")
Found = tuple[Document, Sequence[Finding]]

AS = "growth"
"""The reader's version under which reports are resolved anew: any will do."""


@dataclass(frozen=True, slots=True)
class Added:
    """What one report cost, in seconds of processor time. ``blocks`` held other reports too."""

    findings: int
    reading: float
    removing: float | None
    adding: float
    alone: float
    blocks: int
    typed: tuple[float, float] | None = None
    """By the clock, of the command onto the copy and onto a new dossier."""

    @property
    def whole(self) -> float:
        """Of reading and adding it, to the same in an empty dossier."""
        return (self.reading + self.adding) / (self.reading + self.alone)

    @property
    def ratio(self) -> float:
        """Of adding it, to adding it to an empty dossier."""
        return self.adding / self.alone


def main(arguments: list[str]) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="eval growth")
    parser.add_argument("dossier", type=Path)
    parser.add_argument("new", type=Path, nargs="?", metavar="REPORTS")
    parser.add_argument("--reports", type=int, default=20)
    parser.add_argument("--length", type=int, nargs=2, default=(3000, 8000))
    parser.add_argument("--onto", type=int, nargs="+", default=[], metavar="REPORTS")
    parser.add_argument("--anew", action="store_true")
    parser.add_argument("--command", action="store_true")
    parser.add_argument("--reader", choices=("trained", "rules"), default="trained")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder, open_dossier(options.dossier, create=False) as o:
        reader = Reader(options.reader)
        sizes = [*options.onto, *([len(o.read_by())] if options.anew else [])]
        for size in sizes or [0]:
            path = Path(folder) / f"{size}.db"
            if size:
                print(_anew(o, path, size), flush=True)
            else:
                o.copy_without(str(path), ()).close()
            with open_dossier(path) as copy:
                bring_up_to_date(copy)
                documents = (
                    _unknown(options.new, copy)
                    if options.new
                    else _drawn(copy, options.reports, tuple(options.length))
                )
                drawn = islice(documents, options.reports)
                typed = path if options.command else None
                _print(copy, (_added(copy, d, reader, typed) for d in drawn))
            path.unlink()
    return 0


def _anew(dossier: DossierFile, path: Path, size: int) -> str:
    """Resolve so many of the reports that a dossier holds in a new one; says what it took."""
    known = list(dossier.read_by())
    with open_dossier(path) as new:
        for document in known[:: max(1, len(known) // size)][:size]:
            new.arrive(*_as_read(dossier, document), AS)
        most, started = _own_memory(), time.monotonic()

        def step(what: str, done: int, total: int) -> None:
            nonlocal most
            most = max(most, _own_memory())

        seconds, _ = _timed(lambda: bring_up_to_date(new, step=step))
        entries = sum(new.counts().values())
        count = len(new.read_by())
    return (
        f"{count} reports resolved anew in {seconds:.1f} s of processor time"
        f" ({time.monotonic() - started:.1f} s by the clock), {entries:,} entries,"
        f" {path.stat().st_size >> 20} MB on disk; memory of its own at most {most} MB,"
        f" with pages of files {peak()} MB"
    )


def _own_memory() -> int:
    """The memory that is this process's own, in MB: pages of files, which the system lends, left
    out. Where the system does not tell (it does on Linux), the most it ever took with them."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return peak()
    return next(int(line.split()[1]) for line in status.splitlines() if "RssAnon" in line) >> 10


def _drawn(copy: DossierFile, count: int, length: tuple[int, ...]) -> Iterator[Document]:
    """Reports of the dossier itself that are as long as is asked for."""
    documents = (copy.documents_as_read([id_])[id_] for id_ in copy.read_by())
    fitting = [d.id for d in documents if length[0] <= len(d.text) <= length[1]]
    for id_ in fitting[:: max(1, len(fitting) // count)]:
        yield copy.documents_as_read([id_])[id_]


def _unknown(source: Path, copy: DossierFile) -> Iterator[Document]:
    """Reports that the dossier does not hold."""
    known = set(copy.read_by())
    return (d for d in reports(source, sys.maxsize) if d.id not in known)


def _added(
    copy: DossierFile, document: Document, reader: Reader, path: Path | None = None
) -> Added:
    """What a report costs; ``path`` is the copy's, if the command is to be timed as well."""
    removing = None
    if document.id in copy.read_by():
        removing, _ = _timed(lambda: (copy.remove(document.id), bring_up_to_date(copy)))
    typed = _typed(copy, path, document, reader) if path is not None else None
    list(reader.read([document]))  # what is loaded once is loaded before both
    reading, (found,) = _timed(lambda: list(reader.read([document])))
    with open_dossier(":memory:") as warm:
        _add(warm, found, reader)
    with tempfile.TemporaryDirectory() as folder, open_dossier(Path(folder) / "one.db") as empty:
        alone, _ = _timed(lambda: _add(empty, found, reader))
    adding, resolution = _timed(lambda: _add(copy, found, reader))
    blocks = sum(resolution.anew.values())
    return Added(len(found[1]), reading, removing, adding, alone, blocks, typed)


def _typed(
    copy: DossierFile, path: Path, document: Document, reader: Reader
) -> tuple[float, float]:
    """By the clock, reading a report's text from a file with the command: onto the copy, which is
    left as it was, and onto a new dossier."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.txt"
        report.write_text(document.text, encoding="utf-8")
        known = set(copy.read_by())
        spent = []
        for dossier in (path, Path(folder) / "one.db"):
            command = [sys.executable, "-m", "goodoffices", "read", str(report)]
            command += ["--dossier", str(dossier), "--reader", reader.kind]
            started = time.monotonic()
            subprocess.run(command, check=True, capture_output=True)
            spent.append(time.monotonic() - started)
    for new in set(copy.read_by()) - known:
        copy.remove(new)
    bring_up_to_date(copy)
    return spent[0], spent[1]


def _add(dossier: DossierFile, found: Found, reader: Reader) -> Resolution:
    dossier.arrive(*found, reader.version)
    return bring_up_to_date(dossier)


def _as_read(dossier: DossierFile, document: str) -> Found:
    kinds = (dossier.findings_of(document, kind) for kind in FINDINGS)
    return dossier.documents_as_read([document])[document], [f for found in kinds for f in found]


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def _print(copy: DossierFile, given: Iterable[Added]) -> None:
    print("findings  read s  remove s   add s  alone s  whole x  adding x  blocks of others")
    added: list[Added] = []
    for a in given:
        removing = f"{a.removing:8.3f}" if a.removing is not None else " " * 8
        print(
            f"{a.findings:8} {a.reading:7.3f}  {removing} {a.adding:7.3f} {a.alone:8.3f}"
            f" {a.whole:8.2f} {a.ratio:9.2f} {a.blocks:17}",
            flush=True,
        )
        added.append(a)
    middle = statistics.median
    removed = [a.removing for a in added if a.removing is not None]
    print(
        f"one of {len(added)} reports more in a dossier of {len(copy.read_by())}, medians: read in"
        f" {middle(a.reading for a in added):.3f} s, added in"
        f" {middle(a.adding for a in added):.3f} s, alone {middle(a.alone for a in added):.3f} s"
        + (f", removed in {middle(removed):.3f} s" if removed else "")
    )
    print(f"the whole: {_spread([a.whole for a in added])}")
    print(f"adding:    {_spread([a.ratio for a in added])}", flush=True)
    typed = [a.typed for a in added if a.typed is not None]
    if typed:
        onto, new = (middle(t[n] for t in typed) for n in range(2))
        print(f"typed:     {_spread([a / b for a, b in typed])}; medians {onto:.2f} s, {new:.2f} s")


def _spread(ratios: Sequence[float]) -> str:
    low, middle, high = statistics.quantiles(ratios, n=4) if len(ratios) > 1 else [ratios[0]] * 3
    within = sum(r <= 3 for r in ratios)
    return (
        f"x{middle:.2f} (least {min(ratios):.2f}, quartiles {low:.2f} and {high:.2f}, most"
        f" {max(ratios):.2f}); at most 3 in {within} of {len(ratios)}"
    )
