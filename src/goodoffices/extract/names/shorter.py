"""Bodies called by less than their name: by initials, by its end, by what stands before its kind.

"State Security Committee (SSC)", "the SSC"; "Security Council" for "National Security Council";
"Labour" for "the Labour Party". Each joins the only name of the document that it can shorten.
"""

from __future__ import annotations

from itertools import pairwise

from goodoffices.extract.names.coreference import Book, Chain, Spot, body_key
from goodoffices.extract.names.led import led_by
from goodoffices.extract.names.naming import Name

KINDS: frozenset[str] = frozenset(
    {"party", "movement", "group", "company", "corporation", "airlines"}
)
"""Last words of names that everyday use leaves out (Oxford Guide to Style, 4.8: "titles of
organisations")."""


def read_shorter(names: list[Name], book: Book) -> None:
    """Join what abbreviates a body's name to it."""
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
            book.absorb(keep, lose)
            led = led_by(left)
            first = min(left.start, led.start) if led is not None else left.start
            keep.spots.append(Spot(left.doc, first, right.end + 1, "title", left.head))


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
    """Join "Labour" to the only name of the document that tells its kind as well."""
    bodies = [c for c in book.chains if c.names and c.type in _BODIES and c.known is None]
    longer: dict[str, set[Chain]] = {}
    for chain in bodies:
        for key in map(body_key, chain.names):
            short, _, kind = key.rpartition(" ")
            if kind in KINDS:
                longer.setdefault(short, set()).add(chain)
    for chain in bodies:
        fits = longer.get(body_key(chain.fullest()), set()) - {chain}
        if len(fits) == 1 and (fit := fits.pop()) in book.chains:
            book.absorb(fit, chain)


_BODIES = frozenset({"organisation", "armed-group"})


def _all_names(chain: Chain) -> list[str]:
    return [*chain.names, chain.known.name] if chain.known is not None else chain.names
