"""Words of a report that a person marks become an entry, under the person's name."""

from __future__ import annotations

import re

import pytest

from goodoffices.store.dossier import open_dossier

from .conftest import seen, sign_in, undo


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
    undo(browser, token)
    assert browser.get(address).status_code == 404
    undo(browser, token, "1")
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
    sent = {"token": token, "target": target, "action": "accept", "seen": seen(browser, target)}
    browser.post("/judge", data=sent)
    undo(browser, token)
    assert browser.get(address).status_code == 200  # the acceptance went, not the entry
    undo(browser, token)
    assert browser.get(address).status_code == 404


def test_nobody_adds_without_a_name_or_a_passage(browser, place):
    document, start, end = place
    token = browser.get("/review").text.split('name="token" value="')[1].split('"')[0]
    assert add(browser, token, place, kind="offer").status_code == 400
    token = sign_in(browser)
    assert add(browser, token, (document, end, start), kind="offer").status_code == 400
    assert browser.get(f"/sources/{document.id}/add?start=5&end=5").status_code == 400


@pytest.mark.parametrize("start", ["²", "x", "-1", "9" * 5000, ""])
def test_a_place_that_is_none_is_refused(browser, place, start):
    token = sign_in(browser)
    document, _, end = place
    assert add(browser, token, (document, start, end), kind="offer").status_code == 400


def test_what_was_decided_and_added_is_undone_and_done_again_as_one_row(browser, dossier, place):
    token = sign_in(browser)
    with open_dossier(dossier) as record:
        target = next(e.id for e in record.entries("event") if e.review == "unreviewed")
    sent = {"token": token, "target": target, "action": "accept", "seen": seen(browser, target)}
    browser.post("/judge", data=sent)
    address = add(browser, token, place, kind="offer").headers["location"]

    def state():
        with open_dossier(dossier) as record:
            return record.entry(target).review, browser.get(address).status_code

    found = []
    for again in ("", "", "1", "1", "", "", "1", "1"):
        assert undo(browser, token, again).status_code == 200
        found.append(state())
    both, one, none = ("accepted", 200), ("accepted", 404), ("unreviewed", 404)
    assert found == [one, none, one, both] * 2


def test_the_form_asks_for_no_reply_before_a_person_chooses_one(browser, place):
    sign_in(browser)
    document, start, end = place
    page = browser.get(f"/sources/{document.id}/add?start={start}&end={end}&kind=offer").text
    assert '<select name="reply.1.status"><option value="">' in page
    assert '<select name="type"><option value="offer">' in page


def test_a_reply_without_its_words_is_told_as_an_error(browser, place):
    token = sign_in(browser)
    sent = add(browser, token, place, kind="offer", **{"reply.1.status": "rejected"})
    assert sent.status_code == 400
    assert "A reply rests on words" in sent.text
