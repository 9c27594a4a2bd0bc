"""What people decided: appended, bound to findings, and honest about what no longer applies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import msgspec

from goodoffices.errors import GoodOfficesError
from goodoffices.model.codec import encode
from goodoffices.model.entries import Judgement
from goodoffices.model.ids import kind_of
from goodoffices.model.record import Lapsed
from goodoffices.model.references import REFERENCES
from goodoffices.model.shapes import Citation
from goodoffices.store.database import Rows, listed
from goodoffices.store.lookup import Bound, Lookup, Named
from goodoffices.store.terms import TERMS, citations

MEMBERS = "its members changed"
NO_ENTRY = "it is no longer in the record"
NO_WORDS = "the words on which it rests no longer stand there"

TARGET, OTHER, REFERRED = 0, 1, 2
"""The places of what a judgement names: its target, the other of a merge or split, and from the
third on the entries that a correction refers to (an offer's maker, who replied)."""


class Judgements(Rows):
    """The analyst's judgements."""

    def judge(self, judgement: Judgement) -> Judgement:
        """Append a judgement and mark what it concerns as unresolved; returns it as kept.

        As kept it has its anchor (the head passage of its target; none for a document), an
        ``accept`` without a value the members it saw, and an ``undo`` the target of what it
        undoes, whose id it may give as ``value`` or as ``target``. Appending the same judgement
        again does nothing. Raises GoodOfficesError if its target is unknown, or unfit for it;
        whether a correction fits its field is for the caller to check.
        """
        with self._db.transaction():
            made = {j.id: j for j in self.judgements()}
            if judgement.id in made:
                return made[judgement.id]
            if judgement.action == "undo":
                undone = _undone(judgement, made)
                judgement = replace(judgement, target=undone.target, value=undone.id)
                named = self._named([undone.id])[undone.id]
            else:
                named = self._names(judgement)
            judgement = replace(judgement, anchor=_anchor(named))
            if judgement.action == "accept":
                judgement = self._with_members(judgement)
            self._append(judgement, named)
            if judgement.action != "note":
                self._mark_named(n for place, n in named.items() if place < REFERRED)
        return judgement

    def judgements(self) -> Sequence[Judgement]:
        """All judgements, oldest first, as they were made."""
        return self._those("1")

    def judgements_on(self, ids: Iterable[str]) -> Sequence[Judgement]:
        """Those whose target or value is one of these, oldest first, as they were made."""
        among = listed(ids)
        return self._those(
            "target IN (SELECT value FROM json_each(?))"
            " OR value IN (SELECT value FROM json_each(?))",
            among,
            among,
        )

    def latest_judgements(self, most: int) -> Sequence[Judgement]:
        """The latest so many, and whatever these take back, oldest first, as they were made."""
        return self._those(
            "id IN (WITH RECURSIVE latest (id, action, value) AS ("
            " SELECT id, action, value FROM"
            " (SELECT id, action, value FROM judgement ORDER BY row DESC LIMIT ?)"
            " UNION SELECT j.id, j.action, j.value FROM latest l"
            " JOIN judgement j ON l.action = 'undo' AND j.id = l.value)"
            " SELECT id FROM latest)",
            most,
        )

    def _those(self, condition: str, *parameters: object) -> list[Judgement]:
        """The judgements of which a condition (SQL) holds, oldest first."""
        found = self._db.rows(
            'SELECT id, "by", at, action, target, field, value, note FROM judgement'
            f" WHERE {condition} ORDER BY row",
            *parameters,
        )
        named = self._named(row[0] for row in found)
        return [
            Judgement(
                id=id_,
                by=by,
                at=at,
                action=action,
                target=target,
                field=field,
                value=value,
                note=note,
                anchor=_anchor(named[id_]),
            )
            for id_, by, at, action, target, field, value, note in found
        ]

    def judgements_in_force(self) -> Sequence[Judgement]:
        """Judgements that are not undone and whose target stands, bound to findings' ids.

        Oldest first; what undoes others is left out, having had its effect. Judgements on an
        entry that no finding heads are always in force: they cannot be looked up before
        resolution.
        """
        force: list[Judgement] = []
        for judgement, bound in self._standing():
            target, other = bound[TARGET].id, bound.get(OTHER)
            if target is None or any(b.id is None for b in bound.values()):
                continue
            if not self._quotes(judgement):
                continue
            value = judgement.value if other is None else other.id
            for place, id_ in enumerate(referred(judgement), REFERRED):
                if value is not None and place in bound:
                    value = value.replace(id_, bound[place].id or "")
            force.append(replace(judgement, target=target, value=value))
        return force

    def lapsed(self) -> Sequence[Lapsed]:
        """Judgements, not undone, that rest on nothing still in the record, and why."""
        reasons = ((j, self._lapse(j, bound)) for j, bound in self._standing())
        return [Lapsed(judgement, why) for judgement, why in reasons if why]

    def _lapse(self, judgement: Judgement, bound: Mapping[int, Bound]) -> str:
        """Why a judgement no longer applies; nothing if it does."""
        for place in sorted(bound):
            if bound[place].id is None:
                return bound[place].why
        target = bound[TARGET]
        entry = Lookup(self._db).entry(target.id or "")
        if entry is None:
            # A finding or document that is yet to be resolved has no entry; it still stands.
            return "" if Named(judgement.target, target.kind, None, None).is_read else NO_ENTRY
        if not self._quotes(judgement):
            return NO_WORDS
        if judgement.action == "accept":
            now = Lookup(self._db).members(entry[0])
            return "" if _accepted(judgement) == sorted(now) else MEMBERS
        return ""

    def _quotes(self, judgement: Judgement) -> bool:
        """Whether every passage that a correction gives still has its words."""
        if judgement.action != "correct" or judgement.field not in TERMS:
            return True
        return all(
            Lookup(self._db).citation(c.document, c.start, c.end) == c
            for c in citations(judgement.field, judgement.value or "[]")
        )

    def _standing(self) -> list[tuple[Judgement, dict[int, Bound]]]:
        """Judgements that are not undone, oldest first, with where what they name stands now."""
        undone: set[str | None] = set()
        standing: list[tuple[Judgement, dict[int, Bound]]] = []
        made = self.judgements()
        named = self._named(j.id for j in made)
        for judgement in reversed(made):
            if judgement.id in undone:
                continue
            if judgement.action == "undo":
                undone.add(judgement.value)
                continue
            bound = {place: Lookup(self._db).bind(n) for place, n in named[judgement.id].items()}
            standing.append((judgement, bound))
        return standing[::-1]

    def _named(self, judgements: Iterable[str]) -> Mapping[str, dict[int, Named]]:
        """What each of these judgements names, by its place."""
        named: dict[str, dict[int, Named]] = defaultdict(dict)
        for judgement, place, id_, kind, document, start, stop, quote in self._db.rows(
            "SELECT judgement, place, id, kind, document, start, stop, quote FROM judged"
            " WHERE judgement IN (SELECT value FROM json_each(?))",
            listed(judgements),
        ):
            anchor = None if start is None else Citation(document, start, stop, quote)
            named[judgement][place] = Named(id_, kind, document, anchor)
        return named

    def _names(self, judgement: Judgement) -> dict[int, Named]:
        """What a new judgement names; raises if it is not in the record."""
        ids = {TARGET: judgement.target}
        if judgement.action in ("merge", "split"):
            ids[OTHER] = judgement.value or ""
        named: dict[int, Named] = {}
        for place, id_ in ids.items():
            found = Lookup(self._db).named(id_)
            if found is None:
                raise GoodOfficesError(
                    "unknown-target",
                    id_ or f"{judgement.action} {judgement.target}",
                    "the record has no entry with this id",
                    "`goodoffices search WORDS` gives the ids of entries",
                )
            named[place] = found
        for place, id_ in enumerate(referred(judgement), REFERRED):
            found = Lookup(self._db).named(id_)
            if found is not None:
                named[place] = found
        kinds = [n.kind for place, n in named.items() if place < REFERRED]
        if len(set(kinds)) > 1:
            raise GoodOfficesError(
                "unfit-value",
                judgement.target,
                f"{' and '.join(kinds)} are different kinds: no {judgement.action} is possible",
                f"name two entries of one kind to {judgement.action}",
            )
        return named

    def _with_members(self, accept: Judgement) -> Judgement:
        """An accept with the members that were accepted: those now, unless it tells them."""
        entry = Lookup(self._db).entry(accept.target)
        if accept.value is None and entry is not None:
            accept = replace(accept, value=encode(Lookup(self._db).members(entry[0])))
        try:
            _accepted(accept)
        except msgspec.DecodeError as error:
            raise GoodOfficesError(
                "unfit-value",
                accept.target,
                f"what was accepted is not a list of members ({error})",
                "leave the value out: the members of the entry as it stands are recorded",
            ) from error
        return accept

    def _append(self, judgement: Judgement, named: Mapping[int, Named]) -> None:
        self._db.run(
            'INSERT INTO judgement (id, "by", at, action, target, field, value, note)'
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            judgement.id,
            judgement.by,
            judgement.at,
            judgement.action,
            judgement.target,
            judgement.field,
            judgement.value,
            judgement.note,
        )
        for place, n in named.items():
            passage = (n.anchor.start, n.anchor.end, n.anchor.quote) if n.anchor else [None] * 3
            self._db.run(
                "INSERT INTO judged (judgement, place, id, kind, document, start, stop, quote)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                judgement.id,
                place,
                n.id,
                n.kind,
                n.document,
                *passage,
            )

    def mark_what_names(self, document: str) -> None:
        """To be resolved: what judgements concern that name anything of a document."""
        found = [
            i
            for (i,) in self._db.rows(
                "SELECT judgement FROM judged WHERE document = ? AND place >= ?", document, REFERRED
            )
        ]
        self._mark_named(places[TARGET] for places in self._named(found).values())

    def _mark_named(self, named: Iterable[Named]) -> None:
        """To be resolved: the findings named, or all that an entry of no finding rests on."""
        ids: list[str] = []
        for n in named:
            if n.is_read:
                bound = Lookup(self._db).bind(n).id
                ids += [bound] if bound is not None else []
            else:
                ids += Lookup(self._db).grounds(n)
        sql = "INSERT OR REPLACE INTO unresolved (id, kind) VALUES (?, ?)"
        self._db.many(sql, [(id_, kind_of(id_)) for id_ in ids])


def _anchor(named: Mapping[int, Named]) -> Citation | None:
    return named[TARGET].anchor


def referred(judgement: Judgement) -> list[str]:
    """The ids of entries to which a correction refers, then of the reports in whose words it gives
    conditions or replies; in order, each once."""
    if judgement.action not in ("correct", "resolve") or not judgement.value:
        return []
    paths = [path.split(".") for path in REFERENCES.get(kind_of(judgement.target), ())]
    below = [path[1:] for path in paths if path[0] == judgement.field]
    found = [id_ for path in below for id_ in _at(_told(judgement.value), path)]
    if judgement.field in TERMS:
        found += [c.document for c in citations(judgement.field, judgement.value)]
    return list(dict.fromkeys(found))


def _told(value: str) -> object:
    """What a correction's JSON says; a value that is none, as it stands."""
    try:
        return msgspec.json.decode(value)
    except msgspec.DecodeError:
        return value


def _at(told: object, path: Sequence[str]) -> Iterator[str]:
    """The strings at the end of a path through JSON."""
    if isinstance(told, list):
        for each in told:
            yield from _at(each, path)
    elif isinstance(told, dict) and path:
        yield from _at(told.get(path[0]), path[1:])
    elif isinstance(told, str) and not path:
        yield told


def _accepted(accept: Judgement) -> list[str]:
    """The members that somebody accepted, sorted; none told: none."""
    return sorted(msgspec.json.decode(accept.value, type=list[str])) if accept.value else []


def _undone(undo: Judgement, made: Mapping[str, Judgement]) -> Judgement:
    """The judgement that an undo takes back."""
    id_ = undo.value or undo.target
    if id_ not in made:
        raise GoodOfficesError(
            "unknown-judgement",
            id_,
            "there is no judgement with this id to undo",
            "`goodoffices export --format jsonl` lists the judgements with their ids",
        )
    return made[id_]
