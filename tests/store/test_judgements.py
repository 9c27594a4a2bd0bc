"""Judgements are appended, follow their findings, and say when they no longer apply."""

from __future__ import annotations

import msgspec
import pytest

from goodoffices.errors import GoodOfficesError
from goodoffices.model.entries import Track
from goodoffices.store.judgements import MEMBERS, NO_ENTRY
from goodoffices.store.lookup import NOTHING, REMOVED, SEVERAL

BETTER = "rules@2"
TALKS = "Envoy Mara Lind met the skippers on Monday."


def in_force(dossier) -> dict[str, str]:
    return {j.id: j.target for j in dossier.judgements_in_force()}


def lapsed(dossier) -> dict[str, str]:
    return {found.judgement.id: found.why for found in dossier.lapsed()}


def test_a_judgement_keeps_the_passage_it_was_made_on(both, harbour, judgement):
    said = harbour.findings[2]
    both.judge(judgement("j1", "reject", said.id, note="a misreading"))
    both.judge(judgement("j2", "correct", harbour.id, '"A title"', field="title"))
    first, second = both.judgements()
    assert first.anchor == said.content[0] and first.note == "a misreading"
    assert second.anchor is None
    assert both.unresolved() == {said.id: "statement", harbour.id: "document"}
    assert in_force(both) == {"j1": said.id, "j2": harbour.id}


def test_a_merge_concerns_both_findings(both, harbour, coast, judgement):
    lind, ours = harbour.findings[0], coast.findings[0]
    both.judge(judgement("j1", "merge", lind.id, ours.id))
    assert both.unresolved() == {lind.id: "actor", ours.id: "actor"}
    (found,) = both.judgements_in_force()
    assert (found.target, found.value) == (lind.id, ours.id)


def test_a_note_is_kept_and_nothing_is_resolved_for_it(both, harbour, judgement):
    both.judge(judgement("j1", "note", harbour.findings[0].id, note="ask again"))
    assert both.unresolved() == {}
    assert [j.note for j in both.judgements()] == ["ask again"]


def test_what_a_judgement_names_must_be_there(both, harbour, judgement):
    lind, talks, *_ = harbour.findings
    with pytest.raises(GoodOfficesError, match="no entry") as raised:
        both.judge(judgement("j1", "reject", "actor-unknown"))
    assert raised.value.slug == "unknown-target"
    with pytest.raises(GoodOfficesError, match="different kinds"):
        both.judge(judgement("j2", "merge", lind.id, talks.id))
    with pytest.raises(GoodOfficesError, match="no judgement"):
        both.judge(judgement("j3", "undo", "j0"))
    with pytest.raises(GoodOfficesError, match="not a list"):
        both.judge(judgement("j4", "accept", lind.id, '{"a": 1}'))
    assert both.judgements() == [] and both.unresolved() == {}


def test_appending_the_same_judgement_twice_keeps_one(both, harbour, judgement):
    made = judgement("j1", "reject", harbour.findings[0].id)
    assert both.judge(made) == both.judge(made)
    assert len(both.judgements()) == 1


def test_an_undo_can_itself_be_undone(both, harbour, judgement):
    lind = harbour.findings[0].id
    both.judge(judgement("j1", "reject", lind))
    both.judge(judgement("j2", "undo", "j1"))
    assert in_force(both) == {}
    both.settle()
    undone = both.judge(judgement("j3", "undo", lind, "j2"))
    assert in_force(both) == {"j1": lind}
    assert undone.target == lind and both.unresolved() == {lind: "actor"}
    both.judge(judgement("j4", "undo", "j3"))
    assert in_force(both) == {} and lapsed(both) == {}


def test_a_judgement_sleeps_while_its_document_is_away(both, harbour, judgement, resolved):
    both.judge(judgement("j1", "reject", harbour.findings[0].id))
    both.judge(judgement("j2", "correct", harbour.id, '"A"', field="title"))
    both.remove(harbour.id)
    assert in_force(both) == {}
    assert lapsed(both) == {"j1": REMOVED, "j2": REMOVED}
    both.arrive(harbour.document, harbour.findings, "rules@1")
    assert in_force(both) == {"j1": harbour.findings[0].id, "j2": harbour.id}
    assert lapsed(both) == {}


def test_a_merge_sleeps_while_either_document_is_away(both, harbour, coast, judgement):
    both.judge(judgement("j1", "merge", harbour.findings[0].id, coast.findings[0].id))
    both.remove(coast.id)
    assert in_force(both) == {} and lapsed(both) == {"j1": REMOVED}


@pytest.mark.parametrize(
    "now, bound",
    [
        ("Mara Lind met the skippers on Monday", True),
        ("Envoy Mara", True),  # half counts of the shorter passage
        ("Harbour talks resume\nEnvoy Mara", False),  # 10 of 31 characters
        ("Lind left in the evening.", False),
    ],
)
def test_after_a_rereading_a_judgement_follows_its_passage(both, harbour, judgement, now, bound):
    both.judge(judgement("j1", "reject", harbour.findings[1].id))
    lind = harbour.findings[0]
    moved = harbour.event(now)
    both.arrive(harbour.document, [lind, moved], BETTER)
    assert in_force(both) == ({"j1": moved.id} if bound else {})
    assert lapsed(both) == ({} if bound else {"j1": NOTHING})
    assert both.judgements()[0].target == harbour.findings[1].id


