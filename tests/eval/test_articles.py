"""The measurement of pages against their articles: its score, and that it reads as users do."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval import articles

WORDS = st.lists(st.sampled_from("ferry port talks owner union quay".split()), max_size=30).map(
    " ".join
)
PARAGRAPH = (
    "Ferry workers in Port Adala walked out on Monday after talks with the owners broke down, the "
    "union said, and a mediator offered his help to both."
)
PAGE = (
    "<html><head><title>Strike halts ferries</title></head><body><nav><ul>"
    + "<li><a href=x>Harbour news</a>" * 9
    + f"</ul></nav><h1>Strike halts ferries</h1><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p>"
    + "<footer>About us</footer></body></html>"
)


def test_shingles_are_runs_of_four_words_counted() -> None:
    found = articles.shingles("the union, the owner; the union the owner!")
    assert found[("the", "union", "the", "owner")] == 2 and found.total() == 5
    assert articles.shingles("two words") == {("two", "words"): 1}
    assert not articles.shingles(" – ")


def test_hits_extras_and_misses_share_out_one_page() -> None:
    told, found = "a b c d e f", "b c d e f g h"
    hit, extra, missed = articles.agreement(told, found)
    assert (hit, extra, missed) == (2 / 5, 2 / 5, 1 / 5)


@given(WORDS, WORDS)
def test_agreement_is_mirrored_when_the_texts_change_places(one: str, other: str) -> None:
    hit, extra, missed = articles.agreement(one, other)
    assert articles.agreement(other, one) == (hit, missed, extra)
    assert hit + extra + missed == pytest.approx(1 if one or other else 0)


def test_f1_is_that_of_the_averages_and_leaves_out_pages_without_an_answer(tmp_path: Path) -> None:
    folder = articles_folder(tmp_path, {"full": PARAGRAPH + "\n" + PARAGRAPH, "none": ""})
    pages = articles.score(folder, ["full", "none"])
    value, precision, recall = articles.f1(pages)
    assert [p.recall for p in pages] == [1.0, 0.0]
    assert (precision, recall) == (0.5, 1.0) and value == pytest.approx(2 / 3)


def test_pages_are_read_as_a_user_s_files_and_scored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = articles_folder(tmp_path, {"a": PARAGRAPH + "\n" + PARAGRAPH})
    (page,) = articles.score(folder, ["a"])
    assert (page.precision, page.recall) == (1.0, 1.0)
    assert articles.main([str(folder), "--misses", "1"]) == 0
    printed = capsys.readouterr().out
    assert "F1" in printed and "1.000" in printed and "Strike halts ferries" in printed


def test_halves_depend_on_the_name_alone_and_both_fill() -> None:
    halves = [articles.half_of(f"page {i}") for i in range(40)]
    assert halves == [articles.half_of(f"page {i}") for i in range(40)] and {*halves} == {0, 1}


def articles_folder(folder: Path, bodies: dict[str, str]) -> Path:
    (folder / "html").mkdir()
    told = {n: {"articleBody": body, "url": "https://a.invalid"} for n, body in bodies.items()}
    (folder / "ground-truth.json").write_text(json.dumps(told), encoding="utf-8")
    for name in bodies:
        (folder / "html" / f"{name}.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    return folder
