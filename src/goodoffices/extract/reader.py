"""Who reads: the rules on a language pipeline, with the trained reader or without.

A document is read anew when its reader changes, so a reader has a version: the rules', the trained
reader's and the pipeline's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from goodoffices.extract import RULES, extract
from goodoffices.extract.language import PIPELINE, load, version
from goodoffices.model.findings import Document, Finding

Kind = Literal["trained", "rules"]
"""``trained``: the rules and the trained reader; ``rules``: the rules alone."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A way of reading; what it finds depends on the document and on it alone."""

    kind: Kind = "trained"
    pipeline: str = PIPELINE
    """The name of an installed language pipeline."""

    @property
    def version(self) -> str:
        """The version that findings are kept under, told without loading anything heavy."""
        from goodoffices.extract.trained.tagger import name

        trained = [name()] if self.kind == "trained" else []
        return "+".join([RULES, *trained, version(self.pipeline)])

    def read(self, documents: Iterable[Document]) -> Iterator[tuple[Document, tuple[Finding, ...]]]:
        """What each document tells, in order. Raises GoodOfficesError if a part is missing."""
        from goodoffices.extract.trained import tagger

        trained = tagger.load() if self.kind == "trained" else None
        return extract(documents, load(self.pipeline), trained)
