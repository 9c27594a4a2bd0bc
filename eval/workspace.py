"""How long the workspace's server takes for its pages, over a dossier of ten thousand reports.

    python -m eval workspace DOSSIER [--documents 10000] [--times 20]

DOSSIER is a dossier of real reports. A copy of it is grown to so many reports by repeating its
rows under other ids (what is joined across reports stays within each repetition), and every page
is asked so many times, each time with another entry, filter or page number where it has one. The
figures are the server's own time for the whole answer, in milliseconds. The aim is a 95th
percentile below 150 ms for every page.
"""

from __future__ import annotations

import argparse
import random
import re
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

AIM = 150.0
"""Milliseconds."""

HOST = "127.0.0.1:8321"
SEED = 7

_ID = re.compile(r"\b(?:[0-9a-f]{64}|[a-z]+-[0-9a-f]{20})\b")

_REPEATED: tuple[tuple[str, str], ...] = (
    (
        "document (row, id, path, captured, renderer, text, body)",
        "SELECT row + :off, vary(id), path, captured, renderer, text, vary(body) FROM document"
        " WHERE row <= :documents",
    ),
    (
        "kept (row, stratum, kind, id, body)",
        "SELECT row + :off, stratum, kind, vary(id), vary(body) FROM kept WHERE row <= :kept",
    ),
    (
        "member (finding, kept)",
        "SELECT vary(finding), kept + :off FROM member WHERE kept <= :kept",
    ),
    (
        "citation (kept, number, document, start, stop, quote)",
        "SELECT kept + :off, number, vary(document), start, stop, quote FROM citation"
        " WHERE kept <= :kept",
    ),
    (
        "listed",
        "SELECT kept + :off, kind, first, last, type, status, review, certainty, size, documents,"
        " origins, since FROM listed WHERE kept <= :kept",
    ),
    (
        "refers (target, field, kept)",
        "SELECT vary(target), field, kept + :off FROM refers WHERE kept <= :kept",
    ),
    (
        "document_day (document, kept, day)",
        "SELECT vary(document), kept + :off, day FROM document_day WHERE kept <= :kept",
    ),
    (
        "entry_words (rowid, words)",
        "SELECT rowid + :off, words FROM entry_words WHERE rowid <= :kept",
    ),
)
"""What is repeated, and how; rows move by an offset, ids become others."""


def grow(source: Path, target: Path, documents: int) -> int:
    """A copy of a dossier with at least so many reports; returns how many it has."""
    with sqlite3.connect(source) as old, sqlite3.connect(target) as new:
        old.backup(new)
        held: int = new.execute("SELECT count(*) FROM document").fetchone()[0]
        kept: int = new.execute("SELECT max(row) FROM kept").fetchone()[0]
        rows: int = new.execute("SELECT max(row) FROM document").fetchone()[0]
        step = max(kept, rows)
        for n in range(1, -(-documents // held)):
            new.create_function("vary", 1, _varied(n), deterministic=True)
            for table, select in _REPEATED:
                told = {"off": n * step, "documents": rows, "kept": kept}
                new.execute(f"INSERT OR IGNORE INTO {table} {select}", told)
            new.commit()
        new.execute("INSERT INTO document_words (document_words) VALUES ('rebuild')")
        new.commit()
        new.execute("ANALYZE")
        count: int = new.execute("SELECT count(*) FROM document").fetchone()[0]
    return count


def _varied(n: int) -> object:
    mark = f"{n:02x}"

    def vary(text: str) -> str:
        return _ID.sub(lambda m: f"{m[0][:-2]}{mark}", text)

    return vary


def addresses(dossier: Path, times: int) -> Iterator[tuple[str, list[str]]]:
    """For each page, the addresses at which it is asked."""
    from goodoffices.present.listing import KINDS

    chance = random.Random(SEED)
    with sqlite3.connect(dossier) as rows:
        ids = {
            kind: [i for (i,) in rows.execute("SELECT id FROM kept WHERE kind = ?", (kind,))]
            for kind in ("document", "actor", "event", "offer", "statement", "disagreement")
        }
        busiest = rows.execute(
            "SELECT k.id FROM listed l JOIN kept k ON k.row = l.kept WHERE l.kind = 'actor'"
            " ORDER BY l.size DESC LIMIT 20"
        ).fetchall()
    yield "/", ["/"] * times
    for kind in KINDS:
        path = f"/{kind.slug}"
        yield path, [f"{path}?page={chance.randint(1, 20)}" for _ in range(times)]
        yield (
            f"{path}, sorted and as of a day",
            [
                f"{path}?order={chance.choice(kind.orders)[0]}&as_of={chance.randint(2010, 2024)}-06-01"
                for _ in range(times)
            ],
        )
    yield "/events?party=", [f"/events?party={a}" for (a,) in busiest]
    for path in ("/timeline", "/ledger", "/review", "/add"):
        yield path, [path] * times
    yield "/search", [f"/search?q={w}" for w in ("talks", "ceasefire", "he said", "war crimes")]
    for kind_, path in (
        ("document", "/sources/"),
        ("event", "/entry/"),
        ("statement", "/compare/"),
    ):
        if ids[kind_]:
            yield path, [path + chance.choice(ids[kind_]) for _ in range(times)]
    yield "/entry/, busiest actors", [f"/entry/{a}" for (a,) in busiest]
    yield "/said/", [f"/said/{a}?q=war" for (a,) in busiest]


def main(arguments: Sequence[str]) -> int:
    """Print a table; 1 if a page is slower than the aim."""
    from starlette.testclient import TestClient

    from goodoffices.web.app import create

    parser = argparse.ArgumentParser(prog="python -m eval workspace", description=__doc__)
    parser.add_argument("dossier", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=20)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        grown = Path(folder) / "grown.db"
        count = grow(asked.dossier, grown, asked.documents)
        print(f"{count:,} reports")
        slow = 0
        with TestClient(create(grown, frozenset({HOST})), base_url=f"http://{HOST}") as client:
            client.get("/")
            for name, paths in addresses(grown, asked.times):
                spent = []
                for path in paths:
                    started = time.perf_counter()
                    answer = client.get(path)
                    spent.append(1000 * (time.perf_counter() - started))
                    if answer.status_code != 200:
                        print(f"{path}: {answer.status_code}")
                late = statistics.quantiles(spent, n=20)[-1] if len(spent) > 1 else spent[0]
                slow += late > AIM
                mark = "  slower than the aim" if late > AIM else ""
                print(f"{name:44} {statistics.median(spent):7.0f} {late:7.0f} ms{mark}")
    return 1 if slow else 0
