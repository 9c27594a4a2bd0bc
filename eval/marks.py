"""The trained reader's marks against the rules' findings, kind by kind, on writers neither has seen.

Passages are matched by place as the exam matches entries: one to one, the closest first, where they
share at least half of the shorter one's characters. Each kind is counted for the rules, for the model at
several likelihoods, for both (the rules' passages with the marks that meet none of them), and as shipped: what the
record gets, where rules decide which marks become entries. Beside it stands the share of answered passages whose label (type, relation, stance) and status are right.

The corpus marks a passage as what it is in the first place, the record keeps all that it tells (record.md: "all that
apply, linked to each other"): whoever makes or answers an offer takes a position, and an offer or its price that names
a value is a floated delivery. So a stance or a delivery that answers no mark of its kind, but stands on a marked offer,
reply or condition, is neither right nor wrong: it is set aside, and the line says how many are. What stands on no mark is an
invention as before, and a mark of the kind that nothing answers is a miss as before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module

from train.corpus import HELD_OUT, Report, Span, reports

from eval.spans import CAPTURED, HALF, Count, Place
from goodoffices.extract import EXTRACTORS
from goodoffices.extract.language import load, parse
from goodoffices.extract.reading import Reading
from goodoffices.extract.trained.marks import KINDS, Kind, Mark
from goodoffices.extract.trained.tagger import Tagger
from goodoffices.read import receive_text

LIKELIHOODS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
MARKED: tuple[Kind, ...] = KINDS[3:]
"""The kinds beside attributions, which ``eval.spans`` counts in a way of its own."""
DERIVED: dict[Kind, tuple[Kind, ...]] = {
    "stance": ("offer", "reply"),
    "delivery": ("offer", "condition"),
}
"""Kinds that the record also makes of passages marked as others (``_of_offers`` in
extract/positions, ``_of_offer`` and ``asked_for`` in extract/deliveries)."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a kind with its label and status, "" where nobody tells them."""

    kind: Kind
    start: int
    end: int
    label: str = ""
    status: str = ""
    likelihood: float = 1.0
    core: Place | None = None
    """What it is about, where that is less than the passage: the issue of a stance."""


@dataclass(slots=True)
class Tally:
    """The count of one proposer, and how often label and status were right."""

    count: Count = field(default_factory=Count)
    aside: int = 0
    """Proposed passages that stand on marks of the kinds they are derived from."""
    labels: Counter[bool] = field(default_factory=Counter)
    statuses: Counter[bool] = field(default_factory=Counter)

    def add(
        self, wanted: Sequence[Passage], got: Sequence[Passage], above: Sequence[Passage] = ()
    ) -> None:
        """Another report; ``above`` are the marks of the kinds that this kind is derived from."""
        answers = matched(wanted, got)
        unanswering = (g for j, g in enumerate(got) if j not in answers.values())
        aside = sum(1 for g in unanswering if any(_stands_on(g, a) for a in above))
        self.aside += aside
        self.count += Count(len(answers), len(wanted), len(answers), len(got) - aside)
        for i, j in answers.items():
            if wanted[i].label and got[j].label:
                self.labels[wanted[i].label == got[j].label] += 1
            if wanted[i].status and got[j].status:
                self.statuses[wanted[i].status == got[j].status] += 1


