"""Positions as a matrix, actor by issue: who supports what, where the red lines run, who fell silent."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from heapq import nlargest

from goodoffices.model.entries import Issue, Position
from goodoffices.model.record import Record, Wanted
from goodoffices.present.lines import told
from goodoffices.present.shelf import Shelf, plain
from goodoffices.present.silence import silences, told_silences
from goodoffices.present.telling import Teller
from goodoffices.present.view import Line
from goodoffices.text.red_lines import RED_LINE

ROWS, COLUMNS = 24, 14
"""Actors and issues drawn, those with the most positions."""

LINES = 10
"""Red lines, and silences, told below the matrix; the list has the rest of the red lines."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is on record of one actor on one issue: each stance and how often.

    ``red`` counts the positions in it whose own words draw a red line.
    """

    stances: tuple[tuple[str, int], ...]
    red: int = 0

    @property
    def torn(self) -> bool:
        """Whether the actor is on record both for it and against it."""
        return {"supports", "opposes"} <= {stance for stance, _ in self.stances}


@dataclass(frozen=True, slots=True)
class Matrix:
    """Actors (id, name) down, issues (id, label) across; ``cells`` by the two ids.

    ``red_lines`` are of ``red_total``; ``torn`` are the actors on record for and against an issue,
    with the positions that say so, in order of days.
    """

    actors: tuple[tuple[str, str], ...]
    issues: tuple[tuple[str, str], ...]
    cells: dict[tuple[str, str], Cell]
    positions: int
    red_lines: tuple[Line, ...] = ()
    red_total: int = 0
    torn: tuple[tuple[tuple[str, str], tuple[str, str], tuple[Line, ...]], ...] = ()
    silent: tuple[Line, ...] = ()


def matrix(record: Record, wanted: Wanted, day: str = "") -> Matrix:
    """The matrix of the positions wanted. Issues that only one actor speaks of come last."""
    stances = _stances(record, wanted)
    drawn = replace(wanted, type=RED_LINE)
    red: Counter[tuple[str, str]] = Counter()
    for actor, issue, _, n in record.crossed(drawn, "actor", "issue"):
        red[actor, issue] += n
    across = _busiest(stances)
    spoken: Counter[str] = Counter()
    for (actor, issue), found in stances.items():
        if issue in across:
            spoken[actor] += found.total()
    actors = sorted(spoken, key=lambda a: (-spoken[a], a))[:ROWS]
    teller = Teller(record, Shelf(record))
    cells = {
        key: Cell(tuple(found.most_common()), red[key])
        for key, found in stances.items()
        if key[0] in actors and key[1] in across
    }
    by_actor = tuple((a, _name(teller.shelf, a)) for a in actors)
    by_issue = tuple((i, _label(record, i)) for i in across)
    lines = tuple(told(teller, p) for p in record.some(replace(drawn, limit=LINES, offset=0)))
    names, labels = dict(by_actor), dict(by_issue)
    return Matrix(
        by_actor,
        by_issue,
        cells,
        record.total(wanted),
        lines,
        record.total(drawn),
        tuple(
            ((a, names[a]), (i, labels[i]), _both(teller, wanted, a, i))
            for (a, i) in sorted(k for k, cell in cells.items() if cell.torn)[:LINES]
        ),
        told_silences(teller, silences(teller, across, day or teller.shelf.as_of or ""), LINES),
    )


def busiest_issues(record: Record, wanted: Wanted) -> list[str]:
    """The issues that a matrix of the positions wanted draws, the most disputed first."""
    return _busiest(_stances(record, wanted))


def _stances(record: Record, wanted: Wanted) -> dict[tuple[str, str], Counter[str]]:
    stances: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for actor, issue, stance, n in record.crossed(wanted, "actor", "issue"):
        stances[actor, issue][stance] += n
    return stances


def _busiest(stances: dict[tuple[str, str], Counter[str]]) -> list[str]:
    speakers: Counter[str] = Counter(issue for _, issue in stances)
    told_: Counter[str] = Counter()
    for (_, issue), found in stances.items():
        told_[issue] += found.total()
    least = min(nlargest(COLUMNS, speakers.values()), default=0)
    some = (i for i, n in speakers.items() if n >= least)
    return sorted(some, key=lambda i: (-speakers[i], -told_[i], i))[:COLUMNS]


def _both(teller: Teller, wanted: Wanted, actor: str, issue: str) -> tuple[Line, ...]:
    """The latest for and the latest against, the earlier first: a change of mind, or two voices."""
    about = ((actor, ("actor",)), (issue, ("issue",)))
    found: list[Position] = []
    for stance in ("supports", "opposes"):
        asked = replace(wanted, about=about, status=stance, order="-since", limit=1, offset=0)
        found += [p for p in teller.record.some(asked) if isinstance(p, Position)]
    reports = teller.record.days({c.document for p in found for c in p.citations})
    told_on = {p.id: min(reports.get(c.document, "9999") for c in p.citations) for p in found}
    found.sort(key=lambda p: (p.when.edtf or told_on[p.id], p.id))
    return tuple(told(teller, p) for p in found)


def _name(shelf: Shelf, id_: str) -> str:
    actor = shelf.actor(id_)
    return plain(actor.name) if actor else "?"


def _label(record: Record, id_: str) -> str:
    found = record.entry(id_)
    return plain(found.label) if isinstance(found, Issue) else "?"
