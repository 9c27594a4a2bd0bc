"""The record as pages look at it: entries with their first passages, on a day or as it stands.

Nothing that a page shows takes more: how many passages and reports an entry has is counted by the
database. What is handed on whole (the export, files to take along, the API) asks the dossier.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from goodoffices.model.entries import (
    Actor,
    AnyEntry,
    Delivery,
    DocumentEntry,
    Event,
    Judgement,
    Track,
)
from goodoffices.model.record import Wanted
from goodoffices.pipeline import as_read
from goodoffices.present.as_of import AsOf, day_of, is_done, known_as
from goodoffices.present.shelf import SHOWN
from goodoffices.store.dossier import DossierFile

MORE = 61
"""Passages with which an entry comes alone: one more than its page shows."""
FEW = 8
"""Moves looked up together on the way to the last that was made."""
LATER = "9999"
"""The day of a report that is not in the record."""


class Glance(AsOf):
    """A dossier on a day (empty: as it stands); itself a ``Record``, and ``Glanced``. What a list
    holds comes with ``most`` of its passages."""

    def __init__(self, dossier: DossierFile, day: str = "", most: int = SHOWN) -> None:
        super().__init__(dossier, day_of(day))
        self._dossier = dossier
        self._most = most
        # A page asks for some things more than once; it is made within one state of the record.
        self._lists: dict[Wanted, list[AnyEntry]] = {}
        self._entries: dict[str, AnyEntry | None] = {}
        # Of what deliveries refer to: events as they stand now, and what was told only later.
        self._events: dict[str, Event] = {}
        self._later: dict[str, bool] = {}

    def some(self, wanted: Wanted) -> Sequence[AnyEntry]:
        if wanted not in self._lists:
            found = self._dossier.few(replace(wanted, as_of=self.day), self._most)
            self._lists[wanted] = list(self._seen(found))
        return self._lists[wanted]

    def entry(self, id: str) -> AnyEntry | None:
        if id not in self._entries:
            found = self._dossier.one(id, MORE, self.day)
            seen = next(self._seen([found]), None) if found is not None else None
            if seen is None and found is not None and self.day:
                seen = self._by_hand(found)
            self._entries[id] = seen
        return self._entries[id]

    def gather(self, ids: Iterable[str]) -> None:
        unknown = [id_ for id_ in dict.fromkeys(ids) if id_ not in self._entries]
        found = self._dossier.several(unknown, MORE, self.day) if unknown else []
        self._entries.update({entry.id: entry for entry in self._seen(found)})

    def counts(self) -> Mapping[str, int]:
        return super().counts() if self.day else self._dossier.counts()

    def actors(self, ids: Iterable[str]) -> Mapping[str, Actor]:
        found = self._dossier.actors(ids)
        if not self.day:
            return found
        known = set(self._dossier.known_by((a.id for a in found.values()), self.day))
        names = self._dossier.called(known, self.day)
        later = {i: self._by_hand(a) for i, a in found.items() if a.id not in known}
        told = {i: _named(a, names) for i, a in found.items() if a.id in known}
        return told | {i: a for i, a in later.items() if a is not None}

    def _actors(self, ids: Iterable[str]) -> Iterable[Actor]:
        return self._dossier.actors(ids).values()

    def channels(self, ids: Iterable[str]) -> Mapping[str, Track]:
        return self._dossier.channels(ids)

    def reports(self, ids: Iterable[str]) -> Mapping[str, DocumentEntry]:
        found = self._dossier.reports(ids)
        return {id_: d for id_, d in found.items() if self._counts(id_)}

    def told(self, ids: Iterable[str]) -> Mapping[str, tuple[int, int]]:
        return self._dossier.told(ids, self.day)

    def judgements_on(self, ids: Iterable[str]) -> Sequence[Judgement]:
        return self._dossier.judgements_on(ids)

    def as_read(self, entry: AnyEntry) -> AnyEntry | None:
        return as_read(self._dossier, entry)

    def latest_judgements(self, most: int) -> Sequence[Judgement]:
        return self._dossier.latest_judgements(most)

    def _seen(self, entries: Iterable[AnyEntry]) -> Iterator[AnyEntry]:
        found = list(entries)
        if not self.day:
            yield from found
            return
        self._look_up([e for e in found if isinstance(e, Delivery)])
        # The passages that came are all of the day: whether others are later is not seen there.
        names = self._dossier.called((e.id for e in found if isinstance(e, Actor)), self.day)
        for entry in super()._seen(found):
            yield _named(entry, names) if isinstance(entry, Actor) else entry

    def _look_up(self, deliveries: Sequence[Delivery]) -> None:
        """What deliveries refer to, asked for at once."""
        events = {d.event for d in deliveries if d.event is not None} - self._events.keys()
        if events:
            whole = self._dossier.several(events, 0)
            self._events.update({e.id: e for e in whole if isinstance(e, Event)})
        referred = (i for d in deliveries for i in (d.offer, d.in_return_for, d.event))
        unknown = {i for i in referred if i is not None} - self._later.keys()
        if unknown:
            later = self._dossier.later_than(unknown, self.day)
            self._later.update({id_: id_ in later for id_ in unknown})

    def _event(self, delivery: Delivery) -> Event | None:
        return self._events.get(delivery.event or "")

    def _known(self, id_: str | None) -> str | None:
        return None if id_ is None or self._later.get(id_) else id_

    def _made(self, moves: Sequence[str]) -> Iterator[str]:
        """Those of these moves that had been made, and not only said; looked up a few at a time."""
        for start in range(0, len(moves), FEW):
            self.gather(moves[start : start + FEW])
            for id_ in moves[start : start + FEW]:
                move = self._entries.get(id_)
                if move is not None and is_done(move):
                    yield id_

    def _counts(self, document: str) -> bool:
        if self.day and not self._days:
            self._days.update(self._dossier.every_day())
        return not self.day or self._days.get(document, LATER) <= self.day

    def _track(self, track: Track) -> Track | None:
        """The channel with the moves that had been told, and the last of these."""
        known = self._dossier.known_by(track.entries, self.day)
        if not known:
            return None
        told = set(known)
        moves = tuple(dict.fromkeys(id_ for id_ in track.entries if id_ in told))
        last = track.last_move
        if last not in told:
            last = next(self._made(known), None)
        passages = track.citations
        if not passages:
            move = self.entry(last or moves[-1])
            passages = move.citations[:1] if move is not None else ()
        return replace(track, entries=moves, last_move=last, citations=passages)


def _named(actor: Actor, called: Mapping[str, Mapping[str, int]]) -> Actor:
    """Under the names by which it had been called, where later reports call it as well."""
    return known_as(actor, called[actor.id]) if actor.id in called else actor
