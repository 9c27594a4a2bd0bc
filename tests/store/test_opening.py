"""Opening a dossier: migrated, or refused with file, reason and remedy, and never harmed."""

from __future__ import annotations

import os
import sqlite3
import threading

import pytest

from goodoffices.errors import GoodOfficesError
from goodoffices.store import open_dossier
from goodoffices.store.arrival import Arrivals
from goodoffices.store.database import Database
from goodoffices.store.migrations import MIGRATIONS, Migration, migrate, statements
from goodoffices.store.schema import APPLICATION_ID

READER = "rules@1"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "dossier.db"


@pytest.fixture
def kept(file, harbour):
    """A dossier on disk, with one report, closed."""
    with open_dossier(file) as dossier:
        dossier.arrive(harbour.document, harbour.findings, READER)
    return file


def refusal(path, **options) -> GoodOfficesError:
    with pytest.raises(GoodOfficesError) as raised:
        open_dossier(path, **options)
    assert raised.value.subject == str(path)
    assert raised.value.reason and raised.value.remedy
    return raised.value


def test_a_dossier_tells_what_it_is_and_what_it_went_through(kept):
    with sqlite3.connect(kept) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        recorded = connection.execute("SELECT number, name FROM migration").fetchall()
    assert recorded == [(m.number, m.name) for m in MIGRATIONS]
    connection.close()


def test_what_was_kept_is_there_when_opened_again(kept, harbour):
    with open_dossier(kept, create=False) as dossier:
        assert dossier.known(harbour.id, READER)
        assert len(dossier.unresolved()) == len(harbour.findings) + 1
    assert [p.name for p in kept.parent.iterdir()] == ["dossier.db"]


def test_an_empty_file_becomes_a_dossier(file):
    file.touch()
    with open_dossier(file, create=False) as dossier:
        assert dossier.documents() == []


def test_a_dossier_that_is_not_there_is_not_made_by_asking(file):
    assert refusal(file, create=False).slug == "no-dossier"
    assert not file.exists()


@pytest.mark.parametrize("content", [b"Dear diary, " * 50, b"SQLite format 4\0" + b"x" * 500])
def test_a_file_of_another_kind_is_refused_and_left_alone(file, content):
    file.write_bytes(content)
    assert refusal(file).slug == "not-a-dossier"
    assert file.read_bytes() == content


@pytest.mark.parametrize("setting", ["", "PRAGMA application_id = 7", "PRAGMA user_version = 3"])
def test_a_database_of_another_program_is_refused_and_left_alone(file, setting):
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE birds (name TEXT)")
    connection.execute(setting)
    connection.close()
    content = file.read_bytes()
    assert refusal(file).slug == "not-a-dossier"
    assert file.read_bytes() == content
    assert [p.name for p in file.parent.iterdir()] == ["dossier.db"]


def test_a_dossier_of_a_newer_version_is_refused_and_left_alone(kept):
    connection = sqlite3.connect(kept)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    content = kept.read_bytes()
    error = refusal(kept)
    assert error.slug == "dossier-newer" and "update" in error.remedy
    assert kept.read_bytes() == content


def test_a_damaged_dossier_is_said_to_be_damaged(kept):
    content = bytearray(kept.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    kept.write_bytes(content)
    with pytest.raises(GoodOfficesError) as raised, open_dossier(kept) as dossier:
        dossier.unresolved()
    assert raised.value.slug == "dossier-damaged"


def test_a_folder_that_is_not_there_or_a_folder_itself_is_refused(tmp_path):
    assert refusal(tmp_path / "nowhere" / "dossier.db").slug == "dossier-unwritable"
    assert refusal(tmp_path).slug == "dossier-unwritable"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="may write anywhere")
def test_a_folder_that_may_not_be_written_to_is_refused(file):
    file.parent.chmod(0o500)
    try:
        assert refusal(file).slug == "dossier-unwritable"
    finally:
        file.parent.chmod(0o700)


def test_a_full_disk_keeps_nothing_of_what_arrived(kept, harbour, coast, tables):
    with open_dossier(kept) as dossier:
        before = tables(dossier)
        dossier._db.run(f"PRAGMA max_page_count = {dossier._db.row('PRAGMA page_count')[0]}")
        big = coast.document.__class__("e" * 64, "big.txt", "word " * 100_000, "plain@1", "2031")
        with pytest.raises(GoodOfficesError) as raised:
            dossier.arrive(big, [], READER)
        assert raised.value.slug == "disk-full" and "free" in raised.value.remedy
        assert tables(dossier) == before
        dossier._db.run("PRAGMA max_page_count = 100000")
        assert dossier.arrive(big, [], READER), "and it goes on when there is room"


# Migrations -------------------------------------------------------------------------------

NEXT = len(MIGRATIONS) + 1
GOOD = Migration(NEXT, "a table more", "CREATE TABLE extra (x TEXT);")
BAD = Migration(NEXT, "goes wrong", "CREATE TABLE extra (x TEXT);\nINSERT INTO nowhere VALUES (1);")


