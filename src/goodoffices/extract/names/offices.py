"""Titles around names: who holds which office of whom, for whom a person speaks, whose husband."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.names.coreference import Book, Chain, Spot, gender_of
from goodoffices.extract.names.frames import read_frames
from goodoffices.extract.names.naming import Name, Names
from goodoffices.extract.names.phrases import Title, appositions, described, owner_of, title_before
from goodoffices.model.shapes import ActorType
from goodoffices.text.gazetteer import known_at
from goodoffices.text.titles import (
    FORMER,
    GOVERNMENT_WORDS,
    HONORIFICS,
    KIN,
    OFFICES,
    OPPOSITION,
    SHORT_RANKS,
    TITLE_ADJECTIVES,
    TOP,
    title_key,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

POWERS: frozenset[ActorType] = frozenset(
    {"state", "organisation", "armed-group", "government-body", "group"}
)
"""What one can speak for."""


def read_titles(names: Names, book: Book) -> None:
    """Give each named person the titles that stand with the name."""
    for name in names.all:
        chain = book.of(name.head)
        if name.type != "person" or chain is None or chain.type != "person":
            continue
        before = title_before(name, names)
        rank = name.doc[name.start - 1].lower_.rstrip(".") if name.start else ""
        chain.ranks.update(SHORT_RANKS.get(rank, ()))
        if before is not None:
            _give(chain, before, names, book, of_name=name)
        start = before.start if before is not None else name.start
        if before is None and (first := _adjectives(name)) < name.start:
            chain.spots.append(Spot(name.doc, first, name.end, "title", name.head))
        for noun in appositions(name, names, start):
            title = described(noun)
            if title is None or book.of(noun) is not None or _other_name(title, name, names):
                continue
            if not _holds_elsewhere(chain, title, owner_chain(title.owner, names, book)):
                _give(chain, title, names, book, of_name=None)
                chain.spots.append(_whole(title, name, before))
    for name in names.all:
        chain = book.of(name.head)
        if name.type == "government-body" and chain is not None and chain.acts_for is None:
            owner = _inside(name, book) or owner_chain(owner_of(name.head)[0], names, book)
            if owner is not None and owner.type == "state":
                chain.acts_for = owner
    read_frames(names, book)
    for chain in book.chains:
        _settle(chain)


_OPENING = frozenset(', ; : ( “ " including'.split())
"""Marks and words right behind which a description of a name may begin."""


def _adjectives(name: Name) -> int:
    """Where a name with adjectives before it starts: "the newly freed | X", "jailed | X"."""
    start = name.start
    if name.head.dep_ in ("compound", "nmod", "amod", "poss", "npadvmod"):
        return int(start)  # they tell what the noun behind is
    for token in reversed(name.doc[max(start - 4, name.opening) : start]):
        adjective = (token.dep_ == "amod" and token.head.i >= name.start) or _participle(token)
        if not (adjective or (token.dep_ == "advmod" and token.head.i < name.start)):
            break
        start = token.i
    if start == name.start:
        return int(name.start)
    first = name.doc[start]
    behind = name.doc[start + 1] if first.dep_ == "advmod" and first.tag_ != "WRB" else first
    if not _qualifies(behind) or not _begins(first):
        return int(name.start)
    return start - (start > 0 and name.doc[start - 1].lower_ == "the")


def _qualifies(token: Token) -> bool:
    """Whether a word before a name tells what its bearer is: a participle, an adjective of titles.

    Of other adjectives the parse makes too many: "sought to upset X", "how oblivious X was".
    """
    told = token.tag_ == "VBN" or (token.tag_ == "JJ" and _of_titles(token))
    return (token.dep_ == "amod" and told) or _participle(token)


def _of_titles(token: Token) -> bool:
    """Whether an adjective stands in titles, or has a capital: a nationality, a given name."""
    capital = token.text[0].isupper() and not token.is_sent_start
    return capital or token.lower_ in TITLE_ADJECTIVES


def _begins(first: Token) -> bool:
    """Whether a description can begin at a word: behind an article, a mark or a preposition."""
    if first.is_sent_start or first.i == 0:
        return True
    before = first.nbor(-1)
    return before.pos_ in ("DET", "ADP", "CCONJ", "SCONJ", "SPACE") or before.text in _OPENING


def _participle(token: Token) -> bool:
    """Whether a past participle stands behind "including": "including newly | freed | X"."""
    return token.tag_ == "VBN" and token.dep_ == "pcomp"


def _inside(name: Name, book: Book) -> Chain | None:
    """The state whose name or demonym a body's name begins with."""
    known = known_at(name.doc, name.start)
    state = known is not None and known[0].sort in ("country", "demonym")
    return book.coded(known[0]) if known is not None and state else None


