"""The shapes that every kind of the record shares: a passage, a day, a voice.

The names and meanings are those of docs/reference/record.md, which is generated from these types.
All values are frozen: a stage hands them on and never changes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import msgspec

Basis = Literal["stated", "metadata", "relative", "inferred", "unknown"]
Certainty = Literal["high", "low"]
Review = Literal["unreviewed", "accepted", "corrected", "rejected"]
ActorType = Literal[
    "person", "state", "government-body", "organisation", "armed-group", "media", "group"
]
Genre = Literal["news", "analysis", "opinion", "official", "transcript", "notes", "unknown"]
SpeakerKnown = Literal["named", "unnamed", "collective"]
Form = Literal["direct", "indirect", "mixed"]
Polarity = Literal["affirmed", "denied"]
Plover = Literal[
    "agree",
    "consult",
    "support",
    "concede",
    "cooperate",
    "aid",
    "retreat",
    "request",
    "accuse",
    "reject",
    "threaten",
    "protest",
    "sanction",
    "mobilize",
    "coerce",
    "assault",
]
EventStatus = Literal[
    "happened",
    "ongoing",
    "planned",
    "possible",
    "conditional",
    "denied",
    "negated",
    "presupposed",
]
OfferType = Literal["offer", "proposal", "demand", "request", "threat", "promise"]
Relation = Literal["if", "only-if", "unless", "in-return", "after"]
OfferStatus = Literal[
    "made",
    "reiterated",
    "changed",
    "accepted",
    "rejected",
    "countered",
    "unanswered",
    "partly-delivered",
    "delivered",
    "withdrawn",
    "lapsed",
]
Stance = Literal["supports", "opposes", "conditional", "mixed"]
DeliveryStatus = Literal["floated", "promised", "delivered", "not-delivered"]
DeliveryLink = Literal["stated", "proposed", "none"]
Resolution = Literal["open", "occurred", "did-not-occur", "undetermined"]
About = Literal["figure", "date", "role", "status", "wording", "position", "attribution"]
Verdict = Literal["contradicts", "compatible", "divergent"]
EventRelation = Literal["plan-of", "part-of", "compared-with"]
Action = Literal["accept", "reject", "correct", "merge", "split", "resolve", "note", "undo"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """A passage of a document: ``document.text[start:end] == quote``, in Unicode code points."""

    document: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class When:
    """A day, a span or nothing, with the reason a person can check.

    ``edtf`` is an EDTF level-1 date or interval (Library of Congress, 2019), or None if unknown.
    """

    edtf: str | None = None
    basis: Basis = "unknown"
    why: str = "No date is given."
    citations: tuple[Citation, ...] = ()


UNKNOWN = When()


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of page furniture (navigation, share line, related headline ...) and why."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Alias:
    """A wording under which an actor appears, and how often."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Role:
    """A title held: "deputy foreign minister" of a state or body, as worded, in its time."""

    title: str
    of: str | None
    text: str
    when: When = UNKNOWN


@dataclass(frozen=True, slots=True)
class Link:
    """One link of the chain by which words reached the page: who passed them on, and how.

    ``who`` is an actor's id, or None where ``text`` names nobody known.
    """

    who: str | None
    text: str
    how: str


@dataclass(frozen=True, slots=True)
class Timex:
    """TIMEX3 type and value (ISO-TimeML), as far as the expression alone tells."""

    type: TimexType
    value: str


@dataclass(frozen=True, slots=True)
class Condition:
    """On what an offer, or a stance, depends, in the source's words."""

    relation: Relation
    citation: Citation


@dataclass(frozen=True, slots=True)
class Reply:
    """What a party answered to an offer. ``by`` is an actor's id."""

    by: str | None
    status: OfferStatus
    when: When
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step in an offer's life."""

    status: OfferStatus
    when: When
    by: str | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """One report of an event, with what that report says of its day, status and voice."""

    citation: Citation
    when: When
    status: EventStatus
    attributed_to: str | None = None


@dataclass(frozen=True, slots=True)
class EventLink:
    """How one event stands to another."""

    event: str
    relation: EventRelation


@dataclass(frozen=True, slots=True)
class Origin:
    """Where reports come from in the end, the documents that rest on it, and the reason."""

    name: str
    documents: tuple[str, ...]
    why: str


class Window(msgspec.Struct, frozen=True, rename={"start": "from", "end": "to"}):
    """The span in which a forecast is to come true; exported as ``from`` and ``to``.

    A struct instead of a dataclass because ``from`` cannot name a Python field.
    """

    start: When = UNKNOWN
    end: When = UNKNOWN


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a disagreement: which entry says what in which field."""

    entry: str
    field: str
    value: str
    citations: tuple[Citation, ...]
