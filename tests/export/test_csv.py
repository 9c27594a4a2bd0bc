"""Tables for a spreadsheet, read back with a reader of CSV."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest

from goodoffices.export.csv import KINDS, rows, safe
from goodoffices.model.entries import Figure
from tests.export.made import HOSTILE, Made, of
from tests.export.test_registry import written


def table(file):
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""), strict=True))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_a_table_with_a_row_for_each_entry(examples, kind):
    heading, *rows = table(written(examples, "csv", kind=kind))
    assert len(rows) == examples.counts().get(kind, 0)
    assert len(set(heading)) == len(heading)
    assert all(len(row) == len(heading) for row in rows)
    assert [row[heading.index("id")] for row in rows] == [e.id for e in examples.entries(kind)]


def test_all_kinds_are_a_zip_with_a_table_each(examples):
    with zipfile.ZipFile(io.BytesIO(written(examples, "csv"))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [f"{kind}.csv" for kind in KINDS]
        assert archive.read("offer.csv") == written(examples, "csv", kind="offer")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_is_a_formula_and_none_breaks_its_row(text):
    record = of(text)
    for kind in KINDS:
        heading, *rows = table(written(record, "csv", kind=kind))
        assert len(rows) == record.counts()[kind]
        for row in rows:
            assert len(row) == len(heading)
            assert not [cell for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))]


def test_what_a_spreadsheet_obeys_gets_an_apostrophe_and_nothing_else_does():
    assert safe("=1+1") == "'=1+1" and safe("＠x") == "'＠x" and safe("\t-1") == "'-1"
    assert safe("two = two") == "two = two"


def test_a_figure_keeps_all_its_digits():
    figure = Figure(
        id="figure-1", citations=(), of="people", event=None, unit=None, text="1,234,567",
        low=1234567.0, high=1234567.5,
    )  # fmt: skip
    heading, row = rows(Made(figure), "figure", [figure])
    assert row[heading.index("low")] == "1234567"
    assert row[heading.index("high")] == "1234567.5"
