"""Bodies without a name of their own: "the X government", "his office", "the ministry", "the group".

A body is known by what it is and whose: it becomes one actor of the document under that pair. A
definite noun alone takes up the body named last that can be called so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.cues import PAPERS
from goodoffices.extract.names.coreference import Chain
from goodoffices.extract.names.phrases import core_extent, owner_of
from goodoffices.extract.names.scene import Scene, determiners, spot
from goodoffices.extract.names.sides import PERSONAL, can_own, sides, state_of, tied_to
from goodoffices.extract.names.standing import LOCATIVE, PARTNER_NOUNS, party
from goodoffices.text.bodies import FORCES, organ_key
from goodoffices.text.gazetteer import known_at, named_by, own_words
from goodoffices.text.titles import (
    ARMED_WORDS,
    BODY_HEADS,
    FIRM_NOUNS,
    FOES,
    FORMER,
    SERVICES,
    TITLE_ADJECTIVES,
    TO_COME,
    WHOLE_STATE,
    title_key,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

ANAPHORIC: frozenset[str] = frozenset(
    "group movement organisation organization party ministry agency council committee union"
    " company court commission body faction militia alliance bloc administration office".split()
)
"""Nouns that with "the" take up a body named before."""

OF_LEADERS = frozenset({"administration", "government", "cabinet", "regime", "campaign"})
"""Bodies that are called after who leads them: "the X administration"."""

_PASSING = frozenset({"new", "current", "outgoing", "former", "second", "first", "incoming"})
"""Adjectives that make no other body."""

INSTITUTIONS: frozenset[str] = frozenset(
    "police army military navy government ministry court parliament coastguard embassy".split()
)
"""Bodies that speak without a name where everybody knows whose they are: "police said"."""

OUTLETS: frozenset[str] = frozenset(
    "newspaper outlet broadcaster station channel magazine paper tabloid daily newswire".split()
)
"""Nouns that with "the" take up a medium."""

COUNTRIES: frozenset[str] = frozenset(
    {"country", "republic", "kingdom", "nation", "emirate", "sultanate", "monarchy"}
)
"""Nouns that with "the" take up a state."""

STYLES: frozenset[str] = frozenset(
    {"kingdom", "sultanate", "emirate", "emirates", "principality", "confederation", "duchy"}
)
"""Nouns in official names of a few states, that alone mean the one named before (FCDO
Geographical Names Index, 2023, official names)."""
FARTHEST = 120
"""Tokens back in which a style's state is named."""

_FIGHTING = ARMED_WORDS | {"terrorist", "terror", "armed"}
_FIRMS = FIRM_NOUNS - {"bureau"}
"""Nouns for a whole firm or organisation; "the political bureau" is a part of one."""
_LOOSE = frozenset({"group", "movement", "organisation", "organization", "militia", "faction"})
"""Nouns for any body of fighters, and for an organisation that has no other kind."""

_SIDED = _FIGHTING | {"opposition"}
_PARTY = WHOLE_STATE | FOES

_OTHER = FORMER | TO_COME | {"previous", "earlier", "last", "rival", "parallel"}
"""Adjectives by which a government is not the one that governs now."""


_KINDRED = frozenset("ethnic religious social linguistic tribal racial minority age".split())
"""Adjectives of groups that one is born into (Wikidata, subclasses of "social group")."""


def _another(token: Token) -> bool:
    """Whether a government is told apart from the present one: "the former X government"."""
    governs = token.lower_ in WHOLE_STATE or token.lower_ in OF_LEADERS
    return governs and any(c.lower_ in _OTHER for c in token.children if c.i < token.i)


