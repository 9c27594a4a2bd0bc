"""Blame laid both ways: each of two sides is told to charge the other with one thing.

A charge is an event of accusing, or words by which a speaker accuses, or says that another is to
blame or did a thing on purpose. Two stand against each other where one report tells both, near
each other, and each names the other's side; which is right, or whether both are, nobody says here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from goodoffices.model.entries import Actor
from goodoffices.model.findings import EventFinding, Finding, StatementFinding
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import Citation, Side
from goodoffices.resolve.disagreements import clusters, disagreement
from goodoffices.resolve.disagreements.charges import MADE
from goodoffices.resolve.parties import party
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.resolve.wordings import stems
from goodoffices.text.stems import stem

NEAR = 1_500
"""Characters between two charges of which one answers the other."""

LONG = 4
"""Letters of a stem that tells what a charge is about."""

SAME = 0.6
"""Share of the words of two charges that both have, where they are one charge told twice."""

ACCUSING = re.compile(r"\b(?:accus|alleg|blam|claim|charg(?:e|ed|es|ing)\b)", re.IGNORECASE)
"""Words of a charge of fact (CAMEO 112, PLOVER: accuse)."""

BLAMING = re.compile(
    r"\b(?:(?:is|are|was|were|being|bears?|held) (?:\w+ ){0,2}responsib(?:le|ility)"
    r"|to blame|at fault|deliberately|intentionally|on purpose|provoked)\b",
    re.IGNORECASE,
)
"""Words that lay a thing on somebody, or tell it as meant."""

TURN = re.compile(
    r"\b(?:in turn|instead|for (?:its|his|her|their) part|in response|countered|hit back"
    r"|each other|one another|shot back|responded)\b",
    re.IGNORECASE,
)
"""What marks a charge as the answer to another."""

TAKES_UP = re.compile(
    r"\bfor (?:the|this|that|these|those) (?:\w+ )?(?:incident|clash|collision|crash|attack|strike"
    r"|fire|blast|explosion|killing|escalation|violence|failure|collapse|deadlock)(?:s|es)?\b",
    re.IGNORECASE,
)
"""Words by which a charge takes up what the other was about."""

ANSWER = re.compile(r"\b(?:accusation|allegation|claim|charge)s?\b", re.IGNORECASE)
"""What calls the other's charge one: a denial (``charges.py``), not a charge of its own."""

IDLE: frozenset[str] = frozenset(
    map(
        stem,
        "accuse accused accusing allege alleged blame blamed claim claimed charge charged also other"
        " have said says government military forces force country people group officials against"
        " deliberately intentionally responsible each repeatedly".split(),
    )
)
"""Words of any charge."""


@dataclass(frozen=True, slots=True)
class _Charge:
    """Who charges whom, in which passage."""

    finding: Finding
    by: frozenset[str]
    of: frozenset[str]
    accused: str
    cited: Citation

    @property
    def words(self) -> frozenset[str]:
        return frozenset(s for s in stems(self.cited.quote, names=False) if len(s) >= LONG) - IDLE


class BlameDisagreements:
    """The stratum of blame that two sides lay on each other."""

    name = "disagreements on blame"
    kinds: tuple[str, ...] = ("event", "statement")
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The two parties with their report."""
        charge = _charge(item, scope)
        if charge is not None:
            document = charge.cited.document
            for one, other in product(charge.by, charge.of):
                yield f"{min(one, other)}|{max(one, other)}|{document}"

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each set of charges that go both ways."""
        found = _distinct(c for i in block.items if (c := _charge(i, scope)) is not None)
        pairs = [(a, b) for a, b in combinations(found, 2) if _answers(a, b, scope)]
        for group in clusters(pairs, lambda p: (p[0].finding.id, p[1].finding.id)):
            told = {c.finding.id: c for pair in group for c in pair}
            sides = [Side(c.finding.id, "blamed", c.accused, (c.cited,)) for c in told.values()]
            why = "Each side lays it on the other."
            yield disagreement("attribution", sides, "divergent", why)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The charges of reports in which somebody turned out to be another."""
        found = (scope.finding(i) for i in changed if kind_of(i) == "actor")
        for document in sorted({f.document for f in found if f is not None}):
            for kind in self.kinds:
                yield from (f.id for f in scope.findings(document, kind) if _accuses(f))


def _accuses(finding: object) -> bool:
    """Whether it may be a charge, by its words alone."""
    if isinstance(finding, EventFinding):
        made = finding.type == "accuse" and finding.status in MADE and finding.mode != "disapprove"
        return made and ACCUSING.search(finding.trigger.quote) is not None
    if not isinstance(finding, StatementFinding) or finding.polarity != "affirmed":
        return False
    cue = finding.cue is not None and ACCUSING.search(finding.cue.quote)
    return bool(cue) or any(BLAMING.search(c.quote) for c in finding.content)


def _charge(finding: Item, scope: Scope) -> _Charge | None:
    if not isinstance(finding, (EventFinding, StatementFinding)) or not _accuses(finding):
        return None
    if isinstance(finding, EventFinding):
        by = _parties(finding.initiators, scope)
        cited, named = finding.head, finding.recipients or _named(finding.head, finding, scope)
    else:
        by = _parties((finding.speaker,) if finding.speaker else (), scope)
        cited = finding.content[0]
        named = _named(cited, finding, scope)
    of = {i: n for i, n in _parties(named, scope).items() if i not in by}
    if len(by) != 1 or not of or ANSWER.search(cited.quote):
        return None
    return _Charge(finding, frozenset(by), frozenset(of), " and ".join(sorted(of.values())), cited)


def _parties(actors: Iterable[str], scope: Scope) -> dict[str, str]:
    """The parties behind actors, with their names; a person or body that none is known of itself."""
    found: dict[str, str] = {}
    for actor in actors:
        entry = party(actor, scope) or scope.entry(actor)
        if isinstance(entry, Actor):
            found[entry.id] = entry.name
    return found


def _named(passage: Citation, finding: Finding, scope: Scope) -> tuple[str, ...]:
    """Who is named in a passage."""
    found = scope.named(finding.document, passage.start, passage.end)
    return tuple(dict.fromkeys(actor.id for actor, _ in found))


def _distinct(charges: Iterable[_Charge]) -> list[_Charge]:
    """Charges of passages that do not hold each other: words outweigh the event in them."""
    kept: list[_Charge] = []
    ordered = sorted(charges, key=lambda c: (kind_of(c.finding.id) == "event", c.finding.id))
    for charge in ordered:
        if not any(_within(charge, other) for other in kept):
            kept.append(charge)
    return kept


def _within(charge: _Charge, other: _Charge) -> bool:
    overlaps = charge.cited.start < other.cited.end and other.cited.start < charge.cited.end
    return overlaps and charge.by == other.by


def _answers(one: _Charge, other: _Charge, scope: Scope) -> bool:
    """Whether two charges go both ways over one thing."""
    if not (one.by <= other.of and other.by <= one.of):
        return False
    first, last = sorted((one, other), key=lambda c: c.cited)
    if last.cited.start - first.cited.end > NEAR:
        return False
    both = one.words & other.words
    if len(both) > SAME * len(one.words | other.words):
        return False  # one charge, told twice
    if both or TAKES_UP.search(last.cited.quote) is not None:
        return True
    text = scope.document(first.cited.document).text
    return TURN.search(text, first.cited.end, last.cited.end) is not None
