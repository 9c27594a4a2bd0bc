"""Ids come from content alone: same input, same ids, in any order of reading, on any machine."""

from __future__ import annotations

import hashlib
from typing import Protocol


def document_id(raw: bytes) -> str:
    """The id of a document: the SHA-256 of the bytes received, as 64 hexadecimal digits."""
    return hashlib.sha256(raw).hexdigest()


def finding_id(kind: str, document: str, start: int, end: int, value: str = "") -> str:
    """The id of a finding: its kind, document and head passage (a figure's also its value).

    Never the reader's version or any other field, so that judgements survive a better reader.
    Twenty hexadecimal digits (80 bits) behind the kind: no clash is to be expected below some
    10^10 findings of a kind.
    """
    head = "\0".join((kind, document, str(start), str(end), value))
    return f"{kind}-{hashlib.sha256(head.encode()).hexdigest()[:20]}"


def derived_id(kind: str, *parts: str) -> str:
    """The id of an entry that no single passage heads: an utterance, a track, a disagreement."""
    return f"{kind}-{hashlib.sha256(chr(0).join((kind, *parts)).encode()).hexdigest()[:20]}"


def kind_of(id_: str) -> str:
    """The kind that an id names: what stands before the dash; a bare hash is a document's."""
    kind, dash, _ = id_.partition("-")
    return kind if dash else "document"


class Identified(Protocol):
    """An entry, as far as its ids go."""

    @property
    def id(self) -> str:
        """Its own id."""

    @property
    def members(self) -> tuple[str, ...]:
        """The findings joined in it."""


def judged(entry: Identified) -> tuple[str, ...]:
    """The ids under which judgements on an entry are kept: its members of its own kind.

    An entry that no finding heads (a track, an issue, a disagreement) is judged by its own id.
    """
    kind = kind_of(entry.id)
    return tuple(m for m in entry.members if kind_of(m) == kind) or (entry.id,)
