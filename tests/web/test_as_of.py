"""Whoever looks at the record as of a day stays at that day, wherever a page leads."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import parse_qs, urldefrag, urlsplit

import pytest

from goodoffices.present.listing import KINDS
from goodoffices.store.dossier import open_dossier

from .conftest import sign_in

PAGES = (
    "/",
    "/add",
    "/forecasts",
    "/ledger",
    "/nowhere",
    "/positions",
    "/review",
    "/search?q=talks",
    "/timeline",
    *(f"/{kind.slug}" for kind in KINDS),
)


class Leading(HTMLParser):
    """Where a page leads: its links, and its forms that ask a question."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.forms: list[tuple[str, list[str]]] = []
        self._within: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        if tag == "a" and told.get("href", "").startswith("/"):
            self.links.append(told["href"])
        if tag == "article" and "data-add" in told:
            self.links.append(f"{told['data-add']}&start=0&end=9")
        if tag == "form" and told.get("method") == "get":
            self._within = []
            self.forms.append((told["action"], self._within))
        if tag == "input":
            self._within.append(told.get("name", ""))


def shape(link: str) -> str:
    """What addresses of one sort have in common: their path without ids."""
    return re.sub(r"-[0-9a-f]{20}|[0-9a-f]{64}", "", urlsplit(link).path)


@pytest.fixture(scope="module")
def day(read_once):
    """A day by which most of the reports had come."""
    with open_dossier(read_once) as dossier:
        days = sorted(d.published.edtf for d in dossier.documents() if d.published.edtf)
    return days[-2]


def test_no_link_of_a_page_as_of_a_day_leaves_that_day(browser, day):
    sign_in(browser)
    waiting = [f"{path}{'&' if '?' in path else '?'}as_of={day}" for path in PAGES]
    asked, lost = {shape(path) for path in waiting}, set()
    while waiting:
        path = waiting.pop()
        page = browser.get(path).text
        on_purpose = re.search(r'<a href="([^"]*)">today</a>', page)[1].replace("&amp;", "&")
        leading = Leading(page)
        sent = [f"{action}?as_of={day}" for action, _ in leading.forms]
        for link in sorted(
            {urldefrag(each).url for each in (*leading.links, *sent)} - {on_purpose}
        ):
            if parse_qs(urlsplit(link).query).get("as_of") != [day]:
                lost.add((shape(path), shape(link)))
            elif shape(link) not in asked and ".csv" not in link and ".json" not in link:
                asked.add(shape(link))
                waiting.append(link)
        lost |= {(shape(path), action) for action, names in leading.forms if "as_of" not in names}
    assert not lost
    hidden = {"/entry/offer", "/said/actor", "/compare/statement", "/sources/", "/sources//add"}
    assert hidden <= asked, "pages that only others lead to"


def test_the_day_of_a_page_is_left_on_purpose_alone(browser, day):
    page = browser.get(f"/events?as_of={day}").text
    assert '<a href="/events">today</a>' in page
    assert ">today</a>" not in browser.get("/events").text
