"""Which places of a document mean one actor: surnames, titles, descriptions, pronouns.

A ``Chain`` is one actor of the document while it grows. Names make chains; titles, descriptions
and pronouns join a chain only where one candidate stands; what stays open belongs to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from goodoffices.extract.names.led import led_by, part_of_name
from goodoffices.extract.names.naming import Name, cleaned, holder
from goodoffices.model.findings import MentionForm, Tie
from goodoffices.model.shapes import ActorType, Certainty
from goodoffices.text.gazetteer import Known, outlet
from goodoffices.text.given_names import gender_by_name, given
from goodoffices.text.likeness import compare
from goodoffices.text.organisations_table import SHARED
from goodoffices.text.spelling import PARTICLES, folded, parts, plain, surname_alike
from goodoffices.text.titles import GENDERED, HONORIFICS, TOP, Gender, title_key

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class _Bounded:
    """Room for bounds, worked out when first asked for: chains are sorted by them all the time."""

    __slots__ = ("_bounds",)
    _bounds: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spot(_Bounded):
    """One place that means an actor: tokens of a paragraph's parse and how they mean it."""

    doc: Doc
    start: int
    end: int
    form: MentionForm
    head: Token

    @property
    def place(self) -> int:
        return int(self.doc.user_data["start"]) + int(self.doc[self.start].idx)

    @property
    def bounds(self) -> tuple[int, int]:
        """Document offsets, a trailing possessive left out."""
        try:
            return self._bounds
        except AttributeError:
            object.__setattr__(self, "_bounds", self._bounded())
            return self._bounds

    def _bounded(self) -> tuple[int, int]:
        base = int(self.doc.user_data["start"])
        end = self.end
        while end - 1 > self.start and self.doc[end - 1].text in ("'s", "’s", "'", "’", ","):
            end -= 1
        last = self.doc[end - 1]
        return base + int(self.doc[self.start].idx), base + int(last.idx) + len(last)


@dataclass(slots=True, eq=False)
class Chain:
    """One actor of the document as far as known."""

    type: ActorType
    names: list[str] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    code: str | None = None
    known: Known | None = None
    roles: list[tuple[str, Chain | None, str, bool]] = field(default_factory=list)
    """Title as ``title_key``, whose, the words as they stand, whether former."""
    ranks: set[str] = field(default_factory=set)
    """The nouns for the ranks that stand short before the name."""
    acts_for: Chain | None = None
    metonyms: list[str] = field(default_factory=list)
    ties: list[tuple[Tie, Chain, Spot]] = field(default_factory=list)
    gender: Gender = ""
    unnamed: bool = False
    certainty: Certainty = "high"
    plural: bool = False
    body: tuple[str, Chain] | None = None
    """For a body without a name of its own: what it is, and whose."""
    members: tuple[Chain, ...] = ()
    """For actors taken together ("both sides"): who they are."""

    @property
    def named(self) -> bool:
        return bool(self.names)

    def called(self) -> str | None:
        """The name by which it is known: the gazetteer's, else the fullest; None without."""
        if self.known is not None:
            return self.known.name
        return self.fullest() if self.names else None

    def fullest(self) -> str:
        """The fullest name: most words, then most frequent, then first in the alphabet."""
        counts: dict[str, int] = {}
        for name in self.names:
            counts[name] = counts.get(name, 0) + 1
        return min(counts, key=lambda n: (-len(n.replace("-", " ").split()), -counts[n], n))

    def holds(self, key: str, owner: Chain | None, former: bool = False) -> bool:
        """Whether a title of this actor answers to a title key and an owner (None: any)."""
        for title, whose, _, past in self.roles:
            if past != former:
                continue
            if owner is not None and whose is not None and whose is not owner:
                continue
            if owner is not None and whose is None and self.acts_for not in (None, owner):
                continue
            if title == key or _ends_in(title, key):
                return True
            if key == "leader" and (title in TOP or title.endswith("leader")):
                return True
        return owner is None and not former and key in self.ranks


def _ends_in(title: str, key: str) -> bool:
    """Whether a longer title is one of this kind: a vice president is no president."""
    if not title.endswith(f" {key}") or key in ("minister", "official"):
        return False
    before = title.removesuffix(key).split()
    return not {"vice", "deputy", "assistant", "under", "shadow"} & set(before)


