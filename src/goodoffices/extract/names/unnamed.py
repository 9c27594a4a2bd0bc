"""People without a name, in the text's own words: "one diplomat", "officials", "the prisoners".

An unnamed person or group is an actor of its own where it speaks, acts, is spoken to or is acted
upon. Later "the official", "officials", "one of the officials" take it up where one earlier
actor fits; two that a text keeps apart ("a second official") stay apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from goodoffices.extract.cues import DOCUMENTS, UNNAMED_NOUNS
from goodoffices.extract.names.coreference import Chain, gender_of
from goodoffices.extract.names.naming import HELD
from goodoffices.extract.names.offices import POWERS
from goodoffices.extract.names.phrases import (
    BREAKS,
    LONGEST,
    Title,
    between_names,
    core_extent,
    extent,
    owner_of,
)
from goodoffices.extract.names.scene import Scene, determiners, spot
from goodoffices.extract.names.standing import DEALINGS, acts, involved
from goodoffices.model.shapes import ActorType
from goodoffices.text.gazetteer import known_at, named_by
from goodoffices.text.people import PEOPLE
from goodoffices.text.titles import (
    BODY_HEADS,
    FIRM_NOUNS,
    GOVERNMENT_WORDS,
    GROUPS,
    KIN,
    OFFICES,
    OFFICIAL_GROUPS,
    singular,
    title_key,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NOBODY = frozenset({"no", "any", "every", "each", "neither", "either", "what", "which"})
"""Determiners that single out nobody."""

QUANTITIES: frozenset[str] = frozenset(
    "majority minority many most some several few dozens hundreds thousands scores handful group"
    " number couple half all both two three four five six seven eight nine ten".split()
)
"""Heads of a partitive: "the majority of farmers", "some of the delegates" (Quirk et al., 1985,
5.25, and 5.4 on "group of")."""

THINGS: frozenset[str] = frozenset({"countries", "states", "nations", "capitals", "media"})
"""Groups of no persons: actors only where they speak or act."""

SPEAK_ONLY: frozenset[str] = frozenset({"reports", "voices", "circles", "groups", "media"})
"""Groups that are somebody only as a source."""

PRESS: frozenset[str] = frozenset({"reporters", "journalists", "media"})
"""Who is told what everybody is told: no actors where that is all that they do."""

ACQUAINTANCES = frozenset(
    {"owner", "neighbour", "neighbor", "friend", "clerk", "passer-by", "host"}
)
"""Persons who speak in reports and have no office."""
THINGS_IN_ER = frozenset(
    "chapter paper poster sticker folder number order matter weather winter disaster river border"
    " power tower quarter factor sector error terror motor mirror computer server tracker trailer"
    " helicopter newsletter chamber corner counter thriller encounter character".split()
)
"""Common nouns with the ending of those for persons that may be said to tell something."""
AGENTS = ("er", "or", "ist", "ian", "man", "eer")
"""Endings of nouns for those who do something (Quirk et al., 1985, I.33-36)."""

_BELONGING: dict[str, str] = {
    **dict.fromkeys("members allies member-states".split(), "members"),
    "leaders": "leaders",
}
"""Nouns for all who are in a body of states, and for those who lead them."""

ORDINALS: frozenset[str] = frozenset("first second third fourth other same".split())
"""What tells one of several unnamed persons from the others."""

DISTANCE = 12
"""Sentences back in which the only fitting unnamed actor is still meant."""

BARE = 1
"""Sentences back in which "officials" without an article are those just named."""


class Unnamed:
    """The unnamed actors of one document."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.groups: dict[str, Chain] = {}
        """By their words without article."""
        self._heads: dict[int, str] = {}
        """The noun of each group in the plural."""

    # --- one

    def person(self, token: Token, title: Title, owner: Chain | None, first: set[str]) -> None:
        """ "One European diplomat": an actor of its own if it speaks, or has part as an official."""
        if first & NOBODY or token.lower_ in KIN or token.dep_ in ("attr", "npadvmod"):
            return
        if not first and token.lower_ not in OFFICES:
            return
        official = token.lower_ in OFFICES
        if not (self.scene.speaks(token) or (official and (acts(token) or involved(token)))):
            return
        made = self.new_person(title, owner)
        self.scene.join(made, spot(token, extent(token)))

    def new_person(self, title: Title, owner: Chain | None) -> Chain:
        """An unnamed holder of a title."""
        made = self.scene.book.new("person", unnamed=True, gender=gender_of(title.words))
        made.roles.append((title_key(title.words), owner, title.words, title.former))
        official = title.noun.lower_ in OFFICES
        if owner is not None and official and not title.former:
            made.acts_for = self._served(title.noun, owner)
        return made

    def _served(self, noun: Token, owner: Chain) -> Chain | None:
        """Whom an official of an owner acts for: the power, or the body called after a leader."""
        if owner.type in POWERS:
            return owner
        called = (c for c in noun.children if c.dep_ in ("compound", "nmod"))
        places = (c for p in noun.children if p.dep_ == "prep" for c in p.children)
        bodies = [b for c in (*called, *places) if (b := self.scene.book.of(c)) is not None]
        body = next((b for b in bodies if b.type == "government-body"), None)
        return body if body is not None else owner.acts_for

    def anybody(self, token: Token) -> None:
        """ "A tourist told us", "the woman said": somebody without office who speaks."""
        if not self.scene.speaks(token) or token.dep_ in ("compound", "attr"):
            return
        first = determiners(token)
        if first & NOBODY or not first:
            return
        word = token.lower_
        known = self.earlier(word) if first & {"the", "this", "that"} else None
        if known is None:
            known = self.scene.book.new("person", unnamed=True, gender=gender_of(word))
            known.roles.append((word, None, word, False))
        self.scene.join(known, spot(token, core_extent(token)))

    def one_of(self, token: Token) -> bool:
        """ "One of the officials said", "one said": one of a group, an actor of its own."""
        if not (self.scene.speaks(token) or acts(token)):
            return False
        noun = partitive(token)
        if noun is None:
            return self._one(token)
        words = singular(noun.lower_)
        person = words in HELD or noun.lemma_.lower() in PEOPLE
        if not person and noun.lower_ not in ("them", "us"):
            return False
        made = self.scene.book.new("person", unnamed=True)
        if not person:
            self.scene.join(made, spot(token, (token.i, noun.i + 1)))
            return True
        group = self._same_noun(noun)
        owner = self.scene.owner(owner_of(noun)[0])
        made.roles.append((title_key(words), owner, words, False))
        if group is not None:
            made.acts_for = group.acts_for
        elif owner is not None and owner.type in POWERS:
            made.acts_for = owner
        self.scene.join(made, spot(token, core_extent(token)))
        return True

    def _one(self, token: Token) -> bool:
        """ "One said ...": one of the group that was named right before."""
        if (
            token.dep_ != "nsubj"
            or not self.scene.speaks(token)
            or any(True for _ in token.children)
        ):
            return False
        groups = [c for c in self.scene.focus.recent(2) if id(c) in self._heads]
        if not groups:
            return False
        made = self.scene.book.new("person", unnamed=True, acts_for=groups[0].acts_for)
        self.scene.join(made, spot(token, (token.i, token.i + 1)))
        return True

    def earlier(self, key: str) -> Chain | None:
        """Whom "the official" takes up: the last unnamed one near, else the only one farther."""
        fits = [
            c
            for c in self.scene.focus.recent(DISTANCE)
            if c.type == "person" and c.unnamed and any(r[0].split()[-1:] == [key] for r in c.roles)
        ]
        near = [c for c in fits if self.scene.focus.within(c, 4)]
        if near:
            return near[0]
        return fits[0] if len(fits) == 1 else None

    def told_apart(self, key: str) -> Chain | None:
        """Whom "the second official" takes up: the only one first named with all those words."""
        words = set(key.split())
        if words.isdisjoint(ORDINALS):
            return None  # "the minister" after "a deputy minister" is another
        recent = (c for c in self.scene.focus.recent(DISTANCE) if c.type == "person" and c.unnamed)
        fits = [
            c
            for c in recent
            if words <= _said(c.spots[0].doc[c.spots[0].start : c.spots[0].head.i + 1])
        ]
        return fits[0] if len(fits) == 1 else None

    # --- several

    def group(self, token: Token, whole: Token | None = None) -> None:
        """A plural or collective noun for people: "senior officials", "protesters".

        ``whole`` is the head of the phrase where the noun stands in a partitive.
        """
        head = whole if whole is not None else token
        first = determiners(head)
        if first & NOBODY or head.dep_ == "npadvmod" or (head.dep_ == "attr" and not _exists(head)):
            return
        if "all" in first and noun_alone(token):
            return
        if token.lower_ == "heads" and not any(c.lower_ == "of" for c in token.children):
            return  # "their heads": parts of the body
        again = self._again(token) if whole is None else None
        official = token.lower_ in OFFICIAL_GROUPS or singular(token.lower_) in OFFICES
        if again is not None:
            if self.scene.speaks(head) or acts(head) or involved(head):
                self.scene.join(again, spot(head, core_extent(head)))
            return
        if not self._takes_part(head, token, official):
            return
        self._new_group(head, token, official)

    def _takes_part(self, head: Token, noun: Token, official: bool) -> bool:
        if self.scene.speaks(head) or head.dep_ == "attr":
            return True
        if noun.lower_ in SPEAK_ONLY or not _listed(noun):
            return False
        if any(c.dep_ == "nummod" for c in head.children):  # else a number of people is a figure
            return singular(noun.lower_) in OFFICES and involved(head)
        if noun.lower_ in PRESS and not any(c.dep_ != "det" for c in head.children):
            return head.head.lemma_.lower() != "tell" and (acts(head) or involved(head))
        if acts(head):
            return official or noun.lower_ in THINGS or noun.lower_ in GROUPS
        return involved(head) and noun.lower_ not in THINGS

    def _new_group(self, head: Token, noun: Token, official: bool) -> None:
        bounds = _bounds(head, noun)
        owner, _ = owner_of(noun)
        chain = self.scene.owner(owner)
        text = self._of_body(noun, chain) or _words(head.doc[bounds[0] : bounds[1]])
        if head.doc[bounds[0]].tag_ == "PRP$":  # "its troops" are those of whom it means
            text = f"{text} {id(chain)}"
        if text not in self.groups:
            unnamed = noun.lemma_.lower() in UNNAMED_NOUNS or noun.lower_ in ("reports", "sources")
            type_: ActorType = "media" if noun.lower_ == "media" and head is noun else "group"
            made = self.scene.book.new(type_, unnamed=unnamed, plural=True)
            made.certainty = "low" if " " not in text else "high"  # any "soldiers" of the text
            several = owner is not None and any(c.dep_ == "conj" for c in owner.children)
            if chain is not None and official and not several:
                made.acts_for = self._served(noun, chain)
            self.groups[text] = made
            self._heads[id(made)] = noun.lower_
        self.scene.join(self.groups[text], spot(head, bounds))

    def called(self, noun: Token) -> None:
        """Keep what a body was called by a plural: after "G7 leaders", "the leaders" are the G7."""
        chain = self.scene.book.of(noun)
        if chain is not None and is_group(noun):
            self._heads.setdefault(id(chain), noun.lower_)

    def _of_body(self, noun: Token, owner: Chain | None) -> str:
        """The key of all members or leaders of a body of states, in whatever words; else empty.

        "X members", "members of the alliance", "X allies": who belongs to it. Some of them are
        others.
        """
        what = _BELONGING.get(noun.lower_)
        if what is None or owner is None or not (owner.code or "").startswith("org:"):
            return ""
        if noun.lower_ == "allies" and owner.code != named_by("alliance"):
            return ""  # those of another body stand outside it
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                if any(c.dep_ == "conj" for grand in child.children for c in grand.children):
                    return ""  # "leaders of X and Y"
            elif child.dep_ in ("relcl", "acl", "prep"):
                return ""
            elif child.i < noun.i and child.dep_ != "punct" and child.lower_ != "the":
                several = any(c.dep_ == "conj" for c in child.children)
                if several or self.scene.owner(child) is not owner:
                    return ""
        return f"{owner.code} {what}"

    def _again(self, noun: Token) -> Chain | None:
        """The group that "the officials" or bare "officials" takes up; None if new or unsure."""
        first = determiners(noun)
        if first - {"the", "these", "those"}:
            return None
        if any(c.dep_ in ("poss", "prep", "nummod", "relcl", "acl") for c in noun.children):
            return None
        words = _said(c for c in noun.children if c.dep_ in ("amod", "compound", "nmod"))
        fits = [
            c
            for c in self._of_noun(noun.lower_)
            if words <= _said(c.spots[0].doc[c.spots[0].start : c.spots[0].end])
        ]
        if first:
            near = [c for c in fits if self.scene.focus.within(c, 3)]
            if near:
                return near[0]
        if words and not first:
            return None  # "senior officials" in another place may be others
        far = DISTANCE if first else BARE  # bare "officials" farther on may be anybody's
        return fits[0] if len(fits) == 1 and self.scene.focus.within(fits[0], far) else None

    def _of_noun(self, noun: str) -> list[Chain]:
        """Groups of a noun, latest first."""
        recent = self.scene.focus.recent(DISTANCE)
        return [c for c in recent if self._heads.get(id(c)) == noun]

    def _same_noun(self, noun: Token) -> Chain | None:
        fits = self._of_noun(noun.lower_)
        return fits[0] if fits else None


