"""Names of bodies for comparing: spellings, word order, and the state that stands before them."""

from __future__ import annotations

import re
from functools import lru_cache

from goodoffices.text.gazetteer import leading
from goodoffices.text.titles import GOVERNMENT_WORDS, STATE_QUALIFIERS, TITLE_ADJECTIVES

SPELLED: dict[str, str] = {
    "defense": "defence",
    "labor": "labour",
    "center": "centre",
    "organization": "organisation",
    "programme": "program",
}
"""American spellings of words in names of bodies (The Chicago Manual of Style, 17th ed., 7.3)."""

FORCES: frozenset[str] = frozenset(
    {
        "army",
        "armed forces",
        "defence force",
        "defence forces",
        "military",
        "national armed forces",
        "national defence force",
        "national defence forces",
        "self-defence forces",
        "self-defense forces",
    }
)
"""What reports call the whole of a state's armed forces, in lower case, behind its name (CIA World
Factbook, "Military and security forces"). "The X Army" with a capital is one service of them."""

KINDS: frozenset[str] = frozenset(
    {"party", "movement", "group", "company", "corporation", "airlines"}
)
"""Last words of names that everyday use leaves out (Oxford Guide to Style, 4.8: "titles of
organisations")."""

ONLY: frozenset[str] = frozenset(
    "parliament congress senate cabinet legislature presidency treasury army military navy police"
    " coastguard".split()
)
"""What a state has one of, in one word: embassies, courts and governments it has several."""

_LINKING = frozenset({"of", "for", "the", "and", "&", "on"})
_DOTTED = re.compile(r"\b(\w)\.(\w)\.")
"""Initials of a state or organisation with points between: "U.S. Navy" is the "US Navy"."""


def body_key(name: str) -> str:
    """A body's name without article, case, possessive and differences of spelling."""
    if "." in name:
        name = _DOTTED.sub(r"\1\2", name)
    words = name.casefold().replace("’", "'").removeprefix("the ").split()
    return " ".join(SPELLED.get(w, w) for w in words).removesuffix("'s").removesuffix("'")


@lru_cache(maxsize=20_000)
def shorter_keys(name: str) -> frozenset[str]:
    """How everyday use shortens a body's name: without its kind, a party by its members.

    What is left of other bodies must be one word: two may be any body's ("Rural Defence").

    >>> sorted(shorter_keys("Rural Democratic Party"))
    ['rural democratic', 'rural democrats']
    """
    short, _, kind = body_key(name).rpartition(" ")
    if kind == "party" and short:
        return frozenset({short, short.removesuffix("ic") + "s"})
    return frozenset({short} if kind in KINDS and short.isalpha() else ())


@lru_cache(maxsize=20_000)
def unled(name: str) -> str:
    """A body's key without the state in front, where two words or more are left."""
    found = leading(name)
    return body_key(found[1] if found is not None and " " in found[1] else name)


@lru_cache(maxsize=20_000)
def organ_key(name: str) -> str:
    """What an organ of a state is, whatever the order: "Ministry of X", "X ministry", "Ys' X ministry".

    >>> organ_key("Ministry of Defence") == organ_key("defense ministry")
    True
    """
    found = leading(name)
    rest = name
    if found is not None and (" " in found[1] or found[1].casefold() in ONLY):
        rest = found[1]  # "the US | Congress"
    whole = found[1] if found is not None else name
    if body_key(whole) in FORCES and not whole.endswith("Army"):
        return "military"
    words = body_key(rest).replace("foreign affairs", "foreign").split()
    return " ".join(sorted(w for w in words if w not in _LINKING))


def initials(name: str) -> str:
    """The capitals of a name of several words: "RSF" for "Rapid Support Forces"."""
    words = name.removeprefix("The ").removeprefix("the ").replace("-", " ").split()
    return "".join(w[0] for w in words if w[0].isupper()) if len(words) > 1 else ""


_COMMON = (
    GOVERNMENT_WORDS
    | STATE_QUALIFIERS
    | TITLE_ADJECTIVES
    | frozenset(
        "council committee agency service office bureau guard assembly commission authority tribunal"
        " affairs bank chief staff house ministry command forces force representatives general"
        " attorney prosecutor directorate electoral revenue social welfare".split()
    )
)


def common(key: str) -> bool:
    """Whether a body's name is put together of words that any state's organs are named with."""
    return all(w in _COMMON or w in _LINKING for w in key.split())
