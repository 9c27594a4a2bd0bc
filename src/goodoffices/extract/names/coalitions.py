"""Several actors as one: "X and its allies", "the two leaders", "both sides", "the nations".

A coalition is an actor of its own; its members stay who they are. A joint actor is made only
where the text takes up two of its actors together ("they", "both sides"), so that it costs
nothing where nobody does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodoffices.extract.names.blocs import Blocs
from goodoffices.extract.names.coreference import Chain, Spot
from goodoffices.extract.names.phrases import core_extent
from goodoffices.extract.names.scene import Scene, determiners, spot
from goodoffices.extract.names.standing import LOCATIVE, acts, from_sender, party, speaks

if TYPE_CHECKING:
    from spacy.tokens import Token

COMPANY: frozenset[str] = frozenset(
    "ally partner country nation state government power member neighbour neighbor backer".split()
)
"""Lemmas of those who join somebody: "X and several of its allies", "Y and other countries"."""

FOLLOWERS: frozenset[str] = frozenset({"ally", "partner", "backer"})
"""Those who stand with who leads them; others only act beside it."""

_COUNTS: frozenset[str] = frozenset(
    "several many some most number dozens handful group majority dozen score".split()
)
"""What counts them: "X and a large number of its allies"."""

TAKEN_UP: frozenset[str] = frozenset(
    "nations countries states allies partners signatories bloc coalition governments powers"
    " capitals".split()
)
"""Nouns which, with "the", take up a coalition of states named before."""

LEADERS: frozenset[str] = frozenset(
    "leaders presidents men women ministers premiers officials diplomats politicians rivals"
    " statesmen negotiators envoys generals commanders kings candidates".split()
)
"""Plural nouns that take up two persons."""

PARTIES: frozenset[str] = frozenset("sides parties camps adversaries belligerents foes".split())
"""Plural nouns that take up two parties."""

STATES: frozenset[str] = frozenset(
    "countries nations states neighbours neighbors governments".split()
)
"""Plural nouns that take up two states."""

_TWOS = frozenset({"both", "pair", "duo"})
"""Words that take up two of whatever kind."""

POWERS = frozenset({"state", "armed-group", "organisation", "government-body"})
NEAR = 4
"""Sentences back in which two actors were named together, or were the only ones of their kind."""


@dataclass(frozen=True, slots=True)
class _Pair:
    members: tuple[Chain, ...]
    sentence: int
    spot: Spot
    quoted: bool


class Coalitions:
    """The coalitions and joint actors of one document."""

    def __init__(self, scene: Scene, blocs: Blocs) -> None:
        self.scene = scene
        self.blocs = blocs
        self.led: dict[int, Chain] = {}
        """Coalitions by the actor that leads them."""
        self._joint: dict[frozenset[int], Chain] = {}
        self._pairs: list[_Pair] = []

    # --- X and its allies

    def led_by(self, token: Token, lead: Chain) -> None:
        """See whether a named actor leads a coalition: "X and several of its allies"."""
        if lead.type not in POWERS or token.dep_ == "conj":
            return
        last = _last_conjunct(token)
        noun = _company(last) if last is not token else None
        if noun is None or not _joined_to(noun, last):
            return
        others = noun.lemma_.lower() not in FOLLOWERS
        if others and not (speaks(token) or acts(token)):
            return  # "by X and other countries": not a coalition that does anything
        start = _start(token, self.scene)
        lead, start = self._first_of_list(token, lead, start)
        chain = self.blocs.all_of(noun) or self._coalition(lead, noun)
        end = max(core_extent(last)[1], core_extent(noun)[1])
        if end - start > 24:
            return
        place = spot(token, (start, end))
        chain.spots.append(place)
        for part in (token, last, noun):  # the phrase speaks and acts as a whole
            self.scene.book.at[id(token.doc), part.i] = chain
        self.scene.focus.see(chain, last, self.scene.quoted(token))

    def _first_of_list(self, token: Token, lead: Chain, start: int) -> tuple[Chain, int]:
        """Who stands first in a list that the parse has torn: "after | X, Y and others | called"."""
        while start > 2 and token.doc[start - 1].text == ",":
            name = self.scene.names.of(token.doc[start - 2])
            chain = self.scene.book.of(name.head) if name is not None else None
            if name is None or chain is None or chain.type not in POWERS:
                break
            if name.head.dep_ == "pobj" and name.head.head.lower_ in LOCATIVE:
                break
            lead, start = chain, _start(name.head, self.scene)
        return lead, start

    def including(self, token: Token) -> bool:
        """ "Allies including X, Y and Z": a coalition told by its members."""
        if token.lemma_.lower() not in COMPANY or not (speaks(token) or acts(token)):
            return False
        prep = next((c for c in token.children if c.lower_ == "including"), None)
        first = next((c for c in prep.children if c.dep_ == "pobj"), None) if prep else None
        lead = self.scene.owner(first)
        if first is None or lead is None or lead.type not in POWERS:
            return False
        last = _last_conjunct(first)
        chain = self._coalition(lead, token)
        bounds = (token.left_edge.i, min(last.i + 1, token.i + 16))
        self.scene.join(chain, spot(token, bounds))
        return True

    def _coalition(self, lead: Chain, noun: Token) -> Chain:
        if id(lead) not in self.led:
            made = self.scene.book.new("group", plural=True)
            what = "allies" if noun.lemma_.lower() in FOLLOWERS else "others"
            made.body = (what, lead)
            self.led[id(lead)] = made
        return self.led[id(lead)]

    def only(self) -> Chain | None:
        """The coalition of the text, if it has one and no more."""
        return next(iter(self.led.values())) if len(self.led) == 1 else None

    def taken_up(self, token: Token) -> bool:
        """ "The nations", "the 12-strong bloc": the only coalition named so far."""
        if token.lower_ not in TAKEN_UP or self.only() is None:
            return False
        if not determiners(token) & {"the", "these", "those"}:
            return False
        if any(c.dep_ in ("poss", "prep", "compound") for c in token.children):
            return False
        before = token.doc[token.left_edge.i : token.i]
        if any(c.dep_ == "amod" for c in token.children) and not any(t.like_num for t in before):
            return False  # "the Arab nations"
        clause = next((c for c in token.children if c.dep_ == "relcl"), None)
        if token.lower_ in STATES and not (clause is not None or _has_part(token)):
            return False
        chain = self.only()
        assert chain is not None
        _, end = core_extent(token)
        if clause is not None and clause.right_edge.i - token.i <= 6:
            end = clause.right_edge.i + 1
            while end > token.i + 1 and token.doc[end - 1].is_punct:
                end -= 1
        self.scene.join(chain, spot(token, (core_extent(token)[0], end)))
        return True

    # --- both sides

    def named_together(self, token: Token, chain: Chain) -> None:
        """Note two or more actors that one phrase names together: "X and Y"."""
        heads = [token]
        while heads[-1].dep_ == "conj" and heads[-1].head.i != heads[-1].i:
            heads.append(heads[-1].head)
        if len(heads) == 1 and (before := self._torn_from(token)) is not None:
            heads.append(before)
        if len(heads) == 1 or from_sender(heads[-1]):
            return
        members = [self.scene.book.of(h) for h in reversed(heads)]
        if any(m is None for m in members):
            return
        found = tuple(dict.fromkeys(m for m in members if m is not None))
        kinds = {"person" if m.type == "person" else "power" for m in found}
        if len(found) < 2 or len(kinds) > 1 or any(m.unnamed or m.plural for m in found):
            return
        start, end = _start(heads[-1], self.scene), _end(token, self.scene)
        place = Spot(token.doc, start, end, "description", heads[-1])
        quoted = self.scene.quoted(token)
        here = self.scene.focus.sentence
        lately = (p for p in self._pairs if here - p.sentence <= NEAR * 3)
        self._pairs = [p for p in lately if not set(p.members) < set(found)]
        self._pairs.append(_Pair(found, self.scene.focus.sentence, place, quoted))

    def _torn_from(self, token: Token) -> Token | None:
        """The first of two that the parse has torn apart: "a statement by X and Y | said".

        A verb with two subjects, the second right behind "and", has but one.
        """
        if token.dep_ != "nsubj":
            return None
        others = [c for c in token.head.children if c.dep_ == "nsubj" and c.i < token.i]
        start = _start(token, self.scene) if others else 0
        if not others or token.doc[start - 1].lower_ != "and":
            return None
        name = self.scene.names.of(token.doc[start - 2]) if start > 1 else None
        return name.head if name is not None else None

    def both(self, token: Token) -> bool:
        """ "The two leaders", "both sides", "the pair": two actors named together before."""
        several = token.tag_ in ("NNS", "NNPS")
        word = token.lower_ if several else f"{token.lower_}s"
        kind = _kind(word)
        if not kind and token.lower_ not in _TWOS:
            return False
        pair = token.lower_ in ("pair", "duo") and "the" in determiners(token)
        if not (pair or token.lower_ == "both") and not (kind and _two(token, word, several)):
            return False
        if not party(token):
            return False
        if token.lower_ in ("pair", "both", "duo"):
            joint = self.last()
            if joint is not None:
                self.scene.join(joint, spot(token, core_extent(token)))
            return joint is not None
        joint = self._two_of(kind)
        if joint is None:
            return False
        self.scene.join(joint, spot(token, core_extent(token)))
        return True

    def they(self, token: Token) -> Chain | None:
        """The actors that one phrase named together last, where "they" can mean them."""
        if self.scene.quoted(token):
            return None
        here = self.scene.focus.sentence
        near = [p for p in self._pairs if here - p.sentence <= 1 and not p.quoted]
        near = [p for p in near if not (p.sentence == here and p.spot.doc is not token.doc)]
        if not near:
            return None
        pair = near[-1]
        head = pair.spot.head
        agent = (
            head.dep_ == "pobj" and head.head.dep_ in ("agent", "prep") and head.head.lower_ == "by"
        )
        if head.dep_ not in ("nsubj", "nsubjpass") and not agent:
            return None
        return self._made(pair.members, pair.spot)

    def last(self) -> Chain | None:
        """The two actors named together last: "between them"."""
        near = [p for p in self._pairs if self.scene.focus.sentence - p.sentence <= 1]
        pair = near[-1] if near and len(near[-1].members) == 2 else None
        return self._made(pair.members, pair.spot) if pair is not None else None

    def _two_of(self, kind: str) -> Chain | None:
        here, focus = self.scene.focus.sentence, self.scene.focus
        lately = focus.recent(NEAR * 3 if kind == "power" else NEAR)
        for pair in reversed(self._pairs):
            if here - pair.sentence > NEAR * 3:
                break
            fits = all(_of_kind(m, kind) and m in lately for m in pair.members)
            if kind != "power" and self._others_since(pair, kind):
                break
            if fits and len(pair.members) == 2:
                return self._made(pair.members, pair.spot)
        recent = [c for c in lately if _of_kind(c, kind) and c.called()]
        if len(recent) != 2 or kind == "power":
            return None
        if kind == "person" and not self._leaders(recent):
            return None
        return self._made(tuple(reversed(recent)), None)

    def _others_since(self, pair: _Pair, kind: str) -> bool:
        """Whether another of the kind was named after two were named together."""
        since = self.scene.focus.recent(self.scene.focus.sentence - pair.sentence - 1)
        return any(_of_kind(c, kind) and c not in pair.members for c in since)

    def _leaders(self, two: list[Chain]) -> bool:
        """Whether two persons lead two powers, or are the only ones that the text has named."""
        if len({id(c.acts_for) for c in two if c.acts_for is not None}) == 2:
            return True
        focus = self.scene.focus
        return len([c for c in focus.recent(focus.sentence) if _of_kind(c, "person")]) == 2

    def _made(self, members: tuple[Chain, ...], place: Spot | None) -> Chain:
        key = frozenset(map(id, members))
        if key not in self._joint:
            self._joint[key] = self.scene.book.new("group", plural=True, members=members)
        chain = self._joint[key]
        if place is not None and all(s.bounds != place.bounds for s in chain.spots):
            chain.spots.append(place)
        return chain


def _has_part(token: Token) -> bool:
    """Whether who is taken up does something, or issues what is told."""
    issued = token.dep_ == "pobj" and token.head.lower_ in ("from", "by")
    return issued or speaks(token) or acts(token)


def _kind(word: str) -> str:
    if word in LEADERS:
        return "person"
    if word in STATES:
        return "state"
    return "power" if word in PARTIES else ""


def _of_kind(chain: Chain, kind: str) -> bool:
    if chain.unnamed or chain.plural:
        return False
    if kind == "power":
        return chain.type in ("state", "armed-group", "organisation")
    return chain.type == kind


def _two(token: Token, word: str, several: bool) -> bool:
    """Whether a phrase means exactly two, known from before."""
    first = determiners(token)
    if not several:
        return bool(first & {"each", "either", "neither"})
    if "both" in first:
        return True
    if first & {"two"} and first & {"the", "these", "those"}:
        return True
    return word == "sides" and "the" in first and not any(c.dep_ == "prep" for c in token.children)


def _last_conjunct(token: Token) -> Token:
    """The last of coordinated nouns that begin with this one."""
    step = token
    while True:
        following = [c for c in step.children if c.dep_ == "conj" and c.i > step.i]
        if not following:
            return step
        step = following[-1]


def _company(token: Token) -> Token | None:
    """The noun for those who join: "allies", "several of its | allies"."""
    before = {c.dep_ if c.dep_ == "nummod" else c.lower_ for c in token.children if c.i < token.i}
    if token.lemma_.lower() in COMPANY or {"nummod", "other"} <= before:
        return token
    if token.lemma_.lower() in _COUNTS:
        for prep in token.children:
            if prep.dep_ == "prep" and prep.lower_ == "of":
                return next((c for c in prep.children if c.lemma_.lower() in COMPANY), None)
    return None


def _joined_to(noun: Token, last: Token) -> bool:
    """Whether they are partners of who stands before: "its", "other", a number, or bare."""
    if noun.tag_ not in ("NNS", "NNPS"):
        return False
    before = [c for c in noun.children if c.i < noun.i]
    if noun is not last:
        return True
    if any(c.dep_ == "poss" for c in before):
        return all(c.pos_ == "PRON" for c in before if c.dep_ == "poss")
    if any(c.lower_ == "other" or c.dep_ == "nummod" for c in before):
        return True
    return not before and noun.lemma_.lower() in ("ally", "partner", "backer")


def _start(token: Token, scene: Scene) -> int:
    """Where a phrase starts that begins with a named actor: its title and article included."""
    name = scene.names.of(token)
    start = int(name.start) if name is not None else int(token.i)
    first = int(token.sent.start)
    while start > first and start > token.i - 8:
        before = token.doc[start - 1]
        if before.pos_ not in ("PROPN", "NOUN", "ADJ", "DET", "PART") or before.dep_ == "conj":
            break
        start -= 1
    return start


def _end(token: Token, scene: Scene) -> int:
    name = scene.names.of(token)
    return int(name.end) if name is not None else int(token.i) + 1
