"""What the trained reader marks and the rules miss: offers, conditions, replies, stances, gifts."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from goodoffices.extract import EXTRACTORS
from goodoffices.extract.language import load, parse
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import Document
from tests.extract.bargaining import name_of

READ_MARKS = ("offers", "deliveries", "positions")


@dataclass(frozen=True)
class Marked:
    """A mark as the trained reader gives it."""

    kind: str
    start: int
    end: int
    likelihood: float
    label: str = ""
    status: str = ""


def read(text: str, *marks: tuple[str, str, str, str], likelihood: float = 0.9) -> Reading:
    """A text read with marks, each as its kind, its words, its label and its status."""
    document = Document(id="0" * 64, path="t", text=text, renderer="t", captured="")
    (reading,) = parse([document], load())
    placed = tuple(
        Marked(kind, text.index(words), text.index(words) + len(words), likelihood, label, status)
        for kind, words, label, status in marks
    )
    for name in EXTRACTORS:
        if name in READ_MARKS:
            reading.marks, reading.model = placed, "model@7"  # type: ignore[assignment]
        import_module(f"goodoffices.extract.{name}").find(reading)
        reading.marks = ()
    return reading


TEXT = "Chile came back with half the quota, once the fleet is home. Peru left it on the table."
OFFER = ("offer", "half the quota", "offer", "")


def test_a_marked_passage_becomes_an_offer_of_who_acts_above_it() -> None:
    (offer,) = read(TEXT, OFFER).offers
    reading = read(TEXT, OFFER)
    assert offer.content.quote == "half the quota"
    assert name_of(reading, offer.maker) == "Chile"
    assert (offer.origin, offer.certainty) == ("model@7", "high")


def test_an_unlikely_mark_is_left_alone_and_a_doubtful_one_is_shaky() -> None:
    assert read(TEXT, OFFER, likelihood=0.4).offers == []
    assert read(TEXT, OFFER, likelihood=0.6).offers[0].certainty == "low"


def test_what_the_rules_have_found_stands_as_they_found_it() -> None:
    text = "Chile offered to lift the blockade on the port."
    (offer,) = read(text, ("offer", "lift the blockade", "proposal", "")).offers
    assert (offer.type, offer.origin) == ("offer", "")


def test_a_marked_condition_goes_to_the_offer_beside_it_and_once() -> None:
    reading = read(TEXT, OFFER, ("condition", "once the fleet is home", "after", ""))
    (offer,) = reading.offers
    assert [c.citation.quote for c in offer.conditions] == ["once the fleet is home"]


def test_a_marked_reply_goes_to_the_offer_of_somebody_else_and_sets_its_status() -> None:
    reading = read(TEXT, OFFER, ("reply", "left it on the table", "", "unanswered"))
    (offer,) = reading.offers
    assert [name_of(reading, r.by) for r in offer.replies] == ["Peru"]
    assert offer.status == "unanswered"


def test_nobody_answers_an_offer_of_their_own() -> None:
    text = "Chile came back with half the quota. Chile shrugged."
    (offer,) = read(text, OFFER, ("reply", "shrugged", "", "rejected")).offers
    assert offer.replies == ()


def test_a_marked_stance_is_of_who_shows_it_on_what_its_words_name() -> None:
    text = "Peru has no appetite for the swap of boats."
    reading = read(text, ("stance", "has no appetite for the swap of boats", "opposes", ""))
    (position,) = reading.positions
    assert (name_of(reading, position.actor), position.stance) == ("Peru", "opposes")
    assert position.origin == "model@7"


def test_a_marked_delivery_keeps_an_unknown_giver_unknown() -> None:
    text = "A cheque for two million dollars came on Monday."
    (delivery,) = read(
        text, ("delivery", "A cheque for two million dollars", "", "delivered")
    ).deliveries
    assert (delivery.giver, delivery.status, delivery.certainty) == (None, "delivered", "low")
