"""What a person is asked who adds an entry by hand: the fields of each kind, as a table.

The passage itself is what the entry is about. What a table does not ask for, resolution works out
from the rest (an offer's life, an event's links, origins, tracks); outcomes are resolved later.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from goodoffices.model.shapes import (
    DeliveryLink,
    DeliveryStatus,
    EventStatus,
    Form,
    OfferStatus,
    OfferType,
    Plover,
    Polarity,
    Relation,
    Stance,
)

How = Literal[
    "choice",
    "words",
    "number",
    "yes",
    "actor",
    "time",
    "statement",
    "event",
    "offer",
    "delivery",
    "figure",
]
"""How a field is filled in: one of its choices, words, a number, a tick, or a finding of a kind."""

FOUND: frozenset[How] = frozenset(
    ("actor", "time", "statement", "event", "offer", "delivery", "figure")
)
"""Fields that name what was read in the same report."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A field of the form by which an entry is added.

    ``quoted``: words that the report has. ``group`` is the heading under which it folds away;
    without one it is asked first. ``empty``: no choice is made unless a person makes one.
    """

    name: str
    label: str
    how: How
    choices: tuple[str, ...] = ()
    needed: bool = False
    quoted: bool = False
    group: str = ""
    empty: bool = False


def _choice(name: str, label: str, type_: object) -> Blank:
    return Blank(name, label, "choice", get_args(type_))


def _under(group: str, *blanks: Blank) -> tuple[Blank, ...]:
    return tuple(replace(b, group=group) for b in blanks)


ANSWERS = ("accepted", "rejected", "countered", "unanswered", "partly-delivered", "delivered")
"""What may be replied: of an offer's states those that are another's doing."""


def _conditions(some: int) -> tuple[Blank, ...]:
    return tuple(
        blank
        for n in range(1, some + 1)
        for blank in _under(
            "Conditions",
            Blank(f"condition.{n}.relation", "Condition", "choice", get_args(Relation), empty=True),
            Blank(f"condition.{n}.words", "in the report’s words", "words", quoted=True),
        )
    )


def _replies(some: int) -> tuple[Blank, ...]:
    return tuple(
        blank
        for n in range(1, some + 1)
        for blank in _under(
            "Replies",
            Blank(f"reply.{n}.status", "Reply", "choice", ANSWERS, empty=True),
            Blank(f"reply.{n}.words", "in the report’s words", "words", quoted=True),
            Blank(f"reply.{n}.by", "Who replies", "actor"),
            Blank(f"reply.{n}.time", "When", "time"),
        )
    )


CONDITIONS = 3
REPLIES = 2
"""How many of each the form has room for; more are added on the entry's page."""

_DAY = Blank("time", "When", "time")
_TOLD = Blank("attributed_to", "As who said", "statement")

BLANKS: Mapping[str, tuple[Blank, ...]] = {
    "statement": (
        Blank("speaker", "Who says it", "actor"),
        Blank("speaker_text", "or, in the report’s words", "words", quoted=True),
        _choice("form", "In whose words", Form),
        _choice("polarity", "Affirmed or denied", Polarity),
        _DAY,
        *_under(
            "To whom, and through whom",
            Blank("addressees.1", "Said to", "actor"),
            Blank("addressees.2", "and to", "actor"),
            Blank("chain.1", "Passed on by", "actor"),
            Blank("chain.2", "then by", "actor"),
            Blank("within", "Told within", "statement"),
            Blank("cue", "Word of saying, as the report has it", "words", quoted=True),
        ),
    ),
    "event": (
        _choice("type", "Type", Plover),
        _choice("status", "Status", EventStatus),
        Blank("initiators.1", "Who did it", "actor"),
        Blank("initiators.2", "with", "actor"),
        Blank("recipients.1", "to whom", "actor"),
        Blank("recipients.2", "and to", "actor"),
        Blank("place", "Where", "words", quoted=True),
        _DAY,
        *_under(
            "Manner, figures, voice",
            Blank("object", "What it was about, in the report’s words", "words", quoted=True),
            Blank("mode", "Manner", "words"),
            Blank("figures.1", "Figure", "figure"),
            Blank("figures.2", "and", "figure"),
            _TOLD,
        ),
    ),
    "offer": (
        _choice("type", "Type", OfferType),
        Blank("maker", "Who makes it", "actor"),
        Blank("made_to.1", "to whom", "actor"),
        Blank("made_to.2", "and to", "actor"),
        _choice("status", "Status", OfferStatus),
        _DAY,
        *_conditions(CONDITIONS),
        *_replies(REPLIES),
        *_under(
            "Plan and voice",
            Blank("part_of", "Point of the plan", "offer"),
            Blank("revises", "Instead of the offer", "offer"),
            _TOLD,
        ),
    ),
    "delivery": (
        _choice("status", "Status", DeliveryStatus),
        Blank("giver", "Who gives", "actor"),
        Blank("receiver", "to whom", "actor"),
        _DAY,
        *_under(
            "In return for what",
            Blank("in_return_for", "In return for", "delivery"),
            _choice("link", "Who says so", DeliveryLink),
            Blank("offer", "Of the offer", "offer"),
            Blank("event", "By the event", "event"),
            Blank("figures.1", "Figure", "figure"),
            Blank("figures.2", "and", "figure"),
            _TOLD,
        ),
    ),
    "position": (
        Blank("actor", "Who stands so", "actor", needed=True),
        _choice("stance", "Stance", Stance),
        _DAY,
        *_conditions(CONDITIONS),
        *_under("Voice", _TOLD),
    ),
    "figure": (
        Blank("of", "What is counted, in the report’s words", "words", needed=True, quoted=True),
        Blank("low", "From", "number"),
        Blank("high", "to", "number"),
        Blank("unit", "Unit", "words"),
        Blank("approximate", "Only about so many", "yes"),
        *_under(
            "Of what, and on whose word",
            Blank("event", "Of the event", "event"),
            Blank("subset_of", "Part of", "figure"),
            _TOLD,
        ),
    ),
    "forecast": (
        Blank("forecaster", "Who expects it (nobody: the author)", "actor"),
        Blank("words", "How likely, in the report’s words", "words", needed=True, quoted=True),
        Blank("low", "Percent, from", "number"),
        Blank("high", "to", "number"),
        Blank("closes", "By when", "time"),
        *_under(
            "Scale and voice",
            Blank("opens", "Not before", "time"),
            Blank("scale", "By what scale", "words"),
            _TOLD,
        ),
    ),
}
"""By kind, what a person is asked."""
