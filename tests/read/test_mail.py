"""Mails and mailboxes: who wrote when, the text whole, attachments as reports of their own."""

from __future__ import annotations

import hashlib
import mailbox
from email.message import EmailMessage
from pathlib import Path

import pytest

from goodoffices.errors import Refused
from goodoffices.model.findings import Document
from goodoffices.read import Given, receive
from goodoffices.read.mail.text import render_plain

NOW = "2031-06-01T09:00:00Z"
TRUCE = "The dockers offered the owners a truce on Friday, their union said."
ANSWER = "The owners did not answer the offer at once, a spokesman said."
WRAPPED = (
    "Norway and Chile opened talks in Geneva on Monday, the Norwegian\n"
    "government said, and both sides agreed to come back within a week\n"
    "if the dockers lift their blockade of the two northern harbours\n"
    "before the end of the month, a diplomat who took part said.\n"
)


def mail(text: str = TRUCE, **headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in (
        {"From": "Ana Brook <ana@post.invalid>", "Subject": "Truce"} | headers
    ).items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


def read(
    folder: Path, message: EmailMessage | bytes, name: str = "a.eml"
) -> list[Document | Refused]:
    path = folder / name
    path.write_bytes(message if isinstance(message, bytes) else message.as_bytes())
    return list(receive(path, captured=NOW))


def one(folder: Path, message: EmailMessage | bytes, name: str = "a.eml") -> Document:
    (document,) = read(folder, message, name)
    assert isinstance(document, Document), document
    return document


def stretches(document: Document) -> dict[str, str]:
    marked = (*document.furniture, *document.metadata)
    return {document.text[m.start : m.end]: m.reason for m in marked}


def test_subject_sender_and_day_are_the_title_the_author_and_the_date(tmp_path: Path) -> None:
    document = one(tmp_path, mail(Date="Mon, 3 Mar 2031 23:30:00 -0500"))
    assert document.text.startswith(
        "Truce\nFrom: Ana Brook\nDate: Mon, 03 Mar 2031 23:30:00 -0500\n\n" + TRUCE
    )
    assert (document.title, document.authors, document.publisher) == ("Truce", ("Ana Brook",), None)
    assert (document.published.edtf, document.published.basis) == ("2031-03-03", "metadata")
    assert "23:30:00 -0500" in document.published.why
    assert stretches(document)["From: Ana Brook"] == "byline"


def test_a_mail_is_identified_by_its_bytes(tmp_path: Path) -> None:
    raw = mail().as_bytes()
    assert one(tmp_path, raw).id == hashlib.sha256(raw).hexdigest()


def test_encoded_headers_are_decoded_and_reply_marks_are_no_title(tmp_path: Path) -> None:
    document = one(tmp_path, mail(Subject="Re: AW: Fährstreik – was nun?"))
    assert document.title == "Fährstreik – was nun?"
    assert document.text.startswith("Re: AW: Fährstreik – was nun?\n")


@pytest.mark.parametrize(
    ("headers", "publisher", "authors"),
    [
        ({"From": '"The Harbour Post" <x@y.invalid>'}, "The Harbour Post", ()),
        ({"From": '"Ana Brook via Harbour News" <x@y.invalid>'}, "Harbour News", ("Ana Brook",)),
        ({"List_Id": "Harbour Post Daily <d.y.invalid>"}, "Harbour Post Daily", ("Ana Brook",)),
        ({"Organization": "Ministry of Fisheries"}, "Ministry of Fisheries", ("Ana Brook",)),
        ({"From": "x@ministry.invalid"}, None, ()),
    ],
)
def test_an_outlet_is_taken_only_from_a_name_that_is_one(
    tmp_path: Path, headers: dict[str, str], publisher: str | None, authors: tuple[str, ...]
) -> None:
    document = one(tmp_path, mail(**headers))
    assert (document.publisher, document.authors) == (publisher, authors)


def test_a_date_that_is_none_stays_unknown_and_says_so(tmp_path: Path) -> None:
    document = one(tmp_path, b"Subject: Truce\nDate: soon\n\n" + TRUCE.encode())
    assert document.published.edtf is None and "“soon”" in document.published.why


def test_paragraphs_broken_at_a_width_are_whole_again(tmp_path: Path) -> None:
    document = one(tmp_path, mail(WRAPPED + "\n" + TRUCE))
    assert WRAPPED.replace("\n", " ").strip() in document.text
    assert f"\n\n{TRUCE}" in document.text


def test_a_flowed_mail_is_joined_as_its_sender_says() -> None:
    text = "The owners \nmet the \ndockers.\nThey left.\n> It was \n> late.\n-- \nAna Brook\n"
    assert render_plain(text, flowed=True).text == (
        "The owners met the dockers.\nThey left.\n> It was late.\n--\nAna Brook"
    )
    assert render_plain("One \nword.", flowed=True, spaced=True).text == "Oneword."


def test_a_quoted_mail_is_text_and_its_marks_are_none(tmp_path: Path) -> None:
    quoted = "".join(f"> {line}\n" for line in WRAPPED.splitlines())
    text = f"{TRUCE}\n\nOn Sun, 2 Mar 2031, Carl Dee <c@d.invalid> wrote:\n{quoted}>> {ANSWER}\n"
    document = one(tmp_path, mail(text))
    assert "\n> Norway and Chile opened talks in Geneva on Monday, the Norwegian government" in (
        document.text
    )
    marked = stretches(document)
    assert marked[">"] == marked[">>"] == "quoted mail"
    assert marked["On Sun, 2 Mar 2031, Carl Dee <c@d.invalid> wrote:"] == "quoted mail"


def test_a_signature_is_furniture(tmp_path: Path) -> None:
    document = one(tmp_path, mail(f"{TRUCE}\n\n-- \nAna Brook\nDesk officer\n"))
    assert "signature" in stretches(document).values()
    assert stretches(document)["--\nAna Brook\nDesk officer"] == "signature"


FORWARDED = (
    "---------- Forwarded message ---------\nFrom: The Harbour Post <x@y.invalid>\n"
    "Date: Sat, 1 Mar 2031 at 10:00\nSubject: Owners offer a truce\nTo: <a@b.invalid>\n\n" + TRUCE
)


def test_a_mail_that_only_forwards_has_the_head_of_what_it_forwards(tmp_path: Path) -> None:
    document = one(tmp_path, mail(FORWARDED, Date="Mon, 3 Mar 2031 10:00:00 +0000"))
    assert (document.title, document.publisher) == ("Owners offer a truce", "The Harbour Post")
    assert document.authors == () and document.published.edtf == "2031-03-01"
    assert stretches(document)["Subject: Owners offer a truce"] == "quoted mail"


def test_a_mail_that_says_something_of_its_own_keeps_its_own_head(tmp_path: Path) -> None:
    document = one(
        tmp_path, mail(f"{ANSWER}\n\n{FORWARDED}", Date="Mon, 3 Mar 2031 10:00:00 +0000")
    )
    assert (document.authors, document.published.edtf) == (("Ana Brook",), "2031-03-03")
    assert TRUCE in document.text


def test_of_alternatives_the_plain_text_is_shown_unless_it_is_a_stub(tmp_path: Path) -> None:
    page = f"<html><body><p>{TRUCE}</p><p>{ANSWER}</p><p>{TRUCE}</p></body></html>"
    both = mail(f"{TRUCE}\n\n{ANSWER}")
    both.add_alternative(page, subtype="html")
    assert one(tmp_path, both).renderer == "mail@1"
    stub = mail("View this in your browser.")
    stub.add_alternative(page, subtype="html")
    document = one(tmp_path, stub)
    assert document.renderer == "mail@1 html" and ANSWER in document.text


def test_a_page_in_a_mail_shows_no_script_and_fetches_nothing(tmp_path: Path) -> None:
    message = mail()
    message.set_content(
        f"<html><body><script>alert('x')</script><p onclick='y()'>{TRUCE}</p>"
        "<img src='http://track.invalid/a.png'><iframe src='http://track.invalid'></iframe></body>",
        subtype="html",
    )
    text = one(tmp_path, message).text
    assert TRUCE in text and "alert" not in text and "track" not in text


def test_attached_reports_are_read_and_pictures_passed_over(tmp_path: Path) -> None:
    message = mail()
    message.add_attachment(ANSWER.encode(), maintype="text", subtype="x", filename="../../b.txt")
    message.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="c.png")
    message.add_attachment(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", maintype="a", subtype="b", filename="d.doc"
    )
    first, second, third = read(tmp_path, message)
    assert isinstance(first, Document) and TRUCE in first.text and ANSWER not in first.text
    assert isinstance(second, Document) and second.text == ANSWER
    assert second.path == f"{(tmp_path / 'a.eml').as_posix()}/b.txt"
    assert second.id == hashlib.sha256(ANSWER.encode()).hexdigest()
    assert isinstance(third, Refused) and third.subject.endswith("a.eml/d.doc")


