"""Offers: the reports of one offer joined, its conditions, replies and history in order.

Two reports tell one offer if its maker is the same actor, its type is compatible, and the words
of what is offered overlap. Names in those words count for little: two offers by one person, to
the same people, stay two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from goodoffices.model.edtf import order
from goodoffices.model.entries import Actor, AnyEntry, Offer, Statement, Time
from goodoffices.model.findings import EventFinding, OfferFinding, ReplyFound
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import (
    UNKNOWN,
    Citation,
    Condition,
    OfferStatus,
    OfferType,
    Reply,
    Step,
    When,
)
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.finders import finder
from goodoffices.resolve.grouping import group
from goodoffices.resolve.offers.replies import answer, answer_keys, offer_keys, replies
from goodoffices.resolve.origins import origins
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.resolve.wordings import pairs, stems

OVERLAP = 0.7
"""Share of the shorter wording's stems that two reports of one offer keep."""

_NAME = re.compile(r"[A-Z][\w-]{2,}")

LOOSE, MANY = 0.6, 4
"""The same share where so many stems or more are kept: long wordings vary more."""

KIND: dict[OfferType, str] = {
    "offer": "proposed",
    "proposal": "proposed",
    "promise": "proposed",
    "request": "asked",
    "demand": "asked",
    "threat": "threatened",
}
"""Types that reports of one offer may interchange: a proposal is told as an offer, a request as
a demand, but a threat is never the promise that its words resemble."""


