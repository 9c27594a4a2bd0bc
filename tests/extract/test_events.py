"""Events: type, parties and status of what a sentence tells. All facts are invented."""

from __future__ import annotations

import pytest

from goodoffices.extract import events, figures, names, statements, times
from goodoffices.extract.events.table import VERBS
from goodoffices.extract.events.words import TO_WHOM
from goodoffices.extract.language import load, parse
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import Document, EventFinding
from goodoffices.model.ids import document_id
from goodoffices.text.event_nouns import NOUNS
from goodoffices.text.nouns import CLASSES


def read(text: str) -> Reading:
    document = Document(
        id=document_id(text.encode()), path="", text=text, renderer="text@1", captured=""
    )
    (reading,) = parse([document], load())
    for extractor in (names, times, statements, figures, events):
        extractor.find(reading)
    return reading


def told(text: str, type_: str) -> EventFinding:
    """The only event of this type."""
    (found,) = [e for e in read(text).events if e.type == type_]
    return found


def who(reading: Reading, ids: tuple[str, ...]) -> list[str]:
    return [a.name for i in ids for a in reading.actors if a.id == i]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Norway released 16 prisoners.", "retreat"),
        ("Norway lifted its sanctions on Chile.", "retreat"),
        ("Norway withdrew its troops from Chile.", "retreat"),
        ("Norway detained three Chilean journalists.", "coerce"),
        ("Norway met with Chile in Geneva.", "consult"),
        ("Norway held talks with Chile.", "consult"),
        ("The Norwegian prime minister paid a visit to Chile.", "consult"),
        ("Norway demanded an apology from Chile.", "request"),
        ("Norway called for a ceasefire.", "request"),
        ("Norway urged Chile to withdraw.", "request"),
        ("Norway issued a call for restraint.", "request"),
        ("Norway signed an agreement with Chile.", "agree"),
        ("Norway accepted the proposal.", "agree"),
        ("Norway voiced its support for Chile.", "support"),
        ("Norway praised Chile.", "support"),
        ("Norway sent medicine to Chile.", "aid"),
        ("Norway and Chile held joint military exercises.", "cooperate"),
        ("Norway accused Chile of spying.", "accuse"),
        ("Norway rejected the offer.", "reject"),
        ("Norway refused to negotiate with Chile.", "reject"),
        ("Norway threatened to close the border.", "threaten"),
        ("Norway imposed sanctions on Chile.", "sanction"),
        ("Norway expelled two Chilean diplomats.", "sanction"),
        ("Norway deployed troops near Chile.", "mobilize"),
        ("Norway bombed Chile.", "assault"),
        ("Norwegian workers went on strike on Monday.", "protest"),
    ],
)
def test_an_act_has_its_plover_type(sentence: str, type_: str) -> None:
    assert type_ in {e.type for e in read(sentence).events}


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway is a kingdom in the north.",
        "Norway said the weather was fine.",
        "The offer meets the needs of Chile.",
        "The committee struck a balance.",
        "Most analysts agree that Norway is rich.",
        "The book was released on Monday.",
        "The host asked: “Is that a plan?”",
        "The party has pledged to cut taxes.",
        "Nine crates arrived in Norway on Monday.",
        "The universities welcome students.",
        "The coach was banned until June.",
        "The Norwegian troops marched through the pass.",
    ],
)
def test_mere_description_is_no_event(sentence: str) -> None:
    assert read(sentence).events == []


@pytest.mark.parametrize(
    ("sentence", "type_", "status"),
    [
        ("Norway released 16 prisoners.", "retreat", "happened"),
        ("Norway will release 16 prisoners.", "retreat", "planned"),
        ("Norway plans to release 16 prisoners.", "retreat", "planned"),
        ("Norway may release 16 prisoners.", "retreat", "possible"),
        ("Norway did not release 16 prisoners.", "retreat", "negated"),
        ("Norway refused to release 16 prisoners.", "retreat", "negated"),
        ("Norway has yet to release 16 prisoners.", "retreat", "negated"),
        ("Norway denied that it had released 16 prisoners.", "retreat", "denied"),
        ("Norway will release 16 prisoners if Chile agrees.", "retreat", "conditional"),
        ("Unless Chile pays, Norway will attack Chile.", "assault", "conditional"),
        ("Norway is releasing 16 prisoners.", "retreat", "ongoing"),
        ("Norway continued to arm Chile.", "aid", "ongoing"),
        ("Norway issued a warning: if Chile moves, it will lose the port.", "threaten", "happened"),
        ("The envoy said he would travel to Chile.", "consult", "planned"),
        ("After its talks with Norway, Chile may leave.", "consult", "happened"),
        ("Norway's talks with Chile were not easy.", "consult", "happened"),
        ("Norway's talks with Chile will not take place.", "consult", "negated"),
        ("Norway offered to host talks with Chile.", "request", "happened"),
        ("Norway offered to host talks with Chile.", "consult", "planned"),
        ("Norway to visit Chile", "consult", "planned"),
        ("Norway wants to resist the Chilean attack on Peru.", "assault", "happened"),
        ("Peru demands an end to Norway's blockade of Chile.", "coerce", "ongoing"),
        ("In a scenario where Norway attacked Chile, prices rose.", "assault", "conditional"),
        ("Norway simulated attacking Chile.", "assault", "possible"),
    ],
)
def test_the_status_is_never_blurred(sentence: str, type_: str, status: str) -> None:
    assert {e.status for e in read(sentence).events if e.type == type_} == {status}


