"""How entries are told: templates over fields, the source's words kept apart from the program's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import (
    Actor,
    AnyEntry,
    Delivery,
    Event,
    Forecast,
    Offer,
    Position,
    Statement,
)
from goodoffices.model.record import Record
from goodoffices.model.shapes import Citation, Condition, Reply, Side
from goodoffices.present.dates import worded
from goodoffices.present.passages import passage
from goodoffices.present.shelf import Library, Shelf, plain
from goodoffices.present.view import Line, Note, Part
from goodoffices.text.articles import article

NOTES = 6
"""Passages shown behind one line; the entry in the export has them all."""


class Teller:
    """Tells entries in words, with what telling needs at hand on its shelf."""

    def __init__(self, record: Record, shelf: Shelf | None = None, most: int = NOTES) -> None:
        self.record = record
        self._most = most
        self.shelf = shelf or Library(record)

    def standing(self, kind: str) -> list[AnyEntry]:
        """The entries of a kind that nobody rejected, sorted by id."""
        return [e for e in self.record.entries(kind) if e.review != "rejected"]

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
            self.notes(entry.citations) if notes else (),
            f"by {worded(by)}" if by else worded(day) if day else "",
            tuple(dict.fromkeys(marks)),
            tuple(below),
            self.shelf.told(entry)[1],
            len(getattr(entry, "origins", ())),
        )

    def notes(self, citations: Iterable[Citation], most: int = 0) -> tuple[Note, ...]:
        """Passages with the sentences around them, each once, no more than ``most`` (0: as many
        as this teller gives)."""
        return tuple(self._noted(list(dict.fromkeys(citations))[: most or self._most]))

    def _noted(self, citations: Iterable[Citation]) -> Iterator[Note]:
        for number, citation in enumerate(citations, 1):
            document = self.shelf.document(citation.document)
            source = self.shelf.source(citation.document)
            if document is not None and source is not None:
                yield Note(
                    number, citation, passage(document.text, citation, document.furniture), source
                )

    def name(self, id_: str | None) -> Part:
        """An actor's name, or that it is not known."""
        actor = self.shelf.actor(id_)
        if actor is None:
            return Part("somebody not named")
        return Part(plain(actor.name), "name", article=_article(actor))

    def _agreeing(self, id_: str | None, words: str) -> str:
        """A verb in the third person, with what follows it, in the number of an actor's name."""
        actor = self.shelf.actor(id_)
        if actor is None or not plural(actor.name):
            return words
        verb, *rest = words.split(" ")
        return " ".join([_PLURALS.get(verb, verb.removesuffix("s")), *rest])

    def names(self, ids: Sequence[str]) -> Iterator[Part]:
        """Names as in a sentence ("A, B and C"), each once: two may bear the same."""
        named = list(dict.fromkeys(self.name(id_) for id_ in ids))
        for n, name in enumerate(named):
            if n:
                yield Part(" and " if n == len(named) - 1 else ", ")
            yield name

    def event(self, event: Event) -> tuple[Part, ...]:
        """The event's own summary, less the day, which stands in the margin."""
        told = _DAY.sub("", plain(event.summary)).rstrip(" .")
        for id_ in (*event.initiators, *event.recipients):
            actor = self.shelf.actor(id_)
            if actor is not None and _article(actor):
                told = _with_article(told, plain(actor.name))
        return (Part(f"{told[:1].upper()}{told[1:]}."),)

    def offer(self, offer: Offer) -> tuple[Part, ...]:
        """MAKER offers/demands/... of WHOM: "content". And that no reply is on record, if so."""
        verb = (self._agreeing(offer.maker, _VERBS[offer.type][0]), _VERBS[offer.type][1])
        to = (Part(f" {verb[1]} "), *self.names(offer.made_to)) if offer.made_to else ()
        parts = (self.name(offer.maker), Part(f" {verb[0]}"), *to, Part(": "))
        parts = (*parts, source(offer.content.quote))
        if answers(offer) or offer.status not in _AWAITING:
            return (*parts, Part("."))
        silence = f" No reply in the record as of {worded(self.shelf.as_of)}."
        return (*parts, Part("."), Part(silence, aside=True))

    def statement(self, statement: Statement) -> tuple[Part, ...]:
        """WHO says/denies: "content"; and through whom the words came, where it was not direct."""
        actor = self.shelf.actor(statement.speaker)
        who = self.name(actor.id) if actor else source(statement.speaker_text or "somebody")
        deny = "deny" if actor and plural(actor.name) else "denies"
        verb = f" {deny}: " if statement.polarity == "denied" else ": "
        said = [
            Part(" … ") if n % 2 else source(statement.content[n // 2].quote)
            for n in range(2 * len(statement.content) - 1)
        ]
        through = statement.chain[1:-1]
        via: list[Part] = [Part(" Reported through ")] if through else []
        for number, link in enumerate(through):
            via += [Part(", ")] if number else []
            via.append(self.name(link.who) if self.shelf.actor(link.who) else source(link.text))
        return (who, Part(verb), *said, Part("."), *via, *([Part(".")] if via else []))

    def conditions(self, conditions: Sequence[Condition]) -> tuple[Line, ...]:
        """Each condition in the source's words."""
        return tuple(
            Line(
                "",
                _conditioned(_RELATIONS[c.relation], source(c.citation.quote)),
                self.notes([c.citation]),
            )
            for c in conditions
        )

    def replies(self, offer: Offer) -> tuple[Line, ...]:
        """Each reply, with who gave it and when."""
        return tuple(
            Line(
                "",
                self._replied(r),
                self.notes(r.citations),
                worded(r.when.edtf) if r.when.edtf else "",
            )
            for r in answers(offer)
        )

    def _replied(self, reply: Reply) -> tuple[Part, ...]:
        if reply.status == "unanswered":
            return (Part("No answer from "), self.name(reply.by), Part("."))
        return (Part("Reply of "), self.name(reply.by), Part(f": {reply.status}."))

    def side(self, side: Side) -> Line:
        """One side of a disagreement, in the source's words, with its report."""
        found = self.shelf.source(side.citations[0].document) if side.citations else None
        report = Part(self.shelf.ahead(found) if found else "")
        tags = (side.value,) if side.field in _TOLD_BY_SIDES else ()
        parts = (report, source(side.citations[0].quote))
        return Line("", parts, self.notes(side.citations), tags=tags)

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
            written = self.shelf.source(forecast.proposition.document)
            who = Part(self.shelf.author(written) if written else "The author")
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
        verb = self._agreeing(position.actor, _STANCES[position.stance])
        return (self.name(position.actor), Part(f" {verb}: "), source(label))

    def actor(self, actor: Actor) -> tuple[Part, ...]:
        """NAME, role; also written ...; for whom it acts."""
        roles = list(dict.fromkeys(plain(r.text) for r in actor.roles))[:3]
        names = [name for name, _ in called(actor) if name != actor.name][:6]
        parts: list[Part] = [Part(plain(actor.name), "name")]
        for n, role in enumerate(roles):
            parts += [Part(", " if n == 0 else "; "), Part(role, "source")]
        if names:
            parts.append(Part(". Also: "))
            for n, name in enumerate(names):
                parts += [Part(", ")] if n else []
                parts.append(Part(plain(name), "source"))
        if self.shelf.actor(actor.acts_for):
            parts += [Part(". Acts for "), self.name(actor.acts_for)]
        return (*parts, Part("."))


def _conditioned(relation: str, words: Part) -> tuple[Part, ...]:
    """A condition under its relation, unless the source's words open with the very same."""
    if words.text.lower().startswith(relation.lower()):
        return (words,)
    return (Part(f"{relation}: "), words)


def _article(actor: Actor) -> str:
    """The article that a name takes within a sentence; persons and outlets have theirs or none."""
    return "" if actor.type in ("person", "media") else article(plain(actor.name))


def _with_article(told: str, name: str) -> str:
    """A sentence in which a name has its article wherever it stands on its own."""
    alone = rf"(?<![\w'’-])(?<!\bthe )(?<!\bThe ){re.escape(name)}(?![\w'’-])"
    return re.sub(alone, lambda found: f"the {found[0]}", told)


def called(actor: Actor) -> list[tuple[str, int]]:
    """The names of an actor, each with how often, the most usual first; those that differ by
    capitals or by "the" are one, written as it is most often."""
    counts: dict[str, int] = {}
    usual: dict[str, str] = {}
    for alias in sorted(actor.aliases, key=lambda a: (-a.count, a.text)):
        name = plain(alias.text)
        key = name.casefold().removeprefix("the ")
        usual.setdefault(key, name)
        counts[key] = counts.get(key, 0) + alias.count
    return sorted(((usual[k], n) for k, n in counts.items()), key=lambda pair: -pair[1])


def answers(offer: Offer) -> tuple[Reply, ...]:
    """The replies of others: what the maker said again is no answer."""
    return tuple(r for r in offer.replies if r.by is None or r.by != offer.maker)


def plural(name: str) -> bool:
    """Whether a name is a common noun in the plural: "several officials in the capital".

    Read off the word before the first preposition. Proper names keep the singular, as states
    and firms do in a newspaper; an unclear ending does too.
    """
    head = _BEFORE_PREPOSITION.split(name, maxsplit=1)[0].split(" ")[-1]
    return head == "people" or (head.islower() and bool(_PLURAL.search(head)))


def source(text: str) -> Part:
    """The source's words; quotation marks around all of them are the page's to set."""
    words = plain(text)
    if words[:1] in _OPENING and words[-1:] in _CLOSING and not set(words[1:-1]) & _MARKS:
        words = words[1:-1]
    return Part(words, "source")


def _range(low: float | None, high: float | None, scale: str | None) -> str:
    if low is None and high is None:
        return ""
    ends = dict.fromkeys((f"{low or 0:.0%}", f"{1 if high is None else high:.0%}"))
    return f" ({' to '.join(ends)}{f', {scale}' if scale else ''})"


_TOLD_BY_SIDES = ("stance", "status")
"""Fields whose value says more of a side than the words on which it rests."""
_BEFORE_PREPOSITION = re.compile(r" (?:of|in|from|with|for|to|at|on|by|familiar|close|who)\b")
_PLURAL = re.compile(r"[^suiw]s$")
_PLURALS = {"is": "are"}
"""Verbs that do more in the plural than drop their ending."""
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
