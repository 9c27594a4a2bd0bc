"""The record as JSON: what the pages show, described by OpenAPI, wrong questions in one shape."""

from __future__ import annotations

import csv
import io
import json

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings

from goodoffices.export.csv import safe
from goodoffices.export.jsonl import lines
from goodoffices.model.codec import schema
from goodoffices.present.listing import KINDS
from goodoffices.store.dossier import open_dossier
from goodoffices.web.app import create

from .conftest import HOST


def test_the_api_does_what_its_description_says(read_once):
    """Generated requests, sensible and not, each answer checked against the description."""
    described = schemathesis.openapi.from_asgi(
        "/openapi.json", create(read_once, frozenset({HOST})), headers={"host": HOST}
    )
    asked = []

    def check(operation):
        @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def answers(case):
            case.call_and_validate(headers={"host": HOST})

        answers()
        asked.append(operation.label)

    for found in described.get_all_operations():
        check(found.ok())
    assert len(asked) == 5, asked


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.slug)
def test_a_list_holds_the_entries_of_the_export(reader, read_once, kind):
    got = reader.get(f"/api/{kind.slug}?limit=1000").json()
    assert got["total"] == len(got["entries"])
    with open_dossier(read_once) as dossier:
        told = {
            row["id"]: row for row in map(json.loads, lines(dossier)) if row["kind"] == kind.kind
        }
    assert {e["id"] for e in got["entries"]} == told.keys()
    if kind.kind != "document":  # a list has no texts
        assert all(e == told[e["id"]] for e in got["entries"])


def test_entries_are_as_the_schema_says(reader):
    check = jsonschema.Draft202012Validator(schema())
    for entry in reader.get("/api/offers").json()["entries"]:
        check.validate(entry)


def test_what_goes_wrong_has_one_shape(reader):
    for path in ("/api/nothing", "/api/entries/none", "/api/events?limit=0", "/api/events?to=soon"):
        answer = reader.get(path)
        assert answer.status_code in (404, 422)
        assert set(answer.json()["error"]) == {"slug", "subject", "reason", "remedy"}


def test_a_list_is_taken_along_as_csv_with_what_its_address_asks_for(reader):
    table = list(
        csv.DictReader(io.StringIO(reader.get("/offers.csv?type=demand").text.lstrip("\ufeff")))
    )
    assert table
    assert {row["type"] for row in table} == {"demand"}
    assert all(row["quote"] and row["report"] for row in table)
    assert all(row["maker"] != row["maker_id"] for row in table if row["maker_id"])


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.slug)
def test_every_kind_is_taken_along_as_csv_and_json(reader, kind):
    assert reader.get(f"/{kind.slug}.csv").status_code == 200
    assert reader.get(f"/{kind.slug}.json").json()["total"] >= 0


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_no_cell_is_a_formula(cell):
    assert safe(cell)[0] == "'"
    assert safe("plain") == "plain"
