"""The linked data of a page (JSON-LD, schema.org): the object that describes the report."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

ARTICLES = ("Article", "Report", "Posting", "CreativeWork", "WebPage")
"""Endings of the schema.org types that describe a report, the most telling first."""
MOST_OBJECTS = 500
"""So many objects of a page are looked at."""


def article_of(sources: Sequence[str]) -> dict[str, Any]:
    """The object that describes an article; empty if there is none. Broken data is no evidence.

    Authors and publishers that stand there as mere references (``@id``) are put in their place.
    """
    pool = [x for source in sources for x in _objects(source)][:MOST_OBJECTS]
    by_id = {x["@id"]: x for x in pool if isinstance(x.get("@id"), str) and "name" in x}
    for kind in ARTICLES:
        for x in pool:
            types = x.get("@type")
            named = types if isinstance(types, list) else [types]
            if any(isinstance(t, str) and t.endswith(kind) for t in named):
                return x | {key: _resolved(x.get(key), by_id) for key in ("author", "publisher")}
    return {}


def _objects(source: str) -> Iterator[dict[str, Any]]:
    """The objects of one script: itself, its list, its graph, and what it is mainly about."""
    try:
        loaded = json.loads(source.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return
    for x in loaded if isinstance(loaded, list) else [loaded]:
        if isinstance(x, dict):
            yield x
            for key in ("@graph", "mainEntity"):
                inner = x.get(key)
                yield from (
                    y
                    for y in (inner if isinstance(inner, list) else [inner])
                    if isinstance(y, dict)
                )


def _resolved(value: object, by_id: dict[str, dict[str, Any]]) -> object:
    """A value with its references replaced by the objects meant."""
    if isinstance(value, list):
        return [_resolved(v, by_id) for v in value[:20]]
    if isinstance(value, dict) and "name" not in value:
        return by_id.get(str(value.get("@id")), value)
    return value
