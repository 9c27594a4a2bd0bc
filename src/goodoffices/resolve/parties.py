"""For whom somebody acts in the end: the state, bloc or armed group behind an actor.

Channels run between parties, not persons; who hosts or mediates between them is named beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from goodoffices.model.entries import Actor
from goodoffices.model.shapes import ActorType
from goodoffices.resolve.stratum import Scope
from goodoffices.text.gazetteer import named
from goodoffices.text.titles import BODY_HEADS, FORCE_NOUNS, STATE_QUALIFIERS, singular

PARTIES: frozenset[ActorType] = frozenset({"state", "organisation", "armed-group"})
"""Types of actor between which channels are kept."""

FARTHEST = 5
"""Steps of ``acts_for`` followed: minister, ministry, government, state."""

BLOCS: frozenset[str] = frozenset("union league alliance party front movement coalition".split())
"""Last words of bodies that are parties themselves, where other bodies speak for somebody."""

_BY = re.compile(
    r"\b(?:mediated|brokered|facilitated) by (?P<by>(?:the )?[A-Z][\w.]*(?:(?:, | and |, and |, the )?"
    r"(?:the )?[A-Z][\w.]*){0,5})"
    r"|\b(?P<made>[A-Z][\w.]*)-(?:mediated|brokered)\b"
    r"|\b(?P<own>[A-Z][\w.]*) (?:mediation|mediators?)\b"
    r"|\bmediators? (?P<who>(?:the )?[A-Z][\w.]*(?:(?:, | and |, and )(?:the )?[A-Z][\w.]*){0,3})"
)
"""How a clause names who mediates what it tells."""


def party(actor: str | None, scope: Scope) -> Actor | None:
    """The party behind an actor finding, itself if it is one; None where the record has none."""
    seen: set[str] = set()
    for _ in range(FARTHEST):
        entry = scope.entry(actor) if actor is not None else None
        if not isinstance(entry, Actor) or entry.id in seen:
            return None
        seen.add(entry.id)
        if entry.type in PARTIES and entry.acts_for is None:
            return entry
        actor = entry.acts_for
    return None


def parties(actors: Iterable[str], scope: Scope) -> dict[str, Actor]:
    """The distinct parties behind some actors, by their name in lower case, sorted."""
    found = (party(a, scope) for a in actors)
    by_name = {p.name.casefold(): p for p in found if p is not None and _stands_alone(p)}
    return dict(sorted(by_name.items()))


def _stands_alone(actor: Actor) -> bool:
    """Whether a body is a party itself: an army or office of an unknown state is none."""
    if actor.type == "state" or named(actor.name) is not None:
        return True
    words = actor.name.casefold().split()
    if words[-1] in FORCE_NOUNS and STATE_QUALIFIERS & set(words[:-1]):
        return False
    last = singular(words[-1])
    return actor.type == "armed-group" or last in BLOCS or last not in BODY_HEADS


def mediators(text: str) -> Iterator[str]:
    """The states and organisations that a sentence names as mediating: "Qatari mediation"."""
    for m in _BY.finditer(text):
        for name in re.split(r",? and |, ", m["by"] or m["made"] or m["own"] or m["who"]):
            known = named(name.strip(" ."))
            if known is not None:
                yield known.name
