"""Bands and peoples that a text names in the plural: "the Orlovis", whose fighters are "Orlovi rebels".

The small model takes such a name for a person's or a creed's, now one and now the other. An article, a
plural and an act tell them; what a family is called so ("the Orlovs") has a surname beneath it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from goodoffices.extract.language import is_english
from goodoffices.extract.names.naming import Name
from goodoffices.extract.names.votes import is_modifier
from goodoffices.model.shapes import ActorType
from goodoffices.text.gazetteer import named
from goodoffices.text.titles import ARMED_GROUP_NOUNS, ARMED_WORDS

LEAST = 4
"""Letters of such a name, its plural apart."""

Band = tuple[ActorType, str]
"""What sort of actor it is, and its name in the plural."""


def bands_in(
    names: Sequence[Name], tallies: Mapping[str, Counter[str]], others: Collection[str]
) -> dict[str, Band]:
    """The keys of the names that mean a band, in the plural and in the singular.

    ``others``: keys that mean somebody or something else, as surnames do.
    """
    found: dict[str, Band] = {}
    for key in sorted({n.key for n in names if _plural(n)}):
        stem = key[:-1]
        name = next(n for n in names if n.key == key)
        tally = tallies.get(key, Counter())
        if key in others or stem in others or not tally["agent"]:
            continue
        alone = [n for n in names if n.key == key]
        if not any(map(_with_article, alone)) or any(n.titled for n in alone):
            continue
        armed = tally["armed-group"] + tallies.get(stem, Counter())["armed-group"]
        fights = any(_before_fighters(n) for n in names if n.key == stem)
        found[key] = ("armed-group" if armed or fights else "group", name.text)
        if stem in tallies:
            found[stem] = found[key]
    return found


def _plural(name: Name) -> bool:
    """Whether a name is one word in the plural that is neither English nor a known people's."""
    word = name.text
    return (
        name.known is None
        and name.end - name.start == 1
        and word.endswith("s")
        and not word.endswith(("ss", "us", "ics"))
        and word[:1].isupper()
        and word[1:].islower()
        and len(word) > LEAST
        and not is_english(name.doc[name.start])
        and named(word) is None
        and named(word[:-1]) is None
    )


def _with_article(name: Name) -> bool:
    doc, at = name.doc, name.start
    article = at > 0 and doc[at - 1].lower_ == "the" and bool(doc[at - 1].whitespace_)
    return article and not is_modifier(name)


def _before_fighters(name: Name) -> bool:
    """ "Orlovi rebels", "the Orlovi movement"."""
    doc, end = name.doc, name.end
    return end < len(doc) and doc[end].lower_ in ARMED_WORDS | ARMED_GROUP_NOUNS
