"""A report of an event with all that joining reads of it, and the keys under which reports meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property, lru_cache

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Actor, DocumentEntry, Statement, Time
from goodoffices.model.findings import EventFinding, FigureFinding, StatementFinding
from goodoffices.model.shapes import UNKNOWN, Plover, When
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.events import again, occasions
from goodoffices.resolve.events.evidence import clues
from goodoffices.resolve.events.table import (
    CAPITALISED,
    DEADLIEST,
    DEFINITE,
    EARLIEST,
    FATAL,
    FRESH,
    FULL,
    INCLUDING,
    LARGE,
    LATEST,
    LONG_RUN,
    LONGEST,
    MEASURED,
    MEASURES,
    NARROW,
    NEXT,
    NUMBER,
    OFTEN,
    ONCE,
    REAL,
    SPEECH,
    SPOKEN,
    STAGES,
    SURVIVED,
    TAKING_UP,
    UNIQUE,
    VAGUE,
    WORST,
)
from goodoffices.resolve.parties import party
from goodoffices.resolve.stratum import Scope
from goodoffices.resolve.wordings import stems
from goodoffices.text.event_nouns import TAKEN_UP
from goodoffices.text.gazetteer import named
from goodoffices.text.people import PEOPLE
from goodoffices.text.shingles import runs
from goodoffices.text.stems import stem


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


@dataclass(frozen=True)
class Told:
    """A report of an event with all that joining needs, read from the earlier strata once.

    Without slots, so that what follows from its fields is worked out once: in a block of a
    thousand reports each is compared with hundreds.
    """

    finding: EventFinding
    type: Plover
    when: When
    initiators: frozenset[Who]
    recipients: frozenset[Who]
    about: str
    figures: frozenset[tuple[str, float | None, float | None]]
    utterance: str | None
    published: date | None
    trigger: str
    """The word that makes it an event, the last of several."""
    stage: str = ""
    """Which step of a case against somebody it tells, if it tells one."""
    fatal: bool = False
    """Told as done, in a word for putting to death."""
    victims: frozenset[str] = frozenset()
    """The persons that it tells of as killed, and nobody beside them: who died did so once."""
    window: tuple[date, date] | None = None
    """The days on which it can have been, from its date or its report's publication."""
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
    beside: frozenset[str] = frozenset()
    """Of a dated blow told without sides, and of an agreement with a term, the parties that its
    sentence names besides; of the worst of a time the states too that it names as places."""
    around: frozenset[str] = frozenset()
    """And the stems of that sentence."""
    where: str = ""
    """The place that is told of it, in small letters."""
    gathering: str = ""
    """What kind of summit or conference it is, in the words of the report: "peace summit"."""
    called: str = ""
    """The month and day that a blow is called by: "05-03"."""
    worst: bool = False
    """Told as the deadliest of a time, in its sentence."""
    stretches: frozenset[int] = frozenset()
    """The long runs of words of its sentence that hold the word for it."""
    rare: frozenset[str] = frozenset()
    """Stems of its sentence that few reports use."""
    names: frozenset[str] = frozenset()
    """Names in its sentence, those of states left out."""

    @cached_property
    def document(self) -> str:
        """The id of its report."""
        return self.finding.document

    @cached_property
    def word(self) -> str:
        """The stem of the first word that makes it an event."""
        return stem(self.finding.trigger.quote.casefold().split()[0])

    @cached_property
    def dated(self) -> bool:
        """Known at least to the month."""
        first, last = bounds(self.when.edtf)
        return first is not None and last is not None and last - first <= LONGEST

    @cached_property
    def who(self) -> frozenset[Who]:
        return self.initiators | self.recipients

    @cached_property
    def real(self) -> bool:
        return self.finding.status in REAL

    @cached_property
    def bare(self) -> bool:
        """A noun that takes up an event without telling anything new of it."""
        phrase = self.finding.citations[0].quote.casefold()
        trigger = self.finding.trigger.quote.casefold()
        owned = "’s " in phrase or "'s " in phrase or "s’ " in phrase
        known = trigger in TAKEN_UP and (phrase.startswith(TAKING_UP) or owned or phrase == trigger)
        return known and not self.figures

    @cached_property
    def narrow(self) -> bool:
        """Known to the day, or to a few."""
        first, last = bounds(self.when.edtf)
        return first is not None and last is not None and last - first <= NARROW

    @cached_property
    def full(self) -> bool:
        """The full-scale war or invasion, of which there is one between two sides."""
        great = self.trigger in UNIQUE and self.type == "assault" and bool(self.initiators)
        return great and FULL.search(self.finding.citations[0].quote) is not None

    @cached_property
    def speech(self) -> bool:
        """Held before a body: an occasion of its own, in the course of a visit or a session."""
        if self.type != "consult" or any(w.person for w in self.recipients):
            return False
        return SPEECH.search(self.finding.citations[0].quote) is not None

    @cached_property
    def persons(self) -> frozenset[str]:
        """The persons named in it."""
        return frozenset(w.id for w in self.who if w.person)


