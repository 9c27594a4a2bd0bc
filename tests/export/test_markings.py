"""A handling marking goes with whatever rests on the report that bears it, in every format."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace

import pytest

from goodoffices.export.csv import rows
from goodoffices.export.format import Selection
from goodoffices.export.registry import FORMATS
from goodoffices.present.cited import cited
from tests.export.made import Made, of

MARKING = "TLP:AMBER+STRICT"


def marked():
    """The record of a report that bears a marking which none of its words holds."""
    made = of("talks at the pier")
    entries = dict(made._entries)
    report = next(e for e in entries.values() if e.kind == "document")
    entries[report.id] = replace(report, marking=MARKING)
    return Made(*entries.values())


def text_of(name, file):
    if not zipfile.is_zipfile(io.BytesIO(file)):
        return file.decode("utf-8")
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return "".join(archive.read(m).decode("utf-8", "ignore") for m in archive.namelist())


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_repeats_the_marking_of_the_reports_it_draws_on(name):
    file = b"".join(FORMATS[name].write(marked(), Selection()))
    assert MARKING in text_of(name, file)


@pytest.mark.parametrize("name", ["plover", "dna"])
def test_every_row_of_a_table_bears_it(name):
    file = b"".join(FORMATS[name].write(marked(), Selection())).decode()
    delimiter = "\t" if name == "plover" else ";"
    heading, *lines = csv.reader(io.StringIO(file), delimiter=delimiter)
    assert lines
    assert {line[heading.index("marking")] for line in lines} == {MARKING}


@pytest.mark.parametrize("kind", ["document", "event", "offer", "position", "statement", "actor"])
def test_every_table_for_a_spreadsheet_has_one_column_of_markings(kind):
    record = marked()
    heading, *lines = rows(record, kind, record.entries(kind))
    assert heading.count("marking") == 1
    assert {line[heading.index("marking")] for line in lines} == {MARKING}


def test_edges_and_annotations_and_entities_bear_it_one_by_one():
    def written(name):
        return b"".join(FORMATS[name].write(marked(), Selection())).decode()

    graph = written("graphml")
    assert graph.count(f">{MARKING}</data>") == graph.count("<node ") + graph.count("<edge ")
    for line in written("annotations").splitlines():
        assert '"type":"Annotation"' not in line or f'"marking":["{MARKING}"]' in line
    for line in written("followthemoney").splitlines():
        if any(f'"schema":"{s}"' in line for s in ("Event", "Person", "UnknownLink")):
            assert MARKING in line


def test_an_unmarked_report_marks_nothing():
    made = of("talks at the pier")
    entries = [
        replace(e, marking=None) if e.kind == "document" else e for e in made._entries.values()
    ]
    heading, *lines = rows(Made(*entries), "event", Made(*entries).entries("event"))
    assert {line[heading.index("marking")] for line in lines} == {""}


def test_what_is_cited_is_found_however_deep_it_lies():
    made = of("talks at the pier")
    for entry in made._entries.values():
        assert cited(({"view": [entry]},)) == {"d" * 64} or entry.kind == "document"
    assert cited(("words", 3, None)) == frozenset()