class Book:
    """The chains of one document, and who stands where."""

    def __init__(self) -> None:
        self.chains: list[Chain] = []
        self.at: dict[tuple[int, int], Chain] = {}
        self._coded: dict[str, Chain] = {}
        self._bodies: dict[str, Chain] = {}

    def new(self, type_: ActorType, **fields: object) -> Chain:
        chain = Chain(type_, **fields)  # type: ignore[arg-type]
        self.chains.append(chain)
        return chain

    def add(self, chain: Chain, spot: Spot, *, tokens: Iterable[Token] | None = None) -> None:
        """Put a place into a chain; its tokens (by default the head) lead there from now on."""
        chain.spots.append(spot)
        for token in tokens if tokens is not None else (spot.head,):
            self.at.setdefault((id(token.doc), token.i), chain)

    def of(self, token: Token) -> Chain | None:
        """The actor that a token means so far."""
        return self.at.get((id(token.doc), token.i))

    def coded(self, known: Known) -> Chain:
        """The one chain of a state, organisation or outlet that the gazetteer knows."""
        if known.code not in self._coded:
            chain = self.new(known.type, code=known.code, known=known)
            if known.type == "media":
                chain.code = None
            self._coded[known.code] = chain
        return self._coded[known.code]

    def body(self, key: str, type_: ActorType) -> Chain:
        """The one chain of a named body."""
        if key not in self._bodies:
            self._bodies[key] = self.new(type_)
        return self._bodies[key]

    def alias(self, key: str, chain: Chain) -> None:
        """Another name of a body: an acronym."""
        self._bodies.setdefault(key, chain)

    def absorb(self, chain: Chain, other: Chain) -> None:
        """Join two chains that the text says are one."""
        if other is chain:
            return
        chain.names += other.names
        chain.spots += other.spots
        chain.roles += other.roles
        chain.ties += other.ties
        chain.ranks |= other.ranks
        chain.acts_for = chain.acts_for or other.acts_for
        chain.gender = chain.gender or other.gender
        self.at = {k: chain if v is other else v for k, v in self.at.items()}
        for mine in self.chains:
            mine.acts_for = chain if mine.acts_for is other else mine.acts_for
            mine.ties = [(t, chain if o is other else o, s) for t, o, s in mine.ties]
        for mine in self.chains:
            mine.members = tuple(chain if m is other else m for m in mine.members)
            if mine.body is not None and mine.body[1] is other:
                mine.body = (mine.body[0], chain)
        self._bodies = {k: chain if v is other else v for k, v in self._bodies.items()}
        self.chains.remove(other)


def body_key(name: str) -> str:
    """A body's name for comparing: no article, no case."""
    key = cleaned_text(name).casefold()
    return key.removeprefix("the ").replace("’", "'").replace("defense", "defence")


def cleaned_text(text: str) -> str:
    """A name without trailing possessive marks."""
    for mark in ("'s", "’s", "'", "’"):
        text = text.removesuffix(mark)
    return text


def persons(names: list[Name], book: Book) -> None:
    """Chains of persons: full names first, then single names to the person they mean."""
    full = [n for n in names if " " in cleaned(n) and len(parts(cleaned(n))) > 1]
    where: dict[int, Chain] = {}
    known: list[Chain] = []
    for name in full:
        told = HONORIFICS.get(name.honorific, "")
        chain = _same_full(cleaned(name), known, told)
        if chain is None:
            chain = book.new("person")
            known.append(chain)
        chain.names.append(cleaned(name))
        chain.gender = chain.gender or told or gender_by_name(cleaned(name))
        where[id(name)] = chain
    firsts = {id(c): min(n.place for n in full if where[id(n)] is c) for c in known}
    alone: list[Chain] = []
    for name in names:
        chain = where.get(id(name)) or _bearer(name, known, names, where, firsts)
        if chain is None:
            chain = next(
                (c for c in alone if surname_alike(_last(c.names[0]), _last(cleaned(name)))), None
            )
        if chain is None:
            chain = book.new("person")
            alone.append(chain)
        if id(name) not in where:
            chain.names.append(cleaned(name))
            where[id(name)] = chain
        if name.honorific:
            chain.gender = chain.gender or HONORIFICS.get(name.honorific, "")
        spot = Spot(name.doc, name.start, name.end, "name", name.head)
        book.add(chain, spot, tokens=name.tokens)


