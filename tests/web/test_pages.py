"""Every page answers, says what it shows, and leads from each line to its sentence."""

from __future__ import annotations

import html
import re

import pytest

from goodoffices.present.entry import version
from goodoffices.present.listing import KINDS
from goodoffices.present.showing import within
from goodoffices.store.dossier import open_dossier

from .conftest import sign_in

PAGES = ("/", "/review", "/search?q=talks", *(f"/{kind.slug}" for kind in KINDS))


@pytest.mark.parametrize("path", PAGES)
def test_every_page_answers_with_its_heading(reader, path):
    page = reader.get(path)
    assert page.status_code == 200
    assert "<h1" in page.text


def test_every_address_in_a_page_leads_somewhere(reader):
    seen = set()
    for path in PAGES:
        seen.update(re.findall(r'href="(/(?:entry|sources)/[^"#]*)', reader.get(path).text))
    assert len(seen) > 50
    for address in sorted(seen)[::9]:
        assert reader.get(address.replace("&amp;", "&")).status_code == 200, address


def test_a_line_leads_to_the_very_sentence_in_its_report(reader, read_once):
    with open_dossier(read_once) as dossier:
        event = next(e for e in dossier.entries("event") if e.citations)
        cited = event.citations[0]
    entry = reader.get(f"/entry/{event.id}").text
    assert f"/sources/{cited.document}?at=" in entry
    report = reader.get(f"/sources/{cited.document}?at={cited.start}").text
    assert 'id="at"' in report
    assert event.id in report


def test_any_members_address_leads_to_its_entry(reader, read_once):
    with open_dossier(read_once) as dossier:
        joined = next(a for a in dossier.entries("actor") if len(a.members) > 1)
    pages = {reader.get(f"/entry/{id_}").text for id_ in joined.members}
    assert len({re.search(r"<h1.*?</h1>", page, re.DOTALL)[0] for page in pages}) == 1


def test_a_list_shows_only_what_its_address_asks_for(reader):
    everything = reader.get("/offers").text
    demands = reader.get("/offers?type=demand").text
    assert everything.count('class="line" id=') > demands.count('class="line" id=') > 0


def test_what_a_later_report_tells_is_left_out_as_of_an_earlier_day(reader, read_once):
    with open_dossier(read_once) as dossier:
        days = sorted(d.published.edtf for d in dossier.documents() if d.published.edtf)
    assert reader.get(f"/events?as_of={days[0]}").text.count("data-entry") < reader.get(
        "/events"
    ).text.count("data-entry")


@pytest.mark.parametrize(
    "query", ["page=99999", "page=x", "as_of=yesterday", "order=;drop", "type=%00", "from=0"]
)
def test_what_a_list_does_not_understand_it_leaves_out(reader, query):
    assert reader.get(f"/events?{query}").status_code == 200


def test_an_unknown_address_says_what_to_do(reader):
    page = reader.get("/entry/event-nowhere")
    assert page.status_code == 404
    assert "No entry has this id" in page.text
    assert reader.get("/nowhere").status_code == 404


def test_a_marked_report_shows_its_marking_on_every_page_that_shows_it(browser, dossier):
    with open_dossier(dossier) as record:
        document = record.documents()[0]
        seen = version(record.entry(document.id))
    token = sign_in(browser)
    browser.post(
        "/judge",
        data={
            "token": token,
            "target": document.id,
            "seen": seen,
            "action": "correct",
            "field": "marking",
            "value": "TLP:AMBER",
        },
    )
    with open_dossier(dossier) as record:
        statement = next(
            e for e in record.entries("statement") if e.citations[0].document == document.id
        )
        actor = record.entry(statement.speaker) if statement.speaker else None
    addresses = [
        f"/sources/{document.id}",
        f"/sources/{document.id}/add?start=0&end=20",
        "/sources?flag=marked",
        f"/entry/{statement.id}",
        f"/compare/{statement.id}",
        f"/statements?document={document.id}",
        f"/offers?document={document.id}",
        "/disagreements",
        "/tracks",
        *([f"/said/{actor.id}", f"/entry/{actor.id}"] if actor else []),
    ]
    for address in addresses:
        page = browser.get(address).text
        shown = f'"/sources/{document.id}' in page or address.startswith("/said")
        assert (page.count('class="marking') == 2) >= shown, address
        if shown:
            assert "TLP:AMBER" in page, address


