"""The workspace over our own example reports, asked as a browser would ask it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from httpx import Response
from starlette.testclient import TestClient

from goodoffices.pipeline import read
from goodoffices.store.dossier import open_dossier
from goodoffices.web.app import create

from .browsing import address, chromium, visit  # noqa: F401 - fixtures of tests in a browser

EXAMPLES = Path(__file__).parents[2] / "examples"
HOST = "127.0.0.1:8321"


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of the examples; copy it before changing it."""
    path = tmp_path_factory.mktemp("web") / "examples.db"
    with open_dossier(path) as dossier:
        read([EXAMPLES / "channel", EXAMPLES / "fishery"], dossier)
    return path


@pytest.fixture
def dossier(read_once: Path, tmp_path: Path) -> Path:
    """A dossier of the examples for one test."""
    path = tmp_path / "examples.db"
    path.write_bytes(read_once.read_bytes())
    return path


def browser_of(path: Path) -> TestClient:
    """A browser over a dossier; to be used in a ``with`` statement."""
    return TestClient(create(path, frozenset({HOST})), base_url=f"http://{HOST}")


@pytest.fixture
def browser(dossier: Path) -> Iterator[TestClient]:
    with browser_of(dossier) as client:
        yield client


@pytest.fixture(scope="module")
def reader(read_once: Path) -> Iterator[TestClient]:
    """A browser that only looks."""
    with browser_of(read_once) as client:
        yield client


def field(page: str, name: str) -> str:
    """The value of a hidden field of a page."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, f"the page has no field {name}"
    return found[1]


def sign_in(browser: TestClient, name: str = "Ada Lind") -> str:
    """Give the browser its analyst's name; returns its token."""
    token = field(browser.get("/review").text, "token")
    browser.post("/name", data={"token": token, "name": name, "back": "/review"})
    return token


def undo(browser: TestClient, token: str, again: str = "") -> Response:
    """Press Undo or Redo of the page as it stands now, if it has one."""
    page = browser.get("/review").text
    found = re.search(
        rf'name="again" value="{again}"><input type="hidden" name="target" value="([^"]*)"', page
    )
    sent = {"token": token, "again": again, "target": found[1] if found else ""}
    return browser.post("/undo", data=sent)


def seen(browser: TestClient, target: str) -> str:
    """What an entry's page says of the state in which it shows the entry."""
    return field(browser.get(f"/entry/{target}").text, "seen")
