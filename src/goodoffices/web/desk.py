"""The one thread that holds the dossier open: every question and every judgement passes over it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from goodoffices.errors import GoodOfficesError
from goodoffices.pipeline import bring_up_to_date
from goodoffices.store.dossier import DossierFile, open_dossier

T = TypeVar("T")

FEW = 20_000
"""Findings left unresolved (of some hundred reports) that the first page resolves."""

PATIENCE = 0.1
"""Seconds that it waits for another program to finish writing."""


class Desk:
    """A dossier for many requests. SQLite's connection belongs to one thread, and this is it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._dossier: DossierFile | None = None

    async def ask(self, question: Callable[[DossierFile], T]) -> T:
        """The answer of a function that is given the dossier."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._ask, question)

    def _ask(self, question: Callable[[DossierFile], T]) -> T:
        if self._dossier is None:
            # Only now: while a job reads, the job itself resolves what it has read.
            self._dossier = self._opened()
        return question(self._dossier)

    def _opened(self) -> DossierFile:
        """The dossier, its record brought up to date where that is quickly done.

        Who looks at a page never waits for who writes: while another program reads reports into
        the dossier, pages show the record as it was resolved last.
        """
        try:
            with open_dossier(self.path, create=False, patience=PATIENCE) as dossier:
                if len(dossier.unresolved()) <= FEW:
                    bring_up_to_date(dossier)
        except GoodOfficesError as error:
            if error.slug != "dossier-busy":
                raise
        return open_dossier(self.path, create=False)

    def close(self) -> None:
        """Close the dossier and end the thread."""
        self._thread.submit(self._close).result()
        self._thread.shutdown()

    def _close(self) -> None:
        if self._dossier is not None:
            self._dossier.close()
            self._dossier = None
