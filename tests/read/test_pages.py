"""HTML and Markdown: all visible text, furniture from the mark-up, metadata from the head."""

from __future__ import annotations

from pathlib import Path

import pytest

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
