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
from goodoffices.present.as_of import AsOf
from goodoffices.present.filters import FILTERS
from goodoffices.present.listing import KINDS
from goodoffices.store.dossier import open_dossier
from goodoffices.web import api
from goodoffices.web.app import create

from .conftest import HOST


def test_the_api_does_what_its_description_says(read_once):
    """Generated requests, sensible and not, each answer checked against the description."""
    described = schemathesis.openapi.from_asgi(
        "/openapi.json", create(read_once, frozenset({HOST})), headers={"host": HOST}
    )
    asked = []

    def check(operation):
        @settings(max_examples=15, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def answers(case):
            case.call_and_validate(headers={"host": HOST})

        answers()
        asked.append(operation.label)

    for found in described.get_all_operations():
        check(found.ok())
    assert len(asked) == 7 + len(KINDS), asked


def short(entry):
    """As a list gives it."""
    return entry | {name: entry[name][: api.CITED] for name in ("citations", "members")}


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
        assert all(e == short(told[e["id"]]) for e in got["entries"])


def test_a_list_gives_the_first_passages_of_the_busiest_and_says_where_all_are(
    reader, read_once, monkeypatch
):
    monkeypatch.setattr(api, "CITED", 2)
    got = reader.get("/api/actors?limit=1000").json()
    with open_dossier(read_once) as dossier:
        rows = map(json.loads, lines(dossier))
        whole = {row["id"]: row for row in rows if row["kind"] == "actor"}
    cut = {each["id"]: each for each in got["cut"]}
    assert cut.keys() == {i for i, e in whole.items() if len(e["citations"]) > 2} != set()
    for entry in got["entries"]:
        all_ = whole[entry["id"]]
        assert entry == short(all_)
        if entry["id"] in cut:
            told = cut[entry["id"]]
            assert (told["citations"], told["members"]) == tuple(
                len(all_[name]) for name in ("citations", "members")
            )
            assert reader.get(told["whole"]).json() == all_
    filed = reader.get("/actors.json").json()["entries"]
    assert {e["id"]: e for e in filed} == whole


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


def test_lists_and_files_tell_the_record_as_of_the_day(reader, read_once):
    with open_dossier(read_once) as dossier:
        days = sorted(d.published.edtf for d in dossier.documents() if d.published.edtf)
        day = days[len(days) // 2]
        known = {d.id for d in AsOf(dossier, day).documents()}
        assert 0 < len(known) < len(dossier.documents())
    for slug in ("events", "offers", "actors", "statements", "forecasts"):
        listed = reader.get(f"/api/{slug}?as_of={day}&limit=1000").json()["entries"]
        filed = reader.get(f"/{slug}.json?as_of={day}").json()["entries"]
        rows = csv.DictReader(
            io.StringIO(reader.get(f"/{slug}.csv?as_of={day}").text.lstrip("\ufeff"))
        )
        assert listed and sorted(e["id"] for e in listed) == sorted(e["id"] for e in filed)
        assert {c["document"] for e in listed + filed for c in e["citations"]} <= known
        passages = {row["id"]: row["passages"] for row in rows}
        assert passages == {e["id"]: str(len(e["citations"])) for e in filed}


def test_what_is_no_day_is_refused_by_the_api_and_passed_over_elsewhere(reader):
    for name in ("as_of", "since", "from", "to"):
        answer = reader.get(f"/api/events?{name}=2025-99-99")
        assert answer.status_code == 422
        assert answer.json()["error"]["slug"] == "unfit-parameter"
    everything = reader.get("/events.json").json()
    for no_day in ("2025-99-99", "1", "yesterday"):
        assert reader.get(f"/events.json?as_of={no_day}").json() == everything
        assert "data-entry" in reader.get(f"/events?as_of={no_day}").text


def test_the_api_filters_by_whatever_a_page_filters_by(reader):
    sent = reader.get("/api/offers").json()["entries"]
    maker = next(e["maker"] for e in sent if e["maker"])
    for asked in (f"party={maker}&as=maker", "flag=undated", "arrived=9999-01-01T00:00:00"):
        slug = "sources" if asked.startswith("flag") else "offers"
        got = reader.get(f"/api/{slug}?{asked}").json()
        assert got["total"] == reader.get(f"/{slug}.json?{asked}").json()["total"]
        assert got["total"] < reader.get(f"/api/{slug}").json()["total"]
    made = reader.get(f"/api/offers?party={maker}&as=maker").json()["entries"]
    assert made and {e["maker"] for e in made} == {maker}
    told = reader.get("/openapi.json").json()["paths"]["/api/offers"]["get"]["parameters"]
    names = {p["name"] for p in told}
    assert names == {"offset", "limit", *(f.name for f in FILTERS)}


@pytest.mark.parametrize(
    "path", ["/api/offers?typ=demand", "/api/status?x=1", "/api/search?q=a&p=2"]
)
def test_an_unknown_parameter_is_refused(reader, path):
    answer = reader.get(path)
    assert answer.status_code == 400
    assert answer.json()["error"]["slug"] == "unknown-parameter"


def test_a_file_that_is_cut_says_of_how_many(reader, monkeypatch):
    whole = reader.get("/offers.json")
    assert "-of-" not in whole.headers["content-disposition"]
    total = whole.json()["total"]
    monkeypatch.setattr("goodoffices.web.files.MOST", 2)
    cut = reader.get("/offers.json")
    assert (cut.json()["total"], cut.json()["given"], len(cut.json()["entries"])) == (total, 2, 2)
    assert f"offers-2-of-{total}.csv" in reader.get("/offers.csv").headers["content-disposition"]