def test_another_kind_at_the_same_place_does_not_take_a_judgement_over(both, harbour, judgement):
    both.judge(judgement("j1", "reject", harbour.findings[1].id))
    both.arrive(harbour.document, [harbour.actor(TALKS)], BETTER)
    assert lapsed(both) == {"j1": NOTHING}


def test_of_two_findings_at_its_place_a_judgement_chooses_neither(both, harbour, judgement):
    both.judge(judgement("j1", "reject", harbour.findings[1].id))
    halves = [harbour.event("Envoy Mara Lind"), harbour.event("met the skippers on Monday")]
    both.arrive(harbour.document, halves, BETTER)
    assert in_force(both) == {} and lapsed(both) == {"j1": SEVERAL}


def test_both_ends_of_a_split_follow_their_passages(both, harbour, coast, judgement):
    lind, ours = harbour.findings[0], coast.findings[0]
    both.judge(judgement("j1", "split", ours.id, lind.id))
    moved = harbour.actor("Envoy Mara Lind")
    both.arrive(harbour.document, [moved], BETTER)
    (found,) = both.judgements_in_force()
    assert (found.target, found.value) == (ours.id, moved.id)


def test_undoing_after_a_rereading_concerns_the_finding_as_it_stands(both, harbour, judgement):
    both.judge(judgement("j1", "reject", harbour.findings[1].id))
    moved = harbour.event("Mara Lind met the skippers on Monday")
    both.arrive(harbour.document, [moved], BETTER)
    both.settle()
    both.judge(judgement("j2", "undo", "j1"))
    assert both.unresolved() == {moved.id: "event"}


def test_an_acceptance_lapses_when_the_members_change(both, harbour, coast, judgement, resolved):
    lind = harbour.findings[0]
    members = sorted([lind.id, coast.findings[0].id])
    kept = both.judge(judgement("j1", "accept", lind.id))
    assert msgspec.json.decode(kept.value) == members
    assert lapsed(both) == {}

    both.remove(coast.id)
    resolved(both)
    assert lapsed(both) == {"j1": MEMBERS}
    assert in_force(both) == {"j1": lind.id}

    both.arrive(coast.document, coast.findings, "rules@1")
    resolved(both)
    assert lapsed(both) == {}


def test_an_entry_that_no_finding_heads_can_be_judged(both, harbour, judgement, keeping):
    talks = harbour.findings[1]
    track = Track(id="track-1", citations=talks.citations, name="t", parties=(), last_move=None)
    kept = keeping(track, talks.id, harbour.id)
    both.replace([], [kept])
    both.judge(judgement("j1", "accept", "track-1"))
    assert both.unresolved() == {talks.id: "event", harbour.id: "document"}
    assert both.judgements()[0].anchor == talks.citations[0]
    assert in_force(both) == {"j1": "track-1"} and lapsed(both) == {}

    both.replace([kept], [])
    assert in_force(both) == {"j1": "track-1"}, "resolution alone knows whether it comes back"
    assert lapsed(both) == {"j1": NO_ENTRY}


def test_an_entrys_id_and_any_members_id_can_be_judged(both, harbour, coast, judgement):
    for n, report in enumerate((harbour, coast)):
        both.judge(judgement(f"j{n}", "accept", report.findings[0].id))
    first, second = both.judgements()
    assert first.value == second.value
    assert len(in_force(both)) == 2 and lapsed(both) == {}


def test_judgements_are_found_by_what_they_concern_and_the_latest_with_what_they_undo(
    both, harbour, judgement
):
    lind, talks, *_ = harbour.findings
    both.judge(judgement("j1", "note", lind.id, note="seen"))
    both.judge(judgement("j2", "reject", talks.id))
    both.judge(judgement("j3", "undo", talks.id, "j2"))
    assert [j.id for j in both.judgements_on([lind.id])] == ["j1"]
    assert [j.id for j in both.judgements_on([talks.id])] == ["j2", "j3"]
    assert [j.id for j in both.latest_judgements(1)] == ["j2", "j3"]
    assert both.latest_judgements(9) == both.judgements()


def test_undo_is_worked_out_from_the_tail_or_from_all_where_the_tail_does_not_tell(
    both, harbour, judgement, monkeypatch
):
    from goodoffices.present import review

    lind, talks, *_ = harbour.findings
    both.judge(judgement("j1", "note", lind.id, note="seen"))
    both.judge(judgement("j2", "reject", talks.id))
    for tail in (1, 2, 200):
        monkeypatch.setattr(review, "TAIL", tail)
        assert review.possible(both) == review.undoing(both.judgements())
    both.judge(judgement("j3", "undo", talks.id, "j2"))
    for tail in (1, 2, 200):
        monkeypatch.setattr(review, "TAIL", tail)
        assert [x and x.id for x in (review.possible(both).undo, review.possible(both).redo)] == [
            "j1",
            "j3",
        ]


def test_what_nobody_looked_at_is_counted_without_rejected_or_accepted_ones(both, harbour):
    assert both.unreviewed()["event"] == 1
    assert both.unreviewed()["forecast"] == 0
