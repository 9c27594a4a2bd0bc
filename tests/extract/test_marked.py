"""What the trained reader marks and the rules miss: offers, conditions, replies."""

from __future__ import annotations

from importlib import import_module

import pytest

from goodoffices.extract import EXTRACTORS
from goodoffices.extract.language import load, parse
from goodoffices.extract.offers.marked import LEAST, SURE
from goodoffices.extract.reading import Reading
from goodoffices.extract.trained.marks import Kind, Mark
from goodoffices.extract.trained.tagger import load as load_tagger
from goodoffices.model.findings import Document
from tests.extract.bargaining import name_of

READ_MARKS = ("events", "offers", "deliveries", "positions")


def document(text: str) -> Document:
    return Document(id="0" * 64, path="t", text=text, renderer="t", captured="")


def read(text: str, *marks: tuple[Kind, str, str, str], likelihood: float = 0.9) -> Reading:
    """A text read with marks, each as its kind, its words, its label and its status."""
    (reading,) = parse([document(text)], load())
    placed = tuple(
        Mark(kind, at, at + len(words), likelihood, label, status, 0.95, 0.95)
        for kind, words, label, status in marks
        for at in (text.index(words),)
    )
    for name in EXTRACTORS:
        if name in READ_MARKS:
            reading.marks, reading.model = placed, "model@7"
        import_module(f"goodoffices.extract.{name}").find(reading)
        reading.marks = ()
    return reading


PRICE: tuple[Kind, str, str, str] = ("condition", "if the fleet goes home", "if", "")
OFFER: tuple[Kind, str, str, str] = ("offer", "half the quota", "offer", "")
TEXT = "Chile came back with half the quota if the fleet goes home. Peru left it on the table."


def test_a_marked_passage_with_its_price_becomes_an_offer_of_who_acts_above_it() -> None:
    reading = read(TEXT, OFFER, PRICE)
    (offer,) = reading.offers
    assert (offer.content.quote, offer.type) == ("half the quota", "offer")
    assert name_of(reading, offer.maker) == "Chile"
    assert (offer.origin, offer.certainty) == ("model@7", "high")
    assert [c.citation.quote for c in offer.conditions] == ["if the fleet goes home"]


def test_nothing_but_a_mark_makes_no_offer() -> None:
    assert read("Chile came back with half the quota.", OFFER).offers == []


def test_without_marks_the_rules_read_as_ever() -> None:
    assert read(TEXT).offers == []
    (offer,) = read("Chile offered to lift the blockade on the port.").offers
    assert offer.origin == ""


WANTED = "The government of Chile wants Peru to pull back its trawlers."
PULL: tuple[Kind, str, str, str] = ("offer", "Peru to pull back its trawlers", "demand", "")


def test_what_somebody_wants_of_another_is_a_demand_if_it_is_marked_as_one() -> None:
    (offer,) = read(WANTED, PULL).offers
    assert (offer.type, offer.origin) == ("demand", "model@7")


def test_what_somebody_wants_to_do_is_none() -> None:
    text = "The government of Chile wants to reset relations with Peru."
    marked = read(text, ("offer", "to reset relations with Peru", "demand", ""))
    assert [o for o in marked.offers if o.origin] == []


def test_a_mark_likely_enough_is_shaky_below_a_bound_and_left_alone_below_another() -> None:
    assert read(WANTED, PULL, likelihood=SURE - 0.05).offers[0].certainty == "low"
    assert [o for o in read(WANTED, PULL, likelihood=LEAST - 0.05).offers if o.origin] == []


def test_what_the_speakers_own_side_will_do_is_promised_by_the_speaker() -> None:
    text = "Chile said it would reopen the strait to Peru's trawlers."
    assert read(text).offers == []
    reading = read(text, ("offer", "it would reopen the strait to Peru's trawlers", "offer", ""))
    (offer,) = reading.offers
    assert (offer.type, name_of(reading, offer.maker)) == ("offer", "Chile")


def test_what_there_will_be_if_others_act_is_nobodys_offer() -> None:
    text = "“If the envoys work well, there will be a treaty,” the president of Chile said."
    condition: tuple[Kind, str, str, str] = ("condition", "If the envoys work well", "if", "")
    assert not read(text, ("offer", "there will be a treaty", "threat", ""), condition).offers


def test_what_the_rules_have_found_stands_as_they_found_it() -> None:
    text = "Chile offered to lift the blockade on the port."
    (offer,) = read(text, ("offer", "lift the blockade", "proposal", "")).offers
    assert (offer.type, offer.origin) == ("offer", "")


