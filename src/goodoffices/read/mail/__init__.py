"""Mails: subject, sender and day above what was written, attachments as reports of their own.

Headers are read as they stand (RFC 5322, RFC 2047); of alternatives the plain text is preferred,
a page is shown without its scripts, and nothing is ever fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import compat32
from email.utils import parseaddr, parsedate_to_datetime
from functools import reduce
from pathlib import PurePosixPath

from goodoffices.errors import Refused
from goodoffices.model.shapes import UNKNOWN, When
from goodoffices.read import days
from goodoffices.read.arrival import Rendered, citation_free
from goodoffices.read.decoding import decode
from goodoffices.read.headed import headed, joined
from goodoffices.read.mail.private import private
from goodoffices.read.mail.text import Forwarded, forwarded, render_plain
from goodoffices.read.metadata import Metadata
from goodoffices.read.names import outlet, person
from goodoffices.read.sources import Source, bytes_source, shown

MOST_PARTS = 64
"""Boundaries of the most branched mail that is read: the parser tries each of them on each line."""
DEEPEST = 60
"""How deep the parts of a mail may lie inside each other; of real mails some twenty do."""
LONGEST_HEADER = 2_000
"""Characters of a header that are decoded."""
MUCH_LONGER = 5
"""Plain text so many times shorter than the page beside it is a stub ("view in your browser")."""

_BOUNDARY = re.compile(rb"boundary\s*(?:\*[\d*]*\s*)?=", re.IGNORECASE)
_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv|sv|antw)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_VIA = re.compile(r"\s+(?:via|at|from)\s+", re.IGNORECASE)
_ENDINGS = {
    "application/pdf": ".pdf",
    "text/html": ".html",
    "text/csv": ".csv",
    "application/json": ".json",
    "application/zip": ".zip",
    "message/rfc822": ".eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
"""Endings for attachments without a name."""
_AS_IT_STANDS = compat32.clone(mangle_from_=False)

Mail = Message


def parse(name: str, raw: bytes) -> Mail:
    """The mail that these bytes are. Raises Refused for one made to overwhelm the parser."""
    if len(_BOUNDARY.findall(raw)) > MOST_PARTS:
        raise _too_deep(name)
    try:
        mail = message_from_bytes(raw)
    except RecursionError as bad:
        raise _too_deep(name) from bad
    if _overgrown(mail):
        raise _too_deep(name)
    return mail


def _overgrown(mail: Mail) -> bool:
    """Whether a mail's parts are branched or nested more than whatever walks them may follow."""
    level, branched = [mail], 0
    for _ in range(DEEPEST):
        level = [part for each in level for part in _parts(each)]
        branched += sum(p.get_content_maintype() == "multipart" for p in level)
        if not level or branched > MOST_PARTS:
            break
    return bool(level)


def render_mail(name: str, mail: Mail) -> Rendered:
    """The mail as its reader sees it: subject, sender and day, then its text."""
    body = _body(name, mail)
    subject = _header(mail, "Subject")
    sender, address = _address(_header(mail, "From"))
    day = _header(mail, "Date")
    authors, publisher = _senders(sender, mail)
    title = _REPLY.sub("", subject).strip() if subject else None
    said = Metadata(title or None, authors, publisher, _day(day, "The mail's head says"))
    original = forwarded(body)
    head = (
        ("title", subject),
        ("byline", f"From: {sender or address}" if sender or address else None),
        ("date", f"Date: {day}" if day else None),
    )
    page = replace(
        body,
        said=_forwarded(original, said) if original else said,
        private=not original and publisher is None and private(mail, body.text),
    )
    return headed([(line, what) for what, line in head if line], page)


def has_text(name: str, mail: Mail) -> bool:
    """Whether the mail holds any text besides its attachments."""
    return bool(_body(name, mail).text.strip())


def render_saved_page(name: str, mail: Mail) -> Rendered:
    """A page saved with all its parts in one file (MHTML, RFC 2557): its HTML, and its address.

    The file's own date is that of saving, which dates nothing. Raises Refused without a report.
    """
    from goodoffices.read.page import render_saved

    for part in _walk(mail):
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            page = render_saved(name, _text(name, part)[0], "mhtml@2")
            return replace(page, url=page.url or _header(mail, "Snapshot-Content-Location"))
    raise Refused("no-text", name, "There is no page in it", "Save the page again as HTML.")


def attachments(source: Source, mail: Mail) -> Iterator[Source]:
    """The attached files, each a source named after the mail."""
    inside = (*source.inside, "mail")
    for number, part in enumerate(_walk(mail), 1):
        if not _attached(part):
            continue
        nested = part.get_content_type() == "message/rfc822"
        raw = _attached_mail(part) if nested else _bytes(part)
        if raw:
            yield bytes_source(f"{source.name}/{_file_name(part, number)}", raw, inside)


def _body(name: str, mail: Mail) -> Rendered:
    """All text of the mail that is shown at once, alternatives chosen, one below the other."""
    pages = [
        _page(name, part, "mail@1 html") if _is_page(part) else _plain(name, part)
        for part in _texts(name, mail)
    ]
    return reduce(joined, pages) if pages else Rendered("", "mail@1")


def _texts(name: str, part: Mail) -> list[Mail]:
    """The parts that are shown as text."""
    kind = part.get_content_type()
    if _attached(part):
        return []
    if not part.is_multipart():
        return [part] if part.get_content_maintype() == "text" else []
    found = [_texts(name, p) for p in _parts(part)]
    if kind == "multipart/alternative":
        return _preferred(name, [f for f in found if f])
    if kind == "multipart/related":
        return found[0] if found else []
    return [text for each in found for text in each]