class Offers:
    """The stratum of offers."""

    name = "offers"
    kinds: tuple[str, ...] = ("offer", "event")
    makes: tuple[str, ...] = ("offer",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The maker's name with pairs of stems; what answers meets it by a stem and a name."""
        if isinstance(item, EventFinding):
            told = answer(item, scope)
            return answer_keys(told, scope) if told is not None else ()
        if not isinstance(item, OfferFinding):
            return ()
        words = stems(item.content.quote, names=False)
        maker = scope.entry(item.maker) if item.maker else None
        if not isinstance(maker, Actor):
            return (
                item.id,
                *(f"{KIND[item.type]}|{n}|{w}" for w in words for n in _near(item, scope)),
            )
        head = f"{maker.name.casefold()}|{KIND[item.type]}|"
        short = maker.name.split()[-1].casefold() if maker.name.split() else ""
        bare = (f"{KIND[item.type]}|{short}|{w}" for w in words)
        return (item.id, *(head + p for p in pairs(words)), *bare, *offer_keys(item, scope))

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry per offer, whatever the number of its reports."""
        items = [i for i in block.items if isinstance(i, OfferFinding)]

        def same(one: OfferFinding, other: OfferFinding) -> float:
            return _same(one, other, scope)

        groups = group(items, [i.id for i in items], same, must=block.must, cannot=block.cannot)
        events = (answer(i, scope) for i in block.items if isinstance(i, EventFinding))
        answered = replies(groups, [a for a in events if a is not None], scope)
        for n, members in enumerate(groups):
            yield _entry(members, answered.get(n, ()), scope)

    def face(self, entry: Resolved) -> object:
        """Deliveries and tracks read who offers what to whom, and where it stands."""
        if not isinstance(entry, Offer):
            return entry
        return (entry.type, entry.maker, entry.made_to, entry.status, entry.history)

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The offers and answers of documents whose day changed: far apart, they do not meet."""
        for id_ in changed:
            if kind_of(id_) == "document":
                yield from (f.id for f in scope.findings(id_, "offer"))
                for event in scope.findings(id_, "event"):
                    if isinstance(event, EventFinding) and event.type in ("reject", "agree"):
                        yield event.id


def _same(one: OfferFinding, other: OfferFinding, scope: Scope) -> float:
    """The share of stems kept, if maker and type agree; 0.0 for another offer."""
    if KIND[one.type] != KIND[other.type]:
        return 0.0
    makers = [scope.entry(f.maker) if f.maker else None for f in (one, other)]
    if makers[0] is None or makers[1] is None:
        return _told_without_maker(one, other, makers, scope)
    if makers[0].id != makers[1].id:
        return 0.0
    left = stems(one.content.quote, names=False)
    right = stems(other.content.quote, names=False)
    both = len(left & right)
    shorter = min(len(left), len(right))
    if not shorter or both < min(2, shorter):
        return 0.0
    share = both / shorter
    return share if share >= (OVERLAP if both < MANY else LOOSE) else 0.0


def _told_without_maker(
    one: OfferFinding,
    other: OfferFinding,
    makers: Sequence[AnyEntry | None],
    scope: Scope,
) -> float:
    """ "The offer by Y to reopen the strait": another report's offer, whose maker is named nearby."""
    if one.document == other.document or (makers[0] is None) == (makers[1] is None):
        return 0.0
    bare, whole, maker = (one, other, makers[1]) if makers[0] is None else (other, one, makers[0])
    if not isinstance(maker, Actor) or not maker.name.split():
        return 0.0
    if maker.name.split()[-1].casefold() not in _near(bare, scope):
        return 0.0
    left = stems(bare.content.quote, names=False)
    both = left & stems(whole.content.quote, names=False)
    share = len(both) / len(left) if left else 0.0
    return share if len(both) > 1 and share >= LOOSE else 0.0


def _near(offer: OfferFinding, scope: Scope) -> frozenset[str]:
    """The words in capitals of an offer's sentence, in small letters."""
    text = scope.document(offer.document).text
    start, end = sentence(text, offer.content)
    return frozenset(w.casefold() for w in _NAME.findall(text[start:end]))


def _entry(members: Sequence[OfferFinding], answered: Sequence[ReplyFound], scope: Scope) -> Offer:
    ordered = sorted(members, key=lambda m: (order(_when(m, scope).edtf), m.id))
    fullest = max(members, key=lambda m: (len(m.content.quote), m.id))
    told = _replies((*(r for m in ordered for r in m.replies), *answered), scope)
    history = _history(ordered, told, scope)
    makers = (m.maker for m in (fullest, *ordered))
    return Offer(
        id=min(m.id for m in members),
        members=tuple(sorted(m.id for m in members)),
        citations=tuple(
            sorted(
                {c for m in members for c in m.citations} | {c for r in told for c in r.citations}
            )
        ),
        certainty="high" if any(m.certainty == "high" for m in members) else "low",
        origin=finder(members),
        type=fullest.type,
        maker=next((m for m in makers if m is not None), None),
        made_to=_distinct((a for m in ordered for a in m.made_to), scope),
        content=fullest.content,
        conditions=_conditions(ordered),
        replies=told,
        history=history,
        status=_status(history),
        part_of=_other((m.part_of for m in ordered), members),
        revises=_other((m.revises for m in ordered), members),
        attributed_to=fullest.attributed_to,
        origins=origins(members, scope),
    )


def _other(told: Iterable[str | None], members: Sequence[OfferFinding]) -> str | None:
    """The first offer told of that is not this one itself."""
    own = {m.id for m in members}
    return next((id_ for id_ in told if id_ is not None and id_ not in own), None)


def _when(finding: OfferFinding, scope: Scope) -> When:
    """The day on which it was made: its own time, else when the words around it were said."""
    time = scope.entry(finding.time) if finding.time else None
    if isinstance(time, Time):
        return time.when
    told = scope.entry(finding.attributed_to) if finding.attributed_to else None
    return told.said if isinstance(told, Statement) else UNKNOWN


def _distinct(actors: Iterable[str], scope: Scope) -> tuple[str, ...]:
    """Actor findings, one for each actor that they became."""
    found: dict[str, str] = {}
    for actor in actors:
        entry = scope.entry(actor)
        found.setdefault(entry.id if entry is not None else actor, actor)
    return tuple(found.values())


def _conditions(members: Sequence[OfferFinding]) -> tuple[Condition, ...]:
    """Every condition once, as first worded."""
    found: dict[str, Condition] = {}
    for member in members:
        for condition in member.conditions:
            found.setdefault(condition.citation.quote.casefold(), condition)
    return tuple(found.values())


def _replies(given: Iterable[ReplyFound], scope: Scope) -> tuple[Reply, ...]:
    """Every party's answers, those that say the same cited together, oldest first."""
    found: dict[tuple[str | None, OfferStatus], Reply] = {}
    for told in given:
        actor = scope.entry(told.by) if told.by else None
        key = (actor.id if actor is not None else told.by, told.status)
        time = scope.entry(told.time) if told.time else None
        when = time.when if isinstance(time, Time) else UNKNOWN
        if key in found:
            old = found[key]
            dated = when if old.when.edtf is None else old.when
            cited = tuple(sorted({*old.citations, *told.citations}))
            found[key] = replace(old, when=dated, citations=cited)
        else:
            found[key] = Reply(told.by, told.status, when, told.citations)
    return tuple(sorted(found.values(), key=lambda r: (order(r.when.edtf), r.citations)))


def _history(
    members: Sequence[OfferFinding], replies: Sequence[Reply], scope: Scope
) -> tuple[Step, ...]:
    """Made once, reiterated on each later day told, then answered; undated answers come last."""
    made: dict[str | None, tuple[OfferFinding, list[Citation]]] = {}
    for member in members:
        day = _when(member, scope).edtf
        made.setdefault(day, (member, []))[1].extend(member.citations[:1])
    dated = sorted((d for d in made if d is not None), key=order)
    steps: list[Step] = []
    for n, day in enumerate(dated or [None]):
        member, cited = made[day]
        if n == 0 and day is not None and None in made:
            cited = [*cited, *made[None][1]]
        again = n > 0 or all(m.status == "reiterated" and not m.replies for m in members)
        status: OfferStatus = "reiterated" if again else "made"
        steps.append(Step(status, _when(member, scope), member.maker, tuple(sorted(set(cited)))))
    answers = [Step(r.status, r.when, r.by, r.citations) for r in replies]
    known = [s for s in (*steps, *answers) if s.when.edtf is not None]
    unknown = [s for s in steps if s.when.edtf is None]
    late = [s for s in answers if s.when.edtf is None]
    return (*unknown, *sorted(known, key=lambda s: order(s.when.edtf)), *late)


def _status(history: Sequence[Step]) -> OfferStatus:
    """The latest step's; a silence told somewhere gives way to any answer."""
    answers = [s.status for s in history if s.status not in ("made", "unanswered")]
    return answers[-1] if answers else history[-1].status