def test_an_attached_mail_is_a_report_of_its_own(tmp_path: Path) -> None:
    message = mail()
    message.add_attachment(mail(ANSWER, Subject="Answer"))
    _, inner = read(tmp_path, message)
    assert isinstance(inner, Document) and inner.title == "Answer" and ANSWER in inner.text


def test_a_mail_that_is_but_an_envelope_is_no_report(tmp_path: Path) -> None:
    message = mail(" ")
    message.add_attachment(ANSWER.encode(), maintype="text", subtype="x", filename="b.txt")
    (only,) = read(tmp_path, message)
    assert isinstance(only, Document) and only.text == ANSWER


def test_a_saved_page_in_one_file_is_that_page(tmp_path: Path) -> None:
    raw = (
        b"From: <Saved by Browser>\nSnapshot-Content-Location: https://x.invalid/1\n"
        b"Subject: Truce\nDate: Mon, 3 Mar 2031 10:00:00 +0000\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="B"\n\n--B\n'
        b"Content-Type: text/html\n\n<html><body><p>"
        + TRUCE.encode()
        + b"</p></body></html>\n--B--\n"
    )
    document = one(tmp_path, raw, "a.mhtml")
    assert (document.text, document.url) == (TRUCE, "https://x.invalid/1")
    assert document.published.edtf is None


