"""Who holds the people whose release is talked of: hostages and prisoners each by themselves.

A sentence on a deal seldom says from whom hostages would come; the report says elsewhere who took
or holds them. Held by one side are hostages, by the other prisoners, so neither is taken for both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.deliveries.givers import CUSTODY, SIDES, owned, party_of
from goodoffices.extract.names import actor_at, actors_in
from goodoffices.extract.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

HOSTAGES: frozenset[str] = frozenset("hostage captive abductee".split())
PRISONERS: frozenset[str] = frozenset("prisoner detainee inmate".split())

CAPTIVES: frozenset[str] = HOSTAGES | PRISONERS
"""Nouns of people held."""

HOLDING: frozenset[str] = frozenset(
    "hold keep take seize capture kidnap abduct detain jail imprison".split()
)
"""Verbs of taking people and keeping them."""

NEAR = 9
"""Tokens behind a word of giving within which what is given is named."""

DEALT: frozenset[str] = frozenset(
    "deal agreement talk negotiation ceasefire truce war conflict".split()
)
"""Nouns that have two sides."""


class Holders:
    """The side that holds people of a kind, where a report tells of just one."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._types = {a.id: a.type for a in reading.actors}
        self._told: dict[frozenset[str], Counter[str]] | None = None

    def of(self, noun: Token) -> str | None:
        """Who holds those that a noun names: as it is told there, else elsewhere in the report."""
        here = next(self._at(noun), None)
        if here is not None:
            return here
        if self._told is None:
            self._told = self._all()
        hostages = noun.lemma_.lower() in HOSTAGES
        votes = self._told[HOSTAGES if hostages else PRISONERS]
        (first, most), *_ = votes.most_common(1) or [("", 0)]
        if most:
            return first if 2 * most > votes.total() and first != self.whose(noun) else None
        return self._fought() if hostages else None

    def _fought(self) -> str | None:
        """The group with which a deal is sought or a war is fought: hostages are a group's, as
        prisoners are a state's. Of several, the one named beside hostages."""
        groups = self._groups()
        votes: Counter[str] = Counter()
        for noun in self._reading.nouns(HOSTAGES):
            named = {a for t in noun.sent if (a := actor_at(self._reading, t)) in groups}
            if len(named) == 1:
                votes.update(a for a in named if a is not None)
        if votes:
            (first, most), *_ = votes.most_common(1)
            return first if 2 * most > votes.total() else None
        return next(iter(groups)) if len(groups) == 1 else None

    def _groups(self) -> frozenset[str]:
        """Armed groups, and organisations that no gazetteer knows which are a side to a deal."""
        unknown = {a.id for a in self._reading.actors if a.type == "organisation" and not a.code}
        found = {a.id for a in self._reading.actors if a.type == "armed-group"}
        for noun in self._reading.nouns(DEALT):
            named = [c for c in noun.children if c.dep_ == "compound"]
            named += [o for c in noun.children if c.lower_ == "with" for o in c.children]
            found |= unknown & set(actors_in(self._reading, named))
        for clause in self._reading.clauses:
            found |= unknown & set(actors_in(self._reading, clause.oblique("between")))
        for noun in self._reading.nouns(DEALT):
            between = [o for c in noun.children if c.lower_ == "between" for o in c.children]
            found |= unknown & set(actors_in(self._reading, between))
        return frozenset(found)

    def whose(self, noun: Token) -> str | None:
        """The side whose people they are: "Chilean hostages"."""
        named = (
            actor_at(self._reading, c) for c in noun.children if c.dep_ in ("amod", "compound")
        )
        return next((party_of(self._reading, a) for a in named if a is not None), None)

    def _all(self) -> dict[frozenset[str], Counter[str]]:
        votes = {HOSTAGES: Counter[str](), PRISONERS: Counter[str]()}
        for noun in self._reading.nouns(CAPTIVES):
            kind = HOSTAGES if noun.lemma_.lower() in HOSTAGES else PRISONERS
            votes[kind].update(dict.fromkeys(self._at(noun), 1))
        return votes

    def _at(self, noun: Token) -> Iterator[str]:
        """The sides that hold them by what stands right there."""
        for actor in actors_in(self._reading, self._keepers(noun)):
            party = party_of(self._reading, actor)
            if party is not None and self._types.get(party) in SIDES:
                yield party
        for token in noun.subtree:
            if token.lemma_.lower() in CUSTODY and _below(token, noun):
                for keeper in owned(self._reading, token):
                    if keeper is not None and self._types.get(keeper) in SIDES:
                        yield keeper

    def _keepers(self, noun: Token) -> Iterator[Token]:
        """ "Held by X", "that X took", "X seized the hostages", "X released the hostages"."""
        for child in noun.children:
            if child.dep_ in ("acl", "relcl") and child.lemma_.lower() in HOLDING:
                yield from _behind(child, "agent", "by")
                if noun.lemma_.lower() in PRISONERS:
                    yield from _behind(child, "prep", "in")
                if child.dep_ == "relcl" and not _passive(child):
                    yield from (c for c in child.children if c.dep_ == "nsubj" and _names(c))
        verb = noun.head
        if verb.pos_ != "VERB" or noun.dep_ not in ("dobj", "nsubjpass"):
            return
        clause = self._reading.clauses.headed_by(verb)
        if clause is None:
            return
        released = clause.lemma == "release" and clause.finite and clause.tense == "past"
        if released or clause.lemma in HOLDING:
            yield from clause.doers


def _behind(verb: Token, relation: str, word: str) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == relation and child.lower_ == word:
            yield from (c for c in child.children if c.dep_ == "pobj")


def _passive(verb: Token) -> bool:
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)


def _names(token: Token) -> bool:
    return token.tag_ not in ("WDT", "WP")


def _below(token: Token, noun: Token) -> bool:
    """Whether it is said of this noun, not of another in its list."""
    step = token
    while step.i != noun.i:
        if step.dep_ in ("conj", "appos"):
            return False
        step = step.head
    return True


def nouns_in(head: Token, wanted: frozenset[str]) -> Iterator[Token]:
    """Nouns of these lemmas in a phrase, none of them in a clause of its own."""
    for token in head.subtree:
        if token.pos_ != "NOUN" or token.lemma_.lower() not in wanted or token.i > head.i + NEAR:
            continue
        step = token
        while step.i != head.i and step.pos_ not in ("VERB", "AUX"):
            step = step.head
        if step.i == head.i:
            yield token


def captives_in(root: Token) -> Iterator[Token]:
    """Those whom a verb or noun of letting go has as its object."""
    if root.pos_ != "VERB":
        yield from nouns_in(root, CAPTIVES)
    for child in root.children:
        if child.dep_ in ("dobj", "nsubjpass") and root.pos_ == "VERB":
            yield from nouns_in(child, CAPTIVES)
