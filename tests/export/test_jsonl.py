"""The whole record as JSON Lines."""

from __future__ import annotations

import json

import jsonschema
import pytest

from goodoffices.export.jsonl import KINDS
from goodoffices.model.codec import schema
from tests.export.made import HOSTILE, of
from tests.export.test_registry import written


def test_every_line_is_as_the_schema_says_sorted_by_kind_and_id(examples):
    valid = jsonschema.Draft202012Validator(schema())
    found = [json.loads(line) for line in written(examples, "jsonl").splitlines()]
    for row in found[::25]:
        valid.validate(row)
    assert [(r["kind"], r["id"]) for r in found] == sorted((r["kind"], r["id"]) for r in found)


def test_the_kinds_together_are_the_whole(examples):
    parts = [written(examples, "jsonl", kind=kind) for kind in KINDS]
    assert b"".join(parts) == written(examples, "jsonl")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_come_back_as_they_were(text):
    rows = [json.loads(line) for line in written(of(text), "jsonl").decode().split("\n")[:-1]]
    assert next(r for r in rows if r["kind"] == "document")["text"] == text
