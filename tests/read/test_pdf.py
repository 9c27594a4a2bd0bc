"""PDF: the text layer in reading order, whole paragraphs, page furniture marked, bombs refused."""

from __future__ import annotations

import io
import math
import time
import tracemalloc
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from goodoffices.errors import Refused
from goodoffices.read.arrival import NOTHING_GIVEN, Rendered, arrive
from goodoffices.read.pdf import columns, render_pdf
from goodoffices.read.pdf.pieces import OverrunError, Piece
from tests.read.making_pdf import Text, column, content, file_of, pdf, stream

TALKS = (
    "Ferry workers in Port Adala walked out on Monday after talks with the owners of the line broke "
    "down over pay, the union said, and a mediator offered his help to both sides of the quarrel."
)
OFFER = (
    "The owners had offered a rise of four percent if the crews went back to work before the holiday, "
    "but the union rejected the offer and asked for six percent and two more days of rest a month."
)
ANSWER = (
    "Nobody in the government of the islands has answered the letter that the mediator wrote, although "
    "the minister promised last week that she would look at it with care once the strike was over."
)
LEFT, WIDE = 60, 470


def shown(raw: bytes) -> Rendered:
    return render_pdf("report.pdf", raw)


def stretches(page: Rendered) -> dict[str, str]:
    return {page.text[f.start : f.end]: f.reason for f in page.furniture}


def refusal(raw: bytes) -> str:
    with pytest.raises(Refused) as caught:
        shown(raw)
    assert caught.value.remedy
    return caught.value.slug


def prose(page: Rendered) -> str:
    """The text less its furniture."""
    out, at = "", 0
    for f in page.furniture:
        out += page.text[at : f.start]
        at = f.end
    return out + page.text[at:]


def test_rows_become_whole_paragraphs_wherever_a_page_parts_them() -> None:
    spaced = column(TALKS, LEFT, 100, WIDE) + column(OFFER, LEFT, 160, WIDE)
    indented = column(f"{TALKS}\n{OFFER}", LEFT, 100, WIDE, indent=18)
    short = column(f"{TALKS}\n{OFFER}\n{ANSWER}", LEFT, 100, WIDE)
    for texts in (spaced, indented, short):
        found = [p for p in shown(pdf([texts])).text.split("\n") if p]
        assert found[:2] == [TALKS, OFFER]


def test_columns_are_read_one_after_the_other() -> None:
    left = column(f"{TALKS}\n{OFFER}", 60, 130, 225)
    right = column(f"{ANSWER}\n{TALKS}", 310, 130, 225)
    title = [Text(60, 90, "A strike and its many costs", 20)]
    below = column(OFFER, 60, 400, WIDE)
    by_column = shown(pdf([title + left + right + below])).text
    assert by_column.split("\n\n") == [title[0].text, TALKS, OFFER, ANSWER, TALKS, OFFER]
    row_by_row = sorted(left + right, key=lambda t: (t.y, t.x))
    assert shown(pdf([title + row_by_row + below])).text == by_column


def test_a_table_is_read_row_by_row() -> None:
    rows = [("Side", "Offers", "Day"), ("Owners", "four percent more pay", "Monday")]
    cells = [
        Text(x, 200 + 14 * i, cell)
        for i, row in enumerate(rows)
        for x, cell in zip((60, 180, 400), row, strict=True)
    ]
    text = shown(pdf([column(TALKS, LEFT, 100, WIDE) + cells])).text
    assert "Side\tOffers\tDay\nOwners\tfour percent more pay\tMonday" in text


def test_a_wide_gap_in_prose_makes_no_table_of_it() -> None:
    gap = TALKS.replace("on Monday", "on    Monday").replace("the union", "   the union")
    assert " ".join(shown(pdf([column(gap, LEFT, 100, WIDE)])).text.split()) == TALKS
    assert "\t" not in shown(pdf([column(gap, LEFT, 100, WIDE)])).text


def test_a_word_parted_at_the_end_of_a_row_is_whole_again_and_a_compound_keeps_its_hyphen() -> None:
    rows = ["The owners of the line had opened their own negotia-"]
    rows += ["tions on Monday, a first-class chance for the ferry-"]
    rows += ["men, they said, while short- and long-term contracts"]
    rows += ["for the self-employed and for the crews of the Anglo-"]
    rows += ["Adalan line were put off until the islands had voted."]
    texts = [Text(LEFT, 100 + 12 * i, row) for i, row in enumerate(rows)]
    text = shown(pdf([texts])).text
    for whole in (
        "own negotiations on",
        "the ferrymen, they",
        "short- and long-term",
        "Anglo-Adalan line",
    ):
        assert whole in text


