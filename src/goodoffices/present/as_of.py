"""The record as of a day: what later reports tell is left out, and nothing is resolved anew.

A report counts from its publication, an undated one from its arrival (docs/reference/record.md).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import cache, cached_property
from typing import Any

import msgspec

from goodoffices.model.edtf import order
from goodoffices.model.entries import (
    Actor,
    AnyEntry,
    Delivery,
    Disagreement,
    DocumentEntry,
    Event,
    Figure,
    Forecast,
    Judgement,
    Offer,
    Position,
    Statement,
    Track,
)
from goodoffices.model.ids import kind_of
from goodoffices.model.record import Addition, Found, Hit, Lapsed, Record, Wanted
from goodoffices.model.shapes import (
    Alias,
    Citation,
    DeliveryStatus,
    EventStatus,
    Mention,
    Origin,
    Resolution,
    When,
)
from goodoffices.store.judgements import referred

GIVEN_SO_FAR: Mapping[EventStatus, DeliveryStatus] = {
    "planned": "promised",
    "conditional": "floated",
    "possible": "floated",
    "negated": "not-delivered",
    "denied": "not-delivered",
}
"""How far a thing had been given whose event was told as this, as in ``extract/deliveries/``."""

Told = Callable[[Iterable[Citation]], tuple[Citation, ...]]
"""Of some passages, those that had been told by the day."""


def day_of(text: str) -> str:
    """The day that somebody wrote, ISO 8601; empty for what is no day."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def at_day(record: Record, day: str) -> Record:
    """The record at this day; what is no day leaves it as it is."""
    known = day_of(day)
    return AsOf(record, known) if known else record


