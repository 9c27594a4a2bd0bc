"""A long file as text, a stretch at a time: the encoding told from its start, no byte lost."""

from __future__ import annotations

import codecs
from typing import BinaryIO

from goodoffices.errors import Refused
from goodoffices.read.decoding import BOMS, decode

CHUNK = 1 << 16
"""Bytes read at a time."""
SAMPLE = 200_000
"""Bytes from which the encoding is told."""


class Characters:
    """The text of an open file in stretches. Bytes that do not fit come as lone surrogates.

    ``at`` is how many bytes were read. ``mended`` turns a stretch with such bytes into text or
    refuses it, so that one broken row costs no other. Raises Refused for binary content.
    """

    def __init__(self, name: str, file: BinaryIO) -> None:
        self._file = file
        self.at = 0
        sample = file.read(SAMPLE)
        file.seek(0)
        self.encoding, mark = _encoding(name, sample)
        file.seek(mark)
        self._decoder = codecs.getincrementaldecoder(self.encoding)("surrogateescape")

    def read(self) -> str:
        """The next stretch; empty at the end."""
        while True:
            raw = self._file.read(CHUNK)
            self.at += len(raw)
            text = self._decoder.decode(raw, final=not raw)
            if text or not raw:
                return text

    def mended(self, name: str, text: str) -> str:
        """A stretch of the text with its stray bytes read in the encoding that fits them.

        Raises Refused where none does.
        """
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            try:
                raw = text.encode(self.encoding, "surrogateescape")
            except UnicodeEncodeError as bad:
                raise Refused(
                    "broken-encoding",
                    name,
                    f"It is not valid {self.encoding}",
                    "Save the table again as UTF-8.",
                ) from bad
            return decode(name, raw)[0]
        return text


def _encoding(name: str, sample: bytes) -> tuple[str, int]:
    """The encoding of a file that starts so, and the length of its byte-order mark."""
    for bom, encoding in BOMS:
        if sample.startswith(bom):
            return encoding, len(bom)
    if b"\x00" in sample:
        return decode(name, sample[: len(sample) // 4 * 4])[1], 0
    if _unicode(sample):
        return "utf-8", 0
    try:
        return decode(name, sample[: sample.rfind(b"\n") + 1] or sample)[1], 0
    except Refused as refused:
        if refused.slug == "binary":
            raise
    return "utf-8", 0


def _unicode(sample: bytes) -> bool:
    """Whether a file is UTF-8 as far as it tells: wholly, or in some line that is not plain ASCII.

    A few rows in another encoding are then read for themselves.
    """
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
        return True
    except UnicodeDecodeError:
        return any(_valid(line) for line in sample.splitlines() if not line.isascii())


def _valid(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