def test_statements_show_by_which_hands_they_came(reader):
    page = reader.get("/statements").text
    assert re.search(r'<bdi>[^<]+</bdi> <span class="to"[^>]*>→</span>', page)


def test_disagreements_set_their_sides_next_to_each_other_gravest_first(reader):
    page = reader.get("/disagreements").text
    sides = page.count('class="report-side"')
    disputes = page.count('class="line dispute"')
    assert sides >= 2 * disputes
    verdicts = re.findall(r'class="marks">\s*<span class="tag [a-z]+">(\w+)</span>', page)
    ranks = ["contradicts", "divergent", "compatible"]
    assert verdicts == sorted(verdicts, key=ranks.index)


def test_a_track_names_its_parties_and_draws_its_months(reader):
    page = reader.get("/tracks").text
    assert page.count('class="chart columns"') == page.count("channel-line")
    assert "Last move" in page


def test_sources_say_through_whom_their_statements_came_and_what_was_taken(reader):
    page = reader.get("/sources").text
    assert re.search(r'/statements\?document=[0-9a-f]{64}">\d+ statement', page)


def test_no_page_names_a_report_by_a_number(reader):
    for path in PAGES:
        assert not re.search(r"Report \[\d|author of \[\d", reader.get(path).text), path


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_days_like_others(reader, day):
    for path in ("/", "/timeline", "/offers", "/review", "/ledger", "/forecasts"):
        assert reader.get(f"{path}?as_of={day}").status_code == 200, path


def test_a_timeline_of_all_years_is_drawn_by_the_year_and_at_once(reader):
    page = reader.get("/timeline?from=0001-01-01&to=9999-12-31")
    assert page.status_code == 200
    assert "9999-12-31" in page.text


def test_what_an_address_asks_for_is_cut_before_it_is_used(reader):
    page = reader.get(f"/search?q={'x' * 500}")
    assert page.status_code == 200
    assert "x" * 400 in page.text and "x" * 401 not in page.text


def test_what_an_actor_said_is_not_told_again_as_passed_on(reader, read_once):
    with open_dossier(read_once) as dossier:
        said = [s for s in dossier.entries("statement") if s.speaker]
        hands = {link.who for s in said for link in s.chain[1:] if link.who} & {
            s.speaker for s in said
        }
    assert hands, "somebody both said something and passed something on"
    for actor in sorted(hands):
        page = reader.get(f"/entry/{actor}").text
        told = [section for section in page.split("<section>") if ">Said</a>" in section]
        again = [section for section in page.split("<section>") if ">Passed on</a>" in section]
        ids = [set(re.findall(r'data-entry="(statement-[^"]+)"', s)) for s in (*told, *again)]
        assert len(ids) == 2 and all(ids) and not ids[0] & ids[1]
        link = re.search(r'href="(/statements[^"]*)">Passed on', again[0])[1]
        count = re.search(r"Passed on</a> <span class=\"count\">(\d+)", again[0])[1]
        listed = reader.get(link.replace("&amp;", "&")).text
        assert f'<span class="count">{count}</span></h1>' in listed


def test_a_line_of_an_event_gives_the_words_behind_it(reader, read_once):
    page = reader.get("/events").text
    with open_dossier(read_once) as dossier:
        for id_ in re.findall(r'data-entry="(event-[^"]+)"', page)[:10]:
            quote = " ".join(dossier.entry(id_).citations[0].quote.split())
            line = page.split(f'data-entry="{id_}"')[1].split("</summary>")[0]
            assert within(quote)[:30] in html.unescape(line)


def test_the_count_of_passages_is_that_of_the_sentences_shown(reader, read_once):
    with open_dossier(read_once) as dossier:
        forecasts = [f.id for f in dossier.entries("forecast")]
    for id_ in forecasts:
        page = reader.get(f"/entry/{id_}").text
        told = page.split("<h2>Passages")[1].split("</section>")[0]
        assert re.search(r'"count">(\d+)<', told)[1] == str(told.count("<figure>"))


def test_the_sides_of_a_disagreement_on_a_figure_are_told_once(reader, read_once):
    with open_dossier(read_once) as dossier:
        found = [d for d in dossier.entries("disagreement") if d.about == "figure"]
    for entry in found:
        page = reader.get(f"/entry/{entry.id}").text.split("<h2>Passages")[0]
        assert not any(f">{within(s.citations[0].quote)}</q>" in page for s in entry.sides)
