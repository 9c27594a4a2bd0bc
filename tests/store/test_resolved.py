"""What resolution keeps it finds again: by finding, by key, by what it rests on."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from goodoffices.model.codec import encode
from goodoffices.model.dossier import Kept
from goodoffices.model.entries import ENTRIES, Actor, Offer, Track
from goodoffices.model.shapes import UNKNOWN, Alias, Citation, Condition, Step, When
from goodoffices.store.features import features
from goodoffices.store.words import WORDS, words

UTTERANCE = Kept(
    "utterances",
    "utterance",
    "utterance-1",
    '{"id":"utterance-1","members":["statement-1","statement-2"]}',
    ("statement-1", "statement-2"),
    ("statement-1", "statement-2"),
)


def actor(*members: str, citations: tuple[Citation, ...] = (), **fields) -> Actor:
    return Actor(
        id=members[0], members=members, name="Lind", type="person", citations=citations, **fields
    )


def test_what_was_kept_comes_back_to_the_letter(dossier, harbour, keeping):
    cited = (harbour.cite("She"), harbour.cite("Mara Lind"))
    lind = keeping(actor("actor-1", "actor-2", citations=cited, aliases=(Alias("Lind", 2),)))
    dossier.replace([], [lind, UTTERANCE])

    assert dossier.resting_on("toy", ["actor-2", "actor-9"]) == [lind]
    assert dossier.resting_on("utterances", ["actor-2"]) == []
    assert dossier.became(["statement-1"], ["utterance"]) == {"statement-1": UTTERANCE}


def test_mentions_are_rows(both, harbour):
    quotes = both._db.rows("SELECT quote FROM citation WHERE document = ?", harbour.id)
    assert ("Mara Lind",) in quotes and ("She",) in quotes
    bodies = both._db.rows("SELECT body FROM kept")
    assert not any('"quote"' in body for (body,) in bodies)


def test_a_finding_became_an_entry_of_the_kind_asked_for_first(dossier):
    position = Kept("p", "stance", "position-1", "{}", ("position-1",), ("position-1",))
    matters = [
        Kept("p", "matter", id_, "{}", ("position-1", "position-2"), ("position-1", "position-2"))
        for id_ in ("matter-2", "matter-1")
    ]
    dossier.replace([], [*matters, position])
    asked = ["position-1", "position-2", "position-3"]
    assert dossier.became(asked, ["stance", "matter"]) == {
        "position-1": position,
        "position-2": matters[1],
    }
    assert dossier.became(["position-1"], ["matter", "stance"])["position-1"] == matters[1]
    assert dossier.became(["position-1"], ["event"]) == {}


def test_what_is_replaced_leaves_no_row(dossier, harbour, keeping, tables):
    before = tables(dossier)
    lind = keeping(actor("actor-1", citations=(harbour.cite("Mara Lind"),)))
    dossier.replace([], [lind, UTTERANCE])
    assert tables(dossier) != before
    dossier.replace([UTTERANCE, lind], [])
    assert tables(dossier) == before
    assert dossier.search("lind") == []


def test_an_entry_replaced_by_one_of_the_same_id_is_the_new_one(dossier, keeping):
    old, new = keeping(actor("actor-1", "actor-2")), keeping(actor("actor-1", "actor-3"))
    dossier.replace([], [old])
    dossier.replace([old], [new])
    assert dossier.became(["actor-1", "actor-2", "actor-3"], ["actor"]) == {
        "actor-1": new,
        "actor-3": new,
    }


def test_keys_lead_from_findings_to_their_block(dossier):
    dossier.set_keys("s", {"a": frozenset({"x", "y"}), "b": frozenset({"y"}), "c": frozenset()})
    dossier.set_keys("other", {"d": frozenset({"y"})})
    assert dossier.keys("s", ["a", "c"]) == {"a": frozenset({"x", "y"}), "c": frozenset()}
    assert dossier.under("s", ["y"]) == {"a", "b"}

    dossier.set_keys("s", {"a": frozenset({"z"}), "b": frozenset()})
    assert dossier.under("s", ["x", "y"]) == frozenset()
    assert dossier.under("s", ["z"]) == {"a"}


def test_settling_forgets_the_keys_of_what_has_gone(both, coast, harbour):
    both.set_keys("late", {coast.findings[0].id: frozenset({"k"})})
    both.set_keys("late", {harbour.findings[0].id: frozenset({"k"})})
    both.remove(coast.id)
    assert both.under("late", ["k"]) == {coast.findings[0].id, harbour.findings[0].id}
    both.settle()
    assert both.under("late", ["k"]) == {harbour.findings[0].id}


def test_any_number_of_ids_can_be_asked_for(dossier):
    ids = [f"actor-{n}" for n in range(40_000)]
    dossier.set_keys("s", {i: frozenset({"one"}) for i in ids})
    assert dossier.under("s", ["one"]) == set(ids)
    assert len(dossier.keys("s", ids)) == len(ids)
    assert dossier.findings(ids) == {} and dossier.became(ids, ["actor"]) == {}


def test_a_transaction_that_fails_undoes_all_of_it(dossier, keeping, tables):
    before = tables(dossier)
    with pytest.raises(RuntimeError), dossier.transaction():
        dossier.replace([], [keeping(actor("actor-1"))])
        dossier.set_keys("s", {"a": frozenset({"x"})})
        raise RuntimeError
    assert tables(dossier) == before


def test_a_step_that_fails_inside_a_transaction_is_undone_alone(dossier, keeping):
    with dossier.transaction():
        dossier.set_keys("s", {"a": frozenset({"x"})})
        with pytest.raises(ValueError, match="midway"), dossier.transaction():
            dossier.set_keys("s", {"a": frozenset({"y"})})
            raise ValueError("midway")
    assert dossier.under("s", ["x", "y"]) == {"a"}
    assert dossier.keys("s", ["a"]) == {"a": frozenset({"x"})}


def test_an_undone_change_is_not_remembered_by_later_questions(dossier, keeping):
    track = Track(id="track-1", name="t", parties=("actor-2",), last_move=None)
    dossier.replace([], [keeping(track, "actor-1", "actor-2")])
    with pytest.raises(RuntimeError), dossier.transaction():
        dossier.replace([], [keeping(actor("actor-1", "actor-2"))])
        assert next(dossier.entries("track")).parties == ("actor-1",)
        raise RuntimeError
    assert next(dossier.entries("track")).parties == ("actor-2",)


def test_the_words_searched_are_fields_that_entries_have():
    for kind, paths in WORDS.items():
        names = {f.name for f in fields(ENTRIES[kind])}
        assert {path.split(".")[0] for path in paths} <= names
    assert WORDS.keys() == ENTRIES.keys()


def test_an_entrys_words_are_those_of_its_fields_and_of_cited_passages(harbour):
    offer = Offer(
        id="offer-1",
        type="offer",
        maker=None,
        made_to=(),
        content=harbour.cite("We offer twelve licences"),
        conditions=(Condition("if", harbour.cite("if the blockade ends")),),
    )
    assert words("offer", encode(offer), ()) == "We offer twelve licences\nif the blockade ends"
    assert words("utterance", UTTERANCE.body, ()) == ""


def test_an_offer_answered_on_an_unknown_day_is_listed_under_the_day_it_was_made(harbour):
    made = Step("made", When("2031-05-04", "stated"), None, (harbour.cite("We offer"),))
    answered = Step("rejected", UNKNOWN, None, (harbour.cite("licences"),))
    offer = Offer(
        id="offer-1",
        type="offer",
        maker=None,
        made_to=(),
        content=harbour.cite("We offer twelve licences"),
        history=(made, answered),
    )
    found = features("offer", encode(offer))
    assert found is not None and found.first == offer.day == "2031-05-04"
    assert features("offer", encode(replace(offer, history=()))).first == ""


def test_a_passage_that_comes_between_others_moves_none_of_them(dossier, keeping):
    first, last = Citation("d1", 0, 4, "Lind"), Citation("d3", 0, 4, "Lind")
    between = Citation("d2", 0, 4, "Lind")
    before = keeping(actor("actor-1", citations=(first, last)))
    after = keeping(actor("actor-1", citations=(first, between, last)))
    dossier.replace([], [before])
    dossier.replace([before], [after])
    rows = dossier._db.rows("SELECT number, document FROM citation ORDER BY document")
    assert rows == [(0, "d1"), (0, "d2"), (0, "d3")]
    assert dossier.resting_on("toy", ["actor-1"]) == [after]


@pytest.mark.parametrize("order", [("d2", "d1"), ("d1", "d1")])
def test_passages_in_an_order_of_their_own_come_back_in_it(dossier, keeping, order):
    kept = keeping(actor("actor-1", citations=tuple(Citation(d, 0, 4, "Lind") for d in order)))
    more = keeping(actor("actor-1", citations=(*kept.citations, Citation("d0", 0, 4, "Lind"))))
    dossier.replace([], [kept])
    assert dossier.resting_on("toy", ["actor-1"]) == [kept]
    dossier.replace([kept], [more])
    assert dossier.resting_on("toy", ["actor-1"]) == [more]


def test_fellows_are_all_members_of_what_findings_became(dossier, keeping):
    lind, holm = keeping(actor("actor-1", "actor-2", "actor-3")), keeping(actor("actor-4"))
    dossier.replace([], [lind, holm, UTTERANCE])
    of_lind = dict.fromkeys(("actor-1", "actor-2", "actor-3"), "actor-1")
    assert dossier.fellows(["actor-2", "actor-9"], ["actor"]) == of_lind
    assert dossier.fellows(["actor-2", "actor-4"], ["actor"]) == of_lind | {"actor-4": "actor-4"}
    assert dossier.fellows(["statement-1"], ["actor"]) == {}


def test_links_are_found_from_either_end(dossier):
    dossier.link("toy", {"a": {"a": 0.0}, "b": {"a": 0.5, "b": 0.0}, "c": {"b": 1.0, "c": 0.0}})
    dossier.link("other", {"a": {"c": 1.0}})
    assert dossier.linked("toy", ["b"]) == {"b": {"a": 0.5, "b": 0.0, "c": 1.0}}
    assert dossier.linked("toy", ["a", "d"]) == {"a": {"a": 0.0, "b": 0.5}}


def test_who_parts_is_forgotten_from_either_end(dossier):
    dossier.link("toy", {"a": {"a": 0.0}, "b": {"a": 0.5, "b": 0.0}, "c": {"b": 1.0, "c": 0.0}})
    dossier.link("other", {"a": {"b": 1.0}})
    assert dossier.part("toy", ["b"]) == {"a", "b", "c"}
    assert dossier.linked("toy", ["a", "b", "c"]) == {"a": {"a": 0.0}, "c": {"c": 0.0}}
    assert dossier.linked("other", ["b"]) == {"b": {"a": 1.0}}


def test_what_was_seen_is_found_again_in_its_form(both, coast):
    (lind,) = (f.id for f in coast.findings)
    both.see("toy", "1", {lind: "first"})
    assert both.seen("toy", "1", [lind, "actor-9"]) == {lind: "first"}
    assert both.seen("toy", "2", [lind]) == both.seen("other", "1", [lind]) == {}
    both.see("toy", "2", {lind: "second"})
    assert (both.seen("toy", "1", [lind]), both.seen("toy", "2", [lind])) == ({}, {lind: "second"})
    both.remove(coast.document.id)
    assert both.seen("toy", "2", [lind]) == {}
