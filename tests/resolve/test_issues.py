"""Wordings of one issue are one row of the matrix; two matters are two. All invented."""

from __future__ import annotations

import pytest

from goodoffices.model.entries import Issue
from goodoffices.model.findings import PositionFinding
from goodoffices.model.shapes import Citation
from goodoffices.resolve.issues import label
from goodoffices.resolve.positions import Positions
from goodoffices.resolve.stratum import Block
from tests.resolve.scopes import PlainScope, document


def position(paper: str, wording: str, at: int = 0) -> PositionFinding:
    passage = Citation(paper, at, at + len(wording), wording)
    return PositionFinding(citations=(passage,), actor=None, issue=passage, stance="supports")


def issues(*found: PositionFinding) -> list[Issue]:
    scope = PlainScope([document(p) for p in {f.document for f in found}], found)
    items = tuple(sorted(found, key=lambda f: f.id))
    entries = Positions().resolve(Block(items), scope)
    return [e for e in entries if isinstance(e, Issue)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("an immediate ceasefire between Norway and Chile", "a 21-day truce with Chile"),
        ("an end to the fighting in Chile", "the Chilean ceasefire"),
        ("Western support for Chile", "further aid to Chile"),
        ("a lifting of sanctions on Chile", "relief from Chilean sanctions"),
    ],
)
def test_other_words_for_one_matter_are_one_issue(left: str, right: str) -> None:
    one, other = position("a", left), position("b", right)
    scope = PlainScope([document("a"), document("b")], [one, other])
    assert set(Positions().keys(one, scope)) & set(Positions().keys(other, scope))
    assert len(issues(one, other)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("a ceasefire in Chile", "a ceasefire in Norway"),
        ("tougher sanctions on Chile", "the lifting of sanctions on Chile"),
        ("a ceasefire in Chile", "elections in Chile"),
        ("a ceasefire", "an immediate truce"),
    ],
)
def test_two_matters_stay_two(left: str, right: str) -> None:
    assert len(issues(position("a", left), position("b", right))) == 2


def test_the_ceasefire_of_a_report_is_the_one_it_named_if_it_named_one() -> None:
    named = position("a", "a ceasefire in Chile")
    assert len(issues(named, position("a", "the truce", at=90))) == 1
    both = [named, position("a", "a ceasefire in Norway", at=200)]
    assert len(issues(*both, position("a", "the truce", at=90))) == 3


def test_a_label_is_short_and_the_sources_words() -> None:
    wording = "to open a corridor, which would be the first since the harbour was closed to all"
    assert label(wording) == "open a corridor"
    assert len(label("a " + "very " * 30 + "long road")) <= 72


def test_a_label_ends_where_a_phrase_ends_and_leaves_no_quotation_open() -> None:
    wording = "every harbour town must open its pilot school between the first and the last thaw of a year"
    assert label(wording) == "every harbour town must open its pilot school"
    assert label("calling the ferry line a “floating cellar") == (
        "calling the ferry line a floating cellar"
    )


def test_a_label_keeps_what_says_which_is_meant() -> None:
    assert label("to extradite the man who burned the flag") == (
        "extradite the man who burned the flag"
    )
    wording = "the harbour’s “long, costly repairs” and their delays, told by nobody"
    assert label(wording) == "harbour’s “long, costly repairs” and their delays"


def test_a_label_is_of_its_own_wording() -> None:
    wording = "to open a corridor, which would be the first since the harbour was closed to all"
    (issue,) = issues(position("a", wording))
    assert issue.label in wording
    assert issue.aliases == (wording,)
