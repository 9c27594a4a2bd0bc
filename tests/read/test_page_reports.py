"""Where on a page the report stands, and what a page around it comes to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.model.findings import Document
from goodoffices.read import receive
from goodoffices.read.arrival import Rendered
from goodoffices.read.page import render_page

NOW = "2026-03-01T09:00:00Z"
FIRST = (
    "Ferry workers in Port Adala walked out on Monday after talks with the owners broke down, the "
    "union said, and a mediator offered his help to both."
)
SECOND = "The owners have not answered, but a spokeswoman said that they would read the offer."
LAST = "A first meeting could be held on Thursday, the mediator told reporters at the quay."
REPORT = f"<p>{FIRST}</p><p>{SECOND}</p><p>{LAST}</p>"
MENU = "<div><ul>" + "<li><a href=x>Harbour news</a>" * 12 + "</ul></div>"
TEASER = (
    "<div class=t><h3><a href=x>{0} opens a new bridge to the island</a></h3>"
    "<p>The {0} said that the bridge would be open to all traffic from the first day of May.</p></div>"
)


def read(folder: Path, body: str, head: str = "") -> Document:
    path = folder / "page.html"
    path.write_text(f"<html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    (document,) = receive(path, captured=NOW)
    assert isinstance(document, Document)
    return document


def reasons(document: Document, words: str) -> set[str]:
    """Why the line that holds some words is furniture; empty where it is the report's text."""
    at = document.text.index(words)
    return {f.reason for f in document.furniture if f.start <= at < f.end}


def test_stories_behind_the_report_are_furniture_even_if_they_have_more_prose(
    tmp_path: Path,
) -> None:
    others = "".join(TEASER.format(who) for who in ("Minister", "Mayor", "Governor", "Council"))
    page = read(
        tmp_path, f"{MENU}<h1>Strike halts ferries</h1><div>{REPORT}</div><div>{others}</div>"
    )
    assert (
        reasons(page, "Mayor said") and reasons(page, "Minister opens") and reasons(page, "Harbour")
    )
    assert not any(reasons(page, words) for words in (FIRST, SECOND, LAST))


def test_a_ticker_before_the_headline_is_no_part_of_the_report(tmp_path: Path) -> None:
    ticker = "<div>" + f"<p>{LAST} {SECOND}</p>".replace("quay", "gate") + "</div>"
    page = read(
        tmp_path,
        f"{MENU}{ticker}<h1>Strike halts the ferries</h1><div>{REPORT}</div>",
        "<title>Strike halts the ferries</title>",
    )
    assert reasons(page, "at the gate") and not reasons(page, "at the quay")


def test_links_between_paragraphs_lead_to_other_stories(tmp_path: Path) -> None:
    body = (
        f"{MENU}<h1>Strike</h1><p>{FIRST}</p><p><a href=x>Minister opens the bridge</a></p>"
        f"<p>{SECOND}</p><p>READ ALSO</p><ul><li><a href=x>Mayor closes port [VIDEO]</a>"
        f"<li><a href=x>Dockers win a raise</a></ul><p>{LAST}</p>"
    )
    page = read(tmp_path, body)
    for words in ("Minister opens", "READ ALSO", "Mayor closes", "Dockers win"):
        assert "related headlines" in reasons(page, words)
    assert not any(reasons(page, words) for words in (FIRST, SECOND, LAST))


def test_a_paragraph_with_links_in_it_stays_and_so_do_lists_tables_quotations_and_headings(
    tmp_path: Path,
) -> None:
    kept = (
        "Talks are to cover", "pay for night shifts", "safety at sea", "Fare", "four coins",
        "We will return", "What next", "would read the offer",
    )  # fmt: skip
    body = (
        f"{MENU}<h1>Strike</h1><p>{FIRST}</p><p>Talks are to cover:</p><ul><li>pay for night shifts"
        "<li>safety at sea</ul><blockquote>We will return when the offer does.</blockquote>"
        "<h2>What next</h2><table><tr><td>Fare<td>four coins</table>"
        f"<p>{SECOND.replace('spokeswoman', '<a href=x>spokeswoman</a>')}</p><p>{LAST}</p>"
    )
    page = read(tmp_path, body)
    assert not any(reasons(page, words) for words in kept)


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote><p>“the owners would answer within a week”</p></blockquote>",
        "<div>the owners would answer within a week</div>",
        '<div class="article-pull-quote">Nobody said this before, and nobody will say it again.</div>',
    ],
)
def test_words_repeated_to_catch_the_eye_are_a_pull_quote(tmp_path: Path, quote: str) -> None:
    said = "She told the workers that the owners would answer within a week, and not a day later."
    page = read(
        tmp_path,
        f"{MENU}<h1>Strike</h1><p>{FIRST}</p>{quote}<p>{said}</p><p>{SECOND}</p><p>{LAST}</p>",
    )
    marked = {page.text[f.start : f.end] for f in page.furniture if f.reason == "pull quote"}
    assert len(marked) == 1 and not reasons(page, said)


