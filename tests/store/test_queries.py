"""Questions to the record: references lead to entries, texts come whole, any words are safe."""

from __future__ import annotations

import sqlite3
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.model.dossier import Kept
from goodoffices.model.entries import ENTRIES, Issue, Offer, Track
from goodoffices.model.record import Wanted
from goodoffices.model.references import REFERENCES, rebind
from goodoffices.model.shapes import Citation, Step, When
from goodoffices.store.search import WINDOW, quoted, window


def test_documents_come_with_text_path_and_day_of_reading(both, harbour, coast):
    assert [d.id for d in both.documents()] == sorted([harbour.id, coast.id])
    found = both.document(harbour.id)
    read = harbour.document
    assert (found.text, found.path, found.captured) == (read.text, read.path, read.captured)
    assert (found.renderer, found.title) == ("plain@1", "T")
    (body,) = both._db.row("SELECT body FROM kept WHERE id = ?", harbour.id)
    assert "skippers" not in body, "the text is kept once"


def test_a_document_is_found_by_the_start_of_its_id(both, harbour):
    assert both.document(harbour.id[:8]).id == harbour.id
    assert both.document("") is None and both.document("%") is None
    both.replace([], [replace(k, id=harbour.id[:8] + "0") for k in documents(both, harbour)])
    assert both.document(harbour.id[:8]) is None, "two start so"
    assert both.document(harbour.id).id == harbour.id


def documents(dossier, harbour):
    return dossier.became([harbour.id], ["document"]).values()


def test_entries_come_sorted_with_their_passages(both, harbour, coast):
    (lind,) = both.entries("actor")
    assert {c.quote for c in lind.citations} == {"Mara Lind", "She"}
    texts = {d.id: d.text for d in both.documents()}
    assert all(texts[c.document][c.start : c.end] == c.quote for c in lind.citations)
    assert list(both.entries("no such kind")) == []


def test_every_members_id_leads_to_its_entry(both, harbour, coast):
    (lind,) = both.entries("actor")
    assert both.entry(harbour.findings[0].id) == lind
    assert both.entry(coast.findings[0].id) == lind
    assert both.entry("actor-unknown") is None


def test_references_lead_to_entries_and_those_that_lead_nowhere_stay(both, harbour, coast, keeping):
    members = sorted([harbour.findings[0].id, coast.findings[0].id])
    track = Track(
        id="track-1",
        name="t",
        parties=(members[1], members[0], "actor-unknown"),
        last_move=harbour.findings[1].id,
    )
    both.replace([], [keeping(track, members[1])])
    (found,) = both.entries("track")
    assert found.parties == (members[0], "actor-unknown")
    assert found.last_move == harbour.findings[1].id
    (talks,) = both.entries("event")
    assert talks.initiators == (members[0],)


def test_a_reference_leads_to_the_entry_of_its_kind(dossier, keeping):
    """A statement also belongs to an utterance, which readers never see."""
    utterance = Kept("u", "utterance", "utterance-1", "{}", ("statement-1",), ("statement-1",))
    offer = Offer(
        id="offer-1",
        type="offer",
        maker=None,
        made_to=(),
        content=Citation("d", 0, 1, "x"),
        attributed_to="statement-1",
    )
    dossier.replace([], [utterance, keeping(offer, "offer-1")])
    (found,) = dossier.entries("offer")
    assert found.attributed_to == "statement-1"
    assert dossier.entry("statement-1") is None
    assert list(dossier.entries("utterance")) == []


def test_every_path_of_a_reference_is_a_field_of_its_kind():
    for kind, paths in REFERENCES.items():
        names = {f.name for f in fields(ENTRIES[kind])}
        assert {path.split(".")[0] for path in paths} <= names


def test_references_inside_lists_are_rebound_and_not_doubled():
    by = Step("made", When(), "actor-2", ())
    offer = Offer(
        id="offer-1",
        type="offer",
        maker="actor-2",
        made_to=("actor-2", "actor-1", "actor-3"),
        content=Citation("d", 0, 1, "x"),
        history=(by,),
    )
    found = rebind(offer, lambda id_: "actor-1" if id_ == "actor-2" else id_)
    assert (found.maker, found.made_to) == ("actor-1", ("actor-1", "actor-3"))
    assert found.history == (replace(by, by="actor-1"),)
    assert rebind(offer, lambda id_: id_) == offer


def test_entries_know_the_track_they_move_on(both, harbour, keeping):
    talks = harbour.findings[1]
    assert next(both.entries("event")).track is None
    track = Track(id="track-1", name="t", parties=(), last_move=None, entries=(talks.id,))
    both.replace([], [keeping(track, talks.id)])
    assert next(both.entries("event")).track == "track-1"
    assert both.entry(talks.id).track == "track-1"


def test_counts_and_status_tell_the_state(both, harbour, judgement):
    counts = both.counts()
    assert list(counts) == list(ENTRIES)
    assert (counts["document"], counts["actor"], counts["event"], counts["offer"]) == (2, 1, 1, 0)
    both.judge(judgement("j1", "reject", harbour.findings[0].id))
    both.remove(harbour.id)
    status = both.status()
    assert (status.documents, status.judgements, status.lapsed) == (1, 1, 1)
    assert not status.resolved and status.entries == counts
    assert status.unreviewed["actor"] == 1 and status.size > 0