class AsOf:
    """A record looked at on a day; itself a ``Record``."""

    def __init__(self, record: Record, day: str) -> None:
        self._record = record
        self.day = day
        self._days: dict[str, str] = {}

    def documents(self) -> Sequence[DocumentEntry]:
        found = self._record.documents()
        self._days.update(self._record.days([d.id for d in found]))
        return [d for d in found if self._counts(d.id)]

    def document(self, id: str) -> DocumentEntry | None:
        found = self._record.document(id)
        return found if found is not None and self._counts(found.id) else None

    def entries(self, kind: str) -> Iterator[AnyEntry]:
        return self._seen(self._record.entries(kind))

    def some(self, wanted: Wanted) -> Sequence[AnyEntry]:
        return list(self._seen(self._record.some(replace(wanted, as_of=self.day))))

    def each(self, wanted: Wanted) -> Iterator[AnyEntry]:
        return self._seen(self._record.each(replace(wanted, as_of=self.day)))

    def total(self, wanted: Wanted) -> int:
        return self._record.total(replace(wanted, as_of=self.day))

    def tally(self, wanted: Wanted, field: str) -> Mapping[str, int]:
        return self._record.tally(replace(wanted, as_of=self.day), field)

    def named(self, wanted: Wanted, fields: Sequence[str], most: int) -> Mapping[str, int]:
        return self._record.named(replace(wanted, as_of=self.day), fields, most)

    def over_time(self, wanted: Wanted, digits: int) -> Sequence[tuple[str, str, str, int]]:
        return self._record.over_time(replace(wanted, as_of=self.day), digits)

    def crossed(self, wanted: Wanted, row: str, column: str) -> Sequence[tuple[str, str, str, int]]:
        return self._record.crossed(replace(wanted, as_of=self.day), row, column)

    def referrals(self, id: str, as_of: str = "") -> Mapping[tuple[str, str], int]:
        return self._record.referrals(id, min(self.day, as_of or self.day))

    def heard(self, on: Iterable[str], as_of: str = "") -> Sequence[tuple[str, str, str]]:
        return self._record.heard(on, self.day)

    def within(self, passage: Citation, kind: str) -> Sequence[str]:
        return self._record.within(passage, kind) if self._counts(passage.document) else ()

    def passed_on(self, documents: Iterable[str]) -> Sequence[tuple[str, str, int]]:
        return self._record.passed_on(documents)

    def taken_from(self, documents: Iterable[str]) -> Sequence[tuple[str, str, int]]:
        return self._record.taken_from(documents)

    def flags(self, document: str) -> frozenset[str]:
        return self._record.flags(document)

    def found_in(self, document: str, kind: str) -> Mapping[str, str]:
        return self._record.found_in(document, kind) if self._counts(document) else {}

    def places(
        self, document: str, kind: str, start: int, end: int
    ) -> Sequence[tuple[str, int, int]]:
        return self._record.places(document, kind, start, end) if self._counts(document) else ()

    def additions(self) -> Sequence[Addition]:
        return self._record.additions()

    def heads(self, findings: Iterable[str]) -> Mapping[str, Citation]:
        found = self._record.heads(findings)
        return {id_: c for id_, c in found.items() if self._counts(c.document)}

    def days(self, documents: Iterable[str]) -> Mapping[str, str]:
        return self._record.days(documents)

    def entry(self, id: str) -> AnyEntry | None:
        found = self._record.entry(id)
        if found is None:
            return None
        return next(self._seen([found]), None) or self._by_hand(found)

    def judgements(self) -> Sequence[Judgement]:
        return self._record.judgements()

    def lapsed(self) -> Sequence[Lapsed]:
        return self._record.lapsed()

    def search(self, words: str, limit: int = 50, as_of: str = "") -> Sequence[Hit]:
        return self._record.search(words, limit, min(self.day, as_of or self.day))

    def found(self, words: str, limit: int, as_of: str = "") -> Sequence[Found]:
        return self._record.found(words, limit, min(self.day, as_of or self.day))

    def hits(self, found: Iterable[Found], words: str, as_of: str = "") -> Sequence[Hit]:
        return self._record.hits(found, words, min(self.day, as_of or self.day))

    def counts(self) -> Mapping[str, int]:
        return {kind: self.total(Wanted(kind=kind)) for kind in self._record.counts()}

    def _counts(self, document: str) -> bool:
        if document not in self._days:
            self._days.update(self._record.days([document]))
        return self._days.get(document, "9999") <= self.day

    def _told(self, citations: Iterable[Citation]) -> tuple[Citation, ...]:
        return tuple(c for c in citations if self._counts(c.document))

    def _seen(self, entries: Iterable[AnyEntry]) -> Iterator[AnyEntry]:
        """The entries as they stood, those that nobody had told yet left out."""
        for entry in entries:
            if isinstance(entry, DocumentEntry):
                if self._counts(entry.id):
                    yield entry
                continue
            cited = self._told(entry.citations)
            if not cited and not isinstance(entry, Track | Disagreement):
                continue
            same = cited == entry.citations
            stood = self._as_it_stood(entry if same else replace(entry, citations=cited))
            if isinstance(stood, Actor) and not same:
                stood = known_as(stood, Counter(c.quote for c in stood.citations))
            if stood is not None:
                yield _dated(stood, self._told)

    def _by_hand(self, entry: AnyEntry) -> Actor | None:
        """An actor whom later reports name first, by the name alone, if a correction says that it
        is who an entry means: whoever looked into the matter knows, on whatever day."""
        known = isinstance(entry, Actor) and entry.id in self._corrected_to
        return by_name(entry) if known else None  # type: ignore[arg-type]

    @cached_property
    def _corrected_to(self) -> frozenset[str]:
        """The actors to whom corrections in force lead."""
        ids = {id_ for j in in_force(self._record.judgements()) for id_ in referred(j)}
        return frozenset(a.id for a in self._actors(i for i in ids if kind_of(i) == Actor.kind))

    def _actors(self, ids: Iterable[str]) -> Iterable[Actor]:
        """The actors with these ids, whenever they were first told."""
        found = (self._record.entry(id_) for id_ in ids)
        return [a for a in found if isinstance(a, Actor)]

    def _as_it_stood(self, entry: AnyEntry) -> AnyEntry | None:
        match entry:
            case Event():
                return _reported(entry, self._told)
            case Offer():
                return _lived(entry, self._told)
            case Track():
                return self._track(entry)
            case Disagreement():
                sides = tuple(
                    replace(s, citations=cited)
                    for s in entry.sides
                    if (cited := self._told(s.citations))
                )
                return replace(entry, sides=sides) if len(sides) > 1 else None
            case Position():
                conditions = tuple(c for c in entry.conditions if self._told([c.citation]))
                return replace(entry, conditions=conditions)
            case Forecast():
                return self._resolved(entry)
            case Delivery():
                return self._given(entry)
            case Statement() | Figure():
                return replace(entry, origins=_resting(entry.origins, self._told))
        return entry

    def _given(self, delivery: Delivery) -> Delivery:
        """With the references that had been told, and no further than its event had got."""
        status = delivery.status
        whole = self._event(delivery)
        if status == "delivered" and whole is not None and is_done(whole):
            stood = _reported(whole, self._told)
            if stood.mentions:
                status = GIVEN_SO_FAR.get(stood.status, status)
        return replace(
            delivery,
            status=status,
            offer=self._known(delivery.offer),
            in_return_for=self._known(delivery.in_return_for),
            event=self._known(delivery.event),
            origins=_resting(delivery.origins, self._told),
        )

    def _event(self, delivery: Delivery) -> Event | None:
        """The event of a delivery as it stands now, with all its mentions."""
        found = self._record.entry(delivery.event) if delivery.event is not None else None
        return found if isinstance(found, Event) else None

    def _known(self, id_: str | None) -> str | None:
        """A reference to what had been told; to what only later reports tell: none."""
        found = self._record.entry(id_) if id_ is not None else None
        told = found is None or isinstance(found, DocumentEntry) or self._told(found.citations)
        return id_ if told else None

    def _resolved(self, forecast: Forecast) -> Forecast:
        """With the outcome that somebody had entered by the day; before that it was open."""
        if forecast.resolution == "open":
            return forecast
        about = {forecast.id, *forecast.members}
        made = (j for j in self._record.judgements() if j.at[:10] <= self.day)
        for each in in_force(made):
            if each.target in about and each.field == "resolution" and each.value:
                outcome = msgspec.json.decode(each.value, type=Resolution)
                return replace(forecast, resolution=outcome)
        return replace(forecast, resolution="open", resolved_by=None, evidence=())

    def _track(self, track: Track) -> Track | None:
        """The channel with the moves that had been told, and the last of these."""
        moves = [m for id_ in track.entries if (m := self.entry(id_)) is not None]
        if not moves:
            return None
        last = track.last_move
        known = {m.id for m in moves}
        if last not in known:
            done = [m for m in moves if is_done(m)]
            last = max(done, key=lambda m: (order(_day(m)), m.id)).id if done else None
        found = {m.id: m for m in moves}
        cited = track.citations or found[last or moves[-1].id].citations[:1]
        return replace(track, entries=tuple(found), last_move=last, citations=cited)


