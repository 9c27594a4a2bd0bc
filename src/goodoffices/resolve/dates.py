"""Days: what each report's time expressions stand for, and what other reports tell of its own day.

A report's own expressions are worked out from the report alone (``own_dates``). A report without
a date borrows one in two ways. A copy takes its original's. Any other only has what words tell
that a dated report tells too: if both report one utterance and the dated one says which day it
fell on, the undated one's "Sunday" is that Sunday. What such a day leaves open stays open, and
all of it goes when the other report goes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from goodoffices.model.edtf import overlap
from goodoffices.model.entries import DocumentEntry, Time
from goodoffices.model.findings import Document, Finding, StatementFinding, TimeFinding
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import Certainty, Citation, Timex, When
from goodoffices.resolve.narrative import Dated, is_day, own_dates, published_ground
from goodoffices.resolve.stratum import Block, Copied, Item, Resolved, Scope
from goodoffices.resolve.times import Ground, evaluate, timex_value


@dataclass(frozen=True, slots=True)
class Borrowed:
    """What another report tells of the day of one without a date, and by what ``passages``.

    ``earliest`` and ``latest`` bound the day on which the undated report was written; ``met`` is
    the expression here that means the day told there, ``None`` where all is told there. ``told``
    words what the other report tells.
    """

    there: Document
    told: str
    passages: tuple[Citation, ...]
    earliest: str
    latest: str
    met: TimeFinding | None = None

    @property
    def published(self) -> When:
        """What is known of the day of the undated report."""
        if self.met is None:
            why = f"The report gives no date; {self.told}."
            return When(self.earliest, "inferred", why, self.passages)
        why = (
            f"The report gives no date; it was written on or after {self.earliest}, since it"
            f" tells words that {_named(self.there)} dates “{self.passages[0].quote}”."
        )
        return When(None, "unknown", why, self.passages)


class Dates:
    """The stratum of documents and times: one block per document, or per those that an analyst
    tied to each other; each is resolved for itself."""

    name = "dates"
    kinds = ("document", "time", "statement")
    makes = ("document", "time")

    ignores: tuple[str, ...] = ("actor", "utterances")
    """Only an undated report asks who else tells the same words: see ``readers``."""

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        return (f"doc:{item.id if isinstance(item, Document) else item.document}",)

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        found: dict[str, list[Item]] = defaultdict(list)
        for item in block.items:
            found[item.id if isinstance(item, Document) else item.document].append(item)
        for items in found.values():
            yield from self._of_one(items, scope)

    def _of_one(self, items: Sequence[Item], scope: Scope) -> Iterator[Resolved]:
        """What one document holds."""
        times = [i for i in items if isinstance(i, TimeFinding)]
        statements = [i for i in items if isinstance(i, StatementFinding)]
        found = next((i for i in items if isinstance(i, Document)), None)
        if found is None:
            if not times:
                return
            document = scope.document(times[0].document)
        else:
            document = found
        dated = own_dates(document, times, statements)
        copied = scope.copied(document.id)
        borrowed = _of_original(document, copied, scope) if copied is not None else None
        if borrowed is None and document.published.edtf is None:
            borrowed = borrow(document, times, statements, scope)
        if borrowed is not None:
            dated = dated | _through(borrowed, document, times, statements, dated)
        if found is not None:
            yield _document_entry(document, copied, borrowed)
        for finding in times:
            yield _time_entry(finding, dated[finding.id])

    def face(self, entry: Resolved) -> object:
        if isinstance(entry, DocumentEntry):
            return (
                entry.published,
                entry.publisher,
                entry.title,
                entry.authors,
                entry.genre,
                entry.copy_of,
            )
        return entry.when if isinstance(entry, Time) else entry

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterator[str]:
        """The undated reports that tell an utterance which what changed also tells."""
        statements: set[str] = set()
        documents: set[str] = set()
        for id_ in changed:
            kind = kind_of(id_)
            if kind == "statement":
                statements.add(id_)
            elif kind == "document":
                documents.add(id_)
            elif kind == "time":
                finding = scope.finding(id_)
                if finding is not None:
                    documents.add(finding.document)
        for document in sorted(documents):
            statements |= {s.id for s in scope.findings(document, "statement")}
        tellers: set[str] = set()
        for statement in sorted(statements):
            tellers |= {f.document for f in _shared(statement, scope)}
        for document in sorted(tellers):
            if scope.document(document).published.edtf is None:
                yield document


def _shared(statement: str, scope: Scope) -> Iterator[Finding]:
    """The statements of the same utterance, this one included, as far as they still stand."""
    utterance = scope.utterance(statement)
    for member in utterance.members if utterance else (statement,):
        finding = scope.finding(member)
        if finding is not None:
            yield finding


def _of_original(document: Document, copied: Copied, scope: Scope) -> Borrowed | None:
    """The day of the report that this one copies as a whole, if only that one has a day."""
    there = scope.document(copied.original)
    ground = published_ground(there)
    if ground is None or copied.passages or published_ground(document) is not None:
        return None
    if not overlap(ground.edtf, document.published.edtf):
        return None
    told = f"it is a copy of {_named(there)}, which is of {ground.edtf}"
    return Borrowed(there, told, there.published.citations, ground.edtf, ground.edtf)


def borrow(
    document: Document,
    times: Sequence[TimeFinding],
    statements: Sequence[StatementFinding],
    scope: Scope,
) -> Borrowed | None:
    """A day for an undated report through one utterance that a dated report tells too.

    None where no expression of this report meets the day told elsewhere, or where several
    reports tell different days that meet it.
    """
    found: list[Borrowed] = []
    days: set[str] = set()
    elsewhere: dict[str, dict[str, Dated]] = {}
    spoken: dict[str, set[int]] = {}
    for statement in statements:
        if statement.speaker is not None:
            at = _paragraph(document.text, statement.content[0])
            spoken.setdefault(statement.speaker, set()).add(at)
    own = {t.id: t for t in times}
    weekdays = [
        (_paragraph(document.text, t.citations[0]), t)
        for t in times
        if t.anchor == "published" and t.shift.startswith("w")
    ]
    for statement in sorted(statements, key=lambda s: s.id):
        here = list(_expressions(document, statement, spoken, own, weekdays))
        if not here:
            continue
        for there, passage, day in _told(document.id, statement, scope, elsewhere):
            for finding in here:
                bounds = _written(finding, day)
                if bounds is not None:
                    told = f"{_named(there)} tells the same words and dates them {day}"
                    told = f"{told} (“{passage.quote}”)"
                    days.add(day)
                    found.append(Borrowed(there, told, (passage,), *bounds, finding))
    if len(days) != 1:
        return None
    return min(found, key=_soonest)


def _soonest(borrowed: Borrowed) -> tuple[str, str, Citation, tuple[Citation, ...]]:
    assert borrowed.met is not None
    return borrowed.latest, borrowed.there.id, borrowed.met.citations[0], borrowed.passages


def _told(
    own: str, statement: StatementFinding, scope: Scope, elsewhere: dict[str, dict[str, Dated]]
) -> Iterator[tuple[Document, Citation, str]]:
    """The days on which dated reports say that the words were spoken, with the passage."""
    for other in _shared(statement.id, scope):
        if not isinstance(other, StatementFinding) or other.document == own or not other.time:
            continue
        document = scope.document(other.document)
        time = scope.finding(other.time)
        if document.published.edtf is None or time is None:
            continue
        if document.id not in elsewhere:
            elsewhere[document.id] = own_dates(
                document,
                [t for t in scope.findings(document.id, "time") if isinstance(t, TimeFinding)],
                [
                    s
                    for s in scope.findings(document.id, "statement")
                    if isinstance(s, StatementFinding)
                ],
            )
        dated = elsewhere[document.id].get(other.time)
        if dated and dated.certainty == "high" and is_day(dated.when.edtf):
            yield document, time.citations[0], str(dated.when.edtf)


def _expressions(
    document: Document,
    statement: StatementFinding,
    spoken: Mapping[str, set[int]],
    own: Mapping[str, TimeFinding],
    weekdays: Sequence[tuple[int, TimeFinding]],
) -> Iterator[TimeFinding]:
    """What says here when the words were spoken: the statement's own time, else a weekday in a
    paragraph where the same speaker speaks (``spoken``, ``weekdays``: each with its paragraph)."""
    if statement.time is not None and statement.time in own:
        yield own[statement.time]
        return
    if not weekdays:
        return
    around = spoken.get(statement.speaker or "", set()) | {
        _paragraph(document.text, statement.content[0])
    }
    yield from (time for paragraph, time in weekdays if paragraph in around)


def _paragraph(text: str, cited: Citation) -> int:
    return text.rfind("\n", 0, cited.start)


def _written(finding: TimeFinding, day: str) -> tuple[str, str] | None:
    """The first and last day on which a writer calls a day by this expression."""
    at = date.fromisoformat(day)
    if re.match(r"w[1-7](?: T|$)", finding.shift):
        met = evaluate(finding.shift, day, "past") == day
        return (day, str(at + timedelta(6))) if met else None
    if m := re.match(r"day([+-]\d)(?: T|$)", finding.shift):
        written = str(at - timedelta(int(m[1])))
        return written, written
    if finding.shift == f"--{day[5:]}":
        return day, str(at + timedelta(30))
    return None


def _through(
    borrowed: Borrowed,
    document: Document,
    times: Sequence[TimeFinding],
    statements: Sequence[StatementFinding],
    own: Mapping[str, Dated],
) -> dict[str, Dated]:
    """What the borrowed day settles: expressions that mean the same on every day on which the
    report may have been written."""
    what = "the day of the report that it copies"
    if borrowed.met is not None:
        what = "a day told by another report"
    grounds = [
        Ground(day, what, "inferred", borrowed.passages)
        for day in (borrowed.earliest, borrowed.latest)
    ]
    first, last = (own_dates(document, times, statements, ground) for ground in grounds)
    found: dict[str, Dated] = {}
    for finding in times:
        low, high = first[finding.id].when, last[finding.id].when
        if own[finding.id].when.edtf or low.edtf is None or low.edtf != high.edtf:
            continue
        words = finding.citations[0].quote
        met = borrowed.met is not None and finding.id == borrowed.met.id
        use = f", a day that “{words}” fits" if met else f"; “{words}” is counted from there"
        why = f"{borrowed.told[0].upper()}{borrowed.told[1:]}{use}."
        when = When(low.edtf, "inferred", why, (finding.citations[0], *borrowed.passages))
        certainty: Certainty = "high" if met else "low"
        if borrowed.met is None:
            certainty = first[finding.id].certainty
        found[finding.id] = Dated(when, certainty)
    return found


def _named(document: Document) -> str:
    title = f"“{document.title}”" if document.title else None
    return title or document.publisher or "another report"


def _document_entry(
    document: Document, copied: Copied | None, borrowed: Borrowed | None
) -> DocumentEntry:
    return DocumentEntry(
        id=document.id,
        members=(document.id,),
        path=document.path,
        url=document.url,
        title=document.title,
        authors=document.authors,
        publisher=document.publisher,
        published=borrowed.published if borrowed is not None else document.published,
        captured=document.captured,
        language=document.language,
        genre=document.genre,
        text="",
        renderer=document.renderer,
        furniture=document.furniture,
        copy_of=copied.original if copied is not None else None,
        grade=document.grade,
        marking=document.marking,
    )


def _time_entry(finding: TimeFinding, dated: Dated) -> Time:
    certainty: Certainty = "low" if "low" in (finding.certainty, dated.certainty) else "high"
    return Time(
        id=finding.id,
        citations=finding.citations,
        members=(finding.id,),
        certainty=certainty,
        when=dated.when,
        text=finding.citations[0].quote,
        timex=Timex(finding.timex.type, timex_value(finding, dated.when)),
    )
