"""Status on which reports differ: happened or not, achieved or only sought, likely or unlikely."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from goodoffices.model.edtf import overlap
from goodoffices.model.entries import Disagreement, DocumentEntry, Event, Forecast, Statement
from goodoffices.model.findings import ForecastFinding, StatementFinding
from goodoffices.model.shapes import Mention, Side
from goodoffices.resolve.days import days_of_words
from goodoffices.resolve.disagreements import clusters, disagreement
from goodoffices.resolve.events import Events
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.resolve.wordings import pairs, stems
from goodoffices.text.stems import stem

REAL = frozenset({"happened", "ongoing"})
UNREAL = frozenset({"denied", "negated"})

OUGHT = re.compile(
    r"\b(?:can|could|will|would|shall|should|must|may|might)(?:not| not|n[’']t| never)\b|\bwon[’']t\b"
    r"|\bto (?:not|never)\b|\b(?:not|never) to\b",
    re.IGNORECASE,
)
"""Words by which something is excluded or forbidden, not denied."""
VERB = re.compile(
    r"\b(?:not|never|n[’']t|no|nobody|none|without|neither|den(?:y|ies|ied|ying)|false|untrue)\b|n[’']t\b",
    re.IGNORECASE,
)
"""Words by which a clause denies what it tells."""
DENIED = re.compile(
    r"\b(?:no|never|not|den(?:y|ies|ied|ying)|dismiss\w*|refut\w*)(?: (?:that|having|any|the|a|it|reports? of))*\W*$",
    re.IGNORECASE,
)
"""What stands right before a passage that is denied."""
BEFORE = 60
"""Characters in which it stands."""

ACHIEVED = re.compile(
    r"\b(?:managed to|succeeded in|(?:was|were|been) able to) (?P<verb>[a-z]{4,})"
    r"(?P<rest>(?:\W+\w+){1,8})",
    re.IGNORECASE,
)
"""Words by which something is told as achieved, with the verb and what follows it."""
SOUGHT = re.compile(
    r"\b(?:seek|aim|want|hope|try|tries|trying|intend|strive|wish|plan|work|attempt)\w*\b"
    r"(?:[^.;!?]{0,60}?)\bto (?P<verb>[a-z]{4,})(?P<rest>(?:\W+\w+){1,8})",
    re.IGNORECASE,
)
"""Words by which it is told as aimed at."""
NEAR = timedelta(2)
"""Days within which one speaker's words are of one occasion."""
FEWEST = 3
"""Content words that two propositions share at least, if they are one."""
SAME = 0.6
"""Share of the shorter of two propositions that both share, if they are one."""


class StatusDisagreements:
    """The stratum of disagreements on whether an event took place."""

    name = "disagreements on events"
    kinds: tuple[str, ...] = ("event",)
    makes: tuple[str, ...] = ("disagreement",)

    def __init__(self) -> None:
        self._events = Events()

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The event's entry."""
        event = scope.entry(item.id)
        return (event.id,) if event is not None else ()

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """An entry where one report tells that it happened and another that it did not."""
        events = {e.id: e for i in block.items if isinstance(e := scope.entry(i.id), Event)}
        for event in events.values():
            told = [m for m in event.mentions if m.status in REAL]
            untold = [m for m in event.mentions if m.status in UNREAL and _denies(m, scope)]
            pairs = [(a, b) for a in told for b in untold if _clash(a, b)]
            if pairs:
                sides = [_side(event, m) for m in dict.fromkeys(m for pair in pairs for m in pair)]
                why = "Some reports tell that it happened, others that it did not."
                yield disagreement("status", sides, "contradicts", why)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """Nothing beyond references."""
        return ()


def _denies(mention: Mention, scope: Scope) -> bool:
    """Whether a passage denies the event: a ban, a promise and "no word of the talks" do not.

    A clause denies by its own verb; a noun is denied where "no" or "denied" governs it.
    """
    cited = mention.citation
    if OUGHT.search(cited.quote):
        return False
    if VERB.search(cited.quote):
        return True
    text = scope.document(cited.document).text
    return DENIED.search(text[max(0, cited.start - BEFORE) : cited.start]) is not None


def _clash(told: Mention, untold: Mention) -> bool:
    """Two reports of one time; what one report tells both ways it weighs itself."""
    if told.citation.document == untold.citation.document:
        return False
    return overlap(told.when.edtf, untold.when.edtf)


def _side(event: Event, mention: Mention) -> Side:
    return Side(event.members[0], "status", mention.status, (mention.citation,))


@dataclass(frozen=True, slots=True)
class _Deed:
    """What a statement tells as achieved, or as aimed at."""

    entry: Statement
    achieved: bool
    verb: str
    rest: frozenset[str]
    speaker: str
    utterance: str
    day: tuple[date, date] | None


