"""Pages on which reports, remarks and hits stand together: each told once, each with its way back."""

from __future__ import annotations

import re

import pytest

from goodoffices.store.dossier import open_dossier


@pytest.fixture(scope="module")
def record(read_once):
    with open_dossier(read_once) as dossier:
        yield dossier


@pytest.fixture(scope="module")
def talker(record):
    """Whoever is quoted most."""
    counts = {}
    for statement in record.entries("statement"):
        if statement.speaker:
            counts[statement.speaker] = counts.get(statement.speaker, 0) + 1
    return record.entry(max(counts, key=counts.get))


def columns(page):
    return re.findall(r'<section class="column">(.*?)</section>', page, re.DOTALL)


def test_side_by_side_each_report_has_one_column_and_leads_to_each_of_its_sentences(reader, record):
    shared = [e for e in record.entries("event") if len({c.document for c in e.citations}) > 1]
    assert shared
    for event in shared:
        told = columns(reader.get(f"/compare/{event.id}").text)
        assert len(told) == len({c.document for c in event.citations})
        for column in told:
            assert column.count("<blockquote") == column.count('class="to-entry"') > 0
            assert column.count("<h2>") == 1


def test_side_by_side_no_sentence_is_told_twice_in_a_column(reader, record):
    for kind in ("event", "disagreement", "statement"):
        for entry in record.entries(kind):
            for column in columns(reader.get(f"/compare/{entry.id}").text):
                told = re.findall(r"<blockquote.*?</blockquote>", column, re.DOTALL)
                plain = [re.sub(r"<[^>]+>", "", sentence) for sentence in told]
                assert len(plain) == len(set(plain)), entry.id


def test_side_by_side_says_what_is_marked_or_why_nothing_is(reader, record):
    said = {True: "those that differ are marked", False: "differences to be marked"}
    for dispute in record.entries("disagreement"):
        page = reader.get(f"/compare/{dispute.id}").text
        if len(columns(page)) > 1:
            assert said["<mark>" in page] in page
        assert said["<mark>" not in page] not in page


def test_sides_of_a_disagreement_are_told_apart_by_what_they_come_to(reader, record):
    counted = [d for d in record.entries("disagreement") if d.about == "figure"]
    assert counted
    for dispute in counted:
        values = {side.value for side in dispute.sides}
        found = re.findall(r'<p class="value">(.*?)</p>', reader.get(f"/compare/{dispute.id}").text)
        assert {v.casefold() for v in values if len(v) <= 60} <= {f.casefold() for f in found}


def test_what_an_actor_said_names_a_report_only_where_it_changes(reader, talker):
    page = reader.get(f"/said/{talker.id}").text
    lines = re.findall(r'<li class="line".*?</li>', page, re.DOTALL)
    assert len(lines) > 3
    before = None
    for line in lines:
        here = (
            re.search(r'class="day[^>]*>([^<]*)', line)[1],
            re.search(r"<cite>.*?</p>", line, re.DOTALL)[0],
        )
        assert ('class="from again"' in line) == (here == before)
        assert 'href="/sources/' in line, "its words lead to their sentence"
        before = here


def test_words_that_recur_narrow_what_an_actor_said(reader, talker):
    page = reader.get(f"/said/{talker.id}").text
    found = re.search(r'href="(/said/[^"]+\?q=[^"]+)">([^<]+)</a> <span class="count">(\d+)', page)
    narrowed = reader.get(found[1]).text
    assert narrowed.count('<li class="line"') >= int(found[3])
    assert narrowed.count('<li class="line"') < page.count('<li class="line"')


def test_words_that_an_actor_never_said_lead_back_to_all_it_said(reader, talker):
    page = reader.get(f"/said/{talker.id}?q=zeppelin").text
    assert "has all of these words" in page
    assert f'href="/said/{talker.id}">' in page


def test_a_search_shows_a_sentence_once_with_every_entry_that_rests_on_it(reader):
    page = reader.get("/search?q=talks").text
    hits = re.findall(r'<li class="hit".*?</li>', page, re.DOTALL)
    entries = [re.findall(r'href="/entry/([^"]+)"', hit) for hit in hits]
    assert any(len(set(each)) > 1 for each in entries)
    told = [
        re.sub(r"<[^>]+>", "", re.search(r"<blockquote.*?</blockquote>", hit, re.DOTALL)[0])
        for hit in hits
        if "/entry/" in hit
    ]
    assert len(told) == len(set(told))


def test_an_offer_tells_its_act_and_its_maker_once(reader):
    page = reader.get("/offers").text
    assert not re.search(r'class="tag plain">(?:offer|proposal|demand|request|promise)<', page)
    for line in re.findall(
        r'<li class="line" id="offer.*?(?=<li class="line" id=|\Z)', page, re.DOTALL
    ):
        maker = re.search(r'<b class="name"><bdi>(.*?)</bdi>', line)
        life = re.search(r'<ol class="life".*?</ol>', line, re.DOTALL)
        if maker and life:
            assert f"by <bdi>{maker[1]}</bdi>" not in life[0]


def test_the_first_screen_shows_one_passage_for_each_thing_that_sides_say(reader, record):
    page = reader.get("/").text
    told = {d.id: d for d in record.entries("disagreement") if f'data-entry="{d.id}"' in page}
    repeated = [d for d in told.values() if len(d.sides) > len({s.value for s in d.sides})]
    assert repeated
    for dispute in repeated:
        line = page.split(f'data-entry="{dispute.id}"')[1].split("data-entry=")[0]
        apart = len({side.value for side in dispute.sides})
        assert line.count('<q class="source"') >= apart
        assert line.count('class="behind"') == apart
        assert f"And {len(dispute.sides) - apart} more passage" in line


def test_of_a_disagreement_every_side_is_told_what_it_comes_to_or_none(reader):
    page = reader.get("/disagreements").text
    disputes = page.split('<li class="line dispute"')[1:]
    counts = [(d.count('<p class="value">'), d.count('class="report-side"')) for d in disputes]
    assert any(values for values, _ in counts)
    assert all(values in (0, sides) for values, sides in counts)
