"""What the engine promises of any strata: one record however it came about, no needless work."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import pytest

from goodoffices.model.entries import Actor, AnyEntry, Judgement
from goodoffices.model.findings import ActorFinding, ActorMention, Document
from goodoffices.model.ids import document_id
from goodoffices.model.shapes import Side
from goodoffices.resolve.disagreements import disagreement
from goodoffices.resolve.engine import Resolution, resolve
from goodoffices.resolve.grouping import group
from goodoffices.resolve.linking import candidates
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope, Stratum
from goodoffices.store import DossierFile, open_dossier


class Joined:
    """Actors of one key that share a word are one."""

    name = "joined"
    kinds: tuple[str, ...] = ("actor",)
    makes: tuple[str, ...] = ("actor",)

    def __init__(self) -> None:
        self.compared: list[tuple[str, str]] = []
        self.blocks: list[int] = []

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        return ("all of them",)

    def view(self, item: Item, scope: Scope) -> ActorFinding:
        assert isinstance(item, ActorFinding)
        return item

    def linked(self, left: ActorFinding, right: ActorFinding) -> float | None:
        self.compared.append((left.id, right.id))
        return None if set(left.name.split()).isdisjoint(right.name.split()) else 1.0

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        found = [i for i in block.items if isinstance(i, ActorFinding)]
        self.blocks.append(len(found))
        ids = [f.id for f in found]
        same = lambda a, b: self.linked(a, b) or 0.0  # noqa: E731
        for members in group(found, ids, same, must=block.must, cannot=block.cannot):
            ids = sorted(m.id for m in members)
            yield Actor(
                id=ids[0],
                members=tuple(ids),
                name=" / ".join(sorted({m.name for m in members})),
                type="person",
                citations=tuple(sorted(c for m in members for c in m.citations)),
            )

    def face(self, entry: Resolved) -> object:
        assert isinstance(entry, Actor)
        return entry.name

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        return ()


NAMES = ("Mara Lind", "Lind", "Mara Holm", "Jon Vik", "Vik Aas", "Aas", "Tove Berg", "Berg Lind")


def put(dossier: DossierFile, name: str, more: str = "") -> str:
    """A report that names one actor arrives; returns its id."""
    text = name + more
    document = Document(document_id(text.encode()), text, text, "plain@1", "2031-05-06")
    cited = document.cite(0, len(name))
    finding = ActorFinding((cited,), name, "person", (ActorMention(cited, "name"),))
    dossier.arrive(document, (finding,), "toy@1")
    return document.id


def put_aide(dossier: DossierFile) -> str:
    """A report on Mara Lind arrives, who acts for Tove Berg; returns the id of the finding on her."""
    text = "Mara Lind, aide of Tove Berg"
    document = Document(document_id(text.encode()), text, text, "plain@1", "2031-05-06")
    berg, lind = document.cite(19, 28), document.cite(0, 9)
    owner = ActorFinding((berg,), "Tove Berg", "person", (ActorMention(berg, "name"),))
    aide = ActorFinding(
        (lind,), "Mara Lind", "person", (ActorMention(lind, "name"),), acts_for=owner.id
    )
    dossier.arrive(document, (owner, aide), "toy@1")
    return aide.id


def run(dossier: DossierFile, stratum: Stratum) -> Resolution:
    return resolve(dossier, [stratum], origin="toy@1")


def names(dossier: DossierFile) -> list[str]:
    found = (dossier.entry(id_) for (id_,) in dossier._db.rows("SELECT id FROM kept ORDER BY id"))
    return sorted(e.name for e in found if isinstance(e, Actor))


def kept_keys(dossier: DossierFile) -> list[tuple[str, str]]:
    """Who has keys in the stratum, and under which name they are kept; both sides of links."""
    return dossier._db.rows("SELECT DISTINCT stratum, finding FROM block_key ORDER BY 1, 2")


def anew(these: Iterable[str]) -> DossierFile:
    dossier = open_dossier(":memory:")
    for name in these:
        put(dossier, name)
    run(dossier, Joined())
    return dossier


@pytest.mark.parametrize("seed", range(6))
def test_arrivals_and_removals_in_any_order_end_where_one_resolution_does(seed: int) -> None:
    chance = random.Random(seed)
    with open_dossier(":memory:") as dossier:
        here: dict[str, str] = {}
        for _ in range(25):
            name = chance.choice(NAMES)
            if name in here:
                dossier.remove(here.pop(name))
            else:
                here[name] = put(dossier, name)
            if chance.random() < 0.6:
                run(dossier, Joined())
        run(dossier, Joined())
        with anew(here) as expected:
            assert names(dossier) == names(expected)
            assert kept_keys(dossier) == kept_keys(expected)


def test_whoever_joined_two_others_parts_them_again_by_going() -> None:
    with anew(["Mara Lind", "Tove Berg"]) as dossier:
        assert names(dossier) == ["Mara Lind", "Tove Berg"]
        both = put(dossier, "Berg Lind")
        run(dossier, Joined())
        assert names(dossier) == ["Berg Lind / Mara Lind / Tove Berg"]
        dossier.remove(both)
        run(dossier, Joined())
        assert names(dossier) == ["Mara Lind", "Tove Berg"]


def test_whoever_goes_moves_nothing_that_refers_to_those_who_stay() -> None:
    with open_dossier(":memory:") as dossier:
        for more in ("", " spoke", " left"):
            put(dossier, "Mara Lind", more)
        above = Above()
        resolve(dossier, [Joined(), above], origin="toy@1")
        last = max(dossier.read_by(), key=lambda d: dossier.findings_of(d, "actor")[0].id)
        (gone,) = dossier.findings_of(last, "actor")
        above.asked.clear()
        dossier.remove(last)
        resolve(dossier, [Joined(), above], origin="toy@1")
        assert not set(above.asked) - {gone.id}


def test_a_key_that_all_share_makes_no_block_of_all() -> None:
    with anew([f"Person{n} Name{n}" for n in range(40)]) as dossier:
        put(dossier, "Person7 Other")
        stratum = Joined()
        done = run(dossier, stratum)
        assert stratum.blocks == [2]
        assert (done.anew["joined"], done.fresh["joined"]) == (1, 0)


def test_a_newcomer_is_compared_with_each_candidate_once() -> None:
    with anew([f"Person{n} Name{n}" for n in range(40)]) as dossier:
        put(dossier, "Somebody Else")
        stratum = Joined()
        run(dossier, stratum)
        assert len(stratum.compared) == 40


def test_two_that_arrive_together_are_compared_once() -> None:
    with open_dossier(":memory:") as dossier:
        for name in ("Mara Lind", "Tove Berg", "Jon Vik"):
            put(dossier, name)
        stratum = Joined()
        run(dossier, stratum)
        assert len(stratum.compared) == 3


class Named(Joined):
    """Actors of one block, of whom only those of the same name are one."""

    def __init__(self) -> None:
        super().__init__()
        self.made: list[str] = []

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        found = [i for i in block.items if isinstance(i, ActorFinding)]
        for name in sorted({f.name for f in found}):
            own = [f for f in found if f.name == name]
            ids = tuple(sorted(f.id for f in own))
            standing = block.earlier.standing(ids)
            if standing is None:
                self.made.append(name)
            cited = tuple(sorted(c for f in own for c in f.citations))
            yield standing or Actor(
                id=ids[0], members=ids, name=name, type="person", citations=cited
            )


def test_of_a_block_only_what_is_linked_with_a_newcomer_is_made_again() -> None:
    with open_dossier(":memory:") as dossier:
        for name in ("Mara Lind", "Mara Holm", "Tove Holm"):
            put(dossier, name)
        run(dossier, Named())
        newcomer = put(dossier, "Lind")
        again = Named()
        run(dossier, again)
        assert again.made == ["Lind", "Mara Lind"]
        assert names(dossier) == ["Lind", "Mara Holm", "Mara Lind", "Tove Holm"]

        dossier.remove(newcomer)
        again = Named()
        run(dossier, again)
        assert again.made == ["Mara Lind"]


def test_an_entry_with_one_member_more_does_not_stand() -> None:
    with open_dossier(":memory:") as dossier:
        put(dossier, "Mara Lind")
        run(dossier, Named())
        put(dossier, "Mara Lind", " spoke")
        again = Named()
        run(dossier, again)
        assert again.made == ["Mara Lind"]
        assert names(dossier) == ["Mara Lind"]


def test_comparing_is_told_as_progress() -> None:
    told: list[tuple[str, int, int]] = []
    with open_dossier(":memory:") as dossier:
        for name in NAMES:
            put(dossier, name)
        resolve(dossier, [Joined()], origin="toy@1", progress=lambda *step: told.append(step))
    assert (candidates(Joined()), len(NAMES), len(NAMES)) in told
    assert told[-1][0] == "joined" and told[-1][1] == told[-1][2]


class Above:
    """A stratum of documents that counts how often it is asked; nothing refers to actors there."""

    name = "above"
    kinds: tuple[str, ...] = ("actor",)
    makes: tuple[str, ...] = ()

    def __init__(self) -> None:
        self.asked: list[str] = []

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        self.asked.append(item.id)
        return (item.id,)

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        return iter(())

    def face(self, entry: Resolved) -> object:
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        return ()


class Heedless(Above):
    """The same, reading nothing of the actors that its items refer to."""

    ignores: tuple[str, ...] = ("actor",)


@pytest.mark.parametrize(("stratum", "moved"), [(Above(), True), (Heedless(), False)])
def test_what_is_ignored_moves_nothing_that_refers_to_it(stratum: Above, moved: bool) -> None:
    with open_dossier(":memory:") as dossier:
        aide = put_aide(dossier)
        resolve(dossier, [Joined(), stratum], origin="toy@1")
        stratum.asked.clear()
        put(dossier, "Berg Lund")  # now Berg is seen otherwise, and Lind's report refers to Berg
        resolve(dossier, [Joined(), stratum], origin="toy@1")
        assert (aide in stratum.asked) == moved


class Apart:
    """Two actors that share a word, as a disagreement: what comparing reads is kept."""

    name = "apart"
    kinds: tuple[str, ...] = ("actor",)
    makes: tuple[str, ...] = ("disagreement",)
    seen: type = ActorFinding

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        assert isinstance(item, ActorFinding)
        return self.keyed(item)

    def keyed(self, view: ActorFinding) -> Iterable[str]:
        return view.name.split()

    def view(self, item: Item, scope: Scope) -> ActorFinding:
        assert isinstance(item, ActorFinding)
        return item

    def linked(self, left: ActorFinding, right: ActorFinding) -> float | None:
        return 0.0

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        found = [i for i in block.items if isinstance(i, ActorFinding)]
        if len(found) > 1:
            sides = [Side(f.id, "name", f.name, f.citations) for f in found]
            yield disagreement("attribution", sides, "compatible", "They share a word.")

    def face(self, entry: Resolved) -> object:
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        return ()


def test_what_rests_on_those_who_are_compared_with_nobody_anew_stands() -> None:
    with open_dossier(":memory:") as dossier:
        put_aide(dossier)
        put(dossier, "Lind")
        resolve(dossier, [Joined(), Apart()], origin="toy@1")
        (before,) = dossier.entries("disagreement")
        put(dossier, "Berg Olsen")  # Berg is seen otherwise: Lind, of the report, is looked at
        resolve(dossier, [Joined(), Apart()], origin="toy@1")
        assert before in list(dossier.entries("disagreement"))


class Adding:
    """Actors of one surname; newcomers of a name only add to the entry of that name."""

    name = "adding"
    kinds: tuple[str, ...] = ("actor",)
    makes: tuple[str, ...] = ("actor",)

    def __init__(self) -> None:
        self.made: list[str] = []

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        assert isinstance(item, ActorFinding)
        return (item.name.split()[-1],)

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        found = [i for i in block.items if isinstance(i, ActorFinding)]
        for name in sorted({f.name for f in found}):
            self.made.append(name)
            own = [f for f in found if f.name == name]
            ids = tuple(sorted(f.id for f in own))
            cited = tuple(sorted(c for f in own for c in f.citations))
            yield Actor(id=ids[0], members=ids, name=name, type="person", citations=cited)

    def face(self, entry: Resolved) -> object:
        assert isinstance(entry, Actor)
        return entry.name

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        return ()

    def look(self, item: Item, scope: Scope) -> str:
        assert isinstance(item, ActorFinding)
        return item.name

    def seats(
        self, newcomers: Sequence[Item], standing: Mapping[str, Sequence[Item]], scope: Scope
    ) -> Mapping[str, str] | None:
        entries = {i.name: e for e, (i, *_) in standing.items() if isinstance(i, ActorFinding)}
        names = {i.id: i.name for i in newcomers if isinstance(i, ActorFinding)}
        return {id_: entries.get(name, id_) for id_, name in names.items()}

    def entry_of(self, items: Sequence[Item], scope: Scope) -> Actor:
        (entry,) = self.resolve(Block(tuple(items)), scope)
        assert isinstance(entry, Actor)
        return entry

    def grown(
        self, entry: AnyEntry, items: Sequence[Item], standing: Sequence[Item]
    ) -> AnyEntry | None:
        assert isinstance(entry, Actor)
        found = [i for i in items if isinstance(i, ActorFinding)]
        if any(f.name != entry.name for f in found):
            return None
        ids = tuple(sorted((*entry.members, *(f.id for f in found))))
        cited = tuple(sorted((*entry.citations, *(c for f in found for c in f.citations))))
        return replace(entry, id=ids[0], members=ids, citations=cited)


def everything(dossier: DossierFile) -> list[tuple[str, ...]]:
    """Every entry with its members, citations and all."""
    return sorted((e.id, repr(e)) for e in dossier.entries("actor"))


def test_what_newcomers_only_add_to_is_not_made_again() -> None:
    with open_dossier(":memory:") as dossier:
        for more in ("", " spoke"):
            put(dossier, "Mara Lind", more)
        run(dossier, Adding())
        third = put(dossier, "Mara Lind", " left")
        again = Adding()
        done = run(dossier, again)
        assert again.made == []
        assert (done.anew["adding"], done.fresh["adding"]) == (1, 0)
        with open_dossier(":memory:") as expected:
            for more in ("", " spoke", " left"):
                put(expected, "Mara Lind", more)
            run(expected, Adding())
            assert everything(dossier) == everything(expected)

        dossier.remove(third)  # whoever goes may have been the one by whom it had its name
        run(dossier, again)
        assert again.made == ["Mara Lind"]


def test_what_a_person_judged_is_made_again_with_a_newcomer() -> None:
    with open_dossier(":memory:") as dossier:
        put(dossier, "Mara Lind")
        run(dossier, Adding())
        (lind,) = dossier.entries("actor")
        dossier.judge(
            Judgement(
                id="j1",
                by="an analyst",
                at="2031-05-07T10:00:00Z",
                action="correct",
                target=lind.id,
                field="name",
                value='"M. Lind"',
            )
        )
        run(dossier, Adding())
        put(dossier, "Mara Lind", " spoke")
        again = Adding()
        run(dossier, again)
        assert again.made == ["Mara Lind"]
        assert names(dossier) == ["M. Lind"]


def test_a_newcomer_that_changes_more_than_it_adds_has_all_looked_at() -> None:
    with open_dossier(":memory:") as dossier:
        put(dossier, "Mara Lind")
        run(dossier, Adding())
        put(dossier, "Lind")
        again = Adding()
        run(dossier, again)
        assert again.made == ["Lind", "Mara Lind"]
