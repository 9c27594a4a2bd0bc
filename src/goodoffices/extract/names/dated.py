"""Weekdays and months that stand right before a name, with a capital like its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.text.months import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_BORNE = frozenset("march may april june august".split())
"""Months that are people's names as well."""
_SHORT = frozenset(MONTHS) - {m for m in MONTHS if len(m) > 4} - _BORNE - {"july"}
"""Short forms of months: "Jan", which is somebody's name."""
_NAMING = frozenset({"the", "a", "'s", "’s"})
"""What stands before a name that a weekday is part of."""
_BEFORE_MONTH = frozenset("in since until by from late early mid last this next during".split())


def of_a_date(doc: Doc, at: int) -> bool:
    """Whether a weekday or month stands before a name and is no part of it: "on 9 March | Orlov"."""
    word = doc[at].lower_
    before = doc[at - 1] if at else None
    if word in WEEKDAYS:
        names = before is not None and before.lower_ in _NAMING  # "the Sunday Herald"
        return not names or not doc[at + 1 : at + 2].text[:1].isupper()  # "a Sunday | news call"
    if word not in MONTHS or word in _SHORT:
        return False
    dated = before is not None and (before.like_num or before.lower_ in _BEFORE_MONTH)
    dated |= before is not None and before.text[:1].isdigit()  # "9th"
    return dated if word in _BORNE else True
