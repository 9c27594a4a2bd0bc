"""Good Offices: reports on a diplomatic process in; a cited, dated, reviewable record out.

>>> import goodoffices
>>> record = goodoffices.read(["reports/"])          # doctest: +SKIP
>>> for offer in record.entries("offer"):            # doctest: +SKIP
...     print(offer.status, offer.content.quote)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from goodoffices.model.record import Record

__version__ = "0.1.0"
__all__ = ["__version__", "read"]


def read(paths: Sequence[str | Path], dossier: str | Path = ":memory:") -> Record:
    """Read files and folders, resolve them, and return the record.

    ``dossier`` is the SQLite file to keep it in; by default it lives in memory and goes with
    the process. Reports that cannot be read are left out, each with a warning that names the
    file, the reason and the remedy. Raises GoodOfficesError if the dossier cannot be used.
    """
    from goodoffices.pipeline import read_record

    return read_record(paths, dossier)
