"""From a passage and what a person typed of it to a finding that fits the record.

As with what reading finds, nothing is kept without its passage: the words of a report between two
places of its text, and every other finding named is one of the same report.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, cast

from goodoffices.errors import Misuse
from goodoffices.model.findings import (
    ActorFinding,
    DeliveryFinding,
    Document,
    EventFinding,
    FigureFinding,
    Finding,
    ForecastFinding,
    LinkFound,
    OfferFinding,
    PositionFinding,
    ReplyFound,
    StatementFinding,
)
from goodoffices.model.shapes import (
    Citation,
    Condition,
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
from goodoffices.store.blanks import BLANKS, CONDITIONS, FOUND, REPLIES, Blank, How
from goodoffices.store.quoted import passage, quoted


@dataclass(frozen=True, slots=True)
class _Form:
    """A filled-in form over one report."""

    document: Document
    kind: str
    passage: Citation
    typed: Mapping[str, str]
    actors: Mapping[str, ActorFinding]

    def one(self, name: str) -> str | None:
        return self.typed.get(name) or None

    def some(self, name: str) -> tuple[str, ...]:
        """What was chosen in the fields ``name.1``, ``name.2`` and so on, each once."""
        found = (v for n, v in self.typed.items() if n.rpartition(".")[0] == name and v)
        return tuple(dict.fromkeys(found))

    def words(self, name: str) -> Citation | None:
        """Where the words of a field stand, as near to the passage as they do."""
        told = self.typed.get(name)
        near = self.passage.start
        return passage(self.document.id, self.document.text, told, near) if told else None

    def conditions(self) -> tuple[Condition, ...]:
        found = []
        for n in range(1, CONDITIONS + 1):
            cited_, relation = (
                self.words(f"condition.{n}.words"),
                self.one(f"condition.{n}.relation"),
            )
            if cited_ is not None:
                found.append(Condition(cast(Relation, relation or "if"), cited_))
            elif relation:
                raise Misuse(
                    "no-passage", "Conditions", "A condition rests on words", "Say in which words."
                )
        return tuple(found)

    def replies(self) -> tuple[ReplyFound, ...]:
        found = []
        for n in range(1, REPLIES + 1):
            cited_, status = self.words(f"reply.{n}.words"), self.one(f"reply.{n}.status")
            by, time = self.one(f"reply.{n}.by"), self.one(f"reply.{n}.time")
            if cited_ is not None and status:
                found.append(ReplyFound(by, cast(OfferStatus, status), time, (cited_,)))
            elif cited_ is not None:
                raise Misuse("missing-value", "Reply", "This must be said", "Say what it was.")
            elif by or time or status:
                raise Misuse(
                    "no-passage", "Replies", "A reply rests on words", "Say in which words."
                )
        return tuple(found)

    def number(self, name: str, part: float = 1.0) -> float | None:
        told = self.typed.get(name, "").replace(",", "")
        try:
            return float(told) * part if told else None
        except ValueError as error:
            raise Misuse("unfit-value", told, "It is not a number", "Write 14 or 2.5.") from error


def by_hand(
    document: Document,
    kind: str,
    start: int,
    end: int,
    typed: Mapping[str, str],
    findings: Callable[[str], Mapping[str, Finding]],
) -> Finding:
    """The finding that a person means. ``findings`` gives those of a kind in the report, by id.

    Raises Misuse where a kind, passage or field does not fit.
    """
    if kind not in BLANKS:
        raise Misuse("no-such-kind", kind, "No entry of this kind is added by hand", _KINDS)
    marked = cited(document, kind, start, end)
    actors = {i: f for i, f in findings("actor").items() if isinstance(f, ActorFinding)}
    asked = {b.how for b in BLANKS[kind]} & FOUND
    known: Mapping[How, object] = {how: findings(how) for how in asked} | {"actor": actors}
    values = {b.name: _checked(b, typed.get(b.name, ""), document, known) for b in BLANKS[kind]}
    form = _Form(document, kind, marked, values, actors)
    return _MADE[kind](form)


_KINDS = f"These are: {', '.join(BLANKS)}."


def cited(document: Document, kind: str, start: int, end: int) -> Citation:
    """The passage, if an entry of this kind may rest on it."""
    if not 0 <= start < end <= len(document.text):
        raise Misuse("no-passage", document.id, "No words are marked there", "Mark them anew.")
    marked = document.cite(start, end)
    if not marked.quote:
        raise Misuse("no-passage", document.id, "No words are marked there", "Mark them anew.")
    if "\n" in marked.quote and kind != StatementFinding.kind:
        raise Misuse(
            "long-passage",
            f"{marked.quote[:60]} …",
            "An entry rests on words of one sentence; only what is said may go on for longer",
            "Mark less.",
        )
    return marked


def _checked(blank: Blank, value: str, document: Document, known: Mapping[How, object]) -> str:
    value = " ".join(value.split())
    if not value:
        if blank.needed:
            raise Misuse("missing-value", blank.label, "This must be said", "Fill it in.")
        return ""
    if blank.choices and value not in blank.choices:
        raise Misuse("unfit-value", value, "It is not one of the choices", "Choose one.")
    if blank.how in known and value not in cast(Mapping[str, object], known[blank.how]):
        raise Misuse("unfit-value", value, f"The report has no such {blank.how}", "Choose one.")
    if blank.quoted and value.casefold() not in " ".join(document.text.split()).casefold():
        raise Misuse(
            "not-quoted", value, "The report does not have these words", "Use words of the report."
        )
    return value


def _statement(form: _Form) -> Finding:
    actor = form.actors.get(form.typed["speaker"])
    text = actor.name if actor else form.typed["speaker_text"]
    if not text:
        raise Misuse("missing-value", "Who says it", "This must be said", "Choose, or type it.")
    named = "named" if actor is not None and not actor.unnamed else "unnamed"
    span = quoted(form.document.text, text, form.passage.start)
    first = LinkFound(form.one("speaker"), text, "said")
    hands = (LinkFound(id_, form.actors[id_].name, "reported") for id_ in form.some("chain"))
    return StatementFinding(
        citations=(form.passage,),
        content=(form.passage,),
        source=form.document.cite(*span) if span else None,
        cue=form.words("cue"),
        addressees=form.some("addressees"),
        within=form.one("within"),
        speaker=form.one("speaker"),
        speaker_text=text,
        speaker_known=cast(Literal["named", "unnamed"], named),
        form=cast(Form, form.typed["form"] or "indirect"),
        polarity=cast(Polarity, form.typed["polarity"] or "affirmed"),
        time=form.one("time"),
        chain=(first, *hands),
    )


def _event(form: _Form) -> Finding:
    return EventFinding(
        citations=(form.passage,),
        trigger=form.passage,
        type=cast(Plover, form.typed["type"] or "consult"),
        status=cast(EventStatus, form.typed["status"] or "happened"),
        initiators=form.some("initiators"),
        recipients=form.some("recipients"),
        place=form.one("place"),
        time=form.one("time"),
        mode=form.one("mode"),
        object=form.typed["object"],
        figures=form.some("figures"),
        attributed_to=form.one("attributed_to"),
    )


def _offer(form: _Form) -> Finding:
    conditions, replies = form.conditions(), form.replies()
    beside = (*(c.citation for c in conditions), *(c for r in replies for c in r.citations))
    return OfferFinding(
        citations=(form.passage, *beside),
        content=form.passage,
        type=cast(OfferType, form.typed["type"] or "offer"),
        maker=form.one("maker"),
        made_to=form.some("made_to"),
        status=cast(OfferStatus, form.typed["status"] or "made"),
        time=form.one("time"),
        conditions=conditions,
        replies=replies,
        part_of=form.one("part_of"),
        revises=form.one("revises"),
        attributed_to=form.one("attributed_to"),
    )


def _delivery(form: _Form) -> Finding:
    returned = form.one("in_return_for") is not None
    return DeliveryFinding(
        citations=(form.passage,),
        what=form.passage,
        status=cast(DeliveryStatus, form.typed["status"] or "floated"),
        giver=form.one("giver"),
        receiver=form.one("receiver"),
        time=form.one("time"),
        figures=form.some("figures"),
        offer=form.one("offer"),
        in_return_for=form.one("in_return_for"),
        link=cast(DeliveryLink, form.typed["link"] or "stated") if returned else "none",
        event=form.one("event"),
        attributed_to=form.one("attributed_to"),
    )


def _position(form: _Form) -> Finding:
    conditions = form.conditions()
    return PositionFinding(
        citations=(form.passage, *(c.citation for c in conditions)),
        issue=form.passage,
        actor=form.one("actor"),
        stance=cast(Stance, form.typed["stance"] or "supports"),
        time=form.one("time"),
        conditions=conditions,
        attributed_to=form.one("attributed_to"),
    )


def _figure(form: _Form) -> Finding:
    low, high = form.number("low"), form.number("high")
    if low is None and high is None:
        raise Misuse("missing-value", "From, to", "A figure needs a number", "Fill one in.")
    if low is not None and high is not None and low > high:
        raise Misuse("unfit-value", f"{low:g} to {high:g}", "That runs backwards", "Turn it round.")
    return FigureFinding(
        citations=(form.passage,),
        of=form.typed["of"],
        low=low,
        high=high,
        unit=form.one("unit"),
        text=form.passage.quote,
        approximate=bool(form.typed["approximate"]),
        event=form.one("event"),
        subset_of=form.one("subset_of"),
        attributed_to=form.one("attributed_to"),
    )


def _forecast(form: _Form) -> Finding:
    low, high = form.number("low", 0.01), form.number("high", 0.01)
    if any(n is not None and not 0 <= n <= 1 for n in (low, high)):
        raise Misuse("unfit-value", "Percent", "It lies outside 0 to 100", "Write 55 to 80.")
    return ForecastFinding(
        citations=(form.passage,),
        proposition=form.passage,
        words=form.typed["words"],
        low=low,
        high=high,
        scale=form.one("scale"),
        forecaster=form.one("forecaster"),
        opens=form.one("opens"),
        closes=form.one("closes"),
        attributed_to=form.one("attributed_to"),
    )


_MADE: Mapping[str, Callable[[_Form], Finding]] = {
    "statement": _statement,
    "event": _event,
    "offer": _offer,
    "delivery": _delivery,
    "position": _position,
    "figure": _figure,
    "forecast": _forecast,
}
