"""Events: reports of one event joined within and across documents.

Reports join by type, parties and day (``match.py``), or by what they tell
(``retold.py``); each mention's ``when`` says why it was joined. A plan and its execution stay
two events, and a release and an earlier one it is compared with, linked (``links.py``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import timedelta

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Actor, Event
from goodoffices.model.findings import ActorFinding, EventFinding, FigureFinding, StatementFinding
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import EventStatus, Mention, Plover, When
from goodoffices.resolve.accounts import told_by
from goodoffices.resolve.events.keys import keys
from goodoffices.resolve.events.links import came_of, links
from goodoffices.resolve.events.match import forbids, match, strength, unsure
from goodoffices.resolve.events.summary import summary
from goodoffices.resolve.events.table import MUTUAL, UNTRUE
from goodoffices.resolve.events.told import Told, reads_around, spoken_by, told
from goodoffices.resolve.finders import finder
from goodoffices.resolve.grouping import group, sharing
from goodoffices.resolve.origins import origins
from goodoffices.resolve.parties import party
from goodoffices.resolve.pieces import Group
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.text.nouns import CLASSES

IDLE: frozenset[str] = CLASSES["talks"] | {"agreement", "deal", "accord", "sanction"}
"""What the type says already: left out of the summary."""

STRENGTH: tuple[EventStatus, ...] = (
    "happened",
    "ongoing",
    "presupposed",
    "planned",
    "conditional",
    "possible",
    "denied",
    "negated",
)
"""Statuses from the strongest: what is told as done outweighs a plan, a plan a denial."""


Surely = Mapping[tuple[str, str], float]
"""How surely two reports, by their ids, tell one event, either way round."""


class Events:
    """The stratum of events."""

    name = "events"
    kinds: tuple[str, ...] = ("event",)
    makes: tuple[str, ...] = ("event",)
    seen: type = Told

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """Type with participant or object, each with the month or the document."""
        return self.keyed(self.view(item, scope))

    def keyed(self, view: Told) -> Iterable[str]:
        """The same by what joining reads."""
        return keys(view) or {f"alone:{view.finding.id}"}

    def view(self, item: Item, scope: Scope) -> Told:
        """What joining reads of a finding."""
        assert isinstance(item, EventFinding)
        return told(item, scope)

    def linked(self, left: Told, right: Told) -> float | None:
        """How surely two are one event, if they may be, or one the plan of the other."""
        found = strength(left, right)
        bears = found > 0 or came_of(left, right) or came_of(right, left)
        return found if bears else None

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """The events of one block, plans linked to what came of them."""
        if block.links is None:
            views = {i.id: self.view(i, scope) for i in block.items}
            met = sharing(list(views), [frozenset(keys(t)) for t in views.values()])
            found = {(a, b): self.linked(views[a], views[b]) for a, b in met}
            links = {p: s for p, s in found.items() if s is not None}
            links |= {pair[::-1]: s for pair, s in links.items()}
            block = replace(block, links=links, views=views)
        groups = self.groups(block, scope)
        yield from self.entries(groups, {i: g[0] for g in groups for i in g}, block, scope)

    def groups(self, block: Block, scope: Scope) -> list[Group]:
        """Who of a block tells one event."""
        links, views = block.links or {}, block.views
        doubtful = self.unsure(views, links)

        def joins(one: str, other: str) -> bool:
            sure = one not in doubtful and other not in doubtful
            return sure or (views[one].dated and views[other].dated)

        links = {
            (one, other): surely if surely <= 0 or joins(one, other) else 0.0
            for (one, other), surely in links.items()
            if one < other
        }
        ids = [i.id for i in block.items]
        found: list[Told] = [views[i] for i in ids]
        groups = group(
            found,
            ids,
            strength,
            must=block.must,
            cannot=block.cannot,
            links=links,
            forbids=forbids,
        )
        return [tuple(t.finding.id for t in members) for members in groups]

    def unsure(
        self, views: Mapping[str, Told], links: Mapping[tuple[str, str], float]
    ) -> frozenset[str]:
        """Who could be any of several events that it is linked with."""
        return unsure(views, links)

    def wavers(self, view: Told) -> bool:
        """Whether it tells no day, and may be any of several."""
        return view.when.edtf is None

    def names(self, view: Told) -> bool:
        """Whether it may be a plan: that names what came of it."""
        return not view.real

    def entries(
        self, groups: Sequence[Group], ids: Mapping[str, str], block: Block, scope: Scope
    ) -> Iterator[Event]:
        """The events of some groups of a block; ``ids`` are those of all that are linked."""
        views = block.views
        came: dict[str, set[str]] = {}
        """By plan, the events that came of it."""
        for (plan, deed), surely in (block.links or {}).items():
            if surely <= 0 and {plan, deed} <= ids.keys() and came_of(views[plan], views[deed]):
                came.setdefault(plan, set()).add(ids[deed])
        for members in groups:
            deeds = set().union(*(came.get(i, ()) for i in members)) - {members[0]}
            yield _entry([views[i] for i in members], deeds, block.links or {}, scope)

    def face(self, entry: Resolved) -> object:
        """All that later strata read of an event."""
        assert isinstance(entry, Event)
        return (
            entry.type,
            entry.mode,
            entry.status,
            entry.when,
            entry.initiators,
            entry.recipients,
            entry.figures,
            entry.attributed_to,
            entry.summary,
            entry.citations,
        )

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """What a changed day or actor of a document bears on, beyond references.

        The day tells how fresh a document's news is; "16 prisoners, including X" is known by X;
        an act of speech is known by the words said, what is told by whose words it is told in; a
        group brings the one for whom it acts; a blow without sides, and a deal of a sum, are known
        by those beside them.
        """
        documents = {i for i in changed if kind_of(i) == "document"}
        for id_ in documents:
            yield from (f.id for f in scope.findings(id_, "event"))
        for id_ in changed:
            said = scope.as_read(id_) if kind_of(id_) == "statement" else None
            if isinstance(said, StatementFinding):
                yield from spoken_by(said, scope)
        yield from told_by(changed, "event", scope)
        actors = {i for i in changed if kind_of(i) == "actor"}
        found = (scope.finding(i) for i in actors)
        for id_ in sorted({a.document for a in found if a is not None} - documents):
            for event in scope.findings(id_, "event"):
                if not isinstance(event, EventFinding):
                    continue
                sides = (*event.initiators, *event.recipients)
                if reads_around(event) or actors & set(_behind(sides, scope)):
                    yield event.id


def _entry(members: Sequence[Told], deeds: Set[str], surely: Surely, scope: Scope) -> Event:
    """The entry of one event; ``deeds`` are the ids of those that came of it."""
    findings = [t.finding for t in members]
    status = _status(members)
    when = _best_when(members, status)
    initiators = _distinct((i for f in findings for i in f.initiators), scope)
    recipients = _distinct((r for f in findings for r in f.recipients), scope)
    others = _distinct(recipients, scope, initiators)
    if members[0].type in MUTUAL:
        if not recipients and len(initiators) > 1:
            recipients = initiators  # PLOVER codes what two do together in both directions
    elif not any(len(f.initiators) > 1 and f.initiators == f.recipients for f in findings):
        recipients = others  # but "accused each other" goes both ways
    figures = tuple(dict.fromkeys(i for f in findings for i in f.figures))
    voiced = [f.attributed_to for f in findings]
    mode = next((f.mode for f in findings if f.mode), None)
    type_ = _type(findings)
    place = next((f.place for f in findings if f.place), None)
    return Event(
        id=min(f.id for f in findings),
        members=tuple(sorted(f.id for f in findings)),
        origin=finder(findings),
        citations=tuple(sorted({f.citations[0] for f in findings})),
        certainty="high" if any(f.certainty == "high" for f in findings) else "low",
        type=type_,
        mode=mode,
        initiators=_with_states(initiators, scope),
        recipients=_with_states(recipients, scope),
        when=when,
        place=place,
        status=status,
        summary=summary(
            type_,
            mode,
            status,
            _names(initiators, scope),
            _names(others, scope),
            _what(findings, figures, scope),
            when.edtf,
            place=place,
            several=_several(initiators, scope),
        ),
        attributed_to=voiced[0] if all(voiced) else None,
        figures=figures,
        mentions=_mentions(members, surely, scope),
        links=links(members, deeds, scope),
        origins=origins(findings, scope),
    )


def _mentions(members: Sequence[Told], surely: Surely, scope: Scope) -> tuple[Mention, ...]:
    """Each report's passage with its own day and status, by place."""
    found = (
        Mention(
            t.finding.citations[0],
            _with_reason(t, members, surely, scope),
            t.finding.status,
            t.finding.attributed_to,
        )
        for t in members
    )
    return tuple(sorted(found, key=lambda m: m.citation))


