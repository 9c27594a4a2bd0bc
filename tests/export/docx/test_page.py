"""The briefing as a Word document, opened again with python-docx and, if it is there, an office."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree, html

from goodoffices.export.docx import render
from goodoffices.present.html import render as page
from goodoffices.present.sentences import sentences

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened(file):
    return docx.Document(io.BytesIO(file))


def part(file, name):
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return etree.fromstring(archive.read(name))


def words(element):
    return "".join(t.text or "" for t in element.iter(f"{W}t"))


def footnotes(file):
    """Number and text of each footnote, without the two rules above them."""
    notes = part(file, "word/footnotes.xml").findall(f"{W}footnote")
    return {n.get(f"{W}id"): words(n) for n in notes if n.get(f"{W}type") is None}


def all_lines(lines):
    for line in lines:
        yield line
        yield from all_lines(line.below)


def test_it_opens_again_with_the_headings_of_the_page(view):
    told = [p.text for p in opened(render(view)).paragraphs if p.style.name == "Heading 1"]
    tree = html.fromstring(page(view))
    shown = [" ".join(h.text_content().split()) for h in tree.iter("h2")]
    assert told == [re.sub(r" \d+$", "", title) for title in shown]


def test_it_holds_every_line_that_the_page_holds(view):
    paragraphs = [" ".join(p.text.split()) for p in opened(render(view)).paragraphs]
    for section in view.sections:
        for line in all_lines(section.lines):
            for told in line.parts:
                assert any(" ".join(told.text.split()) in p for p in paragraphs)
    for sentence in view.unknown:
        assert any(sentence in p for p in paragraphs)
    for source in view.sources:
        assert any(p.startswith(f"[{source.number}] {source.title}") for p in paragraphs)


def test_every_passage_is_a_footnote_with_its_sentence_and_source(view):
    file = render(view)
    notes = footnotes(file)
    wanted = {
        s
        for section in view.sections
        for line in all_lines(section.lines)
        for s in sentences(line.notes)
    }
    assert len(notes) == len(wanted)
    for sentence in wanted:
        told = "".join(piece.text for piece in sentence.pieces)
        assert [n for n in notes.values() if f"[{sentence.source.number}]" in n and told in n]


def test_each_footnote_is_called_once_in_order_and_repeated_by_reference(view):
    file = render(view)
    body = part(file, "word/document.xml")
    called = [r.get(f"{W}id") for r in body.iter(f"{W}footnoteReference")]
    assert called == [str(n) for n in range(1, len(called) + 1)] == list(footnotes(file))
    marks = {b.get(f"{W}name") for b in body.iter(f"{W}bookmarkStart")}
    again = [i.text.split()[1] for i in body.iter(f"{W}instrText")]
    assert again and set(again) <= marks
    ids = [b.get(f"{W}id") for b in body.iter(f"{W}bookmarkStart")]
    assert len(set(ids)) == len(ids)
    ends = [b.get(f"{W}id") for b in body.iter(f"{W}bookmarkEnd")]
    assert ids == ends


def test_the_cited_words_stand_out_in_the_footnote(view):
    notes = part(render(view), "word/footnotes.xml")
    bold = {words(r) for r in notes.iter(f"{W}r") if r.find(f"{W}rPr/{W}b") is not None}
    assert "twelve licences would be issued" in bold


def test_a_footnote_leads_to_its_source_in_the_list(view):
    file = render(view)
    marks = {b.get(f"{W}name") for b in part(file, "word/document.xml").iter(f"{W}bookmarkStart")}
    links = [h.get(f"{W}anchor") for h in part(file, "word/footnotes.xml").iter(f"{W}hyperlink")]
    assert links and set(links) <= marks


def test_the_package_names_the_footnotes_everywhere_it_must(view):
    file = render(view)
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        types = archive.read("[Content_Types].xml").decode()
        relations = archive.read("word/_rels/document.xml.rels").decode()
    assert 'PartName="/word/footnotes.xml"' in types and "footnotes+xml" in types
    assert "relationships/footnotes" in relations
    settings = part(file, "word/settings.xml")
    names = [child.tag.removeprefix(W) for child in settings]
    assert names.index("footnotePr") < names.index("compat")
    styles = {s.get(f"{W}styleId") for s in part(file, "word/styles.xml").iter(f"{W}style")}
    used = {
        s.get(f"{W}val")
        for name in ("word/document.xml", "word/footnotes.xml")
        for tag in ("pStyle", "rStyle")
        for s in part(file, name).iter(f"{W}{tag}")
    }
    assert used <= styles


def test_markings_stand_above_and_below_every_page(view):
    section = opened(render(view)).sections[0]
    for margin in (section.header, section.footer):
        assert "For mission staff only" in [p.text for p in margin.paragraphs]
    bare = opened(render(replace(view, marking=()))).sections[0]
    assert not "".join(p.text for p in bare.header.paragraphs)


def test_what_was_left_out_is_said_at_the_top(view):
    told = opened(render(replace(view, left_out="Redacted: this.")))
    assert "Redacted: this." in [p.text for p in told.paragraphs][:4]


@pytest.mark.parametrize(
    "text",
    [
        "</w:t></w:r><w:r><w:t>",
        "<script>alert(1)</script> &amp; ]]>",
        "a\x00b\x08c\x1bd\ufffe\uffff",
        "safe \u202eevil\u2066",
        "\ud800 lone",
        "line\u2028line\nline\r\x0c",
    ],
)
def test_hostile_text_is_only_text(telling, text):
    file = render(telling(text))
    document = opened(file)
    for name in ("word/document.xml", "word/footnotes.xml"):
        tags = {e.tag for e in part(file, name).iter()}
        assert qn("w:script") not in tags and "script" not in tags
        shown = words(part(file, name))
        assert not [c for c in shown if not c.isprintable() and c != "\t"]
    assert document.paragraphs


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no office on this machine")
def test_an_office_reads_it_footnotes_and_all(view, tmp_path):
    (tmp_path / "brief.docx").write_bytes(render(view))
    done = subprocess.run(
        [
            "soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
            "--convert-to", "html:HTML (StarWriter):EmbedImages", "--outdir", str(tmp_path),
            str(tmp_path / "brief.docx"),
        ],
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    read = html.fromstring((tmp_path / "brief.html").read_bytes())
    notes = [d for d in read.iter("div") if (d.get("id") or "").startswith("sdfootnote")]
    assert len(notes) == len(footnotes(render(view)))
    assert "twelve licences would be issued" in " ".join(read.text_content().split())


def test_it_asks_for_nothing_outside_itself(view):
    with zipfile.ZipFile(io.BytesIO(render(view))) as archive:
        relations = [archive.read(n).decode() for n in archive.namelist() if n.endswith(".rels")]
    assert not [r for r in relations if 'TargetMode="External"' in r]
