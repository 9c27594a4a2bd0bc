"""When two reports tell one event: type, parties, day, what it is about.

Precision comes first. Days join reports across documents; within a document an undated report
joins where it plainly takes up an event named before ("the visit"). Two fresh reports of one day,
both undated, join only over the same actors on both sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from goodoffices.model.edtf import bounds, overlap
from goodoffices.model.entries import Actor, DocumentEntry, Time
from goodoffices.model.findings import EventFinding, FigureFinding
from goodoffices.model.shapes import UNKNOWN, EventStatus, Plover, When
from goodoffices.resolve.parties import party
from goodoffices.resolve.stratum import Scope
from goodoffices.text.event_nouns import NOUNS
from goodoffices.text.people import PEOPLE
from goodoffices.text.stems import stem

REAL: frozenset[EventStatus] = frozenset(
    {"happened", "ongoing", "presupposed", "denied", "negated"}
)
"""Told of as taking place or not; the others are plans and possibilities."""

UNTRUE: frozenset[EventStatus] = frozenset({"denied", "negated"})

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

WORDS: frozenset[str] = frozenset(
    noun
    for row in NOUNS
    for noun in row.nouns.split()
    if not (row.type == "assault" and row.of == "doer")
) | {"talks"}
"""Nouns that take up an event: "the visit", "his release"; "fighting" takes up none."""

TAKING_UP: tuple[str, ...] = ("the ", "this ", "that ", "these ", "those ", "its ", "his ", "her ")
TAKING_UP += ("their ",)
"""What opens a phrase that takes up what was told before."""


CLOSE = 0.6
"""Share of the greater of two counts that the smaller reaches, where reports may mean one event."""


@dataclass(frozen=True, slots=True)
class Who:
    """A participant: its entry, the party behind it, and whether it is one person."""

    id: str
    party: str
    person: bool

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
        known = trigger in WORDS and (phrase.startswith(TAKING_UP) or owned or phrase == trigger)
        return known and not self.figures

    @property
    def narrow(self) -> bool:
        """Known to the day, or to a few."""
        first, last = bounds(self.when.edtf)
        return first is not None and last is not None and last - first <= NARROW

    @property
    def window(self) -> tuple[date, date] | None:
        """The days on which it can have been, from its date or its report's publication."""
        first, last = bounds(self.when.edtf)
        if first is not None and last is not None and last - first <= LONGEST:
            return first, last
        if self.when.edtf is None and self.published and self.finding.status == "happened":
            return self.published - FRESH, self.published
        return None


def told(finding: EventFinding, scope: Scope) -> Told:
    """What joining reads of a finding."""
    said = scope.utterance(finding.attributed_to) if finding.attributed_to else None
    entry = scope.entry(finding.time) if finding.time else None
    return Told(
        finding=finding,
        type="retreat" if finding.type == "concede" else finding.type,
        when=entry.when if isinstance(entry, Time) else UNKNOWN,
        initiators=_who(finding.initiators, scope),
        recipients=_who(finding.recipients, scope),
        about="people" if finding.object in PEOPLE else finding.object,
        figures=frozenset(_figures(finding, scope)),
        utterance=said.id if said is not None else None,
        published=_published(finding.document, scope),
    )


def _who(actors: Iterable[str], scope: Scope) -> frozenset[Who]:
    found: set[Who] = set()
    for actor in actors:
        entry = scope.entry(actor)
        if isinstance(entry, Actor):
            behind = party(actor, scope)
            side = behind.id if behind is not None else entry.id
            found.add(Who(entry.id, side, entry.type == "person"))
    return frozenset(found)


def _figures(
    finding: EventFinding, scope: Scope
) -> Iterable[tuple[str, float | None, float | None]]:
    for id_ in finding.figures:
        figure = scope.finding(id_)
        if isinstance(figure, FigureFinding) and figure.subset_of is None:
            counted = figure.unit or figure.of.casefold()
            if figure.of.endswith("ed"):  # killed and injured are two counts
                counted = f"{counted} {figure.of.split()[-1]}"
            yield counted, figure.low, figure.high


