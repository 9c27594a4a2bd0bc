"""No name matters: with all of them replaced, the record keeps its shape."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from goodoffices.store.dossier import DossierFile
from tests.conftest import EXAMPLES, by_kind, told
from tests.renaming import Row, rename, shape

TEXTS = [p for p in EXAMPLES if p.suffix == ".txt"]


def rows_of(dossier: DossierFile) -> list[Row]:
    return [row for rows in by_kind(dossier).values() for row in rows]


def kept(old: str, tmp_path: Path) -> tuple[int, int]:
    """Entries whose shape survives renaming, and all entries of either record."""
    new = rename(old)
    (tmp_path / "old").mkdir()
    (tmp_path / "new").mkdir()
    before = Counter(shape(rows_of(told(tmp_path / "old", old)), new.at))
    after = Counter(shape(rows_of(told(tmp_path / "new", new.text))))
    return sum((before & after).values()), max(before.total(), after.total())


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: p.name)
def test_a_renaming_moves_every_offset_to_the_same_word(path: Path) -> None:
    old = path.read_text(encoding="utf-8")
    new = rename(old)
    for n, letter in enumerate(old):
        if letter in ".\n,“”":
            assert new.text[new.at(n)] == letter


def test_replacing_every_name_keeps_nine_entries_in_ten(tmp_path: Path) -> None:
    same = total = 0
    for n, path in enumerate(TEXTS):
        (tmp_path / str(n)).mkdir()
        found, of = kept(path.read_text(encoding="utf-8"), tmp_path / str(n))
        same, total = same + found, total + of
    assert total > 200
    assert same / total >= 0.9, f"{same} of {total}"


def test_replacing_every_name_of_the_founding_reports_keeps_nine_in_ten(
    seeds: list[Path], tmp_path: Path
) -> None:
    same = total = 0
    for n, path in enumerate(seeds):
        (tmp_path / str(n)).mkdir()
        found, of = kept(path.read_text(encoding="utf-8"), tmp_path / str(n))
        same, total = same + found, total + of
    assert same / total >= 0.9, f"{same} of {total}"
