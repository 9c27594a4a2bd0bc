"""ZIP archives: each member as if it lay in a folder, and nothing ever written to disk."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from goodoffices.errors import Refused
from goodoffices.model.findings import Document
from goodoffices.read import receive

NOW = "2031-06-01T09:00:00Z"
TRUCE = b"The dockers offered the owners a truce on Friday, their union said."


def packed(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def read(folder: Path, raw: bytes, name: str = "a.zip") -> list[Document | Refused]:
    path = folder / name
    path.write_bytes(raw)
    return list(receive(path, captured=NOW))


def told(found: list[Document | Refused], folder: Path) -> list[str]:
    """Paths of documents, and the slugs of refusals with theirs."""
    shown = []
    for f in found:
        shown.append(f.path if isinstance(f, Document) else f"{f.slug}: {f.subject}")
    return [s.replace(f"{folder.as_posix()}/", "") for s in shown]


def test_members_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    members = {"b.txt": TRUCE, "a/z.md": TRUCE + b" z", "a/b.html": b"<html><p>Talks.</p></html>"}
    found = read(tmp_path, packed(members))
    assert told(found, tmp_path) == ["a.zip/a/b.html", "a.zip/a/z.md", "a.zip/b.txt"]
    assert isinstance(found[2], Document) and found[2].id == hashlib.sha256(TRUCE).hexdigest()


def test_hidden_files_links_folders_and_our_own_dossiers_are_passed_over(tmp_path: Path) -> None:
    raw = io.BytesIO(
        packed({"__MACOSX/._a.txt": b"x", ".DS_Store": b"x", "d.db": b"x", "a.txt": TRUCE})
    )
    with zipfile.ZipFile(raw, "a") as archive:
        archive.mkdir("folder") if hasattr(archive, "mkdir") else archive.writestr("folder/", b"")
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert told(read(tmp_path, raw.getvalue()), tmp_path) == ["a.zip/a.txt"]


def test_a_name_that_leads_out_of_the_archive_is_shown_within_it(tmp_path: Path) -> None:
    names = ["../../etc/passwd.txt", "/root.txt", "C:\\win\\x.txt", "a/../../b.txt", "e\x1b[2J.txt"]
    before = sorted(tmp_path.parent.rglob("*"))
    found = read(tmp_path, packed({n: TRUCE + n.encode() for n in names}))
    assert sorted(told(found, tmp_path)) == [
        "a.zip/a/b.txt",
        "a.zip/etc/passwd.txt",
        "a.zip/e\ufffd[2J.txt",
        "a.zip/root.txt",
        "a.zip/win/x.txt",
    ]
    assert sorted(tmp_path.parent.rglob("*")) == sorted([*before, tmp_path / "a.zip"])


def test_tables_and_mailboxes_inside_are_read_piece_by_piece(tmp_path: Path) -> None:
    mail = b"From a@b Mon Mar  3 10:00:00 2031\nSubject: S\n\n" + TRUCE + b"\n"
    raw = packed(
        {"t.csv": b"text\n" + TRUCE + b"\n", "box.mbox": mail, "m.eml": b"Subject: S\n\nHi all.\n"}
    )
    assert told(read(tmp_path, raw), tmp_path) == [
        "a.zip/box.mbox#1",
        "a.zip/m.eml",
        "a.zip/t.csv#1",
    ]


def test_an_archive_is_told_by_what_it_holds_not_by_its_name(tmp_path: Path) -> None:
    assert told(read(tmp_path, packed({"a.txt": TRUCE}), "a.txt"), tmp_path) == ["a.txt/a.txt"]
    sheet = packed({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"})
    (refused,) = read(tmp_path, sheet, "a.xlsx")
    assert (
        isinstance(refused, Refused)
        and "spreadsheet" in refused.reason
        and ".csv" in refused.remedy
    )


def test_a_member_that_cannot_be_read_is_refused_in_its_place(tmp_path: Path) -> None:
    raw = bytearray(packed({"a.txt": TRUCE, "b.png": b"\x89PNG\r\n\x1a\n", "c.txt": TRUCE + b" c"}))
    with zipfile.ZipFile(io.BytesIO(bytes(raw))) as archive:
        place = archive.getinfo("a.txt").header_offset + 30 + len("a.txt") + 5
    raw[place] ^= 0xFF
    assert told(read(tmp_path, bytes(raw)), tmp_path) == [
        "broken-archive: a.zip/a.txt",
        "not-text: a.zip/b.png",
        "a.zip/c.txt",
    ]


def test_a_locked_member_is_refused_with_a_remedy(tmp_path: Path) -> None:
    raw = bytearray(packed({"a.txt": TRUCE}))
    raw[6] |= 1
    raw[raw.find(b"PK\x01\x02") + 8] |= 1
    (refused,) = read(tmp_path, bytes(raw))
    assert (
        isinstance(refused, Refused) and refused.slug == "encrypted" and "Unpack" in refused.remedy
    )


def test_an_archive_in_an_archive_is_refused_with_a_remedy(tmp_path: Path) -> None:
    raw = packed({"inner.zip": packed({"a.txt": TRUCE}), "z.txt": TRUCE})
    assert told(read(tmp_path, raw), tmp_path) == ["nested-archive: a.zip/inner.zip", "a.zip/z.txt"]


@pytest.mark.parametrize("cut", [10, 40, -5])
def test_an_archive_that_is_cut_off_is_refused(tmp_path: Path, cut: int) -> None:
    (refused,) = read(tmp_path, packed({"a.txt": TRUCE})[:cut])
    assert isinstance(refused, Refused) and refused.slug == "broken-archive"


def test_an_empty_archive_is_refused(tmp_path: Path) -> None:
    (refused,) = read(tmp_path, packed({}))
    assert isinstance(refused, Refused) and refused.slug == "no-reports"


def test_a_member_whose_name_is_damaged_is_refused_in_its_place(tmp_path: Path) -> None:
    raw = bytearray(packed({"aé.txt": TRUCE, "b.txt": TRUCE + b" b"}))
    place = raw.index("é".encode())
    raw[place : place + 2] = b"\xff\xff"
    assert told(read(tmp_path, bytes(raw)), tmp_path) == [
        "broken-archive: a.zip/aé.txt",
        "a.zip/b.txt",
    ]