def _whole(title: Title, name: Name, before: Title | None) -> Spot:
    """A name with its apposition: "the head of X, | Ivan Y", "Ivan Y, | head of X"."""
    start = before.start if before is not None else name.start
    return Spot(name.doc, min(start, title.start), max(name.end, title.end), "title", name.head)


def _other_name(title: Title, name: Name, names: Names) -> bool:
    """Whether a title in apposition belongs to another name that follows right behind it."""
    after = title.noun.i + 1
    if after >= len(title.doc):
        return False
    other = names.of(title.doc[after])
    return other is not None and other is not name and other.type == "person"


def _holds_elsewhere(chain: Chain, title: Title, owner: Chain | None) -> bool:
    """Whether a title in apposition is one that the person holds of another already, or cannot.

    "X's president A, the president of Y and others met": a list, and B is not named in it. Nor is
    one who is prime minister a king.
    """
    key = title_key(title.words)
    top = {held for held, _, _, former in chain.roles if held in TOP and not former}
    if key in TOP and top and key not in top and not title.former and owner is not None:
        return True
    mine = [whose for held, whose, _, former in chain.roles if held == key and not former]
    known = [whose for whose in mine if whose is not None]
    return owner is not None and bool(known) and owner not in known


def _give(chain: Chain, title: Title, names: Names, book: Book, *, of_name: Name | None) -> None:
    owner = owner_chain(title.owner, names, book)
    start, end = title.start, title.end
    if of_name is None and title.owner is not None and title.owner.i >= end:
        end = min(title.owner.right_edge.i + 1, end + 12)
    spot = Spot(title.doc, start, end, "title" if of_name else "description", title.noun)
    gender = gender_of(title.words)
    if title.noun.lower_ in KIN:
        tie, gender = KIN[title.noun.lower_]
        if owner is not None and owner.type == "person" and owner is not chain:
            chain.ties.append((tie, owner, spot))
    elif title.words and not _honorific_only(title.words):
        chain.roles.append((title_key(title.words), owner, title.words, title.former))
    chain.gender = chain.gender or gender
    if of_name is not None:
        chain.spots.append(spot)
        for token in title.doc[start : of_name.start]:
            inner = names.of(token)
            if inner is None and token.i > (title.owner.i if title.owner is not None else -1):
                book.at.setdefault((id(token.doc), token.i), chain)
    else:
        book.add(chain, spot)


def _honorific_only(words: str) -> bool:
    kept = [w.casefold().rstrip(".") for w in words.split()]
    return all(w in HONORIFICS and w not in OFFICES for w in kept if w not in FORMER)


def owner_chain(owner: Token | None, names: Names, book: Book) -> Chain | None:
    """The actor that owns a title or a body: a state, an organisation, a person."""
    if owner is None:
        return None
    name = names.of(owner)
    if name is not None and name.known is not None:
        return book.coded(name.known)
    found = book.of(owner)
    if found is not None:
        return found
    if owner.lower_ in GOVERNMENT_WORDS or owner.lower_ in ("office", "delegation", "agency"):
        inner, _ = owner_of(owner)
        return owner_chain(inner, names, book) if inner is not owner else None
    return None


def _settle(chain: Chain) -> None:
    """For whom a person speaks: the owner of an office that is not a former or an opposed one."""
    if chain.type != "person" or chain.acts_for is not None:
        return
    states_first = sorted(chain.roles, key=lambda r: r[1] is None or r[1].type != "state")
    for key, owner, _, former in states_first:
        words = set(key.split())
        if owner is None or former or words & OPPOSITION or not words & OFFICES:
            continue
        if owner is chain:
            continue
        power = owner if owner.type in POWERS else owner.acts_for
        if power is not None and power is not chain:
            chain.acts_for = power
            return
    for key, owner, _, former in chain.roles:
        words = set(key.split())
        if former and owner is not None and owner.type in POWERS and words & OFFICES:
            if not words & OPPOSITION:
                chain.acts_for = None
            return


def settle_again(book: Book) -> None:
    """Offices under a person ("X's envoy") speak for whom that person speaks for."""
    for _ in range(2):
        for chain in book.chains:
            _settle(chain)
