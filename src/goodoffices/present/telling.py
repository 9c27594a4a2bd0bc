"""How entries are told: templates over fields, the source's words kept apart from the program's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import msgspec

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import (
    Actor,
    AnyEntry,
    Delivery,
    DocumentEntry,
    Event,
    Forecast,
    Offer,
    Position,
    Statement,
    Track,
)
from goodoffices.model.record import Record
from goodoffices.model.shapes import Citation, Condition, Reply, Side
from goodoffices.present.dates import worded
from goodoffices.present.passages import passage
from goodoffices.present.view import Line, Note, Part, Source

NOTES = 6
"""Passages shown behind one line; the entry in the export has them all."""


class Teller:
    """The record with what telling needs at hand: actors, documents, tracks by id."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.counts = record.counts()
        self._documents = {d.id: d for d in record.documents()}
        self._actors = {a.id: a for a in record.entries("actor") if isinstance(a, Actor)}
        self._tracks = [t for t in record.entries("track") if isinstance(t, Track)]

    @cached_property
    def as_of(self) -> str | None:
        """The last day on which a document of the record was published."""
        days = [bounds(d.published.edtf)[1] for d in self._documents.values()]
        known = [d for d in days if d is not None]
        return max(known).isoformat() if known else None

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """All documents, by day then id, numbered."""
        ordered = sorted(self._documents.values(), key=lambda d: (d.published.edtf or "9999", d.id))
        numbers = {d.id: n for n, d in enumerate(ordered, 1)}
        derived = self._derivative
        return tuple(_source(d, numbers, d.id in derived) for d in ordered)

    @cached_property
    def _derivative(self) -> frozenset[str]:
        """Documents of whose statements at least half reached them through another outlet."""
        through: dict[str, list[bool]] = {}
        for statement in self.standing("statement"):
            if isinstance(statement, Statement):
                reported = len(statement.chain) > 2
                through.setdefault(statement.content[0].document, []).append(reported)
        return frozenset(d for d, found in through.items() if 2 * sum(found) >= len(found) > 1)

    @cached_property
    def _numbered(self) -> dict[str, Source]:
        return {s.id: s for s in self.sources}

    def standing(self, kind: str) -> list[AnyEntry]:
        """The entries of a kind that nobody rejected, sorted by id."""
        return [e for e in self.record.entries(kind) if e.review != "rejected"]

    # -- whom and what an entry concerns, for narrowing ---------------------------------------

    def names_in(self, entry: object) -> set[str]:
        """All names of all actors an entry refers to, in lower case."""
        ids = {i for i in _strings(msgspec.to_builtins(entry)) if i in self._actors}
        actors = [self._actors[i] for i in ids]
        actors += [entry] if isinstance(entry, Actor) else []
        actors += [self._actors[a.acts_for] for a in actors if a.acts_for in self._actors]
        return {x.casefold() for a in actors for x in (a.name, *(s.text for s in a.aliases))}

    def words(self, entry: object) -> str:
        """The passages of an entry and the names in it, as one text."""
        quotes = [c.quote for c in getattr(entry, "citations", ())]
        return " ".join((*quotes, *sorted(self.names_in(entry)), getattr(entry, "why", "")))

    def has_actor(self, wanted: str) -> bool:
        """Whether any actor has a name that holds these words, in lower case."""
        return any(wanted in name for a in self._actors.values() for name in self.names_in(a))

    def tracks_named(self, wanted: str) -> list[Track]:
        """The tracks whose name holds all of these words, in lower case."""
        words = wanted.replace("–", " ").replace("-", " ").split()
        return [t for t in self._tracks if all(w in t.name.casefold() for w in words)]

    def in_track(self, entry: object, wanted: str) -> bool:
        """Whether an entry moves in, or is, or refers to, a track of this name."""
        tracks = self.tracks_named(wanted)
        ids = {i for t in tracks for i in (t.id, *t.entries, *t.parties)}
        mine = {getattr(entry, "id", "")} | set(_strings(msgspec.to_builtins(entry)))
        if isinstance(entry, Track):
            return entry.id in ids
        actors = {i for t in tracks for i in t.parties}
        return bool(mine & (ids - actors)) or (isinstance(entry, Actor) and entry.id in actors)

    # -- lines --------------------------------------------------------------------------------

    def line(
        self,
        entry: AnyEntry,
        parts: Sequence[Part],
        day: str | None = None,
        *,
        by: str | None = None,
        tags: Sequence[str] = (),
        below: Sequence[Line] = (),
        notes: bool = True,
    ) -> Line:
        """An entry's line with its passages; how far it was reviewed and how sure it is as tags.

        ``day`` is when it happened, ``by`` when it is due (EDTF). Without ``notes`` the passages
        stand with the lines below.
        """
        marks = list(tags)
        if entry.certainty == "low":
            marks.append("uncertain")
        if entry.review != "unreviewed":
            marks.append(entry.review)
        return Line(
            entry.id,
            tuple(parts),
            self._notes(entry.citations) if notes else (),
            f"by {worded(by)}" if by else worded(day) if day else "",
            tuple(dict.fromkeys(marks)),
            tuple(below),
        )

    def _notes(self, citations: Iterable[Citation]) -> tuple[Note, ...]:
        shown = list(dict.fromkeys(citations))[:NOTES]
        return tuple(
            Note(n, c, passage(self._documents[c.document].text, c), self._numbered[c.document])
            for n, c in enumerate(shown, 1)
            if c.document in self._documents
        )

    def name(self, id_: str | None) -> Part:
        """An actor's name, or that it is not known."""
        actor = self._actors.get(id_ or "")
        return Part(plain(actor.name), "name") if actor else Part("somebody not named")

    def names(self, ids: Sequence[str]) -> Iterator[Part]:
        """Names, comma-separated."""
        for n, id_ in enumerate(ids):
            if n:
                yield Part(", ")
            yield self.name(id_)

    def event(self, event: Event) -> tuple[Part, ...]:
        """The event's own summary, less the day, which stands in the margin."""
        told = _DAY.sub("", plain(event.summary)).rstrip(" .")
        return (Part(f"{told}."),)

    def offer(self, offer: Offer) -> tuple[Part, ...]:
        """MAKER offers/demands/... of WHOM: "content". And that no reply is on record, if so."""
        verb = _VERBS[offer.type]
        to = (Part(f" {verb[1]} "), *self.names(offer.made_to)) if offer.made_to else ()
        parts = (self.name(offer.maker), Part(f" {verb[0]}"), *to, Part(": "))
        parts = (*parts, source(offer.content.quote))
        if answers(offer) or offer.status not in _AWAITING:
            return (*parts, Part("."))
        return (*parts, Part(f". No reply in the record as of {worded(self.as_of)}."))

    def conditions(self, conditions: Sequence[Condition]) -> tuple[Line, ...]:
        """Each condition in the source's words."""
        return tuple(
            Line(
                "",
                (Part(f"{_RELATIONS[c.relation]}: "), source(c.citation.quote)),
                self._notes([c.citation]),
            )
            for c in conditions
        )

    def replies(self, offer: Offer) -> tuple[Line, ...]:
        """Each reply, with who gave it and when."""
        return tuple(
            Line(
                "",
                (Part("Reply of "), self.name(r.by), Part(f": {r.status}.")),
                self._notes(r.citations),
                worded(r.when.edtf) if r.when.edtf else "",
            )
            for r in answers(offer)
        )

    def side(self, side: Side) -> Line:
        """One side of a disagreement, in the source's words, with its report."""
        number = self._numbered.get(side.citations[0].document) if side.citations else None
        report = Part(f"Report [{number.number}]: " if number else "")
        return Line("", (report, source(side.citations[0].quote)), self._notes(side.citations))

    def delivery(self, delivery: Delivery) -> tuple[Part, ...]:
        """Given/promised/... by GIVER to RECEIVER: "what", in return for ..."""
        giver = self.name(delivery.giver) if delivery.giver else Part("somebody not named")
        parts: tuple[Part, ...] = (Part(f"{_GIVEN[delivery.status]} by "), giver)
        if delivery.receiver:
            parts = (*parts, Part(" to "), self.name(delivery.receiver))
        parts = (*parts, Part(": "), source(delivery.what))
        other = self.record.entry(delivery.in_return_for) if delivery.in_return_for else None
        if isinstance(other, Delivery):
            link = "in return for" if delivery.link == "stated" else "perhaps in return for"
            parts = (*parts, Part(f", {link} "), source(other.what))
        return (*parts, Part("."))

    def forecast(self, forecast: Forecast) -> tuple[Part, ...]:
        """WHO on "proposition": "words" (range), by when."""
        if forecast.forecaster:
            who = self.name(forecast.forecaster)
        else:
            written = self._numbered.get(forecast.proposition.document)
            who = Part(f"The author of [{written.number}]" if written else "The author")
        span = _range(forecast.low, forecast.high, forecast.scale)
        until = bounds(forecast.window.end.edtf)[1]
        tail = "" if until else ", no time given"
        return (
            who,
            Part(" on "),
            source(forecast.proposition.quote),
            Part(": "),
            source(forecast.words),
            Part(f"{span}{tail}."),
        )

    def position(self, position: Position) -> tuple[Part, ...]:
        """WHO supports/opposes: "issue"."""
        issue = self.record.entry(position.issue)
        label = getattr(issue, "label", "")
        return (self.name(position.actor), Part(f" {_STANCES[position.stance]}: "), source(label))

    def actor(self, actor: Actor) -> tuple[Part, ...]:
        """NAME, role; also written ...; for whom it acts."""
        roles = list(dict.fromkeys(plain(r.text) for r in actor.roles))[:3]
        names = [a.text for a in actor.aliases if a.text != actor.name][:6]
        parts: list[Part] = [Part(plain(actor.name), "name")]
        for n, role in enumerate(roles):
            parts += [Part(", " if n == 0 else "; "), Part(role, "source")]
        if names:
            parts.append(Part(". Also: "))
            for n, name in enumerate(names):
                parts += [Part(", ")] if n else []
                parts.append(Part(plain(name), "source"))
        if actor.acts_for in self._actors:
            parts += [Part(". Acts for "), self.name(actor.acts_for)]
        return (*parts, Part("."))


