"""A person's decisions: kept, undone, done again, and never over a change that was not seen."""

from __future__ import annotations

import pytest

from goodoffices.present.entry import version
from goodoffices.store.dossier import open_dossier

from .conftest import sign_in


@pytest.fixture
def entry(dossier):
    with open_dossier(dossier) as record:
        return next(e for e in record.entries("event") if e.review == "unreviewed")


def decide(browser, token, entry, action, **more):
    sent = {"token": token, "target": entry.id, "action": action, "back": "/review", **more}
    return browser.post("/judge", data=sent, follow_redirects=False)


def review(dossier, entry):
    with open_dossier(dossier) as record:
        return record.entry(entry.id).review


def test_an_accepted_entry_says_so_and_by_whom(browser, dossier, entry):
    token = sign_in(browser, "Zoë Åkesson")
    assert decide(browser, token, entry, "accept").status_code == 303
    assert review(dossier, entry) == "accepted"
    assert "Zoë Åkesson" in browser.get(f"/entry/{entry.id}").text


def test_undo_and_redo_go_back_and_forth_without_limit(browser, dossier, entry):
    token = sign_in(browser)
    decide(browser, token, entry, "accept")
    decide(browser, token, entry, "reject")
    for expected in ("accepted", "unreviewed", "unreviewed"):
        browser.post("/undo", data={"token": token})
        assert review(dossier, entry) == expected
    for expected in ("accepted", "rejected", "rejected"):
        browser.post("/undo", data={"token": token, "again": "1"})
        assert review(dossier, entry) == expected


def test_a_new_decision_ends_what_could_be_done_again(browser, dossier, entry):
    token = sign_in(browser)
    decide(browser, token, entry, "reject")
    browser.post("/undo", data={"token": token})
    decide(browser, token, entry, "accept")
    browser.post("/undo", data={"token": token, "again": "1"})
    assert review(dossier, entry) == "accepted"


def test_a_form_filled_in_before_a_change_keeps_nothing_and_shows_both(browser, dossier, entry):
    token = sign_in(browser)
    seen = version(entry)
    decide(browser, token, entry, "accept", seen=seen)
    stale = decide(browser, token, entry, "reject", seen=seen)
    assert stale.status_code == 409
    assert "What you wanted" in stale.text and "What stands there now" in stale.text
    assert review(dossier, entry) == "accepted"


def test_nobody_judges_without_a_name(browser, dossier, entry):
    page = browser.get("/review").text
    token = page.split('name="token" value="')[1].split('"')[0]
    assert decide(browser, token, entry, "accept").status_code == 400
    assert review(dossier, entry) == "unreviewed"


def test_a_correction_that_does_not_fit_says_so(browser, entry):
    token = sign_in(browser)
    sent = decide(browser, token, entry, "correct", field="when", value="last Tuesday")
    assert sent.status_code == 400
    assert "EDTF" in sent.text


def test_the_queue_moves_on_when_an_entry_is_judged(browser):
    token = sign_in(browser)
    first = browser.get("/review").text
    target = first.split('name="target" value="')[1].split('"')[0]
    browser.post("/judge", data={"token": token, "target": target, "action": "accept"})
    assert f'name="target" value="{target}"' not in browser.get("/review").text
