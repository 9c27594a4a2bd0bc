"""Who was heard on something, and has not been since: silences of the dossier, not of the world.

The rule: an actor on record on at least ``DAYS`` days, of whom nothing has been reported for
``TIMES`` times its own mean interval between these days, and no less than ``LEAST`` days, while at
least ``REPORTS`` reports came. If it had gone on at random at its old pace, so long a gap would be
met once in twenty (a Poisson process: e to the minus 3).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from goodoffices.model.entries import Actor, AnyEntry, DocumentEntry, Event, Issue, Track
from goodoffices.model.record import Record, Wanted
from goodoffices.present.asked import side_of
from goodoffices.present.dates import worded
from goodoffices.present.lines import day as day_of
from goodoffices.present.shelf import plain
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line, Part
from goodoffices.store.heard import MUTUAL

DAYS, TIMES, LEAST, REPORTS = 3, 3, 14, 5

LOOKED = 12
"""Moves of a kind among which the last of a party is looked for."""

RULE = (
    f"Listed is who was on record on at least {DAYS} days and of whom nothing was reported for"
    f" {TIMES} times as long as it used to take, and at least {LEAST} days, while {REPORTS} or more"
    " reports came. No report in this dossier since is all that it means: not that nothing was said."
)

_IN_TRACK = f"{Track.kind}-"
"""How the ids of tracks begin."""

_DOES = (
    ("event", "initiators"),
    ("offer", "maker"),
    ("delivery", "giver"),
)


@dataclass(frozen=True, slots=True)
class Silence:
    """An actor not heard of any more on an issue or in a track, as far as the dossier goes.

    ``days`` are the days on which it was on record, ``every`` its mean interval and ``since`` the
    time without it, both in days; ``reports`` came in that time, and on ``others`` days others were
    on record on the same thing.
    """

    actor: str
    on: str
    last: str
    days: int
    every: float
    since: int
    reports: int
    others: int


def silences(teller: Teller, on: Sequence[str], day: str) -> list[Silence]:
    """Who has gone silent on these issues and tracks by a day; where others went on, first. In a
    track these are its parties: ministers come and go, and count as those for whom they act."""
    if not on or not day:
        return []
    days: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    parties: dict[str, dict[str, str]] = {}
    heard = teller.record.heard(on, day)
    teller.shelf.fetch_actors(who for subject, who, _ in heard if subject.startswith(_IN_TRACK))
    for subject, who, told in heard:
        if told > day:
            continue
        if subject.startswith(_IN_TRACK):
            if subject not in parties:
                track = teller.record.entry(subject)
                between = track.parties if isinstance(track, Track) else ()
                actors = (teller.shelf.actor(p) for p in between)
                parties[subject] = {a.id: a.name for a in actors if a is not None}
            who = side_of(teller, who, parties[subject])
            if who not in parties[subject]:
                continue
        days[subject][who].add(told)
    came = _came(teller.record)
    found_ = [s for subject, told_of in days.items() for s in _gone(subject, told_of, came, day)]
    return sorted(found_, key=lambda s: (not s.others, -s.since / s.every, s.actor, s.on))


def _gone(
    subject: str, heard: Mapping[str, set[str]], came: Sequence[str], day: str
) -> Iterator[Silence]:
    now = date.fromisoformat(day)
    for who, found in heard.items():
        if len(found) < DAYS:
            continue
        first, last = min(found), max(found)
        every = (date.fromisoformat(last) - date.fromisoformat(first)).days / (len(found) - 1)
        since = (now - date.fromisoformat(last)).days
        reports = bisect_right(came, day) - bisect_right(came, last)
        if since < max(LEAST, TIMES * every) or reports < REPORTS:
            continue
        others = {d for other, theirs in heard.items() if other != who for d in theirs if d > last}
        yield Silence(who, subject, last, len(found), every, since, reports, len(others))


def _came(record: Record) -> list[str]:
    """The days of the dossier's dated reports, one for each, in order."""
    counted = record.over_time(Wanted(kind=DocumentEntry.kind), 10)
    return [day for day, _, _, n in counted for _ in range(n)]


def told_silences(
    teller: Teller,
    found: Iterable[Silence],
    most: int,
    keeps: Callable[[object], bool] = lambda _: True,
) -> tuple[Line, ...]:
    """Silences as lines: who, on what, since when; behind each the last on record, if it is one
    that ``keeps`` wants."""
    lines = []
    for each in found:
        subject = teller.record.entry(each.on)
        actor = teller.shelf.actor(each.actor)
        if actor is None or not isinstance(subject, Issue | Track):
            continue
        last = _last(teller, actor, subject, each.last)
        if last is None or not keeps(last):
            continue
        lines.append(_line(teller, each, actor, subject, last))
        if len(lines) == most:
            break
    return tuple(lines)


def _line(
    teller: Teller, found: Silence, actor: Actor, subject: Issue | Track, last: AnyEntry
) -> Line:
    what = Part(f"“{plain(subject.label)}”") if isinstance(subject, Issue) else _channel(subject)
    apart = max(1, round(found.every))
    pace = f"on {found.days} days, about every {'day' if apart == 1 else f'{apart} days'}"
    nothing = (
        "no report in this dossier since"
        if isinstance(subject, Issue)
        else "no report in this dossier of anything done by it since"
    )
    others = (
        f"; others are on record in that time on {_days(found.others)}"
        if found.others
        else "; nobody else is on record in that time either"
    )
    parts = (
        Part(plain(actor.name), "name"),
        Part(" on " if isinstance(subject, Issue) else " in "),
        what,
        Part(
            f": {nothing} {worded(found.last)}. Before, it was on record"
            f" {pace}. {found.reports} reports came since{others}."
        ),
    )
    return Line(last.id, parts, teller.notes(last.citations[:1]), worded(found.last))


def _channel(track: Track) -> Part:
    return Part(f"the channel {plain(track.name).split(' (')[0]}")


def _days(n: int) -> str:
    return f"{n} day{'' if n == 1 else 's'}"


def _last(teller: Teller, actor: Actor, subject: Issue | Track, day: str) -> AnyEntry | None:
    """The last that is on record of an actor on an issue, or of a party in a track."""
    record = teller.record
    if isinstance(subject, Issue):
        on = ((actor.id, ("actor",)), (subject.id, ("issue",)))
        return next(iter(record.some(Wanted(kind="position", about=on, limit=1))), None)
    found = []
    for kind, field in _DOES:
        moves = record.some(Wanted(kind=kind, track=subject.id, end=day, limit=LOOKED))
        found += [m for m in moves if _by(teller, actor, (*_ids(getattr(m, field)), *_met(m)))]
    return max(found, key=lambda e: (day_of(e) or "", e.id), default=None)


def _ids(doers: str | Sequence[str] | None) -> Sequence[str]:
    return (doers,) if isinstance(doers, str) else doers or ()


def _met(move: AnyEntry) -> Sequence[str]:
    """The other side of what both sides do."""
    return move.recipients if isinstance(move, Event) and move.type in MUTUAL else ()


def _by(teller: Teller, party: Actor, doers: Iterable[str]) -> bool:
    """Whether a party, or somebody who acts for it, is among those who did something."""
    return any(side_of(teller, id_, {party.id: party.name}) == party.id for id_ in doers)
