"""The record as of a day: what later reports tell is left out, and nothing is made up in its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.model.entries import Actor, Delivery, Event, Forecast, Judgement, Offer
from goodoffices.model.record import Wanted
from goodoffices.model.shapes import Alias, Citation, Mention, Reply, Step, When, Window
from goodoffices.pipeline import judge
from goodoffices.present.as_of import AsOf
from goodoffices.present.briefing import briefing
from goodoffices.present.changes import changes
from goodoffices.present.glance import Glance
from goodoffices.present.shelf import Library, Shelf
from tests.conftest import told

EARLY = """Strait Courier
Published 3 March 2031

Ilmar Koss, the trade minister of Norland, offered to reopen the strait to ferries if Ostmark lifts its tariff.
The two sides met in Harbin Bay on 2 March 2031.
"""
LATE = """Strait Courier
Published 9 May 2031

Ostmark rejected the offer by Ilmar Koss, the trade minister of Norland, to reopen the strait to ferries.
Norland and Ostmark met in Harbin Bay on 7 May 2031.
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    with told(tmp_path_factory.mktemp("strait"), EARLY, LATE) as dossier:
        yield dossier


@pytest.fixture(scope="module")
def before(record):
    return AsOf(record, "2031-04-01")


def citations(value):
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from citations(item)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from citations(getattr(value, name))


def test_a_later_report_and_what_only_it_tells_are_left_out(record, before):
    assert len(before.documents()) == 1 < len(record.documents())
    for kind in record.counts():
        for entry in before.entries(kind):
            assert {c.document for c in citations(entry)} <= {before.documents()[0].id}


def test_a_later_report_is_not_found_by_id_or_words(record, before):
    (known,) = before.documents()
    (later,) = [d for d in record.documents() if d.id != known.id]
    assert before.document(later.id) is None
    assert {hit.document for hit in before.search("Ostmark")} == {known.id}


class Two:
    """A record of entries that two reports tell, and of what people decided."""

    def __init__(self, *entries, judged=()):
        self._entries = entries
        self._judged = judged

    def days(self, documents):
        return {d: {"early": "2031-03-03", "late": "2031-05-09"}[d] for d in documents}

    def entries(self, kind):
        return iter([e for e in self._entries if e.kind == kind])

    def entry(self, id):
        return next((e for e in self._entries if e.id == id), None)

    def judgements(self):
        return self._judged


def test_an_offer_has_no_reply_before_one_was_told():
    first, second = Citation("early", 0, 1, "x"), Citation("late", 0, 1, "y")
    offer = Offer(
        id="offer-1",
        type="offer",
        maker=None,
        made_to=(),
        content=first,
        citations=(first, second),
        history=(Step("made", When(), None, (first,)), Step("rejected", When(), None, (second,))),
        replies=(Reply(None, "rejected", When(), (second,)),),
        status="rejected",
    )
    (then,) = AsOf(Two(offer), "2031-04-01").entries("offer")
    assert (then.status, then.replies, then.citations) == ("made", (), (first,))
    (now,) = AsOf(Two(offer), "2031-05-09").entries("offer")
    assert now == offer
    assert not list(AsOf(Two(offer), "2031-03-02").entries("offer"))


FIRST, SECOND = Citation("early", 0, 4, "Koss"), Citation("late", 0, 10, "Ilmar Koss")


def test_a_forecast_is_open_until_somebody_said_what_came_of_it():
    forecast = Forecast(
        id="forecast-1", citations=(FIRST,), forecaster=None, proposition=FIRST, words="likely",
        low=0.5, high=0.8, scale=None, window=Window(), resolution="did-not-occur",
    )  # fmt: skip
    said = [
        Judgement(
            id=f"judgement-{at}", by="Ada", at=f"{at}T09:00:00+00:00", action="resolve",
            target="forecast-1", field="resolution", value=value,
        )
        for at, value in (("2031-06-01", '"occurred"'), ("2031-07-01", '"did-not-occur"'))
    ]  # fmt: skip
    undo = Judgement(
        id="judgement-undo", by="Ada", at="2031-06-20T09:00:00+00:00", action="undo",
        target="forecast-1", value=said[0].id,
    )  # fmt: skip
    record = Two(forecast, judged=(said[0], undo, said[1]))
    outcomes = {
        day: next(AsOf(record, day).entries("forecast")).resolution
        for day in ("2031-05-31", "2031-06-01", "2031-06-20", "2031-07-01")
    }
    assert outcomes == {
        "2031-05-31": "open",
        "2031-06-01": "occurred",
        "2031-06-20": "open",
        "2031-07-01": "did-not-occur",
    }


