"""What reading one document yields, before anything is known of any other document.

A finding depends on the document's text and the reader's version alone. It refers to other
findings of the same document by their ids. ``resolve`` turns findings into the record's entries.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from goodoffices.model.ids import finding_id
from goodoffices.model.shapes import (
    UNKNOWN,
    ActorType,
    Certainty,
    Citation,
    Condition,
    DeliveryLink,
    DeliveryStatus,
    EventStatus,
    Form,
    Furniture,
    Genre,
    OfferStatus,
    OfferType,
    Plover,
    Polarity,
    SpeakerKnown,
    Stance,
    Timex,
    When,
)

MentionForm = Literal["name", "title", "description", "pronoun", "metonym"]
Tie = Literal["spouse", "relative", "alias", "member"]
Anchor = Literal["none", "published", "narrative", "quote"]
TimedBy = Literal["words", "story"]


@dataclass(frozen=True, slots=True)
class Document:
    """A report as it arrived: frozen text, furniture marked, metadata each with its reason.

    ``id`` is the SHA-256 of the bytes received; ``text`` holds all that a reader would see,
    furniture included; ``renderer`` names what turned the bytes into text.
    """

    kind: ClassVar[str] = "document"

    id: str
    path: str
    text: str
    renderer: str
    captured: str
    """When it was read: an ISO 8601 instant in UTC. Outside ids and comparisons, like ``path``."""
    url: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: When = UNKNOWN
    language: str = "en"
    """ISO 639-1; anything but ``en`` is kept and listed, and not extracted from."""
    genre: Genre = "unknown"
    furniture: tuple[Furniture, ...] = ()
    metadata: tuple[Furniture, ...] = ()
    """Headline, byline, outlet and date lines: neither furniture nor prose (reason says which)."""
    grade: str | None = None
    marking: str | None = None

    def cite(self, start: int, end: int) -> Citation:
        """The citation of ``text[start:end]``, with outer white space left out."""
        quote = self.text[start:end]
        start += len(quote) - len(quote.lstrip())
        quote = quote.strip()
        return Citation(self.id, start, start + len(quote), quote)


@dataclass(frozen=True, slots=True)
class ActorMention:
    """One place where an actor is named, titled, described or meant by a pronoun."""

    citation: Citation
    form: MentionForm


@dataclass(frozen=True, slots=True)
class RoleFound:
    """A title as the text words it: "deputy foreign minister" of whom, held when.

    ``held`` is the EDTF span that the text gives for it, with the passage that says so.
    """

    title: str
    of: str | None
    text: str
    former: bool = False
    held: tuple[str, Citation] | None = None


@dataclass(frozen=True, slots=True)
class TieFound:
    """What the text says of two actors: "X (Y)" is an alias, "the husband of X" a spouse."""

    tie: Tie
    other: str
    citation: Citation


class _Hashed:
    """Room for an id, worked out when first asked for: ids are asked for all the time."""

    __slots__ = ("_id",)
    _id: str


@dataclass(frozen=True, slots=True)
class Found(_Hashed):
    """What all findings share: their passages, and the id that their head passage gives."""

    kind: ClassVar[str]

    citations: tuple[Citation, ...]

    @property
    def head(self) -> Citation:
        """The passage that identifies the finding."""
        return self.citations[0]

    @property
    def id(self) -> str:
        """Kind, document and head passage (and ``value``), hashed: see ``model/ids.py``."""
        try:
            return self._id
        except AttributeError:
            head = self.head
            made = finding_id(self.kind, head.document, head.start, head.end, self.hashed_value)
            object.__setattr__(self, "_id", made)
            return made

    @property
    def hashed_value(self) -> str:
        """What the id hashes besides the head passage: nothing, but for figures."""
        return ""

    @property
    def document(self) -> str:
        """The document in which it was found."""
        return self.head.document


@dataclass(frozen=True, slots=True)
class ActorFinding(Found):
    """Whom one document means by a chain of mentions. The first mention is its head passage.

    ``name`` is the fullest name the document gives. ``code`` is a gazetteer's key where one
    fits (an ISO 3166 alpha-3 code behind ``state:``, the acronym of an international
    organisation behind ``org:``). ``acts_for`` and ``ties`` refer to actor findings of the
    same document. ``unnamed`` marks "one European diplomat": never merged with anybody.
    """

    kind: ClassVar[str] = "actor"

    name: str
    type: ActorType
    mentions: tuple[ActorMention, ...]
    code: str | None = None
    roles: tuple[RoleFound, ...] = ()
    acts_for: str | None = None
    metonyms: tuple[str, ...] = ()
    ties: tuple[TieFound, ...] = ()
    unnamed: bool = False
    certainty: Certainty = "high"


@dataclass(frozen=True, slots=True)
class TimeFinding(Found):
    """A time expression, normalised as far as it goes alone, and what it is anchored to.

    ``timex.value`` is the ISO-TimeML value where the expression is absolute ("2022-02"); a
    relative one holds a formula for ``resolve/times.py`` in ``shift`` (see there), which alone
    turns it into a When. ``quote`` is the statement finding whose day anchors it, if any.
    """

    kind: ClassVar[str] = "time"

    timex: Timex
    anchor: Anchor
    shift: str = ""
    quote: str | None = None
    tense: Literal["past", "present", "future", ""] = ""
    certainty: Certainty = "high"


@dataclass(frozen=True, slots=True)
class LinkFound:
    """A link of the chain inside the document; ``who`` is an actor finding or None."""

    who: str | None
    text: str
    how: str


@dataclass(frozen=True, slots=True)
class StatementFinding(Found):
    """Words attributed to somebody. The head passage is the first piece of content.

    ``source`` and ``cue`` are None where the text has none (a quotation carried on). ``chain``
    runs from the originator to the last reporter that the text names, the document's own
    publisher left out. ``time`` is the time finding that says when it was said, ``timed_by`` by what:
    words about the occasion, or only the story around it. ``occasion`` is
    the statement with which the utterance began that this one carries on. ``origin`` is
    "model@VERSION" where only the trained reader found it, empty where the rules did.
    """

    kind: ClassVar[str] = "statement"

    content: tuple[Citation, ...]
    speaker: str | None
    speaker_text: str
    speaker_known: SpeakerKnown
    form: Form
    source: Citation | None = None
    cue: Citation | None = None
    cue_lemma: str = ""
    addressees: tuple[str, ...] = ()
    time: str | None = None
    timed_by: TimedBy = "words"
    chain: tuple[LinkFound, ...] = ()
    polarity: Polarity = "affirmed"
    within: str | None = None
    occasion: str | None = None
    certainty: Certainty = "high"
    origin: str = ""

    @property
    def head(self) -> Citation:
        """The passage that identifies the finding."""
        return self.content[0]


@dataclass(frozen=True, slots=True)
class EventFinding(Found):
    """A PLOVER event as one clause tells it. ``citations[0]`` is the clause, its head passage.

    ``trigger`` holds the words that make it one; ``object`` the lemma of what was released,
    sanctioned, signed (for joining reports of one event).
    """

    kind: ClassVar[str] = "event"

    trigger: Citation
    type: Plover
    status: EventStatus
    mode: str | None = None
    initiators: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    time: str | None = None
    place: str | None = None
    object: str = ""
    attributed_to: str | None = None
    figures: tuple[str, ...] = ()
    certainty: Certainty = "high"
    origin: str = ""


@dataclass(frozen=True, slots=True)
class FigureFinding(Found):
    """A number and what it counts; ``low`` and ``high`` are equal when exact."""

    kind: ClassVar[str] = "figure"

    of: str
    low: float | None
    high: float | None
    unit: str | None
    text: str
    approximate: bool = False
    event: str | None = None
    subset_of: str | None = None
    attributed_to: str | None = None
    certainty: Certainty = "high"

    @property
    def hashed_value(self) -> str:
        """Two numbers in one passage are two figures."""
        return "/".join("" if n is None else repr(float(n)) for n in (self.low, self.high))


@dataclass(frozen=True, slots=True)
class ReplyFound:
    """An answer to an offer in the same document; ``by`` is an actor finding."""

    by: str | None
    status: OfferStatus
    time: str | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class OfferFinding(Found):
    """An undertaking or request that awaits another's choice. ``content`` is its head passage."""

    kind: ClassVar[str] = "offer"

    type: OfferType
    content: Citation
    maker: str | None = None
    made_to: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    replies: tuple[ReplyFound, ...] = ()
    status: OfferStatus = "made"
    time: str | None = None
    part_of: str | None = None
    revises: str | None = None
    attributed_to: str | None = None
    certainty: Certainty = "high"
    origin: str = ""

    @property
    def head(self) -> Citation:
        """The passage that identifies the finding."""
        return self.content