class Bodies:
    """The bodies of one document that are known by a description."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.known: dict[tuple[str, int], Chain] = {}
        self._led: dict[str, Chain] = {}

    def take(self, token: Token) -> None:
        """ "The X government", "the Y administration", "Z's office", "the foreign ministry"."""
        if _another(token):
            self._apart(token)
            return
        owner, adjective = owner_of(token)
        if token.lower_ in FOES and not (adjective and "the" in determiners(token)):
            return
        if owner is not None and owner.dep_ == "compound" and _verb_between(owner, token):
            return
        chain = self.scene.owner(owner)
        bounds = core_extent(token)
        head = self._led_together(token, owner)
        if head is not None:
            chain, owner, bounds = head, token.head, (token.head.left_edge.i, bounds[1])
        if chain is None:
            if owner is None:
                self.again(token)
            elif token.lower_ in OF_LEADERS and owner.i == token.i - 1:
                self._by_leader(token, owner, bounds)
            elif owner.pos_ != "PRON" and self.scene.speaks(token):
                self._institution(token)
            return
        qualified = [
            c.lower_
            for c in token.children
            if c.i < token.i
            and c.lower_ in TITLE_ADJECTIVES
            and c.dep_ in ("amod", "compound")
            and c != owner
        ]
        whole = self._state_meant(token, owner, chain) if not qualified else None
        if whole is not None:
            self.scene.join(whole, spot(token, bounds))
        elif self._may_be(token, owner, chain):
            body = self.body(token.lower_, chain, qualified)
            self.scene.join(body, spot(token, bounds))

    def service(self, token: Token) -> bool:
        """Take "the X-ian air force", "X's coast guard"; whether it is one of a state."""
        what = f"{token.doc[token.i - 1].lower_} {token.lower_}" if token.i else ""
        if what not in SERVICES or token.dep_ == "appos" or self._called_behind(token) is not None:
            return False  # "the intelligence service | X": a name says which
        chain = self.scene.owner(owner_of(token)[0])
        if chain is None or chain.type != "state":
            return False
        self.scene.join(self.body(what, chain, []), spot(token, core_extent(token)))
        return True

    def _led_together(self, token: Token, owner: Token | None) -> Chain | None:
        """Who stands right before a body as its leader: "X and his | team"."""
        if owner is None or owner.pos_ != "PRON" or token.dep_ != "conj":
            return None
        body = token.lower_ in PERSONAL and token.lower_ not in WHOLE_STATE
        if not body or [t.lower_ for t in token.doc[owner.i - 1 : token.i]] != [
            "and",
            owner.lower_,
        ]:
            return None
        chain = self.scene.book.of(token.head)
        return chain if chain is not None and chain.type == "person" else None

    def in_title(self, token: Token) -> None:
        """ "A | Y administration | official": the body of whoever leads it, named in a title."""
        owner = token.doc[token.i - 1] if token.i else token
        chain = self.scene.book.of(owner) if owner.pos_ == "PROPN" else None
        if chain is None or chain.type != "person":
            return
        name = self.scene.names.of(owner)
        start = name.start if name is not None else owner.i
        self.scene.join(self.body(token.lower_, chain, []), spot(token, (start, token.i + 1)))

    def body(self, noun: str, owner: Chain, qualified: list[str]) -> Chain:
        """The one body of an owner that is called so."""
        what = " ".join([*(q for q in qualified if q not in _PASSING), noun])
        key = (organ_key(title_key(what)), id(owner))
        if key not in self.known:
            kind = "group" if noun == "team" else "government-body"
            made = self.scene.book.new(kind, acts_for=state_of(owner))  # type: ignore[arg-type]
            made.body = (what, owner)
            self.known[key] = made
        return self.known[key]

    def _state_meant(self, token: Token, owner: Token | None, chain: Chain) -> Chain | None:
        """The state itself, where its government, side or leadership is its party in a process."""
        if token.lower_ not in _PARTY:
            return None
        if token.lower_ == "side" and _a_place(token):
            return None  # "on the X side of the border": a place
        if chain.type == "state":
            return chain
        if owner is not None and owner.pos_ == "PRON":
            state = state_of(chain)  # "his government" is that of his state
            return state if state is not None and state.type == "state" else None
        return None

    def _may_be(self, token: Token, owner: Token | None, chain: Chain) -> bool:
        """Whether the phrase means a body that this owner can have."""
        word = token.lower_
        his = owner is not None and owner.pos_ == "PRON"
        if word in FOES or not can_own(chain, word):
            return False
        if his and word not in ("office", "team") and state_of(chain) is None:
            return False  # "his regime" of who holds no office: perhaps another's
        located = token.dep_ == "pobj" and token.head.lower_ in LOCATIVE and not _issues(token)
        if located and (chain.type == "state" or word == "office"):
            return False  # "into his office": a room
        if his and word not in PERSONAL and chain.type != "state":
            return False
        return word not in WHOLE_STATE or word == "government"

    def _by_leader(self, token: Token, owner: Token, bounds: tuple[int, int]) -> None:
        """ "The X administration" after a leader whom the document names in no other way."""
        if owner.dep_ != "compound" or not (owner.pos_ == "PROPN" and owner.text.istitle()):
            return
        if owner.lower_ in TITLE_ADJECTIVES or owner.i - bounds[0] > 1:
            return
        key = f"{owner.text} {token.lower_}".casefold()
        if key not in self._led:
            made = self.scene.book.new("government-body")
            made.body = (token.lower_, Chain("person", names=[owner.text]))
            self._led[key] = made
        self.scene.join(self._led[key], spot(token, bounds))

    def again(self, token: Token) -> None:
        """ "The group", "the militant group", "the ministry": the last body that can be called so.

        One that speaks and was never named is an actor without a name: "the court said".
        """
        word = token.lower_
        if word == "police" and not determiners(token) and self.scene.speaks(token):
            self._institution(token)
            return
        if not any(c.lower_ in ("the", "this") for c in token.children if c.dep_ == "det"):
            return
        if _another(token):
            self._apart(token)
            return
        if any(c.lower_ in _KINDRED for c in token.children):
            return  # "the ethnic group": a part of a people, and no body
        if (called := self._called_behind(token)) is not None:
            self.scene.join(called, spot(token, core_extent(token)))
            return
        if (named := self._named_before(token)) is not None:
            self.scene.join(named, spot(token, core_extent(token)))
            return
        which = [c for c in token.children if _says_which(c, _armed(token))]
        if not which:
            chain = self._earlier(token)
            if chain is not None:
                start, _ = core_extent(token)
                self.scene.join(chain, spot(token, (start, token.i + 1)))
                return
        if (organ := self._organ(token)) is not None:
            self.scene.join(organ, spot(token, core_extent(token)))
            return
        told = all(c.dep_ == "compound" or c.lower_ == "of" for c in which)
        institution = word in INSTITUTIONS or word in BODY_HEADS or word in FIRM_NOUNS
        if told and institution and self.scene.speaks(token):
            self._institution(token)

    def _organ(self, token: Token) -> Chain | None:
        """The named organ of a body that is described again: "the grand council of the X"."""
        of = next((c for c in token.children if c.dep_ == "prep" and c.lower_ == "of"), None)
        whose = next((c for c in of.children if c.dep_ == "pobj"), None) if of else None
        owner = self.scene.owner(whose)
        if owner is None or of is None or of.i != token.i + 1:
            return None
        start, _ = core_extent(token)
        words = [t.lower_ for t in token.doc[start : token.i + 1] if t.lower_ != "the"]
        fits = [
            c
            for c in self.scene.book.chains
            if c.acts_for is owner
            and any(n.casefold().split()[: len(words)] == words for n in c.names)
        ]
        return fits[0] if len(fits) == 1 and len(words) > 1 else None

    def _called_behind(self, token: Token) -> Chain | None:
        """The body whose name follows right behind what it is: "the militant group | X"."""
        behind = token.i + 1
        name = self.scene.names.of(token.doc[behind]) if behind < len(token.doc) else None
        if name is None or name.start != behind:
            return None
        chain = self.scene.book.of(name.head)
        return chain if chain is not None and chain.type not in ("person", "state") else None

    def _named_before(self, token: Token) -> Chain | None:
        """The body whose name stands right before what it is: "the armed X | movement"."""
        name = self.scene.names.of(token.doc[token.i - 1]) if token.i else None
        if token.lower_ not in _LOOSE or name is None or name.end != token.i:
            return None
        chain = self.scene.book.of(name.head)
        body = chain is not None and chain.type in ("armed-group", "organisation")
        return chain if chain is not None and body and not _international(chain) else None

    def _earlier(self, token: Token) -> Chain | None:
        """The body, medium or state that a definite noun takes up."""
        word = token.lower_
        if word in COUNTRIES:
            return self._styled(token) if word in STYLES else self._country(token)
        if word == "government" and (state := self._country(token)) is not None:
            return state
        introduced = _introduced(token)
        if not introduced and (only := self._only_so_called(word)) is not None:
            return only
        recent = self.scene.focus.central(4)
        if word in OUTLETS:
            if not token.is_lower:
                return None  # "The Paper": one of that name
            return next((c for c in recent if c.type == "media" and c.called()), None)
        barred, armed = self._subject(token), _armed(token)
        fits = [
            c
            for c in recent
            if c is not barred
            and c.type not in ("person", "state", "media", "group")
            and not (introduced and c.code)
            and not (armed and (c.type == "government-body" or _international(c)))
        ]
        fits = self._of_side(sides(token), fits)
        called = [c for c in fits if _called(c, word)]
        if not called and word in FORCES:
            forces = [c for c in fits if _armed_forces(c)]
            called = forces if len(forces) == 1 else []
        loose = [c for c in fits if word in _LOOSE and _any_group(c, word)]
        if called or loose:
            return (called or loose)[0]
        firms = [c for c in fits if c.type == "organisation" and c.names and not c.code]
        return firms[0] if word in _FIRMS and len(firms) == 1 else None

    def _of_side(self, told: frozenset[str], fits: list[Chain]) -> list[Chain]:
        """Those that "the X-ian group" can be: whom the report ties to X, or who stands alone in it."""
        if not told:
            return fits
        tied = {id(c): tied_to(c) for c in fits}
        if own := [c for c in fits if tied[id(c)] & told]:
            return own
        free = [c for c in fits if not tied[id(c)]]
        rivals = [c for c in self.scene.book.chains if c.names and _any_group(c, "group")]
        return free if len(rivals) < 2 else []

    def _only_so_called(self, word: str) -> Chain | None:
        """The one international body of the report that a word of its names tells from all others."""
        code = named_by(word)
        if code is None:
            return None
        fits = [c for c in self.scene.book.chains if c.names and _called(c, word)]
        return fits[0] if len(fits) == 1 and fits[0].code == code else None

    def _subject(self, token: Token) -> Chain | None:
        """The subject of the clause that a description stands in, itself another.

        A description is not bound in its own clause (principle C of binding; Chomsky, 1981). A
        pronoun there stands for the subject above: "X says it supports the group".
        """
        for verb in token.ancestors:
            subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
            if subject is None:
                continue
            if subject is token or token in subject.subtree:
                return None
            if subject.pos_ != "PRON" or self.scene.book.of(subject) is not None:
                return self.scene.book.of(subject)
        return None

    def _institution(self, token: Token) -> None:
        """ "Police said", "the defence ministry said": a body of a place that is not told."""
        bounds = core_extent(token)
        key = token.doc[bounds[0] : bounds[1]].text.casefold().removeprefix("the ")
        if key not in self._led:
            state = token.lower_ in INSTITUTIONS
            type_ = "government-body" if state else BODY_HEADS.get(token.lower_, "organisation")
            self._led[key] = self.scene.book.new(type_)
        self.scene.join(self._led[key], spot(token, bounds))

    def _apart(self, token: Token) -> None:
        """ "The previous X government said": it is neither the state nor who governs it now."""
        if self.scene.speaks(token):
            self._institution(token)

    def _styled(self, token: Token) -> Chain | None:
        """ "The sultanate", "the kingdom's role": the state last named that is officially one."""
        if token.lower_ not in STYLES or any(
            c.i < token.i and c.dep_ != "det" for c in token.children
        ):
            return None
        if token.dep_ == "pobj" and token.head.lower_ in LOCATIVE:
            return None
        first = token.sent.start
        for n in range(token.i - 1, max(token.i - FARTHEST, 0) - 1, -1):
            name = self.scene.names.of(token.doc[n])
            known = name.known if name is not None else None
            if known is None or known.type != "state" or known.sort == "capital":
                continue
            if token.lower_ in own_words(known.code):
                return self.scene.book.coded(known)
            if n >= first and known.sort == "country":
                return None  # of another that the same sentence names: perhaps its own
        return None

    def _country(self, token: Token) -> Chain | None:
        """ "The country" that has part in something: the only state named lately."""
        if any(c.i < token.i and c.dep_ != "det" for c in token.children) or not party(token):
            return None
        states = [c for c in self.scene.focus.recent(1) if c.type == "state"]
        return states[0] if len(states) == 1 else None


def _verb_between(owner: Token, noun: Token) -> bool:
    """Whether the parse took a verb for an adjective: "since X | left | office"."""
    return any(t.tag_ == "VBN" for t in noun.doc[owner.i + 1 : noun.i])


def _issues(body: Token) -> bool:
    """Whether something said or written comes from a body: "a statement released from X's office"."""
    above = [body.head.head, body.head.head.head]
    return body.head.lower_ == "from" and any(t.lemma_.lower() in PAPERS for t in above)


def _a_place(side: Token) -> bool:
    """Whether a side is one of a border or a road, and no party."""
    if any(c.lower_ == "of" and c.dep_ == "prep" for c in side.children):
        return True
    on = side.dep_ == "pobj" and side.head.lower_ in LOCATIVE | {"on"}
    above = side.head.head
    return on and not (above.lemma_ in ("depend", "rely", "count") or above.lemma_ in PARTNER_NOUNS)


def _called(chain: Chain, word: str) -> bool:
    """Whether a body bears a word in its name, or was called so before."""
    if any(word in n.casefold().split() for n in chain.names):
        return True
    if chain.code is not None and word not in _LOOSE and word in own_words(chain.code):
        return True
    return any(s.head.lower_ == word for s in chain.spots)


def _armed_forces(chain: Chain) -> bool:
    """Whether a body is a state's armed forces, whatever the text calls them."""
    described = (s.head.lower_ for s in chain.spots if s.form == "description")
    called = [*chain.names, *described]
    whole = organ_key("military")
    return chain.type == "government-body" and any(organ_key(name) == whole for name in called)


