"""Bytes to text, without a guess that is not said and without a character that is not there."""

from __future__ import annotations

import codecs
import re

from goodoffices.errors import Refused

BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte-order marks; UTF-32 before UTF-16, whose mark is a part of it."""

CONTROL_SHARE = 0.002
"""More control characters than this share, and the file is no text."""
SAMPLE = 200_000
"""Bytes on which an unknown encoding is judged (the whole file must then decode by it)."""

NO_CHARSETS = frozenset(
    "base64 bz2 hex idna mbcs oem palmos punycode quopri raw-unicode-escape rot-13 undefined "
    "unicode-escape uu zlib".split()
)
"""Codecs that are no character sets (Python's manual, "Python Specific Encodings")."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_UTF8_RUN = re.compile(
    rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH = re.compile(rb"[\x80-\xff]")
_CONVERT = "Save it again as UTF-8, for instance with a text editor or iconv."
_LATIN_OK = re.compile(r"[‘’“”„‚«»‹›–—…•€£§©®°·¡¿ªº\xa0´™†‡‰¢¥±×÷½¼¾²³¹\xadˆ˜]|[^\W\d_]")


def decode(path: str, raw: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text of a file and the name of its encoding; a byte-order mark is dropped.

    ``declared`` is the encoding that a page names for itself: it is tried after UTF-8. Raises
    Refused for binary content and where no encoding fits all bytes.
    """
    for bom, name in BOMS:
        if raw.startswith(bom):
            return _checked(path, _strictly(path, raw[len(bom) :], name), name)
    if b"\x00" in raw:
        wide = _wide(raw)
        if wide is None:
            raise _binary(path)
        return _checked(path, _strictly(path, raw, wide), wide)
    try:
        return _checked(path, raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as bad:
        _refuse_broken_utf8(path, raw, bad)
    found = _known(declared) or _guess(raw)
    if found is None:
        raise Refused(
            "unknown-encoding", path, "Its character encoding could not be told", _CONVERT
        )
    return _checked(path, _strictly(path, raw, found), found)


def _strictly(path: str, raw: bytes, name: str) -> str:
    try:
        return raw.decode(name)
    except (UnicodeError, LookupError) as bad:
        at = f" at byte {bad.start:,}" if isinstance(bad, UnicodeDecodeError) else ""
        raise Refused("broken-encoding", path, f"It is not valid {name}{at}", _CONVERT) from bad


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark, if every other byte of a Latin text is zero."""
    sample = raw[:SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _checked(path: str, text: str, name: str) -> tuple[str, str]:
    """The text, unless its control characters show that it is none."""
    controls = len(_CONTROL.findall(text))
    if controls > max(2, CONTROL_SHARE * len(text)) or "\x00" in text:
        raise _binary(path)
    return text, name


def _binary(path: str) -> Refused:
    return Refused(
        "binary",
        path,
        "It holds binary data, not text",
        "Check that the file is what its name says; save its text as UTF-8.",
    )


def _refuse_broken_utf8(path: str, raw: bytes, bad: UnicodeDecodeError) -> None:
    """Refuses a file that is UTF-8 but for a few bytes: read as anything else, it is rubbish."""
    runs = [len(m.group()) for m in _UTF8_RUN.finditer(raw[:SAMPLE])]
    high = len(_HIGH.findall(raw[:SAMPLE]))
    if len(runs) >= 2 and sum(runs) > 0.6 * high:
        raise Refused(
            "broken-encoding",
            path,
            f"It is UTF-8 with bytes that are not (the first at byte {bad.start:,})",
            "Get the file again, or mend it: " + _CONVERT[0].lower() + _CONVERT[1:],
        )


def _known(declared: str | None) -> str | None:
    """The codec of a declared encoding; ISO 8859-1 means windows-1252 (WHATWG Encoding)."""
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None
    if name.startswith("utf") or name in NO_CHARSETS:
        return None
    return "windows-1252" if name in ("iso8859-1", "ascii", "cp1252") else name


def _guess(raw: bytes) -> str | None:
    """The encoding of bytes that are no Unicode: Western if that reads well, else as detected."""
    if _reads_western(raw):
        return "windows-1252"
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:SAMPLE]).best()
    if best is None or best.encoding.startswith("utf") or best.percent_chaos > 15:
        return None
    name = best.encoding.replace("_", "-")
    return name.replace("cp125", "windows-125")


def _reads_western(raw: bytes) -> bool:
    """Whether windows-1252 gives letters and signs that belong in a Latin text.

    Detectors mistake short Western texts for Eastern code pages; a mostly plain text whose rare
    high bytes are typographic signs, or single letters inside words, is Western.
    """
    sample = raw[:SAMPLE]
    high = len(_HIGH.findall(sample))
    if high > 0.08 * len(sample):
        return False
    try:
        text = sample.decode("windows-1252")
    except UnicodeDecodeError:
        return False
    odd = sum(1 for c in text if ord(c) > 127 and not _LATIN_OK.match(c))
    letters = re.findall(r"[^\W\d_]+", text)
    strange = sum(
        1 for w in letters if (re.search(r"[À-ÖØ-Þ]", w[1:]) and not w.isupper()) or w in "ðþÐÞ"
    )
    return odd == 0 and strange == 0
