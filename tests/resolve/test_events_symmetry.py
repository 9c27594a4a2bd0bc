"""Whether two reports tell one event does not hang on which of them was read first."""

from __future__ import annotations

from itertools import product

import pytest

from goodoffices.model.findings import EventFinding
from goodoffices.model.shapes import EventStatus
from goodoffices.resolve.events.match import match
from goodoffices.resolve.events.told import told
from tests.resolve.test_events import EAST, NORTH
from tests.resolve.test_events_retold import Desk, Paper

DAY = "2031-05-03"
WORDINGS = (
    ("Northland launched an unheard-of attack on Eastland's harbour", "attack"),
    ("the attack on Eastland", "attack"),
    ("its attack, the harbour's worst", "attack"),
    ("Northland's strike on the harbour", "strike"),
    ("Northland may strike Eastland again with an attack on the harbour", "strike"),
)


@pytest.mark.parametrize("day", [DAY, None])
@pytest.mark.parametrize("status", ["happened", "possible", "ongoing"])
def test_two_reports_match_alike_either_way_round(day: str | None, status: EventStatus) -> None:
    desk = Desk()
    for document, (words, trigger) in zip("abcde", WORDINGS, strict=True):
        desk.days[document] = "2031-05-04"
        desk.report(
            document, words, trigger, "assault", by=(NORTH,), to=(EAST,), day=day, status=status
        )
    scope = Paper(desk.found, desk.texts, **desk.days)
    seen = [told(f, scope) for f in desk.found if isinstance(f, EventFinding)]
    found = {(a.finding.id, b.finding.id): match(a, b) for a, b in product(seen, seen)}
    assert any(strength > 0 for strength, _ in found.values())
    assert all(found[a, b] == found[b, a] for a, b in found)
