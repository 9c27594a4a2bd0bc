"""Markdown: the text stays as the file has it; headings, front matter and layout are recognised."""

from __future__ import annotations

import re

from goodoffices.model.edtf import valid as valid_edtf
from goodoffices.model.shapes import UNKNOWN, Furniture, Genre, When
from goodoffices.read import days
from goodoffices.read.arrival import Rendered, citation_free
from goodoffices.read.metadata import Metadata

_FRONT = re.compile(
    r"\A(?:---)[ \t]*\r?\n(?P<block>.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_FIELD = re.compile(r"^(?P<key>[A-Za-z][\w -]{0,30}?)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*$")
_ITEM = re.compile(r"^\s*-\s+(?P<value>.+?)\s*$")
_HEADING = re.compile(r"^#[ \t]+(?P<title>[^\n\r]+?)[ \t]*#*[ \t]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"\A\s*(?P<title>[^\n\r]+)\r?\n=+[ \t]*$", re.MULTILINE)

LAYOUT: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("caption", re.compile(r"^[ \t]*!\[[^\]\n]*\]\([^)\n]*\)[ \t]*$", re.MULTILINE)),
    ("boilerplate", re.compile(r"<!--.*?-->", re.DOTALL)),
    (
        "navigation",
        re.compile(
            r"(?:^[ \t]*[-*+][ \t]+\[[^\]\n]+\]\([^)\n]*\)[ \t]*(?:\r?\n|\Z)){3,}", re.MULTILINE
        ),
    ),
)
"""Lines that show no text of the report: pictures, comments, lists of nothing but links."""

KEYS: dict[str, str] = {
    key: name
    for name, keys in {
        "title": "title headline",
        "authors": "author authors by byline creator",
        "publisher": "publisher outlet publication source site journal newspaper agency",
        "published": "date published publication-date pubdate date-published issued",
        "url": "url link permalink canonical address",
        "genre": "genre type kind",
    }.items()
    for key in keys.split()
}
"""Front matter keys as static site generators and note programs write them."""

_GENRES: tuple[Genre, ...] = ("news", "analysis", "opinion", "official", "transcript", "notes")


def render_markdown(text: str, renderer: str) -> Rendered:
    """The text as it is, with front matter and first heading as metadata."""
    front = _FRONT.match(text)
    fields = _fields(front["block"]) if front else {}
    start = front.end() if front else 0
    metadata = []
    if front:
        metadata.append(Furniture(0, len(text[:start].rstrip()), "front matter"))
    heading = _HEADING.search(text, start) or _UNDERLINED.match(text[start:])
    title = _one(fields, "title")
    if heading:
        offset = start if heading.re is _UNDERLINED else 0
        metadata.append(
            Furniture(heading.start("title") + offset, heading.end("title") + offset, "title")
        )
        title = title or heading["title"].strip()
    marks = [
        Furniture(m.start(), m.end(), reason)
        for reason, pattern in LAYOUT
        for m in pattern.finditer(text, start)
    ]
    named = (_one(fields, "genre") or "").lower()
    return Rendered(
        text=text,
        renderer=renderer,
        furniture=tuple(marks),
        metadata=tuple(metadata),
        said=Metadata(
            title=title,
            authors=tuple(fields.get("authors", ())),
            publisher=_one(fields, "publisher"),
            published=_published(fields),
        ),
        url=_one(fields, "url"),
        genre=next((g for g in _GENRES if g == named), None),
    )


def _fields(block: str) -> dict[str, list[str]]:
    """The fields of a front matter block: ``key: value``, ``key: [a, b]`` or a list below."""
    out: dict[str, list[str]] = {}
    name: str | None = None
    for line in block.splitlines():
        found, item = _FIELD.match(line), _ITEM.match(line)
        if item and name:
            out.setdefault(name, []).append(_bare(item["value"]))
        elif found:
            name = KEYS.get(found["key"].strip().lower().replace(" ", "-").replace("_", "-"))
            if name and found["value"]:
                out.setdefault(name, []).extend(_values(name, found["value"]))
    return out


def _values(name: str, value: str) -> list[str]:
    if value.startswith("[") and value.endswith("]"):
        return [_bare(v) for v in value[1:-1].split(",") if v.strip()]
    if name == "authors":
        return [_bare(v) for v in re.split(r",\s+|\s+and\s+|;\s*", _bare(value)) if v.strip()]
    return [_bare(value)]


def _bare(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _one(fields: dict[str, list[str]], name: str) -> str | None:
    return next((v for v in fields.get(name, []) if v), None)


def _published(fields: dict[str, list[str]]) -> When:
    value = _one(fields, "published")
    if not value:
        return UNKNOWN
    found = days.whole(value)
    edtf = found.edtf if found else value if valid_edtf(value) else None
    if not edtf:
        return When(None, "unknown", f"The front matter's date “{value}” is no single day.")
    return citation_free(edtf, f"The front matter says “{value}”.")
