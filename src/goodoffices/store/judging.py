"""From what a person typed to a judgement that is sure to apply."""

from __future__ import annotations

import json
from dataclasses import fields

import msgspec

from goodoffices.errors import Misuse
from goodoffices.model.codec import corrected, encode
from goodoffices.model.edtf import valid
from goodoffices.model.entries import AnyEntry, Judgement
from goodoffices.model.ids import derived_id, judged
from goodoffices.model.record import Record
from goodoffices.model.references import REFERENCES
from goodoffices.model.shapes import Action, When
from goodoffices.store.terms import TERMS, terms

FIXED = frozenset(
    "id citations origin review members text renderer captured path furniture aliases source cue"
    " content utterance origins mentions links track conditions replies history proposition sides"
    " evidence entries last_move copy_of".split()
)
"""Fields that no correction may touch: ids, passages, and what the program works out from them."""

JOINED = frozenset({"actor", "statement", "event", "offer", "delivery", "position"})
"""Kinds whose findings are joined: two statements into an utterance, two positions into an issue."""


TIED = JOINED | {"document"}
"""Kinds of which two may be called one or kept apart: two reports are then one text, the later a
copy of the earlier, or neither is a copy of the other."""


def judgement(
    record: Record,
    action: Action,
    target: str,
    *,
    by: str,
    at: str,
    field: str | None = None,
    value: str | None = None,
    note: str | None = None,
) -> Judgement:
    """The judgement, checked against the record.

    ``accept`` records the members that were accepted; a correction's value becomes JSON of the
    field's type. Raises Misuse where an id leads nowhere or a value does not fit.
    """
    if action == "undo":
        if target not in {j.id for j in record.judgements()}:
            raise Misuse("no-such-judgement", target, "no judgement has this id", _LIST)
    else:
        entry = _entry(record, target)
        target = target if target in entry.members else judged(entry)[0]
        if action == "accept":
            value = json.dumps(judged(entry))
        elif action in ("merge", "split"):
            value = _other(record, entry, action, target, value or "")
        elif action == "correct" and field in TERMS and hasattr(entry, field):
            target, value = _termed(record, entry, field, value or "", by)
        elif action in ("correct", "resolve"):
            value = _fitting(record, entry, field or "", value or "", by)
    id_ = derived_id(
        "judgement",
        by,
        at,
        action,
        target,
        field or "",
        value or "",
        note or "",
        str(len(record.judgements())),
    )
    return Judgement(
        id=id_, by=by, at=at, action=action, target=target, field=field, value=value, note=note
    )


_LIST = "See `goodoffices judge list`."
_NONE = ("", "null", "unknown")
"""What a person types where a field has no value."""


def _one(entry: AnyEntry) -> str:
    return f"{'an' if entry.kind[0] in 'aeiou' else 'a'} {entry.kind}"


def _entry(record: Record, id_: str) -> AnyEntry:
    entry = record.entry(id_) or record.document(id_)
    if entry is None:
        raise Misuse(
            "no-such-entry", id_, "no entry has this id", "Take ids from `search` or the export."
        )
    return entry


def _other(record: Record, entry: AnyEntry, action: Action, target: str, value: str) -> str:
    """The finding by which a merge or split names its other, if the two can be joined."""
    other = _entry(record, value)
    if entry.kind not in TIED:
        raise Misuse(
            f"no-{action}",
            target,
            f"{_one(entry)} is not joined from findings: there is nothing to {action}",
            f"Only these are: {', '.join(sorted(TIED))}.",
        )
    if other.kind != entry.kind:
        raise Misuse(
            "different-kinds",
            value,
            f"it is {_one(other)}, not {_one(entry)}",
            "Join and part entries of one kind.",
        )
    if other.id == entry.id and action == "merge":
        raise Misuse("unfit-value", value, "it is the very same entry", "Name another.")
    return value if value in other.members else judged(other)[0]


def _fitting(record: Record, entry: AnyEntry, field: str, value: str, by: str) -> str:
    """JSON text of the value, in the type of the field."""
    names = sorted({f.name for f in fields(entry)} - FIXED)
    if field not in names:
        raise Misuse(
            "no-such-field",
            field,
            f"{_one(entry)} has no such field to correct",
            f"Choose one of: {', '.join(names)}.",
        )
    old = getattr(entry, field)
    if isinstance(old, When):
        return _when(value, by)
    if field in REFERENCES.get(entry.kind, ()) and value not in _NONE:
        value = _leading(record, value)
    tried: list[str] = (
        [value, json.dumps(value)] if not isinstance(old, str) else [json.dumps(value)]
    )
    if value in _NONE:
        tried.insert(0, "null")
    for candidate in tried:
        try:
            corrected(entry, field, candidate)
        except (msgspec.ValidationError, msgspec.DecodeError):
            continue
        return candidate
    raise Misuse(
        "unfit-value", value, f"it does not fit the field {field}", "Give plain text or JSON."
    )


def _termed(record: Record, entry: AnyEntry, field: str, value: str, by: str) -> tuple[str, str]:
    """Conditions or replies as JSON, and the finding that they belong to: one of the report that
    has all their words, so that they go when it goes. Raises Misuse if none has."""
    failed: Misuse | None = None
    for id_, head in record.heads(judged(entry)).items():
        document = record.document(head.document)
        if document is None:
            continue
        try:
            return id_, encode(terms(record, entry, field, value, document, by))
        except Misuse as error:
            failed = failed or error
    raise failed or Misuse("unfit-value", entry.id, "No report tells it", "Add it by hand.")


def _leading(record: Record, value: str) -> str:
    """The value of a field that refers to entries, if all of them are there."""
    try:
        found = msgspec.json.decode(value)
    except msgspec.DecodeError:
        found = value
    for id_ in found if isinstance(found, list) else [found]:
        if id_:
            _entry(record, str(id_))
    return value


def _when(value: str, by: str) -> str:
    if value in _NONE:
        return encode(When(None, "unknown", f"Set to unknown by {by}."))
    if not valid(value):
        raise Misuse(
            "unfit-date",
            value,
            "it is no EDTF date",
            "Write 2025, 2025-10, 2025-10-19 or 2025-10/2025-11.",
        )
    return encode(When(value, "stated", f"Given by {by}."))
