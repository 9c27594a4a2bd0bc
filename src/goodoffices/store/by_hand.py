"""From a passage and what a person typed of it to a finding that fits the record.

As with what reading finds, nothing is kept without its passage: the words of a report between two
places of its text, and every other finding named is one of the same report.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, cast, get_args

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
    StatementFinding,
)
from goodoffices.model.shapes import (
    Citation,
    DeliveryStatus,
    EventStatus,
    Form,
    OfferStatus,
    OfferType,
    Plover,
    Polarity,
    Stance,
)

How = Literal["choice", "actor", "time", "words", "number", "yes"]
"""How a field is filled in: one of its choices, an actor or time of the report, words, a number."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A field of the form by which an entry is added. ``quoted``: words that the report has."""

    name: str
    label: str
    how: How
    choices: tuple[str, ...] = ()
    needed: bool = False
    quoted: bool = False


def _choice(name: str, label: str, type_: object) -> Blank:
    return Blank(name, label, "choice", get_args(type_))


_DAY = Blank("time", "When", "time")

BLANKS: Mapping[str, tuple[Blank, ...]] = {
    "statement": (
        Blank("speaker", "Who says it", "actor"),
        Blank("speaker_text", "or, in the report’s words", "words", quoted=True),
        _choice("form", "In whose words", Form),
        _choice("polarity", "Affirmed or denied", Polarity),
        _DAY,
    ),
    "event": (
        _choice("type", "Type", Plover),
        _choice("status", "Status", EventStatus),
        Blank("initiators", "Who did it", "actor"),
        Blank("initiators.2", "with", "actor"),
        Blank("recipients", "to whom", "actor"),
        Blank("place", "Where", "words", quoted=True),
        _DAY,
    ),
    "offer": (
        _choice("type", "Type", OfferType),
        Blank("maker", "Who makes it", "actor"),
        Blank("made_to", "to whom", "actor"),
        _choice("status", "Status", OfferStatus),
        _DAY,
    ),
    "delivery": (
        _choice("status", "Status", DeliveryStatus),
        Blank("giver", "Who gives", "actor"),
        Blank("receiver", "to whom", "actor"),
        _DAY,
    ),
    "position": (
        Blank("actor", "Who stands so", "actor", needed=True),
        _choice("stance", "Stance", Stance),
        _DAY,
    ),
    "figure": (
        Blank("of", "What is counted, in the report’s words", "words", needed=True, quoted=True),
        Blank("low", "From", "number"),
        Blank("high", "to", "number"),
        Blank("unit", "Unit", "words"),
        Blank("approximate", "Only about so many", "yes"),
    ),
    "forecast": (
        Blank("forecaster", "Who expects it (nobody: the author)", "actor"),
        Blank("words", "How likely, in the report’s words", "words", needed=True, quoted=True),
        Blank("low", "Percent, from", "number"),
        Blank("high", "to", "number"),
        Blank("closes", "By when", "time"),
    ),
}
"""By kind, what a person is asked; the passage itself is what the entry is about."""


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

    def some(self, *names: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(v for n in names if (v := self.typed.get(n))))

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
    passage = cited(document, kind, start, end)
    actors = {i: f for i, f in findings("actor").items() if isinstance(f, ActorFinding)}
    known: Mapping[How, object] = {"actor": actors, "time": findings("time")}
    values = {b.name: _checked(b, typed.get(b.name, ""), document, known) for b in BLANKS[kind]}
    form = _Form(document, kind, passage, values, actors)
    return _MADE[kind](form)


_KINDS = f"These are: {', '.join(BLANKS)}."


def cited(document: Document, kind: str, start: int, end: int) -> Citation:
    """The passage, if an entry of this kind may rest on it."""
    if not 0 <= start < end <= len(document.text):
        raise Misuse("no-passage", document.id, "No words are marked there", "Mark them anew.")
    passage = document.cite(start, end)
    if not passage.quote:
        raise Misuse("no-passage", document.id, "No words are marked there", "Mark them anew.")
    if "\n" in passage.quote and kind != StatementFinding.kind:
        raise Misuse(
            "long-passage",
            f"{passage.quote[:60]} …",
            "An entry rests on words of one sentence; only what is said may go on for longer",
            "Mark less.",
        )
    return passage


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
    return StatementFinding(
        citations=(form.passage,),
        content=(form.passage,),
        speaker=form.one("speaker"),
        speaker_text=text,
        speaker_known=cast(Literal["named", "unnamed"], named),
        form=cast(Form, form.typed["form"] or "indirect"),
        polarity=cast(Polarity, form.typed["polarity"] or "affirmed"),
        time=form.one("time"),
        chain=(LinkFound(form.one("speaker"), text, "said"),),
    )


def _event(form: _Form) -> Finding:
    return EventFinding(
        citations=(form.passage,),
        trigger=form.passage,
        type=cast(Plover, form.typed["type"] or "consult"),
        status=cast(EventStatus, form.typed["status"] or "happened"),
        initiators=form.some("initiators", "initiators.2"),
        recipients=form.some("recipients"),
        place=form.one("place"),
        time=form.one("time"),
    )


def _offer(form: _Form) -> Finding:
    return OfferFinding(
        citations=(form.passage,),
        content=form.passage,
        type=cast(OfferType, form.typed["type"] or "offer"),
        maker=form.one("maker"),
        made_to=form.some("made_to"),
        status=cast(OfferStatus, form.typed["status"] or "made"),
        time=form.one("time"),
    )


def _delivery(form: _Form) -> Finding:
    return DeliveryFinding(
        citations=(form.passage,),
        what=form.passage,
        status=cast(DeliveryStatus, form.typed["status"] or "floated"),
        giver=form.one("giver"),
        receiver=form.one("receiver"),
        time=form.one("time"),
    )


def _position(form: _Form) -> Finding:
    return PositionFinding(
        citations=(form.passage,),
        issue=form.passage,
        actor=form.one("actor"),
        stance=cast(Stance, form.typed["stance"] or "supports"),
        time=form.one("time"),
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
        scale=None,
        forecaster=form.one("forecaster"),
        closes=form.one("closes"),
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
