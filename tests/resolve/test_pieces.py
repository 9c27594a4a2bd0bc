"""Of large blocks only the groups that newcomers bear on are formed again, with the same outcome."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from hashlib import blake2b

import pytest

from goodoffices.model.entries import Actor, Judgement, Role
from goodoffices.model.findings import ActorFinding, ActorMention, Document
from goodoffices.model.ids import document_id
from goodoffices.model.shapes import Action
from goodoffices.resolve.engine import Resolution, resolve
from goodoffices.resolve.grouping import group
from goodoffices.resolve.pieces import Group
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.store import DossierFile, open_dossier

STRENGTHS = (-1.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.5, 0.5, 1.0, 2.0)


@dataclass(frozen=True)
class Seen:
    """A finding by its name: "11 x" names others, "11 ?" may be unsure."""

    id: str
    name: str


class Chance:
    """Actors that are one or apart as chance has it for their two numbers, always the same."""

    name = "chance"
    kinds: tuple[str, ...] = ("actor",)
    makes: tuple[str, ...] = ("actor",)
    seen: type = Seen

    def __init__(self) -> None:
        self.looked: list[str] = []
        self.formed: set[str] = set()
        self.made: list[str] = []

    def strength(self, left: Seen, right: Seen) -> float:
        both = "|".join(sorted((left.name, right.name)))
        return STRENGTHS[blake2b(both.encode(), digest_size=1).digest()[0] % len(STRENGTHS)]

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """Neighbouring tens meet: all are one block, and not all are candidates."""
        assert isinstance(item, ActorFinding)
        return self.keyed(Seen(item.id, item.name))

    def keyed(self, view: Seen) -> Iterable[str]:
        ten = int(view.name.split()[0]) // 10
        return (f"{ten}", f"{ten + 1}")

    def view(self, item: Item, scope: Scope) -> Seen:
        assert isinstance(item, ActorFinding)
        self.looked.append(item.name)
        return Seen(item.id, item.name)

    def linked(self, left: Seen, right: Seen) -> float | None:
        found = self.strength(left, right)
        return found if found > 0 else None

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        views = {i.id: self.view(i, scope) for i in block.items}
        block = replace(block, views=views)
        groups = self._groups(block)
        return self._entries(groups, {i: g[0] for g in groups for i in g}, block, scope)

    def _groups(self, block: Block) -> Sequence[Group]:
        ids = [i.id for i in block.items]
        self.formed.update(block.views[i].name for i in ids)
        links = block.links or {}
        unsure = self._unsure(block.views, links)
        links = {p: min(s, 0.0) if unsure & set(p) else s for p, s in links.items()}
        views = [block.views[i] for i in ids]
        found = group(views, ids, self.strength, must=block.must, cannot=block.cannot, links=links)
        return [tuple(v.id for v in members) for members in found]

    def _unsure(
        self, views: Mapping[str, Seen], links: Mapping[tuple[str, str], float]
    ) -> Set[str]:
        near: dict[str, int] = {}
        for one, other in links:
            if one in views and other in views and views[one].name.endswith("?"):
                near[one] = near.get(one, 0) + 1
        return {i for i, many in near.items() if many > 2}

    def _names(self, view: Seen) -> bool:
        return view.name.endswith("x")

    def _entries(
        self, groups: Sequence[Group], ids: Mapping[str, str], block: Block, scope: Scope
    ) -> Iterator[Actor]:
        for members in groups:
            self.made += (block.views[i].name for i in members)
            named = {
                ids[other]
                for one, other in block.links or ()
                if one in members and other in ids and self._names(block.views[one])
            }
            findings = [f for i in members if (f := scope.finding(i)) is not None]
            yield Actor(
                id=members[0],
                members=members,
                name=" / ".join(sorted(block.views[i].name for i in members)),
                type="person",
                roles=tuple(Role(i, None, i) for i in sorted(named - {members[0]})),
                citations=tuple(sorted(c for f in findings for c in f.citations)),
            )

    def face(self, entry: Resolved) -> object:
        assert isinstance(entry, Actor)
        return entry.name

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        return ()


class Piecemeal(Chance):
    """The same, formed and made piece by piece."""

    def groups(self, block: Block, scope: Scope) -> Sequence[Group]:
        return self._groups(block)

    def unsure(self, views: Mapping[str, Seen], links: Mapping[tuple[str, str], float]) -> Set[str]:
        return self._unsure(views, links)

    def wavers(self, view: Seen) -> bool:
        return view.name.endswith("?")

    def names(self, view: Seen) -> bool:
        return self._names(view)

    def entries(
        self, groups: Sequence[Group], ids: Mapping[str, str], block: Block, scope: Scope
    ) -> Iterator[Actor]:
        return self._entries(groups, ids, block, scope)


def put(dossier: DossierFile, *names: str) -> str:
    """A report that names actors arrives; returns its id."""
    text = "; ".join(names)
    document = Document(document_id(text.encode()), text, text, "plain@1", "2031-05-06")
    places = [document.cite(at := text.index(name), at + len(name)) for name in names]
    dossier.arrive(
        document,
        [
            ActorFinding((place,), name, "person", (ActorMention(place, "name"),))
            for place, name in zip(places, names, strict=True)
        ],
        "toy@1",
    )
    return document.id


def run(dossier: DossierFile, stratum: Chance) -> Resolution:
    return resolve(dossier, [stratum], origin="toy@1")


def everything(dossier: DossierFile) -> tuple[list[str], list[tuple[str, ...]]]:
    """Every entry, and who is linked with whom, whichever of the two holds it."""
    rows = dossier._db.rows("SELECT stratum, finding, key FROM block_key")
    links = sorted({(s, *sorted((one, other))) for s, one, other in rows if ":" not in other})
    return sorted(map(repr, dossier.entries("actor"))), links


def judged(dossier: DossierFile, chance: random.Random, n: int, ids: Sequence[str]) -> None:
    """A person rejects or accepts one of these, or joins or parts two."""
    one, other = chance.sample(ids, 2)
    action: Action = chance.choice(("merge", "split", "reject", "accept"))
    dossier.judge(
        Judgement(
            id=f"judgement-{n}",
            by="an analyst",
            at=f"2031-05-07T00:00:{n:02}Z",
            action=action,
            target=one,
            value=other if action in ("merge", "split") else None,
        )
    )


NAMES = [f"{n}{tail}" for n in range(11, 60) for tail in ("", " x", " ?")]


@pytest.mark.parametrize("seed", range(8))
def test_piece_by_piece_ends_where_all_at_once_does(seed: int) -> None:
    chance = random.Random(seed)
    with open_dossier(":memory:") as dossier, open_dossier(":memory:") as expected:
        here: dict[str, str] = {}
        for n in range(70):
            name = chance.choice(NAMES)
            if name in here:
                dossier.remove(here.pop(name))
            else:
                here[name] = put(dossier, name)
            found = sorted(f.id for d in here.values() for f in dossier.findings_of(d, "actor"))
            if len(found) > 1 and chance.random() < 0.2:
                judged(dossier, chance, n, found)
            if chance.random() < 0.6:
                run(dossier, Piecemeal())
        run(dossier, Piecemeal())
        for name in NAMES:
            put(expected, name)
        for judgement in dossier.judgements():
            expected.judge(judgement)
        for gone in expected.read_by().keys() - here.values():
            expected.remove(gone)
        run(expected, Chance())
        assert everything(dossier) == everything(expected)


def test_a_newcomer_forms_again_no_more_than_the_groups_it_bears_on() -> None:
    with open_dossier(":memory:") as dossier:
        for n in range(100, 400):
            put(dossier, str(n))
        run(dossier, Piecemeal())
        put(dossier, "300 more")
        again = Piecemeal()
        run(dossier, again)
        assert len(again.formed) < 150
        assert len(again.made) < 40


def test_a_newcomer_is_compared_without_looking_at_the_others_again() -> None:
    with open_dossier(":memory:") as dossier:
        for n in range(100, 140):
            put(dossier, str(n))
        run(dossier, Piecemeal())
        newcomer = put(dossier, "117 more")
        again = Piecemeal()
        run(dossier, again)
        assert set(again.looked) == {"117 more"}
        dossier.remove(newcomer)
        run(dossier, gone := Piecemeal())
        assert gone.looked == []


def test_what_was_seen_of_a_report_goes_with_it() -> None:
    with open_dossier(":memory:") as dossier:
        put(dossier, "117")
        gone = put(dossier, "118")
        run(dossier, Piecemeal())
        (finding,) = dossier.findings_of(gone, "actor")
        assert dossier._db.rows("SELECT 1 FROM seen WHERE finding = ?", finding.id)
        dossier.remove(gone)
        assert not dossier._db.rows("SELECT 1 FROM seen WHERE finding = ?", finding.id)


def test_another_program_looks_for_itself() -> None:
    with open_dossier(":memory:") as dossier:
        put(dossier, "117")
        resolve(dossier, [Piecemeal()], origin="toy@1")
        put(dossier, "118")
        resolve(dossier, [again := Piecemeal()], origin="toy@2")
        assert sorted(again.looked) == ["117", "118"]
