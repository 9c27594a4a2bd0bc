"""The founding reports, where they lie beside the project: what issue and contract ask of them."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

import pytest

from goodoffices.export.jsonl import lines
from goodoffices.model.entries import DocumentEntry, Time
from goodoffices.pipeline import judge, read, remove
from goodoffices.store.dossier import DossierFile
from tests.conftest import by_kind, dossier_of, exported
from tests.test_record import citations


def sunday(dossier: DossierFile, undated: DocumentEntry) -> Time:
    """The time entry of the undated report's "Sunday"."""
    (found,) = [
        t
        for t in dossier.entries("time")
        if isinstance(t, Time) and "Sunday" in t.text and t.citations[0].document == undated.id
    ]
    return found


def document(dossier: DossierFile, path: Path) -> DocumentEntry:
    return next(d for d in dossier.documents() if d.path == str(path))


def test_every_citation_is_exact(seeds: list[Path]) -> None:
    rows = by_kind(dossier_of(*seeds))
    texts = {d["id"]: str(d["text"]) for d in rows["document"]}
    found = [c for kind in rows.values() for row in kind for c in citations(row)]
    assert len(found) > 500
    for c in found:
        assert texts[c["document"]][c["start"] : c["end"]] == c["quote"]  # type: ignore[index,misc]


def test_any_order_of_reading_gives_one_export(seeds: list[Path]) -> None:
    orders = list(itertools.permutations(seeds))
    expected = exported(dossier_of(*seeds))
    for order in random.Random(2).sample(orders, 6):
        assert exported(dossier_of(*order)) == expected


def test_an_inferred_day_goes_with_its_report_and_comes_back(seeds: list[Path]) -> None:
    dossier = dossier_of(*seeds)
    before = exported(dossier)
    undated = document(dossier, seeds[2])
    assert undated.published.basis in ("unknown", "inferred")
    assert sunday(dossier, undated).when.edtf == "2025-10-19"
    assert sunday(dossier, undated).when.basis == "inferred"
    remove(dossier, document(dossier, seeds[0]).id)
    assert sunday(dossier, undated).when.edtf is None
    read([seeds[0]], dossier)
    assert sunday(dossier, undated).when.edtf == "2025-10-19"
    assert exported(dossier) == before


def test_judgements_survive_the_going_and_coming_of_a_report(seeds: list[Path]) -> None:
    dossier = dossier_of(*seeds)
    first = document(dossier, seeds[0])
    mine = [s for s in dossier.entries("statement") if s.citations[0].document == first.id]
    other = [s for s in dossier.entries("statement") if s.citations[0].document != first.id]
    judge(dossier, "accept", mine[0].id, by="ana", note="heard the broadcast")
    judge(dossier, "reject", mine[1].id, by="ana")
    judge(dossier, "accept", other[0].id, by="ana")
    judge(dossier, "correct", first.id, by="ana", field="title", value="Another title")
    before = "\n".join(sorted(x for x in lines(dossier) if '"kind":"document"' not in x))
    remove(dossier, first.id)
    assert len(dossier.lapsed()) == 3
    kept = dossier.entry(other[0].id)
    assert kept is not None and kept.review == "accepted"
    read([seeds[0]], dossier)
    assert not dossier.lapsed()
    assert document(dossier, seeds[0]).title == "Another title"
    assert "\n".join(sorted(x for x in lines(dossier) if '"kind":"document"' not in x)) == before


@pytest.mark.parametrize(
    "words",
    [
        "Maduro",
        "Taiwan",
        "Hegseth",
        "Michael Dell",
        "instagram",
        "WHAT ARE YOU LOOKING FOR",
        "Follow us on Telegram",
        "Views: 89",
    ],
)
def test_nothing_is_taken_from_the_furniture(seeds: list[Path], words: str) -> None:
    for kind, rows in by_kind(dossier_of(*seeds[1:3])).items():
        if kind != "document":
            for row in rows:
                assert not [c for c in citations(row) if words in str(c["quote"])], row["id"]


def test_one_broadcast_reported_twice_is_one_utterance_in_two_wordings(seeds: list[Path]) -> None:
    rows = by_kind(dossier_of(seeds[0], seeds[2]))
    twice = [d for d in rows["disagreement"] if d["about"] == "wording"]
    assert any("stabili" in str(d["members"]) and d["verdict"] == "divergent" for d in twice)


def test_the_release_of_june_is_one_event_with_both_counts_never_their_sum(
    seeds: list[Path],
) -> None:
    rows = by_kind(dossier_of(*seeds))
    figures = {f["id"]: f for f in rows["figure"]}
    released = [e for e in rows["event"] if e["type"] == "retreat" and e["figures"]]
    counts = [{figures[i]["low"] for i in e["figures"]} for e in released]  # type: ignore[attr-defined]
    assert [c for c in counts if {16.0, 14.0} <= c] == [{16.0, 14.0}]
    assert not any(f["low"] == 30.0 for f in figures.values())


