"""Who is meant without a name: "the prime minister", "one diplomat", "critics", "his office", "he".

One walk through the document, left to right, after all names are placed. A phrase joins an
actor only where one candidate stands; an unnamed one becomes an actor only if it has part in
what is told. Groups are ``unnamed``'s, bodies ``described_bodies``', joint actors
``coalitions``'; persons who hold an office are read here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.names.blocs import Blocs
from goodoffices.extract.names.coalitions import Coalitions
from goodoffices.extract.names.coreference import Book, Chain, Spot, gender_of, holders
from goodoffices.extract.names.described_bodies import (
    ANAPHORIC,
    COUNTRIES,
    OF_LEADERS,
    OUTLETS,
    Bodies,
)
from goodoffices.extract.names.halves import Halves
from goodoffices.extract.names.holders import join_introduced, join_lead, join_offices
from goodoffices.extract.names.naming import HELD, Name, Names
from goodoffices.extract.names.offices import POWERS
from goodoffices.extract.names.papers import Papers
from goodoffices.extract.names.phrases import Title, core_extent, described, extent
from goodoffices.extract.names.predicates import holder_of
from goodoffices.extract.names.pronouns import PERSONAL, pronoun
from goodoffices.extract.names.scene import NOUNS, Scene, determiners, spot
from goodoffices.extract.names.standing import acts, involved, party
from goodoffices.extract.names.unnamed import QUANTITIES, Unnamed, is_group, is_person, partitive
from goodoffices.extract.reading import Reading
from goodoffices.text.titles import (
    BODY_HEADS,
    FIRM_NOUNS,
    FOES,
    GOVERNMENT_WORDS,
    KIN,
    MEDIA_WORDS,
    OFFICES,
    TO_COME,
    TOP,
    WHOLE_STATE,
    title_key,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

OWNED = WHOLE_STATE | GOVERNMENT_WORDS | FOES | {"office"}
"""Nouns for a body of whoever is named with it."""
_OF_SEVERAL = QUANTITIES | {"one", "another"}
_AGAIN = ANAPHORIC | OUTLETS | COUNTRIES | FIRM_NOUNS | BODY_HEADS.keys()
_LEADING = TOP | {"leader"}
INDEFINITE = frozenset({"a", "an", "one", "another", "some", "any", "no", "every", "each"})


def walk(reading: Reading, names: Names, book: Book) -> None:
    """Resolve every description and pronoun of the document, in order."""
    walker = _Walker(Scene(reading, names, book))
    for sentence in reading.sentences():
        walker.scene.focus.begin(walker.scene.spoken(sentence))
        here = id(sentence.doc)
        for token in sentence:
            walker.step(token, (here, token.i))
    join_offices(walker.offices.values(), book, walker.scene.at_home, walker.scene.ahead)
    join_introduced(walker.offices.values(), book)
    join_lead(book)


class _Walker:
    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.offices: dict[tuple[str, int], Chain] = {}
        """Holders known by title alone, by title and owner."""
        self.unnamed = Unnamed(scene)
        self.bodies = Bodies(scene)
        self.blocs = Blocs(scene)
        self.halves = Halves(scene)
        self.coalitions = Coalitions(scene, self.blocs)
        self.papers = Papers(scene)
        self.outlets: dict[str, Chain] = {}

    def step(self, token: Token, place: tuple[int, int]) -> None:
        """See whom a token means; ``place`` is where ``Book.at`` and ``Names.at`` keep it."""
        chain = self.scene.book.at.get(place)
        if chain is not None:
            self.scene.focus.see(chain, token, self.scene.quoted(token))
            self.coalitions.led_by(token, chain)
            self.coalitions.named_together(token, chain)
            return
        part_of_speech = token.pos_
        if part_of_speech == "PRON" and token.tag_ in ("PRP", "PRP$"):
            self._pronoun(token)
            return
        if token.lower_ in _OF_SEVERAL:
            if self._partitive(token):
                return
            if token.lower_ == "both" and token.dep_ == "nsubj" and self.scene.speaks(token):
                self.coalitions.both(token)
                return
        name = self.scene.names.at.get(place)
        if name is not None:
            if name.known is not None and name.known.sort == "people":
                self._people(token, name)
            return
        if part_of_speech not in NOUNS or self.halves.take(token):
            return
        if token.dep_ in ("compound", "nmod", "amod"):
            if token.lower_ in OF_LEADERS:
                self.bodies.in_title(token)
            if not (is_group(token) and involved(token)):
                return
        self._noun(token)
        if place not in self.scene.book.at:
            self.papers.take(token, self.coalitions.only())
            self.scene.focus.about(token)

    def _pronoun(self, token: Token) -> None:
        focus = self.scene.focus
        if self.papers.it(token):
            return
        quoted = self.scene.quoted(token)  # whose word it is there is another question
        found = None if quoted else pronoun(token, focus, self._barred(token))
        between = token.lower_ == "them" and token.head.lower_ == "between"
        if between:
            found = self.coalitions.last()
        if token.lower_ == "they" and self.scene.speaks(token):
            joint = self.coalitions.they(token)
            if joint is not None and (found is None or not focus.within(found, 0)):
                found = joint
        if found is not None:
            self.scene.join(found, Spot(token.doc, token.i, token.i + 1, "pronoun", token))
        elif token.dep_ in ("nsubj", "nsubjpass") and token.lower_ in PERSONAL:
            focus.leave_open()
        elif token.lower_ == "it":
            focus.about(token)

    def _barred(self, token: Token) -> set[int]:
        """Who is named behind a subject pronoun in its own clause, and so is somebody else.

        Principle C of binding (Chomsky, 1981).
        """
        if token.dep_ not in ("nsubj", "nsubjpass"):
            return set()
        behind = (t for t in token.head.subtree if t.i > token.i and t.pos_ in NOUNS)
        return {id(c) for c in map(self.scene.book.of, behind) if c is not None}

    def _partitive(self, token: Token) -> bool:
        """ "One of the officials", "many of its allies", "the majority of voters"."""
        noun = partitive(token)
        if noun is not None and self.scene.book.of(noun) is not None:
            return False
        if token.lower_ in ("one", "another"):
            return self.unnamed.one_of(token)
        if noun is None:
            return False
        known = self.scene.names.of(noun)
        people = known is not None and known.known is not None and known.known.sort == "people"
        if not (people or is_group(noun)):
            return False
        self.unnamed.group(noun, token)
        return True

    def _noun(self, token: Token) -> None:
        word = token.lower_
        if self.blocs.take(token):
            self.unnamed.called(token)
            return
        if self.bodies.service(token):
            return
        if self.coalitions.both(token) or self.coalitions.taken_up(token):
            return
        if is_group(token):
            if not self.coalitions.including(token):
                self._group(token)
        elif word in HELD or word in KIN:
            title = described(token)
            if title is not None:
                self._person(token, title)
        elif word in OWNED or (word == "campaign" and self.scene.speaks(token)):
            self.bodies.take(token)
        elif token.pos_ == "NOUN" and is_person(token):
            self.unnamed.anybody(token)
        elif word in MEDIA_WORDS and word in ("television", "radio"):
            self._outlet(token)
        elif word in _AGAIN:
            self.bodies.again(token)

    def _group(self, token: Token) -> None:
        if token.lower_ == "team":
            self.bodies.take(token)
            if self.scene.book.of(token) is not None:
                return
        for prep in token.children:
            if prep.dep_ == "prep" and prep.lower_ == "of":
                self._body_behind(prep)
        self.unnamed.group(token)

    def _body_behind(self, of: Token) -> None:
        """See which body it is whose members stand before it: "members of | the alliance"."""
        for noun in of.children:
            named = self.scene.book.of(noun) or self.scene.names.of(noun)
            if noun.dep_ == "pobj" and noun.lower_ in ANAPHORIC and named is None:
                self.bodies.again(noun)

    # --- persons

    def _person(self, token: Token, title: Title) -> None:
        owner = self.scene.owner(title.owner)
        held = holder_of(token, self.scene.book)
        if held is not None or token.dep_ == "attr":
            self._predicate(title, owner, held)
            return
        first = determiners(token)
        if first & INDEFINITE or (not first and title.owner is None):
            self.unnamed.person(token, title, owner, first)
            return
        coming = _to_come(token)
        chain = self._holder(title, owner, token) if not coming else None
        if chain is not None:
            _confirm(chain, title, owner)
            self.scene.join(chain, _with_reflexive(token, title))
            return
        if token.lower_ in KIN or not (self.scene.speaks(token) or acts(token)):
            return
        held_now = owner is not None and owner.type in POWERS and not coming
        if token.lower_ in OFFICES and held_now:
            key = (title_key(title.words), id(owner))
            if key not in self.offices:
                made = self.scene.book.new("person", gender=gender_of(title.words), acts_for=owner)
                made.roles.append((key[0], owner, title.words, title.former))
                self.offices[key] = made
            self.scene.join(self.offices[key], _with_reflexive(token, title))
        elif self.scene.speaks(token):
            made = self.unnamed.new_person(title, None)
            made.roles[:] = [(title_key(title.words), owner, title.words, title.former)]
            self.scene.join(made, spot(token, extent(token)))

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
        book, focus = self.scene.book, self.scene.focus
        fits = [c for c in holders(book, title.words, owner, title.former) if c is not owner]
        if owner is not None:
            fits = self._of_owner(fits, key, owner, token)
        if not fits and owner is not None and owner.type == "state" and key in _LEADING:
            return self._leader(key, title, owner)
        if owner is None and not any(c.lower_ in ("the", "this", "that") for c in token.children):
            return None
        if len(fits) == 1 and (owner is not None or focus.within(fits[0], 12) or key in _SINGLE):
            return fits[0]
        recent = [c for c in focus.central(4) if c in fits]
        if recent:
            return next((c for c in recent if focus.told(c, 4)), recent[0])
        if owner is None and len(key.split()) == 1:
            for chain in focus.recent(4):
                if chain.type == "person" and any(r[0].split()[-1:] == [key] for r in chain.roles):
                    return chain
            return self.unnamed.earlier(key)
        return self.unnamed.told_apart(key) if owner is None else None

    def _leader(self, key: str, title: Title, owner: Chain) -> Chain | None:
        """Who is known to lead a state by no office of it, where nobody else is called by this one."""
        book = self.scene.book
        led = [c for c in holders(book, "leader", owner, title.former) if _leads(c, owner)]
        called = (c for c in holders(book, key, None, title.former) if key != "leader")
        if any(c.acts_for is None for c in called):
            return None
        return led[0] if len(led) == 1 else self._untitled(key, title, owner)

    def _of_owner(self, fits: list[Chain], key: str, owner: Chain, token: Token) -> list[Chain]:
        """Of those who may hold an office of an owner: who is said to; else one whom all fits.

        "President X" does not say of what. That the report names but one president makes him no
        president of Y: he must be called so in the same word, be named where Y is, and not in the
        sentence itself.
        """
        told = [c for c in fits if c.acts_for is owner or any(r[1] is owner for r in c.roles)]
        if told:
            return told
        here = {id(self.scene.book.of(t)) for t in token.sent}
        open_ = [
            c
            for c in fits
            if id(c) not in here
            and (key in TOP or any(role == key for role, _, _, _ in c.roles))
            and owner.type != "person"
            and (self.scene.headed(c, owner) or self._his_own(c, owner, token))
        ]
        return open_ if len(open_) == 1 else []

    def _his_own(self, person: Chain, power: Chain, token: Token) -> bool:
        """Whether a state is that of somebody named before: nobody else is as close to it.

        What a speaker says of "the president of X" is said of whom the hearers know.
        """
        scene = self.scene
        if scene.quoted(token) or min(s.place for s in person.spots) > scene.reading.start_of(
            token
        ):
            return False
        near = scene.focus.within(person, 1)
        return scene.at_home(person, power, unknown=near) and scene.ahead_here(person, power) >= 0

    def _untitled(self, key: str, title: Title, owner: Chain) -> Chain | None:
        """ "The X-ian leader" where nobody has a title: the only one without a state, lately a subject."""
        fits = [c for c in self.scene.focus.subjects(3) if c.type == "person" and c.names]
        if len(fits) != 1 or fits[0].acts_for is not None or fits[0].roles:
            return None
        if title.former or self.scene.focus.within(fits[0], 0):
            return None  # "X sued the former president of Y": another
        headed = self.scene.headed(fits[0], owner)
        if not headed and not self.scene.at_home(fits[0], owner, unknown=True):
            return None
        everybody = self.scene.book.chains
        named = [c for c in everybody if c.type == "person" and c.names and not c.unnamed]
        if sum(c.acts_for is None for c in named) != 1:
            return None  # another of the named may lead it as well
        fits[0].roles.append((key, owner, title.words, title.former))
        fits[0].acts_for = owner
        return fits[0]

    def _predicate(self, title: Title, owner: Chain | None, chain: Chain | None) -> None:
        """ "X is the president of Y", "took over as head of Z": a title, not another person."""
        if chain is None or chain.type != "person" or not title.words or owner is chain:
            return
        first = determiners(title.noun)
        if first & INDEFINITE or (owner is None and "the" not in first):
            return
        if owner is not None:
            chain.roles.append((title_key(title.words), owner, title.words, title.former))
        if title.noun.dep_ != "attr" and not (owner is not None and owner.type == "state"):
            self.scene.join(chain, spot(title.noun, (title.start, title.end)))

    # --- peoples and outlets

    def _people(self, token: Token, name: Name) -> None:
        """ "The Americans" who act are the state; "Americans" who fear are a group."""
        if name.known is None or token.i != name.end - 1:
            return
        definite = any(c.lower_ == "the" for c in token.children)
        start, end = extent(token)
        if definite and end == name.end and token.i - start <= 2:
            if party(token):
                self.scene.join(self.scene.book.coded(name.known), spot(token, (start, end)))
        elif self.scene.speaks(token):
            text = token.doc[start:end].text.casefold()
            groups = self.unnamed.groups
            if text not in groups:
                groups[text] = self.scene.book.new("group", plural=True)
            self.scene.join(groups[text], spot(token, (start, end)))

    def _outlet(self, token: Token) -> None:
        """ "State television": an outlet without a name."""
        first = [c for c in token.children if c.i < token.i and c.dep_ in ("compound", "amod")]
        if not any(c.lower_ in ("state", "national", "public") for c in first):
            return
        start, end = core_extent(token)
        key = token.doc[start:end].text.casefold().removeprefix("the ")
        if key not in self.outlets:
            self.outlets[key] = self.scene.book.new("media", unnamed=True)
        self.scene.join(self.outlets[key], spot(token, (start, end)))


def _to_come(noun: Token) -> bool:
    """Whether an office is spoken of without its holder: "the next president", "the 12th mayor"."""
    before = (c for c in noun.children if c.i < noun.i and c.dep_ in ("amod", "nummod", "compound"))
    return any(c.lower_ in TO_COME or c.lower_[-3:-2].isdigit() for c in before)


def _leads(chain: Chain, owner: Chain) -> bool:
    """Whether somebody is known as a state's leader and by no office of it."""
    return [r[0] for r in chain.roles if r[1] is owner] == ["leader"]


def _confirm(chain: Chain, title: Title, owner: Chain | None) -> None:
    """A description says of which state somebody holds the office that the name stands with."""
    if owner is None or owner.type != "state" or title.former or chain.unnamed:
        return
    known = any(whose is owner for _, whose, _, _ in chain.roles)
    if title.noun.lower_ in OFFICES and (not known or _leads(chain, owner)):
        chain.roles.append((title_key(title.words), owner, title.words, False))


def _with_reflexive(token: Token, title: Title) -> Spot:
    """A description with the emphatic "himself" right behind it."""
    end = title.end
    behind = token.doc[end] if end < len(token.doc) else None
    if behind is not None and behind.lower_ in ("himself", "herself") and end == token.i + 1:
        end += 1
    return spot(token, (title.start, end))


_SINGLE = frozenset({"president", "prime minister", "king", "chancellor"})
