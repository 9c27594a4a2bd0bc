"""The record as JSON Lines: the contract's own form, one object a line, sorted by kind and id."""

from __future__ import annotations

import json
from collections.abc import Iterator

from goodoffices.model.codec import exported
from goodoffices.model.entries import ENTRIES
from goodoffices.model.record import Record


def lines(record: Record) -> Iterator[str]:
    """Each entry and judgement as one line of UTF-8 JSON, line end included."""
    for kind in sorted((*ENTRIES, "judgement")):
        if kind == "judgement":
            rows = sorted((exported(j) for j in record.judgements()), key=lambda r: str(r["id"]))
        else:
            rows = [exported(e) for e in record.entries(kind)]
        for row in rows:
            yield json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"
