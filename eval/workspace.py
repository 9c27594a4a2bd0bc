"""How long the workspace's server takes for its pages, over a dossier of ten thousand reports.

    python -m eval workspace DOSSIER [--documents 10000] [--times 20] [--grown FILE] [--only TEXT]

DOSSIER is a dossier of real reports. A copy of it is grown to so many reports (``eval/grown.py``
says how; ``--grown`` keeps it, or takes it as it was kept), and every address of the workspace is
asked so many times, each time with another entry, filter or page number where it has one.

The figures are milliseconds of the server for the whole answer: the median and the 95th percentile
by the clock, the same of processor time (which other programs on the machine lengthen less), and of
the first answer, by the clock and of processor time. Something is written to the dossier before
that one is asked for: it finds nothing counted, as the first page after a decision. Of a file to
take along they are those until its first bytes come, for it is as long as it is. The aim is a 95th
percentile below 150 ms for every page, by the clock of a machine that does nothing else; how much
else it did is printed before and after, as the mean number of programs that ran or waited for a
processor in the last minute (this one is one of them), beside its processors.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eval.addresses import Address, addresses
from eval.grown import grow

if TYPE_CHECKING:
    from fastapi import FastAPI

AIM = 150.0
"""Milliseconds."""

HOST = "127.0.0.1:8321"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its status, its bytes, milliseconds by the clock and of the processor."""

    status: int
    size: int
    clock: float
    processor: float


async def ask(app: FastAPI, address: str, *, first: bool) -> Answer:
    """Ask the application as its server would; ``first``: only until the first bytes come."""
    path, _, query = address.partition("?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(b"host", HOST.encode())],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 8321),
    }
    status, size, ends = 0, 0, [(0.0, 0.0)]
    asked, enough = False, asyncio.Event()

    async def receive() -> MutableMapping[str, Any]:
        nonlocal asked
        if not asked:
            asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await enough.wait()  # then this browser hangs up
        return {"type": "http.disconnect"}

    async def send(message: MutableMapping[str, Any]) -> None:
        nonlocal status, size
        status = message.get("status", status)
        size += len(message.get("body", b""))
        if not enough.is_set():
            ends.append((time.perf_counter(), time.process_time()))
        if first and size:
            enough.set()

    clock, processor = time.perf_counter(), time.process_time()
    await app(scope, receive, send)
    return Answer(status, size, 1000 * (ends[-1][0] - clock), 1000 * (ends[-1][1] - processor))


def _write(dossier: Path) -> None:
    """Write to a dossier what it says already: from then on no count that was kept holds."""
    rows = sqlite3.connect(dossier)
    (version,) = rows.execute("PRAGMA user_version").fetchone()
    rows.execute(f"PRAGMA user_version = {version:d}")
    rows.commit()
    rows.close()


async def _measured(app: FastAPI, asked: Address, dossier: Path) -> bool:
    """Ask one address as often as it is to be; print a line, and tell whether it was in time."""
    answers = []
    _write(dossier)
    for address in asked.paths:
        answer = await ask(app, address, first=asked.file)
        if answer.status != 200:
            print(f"{address}: {answer.status}")
        answers.append(answer)
    spent, worked = [a.clock for a in answers], [a.processor for a in answers]
    late, worst = _late(spent), asked.paths[spent.index(max(spent))]
    kilobytes = statistics.mean(a.size for a in answers) / 1000
    figures = (statistics.median(spent), late, statistics.median(worked), _late(worked))
    figures += (spent[0], worked[0])
    print(
        f"{asked.name:44}{''.join(f'{n:8.0f}' for n in figures)} {kilobytes:8.0f} kB",
        f"  slower than the aim: {worst[:60]}" if late > AIM else "",
        flush=True,
    )
    return late <= AIM


def _late(spent: Sequence[float]) -> float:
    return statistics.quantiles(spent, n=20, method="inclusive")[-1] if len(spent) > 1 else spent[0]


async def _all(dossier: Path, times: int, only: str) -> int:
    from goodoffices.web.app import create

    app = create(dossier, frozenset({HOST}))
    await ask(app, "/", first=False)
    _tell_load()
    print(f"{'':44}{'by the clock':>16}{'of processor':>16}{'the first':>16}")
    heads = ("p50", "p95", "p50", "p95", "clock", "proc.")
    print(f"{'milliseconds':44}{''.join(f'{head:>8}' for head in heads)}")
    slow = 0
    for each in addresses(dossier, times):
        if only in each.name:
            slow += not await _measured(app, each, dossier)
    app.state.desk.close()
    _tell_load()
    return slow


def _tell_load() -> None:
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


def main(arguments: Sequence[str]) -> int:
    """Print a table; 1 if a page is slower than the aim."""
    parser = argparse.ArgumentParser(prog="python -m eval workspace", description=__doc__)
    parser.add_argument("dossier", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--grown", type=Path, help="where the grown dossier is, or is kept")
    parser.add_argument("--only", default="", help="only the addresses with this in their name")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        grown = asked.grown or Path(folder) / "grown.db"
        if not grown.exists():
            print(f"{grow(asked.dossier, grown, asked.documents):,} reports")
        return 1 if asyncio.run(_all(grown, asked.times, asked.only)) else 0
