"""Roles that clash: an actor's part in a conflict, affirmed by one report and denied by another.

Own words against what others say an actor wants to be are a disagreement on its position; a party
to a war that others call a mediator, or that denies being a party, one on its role. A venue offered
is no mediation, and a part claimed in another year is another time's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Actor, Disagreement, DocumentEntry
from goodoffices.model.findings import ActorFinding, StatementFinding
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import About, Side
from goodoffices.resolve.conflict_roles import INCOMPATIBLE, Claim, claims
from goodoffices.resolve.disagreements import disagreement
from goodoffices.resolve.parties import party
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope

PER_DOCUMENT = 1
"""Passages of one report shown for one side: enough to judge by."""


class RoleDisagreements:
    """The stratum of disagreements on who plays which part."""

    name = "disagreements on roles"
    kinds: tuple[str, ...] = ("actor",)
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The party with the year of the report, if it is told to play a part in a conflict."""
        assert isinstance(item, ActorFinding)
        if any(True for _ in claims(item, scope)):
            yield f"{_side(item, scope)}|{_year(item.document, scope)}"

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each part of a party that reports affirm and deny."""
        found = [c for i in block.items if isinstance(i, ActorFinding) for c in claims(i, scope)]
        for role in sorted({c.role for c in found}):
            entry = _denied([c for c in found if c.role == role])
            if entry is not None:
                yield entry
        affirmed: dict[str, list[Claim]] = {}
        for claim in found:
            if not claim.denied:
                affirmed.setdefault(claim.role, []).append(claim)
        for one, other in combinations(sorted(affirmed), 2):
            documents = [{c.cited.document for c in affirmed[r]} for r in (one, other)]
            if frozenset({one, other}) in INCOMPATIBLE and documents[0] != documents[1]:
                sides = _sides([*affirmed[one], *affirmed[other]])
                why = f"It is called a {one} by some and a {other} by others."
                yield disagreement("role", sides, "contradicts", why)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The speakers of statements that changed."""
        found = (scope.finding(i) for i in changed if kind_of(i) == "statement")
        return {f.speaker for f in found if isinstance(f, StatementFinding) and f.speaker}


def _denied(found: Sequence[Claim]) -> Disagreement | None:
    """Affirmed in one report and denied in another; what one report tells it weighs itself."""
    yes, no = [c for c in found if not c.denied], [c for c in found if c.denied]
    if not any(a.cited.document != b.cited.document for a in yes for b in no):
        return None
    sides = _sides(found)
    if any(c.own for c in no):
        why = "Others say that it is or wants to be what it denies in its own words."
        about: About = "position" if found[0].role == "mediator" else "role"
        return disagreement(about, sides, "contradicts", why)
    return disagreement("role", sides, "contradicts", "Some affirm this part and others deny it.")


def _sides(found: Sequence[Claim]) -> list[Side]:
    shown: dict[tuple[str, bool], list[Claim]] = {}
    for claim in sorted(found, key=lambda c: (not c.own, c.cited)):
        shown.setdefault((claim.cited.document, claim.denied), []).append(claim)
    return [
        Side(c.finding, "role", f"{'not ' if c.denied else ''}{c.role}", (c.cited,))
        for group in shown.values()
        for c in group[:PER_DOCUMENT]
    ]


def _side(finding: ActorFinding, scope: Scope) -> str:
    """The party behind an actor, else the actor."""
    behind = party(finding.id, scope)
    if behind is not None:
        return behind.id
    entry = scope.entry(finding.id)
    return entry.id if isinstance(entry, Actor) else finding.id


def _year(document: str, scope: Scope) -> str:
    """The year in which a report speaks, the document itself if it has no day."""
    entry = scope.entry(document)
    first, last = bounds(entry.published.edtf if isinstance(entry, DocumentEntry) else None)
    day = last or first
    return str(day.year) if day is not None else document
