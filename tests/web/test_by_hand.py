"""Words of a report that a person marks become an entry, under the person's name."""

from __future__ import annotations

import re

import pytest

from goodoffices.store.dossier import open_dossier

from .conftest import sign_in


@pytest.fixture
def place(dossier):
    """A report, and where some of its words stand that no offer rests on."""
    with open_dossier(dossier) as record:
        document = record.documents()[0]
    line = max(document.text.splitlines(), key=len)
    start = document.text.index(line)
    return document, start, start + len(line.split(".")[0])


def add(browser, token, place, **typed):
    document, start, end = place
    sent = {"token": token, "document": document.id, "start": start, "end": end, **typed}
    return browser.post("/by-hand", data=sent, follow_redirects=False)


def test_the_form_shows_the_marked_words_and_the_actors_of_the_report(browser, place):
    sign_in(browser)
    document, start, end = place
    page = browser.get(f"/sources/{document.id}/add?start={start}&end={end}&kind=offer").text
    assert document.text[start : start + 20] in page
    assert re.search(r'<option value="actor-[0-9a-f]+">', page)


def test_an_added_entry_says_by_whom_and_may_be_undone_and_done_again(browser, dossier, place):
    token = sign_in(browser, "Zoë Åkesson")
    sent = add(browser, token, place, kind="offer", type="promise")
    address = sent.headers["location"]
    page = browser.get(address).text
    assert "added by hand" in page and "analyst:Zoë Åkesson" in page
    browser.post("/undo", data={"token": token})
    assert browser.get(address).status_code == 404
    browser.post("/undo", data={"token": token, "again": "1"})
    assert browser.get(address).status_code == 200


def test_it_is_taken_back_on_its_own_page(browser, place):
    token = sign_in(browser)
    address = add(browser, token, place, kind="offer").headers["location"]
    target = address.rsplit("/", 1)[1]
    browser.post("/take-back", data={"token": token, "target": target})
    assert browser.get(address).status_code == 404


def test_undo_takes_back_what_was_done_last_be_it_decided_or_added(browser, dossier, place):
    token = sign_in(browser)
    address = add(browser, token, place, kind="offer").headers["location"]
    target = address.rsplit("/", 1)[1]
    browser.post("/judge", data={"token": token, "target": target, "action": "accept"})
    browser.post("/undo", data={"token": token})
    assert browser.get(address).status_code == 200  # the acceptance went, not the entry
    browser.post("/undo", data={"token": token})
    assert browser.get(address).status_code == 404


def test_nobody_adds_without_a_name_or_a_passage(browser, place):
    document, start, end = place
    token = browser.get("/review").text.split('name="token" value="')[1].split('"')[0]
    assert add(browser, token, place, kind="offer").status_code == 400
    token = sign_in(browser)
    assert add(browser, token, (document, end, start), kind="offer").status_code == 400
    assert browser.get(f"/sources/{document.id}/add?start=5&end=5").status_code == 400
