"""DOCX: what a reader sees, line by line, and nothing that is hidden; bombs are refused."""

from __future__ import annotations

import io
import time
import tracemalloc
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.errors import Refused
from goodoffices.read.arrival import NOTHING_GIVEN, Rendered, arrive
from goodoffices.read.docx import render_docx
from tests.read.making_docx import MAIN, docx, paragraph, part, run, table

TALKS = "Ferry workers in Port Adala walked out on Monday after talks broke down, the union said."
OFFER = "The owners had offered a rise of four percent."


def shown(raw: bytes) -> Rendered:
    return render_docx("report.docx", raw)


def stretches(page: Rendered) -> dict[str, str]:
    return {page.text[f.start : f.end]: f.reason for f in page.furniture}


def refusal(raw: bytes) -> str:
    with pytest.raises(Refused) as caught:
        shown(raw)
    assert caught.value.remedy
    return caught.value.slug


def test_paragraphs_are_lines_and_table_rows_are_lines_of_cells() -> None:
    body = paragraph(TALKS) + table([["Side", "Offers"], ["Owners", "four percent"]])
    text = shown(docx(body + paragraph(OFFER))).text
    assert text == f"{TALKS}\n\nSide\tOffers\nOwners\tfour percent\n\n{OFFER}"


def test_a_table_that_lays_out_a_page_is_read_as_its_paragraphs() -> None:
    long = " ".join([TALKS] * 8)
    text = shown(docx(table([[long, "Contact"], [OFFER]]))).text
    assert text.split("\n\n") == [long, "Contact", OFFER]


def test_lists_show_their_bullets_and_numbers() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
        '<w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">'
        '<w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>'
    )

    def item(text: str, number: int, level: int) -> str:
        given = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        return paragraph(text, given)

    items = [("pay", 7, 0), ("in May", 7, 1), ("in June", 7, 1), ("rest", 7, 0), ("port", 7, 1)]
    body = "".join(item(*i) for i in [*items, ("crews", 8, 0)])
    text = shown(docx(body, {"numbering": part(numbering, "numbering")})).text
    assert text == "1. pay\n1.a) in May\n1.b) in June\n2. rest\n2.a) port\n• crews"


def test_inserted_text_is_shown_and_deleted_moved_and_hidden_text_is_not() -> None:
    body = (
        f"<w:p>{run('The owners ')}<w:del>{run('accepted').replace('w:t', 'w:delText')}</w:del>"
        f"<w:ins>{run('rejected')}</w:ins>{run(' the offer')}<w:moveFrom>{run(' twice')}</w:moveFrom>"
        f"{run(' in secret', '<w:vanish/>')}<w:hyperlink>{run(' on Monday')}</w:hyperlink>"
        '<w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r><w:commentReference w:id="0"/>.</w:p>'
    )
    comments = part(f'<w:comment w:id="0">{paragraph("Is this so?")}</w:comment>', "comments")
    assert (
        shown(docx(body, {"comments": comments})).text == "The owners rejected the offer on Monday"
    )


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('A box')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    text = shown(docx(f"<w:p>{run('Before')}<w:r>{both}</w:r>{run(' after')}</w:p>")).text
    assert text == "Before after\n\nA box"


def test_notes_stand_at_the_end_and_their_marks_behind_the_sentence() -> None:
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = f"<w:p>{run('The owners')}{call.format(5)}{run(' agreed. The crews did not.')}{call.format(6)}</w:p>"
    cites = "Carl Dee, “Owners give way,” Adala Post, 3 March 2025."
    tells = "They were not asked, the union said."
    notes = f'<w:footnote w:id="0" w:type="separator">{paragraph("---")}</w:footnote>'
    notes += f'<w:footnote w:id="5">{paragraph(cites)}</w:footnote>'
    notes += f'<w:footnote w:id="6">{paragraph(tells)}</w:footnote>'
    page = shown(docx(body + paragraph(TALKS), {"footnotes": part(notes, "footnotes")}))
    assert page.text == (
        f"The owners agreed.¹ The crews did not.²\n\n{TALKS}\n\n1 {cites}\n2 {tells}"
    )
    assert set(stretches(page)) == {"¹", "²", f"1 {cites}", "2"}


def test_heads_and_feet_are_furniture_once() -> None:
    parts = {
        "header1": part(paragraph("Harbour Institute"), "hdr"),
        "header2": part(paragraph("Harbour Institute"), "hdr"),
        "footer1": part(paragraph("Page 1 of 4"), "ftr"),
    }
    page = shown(docx(paragraph(TALKS), parts))
    assert page.text == f"Harbour Institute\n\n{TALKS}\n\nPage 1 of 4"
    assert stretches(page) == {"Harbour Institute": "page header", "Page 1 of 4": "page footer"}


