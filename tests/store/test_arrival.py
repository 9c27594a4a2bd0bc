"""Documents come and go whole, and leave nothing behind."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.model.entries import ENTRIES
from goodoffices.store import open_dossier

READER, BETTER = "rules@1", "rules@2"


def test_what_arrived_is_given_back_as_it_was_read(dossier, harbour):
    assert dossier.arrive(harbour.document, harbour.findings, READER)

    assert dossier.documents_as_read([harbour.id, "no such"]) == {harbour.id: harbour.document}
    ids = [f.id for f in harbour.findings]
    assert dossier.findings([*ids, "no such"]) == {f.id: f for f in harbour.findings}


def test_a_figure_keeps_its_id_when_it_comes_back_from_the_dossier(dossier, harbour):
    dossier.arrive(harbour.document, harbour.findings, READER)
    figures = [f for f in harbour.findings if f.kind == "figure"]
    assert figures
    for figure in figures:
        whole = replace(figure, low=None if figure.low is None else int(figure.low))
        assert whole.id == figure.id == dossier.findings([figure.id])[figure.id].id


def test_findings_of_a_kind_come_in_the_order_of_the_text(dossier, harbour):
    later, earlier = harbour.event("Lind left in the evening."), harbour.findings[1]
    dossier.arrive(harbour.document, [later, *harbour.findings], READER)
    assert dossier.findings_of(harbour.id, "event") == [earlier, later]


def test_a_finding_is_found_by_what_it_refers_to(dossier, harbour):
    lind, talks, said, twelve = harbour.findings
    dossier.arrive(harbour.document, harbour.findings, READER)
    assert dossier.referring([lind.id]) == {talks.id: "event", said.id: "statement"}
    assert dossier.referring([said.id, "no such"]) == {twelve.id: "figure"}


def test_all_that_arrived_waits_for_resolution(dossier, harbour):
    dossier.arrive(harbour.document, harbour.findings, READER)
    expected = {f.id: f.kind for f in harbour.findings} | {harbour.id: "document"}
    assert dossier.unresolved() == expected
    dossier.settle()
    assert dossier.unresolved() == {}


@pytest.mark.parametrize("table", ["document", "finding", "reference", "reading", "unresolved"])
def test_an_arrival_that_fails_midway_leaves_the_dossier_as_it_was(both, coast, tables, table):
    both.remove(coast.id)
    before = tables(both)
    both._db.run(
        f"CREATE TEMP TRIGGER stop BEFORE INSERT ON {table}"
        " BEGIN SELECT RAISE(ABORT, 'stopped'); END"
    )
    event = coast.event("Mara Lind offered 12 licences", coast.findings[0])
    with pytest.raises(sqlite3.IntegrityError, match="stopped"):
        both.arrive(coast.document, [*coast.findings, event], READER)
    assert tables(both) == before
    assert not [hit for hit in both.search("gazette") if hit.kind == "document"]


def test_arriving_again_changes_nothing(both, harbour, tables):
    before = tables(both)
    moved = replace(harbour.document, path="elsewhere.txt", captured="2032-01-01T00:00:00Z")
    assert not both.arrive(moved, harbour.findings, READER)
    assert tables(both) == before
    assert both.documents_as_read([harbour.id])[harbour.id].path == harbour.document.path


def test_a_newer_reader_replaces_the_findings_and_keeps_text_and_renderer(both, harbour):
    lind, *_ = harbour.findings
    evening = harbour.event("Lind left in the evening.", lind)
    read_anew = replace(harbour.document, renderer="plain@9", title="Another title")

    assert not both.known(harbour.id, BETTER)
    assert both.arrive(read_anew, [lind, evening], BETTER)

    kept = both.documents_as_read([harbour.id])[harbour.id]
    assert (kept.renderer, kept.title) == ("plain@1", "Another title")
    assert set(both.findings(f.id for f in harbour.findings)) == {lind.id}
    old = {f.id: f.kind for f in harbour.findings}
    assert both.unresolved() == old | {evening.id: "event", harbour.id: "document"}
    assert both.known(harbour.id, BETTER) and not both.known(harbour.id, READER)
    assert both.read_by()[harbour.id] == BETTER


def test_findings_made_from_another_text_than_the_one_kept_are_refused(both, harbour, tables):
    before = tables(both)
    rendered_anew = replace(harbour.document, text=harbour.document.text + " ")
    with pytest.raises(ValueError, match="not read again from the text"):
        both.arrive(rendered_anew, harbour.findings, BETTER)
    assert tables(both) == before


def test_a_finding_of_another_document_or_given_twice_is_refused(dossier, harbour, coast):
    with pytest.raises(ValueError, match="was found in"):
        dossier.arrive(harbour.document, coast.findings, READER)
    with pytest.raises(ValueError, match="two findings"):
        dossier.arrive(harbour.document, harbour.findings * 2, READER)
    assert dossier.read_by() == {}


def everything(dossier) -> str:
    """Every value of every table, the full-text tables' own ones included."""
    found = []
    for (table,) in dossier._db.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        found += [repr(row) for row in dossier._db.rows(f'SELECT * FROM "{table}"')]
    return "\n".join(found)


