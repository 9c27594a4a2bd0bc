"""A network of actors, read back by networkx."""

from __future__ import annotations

from io import BytesIO

import networkx
import pytest

from goodoffices.export.format import plain
from tests.export.made import HOSTILE, of
from tests.export.test_registry import written


def graph(record):
    return networkx.read_graphml(BytesIO(written(record, "graphml")), force_multigraph=True)


def test_every_actor_is_a_node_with_its_name(examples):
    found = graph(examples)
    assert dict(found.nodes(data="name")) == {
        a.id: plain(a.name) for a in examples.entries("actor")
    }


def test_an_event_leads_from_each_initiator_to_each_recipient(examples):
    found = graph(examples)
    told = {
        (source, target)
        for source, target, data in found.edges(data=True)
        if data["kind"] == "event"
    }
    assert told == {
        (one, other)
        for event in examples.entries("event")
        for one in event.initiators
        for other in event.recipients
    }
    assert told


def test_an_edge_leads_back_to_its_entry_with_its_own_status(examples):
    for _, _, data in graph(examples).edges(data=True):
        entry = examples.entry(data["entry"])
        assert data["certainty"] == entry.certainty
        assert data["reports"] == len({c.document for c in entry.citations})
        if data["kind"] in ("event", "offer", "delivery"):
            assert data["status"] == entry.status


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_well_formed_xml(text):
    found = graph(of(text))
    assert set(found.nodes) == {"actor-1", "actor-2"}
    kinds = sorted(data["kind"] for _, _, data in found.edges(data=True))
    assert kinds == ["acts-for", "delivery", "event", "offer", "statement"]
