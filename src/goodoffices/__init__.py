"""Good Offices: reports on a diplomatic process in; a cited, dated, reviewable record out.

>>> import goodoffices
>>> record = goodoffices.read(["reports/"])          # doctest: +SKIP
>>> for offer in record.entries("offer"):            # doctest: +SKIP
...     print(offer.status, offer.content.quote)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from goodoffices.model.record import Record
    from goodoffices.read import Columns, Given

__version__ = "0.1.0"
__all__ = ["__version__", "read", "read_record"]


def read_record(
    paths: Sequence[str | Path],
    dossier: str | Path = ":memory:",
    *,
    given: Given | None = None,
    columns: Columns | None = None,
) -> Record:
    """Read files and folders, resolve them, and return the record. ``goodoffices.read`` for short.

    ``dossier`` is the SQLite file to keep it in; by default it lives in memory and goes with
    the process. ``given`` is what you say of the reports (outlet, day, grade), ``columns`` which
    column of a table holds what, where its name does not tell. Reports that cannot be read are left out, each with a warning that names the
    file, the reason and the remedy. Raises GoodOfficesError if the dossier cannot be used.
    """
    from goodoffices import pipeline

    return pipeline.read_record(paths, dossier, given=given, columns=columns)


def __getattr__(name: str) -> Any:
    """Load ``goodoffices.read`` when it is first asked for: the package that is also the verb."""
    if name == "read":
        from importlib import import_module

        return import_module("goodoffices.read")
    raise AttributeError(name)