def cover(a: Place, b: Place) -> float:
    """The characters shared by the length of the shorter one."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / min(a[1] - a[0], b[1] - b[0]) if shared > 0 else 0.0


def _stands_on(proposed: Passage, mark: Passage) -> bool:
    return cover(proposed.core or (proposed.start, proposed.end), (mark.start, mark.end)) >= HALF


def matched(wanted: Sequence[Passage], got: Sequence[Passage]) -> dict[int, int]:
    """Which proposed passage answers which wanted one."""
    pairs = sorted(
        (
            (cover((w.start, w.end), (g.start, g.end)), -i, -j)
            for i, w in enumerate(wanted)
            for j, g in enumerate(got)
        ),
        reverse=True,
    )
    answers: dict[int, int] = {}
    taken: set[int] = set()
    for near, i, j in pairs:
        if near >= HALF and -i not in answers and -j not in taken:
            answers[-i] = -j
            taken.add(-j)
    return answers


def told_in(reading: Reading) -> Iterator[Passage]:
    """What the findings tell, passage by passage."""
    for name in EXTRACTORS:
        import_module(f"goodoffices.extract.{name}").find(reading)
    for event in reading.events:
        yield Passage("event", event.trigger.start, event.trigger.end, event.type, event.status)
    for offer in reading.offers:
        yield Passage("offer", offer.content.start, offer.content.end, offer.type)
        for condition in offer.conditions:
            place = condition.citation
            yield Passage("condition", place.start, place.end, condition.relation)
        for reply in offer.replies:
            for place in reply.citations[:1]:
                yield Passage("reply", place.start, place.end, "", reply.status)
    for delivery in reading.deliveries:
        yield Passage("delivery", delivery.what.start, delivery.what.end, "", delivery.status)
    for position in reading.positions:
        issue = (position.issue.start, position.issue.end)
        place = position.head
        yield Passage("stance", place.start, place.end, position.stance, core=issue)
    for forecast in reading.forecasts:
        yield Passage("forecast", forecast.proposition.start, forecast.proposition.end)
    for figure in reading.figures:
        yield Passage("figure", figure.head.start, figure.head.end)


def table(tagger: Tagger, writers: Sequence[str] = HELD_OUT) -> Iterator[str]:
    """The lines to print."""
    found = [(r, *_read(r, tagger)) for r in reports(writers=writers)]
    yield f"\n{len(found)} reports; P R F1, label right, status right"
    for kind in MARKED:
        rules, shipped = Tally(), Tally()
        models = {least: (Tally(), Tally()) for least in LIKELIHOODS}
        for report, wanted, told, kept, marks in found:
            if not report.tells(kind):
                continue
            mine = [p for p in wanted if p.kind == kind]
            theirs = [p for p in told if p.kind == kind]
            above = [p for p in wanted if p.kind in DERIVED.get(kind, ())]
            rules.add(mine, theirs, above)
            shipped.add(mine, [p for p in kept if p.kind == kind], above)
            for least, (alone, both) in models.items():
                likely = [m for m in marks if m.kind == kind and m.likelihood >= least]
                alone.add(mine, likely, above)
                both.add(mine, [*theirs, *_beside(theirs, likely)], above)
        yield _line(kind, "rules", rules)
        yield _line(kind, "shipped", shipped)
        for least, (alone, _) in models.items():
            yield _line(kind, f"model {least}", alone)
        for least, (_, both) in models.items():
            yield _line(kind, f"both {least}", both)


def _beside(told: Sequence[Passage], marks: Sequence[Passage]) -> list[Passage]:
    return [
        m for m in marks if not any(cover((m.start, m.end), (t.start, t.end)) >= HALF for t in told)
    ]


def _read(report: Report, tagger: Tagger) -> tuple[list[Passage], ...]:
    """What is marked in a report; what the rules find in it, what the product, what the model."""
    parts: list[str] = []
    wanted: list[Passage] = []
    at = 0
    for piece in (t for t in report.texts if not t.furniture):
        wanted += [_passage(s, at) for s in piece.spans]
        parts.append(piece.text)
        at += len(piece.text) + 2
    document = receive_text("\n\n".join(parts), captured=CAPTURED)
    (plain,) = parse([document], load())
    (both,) = parse([document], load(), tagger)
    marks = tagger.marks(document, plain.paragraphs)
    return wanted, list(told_in(plain)), list(told_in(both)), [_passage(m, 0) for m in marks]


def _passage(found: Span | Mark, at: int) -> Passage:
    likelihood = found.likelihood if isinstance(found, Mark) else 1.0
    start, end = found.start + at, found.end + at
    return Passage(found.kind, start, end, found.label, found.status, likelihood)


def _line(kind: Kind, who: str, tally: Tally) -> str:
    count = tally.count
    classes = "  ".join(
        f"{what} {seen[True] / seen.total():.3f}"
        for what, seen in (("label", tally.labels), ("status", tally.statuses))
        if seen
    )
    aside = f", {tally.aside} set aside" if tally.aside else ""
    return (
        f"{kind:<12} {who:<10} P {count.precision:.3f} R {count.recall:.3f} F1 {count.f1:.3f}"
        f"  ({count.found} of {count.wanted}; {count.got} proposed{aside})  {classes}"
    ).rstrip()
