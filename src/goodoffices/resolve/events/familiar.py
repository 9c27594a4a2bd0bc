"""What reports tell as known: a blow by one side on the other, what lasts since a day, who was put out.

Who writes "X's attack on Y" takes it that the reader knows which; days that can be one decide.
"""

from __future__ import annotations

import re
from datetime import timedelta

from goodoffices.resolve.events.near import near
from goodoffices.resolve.events.table import UNIQUE
from goodoffices.resolve.events.told import Told, shared
from goodoffices.text.stems import stem

ON = re.compile(
    r"\b(?:attack|assault|strike|airstrike|raid|bombing|bombardment|barrage|offensive|incursion|campaign)"
    r"\s(?:on|against|of|in|into)\b"
)
"""How a blow is told together with whom it hit."""

OUSTED: frozenset[str] = frozenset(map(stem, "suspend expel dismiss sack fire oust remove".split()))
"""What is done once to who holds an office or a seat."""

CONFLICT = frozenset(("war", "conflict"))
"""One thing between the same two in a year."""

SEASON = timedelta(days=92)
"""How long it is told again."""


def of_both(left: Told, right: Told) -> bool:
    """A known blow told with both its sides and no place, in days that can be one."""
    if not (_names_both(left) and _names_both(right)) or left.trigger != right.trigger:
        return False
    by = shared(left.initiators, right.initiators)
    return near(left, right) and bool(by) and bool(shared(left.recipients, right.recipients))


def _names_both(told: Told) -> bool:
    if not (told.known and told.real) or told.finding.place:
        return False
    return ON.search(told.finding.citations[0].quote) is not None


def since(left: Told, right: Told) -> bool:
    """What both tell as going on since the same day, in the same word."""
    day = left.when.edtf or ""
    if day != right.when.edtf or not re.fullmatch(r"\d{4}-\d\d-\d\d/\.\.", day):
        return False
    return stem(left.trigger) == stem(right.trigger) and bool(shared(left.who, right.who))


def put_out(left: Told, right: Told) -> bool:
    """The same person put out of office by the same party, told again within a season."""
    if left.word != right.word or left.word not in OUSTED or not (left.real and right.real):
        return False
    if left.published is None or right.published is None:
        return False
    whom = {w.id for w in left.recipients if w.person} & {w.id for w in right.recipients}
    soon = abs(left.published - right.published) <= SEASON
    return soon and bool(whom) and bool(shared(left.initiators, right.initiators))


def of_its_year(left: Told, right: Told) -> bool:
    """ "The 2030 invasion" here, "the invasion in February 2030" there."""
    if left.when.edtf is None or right.when.edtf is None:
        return False
    if left.trigger != right.trigger:
        war = {left.trigger, right.trigger} == CONFLICT and left.when.edtf == right.when.edtf
        return war and len(shared(left.who, right.who)) > 1
    if left.trigger in UNIQUE and left.known and right.known:
        return bool(shared(left.who, right.who))
    if left.type == "assault" and left.persons != right.persons:
        return False
    bare = left.bare or right.bare
    return left.when.edtf == right.when.edtf and bare and bool(shared(left.who, right.who))
