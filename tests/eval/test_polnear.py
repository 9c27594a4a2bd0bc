"""Attributions are compared with annotated ones word for word, and by what they share."""

from __future__ import annotations

from pathlib import Path

import pytest
from eval.polnear import annotated, exact, in_words, outermost, overlapping
from eval.spans import Count, matched, score

from eval import polnear

TEXT = "The envoy said the road was open.\nNobody believed him."
ANN = (
    "T1\tSource 0 9\tThe envoy\n"
    "T2\tCue 10 14\tsaid\n"
    "T3\tContent 15 32\tthe road was open\n"
    "T4\tAttribution 10 14\tsaid\n"
    "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"
    "T5\tContent 34 40;50 53\tNobody him\n"
)


def test_sources_cues_and_contents_are_read_fragment_by_fragment() -> None:
    assert annotated(ANN, len(TEXT)) == [
        ("source", 0, 9),
        ("cue", 10, 14),
        ("content", 15, 32),
        ("content", 34, 40),
        ("content", 50, 53),
    ]


def test_spans_are_compared_by_words_not_by_white_space() -> None:
    assert in_words(TEXT, [("content", 14, 33)]) == in_words(TEXT, [("content", 15, 33)])
    assert in_words(TEXT, [("content", 15, 32)]) != in_words(TEXT, [("content", 15, 33)])


def test_a_span_over_two_lines_is_one_in_each() -> None:
    assert in_words(TEXT, [("content", 15, 40)]) == {("content", 3, 8), ("content", 8, 9)}


def test_an_exact_span_has_the_same_label_and_words() -> None:
    wanted = {("source", 0, 2), ("cue", 2, 3), ("content", 3, 7)}
    got = {("source", 0, 2), ("content", 2, 3), ("content", 3, 8)}
    assert exact(wanted, got) == Count(1, 3, 1, 3)


def test_spans_that_share_a_word_overlap_if_their_label_is_the_same() -> None:
    wanted = {("source", 0, 2), ("content", 3, 7)}
    got = {("cue", 0, 2), ("content", 6, 9), ("content", 3, 4)}
    assert overlapping(wanted, got) == Count(1, 2, 2, 3)


def test_what_stands_inside_another_content_is_left_out() -> None:
    spans = [("content", 0, 50), ("source", 3, 8), ("content", 10, 20), ("source", 52, 60)]
    assert outermost(spans) == [("content", 0, 50), ("source", 52, 60)]


def test_each_statement_is_answered_by_one_proposal_the_closest() -> None:
    assert matched([(0, 10), (20, 30)], [(0, 9), (0, 10), (24, 26)]) == {0: 1}


def test_an_optional_statement_counts_neither_way() -> None:
    count, missed, spare = score([(0, 10), (20, 30), (40, 50)], {1}, [(0, 10), (20, 30), (60, 70)])
    assert (count.found, count.wanted, count.got) == (1, 2, 2)
    assert (missed, spare) == ([2], [2])


def test_f1_is_nothing_where_nothing_is_found() -> None:
    assert Count(0, 4, 0, 3).f1 == 0.0
    assert Count(2, 4, 2, 2).f1 == pytest.approx(2 / 3)


def test_the_measurement_prints_a_line_for_each_way(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for part, name, body in (("text", "a.txt", TEXT), ("attributions", "a_1f3c.ann", ANN)):
        folder = tmp_path / "dev" / part
        folder.mkdir(parents=True)
        (folder / name).write_text(body, encoding="utf-8")
    assert polnear.main([str(tmp_path), "--no-rules"]) == 0
    printed = capsys.readouterr().out
    assert "1 articles" in printed
    assert "exact" in printed and "overlap" in printed