def _words(phrase: Span) -> str:
    """A group's words for comparing: without article, a state in whatever wording the same."""
    return " ".join(map(_meant, phrase)).removeprefix("the ")


def _said(tokens: Iterable[Token]) -> set[str]:
    """Words for comparing, in no order: "the X-ian delegation", "a delegation from X"."""
    return {_meant(token) for token in tokens}


def _meant(token: Token) -> str:
    """A word in lower case, that of a state as its code."""
    known = known_at(token.doc, token.i)
    state = known is not None and known[1] == 1 and known[0].sort in ("country", "demonym")
    return known[0].code if known is not None and state else token.lower_


_PLACED: frozenset[str] = frozenset(
    "officials diplomats journalists reporters voices circles forces residents critics sources"
    " soldiers troops envoys delegates delegation delegations".split()
)
"""Nouns whose phrase says where they are: "voices in the capitals", "diplomats who visited"."""


_PLACES = frozenset({"in", "from", "at", "inside", "near", "within"})


def _bounds(head: Token, noun: Token) -> tuple[int, int]:
    """A group's phrase: with where they are, and with who leads them."""
    start, end = core_extent(head)
    for child in noun.children:
        if child.i != end:
            continue
        placed = child.dep_ == "prep" and child.lower_ in _PLACES and noun.lower_ in _PLACED
        placed = placed and not (child.lower_ == "from" and _removed(head))
        led = child.dep_ == "acl" and child.lemma_ in ("lead", "head", "chair")
        if placed or led:
            end = int(child.right_edge.i) + 1
            break
    for n in range(head.i + 1, end):
        token = head.doc[n]
        listed = token.dep_ == "cc" and n + 1 < end and head.doc[n + 1].dep_ == "det"
        mark = token.text in BREAKS and not (token.text == "," and between_names(token))
        if listed or mark or token.dep_ == "relcl" or token.tag_ in ("WP", "WDT"):
            end = n
            break
    return (start, end) if end - start <= LONGEST else core_extent(head)