@dataclass(frozen=True, slots=True)
class PositionFinding(Found):
    """A stance that an actor takes on an issue; ``issue`` is the source's wording of it."""

    kind: ClassVar[str] = "position"

    actor: str | None
    issue: Citation
    stance: Stance
    time: str | None = None
    conditions: tuple[Condition, ...] = ()
    attributed_to: str | None = None
    certainty: Certainty = "high"
    origin: str = ""


@dataclass(frozen=True, slots=True)
class DeliveryFinding(Found):
    """Value given, promised, floated or withheld. ``what`` is the source's wording."""

    kind: ClassVar[str] = "delivery"

    what: Citation
    status: DeliveryStatus
    giver: str | None = None
    receiver: str | None = None
    figures: tuple[str, ...] = ()
    time: str | None = None
    offer: str | None = None
    in_return_for: str | None = None
    link: DeliveryLink = "none"
    event: str | None = None
    attributed_to: str | None = None
    certainty: Certainty = "high"
    origin: str = ""


@dataclass(frozen=True, slots=True)
class ForecastFinding(Found):
    """What somebody expects. ``forecaster`` None with ``attributed_to`` None: the author.

    ``low`` and ``high`` bound the probability that the proposition as worded comes true.
    ``opens`` and ``closes`` are time findings; ``heading`` words a window given by a heading
    ("Short-term (now - 3 months)") as months from the publication date, low and high.
    """

    kind: ClassVar[str] = "forecast"

    proposition: Citation
    words: str
    low: float | None
    high: float | None
    scale: str | None
    forecaster: str | None = None
    opens: str | None = None
    closes: str | None = None
    heading: tuple[int | None, int | None] | None = None
    attributed_to: str | None = None
    certainty: Certainty = "high"
    origin: str = ""

    @property
    def head(self) -> Citation:
        """The passage that identifies the finding."""
        return self.proposition