def answers(offer: Offer) -> tuple[Reply, ...]:
    """The replies of others: what the maker said again is no answer."""
    return tuple(r for r in offer.replies if r.by is None or r.by != offer.maker)


def source(text: str) -> Part:
    """The source's words; quotation marks around all of them are the page's to set."""
    words = plain(text)
    if words[:1] in _OPENING and words[-1:] in _CLOSING and not set(words[1:-1]) & _MARKS:
        words = words[1:-1]
    return Part(words, "source")


def plain(text: str) -> str:
    """Text on one line."""
    return " ".join(text.split())


def _source(document: DocumentEntry, numbers: Mapping[str, int], derivative: bool) -> Source:
    flags = []
    if document.published.edtf is None or document.published.basis == "unknown":
        flags.append("undated")
    elif document.published.basis == "inferred":
        flags.append("day inferred")
    if document.genre in ("opinion", "official"):
        flags.append(document.genre)
    if document.copy_of and document.copy_of in numbers:
        flags.append(f"copy of [{numbers[document.copy_of]}]")
    elif derivative:
        flags.append("derivative")
    if document.language != "en":
        flags.append(f"in {document.language}, not extracted from")
    if document.grade:
        flags.append(f"grade {document.grade}")
    return Source(
        numbers[document.id],
        document.id,
        plain(document.title or document.path.rsplit("/", 1)[-1]),
        plain(document.publisher or "publisher not known"),
        worded(document.published.edtf, moment=True),
        document.genre,
        tuple(flags),
        document.published.why,
        document.marking,
    )


