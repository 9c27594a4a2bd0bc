"""Findings and entries as JSON and back; the JSON Schema of every exported kind.

One codec for the database, the export and the tests, so that what is written is what is typed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from goodoffices.model.entries import ENTRIES, AnyEntry, Judgement
from goodoffices.model.findings import FINDINGS, Document, Finding

_encoder = msgspec.json.Encoder()


_decoders: dict[str, msgspec.json.Decoder[Any]] = {
    t.__name__: msgspec.json.Decoder(t) for t in (Document, *FINDINGS.values(), *ENTRIES.values())
}


def encode(value: object) -> str:
    """Compact JSON of any value of the model."""
    return _encoder.encode(value).decode()


def decode_finding(kind: str, body: str | bytes) -> Finding | Document:
    """The finding (or document as read) that ``encode`` wrote."""
    type_: type = Document if kind == Document.kind else FINDINGS[kind]
    found: Finding | Document = _decoders[type_.__name__].decode(body)
    return found


def decode_entry(kind: str, body: str | bytes) -> AnyEntry:
    """The entry that ``encode`` wrote."""
    entry: AnyEntry = _decoders[ENTRIES[kind].__name__].decode(body)
    return entry


def corrected(entry: AnyEntry, field: str, value: str) -> AnyEntry:
    """The entry with one field replaced by JSON text; raises msgspec.ValidationError if unfit."""
    plain = msgspec.to_builtins(entry)
    plain[field] = msgspec.json.decode(value)
    return replace(msgspec.convert(plain, type(entry)), review="corrected")


def exported(entry: AnyEntry | Judgement) -> dict[str, Any]:
    """The plain object that stands on one line of the export, with ``kind`` first."""
    plain: dict[str, Any] = msgspec.to_builtins(entry)
    if "sides" in plain:  # the contract's name for the sides of a disagreement
        plain["members"] = plain.pop("sides")
    return {"kind": entry.kind, **plain}


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the export: one definition per kind, generated from the types."""
    types = [*ENTRIES.values(), Judgement]
    (_, components) = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    for type_ in types:
        definition = components[type_.__name__]
        properties = definition["properties"]
        if "sides" in properties:
            properties["members"] = properties.pop("sides")
            definition["required"] = [
                "members" if name == "sides" else name for name in definition["required"]
            ]
        definition["properties"] = {"kind": {"const": type_.kind}, **properties}
        definition["required"] = ["kind", *definition.get("required", [])]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of a Good Offices export",
        "oneOf": [{"$ref": f"#/$defs/{t.__name__}"} for t in types],
        "$defs": components,
    }
