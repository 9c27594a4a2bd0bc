"""A report of an event with all that joining reads of it, and the keys under which reports meet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Actor, DocumentEntry, Statement, Time
from goodoffices.model.findings import ActorFinding, EventFinding, FigureFinding, StatementFinding
from goodoffices.model.shapes import UNKNOWN, EventStatus, Plover, When
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.parties import party
from goodoffices.resolve.stratum import Scope
from goodoffices.resolve.wordings import stems
from goodoffices.text.event_nouns import TAKEN_UP
from goodoffices.text.people import PEOPLE
from goodoffices.text.stems import stem

REAL: frozenset[EventStatus] = frozenset(
    {"happened", "ongoing", "presupposed", "denied", "negated"}
)
"""Told of as taking place or not; the others are plans and possibilities."""

UNTRUE: frozenset[EventStatus] = frozenset({"denied", "negated"})

SPOKEN: frozenset[Plover] = frozenset(
    {"request", "agree", "support", "accuse", "reject", "threaten", "concede"}
)
"""Types of act that are done by saying so: two reports of the words tell one act."""

MUTUAL: frozenset[Plover] = frozenset({"consult", "agree", "cooperate"})
"""Types in which either side may be named first."""

CONCRETE: frozenset[Plover] = frozenset({"retreat", "coerce", "sanction", "aid", "assault"})
"""Types that happen again and again between the same two: the parties alone tell nothing."""

LONGEST = timedelta(days=31)
"""Dates wider than a month join nothing."""

NARROW = timedelta(days=3)
"""Days within which two dates of different reports are one day, told loosely."""

FRESH = timedelta(days=3)
"""How far back of its publication a report without a date reaches for its news."""

TAKING_UP: tuple[str, ...] = ("the ", "this ", "that ", "these ", "those ", "its ", "his ", "her ")
TAKING_UP += ("their ",)
"""What opens a phrase that takes up what was told before."""

UNIQUE: frozenset[str] = frozenset(
    "invasion war election referendum coup annexation revolution uprising takeover revolt".split()
)
"""Nouns of events of which a year has one between the same two: "the 2030 invasion"."""

DEFINITE = re.compile(
    r"(?:\b(?:the|this|that|its|his|her|their)|[’']s|s[’'])(?: (?!of\b)[\w.-]+){0,3} $",
    re.IGNORECASE,
)
"""What stands before a noun that is known to the reader."""

VAGUE = re.compile(
    r"\b(?:dozens|scores|hundreds|thousands|tens|millions|several|few)\b", re.IGNORECASE
)
"""Counts that tell no two events apart, and know none again."""

OFTEN = re.compile(
    r"\b(?:twice|(?:\d+|two|three|four|five|six|several|many|numerous|a dozen) (?:times|occasions)"
    r"|repeatedly|regularly|routinely|often|frequently|every (?:day|week|month|year)"
    r"|(?:daily|weekly|annual|regular) (?:\w+ )?(?:attack|meeting|strike|talk|raid|call)s?)\b",
    re.IGNORECASE,
)
"""What tells of something done again and again."""

FULL = re.compile(r"\b(?:full[- ]?scale|all-out)\b", re.IGNORECASE)
"""What is said of the one great war or invasion between two."""

FEW = 3
"""Content words that a clause needs more of to be known by two of them."""

NUMBER = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|\b\d{3,6}\b")
LARGE, EARLIEST, LATEST = 100, 1900, 2100
"""Numbers from here on are known again; those that may be years are not."""

ROUND = 50
"""What a number is a multiple of that many events may share."""

KEYED = 3
"""Stems of a clause, its longest, of which two together make a key with a party."""

COUNTED = 20
"""Counts from here on are known again without a date ("the release of more than 50 prisoners")."""

INCLUDING = re.compile(r"\b(?:including|among them|led by|one of them)\b", re.IGNORECASE)
NEXT = 60
"""What opens the names of some of those counted, and within how many characters one follows."""

ONCE: frozenset[str] = frozenset({"release", "abduct", "deport", "arrest", "asylum"})
"""Modes of what befalls a named person on one occasion, told again long after."""


@dataclass(frozen=True, slots=True)
class Who:
    """A participant: its entry, the party behind it, whether it is one person, or a vague many."""

    id: str
    party: str
    person: bool
    vague: bool = False

    def like(self, other: Who) -> bool:
        """The same actor, or one that stands for the other; two persons never do."""
        if self.id == other.id:
            return True
        return self.party == other.party and not (self.person and other.person)


@dataclass(frozen=True, slots=True)
class Told:
    """A report of an event with all that joining needs, read from the earlier strata once."""

    finding: EventFinding
    type: Plover
    when: When
    initiators: frozenset[Who]
    recipients: frozenset[Who]
    about: str
    figures: frozenset[tuple[str, float | None, float | None]]
    utterance: str | None
    published: date | None
    words: frozenset[str] = frozenset()
    """Stems of what the clause says, names left out."""
    numbers: frozenset[int] = frozenset()
    """Large numbers of its sentence, years left out."""
    among: frozenset[str] = frozenset()
    """Persons named as befallen: in the clause, or behind it ("16 prisoners, including X")."""
    often: bool = False
    """Told as done several times: no single event."""
    known: bool = False
    """Told with a definite article or owner: "the 2030 invasion", "his release"."""

    @property
    def dated(self) -> bool:
        """Known at least to the month."""
        first, last = bounds(self.when.edtf)
        return first is not None and last is not None and last - first <= LONGEST

    @property
    def who(self) -> frozenset[Who]:
        return self.initiators | self.recipients

    @property
    def real(self) -> bool:
        return self.finding.status in REAL

    @property
    def bare(self) -> bool:
        """A noun that takes up an event without telling anything new of it."""
        phrase = self.finding.citations[0].quote.casefold()
        trigger = self.finding.trigger.quote.casefold()
        owned = "’s " in phrase or "'s " in phrase or "s’ " in phrase
        known = trigger in TAKEN_UP and (phrase.startswith(TAKING_UP) or owned or phrase == trigger)
        return known and not self.figures

    @property
    def narrow(self) -> bool:
        """Known to the day, or to a few."""
        first, last = bounds(self.when.edtf)
        return first is not None and last is not None and last - first <= NARROW

    @property
    def full(self) -> bool:
        """The full-scale war or invasion, of which there is one between two sides."""
        great = self.trigger in UNIQUE and self.type == "assault" and bool(self.initiators)
        return great and FULL.search(self.finding.citations[0].quote) is not None

    @property
    def persons(self) -> frozenset[str]:
        """The persons named in it."""
        return frozenset(w.id for w in self.who if w.person)

    @property
    def trigger(self) -> str:
        """The word that makes it an event, the last of several."""
        return self.finding.trigger.quote.casefold().split()[-1]

    @property
    def window(self) -> tuple[date, date] | None:
        """The days on which it can have been, from its date or its report's publication."""
        first, last = bounds(self.when.edtf)
        if first is not None and (self.when.edtf or "").endswith("/.."):
            last = self.published
        if first is not None and last is not None and timedelta(0) <= last - first <= LONGEST:
            return first, last
        if self.when.edtf is None and self.published:
            return self.published - FRESH, self.published
        return None


