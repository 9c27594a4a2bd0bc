"""The promises of the record, held on our own example reports."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

import jsonschema
import pytest

from goodoffices.export.jsonl import lines
from goodoffices.model.codec import schema
from goodoffices.model.ids import kind_of
from goodoffices.model.references import REFERENCES
from goodoffices.pipeline import read
from goodoffices.store.dossier import DossierFile, open_dossier
from tests.conftest import EXAMPLES, by_kind, dossier_of, exported


def citations(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        if {"document", "start", "end", "quote"} <= value.keys():
            yield value
        for inner in value.values():
            yield from citations(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from citations(inner)


def test_every_citation_is_the_very_text_of_its_document(examples: DossierFile) -> None:
    rows = by_kind(examples)
    texts = {d["id"]: str(d["text"]) for d in rows["document"]}
    found = [c for kind in rows.values() for row in kind for c in citations(row)]
    assert len(found) > 500
    for c in found:
        assert texts[c["document"]][c["start"] : c["end"]] == c["quote"]  # type: ignore[index,misc]
        assert c["quote"]


def test_every_entry_that_a_source_tells_has_a_passage(examples: DossierFile) -> None:
    rows = by_kind(examples)
    for kind in ("actor", "time", "statement", "event", "figure", "offer", "position", "delivery"):
        for row in rows[kind]:
            assert row["citations"], row["id"]


def test_no_citation_but_a_statements_content_crosses_a_line(examples: DossierFile) -> None:
    for kind, rows in by_kind(examples).items():
        for row in rows:
            if kind == "statement":
                row = {k: v for k, v in row.items() if k not in ("content", "citations")}
            if kind != "disagreement":
                assert not [c for c in citations(row) if "\n" in str(c["quote"])], row["id"]


def test_every_line_of_the_export_fits_the_schema(examples: DossierFile) -> None:
    validator = jsonschema.Draft202012Validator(schema())
    definitions = {
        d["properties"]["kind"]["const"]: jsonschema.Draft202012Validator(
            {"$defs": schema()["$defs"], "$ref": f"#/$defs/{name}"}
        )
        for name, d in schema()["$defs"].items()
        if "kind" in d.get("properties", {})
    }
    assert validator.check_schema(schema()) is None
    for line in lines(examples):
        row = json.loads(line)
        definitions[row["kind"]].validate(row)


def test_every_kind_of_the_contract_is_found_in_our_examples(examples: DossierFile) -> None:
    found = by_kind(examples)
    assert not {k for k in examples.counts() if not found.get(k)}


def test_references_lead_to_entries_of_the_export(examples: DossierFile) -> None:
    rows = by_kind(examples)
    ids = {row["id"] for kind in rows.values() for row in kind}
    for kind, paths in REFERENCES.items():
        for row in rows.get(kind, []):
            for path in paths:
                if path == "sides.entry":
                    path = "members.entry"
                for id_ in _at(row, path.split(".")):
                    assert id_ in ids, (kind, row["id"], path, id_)


def _at(value: object, path: list[str]) -> Iterator[str]:
    if value is None:
        return
    if isinstance(value, list):
        for inner in value:
            yield from _at(inner, path)
    elif path:
        assert isinstance(value, dict)
        yield from _at(value[path[0]], path[1:])
    else:
        yield str(value)


def test_the_export_is_sorted_by_kind_and_id(examples: DossierFile) -> None:
    keys = [(row["kind"], row["id"]) for row in map(json.loads, lines(examples))]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_every_members_id_leads_to_its_entry(examples: DossierFile) -> None:
    for kind, rows in by_kind(examples).items():
        for row in rows:
            if kind == "disagreement":
                continue
            for member in row.get("members", []):  # type: ignore[attr-defined]
                if kind_of(member) == kind:
                    entry = examples.entry(member)
                    assert entry is not None and entry.id == row["id"]


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_reading_does_not_matter(examples: DossierFile, seed: int) -> None:
    shuffled = list(EXAMPLES)
    random.Random(seed).shuffle(shuffled)
    assert exported(dossier_of(*shuffled)) == exported(examples)


def test_a_removed_document_leaves_no_trace_and_comes_back_whole(examples: DossierFile) -> None:
    dossier = dossier_of(*EXAMPLES)
    for path in EXAMPLES[::4]:
        document = next(d for d in dossier.documents() if d.path == str(path))
        rest = [p for p in EXAMPLES if p != path]
        from goodoffices.pipeline import remove

        remove(dossier, document.id)
        assert exported(dossier) == exported(dossier_of(*rest))
        read([path], dossier)
        assert exported(dossier) == exported(examples)


def test_reading_again_does_nothing_twice() -> None:
    dossier = open_dossier(":memory:")
    first = read(EXAMPLES, dossier)
    before = exported(dossier)
    again = read(EXAMPLES, dossier)
    assert (first.read, first.known) == (len(EXAMPLES), 0)
    assert (again.read, again.known) == (0, len(EXAMPLES))
    assert not again.resolution.anew and not again.resolution.fresh
    assert exported(dossier) == before


def test_a_report_that_shares_nothing_with_the_dossier_recomputes_no_block(tmp_path) -> None:  # type: ignore[no-untyped-def]
    dossier = dossier_of(*[p for p in EXAMPLES if p.parent.name == "channel"])
    stranger = tmp_path / "stranger.txt"
    stranger.write_text(
        "Orchard growers of Vellmark settle\n\nThe Vellmark Gazette\n4 May 2031\n\n"
        "The Orchard Growers' League released four seized barges on Tuesday, said Tomasin Quill, "
        "the league's secretary. “We offer the millers a truce if they pay for the pears,” he said."
        " Hedda Brandt, who speaks for the millers, rejected the offer.\n",
        encoding="utf-8",
    )
    resolution = read([stranger], dossier).resolution
    assert sum(resolution.anew.values()) == 0
    assert sum(resolution.fresh.values()) > 5
    related = read([p for p in EXAMPLES if p.parent.name == "fishery"], dossier).resolution
    assert sum(related.fresh.values()) > 0
