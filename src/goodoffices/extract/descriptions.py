"""Who is meant without a name: "the prime minister", "one diplomat", "critics", "his office", "he".

One walk through the document, left to right, after all names are placed. A phrase joins an
actor only where one candidate stands; an unnamed one becomes an actor only if it speaks or acts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.coreference import Book, Chain, Spot, gender_of, holders
from goodoffices.extract.holders import join_offices
from goodoffices.extract.naming import Names
from goodoffices.extract.offices import POWERS, owner_chain
from goodoffices.extract.phrases import Title, core_extent, described, extent, owner_of
from goodoffices.extract.pronouns import PERSONAL, Focus, pronoun
from goodoffices.extract.reading import Reading
from goodoffices.extract.standing import LOCATIVE, acts, speaks
from goodoffices.text.quotes import inside
from goodoffices.text.titles import (
    ARMED_WORDS,
    BODY_HEADS,
    GOVERNMENT_WORDS,
    GROUPS,
    KIN,
    MEDIA_WORDS,
    OCCUPATIONS,
    OFFICES,
    OFFICIAL_GROUPS,
    TITLE_ADJECTIVES,
    TOP,
    WHOLE_STATE,
    singular,
    title_key,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = frozenset({"NOUN", "PROPN"})
INDEFINITE = frozenset({"a", "an", "one", "another", "some", "any", "no", "every", "each"})
ANAPHORIC: frozenset[str] = frozenset(
    "group movement organisation organization party ministry agency council committee union"
    " company court commission body faction militia alliance bloc administration office".split()
)
"""Nouns that with "the" take up a body named before."""


def walk(reading: Reading, names: Names, book: Book) -> None:
    """Resolve every description and pronoun of the document, in order."""
    walker = _Walker(reading, names, book)
    for number, sentence in enumerate(reading.sentences()):
        walker.focus.begin(number)
        for token in sentence:
            walker.step(token)
    join_offices(walker.offices.values(), book)


class _Walker:
    def __init__(self, reading: Reading, names: Names, book: Book) -> None:
        self.reading = reading
        self.names = names
        self.book = book
        self.focus = Focus()
        self.offices: dict[tuple[str, int], Chain] = {}
        """Holders known by title alone, by title and owner."""
        self.groups: dict[str, Chain] = {}
        self.bodies: dict[tuple[str, int], Chain] = {}

    def step(self, token: Token) -> None:
        chain = self.book.of(token)
        if chain is not None:
            self.focus.see(chain, token, self._quoted(token))
            return
        if token.pos_ == "PRON" and token.tag_ in ("PRP", "PRP$"):
            found = pronoun(token, self.focus, self.reading, self._barred(token))
            if found is not None:
                self._join(found, Spot(token.doc, token.i, token.i + 1, "pronoun", token))
            elif token.dep_ in ("nsubj", "nsubjpass") and token.lower_ in PERSONAL:
                self.focus.leave_open()
            return
        if token.pos_ not in NOUNS or self.names.of(token) is not None:
            known = self.names.of(token)
            if known is not None and known.known is not None and known.known.sort == "people":
                self._people(token)
            return
        if token.dep_ in ("compound", "nmod", "amod"):
            return
        self._noun(token)

    def _barred(self, token: Token) -> set[int]:
        """Who is named behind a subject pronoun in its own clause, and so is somebody else.

        Principle C of binding (Chomsky, 1981).
        """
        if token.dep_ not in ("nsubj", "nsubjpass"):
            return set()
        behind = (t for t in token.head.subtree if t.i > token.i and t.pos_ in NOUNS)
        return {id(c) for c in map(self.book.of, behind) if c is not None}

    def _noun(self, token: Token) -> None:
        word = token.lower_
        plural = token.tag_ in ("NNS", "NNPS")
        if plural and (word in GROUPS or singular(word) in OFFICES | OCCUPATIONS):
            self._group(token)
        elif word in OFFICES or word in OCCUPATIONS or word in KIN:
            title = described(token)
            if title is not None:
                self._person(token, title)
        elif word in WHOLE_STATE or word in GOVERNMENT_WORDS or word == "office":
            self._body(token)
        elif word in GROUPS:
            self._group(token)
        elif word in MEDIA_WORDS and word in ("television", "radio"):
            self._outlet(token)
        elif word in ANAPHORIC or word in BODY_HEADS:
            self._again(token)

    def _join(self, chain: Chain, spot: Spot) -> None:
        self.book.add(chain, spot)
        self.focus.see(chain, spot.head, self._quoted(spot.head))

    def _quoted(self, token: Token) -> bool:
        return inside(self.reading.quotes, self.reading.start_of(token)) is not None

    # --- persons

    def _person(self, token: Token, title: Title) -> None:
        owner = owner_chain(title.owner, self.names, self.book)
        spot = Spot(title.doc, title.start, title.end, "description", token)
        if token.dep_ == "attr":
            self._predicate(token, title, owner)
            return
        first = {c.lower_ for c in token.children if c.dep_ in ("det", "nummod")}
        if first & INDEFINITE or (not first and title.owner is None):
            self._indefinite(token, title, owner, first)
            return
        chain = self._holder(title, owner, token)
        if chain is not None:
            self._join(chain, spot)
            return
        if token.lower_ in KIN or not (speaks(token) or acts(token)):
            return
        if token.lower_ in OFFICES and owner is not None and owner.type in POWERS:
            key = (title_key(title.words), id(owner))
            if key not in self.offices:
                made = self.book.new("person", gender=gender_of(title.words), acts_for=owner)
                made.roles.append((key[0], owner, title.words, title.former))
                self.offices[key] = made
            self._join(self.offices[key], spot)
        elif speaks(token):
            made = self.book.new("person", unnamed=True, gender=gender_of(title.words))
            made.roles.append((title_key(title.words), owner, title.words, title.former))
            self._join(made, self._full(token, "description"))

    def _holder(self, title: Title, owner: Chain | None, token: Token) -> Chain | None:
        """The one person who holds this title; among several, who stands in focus."""
        key = title_key(title.words)
        if not key:
            return None
        if title.owner is not None and owner is None:
            return None
        mine = self.offices.get((key, id(owner)))
        if mine is not None:
            return mine
        fits = [c for c in holders(self.book, title.words, owner, title.former) if c is not owner]
        if not fits and owner is not None and owner.type == "state" and key in TOP | {"leader"}:
            return self._untitled(key, title, owner)
        if owner is None and not any(c.lower_ in ("the", "this", "that") for c in token.children):
            return None
        if len(fits) == 1 and (
            owner is not None or self.focus.within(fits[0], 12) or key in _SINGLE
        ):
            return fits[0]
        recent = [c for c in self.focus.recent(4) if c in fits]
        if recent:
            return recent[0]
        if owner is None and len(key.split()) == 1:
            for chain in self.focus.recent(4):
                if chain.type == "person" and any(r[0].split()[-1:] == [key] for r in chain.roles):
                    return chain
        return None

    def _untitled(self, key: str, title: Title, owner: Chain) -> Chain | None:
        """ "The X-ian leader" where nobody has a title: the only one without a state, lately a subject."""
        fits = [c for c in self.focus.subjects(3) if c.type == "person" and c.names]
        if len(fits) != 1 or fits[0].acts_for is not None or fits[0].roles:
            return None
        named = [c for c in self.book.chains if c.type == "person" and c.names and not c.unnamed]
        if sum(c.acts_for is None for c in named) != 1:
            return None  # another of the named may lead it as well
        fits[0].roles.append((key, owner, title.words, title.former))
        fits[0].acts_for = owner
        return fits[0]

    def _predicate(self, token: Token, title: Title, owner: Chain | None) -> None:
        """ "X is the president of Y": a title, not another person."""
        subjects = [c for c in token.head.children if c.dep_ == "nsubj"]
        chain = self.book.of(subjects[0]) if subjects else None
        if chain is None or chain.type != "person" or not title.words or owner is None:
            return
        if token.head.lemma_ == "be" and not any(c.dep_ == "neg" for c in token.head.children):
            chain.roles.append((title_key(title.words), owner, title.words, title.former))

    def _indefinite(self, token: Token, title: Title, owner: Chain | None, first: set[str]) -> None:
        """ "One European diplomat": an actor of its own if it speaks, or acts and is official."""
        if first & {"no", "any", "every", "each"} or token.lower_ in KIN:
            return
        if not first and token.lower_ not in OFFICES:
            return
        if not (speaks(token) or (acts(token) and token.lower_ in OFFICES)):
            return
        made = self.book.new("person", unnamed=True, gender=gender_of(title.words))
        made.roles.append((title_key(title.words), owner, title.words, title.former))
        if owner is not None and owner.type in POWERS and token.lower_ in OFFICES:
            made.acts_for = None if title.former else owner
        self._join(made, self._full(token, "description"))

    def _full(self, token: Token, form: str) -> Spot:
        start, end = extent(token)
        return Spot(token.doc, start, end, "description" if form else "name", token)

    # --- groups and bodies

    def _group(self, token: Token) -> None:
        first = {c.lower_ for c in token.children if c.dep_ == "det"}
        if first & {"no", "any", "every", "each", "neither"} or token.dep_ in ("attr", "npadvmod"):
            return
        if token.lower_ in ("reports", "voices", "circles", "countries", "states"):
            return  # who speaks through them stays open
        official = token.lower_ in OFFICIAL_GROUPS or singular(token.lower_) in OFFICES
        if not (speaks(token) or (acts(token) and official)):
            return
        start, end = core_extent(token)
        owner, _ = owner_of(token)
        chain = owner_chain(owner, self.names, self.book)
        text = token.doc[start:end].text.casefold().removeprefix("the ")
        if text not in self.groups:
            made = self.book.new("group", unnamed=True, plural=True)
            if chain is not None and official and chain.type in POWERS:
                made.acts_for = chain
            elif chain is not None and official and chain.type == "person":
                made.acts_for = chain.acts_for
                made.body = (token.lower_, chain)
            self.groups[text] = made
        self._join(self.groups[text], Spot(token.doc, start, end, "description", token))

    def _people(self, token: Token) -> None:
        """ "The Americans" who act are the state; "Americans" who fear are a group."""
        name = self.names.of(token)
        if name is None or name.known is None or token.i != name.end - 1:
            return
        if not (speaks(token) or acts(token)):
            return
        definite = any(c.lower_ == "the" for c in token.children)
        start, end = extent(token)
        if definite and end == name.end and token.i - start <= 2:
            self._join(
                self.book.coded(name.known), Spot(token.doc, start, end, "description", token)
            )
        elif speaks(token):
            text = token.doc[start:end].text.casefold()
            if text not in self.groups:
                self.groups[text] = self.book.new("group", unnamed=True, plural=True)
            self._join(self.groups[text], Spot(token.doc, start, end, "description", token))

    def _body(self, token: Token) -> None:
        """ "The X government", "the Y administration", "Z's office", "the foreign ministry"."""
        owner, _ = owner_of(token)
        chain = owner_chain(owner, self.names, self.book)
        start, end = core_extent(token)
        if chain is None:
            if owner is None:
                self._again(token)
            elif token.lower_ in _OF_LEADERS and owner.i == token.i - 1:
                self._led(token, owner, start, end)
            return
        spot = Spot(token.doc, start, end, "description", token)
        qualified = [
            c.lower_
            for c in token.children
            if c.i < token.i and c.lower_ in TITLE_ADJECTIVES and c.dep_ in ("amod", "compound")
        ]
        state = chain if chain.type == "state" else None
        if owner is not None and owner.pos_ == "PRON" and token.lower_ in WHOLE_STATE:
            state = _state_of(chain)  # "his government" is that of his state
        whole = token.lower_ in WHOLE_STATE and not qualified
        if whole and state is not None and state.type == "state":
            self._join(state, spot)
            return
        his = owner is not None and owner.pos_ == "PRON"
        if not _can_own(chain, token.lower_):
            return
        if his and token.lower_ != "office" and _state_of(chain) is None:
            return  # "his regime" of who holds no office: perhaps another's
        located = token.dep_ == "pobj" and token.head.lower_ in LOCATIVE
        if located and (chain.type == "state" or token.lower_ == "office"):
            return  # "into his office": a room
        if his and token.lower_ not in _PERSONAL_BODIES and chain.type != "state":
            return
        if token.lower_ in WHOLE_STATE and token.lower_ != "government":
            return
        qualified = [
            q
            for q in qualified
            if q not in ("new", "current", "outgoing", "former", "second", "first")
        ]
        key = (" ".join([*qualified, token.lower_]), id(chain))
        if key not in self.bodies:
            made = self.book.new("government-body", acts_for=_state_of(chain))
            made.body = (key[0], chain)
            self.bodies[key] = made
        self._join(self.bodies[key], spot)

    def _led(self, token: Token, owner: Token, start: int, end: int) -> None:
        """ "The X administration" after a leader whom the document names in no other way."""
        if owner.dep_ != "compound" or not (owner.pos_ == "PROPN" and owner.text.istitle()):
            return
        if owner.lower_ in TITLE_ADJECTIVES or owner.i - start > 1:
            return
        key = f"{owner.text} {token.lower_}".casefold()
        if key not in self.groups:
            self.groups[key] = self.book.new("government-body")
        self._join(self.groups[key], Spot(token.doc, start, end, "description", token))

    def _outlet(self, token: Token) -> None:
        """ "State television": an outlet without a name."""
        first = [c for c in token.children if c.i < token.i and c.dep_ in ("compound", "amod")]
        if not any(c.lower_ in ("state", "national", "public") for c in first):
            return
        start, end = core_extent(token)
        key = token.doc[start:end].text.casefold().removeprefix("the ")
        if key not in self.groups:
            self.groups[key] = self.book.new("media", unnamed=True)
        self._join(self.groups[key], Spot(token.doc, start, end, "description", token))

    def _armed(self, token: Token) -> bool:
        """Whether the words before a noun make it one of fighters: "the militant group"."""
        before = {c.lower_ for c in token.children if c.i < token.i}
        return not before.isdisjoint(ARMED_WORDS | {"terrorist", "terror", "armed"})

    def _again(self, token: Token) -> None:
        """ "The group", "the ministry": the body named last that can be called so."""
        if not any(c.lower_ in ("the", "this") for c in token.children if c.dep_ == "det"):
            return
        if any(c.dep_ in ("prep", "poss", "compound") and c.lower_ != "in" for c in token.children):
            return
        word = token.lower_
        for chain in self.focus.recent(4):
            if chain.type in ("person", "state", "media", "group"):
                continue
            if self._armed(token) and (chain.code or chain.type == "government-body"):
                continue
            called = any(word in n.casefold().split() for n in chain.names) or any(
                s.head.lower_ == word for s in chain.spots
            )
            loose = word in ("group", "movement", "organisation", "organization", "militia") and (
                chain.type == "armed-group"
                or (chain.type == "organisation" and (not chain.code or word[:5] == "organ"))
            )
            if called or loose:
                start, _ = core_extent(token)
                self._join(chain, Spot(token.doc, start, token.i + 1, "description", token))
                return


_OF_STATES = frozenset(
    "government army military navy police ministry cabinet embassy regime junta treasury".split()
)
"""Bodies that states alone have."""

_OF_LEADERS = frozenset({"administration", "government", "cabinet", "regime"})
"""Bodies that are called after who leads them: "the X administration"."""

_PERSONAL_BODIES = frozenset("administration government office regime cabinet junta".split())
"""What is called after a person: "the X administration", "Y's office"."""


def _can_own(chain: Chain, noun: str) -> bool:
    """Whether an actor can have such a body: states any, persons and bodies an office and so on."""
    if chain.type == "state":
        return True
    if chain.code is not None:
        return chain.type != "media" and noun not in _OF_STATES
    if chain.type == "person":
        return noun in _PERSONAL_BODIES
    return chain.type in ("government-body", "organisation") and noun in (
        "office",
        "court",
        "presidency",
    )


_SINGLE = frozenset({"president", "prime minister", "king", "chancellor"})


def _state_of(chain: Chain) -> Chain | None:
    return chain if chain.type == "state" else chain.acts_for
