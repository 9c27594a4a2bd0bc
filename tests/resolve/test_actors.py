"""Who is who across reports: what is joined, and what must never be. All names are invented."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from goodoffices.model.entries import Actor
from goodoffices.model.findings import (
    ActorFinding,
    ActorMention,
    Document,
    Finding,
    MentionForm,
    RoleFound,
    TieFound,
)
from goodoffices.model.shapes import ActorType, Citation, When
from goodoffices.resolve.actors import Actors
from goodoffices.resolve.stratum import Block
from goodoffices.text.likeness import compare
from goodoffices.text.spelling import skeleton
from tests.resolve.scopes import Finds


def finding(
    document: str,
    name: str,
    *more: tuple[str, MentionForm],
    type_: ActorType = "person",
    code: str | None = None,
    roles: tuple[RoleFound, ...] = (),
    acts_for: str | None = None,
    ties: tuple[TieFound, ...] = (),
    unnamed: bool = False,
    form: MentionForm = "name",
    start: int = 0,
) -> ActorFinding:
    mentions = []
    for text, how in ((name, form), *more):
        mentions.append(ActorMention(Citation(document, start, start + len(text), text), how))
        start += len(text) + 1
    return ActorFinding(
        citations=tuple(m.citation for m in mentions),
        name=name,
        type=type_,
        mentions=tuple(mentions),
        code=code,
        roles=roles,
        acts_for=acts_for,
        ties=ties,
        unnamed=unnamed,
    )


class Findings(Finds):
    """A scope over these findings alone."""

    def __init__(self, findings: Sequence[ActorFinding]) -> None:
        self._by_id = {f.id: f for f in findings}

    def finding(self, id: str) -> Finding | None:
        return self._by_id.get(id)

    def document(self, id: str) -> Document:
        published = When("2031-05-04", "metadata") if id == "dated" else When()
        return Document(id, "", "", "text@1", "", published=published)

    def findings(self, document: str, kind: str) -> Sequence[Finding]:
        found = (f for f in self._by_id.values() if f.document == document)
        return sorted(found, key=lambda f: (f.head.start, f.id))

    def entry(self, finding: str) -> None:
        return None

    def utterance(self, statement: str) -> None:
        return None

    def copied(self, document: str) -> None:
        return None

    def entries_of(self, document: str, kind: str) -> Sequence[Actor]:
        return ()


def resolved(*findings: ActorFinding) -> list[Actor]:
    """The entries of these findings, as if all were candidates where a key is shared."""
    stratum, scope = Actors(), Findings(findings)
    ordered = sorted(findings, key=lambda f: f.id)
    groups: list[tuple[set[str], list[ActorFinding]]] = []
    for item in ordered:
        keys, members = set(stratum.keys(item, scope)), [item]
        for other in [g for g in groups if g[0] & keys]:
            keys |= other[0]
            members += other[1]
            groups.remove(other)
        groups.append((keys, members))
    entries: list[Actor] = []
    for _, members in groups:
        block = Block(tuple(sorted(members, key=lambda f: f.id)))
        for entry in stratum.resolve(block, scope):
            assert isinstance(entry, Actor)
            entries.append(entry)
    return entries


def together(*findings: ActorFinding) -> bool:
    return len(resolved(*findings)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Oleksandr Hrytsenko", "Alexander Gritsenko"),
        ("Dmitri Orlovsky", "Dmytro Orlovskyi"),
        ("Mohammed Al-Rashidi", "Muhammad Rashidi"),
        ("Yusuf Khalidi", "Youssef Halidi"),
        ("William Harrow", "Bill Harrow"),
        ("J. Harrow", "Janet Harrow"),
        ("Mohammed bin Nasser", "Mohammed bin Nasser Al Harbi"),
    ],
)
def test_spellings_of_one_name_are_joined(left: str, right: str) -> None:
    assert together(finding("a", left), finding("b", right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Pavel Orlovsky", "Irina Orlovskaya"),
        ("Pavel Orlovsky", "Pavel Orlovskaya"),
        ("Tom Hallam", "Jake Hallam"),
        ("Ivan Petrov", "Ivan Petrenko"),
        ("Anna Hallam", "Anna Harlan"),
        ("Alexander Hallam", "Alexandra Hallam"),
        ("Robert Hallam", "Robert Hallam Jr."),
        ("Karim Aziz", "Omar Kareem Aziz Dost"),
    ],
)
def test_relatives_and_near_names_are_never_joined(left: str, right: str) -> None:
    assert not together(finding("a", left), finding("b", right))


def test_spouses_of_one_name_form_are_kept_apart_by_their_titles() -> None:
    he = finding("a", "Kim Hallam", ("Mr Kim Hallam", "title"))
    she = finding("b", "Kim Hallam", ("Mrs Kim Hallam", "title"))
    assert not together(he, she)


def test_one_text_that_keeps_two_apart_keeps_them_apart() -> None:
    one = finding("a", "Jon Hallam")
    two = finding("a", "Jon Hallam", start=500)
    assert not together(one, two)


def test_a_bare_surname_joins_the_only_bearer_of_its_state_and_no_other() -> None:
    state = finding("a", "Norway", type_="state", code="state:NOR", start=900)
    also = finding("b", "Norway", type_="state", code="state:NOR", start=900)
    full = finding("a", "Erik Solberg", acts_for=state.id)
    bare = finding("b", "Solberg", acts_for=also.id)
    entries = resolved(state, also, full, bare)
    assert sorted(e.name for e in entries) == ["Erik Solberg", "Norway"]
    rival = finding("c", "Nils Solberg", acts_for=also.id)
    entries = resolved(state, also, full, bare, rival)
    assert sorted(e.name for e in entries) == ["Erik Solberg", "Nils Solberg", "Norway", "Solberg"]


def test_a_bare_surname_without_context_stays_alone() -> None:
    assert not together(finding("a", "Erik Solberg"), finding("b", "Solberg"))


def test_a_bare_surname_in_the_company_of_a_leaders_state_is_the_leader() -> None:
    state = finding("a", "Norway", type_="state", code="state:NOR", start=900)
    there = finding("b", "Norway", type_="state", code="state:NOR", start=900)
    role = (RoleFound("President", "Norway", "President"),)
    leader = finding("a", "Erik Solberg", acts_for=state.id, roles=role)
    bare = finding("b", "Solberg")
    assert "Solberg" not in {e.name for e in resolved(state, there, leader, bare)}
    assert "Solberg" in {e.name for e in resolved(state, leader, bare)}
    rival = finding("c", "Nils Solberg")
    assert "Solberg" in {e.name for e in resolved(state, there, leader, bare, rival)}


def test_two_names_in_one_text_are_one_name_everywhere() -> None:
    both = finding("a", "Sergey Orlovsky", ("Siarhei Arlouski", "name"))
    assert together(both, finding("b", "Siarhei Arlouski"))


def test_unnamed_actors_are_never_joined() -> None:
    one = finding("a", "a diplomat", unnamed=True, form="description")
    two = finding("b", "a diplomat", unnamed=True, form="description")
    assert not together(one, two)


def test_a_code_joins_whatever_the_names() -> None:
    one = finding("a", "United States", type_="state", code="state:USA")
    two = finding("b", "Washington", type_="state", code="state:USA", form="metonym")
    assert together(one, two)


@pytest.mark.parametrize("first", ["a", "b", "c"])
def test_a_state_to_which_a_report_is_added_is_what_all_reports_make_it(first: str) -> None:
    found = {
        "a": finding("a", "Ruritania", ("Ruritanian", "name"), code="state:RUR", type_="state"),
        "b": finding("b", "Ruritania", ("it", "pronoun"), code="state:RUR", type_="state"),
        "c": finding(
            "c", "Ruritania", ("Ruritanian", "name"), code="state:RUR", type_="state", acts_for="x"
        ),
    }
    newcomer = found.pop(first)
    (stood,) = resolved(*found.values())
    assert [Actors().grown(stood, [newcomer], list(found.values()))] == resolved(
        newcomer, *found.values()
    )


def test_a_state_of_another_name_or_with_titles_is_looked_at_anew() -> None:
    first = finding("a", "Ruritania", code="state:RUR", type_="state")
    (stood,) = resolved(first)
    role = RoleFound("host", None, "host")
    for newcomer in (
        finding("b", "Kingdom of Ruritania", code="state:RUR", type_="state"),
        finding("b", "Ruritania", code="state:RUR", type_="state", roles=(role,)),
        finding("b", "Ruritania", code="state:RUR", type_="organisation"),
        finding("b", "Ruritania", type_="state", form="description"),
    ):
        assert Actors().grown(stood, [newcomer], [first]) is None


def test_bodies_of_two_states_with_one_name_are_two() -> None:
    norway = finding("a", "Norway", type_="state", code="state:NOR", start=900)
    peru = finding("b", "Peru", type_="state", code="state:PER", start=900)
    one = finding("a", "Supreme Court", type_="government-body", acts_for=norway.id)
    two = finding("b", "Supreme Court", type_="government-body", acts_for=peru.id)
    assert len(resolved(norway, peru, one, two)) == 4


def test_a_ministry_without_its_state_is_joined_where_one_state_alone_has_such() -> None:
    norway = finding("a", "Norway", type_="state", code="state:NOR", start=900)
    peru = finding("c", "Peru", type_="state", code="state:PER", start=900)
    one = finding("a", "Foreign Ministry", type_="government-body", acts_for=norway.id)
    there = finding("b", "Norway", type_="state", code="state:NOR", start=900)
    open_ = finding("b", "Foreign Ministry", type_="government-body")
    other = finding("c", "Foreign Ministry", type_="government-body", acts_for=peru.id)
    assert len(resolved(norway, there, one, open_)) == 2
    assert len(resolved(norway, one, open_)) == 3, "its document names another state, or none"
    assert len(resolved(norway, there, peru, one, open_, other)) == 5


def test_near_names_are_not_joined_by_their_spelling() -> None:
    for left, right in [("John Merry", "John Melly"), ("Mark Carney", "Mark Barney")]:
        assert compare(left, right).same
        assert not compare(left, right).safe
        assert not together(finding("a", left), finding("b", right))


def test_a_delegation_of_a_state_is_another_on_each_occasion() -> None:
    role = (RoleFound("delegation", "Norway", "delegation"),)
    one = finding("a", "a Norwegian delegation", type_="group", form="description", roles=role)
    two = finding("b", "a Norwegian delegation", type_="group", form="description", roles=role)
    assert not together(one, two)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ministry of Defence", "Norwegian Defense Ministry"),
        ("Supreme Court", "Norway’s Supreme Court"),
    ],
)
def test_an_organ_of_one_state_is_one_however_it_is_named(left: str, right: str) -> None:
    here = finding("a", "Norway", type_="state", code="state:NOR", start=900)
    there = finding("b", "Norway", type_="state", code="state:NOR", start=900)
    one = finding("a", left, type_="government-body", acts_for=here.id)
    two = finding("b", right, type_="government-body", acts_for=there.id)
    assert len(resolved(here, there, one, two)) == 2


def test_an_organ_described_is_the_one_named_elsewhere() -> None:
    here = finding("a", "Norway", type_="state", code="state:NOR", start=900)
    there = finding("b", "Norway", type_="state", code="state:NOR", start=900)
    named = finding("a", "Ministry of Defence", type_="government-body", acts_for=here.id)
    role = (RoleFound("defence ministry", "Norway", "defence ministry"),)
    described = finding(
        "b",
        "Norway's defence ministry",
        type_="government-body",
        form="description",
        roles=role,
        acts_for=there.id,
    )
    assert len(resolved(here, there, named, described)) == 2


def test_letters_are_unfolded_by_the_only_name_that_begins_so() -> None:
    long = finding("a", "Rapid Answer Forces", type_="armed-group")
    short = finding("b", "RAF", type_="organisation")
    assert together(long, short)
    assert not together(finding("a", "Harim Front", type_="armed-group"), finding("b", "HF"))
    rival = finding("c", "Royal Anglers' Fellowship", type_="organisation")
    assert len(resolved(long, short, rival)) == 3


def test_a_title_held_once_ended_before_the_report_that_calls_it_former() -> None:
    role = (RoleFound("minister", "Norway", "former minister", former=True),)
    (entry,) = resolved(finding("dated", "Erik Solberg", roles=role))
    assert entry.roles[0].when.edtf == "../2031-05-04"
    (entry,) = resolved(finding("undated", "Erik Solberg", roles=role))
    assert entry.roles[0].when.edtf is None


def test_a_term_that_the_text_gives_is_the_roles_day_with_its_passage() -> None:
    cited = Citation("a", 40, 50, "since 2019")
    role = (RoleFound("minister", "Norway", "minister", held=("2019/..", cited)),)
    (entry,) = resolved(finding("a", "Erik Solberg", roles=role))
    assert entry.roles[0].when.edtf == "2019/.."
    assert entry.roles[0].when.citations == (cited,)


def test_an_actor_has_its_most_frequent_full_name() -> None:
    (entry,) = resolved(
        finding("a", "Erik Solberg"),
        finding("b", "Erik Solberg"),
        finding("c", "Erik Nilsson Solberg"),
    )
    assert entry.name == "Erik Solberg"


def test_a_longer_name_that_one_report_of_many_gives_is_a_slip() -> None:
    usual = [finding(f"{n}", "Vandor", type_="armed-group") for n in range(30)]
    slip = finding("slip", "Ilan Korpraised Vandor", ("Vandor", "name"), type_="armed-group")
    (entry,) = resolved(*usual, slip)
    assert entry.name == "Vandor"


def test_a_person_and_a_body_of_one_name_are_two() -> None:
    assert not together(finding("a", "Hallam"), finding("b", "Hallam", type_="organisation"))


def test_the_entry_counts_wordings_and_leaves_out_what_names_nobody() -> None:
    (entry,) = resolved(
        finding("a", "Erik Solberg", ("he", "pronoun"), ("the minister", "description")),
        finding("b", "Erik Solberg", ("the Norwegian leader", "description")),
    )
    assert [(a.text, a.count) for a in entry.aliases] == [
        ("Erik Solberg", 2),
        ("the Norwegian leader", 1),
    ]
    assert len(entry.citations) == 5
    assert entry.citations == tuple(sorted(entry.citations))


@pytest.mark.parametrize(
    "words",
    [
        "the prime minister",
        "The former foreign minister",
        "the Secretary",
        "their leader",
        "this group",
        "a journalist",
    ],
)
def test_a_description_that_only_its_place_explains_is_no_alias(words: str) -> None:
    (entry,) = resolved(finding("a", "Erik Solberg", (words, "description")))
    assert [a.text for a in entry.aliases] == ["Erik Solberg"]
    assert len(entry.citations) == 2


@pytest.mark.parametrize(
    "words", ["the president of Norway", "Norway's prime minister", "President of Norway"]
)
def test_an_office_with_its_state_alone_is_no_alias_of_who_holds_it(words: str) -> None:
    (entry,) = resolved(finding("a", "Erik Solberg", (words, "title")))
    assert [a.text for a in entry.aliases] == ["Erik Solberg"]
    assert len(entry.citations) == 2


@pytest.mark.parametrize(
    "words",
    ["the Norwegian prime minister", "the head of the State Bank", "a Norwegian journalist"],
)
def test_a_description_that_says_of_whom_is_an_alias(words: str) -> None:
    (entry,) = resolved(finding("a", "Erik Solberg", (words, "description")))
    assert words in [a.text for a in entry.aliases]


@pytest.mark.parametrize(
    ("code", "name", "words"),
    [("org:NATO", "NATO", "the alliance"), ("state:OMN", "Oman", "the sultanate")],
)
def test_a_noun_that_one_known_name_alone_has_is_an_alias(code: str, name: str, words: str) -> None:
    (entry,) = resolved(finding("a", name, (words, "description"), type_="state", code=code))
    assert words in [a.text for a in entry.aliases]


@pytest.mark.parametrize(
    ("code", "name", "words"),
    [
        ("state:SAU", "Saudi Arabia", "the kingdom"),
        ("org:EUCommission", "European Commission", "the commission"),
        ("org:UN", "United Nations", "the organisation"),
        ("state:PER", "Peru", "the sultanate"),
    ],
)
def test_a_noun_that_several_names_have_is_none(code: str, name: str, words: str) -> None:
    (entry,) = resolved(finding("a", name, (words, "description"), type_="state", code=code))
    assert [a.text for a in entry.aliases] == [name]


def test_the_government_and_the_regime_of_one_leader_are_one_across_reports() -> None:
    left = finding(
        "a",
        "Solberg government",
        type_="government-body",
        roles=(RoleFound("government", "Erik Solberg", "government"),),
        form="description",
    )
    right = finding(
        "b",
        "Solberg's regime",
        type_="government-body",
        roles=(RoleFound("regime", "Erik Solberg", "regime"),),
        form="description",
    )
    assert together(left, right)


def test_the_order_of_reading_does_not_matter() -> None:
    findings = [
        finding("a", "Oleksandr Hrytsenko"),
        finding("b", "Alexander Gritsenko"),
        finding("c", "Alexander Hrytsenko"),
        finding("d", "Anna Hrytsenko"),
    ]
    results = {tuple(sorted(resolved(*p), key=lambda e: e.id)) for p in permutations(findings)}
    assert len(results) == 1
    assert sorted(len(e.members) for e in next(iter(results))) == [1, 3]


def test_an_analysts_split_holds_against_the_rule() -> None:
    one, two = finding("a", "Erik Solberg"), finding("b", "Erik Solberg")
    first, second = sorted((one, two), key=lambda f: f.id)
    block = Block((first, second), cannot=frozenset({(first.id, second.id)}))
    assert len(list(Actors().resolve(block, Findings([one, two])))) == 2


def test_skeletons_survive_romanisation() -> None:
    for left, right in [
        ("Hrytsenko", "Gritsenko"),
        ("Orlovsky", "Orlovskiy"),
        ("Khalidi", "Halidi"),
        ("Tsvetkov", "Tzvetkov"),
    ]:
        assert skeleton(left) == skeleton(right), (left, right)


def test_names_with_nothing_in_common_are_neither_same_nor_apart() -> None:
    likeness = compare("Erik Solberg", "Marta Quiroga")
    assert not likeness.same
    assert not likeness.apart


@pytest.mark.parametrize(("words", "one"), [("army", True), ("navy", False)])
def test_a_states_army_and_its_military_are_one_across_reports(words: str, one: bool) -> None:
    left = finding(
        "a",
        "Norwegian military",
        type_="government-body",
        roles=(RoleFound("military", "Norway", "military"),),
        form="description",
    )
    right = finding(
        "b",
        f"Norwegian {words}",
        type_="government-body",
        roles=(RoleFound(words, "Norway", words),),
        form="description",
    )
    assert together(left, right) is one


def test_a_body_is_no_medium_because_one_report_in_three_took_it_for_one() -> None:
    names = [finding(d, "Hill Relief Corps", type_=t) for d, t in _READ_AS]
    (entry,) = resolved(*names)
    assert entry.type == "organisation"


_READ_AS: tuple[tuple[str, ActorType], ...] = (
    ("a", "organisation"),
    ("b", "organisation"),
    ("c", "media"),
)


def test_a_state_and_others_are_others_in_each_report_its_allies_the_same() -> None:
    def beside(document: str, what: str) -> ActorFinding:
        return finding(
            document,
            "Norway and many more",
            type_="group",
            form="description",
            roles=(RoleFound(what, "Norway", what),),
        )

    assert together(beside("a", "allies"), beside("b", "allies"))
    assert not together(beside("a", "others"), beside("b", "others"))


def test_a_ministry_in_another_order_is_that_of_the_state_its_report_names_most() -> None:
    norway = finding("a", "Norway", type_="state", code="state:NOR", start=900)
    peru = finding("b", "Peru", type_="state", code="state:PER", start=900)
    there = finding("b", "Norway", ("Norway", "name"), type_="state", code="state:NOR", start=950)
    one = finding("a", "Ministry of Trade", type_="government-body", acts_for=norway.id)
    open_ = finding("b", "Trade Ministry", type_="government-body")
    assert len(resolved(norway, there, peru, one, open_)) == 3
    assert len(resolved(norway, peru, one, open_)) == 4, "its report is about another state"


def test_a_seat_of_power_is_one_though_two_reports_lay_it_to_other_states() -> None:
    names = [
        finding("a", "Hill Palace", type_="government-body"),
        finding("b", "Hill Palace", type_="organisation"),
    ]
    states = [
        finding("c", "Norway", type_="state", code="state:NOR", start=900),
        finding("d", "Peru", type_="state", code="state:PER", start=900),
    ]
    strays = [
        finding(s.citations[0].document, "Hill Palace", type_="government-body", acts_for=s.id)
        for s in states
    ]
    seats = [a for a in resolved(*names, *states, *strays) if a.name == "Hill Palace"]
    assert sorted(len(a.members) for a in seats) == [1, 1, 2]


def test_a_body_that_one_report_takes_for_a_medium_is_one_in_all_others() -> None:
    types: tuple[ActorType, ...] = ("government-body", "organisation", "organisation", "media")
    names = [finding(d, "Hill Palace", type_=t) for d, t in zip("abcd", types, strict=True)]
    assert len(resolved(*names)) == 1


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Lakers", "Lakers Group"),
        ("Rural", "Rural Party"),
        ("Rural Democrats", "Rural Democratic Party"),
        ("Agrarians", "Agrarian Party"),
    ],
)
def test_a_body_without_its_kind_is_the_only_one_that_tells_it(short: str, long: str) -> None:
    left = finding("a", short, type_="group" if short.endswith("s") else "organisation")
    right = finding("b", long, type_="organisation")
    assert together(left, right)


def test_a_short_name_that_two_bodies_may_have_joins_neither() -> None:
    found = (
        finding("a", "Rural", type_="organisation"),
        finding("b", "Rural Party", type_="organisation"),
        finding("c", "Rural Movement", type_="organisation"),
    )
    assert len(resolved(*found)) == 3


def test_two_words_of_a_longer_name_may_be_any_bodys() -> None:
    left = finding("a", "Rural Defence", type_="armed-group")
    assert not together(left, finding("b", "Rural Defence Movement", type_="armed-group"))


def test_a_department_is_that_of_the_only_state_with_such_in_any_report_on_it() -> None:
    norway = finding("a", "Norway", type_="state", code="state:NOR", start=900)
    peru = finding("b", "Peru", type_="state", code="state:PER", start=900)
    more = finding("b", "Peru", ("Peru", "name"), type_="state", code="state:PER", start=950)
    there = finding("b", "Norway", type_="state", code="state:NOR", start=990)
    one = finding("a", "Trade Department", type_="government-body", acts_for=norway.id)
    open_ = finding("b", "Trade Department", type_="government-body")
    assert len(resolved(norway, peru, more, there, one, open_)) == 3
    assert len(resolved(norway, peru, more, one, open_)) == 4, "its report names no such state"


def test_points_in_initials_part_no_bodies() -> None:
    here = finding("a", "United States", type_="state", code="state:USA", start=900)
    there = finding("b", "United States", type_="state", code="state:USA", start=900)
    one = finding("a", "U.S. Senate", type_="government-body", acts_for=here.id)
    two = finding("b", "US Senate", type_="government-body", acts_for=there.id)
    assert len(resolved(here, there, one, two)) == 2


def test_one_reports_slip_over_a_name_parts_no_others() -> None:
    whole = finding("a", "Rapid Ford Guard", ("RFG", "name"), type_="government-body")
    slip = finding("b", "Rapid Ford Guard", type_="government-body")
    letters = finding("b", "RFG", type_="organisation", start=300)
    outlet = finding("c", "RFG", type_="media")
    body = finding("d", "RFG", type_="organisation")
    assert len(resolved(whole, slip, letters, outlet, body)) == 1


def test_letters_that_two_bodies_unfold_otherwise_join_neither() -> None:
    one = finding("a", "Centre for Public Calm", ("CPC", "name"), type_="organisation")
    two = finding("b", "Coastal Party of Chile", ("CPC", "name"), type_="organisation")
    same = finding("c", "Center for Public Calm", ("CPC", "name"), type_="organisation")
    assert sorted(len(a.members) for a in resolved(one, two, same)) == [1, 2]
    assert not together(one, two)


def test_a_given_name_is_no_surname_that_sounds_a_little_like_it() -> None:
    assert not together(finding("a", "Lena"), finding("b", "Moshe Leon"))
