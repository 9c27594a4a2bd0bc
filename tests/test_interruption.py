"""A read that is killed loses nothing that was finished, and reading again ends in the same record."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import time
from pathlib import Path

import pytest

from goodoffices.extract.language import load
from goodoffices.pipeline import bring_up_to_date, read
from goodoffices.store.dossier import open_dossier
from tests.conftest import EXAMPLES, dossier_of, exported

FEW = [p for p in EXAMPLES if p.parent.name == "fishery"]


def _read(dossier: Path) -> None:
    with open_dossier(dossier) as kept:
        read(FEW, kept)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork, to kill a real process")
def test_a_read_killed_at_fifty_random_moments_loses_nothing(tmp_path: Path) -> None:
    load()  # in the parent: a child that is forked then reads at once
    expected = exported(dossier_of(*FEW))
    fork = multiprocessing.get_context("fork")
    started = time.monotonic()
    process = fork.Process(target=_read, args=(tmp_path / "whole.db",))
    process.start()
    process.join()
    whole = time.monotonic() - started
    assert process.exitcode == 0
    draw = random.Random(time.time_ns())
    killed = 0
    for n in range(50):
        path = tmp_path / f"{n}.db"
        process = fork.Process(target=_read, args=(path,))
        process.start()
        time.sleep(draw.uniform(0.02, 0.8 * whole))
        os.kill(process.pid or 0, signal.SIGKILL)
        process.join()
        killed += process.exitcode == -signal.SIGKILL
        with open_dossier(path) as dossier:
            bring_up_to_date(dossier)
            finished = dossier.documents()
            for document in finished:
                assert document.text and document.id
            summary = read(FEW, dossier)
            assert summary.known == len(finished)
            assert exported(dossier) == expected
    assert killed >= 25
