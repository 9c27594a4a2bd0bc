"""Asked against delivered: of each side of a channel, what it was asked or had offered, and what came.

What of it was delivered is read off the record: a delivery that a report ties to the offer, or a
reply that says so, is ``stated``. A delivery of the same side, later and in much the same words, is
only ``proposed`` by us, worked out for the page and never kept (docs/explanation/ledger.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from goodoffices.model.edtf import order
from goodoffices.model.entries import Actor, Delivery, Offer, Track
from goodoffices.model.record import NO_TRACK, Record, Wanted
from goodoffices.model.shapes import Citation
from goodoffices.present.amounts import Amount, amounts
from goodoffices.present.lines import day, told
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line, Part
from goodoffices.resolve.wordings import stems

Came = Literal["stated", "proposed", "none"]
Outcome = Literal[
    "delivered", "in part", "promised", "floated", "withheld", "refused", "withdrawn", "nothing"
]

ASKS = "demand,request"
OFFERS = "offer,proposal,promise"

_THAT, _ARTICLE = "that ", "the "
"""What may stand before the name of whoever is to do what is demanded."""

LIKE, SHARED = 0.5, 2
"""A delivery is proposed for an offer where so many stems are in common, and that share of the
shorter wording's."""

OUTCOMES: dict[str, Outcome] = {
    "delivered": "delivered",
    "partly-delivered": "in part",
    "rejected": "refused",
    "withdrawn": "withdrawn",
}
_OF_DELIVERY: dict[str, Outcome] = {
    "delivered": "delivered",
    "promised": "promised",
    "floated": "floated",
    "not-delivered": "withheld",
}
_RANK: tuple[Outcome, ...] = (
    "in part",
    "delivered",
    "withheld",
    "refused",
    "withdrawn",
    "promised",
    "floated",
)
"""What outweighs what: a part that came is not the whole, and an offer's own floated terms are no
answer to it once it was refused."""