def _type(findings: Sequence[EventFinding]) -> Plover:
    """The type that most reports tell, the surer ones first."""
    counted = Counter(f.type for f in findings)
    sure = Counter(f.type for f in findings if f.certainty == "high")
    return min(counted, key=lambda t: (-counted[t], -sure[t], t))


def _with_reason(told: Told, members: Sequence[Told], surely: Surely, scope: Scope) -> When:
    """When a report says it was, and why it is taken for the event that another report tells."""
    for other in members:
        if other.document == told.document:
            continue
        if surely.get((told.finding.id, other.finding.id), 0) > 0:
            _, reason = match(told, other)
            document = scope.document(other.document)
            name = document.publisher or document.title or f"document {document.id[:12]}"
            return replace(
                told.when, why=f"{told.when.why} One event with that of {name}: {reason}."
            )
    return told.when


def _status(members: Sequence[Told]) -> EventStatus:
    """The strongest told in the authors' own voice; untrue only where all say so."""
    statuses = [t.finding.status for t in members]
    own = [t.finding.status for t in members if t.finding.attributed_to is None]
    if not own or (set(own) <= UNTRUE and not set(statuses) <= UNTRUE):
        own = statuses
    return min(own, key=STRENGTH.index)


def _best_when(members: Sequence[Told], status: EventStatus) -> When:
    """The narrowest date, the authors' own before what others are quoted with.

    Who is quoted may still tell the day of the month that the authors name.
    """

    def width(told: Told) -> tuple[bool, timedelta, str]:
        first, last = bounds(told.when.edtf)
        span = last - first if first and last else timedelta.max
        return told.finding.attributed_to is not None, span, told.finding.id

    known = sorted((t for t in members if t.when.edtf is not None), key=width)
    if not known:
        return members[0].when
    first, last = bounds(known[0].when.edtf)
    for one in sorted(known, key=lambda t: width(t)[1:]):
        begin, end = bounds(one.when.edtf)
        if first and last and begin and end and first <= begin and end <= last:
            return one.when
    return known[0].when


