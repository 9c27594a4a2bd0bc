"""HTML and Markdown: all visible text, furniture from the mark-up, metadata from the head."""

from __future__ import annotations

from pathlib import Path

import pytest

from goodoffices.errors import Refused
from goodoffices.model.findings import Document
from goodoffices.read import receive

NOW = "2026-03-01T09:00:00Z"
PARAGRAPH = (
    "Ferry workers in Port Adala walked out on Monday after talks with the owners broke down, the "
    "union said, and a mediator offered his help to both."
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Strike halts ferries | Adala Post</title>
<meta property="og:site_name" content="Adala Post"><link rel="canonical" href="https://a.invalid/1">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Strike halts ferries",
"datePublished": "2025-03-04T22:30:00+02:00", "author": [{{"name": "Ana Brook"}}]}}</script>
<style>p {{ color: red }}</style></head><body>
<header><nav><ul><li><a href="/">Home</a><li><a>World</a></ul></nav></header>
<main><article><h1>Strike halts ferries</h1><p class="byline">By Ana Brook</p>
<p>{PARAGRAPH}</p><!-- hidden --><p style="display: none">Unseen words</p>
<div class="share-buttons"><a>Facebook</a></div>
<figure><img src="x"><figcaption>The quay. Photo: Carl Dee</figcaption></figure>
<p>The company &amp; its owners<br>have <b>not</b> answered.</p><h2>What next</h2><p>{PARAGRAPH}</p>
<script>alert("no")</script></article></main>
<aside><h3>Most read</h3><p>Minister opens bridge</p></aside>
<footer>About us</footer></body></html>"""


def page(folder: Path, source: str, name: str = "page.html") -> Document:
    path = folder / name
    path.write_text(source, encoding="utf-8")
    (document,) = receive(path, captured=NOW)
    assert isinstance(document, Document)
    return document


def stretches(document: Document) -> dict[str, str]:
    return {document.text[f.start : f.end]: f.reason for f in document.furniture}


def test_a_page_shows_all_visible_text_and_nothing_else(tmp_path: Path) -> None:
    text = page(tmp_path, PAGE).text
    for seen in (PARAGRAPH, "Home", "About us", "Minister opens bridge", "Facebook", "What next"):
        assert seen in text
    for unseen in ("alert", "color", "hidden", "Unseen", "NewsArticle"):
        assert unseen not in text
    assert "The company & its owners\nhave not answered.\n\nWhat next\n\nFerry" in text


def test_furniture_comes_from_the_mark_up(tmp_path: Path) -> None:
    document = page(tmp_path, PAGE)
    marked = stretches(document)
    assert marked["Facebook"] == "share"
    assert marked["The quay. Photo: Carl Dee"] == "caption"
    assert marked["About us"] == "boilerplate"
    assert any("Home" in text for text in marked)
    assert any("Minister opens bridge" in text for text in marked)
    assert not any(
        PARAGRAPH in text or "answered" in text or "What next" in text for text in marked
    )


def test_metadata_comes_from_the_head_with_the_fields_name(tmp_path: Path) -> None:
    document = page(tmp_path, PAGE)
    assert (document.title, document.publisher) == ("Strike halts ferries", "Adala Post")
    assert (document.authors, document.url) == (("Ana Brook",), "https://a.invalid/1")
    assert (document.published.edtf, document.published.basis) == ("2025-03-04", "metadata")
    assert "datePublished" in document.published.why
    spans = {m.reason: document.text[m.start : m.end] for m in document.metadata}
    assert spans["title"] == "Strike halts ferries" and spans["byline"] == "By Ana Brook"


@pytest.mark.parametrize(
    "wrapper", ['<form id="all">{}</form>', '<div class="sidebar page">{}</div>']
)
def test_an_element_that_holds_the_report_is_not_furniture(tmp_path: Path, wrapper: str) -> None:
    body = "".join(f"<p>{PARAGRAPH}</p>" for _ in range(4))
    document = page(tmp_path, "<html><body>" + wrapper.format(body) + "</body></html>")
    assert document.furniture == ()


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 100_000 + f"<p>{PARAGRAPH}</p>" + "</div>" * 100_000,
        f"<p>{PARAGRAPH}" + "<b>" * 50_000 + "</i>" * 50_000,
        "<!--" * 30_000 + f"<p>{PARAGRAPH}</p>",
        f"<p>{PARAGRAPH}</p>" + '<a href="' * 30_000,
        f"<![foo <p>{PARAGRAPH}</p> ]]> <![CDATA[x",
        f"</p></div></nav><p>{PARAGRAPH}<nav><p>menu",
    ],
)
def test_broken_and_hostile_pages_keep_their_text(tmp_path: Path, source: str) -> None:
    assert PARAGRAPH in page(tmp_path, "<html><body>" + source).text


def test_a_page_in_its_own_encoding_is_read(tmp_path: Path) -> None:
    source = f'<html><head><meta charset="windows-1251"></head><p>Переговоры в порту</p><p>{PARAGRAPH}</p>'
    path = tmp_path / "p.html"
    path.write_bytes(source.encode("windows-1251"))
    (document,) = receive(path, captured=NOW)
    assert isinstance(document, Document)
    assert "Переговоры в порту" in document.text and "1251" in document.renderer


def test_markdown_keeps_the_file_and_reads_its_front_matter(tmp_path: Path) -> None:
    source = (
        '---\ntitle: "Strike halts ferries"\nauthor: Ana Brook\noutlet: Adala Post\n'
        f"date: 2025-03-04\nurl: https://a.invalid/1\n---\n\n# Strike halts ferries\n\n{PARAGRAPH}\n\n"
        f"![quay](quay.png)\n\n## What next\n\n{PARAGRAPH}\n"
    )
    document = page(tmp_path, source, "report.md")
    assert document.text == source
    assert (document.title, document.publisher) == ("Strike halts ferries", "Adala Post")
    assert (document.published.edtf, document.published.basis) == ("2025-03-04", "metadata")
    assert (document.authors, document.url) == (("Ana Brook",), "https://a.invalid/1")
    assert [m.reason for m in document.metadata] == ["front matter", "title"]
    assert stretches(document) == {"![quay](quay.png)": "caption"}


def test_an_ambiguous_day_in_front_matter_stays_unknown_and_says_so(tmp_path: Path) -> None:
    document = page(tmp_path, f"---\ndate: 03/04/2025\n---\n{PARAGRAPH}\n", "report.md")
    assert document.published.edtf is None and "03/04/2025" in document.published.why


MENU = "<nav><ul><li><a href='/'>Home</a><li><a href='/w'>World</a></ul></nav>"
FOOTER = (
    "<footer><p>Adala Post is a member of the press council of the islands and answers to it. "
    "Its owners are the readers of the paper, who meet once in every year in the town hall.</p>"
    "<a href='/p'>Privacy</a> © 2025 Adala Post</footer>"
)


@pytest.mark.parametrize(
    "title", ["Strike halts ferries - Adala Post", "Adala Post | Strike halts ferries"]
)
def test_the_site_in_the_pages_title_publishes_what_an_agency_wrote(
    tmp_path: Path, title: str
) -> None:
    document = page(
        tmp_path,
        f"<html><head><title>{title}</title></head><body>{MENU}<h1>Strike halts ferries</h1>"
        f"<p>PORT ADALA, 3 May 2025 (SNA) — {PARAGRAPH}</p></body></html>",
    )
    assert (document.title, document.publisher) == ("Strike halts ferries", "Adala Post")


@pytest.mark.parametrize("behind", ["World", "Part 2", "Ana Brook"])
def test_a_section_a_number_or_the_writer_behind_the_headline_is_no_site(
    tmp_path: Path, behind: str
) -> None:
    document = page(
        tmp_path,
        f"<html><head><title>Strike halts ferries - {behind}</title></head><body>{MENU}"
        f"<h1>Strike halts ferries</h1><p class='byline'>By Ana Brook</p><p>{PARAGRAPH}</p></body></html>",
    )
    assert document.publisher is None


@pytest.mark.parametrize(
    "body",
    [
        f"<header>{MENU}</header><div id='app'></div><script>fill()</script>{FOOTER}",
        f"{MENU}<h1>Strike halts ferries</h1><div>Loading...</div>",
        "<div id='root'></div><p>You need to enable JavaScript to run this app.</p>",
    ],
)
@pytest.mark.parametrize("name", ["page.html", "page.mhtml"])
def test_a_page_that_was_saved_before_its_text_was_there_is_refused(
    tmp_path: Path, body: str, name: str
) -> None:
    source = f"<html><head><title>Strike halts ferries</title></head><body>{body}</body></html>"
    if name.endswith(".mhtml"):
        source = f"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n{source}"
    (tmp_path / name).write_text(source, encoding="utf-8")
    (refused,) = receive(tmp_path / name, captured=NOW)
    assert isinstance(refused, Refused)
    assert refused.slug == "empty-page"
    assert "open it in a browser" in refused.remedy.casefold()


@pytest.mark.parametrize(
    "body",
    [
        f"{MENU}<p>Owners reject offer</p>{FOOTER}",
        f"{MENU}<div>The owners rejected the offer on Friday.</div>{FOOTER}",
        f"{MENU}<h1>Terms</h1><ul><li>ships sail on Monday</li></ul>{FOOTER}",
        "<div>Call with Ana<br>owners refuse<br>vote on Friday</div>",
        "Owners refuse",
    ],
)
def test_a_short_note_on_a_page_is_read(tmp_path: Path, body: str) -> None:
    assert "own" in page(tmp_path, f"<html><body>{body}</body></html>").text.casefold()


@pytest.mark.parametrize(
    ("declared", "address"),
    [
        ('<link rel="canonical" href="http://[bad">', None),
        ('<meta property="og:url" content="https://[::1/x">', None),
        ('<!-- saved from url=(0012)http://[bad --><link rel="canonical" href="https://a.invalid/1">',
         "https://a.invalid/1"),
    ],
)  # fmt: skip
def test_a_malformed_address_is_no_address(
    tmp_path: Path, declared: str, address: str | None
) -> None:
    read = page(tmp_path, f"<html><head>{declared}</head><body><p>{PARAGRAPH}</p></body></html>")
    assert read.url == address and PARAGRAPH in read.text


@pytest.mark.parametrize("charset", ["undefined", "idna", "hex", "unicode_escape", "no-such"])
def test_a_page_that_names_no_real_character_set_is_read_by_what_it_holds(
    tmp_path: Path, charset: str
) -> None:
    path = tmp_path / "page.html"
    source = (
        f'<html><meta charset="{charset}"><body><p>{PARAGRAPH} The café shut.</p></body></html>'
    )
    path.write_bytes(source.encode("windows-1252"))
    (document,) = receive(path, captured=NOW)
    assert isinstance(document, Document) and "The café shut." in document.text
