"""Runs the strata over what changed, block by block, and says which blocks it resolved anew.

What arrived, went or was judged makes findings *dirty*. In each stratum the dirty findings' old
and new keys are followed to the blocks they touch; just those are resolved again. (Where keys would
chain everything into one block they only say who is compared: ``linking.py``.) Where an entry then
shows later strata another face, or its members stand together differently, the findings that
refer to it are dirty for the strata to come. The result equals a resolution from nothing
(tests/resolve/test_engine.py holds that on random orders).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, fields, is_dataclass, replace

from goodoffices.memory import seldom_collected
from goodoffices.model.codec import corrected, decode_entry, encode
from goodoffices.model.dossier import Dossier, Kept
from goodoffices.model.entries import ENTRIES, AnyEntry
from goodoffices.model.ids import judged, kind_of
from goodoffices.model.shapes import Citation
from goodoffices.resolve.blocks import BATCH, batches, components
from goodoffices.resolve.linking import Linking, Links, Recalling, candidates
from goodoffices.resolve.moved import Moved
from goodoffices.resolve.pieces import Group, Part, Piecewise
from goodoffices.resolve.rulings import Rulings
from goodoffices.resolve.scope import DossierScope, decode_internal
from goodoffices.resolve.seats import Seat, Seating, few, looks, seated
from goodoffices.resolve.stratum import (
    Block,
    Earlier,
    Following,
    Gathering,
    Internal,
    Item,
    Resolved,
    Stratum,
)

Progress = Callable[[str, int, int], None]
"""Told the stratum's name, blocks done and blocks to do."""


@dataclass(slots=True)
class Resolution:
    """How many blocks each stratum resolved: ``anew`` held earlier documents, ``fresh`` did not."""

    anew: dict[str, int] = field(default_factory=dict)
    fresh: dict[str, int] = field(default_factory=dict)


def resolve(
    dossier: Dossier,
    strata: Sequence[Stratum],
    *,
    origin: str,
    progress: Progress | None = None,
) -> Resolution:
    """Bring the record up to date with all that is unresolved, in one transaction.

    ``origin`` goes into every entry ("rules@1"). Does nothing where nothing changed.
    """
    done = Resolution()
    with dossier.transaction(), seldom_collected():
        arrived = frozenset(dossier.unresolved())
        if not arrived:
            return done
        rulings = replace(Rulings.of(dossier.judgements_in_force()), authors=dossier.by_hand())
        scope = DossierScope(dossier, rulings)
        dirty = arrived | rulings.joined(arrived)
        moved = Moved(dossier)
        moved.add(dirty)
        made: frozenset[str] = frozenset()
        for stratum in strata:
            run = _Run(dossier, stratum, scope, rulings, origin, arrived, made)
            run.go(moved.of(stratum), moved.all(), progress)
            done.anew[stratum.name], done.fresh[stratum.name] = run.anew, run.fresh
            moved.add(run.changed, stratum.name)
            made |= set(stratum.makes)
            for document in (i for i in run.changed if kind_of(i) == "document"):
                moved.add(scope.ids_in(document), referred=False)
        dossier.settle()
    return done


