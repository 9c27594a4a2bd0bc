"""Which format a file is in, by what it holds first and by its name second."""

from __future__ import annotations

import re
from typing import Literal

from goodoffices.errors import Refused

Format = Literal[
    "text",
    "markdown",
    "html",
    "mhtml",
    "pdf",
    "docx",
    "mail",
    "mbox",
    "csv",
    "jsonl",
    "json",
    "zip",
]

SUFFIXES: dict[str, Format] = {
    "": "text",
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mht": "mhtml",
    ".mhtml": "mhtml",
    ".eml": "mail",
    ".mbox": "mbox",
    ".mbx": "mbox",
    ".csv": "csv",
    ".tsv": "csv",
    ".tab": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
}
"""The file names that are read. PDF, DOCX, ZIP and saved pages are recognised under any name."""

READ = (
    "Good Offices reads .txt, .md, .html, .mht, .pdf, .docx, .eml, .mbox, .csv, .tsv, .json, .jsonl "
    "and .zip"
)

MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a RIFF media file"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "a rich-text document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"\x1aE\xdf\xa3", "a Matroska video"),
    (b"wOF", "a font"),
)
"""First bytes of formats that are no text (from the formats' specifications)."""

REMEDIES: tuple[tuple[str, str], ...] = (
    ("archive", "Unpack it first."),
    ("old office document", "Save it as .docx, or a mail as .eml."),
    ("rich-text document", "Save it as .docx or .txt."),
)
"""What to do about a foreign format, by the end of its name; else it is left out."""

OFFICE = frozenset(
    ".doc .rtf .odt .ods .odp .xls .xlsx .ppt .pptx .pages .epub .msg .wpd .zip .7z .rar".split()
)
"""Endings of documents that are not read: worth telling where other attachments are passed over."""

_PAGE = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--.*?-->\s*+)*+"
    rb"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
"""How a page begins; possessive, since a comment that could end in many places is tried in all."""
_MAILBOX = re.compile(rb"From [^\r\n]*\d\d:\d\d[^\r\n]*\r?\n[!-9;-~]+:")
_PDF_WITHIN = 1024
"""A PDF's mark may stand so far from the file's start (ISO 32000-1, annex H, note 13)."""


def foreign(raw: bytes) -> str | None:
    """What a file is, if its first bytes are those of a format that holds no report's text."""
    if raw[4:12] in (b"ftypisom", b"ftypmp42", b"ftypM4A ", b"ftypqt  "):
        return "a video or recording"
    return next((name for magic, name in MAGIC if raw.startswith(magic)), None)


def format_of(path: str, suffix: str, head: bytes) -> Format:
    """The format of a file, from its first bytes and its name; raises Refused for a foreign one.

    What a file holds decides over its name: a saved page under ``.txt`` is HTML. A DOCX is a
    ``zip`` as far as its first bytes tell.
    """
    if head.startswith(b"%PDF-") or (suffix == ".pdf" and b"%PDF-" in head[:_PDF_WITHIN]):
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    kind = foreign(head)
    if kind:
        remedy = next((r for end, r in REMEDIES if kind.endswith(end)), "Leave it out.")
        raise Refused("not-text", path, f"This is {kind}, no report", remedy)
    bare = head.replace(b"\x00", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if _PAGE.match(bare):
        return "html"
    if suffix == "" and _MAILBOX.match(head):
        return "mbox"
    known = SUFFIXES.get(suffix)
    if known is None:
        reason, remedy = (
            f"*{suffix} files are not read",
            "Name it .txt if it holds a report's text.",
        )
        if suffix in (".pdf", ".docx", ".zip"):
            reason, remedy = "It is not what its name says", "Get it again."
        raise Refused("unsupported-format", path, reason, remedy)
    return known