def _any_group(chain: Chain, word: str) -> bool:
    """Whether a body can be called "the group" without further ado."""
    if chain.type == "armed-group":
        return True
    return chain.type == "organisation" and (not _international(chain) or word.startswith("organi"))


def _says_which(child: Token, armed: bool) -> bool:
    """Whether what hangs on a noun tells which one it is, so that it need not be the last one."""
    if child.dep_ == "poss":
        return True
    if child.dep_ == "prep":
        return child.lower_ != "in"
    if child.dep_ == "compound":
        known = known_at(child.doc, child.i) is not None
        if known or child.lower_ in _SIDED:
            return False
        return not (armed and child.text.istitle())  # a faith: "the X militant group"
    return False


def _armed(token: Token) -> bool:
    """Whether the words before a noun make it one of fighters: "the militant group"."""
    before = {c.lower_ for c in token.children if c.i < token.i}
    return not before.isdisjoint(_FIGHTING)


def _international(chain: Chain) -> bool:
    """Whether a gazetteer knows a body as one of states."""
    return bool(chain.code)


def _introduced(token: Token) -> bool:
    """Whether the word was used before, in the same paragraph, of one that is new to the reader:
    "formed an alliance"."""
    before = (t for t in token.doc[: token.i] if t.lower_ == token.lower_)
    return any(c.lower_ in ("a", "an") for t in before for c in t.children)
