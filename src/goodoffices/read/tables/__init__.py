"""Tables of articles: each row a report, its columns told by name or by ``--map``.

A row's id is that of its canonical JSON (keys sorted, UTF-8), so the same row is the same
document in a JSON list, in JSON Lines, and, where all its values are strings, in a CSV table.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from typing import BinaryIO

from goodoffices.errors import Refused
from goodoffices.model.shapes import UNKNOWN
from goodoffices.read import days
from goodoffices.read.arrival import Rendered
from goodoffices.read.characters import Characters
from goodoffices.read.decoding import decode
from goodoffices.read.formats import Format
from goodoffices.read.headed import headed
from goodoffices.read.metadata import Metadata
from goodoffices.read.sources import MOST_BYTES, Piece, Source
from goodoffices.read.tables import columns, questions
from goodoffices.read.tables.columns import Cells, Scheme
from goodoffices.read.tables.rows import MOST_ROW, Lines, Records, Values, bearable

SURVEYED = 1_000
"""Rows looked at beforehand: they tell whether there is a text column and how days are written."""
SURVEYED_BYTES = 32_000_000
"""No more than so many bytes are looked at beforehand."""
DELIMITERS = ",;\t|"
FRAMES = 4
"""How deep in a JSON object its list of articles may lie."""
FIRST = 500_000
"""Characters of a file larger than any report that are held to tell whether its first object ends."""
NAMED = 30
"""Columns named in a refusal."""

_HTML = re.compile(
    r"</(?:p|div|span|a|b|i|em|strong|li|ul|ol|h[1-6]|blockquote|article|section|td|figure|body|html)\s*>"
    r"|<(?:br|p|hr)\s*/?>",
    re.IGNORECASE,
)
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n")
_TWICE = re.compile("[\xc2-\xdf][\x80-\x9f]|[\xe0-\xef](?=.?[\x80-\x9f])[\x80-\xbf]{2}")
"""What is left of a character that was encoded twice; it holds a control character, as no text
does."""
_SURROGATE = re.compile("[\ud800-\udfff]")

Row = Cells | Refused


@dataclass(frozen=True, slots=True)
class _Table:
    """An open table: its name, its text as it comes, and what its columns hold."""

    name: str
    characters: Characters
    scheme: Scheme

    def flaw(self, slug: str, reason: str, remedy: str) -> Refused:
        """The refusal of a row."""
        return Refused(slug, self.name, reason, remedy)


def rows_as_pieces(
    source: Source, form: Format, mapped: Mapping[str, str]
) -> Iterator[Piece | Refused]:
    """The reports of a table, one a row, in its order; a row that cannot be read is a Refused.

    ``mapped`` says which column holds what (``{"text": "Body"}``). Raises Refused where no
    column holds text, and where there is no row.
    """
    number = 0
    scheme = _surveyed(source, form, columns.scheme(mapped))
    with source.open() as file:
        table = _opened(source, file, scheme)
        for number, row in enumerate(_rows(table, source, form), 1):
            name = f"{source.name}#{number}"
            if isinstance(row, Refused):
                yield Refused(row.slug, name, row.reason, row.remedy)
                continue
            done = min(table.characters.at, source.size)
            render = partial(_render, name, row, scheme)
            yield Piece(name, canonical(row), render, source.name, done, source.size)
    if not number:
        raise Refused(
            "no-reports", source.name, "There is no report in it", "Check that it was saved whole."
        )


def canonical(row: Cells) -> bytes:
    """The bytes that identify a row: its JSON with sorted keys and no white space, in UTF-8."""
    text = json.dumps(row, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _opened(source: Source, file: BinaryIO, scheme: Scheme) -> _Table:
    return _Table(source.name, Characters(source.name, file), scheme)


def _surveyed(source: Source, form: Format, scheme: Scheme) -> Scheme:
    """The scheme with what the first rows tell; raises Refused where none has a text column."""
    names: dict[str, None] = {}
    dates: list[str] = []
    readable = seen = 0
    with source.open() as file:
        table = _opened(source, file, scheme)
        for row in islice(_rows(table, source, form), SURVEYED):
            if not isinstance(row, Refused):
                seen += 1
                readable += scheme.readable(row)
                names |= dict.fromkeys(list(row)[:NAMED])
                dates += [columns.words(row[c])[:40] for c in scheme.columns("published", row)]
            if table.characters.at > SURVEYED_BYTES:
                break
    if seen and not readable:
        raise _no_text_column(source.name, scheme, list(names))
    return replace(scheme, order=days.order_in("\n".join(dates)))


def _no_text_column(name: str, scheme: Scheme, names: list[str]) -> Refused:
    there = ", ".join(f"“{n[:40]}”" for n in names[:NAMED]) or "none with a name"
    wanted = scheme.mapped.get("text")
    what = f"It has no column “{wanted}”" if wanted else "No column is known to hold the text"
    return Refused(
        "no-text-column",
        name,
        f"{what}; its columns: {there}",
        "Say which one does: --map text=COLUMN.",
    )


def _rows(table: _Table, source: Source, form: Format) -> Iterator[Row]:
    if form == "csv":
        return _csv_rows(table, source)
    if form == "jsonl":
        return _json_lines(table)
    return _json_rows(table, source)


def _csv_rows(table: _Table, source: Source) -> Iterator[Row]:
    """The records below the header, as cells by column; blank ones are passed over."""
    start = table.characters.read()
    separated = _SEPARATOR_LINE.match(start)
    start = start[separated.end() :] if separated else start
    delimiter = separated[1] if separated else _delimiter(start, source.suffix, table.scheme)
    first = [start]
    records = iter(
        Records(lambda: first.pop() if first and first[0] else table.characters.read(), delimiter)
    )
    header = next(records, None)
    if header is None:
        raise table.flaw(
            "no-header", "It has no header line", "Name its columns in the first line."
        )
    names = _distinct([table.characters.mended(table.name, h).strip() for h in header])
    for record in records:
        if record is None:
            yield table.flaw(
                "too-large",
                f"The row has more than {MOST_ROW / 1e6:,.0f} million characters, or too many cells",
                "Check its quotation marks, or leave it out.",
            )
        elif any(cell and not cell.isspace() for cell in record):
            try:
                yield _cells(names, _mended(table, record))
            except Refused as refused:
                yield refused


def _cells(names: list[str], record: list[str]) -> Cells:
    """A record's cells by column; cells beyond the header are named by their number."""
    beyond = [f"column {n + 1}" for n in range(len(names), len(record))]
    return dict(zip([*names, *beyond], record, strict=False))


