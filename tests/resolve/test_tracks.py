"""Channels run between parties; the last move is one that was made. All facts are invented."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

import pytest

from goodoffices.model.entries import Actor, AnyEntry, Event, Track
from goodoffices.model.findings import Document, EventFinding, Finding
from goodoffices.model.shapes import ActorType, Citation, EventStatus, Plover, When
from goodoffices.resolve.parties import mediators
from goodoffices.resolve.stratum import Block, Copied, Utterance
from goodoffices.resolve.tracks import Tracks
from tests.resolve.scopes import Finds


def actor(id: str, name: str, type_: ActorType, acts_for: str | None = None) -> Actor:
    return Actor(id=id, members=(id,), name=name, type=type_, acts_for=acts_for)


ACTORS = (
    actor("actor-n", "Norland", "state"),
    actor("actor-s", "Southland", "state"),
    actor("actor-m", "Midland", "state"),
    actor("actor-front", "Harbour Front", "armed-group"),
    actor("actor-minister", "Ada Brandt", "person", "actor-ministry"),
    actor("actor-ministry", "foreign ministry of Norland", "government-body", "actor-n"),
    actor("actor-army", "National Defence Forces", "organisation"),
    actor("actor-clerk", "Olaf Berg", "person"),
)
TEXT = "The sides met. " * 40


class Record(Finds):
    """A scope of these actors and of the events that the findings become, one each."""

    def __init__(self, events: Sequence[tuple[EventFinding, str | None]]) -> None:
        self.findings_ = {f.id: f for f, _ in events}
        self._entries: dict[str, AnyEntry] = {a.id: a for a in ACTORS}
        for finding, day in events:
            self._entries[finding.id] = Event(
                id=finding.id,
                members=(finding.id,),
                citations=finding.citations,
                type=finding.type,
                mode=finding.mode,
                initiators=finding.initiators,
                recipients=finding.recipients,
                when=When(day, "stated", "") if day else When(),
                place=finding.place,
                status=finding.status,
                summary="",
            )

    def document(self, id: str) -> Document:
        return Document(id=id, path="", text=TEXT, renderer="", captured="")

    def finding(self, id: str) -> Finding | None:
        return self.findings_.get(id)

    def entry(self, finding: str) -> AnyEntry | None:
        return self._entries.get(finding)

    def utterance(self, statement: str) -> Utterance | None:
        return None

    def copied(self, document: str) -> Copied | None:
        return None

    def entries_of(self, document: str, kind: str) -> Sequence[AnyEntry]:
        return ()


_places: Iterator[int] = iter(range(0, 600, 15))


def event(
    by: tuple[str, ...],
    to: tuple[str, ...] = (),
    *,
    type_: Plover = "consult",
    status: EventStatus = "happened",
    mode: str | None = None,
    place: str | None = None,
) -> EventFinding:
    start = next(_places)
    cited = Citation("d", start, start + 14, "The sides met.")
    return EventFinding(
        citations=(cited,),
        trigger=cited,
        type=type_,
        status=status,
        mode=mode,
        initiators=by,
        recipients=to,
        place=place,
    )


def tracks(*events: tuple[EventFinding, str | None]) -> list[Track]:
    scope, stratum = Record(events), Tracks()
    blocks: dict[str, list[EventFinding]] = {}
    for finding, _ in events:
        for key in stratum.keys(finding, scope):
            blocks.setdefault(key, []).append(finding)
    return [
        entry
        for _, items in sorted(blocks.items())
        for entry in stratum.resolve(Block(tuple(sorted(items, key=lambda f: f.id))), scope)
        if isinstance(entry, Track)
    ]


def test_a_minister_counts_as_the_state_she_acts_for() -> None:
    (track,) = tracks((event(("actor-minister",), ("actor-s",)), "2031-05-02"))
    assert track.name == "Norland – Southland"
    assert set(track.parties) == {"actor-n", "actor-s"}


def test_an_armed_group_is_a_party_and_nobody_elses_army_or_clerk_is() -> None:
    (track,) = tracks(
        (event(("actor-front",), ("actor-n",)), "2031-05-02"),
        (event(("actor-army",), ("actor-n",)), "2031-05-03"),
        (event(("actor-clerk",), ("actor-n",)), "2031-05-04"),
    )
    assert track.name == "Harbour Front – Norland"


def test_the_last_move_is_the_latest_that_was_made_on_a_known_day() -> None:
    made = event(("actor-n",), ("actor-s",))
    events = [
        (event(("actor-n",), ("actor-s",)), "2031-05-02"),
        (made, "2031-06-02"),
        (event(("actor-s",), ("actor-n",), status="planned"), "2031-07-02"),
        (event(("actor-s",), ("actor-n",), status="denied"), "2031-07-03"),
        (event(("actor-n",), ("actor-s",)), None),
    ]
    for order in list(permutations(events))[::17]:
        (track,) = tracks(*order)
        assert track.last_move == made.id
        assert len(track.entries) == 5


def test_one_plan_alone_is_no_channel() -> None:
    assert not tracks((event(("actor-n",), ("actor-s",), status="planned"), "2031-05-02"))


def test_two_who_are_attacked_by_somebody_unknown_have_no_channel() -> None:
    assert not tracks((event((), ("actor-n", "actor-s"), type_="assault"), "2031-05-02"))


def test_blows_alone_are_no_channel_and_count_in_one_once_the_two_have_met() -> None:
    struck = event(("actor-n",), ("actor-s",), type_="assault"), "2031-05-02"
    blamed = event(("actor-s",), ("actor-n",), type_="accuse"), "2031-05-03"
    assert not tracks(struck, blamed)
    (track,) = tracks(struck, blamed, (event(("actor-n",), ("actor-s",)), "2031-06-02"))
    assert len(track.entries) == 3


def test_who_mediates_and_who_hosts_is_named_beside_the_parties() -> None:
    mediated = event(("actor-m",), ("actor-n", "actor-s"), mode="mediate", place="Oslo")
    (track,) = tracks((mediated, "2031-05-02"))
    assert track.name == "Norland – Southland (mediated by Midland, hosted by Norway)"
    assert "actor-m" not in track.parties


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The deal, mediated by Norway and Chile, holds.", ["Norway", "Chile"]),
        ("A Norwegian-brokered truce began.", ["Norway"]),
        ("They met through mediators Norway and Chile.", ["Norway", "Chile"]),
        ("Norway met Chile.", []),
    ],
)
def test_a_sentence_names_its_mediators(text: str, found: list[str]) -> None:
    assert list(mediators(text)) == found