def box(*mails: bytes) -> bytes:
    start = b"From ana@post.invalid Mon Mar  3 10:00:00 2031\n"
    return b"".join(start + m.rstrip(b"\n") + b"\n\n" for m in mails)


def test_the_mails_of_a_mailbox_are_those_by_themselves(tmp_path: Path) -> None:
    raws = [mail(f"{TRUCE} {n}", Subject=f"S{n}").as_bytes() for n in range(3)]
    found = read(tmp_path, box(*raws), "box.mbox")
    assert [f.id for f in found if isinstance(f, Document)] == [
        hashlib.sha256(raw).hexdigest() for raw in raws
    ]
    assert [f.path[-6:] for f in found if isinstance(f, Document)] == ["mbox#1", "mbox#2", "mbox#3"]


def test_a_mailbox_that_python_wrote_is_read_whole(tmp_path: Path) -> None:
    written = mailbox.mbox(tmp_path / "box")
    for n in range(20):
        written.add(mail(f"{TRUCE}\n\nFrom now on nothing moves: {n}\n" + "x" * 9000))
    written.close()
    found = list(receive(tmp_path / "box", captured=NOW))
    assert len(found) == 20
    assert all(isinstance(f, Document) and "\nFrom now on nothing" in f.text for f in found)


def test_a_broken_mail_in_the_midst_costs_no_other(tmp_path: Path) -> None:
    broken = b"\xff\xfe\x00\x01\x02garbage" * 40
    found = read(tmp_path, box(mail().as_bytes(), broken, mail(ANSWER).as_bytes()), "box.mbox")
    assert [isinstance(f, Document) for f in found] == [True, False, True]


NEWS = f"{TRUCE} {ANSWER}\n\n{TRUCE} The crews will vote on Monday, she said.\n"
PRIVATE = {"To": "Carl Dee <carl@post.invalid>", "Date": "Mon, 3 Mar 2031 10:00:00 +0000"}