# Search -----------------------------------------------------------------------------------


def test_a_search_finds_documents_and_entries_with_an_exact_passage(both, harbour):
    texts = {d.id: d.text for d in both.documents()}
    hits = both.search("skipper")  # "skippers" in both texts
    assert {(h.kind, h.document) for h in hits} >= {("document", d) for d in texts}
    for hit in hits:
        c = hit.citation
        assert texts[c.document][c.start : c.end] == c.quote and "\n" not in c.quote
        assert "skippers" in c.quote
    assert {h.id for h in both.search("mara lind")} >= {next(both.entries("actor")).id}


def test_all_words_must_stand_there_in_any_spelling_of_accents(both, coast):
    assert [h.id for h in both.search("naive GAZETTE")] == [coast.id]
    assert both.search("gazette evening") == []


def test_an_entrys_passage_is_the_one_with_the_word(both, harbour, keeping):
    talks = harbour.findings[1]
    track = Track(
        id="track-1",
        name="evening channel",
        parties=(),
        last_move=None,
        citations=(*talks.citations, harbour.cite("Lind left in the evening.")),
    )
    both.replace([], [keeping(track, talks.id)])
    (hit,) = [h for h in both.search("evening") if h.kind == "track"]
    assert hit.citation.quote == "Lind left in the evening."
    (hit,) = both.search("channel")
    assert hit.citation == talks.citations[0]


@pytest.mark.parametrize(
    "words",
    [
        '"',
        "'; DROP TABLE document; --",
        "lind OR",
        "NEAR(lind, 2)",
        "text:lind",
        "lind*",
        "^lind",
        "{text words}: lind",
        "-lind",
        '" OR "',
        "(((",
        "\0lind",
        "li\0nd",
        "\ud800",
        "",
        "   ",
        "!!! ???",
        "a" * 10_000,
        "\ufdd0",
    ],
)
def test_nothing_typed_into_the_search_is_read_as_its_syntax(both, words, tables):
    before = tables(both)
    for hit in both.search(words):
        assert both.entry(hit.id) is not None
    assert tables(both) == before


def test_signs_beside_a_word_do_not_hide_it(both):
    assert both.search('"lind" !') and both.search("skippers?") and both.search("lind*")


@given(words=st.text())
@settings(max_examples=200)
def test_any_text_makes_a_query_that_can_be_run(words):
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5 (x, tokenize = 'unicode61')")
    query = quoted(words)
    if query:
        connection.execute("SELECT * FROM t WHERE t MATCH ?", (query,)).fetchall()
    connection.close()


def test_a_search_gives_no_more_than_asked_for(both):
    assert len(both.search("lind", limit=1)) == 1
    assert both.search("lind", limit=0) == []


@given(
    st.lists(st.sampled_from(["word", "a" * 300, " ", "\n", "\r\n", ".", "é"]), min_size=1),
    st.data(),
)
def test_the_passage_around_a_word_is_exact_and_within_its_line(parts, data):
    text = "".join(parts)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, min(len(text), start + 5)))
    found = window("d", text, start, end)
    assert text[found.start : found.end] == found.quote
    assert found.quote == found.quote.strip()
    assert found.end - found.start <= 2 * WINDOW + 5
    if "\n" not in text[start:end] and "\r" not in text[start:end]:
        assert "\n" not in found.quote
        assert text[start:end].strip() in found.quote


def counted(dossier) -> dict[tuple[str, ...], int]:
    found = dossier._db.rows("SELECT kind, type, status, review, certainty, since, n FROM counted")
    return {tuple(row[:-1]): row[-1] for row in found}


def listed_now(dossier) -> dict[tuple[str, ...], int]:
    found = dossier._db.rows(
        "SELECT kind, type, status, review, certainty, since, count(*) FROM listed"
        " GROUP BY kind, type, status, review, certainty, since"
    )
    return {tuple(row[:-1]): row[-1] for row in found}


def test_what_pages_count_is_in_step_with_what_comes_changes_and_goes(both, harbour, keeping):
    assert counted(both) == listed_now(both) != {}
    both.settle()
    assert {key[-1] for key in counted(both)} == {"2031-05-06"}
    assert counted(both) == listed_now(both)
    (old,) = both.became([harbour.findings[1].id], ["event"]).values()
    event = replace(next(both.entries("event")), status="planned", review="accepted")
    both.replace([old], [keeping(event, harbour.findings[1].id)])
    assert counted(both) == listed_now(both)
    both.settle()
    assert both.total(Wanted(kind="event", status="planned", as_of="2031-05-06")) == 1
    assert both.total(Wanted(kind="event", as_of="2031-05-05")) == 0
    both.replace(both.resting_on("toy", [harbour.findings[1].id]), [])
    both._db.run("DELETE FROM kept")
    assert counted(both) == listed_now(both) == {}


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (4, 3, 2, 1, 0)])
def test_which_of_equals_a_search_shows_does_not_hang_on_who_came_first(dossier, keeping, order):
    for n in order:
        dossier.replace([], [keeping(Issue(id=f"issue-{n}", label="lighthouse keys"), f"f-{n}")])
    assert [hit.id for hit in dossier.found("lighthouse", 2)] == ["issue-0", "issue-1"]
