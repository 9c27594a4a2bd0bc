"""Which files are read, which are refused, and what a refusal tells."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from goodoffices.errors import GoodOfficesError, Misuse, Refused
from goodoffices.model.findings import Document
from goodoffices.read import Given, Pasted, find, receive, receive_text
from goodoffices.read.arrival import MOST_TEXT
from goodoffices.read.sources import MOST_BYTES

NOW = "2026-03-01T09:00:00Z"
PROSE = "The envoy met both delegations on Monday and said the talks would go on.\n"


def refusal(path: Path) -> Refused:
    (refused,) = receive(path, captured=NOW)
    assert isinstance(refused, Refused)
    return refused


def received(path: Path | Pasted, given: Given | None = None) -> Document:
    (document,) = receive(path, captured=NOW, given=given or Given())
    assert isinstance(document, Document), document
    return document


def put(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_an_error_is_one_line_of_file_reason_and_remedy() -> None:
    error = GoodOfficesError("slug", "a.txt", "The file is empty", "Fill it.")
    assert str(error) == "a.txt: The file is empty. Fill it."
    assert (error.slug, error.subject, error.reason, error.remedy) == error.args


def test_a_folder_is_walked_in_one_order_whatever_order_it_was_filled_in(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/y.html", "c.txt"):
        put(tmp_path, name, PROSE)
    found = [p.relative_to(tmp_path).as_posix() for p in find([tmp_path]) if isinstance(p, Path)]
    assert found == ["b.txt", "c.txt", "a/y.html", "a/z.md"]


def test_hidden_files_and_our_own_dossiers_are_passed_over(tmp_path: Path) -> None:
    for name in (".hidden.txt", ".git/x.txt", "dossier.db", "dossier.db-wal", "dossier.db-shm"):
        put(tmp_path, name, PROSE)
    kept = put(tmp_path, "report.txt", PROSE)
    assert list(find([tmp_path])) == [kept]


def test_a_file_named_twice_is_found_once(tmp_path: Path) -> None:
    path = put(tmp_path, "report.txt", PROSE)
    assert list(find([path, tmp_path, str(path)])) == [path]


def test_a_missing_path_does_not_stop_the_batch(tmp_path: Path) -> None:
    path = put(tmp_path, "report.txt", PROSE)
    missing, found = find([tmp_path / "gone", path])
    assert isinstance(missing, Refused) and missing.slug == "not-found"
    assert found == path


def test_a_folder_without_reports_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (refused,) = find([tmp_path / "empty"])
    assert isinstance(refused, Refused) and refused.slug == "no-reports"


@pytest.mark.parametrize(
    ("name", "content", "slug"),
    [
        ("empty.txt", b"", "empty-file"),
        ("white.txt", b" \n\t\r\n ", "no-text"),
        ("mark.txt", b"\xef\xbb\xbf\n", "no-text"),
        ("nul.txt", b"text\x00\x01\x02\x03 more text" * 9, "binary"),
        ("control.txt", b"abc\x01\x02\x03\x04\x05def" * 50, "binary"),
        ("archive.txt", b"PK\x03\x04 word/document.xml", "broken-archive"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...", "not-text"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n----", "not-text"),
        ("table.csv", b"a,b\n1,2\n", "no-text-column"),
        ("notes.pages", b"anything", "unsupported-format"),
        ("fake.pdf", b"no such thing", "unsupported-format"),
        (
            "broken.txt",
            "„Gespräche“ führten zu nichts – “so” hieß es".encode() + b"\xff\xfe.",
            "broken-encoding",
        ),
        ("cut.txt", b"\xff\xfea\x00b\x00c", "broken-encoding"),
    ],
)
def test_what_is_no_readable_text_is_refused_with_a_remedy(
    tmp_path: Path, name: str, content: bytes, slug: str
) -> None:
    error = refusal(put(tmp_path, name, content))
    assert error.slug == slug
    assert name in str(error) and error.remedy


def test_a_huge_file_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    error = refusal(path)
    assert error.slug == "too-large" and "Split" in error.remedy


def test_a_text_that_is_too_long_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, "long.txt", PROSE * (MOST_TEXT // len(PROSE) + 1))
    assert refusal(path).slug == "too-long"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything")
def test_a_file_that_may_not_be_opened_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, "locked.txt", PROSE)
    path.chmod(0)
    assert refusal(path).slug == "no-permission"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert refusal(path).slug == "not-a-file"


def test_the_text_of_a_plain_file_is_exactly_what_was_decoded(tmp_path: Path) -> None:
    raw = "\ufeffA line.\r\n\r\n  Zwei – Zeilen\u2028.\n\n".encode()
    document = received(put(tmp_path, "a.txt", raw))
    assert document.text == raw.decode("utf-8-sig")
    assert document.id == hashlib.sha256(raw).hexdigest()
    assert document.captured == NOW
    assert document.path == (tmp_path / "a.txt").as_posix()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_unicode_encodings_are_read_with_or_without_their_mark(
    tmp_path: Path, encoding: str
) -> None:
    document = received(put(tmp_path, "a.txt", (PROSE * 3).encode(encoding)))
    assert document.text == PROSE * 3


def test_another_encoding_is_detected_and_said(tmp_path: Path) -> None:
    text = "“No deal is near,” the minister’s café meeting ended – said a source.\n" * 5
    document = received(put(tmp_path, "a.txt", text.encode("windows-1252")))
    assert document.text == text
    assert document.renderer == "text@1 (windows-1252)"


def test_a_cyrillic_code_page_is_detected_and_said(tmp_path: Path) -> None:
    text = (
        "Переговоры между сторонами не завершены, но они продолжаются, как сообщил чиновник.\n" * 8
    )
    document = received(put(tmp_path, "a.txt", text.encode("windows-1251")))
    assert document.text == text
    assert "1251" in document.renderer
    assert document.language == "ru"


def test_a_page_is_recognised_whatever_its_name(tmp_path: Path) -> None:
    page = "<!DOCTYPE html><html><body><p>Talks went on.</p></body></html>"
    document = received(put(tmp_path, "saved.txt", page))
    assert document.renderer == "html@2" and document.text == "Talks went on."


def test_a_file_of_another_kind_is_refused_in_a_few_words(tmp_path: Path) -> None:
    for name, content in (("a.png", b"\x89PNG\r\n\x1a\n"), ("desktop.ini", b"[x]")):
        assert len(str(refusal(put(tmp_path, name, content))).removeprefix(str(tmp_path))) < 90


def test_pasted_text_is_a_report_with_what_is_said_of_it() -> None:
    given = Given(publisher="The Ledger", published="2031-03-04", url="https://x.invalid/1")
    document = received(Pasted(PROSE.encode()), given)
    assert (document.path, document.text) == ("pasted", PROSE)
    assert document.id == hashlib.sha256(PROSE.encode()).hexdigest()
    assert (document.publisher, document.published.edtf) == ("The Ledger", "2031-03-04")
    page = received(Pasted(b"<!doctype html><html><body><p>Talks went on.</p></body></html>"))
    assert page.text == "Talks went on."


def test_a_title_is_not_given_to_a_table_of_reports(tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", "text\n" + PROSE)
    (refused,) = receive(path, captured=NOW, given=Given(title="One"))
    assert isinstance(refused, Refused) and refused.slug == "one-report"


def test_what_the_caller_says_goes_before_what_the_report_says() -> None:
    given = Given("The Ledger", "2025-03", "Given", "notes", "B2", "TLP:AMBER", "https://x.invalid")
    document = receive_text(
        "A headline here\nThe Post\n3 May 2024\n\n" + PROSE, captured=NOW, given=given
    )
    assert (document.publisher, document.title, document.genre) == ("The Ledger", "Given", "notes")
    assert (document.published.edtf, document.published.basis) == ("2025-03", "metadata")
    assert (document.grade, document.marking, document.url) == (
        "B2",
        "TLP:AMBER",
        "https://x.invalid",
    )


@pytest.mark.parametrize(
    "given", [{"published": "yesterday"}, {"published": "2025-02-30"}, {"grade": "Z9"}]
)
def test_a_value_without_a_meaning_is_not_taken(given: dict[str, str]) -> None:
    with pytest.raises(Misuse):
        Given(**given)  # type: ignore[arg-type]
