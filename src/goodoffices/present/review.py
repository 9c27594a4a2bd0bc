"""What waits for a person, what matters most first; and what may be undone or done again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from goodoffices.model.entries import AnyEntry, Judgement
from goodoffices.model.record import Addition, Decided, Record, Wanted
from goodoffices.present.listing import BY_KIND, Kind
from goodoffices.present.precision import JUDGED, Judged

QUEUE: tuple[tuple[str, str, str], ...] = (
    ("disagreement", "contradicts", ""),
    ("offer", "", ""),
    ("delivery", "", ""),
    ("disagreement", "divergent", ""),
    ("forecast", "", ""),
    ("event", "", "low"),
    ("actor", "", "low"),
    ("event", "", "high"),
    ("position", "", ""),
    ("figure", "", ""),
    ("statement", "", "low"),
    ("actor", "", "high"),
    ("statement", "", "high"),
    ("disagreement", "compatible", ""),
    ("time", "", "low"),
)
"""Kind, status and certainty of what is reviewed, in this order; within each the least sure first.

What a deal hangs on comes first; what nobody doubts comes last.
"""


TAIL = 200
"""Judgements from which undo and redo are worked out, before all are asked for."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One kind in the queue: how much of it is left, and how far a person found it right."""

    kind: Kind
    left: int
    total: int
    judged: Judged | None


def queue(record: Record, kind: str = "", skip: int = 0) -> AnyEntry | None:
    """The entry to look at now, after ``skip`` others; of one kind if named."""
    for wanted in _stages(kind):
        found = record.some(Wanted(**wanted, offset=skip, limit=1))  # type: ignore[arg-type]
        if found:
            return found[0]
        skip -= record.total(Wanted(**wanted))  # type: ignore[arg-type]
    return None


def waiting(record: Record) -> tuple[Waiting, ...]:
    """What is left of each kind, in the order of the queue: just what the queue will show."""
    kinds = dict.fromkeys(kind for kind, _, _ in QUEUE)
    found = []
    for kind in kinds:
        stages = [Wanted(**stage) for stage in _stages(kind)]  # type: ignore[arg-type]
        total = sum(record.total(replace(s, review="", rejected=True)) for s in stages)
        left = sum(record.total(stage) for stage in stages)
        if total:
            found.append(Waiting(BY_KIND[kind], left, total, JUDGED.get(kind)))
    return tuple(found)


def _stages(kind: str) -> Iterator[dict[str, str]]:
    for each, status, certainty in QUEUE:
        if kind in ("", each):
            yield {
                "kind": each,
                "status": status,
                "certainty": certainty,
                "review": "unreviewed",
                "order": "doubtful",
            }


@dataclass(frozen=True, slots=True)
class Undoing:
    """What an undo takes back now, a judgement or an entry by hand; and what a redo does again."""

    undo: Judgement | Addition | None
    redo: Judgement | Addition | None
    deed: str = ""
    """What an undo takes back, in one word."""


def possible(record: Record) -> Undoing:
    """What undo and redo would do now, worked out from the latest judgements if these tell."""
    additions = record.additions()
    if isinstance(record, Decided):
        latest = record.latest_judgements(TAIL)
        told = undoing(latest)
        # A deed of the tail that stands is the last; what may be done again comes after it.
        tail = {j.id for j in latest[-TAIL:]}
        if len(latest) < TAIL or (told.undo is not None and told.undo.id in tail):
            return undoing(latest, additions)
    return undoing(record.judgements(), additions)


def undoing(judgements: Sequence[Judgement], additions: Sequence[Addition] = ()) -> Undoing:
    """What undo and redo would do: as far back as anything was done, forth until a new deed.

    One stack over what was judged and what was added by hand, in the order of their instants. Of
    what was done last the undo takes the latest made; what was undone last is done again first.
    """
    deeds = sorted(_deeds(judgements, additions), key=lambda d: d.place)
    made = {j.id: j for j in judgements}
    places = {d.what.id: d for d in deeds}
    done: dict[str, _Deed] = {}
    undone: list[_Deed] = []
    for deed in deeds:
        what = deed.what
        if isinstance(what, Addition):
            if deed.back:
                done.pop(what.id, None)
                undone.append(deed)
                continue
        elif what.action == "undo":
            target = made.get(what.value or "")
            if target is None:
                continue
            if target.action != "undo":
                done.pop(target.id, None)
                undone.append(deed)
            else:
                undone = [u for u in undone if u.what.id != target.id]
                again = target.value or ""
                done.update({again: places[again]} if again in places else {})
            continue
        done[what.id] = deed
        undone.clear()
    last = max(done.values(), key=lambda d: d.place, default=None)
    redo = undone[-1].what if undone else None
    if last is None:
        return Undoing(None, redo)
    return Undoing(last.what, redo, _deed(last.what, judgements))


def act(deed: Judgement, judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that were made in one with this one, the last first: of a move the merge,
    then the split, of its undoing both undos. One person makes them in one instant."""
    made = {j.id: j for j in judgements}

    def ground(judgement: Judgement) -> object:
        """What was moved when; of an undo, what it takes back in the end."""
        while judgement.action == "undo" and judgement.value in made:
            judgement = made[judgement.value]
        moved = judgement.action in ("merge", "split")
        return (judgement.at, judgement.by, judgement.value) if moved else judgement.id

    sought = (deed.at, deed.by, ground(deed))
    return tuple(j for j in reversed(judgements) if (j.at, j.by, ground(j)) == sought)


def _deed(what: Judgement | Addition, judgements: Sequence[Judgement]) -> str:
    whole = act(what, judgements) if isinstance(what, Judgement) else ()
    return "move" if len(whole) > 1 else what.action


_Place = tuple[str, int, int]
"""Instant, then what comes first of two in one (what is added, judged, taken back), then row."""


@dataclass(frozen=True, slots=True)
class _Deed:
    """Something done at a place in time; ``back``: an addition that was taken back there."""

    place: _Place
    what: Judgement | Addition
    back: bool = False


def _deeds(judgements: Sequence[Judgement], additions: Sequence[Addition]) -> Iterator[_Deed]:
    latest = ""
    for row, judgement in enumerate(judgements):
        latest = max(latest, judgement.at)  # a clock put back does not change the order of rows
        yield _Deed((latest, 1, row), judgement)
    for row, addition in enumerate(additions):
        yield _Deed((addition.at, 0, row), addition)
        if addition.taken_back:
            yield _Deed((addition.taken_back, 2, -row), addition, back=True)
