"""Quoted fragments by which two reports of one remark are known: "important breakthrough".

Reports of a briefing quote a few words and tell the rest in their own; whom one calls "officials"
another calls "a senior official". The very words in quotation marks, of the same side in the same
days, are one remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Actor
from goodoffices.model.findings import StatementFinding, TimeFinding
from goodoffices.resolve.parties import party
from goodoffices.resolve.stratum import Scope
from goodoffices.text.months import WEEKDAYS
from goodoffices.text.stems import stem

DAYS = timedelta(days=2)
"""How far apart two reports of one remark are published."""

NEWS = timedelta(days=1)
"""The same for a body, whose briefings use the same phrases day after day."""

WEEKS = timedelta(days=14)
"""Reports further apart may quote the same refrain of two speeches."""

STEMS = 2
"""Content stems of a fragment by which a remark is known."""

LONG = 8
"""Letters of a word that is known by itself, where it is all that is quoted."""

SENTENCES = 4
"""Sentences of a quotation that make keys."""

SLIP = timedelta(days=1)
"""By how much two reports may differ on the day of one remark: papers count in two time zones."""

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEEKDAY = re.compile("|".join(WEEKDAYS), re.IGNORECASE)
_OTHER_WEEK = re.compile(r"\b(?:last|next|coming|before|following|previous)\b", re.IGNORECASE)
_MARKED = re.compile(r"[“\"„«]([^“”\"„«»]{3,300})[”\"“»]")
_WORD = re.compile(r"[^\W\d_]+(?:['’]t|(?:-[^\W\d_]+)+)?|\d+")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_EMPTY = frozenset(
    "the and for with that this from into have has had will would been were was are their there"
    " they them what when which who whom very more most much just also about such than then".split()
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, as far as two reports can tell him apart, and when the report appeared."""

    speaker: str
    """The actor's entry; nothing where nobody is named."""
    person: bool
    side: str
    """The party for which he speaks, by name; nothing where it is unknown."""
    published: date | None
    day: date | None = None
    """On which day the report's own words have it said, if they name a date or a weekday."""

    def apart(self, other: Voice) -> bool:
        """Whether the one spoke on another day than the other, or after the other's report."""
        if self.day and other.day:
            return abs(self.day - other.day) > SLIP
        return any(
            day is not None and published is not None and day - published > SLIP
            for day, published in ((self.day, other.published), (other.day, self.published))
        )


@lru_cache(maxsize=20_000)
def fragments(text: str, direct: bool) -> tuple[tuple[str, ...], ...]:
    """The words of each quoted fragment in order; of a quotation each sentence is one."""
    parts = _SENTENCE.split(text) if direct else [m[1] for m in _MARKED.finditer(text)]
    found = (tuple(w.casefold() for w in _WORD.findall(part)) for part in parts[:SENTENCES])
    return tuple(words for words in found if words)


def telling(words: tuple[str, ...]) -> tuple[str, ...]:
    """The stems of a fragment's content words, in order."""
    return tuple(stem(w) for w in words if len(w) > 3 and w not in _EMPTY)


def voice(finding: StatementFinding, scope: Scope) -> Voice:
    """Who speaks in a statement, and for whom."""
    actor = scope.entry(finding.speaker) if finding.speaker else None
    behind = party(finding.speaker, scope)
    side = behind.name.casefold() if behind is not None else ""
    first, last = bounds(scope.document(finding.document).published.edtf)
    published = first if first == last else None
    day = _day(finding, published, scope)
    if not isinstance(actor, Actor) or finding.speaker_known == "unnamed":
        return Voice("", False, side, published, day)
    name = side or actor.name.casefold()
    return Voice(actor.id, actor.type == "person", name, published, day)


def _day(finding: StatementFinding, published: date | None, scope: Scope) -> date | None:
    """The day that the words about a statement name: a date, or the weekday before the report.

    Days are worked out in a later stratum; what needs nothing but the report is known here.
    """
    time = scope.finding(finding.time) if finding.time and finding.timed_by == "words" else None
    if not isinstance(time, TimeFinding):
        return None
    first, last = bounds(time.timex.value) if _DATE.fullmatch(time.timex.value) else (None, None)
    if first is not None and first == last:
        return first
    named = _WEEKDAY.search(time.head.quote)
    if named is None or published is None or _OTHER_WEEK.search(time.head.quote):
        return None
    weekday = WEEKDAYS[named[0].casefold()] - 1
    return published - timedelta((published.weekday() - weekday) % 7)


def keys(finding: StatementFinding, by: Voice) -> Iterator[tuple[str, ...]]:
    """What a quoted fragment is looked up by: the side with two stems that follow each other."""
    sides = [by.side] if by.speaker else [by.side, "unnamed"]
    for words in fragments(_text(finding), finding.form == "direct"):
        stems = telling(words)
        for side in filter(None, sides):
            yield from ((side, *pair) for pair in pairwise(stems))
            if len(stems) <= STEMS:
                yield from ((side, s) for s in stems if len(s) >= LONG)


def shared(a: StatementFinding, mine: Voice, b: StatementFinding, theirs: Voice) -> bool:
    """Whether two reports quote the same words of what can be the same mouth, in the same days."""
    if a.document == b.document or not _can_be_one(mine, theirs):
        return False
    if mine.published is None or theirs.published is None:
        return False
    if abs(mine.published - theirs.published) > (DAYS if mine.person else NEWS):
        return False
    ours, others = (fragments(_text(f), f.form == "direct") for f in (a, b))
    marked = "direct" not in (a.form, b.form)
    return any(_holds(x, y, marked) or _holds(y, x, marked) for x in ours for y in others)


def _can_be_one(mine: Voice, theirs: Voice) -> bool:
    """The same speaker, or of one side and not two whom the reports name apart.

    Of two unnamed ones the side may be unsaid: "top officials" are the paper's own state's.
    """
    if mine.speaker and mine.speaker == theirs.speaker:
        return True
    if not mine.speaker and not theirs.speaker and not (mine.side and theirs.side):
        return True
    if not mine.side or mine.side != theirs.side:
        return False
    return not (mine.speaker and theirs.speaker and mine.person == theirs.person)


def _holds(longer: tuple[str, ...], shorter: tuple[str, ...], marked: bool) -> bool:
    """Whether a fragment stands word for word in another."""
    size = len(shorter)
    if size > len(longer) or not _enough(shorter, marked):
        return False
    return any(longer[n : n + size] == shorter for n in range(len(longer) - size + 1))


def _enough(words: tuple[str, ...], marked: bool) -> bool:
    stems = telling(words)
    single = marked and any(len(w) > LONG and "-" not in w for w in words)
    return len(stems) >= STEMS or single


def _text(finding: StatementFinding) -> str:
    return " ".join(piece.quote for piece in finding.content)
