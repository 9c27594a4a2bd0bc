"""What must never happen (docs/explanation/where-each-wish-comes-from.md), on texts of our own."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import by_kind, told

HEAD = "Talks in Ardenne\n\nThe Harbour Post\n3 March 2031\n\n"


def names(rows: list[dict[str, object]]) -> list[set[str]]:
    return [
        {str(r["name"]), *(a["text"] for a in r["aliases"])}  # type: ignore[attr-defined,index]
        for r in rows
    ]


def test_husband_and_wife_are_never_one(tmp_path: Path) -> None:
    rows = by_kind(
        told(
            tmp_path,
            HEAD
            + "Marek Voronsky, the husband of opposition leader Milena Voronskaya, was freed on "
            "Monday. Voronskaya thanked the mediators. “He is home,” she said.\n",
            HEAD
            + "Milena Voronskaya said on Tuesday that her husband, Marek Voronsky, was well.\n",
        )
    )
    husband = [a for a in names(rows["actor"]) if "Marek Voronsky" in a]
    wife = [a for a in names(rows["actor"]) if "Milena Voronskaya" in a or "Voronskaya" in a]
    assert husband and wife
    assert not any(a & {"Milena Voronskaya", "Voronskaya"} for a in husband)


def test_a_headline_in_a_sidebar_is_no_actor_and_no_event(tmp_path: Path) -> None:
    body = "Delegates of Norway and Chile met in Geneva on Monday, the two governments said.\n"
    aside = (
        "\nMost read\nGovernor Tadeusz Malkin Accuses Rivals of Fraud\nPeru Threatens Tariffs After Copper "
        "Ruling\nJapan Offers Aid Package to Flooded Provinces\nThousands March in Lisbon Over Rents\n"
        "Nepal Rejects Offer for Second Airport\n"
    )
    rows = by_kind(told(tmp_path, HEAD + body + aside))
    assert not any("Malkin" in n or n in ("Peru", "Nepal") for a in names(rows["actor"]) for n in a)
    assert not any("Fraud" in str(e["citations"]) for e in rows.get("event", []))


def test_fourteen_and_sixteen_stay_two_numbers(tmp_path: Path) -> None:
    rows = by_kind(
        told(
            tmp_path,
            HEAD + "Ardenne released 16 prisoners on 1 March 2031.\n",
            HEAD + "Ardenne released fourteen prisoners on 1 March 2031.\n",
        )
    )
    values = {(f["low"], f["high"]) for f in rows["figure"]}
    assert values == {(16.0, 16.0), (14.0, 14.0)}


def test_silence_is_not_rejection(tmp_path: Path) -> None:
    rows = by_kind(
        told(
            tmp_path,
            HEAD
            + "Norway offered to host talks with Chile. Chile has not responded to the offer.\n",
        )
    )
    assert {o["status"] for o in rows["offer"]} <= {"unanswered", "made"}
    assert not [
        e for e in rows.get("event", []) if e["type"] == "reject" and e["status"] == "happened"
    ]


def test_a_visit_is_no_peace_talks(tmp_path: Path) -> None:
    rows = by_kind(
        told(tmp_path, HEAD + "Foreign Minister Arne Dahl of Norway visited Chile on Sunday.\n")
    )
    assert not [e for e in rows.get("event", []) if "talks" in str(e["summary"])]


def test_a_statement_is_never_put_in_the_mouth_of_who_only_reported_it(tmp_path: Path) -> None:
    dossier = told(
        tmp_path,
        HEAD
        + "“We want more channels,” a Norwegian official familiar with the talks said, Reuters reports.\n",
    )
    rows = by_kind(dossier)
    (said,) = [s for s in rows["statement"] if "channels" in str(s["content"])]
    assert "official" in str(said["speaker_text"])
    assert "Reuters" in str(said["chain"])


def test_what_is_offered_or_threatened_never_happened(tmp_path: Path) -> None:
    rows = by_kind(
        told(
            tmp_path,
            HEAD + "Chile offered to release 12 sailors if Norway lifts its sanctions. "
            "Norway threatened to close its ports unless the talks resume.\n",
        )
    )
    happened = [e for e in rows["event"] if e["status"] == "happened"]
    assert not [e for e in happened if e["type"] in ("retreat", "concede", "aid", "coerce")]
    assert not [d for d in rows.get("delivery", []) if d["status"] == "delivered"]