def _preferred(name: str, choices: list[list[Mail]]) -> list[Mail]:
    """Of alternatives the plain text, unless it is but a stub beside a page."""
    plain = next((c for c in choices if not any(map(_is_page, c))), [])
    pages = next((c for c in choices if any(map(_is_page, c))), [])
    if not plain or not pages:
        return plain or pages
    length = sum(len(" ".join(_text(name, p)[0].split())) for p in plain)
    shown_page = sum(len(_page(name, p, "").text) for p in pages if _is_page(p))
    return pages if length * MUCH_LONGER < shown_page else plain


def _walk(mail: Mail) -> Iterator[Mail]:
    """Every part, in order; what an attached mail holds is its own."""
    waiting = [mail]
    while waiting:
        part = waiting.pop()
        yield part
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            waiting += reversed(_parts(part))


def _parts(part: Mail) -> list[Mail]:
    payload = part.get_payload()
    return [p for p in payload if isinstance(p, Message)] if isinstance(payload, list) else []


def _attached(part: Mail) -> bool:
    """Whether a part is a file beside the text: by its disposition, name or kind."""
    if part.get_content_type() == "message/rfc822":
        return True
    if part.is_multipart():
        return False
    if part.get_content_disposition() == "attachment":
        return True
    return part.get_content_maintype() != "text" or bool(
        part.get_filename() and part.get_content_type() not in ("text/plain", "text/html")
    )


def _file_name(part: Mail, number: int) -> str:
    """An attachment's name, safe to show, with the ending that its kind has."""
    given = _decoded(part.get_filename() or "")
    ending = _ENDINGS.get(part.get_content_type(), "")
    name = PurePosixPath(shown(given)).name if given else f"attachment-{number}"
    return name if PurePosixPath(name).suffix else name + ending


def _is_page(part: Mail) -> bool:
    return part.get_content_type() == "text/html"


def _plain(name: str, part: Mail) -> Rendered:
    text, _ = _text(name, part)
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    spaced = str(part.get_param("delsp", "")).lower() == "yes"
    return render_plain(text, flowed=flowed, spaced=spaced)


def _page(name: str, part: Mail, renderer: str) -> Rendered:
    from goodoffices.read.page import render_page

    return render_page(_text(name, part)[0], renderer)


def _text(name: str, part: Mail) -> tuple[str, str]:
    """A part's text and its encoding; the declared one counts after UTF-8."""
    raw = _bytes(part)
    return decode(name, raw, part.get_content_charset()) if raw else ("", "utf-8")


def _bytes(part: Mail) -> bytes:
    raw = part.get_payload(decode=True)
    return raw if isinstance(raw, bytes) else b""


def _attached_mail(part: Mail) -> bytes:
    """An attached mail as it stood there."""
    return b"".join(p.as_bytes(policy=_AS_IT_STANDS) for p in _parts(part))


def _header(mail: Mail, name: str) -> str | None:
    """A header's words on one line, or None."""
    value = mail.get(name)
    return (" ".join(_decoded(str(value)[:LONGEST_HEADER]).split()) or None) if value else None


def _decoded(value: str) -> str:
    """A header's text (RFC 2047); left as it stands where that fails."""
    try:
        text = str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, ValueError):
        text = value
    return text.encode("utf-8", "replace").decode("utf-8")


def _address(value: str | None) -> tuple[str, str]:
    """A sender's name and address, either of them empty where there is none."""
    try:
        return parseaddr(value or "")
    except RecursionError:  # brackets within brackets within brackets
        return "", ""


def _senders(name: str, mail: Mail) -> tuple[tuple[str, ...], str | None]:
    """Who wrote the mail, and which outlet sent it, as far as names tell by their form.

    The outlet is the sender's own name, what follows "via", the organisation in the head
    (RFC 5536) or the mailing list's name (RFC 2919), in this order. An address tells nothing.
    """
    who, _, house = (p.strip(" \"'") for p in _parted(name))
    listed = (_header(mail, "List-Id") or "").partition("<")[0].strip(' "')
    houses = (who, house, _header(mail, "Organization") or "", listed)
    publisher = next((h for h in houses if h and outlet(h)), None)
    return (who,) if person(who) else (), publisher


def _parted(name: str) -> tuple[str, str, str]:
    m = _VIA.search(name)
    return (name[: m.start()], m.group(), name[m.end() :]) if m else name.partition(", ")


def _forwarded(original: Forwarded, said: Metadata) -> Metadata:
    """What the mail says that this one only hands on; nothing of it is the forwarder's."""
    sender, address = _address(original.sender)
    who = sender or (original.sender or "").replace(address, "").strip(" <>[]")
    return Metadata(
        title=original.subject or said.title,
        authors=(who,) if person(who) else (),
        publisher=who if outlet(who) else None,
        published=_day(original.day, "The forwarded mail is dated"),
    )


def _day(value: str | None, said: str) -> When:
    """The day of a date header, in the sender's own time zone."""
    if not value:
        return UNKNOWN
    try:
        edtf = parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        found = days.first(value)
        edtf = found.edtf if found else ""
    if not "1971" <= edtf[:4] <= "2100":
        return When(None, "unknown", f"{said} “{value[:60]}”, which is no day.")
    return citation_free(edtf, f"{said} “{value[:60]}”.")


def _too_deep(name: str) -> Refused:
    return Refused(
        "too-deep", name, "Its parts are nested beyond measure", "Save its text as a .txt file."
    )
