"""The one thread that holds the dossier open: every question and every judgement passes over it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from goodoffices.pipeline import open_record
from goodoffices.store.dossier import DossierFile

T = TypeVar("T")


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
            self._dossier = open_record(self.path)
        return question(self._dossier)

    def close(self) -> None:
        """Close the dossier and end the thread."""
        self._thread.submit(self._close).result()
        self._thread.shutdown()

    def _close(self) -> None:
        if self._dossier is not None:
            self._dossier.close()
            self._dossier = None