def _last(name: str) -> str:
    return parts(name)[-1] if parts(name) else name.casefold()


def _same_full(name: str, chains: list[Chain], gender: Gender) -> Chain | None:
    """The person of the document whose name this is; None if new, or not certain which.

    ``gender`` is what the honorific tells: "Mrs Vey Dorn" is not Pavel Vey-Dorn.
    """
    fits = [
        c
        for c in chains
        if (not gender or c.gender in ("", gender))
        and any(compare(name, n).safe for n in set(c.names) if " " in n or "-" in n)
    ]
    exact = [c for c in fits if name in c.names]
    if exact:
        return exact[0]
    return fits[0] if len(fits) == 1 else None


def _bearer(
    name: Name,
    known: list[Chain],
    names: list[Name],
    where: dict[int, Chain],
    firsts: dict[int, int],
) -> Chain | None:
    """Whom a single name means: the bearer of that surname named last before it in full."""
    word = _last(cleaned(name))
    bearers = [c for c in known if any(_borne(word, n) for n in set(c.names))]
    if " " in cleaned(name) and given(cleaned(name).split()[0]):
        bearers = [c for c in bearers if any(_with_particle(cleaned(name), n) for n in c.names)]
    gender = HONORIFICS.get(name.honorific, "") if name.honorific else ""
    if gender:
        bearers = [c for c in bearers if c.gender in ("", gender)]
    if not bearers:  # by the first name, or a surname that stands first
        first = [c for c in known if any(word == parts(n)[0] for n in set(c.names) if parts(n))]
        earlier = [c for c in first if firsts[id(c)] < name.place]
        if len(first) > 1 and earlier:
            earlier = _surnamed_first(word, earlier)
        return earlier[0] if len(earlier) == 1 else None
    if len(bearers) < 2:
        return bearers[0]
    before = [
        (n.place, k)
        for k, n in enumerate(names)
        if n.place < name.place and where.get(id(n)) in bearers
    ]
    if before:
        chain = where[id(names[max(before)[1]])]
    else:
        chain = min(bearers, key=lambda c: firsts[id(c)])
    return chain


OFTEN = 3
"""Times that somebody is called by one word alone after which another bearer takes it not away."""


def _surnamed_first(word: str, bearers: list[Chain]) -> list[Chain]:
    """Of several whose names begin with a word, whose surname it is: the only one so far, or who
    has been called so all the time. A given name of several is nobody's."""
    surnamed = [c for c in bearers if not given(word) or any(_SYLLABLES.search(n) for n in c.names)]
    if len(surnamed) < 2:
        return surnamed
    return [c for c in surnamed if sum(n.casefold() == word for n in c.names) >= OFTEN]


_SYLLABLES = re.compile(r"[A-Z][a-z]+-[a-z]+$")
"""A given name in two syllables, as stands behind the surname: "Mi-rae"."""


def _with_particle(name: str, full: str) -> bool:
    """Whether what looks like a particle is one: "Ben Gvir" is Itamar Ben-Gvir, Ben Roe is Ben."""
    words, wanted = plain(full).split(), plain(name).split()
    joined = words[-1:] == wanted[-1:] and len(words) > 1 and words[-2] in PARTICLES
    return joined or words[-len(wanted) :] == wanted


def _borne(word: str, full: str) -> bool:
    """Whether a single word is the surname in a full name, or any later word of a long one."""
    words = parts(full)
    if len(words) < 2:
        return False
    if surname_alike(word, words[-1]):
        return True
    return word in words[1:] and len(word) > 2


def bodies(names: list[Name], book: Book) -> None:
    """Chains of organisations, media and groups that the gazetteer does not know."""
    found = [n for n in names if n.known is None and n.type not in (None, "person")]
    keys = _keys_by_owner(found)
    for name, key in zip(found, keys, strict=True):
        assert name.type is not None
        account = outlet(holder(name.text)) if "@" in name.text else None
        chain = book.coded(account) if account is not None else book.body(key, name.type)
        start = _with_article(name)
        led = led_by(name)
        own = name.text.casefold() in SHARED
        if led is not None and (
            own or (name.type != "government-body" and part_of_name(name, led))
        ):
            start = led.start
        text = name.doc[start : name.end].text if start < name.start else cleaned(name)
        chain.names.append(cleaned_text(" ".join(text.split())) if led else cleaned(name))
        spot = Spot(name.doc, start, name.end, "name", name.head)
        book.add(chain, spot, tokens=name.tokens)


