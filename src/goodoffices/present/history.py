"""What people decided about an entry, in words: what changed from what to what, who, when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, runtime_checkable

import msgspec

from goodoffices.model.codec import corrected
from goodoffices.model.entries import AnyEntry, DocumentEntry, Judgement
from goodoffices.model.ids import kind_of
from goodoffices.present.as_of import in_force
from goodoffices.present.fields import Field, field_of
from goodoffices.present.showing import label
from goodoffices.present.telling import Teller
from goodoffices.present.view import Note, Source
from goodoffices.store.terms import TERMS, written

CORRECTIONS = ("correct", "resolve")

DEEDS: dict[str, str] = {
    "accept": "accepted",
    "reject": "rejected",
    "note": "noted",
    "merge": "merged with",
    "split": "split off",
    "correct": "corrected",
    "resolve": "settled",
}
"""What was done, by action."""

OF_REPORTS: dict[str, str] = {
    "merge": "called one text with",
    "split": "called no copy of",
}
"""The same of two reports."""


@runtime_checkable
class Retold(Protocol):
    """A record that knows what an entry would be if nobody had corrected it."""

    def as_read(self, entry: AnyEntry) -> AnyEntry | None:
        """The entry as its reports tell it; None where that cannot be told."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that somebody decided. ``what`` was done, in words; of an undo, what it took back.

    Of a correction ``old`` and ``new`` are the field before and after, ``old`` None where it is not
    known; ``as_read`` where the reports tell it so. ``gone`` and ``come`` are conditions or replies,
    one line each. ``other`` is the passage of the entry that was joined or parted, ``report`` the
    report that was.
    """

    judgement: Judgement
    what: str
    old: Field | None = None
    new: Field | None = None
    as_read: bool = False
    gone: tuple[str, ...] = ()
    come: tuple[str, ...] = ()
    other: tuple[Note, ...] = ()
    report: Source | None = None
    stands: bool = True
    """Whether nobody took it back since."""

    @property
    def field(self) -> str:
        """The field corrected, as a reader calls it."""
        return label(self.judgement.field or "").replace("_", " ")


def history(
    teller: Teller, entry: AnyEntry, judgements: Sequence[Judgement], own: Iterable[str]
) -> tuple[Deed, ...]:
    """What was decided about an entry, oldest first; ``own`` are the ids of its findings."""
    record = teller.record
    asked = any(j.action in CORRECTIONS for j in judgements)
    read = record.as_read(entry) if asked and isinstance(record, Retold) else None
    standing = {j.id for j in in_force(judgements)}
    made = {j.id: j for j in judgements}
    ids = frozenset(own)
    found: list[Deed] = []
    for place, each in enumerate(judgements):
        deed = Deed(each, _what(each))
        if each.action in CORRECTIONS:
            deed = _correction(teller, entry, read, each, judgements[:place])
        elif each.action in ("merge", "split"):
            deed = _joined(teller, each, ids)
        elif each.action == "undo":
            deed = replace(deed, what=_taken_back(each, made))
        found.append(replace(deed, stands=each.action == "undo" or each.id in standing))
    return tuple(found)


def _correction(
    teller: Teller,
    entry: AnyEntry,
    read: AnyEntry | None,
    judgement: Judgement,
    before: Sequence[Judgement],
) -> Deed:
    name = judgement.field or ""
    earlier = (j for j in in_force(before) if j.action in CORRECTIONS and j.field == name)
    last = next(earlier, None)
    was = _as(entry, last) if last is not None else read
    now = _as(entry, judgement)
    deed = Deed(judgement, DEEDS[judgement.action], as_read=last is None and read is not None)
    if now is None:
        return replace(deed, new=Field(name, judgement.value or ""))
    if name in TERMS:
        lines = [written(teller.record, e, name).splitlines() if e else [] for e in (was, now)]
        gone = tuple(_quoted(line) for line in lines[0] if line not in lines[1])
        come = tuple(_quoted(line) for line in lines[1] if line not in lines[0])
        return replace(deed, gone=gone, come=come)
    old = field_of(teller, was, name) if was is not None else None
    return replace(deed, old=old, new=field_of(teller, now, name))


def _quoted(line: str) -> str:
    """A condition or reply as it is read: what it is, and a source's words in their marks."""
    head, _, words = line.partition(": ")
    head = label(head)
    return f"“{words}”" if words.casefold().startswith(head) else f"{head}: “{words}”"


def _as(entry: AnyEntry, judgement: Judgement) -> AnyEntry | None:
    """The entry with this correction alone; None where its field can no longer hold the value."""
    try:
        return corrected(entry, judgement.field or "", judgement.value or "null")
    except (msgspec.ValidationError, msgspec.DecodeError):
        return None


def _joined(teller: Teller, judgement: Judgement, own: frozenset[str]) -> Deed:
    """What was joined with this entry, or parted from it: the passage of a finding, or a report."""
    pair = [i for i in (judgement.value, judgement.target) if i]
    other = next((i for i in pair if i not in own), pair[0])
    if kind_of(other) == DocumentEntry.kind:
        return Deed(judgement, _what(judgement), report=teller.shelf.source(other))
    heads = list(teller.record.heads([other]).values())
    return Deed(judgement, _what(judgement), other=teller.notes(heads[:1]))


def _what(judgement: Judgement) -> str:
    words = DEEDS | OF_REPORTS if kind_of(judgement.target) == DocumentEntry.kind else DEEDS
    return words.get(judgement.action, judgement.action)


def _taken_back(undo: Judgement, made: dict[str, Judgement]) -> str:
    """ "took back: corrected maker", and "did again" where an undo is taken back."""
    target = made.get(undo.value or "")
    if target is None:
        return "took something back"
    if target.action == "undo":
        return _taken_back(target, made).replace("took back", "did again", 1)
    field = f" {label(target.field).replace('_', ' ')}" if target.field else ""
    return f"took back: {_what(target)}{field}"
