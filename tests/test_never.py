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


def speakers(rows: dict[str, list[dict[str, object]]], words: str) -> list[str]:
    """The names of who is said to have said these words, as resolved; else as worded."""
    known = {m: str(a["name"]) for a in rows["actor"] for m in (a["id"], *a["members"])}  # type: ignore[misc]
    return [
        known.get(str(s["speaker"]), str(s["speaker_text"]))
        for s in rows.get("statement", [])
        if words in str(s["content"])
    ]


def test_a_father_and_a_son_of_one_name_speak_each_for_himself(tmp_path: Path) -> None:
    rows = by_kind(
        told(
            tmp_path,
            HEAD
            + "Anton Moravec, the son of President Karel Moravec, said on Monday that the port would "
            "reopen. Karel Moravec said on Tuesday that the port was closed for good.\n",
        )
    )
    assert speakers(rows, "would reopen") == ["Anton Moravec"]
    assert speakers(rows, "closed for good") == ["Karel Moravec"]


def test_a_wife_is_not_quoted_with_what_her_husband_said(tmp_path: Path) -> None:
    rows = by_kind(
        told(
            tmp_path,
            HEAD
            + "Marek Voronsky spoke to reporters on Monday. “I will stay at home,” Voronsky said. His "
            "wife, Milena Voronskaya, said she would leave.\n",
        )
    )
    assert speakers(rows, "I will stay at home")[0] in ("Marek Voronsky", "Voronsky")
    assert speakers(rows, "she would leave") == ["Milena Voronskaya"]


def test_silence_is_nobodys_statement(tmp_path: Path) -> None:
    rows = by_kind(
        told(
            tmp_path,
            HEAD
            + "Norway said it was ready to talk. Chile has not responded. The Chilean foreign ministry "
            "declined to comment, and a spokesman did not answer questions from the Harbour Post.\n",
        )
    )
    assert [s["speaker_text"] for s in rows["statement"]] == ["Norway"]


def test_a_denial_is_not_what_it_denies(tmp_path: Path) -> None:
    rows = by_kind(
        told(tmp_path, HEAD + "Chile denied that its ships had fired at the island on Sunday.\n")
    )
    (denied,) = rows["statement"]
    assert denied["polarity"] == "denied"
    assert not [
        e for e in rows.get("event", []) if e["type"] == "assault" and e["status"] == "happened"
    ]


def test_a_medium_is_not_the_speaker_of_what_it_passes_on(tmp_path: Path) -> None:
    body = (
        "The border has been quiet for a week, the state news agency reported, citing an army source. "
        "“Nobody has crossed,” the agency quoted the source as saying. A diplomat told Channel Nine "
        "that the talks were over.\n"
    )
    rows = by_kind(told(tmp_path, HEAD + body))
    assert rows["statement"]
    for said in rows["statement"]:
        assert said["speaker_text"] not in ("the state news agency", "the agency", "Channel Nine")
        assert any(
            "agency" in str(link["text"]) or "Channel Nine" in str(link["text"])  # type: ignore[index]
            for link in said["chain"]  # type: ignore[attr-defined]
        )


def test_what_one_speaker_says_of_another_is_not_the_others_own_word(tmp_path: Path) -> None:
    rows = by_kind(
        told(
            tmp_path,
            HEAD + "According to Norway's envoy, Chile regards the plan as a good basis.\n",
        )
    )
    inner = [s for s in rows["statement"] if s["speaker_text"] == "Chile"]
    assert inner and all(s["within"] for s in inner)
    assert all("envoy" in str(s["chain"]) for s in inner)


def test_no_words_are_given_that_the_text_does_not_hold(tmp_path: Path) -> None:
    body = (
        "“We came with thirty,” said Ada Brandt, “and we leave with none.” The minister, she added, "
        "had promised “a new start”. Chile's army said on Telegram that the road was open, and "
        "denied shelling the port.\n"
    )
    rows = by_kind(told(tmp_path, HEAD + body))
    text = str(rows["document"][0]["text"])
    for said in rows["statement"]:
        for c in (*said["content"], said["source"], said["cue"]):  # type: ignore[misc]
            assert c is None or text[c["start"] : c["end"]] == c["quote"]


def test_a_day_that_the_text_does_not_give_stays_unknown(tmp_path: Path) -> None:
    text = "Talks in Ardenne\n\nNorway said that Chile had agreed to a pause in the strait.\n"
    (said,) = by_kind(told(tmp_path, text))["statement"]
    assert said["said"]["edtf"] is None  # type: ignore[index]
    assert said["said"]["why"]  # type: ignore[index]


def test_one_broadcast_told_by_two_reports_is_one_utterance_and_its_wordings_stay(
    tmp_path: Path,
) -> None:
    rows = by_kind(
        told(
            tmp_path,
            HEAD
            + "Ada Brandt, the mayor of Ardenne, told state television on Sunday that the port would "
            "open. “The council is working as hard as possible to calm the whole strait,” Brandt said.\n",
            "The strait\n\nThe Courier\n4 March 2031\n\n"
            "Ada Brandt, the mayor of Ardenne, told state television that a pause was near. “The "
            "council works as hard as it can to calm the strait,” she said.\n",
        )
    )
    quoted = [s for s in rows["statement"] if "calm" in str(s["content"])]
    assert len(quoted) == 2
    assert len({s["utterance"] for s in quoted}) == 1
    assert len({str(s["content"]) for s in quoted}) == 2
    assert len({o["name"] for s in quoted for o in s["origins"]}) == 1  # type: ignore[attr-defined]