def _published(document: str, scope: Scope) -> date | None:
    entry = scope.entry(document)
    first, last = bounds(entry.published.edtf if isinstance(entry, DocumentEntry) else None)
    return first if first == last else None


def keys(item: Told) -> set[str]:
    """Type with participant or object, each with the month, year, document or utterance."""
    frames = [item.finding.document, *_months(item.window)]
    if item.when.edtf and len(item.when.edtf) == 4:
        frames.append(item.when.edtf)
    if item.utterance is not None:
        frames.append(item.utterance)
    whats = sorted({w.party for w in item.who})
    if item.about and (not whats or item.type in CONCRETE):
        whats.append(f"about:{item.about}")
    return {f"{item.type}|{what}|{frame}" for what in whats for frame in frames}


def _months(window: tuple[date, date] | None) -> list[str]:
    if window is None:
        return []
    first, last = window
    return sorted({f"{d.year:04d}-{d.month:02d}" for d in (first, last)})


def strength(left: Told, right: Told) -> float:
    """How surely two reports tell one event; 0 if they may not, negative where they cannot."""
    if left.type != right.type:
        return 0.0
    if left.real != right.real or not overlap(left.when.edtf, right.when.edtf):
        return -1.0
    if _apart(left, right):
        return -1.0
    untrue = (left.finding.status in UNTRUE) != (right.finding.status in UNTRUE)
    if untrue and not (left.dated and right.dated):
        return 0.0
    fit = _fit(left, right)
    if fit <= 0:
        return fit
    if left.finding.document == right.finding.document:
        return _within(left, right, fit)
    if (left.narrow and right.narrow) or (left.dated and right.dated and _plain(left, right)):
        return 1.0 + fit
    if left.utterance is not None and left.utterance == right.utterance:
        return fit
    if _one_of_its_year(left, right) or _both_fresh(left, right):
        return fit / 2
    return 0.0


def _apart(left: Told, right: Told) -> bool:
    """Another thing, place or side: another event, so that no third report joins the two."""
    if left.about and right.about and left.about != right.about and left.type != "consult":
        return True
    if left.finding.place and right.finding.place and left.finding.place != right.finding.place:
        return True
    if left.type in MUTUAL:
        return _elsewhere(left, right)
    for ours, theirs in ((left.initiators, right.initiators), (left.recipients, right.recipients)):
        if ours and theirs and not shared(ours, theirs):
            return True
    return _counts_clash(left, right)


def _plain(left: Told, right: Told) -> bool:
    """The same deed in the same word or of the same thing."""
    words = [stem(t.finding.trigger.quote.casefold().split()[0]) for t in (left, right)]
    return words[0] == words[1] or bool(left.about and left.about == right.about)


def _elsewhere(left: Told, right: Told) -> bool:
    """Different people: another meeting, whatever the day."""
    sides = [len({w.party for w in t.who}) for t in (left, right)]
    return min(sides) > 1 and len(shared(left.who, right.who)) < 2


def shared(left: Iterable[Who], right: Iterable[Who]) -> set[str]:
    """The parties that both name, by actors that can be the same."""
    others = list(right)
    return {a.party for a in left if any(a.like(b) for b in others)}


def _fit(left: Told, right: Told) -> float:
    """How far the parties agree: none named can only join over the same thing."""
    if not left.who or not right.who:
        same_thing = bool(left.about) and left.about == right.about and left.type in CONCRETE
        return 0.5 if same_thing else 0.0
    if left.type in MUTUAL:
        both = shared(left.who, right.who)
        alone = min(len({w.party for w in t.who}) for t in (left, right)) < 2
        if alone and not {w.id for w in left.who} & {w.id for w in right.who}:
            return 0.0
        return float(len(both))
    by, to = shared(left.initiators, right.initiators), shared(left.recipients, right.recipients)
    if (left.initiators and right.initiators and not by) or (
        left.recipients and right.recipients and not to
    ):
        return 0.0
    return float(len(by) + len(to))