def test_an_actor_bears_no_name_that_only_later_reports_tell():
    aliases = (Alias("Ilmar Koss", 1), Alias("Koss", 1))
    actor = Actor(
        id="actor-1", citations=(FIRST, SECOND), name="Ilmar Koss", type="person", aliases=aliases
    )
    (then,) = AsOf(Two(actor), "2031-04-01").entries("actor")
    assert (then.name, then.aliases) == ("Koss", (Alias("Koss", 1),))
    (now,) = AsOf(Two(actor), "2031-05-09").entries("actor")
    assert now == actor


def test_a_name_that_needs_no_later_report_stays():
    cited = Citation("early", 0, 15, "the coast guard")
    again = Citation("late", 0, 3, "the coast guard")
    actor = Actor(
        id="actor-1", citations=(cited, again), name="coast guard", type="organisation",
        aliases=(Alias("the coast guard", 2),),
    )  # fmt: skip
    (then,) = AsOf(Two(actor), "2031-04-01").entries("actor")
    assert (then.name, then.aliases) == ("coast guard", (Alias("the coast guard", 1),))


def test_a_delivery_carries_out_no_offer_that_nobody_had_told():
    offer = Offer(
        id="offer-1", type="offer", maker=None, made_to=(), content=SECOND, citations=(SECOND,)
    )
    event = Event(
        id="event-1", type="aid", mode=None, initiators=(), recipients=(), when=When(), place=None,
        status="happened", summary="x", citations=(FIRST,),
    )  # fmt: skip
    delivery = Delivery(
        id="delivery-1", citations=(FIRST,), giver=None, receiver=None, what="x",
        offer="offer-1", event="event-1",
    )  # fmt: skip
    record = Two(delivery, offer, event)
    (then,) = AsOf(record, "2031-04-01").entries("delivery")
    assert (then.offer, then.event) == (None, "event-1")
    assert next(AsOf(record, "2031-05-09").entries("delivery")) == delivery


def test_what_was_only_planned_by_then_had_not_been_given():
    """Two reports of one release: the first tells of it as planned, the second as done."""
    mentions = (Mention(FIRST, When(), "planned"), Mention(SECOND, When(), "happened"))
    event = Event(
        id="event-1", type="retreat", mode="release", initiators=(), recipients=(), when=When(),
        place=None, status="happened", summary="x", citations=(FIRST, SECOND), mentions=mentions,
    )  # fmt: skip
    delivery = Delivery(
        id="delivery-1", citations=(FIRST, SECOND), giver=None, receiver=None, what="x",
        status="delivered", event="event-1",
    )  # fmt: skip
    record = Two(delivery, event)
    assert next(AsOf(record, "2031-04-01").entries("delivery")).status == "promised"
    assert next(AsOf(record, "2031-05-09").entries("delivery")).status == "delivered"


def test_two_sides_differ_only_since_the_second_was_told(tmp_path):
    day = "A report from the harbour\n{}\n{}\n\nIn June 2031, Iceland released {} prisoners.\n"
    one = day.format("The Courier", "2031-10-02", "16")
    other = day.format("The Gazette", "2031-10-05", "fourteen")
    wanted = Wanted(kind="disagreement")
    with told(tmp_path, one, other) as dossier:
        for at, count in (("2031-10-02", 0), ("2031-10-04", 0), ("2031-10-05", 1)):
            then = AsOf(dossier, at)
            assert (then.total(wanted), len(then.some(wanted))) == (count, count)


