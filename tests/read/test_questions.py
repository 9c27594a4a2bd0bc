"""A desk's own set of questions: each row notes with one forecast, bad rows refused with reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goodoffices.errors import Refused
from goodoffices.extract import extract
from goodoffices.extract.language import load
from goodoffices.model.findings import ActorFinding, Document, ForecastFinding, TimeFinding
from goodoffices.read import receive

NOW = "2031-06-01T09:00:00Z"
HEAD = "question,probability,closes,asked,by,source"
ROW = "Will the ferry strike end before March?,35%,2031-03-01,2031-01-10,Ana Brook,Harbour desk"


def read(folder: Path, *rows: str, head: str = HEAD, **kept: object) -> list[Document | Refused]:
    path = folder / "questions.csv"
    path.write_text("\n".join([head, *rows]), encoding="utf-8")
    return list(receive(path, captured=NOW, **kept))  # type: ignore[arg-type]


def only(found: list[Document | Refused]) -> Document:
    (document,) = found
    assert isinstance(document, Document), document
    return document


def test_a_row_becomes_notes_that_state_question_probability_and_closing_day(tmp_path):
    document = only(read(tmp_path, ROW))
    assert document.text == (
        "Question: Will the ferry strike end before March?\nProbability: 35 per cent\n"
        "Closes: 2031-03-01\nForecast by: Ana Brook\n"
    )
    assert (document.genre, document.authors) == ("notes", ("Ana Brook",))
    assert (document.publisher, document.published.edtf) == ("Harbour desk", "2031-01-10")
    assert document.title == "Will the ferry strike end before March?"


def test_a_question_yields_exactly_one_forecast_that_cites_it(tmp_path):
    document = only(read(tmp_path, ROW))
    ((_, findings),) = extract([document], load())
    (forecast,) = (f for f in findings if isinstance(f, ForecastFinding))
    assert [c.quote for c in forecast.citations] == [
        "Will the ferry strike end before March?",
        "35 per cent",
    ]
    assert (forecast.low, forecast.high, forecast.words) == (0.35, 0.35, "35 per cent")
    (closes,) = (f for f in findings if isinstance(f, TimeFinding) and f.id == forecast.closes)
    assert closes.citations[0].quote == "2031-03-01"
    (by,) = (f for f in findings if isinstance(f, ActorFinding))
    assert (by.name, by.id) == ("Ana Brook", forecast.forecaster)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("35%", "35 per cent"),
        ("35", "35 per cent"),
        ("0.35", "35 per cent"),
        ("35 per cent", "35 per cent"),
        ("1%", "1 per cent"),
        ("1.0", "100 per cent"),
        ("0", "0 per cent"),
        ("2.5 %", "2.5 per cent"),
    ],
)
def test_a_probability_may_be_written_as_a_share_or_in_per_cent(tmp_path, cell, told):
    document = only(read(tmp_path, f"Will it rain?,{cell}", head="question,probability"))
    assert document.text == f"Question: Will it rain?\nProbability: {told}\n"


@pytest.mark.parametrize(
    ("row", "slug", "reason", "remedy"),
    [
        (",20%,,,,", "no-question", "asks no question", "leave the row out"),
        ("Will it rain?,maybe,,,,", "no-probability", "“maybe” is none", "35% or 0.35"),
        ("Will it rain?,,,,,", "no-probability", "the cell is empty", "35% or 0.35"),
        ("Will it rain?,140%,,,,", "no-probability", "“140%” is none", "between 0 and 100%"),
        ("Will it rain?,1,,,,", "no-probability", "one per cent or certainty", "1% or 100%"),
        ("Will it rain?,20%,soon,,,", "no-deadline", "“soon”", "YYYY-MM-DD"),
    ],
)
def test_a_bad_row_is_refused_with_file_row_reason_and_remedy(tmp_path, row, slug, reason, remedy):
    good, bad = read(tmp_path, ROW, row)
    assert isinstance(good, Document)
    assert isinstance(bad, Refused)
    assert bad.slug == slug and bad.subject.endswith("questions.csv#2")
    assert reason in bad.reason and remedy in bad.remedy


def test_columns_of_other_names_are_told_by_hand(tmp_path):
    found = read(
        tmp_path,
        "Will it rain?,20%",
        head="Frage,Wert",
        columns={"question": "Frage", "probability": "Wert"},
    )
    assert only(found).text.startswith("Question: Will it rain?")


def test_a_table_with_a_column_of_text_is_one_of_reports(tmp_path):
    text = "The dockers said on Friday that they would return to work."
    document = only(read(tmp_path, f"Will they?,20%,{text}", head="question,probability,text"))
    assert document.text == text


def test_questions_may_come_as_json(tmp_path):
    path = tmp_path / "questions.json"
    path.write_text(json.dumps([{"question": "Will it rain?", "probability": 0.2}]))
    assert only(list(receive(path, captured=NOW))).text.endswith("Probability: 20 per cent\n")
