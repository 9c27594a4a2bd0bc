"""Which other entries may be the same as one: what a person who merges looks for first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from difflib import SequenceMatcher

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Actor, AnyEntry, DocumentEntry
from goodoffices.model.record import Wanted
from goodoffices.present.lines import told
from goodoffices.present.shelf import plain
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line
from goodoffices.store.judging import TIED

MOST = 6
"""Candidates shown."""

WEEK = timedelta(7)
"""Within which a text is mostly reprinted."""

LOOKED = 40
"""Entries compared; the order in which they are found is by size or day."""

BY: dict[str, str] = {
    "statement": "speaker",
    "event": "initiators",
    "offer": "maker",
    "position": "actor",
    "delivery": "giver",
}
"""By kind, the field whose actor two entries must share to be likely the same."""

_WORD = re.compile(r"\w{3,}")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another entry of the same kind, told."""

    line: Line
    words: str


def candidates(teller: Teller, entry: AnyEntry) -> tuple[Candidate, ...]:
    """The entries most like one, best first; none where the kind is not joined from findings."""
    if entry.kind not in TIED:
        return ()
    found = {e.id: e for e in _near(teller, entry) if e.id != entry.id}
    own = _words(told(teller, entry))
    looked = list(found.values())[:LOOKED]
    teller.shelf.fetch(looked)
    lines = [told(teller, e) for e in looked]
    ranked = sorted(
        (Candidate(line, _words(line)) for line in lines),
        key=lambda c: (-_alike(own, c.words), c.line.id),
    )
    return tuple(ranked[:MOST])


def _near(teller: Teller, entry: AnyEntry) -> Iterator[AnyEntry]:
    record = teller.record
    if isinstance(entry, Actor):
        for word in _parts(a.text for a in entry.aliases):
            yield from record.some(Wanted(kind="actor", words=word, order="-size", limit=8))
        return
    if isinstance(entry, DocumentEntry):
        for word in _parts([entry.title or ""]):
            yield from record.some(Wanted(kind="document", words=word, limit=8))
        first, last = bounds(entry.published.edtf)
        if first is not None and last is not None:
            start, end = (first - WEEK).isoformat(), (last + WEEK).isoformat()
            yield from record.some(Wanted(kind="document", start=start, end=end, limit=24))
        return
    value = getattr(entry, BY[entry.kind])
    for actor in (value if isinstance(value, tuple) else (value,))[:2]:
        if actor:
            about = ((actor, (BY[entry.kind],)),)
            yield from record.some(Wanted(kind=entry.kind, about=about, limit=LOOKED // 2))
    quote = entry.citations[0].quote if entry.citations else ""
    for word in _parts([quote]):
        yield from record.some(Wanted(kind=entry.kind, words=word, limit=8))


def _parts(texts: Iterable[str]) -> list[str]:
    """The four longest words, each once."""
    found = dict.fromkeys(w for text in texts for w in _WORD.findall(text) if not w.isdigit())
    return sorted(found, key=lambda w: (-len(w), w))[:4]


def _words(line: Line) -> str:
    return plain("".join(part.text for part in line.parts))


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold()[:200], other.casefold()[:200]).ratio()