def test_a_marked_reply_goes_to_the_offer_of_somebody_else_and_sets_its_status() -> None:
    reading = read(TEXT, OFFER, PRICE, ("reply", "left it on the table", "", "unanswered"))
    (offer,) = reading.offers
    assert [name_of(reading, r.by) for r in offer.replies] == ["Peru"]
    assert offer.status == "unanswered"


def test_nobody_answers_an_offer_of_their_own() -> None:
    text = "Chile came back with half the quota if the fleet goes home. Chile shrugged."
    (offer,) = read(text, OFFER, PRICE, ("reply", "shrugged", "", "rejected")).offers
    assert offer.replies == ()


def test_silence_towards_a_paper_is_no_reply() -> None:
    text = TEXT.replace("left it on the table", "did not reply to a request for comment")
    silence: tuple[Kind, str, str, str] = (
        "reply",
        "did not reply to a request for comment",
        "",
        "unanswered",
    )
    (offer,) = read(text, OFFER, PRICE, silence).offers
    assert offer.replies == ()


def test_an_offer_that_rests_on_a_mark_makes_no_position() -> None:
    reading = read(WANTED, PULL)
    assert [p for p in reading.positions if p.issue == reading.offers[0].content] == []


def test_what_is_given_in_an_offer_that_rests_on_a_mark_rests_on_it_too() -> None:
    text = "Chile came back with ten million dollars if the fleet goes home."
    (given,) = read(text, ("offer", "ten million dollars", "offer", ""), PRICE).deliveries
    assert (given.what.quote, given.origin) == ("ten million dollars", "model@7")


# ---------------------------------------------------------------- events

SNUB = "Peru stonewalled Chile on Monday."
EVENT: tuple[Kind, str, str, str] = ("event", "stonewalled", "reject", "happened")


def test_a_marked_deed_that_no_table_has_is_an_event_between_its_parties() -> None:
    reading = read(SNUB, EVENT)
    (event,) = reading.events
    assert (event.type, event.status, event.origin) == ("reject", "happened", "model@7")
    assert [name_of(reading, a) for a in event.initiators] == ["Peru"]
    assert [name_of(reading, a) for a in event.recipients] == ["Chile"]


def test_an_unlikely_deed_or_one_of_nobody_known_is_none() -> None:
    assert read(SNUB, EVENT, likelihood=0.65).events == []
    assert read("The weather stonewalled the harvest.", EVENT).events == []


def test_an_event_of_the_tables_stays_theirs() -> None:
    text = "Peru condemned Chile on Monday."
    (event,) = read(text, ("event", "condemned", "reject", "happened")).events
    assert (event.type, event.origin) == ("accuse", "")


def test_a_status_that_no_word_tells_gives_way_to_a_sure_mark() -> None:
    text = "Peru condemned Chile on Monday."
    (event,) = read(text, ("event", "condemned", "accuse", "planned")).events
    assert (event.status, event.certainty) == ("planned", "low")
    denied = "Peru did not condemn Chile on Monday."
    (event,) = read(denied, ("event", "condemn", "accuse", "happened")).events
    assert event.status == "negated"


def test_a_noun_that_the_table_knows_as_something_else_is_not_renamed() -> None:
    text = "An airstrike by Peru hit the harbour."
    marked = read(text, ("event", "airstrike", "protest", "happened"))
    assert [e for e in marked.events if e.type == "protest"] == []


# ---------------------------------------------------------------- the model itself


def test_with_the_shipped_model_a_condition_is_attached_once_whoever_found_it() -> None:
    text = (
        "Chile's government demanded on Monday that Peru withdraw its trawlers from the strait."
        " Peru's foreign ministry said it would withdraw them if Chile freed the crews."
    )
    (reading,) = parse([document(text)], load(), load_tagger())
    for name in EXTRACTORS:
        import_module(f"goodoffices.extract.{name}").find(reading)
    assert reading.marked("offer", least=0.5)
    (tied,) = [o for o in reading.offers if o.content.quote == "it would withdraw them"]
    assert name_of(reading, tied.maker) == "Peru's foreign ministry"
    assert [c.citation.quote for c in tied.conditions] == ["if Chile freed the crews"]
    assert {o.origin for o in reading.offers} | {e.origin for e in reading.events} <= {
        "",
        reading.model,
    }


