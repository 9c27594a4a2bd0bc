"""The workspace for as long as a block lasts."""

from __future__ import annotations

import ast
import threading
from pathlib import Path

import httpx
import pytest

from goodoffices.web.serving import serving

ROOT = Path(__file__).parents[2]


def test_the_workspace_answers_within_the_block_and_not_behind_it(read_once):
    running = threading.active_count()
    with serving(read_once) as address, serving(read_once) as another:
        assert address != another
        for each in (address, another):
            assert "<h1" in httpx.get(each, trust_env=False).text
    assert threading.active_count() == running
    with pytest.raises(httpx.ConnectError):
        httpx.get(address, trust_env=False)


@pytest.mark.parametrize("folder", ["src", "docs", "eval", "train"])
def test_nothing_but_tests_needs_the_tests(folder):
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            named += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not any(n.split(".")[0] == "tests" for n in named), path
