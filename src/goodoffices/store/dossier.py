"""The dossier as one object: what arrived, what was resolved, what was judged, what to ask."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from goodoffices.errors import GoodOfficesError
from goodoffices.store.added import Added
from goodoffices.store.arrival import Arrivals
from goodoffices.store.database import IN_MEMORY, PATIENCE, Database
from goodoffices.store.glances import Glances
from goodoffices.store.judgements import Judgements
from goodoffices.store.migrations import migrate
from goodoffices.store.resolved import Resolved
from goodoffices.store.search import Search

if TYPE_CHECKING:
    from goodoffices.model.dossier import Dossier
    from goodoffices.model.record import Record


class DossierFile(Arrivals, Added, Resolved, Judgements, Glances, Search):
    """An open dossier; close it, or use it in a ``with`` statement. For one thread.

    It is a ``model.dossier.Dossier`` to resolution and a ``model.record.Record`` to everybody
    who asks.
    """

    @property
    def path(self) -> str:
        """The file, or ``:memory:``."""
        return self._db.path

    def snapshot(self) -> AbstractContextManager[None]:
        """Questions inside see one state of the record, whatever is written meanwhile."""
        return self._db.snapshot()

    def copy_without(self, path: str, documents: Iterable[str]) -> DossierFile:
        """A copy of the dossier in a new file, without some documents and any analyst's notes.

        What was judged on these documents goes with them. Resolution is for the caller.
        """
        self._db.copy_to(path)
        copy = open_dossier(path, create=False)
        try:
            copy._db.run("UPDATE judgement SET note = NULL")
            for document in documents:
                copy.remove(document, purge=True)
        except BaseException:
            copy.close()
            raise
        return copy

    def close(self) -> None:
        """Close the file. Closing twice does nothing."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        type_: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def open_dossier(
    path: str | Path, *, create: bool = True, patience: float = PATIENCE
) -> DossierFile:
    """Open a dossier, migrated to this program's version; ``:memory:`` for one in memory.

    ``patience`` is how long to wait for another writer, in seconds. Raises GoodOfficesError,
    with a remedy, if there is none and ``create`` is False, if the file is not a dossier, is
    damaged or of a newer version, or cannot be written.
    """
    name = str(path)
    if not create and name != IN_MEMORY and not Path(name).exists():
        raise GoodOfficesError(
            "no-dossier",
            name,
            "there is no such dossier",
            "`goodoffices read PATH...` makes one; --dossier FILE names another",
        )
    database = Database(name, patience)
    try:
        migrate(database)
    except BaseException:
        database.close()
        raise
    return DossierFile(database)


if TYPE_CHECKING:

    def _resolution_can_use(dossier: DossierFile) -> Dossier:
        return dossier

    def _readers_can_ask(dossier: DossierFile) -> Record:
        return dossier
