"""Reports are added in the browser: pasted or as files, with progress, and refused with a reason."""

from __future__ import annotations

import time

import pytest

from goodoffices.store.dossier import open_dossier

from .conftest import field

REPORT = b"""Ferry talks open
By Ines Moravec

Harbour minister Olaf Brandt met union leader Tessa Quill in Port Lunde on 4 March 2031.
"We will not sign before the winter timetable is withdrawn," Quill said.
"""


def added(browser, files=(), **said):
    token = field(browser.get("/add").text, "token")
    sent = browser.post("/add", data={"token": token, **said}, files=list(files))
    assert sent.status_code == 200, sent.text
    job = str(sent.url).rsplit("/", 1)[-1]
    for _ in range(300):
        if browser.get(f"/add/{job}/state").json()["finished"]:
            break
        time.sleep(0.05)
    return browser.get(f"/add/{job}").text


def test_a_pasted_report_is_read_with_what_was_said_of_it(browser, dossier):
    page = added(browser, text=REPORT.decode(), publisher="Lunde Post", published="2031-03-05")
    assert "1 read" in page
    with open_dossier(dossier) as record:
        report = next(d for d in record.documents() if d.publisher == "Lunde Post")
        assert report.published.edtf == "2031-03-05"
    assert "Tessa Quill" in browser.get(f"/sources/{report.id}").text


def test_files_are_read_and_the_bad_one_is_named_with_its_reason(browser):
    page = added(
        browser,
        [("files", ("ferry.txt", REPORT)), ("files", ("../../empty.txt", b""))],
    )
    assert "1 read" in page and "1 refused" in page
    assert "empty.txt" in page and "goodoffices-" not in page


def test_a_report_known_already_is_left_alone(browser):
    added(browser, text=REPORT.decode())
    assert "1 known already" in added(browser, text=REPORT.decode())


@pytest.mark.parametrize("said", [{}, {"text": "  "}, {"text": "A. B.", "published": "soon"}])
def test_what_cannot_be_added_says_why(browser, said):
    token = field(browser.get("/add").text, "token")
    assert browser.post("/add", data={"token": token, **said}).status_code == 400


def test_too_large_a_request_is_refused_before_it_is_read(browser):
    sent = browser.post("/add", headers={"content-length": str(10**10)}, content=b"x")
    assert sent.status_code == 403
