"""The form by which words of a report become an entry: its passage, its fields, what they offer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from goodoffices.model.entries import Actor, AnyEntry, DocumentEntry, Time
from goodoffices.model.record import Glanced, Record
from goodoffices.model.shapes import Citation
from goodoffices.present.dates import worded
from goodoffices.present.lines import told
from goodoffices.present.passages import Passage, passage
from goodoffices.present.shelf import Shelf, plain
from goodoffices.present.telling import Teller
from goodoffices.present.view import Source
from goodoffices.store.blanks import BLANKS, FOUND, Blank, How


@dataclass(frozen=True, slots=True)
class Option:
    """An actor or time of the report; ``near`` if it stands in the sentence of the passage."""

    id: str
    words: str
    near: bool


@dataclass(frozen=True, slots=True)
class ByHand:
    """The page."""

    source: Source
    start: int
    end: int
    around: Passage
    kind: str
    kinds: tuple[str, ...]
    blanks: tuple[tuple[str, tuple[Blank, ...]], ...]
    """The fields by the heading under which they fold away; the first of these is empty."""
    options: Mapping[How, tuple[Option, ...]]
    """What a field may name, by the kind that it names."""


def by_hand_view(
    record: Record, document: DocumentEntry, start: int, end: int, kind: str
) -> ByHand | None:
    """The form for a passage; None where no words stand between the two places."""
    text = document.text[start:end]
    if not 0 <= start < end <= len(document.text) or not text.strip():
        return None
    start += len(text) - len(text.lstrip())
    end = start + len(text.strip())
    kind = kind if kind in BLANKS else next(iter(BLANKS))
    around = passage(
        document.text,
        Citation(document.id, start, end, document.text[start:end]),
        document.furniture,
    )
    first = start - len(around.before) - 1
    span = (first, end + len(around.after) + 1)
    teller = Teller(record, Shelf(record))
    source = teller.shelf.source(document.id)
    assert source is not None
    return ByHand(
        source,
        start,
        end,
        around,
        kind,
        tuple(BLANKS),
        tuple((group, tuple(some)) for group, some in groupby(BLANKS[kind], key=lambda b: b.group)),
        {
            how: _options(teller, document.id, how, span)
            for how in sorted(FOUND & {b.how for b in BLANKS[kind]})
        },
    )


def _options(teller: Teller, document: str, kind: str, span: tuple[int, int]) -> tuple[Option, ...]:
    """What a field may name, of each entry one finding; those of the sentence first."""
    found: dict[str, Option] = {}
    became = teller.record.found_in(document, kind)
    if isinstance(teller.record, Glanced):
        teller.record.gather(became.values())
    for finding, id_ in became.items():
        entry = teller.record.entry(id_) if id_ not in found else None
        if entry is not None:
            places = (c for c in entry.citations if c.document == document)
            near = any(span[0] <= c.start and c.end <= span[1] for c in places)
            found[id_] = Option(finding, _words(teller, entry), near)
    return tuple(sorted(found.values(), key=lambda o: (not o.near, o.words.casefold())))


def _words(teller: Teller, entry: AnyEntry) -> str:
    if isinstance(entry, Actor):
        return plain(entry.name)
    if isinstance(entry, Time):
        return f"{plain(entry.text)} ({worded(entry.when.edtf)})"
    return plain("".join(part.text for part in told(teller, entry).parts))
