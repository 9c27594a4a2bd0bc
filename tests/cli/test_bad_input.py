"""Bad input gets an error that names the file, the reason and the remedy; the rest goes on."""

from __future__ import annotations

import os
import resource
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_commands import run

GOOD = (
    "Port talks open\n\nThe Harbour Post\n3 March 2031\n\n"
    "Norway and Chile opened talks in Geneva on Monday, the Norwegian government said.\n"
)

BAD: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n ",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
    "program.txt": b"\x7fELF" + bytes(range(256)) * 20,
    "broken.txt": b"caf\xe9 \xff\xfe\x00\x81\x8d\x8f" * 40,
    "huge.txt": b"A long line of a very long report. " * 1_500_000,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_and_the_good_one_read(folder: Path, name: str) -> None:
    (folder / name).write_bytes(BAD[name])
    done = run("read", ".", cwd=folder)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "1 read" in done.stdout
    (line,) = [x for x in done.stdout.splitlines() if "refused:" in x]
    assert name in line and len(line.split(". ")) >= 2


def test_a_file_that_is_not_there_is_refused_by_name(folder: Path) -> None:
    done = run("read", "good.txt", "missing.txt", cwd=folder)
    assert done.returncode == 1 and "missing.txt" in done.stdout


def test_a_folder_without_reports_is_nothing_done(tmp_path: Path) -> None:
    (tmp_path / "void").mkdir()
    done = run("read", "void", cwd=tmp_path)
    assert done.returncode == 2 and "void" in done.stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_refused(folder: Path) -> None:
    (folder / "secret.txt").write_text(GOOD + "x", encoding="utf-8")
    (folder / "secret.txt").chmod(0)
    done = run("read", ".", cwd=folder)
    assert done.returncode == 1 and "secret.txt" in done.stdout


def test_another_encoding_is_detected_and_said(folder: Path) -> None:
    text = GOOD.replace("Geneva", "Zürich").replace("Chile", "Côte d’Ivoire")
    (folder / "old.txt").write_bytes(text.encode("cp1252"))
    assert run("read", ".", cwd=folder).returncode == 0
    exported = run("export", cwd=folder).stdout
    assert "Zürich" in exported and "1252" in exported


@pytest.mark.parametrize(
    "content", [b"not a database at all, but text" * 50, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_file_that_is_no_dossier_is_left_alone(folder: Path, content: bytes) -> None:
    (folder / "dossier.db").write_bytes(content)
    done = run("read", "good.txt", cwd=folder)
    assert done.returncode == 2 and "dossier.db" in done.stderr
    assert (folder / "dossier.db").read_bytes() == content


def test_a_foreign_database_is_left_alone(folder: Path) -> None:
    with sqlite3.connect(folder / "dossier.db") as other:
        other.execute("CREATE TABLE mine (x)")
    other.close()
    done = run("read", "good.txt", cwd=folder)
    assert done.returncode == 2 and "dossier.db" in done.stderr


def test_a_dossier_of_a_newer_version_is_left_alone(folder: Path) -> None:
    assert run("read", "good.txt", cwd=folder).returncode == 0
    with sqlite3.connect(folder / "dossier.db") as dossier:
        dossier.execute("PRAGMA user_version = 9999")
    dossier.close()
    done = run("brief", cwd=folder)
    assert done.returncode == 2 and "newer" in done.stderr


def test_no_dossier_is_said_with_the_way_to_one(tmp_path: Path) -> None:
    for command in (["brief"], ["status"], ["export"], ["search", "x"], ["remove", "x"]):
        done = run(*command, cwd=tmp_path)
        assert done.returncode == 2 and "goodoffices read" in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_full_disk_is_an_error_and_leaves_the_dossier_as_it_was(folder: Path) -> None:
    assert run("read", "good.txt", cwd=folder).returncode == 0
    before = run("export", cwd=folder).stdout
    (folder / "more.txt").write_text(GOOD + "Chile thanked Norway. " * 20_000, encoding="utf-8")

    def small_disk() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        room = (folder / "dossier.db").stat().st_size + 50_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    done = subprocess.run(
        [sys.executable, "-m", "goodoffices", "read", "more.txt"],
        cwd=folder,
        capture_output=True,
        text=True,
        preexec_fn=small_disk,
    )
    assert done.returncode == 2, done.stdout + done.stderr
    assert "dossier.db" in done.stderr and "Traceback" not in done.stderr
    assert run("export", cwd=folder).stdout == before
