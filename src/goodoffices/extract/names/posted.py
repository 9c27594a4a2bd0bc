"""Titles with the state or what they are for between them and the name: "envoy for X | Ivan Y".

The parse hangs the name on the preposition, as if the title were somebody else's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.names.coreference import Book, Chain, Spot, gender_of
from goodoffices.extract.names.naming import Name, Names, behind_office
from goodoffices.extract.names.offices import owner_chain
from goodoffices.extract.names.phrases import described
from goodoffices.extract.names.portfolios import noun_of
from goodoffices.text.gazetteer import Known
from goodoffices.text.titles import title_key

if TYPE_CHECKING:
    from spacy.tokens import Token


def read_posted(names: Names, book: Book) -> None:
    """Give the persons named right behind "TITLE of X" that title."""
    for name in names.all:
        chain = book.of(name.doc[name.start])
        if name.type != "person" or chain is None:
            continue
        at = noun_of(name.doc, name.start)
        if at is not None:
            _give_portfolio(name, name.doc[at], chain, names, book)
            continue
        noun = _title_noun(name, names)
        if noun is None or book.of(noun) is not None:
            continue
        title = described(noun)
        if title is None:
            continue
        of_state = noun.doc[noun.i + 1].lower_ == "of"
        owner = book.coded(known) if of_state and (known := _state(name, names)) else None
        owner = owner or owner_chain(title.owner, names, book)
        if owner is chain:
            continue
        chain.roles.append((title_key(title.words), owner, title.words, title.former))
        chain.gender = chain.gender or gender_of(title.words)
        spot = Spot(name.doc, min(title.start, noun.i), name.end, "title", name.head)
        book.add(chain, spot, tokens=[noun])


def _give_portfolio(name: Name, noun: Token, chain: Chain, names: Names, book: Book) -> None:
    """Give a person the title with its portfolio that stands before the name."""
    title = described(noun)
    if title is None or book.of(noun) not in (None, chain):
        return
    mine = title.owner is not None and title.owner.i < noun.i
    first = title.owner if mine else noun.doc[title.start]  # "US Secretary of Defense"
    owner = owner_chain(first, names, book)
    office = " ".join(
        w for w in title.words.split() if w.casefold() not in ("of", "state", "staff")
    )
    words = f"{office} {name.doc[noun.i + 1 : name.start].text}"
    if owner is not chain:
        chain.roles.append((title_key(words), owner, words, title.former))
    chain.gender = chain.gender or gender_of(title.words)
    start = min(title.start, noun.i)
    book.add(chain, Spot(name.doc, start, name.end, "title", name.head), tokens=[noun])


def _state(name: Name, names: Names) -> Known | None:
    before = names.of(name.doc[name.start - 1]) if name.start else None
    return before.known if before is not None else None


_POSTING = frozenset({"country", "organisation"})
"""What a post is of or at: "envoy to the | UN"."""


def _title_noun(name: Name, names: Names) -> Token | None:
    """The title noun before "of X" or "for X" where X stands right before a name."""
    before = names.of(name.doc[name.start - 1]) if name.start else None
    if before is None or before.known is None or before.known.sort not in _POSTING:
        return None
    at = before.start - (before.start > 0 and name.doc[before.start - 1].lower_ == "the")
    return name.doc[at - 2] if behind_office(name.doc, at) else None
