"""What the walk through a document carries along: the text, who is known, who was mentioned last.

``descriptions`` makes one scene for each document; the modules for persons, unnamed people,
bodies and coalitions all put their places into it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from goodoffices.extract.names.coreference import Book, Chain, Spot
from goodoffices.extract.names.naming import Names
from goodoffices.extract.names.offices import owner_chain
from goodoffices.extract.names.pronouns import Focus
from goodoffices.extract.names.standing import speaks
from goodoffices.extract.reading import Reading
from goodoffices.text.titles import TOP

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SURE = 0.7
"""Likelihood from which a source that the trained reader proposes is one."""
ENDLESS = 10**9
"""An end behind which no text goes on."""
NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(slots=True)
class Scene:
    """One document on the walk."""

    reading: Reading
    names: Names
    book: Book
    focus: Focus = field(default_factory=Focus)
    _sources: list[tuple[int, int]] = field(default_factory=list)
    """Where the trained reader sees who speaks, in order; empty where the rules read alone."""

    _quoted: list[tuple[int, int]] = field(default_factory=list)
    """Where somebody is quoted, the marks included, in order."""

    _beside: Counter[tuple[int, int]] = field(default_factory=Counter)
    """In how many sentences a person and a power are named together, by their ids."""

    def __post_init__(self) -> None:
        """Keep what the trained reader is fairly sure of, and who is named beside whom."""
        marks = self.reading.marked("source", least=SURE)
        self._sources = sorted((m.start, m.end) for m in marks)
        self._quoted = [(q.outer_start, q.outer_end) for q in self.reading.quotes]
        self._beside = self._named_together()

    def _named_together(self) -> Counter[tuple[int, int]]:
        sentences: dict[tuple[int, int], tuple[set[int], set[int]]] = {}
        for name in self.names.all:
            place = (id(name.doc), name.opening)
            persons, powers = sentences.setdefault(place, (set(), set()))
            chain = self.book.of(name.head)
            if name.known is not None:
                powers.add(id(self.book.coded(name.known)))
            elif chain is not None and chain.type == "person":
                persons.add(id(chain))
        return Counter(
            (person, power)
            for persons, powers in sentences.values()
            for person in persons
            for power in powers
        )

    def speaks(self, token: Token) -> bool:
        """Whether a noun is the source of speech or belief, by the parse or the trained reader."""
        return speaks(token) or self._marked(token)

    def _marked(self, token: Token) -> bool:
        """Whether a noun heads a phrase that the trained reader takes for a source."""
        at = self.reading.start_of(token)
        n = bisect_right(self._sources, (at, ENDLESS)) - 1
        if n < 0 or at >= self._sources[n][1]:
            return False
        above = self.reading.start_of(token.head)
        start, end = self._sources[n]
        return token.head.i == token.i or not start <= above < end

    def join(self, chain: Chain, spot: Spot) -> None:
        """A place means an actor, and is from now on among the latest mentions."""
        self.book.add(chain, spot)
        self.focus.see(chain, spot.head, self.quoted(spot.head))

    def at_home(self, person: Chain, power: Chain, *, unknown: bool = False) -> bool:
        """Whether no other of its kind is named as often as a power where somebody is named.

        ``unknown`` is the answer where none at all is named there.
        """
        told: Counter[int] = Counter()
        for sentence in {(s.doc, s.head.sent.start): s.head.sent for s in person.spots}.values():
            here: dict[int, Chain] = {}
            for token in sentence:
                name = self.names.of(token)
                known = name.known if name is not None else None
                chain = self.book.coded(known) if known is not None else self.book.of(token)
                if chain is not None and chain.type == power.type:
                    here[id(chain)] = chain
            told.update(here.keys())
        others = (n for chain, n in told.items() if chain != id(power))
        return told[id(power)] > max(others, default=0) if told else unknown

    def ahead(self, person: Chain, power: Chain) -> int:
        """In how many more sentences somebody is named beside a power than any other without one."""
        return self._ahead_of(self.book.chains, person, power)

    def ahead_here(self, person: Chain, power: Chain) -> int:
        """As ``ahead``, of those mentioned in the last sentences who may lead a state."""
        recent = self.focus.recent(2)
        leading = (c for c in recent if not c.roles or any(r[0] in TOP for r in c.roles))
        return self._ahead_of(leading, person, power)

    def _ahead_of(self, chains: Iterable[Chain], person: Chain, power: Chain) -> int:
        others = (c for c in chains if c.type == "person" and c is not person)
        open_ = (c for c in others if c.names and c.acts_for is None)
        most = max((self._beside[id(c), id(power)] for c in open_), default=0)
        return self._beside[id(person), id(power)] - most

    def headed(self, person: Chain, power: Chain) -> bool:
        """Whether the headline gives a person to a power: "Norway's Brandt urges calm"."""
        document = self.reading.document
        title = next((m for m in document.metadata if m.reason == "title"), None)
        if title is None:
            return False
        line = document.text[title.start : title.end]
        called = {*power.names, *([power.known.name] if power.known is not None else [])}
        of = "|".join(sorted(map(re.escape, called)))
        own = "|".join(sorted(re.escape(n.split()[-1]) for n in set(person.names)))
        given = rf"\b(?:{of})[’']s?\s+(?:\w+\s+){{0,2}}?(?:{own})\b"
        return bool(of and own) and re.search(given, line) is not None

    def owner(self, token: Token | None) -> Chain | None:
        """The actor that owns a title or a body."""
        return owner_chain(token, self.names, self.book)

    def quoted(self, token: Token) -> bool:
        """Whether a token stands in somebody's quoted words."""
        at = self.reading.start_of(token)
        n = bisect_right(self._quoted, (at, ENDLESS)) - 1
        return n >= 0 and at < self._quoted[n][1]

    def spoken(self, sentence: Span) -> bool:
        """Whether a whole sentence stands in quotation marks: the author is silent in it."""
        if not self._quoted:
            return False
        doc = sentence.doc
        return self.quoted(doc[sentence.start]) and self.quoted(doc[sentence.end - 1])


def spot(token: Token, bounds: tuple[int, int]) -> Spot:
    """A description: tokens from ``bounds[0]`` up to ``bounds[1]`` around their head."""
    return Spot(token.doc, bounds[0], bounds[1], "description", token)


def determiners(token: Token) -> set[str]:
    """The determiners and numerals before a noun, in lower case."""
    return {c.lower_ for c in token.children if c.dep_ in ("det", "nummod", "predet", "preconj")}