class AchievementDisagreements:
    """The stratum of what one report quotes as achieved and another as an aim."""

    name = "disagreements on achievements"
    kinds: tuple[str, ...] = ("statement",)
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The speaker with the verb and a word behind it."""
        assert isinstance(item, StatementFinding)
        for deed in _deeds(item, scope):
            for who in {deed.speaker, deed.utterance} - {""}:
                yield from (f"{who}|{deed.verb}|{word}" for word in deed.rest)

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each deed told both ways by different reports."""
        items = (i for i in block.items if isinstance(i, StatementFinding))
        deeds = [d for i in items for d in _deeds(i, scope)]
        clashes = [(a, b) for a, b in combinations(deeds, 2) if _differ(a, b)]
        for group in clusters(clashes, lambda c: (c[0].entry.id, c[1].entry.id)):
            told = {d.entry.id: d for pair in group for d in pair}
            sides = [
                Side(
                    d.entry.id,
                    "status",
                    "achieved" if d.achieved else "sought",
                    d.entry.content,
                )
                for d in told.values()
            ]
            why = "One report quotes it as achieved, another gives it as an aim."
            yield disagreement("status", sides, "divergent", why)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The other statements of an utterance that changed."""
        found = (scope.utterance(i) for i in changed if i.startswith("statement-"))
        return {m for u in found if u is not None for m in u.members}


def _deeds(finding: StatementFinding, scope: Scope) -> Iterator[_Deed]:
    text = " ".join(c.quote for c in finding.content)
    found = [(m, True) for m in ACHIEVED.finditer(text)]
    found += [(m, False) for m in SOUGHT.finditer(text)]
    if not found:
        return
    entry = scope.entry(finding.id)
    actor = scope.entry(finding.speaker) if finding.speaker else None
    utterance = scope.utterance(finding.id)
    if isinstance(entry, Statement):
        for m, achieved in found:
            verb = stem(m["verb"].casefold())
            rest = stems(m["rest"], names=True)
            yield _Deed(
                entry,
                achieved,
                verb,
                rest,
                actor.id if actor is not None and finding.speaker_known != "unnamed" else "",
                utterance.id if utterance and len(utterance.members) > 1 else "",
                days_of_words(entry, scope),
            )


def _differ(one: _Deed, other: _Deed) -> bool:
    if one.achieved == other.achieved or one.verb != other.verb or not one.rest & other.rest:
        return False
    if one.entry.content[0].document == other.entry.content[0].document:
        return False
    if one.utterance and one.utterance == other.utterance:
        return True
    if not one.speaker or one.speaker != other.speaker or one.day is None or other.day is None:
        return False
    return one.day[0] - other.day[1] <= NEAR and other.day[0] - one.day[1] <= NEAR


class ForecastDisagreements:
    """The stratum of forecasts of one thing that give it different chances."""

    name = "disagreements on forecasts"
    kinds: tuple[str, ...] = ("forecast",)
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """Two words of the proposition, with the report's month."""
        assert isinstance(item, ForecastFinding)
        if item.low is None and item.high is None:
            return
        document = scope.entry(item.document)
        edtf = document.published.edtf if isinstance(document, DocumentEntry) else None
        frame = (edtf or item.document)[:7]
        for pair in pairs(stems(item.proposition.quote, names=True)):
            yield f"{frame}|{pair}"

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each set of forecasts of one thing in different words of probability."""
        found = [f for i in block.items if isinstance(f := scope.entry(i.id), Forecast)]
        clashes = [(a, b) for a, b in combinations(found, 2) if _chances_differ(a, b, scope)]
        for group in clusters(clashes, lambda c: (c[0].id, c[1].id)):
            yield _chances({f.id: f for pair in group for f in pair}, scope)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """Nothing beyond references."""
        return ()


def _chances_differ(one: Forecast, other: Forecast, scope: Scope) -> bool:
    """Whether one thing is given two chances: by one forecaster in other words, by two apart."""
    if (one.low, one.high) == (other.low, other.high) or one.words == other.words:
        return False
    left, right = (stems(f.proposition.quote, names=True) for f in (one, other))
    if len(left & right) < max(FEWEST, SAME * min(len(left), len(right))):
        return False
    ends = [(f.low or 0.0, f.high if f.high is not None else 1.0) for f in (one, other)]
    if max(low for low, _ in ends) < min(high for _, high in ends):
        return False  # "likely" and "expected"
    if _forecaster(one, scope) == _forecaster(other, scope):
        return True
    return len(left & right) >= SAME * max(len(left), len(right))


def _chances(found: dict[str, Forecast], scope: Scope) -> Disagreement:
    sides = [Side(f.id, "words", f.words, f.citations) for f in found.values()]
    words = " and ".join(dict.fromkeys(f"“{f.words}”" for f in found.values()))
    one = len({_forecaster(f, scope) for f in found.values()}) == 1
    who = "One forecaster calls" if one else "Forecasters call"
    return disagreement("status", sides, "divergent", f"{who} it {words}.")


def _forecaster(forecast: Forecast, scope: Scope) -> str:
    actor = scope.entry(forecast.forecaster) if forecast.forecaster else None
    return actor.id if actor is not None else forecast.citations[0].document
