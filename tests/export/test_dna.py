"""Positions as an event list of the Discourse Network Analyzer."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest

from tests.export.made import HOSTILE, Made, of
from tests.export.test_registry import written

HEADING = (
    '"statement ID";"time";"document ID";"document title";"author";"source";"section";"type";"text"'
    ';"person";"organization";"concept";"agreement"'
)
"""As DNA 3 writes it for the statement type it starts with."""


def rows(record):
    """As ``read.csv2`` of R reads it."""
    file = io.StringIO(written(record, "dna").decode(), newline="")
    return list(csv.DictReader(file, delimiter=";", doublequote=False, strict=True))


def held(stance):
    record = of("x")
    return Made(
        *(
            replace(e, stance=stance) if e.kind == "position" else e
            for e in record._entries.values()
        )
    )


def test_the_heading_is_that_of_dna():
    assert written(Made(), "dna").decode().startswith(HEADING)


@pytest.mark.parametrize(
    "stance, told",
    [
        ("supports", [("x", "1")]),
        ("opposes", [("x", "0")]),
        ("conditional", [("x (on a condition)", "1")]),
        ("mixed", [("x", "1"), ("x", "0")]),
    ],
)
def test_a_stance_is_agreement_to_a_concept(stance, told):
    assert [(r["concept"], r["agreement"]) for r in rows(held(stance))] == told


def test_a_person_stands_with_whom_it_acts_for_and_a_state_alone():
    (row,) = rows(of("x"))
    assert (row["person"], row["organization"]) == ("x", "x")
    record = of("x")
    state = Made(
        *(
            replace(e, actor="actor-2") if e.kind == "position" else e
            for e in record._entries.values()
        )
    )
    (row,) = rows(state)
    assert (row["person"], row["organization"]) == ("", "x")


def test_each_passage_of_each_position_is_a_statement(examples):
    found = rows(examples)
    assert found
    assert [int(r["statement ID"]) for r in found] == list(range(1, len(found) + 1))
    for row in found:
        position = examples.entry(row["position"])
        assert row["report"] in {c.document for c in position.citations}
        assert re.fullmatch(r"(\d{4}-\d\d-\d\d 00:00:00)?", row["time"])
        assert row["agreement"] in ("0", "1")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_in_their_cell(text):
    (row,) = rows(of(text))
    assert None not in row and None not in row.values()
    assert not [c for c in row.values() if c.startswith(("=", "+", "-", "@"))]
