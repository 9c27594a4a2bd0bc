"""The ledger asks for each channel by itself and says what it does not show."""

from __future__ import annotations

from goodoffices.model.entries import Delivery, Track
from goodoffices.model.record import NO_TRACK
from goodoffices.present import ledger as page
from goodoffices.present.ledger import ledger

BUSY = {"track-b": 3, "track-a": 450}


def _given(id_):
    return Delivery(id=id_, what="flour", giver=None, receiver=None)


class Channels:
    """A record of two channels, and one delivery that belongs to none."""

    def __init__(self):
        self.asked = []

    def tally(self, wanted, field):
        assert field == "track"
        return BUSY if wanted.kind == "delivery" else {}

    def some(self, wanted):
        if wanted.kind != "delivery":
            return []
        self.asked.append(wanted.track)
        n = min(BUSY.get(wanted.track, 1), wanted.limit)
        return [_given(f"delivery-{wanted.track}{i}") for i in range(n)]

    def total(self, wanted):
        return BUSY.get(wanted.track, 1)

    def entry(self, id):
        return Track(id=id, name=f"The {id}", parties=(), last_move=None) if id in BUSY else None


def test_the_busiest_channel_comes_first_and_says_how_much_more_there_is():
    record = Channels()
    view = ledger(record)
    assert [(c.id, c.more) for c in view.channels] == [("track-a", 450 - page.SOME), ("track-b", 0)]
    assert record.asked == ["track-a", "track-b", NO_TRACK]
    assert view.loose is not None and view.loose.track == NO_TRACK


def test_one_channel_asks_for_its_own_deliveries_alone():
    record = Channels()
    view = ledger(record, track="track-b")
    assert record.asked == ["track-b"]
    assert (len(view.channels), view.more, view.loose) == (1, 0, None)
    assert sum(len(c.said) + len(c.done) for c in view.channels[0].columns) == 3