@dataclass(slots=True)
class _Run:
    """One stratum over its dirty items."""

    dossier: Dossier
    stratum: Stratum
    scope: DossierScope
    rulings: Rulings
    origin: str
    arrived: frozenset[str]
    made: frozenset[str]
    """The kinds of entry that earlier strata make."""
    anew: int = 0
    fresh: int = 0
    changed: set[str] = field(default_factory=set)
    _links: Links | None = None
    """Of a stratum that says itself which of its candidates are linked."""
    _stirred: set[str] = field(default_factory=set)
    """The dirty, and those whose links changed."""
    _left: Set[str] = frozenset()
    """Those under keys that somebody has lost: of their blocks more changes than comes."""

    def go(self, dirty: set[str], below: set[str], progress: Progress | None) -> None:
        first = not self.dossier.has_run(self.stratum.name)
        if not first:  # else nothing stands that could read
            dirty |= set(self.stratum.readers(sorted(below), self.scope))
        if not dirty:
            return
        touched = self._rekey(dirty, progress, first=first)
        self._stirred = dirty | touched if self._links else dirty
        if isinstance(self.stratum, Piecewise):
            self._by_pieces(self.stratum, dirty, progress)
        else:
            self._by_blocks(touched, dirty, progress, first=first)
        self._spread()

    def _by_blocks(
        self, touched: set[str], dirty: set[str], progress: Progress | None, *, first: bool
    ) -> None:
        blocks = self._blocks(touched, dirty if first else set())
        standing = {i for block in blocks for i in block}
        self._take_away(dirty - standing, standing)
        for done, batch in batches(blocks):
            self._resolve(batch)
            if progress is not None:
                progress(self.stratum.name, done, len(blocks))

    def _rekey(self, dirty: set[str], progress: Progress | None, *, first: bool) -> set[str]:
        """Give the dirty items their new keys; returns the keys, old and new, of changed blocks.

        None for the first run of a stratum: there all blocks are new.
        """
        if not isinstance(self.stratum, Linking):
            if isinstance(self.stratum, Seating):
                self._set_looks(self.stratum, dirty, first=first)
            return self._set_keys(self.stratum.name, dirty, first=first)
        self._links = Links(
            self.dossier,
            self.stratum,
            self.scope,
            self.rulings,
            self.made,
            dirty,
            self.arrived | self.rulings.joined(self.arrived),
            self.origin,
        )
        if not first:
            self._links.look()
        touched = set() if first else set(dirty)  # an item is a key of its own
        self._set_keys(candidates(self.stratum), self._links.changed, first=first)
        for done, total, keys in self._links.renew(first=first):
            if not first:
                touched |= keys
            if progress is not None:
                progress(candidates(self.stratum), done, total)
        return touched

    def _set_keys(self, name: str, dirty: Set[str], *, first: bool) -> set[str]:
        """Keep the dirty items' keys under a name; returns old and new, of a first run none."""
        touched: set[str] = set()
        lost: set[str] = set()
        ordered = self.scope.in_order(dirty)
        for start in range(0, len(ordered), BATCH):
            ids = ordered[start : start + BATCH]
            found = self._keys_of(ids)
            new: dict[str, frozenset[str]] = {}
            for id_ in ids:
                keys = frozenset(found.get(id_, ()))
                new[id_] = keys | self.rulings.keys(id_) if keys else keys
            if first:
                self.dossier.add_keys(name, new)
                continue
            old = self.dossier.keys(name, ids)
            touched.update(*old.values(), *new.values())
            lost.update(*(old[id_] - new[id_] for id_ in ids))
            self.dossier.set_keys(name, new)
        self._left = self.dossier.under(name, lost) if lost else frozenset()
        return touched

    def _set_looks(self, stratum: Seating, dirty: Set[str], *, first: bool) -> None:
        """Keep what the dirty items look like."""
        ordered = self.scope.in_order(dirty)
        keep = self.dossier.add_keys if first else self.dossier.set_keys
        for start in range(0, len(ordered), BATCH):
            items = self.scope.items(ordered[start : start + BATCH])
            self.scope.prefetch(items.values(), self.made)
            shown = {i: stratum.look(item, self.scope) for i, item in items.items()}
            keep(looks(stratum), {i: frozenset({look}) for i, look in shown.items()})

    def _keys_of(self, ids: Sequence[str]) -> Mapping[str, Iterable[str]]:
        """The keys of those items that are there; what comparing reads is looked at once."""
        if self._links is not None and isinstance(self.stratum, Recalling):
            views = self._links.views(set(ids))
            return {i: self.stratum.keyed(views[i]) for i in ids if i in views}
        items = self.scope.items(ids)
        self.scope.prefetch(items.values(), self.made)
        return {i: self.stratum.keys(item, self.scope) for i, item in items.items()}

    def _blocks(self, keys: set[str], items: set[str]) -> list[tuple[str, ...]]:
        """The connected candidates behind these keys, or items, each block's ids sorted.

        Blocks come in the order of reading, so that what one document holds is loaded together.
        """
        under = dict(self.dossier.keys(self.stratum.name, items)) if items else {}
        frontier, seen = frozenset(keys), set(keys)
        while frontier:
            found = self.dossier.under(self.stratum.name, frontier) - under.keys()
            under |= self.dossier.keys(self.stratum.name, found)
            frontier = frozenset(k for i in found for k in under[i]) - seen
            seen |= frontier
        blocks = {block[0]: block for block in components(under)}
        return [blocks[first] for first in self.scope.in_order(blocks)]

    def _take_away(self, gone: set[str], standing: set[str]) -> None:
        """Drop what rests on nothing that stands; the rest is compared with what replaces it."""
        resting = self.dossier.resting_on(self.stratum.name, gone)
        old = [kept for kept in resting if standing.isdisjoint(kept.grounds)]
        if old:
            self.dossier.replace(old, ())
            self.scope.forget(gone, {kept.kind for kept in old})
            self.changed |= {m for kept in old for m in kept.members}

    def _resolve(self, blocks: Sequence[tuple[str, ...]]) -> None:
        for block in blocks:
            self._count(block)
        whole = [block for block in blocks if not self._seated(block)]
        ids = [i for block in whole for i in block]
        old = self.dossier.resting_on(self.stratum.name, ids)
        items = self.scope.items(ids)
        if isinstance(self.stratum, Gathering):
            self.scope.gather(items.values())
        else:
            self.scope.prefetch(items.values(), self.made)
        earlier = _Earlier(old, self._stirred)
        linked = self.dossier.linked(self.stratum.name, ids) if self._links else {}
        new: list[tuple[Resolved, Kept]] = []
        for block in whole:
            new += self._block([items[i] for i in block if i in items], linked, earlier)
        self._exchange(ids, old, new)

    def _count(self, block: Sequence[str]) -> None:
        if any(i not in self.arrived for i in block):
            self.anew += 1
        else:
            self.fresh += 1

    def _exchange(
        self, ids: Collection[str], old: Sequence[Kept], new: Sequence[tuple[Resolved, Kept]]
    ) -> None:
        """Keep the new of these findings instead of the old."""
        self.dossier.replace(old, [kept for _, kept in new])
        self.scope.forget(ids, {kept.kind for kept in (*old, *(k for _, k in new))})
        self._compare(old, new)

    def _by_pieces(self, stratum: Piecewise, dirty: set[str], progress: Progress | None) -> None:
        """Form the groups again that the dirty bear on, and make their entries."""
        assert self._links is not None
        part = Part(self.dossier, stratum, self._links, self.rulings, dirty)
        formed: dict[tuple[str, ...], Sequence[Group]] = {}
        settled = False
        while not settled:
            blocks = part.blocks()
            for block in blocks:
                if block not in formed:
                    formed[block] = stratum.groups(self._piece(block, part), self.scope)
            settled = part.settled(group for block in blocks for group in formed[block])
        standing = {i for block in blocks for i in block}
        self._take_away(dirty - standing, standing)
        starts = {block[0]: block for block in blocks}
        blocks = [starts[first] for first in self.scope.in_order(starts)]
        for done, batch in batches(blocks):
            made = [(block, part.anew(formed[block])) for block in batch]
            ids = {i for _, groups in made for group in groups for i in group}
            ids |= self.rulings.rejected.intersection(i for block in batch for i in block)
            old = self.dossier.resting_on(stratum.name, ids)
            items = self.scope.items(ids)
            self.scope.prefetch(items.values(), self.made)
            new: list[tuple[Resolved, Kept]] = []
            for block, groups in made:
                if groups:
                    self._count(block)
                    piece = self._piece([i for group in groups for i in group], part)
                    entries = stratum.entries(groups, part.ids(piece), piece, self.scope)
                    new += (self._kept(entry, ()) for entry in entries)
            new += self._rejected(items.values())
            self._exchange(ids, old, new)
            if progress is not None:
                progress(stratum.name, done, len(blocks))

    def _piece(self, ids: Sequence[str], part: Part) -> Block:
        """The findings of one block of a part, with all that their links tell."""
        assert self._links is not None
        items = self.scope.items(ids)
        links = part.links(ids)
        ends = {*ids, *(i for pair in links for i in pair)}
        views = self._links.views(ends)
        seen = {i: views[i] for i in ends - self.rulings.rejected if i in views}
        links = {(a, b): s for (a, b), s in links.items() if a in seen and b in seen}
        standing = tuple(items[i] for i in ids if i in seen)
        return Block(standing, *self.rulings.within(frozenset(ids)), links, views=seen)

    def _seated(self, block: tuple[str, ...]) -> bool:
        """Whether all that is new in a block took a seat in what stands, which is kept then.

        What stood is not looked at again: of a state that would be the reports of years.
        """
        newcomers = [i for i in block if i in self._stirred]
        if not isinstance(self.stratum, Seating) or not few(newcomers, block):
            return False
        if not self._left.isdisjoint(block) or self.rulings.concern(set(block)):
            return False
        found = seated(self.dossier, self.stratum, self.scope, self.made, block, newcomers)
        if found is None:
            return False
        new = [self._kept(self._with(self.stratum, seat), ()) for seat in found]
        old = [seat.entry for seat in found if seat.entry is not None]
        self._exchange([*newcomers, *(m for kept in old for m in kept.members)], old, new)
        return True

    def _with(self, stratum: Seating, seat: Seat) -> AnyEntry:
        """The entry of newcomers and of those whom they join."""
        if seat.entry is None:
            return stratum.entry_of(seat.newcomers, self.scope)
        was = _decode(seat.entry)
        assert not isinstance(was, Internal)
        entry = stratum.grown(replace(was, origin=""), seat.newcomers, seat.standing)
        if entry is None:
            members = self.scope.items((*seat.entry.members, *(i.id for i in seat.newcomers)))
            entry = stratum.entry_of([members[i] for i in sorted(members)], self.scope)
        return entry

    def _block(
        self, items: list[Item], linked: Mapping[str, Mapping[str, float]], earlier: _Earlier
    ) -> Iterator[tuple[Resolved, Kept]]:
        standing = tuple(i for i in items if i.id not in self.rulings.rejected)
        ids = frozenset(i.id for i in items)
        must, cannot = self.rulings.within(ids)
        near = ((i, k, s) for i in ids for k, s in linked[i].items() if k in ids and k != i)
        links = {(i, k): s for i, k, s in near} if self._links else None
        if standing:
            views = self._links.views(ids) if self._links else {}
            block = Block(standing, must, cannot, links, earlier, views)
            for entry in self.stratum.resolve(block, self.scope):
                kept = earlier.kept(entry)
                yield (entry, kept) if kept is not None else self._kept(entry, standing)
        yield from self._rejected(items)

    def _rejected(self, items: Iterable[Item]) -> Iterator[tuple[Resolved, Kept]]:
        """Each of the findings that a person rejected, by itself."""
        for item in items:
            if item.id in self.rulings.rejected and item.kind in self.stratum.makes:
                for entry in self.stratum.resolve(Block((item,)), self.scope):
                    if not isinstance(entry, Internal):
                        yield self._kept(replace(entry, review="rejected"), (item,))

    def _kept(self, entry: Resolved, items: Sequence[Item]) -> tuple[Resolved, Kept]:
        name, members = entry.kind, entry.members
        body: Resolved = entry
        cited: tuple[Citation, ...] = ()
        if not isinstance(entry, Internal):
            origin = self.rulings.author(judged(entry)) or entry.origin or self.origin
            entry = self._ruled(replace(entry, origin=origin))
            body, cited = replace(entry, citations=()), entry.citations
            members = tuple(m for m in members if kind_of(m) == name)
        grounds = members or tuple(i.id for i in items)
        stratum = self.stratum.name
        return entry, Kept(stratum, name, entry.id, encode(body), members, grounds, cited)

    def _ruled(self, entry: AnyEntry) -> AnyEntry:
        """The entry as the analyst left it: rejected, corrected, accepted, or untouched.

        An entry that no finding heads (a track, a disagreement) is judged by its own id.
        """
        ids = judged(entry)
        if entry.review == "rejected" or entry.id in self.rulings.rejected:
            return replace(entry, review="rejected")
        corrections = self.rulings.corrections(ids)
        for ruling in corrections:
            entry = corrected(entry, ruling.field or "", ruling.value or "null")
        if corrections and isinstance(self.stratum, Following):
            entry = self.stratum.follow(entry, {ruling.field or "" for ruling in corrections})
        if entry.review == "unreviewed" and self.rulings.accepts(ids):
            entry = replace(entry, review="accepted")
        return entry

    def _compare(self, old: Sequence[Kept], new: Sequence[tuple[Resolved, Kept]]) -> None:
        """Note the members whose entry has another id or face, or that stand together differently.

        Later strata may put an entry's id into their keys, so a new id counts. It changes only
        when the newcomer's is the smallest of all, once in as many arrivals as there are members.
        """
        before = {m: kept for kept in old for m in kept.members}
        after = {m: (entry, kept) for entry, kept in new for m in kept.members}
        common = before.keys() & after.keys()
        self.changed |= before.keys() ^ after.keys()
        verdicts: dict[tuple[str, str], bool] = {}
        for m in common:
            was, (entry, now) = before[m], after[m]
            pair = (was.id, now.id)
            if pair not in verdicts:
                verdicts[pair] = (
                    was.id == now.id
                    and set(was.members) & common == set(now.members) & common
                    and (
                        (was.body == now.body and was.citations == now.citations)
                        or self._same_face(_decode(was), entry)
                    )
                )
            if not verdicts[pair]:
                self.changed.add(m)

    def _same_face(self, was: Resolved, now: Resolved) -> bool:
        """Whether later strata see the same; what is rejected they do not see at all."""
        return _rejected(was) == _rejected(now) and self.stratum.face(was) == self.stratum.face(now)

    def _spread(self) -> None:
        """Count as changed what reads the changed within the stratum: a minister, her state.

        An entry reads of its own stratum what its face names. That one of its findings refers to
        a changed one is not enough: every report that names a minister names her state anew.
        """
        frontier = self.changed
        while frontier:
            readers = [
                i for i in self.dossier.referring(frontier) if kind_of(i) in self.stratum.makes
            ]
            entries = {
                (kept.kind, kept.id): kept
                for kept in self.dossier.became(readers, self.stratum.makes).values()
            }
            frontier = {
                m
                for kept in entries.values()
                if not self.changed.isdisjoint(_named(self.stratum.face(_decode(kept))))
                for m in kept.members
            } - self.changed
            self.changed |= frontier


