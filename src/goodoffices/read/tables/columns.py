"""Which column of a table holds what, and what its cells say: names, days, lists."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from goodoffices.errors import Misuse
from goodoffices.model.edtf import valid
from goodoffices.model.shapes import UNKNOWN, Genre, When
from goodoffices.read import days
from goodoffices.read.arrival import GRADE, citation_free
from goodoffices.read.names import persons

Role = Literal[
    "text",
    "title",
    "published",
    "publisher",
    "authors",
    "url",
    "genre",
    "grade",
    "marking",
    "question",
    "probability",
    "closes",
]
Cells = Mapping[str, object]
"""A row: column names and what stands there, strings or JSON values."""

SYNONYMS: dict[Role, tuple[str, ...]] = {
    "text": tuple(
        "text body fulltext articletext articlebody bodytext maintext storytext cleantext cleanedtext "
        "plaintext textcontent contenttext content articlecontent fullcontent story article transcript "
        "speech statement rawtext contentencoded bodyhtml contenthtml html document message".split()
    ),
    "title": tuple(
        "title headline articletitle newstitle documenttitle storytitle heading subject header head".split()
    ),
    "published": tuple(
        "published publishedat publishedon datepublished publisheddate publicationdate publicationtime "
        "publishdate datepublish publishtime pubdate dateofpublication articledate newsdate date datetime "
        "dateissued issued issuedate releasedate releasedat posted postedat dateposted reportdate".split()
    ),
    "publisher": tuple(
        "publisher publishername outlet outletname newsoutlet mediaoutlet newspaper newssource sourcename "
        "source publication publicationname media newsagency agency journal site sitename website domain "
        "sourcedomain hostname provider".split()
    ),
    "authors": tuple(
        "authors author authorname byline by writer writers journalist journalists reporter creator "
        "creators dccreator".split()
    ),
    "url": tuple(
        "url link href permalink canonicalurl articleurl articlelink sourceurl weburl pageurl storyurl "
        "webpage uri".split()
    ),
    "genre": tuple("genre kind type category section".split()),
    "grade": tuple("grade sourcegrade admiralty admiraltygrade admiraltycode".split()),
    "marking": tuple("marking handling handlingcaveat caveat tlp classification".split()),
    "question": tuple("question questiontext forecastquestion proposition".split()),
    "probability": tuple(
        "probability prob forecast forecastprobability chance estimate credence percent".split()
    ),
    "closes": tuple(
        "closes closesat closeson closedate closingdate closetime deadline resolutiondate resolvesby "
        "resolveby resolves resolvesat scheduledclosetime due duedate horizon until".split()
    ),
}
"""Column names by what they hold, surest first; case, spaces and signs do not count.

The last three make a set of questions (``questions.py``); their names are those of forecasting
platforms' exports. Collected from schema.org (articleBody, headline, datePublished), Dublin Core, RSS and Atom, the
exports of WordPress, NewsAPI, the Guardian's and the New York Times' open platforms, GDELT,
Media Cloud, newspaper3k, news-please, trafilatura and Readability. Columns that tell when a page
was fetched, changed or stored ("crawled_at", "updated", "timestamp") are no day of publication,
and a summary is not the report: name them with ``--map`` if you mean them.
"""

LONGEST_LINE = 1_000
"""Longest title, name or address taken from a cell, in characters."""

_PLAIN = re.compile(r"[\W_]+")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_SLASHED = re.compile(
    r"(?P<a>\d{1,2})[/-](?P<b>\d{1,2})[/-](?P<year>\d{4})(?:[ T,]+\d{1,2}:\d{2}.*)?"
)
_INSTANT = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})[T ]\d{1,2}:?\d{2}.{0,30}")
_DIGITS = re.compile(r"(?P<s>\d{9,10}|\d{13})(?:\.\d+)?")
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?:[T ]?\d{4,6}Z?)?")
_LISTED = re.compile(r"\s*;\s*|\s*\|\s*|\s+and\s+|\n+")
_BY = re.compile(r"by\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scheme:
    """Which columns are read for what; ``order`` is how the table writes slashed dates."""

    mapped: Mapping[Role, str] = field(default_factory=dict)
    order: days.Order | None = None

    def columns(self, role: Role, names: Iterable[str]) -> list[str]:
        """The columns among these names that hold this, surest first."""
        plain = {plainly(n): n for n in reversed(list(names))}
        if role in self.mapped:
            wanted = self.mapped[role]
            found = wanted if wanted in plain.values() else plain.get(plainly(wanted))
            return [found] if found is not None else []
        taken = {plainly(name) for name in self.mapped.values()}
        return [plain[s] for s in SYNONYMS[role] if s in plain and s not in taken]

    def readable(self, names: Iterable[str]) -> bool:
        """Whether rows with these columns are reports, or questions with their probability."""
        return bool(self.columns("text", names)) or self.asks(names)

    def asks(self, names: Iterable[str]) -> bool:
        """Whether rows with these columns are questions of a forecaster's set."""
        return not self.columns("text", names) and all(
            self.columns(role, names) for role in ("question", "probability")
        )

    def cell(self, role: Role, cells: Cells) -> str | None:
        """What a row says: the first such cell that is not empty, as text."""
        for column in self.columns(role, cells):
            found = words(cells[column])
            if found:
                return found
        return None


