"""Titles with the state between them and the name: "envoy for X | Ivan Y", "President of X | Ivan Y".

The parse hangs the name on the preposition, as if the title were somebody else's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.names.coreference import Book, Spot, gender_of
from goodoffices.extract.names.naming import Name, Names, behind_office
from goodoffices.extract.names.offices import owner_chain
from goodoffices.extract.names.phrases import described
from goodoffices.text.gazetteer import Known
from goodoffices.text.titles import title_key

if TYPE_CHECKING:
    from spacy.tokens import Token


def read_posted(names: Names, book: Book) -> None:
    """Give the persons named right behind "TITLE of X" that title."""
    for name in names.all:
        chain = book.of(name.doc[name.start])
        noun = _title_noun(name, names)
        if noun is None or name.type != "person" or chain is None or book.of(noun) is not None:
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


def _state(name: Name, names: Names) -> Known | None:
    before = names.of(name.doc[name.start - 1]) if name.start else None
    return before.known if before is not None else None


def _title_noun(name: Name, names: Names) -> Token | None:
    """The title noun before "of X" or "for X" where X stands right before a name."""
    before = names.of(name.doc[name.start - 1]) if name.start else None
    if before is None or before.known is None or before.known.sort != "country":
        return None
    return name.doc[before.start - 2] if behind_office(name.doc, before.start) else None
