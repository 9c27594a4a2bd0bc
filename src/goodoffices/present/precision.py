"""How far each kind can be trusted: shares judged right by a person who did not write the rules.

Drawn at random from real news reports that nobody tuned on; ids and verdicts lie in
``eval/judged``, and a test holds that this table says what they say. A kind below ``ENOUGH`` is
kept in the record and the export, and left out of the briefing, with a line that says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.model.record import Record, Wanted

ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Judged:
    """How many entries of a kind were judged, and how many of them were right."""

    right: int
    judged: int

    @property
    def share(self) -> float:
        """Precision, between 0 and 1."""
        return self.right / self.judged if self.judged else 0.0


SOURCE = "f79fd92dc357c4a7d722fee2f989d6484e245f1d"
"""The drawing that the table sums up: a file of ``eval/judged``, named by its seed."""

JUDGED: dict[str, Judged] = {
    "actor": Judged(43, 60),
    "time": Judged(58, 60),
    "statement": Judged(48, 60),
    "event": Judged(36, 60),
    "figure": Judged(54, 60),
    "offer": Judged(41, 60),
    "position": Judged(48, 60),
    "issue": Judged(32, 60),
    "delivery": Judged(52, 60),
    "forecast": Judged(41, 60),
    "track": Judged(45, 60),
    "disagreement": Judged(40, 50),
    "joined event": Judged(52, 60),
    "origins": Judged(43, 60),
}
"""By kind of entry; "joined event" are events that several reports tell, "origins" the counts of
origins behind entries. A kind that is not here has not been judged."""

QUESTIONS = frozenset({"disagreement"})
"""Kinds that are questions put to the reader, with both passages beside them: shown however often
the question turns out to be none, with the share that was one."""


def shown(kind: str) -> bool:
    """Whether the briefing shows entries of a kind."""
    return kind in QUESTIONS or kind not in JUDGED or JUDGED[kind].share >= ENOUGH


def doubtful(kind: str) -> bool:
    """Whether fewer than half of the entries of a kind were right, and it is shown all the same."""
    return shown(kind) and kind in JUDGED and JUDGED[kind].share < ENOUGH


def withheld() -> dict[str, Judged]:
    """The kinds that the briefing leaves out."""
    return {kind: judged for kind, judged in JUDGED.items() if not shown(kind)}


@dataclass(frozen=True, slots=True)
class Trust:
    """How far a kind was found right: elsewhere by those who wrote none of the rules, and here.

    ``here`` counts entries of this dossier that a person decided on: accepted as they stood, of
    all accepted, corrected or rejected. None where nobody has.
    """

    elsewhere: Judged | None
    here: Judged | None


def trust(record: Record, kind: str) -> Trust:
    """How far a person may trust the entries of a kind."""
    counts = record.tally(Wanted(kind=kind, rejected=True), "review")
    decided = sum(n for review, n in counts.items() if review != "unreviewed")
    here = Judged(counts.get("accepted", 0), decided) if decided else None
    return Trust(JUDGED.get(kind), here)
