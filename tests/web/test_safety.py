"""No other site can ask the workspace or change the record through a visitor's browser."""

from __future__ import annotations

import asyncio
import logging

import pytest
from starlette.testclient import TestClient

from goodoffices.cli.serve import names
from goodoffices.errors import Misuse
from goodoffices.present.entry import version
from goodoffices.store.dossier import open_dossier
from goodoffices.web import safety
from goodoffices.web.app import create

from .conftest import HOST, sign_in


def test_another_host_name_is_refused(reader):
    """A name that an attacker's server resolves to loopback (DNS rebinding)."""
    assert reader.get("/", headers={"host": "evil.example"}).status_code == 403


def test_a_form_of_another_site_is_refused(browser):
    token = sign_in(browser)
    sent = browser.post("/undo", data={"token": token}, headers={"origin": "http://evil.example"})
    assert sent.status_code == 403


@pytest.mark.parametrize("token", ["", "x", "é"])
def test_a_form_without_the_token_of_its_page_changes_nothing(browser, dossier, token):
    sign_in(browser)
    with open_dossier(dossier) as record:
        target = next(record.entries("event")).id
    sent = browser.post("/judge", data={"token": token, "target": target, "action": "reject"})
    assert sent.status_code == 400
    with open_dossier(dossier) as record:
        assert not record.judgements()


@pytest.mark.parametrize("back", ["//evil.example", "http://evil.example", "/\\evil.example"])
def test_a_form_never_leads_away(browser, back):
    token = sign_in(browser)
    sent = browser.post("/undo", data={"token": token, "back": back}, follow_redirects=False)
    assert sent.headers["location"] == "/"


def test_pages_may_load_nothing_but_our_own_files(reader):
    page = reader.get("/")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "<style" not in page.text and " style=" not in page.text
    assert "onclick" not in page.text and "<script>" not in page.text
    assert page.headers["referrer-policy"] == "same-origin"  # with less, forms have no Origin


def test_the_token_is_kept_from_scripts_and_other_sites(browser):
    cookie = browser.get("/", headers={"host": HOST}).headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=Strict" in cookie


@pytest.mark.parametrize("foreign", ["a@b=1", 'prefs={"x": [1, 2]}', "b=\x01", "=;;", "lone"])
def test_cookies_of_other_programs_on_this_machine_do_no_harm(browser, dossier, foreign):
    token = sign_in(browser)
    with open_dossier(dossier) as record:
        found = next(record.entries("event"))
        target, before = found.id, version(found)
    kept = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    sent = browser.post(
        "/judge",
        data={"token": token, "target": target, "action": "accept", "seen": before},
        headers={"cookie": f"{foreign}; {kept}"},
        follow_redirects=False,
    )
    assert sent.status_code == 303


def test_a_request_that_does_not_say_its_length_is_refused_where_it_grows_too_long(
    browser, monkeypatch
):
    monkeypatch.setattr(safety, "MOST", 100_000)
    opening = b'--x\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
    body = [opening, *[b"a" * 50_000] * 4, b"\r\n--x--\r\n"]
    kind = {"content-type": "multipart/form-data; boundary=x"}
    sent = browser.post("/add", content=iter(body), headers=kind)
    assert sent.status_code == 413
    assert "content-security-policy" in sent.headers


def test_of_a_request_too_long_the_rest_is_not_read(monkeypatch):
    """Asked without a client, which would hand over everything at once."""
    monkeypatch.setattr(safety, "MOST", 100_000)
    taken, answers = [], []

    async def receive():
        taken.append(1)
        return {"type": "http.request", "body": b"a" * 10_000, "more_body": True}

    async def send(message):
        answers.append(message)

    async def ask():
        headers = [
            (b"host", HOST.encode()),
            (b"content-type", b"multipart/form-data; boundary=x"),
            (b"transfer-encoding", b"chunked"),
        ]
        scope = {"type": "http", "method": "POST", "path": "/add", "headers": headers}
        reading = safety.Guard(_reads_all, frozenset({HOST}), None)
        await reading(scope, receive, send)

    asyncio.run(ask())
    assert answers[0]["status"] == 413
    assert len(taken) == 11


async def _reads_all(scope, receive, send):
    while (await receive())["more_body"]:
        pass


@pytest.fixture
def broken(dossier):
    """A workspace of which a page and an answer of the API fail."""
    app = create(dossier, frozenset({HOST}))

    async def fails(request):
        raise ZeroDivisionError("nobody foresaw this")

    for path in ("/broken", "/api/broken"):
        app.add_route(path, fails)
        app.router.routes.insert(0, app.router.routes.pop())
    with TestClient(app, base_url=f"http://{HOST}") as client:
        yield client


def test_what_nobody_foresaw_is_told_on_a_page_and_logged(broken, caplog):
    with caplog.at_level(logging.ERROR):
        page = broken.get("/broken")
    assert page.status_code == 500
    assert "That did not work" in page.text and "Choose from the menu" in page.text
    assert "nobody foresaw" not in page.text
    assert page.headers["content-security-policy"] == safety.POLICY
    assert "ZeroDivisionError: nobody foresaw this" in caplog.text


def test_what_nobody_foresaw_has_the_shape_of_the_api(broken):
    answer = broken.get("/api/broken")
    assert answer.status_code == 500
    assert set(answer.json()["error"]) == {"slug", "subject", "reason", "remedy"}
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_failure_that_no_page_can_tell_of_is_answered_all_the_same(broken, monkeypatch):
    monkeypatch.setattr("goodoffices.web.app.render", lambda *given: 1 / 0)
    answer = broken.get("/broken")
    assert answer.status_code == 500
    assert "the log says why" in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "0:0::0", ""])
def test_every_address_at_once_is_no_name_to_listen_under(host):
    with pytest.raises(Misuse, match="Name the address or host name that others use"):
        names(host, 8321)


def test_on_the_port_of_plain_http_a_browser_names_none():
    assert {"localhost", "127.0.0.1", "[::1]", "desk.example", "desk.example:80"} <= names(
        "Desk.example", 80
    )
    assert "localhost" not in names("127.0.0.1", 8321)
