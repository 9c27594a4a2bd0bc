"""Lists that differ: who signed, took part, was invited, by the names that reports enumerate.

Two lists that share most of their names are of one thing; a name that only one of them has is the
disagreement. A list that says it is a selection ("including", "among them") leaves out by right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from goodoffices.model.entries import Actor
from goodoffices.model.findings import ActorFinding, Document
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import Citation, Side
from goodoffices.resolve.days import day_of_report
from goodoffices.resolve.disagreements import clusters, disagreement
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope

FEWEST = 5
"""Names in a row that make a list."""
SHARED = 0.75
"""Share of the longer list that both have, if they are of one thing."""
KEYED = 3
"""Neighbouring names that make a key: short enough to outlive a name left out."""
NEAR = timedelta(7)
"""Days between two reports of one list."""

_BETWEEN = re.compile(r"(?:,? and |, |; )(?:the |also )*")
_SELECTED = re.compile(
    r"\b(?:including|such as|among (?:them|others)|like|e\.g\.)\W*(?:the )?$", re.I
)
_OTHERS = re.compile(r",? (?:and|as well as) (?:\w+ )?(?:others?|more)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _List:
    """Names in a row in one report, by their actors' entries, in order."""

    cited: Citation
    names: tuple[tuple[str, str], ...]
    told: date

    @property
    def actors(self) -> frozenset[str]:
        return frozenset(actor for actor, _ in self.names)


class ListDisagreements:
    """The stratum of lists of names that differ."""

    name = "disagreements on lists"
    kinds: tuple[str, ...] = ("document",)
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """Each three neighbouring names of a list."""
        assert isinstance(item, Document)
        for found in _lists(item, scope):
            actors = [actor for actor, _ in found.names]
            for n in range(len(actors) - KEYED + 1):
                yield "|".join(sorted(actors[n : n + KEYED]))

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each list that reports give differently."""
        documents = [i for i in block.items if isinstance(i, Document)]
        lists = [f for d in documents for f in _lists(d, scope)]
        pairs = [(a, b) for a, b in combinations(lists, 2) if _differ(a, b)]
        for group in clusters(pairs, lambda p: (_id(p[0]), _id(p[1]))):
            found = sorted({f.cited: f for pair in group for f in pair}.values(), key=_id)
            everywhere = frozenset.intersection(*(f.actors for f in found))
            names = {a: n for f in reversed(found) for a, n in f.names if a not in everywhere}
            missing = " and ".join(sorted(names.values()))
            sides = [
                Side(f.cited.document, "text", f"{len(f.names)} names", (f.cited,)) for f in found
            ]
            why = f"Lists of one thing differ in {missing}."
            yield disagreement("role", sides, "divergent", why)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The documents whose actors changed."""
        found = (scope.finding(i) for i in changed if kind_of(i) == "actor")
        return {f.document for f in found if f is not None}


def _id(found: _List) -> str:
    return f"{found.cited.document}:{found.cited.start:09}"


def _lists(document: Document, scope: Scope) -> Iterator[_List]:
    """The lists of a report, the longest first name to the last."""
    told = day_of_report(document.id, scope)
    mentions = sorted(_mentions(document.id, scope)) if told is not None else []
    row: list[tuple[int, int, str, str]] = []
    for mention in [*mentions, (len(document.text) + 2, 0, "", "")]:
        between = document.text[row[-1][1] : mention[0]] if row else ""
        if row and _BETWEEN.fullmatch(between):
            row.append(mention)
            continue
        if told is not None and len({m[2] for m in row}) >= FEWEST:
            start, end = row[0][0], row[-1][1]
            before, after = document.text[max(0, start - 25) : start], document.text[end : end + 30]
            if not _SELECTED.search(before) and not _OTHERS.match(after):
                names = tuple((m[2], m[3]) for m in row)
                yield _List(document.cite(start, end), names, told)
        row = [mention]


def _mentions(document: str, scope: Scope) -> Iterator[tuple[int, int, str, str]]:
    for finding in scope.findings(document, "actor"):
        entry = scope.entry(finding.id) if isinstance(finding, ActorFinding) else None
        if isinstance(finding, ActorFinding) and isinstance(entry, Actor):
            for mention in finding.mentions:
                if mention.form in ("name", "metonym") and entry.type != "group":
                    cited = mention.citation
                    yield cited.start, cited.end, entry.id, entry.name


def _differ(one: _List, other: _List) -> bool:
    if one.cited.document == other.cited.document or abs(one.told - other.told) > NEAR:
        return False
    both = len(one.actors & other.actors)
    longer = max(len(one.actors), len(other.actors))
    return one.actors != other.actors and both >= SHARED * longer
