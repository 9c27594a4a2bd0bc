"""What strata may read, from a dossier: documents with corrections, findings, earlier entries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

import msgspec

from goodoffices.model.codec import decode_entry
from goodoffices.model.dossier import Dossier
from goodoffices.model.entries import ENTRIES, AnyEntry
from goodoffices.model.findings import FINDINGS, Document, Finding, references
from goodoffices.model.ids import kind_of
from goodoffices.resolve.rulings import Rulings
from goodoffices.resolve.stratum import Item, Utterance

_CORRECTABLE = frozenset(f.name for f in fields(Document))
LARGEST = 50_000
"""Values kept in memory before the caches start afresh."""


def decode_utterance(body: str) -> Utterance:
    """The utterance that was kept as JSON."""
    return msgspec.json.decode(body, type=Utterance)


class DossierScope:
    """A ``Scope`` over a dossier, with caches that hold no more than ``LARGEST`` values."""

    def __init__(self, dossier: Dossier, rulings: Rulings) -> None:
        self._dossier = dossier
        self._rulings = rulings
        self._documents: dict[str, Document] = {}
        self._findings: dict[str, Finding | None] = {}
        self._of: dict[tuple[str, str], tuple[Finding, ...]] = {}
        self._entries: dict[tuple[str, str], AnyEntry | Utterance | None] = {}

    def document(self, id: str) -> Document:
        if id not in self._documents:
            if len(self._documents) > 200:
                self._documents.clear()
            read = self._dossier.documents_as_read([id])[id]
            self._documents[id] = self._corrected(read)
        return self._documents[id]

    def _corrected(self, document: Document) -> Document:
        for ruling in self._rulings.corrections((document.id,)):
            if ruling.field in _CORRECTABLE and ruling.value is not None:
                plain = {ruling.field: msgspec.json.decode(ruling.value)}
                whole = msgspec.to_builtins(document) | plain
                document = replace(
                    document,
                    **{ruling.field: getattr(msgspec.convert(whole, Document), ruling.field)},
                )
        return document

    def items(self, ids: Iterable[str]) -> dict[str, Item]:
        """Documents and findings by id, rejected ones included; what is gone is left out."""
        wanted = set(ids)
        documents = {i for i in wanted if kind_of(i) == Document.kind}
        found: dict[str, Item] = dict(self._dossier.findings(wanted - documents))
        found |= {
            i: self._corrected(d) for i, d in self._dossier.documents_as_read(documents).items()
        }
        return found

    def ids_in(self, document: str) -> set[str]:
        """The ids of all findings of a document."""
        return {f.id for kind in FINDINGS for f in self._dossier.findings_of(document, kind)}

    def finding(self, id: str) -> Finding | None:
        if id in self._rulings.rejected:
            return None
        if id not in self._findings:
            self._spare(self._findings)
            self._findings[id] = self._dossier.findings([id]).get(id)
        return self._findings[id]

    def findings(self, document: str, kind: str) -> Sequence[Finding]:
        key = (document, kind)
        if key not in self._of:
            if len(self._of) > 400:
                self._of.clear()
            found = self._dossier.findings_of(document, kind)
            self._of[key] = tuple(f for f in found if f.id not in self._rulings.rejected)
        return self._of[key]

    def entry(self, finding: str) -> AnyEntry | None:
        if finding in self._rulings.rejected:
            return None
        found = self._became(finding, kind_of(finding))
        return None if isinstance(found, Utterance) else found

    def utterance(self, statement: str) -> Utterance | None:
        found = self._became(statement, "utterance")
        return found if isinstance(found, Utterance) else None

    def entries_of(self, document: str, kind: str) -> Sequence[AnyEntry]:
        found = (self.entry(f.id) for f in self.findings(document, kind))
        return tuple({e.id: e for e in found if e is not None}.values())

    def _became(self, finding: str, kind: str) -> AnyEntry | Utterance | None:
        key = (finding, kind)
        if key not in self._entries:
            self._spare(self._entries)
            self._load([finding], kind)
        return self._entries[key]

    def _load(self, findings: Sequence[str], kind: str) -> None:
        kept = self._dossier.became(findings, [kind])
        decoded: dict[str, AnyEntry | Utterance] = {}
        for finding in findings:
            found = kept.get(finding)
            if found is not None and found.id not in decoded:
                decoded[found.id] = (
                    decode_entry(kind, found.body)
                    if kind in ENTRIES
                    else decode_utterance(found.body)
                )
            self._entries[finding, kind] = decoded[found.id] if found is not None else None

    def prefetch(self, items: Iterable[Item]) -> None:
        """Load in few queries what the items refer to."""
        wanted: dict[str, set[str]] = {}
        statements: set[str] = set()
        for item in items:
            if isinstance(item, Document):
                continue
            for id_ in references(item):
                wanted.setdefault(kind_of(id_), set()).add(id_)
                if kind_of(id_) == "statement":
                    statements.add(id_)
            if item.kind == "statement":
                statements.add(item.id)
        wanted["utterance"] = statements
        self._spare(self._entries)
        for kind, ids in wanted.items():
            missing = sorted(i for i in ids if (i, kind) not in self._entries)
            if missing:
                self._load(missing, kind)

    def forget(self, ids: Iterable[str]) -> None:
        """Drop what was known of the entries of these findings: they were resolved anew."""
        for id_ in ids:
            self._entries.pop((id_, kind_of(id_)), None)
            self._entries.pop((id_, "utterance"), None)

    @staticmethod
    def _spare(cache: dict[Any, Any]) -> None:
        if len(cache) > LARGEST:
            cache.clear()
