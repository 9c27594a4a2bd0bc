"""What waits for a person, what matters most first; and what may be undone or done again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.model.entries import AnyEntry, Judgement
from goodoffices.model.record import Addition, Record, Wanted
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
    """What is left of each kind, in the order of the queue."""
    kinds = dict.fromkeys(kind for kind, _, _ in QUEUE)
    found = []
    for kind in kinds:
        total = record.total(Wanted(kind=kind, rejected=True))
        left = record.total(Wanted(kind=kind, review="unreviewed"))
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


def undoing(judgements: Sequence[Judgement], additions: Sequence[Addition] = ()) -> Undoing:
    """What undo and redo would do: as far back as anything was done, forth until a new deed.

    Instants are kept to the second: of two in one second the judgement came later, for it is
    what one decides about what was added.
    """
    decided = _decided(judgements)
    undo, redo = decided.undo, decided.redo
    standing = [a for a in additions if not a.taken_back]
    last = max(standing, key=lambda a: a.at, default=None)
    gone = max((a for a in additions if a.taken_back), key=lambda a: a.taken_back, default=None)
    newest = max((j.at for j in judgements), default="")
    since = max(newest, last.at if last else "")
    again = gone if gone is not None and gone.taken_back >= since else redo
    return Undoing(
        last if last is not None and (undo is None or last.at > undo.at) else undo, again
    )


def _decided(judgements: Sequence[Judgement]) -> Undoing:
    """The same of judgements alone."""
    made = {j.id: j for j in judgements}
    done: list[str] = []
    undone: list[str] = []
    for judgement in judgements:
        if judgement.action != "undo":
            done.append(judgement.id)
            undone.clear()
            continue
        target = made.get(judgement.value or "")
        if target is None:
            continue
        if target.action != "undo":
            done = [id_ for id_ in done if id_ != target.id]
            undone.append(judgement.id)
        else:
            undone = [id_ for id_ in undone if id_ != target.id]
            done.append(target.value or "")
    return Undoing(made.get(done[-1]) if done else None, made.get(undone[-1]) if undone else None)
