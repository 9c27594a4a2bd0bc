"""A real browser on the real server, for the tests that need one; Chromium, or they are skipped."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from goodoffices.web.serving import serving

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))),
    None,
)
IN_A_BROWSER = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
    pytest.mark.xdist_group("browser"),
]

PATIENCE = 10_000
"""Milliseconds after which what does not come is missing."""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def address(dossier: Path) -> Iterator[str]:
    """The real server over a dossier of our examples."""
    with serving(dossier) as address:
        yield address


class Watched:
    """A page, and what went wrong on it or left this machine."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda m: self.faults.append(m.text) if m.type == "error" else None)
        page.on("request", self._leaves)

    def _leaves(self, request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.faults.append(f"asked for {request.url}")

    def go(self, path: str) -> Page:
        self.page.goto(self.address + path)
        return self.page


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Watched]:
    context = chromium.new_context(base_url=address)
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    context.set_default_timeout(PATIENCE)
    watched = Watched(context.new_page(), address)
    yield watched
    context.close()
    assert not watched.faults, watched.faults


def signed_in(visit: Watched, name: str = "Ada Lind") -> Page:
    page = visit.go("/review")
    page.get_by_label("Your name").fill(name)
    with page.expect_navigation():
        page.get_by_role("button", name="Set").click()
    return page


def press(page: Page, key: str) -> None:
    """Press a key once the page listens: one that comes while it loads is lost."""
    page.wait_for_load_state()
    page.keyboard.press(key)
