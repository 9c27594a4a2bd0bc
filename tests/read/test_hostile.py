"""Files made to crash a reader, to fill its memory or to get out of it."""

from __future__ import annotations

import contextlib
import io
import json
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from goodoffices.errors import Refused
from goodoffices.model.findings import Document
from goodoffices.read import receive, receive_text
from goodoffices.read.formats import format_of
from goodoffices.read.names import house
from goodoffices.read.pieces import MOST_REFUSED, pieces
from goodoffices.read.sources import Piece, Source, bytes_source

NOW = "2031-06-01T09:00:00Z"
TRUCE = "The dockers offered the owners a truce on Friday, their union said."


class Repeated(io.RawIOBase):
    """A large file that takes no room: a start, a middle many times over, an end."""

    def __init__(self, start: bytes, middle: bytes, times: int, end: bytes = b"") -> None:
        self._parts, self._times = (start, middle, end), times
        self.seek(0)

    def _stretches(self) -> Iterator[bytes]:
        start, middle, end = self._parts
        block = max(1, 65_536 // len(middle))
        yield start
        for n in range(0, self._times, block):
            yield middle * min(block, self._times - n)
        yield end

    @property
    def size(self) -> int:
        start, middle, end = map(len, self._parts)
        return start + middle * self._times + end

    def source(self, name: str) -> Source:
        """It, as a file of this name."""
        start, middle, end = self._parts
        again = lambda: cast(BinaryIO, Repeated(start, middle, self._times, end))  # noqa: E731
        return Source(name, self.size, again)

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        assert whence == 0
        self._source, self._rest = self._stretches(), b""
        self.read(offset)
        return offset

    def read(self, count: int = -1) -> bytes:  # type: ignore[override]
        out = [self._rest]
        have = len(self._rest)
        while have < count:
            new = next(self._source, None)
            if new is None:
                break
            out.append(new)
            have += len(new)
        whole = b"".join(out)
        self._rest = whole[count:]
        return whole[:count]


def counted(source: Source) -> tuple[int, list[Refused], float]:
    """How many reports a source holds, its refusals, and the memory taken, in MB."""
    tracemalloc.start()
    try:
        number, refused = 0, []
        for piece in pieces(source):
            if isinstance(piece, Refused):
                refused.append(piece)
            else:
                number += 1
        return number, refused, tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()


LONG = (TRUCE + " ") * 150
LAST = json.dumps({"text": TRUCE}).encode()
STREAMED: dict[str, tuple[bytes, bytes, bytes]] = {
    "a.csv": (b"title,text\n", f'Truce,"{LONG}"\n'.encode(), b""),
    "a.jsonl": (b"", json.dumps({"text": LONG}).encode() + b"\n", b""),
    "a.json": (b"[", json.dumps({"text": LONG}).encode() + b",", LAST + b"]"),
    "frame.json": (
        b'{"a": [1], "b": [',
        json.dumps({"text": LONG * 3}).encode() + b",",
        LAST + b"]}",
    ),
    "a.mbox": (b"", f"From a@b Mon Mar  3 10:00:00 2031\nSubject: S\n\n{LONG}\n\n".encode(), b""),
}


@pytest.mark.parametrize("name", STREAMED)
def test_a_container_of_any_size_takes_the_memory_of_a_few_reports(name: str) -> None:
    start, middle, end = STREAMED[name]
    number, refused, megabytes = counted(Repeated(start, middle, 1_000, end).source(name))
    assert number - len(end and b"1") == 1_000 and not refused
    assert megabytes < 3


def test_a_field_of_a_hundred_megabytes_is_passed_over() -> None:
    for quote in (b'"', b""):
        start = f"text\n{TRUCE}\n".encode() + quote
        source = Repeated(start, b"word " * 10_000, 2_000, quote + f"\n{TRUCE}\n".encode())
        number, refused, megabytes = counted(source.source("a.csv"))
        assert (number, [r.slug for r in refused]) == (2, ["too-large"])
        assert refused[0].subject == "a.csv#2"
        assert megabytes < 60


def test_a_quotation_mark_that_is_never_closed_does_not_fill_memory() -> None:
    source = Repeated(b'text\n"', f"{TRUCE}\n".encode() * 100, 6_000)
    number, refused, megabytes = counted(source.source("a.csv"))
    assert (number, [r.slug for r in refused]) == (0, ["too-large"])
    assert megabytes < 60


def test_a_table_of_endless_cells_is_refused() -> None:
    for middle in (b",", b"x,"):
        source = Repeated(b"text\n", middle, 200_000, b"\n" + TRUCE.encode())
        number, refused, megabytes = counted(source.source("a.csv"))
        assert number == 1 and refused[0].slug == "too-large" and megabytes < 20


HOSTILE_JSON: dict[str, tuple[bytes, bytes, int, bytes]] = {
    "deep list": (b'[{"text": ', b"[", 100_000, b"]" * 100_000 + b"}]"),
    "deep object": (b"[", b'{"text":', 100_000, b"1" + b"}" * 100_000 + b"]"),
    "deep alone": (b"", b"[", 100_000, b""),
    "endless list": (b'[{"text": [', b"[],", 300_000, b"1]}]"),
    "endless string": (b'[{"text": "', b"word ", 6_000_000, b'"}]'),
    "endless escapes": (b'[{"text": "', b"\\u0000", 100_000, b'"}]'),
    "endless number": (b'[{"n": ', b"1", 100_000, b', "text": "x"}]'),
    "only brackets": (b"[", b"]", 100_000, b""),
    "only braces": (b"{", b"}", 100_000, b""),
    "cut off": (b'[{"text": "', b"a", 10, b""),
}


@pytest.mark.parametrize("name", HOSTILE_JSON)
def test_hostile_json_is_refused_in_bounded_time_and_memory(name: str) -> None:
    source = Repeated(*HOSTILE_JSON[name])
    for suffix in (".json", ".jsonl"):
        started = time.monotonic()
        found = []
        for piece in pieces(source.source("a" + suffix)):
            try:
                piece = piece.document(NOW) if isinstance(piece, Piece) else piece
            except Refused as refused:
                piece = refused
            found.append(piece)
        assert all(isinstance(f, Refused) for f in found)
        assert time.monotonic() - started < 10


def test_a_table_with_nothing_but_bad_rows_is_told_in_a_hundred_lines() -> None:
    source = Repeated(b'{"text": "x y"}\n', b"{broken\n", 5_000)
    number, refused, megabytes = counted(source.source("a.jsonl"))
    assert number == 1 and len(refused) == MOST_REFUSED + 1
    assert "4,900 more" in str(refused[-1]) and megabytes < 5


def archive(members: dict[str, bytes]) -> bytearray:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return bytearray(out.getvalue())


def read(raw: bytes, name: str = "a.zip") -> list[Piece | Refused]:
    return list(pieces(bytes_source(name, bytes(raw))))


def slugs(found: list[Piece | Refused]) -> list[str]:
    return [f.slug if isinstance(f, Refused) else "read" for f in found]


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = archive({"a.txt": b"\0" * 15_000_000, "b.txt": TRUCE.encode()})
    tracemalloc.start()
    assert slugs(read(bomb)) == ["zip-bomb", "read"]
    assert tracemalloc.get_traced_memory()[1] < 2_000_000
    tracemalloc.stop()


def test_a_zip_bomb_that_lies_about_its_size_is_cut_where_it_lies() -> None:
    bomb = archive({"a.txt": b" " * 15_000_000})
    for place in (22, bomb.find(b"PK\x01\x02") + 24):
        bomb[place : place + 4] = struct.pack("<L", 500)
    assert slugs(read(bomb)) == ["broken-archive"]


def test_a_zip_bomb_of_shared_bytes_is_refused_as_a_whole() -> None:
    bomb = archive({f"{n}.txt": TRUCE.encode() * 20 for n in range(5)})
    first = at = bomb.find(b"PK\x01\x02")
    while at >= 0:
        bomb[at + 42 : at + 46] = struct.pack("<L", 0)
        at = bomb.find(b"PK\x01\x02", at + 1)
    assert first > 0 and slugs(read(bomb)) == ["zip-bomb"]


def test_an_archive_with_a_table_of_contents_beyond_measure_is_not_loaded() -> None:
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 65_000, 65_000, 900_000_000, 0, 0)
    assert slugs(read(b"PK\x03\x04" + b"\0" * 100 + end)) == ["zip-bomb"]


