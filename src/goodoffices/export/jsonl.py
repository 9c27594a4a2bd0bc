"""The record as JSON Lines: the contract's own form, one object a line, sorted by kind and id."""

from __future__ import annotations

import json
from collections.abc import Iterator

from goodoffices.export.format import Selection
from goodoffices.model.codec import exported
from goodoffices.model.entries import ENTRIES
from goodoffices.model.record import Record

NAME = "jsonl"
HELP = "The whole record as JSON Lines, as `goodoffices schema` describes it."
KINDS = tuple(sorted((*ENTRIES, "judgement")))


def ending(asked: Selection) -> str:
    """Always the same."""
    return "jsonl"


def write(record: Record, asked: Selection) -> Iterator[bytes]:
    """Each entry and judgement as one line of UTF-8 JSON."""
    for line in lines(record, asked.kind):
        yield line.encode("utf-8", "replace")


def lines(record: Record, kind: str = "") -> Iterator[str]:
    """Each entry and judgement, or those of one kind, as one line of JSON, line end included."""
    for each in (kind,) if kind else KINDS:
        if each == "judgement":
            rows = iter(sorted((exported(j) for j in record.judgements()), key=_id))
        else:
            rows = (exported(e) for e in record.entries(each))
        for row in rows:
            yield json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"


def _id(row: dict[str, object]) -> str:
    return str(row["id"])
