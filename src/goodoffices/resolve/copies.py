"""Copies: which report repeats another, and which of them was first.

Reports that share a key (``text/shingles.py``) are compared by their true shingles, furniture,
headline and byline left out. A report is a copy where most of its own words stand in an earlier
one, whatever became of headline, lead, end or quotation marks. What both only quote proves
nothing: two papers may print one speech. A page that holds a whole earlier report among other
things is a copy in that part alone.

The original is the report of the earliest day; of one day the longest; then the one of the
smallest id. A report without a date, or with an earliest possible day alone, comes after all that
have one. A copy of a copy points at the original of both. Two that an analyst keeps apart are no
copies of each other, be it through a third; those that an analyst calls one text are, however
little they share, the later of the earlier.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from goodoffices.model.edtf import bounds
from goodoffices.model.findings import Document
from goodoffices.model.ids import derived_id
from goodoffices.resolve.stratum import Block, Copied, Item, Resolved, Scope
from goodoffices.text.shingles import Shingled, keys, share, shingled, taken

MOST = 0.5
"""Share of a report's own shingles that stand in the original: more of it is copied than is not.
Of 1,800 real reports the pairs that share anything at all share over .9 or under .5."""
NEARLY_ALL = 0.8
"""The same for a short report, where a standing formula is half of the text; for one of another
week, since a series has a form that stays; and of an original that a longer page holds."""
PART = 1 / 4
"""Share of a page that the original must be, if the page is a copy in that part."""
SHORT = 60
"""Shingles of a report's own below which it is short."""
FEWEST = 20
"""Shingles below which a report is too short to say."""
WEEK = timedelta(7)
"""Within which a wire story is reprinted."""

Rank = tuple[date, int, str]


@dataclass(frozen=True, slots=True)
class _Report:
    document: Document
    text: Shingled
    day: date | None
    rank: Rank


@dataclass(frozen=True, slots=True)
class _Found:
    """What a report repeats: how much of it, and whether that makes all of it a copy."""

    earlier: _Report
    share: float
    whole: bool


class Copies:
    """The stratum of copies. Internal: what it finds becomes ``copy_of`` and joins origins."""

    name = "copies"
    kinds: tuple[str, ...] = ("document",)
    makes: tuple[str, ...] = ()

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """MinHash bands and anchors of the report's text; a very short one is like no other, unless
        an analyst says so."""
        assert isinstance(item, Document)
        text = body(item)
        return keys(text) if len(text.told) >= FEWEST else (item.id,)

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One ``Copied`` for each report of the block that repeats another."""
        if len(block.items) < 2:
            return
        reports = sorted(
            (_report(d) for d in block.items if isinstance(d, Document)), key=lambda r: r.rank
        )
        under: dict[str, list[_Report]] = {}
        originals: dict[str, _Report] = {}
        together = _together(block)
        for report in reports:
            told = f"told {together.get(report.document.id, report.document.id)}"
            own = self.keys(report.document, scope)
            apart = _apart(report.document.id, block)
            said, earlier = (
                {
                    r.document.id: r
                    for key in some
                    for r in under.get(key, ())
                    if apart.isdisjoint(
                        (r.document.id, originals.get(r.document.id, r).document.id)
                    )
                }.values()
                for some in ((told,), own)
            )
            found = (
                _Found(min(said, key=_rank), 1.0, whole=True) if said else _best(report, earlier)
            )
            if found is not None:
                original = originals.get(found.earlier.document.id, found.earlier)
                if found.whole:
                    originals[report.document.id] = original
                yield _copied(report, original, found)
            for key in (*own, told):
                under.setdefault(key, []).append(report)

    def face(self, entry: Resolved) -> object:
        """All of it: later strata read which report it repeats, where, and what that shows."""
        return entry

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """Nothing: documents stand below all."""
        return ()


def _together(block: Block) -> dict[str, str]:
    """The reports that an analyst called one text, each with one of them that stands for all."""
    leader: dict[str, str] = {}
    for one, other in sorted(block.must):
        first, second = leader.setdefault(one, one), leader.setdefault(other, other)
        leader.update({i: first for i, at in leader.items() if at == second})
    return leader


def _rank(report: _Report) -> Rank:
    return report.rank


def _apart(document: str, block: Block) -> frozenset[str]:
    """The reports of which an analyst said that this one is another."""
    return frozenset(i for pair in block.cannot if document in pair for i in pair) - {document}


def body(document: Document) -> Shingled:
    """A report's text as shingles, without furniture, headline, byline and date lines."""
    skip = {(f.start, f.end) for f in (*document.furniture, *document.metadata)}
    return shingled(document.text, tuple(sorted(skip)))


def rank(document: Document) -> Rank:
    """Of two reports of one text the one that ranks first is the original."""
    first, last = bounds(document.published.edtf)
    day = first if first is not None and last is not None else date.max
    return day, -len(body(document).places), document.id


def _report(document: Document) -> _Report:
    first, last = bounds(document.published.edtf)
    day = first if first == last else None
    return _Report(document, body(document), day, rank(document))


def _best(report: _Report, earlier: Iterable[_Report]) -> _Found | None:
    """Of what it repeats that which it repeats most; of equals the first."""
    found = [f for e in earlier if (f := _compared(report, e)) is not None]
    return min(found, key=lambda f: (-f.share, f.earlier.rank), default=None)


def _compared(report: _Report, earlier: _Report) -> _Found | None:
    ours, theirs = report.text, earlier.text
    much = share(ours.told, theirs.every)
    if much < PART:
        return None
    far = report.day and earlier.day and abs(report.day - earlier.day) > WEEK
    needed = NEARLY_ALL if far or len(ours.told) < SHORT else MOST
    if much >= needed:
        return _Found(earlier, much, whole=True)
    if share(theirs.told, ours.every) >= NEARLY_ALL:
        return _Found(earlier, much, whole=False)
    return None


def _copied(report: _Report, original: _Report, found: _Found) -> Copied:
    document = original.document
    passages = () if found.whole else tuple(taken(report.text, original.text.every))
    return Copied(
        id=derived_id("copied", report.document.id),
        members=(report.document.id,),
        original=document.id,
        passages=passages,
        publisher=document.publisher,
        title=document.title,
        authors=document.authors,
        published=document.published,
    )
