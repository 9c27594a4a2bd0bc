"""Disagreements: where sources differ on one event, one utterance, one actor's stance.

Nobody wins here. Each disagreement names its sides, each with its passage, and a verdict:
``contradicts`` (both cannot be true as worded), ``divergent`` (they differ and could both
stand), ``compatible`` (they seem to clash and do not), with the reason in one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations, groupby

from goodoffices.model.edtf import overlap
from goodoffices.model.entries import Disagreement, Event, Figure, Position, Statement
from goodoffices.model.findings import EventFinding, FigureFinding
from goodoffices.model.ids import derived_id
from goodoffices.model.shapes import About, Citation, Mention, Side, Verdict
from goodoffices.resolve.events import Events
from goodoffices.resolve.positions import Positions
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.resolve.utterances import Utterances
from goodoffices.text.stems import stem


def disagreement(about: About, sides: Sequence[Side], verdict: Verdict, why: str) -> Disagreement:
    """The entry over these sides, in a fixed order; it cites every side's passages."""
    ordered = tuple(sorted(sides, key=lambda s: (s.citations, s.entry, s.value)))
    return Disagreement(
        id=derived_id("disagreement", about, *(s.entry for s in ordered)),
        about=about,
        sides=ordered,
        verdict=verdict,
        why=why,
        citations=tuple(sorted({c for s in ordered for c in s.citations})),
        certainty="low" if verdict == "divergent" else "high",
    )


class EventDisagreements:
    """Figures and status on which the reports of one event differ."""

    name = "disagreements on events"
    kinds: tuple[str, ...] = ("event",)
    makes: tuple[str, ...] = ("disagreement",)

    def __init__(self) -> None:
        self._events = Events()

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The events' own blocks."""
        return self._events.keys(item, scope)

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """All disagreements within each event of the block."""
        events = {e.id: e for i in block.items if isinstance(e := scope.entry(i.id), Event)}
        for event in events.values():
            if len(event.members) > 1:
                yield from _figures(event, scope)
                yield from _statuses(event)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The events whose figures changed."""
        found = (scope.finding(i) for i in changed if i.startswith("figure-"))
        return {f.event for f in found if isinstance(f, FigureFinding) and f.event is not None}


def _figures(event: Event, scope: Scope) -> Iterator[Disagreement]:
    """One entry per counted thing of which the reports give different numbers."""
    figures = [f for m in event.members for f in _figures_of(m, scope) if f.subset_of is None]
    figures = sorted({f.id: f for f in figures}.values(), key=lambda f: (_counted(f), f.id))
    for counted, same in groupby(figures, key=_counted):
        group = list(same)
        values = {(f.low, f.high, f.approximate) for f in group}
        if not counted or len(values) < 2:
            continue
        sides = [Side(f.id, "low", f.text, f.citations) for f in group]
        verdict, why = _compare_figures(group)
        yield disagreement("figure", sides, verdict, why)


def _figures_of(event: str, scope: Scope) -> Iterator[Figure]:
    finding = scope.finding(event)
    if isinstance(finding, EventFinding):
        for id_ in finding.figures:
            figure = scope.entry(id_)
            if isinstance(figure, Figure):
                yield figure


def _counted(figure: Figure) -> str:
    """What is counted, by the last word of its name without plural ending."""
    words = re.findall(r"[\w-]+", figure.of.casefold())
    return (figure.unit or "") + "|" + words[-1].rstrip("s") if words else ""


def _compare_figures(figures: Sequence[Figure]) -> tuple[Verdict, str]:
    lows = [f.low for f in figures if f.low is not None]
    highs = [f.high for f in figures if f.high is not None]
    given = ", ".join(dict.fromkeys(f"“{f.text}”" for f in figures))
    if not lows or not highs or max(lows) <= min(highs):
        return "compatible", f"One number can satisfy all of {given}."
    if any(f.approximate for f in figures):
        return "divergent", f"{given} differ, and not all are exact."
    return "contradicts", f"{given}: exact numbers for one event, and they differ."


_REAL = frozenset({"happened", "ongoing"})
_UNREAL = frozenset({"denied", "negated"})


def _statuses(event: Event) -> Iterator[Disagreement]:
    """An entry where one report tells that it happened and another that it did not."""
    told = [m for m in event.mentions if m.status in _REAL]
    untold = [m for m in event.mentions if m.status in _UNREAL]
    if told and untold:
        sides = [_side(event, m) for m in (*told, *untold)]
        verdict: Verdict = (
            "contradicts"
            if any(overlap(a.when.edtf, b.when.edtf) for a in told for b in untold)
            else "divergent"
        )
        yield disagreement(
            "status", sides, verdict, "Some reports tell that it happened, others that it did not."
        )


def _side(event: Event, mention: Mention) -> Side:
    return Side(event.members[0], "status", mention.status, (mention.citation,))


class WordingDisagreements:
    """One utterance that reports word differently."""

    name = "disagreements on wording"
    kinds: tuple[str, ...] = ("statement",)
    makes: tuple[str, ...] = ("disagreement",)

    def __init__(self) -> None:
        self._utterances = Utterances()

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The utterances' own blocks."""
        return self._utterances.keys(item, scope)

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry per utterance whose quoted words differ between documents."""
        utterances = {u.id: u for i in block.items if (u := scope.utterance(i.id)) is not None}
        for utterance in utterances.values():
            found = [scope.entry(m) for m in utterance.members]
            quoted = [s for s in found if isinstance(s, Statement) and s.form != "indirect"]
            differing = [
                pair
                for pair in combinations(quoted, 2)
                if pair[0].content[0].document != pair[1].content[0].document
                and reworded(_quoted(pair[0]), _quoted(pair[1]))
            ]
            sides = {
                s.id: Side(s.id, "content", s.content[0].quote, s.content)
                for pair in differing
                for s in pair
            }
            documents = {side.citations[0].document for side in sides.values()}
            if sides:
                yield disagreement(
                    "wording",
                    list(sides.values()),
                    "divergent",
                    f"{len(documents)} documents put one utterance into different words, "
                    "all in quotation marks.",
                )

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The other statements of an utterance that changed."""
        found = (scope.utterance(i) for i in changed if i.startswith("statement-"))
        return {m for u in found if u is not None for m in u.members}