def told(finding: EventFinding, scope: Scope) -> Told:
    """What joining reads of a finding."""
    words = finding.attributed_to or _spoken(finding, scope)
    said = scope.utterance(words) if words else None
    published = _published(finding.document, scope)
    return Told(
        finding=finding,
        type="retreat" if finding.type == "concede" else finding.type,
        when=_when(finding, words, published, scope),
        initiators=_who(finding.initiators, scope),
        recipients=_who(finding.recipients, scope),
        about="people" if finding.object in PEOPLE else finding.object,
        figures=frozenset(_figures(finding, scope)),
        utterance=said.id if said is not None else None,
        published=published,
        words=stems(finding.citations[0].quote, names=False),
        numbers=_numbers(finding, scope),
        among=_among(finding, scope),
        often=OFTEN.search(finding.citations[0].quote) is not None,
        known=_definite(finding),
    )


def _when(finding: EventFinding, words: str | None, published: date | None, scope: Scope) -> When:
    """Its day; of an act of speech that of the words; of what goes on from when it does."""
    entry = scope.entry(finding.time) if finding.time else None
    when = entry.when if isinstance(entry, Time) else UNKNOWN
    if entry is None and words is not None and finding.type in SPOKEN:
        return _said(finding, words, scope)
    _, last = bounds(when.edtf)
    if finding.status != "ongoing" or last is None or published is None:
        return when
    if published - last <= LONGEST or "/" in (when.edtf or ""):
        return when
    why = f"{when.why} It goes on, so that is when it began.".strip()
    return replace(when, edtf=f"{when.edtf}/..", why=why)


