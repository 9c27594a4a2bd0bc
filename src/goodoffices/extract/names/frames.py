"""What stands around the name of a body and belongs to it: "the X news agency", "its ally, Y".

Three frames: a noun of its kind behind the name, a demonym or owner before it ("the Chilean X"),
and an apposition. Each makes the whole phrase a mention, so that no frame is another actor.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.names.coreference import Book, Spot
from goodoffices.extract.names.naming import Name, Names, noun_lost
from goodoffices.extract.names.phrases import CLOSING, core_extent, extent
from goodoffices.text.gazetteer import known_at
from goodoffices.text.titles import BODY_HEADS, FIRM_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

KINDS: frozenset[str] = frozenset(
    "agency airline broadcaster newspaper magazine daily tabloid militia movement group faction"
    " party alliance bloc charity firm company bank conglomerate think-tank thinktank watchdog"
    " organisation organization cartel gang coalition"
    " paramilitaries rebels militants insurgents".split()
)
"""Nouns which, behind a name, say what kind of body bears it (WordNet 3.1, organization.n.01)."""

STANDING: frozenset[str] = frozenset(
    "ally partner rival wing arm unit force branch neighbour neighbor backer patron proxy enemy foe"
    " outlet newspaper broadcaster militia".split()
)
"""Nouns which, in apposition to a name, say how the body stands to another."""


def read_frames(names: Names, book: Book) -> None:
    """Give each named body the phrases that its name stands in."""
    for name in names.all:
        if not name.text[:1].isupper():
            continue
        chain = book.of(name.head)
        if chain is None or chain.type == "person":
            continue
        for spot in _frames(name, names):
            if spot.form == "description" and book.of(spot.head) is None:
                book.add(chain, spot)
            else:
                chain.spots.append(spot)


def _frames(name: Name, names: Names) -> Iterator[Spot]:
    kind = _kind_behind(name)
    if kind is not None:
        start, end = core_extent(kind)
        yield Spot(name.doc, min(start, name.start), max(end, name.end), "description", kind)
        return
    if name.known is None or name.known.sort in ("organisation", "media"):
        start = _owner_before(name)
        if start < name.start:
            yield Spot(name.doc, start, name.end, "title", name.head)
    yield from _appositions(name, names)


def _kind_behind(name: Name) -> Token | None:
    """The noun of its kind that a name stands before: "the X news | agency"."""
    if name.known is not None and name.known.sort not in ("media",):
        return None
    last = name.doc[name.end - 1]
    noun = name.head.head if name.head.dep_ in ("compound", "nmod", "poss") else None
    while noun is not None and noun.lower_ not in KINDS and noun.dep_ in ("compound", "nmod"):
        noun = noun.head  # "the X | security | agency"
    if noun is None or noun.lower_ not in KINDS or noun.i <= last.i or noun.i - last.i > 3:
        return None
    if noun.dep_ in ("compound", "nmod", "poss") or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    if name.head.dep_ == "poss":
        return None  # "X's company": another
    between = name.doc[name.end : noun.i]
    if any(t.is_punct or t.pos_ not in ("NOUN", "ADJ", "PROPN") for t in between):
        return None
    if any(c.dep_ == "det" and c.lower_ in ("a", "an", "another", "any") for c in noun.children):
        return None
    return noun


def _owner_before(name: Name) -> int:
    """Where a name with its demonym or owner starts: "the Chilean | X", "Chile's | X"."""
    start = name.start
    if start == 0 or name.head.dep_ in ("compound", "nmod", "amod"):
        return start
    doc, before = name.doc, start - 1
    known = known_at(doc, before)
    if known is not None and known[0].sort == "demonym" and doc[before].head is name.head:
        article = before > 0 and doc[before - 1].lower_ == "the"
        return before - article
    if doc[before].tag_ == "POS" and before > 0:
        owner = known_at(doc, before - 1)
        if owner is not None and owner[0].sort == "country" and owner[1] == 1:
            return before - 1
    return start


def _appositions(name: Name, names: Names) -> Iterator[Spot]:
    """A noun for the body in apposition to its name, before or behind it."""
    head = name.head
    noun = head.head if head.dep_ == "appos" else noun_lost(name)
    if noun is not None and noun.i < name.start and _tells_kind(noun, names):
        start, end = extent(noun)
        between = [t.text for t in name.doc[end : name.start] if t.lower_ != "the"]
        if between == [","]:
            yield Spot(name.doc, start, name.end, "title", name.head)
            yield Spot(name.doc, start, end, "description", noun)
    for noun in head.children:
        if noun.dep_ != "appos" or noun.i < name.end or not _tells_kind(noun, names):
            continue
        start, end = extent(noun)
        closed = end >= len(name.doc) or name.doc[end].text in CLOSING
        if closed and [t.text for t in name.doc[name.end : start]] == [","]:
            yield Spot(name.doc, start, end, "description", noun)


def _tells_kind(noun: Token, names: Names) -> bool:
    """Whether a noun can be what a body is, said of one of them."""
    if noun.pos_ != "NOUN" or names.of(noun) is not None or noun.tag_ == "NNS":
        return False
    word = noun.lower_
    return word in BODY_HEADS or word in FIRM_NOUNS or word in KINDS or word in STANDING