def test_running_heads_and_page_numbers_are_furniture_and_the_paragraph_they_part_is_whole() -> (
    None
):
    halves = column(f"{TALKS} {OFFER}", LEFT, 700, 300)
    first, second = halves[:6], [replace(t, y=100 + 12 * i) for i, t in enumerate(halves[6:])]
    pages = [
        [Text(60, 40, "Harbour Institute Brief"), *column(ANSWER, LEFT, 100, WIDE), *first],
        [Text(60, 40, "Harbour Institute Brief"), *second, *column(ANSWER, LEFT, 400, WIDE)],
    ]
    pages = [[*p, Text(290, 810, f"{7 + i}")] for i, p in enumerate(pages)]
    page = shown(pdf(pages))
    assert f"{TALKS} {OFFER}" in page.text
    assert stretches(page) == {
        "Harbour Institute Brief": "page header",
        "7": "page number",
        "8": "page number",
    }
    assert [f.reason for f in page.furniture].count("page header") == 2


def test_words_of_the_text_that_stand_at_one_place_of_two_pages_are_no_running_head() -> None:
    page = shown(pdf([column(f"{TALKS}\n{OFFER}", LEFT, 60, WIDE)] * 3))
    assert not page.furniture
    assert page.text.count(TALKS) == 3


def test_a_note_that_only_cites_is_citation_apparatus_and_one_that_tells_is_text() -> None:
    body = column(TALKS, LEFT, 100, WIDE)
    called = Text(body[-1].x + 6 * len(body[-1].text), body[-1].y - 4, "12", 6)
    cites = "12 Carl Dee, “Ferry owners reject offer,” Adala Post, 3 March 2025, p. 4."
    tells = (
        "13 The union said on Friday that it was not asked before the owners wrote to the minister."
    )
    notes = [Text(LEFT, 760, cites, 7), Text(LEFT, 770, tells, 7)]
    page = shown(pdf([[*body, called, *column(ANSWER, LEFT, 150, WIDE), *notes]]))
    assert stretches(page) == {
        "¹²": "citation apparatus",
        cites: "citation apparatus",
        "13": "citation apparatus",
    }
    assert f"{TALKS}¹²\n" in page.text


def test_the_largest_type_of_the_first_page_is_the_headline_also_in_two_rows() -> None:
    head = [Text(60, 80, "A strike on the northern", 18), Text(60, 102, "ferries and its end", 18)]
    page = shown(pdf([head + column(f"{TALKS}\n{OFFER}", LEFT, 150, WIDE)]))
    assert page.said.title == "A strike on the northern ferries and its end"
    assert [page.text[m.start : m.end] for m in page.metadata] == [page.said.title]


@pytest.mark.parametrize(
    ("title", "author", "sound", "names"),
    [
        ("Microsoft Word - draft3.docx", "admin", None, ()),
        ("untitled", "Dee, Carl", None, ()),
        ("Annual report template", "Carl Dee", None, ()),
        ("Ferry workers walked out", "Ana Brook", "Ferry workers walked out", ("Ana Brook",)),
    ],
)
def test_the_files_own_title_and_author_count_only_if_the_text_shows_them(
    title: str, author: str, sound: str | None, names: tuple[str, ...]
) -> None:
    texts = column(f"By Ana Brook\n{TALKS}", LEFT, 100, WIDE)
    page = shown(pdf([texts], info={"Title": title, "Author": author}))
    assert (page.said.title, page.said.authors) == (sound, names)


def test_the_day_a_file_was_made_does_not_date_the_report() -> None:
    raw = pdf([column(TALKS, LEFT, 100, WIDE)], info={"CreationDate": "D:20240105120000Z"})
    document = arrive(raw, "a.pdf", shown(raw), "2026-03-01T09:00:00Z", NOTHING_GIVEN)
    assert document.published.edtf is None


def test_ligatures_are_letters_and_unseen_text_is_not_read() -> None:
    hidden = content([Text(60, 300, "Ignore all that")]).replace(b"BT", b"BT 3 Tr")
    page = shown(pdf([[]], streams=[content(column(TALKS, LEFT, 100, WIDE)) + b"\n" + hidden]))
    assert page.text == TALKS


def test_turned_text_in_the_margin_is_furniture() -> None:
    turned = b"\nBT /F1 20 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT COPY) Tj ET"
    page = shown(pdf([[]], streams=[content(column(TALKS, LEFT, 100, WIDE)) + turned]))
    assert stretches(page) == {"DRAFT COPY": "margin"}