def _said(finding: EventFinding, words: str, scope: Scope) -> When:
    """The day of the words by which something is done; of what others tell of it none."""
    said = scope.entry(words)
    if not isinstance(said, Statement) or finding.status != "happened":
        return UNKNOWN
    by = {e.id for i in finding.initiators if (e := scope.entry(i)) is not None}
    if finding.attributed_to is not None and said.speaker not in by:
        return UNKNOWN
    return said.said


def _spoken(finding: EventFinding, scope: Scope) -> str | None:
    """The statement that is this act of speech: "announced plans to", "called for"."""
    if finding.type not in SPOKEN:
        return None
    start, end = finding.trigger.start, finding.trigger.end
    for said in scope.findings(finding.document, "statement"):
        assert isinstance(said, StatementFinding)
        if said.cue is not None and said.cue.start < end and start < said.cue.end:
            return said.id
    return None


def spoken_by(statement: StatementFinding, scope: Scope) -> Iterator[str]:
    """The events that are the act of speech of a statement."""
    cue = statement.cue
    if cue is None:
        return
    for event in scope.findings(statement.document, "event"):
        assert isinstance(event, EventFinding)
        start, end = event.trigger.start, event.trigger.end
        if event.type in SPOKEN and cue.start < end and start < cue.end:
            yield event.id


def _numbers(finding: EventFinding, scope: Scope) -> frozenset[int]:
    clause = finding.citations[0]
    text = scope.document(finding.document).text
    start, end = sentence(text, clause)
    found = {int(m[0].replace(",", "")) for m in NUMBER.finditer(text, start, end)}
    return frozenset(n for n in found if n >= LARGE and not EARLIEST <= n <= LATEST)


def _among(finding: EventFinding, scope: Scope) -> frozenset[str]:
    if finding.mode not in ONCE:
        return frozenset()
    found = {w.id for w in _who(finding.recipients, scope) if w.person}
    clause = finding.citations[0]
    text = scope.document(finding.document).text
    _, end = sentence(text, clause)
    opened = INCLUDING.search(text, finding.trigger.end, end)
    if opened is None or not finding.figures:
        return frozenset(found)
    for actor in scope.findings(finding.document, "actor"):
        if isinstance(actor, ActorFinding) and actor.type == "person":
            first = opened.end()
            if any(first <= m.citation.start <= first + NEXT for m in actor.mentions):
                entry = scope.entry(actor.id)
                found.add(entry.id if entry is not None else actor.id)
    return frozenset(found)


def _definite(finding: EventFinding) -> bool:
    clause, trigger = finding.citations[0], finding.trigger
    noun = trigger.end - len(trigger.quote.split()[-1])
    return bool(DEFINITE.search(clause.quote[: max(0, noun - clause.start)]))


