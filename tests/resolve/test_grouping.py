"""Groups are formed pair by pair, the surest first, and nobody stands with whom he is kept from."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.resolve.grouping import Sorts, group, sharing

SIZES = st.integers(2, 9)
STRENGTHS = st.sampled_from((-1.0, 0.0, 0.0, 0.5, 0.8, 1.0))


def plainly(size, strength, asked):
    """Groups as the rule says them: pairs in order, each tried against every member."""
    groups = {n: {n} for n in range(size)}
    for _, m, n in sorted((-strength[p], *p) for p in asked if strength[p] > 0):
        a, b = groups[m], groups[n]
        if a is not b and all(strength[min(x, y), max(x, y)] >= 0 for x in a for y in b):
            a |= b
            for x in b:
                groups[x] = a
    return sorted({tuple(sorted(g)) for g in groups.values()})


@st.composite
def blocks(draw):
    size = draw(SIZES)
    strength = {p: draw(STRENGTHS) for p in combinations(range(size), 2)}
    keys = [draw(st.frozensets(st.sampled_from("abc"), min_size=1)) for _ in range(size)]
    return size, strength, keys


@given(blocks())
def test_groups_are_those_of_trying_every_pair_in_order(block):
    size, strength, keys = block
    ids = [f"id-{n}" for n in range(size)]

    def formed(**asked):
        made = group(range(size), ids, lambda m, n: strength[min(m, n), max(m, n)], **asked)
        return sorted(tuple(g) for g in made)

    near = {(m, n) for m, n in strength if keys[m] & keys[n]}
    assert formed() == plainly(size, strength, strength)
    assert formed(under=keys) == plainly(size, strength, near)
    met = ((ids.index(a), ids.index(b)) for a, b in sharing(ids, keys))
    links = {(ids[m], ids[n]): strength[m, n] for m, n in met}
    assert formed(links=links) == plainly(size, strength, near)


@given(st.data())
def test_what_differs_in_its_place_alone_is_asked_once_for_all_of_its_sort(data):
    size = data.draw(SIZES)
    sort = [data.draw(st.integers(0, 2)) for _ in range(size)]
    place = [data.draw(st.integers(0, 2)) for _ in range(size)]
    of_sorts = {frozenset((a, b)): data.draw(STRENGTHS) for a in range(3) for b in range(a, 3)}
    strength = {
        (m, n): -1.0 if place[m] == place[n] else of_sorts[frozenset((sort[m], sort[n]))]
        for m, n in combinations(range(size), 2)
    }
    made = group(
        range(size),
        [f"id-{n}" for n in range(size)],
        lambda m, n: strength[m, n],
        sorts=Sorts(sort, place),
    )
    assert sorted(tuple(g) for g in made) == plainly(size, strength, strength)


def test_whom_a_person_kept_apart_no_chain_of_others_joins():
    made = group("abc", ["a", "b", "c"], lambda m, n: 1.0, cannot=[("a", "c")])
    assert made == [["a", "b"], ["c"]]