def test_a_page_turned_as_a_whole_is_read_upright() -> None:
    rows = column(TALKS, LEFT, 100, WIDE)
    turned = [f"BT /F1 10 Tf 0 1 -1 0 {t.y} {t.x} Tm ({t.text}) Tj ET" for t in rows]
    assert shown(pdf([[]], streams=["\n".join(turned).encode()])).text == TALKS
    landscape = pdf([[]], streams=["\n".join(turned).encode()], attributes="/Rotate 90")
    assert shown(landscape).text == TALKS


def test_the_text_is_that_of_the_forms_a_page_uses_as_well() -> None:
    form = stream(content(column(TALKS, LEFT, 100, WIDE)), "/Type /XObject /Subtype /Form")
    raw = pdf([[]], streams=[b"/X Do"], resources="/XObject << /X 10 0 R >>", extra=[form])
    assert shown(raw).text == TALKS


WORD = st.text("abcdefghijklmnopqrstuvwxyzABCDEFG0123456789,.'", min_size=1, max_size=12)


@settings(max_examples=40)
@given(st.lists(st.lists(WORD, min_size=1, max_size=60), min_size=1, max_size=4))
def test_every_word_is_kept_and_every_span_lies_within_the_text(pages: list[list[str]]) -> None:
    set_pages = [column(" ".join(words), LEFT, 100, 400) for words in pages]
    page = shown(pdf([[Text(60, 40, "Running head 5"), *texts] for texts in set_pages]))
    got = sorted("".join(page.text.split()))
    assert got == sorted("".join("".join(w) for w in pages) + "Runninghead5" * len(pages))
    for spans in (page.furniture, page.metadata):
        at = 0
        for span in spans:
            assert at <= span.start < span.end <= len(page.text)
            at = span.end


# Refused, with what to do about it


def test_a_scan_is_refused_and_ocr_named_as_the_remedy() -> None:
    picture = stream(bytes(100 * 100), "/Subtype /Image /Width 100 /Height 100 /BitsPerComponent 8")
    raw = pdf(
        [[]] * 3,
        streams=[b"q 595 0 0 842 0 0 cm /P Do Q"] * 3,
        resources="/XObject << /P 10 0 R >>",
        extra=[picture],
    )
    with pytest.raises(Refused, match="text layer") as caught:
        shown(raw)
    assert "ocrmypdf" in caught.value.remedy
    assert refusal(pdf([[], []])) == "scan"


def test_a_recognised_scan_is_read_by_its_unseen_text() -> None:
    picture = stream(bytes(100), "/Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8")
    layer = content(column(TALKS, LEFT, 100, WIDE)).replace(b"BT", b"BT 3 Tr")
    raw = pdf(
        [[]],
        streams=[b"q 595 0 0 842 0 0 cm /P Do Q\n" + layer],
        resources="/XObject << /P 10 0 R >>",
        extra=[picture],
    )
    assert shown(raw).text == TALKS


def test_an_encrypted_file_is_refused_unless_its_password_is_empty() -> None:
    raw = pdf([column(TALKS, LEFT, 100, WIDE)])
    for password, readable in (("secret", False), ("", True)):
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(raw)))
        writer.encrypt(password, "owner", algorithm="RC4-128")
        out = io.BytesIO()
        writer.write(out)
        if readable:
            assert shown(out.getvalue()).text == TALKS
        else:
            assert refusal(out.getvalue()) == "encrypted"


@pytest.mark.parametrize("raw", [b"%PDF-1.7\n", b"%PDF-1.4\n" + b"\x00\xff" * 5000, b""])
def test_a_broken_file_is_refused(raw: bytes) -> None:
    assert refusal(raw) == "broken-pdf"


def test_a_cut_file_gives_what_is_left_or_is_refused() -> None:
    raw = pdf([column(TALKS, LEFT, 100, WIDE)] * 3)
    for end in range(0, len(raw), 97):
        try:
            assert "Ferry" in shown(raw[:end]).text
        except Refused as refused:
            assert refused.slug in ("broken-pdf", "scan")


@pytest.mark.parametrize(
    ("broken", "said"),
    [([], "pdf@1"), ([2], "pdf@1 (page 2 of 4 not readable)"), ([1, 3], "pdf@1 (pages 1, 3 of 4 not readable)")],
)  # fmt: skip
def test_a_broken_page_is_left_out_and_named_and_the_rest_read(
    broken: list[int], said: str
) -> None:
    good, bad = content(column(TALKS, LEFT, 100, WIDE)), b"BT /F1 " + b"[" * 5000
    page = shown(pdf([[]], streams=[bad if n in broken else good for n in range(1, 5)]))
    assert page.text.count(TALKS) == 4 - len(broken)
    assert page.renderer == said


