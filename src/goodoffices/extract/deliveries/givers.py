"""Who hands over what a clause tells without naming a giver: passive releases, nouns, gestures.

The party is read off the clause and what governs it; else off the one side that the report tells
to hold or let go, to impose or lift. Who gives is the side, not the person who speaks for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.events.places import states_meant
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import ActorFinding, EventFinding
from goodoffices.model.shapes import ActorType, Plover
from goodoffices.text.titles import TOP, title_key

if TYPE_CHECKING:
    from spacy.tokens import Token

SIDES: frozenset[ActorType] = frozenset({"state", "armed-group", "government-body", "organisation"})
"""Types of actor that hold people and lift measures."""

CUSTODY: frozenset[str] = frozenset(
    "prison jail custody captivity detention camp dungeon cell gaol colony".split()
)
"""Where people are let go from: whose it is lets them go."""

GESTURES: frozenset[str] = frozenset(
    "gesture concession step move offer promise pledge decision amnesty pardon goodwill".split()
)
"""Nouns of giving: whose they are, or from whom, gives what they hold."""

AWAITING: frozenset[str] = frozenset(
    "welcome hail celebrate praise confirm see mark report witness condemn criticise criticize protest"
    " thank secure win negotiate broker achieve obtain demand seek want urge request await expect".split()
)
"""Verbs whose subject does not give what they have for an object: others let it come about."""

INCLUDING: frozenset[str] = frozenset(
    "include involve entail comprise envisage foresee contain cover mean require".split()
)
"""Verbs whose object is a part of something planned or talked of."""

KEEPING: dict[str, tuple[tuple[Plover, frozenset[str | None]], ...]] = {
    "release": (
        ("retreat", frozenset({"release", "return"})),
        ("coerce", frozenset({"arrest"})),
    ),
    "ease": (("retreat", frozenset({"ease"})), ("sanction", frozenset({None, "embargo"}))),
}
"""For each way of letting go, the events whose initiator can do it: who lets go or who holds."""


def party_of(reading: Reading, actor: str | None) -> str | None:
    """The side for which a person or body acts, which gives and receives; itself if none."""
    found = reading.actor(actor)
    for _ in range(2):
        if (
            found is None
            or found.acts_for is None
            or found.type not in ("person", "government-body")
        ):
            break
        above = reading.actor(found.acts_for)
        if above is None:
            break
        found = above
    return found.id if found is not None else actor


def side_of(reading: Reading, tokens: Sequence[Token]) -> str | None:
    """The first side that phrases name, by whoever acts for it; a state too that is where it comes
    from or goes to."""
    for token in tokens:
        owners = (c for c in token.children if c.dep_ in ("poss", "amod", "compound", "nmod"))
        for each in (token, *owners):  # "Ruritanian engineers", "X's army"
            found = known_side(reading, actor_at(reading, each))
            if found is not None:
                return found
        if token.dep_ == "appos":  # "Freedonia, another power that sends them arms"
            return side_of(reading, (token.head,))
    return next(iter(states_meant(reading, tokens)), None)


def known_side(reading: Reading, actor: str | None) -> str | None:
    """The side for which an actor acts, if it is one that gives and receives."""
    party = party_of(reading, actor)
    types = {a.id: a.type for a in reading.actors}
    return party if types.get(party or "") in SIDES | {"group"} else None


PUBLIC = frozenset({"state", "armed-group", "government-body"})
_HIGH = tuple(sorted({office.split()[-1] for office in TOP}))
"""How the titles end of those who speak for a state that no gazetteer knows, too."""


MINISTRIES = frozenset("defence defense state foreign treasury".split())
"""What secretaries who govern are of."""


def _minister(title: str) -> bool:
    words = set(title_key(title).split())
    return "minister" in words or ("secretary" in words and bool(words & MINISTRIES))


def public_party(actor: ActorFinding) -> bool:
    """Whether an actor is a party of public life by itself: no person, firm or foundation."""
    known = actor.type in ("organisation", "person") and actor.code is not None
    governs = any(title_key(r.title).endswith(_HIGH) for r in actor.roles if not r.former)
    governs |= any(_minister(r.title) and not r.former for r in actor.roles)
    acting = actor.type == "person" and (actor.acts_for is not None or governs)
    return actor.type in PUBLIC or actor.type == "group" or known or acting


def who_gives(reading: Reading, tokens: Sequence[Token]) -> str | None:
    """The first side that phrases name, else a person who governs one that is not told."""
    actors = {a.id: a for a in reading.actors}
    parties = [p for a in actors_in(reading, tokens) if (p := party_of(reading, a)) is not None]
    found = (p for p in parties if actors[p].type in SIDES)
    return next(found, None) or next(
        (p for p in parties if actors[p].type == "person" and public_party(actors[p])), None
    )


def keepers(reading: Reading) -> dict[str, frozenset[str]]:
    """For each way of letting go, the sides that the report tells to do it or to hold."""
    types = {a.id: a.type for a in reading.actors}
    found: dict[str, set[str]] = {"release": set(_jailers(reading)), "ease": set()}
    for event in reading.events:
        if event.status in ("possible", "conditional", "denied"):
            continue
        for way, kinds in KEEPING.items():
            if any(event.type == type_ and event.mode in modes for type_, modes in kinds):
                found[way] |= set(_doing(reading, event))
    return {
        way: frozenset(p for p in parties if types.get(p) in SIDES)
        for way, parties in found.items()
    }


def _doing(reading: Reading, event: EventFinding) -> Iterator[str]:
    """The sides that do it: who only welcomes a release lets nobody go."""
    span = reading.span(event.trigger)
    noun = span is not None and span.root.pos_ == "NOUN"
    able = at_hand(reading, span.root) if span is not None and noun else None
    for actor in event.initiators:
        party = party_of(reading, actor)
        if party is not None and (able is None or party in able):
            yield party


def _jailers(reading: Reading) -> Iterator[str]:
    """Whose prisons the report speaks of: "from Ruritanian jails", "the camp of X"."""
    for token in reading.nouns(CUSTODY):
        yield from (p for p in owned(reading, token) if p is not None)


def owned(reading: Reading, noun: Token) -> Iterator[str | None]:
    """The parties whose a noun is: "Ruritanian jails", "the camp of X"."""
    for child in noun.children:
        if child.dep_ in ("poss", "compound", "amod", "nmod"):
            yield party_of(reading, actor_at(reading, child))
        elif child.dep_ == "prep" and child.lower_ in ("of", "in", "from", "by"):
            for thing in child.children:
                if thing.dep_ == "pobj":
                    yield party_of(reading, actor_at(reading, thing))


def let_go_by(
    reading: Reading,
    event: EventFinding,
    root: Token,
    known: dict[str, frozenset[str]],
    *,
    captives: bool,
) -> str | None:
    """Who lets go where the clause does not say: whose custody or gesture it is, else the one
    side in the report that can, if captives are told of or the paragraph names it."""
    party = held_by(reading, root)
    if party is not None or _held_elsewhere(root):
        return party
    clause = reading.clauses.headed_by(root)
    if clause is not None and any(t.pos_ == "NOUN" for t in clause.doers):
        return None  # "volunteers managed to free him"
    way = "release" if event.mode in ("release", "return") else event.mode or ""
    sides = known.get(way, frozenset())
    if len(sides) != 1:
        return None
    (side,) = sides
    named = any(party_of(reading, actor_at(reading, t)) == side for t in root.doc)
    return side if named or captives else None


def _held_elsewhere(root: Token) -> bool:
    """ "Released from prisons in five states": whoever the report tells to let others go, not they."""
    return any(
        c.dep_ == "prep" and any(o.pos_ == "PROPN" for o in c.children)
        for noun in _around(root)
        if noun.lemma_.lower() in CUSTODY
        for c in noun.children
    )


def held_by(reading: Reading, root: Token) -> str | None:
    """Whose custody those let go come from, or whose gesture it is to let them go."""
    types = {a.id: a.type for a in reading.actors}
    for noun in _around(root):
        for party in owned(reading, noun):
            if party is not None and types.get(party) in SIDES:
                return party
    return None


def at_hand(reading: Reading, noun: Token) -> frozenset[str | None]:
    """The sides that own a noun of giving, or that act in the clause it stands in."""
    found = set(owned(reading, noun))
    for step in noun.ancestors:
        clause = reading.clauses.headed_by(step)
        if clause is not None:
            if clause.lemma not in AWAITING:
                found |= {party_of(reading, actor_at(reading, t)) for t in clause.doers}
            break
        if step.pos_ == "NOUN":
            found |= set(owned(reading, step))
    return frozenset(found - {None})


def _around(root: Token) -> Iterator[Token]:
    """Nouns of custody below a release, of gestures above it."""
    for token in root.subtree:
        if token.pos_ == "NOUN" and token.lemma_.lower() in CUSTODY:
            yield token
    for token in root.ancestors:
        if token.pos_ == "NOUN" and token.lemma_.lower() in GESTURES:
            yield token


def only_part(reading: Reading, root: Token) -> bool:
    """Whether a noun is only a part of something planned: "could involve the release of"."""
    if root.pos_ not in ("NOUN", "PROPN"):
        return False
    for step in root.ancestors:
        clause = reading.clauses.headed_by(step)
        if clause is None:
            if step.pos_ == "NOUN" and step.lemma_.lower() in ("possibility", "option", "idea"):
                return True
            continue
        if clause.modality in ("possible", "future") or clause.scope:
            return True
        return clause.lemma in INCLUDING and clause.tense == "present"
    return False