def _range(low: float | None, high: float | None, scale: str | None) -> str:
    if low is None and high is None:
        return ""
    ends = f"{low or 0:.0%} to {1 if high is None else high:.0%}"
    return f" ({ends}{f', {scale}' if scale else ''})"


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)


_OPENING, _CLOSING = frozenset('“"„«'), frozenset('”"“»')
_DAY = re.compile(r"\s*\([^()]*\d{4}[^()]*\)\.?$")
"""The day at the end of a summary."""
_MARKS = _OPENING | _CLOSING
_VERBS: dict[str, tuple[str, str]] = {
    "offer": ("offers", "to"),
    "proposal": ("proposes", "to"),
    "demand": ("demands", "of"),
    "request": ("asks", "of"),
    "threat": ("threatens", "to"),
    "promise": ("promises", "to"),
}
_RELATIONS: dict[str, str] = {
    "if": "If",
    "only-if": "Only if",
    "unless": "Unless",
    "in-return": "In return",
    "after": "After",
}
_GIVEN: dict[str, str] = {
    "floated": "Floated",
    "promised": "Promised",
    "delivered": "Given",
    "not-delivered": "Not given",
}
_AWAITING = frozenset({"made", "reiterated", "changed", "countered"})
"""States of an offer in which silence is worth a word; "unanswered" says it itself."""
_STANCES: dict[str, str] = {
    "supports": "supports",
    "opposes": "opposes",
    "conditional": "supports on a condition",
    "mixed": "is of two minds about",
}
