"""Passages as W3C web annotations: the model's required fields, and every selector re-anchored."""

from __future__ import annotations

import json

import jsonschema
import pytest

from tests.export.made import HOSTILE, of
from tests.export.test_registry import written

IRI = {"type": "string", "pattern": '^(urn|https?):[^\\s<>"{}|\\\\^`]+$'}
OURS = {
    "kind": {"type": "string"},
    "entry": IRI,
    "review": {"type": "string"},
    "certainty": {"type": "string"},
    "marking": {"type": ["string", "array"], "items": {"type": "string"}},
}


def only(required, **properties):
    return {
        "type": "object",
        "required": required.split(),
        "properties": properties,
        "additionalProperties": False,
    }


POSITION = only(
    "type start end",
    type={"const": "TextPositionSelector"},
    start={"type": "integer", "minimum": 0},
    end={"type": "integer", "minimum": 0},
)
QUOTE = only(
    "type exact",
    type={"const": "TextQuoteSelector"},
    exact={"type": "string"},
    prefix={"type": "string"},
    suffix={"type": "string"},
)
SOURCE = {
    **only(
        "id",
        id=IRI,
        type={"const": "Text"},
        format={"type": "string"},
        language={"type": "string"},
        marking=OURS["marking"],
    ),
    "patternProperties": {"^dcterms:(title|source)$": {"type": "string"}},
}
TARGET = only(
    "source selector",
    source=SOURCE,
    selector={"type": "array", "prefixItems": [POSITION, QUOTE], "minItems": 2, "maxItems": 2},
)
BODY = only(
    "type value",
    type={"const": "TextualBody"},
    value={"type": "string"},
    format={"const": "text/plain"},
    purpose={"const": "describing"},
    kind=OURS["kind"],
    entry=IRI,
)
ANNOTATION = only(
    "id type target",
    id=IRI,
    type={"const": "Annotation"},
    motivation={"enum": ["identifying", "classifying"]},
    body=BODY,
    target=TARGET,
    **OURS,
)
COLLECTION = only(
    "@context id type total first last",
    **{
        "@context": {
            "type": "array",
            "prefixItems": [
                {"const": "http://www.w3.org/ns/anno.jsonld"},
                {"type": "object", "required": ["goodoffices", *OURS]},
            ],
        }
    },
    id=IRI,
    type={"const": "AnnotationCollection"},
    label={"type": "string"},
    total={"type": "integer", "minimum": 0},
    first=only(
        "id type items",
        id=IRI,
        type={"const": "AnnotationPage"},
        startIndex={"const": 0},
        items={"type": "array", "items": ANNOTATION},
    ),
    last=IRI,
)
"""What the Web Annotation Data Model requires (sections 3 to 5), and nothing but its terms, which
its context maps, and ours, which ours does."""


def collection(record, **asked):
    found = json.loads(written(record, "annotations", **asked))
    jsonschema.Draft202012Validator(COLLECTION).validate(found)
    return found


def test_the_collection_is_as_the_recommendation_wants_it(examples):
    found = collection(examples)
    assert found["total"] == len(found["first"]["items"]) > 0
    assert len({a["id"] for a in found["first"]["items"]}) == found["total"]


def test_both_selectors_of_every_target_find_the_same_words_in_the_text(examples):
    texts = {f"urn:goodoffices:document:{d.id}": d.text for d in examples.documents()}
    for annotation in collection(examples)["first"]["items"]:
        text = texts[annotation["target"]["source"]["id"]]
        place, quote = annotation["target"]["selector"]
        assert text[place["start"] : place["end"]] == quote["exact"]
        before, after = quote.get("prefix", ""), quote.get("suffix", "")
        whole = before + quote["exact"] + after
        start = place["start"] - len(before)
        assert text[start : start + len(whole)] == whole
        assert before or place["start"] == 0
        assert after or place["end"] == len(text)


def test_every_passage_of_every_entry_is_there_with_its_kind(examples):
    found = collection(examples)["first"]["items"]
    told = {
        (a["entry"].rsplit(":", 1)[1], a["kind"], a["target"]["selector"][0]["start"])
        for a in found
    }
    assert told == {
        (e.id, e.kind, c.start)
        for kind in examples.counts()
        if kind != "document"
        for e in examples.entries(kind)
        if e.review != "rejected"
        for c in e.citations
    }


def test_one_kind_can_be_asked_for(examples):
    assert {a["kind"] for a in collection(examples, kind="offer")["first"]["items"]} == {"offer"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_anchor_exactly_and_are_described_cleanly(text):
    for annotation in collection(of(text))["first"]["items"]:
        place, quote = annotation["target"]["selector"]
        assert text[place["start"] : place["end"]] == quote["exact"] == text
        assert annotation["body"]["value"].isprintable()