def test_what_one_side_offers_nobody_has_agreed_to_however_it_is_marked() -> None:
    text = "Chile offered Peru to host the next round."
    event: tuple[Kind, str, str, str] = ("event", "offered Peru", "agree", "happened")
    assert "agree" not in {e.type for e in read(text, event).events}
    text = "Chile concurred with Peru on the quota."
    event = ("event", "concurred with Peru", "agree", "happened")
    assert "agree" in {e.type for e in read(text, event).events}


def test_a_marked_reply_to_nothing_told_before_is_left_alone() -> None:
    reading = read(TEXT, OFFER, PRICE, ("reply", "on the table", "", "unanswered"))
    assert all(o.replies == () for o in reading.offers)


def test_advice_to_the_public_is_no_marked_demand() -> None:
    text = "The government of Chile urged residents to reconsider travel."
    assert read(text, ("offer", "reconsider travel", "request", "")).offers == []


def test_what_others_will_do_if_something_comes_about_is_only_foreseen() -> None:
    text = "Peru’s trawlers will return in two years if the patrols end, the envoy of Chile said."
    reading = read(
        text,
        ("offer", "Peru’s trawlers will return in two years", "offer", ""),
        ("condition", "if the patrols end", "if", ""),
    )
    assert [o for o in reading.offers if o.origin] == []


def test_a_marked_noun_with_its_place_or_day_is_an_event_of_unnamed_parties() -> None:
    text = "Nothing was signed during a meeting in Arica last week."
    (event,) = read(text, ("event", "meeting", "consult", "happened")).events
    assert (event.type, event.initiators, event.recipients) == ("consult", (), ())
    assert (event.certainty, event.origin) == ("low", "model@7")


def test_a_marked_noun_with_neither_party_nor_place_nor_day_is_none() -> None:
    text = "Nothing was signed during a meeting."
    assert read(text, ("event", "meeting", "consult", "happened")).events == []


def test_what_is_denied_is_not_told_as_done_whatever_a_mark_says() -> None:
    text = "Chile denied that its ships had fired at the island on Sunday."
    events = read(text, ("event", "fired", "assault", "happened")).events
    assert [e.status for e in events if e.type == "assault"] == ["denied"]


TALKS = "Norway and Chile held talks in Oslo on Monday. {} ended without a word."


def test_the_talks_are_those_told_before_with_their_parties() -> None:
    text = TALKS.format("The negotiations")
    reading = read(text, ("event", "negotiations", "consult", "happened"))
    first, again = reading.events
    assert again.origin == "model@7" and again.certainty == "low"
    assert {name_of(reading, a) for a in again.initiators} == {"Norway", "Chile"}
    assert first.initiators == again.initiators


def test_what_takes_up_nothing_told_before_stays_out() -> None:
    alone = "The negotiations ended without a word."
    for text in (alone, TALKS.format("Some negotiations")):
        found = read(text, ("event", "negotiations", "consult", "happened")).events
        assert not [e for e in found if e.origin]


def test_of_two_attacks_before_it_is_not_guessed_which_another_word_takes_up() -> None:
    text = "Norway attacked Chile in May. Peru attacked Brazil in June. The onslaught shocked all."
    found = read(text, ("event", "onslaught", "assault", "happened")).events
    assert not [e for e in found if e.origin]


def test_a_question_asks_nothing_of_anybody_nor_does_who_wants_a_thing_to_be_so() -> None:
    for text in (
        "Does Norway want Chile as a channel at all?",
        "Norway wants Chile to be whole by May.",
    ):
        found = read(text, ("event", "want", "request", "ongoing")).events
        assert not [e for e in found if e.origin]


def test_what_took_place_takes_up_no_threat_and_no_denial() -> None:
    for before in (
        "Norway threatened to attack Chile in May.",
        "Norway denied that it had attacked Chile in May.",
    ):
        found = read(
            before + " The raid shocked all.", ("event", "raid", "assault", "happened")
        ).events
        assert not [e for e in found if e.origin]


@pytest.mark.parametrize(
    ("text", "words", "type_"),
    [
        ("Norway and Chile released a joint statement.", "released", "retreat"),
        ("Norway left the school in May.", "left", "retreat"),
        ("Norway told Chile who it was.", "told", "request"),
    ],
)
def test_what_is_published_left_or_only_told_is_no_deed(text: str, words: str, type_: str) -> None:
    marked = read("Norway met Chile. " + text, ("event", words, type_, "happened"))
    assert not [e for e in marked.events if e.type == type_]


