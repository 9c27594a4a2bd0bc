"""What the trained reader marks in a text: kinds of passage, and what it tells of each.

One row of ``LAYERS`` for each layer of mark-up: passages of one layer never overlap, those of two
may (an event's trigger stands within an offer, an offer within what somebody says). The corpus
(``train/corpus/GUIDE.md``) has the same layers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from goodoffices.model.shapes import (
    DeliveryStatus,
    EventStatus,
    OfferType,
    Plover,
    Relation,
    Stance,
)

Kind = Literal[
    "source",
    "cue",
    "content",
    "event",
    "offer",
    "condition",
    "reply",
    "delivery",
    "stance",
    "forecast",
    "probability",
    "figure",
]
Attitude = Literal["speech", "belief", "wish", "denial"]
Reply = Literal[
    "accepted",
    "rejected",
    "countered",
    "unanswered",
    "reiterated",
    "changed",
    "withdrawn",
    "delivered",
    "partly-delivered",
]

ATTITUDES: tuple[Attitude, ...] = get_args(Attitude)
"""What an attribution tells of its content: said, thought, wished, denied."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Kinds of passage that exclude one another, with the classes that each may have."""

    kinds: tuple[Kind, ...]
    labels: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    unlabelled: tuple[Kind, ...] = ()
    """Kinds of this layer that have no label."""

    @property
    def tags(self) -> tuple[str, ...]:
        """Outside, and for each kind the first word and the others (Ramshaw and Marcus 1995)."""
        return ("O", *(f"{position}-{kind}" for kind in self.kinds for position in "BI"))

    @property
    def width(self) -> int:
        """Scores that the model gives a word for this layer."""
        return len(self.tags) + len(self.labels) + len(self.statuses)


LAYERS: tuple[Layer, ...] = (
    Layer(("source", "cue", "content"), ATTITUDES, unlabelled=("source",)),
    Layer(("event",), get_args(Plover), get_args(EventStatus)),
    Layer(("offer",), get_args(OfferType)),
    Layer(("condition",), get_args(Relation)),
    Layer(("reply",), (), get_args(Reply)),
    Layer(("delivery",), (), get_args(DeliveryStatus)),
    Layer(("stance",), get_args(Stance)),
    Layer(("forecast",)),
    Layer(("probability",)),
    Layer(("figure",)),
)
"""Attributions, PLOVER events (triggers; type and status), offers (type), conditions (relation), replies (status),
deliveries (status), stances (value), what is forecast, in which words of probability, figures."""
KINDS: tuple[Kind, ...] = get_args(Kind)
WIDTH = sum(layer.width for layer in LAYERS)
"""Scores that the model gives a word."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage that the trained reader proposes: ``document.text[start:end]``.

    ``likelihood``, between 0 and 1, is calibrated on held-out writers of the corpus: of marks of
    a kind at .7 about seven in ten are right. ``label`` is the attitude of a cue or a content,
    the type of an event or an offer, the relation of a condition, the value of a stance;
    ``status`` that of an event, a reply or a delivery. Each has its own probability, not
    calibrated; "" and 0 where a kind has none.
    """

    kind: Kind
    start: int
    end: int
    likelihood: float
    label: str = ""
    status: str = ""
    label_likelihood: float = 0.0
    status_likelihood: float = 0.0