def test_what_one_person_writes_to_another_is_no_news(tmp_path: Path) -> None:
    assert one(tmp_path, mail(NEWS, **PRIVATE)).genre == "unknown"


@pytest.mark.parametrize(
    ("text", "headers"),
    [
        (NEWS, {"List_Id": "Harbour <h.post.invalid>"}),
        (NEWS, {"List_Unsubscribe": "<mailto:off@post.invalid>"}),
        (NEWS, {"From": "Adala News Agency <a@post.invalid>"}),
        (NEWS, {"To": "undisclosed-recipients:;"}),
        (NEWS + "\nUnsubscribe\n", {}),
    ],
)
def test_what_a_list_an_agency_or_a_newsletter_sends_may_be_news(
    tmp_path: Path, text: str, headers: dict[str, str]
) -> None:
    assert one(tmp_path, mail(text, **(PRIVATE | headers))).genre == "news"


def test_notes_sent_by_private_mail_stay_notes(tmp_path: Path) -> None:
    text = f"Notes of a meeting with Rosa Lind, 3 March 2031\n\n{NEWS}"
    assert one(tmp_path, mail(text, **PRIVATE)).genre == "notes"


@pytest.mark.parametrize("end", ["Best\nLena", "Kind regards,\nLena Horn", "Best | Lena"])
@pytest.mark.parametrize("below", ["", "\n\nShare this article\n"])
def test_a_sign_off_is_no_navigation(tmp_path: Path, end: str, below: str) -> None:
    document = one(tmp_path, mail(f"{NEWS}\n{end}{below}", **PRIVATE))
    at = document.text.index(end[:4])
    assert not any(f.start < at + len(end) and at < f.end for f in document.furniture)
    assert bool(document.furniture) == bool(below)


def nested(depth: int) -> bytes:
    """A mail within a mail within a mail."""
    return b"Subject: Outer\nContent-Type: message/rfc822\n\n" * depth + (
        f"Subject: Inner\n\n{TRUCE}\n".encode()
    )


@pytest.mark.parametrize("depth", [5, 50, 100, 300, 900, 10_000])
def test_mails_nested_beyond_measure_are_refused(tmp_path: Path, depth: int) -> None:
    found = read(tmp_path, nested(depth))
    assert [f.slug for f in found if isinstance(f, Refused)] == ["too-deep"]


def branched(boundary: str, count: int) -> bytes:
    """Parts within parts, each with its own boundary."""
    out = "Subject: Truce\n"
    for n in range(count):
        out += f"Content-Type: multipart/mixed; {boundary}b{n}\n\n--b{n}\n"
    return f"{out}\n{TRUCE}\n".encode()


@pytest.mark.parametrize("boundary", ["boundary=", "boundary*0=", "boundary*=", "boundary*0*="])
def test_parts_within_parts_are_bounded_however_they_are_written(
    tmp_path: Path, boundary: str
) -> None:
    (found,) = read(tmp_path, branched(boundary, 70))
    assert isinstance(found, Refused)
    assert found.slug == "too-deep"
    assert TRUCE in one(tmp_path, branched("boundary=", 5)).text


def test_a_digest_of_many_mails_is_read(tmp_path: Path) -> None:
    parts = "".join(f"--b\n\nSubject: Day {n}\n\nOn day {n}. {TRUCE}\n" for n in range(100))
    digest = f"Subject: All\nContent-Type: multipart/digest; boundary=b\n\n{parts}--b--\n"
    found = read(tmp_path, digest.encode())
    assert [f.title for f in found if isinstance(f, Document)] == [f"Day {n}" for n in range(100)]


def test_a_title_given_for_a_mail_is_not_that_of_its_attachments(tmp_path: Path) -> None:
    message = mail(ANSWER)
    message.add_attachment(f"# Another\n\n{TRUCE}\n", filename="b.md")
    path = tmp_path / "a.eml"
    path.write_bytes(message.as_bytes())
    given = Given(title="Given", url="https://post.invalid/1", grade="B2")
    first, second = receive(path, captured=NOW, given=given)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.title, first.url, first.grade) == ("Given", given.url, "B2")
    assert (second.title, second.url, second.grade) == ("Another", None, "B2")