def _keys_by_owner(names: list[Name]) -> list[str]:
    """The key of each body: where two states have one of that name, with the state's code.

    A place that names no state means the body named last before it, else the first of them.
    """
    keys = [body_key(n.called or holder(n.text)) for n in names]
    owners: dict[str, list[str]] = {}
    codes = [led.state.code if (led := led_by(n)) is not None else "" for n in names]
    for key, code in zip(keys, codes, strict=True):
        if code and code not in owners.setdefault(key, []):
            owners[key].append(code)
    last: dict[str, str] = {}
    for n, (key, code) in enumerate(zip(keys, codes, strict=True)):
        if len(owners.get(key, ())) > 1:
            last[key] = code or last.get(key) or owners[key][0]
            keys[n] = f"{key}@{last[key]}"
    return keys


def _with_article(name: Name) -> int:
    """Where a body's name starts: "The" with a capital is part of an outlet's name."""
    before = name.start - 1
    title = name.type == "media" and before >= 0 and name.doc[before].text == "The"
    return before if title and not name.doc[before].is_sent_start else name.start


def aliases(names: list[Name], book: Book) -> None:
    """Join what the text calls by two names: "X (Y)", "X, also known as Y"."""
    _put_in(names, book)
    for left, right in pairwise(names):
        if left.doc is not right.doc or left.type != "person" or right.type != "person":
            continue
        between = left.doc[left.end : right.start].text.strip().casefold()
        closes = right.end < len(right.doc) and right.doc[right.end].text == ")"
        stated = between.strip(" ,(") in _KNOWN_AS
        bracketed = between == "(" and closes and _one_initial(cleaned(left), cleaned(right))
        if not stated and not bracketed:
            continue
        a, b = book.of(left.head), book.of(right.head)
        if a is not None and b is not None and a is not b:
            book.absorb(a, b)


def _put_in(names: list[Name], book: Book) -> None:
    """Join a given name that an editor put before a surname: "[the leader Ivan] Orlov"."""
    for left, right in pairwise(names):
        doc, close = left.doc, left.end
        if doc is not right.doc or right.start != close + 1 or doc[close].text not in ")]":
            continue
        opened = [n for n in range(max(left.start - 6, 0), left.start) if doc[n].text in "(["]
        a, b = book.of(left.head), book.of(right.head)
        if not opened or a is None or b is None or a is b or {a.type, b.type} != {"person"}:
            continue
        if any(" " in n for n in (*a.names, *b.names)):
            continue  # each of them is somebody already
        book.absorb(b, a)
        b.names.append(f"{cleaned(left)} {cleaned(right)}")
        b.spots.append(Spot(doc, opened[-1], right.end, "title", right.head))


_KNOWN_AS: frozenset[str] = frozenset(
    {
        "also known as",
        "better known as",
        "known as",
        "aka",
        "a.k.a.",
        "alias",
        "also spelled",
        "also spelt",
        "also written",
        "born",
        "né",
        "née",
        "nom de guerre",
        "whose nom de guerre is",
    }
)
"""What stands between two names of one person (``rigour``'s name split phrases)."""


HALF = 0.5
"""Likeness of two surnames below which brackets hold another person: who plays the one before."""


def _one_initial(left: str, right: str) -> bool:
    """Whether two spellings of a name in brackets start alike, word by word."""
    a, b = parts(left), parts(right)
    if len(a) != len(b):
        return len(a) == 1 or len(b) == 1
    sounds = Levenshtein.normalized_similarity(folded(a[-1]), folded(b[-1]))
    return sounds >= HALF and all(x[0] == y[0] for x, y in zip(a, b, strict=True))


def gender_of(title: str) -> Gender:
    """The gender that a title tells."""
    for word in title.casefold().split():
        if word in GENDERED:
            return GENDERED[word]
    return ""


def holders(book: Book, title: str, owner: Chain | None, former: bool) -> Iterator[Chain]:
    """The persons of the document who hold a title of an owner."""
    key = title_key(title)
    if key:
        for chain in book.chains:
            if chain.type == "person" and chain.holds(key, owner, former):
                yield chain
