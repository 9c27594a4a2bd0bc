"""Which rows of ``listed`` a list wants, as SQL: where to look first, and what must hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from goodoffices.model.entries import DocumentEntry
from goodoffices.model.record import NO_TRACK, Wanted
from goodoffices.store.database import listed
from goodoffices.store.features import flag
from goodoffices.store.search import quoted

LARGE = 300
"""Passages of an entry from which it is referred to so often that it is soon met."""

FREQUENT = 30_000
"""Entries that hold a word, from which it is soon met."""

COUNTED = ("type", "status", "review", "certainty")
"""Fields by which entries are counted."""


@dataclass(frozen=True, slots=True)
class Common:
    """What so many entries may have in common that they are met everywhere: it is, where ``source``
    gives so ``many`` rows. ``test`` asks it of one entry; so many ``steps`` of a walk through a kind
    cost less than looking all of them up."""

    source: str
    given: tuple[object, ...]
    test: str
    tested: tuple[object, ...]
    many: int
    steps: int


def common(wanted: Wanted) -> Iterator[Common]:
    """Of what picks few, what may be common."""
    for id_, fields in wanted.about:
        named, barred = _named(fields)
        tests_ = [_is_about(id_, named), *([_is_about(id_, barred)] if barred else [])]
        yield Common(
            "SELECT 1 FROM kept k CROSS JOIN listed z ON z.kept = k.row"
            f" AND z.size >= {LARGE:d} WHERE k.id = ?",
            (id_,),
            " AND NOT ".join(test for test, _ in tests_),
            tuple(value for _, given in tests_ for value in given),
            1,
            2_000,
        )
    if query := quoted(wanted.words):
        yield Common(
            "SELECT rowid FROM entry_words WHERE entry_words MATCH ?",
            (query,),
            "EXISTS (SELECT 1 FROM entry_words w WHERE w.rowid = l.kept AND w.entry_words MATCH ?)",
            (query,),
            FREQUENT,
            400,
        )


class Chosen:
    """From where, and on which condition, the entries wanted are picked, as ``listed l``.

    What picks few (those of a report, of a track) is asked for first and looked up in ``listed``,
    never the other way round.
    """

    def __init__(
        self, wanted: Wanted, also: Iterable[str] = (), everywhere: Sequence[Common] = ()
    ) -> None:
        """What is met ``everywhere`` is asked of each entry of the kind instead, one by one."""
        sources = [] if everywhere else list(few(wanted))
        self.sql = "listed l"
        self.parameters: list[object] = []
        held = ["l.kind = ?" if wanted.kind else "l.kind <> ?", *also]
        if sources:
            source, given = sources.pop(0)
            self.sql = (
                f"(SELECT DISTINCT kept FROM ({source})) s CROSS JOIN listed l ON l.kept = s.kept"
            )
            self.parameters += given
        self.parameters.append(wanted.kind)
        asked = ((each.test, each.tested) for each in everywhere)
        for test, given in (*tests(wanted), *asked):
            held.append(test)
            self.parameters += given
        for source, given in sources:
            held.append(f"l.kept IN ({source})")
            self.parameters += given
        self.sql += f" WHERE {' AND '.join(held)}"


_Test = tuple[str, tuple[object, ...]]
"""A condition or a question (SQL), and its parameters."""


def tests(wanted: Wanted) -> Iterator[_Test]:
    """What must hold of the row in ``listed l``."""
    for field in COUNTED:
        value = getattr(wanted, field)
        if value:
            yield f"l.{field} IN (SELECT value FROM json_each(?))", (listed(split(value)),)
    if not wanted.rejected and wanted.review != "rejected":
        yield "l.review <> 'rejected'", ()
    if wanted.as_of:
        yield "l.since <= ?", (wanted.as_of,)
    if wanted.since:
        yield "l.since > ?", (wanted.since,)
    if wanted.start:
        yield "l.last >= ?", (wanted.start,)
    if wanted.end:
        yield "l.first <> '' AND l.first <= ?", (wanted.end,)
    if wanted.track == NO_TRACK:
        yield _IN_NO_TRACK, ()
    if wanted.words and not quoted(wanted.words):
        yield "0", ()


def few(wanted: Wanted) -> Iterator[_Test]:
    """Questions for the rows (``kept``) of those that may be wanted, the most telling first."""
    if wanted.document and any(wanted.stretch):
        start, end = wanted.stretch
        yield _TOUCHING, (wanted.document, end, start)
    elif wanted.document:
        yield "SELECT kept FROM citation WHERE document = ?", (wanted.document,)
    if wanted.track and wanted.track != NO_TRACK:
        yield _IN_TRACK, (wanted.track,)
    for id_, fields in wanted.about:
        yield _about(id_, fields)
    if wanted.flag:
        yield "SELECT kept FROM refers WHERE target = ? AND field = 'flag'", (flag(wanted.flag),)
    if wanted.arrived:
        yield _ARRIVED[wanted.kind == DocumentEntry.kind], (wanted.arrived,)
    if query := quoted(wanted.words):
        yield "SELECT rowid AS kept FROM entry_words WHERE entry_words MATCH ?", (query,)


_ARRIVED = {
    True: "SELECT k.row AS kept FROM document d CROSS JOIN kept k ON k.kind = 'document'"
    " AND k.id = d.id WHERE d.captured > ?",
    False: "SELECT c.kept FROM document d CROSS JOIN citation c ON c.document = d.id"
    " WHERE d.captured > ?",
}
"""What came with the reports read after an instant; whether these themselves are asked for."""

_TOUCHING = "SELECT kept FROM citation WHERE document = ? AND start < ? AND stop > ?"

_IN_TRACK = (
    "SELECT m.kept FROM kept t CROSS JOIN refers f ON f.kept = t.row AND f.field = 'entries'"
    " CROSS JOIN member m ON m.finding = f.target WHERE t.kind = 'track' AND t.id = ?"
)


_IN_NO_TRACK = (
    "NOT EXISTS (SELECT 1 FROM member m CROSS JOIN refers f ON f.target = m.finding"
    " AND f.field = 'entries' CROSS JOIN kept t ON t.row = f.kept AND t.kind = 'track'"
    " WHERE m.kept = l.kept)"
)


def _about(id_: str, fields: Sequence[str]) -> _Test:
    """The entries that refer to an entry, in one of these fields or in any; but to none in one that
    has a minus before it."""
    named, barred = _named(fields)
    sql, given = _referring(id_, named, "UNION")
    if barred:
        less, beside = _referring(id_, barred, "EXCEPT")
        return f"{sql} EXCEPT {less}", (*given, *beside)
    return sql, given


def _referring(id_: str, fields: Sequence[str], joined: str) -> _Test:
    among, given = _among(fields)
    return (
        "SELECT f.kept FROM kept k CROSS JOIN member m ON m.kept = k.row"
        f" CROSS JOIN refers f ON f.target = m.finding WHERE k.id = ?{among}"
        f" {joined} SELECT f.kept FROM refers f WHERE f.target = ?{among}",
        (id_, *given, id_, *given),
    )


def _is_about(id_: str, fields: Sequence[str]) -> _Test:
    """The same, asked of one entry."""
    among, given = _among(fields)
    return (
        f"EXISTS (SELECT 1 FROM refers f WHERE f.kept = l.kept{among} AND (f.target = ? OR EXISTS"
        " (SELECT 1 FROM member m CROSS JOIN kept k ON k.row = m.kept"
        " WHERE m.finding = f.target AND k.id = ?)))",
        (*given, id_, id_),
    )


def _among(fields: Sequence[str]) -> _Test:
    if not fields:
        return "", ()
    return " AND f.field IN (SELECT value FROM json_each(?))", (listed(fields),)


def _named(fields: Sequence[str]) -> tuple[list[str], list[str]]:
    """Those in which an entry is to be referred to, and those in which it is not."""
    named = [f for f in fields if not f.startswith("-")]
    return named, [f[1:] for f in fields if f.startswith("-")]


def split(value: str) -> list[str]:
    """Values given with commas between: any of them will do."""
    return [v.strip() for v in value.split(",") if v.strip()]
