"""No other site can ask the workspace or change the record through a visitor's browser."""

from __future__ import annotations

import pytest

from goodoffices.store.dossier import open_dossier

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
