"""Bodies called by less than their name: by initials, by its end, by what stands before its kind.

"State Security Committee (SSC)", "the SSC"; "Security Council" for "National Security Council";
"Labour" for "the Labour Party". Each joins the only name of the document that it can shorten.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from goodoffices.extract.names.coreference import Book, Chain, Spot, body_key, cleaned_text
from goodoffices.extract.names.led import led_by
from goodoffices.extract.names.naming import Name
from goodoffices.text.bodies import KINDS, organ_key, shorter_keys

if TYPE_CHECKING:
    from spacy.tokens import Doc


def read_shorter(names: list[Name], book: Book) -> None:
    """Join what abbreviates a body's name to it."""
    _spelled(names, book)
    _acronyms(names, book)
    _initials(book)


def join_shorter(book: Book) -> None:
    """Join what leaves out a part of a body's name to it, once all names have their places."""
    _short_forms(book)
    _without_kind(book)


def _acronyms(names: list[Name], book: Book) -> None:
    """Join "State Security Committee (SSC)", and an acronym to the only name it abbreviates."""
    for left, right in pairwise(names):
        if left.doc is not right.doc or right.start - left.end not in (1, 2):
            continue
        between = left.doc[left.end : right.start].text
        closes = right.end < len(right.doc) and right.doc[right.end].text == ")"
        if not between.endswith("(") or not closes or left.type in ("person", "state"):
            continue
        a, b = book.of(left.doc[left.start]), book.of(right.doc[right.start])
        if a is None or b is None or a is b or b.type in ("person", "state", "media"):
            continue
        if b.known is not None and a.known is not None:
            continue
        keep, lose = (b, a) if b.known is not None else (a, b)
        if right.text.isupper() and len(right.text) <= 8:
            if (inner := _inner(left, right.text)) is not None:
                _name_inner(left, inner, right.end, a, b, book)
                continue
            book.absorb(keep, lose)
            led = led_by(left)
            first = min(left.start, led.start) if led is not None else left.start
            keep.spots.append(Spot(left.doc, first, right.end + 1, "title", left.head))


_ARTICLES = frozenset("al el wal ul as ad an ar at az ash de la le los las du des".split())
"""Articles and particles of other languages, that initials leave out as well."""
LETTERS = 3
"""Initials of which fewer may be anything's."""
_SMALL = frozenset("and for of the on in to against with".split())
"""Words whose first letters initials leave out."""


def _spelled(names: list[Name], book: Book) -> None:
    """Give letters in brackets the words before them that they are made of, whatever these are.

    "the Oslo Water Aid and Training for Peru (OWATP)": no rule of names cuts such a name.
    """
    for name in names:
        doc, opening = name.doc, name.start - 1
        closes = name.end < len(doc) and doc[name.end].text == ")"
        if not (closes and opening > 0 and doc[opening].text == "(" and name.text.isupper()):
            continue
        if len(name.text) < LETTERS:
            continue
        chain = book.of(name.head)
        first = _spelled_from(doc, opening, name.text)
        if chain is None or first is None or chain.known or chain.type in ("person", "state"):
            continue
        if any(n.doc is doc and n.start <= first and n.end == opening for n in names):
            continue  # one name, that `_acronyms` joins
        chain.names.append(" ".join(doc[first:opening].text.split()))
        chain.spots.append(Spot(doc, first, opening, "name", doc[opening - 1]))
        chain.spots.append(Spot(doc, first, name.end + 1, "title", doc[opening - 1]))


def _spelled_from(doc: Doc, opening: int, letters: str) -> int | None:
    """Where the words before a bracket begin whose capitals are some letters; None if they are not."""
    seen = ""
    for n in range(opening - 1, max(opening - 3 * len(letters), -1), -1):
        token = doc[n]
        if token.text[0].isupper():
            seen = token.text[0] + seen
            if seen == letters:
                return n
        elif token.lower_ not in _SMALL | _ARTICLES and token.text not in ("-", "'s", "’s"):
            return None
        if not letters.endswith(seen):
            return None
    return None


def _inner(name: Name, short: str) -> int | None:
    """Where the body begins whose organ a name names, if an acronym is that body's alone.

    "Grand Council of the Leather Workers Union (LWU)": the letters shorten the union.
    """
    if _capitals(name.text) == short:
        return None
    of = [n for n in range(name.start + 1, name.end - 1) if name.doc[n].lower_ == "of"]
    for n in of:
        first = n + 1 + (name.doc[n + 1].lower_ == "the")
        if _capitals(name.doc[first : name.end].text) == short:
            return first
    return None


