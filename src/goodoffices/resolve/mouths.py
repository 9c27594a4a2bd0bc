"""Who speaks for whom: spokesman, ministry and government are one source, not three.

Two speakers are one mouth where one acts for the other ("the army", "the state"), where both act
for one institution or armed group, where both go by one office ("the country's health minister",
"the Ministry of Health there"), or where the one without a name is described by the name of the other
("Harbour Hospital officials"). Two offices of one state are two: a ministry may contradict an army.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from goodoffices.model.entries import Actor
from goodoffices.model.shapes import ActorType
from goodoffices.resolve.parties import FARTHEST
from goodoffices.resolve.stratum import Scope
from goodoffices.text.gazetteer import named

INSTITUTIONS: frozenset[ActorType] = frozenset({"government-body", "armed-group"})
"""Types of actor whose members speak with one voice; a party's or a state's do not."""
OFFICES: frozenset[str] = frozenset(
    "police army military coastguard authorities agency office service".split()
)
"""Last words of bodies of which a place has one that counts and reports; ministries besides."""

_MINISTRY = re.compile(
    r"(?P<place>.*?)(?:\bministry (?:of|for) (?P<of>\w+)|\b(?P<what>\w+) (?:ministry|minister)\b)",
    re.IGNORECASE,
)
_NOT_ONE = frozenset("prime deputy former first cabinet the vice ex senior their its".split())
"""What stands before "minister" and names no ministry."""
_FORMER = re.compile(r"\b(?:former|ex|late)\b", re.IGNORECASE)
_NAMED = re.compile(r"\b(?!The\b|Its\b|Their\b)[A-Z](?!\w*-)")
"""A name in the description of a body; "Xland-run" names nobody's ministry."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose words something is told in: key and name, how the report calls them, and the entry."""

    key: str
    name: str
    called: str
    actor: Actor | None
    unnamed: bool = False


def one_mouth(speakers: Sequence[Speaker], scope: Scope) -> dict[str, str]:
    """The keys of speakers that are one source with another, each with the key of all of them."""
    leader: dict[str, str] = {}

    def lead(key: str) -> str:
        while leader.setdefault(key, key) != key:
            key = leader[key]
        return key

    pairs = (*_for_another(speakers, scope), *_of_one_office(speakers, scope), *_alike(speakers))
    for one, other in pairs:
        a, b = lead(one), lead(other)
        leader[max(a, b)] = min(a, b)
    return {key: lead(key) for key in leader}


def _for_another(speakers: Sequence[Speaker], scope: Scope) -> Iterator[tuple[str, str]]:
    keys = {s.actor.id: s.key for s in speakers if s.actor is not None and not s.unnamed}
    members: dict[str, str] = {}
    for speaker in speakers:
        for step, above in enumerate(acting_for(speaker.actor, scope)):
            if speaker.unnamed and above.type == "state":
                break  # "a state's officials" tell what the state does not
            if above.id in keys:
                yield speaker.key, keys[above.id]
            if step == 0 and above.type in INSTITUTIONS:
                yield speaker.key, members.setdefault(above.id, speaker.key)


def acting_for(actor: Actor | None, scope: Scope) -> Iterator[Actor]:
    """For whom somebody acts, and for whom they do."""
    for _ in range(FARTHEST):
        above = scope.entry(actor.acts_for) if actor is not None and actor.acts_for else None
        if not isinstance(above, Actor):
            return
        yield above
        actor = above


def _of_one_office(speakers: Sequence[Speaker], scope: Scope) -> Iterator[tuple[str, str]]:
    """Who counts the dead of one event is one ministry, however it is called."""
    offices: dict[str, dict[str, list[str]]] = {}
    for speaker in speakers:
        found = _office(speaker, scope)
        if found is not None:
            offices.setdefault(found[0], {}).setdefault(found[1], []).append(speaker.key)
    for places in offices.values():
        # With two of another name nobody can tell which of them "the Health Ministry" is.
        if len(places.keys() - {""}) < 2:
            places = {"": [key for keys in places.values() for key in keys]}
        for keys in places.values():
            yield from ((keys[0], other) for other in keys[1:])


def _office(speaker: Speaker, scope: Scope) -> tuple[str, str] | None:
    """The office by which somebody goes, and whose it is as far as that is told."""
    for called in (speaker.name, speaker.called):
        ministry = _MINISTRY.match(called)
        kind = (ministry["of"] or ministry["what"]).casefold() if ministry else ""
        words = called.split()
        if ministry is not None and kind not in _NOT_ONE and not _FORMER.search(called):
            office, place = f"{kind.replace('defence', 'defense')} ministry", ministry["place"]
        elif len(words) > 1 and words[-1].casefold() in OFFICES:
            office, place = " ".join(words[-2:]).casefold(), " ".join(words[:-2])
        else:
            continue
        states = (above.name for above in acting_for(speaker.actor, scope) if above.type == "state")
        return office, _country(next(states, place))
    return None


def _country(place: str) -> str:
    """Whose an office is: the code of the state that its words name, else the name in them."""
    name = place[at.start() :].strip() if (at := _NAMED.search(place)) else ""
    known = named(name) if name else None
    return known.code if known is not None else name


def _alike(speakers: Sequence[Speaker]) -> Iterator[tuple[str, str]]:
    """Those of one name, and who without a name is described by the name of another."""
    for one, other in combinations(speakers, 2):
        if one.key == other.key:
            continue
        if one.name.casefold() == other.name.casefold() and not (one.unnamed and other.unnamed):
            yield one.key, other.key
        elif one.unnamed != other.unnamed:
            without, named = (one, other) if one.unnamed else (other, one)
            body = named.actor is None or named.actor.type != "state"
            if body and " " in named.name and f" {named.name} " in f" {without.name} ":
                yield without.key, named.key
