"""The state in whose name a body is named: "the X Foreign Ministry", "X's Y", "the Ministry of Y of X"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodoffices.text.gazetteer import Known, known_at

if TYPE_CHECKING:
    from goodoffices.extract.names.naming import Name

LONGEST = 3
"""Words of a state's name that are looked for before a body's."""


@dataclass(frozen=True, slots=True)
class Led:
    """A state in the wording of a body's name, and the tokens of the whole wording."""

    state: Known
    start: int
    end: int
    owns: bool = False
    """Whether a possessive stands between: the state is no part of the name."""


def led_by(name: Name) -> Led | None:
    """The state right before a body's name, or behind it after "of"."""
    return _before(name) or _behind(name)


def _before(name: Name) -> Led | None:
    doc, stop = name.doc, name.start
    owns = stop > 0 and doc[stop - 1].tag_ == "POS"
    stop -= owns
    for start in range(stop - 1, max(stop - LONGEST, 0) - 1, -1):
        known = known_at(doc, start)
        if known is not None and start + known[1] == stop:
            state = known[0].sort in ("country", "demonym")
            return Led(known[0], start, name.end, owns) if state else None
    return None


def _behind(name: Name) -> Led | None:
    doc = name.doc
    if name.type != "government-body" or name.end + 1 >= len(doc) or doc[name.end].lower_ != "of":
        return None
    start = name.end + 1 + (doc[name.end + 1].lower_ == "the")
    known = known_at(doc, start) if start < len(doc) else None
    if known is None or known[0].sort != "country":
        return None
    return Led(known[0], name.start, start + known[1])


def part_of_name(name: Name, led: Led) -> bool:
    """Whether the model sees the state's adjective as part of the body's name."""
    doc = name.doc
    whole = led.start < name.start and doc[led.start].ent_type_ == "ORG"
    return whole and not led.owns and doc[name.start].ent_iob_ == "I"