def _dated(value: Any, told: Told) -> Any:
    """The same with no passage of a later report in it; a day that only such tell is unknown."""
    if isinstance(value, When):
        cited = told(value.citations)
        if value.citations and not cited:
            return When(None, "unknown", "Only later reports tell the day.")
        return value if cited == value.citations else replace(value, citations=cited)
    if isinstance(value, tuple):
        if not value or value[0].__class__ in _PLAIN:
            return value
        return tuple(_dated(v, told) for v in value if not isinstance(v, Citation) or told([v]))
    changed: dict[str, Any] = {}
    for name in _parts(value.__class__):
        part = getattr(value, name)
        if part.__class__ not in _PLAIN and (dated := _dated(part, told)) != part:
            changed[name] = dated
    if not changed:
        return value
    return (msgspec.structs.replace if isinstance(value, msgspec.Struct) else replace)(
        value, **changed
    )


_PLAIN = frozenset({str, int, float, bool, type(None)})


@cache
def _parts(type_: type[Any]) -> tuple[str, ...]:
    """The fields in which a value of this type may hold passages and days."""
    if issubclass(type_, msgspec.Struct):
        return type_.__struct_fields__
    if issubclass(type_, Citation) or not is_dataclass(type_):
        return ()
    return tuple(f.name for f in fields(type_))