def told(finding: EventFinding, scope: Scope) -> Told:
    """What joining reads of a finding."""
    words = finding.attributed_to or _spoken(finding, scope)
    said = scope.utterance(words) if words else None
    published = _published(finding.document, scope)
    when = _when(finding, words, published, scope)
    recipients = _who(finding.recipients, scope)
    figures = frozenset(_figures(finding, scope))
    trigger = finding.trigger.quote.casefold().split()[-1]
    worst = _worst(finding, scope)
    known = (sideless(finding) and (when.edtf or worst)) or (
        finding.type == "agree" and finding.figures
    )
    beside, around = _beside(finding, scope) if known else (frozenset(), "")
    text = scope.document(finding.document).text
    rare, names = clues(text, *sentence(text, finding.citations[0]))
    return Told(
        finding=finding,
        type="retreat" if finding.type == "concede" else finding.type,
        when=when,
        initiators=_who(finding.initiators, scope),
        recipients=recipients,
        about=_about(finding),
        figures=figures,
        utterance=said.id if said is not None else None,
        published=published,
        trigger=trigger,
        stage=_stage(finding),
        fatal=_fatal(finding, trigger),
        victims=frozenset() if figures else _victims(finding, trigger, recipients),
        window=_window(when, published),
        words=stems(finding.citations[0].quote, names=False),
        numbers=_numbers(finding, scope),
        among=_among(finding, scope),
        often=OFTEN.search(finding.citations[0].quote) is not None,
        known=_definite(finding),
        beside=beside | (_states(finding, scope) if worst else frozenset()),
        around=stems(around, names=False) if beside else frozenset(),
        where=occasions.place(finding.place or "", finding.citations[0].quote),
        gathering=_gathering(finding, trigger),
        called=_called(finding, trigger),
        worst=worst,
        stretches=_stretches(finding, scope),
        rare=rare,
        names=names - _words_of((*finding.initiators, *finding.recipients), scope),
    )


def _about(finding: EventFinding) -> str:
    """What it is about: people are people, and of so many of a thing the thing."""
    thing = finding.object
    counted = MEASURED.search(finding.citations[0].quote) if thing in MEASURES else None
    if counted is not None and counted["thing"] not in PEOPLE:
        return counted["thing"]  # "dozens of civilians" are of many a blow of a day
    return "people" if thing in PEOPLE else thing


def sideless(finding: EventFinding) -> bool:
    """Whether it is a blow told with its day, or as the worst, not its sides: known by whom its
    sentence names."""
    sides = finding.initiators or finding.recipients
    known = finding.time is not None or DEADLIEST.search(finding.citations[0].quote) is not None
    return finding.type == "assault" and known and not sides


def reads_around(finding: EventFinding) -> bool:
    """Whether joining may read of it whom its sentence names besides."""
    counted = finding.type == "agree" or finding.mode in ONCE or again.shelters(finding)
    return sideless(finding) or (bool(finding.figures) and counted)


def _worst(finding: EventFinding, scope: Scope) -> bool:
    """Whether its sentence tells it, right there, as the deadliest of a time."""
    if finding.type != "assault" or finding.status not in REAL:
        return False
    text = scope.document(finding.document).text
    _, end = sentence(text, finding.citations[0])
    said = WORST.search(text, finding.citations[0].start, end)
    return said is not None and said.start() <= finding.citations[0].end


def _beside(finding: EventFinding, scope: Scope) -> tuple[frozenset[str], str]:
    """The parties that a sentence names, and its words: "39 died when boats of X blew up"."""
    text = scope.document(finding.document).text
    start, end = sentence(text, finding.citations[0])
    near = {actor.id for actor, _ in scope.named(finding.document, start, end)}
    behind = (party(id_, scope) for id_ in near)
    return frozenset(p.id for p in behind if p is not None), text[start:end]


def _states(finding: EventFinding, scope: Scope) -> frozenset[str]:
    """The states that its sentence names, be it as a place: "strikes in X, a day after 60 died"."""
    text = scope.document(finding.document).text
    start, end = sentence(text, finding.citations[0])
    found = (named(m[1]) for m in CAPITALISED.finditer(text, start, end))
    return frozenset(s.code for s in found if s is not None and s.sort == "country")