def test_a_search_finds_what_had_been_told_however_much_came_later(tmp_path):
    report = "Strait Courier\nPublished {} May 2031\n\nThe ferry {} waits.\n"
    texts = [report.format(day, "ferry " * day) for day in range(2, 12)]
    with told(tmp_path, *texts) as dossier:
        (early,) = [d.id for d in dossier.documents() if d.published.edtf == "2031-05-02"]
        then = AsOf(dossier, "2031-05-02")
        assert {hit.document for hit in then.search("ferry", 1)} == {early}
        assert {hit.document for hit in then.search("ferry", 50)} == {early}
        assert not AsOf(dossier, "2031-05-01").search("ferry")


def test_lists_and_counts_agree_with_what_is_shown(before):
    for kind, count in before.counts().items():
        assert len(before.some(Wanted(kind=kind, limit=500, rejected=True))) == count
    assert briefing(before).as_of == "3 March 2031"


def test_as_of_the_last_day_the_record_is_whole(record):
    now = AsOf(record, "2031-05-09")
    for kind in record.counts():
        assert list(now.entries(kind)) == list(record.entries(kind))


def test_what_a_new_report_brought_is_told_with_that_report(record, before):
    found = changes(before, record)
    (came,) = found.came
    assert came.day == "9 May 2031"
    assert found.changes
    for _, each in found.changes:
        assert all(c.how != "gone" for c in each)
        assert any(s.id == came.id for c in each for s in c.through)


def test_nothing_differs_from_itself(record):
    found = changes(record, record)
    assert not (found.came or found.went or found.changes)


def test_entries_that_were_joined_are_not_gone(record):
    whole = next(e for e in record.entries("event"))
    parts = [replace(whole, id=f"event-{n}", members=(f"event-{n}",)) for n in (1, 2)]
    joined = replace(whole, id="event-1", members=("event-1", "event-2"))
    found = changes(Held(record, *parts), Held(record, joined))
    assert not found.changes


class Held:
    """The record with these events in place of its own."""

    def __init__(self, record, *events):
        self._record = record
        self._events = events

    def entries(self, kind):
        return iter(self._events) if kind == "event" else self._record.entries(kind)

    def some(self, wanted):
        return list(self._events) if wanted.kind == "event" else self._record.some(wanted)

    def __getattr__(self, name):
        return getattr(self._record, name)


def test_what_a_removed_report_told_is_gone(record, before):
    found = changes(record, before)
    assert len(found.went) == 1
    assert any(c.how == "gone" for _, each in found.changes for c in each)


SEEN = """Strait Courier
Published 3 March 2031

An official in the capital offered to reopen the strait to ferries. The two sides met in Harbin Bay.
"""


@pytest.mark.parametrize("looking", [lambda d: Shelf(Glance(d, "2031-04-01")),
                                     lambda d: Library(AsOf(d, "2031-04-01"))])  # fmt: skip
def test_whom_a_person_names_is_named_on_a_day_before_any_report_named_him(tmp_path, looking):
    with told(tmp_path, SEEN, LATE) as dossier:
        (offer,) = [
            o for o in dossier.entries("offer") if "official" in dossier.entry(o.maker).name
        ]
        koss = next(a for a in dossier.entries("actor") if a.name == "Ilmar Koss")
        assert looking(dossier).actor(koss.id) is None
        made = judge(dossier, "correct", offer.id, by="Ada", field="maker", value=koss.id)
        shelf = looking(dossier)
        assert shelf.record.entry(offer.id).maker == koss.id
        assert shelf.actor(koss.id).name == "Ilmar Koss"
        assert shelf.actor(koss.id).roles == (), "what later reports tell of him stays untold"
        assert koss.id not in {a.id for a in shelf.record.entries("actor")}
        judge(dossier, "undo", made.id, by="Ada", value=made.id)
        assert looking(dossier).actor(koss.id) is None