def test_no_row_of_any_table_names_a_removed_document(both, coast, resolved):
    coasts = [coast.id, coast.findings[0].id, "naïve", "gazett"]
    assert all(trace in everything(both) for trace in coasts[:3])

    assert both.remove(coast.id, purge=True)
    resolved(both)

    rest = everything(both)
    assert [trace for trace in coasts if trace in rest] == []
    assert both.search("gazette") == []


def test_removing_what_is_not_there_says_so(both):
    assert not both.remove("0" * 64)


def test_a_removed_documents_findings_wait_for_resolution_under_their_kinds(both, harbour):
    both.remove(harbour.id)
    assert both.unresolved() == {f.id: f.kind for f in harbour.findings} | {harbour.id: "document"}
    assert both.findings(f.id for f in harbour.findings) == {}
    assert both.referring(f.id for f in harbour.findings) == {}


def test_judgements_outlive_a_removal_unless_purged(both, harbour, coast, judgement):
    lind, ours = harbour.findings[0], coast.findings[0]
    both.judge(judgement("j1", "merge", lind.id, ours.id))
    both.judge(judgement("j2", "undo", "j1"))
    both.judge(judgement("j3", "reject", lind.id))
    both.remove(coast.id)
    assert [j.id for j in both.judgements()] == ["j1", "j2", "j3"]
    both.remove(coast.id, purge=True)
    assert [j.id for j in both.judgements()] == ["j3"]


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(["arrive", "remove"]), st.sampled_from([0, 1, 2]))))
def test_any_order_of_coming_and_going_ends_in_the_same_rows(harbour, coast, tables, resolved, ops):
    talks = coast.event("Mara Lind offered 12 licences")
    third = harbour.__class__(replace(coast.document, id="f" * 64))
    reports = [harbour, coast.holding(*coast.findings, talks), third]
    there = set()
    with open_dossier(":memory:") as wandering, open_dossier(":memory:") as straight:
        for n, (op, which) in enumerate(ops):
            if op == "arrive":
                wandering.arrive(reports[which].document, reports[which].findings, READER)
                there.add(which)
            else:
                wandering.remove(reports[which].id)
                there.discard(which)
            if n % 3 == 0:
                resolved(wandering)
        for which in sorted(there):
            straight.arrive(reports[which].document, reports[which].findings, READER)
        resolved(wandering)
        resolved(straight)
        assert tables(wandering) == tables(straight)
        for kind in ENTRIES:
            assert list(wandering.entries(kind)) == list(straight.entries(kind))
        for words in ("lind", "gazette", "evening", "talks"):
            found = {(hit.kind, hit.id) for hit in wandering.search(words)}
            assert found == {(hit.kind, hit.id) for hit in straight.search(words)}
        wandering._db.run("INSERT INTO document_words (document_words) VALUES ('integrity-check')")
        wandering._db.run("INSERT INTO entry_words (entry_words) VALUES ('integrity-check')")
