"""Offers: the reports of one offer joined, its conditions, replies and history in order.

Two reports tell one offer if its maker is the same actor, its type is compatible, and the words
of what is offered overlap. Names in those words count for little: two offers by one person, to
the same people, stay two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from goodoffices.model.edtf import order
from goodoffices.model.entries import AnyEntry, Offer, Time
from goodoffices.model.findings import EventFinding, OfferFinding, ReplyFound
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import (
    UNKNOWN,
    Citation,
    Condition,
    OfferStatus,
    Reply,
    Step,
)
from goodoffices.resolve.accounts import told_by
from goodoffices.resolve.finders import finder
from goodoffices.resolve.grouping import group
from goodoffices.resolve.offers.made import Made, made, made_when, same
from goodoffices.resolve.offers.replies import (
    Answer,
    answer,
    answer_keys,
    fit,
    offer_keys,
    replies,
)
from goodoffices.resolve.offers.revisions import revised, revision
from goodoffices.resolve.origins import origins
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.resolve.wordings import pairs


class Offers:
    """The stratum of offers."""

    name = "offers"
    kinds: tuple[str, ...] = ("offer", "event")
    makes: tuple[str, ...] = ("offer",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The maker's name with pairs of stems; what answers meets it by a stem and a name."""
        told = self.view(item, scope)
        if isinstance(told, Answer):
            return answer_keys(told)
        if told is None:
            return ()
        if not told.name:
            return (
                item.id,
                *(f"{told.kind}|{n}|{w}" for w in told.words for n in told.near),
            )
        head = f"{told.name}|{told.kind}|"
        names = {told.called} | ({f"for {told.side}"} if told.side else set())
        bare = (f"{told.kind}|{name}|{w}" for name in sorted(names) for w in told.words)
        return (item.id, *(head + p for p in pairs(told.words)), *bare, *offer_keys(told))

    def view(self, item: Item, scope: Scope) -> Made | Answer | None:
        """An offer or an answer as joining sees it; None for an event that answers nothing."""
        if isinstance(item, EventFinding):
            return answer(item, scope)
        return made(item, scope) if isinstance(item, OfferFinding) else None

    def linked(self, left: Made | Answer | None, right: Made | Answer | None) -> float | None:
        """How surely two are one offer, if they may be, or one the answer to the other or its new
        version."""
        match left, right:
            case Made(), Made():
                found = same(left, right)
                bears = max(found, revision(left, right), revision(right, left)) > 0
                return found if bears else None
            case (Answer() as told, Made() as offer) | (Made() as offer, Answer() as told):
                return 0.0 if fit(told, offer) > 0 else None
        return None

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry per offer, whatever the number of its reports."""
        views = block.views
        told = [views[i.id] if i.id in views else self.view(i, scope) for i in block.items]
        offers = [t for t in told if isinstance(t, Made)]
        groups = group(
            offers,
            [o.finding.id for o in offers],
            same,
            must=block.must,
            cannot=block.cannot,
            links=block.links,
        )
        answered = replies(groups, [t for t in told if isinstance(t, Answer)])
        newer = revised(groups)
        for at, step in newer.values():
            answered.setdefault(at, []).append(step)
        for n, members in enumerate(groups):
            entry = _entry([m.finding for m in members], answered.get(n, ()), scope)
            if entry.revises is None and n in newer:
                entry = replace(entry, revises=min(m.finding.id for m in groups[newer[n][0]]))
            yield entry

    def face(self, entry: Resolved) -> object:
        """Deliveries and tracks read who offers what to whom, and where it stands."""
        if not isinstance(entry, Offer):
            return entry
        return (entry.type, entry.maker, entry.made_to, entry.status, entry.history)

    def follow(self, entry: AnyEntry, fields: Set[str]) -> AnyEntry:
        """Who a person says made it also made it in the steps of its life; replies that a person
        corrected or added are steps of it, and tell its status."""
        if not isinstance(entry, Offer):
            return entry
        if "maker" in fields and "history" not in fields:
            own = (replace(s, by=entry.maker) if s.status in _OWN else s for s in entry.history)
            entry = replace(entry, history=tuple(own))
        if "replies" not in fields:
            return entry
        steps = [s for s in entry.history if s.status in _OWN]
        history = entry.history if "history" in fields else _lived(steps, entry.replies)
        status = entry.status if "status" in fields or not history else _status(history)
        return replace(entry, history=history, status=status)

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The offers and answers of documents whose day changed: far apart, they do not meet; and
        what is told in words of somebody who changed."""
        yield from told_by(changed, "offer", scope)
        for id_ in changed:
            if kind_of(id_) == "document":
                yield from (f.id for f in scope.findings(id_, "offer"))
                for event in scope.findings(id_, "event"):
                    if isinstance(event, EventFinding) and event.type in ("reject", "agree"):
                        yield event.id


_OWN = ("made", "reiterated")
"""Steps of an offer's life that are its maker's own."""


def _entry(members: Sequence[OfferFinding], answered: Sequence[ReplyFound], scope: Scope) -> Offer:
    ordered = sorted(members, key=lambda m: (order(made_when(m, scope).edtf), m.id))
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
        day = made_when(member, scope).edtf
        made.setdefault(day, (member, []))[1].extend(member.citations[:1])
    dated = sorted((d for d in made if d is not None), key=order)
    steps: list[Step] = []
    for n, day in enumerate(dated or [None]):
        member, cited = made[day]
        if n == 0 and day is not None and None in made:
            cited = [*cited, *made[None][1]]
        again = n > 0 or all(m.status == "reiterated" and not m.replies for m in members)
        status: OfferStatus = "reiterated" if again else "made"
        steps.append(
            Step(status, made_when(member, scope), member.maker, tuple(sorted(set(cited))))
        )
    return _lived(steps, replies)


def _lived(steps: Sequence[Step], replies: Sequence[Reply]) -> tuple[Step, ...]:
    """How it was made, then what was answered, by day."""
    answers = [Step(r.status, r.when, r.by, r.citations) for r in replies]
    known = [s for s in (*steps, *answers) if s.when.edtf is not None]
    unknown = [s for s in steps if s.when.edtf is None]
    late = [s for s in answers if s.when.edtf is None]
    return (*unknown, *sorted(known, key=lambda s: order(s.when.edtf)), *late)


def _status(history: Sequence[Step]) -> OfferStatus:
    """The latest step's; a silence told somewhere gives way to any answer."""
    answers = [s.status for s in history if s.status not in ("made", "unanswered")]
    return answers[-1] if answers else history[-1].status
