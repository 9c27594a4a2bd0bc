"""From a file to a Document: frozen text, furniture marked, metadata each with its reason.

The package is also the library's verb: ``goodoffices.read(["reports/"])`` (docs/decisions/0006).
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

from goodoffices.read.arrival import Given, receive_text
from goodoffices.read.files import document_of, find, pieces_of, receive
from goodoffices.read.pieces import Columns
from goodoffices.read.sources import Pasted, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from goodoffices.model.record import Record

__all__ = [
    "Columns",
    "Given",
    "Pasted",
    "Piece",
    "document_of",
    "find",
    "pieces_of",
    "receive",
    "receive_text",
]


class _Verb(ModuleType):
    """This package, callable."""

    def __call__(
        self,
        paths: Sequence[str | Path],
        dossier: str | Path = ":memory:",
        *,
        given: Given | None = None,
        columns: Columns | None = None,
    ) -> Record:
        record: Record = sys.modules["goodoffices"].read_record(
            paths, dossier, given=given, columns=columns
        )
        return record


sys.modules[__name__].__class__ = _Verb