def test_that_nobody_was_hurt_denies_no_attack() -> None:
    reading = read("Norway attacked Chile on Monday. No Chilean soldiers were injured.")
    assert [(e.type, e.status) for e in reading.events] == [("assault", "happened")]


def test_a_word_of_doubt_counts_against_a_mark() -> None:
    text = "Norway considered stonewalling Chile on Monday."
    (event,) = [
        e
        for e in read(text, ("event", "stonewalling", "reject", "happened")).events
        if e.type == "reject"
    ]
    assert (event.status, event.certainty) == ("possible", "low")


def test_a_states_blogger_does_not_sit_at_a_table_for_it_and_its_envoys_do() -> None:
    def met(whom: str) -> list[str | None]:
        text = f"Norway, Chile and Peru argued in May. Norway conversed with {whom} on Monday."
        reading = read(text, ("event", "conversed", "consult", "happened"))
        return [name_of(reading, a) for e in reading.events for a in e.recipients]

    assert "Chile" not in met("a Chilean blogger")
    assert "Chile" in met("the Chilean side")


def test_who_receives_weapons_gives_none() -> None:
    text = "Norway met Chile. Norway received rifles from Chile on Monday."
    reading = read(text, ("event", "received", "aid", "happened"))
    (event,) = [e for e in reading.events if e.type == "aid"]
    assert [name_of(reading, a) for a in event.initiators] == ["Chile"]
    assert [name_of(reading, a) for a in event.recipients] == ["Norway"]


# ---------------------------------------------------------------- deliveries

SHELLS: tuple[Kind, str, str, str] = ("delivery", "a batch of old howitzers", "", "delivered")


AFFAIRS = (
    "Norway, Chile and Peru held talks on a ceasefire in May. The government of Peru and the rebels had broken"
    " the truce, the foreign minister of Chile said, and negotiations on sanctions had failed. "
)


def given(text: str, *marks: tuple[Kind, str, str, str]) -> list[tuple[str, str | None, str]]:
    """What rests on a mark: giver, receiver and status."""
    reading = read(AFFAIRS + text, *marks)
    return [
        (name_of(reading, d.giver) or "", d.receiver and name_of(reading, d.receiver), d.status)
        for d in reading.deliveries
        if d.origin
    ]


def test_a_marked_thing_is_given_by_who_acts_in_its_clause() -> None:
    text = "Norway exported a batch of old howitzers to Chile."
    assert given(text) == []
    assert given(text, SHELLS) == [("Norway", "Chile", "delivered")]


def test_who_gets_or_wants_a_thing_does_not_give_it() -> None:
    for text, giver in (
        (
            "Chile accepted a batch of old howitzers from Norway.",
            [("Norway", "Chile", "delivered")],
        ),
        ("Chile wants a batch of old howitzers.", []),
        ("Chile inspected a batch of old howitzers.", []),
    ):
        assert given(text, SHELLS) == giver


def test_what_a_thing_is_used_against_or_given_in_return_for_has_another_giver() -> None:
    for text in (
        "Norway sent ships against a batch of old howitzers.",
        "Norway freed a captain in return for a batch of old howitzers.",
    ):
        assert given(text, SHELLS) == []


def test_what_is_approved_is_not_yet_handed_over() -> None:
    text = "Norway approved a batch of old howitzers for Chile."
    assert given(text, SHELLS) == [("Norway", "Chile", "promised")]


def test_what_a_firm_brings_out_is_given_to_nobody() -> None:
    text = "The Orkla Company released a batch of old howitzers on Monday, and Orkla said so."
    assert given(text, SHELLS) == []


# ---------------------------------------------------------------- figures


def test_a_small_count_of_whatever_is_a_figure_where_it_is_marked() -> None:
    text = "The minister took three trips in May and wrote two letters."
    assert read(text).figures == []
    reading = read_figures(text, "three trips")
    assert [(f.text, f.low) for f in reading.figures] == [("three trips", 3)]


def test_a_number_cut_off_from_its_scale_is_none() -> None:
    assert read_figures("They claim the 1.3 million-square-mile sea.", "1.3").figures == []


def read_figures(text: str, words: str) -> Reading:
    """A text of which the trained reader marks some words as a figure."""
    (reading,) = parse([document(text)], load())
    reading.marks = (Mark("figure", text.index(words), text.index(words) + len(words), 0.9),)
    for name in EXTRACTORS:
        import_module(f"goodoffices.extract.{name}").find(reading)
    return reading
