"""FollowTheMoney entities, checked by the followthemoney package itself."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from goodoffices.export.format import plain
from goodoffices.model.shapes import When
from tests.export.made import HOSTILE, Made, of
from tests.export.test_registry import written

followthemoney = pytest.importorskip("followthemoney")
FREE = {"bodyText"}


def entities(record):
    return [json.loads(line) for line in written(record, "followthemoney").splitlines()]


def check(found):
    """Schema, properties, required values, and that the model's own cleaning drops no value."""
    schemata = {e["id"]: followthemoney.model.get(e["schema"]) for e in found}
    assert len(schemata) == len(found)
    for entity in found:
        schema = schemata[entity["id"]]
        schema.validate(entity)
        assert not [name for name in schema.required if not entity["properties"].get(name)]
        proxy = followthemoney.model.make_entity(schema)
        proxy.id = entity["id"]
        assert followthemoney.types.registry.entity.clean(entity["id"]) == entity["id"]
        for name, values in entity["properties"].items():
            property_ = schema.get(name)
            assert property_ is not None, (entity["schema"], name)
            for value in values:
                if name not in FREE:
                    assert property_.type.clean(value) is not None, (name, value)
                if property_.type.name == "entity":
                    assert schemata[value].is_a(property_.range)


def test_all_of_our_examples_are_valid_and_whole(examples):
    found = entities(examples)
    check(found)
    ids = {e["id"] for e in found}
    for kind in ("document", "actor", "event"):
        assert {e.id for e in examples.entries(kind)} <= ids
    assert {e["schema"] for e in found} >= {
        "Article", "Person", "PublicBody", "Event", "Mention", "Representation",
    }  # fmt: skip


def test_ids_do_not_depend_on_the_run(examples):
    assert entities(examples) == entities(examples)


def test_an_event_that_did_not_happen_says_so_in_its_name():
    (event,) = [e for e in entities(of("A meeting")) if e["schema"] == "Event"]
    assert event["properties"]["name"] == ["A meeting (denied)"]
    assert event["properties"]["date"] == ["2031-03"]


def test_an_offer_is_a_link_between_its_sides():
    links = [e for e in entities(of("x")) if e["schema"] == "UnknownLink"]
    assert {link["properties"]["role"][0] for link in links} == {"offer, made", "delivery, floated"}
    assert all(link["properties"]["subject"] == ["actor-1"] for link in links)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_plain_values(text):
    found = entities(of(text))
    for entity in found:
        for name, values in entity["properties"].items():
            if name not in FREE:
                assert all(value == plain(value) for value in values)


@pytest.mark.parametrize(
    "edtf, told",
    [
        ("2031-03-02~", ["2031-03-02"]),
        ("2031-03", ["2031-03"]),
        ("../2031-03-02", None),
        ("2031-03-02/2031-03-04", None),
        (None, None),
    ],
)
def test_a_report_is_given_a_day_only_if_its_day_is_known(edtf, told):
    record = of("x")
    dated = [
        replace(e, published=When(edtf)) if e.kind == "document" else e
        for e in record._entries.values()
    ]
    (article,) = [e for e in entities(Made(*dated)) if e["schema"] == "Article"]
    assert article["properties"].get("publishedAt") == told
