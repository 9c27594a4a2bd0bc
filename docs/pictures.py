"""Takes the documentation's pictures of the workspace anew, from our own example reports.

python docs/pictures.py     writes docs/pictures/*.png; needs a Chromium on this machine
"""

from __future__ import annotations

import re
import shutil
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import Page, sync_playwright

from goodoffices.pipeline import read
from goodoffices.store.dossier import open_dossier
from goodoffices.web.app import create

EXAMPLES = Path(__file__).parents[1] / "examples"
FOLDER = Path(__file__).parent / "pictures"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
SIZE = {"width": 1200, "height": 800}


@contextmanager
def workspace(dossier: Path) -> Iterator[str]:
    """The workspace's server over a dossier; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = create(dossier, frozenset({f"127.0.0.1:{port}"}))
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


def first(page: Page, listed: str) -> str:
    """The address of the first entry on a list's page."""
    found = re.search(r'href="(/entry/[^"#?]+)"', page.request.get(listed).text())
    if found is None:
        raise SystemExit(f"{listed} lists nothing")
    return found[1]


def take(page: Page) -> None:
    """Every picture, by name."""
    shown = {
        "today": "/",
        "disagreement": first(page, "/disagreements"),
        "ledger": "/ledger",
    }
    for name, path in shown.items():
        page.goto(path)
        page.screenshot(path=FOLDER / f"{name}.png")


def main() -> int:
    """Read the examples, open the workspace, take the pictures."""
    chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
    if chromium is None:
        print("No Chromium on this machine: install one to take the pictures.", file=sys.stderr)
        return 1
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "examples.db"
        with open_dossier(path) as dossier:
            read([EXAMPLES / "channel", EXAMPLES / "fishery"], dossier)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        with workspace(path) as address:
            take(browser.new_context(base_url=address, viewport=SIZE).new_page())
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