def test_a_quotation_that_stands_only_once_is_no_pull_quote(tmp_path: Path) -> None:
    quote = "<blockquote>The owners would answer within a week, she said.</blockquote>"
    page = read(tmp_path, f"{MENU}<h1>Strike</h1><p>{FIRST}</p>{quote}<p>{SECOND}</p><p>{LAST}</p>")
    assert not reasons(page, "The owners would answer")


def test_a_post_quoted_in_a_report_is_part_of_it(tmp_path: Path) -> None:
    post = (
        "<blockquote class=twitter-tweet><p>No ferry will leave before we are heard.</p>"
        "— Dock Union (@dock) <a href=x>March 3, 2025</a></blockquote>"
    )
    page = read(tmp_path, f"{MENU}<h1>Strike</h1><p>{FIRST}</p>{post}<p>{SECOND}</p><p>{LAST}</p>")
    assert not reasons(page, "No ferry will leave") and not reasons(page, "Dock Union")


@pytest.mark.parametrize("name", ["comments", "cookie-notice"])
def test_readers_comments_and_cookie_notices_are_furniture_however_long(
    tmp_path: Path, name: str
) -> None:
    long = f"<p>{SECOND.replace('owners', 'readers')}</p>" * 12
    page = read(tmp_path, f'<h1>Strike</h1><div>{REPORT}</div><div class="{name}">{long}</div>')
    assert reasons(page, "The readers") == {name.partition("-")[0] + "s" * (name[0:6] == "cookie")}
    assert not reasons(page, FIRST)


def test_byline_and_date_around_the_headline_are_metadata_but_not_those_of_other_stories(
    tmp_path: Path,
) -> None:
    date = '<div class="date">{} March 2025</div>'
    body = (
        f"{MENU}<h1>Strike halts ferries</h1><div class=byline>By Ana Brook</div>{date.format(3)}"
        f"<div>{REPORT}</div>{MENU * 5}{date.format(9)}"
    )
    page = read(tmp_path, body)
    spans = {page.text[m.start : m.end]: m.reason for m in page.metadata}
    assert spans == {
        "Strike halts ferries": "title",
        "By Ana Brook": "byline",
        "3 March 2025": "date",
    }
    assert reasons(page, "9 March 2025")


def test_a_document_without_a_site_around_it_keeps_every_line(tmp_path: Path) -> None:
    page = read(tmp_path, f"<p>Dear colleagues</p>{REPORT}<p>Ana</p><p>Port office</p>")
    assert page.furniture == ()


def test_the_title_is_the_headline_that_the_page_shows(tmp_path: Path) -> None:
    head = "<title>Strike halts &amp; delays ferries - Latest - Adala Post</title>"
    page = read(tmp_path, f"{MENU}<h1>Strike halts &amp; delays ferries</h1>{REPORT}", head)
    assert page.title == "Strike halts & delays ferries"


@pytest.mark.parametrize(
    ("shown", "day"),
    [
        ("March 3, 2025 9:40 pm", "2025-03-03"),
        ("Updated March 3, 2025", "2025-03-04"),
        ("March 1, 2025", "2025-03-04"),
    ],
)
def test_a_field_in_universal_time_yields_to_the_day_shown_beside_the_headline(
    tmp_path: Path, shown: str, day: str
) -> None:
    head = '<meta property="article:published_time" content="2025-03-04T02:40:00Z">'
    body = f'{MENU}<h1>Strike halts ferries</h1><div class="date">{shown}</div>{REPORT}'
    page = read(tmp_path, body, "<title>Strike halts ferries</title>" + head)
    assert page.published.edtf == day and "2025-03-04T02:40:00Z" in page.published.why


