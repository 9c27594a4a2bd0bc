"""Who is who across documents: one entry per actor, under all its names.

Joined are findings of one code; bodies of one name (and not of two states); persons whose full
names can be one name in two spellings; and a bare surname where its title, state or the
company of its document leaves one candidate. Nothing else: an unsafe merge is not made, and
``identities`` proposes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from goodoffices.model.entries import Actor, AnyEntry
from goodoffices.model.findings import ActorFinding
from goodoffices.model.ids import kind_of
from goodoffices.resolve.actors.entries import enlarged, entry_of
from goodoffices.resolve.actors.seating import Candidate, seats
from goodoffices.resolve.grouping import group
from goodoffices.resolve.sameness import (
    Face,
    Others,
    face_of,
    look_of,
    names_of,
    sorts,
    state_of,
    strength,
)
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.text.bodies import body_key, initials, organ_key, shorter_keys, unled
from goodoffices.text.spelling import block_keys, parts, skeleton
from goodoffices.text.titles import title_key


class Actors:
    """The stratum of actors."""

    name = "actors"
    kinds: tuple[str, ...] = ("actor",)
    makes: tuple[str, ...] = ("actor",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """A code; a person's folded surnames; a body's name. An unnamed one stands alone."""
        assert isinstance(item, ActorFinding)
        if item.code is not None:
            return {f"code:{item.code}"}
        names = names_of(item)
        if item.type in ("government-body", "group") and not names and item.roles:
            return {_office_key(item), *_organ_keys(item, [r.title for r in item.roles], scope)}
        if item.unnamed or not names:
            return {f"alone:{item.id}"}
        if item.type == "person":
            return {f"person:{key}" for n in names for key in block_keys(n)}
        letters = {initials(n).casefold() for n in names if len(initials(n)) > 2}
        keys = {k for n in names for k in (body_key(n), unled(n), *shorter_keys(n))} | letters
        return {*(f"body:{k}" for k in keys), *_organ_keys(item, names, scope)}

    def resolve(self, block: Block, scope: Scope) -> Iterable[Resolved]:
        """The actors of one block."""
        found = [i for i in block.items if isinstance(i, ActorFinding)]
        if len({f.code for f in found}) == 1 and found[0].code is not None and not block.cannot:
            yield entry_of(found, scope)  # one code, one actor: nothing to compare
            return
        faces = [face_of(f, scope) for f in found]
        ids = [f.id for f in found]
        keys = [frozenset(self.keys(f, scope)) for f in found]
        others = Others(faces)

        def same(left: Face, right: Face) -> float:
            return strength(left, right, others)

        for members in group(
            faces,
            ids,
            same,
            must=block.must,
            cannot=block.cannot,
            under=keys,
            sorts=sorts(faces),
        ):
            standing = block.earlier.standing(sorted(m.finding.id for m in members))
            yield standing or entry_of([m.finding for m in members], scope)

    def look(self, item: Item, scope: Scope) -> str:
        """All that tells who an actor is, but its document."""
        assert isinstance(item, ActorFinding)
        return look_of(face_of(item, scope))

    def seats(
        self, newcomers: Sequence[Item], standing: Mapping[str, Sequence[Item]], scope: Scope
    ) -> Mapping[str, str] | None:
        """The actor that each newcomer is."""
        known = {entry: self._candidates(items, scope) for entry, items in standing.items()}
        return seats(self._candidates(newcomers, scope), known)

    def _candidates(self, items: Sequence[Item], scope: Scope) -> list[Candidate]:
        found = [i for i in items if isinstance(i, ActorFinding)]
        return [Candidate(face_of(f, scope), frozenset(self.keys(f, scope))) for f in found]

    def grown(
        self, entry: AnyEntry, items: Sequence[Item], standing: Sequence[Item]
    ) -> Actor | None:
        """An actor with what more reports call it."""
        assert isinstance(entry, Actor)
        found, known = (
            [i for i in those if isinstance(i, ActorFinding)] for those in (items, standing)
        )
        return enlarged(entry, found) if all(map(_known, (*found, *known))) else None

    def entry_of(self, items: Sequence[Item], scope: Scope) -> Actor:
        """The actor of findings that are one."""
        return entry_of([i for i in items if isinstance(i, ActorFinding)], scope)

    def face(self, entry: Resolved) -> object:
        """All that later strata read of an actor: who belongs to it, its name, type and party."""
        assert isinstance(entry, Actor)
        return (
            entry.name,
            entry.type,
            entry.acts_for,
        )

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """Who is called former in a document whose day was corrected; all of a document of which
        somebody was judged, for its states tell who the others are."""
        documents = [i for i in changed if kind_of(i) == "document"]
        found = (f for d in documents for f in scope.findings(d, "actor"))
        dated = {f.id for f in found if isinstance(f, ActorFinding) and _once_held(f)}
        judged = (scope.as_read(i) for i in changed if kind_of(i) == "actor")
        beside = {f.document for f in judged if f is not None}
        return dated | {f.id for d in beside for f in scope.findings(d, "actor")}


def _known(finding: ActorFinding) -> bool:
    """Known by a code or a name, and not by descriptions alone."""
    return finding.code is not None or bool(names_of(finding))


def _once_held(finding: ActorFinding) -> bool:
    return any(role.former for role in finding.roles)


def _organ_keys(finding: ActorFinding, names: Sequence[str], scope: Scope) -> set[str]:
    """Keys of an organ of a state: "X ministry" and "Ministry of X" of one state meet.

    One without a state is looked for with the state that its document names most.
    """
    if finding.type != "government-body":
        return set()
    state = state_of(finding.acts_for, scope) or next(iter(scope.states(finding.document)), None)
    return {f"organ:{organ_key(n)}:{state}" for n in names} if state is not None else set()


def _office_key(finding: ActorFinding) -> str:
    """The key of a body without a name: what it is and whose, a person by the surname."""
    role = finding.roles[0]
    whose = parts(role.of)[-1] if role.of and parts(role.of) else finding.id
    return f"office:{organ_key(title_key(role.title))}:{skeleton(whose)}"
