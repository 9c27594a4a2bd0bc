"""The words of an entry that a search finds it by: the sources' words, and summaries of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from goodoffices.model.shapes import Citation

WORDS: dict[str, tuple[str, ...]] = {
    "document": ("title", "authors", "publisher"),
    "actor": ("name", "aliases.text", "roles.text", "metonyms"),
    "time": ("text",),
    "statement": ("speaker_text", "content"),
    "event": ("summary", "place", "citations"),
    "figure": ("text", "of"),
    "offer": ("content", "conditions.citation"),
    "position": ("citations",),
    "issue": ("label", "aliases"),
    "delivery": ("what", "citations"),
    "forecast": ("proposition", "words"),
    "track": ("name",),
    "disagreement": ("why", "sides.value"),
}
"""By kind, the fields searched, as paths; a citation on the way ends it with its quote.

An actor's passages are left out: its names say it, and they are as many as its mentions. Things
internal to resolution have no words.
"""


def words(kind: str, body: str, citations: Sequence[Citation]) -> str:
    """The searched words of an entry, from its JSON and its passages, one field a line."""
    if kind not in WORDS:
        return ""
    plain = msgspec.json.decode(body)
    found = (
        text
        for path in WORDS[kind]
        for text in (
            (c.quote for c in citations)
            if path == "citations"
            else _strings(plain, path.split("."))
        )
    )
    return "\n".join(dict.fromkeys(found))


def _strings(value: Any, path: list[str]) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _strings(item, path)
    elif isinstance(value, dict):
        yield from _strings(value[path[0] if path else "quote"], path[1:])
    elif value:
        yield value