def _within(left: Told, right: Told, fit: float) -> float:
    """Two reports of one document: joined where one plainly takes the other up.

    By a definite noun ("the visit"), by the same person or count, or by the same word over the
    same two sides; two dates must be one day.
    """
    if left.when.edtf is not None and right.when.edtf is not None:
        return fit if left.narrow and right.narrow and _same_sides(left, right) else 0.0
    if left.type in CONCRETE:
        persons = {w.id for w in left.recipients if w.person}
        plain = bool(persons & {w.id for w in right.recipients if w.person})
        plain = (plain or bool(left.figures & right.figures)) and _plain(left, right)
        return fit if plain or _taken_up(left, right) else 0.0
    both = min(len({w.party for w in t.who}) for t in (left, right)) > 1
    if _taken_up(left, right) or (both and _same_sides(left, right) and _plain(left, right)):
        return fit
    return 0.0


def _taken_up(left: Told, right: Told) -> bool:
    """A definite noun with no party that the other lacks, of the same word or the same two."""
    for noun, deed in ((left, right), (right, left)):
        if not noun.bare or not {w.party for w in noun.who} <= {w.party for w in deed.who}:
            continue
        if _plain(left, right) or (noun.type in MUTUAL and noun.finding.mode == deed.finding.mode):
            return True
    return False


def _same_sides(left: Told, right: Told) -> bool:
    """The same parties on both sides, either way round where they act together."""
    ours, theirs = (
        [{w.party for w in s} for s in (t.initiators, t.recipients)] for t in (left, right)
    )
    if left.type in MUTUAL:
        return ours[0] | ours[1] == theirs[0] | theirs[1]
    return ours == theirs


def _counts_clash(left: Told, right: Told) -> bool:
    """An author who gives two numbers of one thing tells of two events; two authors may disagree."""
    if left.figures & right.figures:
        return False
    one = left.finding.document == right.finding.document
    return any(
        a[0] == b[0] and a[1:] != b[1:] and (one or not _close(a[1:], b[1:]))
        for a in left.figures
        for b in right.figures
    )


def _close(left: Sequence[float | None], right: Sequence[float | None]) -> bool:
    """Whether two counts are near enough to be rival counts of one thing."""
    mine, theirs = ([n for n in ends if n is not None] for ends in (left, right))
    if not mine or not theirs:
        return True
    low, high = sorted((max(mine), max(theirs)))
    return low >= CLOSE * high


def _one_of_its_year(left: Told, right: Told) -> bool:
    """ "The 2030 invasion" here and there: a noun that a year singles out."""
    year = left.when.edtf
    return (
        year is not None
        and year == right.when.edtf
        and left.bare
        and left.finding.trigger.quote.casefold() == right.finding.trigger.quote.casefold()
    )


def _both_fresh(left: Told, right: Told) -> bool:
    """News of the same days, with the same actors on both sides."""
    if left.type in CONCRETE or left.window is None or right.window is None:
        return False
    if left.window[0] > right.window[1] or right.window[0] > left.window[1]:
        return False
    same = {w.id for w in left.initiators | left.recipients} & {w.id for w in right.who}
    both = len(shared(left.who, right.who)) > 1
    whole = both or bool(left.about and left.about == right.about)
    return bool(same) and whole and left.finding.status == right.finding.status


def unsure(found: Sequence[Told], under: Sequence[Set[str]]) -> frozenset[str]:
    """Undated reports that could be any of several dated ones; ``under`` holds the keys of each."""
    dated: dict[str, set[int]] = {}
    for n, item in enumerate(found):
        for key in under[n] if item.dated else ():
            dated.setdefault(key, set()).add(n)
    ids: set[str] = set()
    for n, item in enumerate(found):
        if item.when.edtf is not None:
            continue
        near = {m for key in under[n] for m in dated.get(key, ())}
        days = {found[m].when.edtf for m in near if strength(item, found[m]) > 0}
        if any(not overlap(a, b) for a in days for b in days):
            ids.add(item.finding.id)
    return frozenset(ids)
