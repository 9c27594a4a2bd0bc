"""The command line as its user meets it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from goodoffices.cli import COMMANDS
from tests.conftest import EXAMPLES

FISHERY = [str(p) for p in EXAMPLES if p.parent.name == "fishery"]


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "goodoffices", *arguments], cwd=cwd, capture_output=True, text=True
    )


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a dossier of the fishery reports."""
    folder = tmp_path_factory.mktemp("desk")
    done = run("read", *FISHERY, cwd=folder)
    assert done.returncode == 0, done.stderr
    assert f"{len(FISHERY)} read, 0 known already, 0 refused" in done.stdout
    return folder


def ids(desk: Path, kind: str) -> list[dict[str, object]]:
    rows = [json.loads(line) for line in run("export", cwd=desk).stdout.splitlines()]
    return [r for r in rows if r["kind"] == kind]


def test_help_loads_no_language_model() -> None:
    code = (
        "import sys; sys.argv = ['goodoffices', '--help']\n"
        "from goodoffices.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "assert not {'spacy', 'numpy', 'lxml', 'msgspec', 'sqlite3', 'rich'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert all(name in done.stdout for name in COMMANDS)


def test_each_command_says_of_itself_what_help_says() -> None:
    from importlib import import_module

    for name, line in COMMANDS.items():
        command = import_module(f"goodoffices.cli.{name}").command
        assert command.help.splitlines()[0] == line


def test_reading_again_is_told_as_known(desk: Path) -> None:
    again = run("read", *FISHERY, cwd=desk)
    assert again.returncode == 0
    assert f"0 read, {len(FISHERY)} known already, 0 refused" in again.stdout


def test_export_is_valid_json_lines_by_its_own_schema(desk: Path) -> None:
    schema = json.loads(run("schema", cwd=desk).stdout)
    out = desk / "out.jsonl"
    assert run("export", "-o", str(out), cwd=desk).returncode == 0
    first = json.loads(out.read_text(encoding="utf-8").splitlines()[0])
    jsonschema.Draft202012Validator(schema).validate(first)


def test_search_finds_documents_and_entries_and_says_when_it_finds_nothing(desk: Path) -> None:
    found = run("search", "trawler", cwd=desk)
    assert found.returncode == 0 and "document" in found.stdout
    assert run("search", "zeppelin", cwd=desk).returncode == 1
    assert run("search", '"); DROP TABLE document; --', "NEAR(", cwd=desk).returncode == 1


def test_the_briefing_is_printed_and_written_in_both_forms(desk: Path) -> None:
    assert "Open offers" in run("brief", cwd=desk).stdout
    for name in ("brief.html", "brief.md"):
        assert run("brief", "-o", name, cwd=desk).returncode == 0
        assert "Open offers" in (desk / name).read_text(encoding="utf-8")
    wrong = run("brief", "-o", "brief.xyz", cwd=desk)
    assert wrong.returncode == 2 and ".html" in wrong.stderr


def test_narrowing_by_party_leaves_the_others_out(desk: Path) -> None:
    whole = run("brief", cwd=desk).stdout
    narrow = run("brief", "--party", "dockers", cwd=desk).stdout
    assert len(narrow) < len(whole)


def test_judgements_are_made_listed_and_taken_back(desk: Path) -> None:
    offer = ids(desk, "offer")[0]
    made = run("judge", "accept", str(offer["id"]), "--by", "ana", cwd=desk)
    assert made.returncode == 0, made.stderr
    assert next(o for o in ids(desk, "offer") if o["id"] == offer["id"])["review"] == "accepted"
    judgement = made.stdout.split(":")[0]
    assert judgement in run("judge", "list", cwd=desk).stdout
    assert run("judge", "undo", judgement, "--by", "ana", cwd=desk).returncode == 0
    assert next(o for o in ids(desk, "offer") if o["id"] == offer["id"])["review"] == "unreviewed"


def test_a_corrected_date_moves_what_was_worked_out_from_it(desk: Path) -> None:
    document = next(d for d in ids(desk, "document") if d["published"]["edtf"])  # type: ignore[index]
    made = run("judge", "correct", str(document["id"]), "published", "1999-05-05", cwd=desk)
    assert made.returncode == 0, made.stderr
    now = next(d for d in ids(desk, "document") if d["id"] == document["id"])
    assert now["published"]["edtf"] == "1999-05-05" and now["review"] == "corrected"  # type: ignore[index]
    assert run("judge", "undo", made.stdout.split(":")[0], cwd=desk).returncode == 0


def test_two_actors_are_merged_and_parted_again(desk: Path) -> None:
    one, two = [a for a in ids(desk, "actor") if a["type"] == "person"][:2]
    count = len(ids(desk, "actor"))
    made = run("judge", "merge", str(one["id"]), str(two["id"]), cwd=desk)
    assert made.returncode == 0, made.stderr
    assert len(ids(desk, "actor")) == count - 1
    run("judge", "undo", made.stdout.split(":")[0], cwd=desk)
    assert len(ids(desk, "actor")) == count


def test_a_removed_document_is_named_and_gone(desk: Path) -> None:
    document = ids(desk, "document")[0]
    gone = run("remove", str(document["id"])[:16], cwd=desk)
    assert gone.returncode == 0 and str(document["id"])[:12] in gone.stdout
    assert document["id"] not in {d["id"] for d in ids(desk, "document")}
    assert run("read", *FISHERY, cwd=desk).returncode == 0
    assert run("remove", "ffffffff", cwd=desk).returncode == 2
