"""Bringing a dossier to this program's version: numbered steps, all or nothing.

All steps and their records (rows in ``migration``, ``user_version``) are one transaction, so a
killed or failed migration leaves the dossier at the version it had. Before the first step on an
existing dossier a copy of it is put beside it, as ``NAME.before-vN``.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from goodoffices.errors import GoodOfficesError
from goodoffices.store.database import IN_MEMORY, Database
from goodoffices.store.schema import (
    APPLICATION_ID,
    FIFTH,
    FIRST,
    FOURTH,
    SECOND,
    SEVENTH,
    SIXTH,
    THIRD,
)


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: ``sql`` takes a dossier of version ``number - 1`` to ``number``."""

    number: int
    name: str
    sql: str


MIGRATIONS: tuple[Migration, ...] = (
    Migration(1, "the first tables", FIRST),
    Migration(2, "lists, and references the other way", SECOND),
    Migration(3, "lists from indexes, and what many reports tell by day", THIRD),
    Migration(4, "what pages count, kept in step", FOURTH),
    Migration(5, "what comparing reads", FIFTH),
    Migration(6, "actors by type, strengths of links", SIXTH),
    Migration(7, "what actors look like, other keys", SEVENTH),
)
"""Every step so far, in order. A published step is never edited: a change is a new step."""


def migrate(database: Database, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Check that the file is a dossier (or empty) and bring it to the last version.

    Raises GoodOfficesError for a file of another program or a newer version of this one; such a
    file is not touched.
    """
    newest = migrations[-1].number
    # One snapshot: another process may be making the same dossier between two questions.
    with database.snapshot():
        version = _version(database, newest)
    database.settle_in()
    if version == newest:
        return  # without waiting for whoever writes to it
    if 0 < version < newest and database.path != IN_MEMORY:
        _keep_copy(database, newest)
    # All steps are one transaction: nobody meets a dossier that is between two versions.
    with database.transaction():
        for migration in migrations:
            # Looked up again: another process may have just done this step.
            if _version(database, newest) < migration.number:
                _step(database, migration)


def statements(script: str) -> Iterator[str]:
    """The single statements of an SQL script (executing a script would commit midway)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        raise ValueError(f"the script ends within a statement: {statement.strip()[:60]!r}")


def _version(database: Database, newest: int) -> int:
    """The dossier's version; 0 for an empty file. Raises if it is not ours or too new."""
    application = database.row("PRAGMA application_id")[0]
    version: int = database.row("PRAGMA user_version")[0]
    empty = database.row("SELECT count(*) FROM sqlite_master")[0] == 0
    if application != APPLICATION_ID and not (empty and application == 0 and version == 0):
        raise GoodOfficesError(
            "not-a-dossier",
            database.path,
            "it is a database of another program",
            "name another file with --dossier; this one was left as it is",
        )
    if version > newest:
        raise GoodOfficesError(
            "dossier-newer",
            database.path,
            f"it was written by a newer Good Offices (dossier version {version}; "
            f"this program knows up to {newest})",
            "update Good Offices, or use a dossier of this version",
        )
    return version


def _step(database: Database, migration: Migration) -> None:
    for statement in statements(migration.sql):
        database.run(statement)
    database.run(
        "INSERT INTO migration (number, name, at) VALUES (?, ?, ?)",
        migration.number,
        migration.name,
        datetime.now(UTC).isoformat(timespec="seconds"),
    )
    # PRAGMA takes no parameters; both values are integers of ours.
    database.run(f"PRAGMA user_version = {migration.number:d}")
    database.run(f"PRAGMA application_id = {APPLICATION_ID:d}")


def _keep_copy(database: Database, newest: int) -> None:
    """Copy beside the dossier; under a passing name first, so that no half copy is left."""
    copy = Path(f"{database.path}.before-v{newest}")
    passing = Path(f"{copy}.{os.getpid()}-{threading.get_ident()}.part")
    try:
        passing.unlink(missing_ok=True)
        database.copy_to(str(passing))
        passing.replace(copy)
    except OSError as error:
        raise GoodOfficesError(
            "dossier-unwritable",
            str(copy),
            f"no copy could be kept before migrating the dossier ({error.strerror})",
            "free some space or allow writing to the folder, then run the command again",
        ) from error
    finally:
        passing.unlink(missing_ok=True)