def test_who_does_it_and_to_whom_survive_the_passive() -> None:
    for sentence in ("Norway accused Chile of spying.", "Chile was accused by Norway of spying."):
        reading = read(sentence)
        (event,) = reading.events
        assert who(reading, event.initiators) == ["Norway"]
        assert who(reading, event.recipients) == ["Chile"]


def test_a_noun_with_its_party_is_an_event() -> None:
    reading = read("The release of 16 prisoners by Norway surprised everybody.")
    (event,) = reading.events
    assert (event.type, event.mode, event.object) == ("retreat", "release", "prisoner")
    assert who(reading, event.initiators) == ["Norway"]
    assert event.trigger.quote == "release"


def test_a_noun_without_a_party_is_none() -> None:
    assert read("A visit is never easy, and talks are slow.").events == []


def test_between_names_both_sides() -> None:
    reading = read("Talks between Norway and Chile ended on Friday.")
    (event,) = reading.events
    assert set(who(reading, event.initiators)) == {"Norway", "Chile"}


def test_the_passage_is_the_core_of_the_clause() -> None:
    event = told(
        "Norway, which has a long coast, released 16 prisoners, who were flown to Geneva at night.",
        "retreat",
    )
    assert event.citations[0].quote.endswith("released 16 prisoners")
    assert event.trigger.quote == "released"


def test_a_passage_stays_short_and_in_its_sentence() -> None:
    long = "the " + ", the ".join(f"village of Number{n}ville" for n in range(60))
    reading = read(f"Norway released the prisoners of {long}. Chile met with Norway.")
    for event in reading.events:
        citation = event.citations[0]
        assert len(citation.quote) <= 250
        assert reading.document.text[citation.start : citation.end] == citation.quote


def test_the_day_is_the_one_tied_to_the_act() -> None:
    reading = read("Norway released 16 prisoners in June, a year after Chile met with Peru in May.")
    (release,) = [e for e in reading.events if e.type == "retreat"]
    quotes = {t.id: t.citations[0].quote for t in reading.times}
    assert release.time is not None
    assert "June" in quotes[release.time]


def test_what_a_speaker_tells_is_attributed() -> None:
    reading = read("“Norway released 16 prisoners,” the Chilean president said.")
    (event,) = [e for e in reading.events if e.type == "retreat"]
    assert event.attributed_to in {s.id for s in reading.statements}


def test_every_row_asks_for_what_exists() -> None:
    kinds = "ACTOR KNOWN NONE ALONE CLAUSE DEED PLACE BOTH TOGETHER GUILTY TO_DO DUTY LET IDEA"
    kinds += " FREED SUBJUNCTIVE OWN_DEED FLAT THING BARRED TERM PERSON ILL NAME"
    asked = {"", *kinds.split(), *CLASSES}
    for row in VERBS:
        assert row.verbs.split()
        assert {row.objects, row.behind} <= asked, row
        assert not row.behind or row.preps, row
    assert {row.type for row in VERBS} | {row.type for row in NOUNS} <= set(TO_WHOM)


def test_blamed_for_leaving_leaves_the_blamed_one_as_doer() -> None:
    reading = read("Peru criticised Norway for rejecting the offer.")
    (event,) = [e for e in reading.events if e.type == "reject"]
    assert who(reading, event.initiators) == ["Norway"]


def test_some_of_a_bodys_people_are_not_the_body() -> None:
    reading = read("Some Norwegian commanders urged Chile to withdraw.")
    assert all("Norway" not in who(reading, e.initiators) for e in reading.events)


def test_a_sports_report_tells_no_public_acts() -> None:
    text = "Norway beat Chile. The league banned the striker. The coach attacked the referee. "
    assert read(text + "Norway met Chile in the quarter-final of the football cup.").events == []
