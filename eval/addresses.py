"""Every address of the workspace that can be looked at, each as it is asked in a benchmark."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from goodoffices.present.listing import KINDS, Kind

SEED = 7

WORDS = ("talks", "ceasefire", "he said", "war crimes", "the", "President Biden", "sanctions")
"""Words searched for: frequent ones, and two together."""

BUSIEST = 20
"""Of entries, and of reports by length, so many of the largest are asked for."""


@dataclass(frozen=True, slots=True)
class Address:
    """One line of the benchmark. ``route`` is the address as the application has it; of a
    ``file`` the time until its first bytes counts."""

    route: str
    name: str
    paths: tuple[str, ...]
    file: bool = False


class _Chance:
    """What is asked for, drawn from a dossier; the same each time."""

    def __init__(self, dossier: Path, times: int) -> None:
        self.times = times
        self._random = random.Random(SEED)
        self._rows = sqlite3.connect(f"file:{dossier}?mode=ro", uri=True)

    def some(self, kind: str) -> list[str]:
        """Ids of entries of a kind, any of them."""
        found = self._column("SELECT id FROM kept WHERE kind = ? ORDER BY id", kind)
        return [self._random.choice(found) for _ in range(self.times)] if found else []

    def busiest(self, kind: str) -> list[str]:
        """Ids of those with the most passages."""
        return self._column(
            "SELECT k.id FROM listed l JOIN kept k ON k.row = l.kept WHERE l.kind = ?"
            " ORDER BY l.size DESC, k.id LIMIT ?",
            kind,
            BUSIEST,
        )

    def longest(self) -> list[str]:
        """Ids of the longest reports."""
        sql = "SELECT id FROM document ORDER BY length(text) DESC, id LIMIT ?"
        return self._column(sql, BUSIEST)

    def passages(self) -> list[str]:
        """Places in reports that findings were read from, as an address asks for them."""
        found = self._rows.execute(
            "SELECT document, start, stop FROM finding WHERE kind = 'statement'"
            " ORDER BY id LIMIT ?",
            (self.times,),
        )
        return [f"/sources/{id_}/add?start={a}&end={b}" for id_, a, b in found]

    def day(self) -> str:
        """The first day of a month in which reports were published."""
        found = self._column(
            "SELECT DISTINCT substr(day, 1, 7) || '-01' AS d FROM document_day ORDER BY d"
        )
        return self._random.choice(found[len(found) // 2 :] or ["2025-06-01"])

    def day_of(self, entry: str) -> str:
        """A day on which an entry had been told."""
        told = self._column(
            "SELECT l.since FROM kept k JOIN listed l ON l.kept = k.row WHERE k.id = ?", entry
        )
        return max(self.day(), *told)

    def number(self, most: int) -> int:
        """A number from 1."""
        return self._random.randint(1, most)

    def one_of(self, values: tuple[str, ...]) -> str:
        """One of several."""
        return self._random.choice(values)

    def _column(self, sql: str, *parameters: object) -> list[str]:
        return [value for (value,) in self._rows.execute(sql, parameters)]


def addresses(dossier: Path, times: int) -> Iterator[Address]:
    """Each address of the workspace, with as many questions as it is to be asked."""
    chance = _Chance(dossier, times)
    yield from _overviews(chance)
    for kind in KINDS:
        yield from _list(chance, kind)
    for kind in KINDS:
        yield from _entry(chance, kind)
    yield from _reports(chance)
    yield from _words(chance)
    yield from _api(chance)


def _overviews(chance: _Chance) -> Iterator[Address]:
    """Pages of their own, each now and as of days."""
    for path in ("/", "/timeline", "/ledger", "/review", "/add"):
        yield _one(path, path, [path] * chance.times)
        dated = [f"{path}?as_of={chance.day()}" for _ in range(chance.times)]
        yield _one(path, f"{path}, as of a day", dated)
    reviewed = [f"/review?kind={k.kind}&skip={chance.number(300)}" for k in KINDS]
    yield _one("/review", "/review?kind=&skip=", reviewed)
    yield _one("/ledger", "/ledger?track=", [f"/ledger?track={t}" for t in chance.busiest("track")])


def _list(chance: _Chance, kind: Kind) -> Iterator[Address]:
    """A list: its first pages, as of days in all its orders, filtered, and as files."""
    path = f"/{kind.slug}"
    orders = tuple(name for name, _ in kind.orders)
    pages = [path, *(f"{path}?page={chance.number(20)}" for _ in range(chance.times - 1))]
    yield _one(path, path, pages)
    dated = [
        f"{path}?order={chance.one_of(orders)}&as_of={chance.day()}" for _ in range(chance.times)
    ]
    yield _one(path, f"{path}, sorted and as of a day", dated)
    filtered = [f"{path}?q={word.replace(' ', '+')}" for word in WORDS]
    filtered += [f"{path}?party={a}" for a in chance.busiest("actor")]
    filtered += [f"{path}?document={d}" for d in chance.longest()[:5]]
    filtered += [f"{path}?review=accepted", f"{path}?from=2024-01-01&to=2024-03-01"]
    yield _one(path, f"{path}, filtered", filtered)
    for ending in ("csv", "json"):
        queries = ("", f"?as_of={chance.day()}", "?review=accepted", f"?q={WORDS[0]}")
        files = tuple(f"{path}.{ending}{query}" for query in queries)
        yield Address("/{slug}.{ending}", f"{path}.{ending}, until it begins", files, file=True)


def _entry(chance: _Chance, kind: Kind) -> Iterator[Address]:
    """Entries of a kind, any and the busiest, now and as of days; side by side."""
    any_, busiest = chance.some(kind.kind), chance.busiest(kind.kind)
    for name, ids in (("any", any_), ("busiest", busiest)):
        if not ids:
            continue
        told = f"{name} {kind.slug}"
        yield _one("/entry/{id}", f"/entry/, {told}", [f"/entry/{i}" for i in ids])
        dated = [f"/entry/{i}?as_of={chance.day_of(i)}" for i in ids]
        yield _one("/entry/{id}", f"/entry/, {told}, as of a day", dated)
        yield _one("/compare/{id}", f"/compare/, {told}", [f"/compare/{i}" for i in ids])


def _reports(chance: _Chance) -> Iterator[Address]:
    route = "/sources/{id}"
    yield _one(route, "/sources/, any", [f"/sources/{d}" for d in chance.some("document")])
    yield _one(route, "/sources/, the longest", [f"/sources/{d}" for d in chance.longest()])
    every = ",".join(k.kind for k in KINDS)
    marked = [f"/sources/{d}?kinds={every}" for d in chance.longest()]
    yield _one(route, "/sources/, the longest, all marks", marked)
    yield _one("/sources/{id}/add", "/sources/.../add", chance.passages())


def _words(chance: _Chance) -> Iterator[Address]:
    searched = [f"/search?q={w.replace(' ', '+')}" for w in WORDS]
    yield _one("/search", "/search", [*searched, *(f"{a}&kind=statement" for a in searched)])
    dated = [f"{a}&as_of={chance.day()}" for a in searched]
    yield _one("/search", "/search, as of a day", dated)
    said = [f"/said/{a}?q={w}" for a in chance.busiest("actor") for w in ("war", "")]
    yield _one("/said/{id}", "/said/, busiest actors", said)


def _api(chance: _Chance) -> Iterator[Address]:
    for path in ("/api/status", "/api/judgements", "/openapi.json"):
        yield _one(path, path, [path] * chance.times)
    searched = [f"/api/search?q={w.replace(' ', '%20')}" for w in WORDS]
    yield _one("/api/search", "/api/search", searched)
    for kind in KINDS:
        asked = [f"/api/{kind.slug}?offset={50 * chance.number(20)}" for _ in range(chance.times)]
        yield _one(f"/api/{kind.slug}", f"/api/{kind.slug}", asked)
        ids = chance.some(kind.kind)
        if ids:
            asked = [f"/api/entries/{i}" for i in (*ids, *chance.busiest(kind.kind))]
            yield _one("/api/entries/{id}", f"/api/entries/, {kind.slug}", asked)
    for path in ("/static/voices.css", "/api/ledger", "/api/silences"):
        yield _one(path, path, [path] * chance.times)
    asked = [f"/api/forecasts/{i}/evidence" for i in chance.some("forecast")]
    yield _one("/api/forecasts/{id}/evidence", "/api/forecasts/.../evidence", asked)


def _one(route: str, name: str, paths: list[str]) -> Address:
    return Address(route, name, tuple(paths))
