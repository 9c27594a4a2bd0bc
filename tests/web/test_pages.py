"""Every page answers, says what it shows, and leads from each line to its sentence."""

from __future__ import annotations

import re

import pytest

from goodoffices.present.listing import KINDS
from goodoffices.store.dossier import open_dossier

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
