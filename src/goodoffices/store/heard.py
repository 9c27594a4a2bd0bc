"""Who is on record on what, and when; and what stands inside a passage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from goodoffices.model.shapes import Citation
from goodoffices.store.database import Rows, listed

MUTUAL = ("consult", "agree", "cooperate")
"""Types of event that both sides do, whichever a report names first."""

_DAY = "CASE WHEN l.first <> '' AND l.first = l.last THEN l.first ELSE l.since END"
"""The day of its own where it has one; else that of the first report that tells it."""

_ON_ISSUES = (
    f"SELECT b.target AS subject, coalesce(k.id, a.target) AS who, {_DAY} AS day"
    " FROM json_each(?) i CROSS JOIN refers b ON b.target = i.value AND b.field = 'issue'"
    " CROSS JOIN listed l ON l.kept = b.kept AND l.review <> 'rejected' AND l.since <= ?"
    " CROSS JOIN refers a ON a.kept = l.kept AND a.field = 'actor'"
    " LEFT JOIN member m ON m.finding = a.target"
    " LEFT JOIN kept k ON k.row = m.kept AND k.kind = 'actor'"
)
_IN_TRACKS = (
    f"SELECT t.id AS subject, coalesce(k.id, a.target) AS who, {_DAY} AS day"
    " FROM json_each(?) i CROSS JOIN kept t ON t.id = i.value AND t.kind = 'track'"
    " CROSS JOIN refers e ON e.kept = t.row AND e.field = 'entries'"
    " CROSS JOIN member n ON n.finding = e.target"
    " CROSS JOIN listed l ON l.kept = n.kept AND l.kind = substr(e.target, 1,"
    " instr(e.target, '-') - 1) AND l.review <> 'rejected' AND l.since <= ?"
    " AND l.status NOT IN ('planned', 'possible', 'conditional', 'denied', 'negated', 'floated')"
    " CROSS JOIN refers a ON a.kept = l.kept AND (a.field IN ('initiators', 'maker', 'giver')"
    f" OR a.field = 'recipients' AND l.type IN ({', '.join(map(repr, MUTUAL))}))"
    " LEFT JOIN member m ON m.finding = a.target"
    " LEFT JOIN kept k ON k.row = m.kept AND k.kind = 'actor'"
)
"""What was done in a track, by whoever did it: plans and floats are no sign of life."""


class Heard(Rows):
    """Questions for silences and for evidence; both start from an index, never from a whole kind."""

    def heard(self, on: Iterable[str], as_of: str = "") -> Sequence[tuple[str, str, str]]:
        """Issue or track, an actor on record on it, and a day on which it is; in order of days."""
        wanted, last = listed(on), as_of or "9999"
        return self._db.remembered(
            f"SELECT DISTINCT subject, who, day FROM ({_ON_ISSUES} UNION {_IN_TRACKS})"
            " WHERE day > '0000' ORDER BY day, subject, who",
            wanted,
            last,
            wanted,
            last,
        )

    def within(self, passage: Citation, kind: str) -> Sequence[str]:
        """The entries of a kind that have a passage of theirs inside this one, by its place."""
        return [
            id_
            for (id_,) in self._db.rows(
                "SELECT k.id FROM citation c CROSS JOIN kept k ON k.row = c.kept"
                " WHERE c.document = ? AND c.start >= ? AND c.start < ? AND c.stop <= ?"
                " AND k.kind = ? GROUP BY k.id ORDER BY min(c.start), k.id",
                passage.document,
                passage.start,
                passage.end,
                passage.end,
                kind,
            )
        ]