def test_a_time_element_dates_a_report_only_near_its_headline(tmp_path: Path) -> None:
    near = '<time datetime="2025-03-03T10:00">today</time>'
    far = '<p><time datetime="2025-03-09T10:00">6 days later</time></p>'
    dated = read(tmp_path, f"{MENU}<h1>Strike halts ferries</h1>{near}{REPORT}{MENU}{far}")
    undated = read(tmp_path, f"{MENU}<h1>Strike halts ferries</h1>{REPORT}{MENU}{far}")
    assert dated.published.edtf == "2025-03-03" and "time" in dated.published.why
    assert undated.published.edtf is None


def test_linked_data_may_refer_to_its_authors_and_hold_line_ends(tmp_path: Path) -> None:
    data = (
        '{"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": "NewsArticle", "headline": "Strike\n'
        'halts ferries", "author": {"@id": "#a"}, "publisher": {"@id": "#p"}}, {"@type": "Person", '
        '"@id": "#a", "name": "By Ana Brook, Harbour Editor"}, {"@id": "#p", "name": "Adala Post"}]};'
    )
    page = read(tmp_path, REPORT, f'<script type="application/ld+json">{data}</script>')
    assert (page.title, page.authors, page.publisher) == (
        "Strike halts ferries",
        ("Ana Brook",),
        "Adala Post",
    )


@pytest.mark.parametrize(
    ("said", "authors"),
    [
        ("ANA BROOK and CARL DEE", ("ANA BROOK", "CARL DEE")),
        ("CARL DEE, Post National Security Writer", ("CARL DEE",)),
        ("https://a.invalid/ana", ()),
        ("Adala Post", ()),
    ],
)
def test_declared_authors_come_without_offices_and_without_the_publisher(
    tmp_path: Path, said: str, authors: tuple[str, ...]
) -> None:
    head = (
        f'<meta name="author" content="{said}"><meta property="og:site_name" content="Adala Post">'
    )
    assert read(tmp_path, REPORT, head).authors == authors


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("<!-- saved from url=(0022)https://a.invalid/news/1 --><html>", "https://a.invalid/news/1"),
        ("<html><!--\n Page saved with SingleFile \n url: https://a.invalid/2 \n saved date: x-->",
         "https://a.invalid/2"),
        ('<html><link rel="canonical" href="/news/3">', None),
        ('<!-- saved from url=(0019)https://a.invalid/x --><link rel="canonical" href="/news/4">',
         "https://a.invalid/news/4"),
        ('<link rel="canonical" href="https://a.invalid/"><meta property="og:url" '
         'content="https://a.invalid/5">', "https://a.invalid/5"),
        ("<!-- saved from url=(0014)about:internet -->", None),
        ('<div class="reader-header"><a class="domain reader-domain" href="https://a.invalid/6">a</a>'
         '<h1 class="reader-title">Strike</h1></div>', "https://a.invalid/6"),
    ],
)  # fmt: skip
def test_a_saved_page_tells_where_it_is_from(source: str, url: str | None) -> None:
    assert rendered(source + REPORT).url == url


def test_a_reader_mode_page_keeps_its_byline_as_metadata(tmp_path: Path) -> None:
    body = (
        '<div class="container"><div class="header reader-header"><a class="domain reader-domain" '
        'href="https://a.invalid/6">a.invalid</a><h1 class="reader-title">Strike halts ferries</h1>'
        '<div class="credits reader-credits">Ana Brook</div><div class="meta-data"><div '
        'class="reader-estimated-time">2 minutes</div></div></div><div class="content">'
        f'<div class="moz-reader-content">{REPORT}</div></div></div>'
    )
    page = read(tmp_path, body, "<title>Strike halts ferries</title>")
    assert page.authors == ("Ana Brook",) and not reasons(page, FIRST)
    assert {page.text[m.start : m.end] for m in page.metadata} >= {"Ana Brook"}