def _name_inner(name: Name, first: int, end: int, organ: Chain, whole: Chain, book: Book) -> None:
    """Give letters the name that they shorten, and the organ whose it is."""
    doc = name.doc
    text = " ".join(doc[first : name.end].text.split())
    whole.names.append(text)
    whole.spots.append(Spot(doc, first, name.end, "name", doc[name.end - 1]))
    whole.spots.append(Spot(doc, first, end + 1, "title", doc[name.end - 1]))
    book.alias(body_key(text), whole)
    organ.acts_for = organ.acts_for or whole


def _initials(book: Book) -> None:
    """Join an acronym to the only name of the document whose capitals it is made of."""
    named = [c for c in book.chains if c.names and c.type not in ("person", "state", "group")]
    for chain in list(named):
        short = chain.names[0]
        if not (short.isupper() and 2 < len(short) <= 7) or chain.known is not None:
            continue
        fits = [
            c
            for c in named
            if c is not chain and any(_capitals(n) == short for n in _all_names(c) if " " in n)
        ]
        if len(fits) == 1:
            book.absorb(fits[0], chain)


def _capitals(name: str) -> str:
    return "".join(
        w[0] for w in name.removeprefix("The ").replace("-", " ").split() if w[0].isupper()
    )


def _short_forms(book: Book) -> None:
    """Join "Security Council" to the only longer name of the document that ends in it."""
    named = [c for c in book.chains if c.type not in ("person", "state", "group")]
    for chain in list(named):
        if chain.known is not None or not chain.names:
            continue
        short = body_key(chain.fullest())
        if len(short.split()) < 2:
            continue
        longer = [
            c
            for c in named
            if c is not chain and any(_cut_off(body_key(n), short) for n in _all_names(c))
        ]
        if len(longer) == 1 and longer[0] in book.chains:
            book.absorb(longer[0], chain)


def _cut_off(name: str, short: str) -> bool:
    """Whether a name's end is what is left of it: "the Office of the X" is another than the X."""
    before = name.removesuffix(short).split()
    return name.endswith(" " + short) and before[-1] not in ("of", "the", "at", "for", "in", "and")


def _without_kind(book: Book) -> None:
    """Join "Labour" to the only name of the document that tells its kind as well, and "Democrats"
    to the only party of theirs."""
    bodies = [c for c in book.chains if c.names and c.type in _BODIES and c.known is None]
    longer: dict[str, set[Chain]] = {}
    for chain in bodies:
        for name in chain.names:
            short, _, kind = body_key(name).rpartition(" ")
            keys = {short} if kind in KINDS else set()
            for key in keys | (shorter_keys(cleaned_text(name)) if kind == "party" else keys):
                longer.setdefault(key, set()).add(chain)
    for chain in bodies:
        fits = longer.get(body_key(chain.fullest()), set()) - {chain}
        if len(fits) == 1 and (fit := fits.pop()) in book.chains and fit.type != "group":
            book.absorb(fit, chain)


_BODIES = frozenset({"organisation", "armed-group", "group"})


def join_organs(book: Book) -> None:
    """Join "the Defence Ministry" to the only "Ministry of Defence" of the document, once it is
    known whose these are."""
    organs: dict[str, set[Chain]] = {}
    for chain in book.chains:
        if chain.type == "government-body" and chain.names and chain.known is None:
            for name in chain.names:
                organs.setdefault(organ_key(cleaned_text(name)), set()).add(chain)
    for key, chains in organs.items():
        owners = {id(c.acts_for) for c in chains}
        placed = any(_in_a_place(s) for c in chains for s in c.spots)
        gone = any(c not in book.chains for c in chains)  # under another name, a turn before
        if " " not in key or len(chains) != 2 or len(owners) > 1 or placed or gone:
            continue
        first, second = sorted(chains, key=lambda c: (c.acts_for is None, book.chains.index(c)))
        book.absorb(first, second)


def _in_a_place(spot: Spot) -> bool:
    """ "The Ministry of Finance in X": one of several."""
    return any(c.dep_ == "prep" and c.lower_ in ("in", "at") for c in spot.head.children)


def _all_names(chain: Chain) -> list[str]:
    return [*chain.names, chain.known.name] if chain.known is not None else chain.names