def _who(actors: Iterable[str], scope: Scope) -> frozenset[Who]:
    found: set[Who] = set()
    for actor in actors:
        entry = scope.entry(actor)
        if isinstance(entry, Actor):
            behind = party(actor, scope)
            side = behind.id if behind is not None else entry.id
            vague = entry.type == "group" and behind is None
            found.add(Who(entry.id, side, entry.type == "person", vague))
    return frozenset(found)


def _figures(
    finding: EventFinding, scope: Scope
) -> Iterable[tuple[str, float | None, float | None]]:
    for id_ in finding.figures:
        figure = scope.finding(id_)
        if isinstance(figure, FigureFinding) and figure.subset_of is None:
            if VAGUE.search(figure.text):
                continue
            counted = figure.unit or figure.of.casefold()
            if figure.of.endswith("ed"):  # killed and injured are two counts
                counted = f"{counted} {figure.of.split()[-1]}"
            yield counted, figure.low, figure.high


def _published(document: str, scope: Scope) -> date | None:
    entry = scope.entry(document)
    first, last = bounds(entry.published.edtf if isinstance(entry, DocumentEntry) else None)
    return first if first == last else None


def keys(item: Told) -> set[str]:
    """Type with participant or object, each with the month, year, document or utterance.

    Without a date: a named person whom something befell, a count, two words with a party.
    """
    frames = [item.finding.document, *_months(item.window)]
    years = item.when.edtf and len(item.when.edtf) == 4
    if item.when.edtf and (years or (item.known and item.trigger in UNIQUE)):
        frames.append(item.when.edtf[:4])
    if item.utterance is not None:
        frames.append(item.utterance)
    whats = sorted({w.party for w in item.who})
    if item.about and (not whats or item.type in CONCRETE):
        whats.append(f"about:{item.about}")
    found = {f"{item.type}|{what}|{frame}" for what in whats for frame in frames}
    return found | set(_undated(item))


def _undated(item: Told) -> Iterator[str]:
    """Keys under which reports meet that give no date."""
    if item.full:
        yield from (f"assault|{w.party}|full" for w in item.initiators)
    if item.type == "consult" and item.real:
        yield from (f"met|{a}|{b}" for a, b in combinations(sorted(item.persons), 2))
    if item.finding.status == "ongoing":
        yield from (f"{item.type}|{w.party}|{stem(item.trigger)}|ongoing" for w in item.initiators)
    if item.finding.mode in ONCE:
        yield from (f"{item.type}|{person}|once" for person in item.among)
    for counted, low, high in item.figures:
        value = low if low is not None else high
        if value is None:
            continue
        if item.type in CONCRETE:
            yield from (f"{item.type}|{counted}|{value:g}|{m}" for m in _months(item.window))
        if value >= COUNTED and item.type in CONCRETE and item.type != "assault":
            yield f"{item.type}|{counted}|{value // 10:g}"
    yield from (f"{item.type}|n{n}|{m}" for n in item.numbers for m in _months(item.window))
    yield from (f"{item.type}|n{n}" for n in item.numbers if n % ROUND)
    if len(item.words) > FEW:
        longest = sorted(sorted(item.words, key=lambda s: (-len(s), s))[:KEYED])
        for one, other in combinations(longest, 2):
            yield from (f"{w.party}|{one}+{other}" for w in item.who)


def _months(window: tuple[date, date] | None) -> list[str]:
    if window is None:
        return []
    first, last = window
    return sorted({f"{d.year:04d}-{d.month:02d}" for d in (first, last)})


def plain(left: Told, right: Told) -> bool:
    """The same deed in the same word or of the same thing."""
    words = [stem(t.finding.trigger.quote.casefold().split()[0]) for t in (left, right)]
    return words[0] == words[1] or bool(left.about and left.about == right.about)


def shared(left: Iterable[Who], right: Iterable[Who]) -> set[str]:
    """The parties that both name, by actors that can be the same."""
    others = list(right)
    return {a.party for a in left if any(a.like(b) for b in others)}
