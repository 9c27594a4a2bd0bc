"""The library: one call, typed entries."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import goodoffices
from goodoffices.model.entries import Offer, Statement
from tests.conftest import EXAMPLES


def test_one_call_reads_a_folder_into_typed_entries(tmp_path: Path) -> None:
    record = goodoffices.read([EXAMPLES[0].parent], tmp_path / "x.db")
    offers = list(record.entries("offer"))
    assert offers and all(isinstance(o, Offer) for o in offers)
    statements = list(record.entries("statement"))
    assert statements and all(isinstance(s, Statement) for s in statements)
    assert (tmp_path / "x.db").exists()


def test_what_cannot_be_read_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.warns(UserWarning, match=r"empty\.txt"):
        goodoffices.read([tmp_path])


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import goodoffices, sys; assert not {'spacy', 'numpy', 'lxml'} & set(sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_what_is_known_of_the_reports_goes_along(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Body\nThe minister said talks go on in Oslo.\n")
    record = goodoffices.read(
        [tmp_path],
        given=goodoffices.read.Given(publisher="The Agency"),
        columns={"text": "Body"},
    )
    (document,) = record.documents()
    assert document.publisher == "The Agency"
