"""The measurement of time expressions counts what TempEval-3 counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from eval.phrases import days, phrases, right
from eval.times import Marked, Score, add, article, counted, join, matches

from goodoffices.model.entries import Time
from goodoffices.model.shapes import Timex, When

XML = """<?xml version="1.0"?><Document doc_name="1_a">
<token sentence="0" t_id="1">Envoys</token><token sentence="0" t_id="2">meet</token>
<token sentence="1" t_id="3">May</token><token sentence="1" t_id="4">3</token>
<token sentence="1" t_id="5">,</token><token sentence="1" t_id="6">2031</token>
<token sentence="2" t_id="7">They</token><token sentence="2" t_id="8">left</token>
<token sentence="2" t_id="9">Monday</token><token sentence="2" t_id="10">night</token>
<token sentence="2" t_id="11">.</token>
<token sentence="7" t_id="12">Later</token><token sentence="7" t_id="13">.</token>
<Markables>
<TIMEX3 functionInDocument="CREATION_TIME" type="DATE" value="2031-05-03"><token_anchor t_id="3"/></TIMEX3>
<TIMEX3 functionInDocument="NONE" type="TIME" value="2031-04-28TNI">
<token_anchor t_id="9"/><token_anchor t_id="10"/></TIMEX3>
<TIMEX3 functionInDocument="NONE" type="DATE" value="P1D"/>
</Markables></Document>"""


def marked(start: int, end: int, type: str = "DATE", value: str = "2031") -> Marked:
    return Marked(start, end, "x" * (end - start), type, value)


def test_an_article_is_put_together_with_what_is_marked_in_it(tmp_path: Path) -> None:
    path = tmp_path / "1_a.xml"
    path.write_text(XML, encoding="utf-8")
    found = article(path)
    assert found.text == "Envoys meet\n\nMay 3, 2031\n\nThey left Monday night. Later."
    assert found.created == "2031-05-03"
    assert found.text[slice(*found.creation)] == "May 3, 2031"
    assert [(m.text, m.type, m.value) for m in found.marked] == [
        ("Monday night", "TIME", "2031-04-28TNI")
    ]
    assert found.text[: found.end].endswith("night.")
    late, dated = marked(found.end + 1, found.end + 6), marked(13, 24)
    assert counted(found, [found.marked[0], late, dated]) == [found.marked[0]]


def test_tokens_are_spaced_as_a_writer_would() -> None:
    text, starts = join(["He", "said", ":", '"', "We", "'re", "(", "not", ")", "in", '"', "."])
    assert text == 'He said: "We\'re (not) in".'
    assert [text[s] for s in starts[:4]] == ["H", "s", ":", '"']


def test_matches_are_one_to_one_and_the_most_overlapping_first() -> None:
    wanted = [marked(0, 4), marked(5, 15)]
    found = [marked(3, 14), marked(0, 3)]
    assert sorted((w.start, f.start) for w, f in matches(wanted, found)) == [(0, 0), (5, 3)]


def test_a_value_counts_only_with_its_span() -> None:
    score = Score()
    wanted = [marked(0, 4), marked(10, 14, "TIME", "a"), marked(20, 24)]
    found = [marked(0, 4), marked(9, 14, "DATE", "a")]
    lines = add(score, wanted, found)
    assert score.right == {"strict": 1, "relaxed": 2, "type": 1, "value": 2}
    assert score.f1("relaxed") == pytest.approx(4 / 5)
    assert len(lines) == 2


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2031", "2031-01-01", "2031-12-31"),
        ("2031-02~", "2031-02-01", "2031-02-28"),
        ("2031-02/2031-04", "2031-02-01", "2031-04-30"),
    ],
)
def test_a_date_covers_its_days(edtf: str, first: str, last: str) -> None:
    found = days(edtf)
    assert found is not None
    assert (str(found[0]), str(found[1])) == (first, last)


def test_open_ends_and_nothing_cover_no_days() -> None:
    assert days(None) is None
    assert days("2031/..") is None


def test_a_phrase_is_right_by_its_day_or_its_value(tmp_path: Path) -> None:
    item = {
        "Input": "I left last week",
        "Context": {"ReferenceDateTime": "2031-10-20T00:00:00"},
        "Results": [
            {
                "Text": "last week",
                "Type": "daterange",
                "Value": {
                    "Timex": "2031-W42",
                    "FutureResolution": {"startDate": "2031-10-13", "endDate": "2031-10-20"},
                    "PastResolution": {"startDate": "2031-10-13", "endDate": "2031-10-20"},
                },
            }
        ],
    }
    lower = json.loads(json.dumps(item).replace("last week", "on monday"))
    path = tmp_path / "DatePeriodParser.json"
    path.write_text(json.dumps([item, lower]), encoding="utf-8")
    (phrase,) = phrases(path)
    assert right(phrase, [_time("2031-10-13/2031-10-19", "x")])
    assert right(phrase, [_time(None, "2031-W42")])
    assert not right(phrase, [_time("2031-10-13/2031-10-18", "x")])


def _time(edtf: str | None, value: str) -> Time:
    return Time(
        id="time-1",
        citations=(),
        members=(),
        when=When(edtf),
        text="last week",
        timex=Timex("DATE", value),
    )
