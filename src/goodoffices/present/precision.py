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


SOURCE = "1295ef1252eed716d4149a07cd2b8e16eba6e0d7"
"""The drawing that the table sums up: a file of ``eval/judged``, named by its seed."""

JUDGED: dict[str, Judged] = {
    "actor": Judged(27, 40),
    "time": Judged(40, 40),
    "statement": Judged(30, 40),
    "event": Judged(34, 40),
    "figure": Judged(38, 40),
    "offer": Judged(28, 40),
    "position": Judged(33, 40),
    "issue": Judged(26, 40),
    "delivery": Judged(23, 40),
    "forecast": Judged(28, 40),
    "track": Judged(23, 40),
    "disagreement": Judged(11, 18),
}
"""By kind of entry. A kind that is not here has not been judged."""


def shown(kind: str) -> bool:
    """Whether the briefing shows entries of a kind."""
    return kind not in JUDGED or JUDGED[kind].share >= ENOUGH


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
