"""Tables of articles: each row is a report, its columns told by name or by the reader."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.errors import Misuse, Refused
from goodoffices.model.findings import Document
from goodoffices.read import Pasted, Piece, pieces_of, receive, tables
from goodoffices.read.tables import canonical, rows
from goodoffices.read.tables.columns import SYNONYMS, authors, published, publisher
from goodoffices.read.tables.rows import Records, Values

NOW = "2031-06-01T09:00:00Z"
TRUCE = "The dockers offered the owners a truce on Friday, their union said."
ANSWER = "The owners did not answer the offer at once, a spokesman said."


def read(
    folder: Path, name: str, content: str | bytes, columns: Mapping[str, str] | None = None
) -> list[Document | Refused]:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(receive(path, captured=NOW, columns=columns))


def one(found: list[Document | Refused]) -> Document:
    (document,) = found
    assert isinstance(document, Document), document
    return document


def refused(found: list[Document | Refused]) -> Refused:
    (refusal,) = found
    assert isinstance(refusal, Refused)
    return refusal


ROW = {
    "Headline": "Dockers offer truce",
    "Body": TRUCE,
    "pub_date": "2031-03-04T23:30:00-05:00",
    "Source": "The Harbour Post",
    "byline": "By Ana Brook and Carl Dee",
    "Link": "https://post.invalid/1",
}


def as_csv(*rows: Mapping[str, str], delimiter: str = ",") -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


FORMS = {
    "a.csv": as_csv(ROW),
    "a.tsv": as_csv(ROW, delimiter="\t"),
    "semicolon.csv": as_csv(ROW, delimiter=";"),
    "excel.csv": "sep=|\r\n" + as_csv(ROW, delimiter="|"),
    "a.jsonl": json.dumps(ROW) + "\n",
    "a.ndjson": json.dumps(ROW) + "\n",
    "list.json": json.dumps([ROW]),
    "frame.json": json.dumps({"status": "ok", "articles": [ROW]}),
    "deep.json": json.dumps({"response": {"docs": [ROW], "meta": {"hits": 1}}}),
    "single.json": json.dumps(ROW, indent=2),
    "lines.json": json.dumps(ROW) + "\n",
}


@pytest.mark.parametrize("name", FORMS)
def test_a_row_tells_title_outlet_day_authors_and_address(tmp_path: Path, name: str) -> None:
    document = one(read(tmp_path, name, FORMS[name]))
    assert document.path.endswith(f"{name}#1")
    assert document.text == f"Dockers offer truce\n\n{TRUCE}"
    assert (document.title, document.publisher) == ("Dockers offer truce", "The Harbour Post")
    assert document.authors == ("Ana Brook", "Carl Dee")
    assert (document.published.edtf, document.published.basis) == ("2031-03-04", "metadata")
    assert "pub_date" in document.published.why
    assert document.url == "https://post.invalid/1"


def test_the_same_row_is_the_same_document_in_every_table(tmp_path: Path) -> None:
    ids = {one(read(tmp_path, name, content)).id for name, content in FORMS.items()}
    turned = dict(reversed(ROW.items()))
    ids.add(one(read(tmp_path, "turned.jsonl", json.dumps(turned))).id)
    assert len(ids) == 1


def test_the_title_is_the_headline_and_no_prose(tmp_path: Path) -> None:
    document = one(read(tmp_path, "a.jsonl", json.dumps(ROW)))
    (span,) = [m for m in document.metadata if m.reason == "title"]
    assert document.text[span.start : span.end] == "Dockers offer truce"


def test_a_title_with_which_the_text_begins_is_not_put_twice(tmp_path: Path) -> None:
    row = {"title": "Dockers offer a truce!", "text": f"DOCKERS OFFER A TRUCE\n\n{TRUCE}"}
    assert one(read(tmp_path, "a.jsonl", json.dumps(row))).text == row["text"]


def test_columns_are_known_by_many_names(tmp_path: Path) -> None:
    for name in ("articleBody", "full_text", "MAIN TEXT", "content:encoded", "Body-Text"):
        assert one(read(tmp_path, "a.jsonl", json.dumps({name: TRUCE}))).text == TRUCE


def test_no_column_name_stands_for_two_things() -> None:
    names = [name for synonyms in SYNONYMS.values() for name in synonyms]
    assert len(names) == len(set(names))


def test_a_table_without_a_text_column_is_refused_once_with_its_columns(tmp_path: Path) -> None:
    error = refused(read(tmp_path, "a.csv", "id,Was,Wann\n" + "1,x,y\n" * 50))
    assert error.slug == "no-text-column"
    assert "“Was”" in str(error) and "--map text=" in error.remedy


def test_a_column_can_be_named_by_hand(tmp_path: Path) -> None:
    table = f'id,Was,Wann,date\n1,"{TRUCE}",4 March 2031,1 January 1999\n'
    columns = {"text": "Was", "published": "wann"}
    document = one(read(tmp_path, "a.csv", table, columns))
    assert (document.text, document.published.edtf) == (TRUCE, "2031-03-04")
    error = refused(read(tmp_path, "a.csv", table, {"text": "Wer"}))
    assert "“Wer”" in str(error) and "“Was”" in str(error)
    with pytest.raises(Misuse):
        read(tmp_path, "a.csv", table, {"mood": "Was"})


def test_a_row_that_cannot_be_read_is_refused_in_its_place(tmp_path: Path) -> None:
    lines = [json.dumps({"text": TRUCE}), "{broken", '"no object"', json.dumps({"text": " "})]
    found = read(tmp_path, "a.jsonl", "\n".join([*lines, json.dumps({"text": ANSWER})]))
    slugs = [f.slug if isinstance(f, Refused) else f.text for f in found]
    assert slugs == [TRUCE, "broken-json", "no-object", "no-text", ANSWER]
    assert [f.subject[-2:] for f in found if isinstance(f, Refused)] == ["#2", "#3", "#4"]


def test_an_ambiguous_day_is_decided_by_the_other_rows_or_stays_unknown(tmp_path: Path) -> None:
    def days(*cells: str) -> list[str | None]:
        rows = "".join(f'{cell},"{TRUCE} {n}"\n' for n, cell in enumerate(cells))
        found = read(tmp_path, "a.csv", "date,text\n" + rows)
        return [f.published.edtf for f in found if isinstance(f, Document)]

    assert days("03/04/2031", "25/04/2031") == ["2031-04-03", "2031-04-25"]
    assert days("03/04/2031", "04/25/2031") == ["2031-03-04", "2031-04-25"]
    assert days("03/04/2031", "05/06/2031") == [None, None]
    assert days("03/04/2031", "25/04/2031", "04/25/2031")[0] is None


@pytest.mark.parametrize(
    ("cell", "edtf"),
    [
        ("2031-03-04", "2031-03-04"),
        ("2031-03-04T23:59:59Z", "2031-03-04"),
        ("2031-03-04 08:00:00+02:00", "2031-03-04"),
        ("Tue, 04 Mar 2031 10:00:00 GMT", "2031-03-04"),
        ("March 4, 2031", "2031-03-04"),
        ("4.3.2031", "2031-03-04"),
        ("20310304", "2031-03-04"),
        ("20310304T101500Z", "2031-03-04"),
        ("1930392000", "2031-03-04"),
        ("1930392000000", "2031-03-04"),
        ("1930392000.5", "2031-03-04"),
        ("2031-03", "2031-03"),
        ("2031", "2031"),
        ("6 hours ago", None),
        ("March 4", None),
        ("2031-02-30", None),
        ("nan", None),
        ("", None),
        ("12", None),
    ],
)
def test_a_day_is_read_in_any_usual_notation(cell: str, edtf: str | None) -> None:
    found = published(cell, "date", None)
    assert found.edtf == edtf
    if edtf or found.basis != "unknown":
        assert cell in found.why


def test_a_cell_that_is_no_day_says_so(tmp_path: Path) -> None:
    row = {"text": TRUCE, "date": "6 hours ago"}
    document = one(read(tmp_path, "a.jsonl", json.dumps(row)))
    assert document.published.edtf is None
    assert "“6 hours ago”, which is no single day" in document.published.why


def test_objects_and_lists_in_cells_are_read_as_what_they_name() -> None:
    assert authors([{"name": "Ana Brook"}, "Carl Dee", "https://x.invalid/c"]) == (
        "Ana Brook",
        "Carl Dee",
    )
    assert authors("['Ana Brook', 'Carl Dee']") == ("Ana Brook", "Carl Dee")
    assert authors("By Ana Brook; Reuters staff") == ("Ana Brook", "Reuters staff")
    assert publisher("https://post.invalid") is None
    assert publisher("The <b>Post</b> &amp; Mail") == "The Post & Mail"


def test_html_in_a_cell_is_rendered_and_its_scripts_never_show(tmp_path: Path) -> None:
    row = {
        "text": f"<p>{TRUCE}</p><script>alert('x')</script><p>{ANSWER}</p>",
        "title": "A &amp; B",
    }
    document = one(read(tmp_path, "a.jsonl", json.dumps(row)))
    assert document.text == f"A & B\n\n{TRUCE}\n\n{ANSWER}"


def test_a_formula_is_but_text(tmp_path: Path) -> None:
    table = (
        'title,text\n=HYPERLINK("x"),"=cmd|\' /C calc\'!A0 The owners met the dockers, he said."\n'
    )
    assert one(read(tmp_path, "a.csv", table)).text.endswith("The owners met the dockers, he said.")


def test_grade_marking_and_genre_columns_are_kept_where_they_have_a_meaning(tmp_path: Path) -> None:
    row = {"text": TRUCE, "grade": "b2", "marking": "TLP:AMBER", "type": "notes"}
    document = one(read(tmp_path, "a.jsonl", json.dumps(row)))
    assert (document.grade, document.marking, document.genre) == ("B2", "TLP:AMBER", "notes")
    other = one(read(tmp_path, "b.jsonl", json.dumps(row | {"grade": "high", "type": "sports"})))
    assert other.grade is None and str(other.genre) != "sports"


def test_a_row_in_another_encoding_is_read_and_a_broken_one_refused(tmp_path: Path) -> None:
    western = "The café talks ended with “no deal” in Zürich; so said a diplomat who took part."
    broken = "„Gespräche“ führten zu nichts – “so” hieß es".encode() + b"\xff\xfe."
    rows = [f"{TRUCE} – he said".encode(), western.encode("cp1252"), broken]
    found = read(tmp_path, "a.csv", b"text\n" + b"\n".join(rows) + b"\n")
    assert [f.slug if isinstance(f, Refused) else f.text for f in found[1:]] == [
        western,
        "broken-encoding",
    ]
    old = read(tmp_path, "b.csv", f"text\n{western}\n{western}\n".encode("cp1252"))
    assert [f.text for f in old if isinstance(f, Document)] == [western, western]
    wide = one(read(tmp_path, "c.csv", f'text\r\n"{TRUCE}"\r\n'.encode("utf-16")))
    assert wide.text == TRUCE


def test_a_text_that_was_encoded_twice_is_read_once(tmp_path: Path) -> None:
    row = {"text": "The owners\u00e2\u0080\u0099 offer stood, he said."}
    document = one(read(tmp_path, "a.jsonl", json.dumps(row)))
    assert document.text == "The owners’ offer stood, he said."
    assert "twice" in document.renderer


def test_half_a_character_is_shown_as_such(tmp_path: Path) -> None:
    document = one(read(tmp_path, "a.jsonl", '{"text": "The talks \\ud83d ended, he said."}'))
    assert document.text == "The talks \ufffd ended, he said."


def test_nothing_of_a_wide_or_doubled_header_is_lost(tmp_path: Path) -> None:
    table = f'text,note,note\n"{TRUCE}",a,b,c\n\n"{ANSWER}"\n'
    found = read(tmp_path, "a.csv", table)
    assert [f.text for f in found if isinstance(f, Document)] == [TRUCE, ANSWER]
    row = {"text": TRUCE, "note": "a", "note (2)": "b", "column 4": "c"}
    assert found[0].id == one(read(tmp_path, "a.jsonl", json.dumps(row))).id  # type: ignore[union-attr]


CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), max_size=12)


@settings(max_examples=80)
@given(
    st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=5),
    st.sampled_from(",;\t|"),
    st.integers(1, 7),
)
def test_records_are_those_of_the_standard_reader_however_they_arrive(
    rows: list[list[str]], delimiter: str, stretch: int
) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    text = out.getvalue()
    source = iter([text[i : i + stretch] for i in range(0, len(text), stretch)])
    assert list(Records(lambda: next(source, ""), delimiter)) == rows


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=80)
@given(st.lists(JSON, max_size=5), st.integers(1, 7), st.booleans())
def test_elements_are_those_of_the_standard_reader_however_they_arrive(
    values: list[object], stretch: int, indented: bool
) -> None:
    text = json.dumps(values, indent=2 if indented else None)
    source = iter([text[i : i + stretch] for i in range(0, len(text), stretch)])
    found = Values(lambda: next(source, ""))
    assert found.peek() == "["
    assert [json.loads(e) for e in found.elements() if e is not None] == values


def test_a_row_is_identified_by_its_canonical_json() -> None:
    assert canonical({"b": "ü", "a": 1}) == '{"a":1,"b":"ü"}'.encode()


def slugs(found: list[Document | Refused]) -> list[str]:
    return [x.slug if isinstance(x, Refused) else x.text for x in found]


@pytest.fixture(params=[False, True], ids=["held", "streamed"])
def streamed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    if request.param:
        monkeypatch.setattr(rows, "MOST_ROW", 300)
        monkeypatch.setattr(tables, "MOST_ROW", 300)
    return bool(request.param)


PAD = [{"note": "x" * 100} for _ in range(10)]


@pytest.mark.parametrize(
    "frame", [{"articles": ...}, {"response": {"docs": ...}}, {"data": [{"hits": ...}], "n": 1}]
)
def test_an_answer_gives_the_same_reports_however_large_it_is(
    tmp_path: Path, streamed: bool, frame: dict[str, object]
) -> None:
    listed = json.dumps([{"title": "no text"}, {"text": TRUCE}, 7, {"text": ANSWER}])
    pad = [] if "data" in frame else PAD
    content = json.dumps({"pad": pad, **frame}, default=lambda _: "HERE").replace('"HERE"', listed)
    assert slugs(read(tmp_path, "a.json", content)) == ["no-text", TRUCE, "no-text", ANSWER]


def test_an_object_too_large_without_a_report_is_refused(tmp_path: Path, streamed: bool) -> None:
    found = refused(read(tmp_path, "a.json", json.dumps({"pad": PAD})))
    assert found.slug == ("no-reports" if streamed else "no-text-column")


def test_a_large_sequence_of_objects_loses_none(tmp_path: Path, streamed: bool) -> None:
    content = "\n".join(json.dumps({"text": t, "n": [1]}, indent=1) for t in (TRUCE, ANSWER))
    assert slugs(read(tmp_path, "a.json", content)) == [TRUCE, ANSWER]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.csv", "title,text\n"), ("a.json", "[]"), ("a.jsonl", "\n\n"), ("a.tsv", "title\ttext\n")],
)
def test_a_table_without_rows_is_refused(tmp_path: Path, name: str, content: str) -> None:
    assert refused(read(tmp_path, name, content)).slug == "no-reports"


def test_two_fields_of_one_name_are_both_kept_as_two_columns_are(tmp_path: Path) -> None:
    content = f'[{{"text": "{TRUCE}", "text": "", "a": 1, "a": 2, "a (2)": 3}}]'
    assert one(read(tmp_path, "a.json", content)).text == TRUCE
    (piece,) = pieces_of(Pasted(content.encode(), "a.json"))
    assert isinstance(piece, Piece)
    row = json.loads(piece.raw)
    assert (row["text (2)"], [row["a"], row["a (2)"], row["a (2) (2)"]]) == ("", [1, 2, 3])


def test_a_row_in_many_small_parts_costs_little_more_than_its_size() -> None:
    parts = iter(['{"text":[' + '"ab" ' * 100_000 + "]}"])
    tracemalloc.start()
    try:
        whole = Values(lambda: next(parts, "")).value()
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert whole
    assert peak < 8 * len(whole)
