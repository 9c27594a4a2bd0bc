"""Reports of one offer become one entry, deliveries and issues likewise; two stay two."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from goodoffices.model.entries import Offer
from goodoffices.pipeline import judge, remove
from tests.conftest import by_kind, exported, told

FIRST = (
    "Norway offered to host peace talks between the fishing unions, "
    "Harbour Gazette, 3 March 2031\n\n"
    "On 3 March 2031, Norway offered to host talks between the fishing unions of the lake.\n"
)
AGAIN = (
    "The Lake Courier\n9 March 2031\n\n"
    "On 9 March 2031, Norway offered to host talks between the fishing unions, an official said.\n"
    "Chile has rejected the offer.\n"
)
OTHER = "Coast Weekly\n9 March 2031\n\nOn 9 March 2031, Norway offered to build a lighthouse for Chile.\n"


def test_an_offer_made_on_two_days_is_one_offer_reiterated_and_answered(tmp_path: Path) -> None:
    offers = by_kind(told(tmp_path, FIRST, AGAIN))["offer"]
    joined = [o for o in offers if len(o["members"]) > 1]  # type: ignore[arg-type]
    assert len(joined) == 1
    statuses = [step["status"] for step in joined[0]["history"]]  # type: ignore[attr-defined]
    assert statuses[0] == "made"
    assert "reiterated" in statuses
    assert statuses[-1] == joined[0]["status"] == "rejected"


def test_a_counter_offer_revises_what_it_answers_in_the_record(tmp_path: Path) -> None:
    text = (
        "The Lake Courier\n9 March 2031\n\nNorway offered Chile to reopen the border."
        " In response, Chile proposed joint patrols.\n"
    )
    first, counter = by_kind(told(tmp_path, text))["offer"]
    if first["revises"] is not None:
        first, counter = counter, first
    assert (counter["revises"], first["revises"]) == (first["id"], None)
    assert first["status"] == "countered"
    assert [r["status"] for r in first["replies"]] == ["countered"]  # type: ignore[attr-defined]


def test_two_offers_by_one_maker_stay_two(tmp_path: Path) -> None:
    offers = by_kind(told(tmp_path, AGAIN, OTHER))["offer"]
    assert len(offers) == 2


def test_offers_do_not_depend_on_the_order_of_reading(tmp_path: Path) -> None:
    seen = set()
    for n, texts in enumerate(permutations((FIRST, AGAIN, OTHER))):
        folder = tmp_path / str(n)
        folder.mkdir()
        seen.add(exported(told(folder, *texts)))
    assert len(seen) == 1


@pytest.mark.parametrize(
    ("left", "right", "issues"),
    [
        ("Norway opposes the fishing ban.", "Chile supports the fishing ban.", 1),
        ("Norway opposes the fishing ban.", "Chile supports the railway tariff.", 2),
    ],
)
def test_opponents_meet_on_one_issue(tmp_path: Path, left: str, right: str, issues: int) -> None:
    record = by_kind(told(tmp_path, left, right))
    assert len(record["issue"]) == issues
    assert len(record["position"]) == 2
    assert {p["issue"] for p in record["position"]} == {i["id"] for i in record["issue"]}


def test_one_release_told_twice_is_one_line_of_the_ledger(tmp_path: Path) -> None:
    one = "Coast Weekly\n9 March 2031\n\nOn 7 March 2031, Norway released 14 fishermen of Chile.\n"
    two = "Lake Courier\n10 March 2031\n\nNorway released 14 fishermen of Chile on 7 March 2031.\n"
    (delivery,) = by_kind(told(tmp_path, one, two))["delivery"]
    assert len(delivery["members"]) == 2  # type: ignore[arg-type]
    assert delivery["status"] == "delivered"


STRAIT = (
    "Coast Weekly\n3 March 2031\n\nPresident Anton Koss of Moldova offered Norway to reopen the "
    "strait if the fleet left the bay.\n"
)
REFUSED = "Lake Courier\n5 March 2031\n\nNorway rejected the offer by Koss to reopen the strait.\n"


def replies(rows: list[dict[str, object]], words: str) -> list[tuple[str, str]]:
    (offer,) = [o for o in rows if words in o["content"]["quote"]]  # type: ignore[index]
    return [(r["status"], r["citations"][0]["quote"]) for r in offer["replies"]]  # type: ignore[attr-defined]


def test_an_answer_told_by_another_report_finds_its_offer(tmp_path: Path) -> None:
    (offer,) = by_kind(told(tmp_path, STRAIT, REFUSED))["offer"]
    assert offer["status"] == "rejected"
    assert offer["conditions"]
    assert len({c["document"] for c in offer["citations"]}) == 2  # type: ignore[attr-defined]


def test_an_answer_that_only_an_event_tells_is_a_reply_with_its_passage(tmp_path: Path) -> None:
    made = (
        "Coast Weekly\n3 March 2031\n\nMoldova proposed a ceasefire of thirty days on 1 March 2031. "
        "Norway accepted the proposal on 2 March.\n"
    )
    turned = "Lake Courier\n5 March 2031\n\nNorway said it rejected the ceasefire proposal.\n"
    found = replies(by_kind(told(tmp_path, made, turned))["offer"], "ceasefire")
    assert ("rejected", "it rejected the ceasefire proposal") in found
    assert any(status == "accepted" for status, _ in found)


def test_an_answer_to_something_else_is_no_reply(tmp_path: Path) -> None:
    other = "Lake Courier\n5 March 2031\n\nNorway rejected a proposal by Chile to raise tariffs.\n"
    rows = by_kind(told(tmp_path, STRAIT, other))["offer"]
    assert replies(rows, "reopen the strait") == []


def test_a_silence_told_elsewhere_is_never_a_rejection(tmp_path: Path) -> None:
    silent = "Lake Courier\n5 March 2031\n\nNorway has not answered the offer by Koss to reopen the strait.\n"
    rows = by_kind(told(tmp_path, STRAIT, silent))["offer"]
    assert not {o["status"] for o in rows} & {"rejected", "accepted"}


def test_a_reply_to_one_of_two_offers_leaves_the_other_open(tmp_path: Path) -> None:
    two = (
        "Coast Weekly\n3 March 2031\n\nPresident Anton Koss of Moldova offered Norway to reopen the "
        "strait if the fleet left the bay. He also offered to release twelve sailors.\n"
    )
    taken = (
        "Lake Courier\n5 March 2031\n\nNorway rejected the offer by Koss to reopen the strait.\n"
    )
    rows = by_kind(told(tmp_path, two, taken))["offer"]
    assert [s for s, _ in replies(rows, "strait")] == ["rejected"]
    assert replies(rows, "sailors") == []


def test_replies_from_elsewhere_go_with_their_report(tmp_path: Path) -> None:
    dossier = told(tmp_path, STRAIT, REFUSED)
    late = next(d for d in dossier.documents() if "rejected the offer" in d.text)
    remove(dossier, late.id)
    (offer,) = by_kind(dossier)["offer"]
    assert offer["status"] == "made"
    assert offer["replies"] == []


def test_a_reply_added_by_hand_is_a_step_of_the_offers_life_and_its_status(tmp_path: Path) -> None:
    dossier = told(tmp_path, OTHER)
    (offer,) = (o for o in dossier.entries("offer") if isinstance(o, Offer))
    told_by_hand = "rejected by Chile, 2031-03-12: to build a lighthouse"
    judge(dossier, "correct", offer.id, by="ana", field="replies", value=told_by_hand)
    found = dossier.entry(offer.id)
    assert isinstance(found, Offer)
    assert [step.status for step in found.history] == ["made", "rejected"]
    assert (found.status, found.day) == ("rejected", "2031-03-12")

    judge(dossier, "correct", offer.id, by="ana", field="status", value="withdrawn")
    found = dossier.entry(offer.id)
    assert isinstance(found, Offer) and found.status == "withdrawn"