def _removed(noun: Token) -> bool:
    """Whether people are expelled, released: "from X" is from where, and not who they are."""
    return noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in DEALINGS


def _exists(noun: Token) -> bool:
    """Whether it is said that there are such people, and what they do: "there are critics who say"."""
    there = any(c.dep_ == "expl" for c in noun.head.children)
    return there and any(c.dep_ == "relcl" and c.pos_ == "VERB" for c in noun.children)


def is_person(noun: Token) -> bool:
    """Whether a common noun in the singular means a human being: by its list, or by its ending."""
    lemma = noun.lemma_.lower()
    if noun.tag_ != "NN" or lemma in DOCUMENTS or lemma in BODY_HEADS or lemma in FIRM_NOUNS:
        return False
    if lemma in PEOPLE or lemma in ACQUAINTANCES:
        return True
    return lemma.endswith(AGENTS) and lemma not in GOVERNMENT_WORDS | THINGS_IN_ER


def partitive(token: Token) -> Token | None:
    """The noun of which a quantity is told: "one of the | officials"; None if there is none."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i == token.i + 1:
            for noun in child.children:
                if noun.dep_ == "pobj":
                    return noun
    return None


def noun_alone(noun: Token) -> bool:
    """Whether nothing but a determiner tells who they are: "all people"."""
    return all(c.dep_ in ("det", "predet") for c in noun.children)


def is_group(token: Token) -> bool:
    """Whether a noun means several people: plural by form, or collective by its word."""
    word = token.lower_
    if word in GOVERNMENT_WORDS and word != "authorities":
        return False
    if word in GROUPS or word in ("family", "crowd"):
        return True
    return token.tag_ in ("NNS", "NNPS") and (_listed(token) or token.lemma_.lower() in PEOPLE)


def _listed(noun: Token) -> bool:
    """Whether a noun is one for groups that act in such processes, not for just anybody."""
    return noun.lower_ in GROUPS or singular(noun.lower_) in HELD
