"""Which fields of an entry refer to other entries, as paths; and how to rewrite them.

A path's parts are field names; tuples on the way are walked. In the database references are
finding ids, in the record that readers see they are entry ids (docs/decisions/0002).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import is_dataclass, replace
from typing import Any

from goodoffices.model.entries import AnyEntry

REFERENCES: dict[str, tuple[str, ...]] = {
    "actor": ("acts_for",),
    "statement": ("speaker", "addressees", "chain.who", "within"),
    "event": (
        "initiators",
        "recipients",
        "attributed_to",
        "figures",
        "mentions.attributed_to",
        "links.event",
        "track",
    ),
    "figure": ("event", "subset_of", "attributed_to"),
    "offer": (
        "maker",
        "made_to",
        "replies.by",
        "history.by",
        "part_of",
        "revises",
        "attributed_to",
        "track",
    ),
    "position": ("actor", "attributed_to"),
    "delivery": ("giver", "receiver", "figures", "offer", "in_return_for", "event", "track"),
    "forecast": ("forecaster", "attributed_to", "evidence"),
    "track": ("parties", "last_move", "entries"),
    "disagreement": ("sides.entry",),
}


def references(entry: AnyEntry) -> Iterator[str]:
    """The ids to which an entry refers, field by field."""
    for path in REFERENCES.get(entry.kind, ()):
        yield from _found(entry, path.split("."))


def _found(value: Any, path: list[str]) -> Iterator[str]:
    if isinstance(value, tuple):
        if not path:
            yield from value
            return
        for item in value:
            yield from _found(item, path)
    elif value is not None:
        yield from _found(getattr(value, path[0]), path[1:]) if path else (value,)


def rebind(entry: AnyEntry, resolve: Callable[[str], str]) -> AnyEntry:
    """The entry with each reference passed through ``resolve``; duplicates in lists dropped."""
    for path in REFERENCES.get(entry.kind, ()):
        entry = _rebind(entry, path.split("."), resolve)
    return entry


def _rebind(value: Any, path: list[str], resolve: Callable[[str], str]) -> Any:
    if value is None:
        return None
    if isinstance(value, tuple):
        if not path:
            return tuple(dict.fromkeys(map(resolve, value)))
        return tuple(dict.fromkeys(_rebind(v, path, resolve) for v in value))
    if not path:
        return resolve(value)
    assert is_dataclass(value)
    old = getattr(value, path[0])
    new = _rebind(old, path[1:], resolve)
    return value if new == old else replace(value, **{path[0]: new})  # type: ignore[type-var]
