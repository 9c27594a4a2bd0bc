"""A dossier grown to many reports by repeating its rows under other ids.

What one report tells alone stands there anew in each repetition. The actors, issues and channels
that several reports share go on: as in a dossier of so many reports on the same matters, the
busiest have passages in all of them. Findings and block keys are not repeated: pages ask for the
record, not for how it was made.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import msgspec

from goodoffices.store.database import Database
from goodoffices.store.lists import MANY, Lists

_ID = re.compile(r"\b(?:[0-9a-f]{64}|[a-z]+-[0-9a-f]{20})\b")

_LETTERS = "ghijklmnopqrstuvwxyz"
"""What no id has: so that none of a repetition is that of another entry."""

GOING_ON = ("actor", "issue", "track")
"""Kinds of which those that several reports share are not repeated, but grow."""

NUMBERS = 1_000_000
"""More than the passages of any entry: the passages of each repetition are numbered after it."""

_REPEATED: tuple[tuple[str, str], ...] = (
    (
        "document (row, id, path, captured, renderer, text, body)",
        "SELECT row + :off, vary(id), path, captured, renderer, text, vary(body) FROM document"
        " WHERE row <= :documents",
    ),
    (
        "kept (row, stratum, kind, id, body)",
        "SELECT row + :off, stratum, kind, vary(id), vary(body) FROM kept"
        " WHERE row <= :kept AND row NOT IN (SELECT row FROM going_on)",
    ),
    (
        "member (finding, kept)",
        "SELECT vary(finding), iif(g.row IS NULL, kept + :off, kept) FROM own_member"
        " LEFT JOIN going_on g ON g.row = kept",
    ),
    (
        "citation (kept, number, document, start, stop, quote)",
        "SELECT iif(g.row IS NULL, kept + :off, kept),"
        " iif(g.row IS NULL, number, number + :numbers), vary(document), start, stop, quote"
        " FROM citation LEFT JOIN going_on g ON g.row = kept"
        " WHERE kept <= :kept AND number < :one",
    ),
    (
        "listed",
        "SELECT kept + :off, kind, first, last, type, status, review, certainty, size, documents,"
        " origins, since FROM listed WHERE kept <= :kept AND kept NOT IN (SELECT row FROM going_on)",
    ),
    (
        "refers (target, field, kept)",
        "SELECT vary(target), field, iif(g.row IS NULL, kept + :off, kept) FROM own_refers"
        " LEFT JOIN going_on g ON g.row = kept",
    ),
    (
        "document_day (document, kept, day)",
        "SELECT vary(document), kept + :off, day FROM document_day WHERE kept <= :kept",
    ),
    (
        "entry_words (rowid, words)",
        "SELECT rowid + :off, words FROM entry_words WHERE rowid <= :kept"
        " AND rowid NOT IN (SELECT row FROM going_on)",
    ),
)
"""What is repeated, and how; rows move by an offset, ids become others."""


def grow(source: Path, target: Path, documents: int) -> int:
    """A copy of a dossier with at least so many reports; returns how many it has."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        new.execute("PRAGMA synchronous = OFF")
        held: int = new.execute("SELECT count(*) FROM document").fetchone()[0]
        kept: int = new.execute("SELECT max(row) FROM kept").fetchone()[0]
        rows: int = new.execute("SELECT max(row) FROM document").fetchone()[0]
        copies = -(-documents // held)
        standing = _going_on(new)
        for n in range(1, copies):
            new.create_function("vary", 1, _varied(n, standing), deterministic=True)
            told = {
                "off": n * max(kept, rows),
                "documents": rows,
                "kept": kept,
                "numbers": n * NUMBERS,
                "one": NUMBERS,
            }
            for table, select in _REPEATED:
                asked = {k: v for k, v in told.items() if f":{k}" in select}
                new.execute(f"INSERT OR IGNORE INTO {table} {select}", asked)
            new.commit()
        _gone_on(new, copies, standing)
        # Of two ids that differ at their ends alone one is left: its place in lists goes as well.
        new.execute("DELETE FROM listed WHERE kept NOT IN (SELECT row FROM kept)")
        new.execute("INSERT INTO document_words (document_words) VALUES ('rebuild')")
        new.commit()
        count: int = new.execute("SELECT count(*) FROM document").fetchone()[0]
    _settle(target)
    return count


def _settle(target: Path) -> None:
    """Count by day what many reports tell by now, as resolution would."""
    database = Database(str(target))
    database.run("UPDATE listed SET since = '' WHERE documents > ?", MANY)
    with database.transaction():
        Lists(database).settle()
    database.close()


def _going_on(new: sqlite3.Connection) -> frozenset[str]:
    """Note the rows that go on; returns the ids of those that no finding has."""
    new.execute("CREATE TEMP TABLE going_on (row INTEGER PRIMARY KEY)")
    new.execute(
        "INSERT INTO going_on SELECT kept FROM listed"
        f" WHERE kind IN ({', '.join('?' * len(GOING_ON))}) AND iif(kind = 'track', size, documents) > 1",
        GOING_ON,
    )
    for table in ("member", "refers"):  # rows of what goes on grow among those that are repeated
        new.execute(f"CREATE TEMP TABLE own_{table} AS SELECT * FROM {table}")
    found = new.execute(
        "SELECT k.id FROM going_on g JOIN kept k ON k.row = g.row WHERE k.kind <> 'actor'"
    )
    return frozenset(id_ for (id_,) in found)


def _varied(n: int, standing: frozenset[str]) -> Callable[[str], str]:
    """How ids become those of a repetition, except of what has no finding and goes on."""
    mark = _LETTERS[n // len(_LETTERS)] + _LETTERS[n % len(_LETTERS)]

    def other(found: re.Match[str]) -> str:
        return found[0] if found[0] in standing else f"{found[0][:-2]}{mark}"

    return lambda text: _ID.sub(other, text)


def _gone_on(new: sqlite3.Connection, copies: int, standing: frozenset[str]) -> None:
    """Let what goes on be as much more as it has become."""
    among = "(SELECT row FROM going_on)"
    new.execute(
        f"UPDATE listed SET size = size * :n, documents = documents * :n WHERE kept IN {among}",
        {"n": copies},
    )
    for row, kind, body in new.execute(
        f"SELECT row, kind, body FROM kept WHERE row IN {among}"
    ).fetchall():
        told = msgspec.json.decode(body)
        for name in {"members", "entries"} & told.keys():
            others = (_varied(n, standing) for n in range(1, copies))
            told[name] += [vary(id_) for vary in others for id_ in tuple(told[name])]
        for alias in told.get("aliases", ()) if kind == "actor" else ():
            alias["count"] *= copies
        new.execute("UPDATE kept SET body = ? WHERE row = ?", (_encoded(told), row))
    new.commit()


def _encoded(told: object) -> str:
    return msgspec.json.encode(told).decode()
