"""For whom somebody acts in the end: the state, organisation or armed group behind an actor."""

from __future__ import annotations

from collections.abc import Iterable

from goodoffices.model.entries import Actor
from goodoffices.model.shapes import ActorType
from goodoffices.resolve.stratum import Scope

PARTIES: frozenset[ActorType] = frozenset({"state", "organisation", "armed-group"})
"""Types of actor between which channels are kept."""

FARTHEST = 5
"""Steps of ``acts_for`` followed: minister, ministry, government, state."""


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
    by_name = {p.name.casefold(): p for p in found if p is not None}
    return dict(sorted(by_name.items()))
