"""Writes small PDFs by hand, so that no test depends on a program that prints them.

Text is set in Courier, all of whose letters are 0.6 of the type's size wide.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842
LETTER = 0.6


@dataclass(frozen=True)
class Text:
    """A row of text at a place: points from the left, and of the baseline from the top."""

    x: float
    y: float
    text: str
    size: float = 10
    font: str = "F1"
    spread: float = 0


def rows_of(text: str, width: float, size: float = 10) -> list[str]:
    """A text in rows of at most a width; words are never parted."""
    rows = [""]
    for word in text.split(" "):
        longer = f"{rows[-1]} {word}".strip()
        if len(longer) * size * LETTER <= width:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows


def column(
    text: str, x: float, y: float, width: float, size: float = 10, indent: float = 0
) -> list[Text]:
    """Paragraphs (parted by newlines) set below one another; an empty one leaves a gap."""
    out = []
    for paragraph in text.split("\n"):
        first = " " * round(indent / (size * LETTER))
        for i, row in enumerate(rows_of(first + paragraph if indent else paragraph, width, size)):
            shift = indent if i == 0 and indent else 0
            out.append(Text(x + shift, y, row.strip(), size))
            y += 1.2 * size
    return [t for t in out if t.text]


def content(texts: Sequence[Text], before: str = "") -> bytes:
    """The content stream of a page."""
    out = [before]
    for t in texts:
        shown = t.text.encode("cp1252").decode("latin-1")
        for c in "\\()":
            shown = shown.replace(c, "\\" + c)
        out.append(
            f"BT /{t.font} {t.size} Tf {t.spread} Tw 1 0 0 1 {t.x:.2f} {HEIGHT - t.y:.2f} Tm ({shown}) Tj ET"
        )
    return "\n".join(out).encode("latin-1")


def pdf(
    pages: Sequence[Sequence[Text]],
    info: Mapping[str, str] | None = None,
    streams: Sequence[bytes] | None = None,
    resources: str = "",
    extra: Sequence[bytes] = (),
    catalog: str = "",
    attributes: str = "",
) -> bytes:
    """A PDF of pages. ``streams`` replaces their contents, ``extra`` adds objects from number 10 on."""
    contents = list(streams) if streams is not None else [content(p) for p in pages]
    objects: dict[int, bytes] = {
        1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>",
        5: ("<< " + " ".join(f"/{k} ({v})" for k, v in (info or {}).items()) + " >>").encode(),
    }
    objects |= {10 + i: e for i, e in enumerate(extra)}
    kids, number = [], 10 + len(extra)
    for body in contents:
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] {attributes} /Contents {number + 1} 0 R "
            f"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> {resources} >> >>"
        ).encode()
        objects[number + 1] = stream(body)
        kids.append(number)
        number += 2
    listed = " ".join(f"{k} 0 R" for k in kids)
    objects[2] = f"<< /Type /Pages /Count {len(kids)} /Kids [{listed}] >>".encode()
    return file_of(objects)


def stream(body: bytes, attributes: str = "", packed: bool = True) -> bytes:
    """A stream object, deflated."""
    data = zlib.compress(body, 9) if packed else body
    named = "/Filter /FlateDecode " if packed else ""
    head = f"<< {attributes} {named}/Length {len(data)} >>\nstream\n".encode()
    return head + data + b"\nendstream"


def file_of(objects: Mapping[int, bytes]) -> bytes:
    """Objects as a file with its table of cross-references."""
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = len(out)
    size = max(objects) + 1
    out += f"xref\n0 {size}\n".encode()
    for number in range(size):
        if number in places:
            out += f"{places[number]:010d} 00000 n \n".encode()
        else:
            out += b"0000000000 65535 f \n"
    out += (
        f"trailer\n<< /Size {size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{table}\n%%EOF\n".encode()
    )
    return bytes(out)
