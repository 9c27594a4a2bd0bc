"""What resolution needs of the place where findings and entries are kept. ``store`` implements it.

Nothing here says how: a dossier on disk and one in memory serve alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from goodoffices.model.entries import Judgement
from goodoffices.model.findings import ActorFinding, Document, Finding
from goodoffices.model.shapes import Citation


@dataclass(frozen=True, slots=True)
class Kept:
    """A resolved thing as kept: its JSON, its passages apart from it, and the findings on which
    it rests.

    A state has thousands of passages: ``body`` is without them, and ``citations`` holds them in
    their order (none for things internal to resolution). ``members`` are the findings that *became* it (any of their ids leads to it); ``grounds``
    all findings of its block part that it was made from, members included.
    """

    stratum: str
    kind: str
    id: str
    body: str
    members: tuple[str, ...]
    grounds: tuple[str, ...]
    citations: tuple[Citation, ...] = ()


class Dossier(Protocol):
    """Rows that resolution reads and writes. All methods work inside ``transaction()``."""

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing: commits on leaving, rolls back on an error."""

    def documents_as_read(self, ids: Iterable[str]) -> Mapping[str, Document]:
        """Documents by id; unknown ids are left out."""

    def findings(self, ids: Iterable[str]) -> Mapping[str, Finding]:
        """Findings by id; unknown ids are left out."""

    def findings_of(self, document: str, kind: str) -> Sequence[Finding]:
        """The findings of a kind in a document, sorted by start, then id."""

    def findings_near(self, document: str, kind: str, start: int, end: int) -> Sequence[Finding]:
        """Those of them whose head passage begins from ``start`` to before ``end``."""

    def media_of(self, document: str) -> Sequence[ActorFinding]:
        """The media among the actors of a document, sorted by start, then id."""

    def states_of(self, document: str) -> Mapping[str, str]:
        """The states that a document names: actor finding to code, the most mentioned first."""

    def in_order(self, ids: Iterable[str]) -> Sequence[str]:
        """Ids of documents and findings by document, then place; what is gone comes last."""

    def referring(self, ids: Iterable[str]) -> Mapping[str, str]:
        """Findings that refer to any of these findings: id to kind."""

    def unresolved(self) -> Mapping[str, str]:
        """Findings and documents that arrived, went or were judged since the last resolution:
        id to kind. Kept in the same transaction as their arrival, so that a killed read is
        taken up again."""

    def settle(self) -> None:
        """Forget what was unresolved."""

    def has_run(self, stratum: str) -> bool:
        """Whether any finding has block keys in a stratum."""

    def keys(self, stratum: str, findings: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """The block keys kept for findings in a stratum."""

    def set_keys(self, stratum: str, keys: Mapping[str, frozenset[str]]) -> None:
        """Replace the block keys of findings (an empty set: the finding takes no part)."""

    def add_keys(self, stratum: str, keys: Mapping[str, frozenset[str]]) -> None:
        """Keep the block keys of findings that have none in the stratum."""

    def side_by_side(self, stratum: str, findings: Iterable[str]) -> Sequence[str]:
        """Those of the findings that have block keys, such as share them next to each other."""

    def sharing(self, stratum: str, findings: Iterable[str]) -> Sequence[tuple[str, str]]:
        """Each of the findings with each other one that shares a key with it."""

    def seen(self, stratum: str, form: str, findings: Iterable[str]) -> Mapping[str, str]:
        """What was kept in this form of findings in a stratum, by finding."""

    def see(self, stratum: str, form: str, bodies: Mapping[str, str]) -> None:
        """Keep what comparing read of findings in a stratum, instead of what was kept before."""

    def under(self, stratum: str, keys: Iterable[str]) -> frozenset[str]:
        """The findings kept under any of these keys."""

    def link(self, stratum: str, links: Mapping[str, Mapping[str, float]]) -> None:
        """Keep with whom findings are linked and how strongly, as keys; they had none so far."""

    def part(self, stratum: str, findings: Iterable[str]) -> Set[str]:
        """Forget the links of these findings, from either end; returns the keys that they had,
        and who had them for a key."""

    def linked(self, stratum: str, findings: Iterable[str]) -> Mapping[str, Mapping[str, float]]:
        """For each of the findings the keys that it has in a stratum, and who has it for a key,
        each with its strength."""

    def shown(self, stratum: str, looks: str, findings: Iterable[str]) -> Mapping[str, str]:
        """Of these findings one of each look that an entry of a stratum has, with the entry's id;
        ``looks`` is the name under which looks are kept as keys."""

    def resting_on(self, stratum: str, findings: Iterable[str]) -> Sequence[Kept]:
        """What a stratum made from any of these findings."""

    def became(self, findings: Iterable[str], kinds: Sequence[str]) -> Mapping[str, Kept]:
        """For each finding, the kept thing of one of the kinds that it is a member of."""

    def became_ids(self, findings: Iterable[str], kind: str) -> Mapping[str, str]:
        """For each finding, the id of the kept thing of this kind that it is a member of."""

    def fellows(self, findings: Iterable[str], kinds: Sequence[str]) -> Mapping[str, str]:
        """All members of the kept things of these kinds of which the findings are members, these
        included, and the id of the thing."""

    def bodies(
        self, kind: str, ids: Iterable[str], *, cited: bool
    ) -> Mapping[str, tuple[str, tuple[Citation, ...]]]:
        """The JSON and the citations of kept things of a kind by id; not ``cited``: without."""

    def replace(self, old: Iterable[Kept], new: Iterable[Kept]) -> None:
        """Take the old away, put the new in their place."""

    def judgements_in_force(self) -> Sequence[Judgement]:
        """Judgements that are not undone and whose target stands, bound to findings' ids."""

    def by_hand(self) -> Mapping[str, str]:
        """The ids of findings that a person added by hand, and who added each."""