def _mended(table: _Table, record: list[str]) -> list[str]:
    """The cells with stray bytes read in the encoding that fits the whole row."""
    if not any(_SURROGATE.search(cell) for cell in record if not cell.isascii()):
        return record
    return [table.characters.mended(table.name, cell) for cell in record]


def _distinct(names: list[str]) -> list[str]:
    """Column names, numbered where two are the same, so that no cell is lost."""
    seen: dict[str, int] = {}
    out: dict[str, None] = {}
    for name in names:
        own = name
        while own in out:
            seen[name] = seen.get(name, 1) + 1
            own = f"{name} ({seen[name]})"
        out[own] = None
    return list(out)


def _delimiter(start: str, suffix: str, scheme: Scheme) -> str:
    """The sign that parts the cells: by which the header has columns known here, and most rows as
    many cells as the header."""

    def fit(sign: str) -> tuple[int, int, int, bool]:
        parts = [start]
        records = islice(Records(lambda: parts.pop() if parts else "", sign), 10)
        header, *below = [r for r in records if r] or [[]]
        known = scheme.readable(header) + len(scheme.columns("title", header))
        alike = sum(len(r) == len(header) for r in below[:-1])
        several = len(header) > 1
        return known, several, alike * several, sign == "\t" and suffix != ".csv"

    return max(DELIMITERS, key=fit)


def _json_lines(table: _Table) -> Iterator[Row]:
    for line in Lines(table.characters.read):
        yield _parsed(table, line)


def _json_rows(table: _Table, file: Source) -> Iterator[Row]:
    """The objects of a JSON file: of its array, of the arrays inside an object, or in a sequence.

    An object that has a text of its own is one report.
    """
    values = Values(table.characters.read)
    opening = values.peek()
    most = MOST_ROW if file.size <= MOST_BYTES else FIRST
    if opening == "[":
        for element in values.elements():
            yield _parsed(table, element)
    elif opening == "{" and (source := values.held(most)) is None:
        yield from _framed(table, values)
        while values.peek():
            yield _parsed(table, values.value())
    elif opening == "{":
        row = _parsed(table, source)
        if values.peek() or isinstance(row, Refused) or table.scheme.readable(row):
            yield row
            while values.peek():
                yield _parsed(table, values.value())
        else:
            yield from list(_within(table, row)) or [row]
    else:
        raise table.flaw(
            "no-table", "It holds no JSON object or list of objects", "Check that it is JSON."
        )


def _within(table: _Table, value: object, depth: int = 0) -> Iterator[Row]:
    """The reports inside an answer ({"response": {"docs": [...]}})."""
    if depth > FRAMES:
        return
    if isinstance(value, list):
        yield from _listed(table, value, depth)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _judged(table, each, depth)


def _judged(table: _Table, value: object, depth: int) -> Iterator[Row]:
    """A value that is a report, or the reports inside it."""
    if isinstance(value, dict) and table.scheme.readable(value):
        yield value
    else:
        yield from _within(table, value, depth + 1)


def _listed(table: _Table, elements: Iterable[object], depth: int) -> Iterator[Row]:
    """The reports of a list; where it has any, each element that is none is refused.

    What stands before the first report is refused when that comes, since a list without any is
    no list of reports; of it only the reasons are kept, and how often each applies.
    """
    passed: dict[str, tuple[Refused, int]] | None = {}
    for element in elements:
        found: list[Row] = (
            [] if isinstance(element, Refused) else list(_judged(table, element, depth))
        )
        why = element if isinstance(element, Refused) else _no_text(table)
        if found and passed:
            yield from (reason for reason, often in passed.values() for _ in range(often))
        if found:
            passed = None
            yield from found
        elif passed is None:
            yield why
        else:
            passed[why.slug] = (why, passed.get(why.slug, (why, 0))[1] + 1)


