"""What holds of every format."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from goodoffices.export.format import MEDIA, Selection
from goodoffices.export.registry import FORMATS
from tests.export.made import HOSTILE, Made, of

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
EXACT = ("jsonl", "annotations", "followthemoney")
"""JSON, which escapes what is hostile and whose offsets count every character."""


def written(record, name, **asked):
    return b"".join(FORMATS[name].write(record, Selection(**asked)))


def texts(name, file):
    """The text that a reader of this file sees, member by member."""
    if not zipfile.is_zipfile(BytesIO(file)):
        return [file.decode("utf-8")]
    with zipfile.ZipFile(BytesIO(file)) as archive:
        return [
            archive.read(member).decode("utf-8")
            for member in archive.namelist()
            if member.endswith((".csv", ".xml", ".txt"))
        ]


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_known_by_its_own_name_and_told_in_one_line(name):
    format_ = FORMATS[name]
    assert name == format_.NAME
    assert format_.HELP.endswith(".") and "\n" not in format_.HELP
    assert format_.ending(Selection()) in MEDIA
    assert all(format_.ending(Selection(kind=kind)) in MEDIA for kind in format_.KINDS)


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_record_is_a_whole_file(name):
    assert written(Made(), name) or name in ("jsonl", "followthemoney")


@pytest.mark.parametrize("name", [n for n in FORMATS if n not in EXACT])
@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_acts_on_a_reader_gets_through(name, text):
    for part in texts(name, written(of(text), name)):
        assert not set(part) & set(BIDI)
        assert not {c for c in part if ord(c) < 32 and c not in "\t\r\n"}
        assert not set(part[1:]) & {"\ufeff", "\ufffe", "\uffff"}


@pytest.mark.parametrize("name", ["docx", "html", "markdown", "csv", "graphml", "annotations"])
def test_what_was_left_out_is_said_where_there_is_a_place_for_words(name):
    assert any(
        "Redacted: nothing" in t
        for t in texts(name, written(of("x"), name, left_out="Redacted: nothing"))
    )


@pytest.mark.parametrize("name", [n for n in FORMATS if n != "docx"])
def test_the_same_record_gives_the_same_bytes(name):
    assert written(of("x"), name) == written(of("x"), name)


def test_what_somebody_rejected_is_told_to_no_other_program(monkeypatch):
    from dataclasses import replace

    record = of("x")
    rejected = Made(*(replace(e, review="rejected") for e in record._entries.values()))
    for name in ("annotations", "followthemoney"):
        assert b"-1" not in written(rejected, name).replace(b"annotations:1", b"")
    assert b"<node" not in written(rejected, "graphml")
    assert len(written(rejected, "plover").splitlines()) == 1
    assert len(written(rejected, "dna").splitlines()) == 1
