"""Takes the documentation's pictures of the workspace anew, from our own example reports.

python -m docs.pictures [CHROMIUM]     writes docs/pictures/*.png; CHROMIUM is the browser's program
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from goodoffices.pipeline import read
from goodoffices.store.dossier import open_dossier
from goodoffices.web.serving import serving

EXAMPLES = Path(__file__).parents[1] / "examples"
FOLDER = Path(__file__).parent / "pictures"
SIZE = ViewportSize(width=1200, height=800)
CHROMIUM = "chromium"
"""The browser's program, where none is named."""


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


def main(arguments: Sequence[str]) -> int:
    """Read the examples, open the workspace, take the pictures."""
    named = next(iter(arguments), CHROMIUM)
    program = shutil.which(named)
    if program is None:
        print(f"{named}: no such program; name a Chromium.", file=sys.stderr)
        return 1
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "examples.db"
        with open_dossier(path) as dossier:
            read([EXAMPLES / "channel", EXAMPLES / "fishery"], dossier)
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        with serving(path) as address:
            take(browser.new_context(base_url=address, viewport=SIZE).new_page())
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
