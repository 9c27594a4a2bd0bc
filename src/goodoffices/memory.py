"""Python's search for cycles of objects, put off where none are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

COLLECTED = 100_000
"""Objects made between two searches for cycles: tokens, findings and entries form none, and
Python's own 700 spend a sixth of the time of resolution on looking for them."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Search for cycles less often as long as this lasts."""
    first, *rest = gc.get_threshold()
    gc.set_threshold(max(first, COLLECTED), *rest)
    try:
        yield
    finally:
        gc.set_threshold(first, *rest)
