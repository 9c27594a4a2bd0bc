"""Reading reports while pages go on being looked at: one job at a time, in a thread of its own."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from goodoffices.errors import GoodOfficesError
from goodoffices.store.dossier import open_dossier

if TYPE_CHECKING:
    from goodoffices.pipeline import Summary
    from goodoffices.read import Given, Pasted

KEPT = 50
"""Jobs remembered, the newest."""


@dataclass(slots=True)
class Job:
    """One reading. ``what``, ``done`` and ``total`` say how far it is; then it has a summary or
    a problem."""

    id: str = field(default_factory=lambda: token_hex(6))
    what: str = "waiting"
    done: int = 0
    total: int = 0
    summary: Summary | None = None
    problem: GoodOfficesError | None = None

    @property
    def finished(self) -> bool:
        """Whether nothing more will happen."""
        return self.summary is not None or self.problem is not None

    def step(self, what: str, done: int, total: int) -> None:
        """Progress, as the pipeline tells it."""
        self.what, self.done, self.total = what, done, total


class Jobs:
    """Jobs on one dossier. Each finished report is kept at once: what is cut short is not lost."""

    def __init__(self, dossier: Path) -> None:
        self._dossier = dossier
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")
        self._jobs: dict[str, Job] = {}
        self._folders = Path(tempfile.mkdtemp(prefix="goodoffices-"))

    def folder(self) -> Path:
        """A new folder for files that arrive; it goes when they were read."""
        return Path(tempfile.mkdtemp(dir=self._folders))

    def start(self, sources: Sequence[Path | Pasted], given: Given, folder: Path) -> Job:
        """Read these in the background."""
        job = Job()
        self._jobs[job.id] = job
        for old in list(self._jobs)[:-KEPT]:
            del self._jobs[old]
        self._thread.submit(self._read, job, sources, given, folder)
        return job

    def get(self, id_: str) -> Job | None:
        """A job that is running, or ran lately."""
        return self._jobs.get(id_)

    def _read(self, job: Job, sources: Sequence[Path | Pasted], given: Given, folder: Path) -> None:
        from goodoffices.pipeline import read

        try:
            with open_dossier(self._dossier) as dossier:
                job.step("starting the reader", 0, 0)
                job.summary = read(sources, dossier, given=given, step=job.step)
        except GoodOfficesError as error:
            job.problem = error
        except Exception as error:  # the edge of this thread: nobody else would ever hear of it
            job.problem = GoodOfficesError(
                "reading-failed",
                "the reports",
                f"reading stopped ({type(error).__name__}: {error})",
                "What was finished is kept; add them again to go on.",
            )
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def close(self) -> None:
        """Forget what waits, let the running job finish, remove what was uploaded."""
        self._thread.shutdown(cancel_futures=True)
        shutil.rmtree(self._folders, ignore_errors=True)
