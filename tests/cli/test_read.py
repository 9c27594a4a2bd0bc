"""`goodoffices read` with containers, pasted text and what the reader says of a report."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from goodoffices.errors import GoodOfficesError
from goodoffices.pipeline import read
from goodoffices.read import Given, Pasted
from goodoffices.store.dossier import open_dossier
from tests.cli.test_commands import ids, run

TRUCE = "Norway and Chile opened talks in Geneva on Monday, the Norwegian government said."
ANSWER = "Chile rejected the offer of Norway on Tuesday, a Chilean minister said."


def pasted(text: str, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "goodoffices", "read", "-", *arguments],
        cwd=cwd,
        input=text,
        capture_output=True,
        text=True,
    )


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a dossier of one pasted report and a table in an archive."""
    folder = tmp_path_factory.mktemp("desk")
    told = ("--publisher", "The Harbour Post", "--published", "2031-03-04", "--title", "Talks open")
    done = pasted(TRUCE, *told, "--url", "https://x.invalid/1", cwd=folder)
    assert done.returncode == 0, done.stderr
    table = f'Kopf,Inhalt\nOne,"{ANSWER}"\nTwo,\nThree,"{ANSWER} It was cold."\n'
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        archive.writestr("t.csv", table)
    return folder


def test_pasted_text_is_kept_with_what_was_said_of_it(desk: Path) -> None:
    document = next(d for d in ids(desk, "document") if d["path"] == "pasted")
    assert (document["title"], document["publisher"]) == ("Talks open", "The Harbour Post")
    assert document["url"] == "https://x.invalid/1"
    assert document["published"]["edtf"] == "2031-03-04"  # type: ignore[index]


def test_what_is_said_of_a_known_report_changes_nothing_and_the_way_to_do_so_is_told(
    desk: Path,
) -> None:
    again = pasted(TRUCE, "--publisher", "The Port's Gazette", cwd=desk)
    assert again.returncode == 0 and "0 read, 1 known already" in again.stdout
    assert "--publisher changed nothing" in again.stdout
    line = again.stdout.splitlines()[-1]
    assert "goodoffices judge correct" in line and "publisher 'The Port'\"'\"'s Gazette'" in line
    document = next(d for d in ids(desk, "document") if d["path"] == "pasted")
    assert document["publisher"] == "The Harbour Post" and str(document["id"])[:12] in line


def test_a_table_in_an_archive_is_read_by_the_columns_that_are_named(desk: Path) -> None:
    unnamed = run("read", "a.zip", cwd=desk)
    assert (
        unnamed.returncode == 2 and "“Inhalt”" in unnamed.stdout and "--map text=" in unnamed.stdout
    )
    done = run("read", "a.zip", "--map", "text=Inhalt", "--map", "title=Kopf", cwd=desk)
    assert done.returncode == 1 and "2 read, 0 known already, 1 refused" in done.stdout
    assert "a.zip/t.csv#2" in done.stdout
    titles = {d["path"]: d["title"] for d in ids(desk, "document")}
    assert titles["a.zip/t.csv#1"] == "One" and titles["a.zip/t.csv#3"] == "Three"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-",), "standard input"),
        (("x.txt", "--map", "text"), "--map text=BODY"),
        (("x.txt", "--map", "mood=Body"), "--map text=COLUMN"),
        (("x.txt", "y.txt", "--title", "One"), "only one report"),
        ((".", "--url", "https://x.invalid"), "only one report"),
        (("x.txt", "--published", "yesterday"), "YYYY-MM-DD"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_read(
    tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = run("read", *arguments, cwd=tmp_path)
    assert done.returncode == 2 and told in done.stderr, done.stderr
    assert not list(tmp_path.iterdir())


def test_a_table_read_half_is_finished_later_and_what_is_known_is_not_rendered_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.jsonl"
    rows = [json.dumps({"text": f"{ANSWER} It was day {n}."}) for n in range(4)]
    path.write_text("\n".join(rows[:2]), encoding="utf-8")
    with open_dossier(":memory:") as dossier:
        assert read([path], dossier).read == 2
        path.write_text("\n".join(rows), encoding="utf-8")
        rendered = []
        from goodoffices.read import tables

        render = tables._render
        monkeypatch.setattr(
            tables, "_render", lambda name, *rest: rendered.append(name) or render(name, *rest)
        )
        summary = read([path], dossier)
        assert (summary.read, summary.known) == (2, 2)
        assert [name[-2:] for name in rendered] == ["#3", "#4"]


def test_the_same_report_in_two_containers_is_one_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ANSWER, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.write(tmp_path / "a.txt", "folder/c.txt")
    with open_dossier(":memory:") as dossier:
        summary = read([tmp_path, Pasted(ANSWER.encode())], dossier)
        assert (summary.read, summary.known) == (1, 2)


def test_progress_tells_how_far_a_container_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"text": f"{ANSWER} {n}"}) + "\n" for n in range(3)))
    steps: list[tuple[str, int, int]] = []
    with open_dossier(":memory:") as dossier:
        read([path], dossier, step=lambda *told: steps.append(told))
    rows = [s for s in steps if s[0] == f"read {path.as_posix()}"]
    assert len(rows) == 3 and all(done <= total == path.stat().st_size for _, done, total in rows)
    assert ("read", 1, 1) in steps


def test_a_report_over_which_the_program_stumbles_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from goodoffices.read import rendering

    def stumble(name: str, raw: bytes) -> None:
        raise ZeroDivisionError("oh")

    (tmp_path / "a.md").write_text(ANSWER, encoding="utf-8")
    (tmp_path / "b.txt").write_text(ANSWER, encoding="utf-8")
    monkeypatch.setitem(rendering.RENDERERS, "markdown", stumble)
    with open_dossier(":memory:") as dossier:
        summary = read([tmp_path], dossier, given=Given(publisher="The Post"))
    assert summary.read == 1
    assert [r.slug for r in summary.refused] == ["reader-failed"]
    assert issubclass(type(summary.refused[0]), GoodOfficesError)