class _Earlier(Earlier):
    """What was kept of a batch of blocks before they are resolved again."""

    def __init__(self, old: Sequence[Kept], stirred: Set[str]) -> None:
        self._old = {kept.members: kept for kept in old if kept.kind in ENTRIES}
        self._stirred = stirred
        self._taken: dict[int, tuple[Resolved, Kept]] = {}
        """By identity, the entries that were taken over."""

    def standing(self, members: Sequence[str]) -> Resolved | None:
        kept = self._old.get(tuple(members))
        if kept is None or not self._stirred.isdisjoint(members):
            return None
        entry = _decode(kept)
        self._taken[id(entry)] = entry, kept
        return entry

    def kept(self, entry: Resolved) -> Kept | None:
        """As what an entry was kept, if it was taken over."""
        _, kept = self._taken.get(id(entry), (None, None))
        return kept


def _named(face: object) -> Iterator[str]:
    """Every text in a face, ids among them."""
    if isinstance(face, str):
        yield face
    elif isinstance(face, (tuple, list, frozenset)):
        for part in face:
            yield from _named(part)
    elif is_dataclass(face):
        for part in fields(face):
            yield from _named(getattr(face, part.name))


def _rejected(entry: Resolved) -> bool:
    return not isinstance(entry, Internal) and entry.review == "rejected"


def _decode(kept: Kept) -> Resolved:
    if kept.kind in ENTRIES:
        return replace(decode_entry(kept.kind, kept.body), citations=kept.citations)
    return decode_internal(kept.kind, kept.body)
