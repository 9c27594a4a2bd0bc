"""Which format a file is in, by what it holds first and by its name second."""

from __future__ import annotations

import re
from typing import Literal

from goodoffices.errors import Refused

Format = Literal["text", "markdown", "html"]

SUFFIXES: dict[str, Format] = {
    "": "text",
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
"""The file names that are read. A saved page is also recognised under any other name."""

READ = "Good Offices reads plain text (.txt), Markdown (.md) and HTML (.html)"

MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a RIFF media file"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
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
)
"""First bytes of formats that are no text (from the formats' specifications)."""

_PAGE = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
SNIFF = 4096
"""Bytes looked at to tell a format."""


def foreign(raw: bytes) -> str | None:
    """What a file is, if its first bytes are those of a format that holds no plain text."""
    if raw[4:12] in (b"ftypisom", b"ftypmp42", b"ftypM4A ", b"ftypqt  "):
        return "a video or recording"
    return next((name for magic, name in MAGIC if raw.startswith(magic)), None)


def format_of(path: str, suffix: str, raw: bytes) -> Format:
    """The format of a file; raises Refused for one that is not read.

    What a file holds decides over its name: a saved page under ``.txt`` is HTML, an archive
    under ``.txt`` is refused.
    """
    kind = foreign(raw)
    if kind:
        raise Refused(
            "not-text",
            path,
            f"This is {kind}, not text",
            f"Save its text as a .txt file; {READ}.",
        )
    if _PAGE.match(
        raw[:SNIFF].replace(b"\x00", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    ):
        return "html"
    known = SUFFIXES.get(suffix.lower())
    if known is None:
        raise Refused(
            "unsupported-format",
            path,
            f"Files named *{suffix} are not read",
            f"{READ}; rename the file if it is one of these.",
        )
    return known
