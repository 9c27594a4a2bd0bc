"""What keeps pages quick: no page escapes the benchmark, none waits for a writer, and what is
shown of the busiest entries is what the whole record tells of them."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import time
from contextlib import closing

import pytest
from eval.addresses import addresses
from eval.grown import grow

from goodoffices.model.entries import Actor
from goodoffices.present.as_of import AsOf
from goodoffices.present.glance import Glance
from goodoffices.present.ledger import ledger
from goodoffices.present.listing import KINDS
from goodoffices.present.tracks import tracks
from goodoffices.store import glances, lists
from goodoffices.store.database import Database
from goodoffices.store.dossier import open_dossier
from goodoffices.web.app import create

from .conftest import HOST, browser_of

OF_A_MOMENT = {"/add/{job}", "/add/{job}/state"}
"""Addresses of one reading, while it goes on."""


def test_the_benchmark_asks_every_address_of_the_workspace(read_once):
    app = create(read_once, frozenset({HOST}))
    routes = {r.path for r in app.routes if "GET" in (getattr(r, "methods", None) or ())}
    routes |= set(app.openapi()["paths"])
    asked = {a.route for a in addresses(read_once, 2)}
    assert routes - OF_A_MOMENT <= asked
    assert asked <= routes


def test_a_grown_dossier_repeats_reports_and_lets_what_they_share_go_on(read_once, tmp_path):
    grown = tmp_path / "grown.db"
    with closing(sqlite3.connect(read_once)) as rows:
        (held,) = rows.execute("SELECT count(*) FROM document").fetchone()
        shared, passages = rows.execute(
            "SELECT k.id, l.size FROM listed l JOIN kept k ON k.row = l.kept"
            " WHERE l.kind = 'actor' ORDER BY l.documents DESC, k.id LIMIT 1"
        ).fetchone()
    assert grow(read_once, grown, 3 * held) == 3 * held
    with open_dossier(grown) as dossier:
        actor = dossier.entry(shared)
        assert len(actor.citations) == 3 * passages
        assert len(set(actor.members)) == len(actor.members)
        assert dossier.told([shared])[shared][0] == 3 * passages
    with browser_of(grown) as browser:
        for address in addresses(grown, 1):
            for path in address.paths[:2]:
                assert browser.get(path).status_code == 200, path


def test_a_page_does_not_wait_for_another_program_that_writes(dossier):
    with closing(sqlite3.connect(dossier, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO unresolved (id, kind) VALUES ('event-0', 'event')")
        with browser_of(dossier) as browser:
            begun = time.monotonic()
            assert browser.get("/events").status_code == 200
            assert time.monotonic() - begun < 4  # a writer would be waited for five seconds
        other.execute("ROLLBACK")


@pytest.fixture
def many(dossier, monkeypatch):
    """A dossier in which what two reports tell counts as told by many."""
    monkeypatch.setattr(lists, "MANY", 1)
    monkeypatch.setattr(glances, "MANY", 1)
    database = Database(str(dossier))
    database.run("UPDATE listed SET since = ''")
    lists.Lists(database).settle()
    assert database.row("SELECT count(*) FROM told")[0] > 5
    assert database.row("SELECT count(*) FROM called")[0] > 5
    database.close()
    return dossier


def test_as_of_a_day_the_busiest_are_called_and_counted_as_their_passages_tell(many):
    with open_dossier(many) as dossier:
        days = sorted(set(dossier.every_day().values()))
        for day in days:
            whole, glance = AsOf(dossier, day), Glance(dossier, day)
            actors = {a.id: a for a in whole.entries("actor") if isinstance(a, Actor)}
            found = glance.actors([a.id for a in dossier.entries("actor")])
            assert {i: (a.name, a.aliases) for i, a in found.items()} == {
                i: (a.name, a.aliases) for i, a in actors.items()
            }
            told = {
                i: (len(a.citations), len({c.document for c in a.citations}))
                for i, a in actors.items()
            }
            assert glance.told(actors) == told


@pytest.mark.parametrize("kind", [k.kind for k in KINDS])
def test_a_glance_at_an_entry_shows_what_the_record_holds_of_it(read_once, kind):
    with open_dossier(read_once) as dossier:
        newest = max(dossier.every_day().values())
        for day in ("", newest, min(dossier.every_day().values())):
            whole = AsOf(dossier, day) if day else dossier
            glance = Glance(dossier, day)
            for entry in dossier.entries(kind):
                then, now = whole.entry(entry.id), glance.entry(entry.id)
                assert (then is None) == (now is None)
                if then is not None and len(then.citations) < 60:
                    assert now == then


def test_the_ledger_of_any_day_tells_at_a_glance_what_the_whole_record_tells(read_once):
    with open_dossier(read_once) as dossier:
        days = sorted(set(dossier.every_day().values()))
        assert len(days) > 3
        for day in days:
            glance, whole = (ledger(r, day) for r in (Glance(dossier, day), AsOf(dossier, day)))
            assert glance == whole
        assert whole.channels


def test_the_channels_of_any_day_name_at_a_glance_whom_the_whole_record_names(read_once):
    with open_dossier(read_once) as dossier:
        for day in sorted(set(dossier.every_day().values())):
            glance, whole = (
                tracks(r, {"as_of": day}) for r in (Glance(dossier, day), AsOf(dossier, day))
            )
            assert [
                (c.parties, c.others, c.counts, c.months, c.hosts) for c in glance.channels
            ] == [(c.parties, c.others, c.counts, c.months, c.hosts) for c in whole.channels]
        assert any(sum(n for _, n in c.counts) > 2 for c in whole.channels)


def test_a_list_as_a_file_is_the_same_in_parts_as_whole(reader, read_once):
    with open_dossier(read_once) as dossier:
        total = len(list(dossier.entries("statement")))
    table = reader.get("/statements.csv").text
    assert len(list(csv.reader(io.StringIO(table.lstrip("\ufeff"))))) == total + 1
    told = json.loads(reader.get("/statements.json").text)
    assert told["given"] == told["total"] == len(told["entries"]) == total


def test_of_a_long_report_one_part_is_drawn_at_a_time(browser, dossier):
    line = "Nobody signed anything that day, they said in the harbour.\n"
    with closing(sqlite3.connect(dossier)) as rows:
        (id_,) = rows.execute("SELECT id FROM document ORDER BY id LIMIT 1").fetchone()
        rows.execute("UPDATE document SET text = text || ? WHERE id = ?", (line * 2000, id_))
        rows.commit()
    first, last = browser.get(f"/sources/{id_}").text, browser.get(f"/sources/{id_}?part=99").text
    assert "part 1 of" in first and "next part" in first
    assert "earlier part" in last and "next part" not in last
    assert len(first) < 200_000
    assert 'id="at"' in browser.get(f"/sources/{id_}?at=100000").text
