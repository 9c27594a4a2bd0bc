"""Reports are added in the browser: pasted or as files, with progress, and refused with a reason."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from goodoffices.read.sources import MOST_BYTES
from goodoffices.store.dossier import open_dossier
from goodoffices.web import adding

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
    assert sent.status_code == 413
    assert "goodoffices read" in sent.text


@pytest.mark.parametrize("name", ["..", ".", "a/..", "...", "報告" * 100 + ".txt", "\x00"])
def test_a_file_of_any_name_is_read(browser, name):
    assert "1 read" in added(browser, [("files", (name, REPORT))])


def test_a_long_name_keeps_its_ending_and_fits_a_file_system():
    name = adding._name("報告" * 100 + ".docx")
    assert name.endswith("告.docx") and len(name.encode()) <= adding.LONGEST_NAME
    assert Path(name).name == name


def test_a_pasted_text_of_more_than_a_megabyte_is_read(browser):
    text = REPORT.decode() + "\n" + "x" * 1_100_000
    token = field(browser.get("/add").text, "token")
    sent = browser.post("/add", data={"token": token}, files={"text": (None, text)})
    assert sent.status_code == 200
    assert "/add/" in str(sent.url)


def test_a_pasted_text_that_is_too_long_is_refused_with_the_limit(browser):
    token = field(browser.get("/add").text, "token")
    text = "x" * (MOST_BYTES + 1)
    sent = browser.post("/add", data={"token": token}, files={"text": (None, text)})
    assert sent.status_code == 400
    assert f"{MOST_BYTES:,} bytes" in sent.text


def test_half_a_character_in_a_form_does_no_harm(browser, monkeypatch):
    token = field(browser.get("/add").text, "token")
    kind = {"content-type": "multipart/form-data; boundary=x; charset=utf-7"}

    def form(**said):
        parts = (
            f'--x\r\ncontent-disposition: form-data; name="{n}"\r\n\r\n{v}\r\n'
            for n, v in said.items()
        )
        return "".join(parts).encode() + b"--x--\r\n"

    lone = "+2AA-"  # UTF-7 for the first half of a pair
    assert browser.post("/add", content=form(token=lone), headers=kind).status_code == 400
    sent = browser.post("/add", content=form(token=token, title=lone), headers=kind)
    assert sent.status_code == 400 and "It holds no report" in sent.text
    assert browser.post("/name", content=form(token=lone), headers=kind).status_code == 400


def test_what_is_said_of_a_report_is_not_cut(browser):
    token = field(browser.get("/add").text, "token")
    sent = browser.post("/add", data={"token": token, "text": "A b.", "title": "x" * 4001})
    assert sent.status_code == 400
    assert "too long" in sent.text
