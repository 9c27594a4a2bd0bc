"""What makes a clause an event: all rows of verbs, specific rows before general ones."""

from __future__ import annotations

from goodoffices.extract.events.demands import DEMANDS
from goodoffices.extract.events.row import VerbRow
from goodoffices.extract.events.understandings import UNDERSTANDINGS

VERBS: tuple[VerbRow, ...] = (*UNDERSTANDINGS, *DEMANDS)
"""Verbs, specific rows before general ones."""