def by_name(actor: Actor) -> Actor:
    """An actor of whom nothing was told yet but who it is."""
    return replace(actor, citations=(), aliases=(), roles=(), acts_for=None)


def in_force(judgements: Iterable[Judgement]) -> Iterator[Judgement]:
    """Those that none of them undoes, the latest first."""
    undone: set[str | None] = set()
    for each in reversed(list(judgements)):
        if each.id in undone:
            continue
        if each.action == "undo":
            undone.add(each.value)
        else:
            yield each


def known_as(actor: Actor, cited: Mapping[str, int]) -> Actor:
    """Under the names by which it had been called, none counted more often than it was.

    ``cited`` are the words of its passages up to the day, each with how often.
    """
    quotes: Counter[str] = Counter()
    for words, count in cited.items():
        quotes[" ".join(words.split())] += count
    aliases = tuple(
        replace(a, count=min(a.count, quotes[a.text])) for a in actor.aliases if a.text in quotes
    )
    if not aliases:
        aliases = tuple(Alias(text, count) for text, count in quotes.items())
    name = actor.name
    if _names(actor.aliases, name) and not _names(aliases, name):
        name = max(aliases, key=lambda a: (a.count, a.text)).text
    return replace(actor, aliases=aliases, name=name)


def _names(aliases: Iterable[Alias], name: str) -> bool:
    """Whether one of them is the name, with or without an article or a title."""
    return any(name.casefold() in a.text.casefold() for a in aliases)


def _reported(event: Event, told: Told) -> Event:
    """With the day and status that had been reported."""
    mentions = tuple(m for m in event.mentions if told([m.citation]))
    event = replace(event, mentions=mentions, origins=_resting(event.origins, told))
    if not mentions:
        return event
    whens: set[str | None] = {m.when.edtf for m in mentions}
    last: Mention = mentions[-1]
    if event.when.edtf not in whens and len(mentions) < len(event.members):
        event = replace(event, when=last.when)
    if event.status not in {m.status for m in mentions}:
        event = replace(event, status=last.status)
    return event


def _lived(offer: Offer, told: Told) -> Offer:
    """With the steps and replies that had been told, and the status that these make."""
    history = tuple(s for s in offer.history if told(s.citations))
    return replace(
        offer,
        history=history,
        replies=tuple(r for r in offer.replies if told(r.citations)),
        conditions=tuple(c for c in offer.conditions if told([c.citation])),
        status=history[-1].status if history else "made",
        origins=_resting(offer.origins, told),
    )


def _resting(origins: Sequence[Origin], told: Told) -> tuple[Origin, ...]:
    """The origins with those of their reports that count by the day."""
    kept = (
        replace(o, documents=tuple(d for d in o.documents if told([Citation(d, 0, 0, "")])))
        for o in origins
    )
    return tuple(o for o in kept if o.documents)


def is_done(move: AnyEntry) -> bool:
    """Whether a move was made, and not only said."""
    if isinstance(move, Event):
        return move.status in ("happened", "ongoing")
    return not isinstance(move, Delivery) or move.status == "delivered"


def _day(move: AnyEntry) -> str | None:
    if isinstance(move, Offer):
        return move.day
    when: Any = getattr(move, "when", None)
    return when.edtf if isinstance(when, When) else None
