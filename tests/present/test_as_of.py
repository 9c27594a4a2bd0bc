"""The record as of a day: what later reports tell is left out, and nothing is made up in its place."""

from __future__ import annotations

import pytest

from goodoffices.model.entries import Offer
from goodoffices.model.record import Wanted
from goodoffices.model.shapes import Citation, Reply, Step, When
from goodoffices.present.as_of import AsOf
from goodoffices.present.briefing import briefing
from goodoffices.present.changes import changes
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
    """A record of one offer that two reports tell."""

    def __init__(self, offer):
        self.offer = offer

    def days(self, documents):
        return {d: {"early": "2031-03-03", "late": "2031-05-09"}[d] for d in documents}

    def entries(self, kind):
        return iter([self.offer])


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


def test_what_a_removed_report_told_is_gone(record, before):
    found = changes(record, before)
    assert len(found.went) == 1
    assert any(c.how == "gone" for _, each in found.changes for c in each)