KEPT = 0.4
"""Share of the shorter quotation's words that two translations of one sentence have in common."""

_MARKED = re.compile(r"[“\"„«]([^“”\"„«»]+)[”\"“»]")


def _quoted(statement: Statement) -> tuple[str, ...]:
    """The stems of the words that stand in quotation marks, in order."""
    text = " ".join(c.quote for c in statement.content)
    if statement.form == "mixed":
        text = " ".join(_MARKED.findall(text))
    words = re.findall(r"\w+", re.sub(r"['’]", "", text.casefold()))
    return tuple(stem(w) for w in words)


def reworded(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two quotations of one utterance put other words in one place of it.

    A quotation that is split, shortened or spelt otherwise says nothing else: what counts is a
    word replaced by another between words that both have.
    """
    steps = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    equal = [n for n, step in enumerate(steps) if step[0] == "equal"]
    if sum(steps[n][2] - steps[n][1] for n in equal) < KEPT * min(len(left), len(right)):
        return False
    return any(
        what == "replace"
        and equal[0] < n < equal[-1]
        and not _one_spelling("".join(left[a:b]), "".join(right[c:d]))
        and any(len(w) > 3 for w in (*left[a:b], *right[c:d]))
        for n, (what, a, b, c, d) in enumerate(steps)
    )


def _one_spelling(left: str, right: str) -> bool:
    """Whether two runs of letters are one but for an ending or a missing space."""
    return left.startswith(right) or right.startswith(left)


class PositionDisagreements:
    """An actor said both to support and to oppose one thing, at no different times."""

    name = "disagreements on positions"
    kinds: tuple[str, ...] = ("position",)
    makes: tuple[str, ...] = ("disagreement",)

    def __init__(self) -> None:
        self._positions = Positions()

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The positions' own blocks."""
        return self._positions.keys(item, scope)

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry per actor and issue with opposed stances; a change over time is none."""
        found = [p for i in block.items if isinstance(p := scope.entry(i.id), Position)]
        held: dict[tuple[str, str], list[Position]] = {}
        for position in found:
            actor = scope.entry(position.actor) if position.actor else None
            if actor is not None:
                held.setdefault((actor.id, position.issue), []).append(position)
        for positions in held.values():
            for_, against = (
                [p for p in positions if p.stance == stance] for stance in ("supports", "opposes")
            )
            clash = [(a, b) for a in for_ for b in against if overlap(a.when.edtf, b.when.edtf)]
            if clash:
                sides = {
                    p.id: Side(p.id, "stance", p.stance, _cited(p)) for pair in clash for p in pair
                }
                yield disagreement(
                    "position",
                    list(sides.values()),
                    "contradicts"
                    if len({s.citations[0].document for s in sides.values()}) > 1
                    else "divergent",
                    "The same actor is reported both for and against it, with no later date to tell a change.",
                )

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """Nothing beyond references."""
        return ()


def _cited(position: Position) -> tuple[Citation, ...]:
    return position.citations