Finding = (
    ActorFinding
    | TimeFinding
    | StatementFinding
    | EventFinding
    | FigureFinding
    | OfferFinding
    | PositionFinding
    | DeliveryFinding
    | ForecastFinding
)

FINDINGS: dict[str, type[Finding]] = {
    t.kind: t
    for t in (
        ActorFinding,
        TimeFinding,
        StatementFinding,
        EventFinding,
        FigureFinding,
        OfferFinding,
        PositionFinding,
        DeliveryFinding,
        ForecastFinding,
    )
}
"""Every kind of finding by its name in the record."""


def references(finding: Finding) -> frozenset[str]:
    """The ids of the other findings that a finding refers to."""
    found: set[str | None] = set()
    match finding:
        case ActorFinding():
            found |= {finding.acts_for, *(t.other for t in finding.ties)}
        case TimeFinding():
            found.add(finding.quote)
        case StatementFinding():
            found |= {finding.speaker, finding.time, finding.within, *finding.addressees}
            found |= {link.who for link in finding.chain}
        case EventFinding():
            found |= {finding.time, finding.attributed_to, *finding.figures}
            found |= {*finding.initiators, *finding.recipients}
        case FigureFinding():
            found |= {finding.event, finding.subset_of, finding.attributed_to}
        case OfferFinding():
            found |= {finding.maker, *finding.made_to, finding.time, finding.part_of}
            found |= {finding.attributed_to, *(r.by for r in finding.replies)}
            found |= {r.time for r in finding.replies}
        case PositionFinding():
            found |= {finding.actor, finding.time, finding.attributed_to}
        case DeliveryFinding():
            found |= {finding.giver, finding.receiver, finding.time, finding.event}
            found |= {finding.offer, finding.in_return_for, finding.attributed_to}
            found |= set(finding.figures)
        case ForecastFinding():
            found |= {finding.forecaster, finding.opens, finding.closes, finding.attributed_to}
    found.discard(None)
    return frozenset(x for x in found if x is not None)