def _distinct(actors: Iterable[str], scope: Scope, without: Sequence[str] = ()) -> tuple[str, ...]:
    """One finding per actor, in order; those in ``without`` left out."""
    seen = {_identity(a, scope) for a in without}
    found: list[str] = []
    for actor in actors:
        identity = _identity(actor, scope)
        if identity not in seen:
            seen.add(identity)
            found.append(actor)
    return tuple(found)


def _behind(actors: Iterable[str], scope: Scope) -> Iterator[str]:
    """For whom the groups among actors act: "Norwegian officials" for Norway."""
    for actor in actors:
        found = scope.finding(actor)
        if isinstance(found, ActorFinding) and found.type == "group" and found.acts_for:
            yield found.acts_for


def _with_states(actors: Sequence[str], scope: Scope) -> tuple[str, ...]:
    """The actors, and behind them those for whom the groups among them act."""
    return _distinct((*actors, *_behind(actors, scope)), scope)


def _identity(actor: str, scope: Scope) -> str:
    """The entry; of groups their name and party: "X's forces" here are X's forces there."""
    entry = scope.entry(actor)
    if isinstance(entry, Actor) and entry.type == "group":
        behind = party(actor, scope)
        if behind is not None:
            return f"{entry.name.casefold()}|{behind.id}"
    return entry.id if entry is not None else actor


def _names(actors: Sequence[str], scope: Scope) -> list[str]:
    entries = (scope.entry(a) for a in actors)
    return [e.name for e in entries if isinstance(e, Actor)]


def _several(actors: Sequence[str], scope: Scope) -> bool:
    """Whether those who act are more than one: several, or a group."""
    entry = scope.entry(actors[0]) if len(actors) == 1 else None
    return len(actors) > 1 or (isinstance(entry, Actor) and entry.type == "group")


def _what(findings: Sequence[EventFinding], figures: Sequence[str], scope: Scope) -> str:
    """What it is about: the figure that counts it, as worded, else its lemma."""
    about = next((f.object for f in findings if f.object and f.object not in IDLE), "")
    for id_ in figures:
        figure = scope.finding(id_)
        if isinstance(figure, FigureFinding) and figure.subset_of is None:
            words = figure.of.casefold().split()
            if about and words and any(w.startswith(about[:-1]) for w in words):
                return figure.text
    return about
