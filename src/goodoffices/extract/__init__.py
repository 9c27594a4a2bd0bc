"""One document to findings, a file per kind, all on the shared layer of ``clauses/``.

Extractors run in the order of ``EXTRACTORS``; each appends to the reading's list of its kind and
may read what those before it found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from goodoffices.memory import seldom_collected
from goodoffices.model.findings import Document, Finding

if TYPE_CHECKING:
    from spacy.language import Language

    from goodoffices.extract.reading import Reading
    from goodoffices.extract.trained.tagger import Tagger

RULES = "rules@12"
"""The version of the rules. Raise it whenever findings may change: documents are then read anew."""

EXTRACTORS: tuple[str, ...] = (
    "names",
    "times",
    "statements",
    "figures",
    "events",
    "offers",
    "deliveries",
    "positions",
    "forecasts",
)
"""The modules of this package that find things, in the order in which they run; each has
``find(reading) -> None``."""


def extract(
    documents: Iterable[Document], nlp: Language, tagger: Tagger | None = None
) -> Iterator[tuple[Document, tuple[Finding, ...]]]:
    """What each document tells, in order. Findings depend on its text and the reader alone.

    Without a ``tagger`` the rules read by themselves.
    """
    from goodoffices.extract.language import parse

    finders = _finders()
    for reading in parse(documents, nlp, tagger):
        with seldom_collected():
            for find in finders:
                find(reading)
        yield reading.document, unique(reading.findings())


def _finders() -> tuple[Callable[[Reading], None], ...]:
    return tuple(import_module(f"goodoffices.extract.{name}").find for name in EXTRACTORS)


def unique(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with distinct ids: of two with one head passage the first found stays."""
    return tuple({f.id: f for f in reversed(list(findings))}.values())[::-1]