SAID: dict[Outcome, str] = {
    "delivered": "delivered",
    "in part": "delivered in part",
    "promised": "promised",
    "floated": "floated",
    "withheld": "withheld",
    "refused": "refused",
    "withdrawn": "withdrawn",
    "nothing": "no delivery on record",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A delivery that answers to an offer; ``link`` says who ties the two, a source or we."""

    line: Line
    status: str
    link: Came
    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """What a side was asked for, or offered itself, and what came of it."""

    line: Line
    asked: bool
    outcome: Outcome
    link: Came
    """Who says that it came to this: a source, we, or nobody (nothing on record)."""
    answers: tuple[Answer, ...]

    @property
    def said(self) -> str:
        """The outcome in words; only perhaps so where it is we who tie the two."""
        return f"{'perhaps ' if self.link == 'proposed' else ''}{SAID[self.outcome]}"


def side_of(teller: Teller, id_: str | None, parties: Mapping[str, str]) -> str:
    """The party for which an actor acts, or the actor itself; empty where nobody is named."""
    actor = teller.shelf.actor(id_)
    seen: set[str] = set()
    while isinstance(actor, Actor) and actor.id not in parties and actor.id not in seen:
        seen.add(actor.id)
        above = teller.shelf.actor(actor.acts_for)
        if above is None:
            return id_ or ""
        actor = above
    return actor.id if actor else ""


def dues(
    teller: Teller,
    track: str,
    parties: Mapping[str, str],
    deliveries: Sequence[Delivery],
    most: int,
) -> dict[str, tuple[Due, ...]]:
    """By party, what is due from it in a track: the newest ``most`` asked of it and offered by it."""
    found: dict[str, list[Due]] = {side: [] for side in parties}
    given = [(side_of(teller, d.giver, parties), d, _stems(d.what)) for d in deliveries]
    offers = list(_offers(teller.record, track, parties, most))
    teller.shelf.fetch(offers)
    for offer in offers:
        asked = offer.type in ASKS.split(",")
        for side in _from_whom(teller, offer, parties, asked):
            if side in found and len(found[side]) < most:
                theirs = [(d, words) for giver, d, words in given if giver == side]
                found[side].append(_due(teller, offer, asked, theirs))
    return {side: tuple(some) for side, some in found.items()}


def _offers(record: Record, track: str, parties: Mapping[str, str], most: int) -> Iterator[Offer]:
    """The offers and demands of a track, and what a party demands of nobody in so many words: who
    is to do it may stand in what it demands ("demanded that Chile release the crews")."""
    wanted = Wanted(kind=Offer.kind, type=f"{ASKS},{OFFERS}", track=track, limit=2 * most)
    asked = [wanted]
    for party in parties:
        about = ((party, ("maker",)),)
        asked.append(replace(wanted, type=ASKS, track=NO_TRACK, about=about, limit=most))
    yield from (o for w in asked for o in record.some(w) if isinstance(o, Offer))


def _from_whom(
    teller: Teller, offer: Offer, parties: Mapping[str, str], asked: bool
) -> Iterable[str]:
    """The sides from which it is due: of what is asked those asked, of what is offered the maker."""
    maker = side_of(teller, offer.maker, parties)
    if not asked:
        return (maker,)
    of = offer.made_to or _who_is_to(teller.record, offer.content)
    sides = dict.fromkeys(side_of(teller, a, parties) for a in of)
    return [s for s in sides if s != maker]


def _who_is_to(record: Record, demanded: Citation) -> tuple[str, ...]:
    """Who opens what is demanded, and so is to do it ("that Chile release the crews"); whoever
    stands further in it may be whom it is about ("the release of Chile's crews")."""
    start = demanded.start + (len(_THAT) if demanded.quote.startswith(_THAT) else 0)
    opening = record.places(demanded.document, Actor.kind, start, start + len(_ARTICLE) + 1)
    first = min(((begin, -end, id_) for id_, begin, end in opening if begin >= start), default=None)
    return (first[-1],) if first is not None else ()


def _due(
    teller: Teller, offer: Offer, asked: bool, theirs: Sequence[tuple[Delivery, frozenset[str]]]
) -> Due:
    answers = []
    outcomes: list[tuple[Outcome, Came]] = []
    own = _stems(offer.content.quote)
    for delivery, words in theirs:
        link = _link(teller.record, offer, own, delivery, words)
        if link != "none":
            line = told(teller, delivery)
            answers.append(Answer(line, delivery.status, link, amounts(teller.record, delivery)))
            outcomes.append((_OF_DELIVERY[delivery.status], link))
    if offer.status in OUTCOMES:
        outcomes.append((OUTCOMES[offer.status], "stated"))
    outcome, link = _gravest(outcomes)
    answers.sort(key=lambda a: (a.link != "stated", a.line.id))
    return Due(told(teller, offer), asked, outcome, link, tuple(answers))


def _gravest(outcomes: Sequence[tuple[Outcome, Came]]) -> tuple[Outcome, Came]:
    """What it came to: what a source says before what we propose, deeds before words."""
    if not outcomes:
        return "nothing", "none"
    return min(outcomes, key=lambda o: (o[1] != "stated", _RANK.index(o[0])))


def _link(
    record: Record, offer: Offer, own: frozenset[str], delivery: Delivery, words: frozenset[str]
) -> Came:
    """Who ties a delivery to an offer, if anybody."""
    if delivery.offer is not None and delivery.offer in (offer.id, *offer.members):
        return "stated"
    both = len(own & words)
    if both < SHARED or both < LIKE * min(len(own), len(words)):
        return "none"
    if order(_day(record, delivery))[0] < order(_day(record, offer))[0]:
        return "none"  # what came before it was asked for is no answer
    return "proposed"


def _day(record: Record, entry: Offer | Delivery) -> str | None:
    """Its own day; where it has none, that of the first report that tells it."""
    reports = record.days({c.document for c in entry.citations})
    return day(entry) or min(reports.values(), default=None)


def _stems(text: str) -> frozenset[str]:
    return stems(text, names=False)


# ---------------------------------------------------------------- in the briefing

PROPOSED = (
    "What a report ties to a demand or offer is said to be tied; what is only like it, given later by"
    " the same side, is marked as our proposal. Disputed amounts are ranges and never summed."
)

MOST = 60
"""Of each channel: what was asked of a side, what it offered, and deliveries looked at."""


def standing_dues(teller: Teller, keeps: Callable[[object], bool]) -> Iterator[Line]:
    """What was asked of each side of each channel, and what of its own offers came to something:
    the busiest channels first, in each the newest first. Each offer is told once."""
    tracks = [t for t in teller.standing(Track.kind) if isinstance(t, Track)]
    told_: set[str] = set()
    for track in sorted(tracks, key=lambda t: (-len(t.entries), t.id)):
        named = ((p, teller.shelf.actor(p)) for p in track.parties)
        parties = {actor.id: actor.name for _, actor in named if actor is not None}
        moves = Wanted(kind=Delivery.kind, track=track.id, limit=MOST)
        given = [d for d in teller.record.some(moves) if isinstance(d, Delivery)]
        for side, some in dues(teller, track.id, parties, given, MOST).items():
            for due in some:
                kept = due.line.id not in told_ and (due.asked or due.outcome != "nothing")
                if kept and keeps(teller.record.entry(due.line.id)):
                    told_.add(due.line.id)
                    yield _as_line(teller, side, due)


def _as_line(teller: Teller, side: str, due: Due) -> Line:
    verb = " was asked. " if due.asked else " offered. "
    said = f" {due.said[0].upper()}{due.said[1:]}."
    below = tuple(
        replace(
            answer.line,
            parts=(Part(_TIED[answer.link]), *answer.line.parts, *_amounts(answer.amounts)),
        )
        for answer in due.answers
    )
    parts = (teller.name(side), Part(verb), *due.line.parts, Part(said))
    return replace(due.line, parts=parts, below=below)


def _amounts(found: Sequence[Amount]) -> Iterator[Part]:
    for amount in found:
        yield Part(f" Amount: {amount.words}.")


_TIED: dict[Came, str] = {
    "stated": "As a report ties it: ",
    "proposed": "Perhaps in answer, as we propose: ",
    "none": "",
}