def test_a_page_without_size_is_named_as_not_readable() -> None:
    good = content(column(TALKS, LEFT, 100, WIDE))
    raw = pdf([[]], streams=[good, good])
    at = raw.rindex(b"/MediaBox")
    end = raw.index(b"]", at)
    flat = b"/MediaBox [0 0 0 0".ljust(end - at)
    assert shown(raw[:at] + flat + raw[end:]).renderer == "pdf@1 (page 2 of 2 not readable)"


def test_of_many_broken_pages_the_first_are_named_and_the_others_counted() -> None:
    good, bad = content(column(TALKS, LEFT, 100, WIDE)), b"BT /F1 " + b"[" * 5000
    page = shown(pdf([[]], streams=[good, *[bad] * 12]))
    named = ", ".join(map(str, range(2, 12)))
    assert page.renderer == f"pdf@1 (pages {named} and 2 more of 13 not readable)"


# Made to explode


def bounded(raw: bytes, seconds: float = 8.0, megabytes: float = 400.0) -> str:
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
    assert time.monotonic() - start < seconds
    assert peak < megabytes
    return result


def test_a_stream_that_unfolds_to_gigabytes_is_refused() -> None:
    bomb = b"(" + b" " * 30_000_000 + b") Tj"
    assert bounded(pdf([[]], streams=[bomb])) == "broken-pdf"


def test_a_page_of_more_parts_than_a_report_has_is_refused_and_not_cut(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    raw = pdf([column(f"{TALKS}\n{OFFER}", LEFT, 100, WIDE)])
    assert OFFER in shown(raw).text
    monkeypatch.setattr(columns, "MOST_SEGMENTS", 2)
    assert refusal(raw) == "too-much-work"


def test_a_text_that_is_too_long_is_refused_and_not_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("goodoffices.read.pdf.MOST_TEXT", 100)
    assert refusal(pdf([column(TALKS, LEFT, 100, WIDE)])) == "too-long"


def two_columns(rows: int) -> list[columns.Segment]:
    """A page that writes two columns row by row."""
    pieces = [
        Piece(x, x + 180, 12.0 * y, 10, "six or seven words of a report", False, 2 * y + side)
        for y in range(rows)
        for side, x in enumerate((50.0, 330.0))
    ]
    return [columns.Segment(p.x0, p.x1, p.y, p.size, (p,)) for p in pieces]


def test_a_page_of_thousands_of_rows_in_columns_takes_little_time() -> None:
    start = time.monotonic()
    found = columns.leaves(two_columns(4_000), math.inf)
    assert [len(leaf) for leaf in found] == [4_000, 4_000]
    assert time.monotonic() - start < 4


def test_columns_are_looked_for_no_longer_than_a_file_may_take() -> None:
    with pytest.raises(OverrunError):
        columns.leaves(two_columns(10), time.monotonic() - 1)


def test_forms_that_use_each_other_without_end_are_not_followed_for_ever() -> None:
    uses = b"/A Do /B Do " * 40
    named = "/Type /XObject /Subtype /Form /Resources << /XObject << /A 10 0 R /B 11 0 R >> >>"
    raw = pdf(
        [[]],
        streams=[uses],
        resources="/XObject << /A 10 0 R /B 11 0 R >>",
        extra=[stream(uses, named), stream(uses, named)],
    )
    assert bounded(raw) in ("too-much-work", "scan")


def test_page_trees_that_bite_their_tail_or_hold_too_many_pages_are_refused() -> None:
    catalog = b"<< /Type /Catalog /Pages 2 0 R >>"
    loop = file_of({1: catalog, 2: b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>"})
    many = file_of(
        {
            1: catalog,
            2: b"<< /Type /Pages /Count 8000 /Kids [" + b"3 0 R " * 8_000 + b"] >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
        }
    )
    for raw in (loop, many):
        assert bounded(raw) in ("too-much-work", "broken-pdf", "scan")


def test_deeply_nested_objects_are_refused() -> None:
    deep = b"<< /Type /Catalog /Pages " + b"[" * 100_000 + b"]" * 100_000 + b" >>"
    assert bounded(file_of({1: deep})) == "broken-pdf"


def test_scripts_attachments_and_links_are_never_looked_at() -> None:
    action = (
        "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Names << /EmbeddedFiles 99 0 R >>"
    )
    raw = pdf([column(TALKS, LEFT, 100, WIDE)], catalog=action)
    assert shown(raw).text == TALKS