def test_archives_in_archives_in_archives_are_not_followed() -> None:
    inner: bytes = TRUCE.encode()
    for n in range(5):
        inner = bytes(archive({f"{n}.zip" if n else "a.txt": inner}))
    assert slugs(read(inner)) == ["nested-archive"]
    mail = b"Subject: S\nContent-Type: application/zip\n\n"
    found = read(archive({"a.eml": mail + bytes(archive({"a.txt": TRUCE.encode()}))}))
    assert slugs(found) == ["nested-archive"]


def test_a_word_document_that_explodes_is_refused_before_it_is_unpacked() -> None:
    bomb = archive({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<w>" * 5_000_000})
    assert slugs(read(bomb, "a.docx")) == ["zip-bomb"]


def test_a_mail_of_ten_thousand_parts_inside_each_other_is_refused() -> None:
    nest = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(10_000)
    )
    for mail in (nest, b"Content-Type: message/rfc822\n\n" * 10_000):
        (refused,) = read(mail + b"\nThe end.", "a.eml")
        assert isinstance(refused, Refused) and refused.slug == "too-deep"


@pytest.mark.parametrize(
    "head",
    [
        b"Subject: " + b"=?utf-8?q?" * 200_000,
        b"From: " + b"(" * 200_000,
        b'From: "' + b"\\" * 200_000,
        b"Date: " + b"1 " * 200_000,
        b'Content-Type: text/plain; charset="' + b"x" * 200_000,
        b"Content-Type: " + b"a/b; c*0=d;" * 20_000,
        b"Content-Transfer-Encoding: base64\nSubject: \xff\xfe",
        b"Content-Type: text/plain; charset=idna\nSubject: =?x-unknown?b?////?=",
        b"Content-Type: multipart/alternative; boundary=B",
    ],
)
def test_a_mail_with_a_hostile_head_is_read_or_refused(head: bytes) -> None:
    started = time.monotonic()
    for piece in read(head + b"\n\n" + TRUCE.encode() + b"\n", "a.eml"):
        if isinstance(piece, Piece):
            try:
                assert isinstance(piece.document(NOW), Document)
            except Refused:
                continue
    assert time.monotonic() - started < 10


def test_a_folder_in_disguise_reads_no_other_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("The secret of the house, as everybody knows.", encoding="utf-8")
    path = tmp_path / "a.zip"
    path.write_bytes(archive({f"../{secret.name}": TRUCE.encode()}))
    (document,) = receive(path, captured=NOW)
    assert isinstance(document, Document) and document.text == TRUCE


@pytest.mark.parametrize(
    "unit",
    [" ", ", ", "A.", "<!---->", "Q1 ", "1 May ", "((", '"', "By ", "— ", "http://"],
)
def test_a_text_of_one_sign_over_and_over_is_read_in_bounded_time(unit: str) -> None:
    for before, behind in (
        ("", ""),
        (f"Truce offered\n\nBy Ana Brook\n\n{TRUCE} ", f"\n\n{TRUCE}"),
    ):
        started = time.monotonic()
        with contextlib.suppress(Refused):
            receive_text(before + unit * (60_000 // len(unit)) + behind, captured=NOW)
        assert time.monotonic() - started < 3


def test_a_page_behind_hundreds_of_comments_is_told_at_once() -> None:
    started = time.monotonic()
    assert format_of("a.txt", ".txt", b"<!---->" * 1_000 + b"x") == "text"
    assert format_of("a.txt", ".txt", b"<!-- a -->\n" * 1_000 + b"<html>") == "html"
    assert time.monotonic() - started < 1


def test_a_masthead_padded_with_blanks_is_read_in_bounded_time() -> None:
    started = time.monotonic()
    padded = "The Post" + " " * 6_000 + "world"
    receive_text(
        f"Truce offered in port\n\nBy Ana Brook\n3 May 2025\n\n{padded}\n\n{TRUCE}\n", captured=NOW
    )
    assert house(padded) == padded and house("The Post,  foreign desk") == "The Post"
    assert time.monotonic() - started < 3


def wide(raw: bytes, members: int, length: int) -> bytes:
    """An archive with a ZIP64 end record put before its own."""
    at = raw.rindex(b"PK\x05\x06")
    start = struct.unpack_from("<L", raw, at + 16)[0]
    record = struct.pack(
        "<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, members, members, length, start
    )
    return raw[:at] + record + struct.pack("<4sLQL", b"PK\x06\x07", 0, at, 1) + raw[at:]


def test_a_table_of_contents_hidden_behind_a_wide_end_record_is_not_loaded() -> None:
    raw = bytes(archive({"a.txt": TRUCE.encode()}))
    length = struct.unpack_from("<L", raw, raw.rindex(b"PK\x05\x06") + 12)[0]
    assert slugs(read(wide(raw, 1, length))) == ["read"]
    assert slugs(read(wide(raw, 1, 900_000_000))) == ["zip-bomb"]
    assert slugs(read(wide(raw, 900_000, length))) == ["zip-bomb"]


def test_an_archive_of_many_small_bombs_is_refused_as_a_whole() -> None:
    bomb = archive({f"{n}.txt": b" " * 999_000 for n in range(110)})
    assert slugs(read(bomb)) == ["zip-bomb"]
