"""The first screen: what is new since one last looked, what is due, how good the sources are."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from goodoffices.model.findings import (
    ActorFinding,
    ActorMention,
    Document,
    EventFinding,
    FigureFinding,
    TimeFinding,
)
from goodoffices.model.ids import document_id
from goodoffices.model.shapes import Timex, When
from goodoffices.pipeline import bring_up_to_date
from goodoffices.present.today import _apart, today
from goodoffices.store.dossier import open_dossier
from goodoffices.web import visits

NOW = datetime(2031, 6, 9, 12, tzinfo=UTC)


def report(number: int, men: int, captured: str, **more) -> tuple[Document, list]:
    """A report that tells how many dockers somebody freed on one day."""
    text = f"Tessa Quill freed {men} dockers on 5 June 2031, said bulletin {number}."
    document = Document(
        document_id(text.encode()),
        f"{number}.txt",
        text,
        "text@1",
        captured,
        title=f"No. {number}",
        publisher=f"Herald {number}",
        published=When("2031-06-06", "metadata", "It says so."),
    )
    document = replace(document, **more)

    def cite(words: str):
        return document.cite(text.index(words), text.index(words) + len(words))

    clause, counted = cite(text[: text.index(",")]), cite(f"{men} dockers")
    who = ActorFinding(
        (cite("Tessa Quill"),),
        "Tessa Quill",
        "person",
        (ActorMention(cite("Tessa Quill"), "name"),),
    )
    time = TimeFinding((cite("5 June 2031"),), Timex("DATE", "2031-06-05"), "none")
    figure = FigureFinding((counted,), "dockers", men, men, None, counted.quote)
    event = EventFinding(
        (clause,),
        cite("freed"),
        "retreat",
        "happened",
        initiators=(who.id,),
        time=time.id,
        object="docker",
        figures=(figure.id,),
    )
    return document, [who, time, replace(figure, event=event.id), event]


@pytest.fixture
def dossier():
    with open_dossier(":memory:") as opened:
        yield opened


def arrive(dossier, *reports):
    for document, findings in reports:
        dossier.arrive(document, findings, "rules@1")
    bring_up_to_date(dossier)


def test_a_first_visit_has_no_news_and_the_next_has_since_the_first():
    since, cookie = visits.since("", NOW)
    assert since == ""
    later, cookie = visits.since(cookie, NOW + timedelta(hours=5))
    assert later == NOW.isoformat()
    again, cookie = visits.since(cookie, NOW + timedelta(hours=5, minutes=20))
    assert again == later  # looking once more within the hour loses nothing
    fresh, _ = visits.since(cookie, NOW + timedelta(days=1))
    assert fresh == (NOW + timedelta(hours=5, minutes=20)).isoformat()


@pytest.mark.parametrize(
    "cookie", ["x", "2031", "2031-06-09T12:00:00", "2099-01-01T00:00:00+00:00"]
)
def test_a_visit_that_no_clock_can_have_seen_counts_as_none(cookie):
    assert visits.since(cookie, NOW)[0] == ""


def test_the_page_remembers_when_it_was_looked_at(reader):
    kept = reader.get("/").headers["set-cookie"]
    assert visits.COOKIE in kept and "HttpOnly" in kept


def test_reports_read_since_the_last_visit_are_named_with_what_they_brought(dossier):
    arrive(dossier, report(1, 16, "2031-06-07T08:00:00+00:00"))
    arrive(dossier, report(2, 16, "2031-06-09T08:00:00+00:00"))
    view = today(dossier, visited="2031-06-08T00:00:00+00:00")
    assert [s.title for s in view.news.reports] == ["No. 2"]
    assert view.news.total == 1
    assert today(dossier, visited="2031-06-10T00:00:00+00:00").news is None


def test_a_new_report_that_contradicts_a_figure_stands_on_top(dossier):
    arrive(dossier, *(report(n, 16, "2031-06-07T08:00:00+00:00") for n in range(1, 6)))
    assert today(dossier).main[0].total == 0
    arrive(dossier, report(6, 14, "2031-06-09T08:00:00+00:00"))
    first = today(dossier, visited="2031-06-08T00:00:00+00:00").main[0]
    assert (first.title, first.counted) == ("Reports disagree", "1 contradiction")
    assert first.lines[0].tags[:2] == ("new", "contradicts")
    assert any("14 dockers" in p.text for side in first.lines[0].below for p in side.parts)


def test_what_a_reprint_brings_again_in_the_same_words_is_told_once(dossier, monkeypatch):
    arrive(dossier, *(report(n, 16, "2031-06-07T08:00:00+00:00") for n in range(1, 4)))
    arrive(dossier, report(4, 14, "2031-06-09T08:00:00+00:00"))
    (line,) = today(dossier).main[0].lines
    assert _apart([line, replace(line, id="disagreement-2")]) == (line,)
    other = replace(line, below=line.below[::-1])
    assert _apart([line, other]) == (line, other)


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2031-06-01", "in 4 days"),
        ("2031-06-05", "today"),
        ("2031-06-09", "day passed"),
        ("2031-09-09", None),
    ],
)
def test_a_planned_meeting_is_due_near_its_day_and_says_when_that_has_passed(dossier, as_of, said):
    document, findings = report(1, 16, "2031-05-01T08:00:00+00:00")
    document = replace(document, published=When("2031-05-01", "metadata", "It says so."))
    planned = [replace(f, status="planned") if f.kind == "event" else f for f in findings]
    arrive(dossier, (document, planned))
    due = today(dossier, as_of).side[0]
    assert due.title == "Meetings and promises due"
    assert [line.tags[0] for line in due.lines] == ([said] if said else [])


def test_what_to_be_careful_about_is_counted_and_leads_to_the_reports(dossier):
    arrive(
        dossier,
        report(1, 16, "2031-06-07T08:00:00+00:00", published=When()),
        report(2, 16, "2031-06-07T08:00:00+00:00", publisher=None, grade="E4"),
        report(3, 16, "2031-06-07T08:00:00+00:00", marking="TLP:AMBER"),
    )
    counts = {flag: n for flag, _, n in today(dossier).quality}
    assert counts == {"undated": 1, "publisher-unknown": 1, "low-grade": 1, "marked": 1}


def test_the_count_of_careful_sources_is_that_of_the_list_it_leads_to(reader):
    page = reader.get("/").text
    for flag, count in re.findall(r'flag=([a-z-]+)">[^<]*</a></th><td>(\d+)', page):
        found = reader.get(f"/sources?flag={flag}").text
        assert f'<span class="count">{count}</span></h1>' in found
