"""The record's entries: every kind of docs/reference/record.md, one frozen type each.

References to other entries hold *finding ids*: stable under joining, because every member's id
resolves to its entry. The export writes the entry's own id in their place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from goodoffices.model.shapes import (
    UNKNOWN,
    About,
    Action,
    ActorType,
    Alias,
    Certainty,
    Citation,
    Condition,
    DeliveryLink,
    DeliveryStatus,
    EventLink,
    EventStatus,
    Form,
    Furniture,
    Genre,
    Link,
    Mention,
    OfferStatus,
    OfferType,
    Origin,
    Plover,
    Polarity,
    Reply,
    Resolution,
    Review,
    Role,
    Side,
    SpeakerKnown,
    Stance,
    Step,
    Timex,
    Verdict,
    When,
    Window,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What all entries share: id, passages, where they come from, and how far reviewed.

    ``members`` are the ids of the findings joined in it, sorted; the entry's id is the first.
    """

    kind: ClassVar[str] = "entry"

    id: str
    citations: tuple[Citation, ...] = ()
    origin: str = ""
    review: Review = "unreviewed"
    certainty: Certainty = "high"
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentEntry(Entry):
    """A report as the record knows it: its day resolved, the report it copies named."""

    kind: ClassVar[str] = "document"

    path: str
    url: str | None
    title: str | None
    authors: tuple[str, ...]
    publisher: str | None
    published: When
    captured: str
    language: str
    genre: Genre
    text: str
    renderer: str
    furniture: tuple[Furniture, ...] = ()
    copy_of: str | None = None
    grade: str | None = None
    marking: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Entry):
    """Somebody or some body that acts or speaks, under every name it has in the documents."""

    kind: ClassVar[str] = "actor"

    name: str
    type: ActorType
    aliases: tuple[Alias, ...] = ()
    roles: tuple[Role, ...] = ()
    acts_for: str | None = None
    metonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Time(Entry):
    """A time expression and the day or span it stands for."""

    kind: ClassVar[str] = "time"

    when: When
    text: str
    timex: Timex


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Entry):
    """Words attributed to a speaker, with the chain that brought them to the page."""

    kind: ClassVar[str] = "statement"

    speaker: str | None
    speaker_text: str
    speaker_known: SpeakerKnown
    source: Citation | None
    cue: Citation | None
    content: tuple[Citation, ...]
    form: Form
    addressees: tuple[str, ...] = ()
    said: When = UNKNOWN
    chain: tuple[Link, ...] = ()
    polarity: Polarity = "affirmed"
    within: str | None = None
    utterance: str = ""
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Entry):
    """Something done, by PLOVER's types, with its status never blurred."""

    kind: ClassVar[str] = "event"

    type: Plover
    mode: str | None
    initiators: tuple[str, ...]
    recipients: tuple[str, ...]
    when: When
    place: str | None
    status: EventStatus
    summary: str
    attributed_to: str | None = None
    figures: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    links: tuple[EventLink, ...] = ()
    origins: tuple[Origin, ...] = ()
    track: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Entry):
    """A number and what it counts, exactly as far as the source goes."""

    kind: ClassVar[str] = "figure"

    of: str
    event: str | None
    low: float | None
    high: float | None
    unit: str | None
    text: str
    approximate: bool = False
    subset_of: str | None = None
    attributed_to: str | None = None
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(Entry):
    """An offer, demand, threat or promise, with its conditions and its life."""

    kind: ClassVar[str] = "offer"

    type: OfferType
    maker: str | None
    made_to: tuple[str, ...]
    content: Citation
    conditions: tuple[Condition, ...] = ()
    replies: tuple[Reply, ...] = ()
    history: tuple[Step, ...] = ()
    status: OfferStatus = "made"
    part_of: str | None = None
    revises: str | None = None
    attributed_to: str | None = None
    origins: tuple[Origin, ...] = ()
    track: str | None = None

    @property
    def day(self) -> str | None:
        """The EDTF of its latest step that has a day."""
        days = [step.when.edtf for step in self.history if step.when.edtf is not None]
        return days[-1] if days else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Entry):
    """Where an actor stands on an issue, by what it said or did."""

    kind: ClassVar[str] = "position"

    actor: str | None
    issue: str
    stance: Stance
    when: When = UNKNOWN
    conditions: tuple[Condition, ...] = ()
    attributed_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue(Entry):
    """What positions are about, in the sources' words."""

    kind: ClassVar[str] = "issue"

    label: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery(Entry):
    """One line of the ledger: who gave what to whom, in return for what."""

    kind: ClassVar[str] = "delivery"

    giver: str | None
    receiver: str | None
    what: str
    figures: tuple[str, ...] = ()
    when: When = UNKNOWN
    offer: str | None = None
    in_return_for: str | None = None
    link: DeliveryLink = "none"
    status: DeliveryStatus = "floated"
    event: str | None = None
    track: str | None = None
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast(Entry):
    """What somebody expects, in words and as a range, and what came of it."""

    kind: ClassVar[str] = "forecast"

    forecaster: str | None
    proposition: Citation
    words: str
    low: float | None
    high: float | None
    scale: str | None
    window: Window
    attributed_to: str | None = None
    resolution: Resolution = "open"
    resolved_by: str | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Track(Entry):
    """One channel between parties: what moves in it, and what moved last."""

    kind: ClassVar[str] = "track"

    name: str
    parties: tuple[str, ...]
    last_move: str | None
    entries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement(Entry):
    """Where sources differ: which say what, and whether both can be true.

    ``sides`` is exported under the contract's name, ``members``.
    """

    kind: ClassVar[str] = "disagreement"

    about: About
    sides: tuple[Side, ...]
    verdict: Verdict
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a person decided about a finding; appended, never overwritten.

    ``at`` is an ISO 8601 instant in UTC. ``value`` is JSON text for ``correct`` and
    ``resolve``, the other finding's id for ``merge`` and ``split``, the judgement's id for
    ``undo``.
    """

    kind: ClassVar[str] = "judgement"

    id: str
    by: str
    at: str
    action: Action
    target: str
    field: str | None = None
    value: str | None = None
    note: str | None = None
    anchor: Citation | None = None


AnyEntry = (
    DocumentEntry
    | Actor
    | Time
    | Statement
    | Event
    | Figure
    | Offer
    | Position
    | Issue
    | Delivery
    | Forecast
    | Track
    | Disagreement
)

ENTRIES: dict[str, type[AnyEntry]] = {
    t.kind: t
    for t in (
        DocumentEntry,
        Actor,
        Time,
        Statement,
        Event,
        Figure,
        Offer,
        Position,
        Issue,
        Delivery,
        Forecast,
        Track,
        Disagreement,
    )
}
"""Every kind of entry by its name in the record."""
