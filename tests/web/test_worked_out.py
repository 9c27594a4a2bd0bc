"""What is worked out over the record, as JSON: ids of entries, and who ties them."""

from __future__ import annotations

import pytest

from goodoffices.pipeline import judge
from goodoffices.store.dossier import open_dossier


@pytest.fixture
def answer(reader):
    def ask(address):
        found = reader.get(address)
        assert found.status_code == 200, found.text
        return found.json()

    return ask


def test_the_ledger_names_entries_by_id_and_says_who_ties_them(answer):
    channels = answer("/api/ledger")["channels"]
    assert channels
    for side in (s for c in channels for s in c["sides"]):
        for due in (*side["asked"], *side["offered"]):
            assert answer(f"/api/entries/{due['offer']}")["kind"] == "offer"
            assert due["link"] in ("stated", "proposed", "none")
            assert (due["link"] == "none") == (due["outcome"] == "nothing")
        for given in side["given"]:
            assert answer(f"/api/entries/{given['delivery']}")["kind"] == "delivery"


def test_one_channel_of_the_ledger_can_be_asked_for_as_of_a_day(answer):
    track = answer("/api/ledger")["channels"][0]["track"]
    assert [c["track"] for c in answer(f"/api/ledger?track={track}")["channels"]] == [track]
    assert answer("/api/ledger?as_of=2001-01-01")["channels"] == []


def test_silences_come_with_their_rule(answer):
    found = answer("/api/silences?as_of=2025-11-30")
    assert (found["as_of"], "in this dossier" in found["rule"]) == ("2025-11-30", True)


def test_what_may_decide_a_forecast_is_asked_by_its_id(answer, reader):
    ids = [f["id"] for f in answer("/api/forecasts?limit=1000")["entries"]]
    found = [answer(f"/api/forecasts/{id_}/evidence") for id_ in ids]
    for each in (e for f in found for e in f["may_decide"]):
        assert answer(f"/api/entries/{each}")["kind"] in ("event", "delivery", "statement")
    assert reader.get("/api/forecasts/forecast-0/evidence").status_code == 404


@pytest.mark.parametrize("page", ["/ledger", "/positions", "/forecasts", "/tracks"])
def test_the_pages_stand_on_every_day(reader, page):
    for day in ("", "?as_of=2025-06-01", "?as_of=1999-01-01"):
        assert reader.get(page + day).status_code == 200


def test_the_ledger_bears_the_markings_of_the_reports_behind_it(answer, browser, dossier):
    assert "TLP:AMBER" not in answer("/api/ledger")["markings"]
    with open_dossier(dossier) as record:
        for document in record.documents():
            judge(record, "correct", document.id, by="ana", field="marking", value="TLP:AMBER")
    assert browser.get("/api/ledger").json()["markings"] == ["TLP:AMBER"]
