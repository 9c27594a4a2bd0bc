"""A newcomer that takes a seat in a large block leaves what a resolution of all makes."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

import pytest

from goodoffices.model.entries import Actor, Judgement
from goodoffices.model.findings import ActorFinding, ActorMention, Document, RoleFound
from goodoffices.model.ids import document_id
from goodoffices.model.shapes import Action, ActorType
from goodoffices.resolve.actors import Actors
from goodoffices.resolve.engine import resolve
from goodoffices.resolve.rulings import Rulings
from goodoffices.resolve.sameness import Others, face_of, strength
from goodoffices.resolve.scope import DossierScope
from goodoffices.resolve.stratum import Block, Resolved, Scope
from goodoffices.store import DossierFile, open_dossier

STATES = (("Ruritania", "state:RUR"), ("Borduria", "state:BOR"))
NAMES: tuple[tuple[ActorType, tuple[str, ...]], ...] = (
    ("person", ("Erik Solberg", "Solberg")),
    ("person", ("Erik Solberg",)),
    ("person", ("Eric Solberg",)),
    ("person", ("Nils Solberg",)),
    ("person", ("Solberg",)),
    ("person", ("Anna Lind",)),
    ("person", ("Solberg", "Lind")),
    ("person", ("Johnson", "Johnston")),
    ("person", ("Erik Johnston",)),
    ("person", ("Johnson",)),
    ("person", ("Lind",)),
    ("government-body", ("Foreign Ministry",)),
    ("government-body", ("Ministry of Foreign Affairs", "Foreign Ministry")),
    ("organisation", ("Northern Trade Forum", "NTF")),
    ("organisation", ("NTF",)),
    ("media", ("Northern Trade Forum",)),
)
ROLES = (
    RoleFound("President", None, "President"),
    RoleFound("President", "Ruritania", "Ruritanian president"),
    RoleFound("Foreign Minister", None, "Foreign Minister"),
    RoleFound("President", None, "former president", former=True),
    RoleFound("Executive director", None, "Executive director", former=True),
)

Report = tuple[Document, list[ActorFinding]]


class Watched(Actors):
    """Actors, with how many findings were resolved as a block."""

    def __init__(self) -> None:
        self.resolved: list[int] = []

    def resolve(self, block: Block, scope: Scope) -> Iterable[Resolved]:
        self.resolved.append(len(block.items))
        return super().resolve(block, scope)


def report(number: int, chance: random.Random) -> Report:
    """A report on up to two states and two others, in words of its own."""
    text = f"Report {number}. "
    found: list[tuple[ActorType, str | None, list[tuple[int, str]]]] = []
    states = [
        ("state", code, (name,)) for name, code in chance.sample(STATES, chance.randint(0, 2))
    ]
    others = [(type_, None, names) for type_, names in chance.sample(NAMES, chance.randint(1, 2))]
    for type_, code, wordings in (*states, *others):
        places = []
        for wording in (chance.choice(("", "Mr", "Mrs")), *wordings):
            if wording and (type_ == "person" or wording in wordings):
                places.append((len(text), wording))
                text += f"{wording} "
        found.append((type_, code, places))
    document = Document(document_id(text.encode()), text, text, "plain@1", "2031-05-06")
    return document, list(_findings(document, found, chance))


def _findings(
    document: Document,
    found: Sequence[tuple[ActorType, str | None, list[tuple[int, str]]]],
    chance: random.Random,
) -> Iterator[ActorFinding]:
    states: list[str] = []
    for type_, code, places in found:
        cited = [document.cite(start, start + len(words)) for start, words in places]
        titled = [c for c in cited if c.quote in ("Mr", "Mrs")]
        names = [c for c in cited if c not in titled]
        finding = ActorFinding(
            tuple(cited),
            names[0].quote,
            type_,
            tuple(ActorMention(c, "title" if c in titled else "name") for c in cited),
            code=code,
            roles=(chance.choice(ROLES),) if type_ == "person" and chance.random() < 0.5 else (),
            acts_for=chance.choice([None, *states]) if code is None else None,
        )
        if code is not None:
            states.append(finding.id)
        yield finding


def everything(dossier: DossierFile) -> list[tuple[str, str]]:
    """Every entry, whole."""
    return sorted((e.id, repr(e)) for e in dossier.entries("actor"))


def brought_together(reports: Iterable[Report], one_by_one: Sequence[Report]) -> DossierFile:
    """A dossier of some reports resolved at once, and of others added one by one."""
    dossier = open_dossier(":memory:")
    for document, findings in reports:
        dossier.arrive(document, findings, "toy@1")
    resolve(dossier, [Actors()], origin="toy@1")
    for document, findings in one_by_one:
        dossier.arrive(document, findings, "toy@1")
        resolve(dossier, [Actors()], origin="toy@1")
    return dossier


@pytest.mark.parametrize("seed", range(60))
def test_who_takes_a_seat_is_where_a_resolution_of_all_puts_it(seed: int) -> None:
    chance = random.Random(seed)
    reports = [report(n, chance) for n in range(chance.randint(4, 14))]
    late = chance.randint(1, 3)
    with brought_together(reports, ()) as whole:
        expected = everything(whole)
    with brought_together(reports[:-late], reports[-late:]) as dossier:
        assert everything(dossier) == expected
        gone = reports[: len(reports) // 2]
        for document, _ in gone:
            dossier.remove(document.id)
            resolve(dossier, [Actors()], origin="toy@1")
        for document, findings in gone:
            dossier.arrive(document, findings, "toy@1")
            resolve(dossier, [Actors()], origin="toy@1")
        assert everything(dossier) == expected


@pytest.mark.parametrize("seed", range(40))
def test_whoever_comes_while_others_go_is_where_a_resolution_of_all_puts_it(seed: int) -> None:
    chance = random.Random(seed)
    reports = [report(n, chance) for n in range(16)]
    there, away = reports[:10], reports[10:]
    with brought_together(there, ()) as dossier:
        for _ in range(8):
            for _ in range(chance.randint(1, 3)):
                if away and chance.random() < 0.6:
                    came = away.pop(chance.randrange(len(away)))
                    dossier.arrive(*came, "toy@1")
                    there.append(came)
                else:
                    went = there.pop(chance.randrange(len(there)))
                    dossier.remove(went[0].id)
                    away.append(went)
            resolve(dossier, [Actors()], origin="toy@1")
            with brought_together(there, ()) as expected:
                assert everything(dossier) == everything(expected)


@pytest.mark.parametrize("seed", range(20))
def test_how_surely_two_are_one_is_the_same_told_from_either(seed: int) -> None:
    chance = random.Random(seed)
    with brought_together([report(n, chance) for n in range(20)], ()) as dossier:
        scope = DossierScope(dossier, Rulings())
        found = [f for d in dossier.read_by() for f in scope.findings(d, "actor")]
        faces = [face_of(f, scope) for f in found if isinstance(f, ActorFinding)]
        others = Others(faces)
        for one, other in combinations(faces, 2):
            assert strength(one, other, others) == strength(other, one, others)


def naming(number: int, *names: str) -> Report:
    """A report that names persons and no more."""
    text = f"Report {number}. {', '.join(names)}."
    document = Document(document_id(text.encode()), text, text, "plain@1", "2031-05-06")
    cited = [document.cite(text.index(n), text.index(n) + len(n)) for n in names]
    return document, [
        ActorFinding((c,), c.quote, "person", (ActorMention(c, "name"),)) for c in cited
    ]


@pytest.mark.parametrize(
    ("newcomer", "looked_at"),
    [
        ("Erik Solberg", []),  # he stands there already
        ("Solberg", []),  # nobody tells whether it is Erik or Nils
        ("Eric Solberg", [9]),  # a spelling that nobody had
    ],
)
def test_of_a_large_block_that_a_newcomer_leaves_as_it_was_nothing_is_looked_at(
    newcomer: str, looked_at: list[int]
) -> None:
    reports = [naming(n, ("Erik Solberg", "Nils Solberg", "Solberg")[n % 3]) for n in range(8)]
    with brought_together(reports, ()) as dossier:
        again = Watched()
        document, findings = naming(8, newcomer)
        dossier.arrive(document, findings, "toy@1")
        resolve(dossier, [again], origin="toy@1")
        assert again.resolved == looked_at
        with brought_together([*reports, (document, findings)], ()) as expected:
            assert everything(dossier) == everything(expected)


def test_whom_one_text_keeps_apart_take_no_seat_together() -> None:
    reports = [naming(n, "Erik Solberg") for n in range(8)]
    late = naming(8, "Erik Solberg", "Eric Solberg")
    with (
        brought_together(reports, [late]) as dossier,
        brought_together([*reports, late], ()) as expected,
    ):
        assert everything(dossier) == everything(expected)


@pytest.mark.parametrize("action", ["reject", "split", "merge"])
def test_whoever_was_judged_otherwise_and_is_not_any_more_is_where_it_was(action: Action) -> None:
    reports = [naming(n, ("Erik Solberg", "Nils Solberg")[n % 2]) for n in range(9)]
    other = {"reject": None, "split": reports[2][1][0].id, "merge": reports[1][1][0].id}[action]
    with brought_together(reports, ()) as dossier:
        expected = everything(dossier)
        for id_, done, target, value in (
            ("j1", action, reports[0][1][0].id, other),
            ("j2", "undo", "j1", None),
        ):
            dossier.judge(
                Judgement(
                    id=id_,
                    by="an analyst",
                    at="2031-05-07T10:00:00Z",
                    action=done,
                    target=target,
                    value=value,
                )
            )
            resolve(dossier, [Actors()], origin="toy@1")
            assert (everything(dossier) == expected) == (done == "undo")


def test_a_state_that_is_rejected_keeps_no_company_with_a_bare_name() -> None:
    def told(number: int, name: str, *roles: RoleFound) -> Report:
        document, (state, person) = naming(number, "Ruritania", name)
        state = replace(state, type="state", code="state:RUR")
        acts_for = state.id if roles else None
        return document, [state, replace(person, roles=roles, acts_for=acts_for)]

    reports = [told(1, "Erik Solberg", ROLES[0]), told(2, "Solberg")]
    judged = Judgement(
        id="j1",
        by="an analyst",
        at="2031-05-07T10:00:00Z",
        action="reject",
        target=reports[1][1][0].id,
    )
    with brought_together(reports, ()) as dossier, open_dossier(":memory:") as expected:
        assert "Solberg" not in {e.name for e in dossier.entries("actor") if isinstance(e, Actor)}
        for document, findings in reports:
            expected.arrive(document, findings, "toy@1")
        for where in (dossier, expected):
            where.judge(judged)
            resolve(where, [Actors()], origin="toy@1")
        assert everything(dossier) == everything(expected)