def _called(finding: EventFinding, trigger: str) -> str:
    """The day that has become the name of a blow."""
    if finding.type != "assault":
        return ""
    clause = finding.citations[0]
    start, end = finding.trigger.start - clause.start, finding.trigger.end - clause.start
    return occasions.day_of(trigger, clause.quote[: max(0, start)], clause.quote[end:])


def _stretches(finding: EventFinding, scope: Scope) -> frozenset[int]:
    text = scope.document(finding.document).text
    start, end = sentence(text, finding.citations[0])
    return _around(text, start, end, finding.trigger.start, finding.trigger.end)


@lru_cache(maxsize=2048)
def _around(text: str, start: int, end: int, first: int, last: int) -> frozenset[int]:
    before = text[start:first].split()[-LONG_RUN + 1 :]
    after = text[last:end].split()[: LONG_RUN - 1]
    return runs(" ".join((*before, text[first:last], *after)), LONG_RUN)


def _gathering(finding: EventFinding, trigger: str) -> str:
    """The noun of a gathering with the word before it, which tells its kind."""
    noun = trigger.removesuffix("s")
    if noun not in occasions.GATHERINGS:
        return ""
    kind = occasions.kind_before(finding, trigger)
    return f"{kind} {noun}" if kind else ""


def _stage(finding: EventFinding) -> str:
    """The step that the words of the deed tell, else the clause, where it tells no other."""
    if finding.type != "coerce":
        return ""
    for words in (finding.trigger.quote, finding.citations[0].quote):
        told = {STAGES[s] for w in words.casefold().split() if (s := stem(w)) in STAGES}
        if told:
            return told.pop() if len(told) == 1 else ""
    return ""


def _fatal(finding: EventFinding, trigger: str) -> bool:
    done = finding.type == "assault" and finding.status in ("happened", "presupposed")
    return done and stem(trigger) in FATAL


def _victims(finding: EventFinding, trigger: str, whom: frozenset[Who]) -> frozenset[str]:
    plural = trigger.endswith(("ings", "ions", "deaths", "murders"))  # "kills" is a verb
    several = plural or any(w.vague for w in whom)
    if not _fatal(finding, trigger) or several:
        return frozenset()
    if SURVIVED.search(finding.citations[0].quote):
        return frozenset()
    return frozenset(w.id for w in whom if w.person)


def _window(when: When, published: date | None) -> tuple[date, date] | None:
    first, last = bounds(when.edtf)
    if first is not None and (when.edtf or "").endswith("/.."):
        last = published
    if first is not None and last is not None and timedelta(0) <= last - first <= LONGEST:
        return first, last
    return (published - FRESH, published) if when.edtf is None and published else None


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
    text = scope.document(finding.document).text
    return _large(text, *sentence(text, finding.citations[0]))


@lru_cache(maxsize=2048)
def _large(text: str, start: int, end: int) -> frozenset[int]:
    found = {int(m[0].replace(",", "")) for m in NUMBER.finditer(text, start, end)}
    return frozenset(n for n in found if n >= LARGE and not EARLIEST <= n <= LATEST)


def _among(finding: EventFinding, scope: Scope) -> frozenset[str]:
    if finding.mode not in ONCE and not again.shelters(finding):
        return frozenset()
    found = {w.id for w in _who(finding.recipients, scope) if w.person}
    clause = finding.citations[0]
    text = scope.document(finding.document).text
    _, end = sentence(text, clause)
    opened = INCLUDING.search(text, finding.trigger.end, end)
    if opened is None or not finding.figures:
        return frozenset(found)
    for actor, _ in scope.named(finding.document, opened.end(), opened.end() + NEXT + 1):
        if actor.type == "person":
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


def _words_of(actors: Iterable[str], scope: Scope) -> frozenset[str]:
    """The words of which the names of some actors consist."""
    entries = (scope.entry(a) for a in actors)
    return frozenset(w for e in entries if isinstance(e, Actor) for w in e.name.casefold().split())


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


def plain(left: Told, right: Told) -> bool:
    """The same deed in the same word or of the same thing."""
    return left.word == right.word or bool(left.about and left.about == right.about)


@lru_cache(maxsize=1 << 16)
def shared(left: frozenset[Who], right: frozenset[Who]) -> frozenset[str]:
    """The parties that both name, by actors that can be the same."""
    return frozenset(a.party for a in left for b in right if a.like(b))


@lru_cache(maxsize=1 << 14)
def sure(who: frozenset[Who]) -> tuple[Who, ...]:
    """Those of whom it can be said that they are not another: "officials" may be anybody."""
    return tuple(w for w in who if not w.vague)