def test_ten_of_those_freed_in_june_are_a_subset(seeds: list[Path]) -> None:
    rows = by_kind(dossier_of(seeds[4]))
    (ten,) = [f for f in rows["figure"] if f["low"] == 10.0]
    (whole,) = [f for f in rows["figure"] if f["id"] == ten["subset_of"]]
    assert whole["low"] == 14.0


def test_52_and_more_than_50_are_counts_of_one_release(seeds: list[Path]) -> None:
    rows = by_kind(dossier_of(seeds[0], seeds[2]))
    figures = {f["id"]: (f["low"], f["high"]) for f in rows["figure"]}
    counts = [{figures[i] for i in e["figures"]} for e in rows["event"]]  # type: ignore[attr-defined]
    assert [c for c in counts if (52.0, 52.0) in c and any(high is None for _, high in c)]


def test_the_offer_of_dialogue_stands_unanswered_and_that_to_host_was_rejected(
    seeds: list[Path],
) -> None:
    offers = by_kind(dossier_of(*seeds))["offer"]

    def status(words: str) -> set[object]:
        return {o["status"] for o in offers if words in str(o["content"]["quote"])}  # type: ignore[index]

    assert status("to engage with Ukraine") == {"unanswered"}
    assert "rejected" in status("to host a potential bilateral")
    assert not any(
        reply["status"] == "rejected"
        for o in offers
        if "to engage with Ukraine" in str(o["content"]["quote"])  # type: ignore[index]
        for reply in o["replies"]  # type: ignore[attr-defined]
    )


def test_the_visit_of_21_june_is_a_visit_and_no_peace_talks(seeds: list[Path]) -> None:
    rows = by_kind(dossier_of(seeds[4]))
    that_day = [e for e in rows["event"] if e["when"]["edtf"] == "2025-06-21"]  # type: ignore[index]
    assert ("consult", "visit") in {(e["type"], e["mode"]) for e in that_day}
    assert not any(e["mode"] == "mediate" for e in that_day)
    assert not any("peace talks" in str(e["citations"]) for e in that_day)
    assert not any(e["type"] == "agree" for e in that_day)


def test_bank_and_potash_relief_was_only_floated(seeds: list[Path]) -> None:
    ledger = by_kind(dossier_of(*seeds))["delivery"]
    assert {d["status"] for d in ledger if "on Belarusian banks" in str(d["what"])} == {"floated"}


def test_airline_relief_was_given_in_return_but_for_no_dated_release(seeds: list[Path]) -> None:
    ledger = {str(d["id"]): d for d in by_kind(dossier_of(*seeds))["delivery"]}
    (relief,) = [d for d in ledger.values() if "state airline" in str(d["what"])]
    returned = ledger[str(relief["in_return_for"])]
    assert (relief["status"], relief["link"]) == ("delivered", "stated")
    assert "political prisoners released" in str(returned["what"])
    assert returned["when"]["edtf"] is None  # type: ignore[index]


def test_the_words_of_one_day_are_not_those_of_the_next(seeds: list[Path]) -> None:
    rows = by_kind(dossier_of(seeds[1]))
    said = {
        s["utterance"]
        for s in rows["statement"]
        if "Judging by recent developments" in str(s["content"])
    }
    recalled = {
        s["utterance"] for s in rows["statement"] if "I said yesterday" in str(s["content"])
    }
    assert said and recalled
    assert not said & recalled


def test_six_forecasts_keep_their_words_ranges_and_windows(seeds: list[Path]) -> None:
    """Three horizons under a piece of 2 May 2025; a deadline in the sentence wins over its own."""
    rows = by_kind(dossier_of(seeds[3]))["forecast"]
    found = {
        (f["words"], f["low"], f["high"], *(f["window"][end]["edtf"] for end in ("from", "to")))  # type: ignore[index]
        for f in rows
    }
    assert {
        ("highly unlikely", 0.05, 0.2, "2025-05-02", "2025-08-02"),
        ("unlikely", 0.2, 0.45, "2025-08-02", "2026-05-02"),
        ("highly unlikely", 0.05, 0.2, "2025-08-02", "2026-05-02"),
        ("likely", 0.55, 0.8, "2026-05-02", None),
        ("highly unlikely", 0.05, 0.2, "2026-05-02", "2030"),
        ("unlikely", 0.2, 0.45, "2026-05-02", None),
    } <= found


def test_tracks_move_last_where_something_was_done(seeds: list[Path]) -> None:
    """A visit that was made, not the meeting that somebody would like to host."""
    dossier = dossier_of(*seeds)
    rows = by_kind(dossier)
    events = {e["id"]: e for e in rows["event"]}
    moved = [events[t["last_move"]] for t in rows["track"] if t["last_move"] in events]
    assert moved
    assert {e["status"] for e in moved} <= {"happened", "ongoing"}
    assert {"2025-06-21", "2025-11-25"} <= {e["when"]["edtf"] for e in moved}  # type: ignore[index]