def scheme(mapped: Mapping[str, str]) -> Scheme:
    """The scheme of a ``--map``; raises Misuse for a name that the record does not have."""
    out: dict[Role, str] = {}
    for name, column in mapped.items():
        role = next((r for r in SYNONYMS if r == name), None)
        if role is None:
            raise Misuse(
                "bad-map",
                f"--map {name}={column}",
                "There is no such field",
                f"Name one of {', '.join(SYNONYMS)}: --map text=COLUMN.",
            )
        out[role] = column
    return Scheme(out)


def plainly(name: str) -> str:
    """A column's name by its letters and digits alone."""
    return _PLAIN.sub("", name.casefold())


def words(value: object) -> str:
    """What a cell says as text: lists by paragraphs, objects by their name, rendering or value."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list):
        return "\n\n".join(filter(None, map(words, value)))
    if isinstance(value, Mapping):
        for key in ("name", "title", "rendered", "main", "text", "value"):
            if value.get(key):
                return words(value[key])
    return ""


def line(value: str | None) -> str | None:
    """A cell that is one line, without mark-up or references to characters; None if it is none."""
    text = " ".join(html.unescape(re.sub(r"</?[A-Za-z][^<>]*>", "", value or "")).split())
    return text if 0 < len(text) <= LONGEST_LINE else None


def publisher(value: str | None) -> str | None:
    """An outlet's name; an address or a number is none."""
    name = line(value)
    if not name or len(name) > 100 or name.isdigit() or _ADDRESS.match(name):
        return None
    return name


def address(value: str | None) -> str | None:
    """A web address, or None."""
    found = _ADDRESS.fullmatch((value or "").strip())
    return found[0] if found and len(found[0]) <= 2 * LONGEST_LINE else None


def authors(value: object) -> tuple[str, ...]:
    """The authors' names: of a list each, of a byline its parts."""
    if isinstance(value, list):
        return tuple(dict.fromkeys(n for v in value for n in authors(v)))
    text = (line(words(value).replace("\n", ";")) or "").strip()
    text = _BY.sub("", text, count=1) if _BY.match(text) else text
    if text[:1] == "[" and text[-1:] == "]":  # a list as Python prints it
        text = re.sub(r"['\"]\s*,\s*['\"]", ";", text[1:-1]).strip("'\" ")
    parts = persons(text) or tuple(p.strip(" ,") for p in _LISTED.split(text))
    return tuple(
        dict.fromkeys(
            p
            for p in parts
            if p and len(p) <= 100 and "://" not in p and "@" not in p and p != "nan"
        )
    )


def genre(value: str | None) -> Genre | None:
    """The genre that a cell names, if it is one of the record's."""
    return next((g for g in get_args(Genre) if g == (value or "").strip().casefold()), None)


def grade(value: str | None) -> str | None:
    """The Admiralty grade that a cell holds, if it does."""
    text = (value or "").strip().upper()
    return text if GRADE.fullmatch(text) else None


def published(value: str | None, column: str, order: days.Order | None) -> When:
    """The day that a cell names, with the reason; unknown where it is none, or may be two."""
    text = " ".join((value or "").split())
    if not text or text.casefold() in ("nan", "none", "null", "nat", "n/a", "unknown"):
        return UNKNOWN
    said = f"The table's column “{column}” says “{text[:60]}”"
    edtf = _day(text)
    if edtf:
        return citation_free(edtf, f"{said}.")
    m = _SLASHED.fullmatch(text)
    if m and order:
        day, month = (m["a"], m["b"]) if order == "day first" else (m["b"], m["a"])
        edtf = f"{m['year']}-{int(month):02d}-{int(day):02d}"
        if valid(edtf):
            return citation_free(edtf, f"{said}; other rows write the {order}.")
    why = "which may be two days" if m else "which is no single day"
    return When(None, "unknown", f"{said}, {why}.")


def _day(text: str) -> str | None:
    """The day of an ISO date or instant, of a Unix time, of a date in words."""
    instant, compact, digits = (p.fullmatch(text) for p in (_INSTANT, _COMPACT, _DIGITS))
    if instant and valid(instant["day"]):
        return instant["day"]
    if compact:
        edtf = f"{compact['y']}-{compact['m']}-{compact['d']}"
        return edtf if valid(edtf) else None
    if digits:
        seconds = int(digits["s"]) / (1000 if len(digits["s"]) == 13 else 1)
        return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date().isoformat()
    found = days.whole(text) if len(text) <= 80 else None
    if found:
        return found.edtf
    return text if valid(text) and "1900" <= text[:4] <= "2100" else None
