"""The one thread that holds the dossier open: every question and every judgement passes over it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from goodoffices.pipeline import bring_up_to_date
from goodoffices.store.dossier import DossierFile, open_dossier

T = TypeVar("T")


class Desk:
    """A dossier for many requests. SQLite's connection belongs to one thread, and this is it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._dossier: DossierFile | None = None

    async def ask(self, question: Callable[[DossierFile], T]) -> T:
        """The answer of a function that is given the dossier, its record brought up to date."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._ask, question)

    def _ask(self, question: Callable[[DossierFile], T]) -> T:
        if self._dossier is None:
            self._dossier = open_dossier(self.path)
        bring_up_to_date(self._dossier)
        return question(self._dossier)

    def close(self) -> None:
        """Close the dossier and end the thread."""
        self._thread.submit(self._close).result()
        self._thread.shutdown()

    def _close(self) -> None:
        if self._dossier is not None:
            self._dossier.close()
            self._dossier = None
