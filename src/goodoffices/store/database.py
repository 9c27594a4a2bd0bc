"""One connection to one SQLite file: transactions, and errors that a person can act on."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from goodoffices.errors import GoodOfficesError
from goodoffices.model.codec import encode

PATIENCE = 5.0
"""Seconds to wait for another writer before giving up."""
PAUSE = 0.02
"""Seconds between two tries of what SQLite itself does not wait for."""

MAPPED = 1 << 34
"""Bytes of the file that may be mapped to memory; it takes none of it before it is read."""
CACHED = 32 * 1024
"""Kibibytes of the file's pages that one connection keeps."""
REMEMBERED = 500
"""Answers kept as long as nothing is written, those asked for last."""

IN_MEMORY = ":memory:"

_EXPLAINED: dict[int, tuple[str, str, str]] = {
    sqlite3.SQLITE_FULL: (
        "disk-full",
        "the disk is full; nothing of this step was kept",
        "free some space and run the command again",
    ),
    sqlite3.SQLITE_BUSY: (
        "dossier-busy",
        "another program is writing to it",
        "wait until that is done, or close it, and run the command again",
    ),
    sqlite3.SQLITE_LOCKED: (
        "dossier-busy",
        "another part of this program is writing to it",
        "wait until that is done and try again",
    ),
    sqlite3.SQLITE_READONLY: (
        "dossier-unwritable",
        "it or its folder may not be written to",
        "allow writing to the file and its folder, or work on a copy elsewhere",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "dossier-unwritable",
        "it cannot be opened or created there",
        "check that the folder exists and may be written to, and that it is not a folder itself",
    ),
    sqlite3.SQLITE_PERM: (
        "dossier-unwritable",
        "access to it is denied",
        "allow reading and writing of the file and its folder",
    ),
    sqlite3.SQLITE_NOTADB: (
        "not-a-dossier",
        "it is not a dossier",
        "name another file with --dossier; this one was left as it is",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "dossier-damaged",
        "its contents are damaged",
        "restore a copy of it, or read the reports again into a new dossier",
    ),
    sqlite3.SQLITE_IOERR: (
        "dossier-unreadable",
        "the disk failed to read or write it",
        "check the disk and its connection, then run the command again",
    ),
}
"""SQLite's primary result codes (https://www.sqlite.org/rescode.html): slug, reason, remedy."""


def explained(error: sqlite3.Error, subject: str) -> Exception:
    """The error in words with a remedy; one that only a fault of ours can cause, unchanged."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None or code & 0xFF not in _EXPLAINED:
        return error
    slug, reason, remedy = _EXPLAINED[code & 0xFF]
    return GoodOfficesError(slug, subject, reason, remedy)


def listed(ids: Iterable[str | int]) -> str:
    """Ids as one JSON parameter for ``json_each(?)``: no limit on their number."""
    return encode(list(dict.fromkeys(ids)))


class Database:
    """A connection with explicit transactions; every SQLite error comes out explained."""

    def __init__(self, path: str, patience: float = PATIENCE) -> None:
        self.path = path
        self._patience = patience
        self._depth = 0
        self._rollbacks = 0
        self._known: dict[tuple[str, tuple[object, ...]], list[Any]] = {}
        self._known_at: tuple[int, int, int] | None = None
        try:
            self._connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
            self._connection.execute("PRAGMA foreign_keys = ON")
            # A large dossier is read from the system's own cache, not copied page by page.
            self._connection.execute(f"PRAGMA mmap_size = {MAPPED:d}")
            self._connection.execute(f"PRAGMA cache_size = -{CACHED:d}")
            self._connection.execute("PRAGMA temp_store = MEMORY")
        except sqlite3.Error as error:
            raise explained(error, path) from error

    def close(self) -> None:
        """Close the file. Closing twice does nothing."""
        self._connection.close()

    def settle_in(self) -> None:
        """Settings that write to the file: only for a file known to be ours."""
        # WAL: readers go on while one writer writes. NORMAL loses no commit to a killed process.
        self._patiently("PRAGMA journal_mode = WAL")
        self.run("PRAGMA synchronous = NORMAL")
        # What is removed from a dossier must not linger in free pages of the file.
        self.run("PRAGMA secure_delete = ON")

    def _patiently(self, sql: str) -> None:
        """Run what SQLite gives up at once, without its own patience, when another is at it."""
        until = time.monotonic() + self._patience
        while True:
            try:
                self._connection.execute(sql)
                return
            except sqlite3.Error as error:
                busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not busy or time.monotonic() > until:
                    raise explained(error, self.path) from error
                time.sleep(PAUSE)

    def rows(self, sql: str, *parameters: object) -> list[Any]:
        """All rows that a query gives, as tuples."""
        try:
            return self._connection.execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            raise explained(error, self.path) from error

    def remembered(self, sql: str, *parameters: object) -> list[Any]:
        """The same, asked once as long as nothing is written: counts that every page asks for.

        Nobody may change the answer.
        """
        version = self.version()
        if version != self._known_at:
            self._known.clear()
            self._known_at = version
        asked = (sql, parameters)
        found = self._known.pop(asked, None)
        if found is None:
            if len(self._known) >= REMEMBERED:
                self._known.pop(next(iter(self._known)))
            found = self.rows(sql, *parameters)
        self._known[asked] = found
        return found

    def row(self, sql: str, *parameters: object) -> Any:
        """The first row, or None."""
        found = self.rows(sql, *parameters)
        return found[0] if found else None

    def run(self, sql: str, *parameters: object) -> int:
        """Run one statement; returns how many rows it changed."""
        try:
            return self._connection.execute(sql, parameters).rowcount
        except sqlite3.Error as error:
            raise explained(error, self.path) from error

    def many(self, sql: str, parameters: Iterable[Sequence[object]]) -> None:
        """Run one statement for each tuple of parameters."""
        try:
            self._connection.executemany(sql, parameters)
        except sqlite3.Error as error:
            raise explained(error, self.path) from error

    def copy_to(self, path: str) -> None:
        """Write a consistent copy of the whole file to ``path``, which must not exist."""
        try:
            target = sqlite3.connect(path)
            try:
                self._connection.backup(target)
            finally:
                target.close()
        except sqlite3.Error as error:
            raise explained(error, path) from error

    def version(self) -> tuple[int, int, int]:
        """What changes whenever the contents may have: by others, by this connection, or back."""
        data: int = self.row("PRAGMA data_version")[0]
        return (data, self._connection.total_changes, self._rollbacks)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; inside another transaction, a part of it that can fail alone."""
        with self._begun("BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Questions inside see one state, whatever another process writes meanwhile."""
        with self._begun("BEGIN"):
            yield

    @contextmanager
    def _begun(self, begin: str) -> Iterator[None]:
        level = f"level{self._depth}"
        outermost = self._depth == 0
        self.run(begin if outermost else f"SAVEPOINT {level}")
        self._depth += 1
        try:
            yield
            self.run("COMMIT" if outermost else f"RELEASE {level}")
        except BaseException:
            self._rollbacks += 1
            # SQLite itself has rolled back already after a full disk or a failed write.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK" if outermost else f"ROLLBACK TO {level}")
                if not outermost:
                    self._connection.execute(f"RELEASE {level}")
            raise
        finally:
            self._depth -= 1


class Rows:
    """Questions to the rows of one database: what every part of the dossier is."""

    def __init__(self, database: Database) -> None:
        self._db = database