def test_the_title_is_the_one_set_as_such_or_one_that_the_text_shows() -> None:
    styles = part('<w:style w:styleId="T1"><w:name w:val="Title"/></w:style>', "styles")
    body = paragraph("The strike and its end", '<w:pStyle w:val="T1"/>') + paragraph(TALKS)
    page = shown(docx(body, {"styles": styles}, properties="<dc:title>Draft 3</dc:title>"))
    assert page.said.title == "The strike and its end"
    assert [page.text[m.start : m.end] for m in page.metadata] == [page.said.title]
    given = "<dc:title>Ferry workers walked out</dc:title><dc:creator>Office User</dc:creator>"
    untitled = shown(docx(paragraph(TALKS), properties=given))
    assert (untitled.said.title, untitled.said.authors) == ("Ferry workers walked out", ())


def test_the_days_a_file_was_made_and_changed_do_not_date_the_report() -> None:
    raw = docx(
        paragraph(TALKS), properties="<dcterms:created>2024-01-05T10:00:00Z</dcterms:created>"
    )
    document = arrive(raw, "a.docx", shown(raw), "2026-03-01T09:00:00Z", NOTHING_GIVEN)
    assert document.published.edtf is None


def test_a_document_with_macros_is_read_and_its_macros_are_not() -> None:
    macros = "application/vnd.ms-word.document.macroEnabled.main+xml"
    raw = docx(paragraph(TALKS), {"vbaProject": "not even XML"}, kind=macros)
    assert shown(raw).text == TALKS


def test_nothing_outside_the_file_is_opened() -> None:
    outside = (
        '<Relationship Id="x" Type="http://x/relationships/footnotes" TargetMode="External" '
        'Target="http://192.0.2.1/notes.xml"/><Relationship Id="y" Type="http://x/relationships/header" '
        'Target="../../../etc/passwd"/>'
    )
    assert shown(docx(paragraph(TALKS), relations=outside)).text == TALKS


WORDS = st.lists(st.text("abcdefghij KLM.,¹²", max_size=30), max_size=12)


@settings(max_examples=40)
@given(WORDS)
def test_every_letter_is_kept_and_every_span_lies_within_the_text(words: list[str]) -> None:
    page = shown(docx("".join(paragraph(w) for w in words)))
    assert sorted("".join(page.text.split())) == sorted("".join("".join(words).split()))
    at = 0
    for span in page.furniture:
        assert at <= span.start < span.end <= len(page.text)
        at = span.end


# Refused, with what to do about it


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"PK\x05\x06" + b"\x00" * 18])
def test_a_broken_file_is_refused(raw: bytes) -> None:
    assert refusal(raw) in ("broken-docx", "not-docx")


def test_a_cut_or_damaged_file_is_refused() -> None:
    raw = docx(paragraph(TALKS), compression=zipfile.ZIP_STORED)
    assert refusal(raw[: len(raw) // 2]) == "broken-docx"
    assert refusal(raw.replace(b"</w:body>", b"</w:boby>")) == "broken-docx"
    assert refusal(docx("<w:p><w:r>")) == "broken-docx"


def test_a_spreadsheet_or_another_archive_is_refused() -> None:
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    assert refusal(docx(paragraph(TALKS), kind=sheet)) == "not-docx"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("notes.txt", TALKS)
    assert refusal(out.getvalue()) == "not-docx"


# Made to explode


def bounded(raw: bytes) -> str:
    """Reads a hostile file: what came of it, with the time and memory it took bounded."""
    tracemalloc.start()
    start = time.monotonic()
    try:
        try:
            result = shown(raw).text[:1000]
        except Refused as refused:
            result = refused.slug
        peak = tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()
    assert time.monotonic() - start < 10
    assert peak < 100
    return result


def test_a_part_that_unfolds_without_end_is_refused() -> None:
    assert bounded(docx(paragraph(" " * 61_000_000))) == "too-much-work"


def test_entities_are_never_unfolded() -> None:
    lols = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    bomb = (
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{lols}]>'
        + part(paragraph("&l9;")).partition("?>")[2]
    )
    stolen = bomb.replace(lols, '<!ENTITY l9 SYSTEM "file:///etc/hosts">')
    for xml in (bomb, stolen):
        assert bounded(docx("", document=xml)) == "broken-docx"


def test_a_hundred_thousand_nested_elements_are_read_all_the_same() -> None:
    deep = "<w:p>" * 100_000 + run(TALKS) + "</w:p>" * 100_000
    assert shown(docx(deep)).text == TALKS
    tables = "<w:tbl><w:tr><w:tc>" * 50_000 + paragraph(OFFER) + "</w:tc></w:tr></w:tbl>" * 50_000
    assert shown(docx(tables)).text == OFFER


def test_the_form_of_the_main_part_is_what_counts() -> None:
    assert shown(docx(paragraph(TALKS), kind=MAIN.replace("document", "template"))).text == TALKS


def test_a_text_that_is_too_long_is_refused_and_not_cut() -> None:
    assert refusal(docx(paragraph("word " * 400_001))) == "too-long"


def test_white_space_that_is_not_shown_makes_no_text_too_long() -> None:
    assert shown(docx(paragraph("a" + " " * 2_100_000 + "b") + paragraph(OFFER))).text == (
        f"a b\n\n{OFFER}"
    )
