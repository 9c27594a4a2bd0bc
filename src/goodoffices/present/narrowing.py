"""Narrowing a briefing to a track, a party or a subject."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from goodoffices.errors import Misuse
from goodoffices.model.entries import Actor, Track
from goodoffices.model.record import Record
from goodoffices.present.shelf import Library


@dataclass(frozen=True, slots=True)
class Narrow:
    """What the reader asked for; None: everything."""

    track: str | None = None
    party: str | None = None
    about: str | None = None

    def __str__(self) -> str:
        asked = (("track", self.track), ("party", self.party), ("about", self.about))
        return ", ".join(f"{name} “{value}”" for name, value in asked if value)


class Sieve:
    """The test that narrowing puts every entry to.

    Raises Misuse where no actor or track of the record has the name asked for.
    """

    def __init__(self, record: Record, library: Library, narrow: Narrow) -> None:
        self._actors = {a.id: a for a in library.actors}
        self._tracks = [t for t in record.entries(Track.kind) if isinstance(t, Track)]
        self._party = (narrow.party or "").casefold()
        self._track = (narrow.track or "").casefold()
        self._about = (narrow.about or "").casefold().split()
        self._check(narrow)

    def _check(self, narrow: Narrow) -> None:
        if self._party and not any(
            self._party in name for actor in self._actors.values() for name in self._names(actor)
        ):
            raise Misuse(
                "no-such-party",
                str(narrow.party),
                "nobody in the record has this name",
                "See `brief`, who is who.",
            )
        if self._track and not self._named():
            raise Misuse(
                "no-such-track",
                str(narrow.track),
                "no track has these words in its name",
                "See `brief`, tracks.",
            )

    def keeps(self, entry: object) -> bool:
        """Whether the entry is wanted."""
        if self._about and not all(word in self._words(entry) for word in self._about):
            return False
        if self._party and not any(self._party in name for name in self._names(entry)):
            return False
        return not self._track or self._in_track(entry)

    def _names(self, entry: object) -> set[str]:
        """All names of all actors an entry refers to, in lower case."""
        ids = {i for i in _strings(msgspec.to_builtins(entry)) if i in self._actors}
        actors = [self._actors[i] for i in ids]
        actors += [entry] if isinstance(entry, Actor) else []
        actors += [self._actors[a.acts_for] for a in actors if a.acts_for in self._actors]
        return {x.casefold() for a in actors for x in (a.name, *(s.text for s in a.aliases))}

    def _words(self, entry: object) -> str:
        """The passages of an entry and the names in it, as one text in lower case."""
        quotes = [c.quote for c in getattr(entry, "citations", ())]
        names = sorted(self._names(entry))
        return " ".join((*quotes, *names, getattr(entry, "why", ""))).casefold()

    def _named(self) -> list[Track]:
        """The tracks whose name holds all of the words asked for."""
        words = self._track.replace("–", " ").replace("-", " ").split()
        return [t for t in self._tracks if all(w in t.name.casefold() for w in words)]

    def _in_track(self, entry: object) -> bool:
        """Whether an entry moves in, or is, or refers to, a track of this name."""
        tracks = self._named()
        ids = {i for t in tracks for i in (t.id, *t.entries, *t.parties)}
        mine = {getattr(entry, "id", "")} | set(_strings(msgspec.to_builtins(entry)))
        if isinstance(entry, Track):
            return entry.id in ids
        actors = {i for t in tracks for i in t.parties}
        return bool(mine & (ids - actors)) or (isinstance(entry, Actor) and entry.id in actors)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)
