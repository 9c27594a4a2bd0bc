"""Takes the documentation's pictures of the workspace anew, from our own example reports.

python -m docs.pictures     writes docs/pictures/*.png; needs a Chromium on this machine
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from tests.web.browsing import CHROMIUM, serving

from goodoffices.pipeline import read
from goodoffices.store.dossier import open_dossier

EXAMPLES = Path(__file__).parents[1] / "examples"
FOLDER = Path(__file__).parent / "pictures"
SIZE = {"width": 1200, "height": 800}


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
    if CHROMIUM is None:
        print("No Chromium on this machine: install one to take the pictures.", file=sys.stderr)
        return 1
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "examples.db"
        with open_dossier(path) as dossier:
            read([EXAMPLES / "channel", EXAMPLES / "fishery"], dossier)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        with serving(path) as address:
            take(browser.new_context(base_url=address, viewport=SIZE).new_page())
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
