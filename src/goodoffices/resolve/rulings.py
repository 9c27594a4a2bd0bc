"""An analyst's judgements in force, as resolution needs them: looked up by finding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

import msgspec

from goodoffices.model.entries import Judgement


@dataclass(frozen=True, slots=True)
class Rulings:
    """Who is rejected, accepted, corrected, joined and kept apart."""

    rejected: frozenset[str] = frozenset()
    accepted: dict[str, tuple[str, ...]] = field(default_factory=dict)
    correcting: dict[str, list[tuple[int, Judgement]]] = field(default_factory=dict)
    must: frozenset[tuple[str, str]] = frozenset()
    cannot: frozenset[tuple[str, str]] = frozenset()
    authors: Mapping[str, str] = field(default_factory=dict)
    """Who added a finding by hand, where somebody did."""

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> Rulings:
        """Later judgements prevail: an accept lifts a reject of the same finding, and so on."""
        rejected: set[str] = set()
        accepted: dict[str, tuple[str, ...]] = {}
        correcting: dict[str, list[tuple[int, Judgement]]] = {}
        links: dict[tuple[str, str], str] = {}
        for n, j in enumerate(judgements):
            match j.action:
                case "reject":
                    rejected.add(j.target)
                    accepted.pop(j.target, None)
                case "accept":
                    rejected.discard(j.target)
                    accepted[j.target] = tuple(msgspec.json.decode(j.value)) if j.value else ()
                case "correct" | "resolve":
                    correcting.setdefault(j.target, []).append((n, j))
                case "merge" | "split" if j.value is not None:
                    links[min(j.target, j.value), max(j.target, j.value)] = j.action
        return cls(
            frozenset(rejected),
            accepted,
            correcting,
            frozenset(pair for pair, action in links.items() if action == "merge"),
            frozenset(pair for pair, action in links.items() if action == "split"),
        )

    def author(self, members: Sequence[str]) -> str:
        """``analyst:NAME`` if one person added all of these findings by hand; else empty."""
        names = {self.authors.get(m, "") for m in members}
        return f"analyst:{names.pop()}" if len(names) == 1 and "" not in names else ""

    def keys(self, id_: str) -> frozenset[str]:
        """Keys that bring must-linked findings into one block."""
        return frozenset(f"link:{a}:{b}" for a, b in self.must if id_ in (a, b))

    def joined(self, ids: Set[str]) -> set[str]:
        """Whom a person joined with any of these findings."""
        return {i for pair in self.must if not ids.isdisjoint(pair) for i in pair}

    def within(
        self, ids: frozenset[str]
    ) -> tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]:
        """The must- and cannot-links between these findings."""
        return (
            frozenset((a, b) for a, b in self.must if a in ids and b in ids),
            frozenset((a, b) for a, b in self.cannot if a in ids and b in ids),
        )

    def concern(self, ids: Set[str]) -> bool:
        """Whether somebody judged any of these findings."""
        pairs = (i for pair in self.must | self.cannot for i in pair)
        judged = (self.rejected, self.accepted, self.correcting, pairs)
        return not all(ids.isdisjoint(those) for those in judged)

    def corrections(self, members: Sequence[str]) -> list[Judgement]:
        """Corrections of any of these findings, in the order in which they were made."""
        found = [numbered for m in members for numbered in self.correcting.get(m, ())]
        return [j for _, j in sorted(found, key=lambda numbered: numbered[0])]

    def accepts(self, members: Sequence[str]) -> bool:
        """Whether somebody accepted an entry of exactly these members."""
        return any(tuple(self.accepted[m]) == tuple(members) for m in members if m in self.accepted)
