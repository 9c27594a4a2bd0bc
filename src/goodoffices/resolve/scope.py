"""What strata may read, from a dossier: documents with corrections, findings, earlier entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import fields, replace

import msgspec

from goodoffices.model.codec import decode_entry
from goodoffices.model.dossier import Dossier
from goodoffices.model.entries import ENTRIES, Actor, AnyEntry, Statement
from goodoffices.model.findings import FINDINGS, ActorFinding, Document, Finding, references
from goodoffices.model.ids import kind_of
from goodoffices.resolve.places import Mentions, Named, between
from goodoffices.resolve.rulings import Rulings
from goodoffices.resolve.stratum import INTERNAL, Copied, Internal, Item, Utterance

_CORRECTABLE = frozenset(f.name for f in fields(Document))
LARGEST = 20_000
"""Values kept in memory before the caches start afresh."""
NEAR = 2_000
"""Reports of which all findings of a kind are kept at hand."""
UNCITED = frozenset({"actor"})
"""Kinds of entry given to strata without their citations: an actor has all its mentions, which
may be thousands, and no stratum reads them."""


def decode_internal(kind: str, body: str) -> Internal:
    """The thing of an internal kind that was kept as JSON."""
    found: Internal = msgspec.json.decode(body, type=INTERNAL[kind])
    return found


class DossierScope:
    """A ``Scope`` over a dossier, with caches that hold no more than ``LARGEST`` values."""

    def __init__(self, dossier: Dossier, rulings: Rulings) -> None:
        self._dossier = dossier
        self._rulings = rulings
        self._unresolved = frozenset(dossier.unresolved())
        self._documents: dict[str, Document] = {}
        self._findings: dict[str, Finding | None] = {}
        self._of: dict[tuple[str, str], tuple[Finding, ...]] = {}
        self._states: dict[str, tuple[str, ...]] = {}
        self._media: dict[str, tuple[ActorFinding, ...]] = {}
        self._mentions: dict[str, Mentions] = {}
        self._places: dict[str, int] = {}
        self._ids: dict[tuple[str, str], str | None] = {}
        """What a finding became, by its own id and the kind of the thing."""
        self._things: dict[tuple[str, str], AnyEntry | Internal] = {}
        """Entries and internal things by kind and id; each is reached through ``_ids`` alone."""
        self._entries: dict[str, AnyEntry | None] = {}
        """By finding, what ``entry`` answered: it is asked for all the time."""
        self._at_hand: set[str] = set()
        """Items for which all was loaded that strata so far, ``_made``, have made."""
        self._made: frozenset[str] = frozenset()

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
        wanted -= documents
        found: dict[str, Item] = {i: f for i in wanted if (f := self._findings.get(i)) is not None}
        fresh = self._dossier.findings(wanted - found.keys())
        self._keep(fresh)
        found |= fresh
        found |= {
            i: self._corrected(d) for i, d in self._dossier.documents_as_read(documents).items()
        }
        return found

    def in_order(self, ids: Iterable[str]) -> list[str]:
        """The ids so that those of one document stand together, by place."""
        wanted = set(ids)
        for id_ in self._dossier.in_order(wanted - self._places.keys()):
            self._places[id_] = len(self._places)
        return sorted(wanted, key=self._places.__getitem__)

    def ids_in(self, document: str) -> set[str]:
        """The ids of all findings of a document."""
        return {f.id for kind in FINDINGS for f in self._dossier.findings_of(document, kind)}

    def finding(self, id: str) -> Finding | None:
        return None if id in self._rulings.rejected else self.as_read(id)

    def _keep(self, findings: Mapping[str, Finding | None]) -> None:
        if len(self._findings) > LARGEST:
            self._findings.clear()
            self._at_hand.clear()
        self._findings.update(findings)

    def as_read(self, id: str) -> Finding | None:
        if id not in self._findings:
            self._keep({id: self._dossier.findings([id]).get(id)})
        return self._findings[id]

    def unresolved(self, id: str) -> bool:
        return id in self._unresolved

    def findings(self, document: str, kind: str) -> Sequence[Finding]:
        key = (document, kind)
        if key not in self._of:
            if len(self._of) > NEAR:
                self._of.clear()
            found = self._dossier.findings_of(document, kind)
            self._of[key] = tuple(f for f in found if f.id not in self._rulings.rejected)
            if kind in UNCITED and kind in self._made:  # who they are is asked next
                self._load_all((f.id for f in found), kind)
        return self._of[key]

    def near(self, document: str, kind: str, start: int, end: int) -> Sequence[Finding]:
        whole = self._of.get((document, kind))
        if whole is not None:
            return between(whole, start, end)
        found = self._dossier.findings_near(document, kind, start, end)
        return [f for f in found if f.id not in self._rulings.rejected]

    def named(self, document: str, start: int, end: int) -> Sequence[Named]:
        if document not in self._mentions:
            if len(self._mentions) > NEAR:
                self._mentions.clear()
            self._mentions[document] = Mentions(self.findings(document, "actor"))
        return self._mentions[document].between(start, end)

    def media(self, document: str) -> Sequence[ActorFinding]:
        if document not in self._media:
            if len(self._media) > LARGEST:
                self._media.clear()
            found = self._dossier.media_of(document)
            rejected = self._rulings.rejected
            self._media[document] = tuple(f for f in found if f.id not in rejected)
        return self._media[document]

    def states(self, document: str) -> Sequence[str]:
        if document not in self._states:
            if len(self._states) > LARGEST:
                self._states.clear()
            found = self._dossier.states_of(document).items()
            rejected = self._rulings.rejected
            self._states[document] = tuple(code for id_, code in found if id_ not in rejected)
        return self._states[document]

    def entry(self, finding: str) -> AnyEntry | None:
        try:
            return self._entries[finding]
        except KeyError:
            pass
        if finding in self._rulings.rejected:
            return None
        found = self._became(finding, kind_of(finding))
        entry = self._entries[finding] = None if isinstance(found, Internal) else found
        return entry

    def utterance(self, statement: str) -> Utterance | None:
        found = self._became(statement, Utterance.kind)
        return found if isinstance(found, Utterance) else None

    def copied(self, document: str) -> Copied | None:
        found = self._became(document, Copied.kind)
        return found if isinstance(found, Copied) else None

    def entries_of(self, document: str, kind: str) -> Sequence[AnyEntry]:
        found = (self.entry(f.id) for f in self.findings(document, kind))
        return tuple({e.id: e for e in found if e is not None}.values())

    def _became(self, finding: str, kind: str) -> AnyEntry | Internal | None:
        id_ = self._ids.get((finding, kind), "")
        if id_ is not None and (kind, id_) not in self._things:
            self._spare()
            self._load([finding], kind)
            id_ = self._ids[finding, kind]
        return self._things[kind, id_] if id_ is not None else None

    def _load(self, findings: Sequence[str], kind: str) -> None:
        """What these findings became; what several became is decoded once."""
        ids = self._dossier.became_ids(findings, kind)
        for finding in findings:
            self._ids[finding, kind] = ids.get(finding)
        missing = {id_ for id_ in ids.values() if (kind, id_) not in self._things}
        cited = kind not in UNCITED
        for id_, (body, citations) in self._dossier.bodies(kind, missing, cited=cited).items():
            if kind not in ENTRIES:
                self._things[kind, id_] = decode_internal(kind, body)
                continue
            entry = decode_entry(kind, body)
            self._things[kind, id_] = replace(entry, citations=citations) if cited else entry

    def prefetch(self, items: Iterable[Item], made: frozenset[str]) -> None:
        """Load in few queries what a stratum reads of the items, if earlier ones ``made`` it.

        That is what they and what they refer to became, the parties behind actors, the documents.
        """
        self._spare()
        if made != self._made:
            self._made = made
            self._at_hand.clear()
        wanted: dict[str, set[str]] = defaultdict(set)
        findings: set[str] = set()
        fresh = [item for item in items if item.id not in self._at_hand]
        for item in fresh:
            document = item.id if isinstance(item, Document) else item.document
            wanted[Document.kind].add(document)
            wanted[Copied.kind].add(document)
            if isinstance(item, Document):
                continue
            for id_ in (item.id, *references(item)):
                kind = kind_of(id_)
                wanted[kind].add(id_)
                if kind != Actor.kind or item.kind == Actor.kind:
                    findings.add(id_)
        wanted[Utterance.kind] = wanted[Statement.kind]
        self._keep(self._dossier.findings(findings - self._findings.keys()))
        for kind, ids in wanted.items():
            if kind in made or kind in INTERNAL:
                self._load_all(ids, kind)
        above = wanted[Actor.kind] if Actor.kind in made else set()
        while above:
            entries = (self._became(i, Actor.kind) for i in above)
            owners = {e.acts_for for e in entries if isinstance(e, Actor) and e.acts_for}
            above = {i for i in owners if (i, Actor.kind) not in self._ids}
            self._load_all(above, Actor.kind)
        self._at_hand.update(item.id for item in fresh)

    def gather(self, items: Iterable[Item]) -> None:
        """Load in few queries what the items themselves became, and no more."""
        self._spare()
        own: dict[str, list[str]] = defaultdict(list)
        for item in items:
            own[item.kind].append(item.id)
        for kind, ids in own.items():
            self._load_all(ids, kind)

    def _load_all(self, ids: Iterable[str], kind: str) -> None:
        missing = sorted(i for i in ids if (i, kind) not in self._ids)
        if missing:
            self._load(missing, kind)

    def forget(self, ids: Collection[str], kinds: Set[str]) -> None:
        """Drop what was known of what these findings became of these kinds: it was made anew.

        What later strata read of it they load when it is ``made``, internal kinds always.
        """
        if not INTERNAL.keys().isdisjoint(kinds):
            self._at_hand.clear()
        for kind in kinds:
            for finding in ids:
                self._entries.pop(finding, None)
                id_ = self._ids.pop((finding, kind), None)
                if id_ is not None:
                    self._things.pop((kind, id_), None)

    def _spare(self) -> None:
        if len(self._ids) > LARGEST:
            self._ids.clear()
            self._things.clear()
            self._entries.clear()
            self._at_hand.clear()