@pytest.mark.parametrize(
    ("head", "genre"),
    [
        ('<meta property="article:section" content="Opinion">', "opinion"),
        ('<link rel="canonical" href="https://a.invalid/analysis/strike">', "analysis"),
        ('<script type="application/ld+json">{"@type": "OpinionNewsArticle"}</script>', "opinion"),
        ('<script type="application/ld+json">{"@type": ["ReportageNewsArticle"]}</script>', "news"),
    ],
)
def test_a_page_s_section_tells_the_genre_but_the_menu_s_does_not(
    tmp_path: Path, head: str, genre: str
) -> None:
    menu = "<nav><ul><li><a href=x>Opinion</a><li><a href=x>Analysis</a></ul></nav>"
    assert read(tmp_path, menu + REPORT, head).genre == genre
    assert read(tmp_path, menu + "<h1>Strike halts ferries</h1>" + REPORT).genre == "news"


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>Unseen</script>",
        "<style>Unseen</style>",
        "<template><p>Unseen</p></template>",
        "<noscript>Unseen</noscript>",
        '<p style="color:red; display : none">Unseen</p>',
        "<div hidden><p>Unseen</p></div>",
        '<amp-lightbox layout="nodisplay">Unseen</amp-lightbox>',
        "<!-- Unseen --><!-- <p>Unseen</p> -->",
        '<meta http-equiv="refresh" content="0;url=https://a.invalid/Unseen">',
    ],
)
def test_what_a_browser_does_not_show_is_no_text(tmp_path: Path, unseen: str) -> None:
    page = read(tmp_path, f"<p>{FIRST}</p>{unseen}<p>{SECOND}</p>")
    assert "Unseen" not in page.text and FIRST in page.text and SECOND in page.text


@pytest.mark.parametrize("way", ['style="visibility:hidden"', "hidden"])
def test_a_page_hidden_until_its_scripts_run_is_read_all_the_same(way: str) -> None:
    assert FIRST in rendered(f"<html><body {way}>{REPORT}").text


def rendered(source: str) -> Rendered:
    return render_page(source, "html@1")


HOSTILE = {
    "elements in one another": "<div class=share>" * 50_000 + f"<p>{FIRST}",
    "lists in one another": "<ul><li>" * 20_000 + f"<p>{FIRST}",
    "half a million attributes": "<p " + "a=1 " * 500_000 + f">{FIRST}",
    "a class without end": '<p class="' + "ab " * 300_000 + f'">{FIRST}',
    "entities of entities": "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>"
    f"<p>&b; {FIRST}",
    "unfinished tags": f"<p>{FIRST}</p>" + "<a " * 100_000,
    "unfinished sections": f"<p>{FIRST}</p>" + "<![CDATA[" * 50_000 + "]]>",
    "scripts without end": f"<p>{FIRST}</p>" + "<script>" * 50_000,
    "cards": f"<p>{FIRST}</p>" + TEASER.format("Mayor") * 2_000,
    "headlines": f"<p>{FIRST}</p>" + "<h1>Strike halts ferries</h1>" * 5_000,
    "linked data in one another": '<script type="application/ld+json">' + "[" * 100_000
    + f"</script><p>{FIRST}",
    "stray ends": f"<p>{FIRST}" + "</div></b>" * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_hostile_pages_are_read_in_bounded_time_with_their_text(source: str) -> None:
    assert FIRST in rendered("<html><body>" + source).text


PIECES = st.sampled_from(
    [f"<p>{FIRST}</p>", f"<p>{SECOND}", "<div>", "</div>", "<nav>", "</nav>", "<ul><li>", "</ul>",
     "<a href=x>Mayor opens the bridge</a>", "<h1>Strike halts ferries</h1>", "<article>", "</article>",
     "<div class=byline>By Ana Brook</div>", "<time datetime=2025-03-03>3 March 2025</time>", "<pre>a\nb",
     "<div class=comments>", TEASER.format("Mayor"), "<title>Strike halts ferries</title>", "&amp;<br>"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=25))
def test_furniture_and_metadata_of_any_page_stand_apart_within_its_text(pieces: list[str]) -> None:
    page = rendered("".join(pieces))
    for spans in (page.furniture, page.metadata):
        for span in spans:
            assert 0 <= span.start < span.end <= len(page.text)
    for m in page.metadata:
        assert page.text[m.start : m.end] == page.text[m.start : m.end].strip()
        assert not any(f.start < m.end and m.start < f.end for f in page.furniture)


@settings(max_examples=30)
@given(st.lists(PIECES, max_size=15))
def test_linked_data_changes_nothing_in_the_text(pieces: list[str]) -> None:
    body = "".join(pieces)
    data = json.dumps({"@type": "NewsArticle", "headline": "Strike halts ferries"})
    script = f'<script type="application/ld+json">{data}</script>'
    assert rendered(script + body).text == rendered(body).text