def migrated(path, *more: Migration) -> Database:
    database = Database(str(path))
    try:
        migrate(database, (*MIGRATIONS, *more))
    except BaseException:
        database.close()
        raise
    return database


def state(path) -> tuple[int, int, set[str]]:
    connection = sqlite3.connect(path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (records,) = connection.execute("SELECT count(*) FROM migration").fetchone()
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    connection.close()
    return version, records, tables & {"extra"}


def test_a_migration_and_its_record_are_one_step(kept, harbour):
    migrated(kept, GOOD).close()
    assert state(kept) == (NEXT, NEXT, {"extra"})


def test_a_migration_that_fails_is_rolled_back_with_its_record(kept):
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        migrated(kept, BAD)
    assert state(kept) == (NEXT - 1, NEXT - 1, set())
    with open_dossier(kept) as dossier:
        assert dossier.read_by()


def test_a_copy_is_kept_before_migrating(kept, harbour):
    migrated(kept, GOOD).close()
    copy = kept.with_name(f"dossier.db.before-v{NEXT}")
    assert sorted(p.name for p in kept.parent.iterdir()) == [kept.name, copy.name]
    with open_dossier(copy) as before:
        assert before.known(harbour.id, READER)
    assert state(copy) == (NEXT - 1, NEXT - 1, set())


def test_no_copy_is_made_of_a_new_or_present_dossier(file):
    migrated(file, GOOD).close()
    migrated(file, GOOD).close()
    assert [p.name for p in file.parent.iterdir()] == [file.name]


def test_nothing_is_migrated_if_no_copy_can_be_kept(kept):
    copy = kept.with_name(f"dossier.db.before-v{NEXT}")
    (copy / "in the way").mkdir(parents=True)
    with pytest.raises(GoodOfficesError) as raised:
        migrated(kept, GOOD)
    assert raised.value.subject == str(copy)
    assert state(kept) == (NEXT - 1, NEXT - 1, set())
    assert not copy.with_name(copy.name + ".part").exists()


def test_a_script_is_run_statement_by_statement():
    script = "CREATE TABLE a (x); -- one; two\nCREATE TABLE b (\n  y TEXT DEFAULT ';'\n);\n"
    assert len(list(statements(script))) == 2
    with pytest.raises(ValueError, match="ends within"):
        list(statements("CREATE TABLE a ("))


def test_migration_numbers_count_up_from_one():
    assert [m.number for m in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))


# Several at once --------------------------------------------------------------------------


def test_readers_go_on_while_one_writes(kept, harbour, coast):
    with open_dossier(kept) as writer, open_dossier(kept) as reader:
        with writer.transaction():
            writer.arrive(coast.document, coast.findings, READER)
            assert set(reader.read_by()) == {harbour.id}
        assert set(reader.read_by()) == {harbour.id, coast.id}


def test_a_snapshot_sees_one_state_throughout(kept, harbour, coast):
    with open_dossier(kept) as writer, open_dossier(kept) as reader:
        with reader.snapshot():
            before = reader.read_by()
            writer.arrive(coast.document, coast.findings, READER)
            assert reader.read_by() == before
        assert coast.id in reader.read_by()


def test_a_second_writer_is_told_to_wait(kept, coast, tables):
    with open_dossier(kept) as first, open_dossier(kept, patience=0.05) as second:
        with first.transaction(), pytest.raises(GoodOfficesError) as raised:
            second.arrive(coast.document, coast.findings, READER)
        assert raised.value.slug == "dossier-busy" and "wait" in raised.value.remedy
        assert second.arrive(coast.document, coast.findings, READER)


def test_a_dossier_made_by_two_at_once_is_made_once(file):
    errors = []

    def make():
        try:
            open_dossier(file).close()
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=make) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert state(file)[:2] == (len(MIGRATIONS), len(MIGRATIONS))


@pytest.mark.parametrize("version", [2, 5])
def test_a_dossier_of_before_keeps_what_was_read_and_resolves_all_of_it_anew(file, coast, version):
    before = Database(str(file))
    migrate(before, MIGRATIONS[:version])
    Arrivals(before).arrive(coast.document, coast.findings, READER)
    before.run("DELETE FROM unresolved")
    before.run(
        "INSERT INTO kept (row, stratum, kind, id, body) VALUES (1, 'actors', 'actor', 'actor-1', '{}')"
    )
    before.run("INSERT INTO block_key VALUES ('actors', 'actor-1', 'person:koss')")
    before.run("INSERT INTO entry_words (rowid, words) VALUES (1, 'Koss')")
    before.run("INSERT INTO refers VALUES ('actor-2', 'acts_for', 1)")
    before.close()
    with open_dossier(file) as dossier:
        assert set(dossier.unresolved()) == {coast.document.id, *(f.id for f in coast.findings)}
        assert dossier.known(coast.document.id, READER)
    with sqlite3.connect(file) as rows:
        for table in ("kept", "block_key", "entry_words", "refers"):
            assert rows.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table
    rows.close()


def test_a_dossier_is_opened_without_waiting_for_who_writes_to_it(kept):
    with sqlite3.connect(kept, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        open_dossier(kept, patience=0).close()
        other.execute("ROLLBACK")
    other.close()
