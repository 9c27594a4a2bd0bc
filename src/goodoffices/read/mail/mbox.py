"""Mailboxes: the mails of an mbox file one after the other, none but one in memory.

The standard library's ``mailbox`` copies and indexes; this only cuts. A mail starts at a line
``From ADDRESS ... HH:MM...`` at the file's start or behind an empty line; ``>From`` in a mail
stands for ``From`` (RFC 4155; the "mboxrd" way of quoting).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from goodoffices.read.sources import MOST_BYTES

CHUNK = 1 << 16
"""Bytes read at a time."""
OVERLAP = 512
"""Bytes kept from one stretch to the next: a start of a mail may lie across."""

_START = re.compile(rb"(?:\A|(?<=\n)\r?\n)From [^\r\n]{0,400}\d\d:\d\d[^\r\n]{0,60}\r?\n")
_LAST = re.compile(rb"(\r?\n)\r?\n\Z")
_QUOTED = re.compile(rb"^>(?=>*From )", re.MULTILINE)


def mails(file: BinaryIO) -> Iterator[tuple[bytes | None, int]]:
    """Each mail's own bytes, without its ``From`` line, and how far the file is read.

    None for a mail that is larger than any report.
    """
    kept: list[bytes] = []
    size = 0
    buffer, done, ended, open_ = b"", 0, False, False
    while not ended:
        chunk = file.read(CHUNK)
        done += len(chunk)
        ended = not chunk
        buffer += chunk
        at = 0
        # At a stretch's own start, \A is no start of the file: only the first stretch has one.
        for start in _START.finditer(buffer):
            if start.start() == 0 and open_ and buffer[:1] == b"F":
                continue
            if not ended and len(buffer) - start.start() < OVERLAP:
                break
            if open_:
                last = buffer[at : start.start()]
                yield _whole([*kept, last], size + len(last)), done
            kept, size, at, open_ = [], 0, start.end(), True
        keep = len(buffer) if ended else max(at, len(buffer) - OVERLAP)
        size += keep - at
        kept = [*kept, buffer[at:keep]] if size <= MOST_BYTES else []
        buffer = buffer[keep:]
    if open_:
        final = _whole(kept, size)
        yield final and _LAST.sub(rb"\1", final), done


def _whole(kept: list[bytes], size: int) -> bytes | None:
    """A mail's bytes without the quoting of its ``From`` lines."""
    return None if size > MOST_BYTES else _QUOTED.sub(b"", b"".join(kept))