def _framed(table: _Table, values: Values, depth: int = 0) -> Iterator[Row]:
    """The reports inside an object too large to be held."""
    values.step()
    while values.peek() not in ("", "}"):
        if values.peek() == ",":
            values.step()
            continue
        values.value()
        if values.peek() != ":":
            raise table.flaw("broken-json", "It is no valid JSON", "Get the file again.")
        values.step()
        opening = values.peek()
        if opening == "[" and depth < FRAMES:
            elements = (_value(table, element) for element in values.elements())
            yield from _listed(table, elements, depth + 1)
        elif opening == "{" and depth < FRAMES and (source := values.held(MOST_ROW)) is None:
            yield from _framed(table, values, depth + 1)
        elif opening == "{" and depth < FRAMES:
            value = _value(table, source)
            yield from [value] if isinstance(value, Refused) else _judged(table, value, depth)
        else:
            values.value()
    values.step()


def _parsed(table: _Table, source: str | None) -> Row:
    """The object that a JSON text is, or why it is none that can be read."""
    row = _value(table, source)
    if not isinstance(row, (dict, Refused)):
        return table.flaw("no-object", "The row is no JSON object", "Give each report its fields.")
    return row


def _value(table: _Table, source: str | None) -> object:
    """What a JSON text says, or a Refused where it cannot be read."""
    if source is None or not bearable(source):
        return table.flaw(
            "too-large", "The row is longer, deeper or fuller than any report", "Leave it out."
        )
    try:
        mended = table.characters.mended(table.name, source)
        found: object = json.loads(mended, object_pairs_hook=_object)
    except Refused as refused:
        return refused
    except RecursionError:
        return table.flaw("too-deep", "The row is nested too deep", "Leave it out.")
    except ValueError:
        return table.flaw("broken-json", "The row is no valid JSON", "Mend it or leave it out.")
    return found


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A JSON object; where two of its names are the same, they are numbered as columns are."""
    row = dict(pairs)
    if len(row) == len(pairs):
        return row
    names = _distinct([name for name, _ in pairs])
    return dict(zip(names, (value for _, value in pairs), strict=True))


def _no_text(table: _Table) -> Refused:
    return table.flaw("no-text", "The row has no text", "Fill it or leave it out.")


def _render(name: str, row: Cells, scheme: Scheme) -> Rendered:
    """A row as a report: its title above its text, what its columns say as metadata."""
    if scheme.asks(row):
        return questions.render(name, row, scheme)
    cell = scheme.cell("text", row)
    if not cell:
        raise Refused("no-text", name, "The row has no text", "Fill it or leave it out.")
    mended = _TWICE.sub(_once, cell)
    text, _ = decode(name, _whole(mended).encode("utf-8"))
    renderer = "table@1" if mended == cell else "table@1 (utf-8 encoded twice)"
    page = _page(text, renderer) if _HTML.search(text) else Rendered(text, renderer)
    title = columns.line(scheme.cell("title", row)) or page.said.title
    return headed([(_whole(title), "title")] if title else [], _with(page, row, scheme, title))


def _with(page: Rendered, row: Cells, scheme: Scheme, title: str | None) -> Rendered:
    """The text with what the row's other columns say; what they do not, its own mark-up may."""
    said = page.said
    who = next((a for c in scheme.columns("authors", row) if (a := columns.authors(row[c]))), ())
    outlets = (columns.publisher(columns.words(row[c])) for c in scheme.columns("publisher", row))
    addresses = (columns.address(columns.words(row[c])) for c in scheme.columns("url", row))
    dates = [
        columns.published(columns.words(row[c]), c, scheme.order)
        for c in scheme.columns("published", row)
    ]
    published = next((d for d in dates if d.edtf), (*dates, said.published)[0])
    url = next(filter(None, addresses), page.url)
    if not published.edtf and url and days.in_address(url):
        published = UNKNOWN  # the day in the address tells more than why the column does not
    return replace(
        page,
        said=Metadata(
            title=title,
            authors=who or said.authors,
            publisher=next(filter(None, outlets), said.publisher),
            published=published,
        ),
        url=url,
        genre=next(
            (
                g
                for c in scheme.columns("genre", row)
                if (g := columns.genre(columns.words(row[c])))
            ),
            None,
        ),
        grade=columns.grade(scheme.cell("grade", row)),
        marking=columns.line(scheme.cell("marking", row)),
    )


def _page(text: str, renderer: str) -> Rendered:
    from goodoffices.read.page import render_page

    return render_page(text, f"{renderer} html")


def _once(twice: re.Match[str]) -> str:
    """A character whose UTF-8 bytes were taken for one character each, and encoded again."""
    try:
        return twice.group().encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return twice.group()


def _whole(text: str) -> str:
    """A text in which halves of a character stand that never had the other one, made storable."""
    if not _SURROGATE.search(text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
