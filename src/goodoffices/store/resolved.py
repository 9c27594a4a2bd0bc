"""What resolution keeps and finds again: block keys, entries, and what they rest on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager

import msgspec

from goodoffices.model.codec import encode
from goodoffices.model.dossier import Kept
from goodoffices.model.shapes import Citation
from goodoffices.store.database import Rows, listed
from goodoffices.store.words import words

_NONE = '"citations":[]'


class _Cited(msgspec.Struct):
    """Of an entry's JSON, the citations alone."""

    citations: tuple[Citation, ...] = ()


_cited = msgspec.json.Decoder(_Cited)


def parted(body: str) -> tuple[str, tuple[Citation, ...]]:
    """An entry's JSON without its citations, and these. ``whole`` puts them back, exactly."""
    citations = _cited.decode(body).citations
    if not citations:
        return body, ()
    # They stand before all fields of the kind's own, so the first match is theirs.
    stripped = body.replace(f'"citations":{encode(citations)}', _NONE, 1)
    if stripped == body:
        raise ValueError(f"not encoded by model/codec.py: {body[:80]}")
    return stripped, citations


def whole(body: str, citations: Sequence[Citation]) -> str:
    """An entry's JSON with its citations put back."""
    return body.replace(_NONE, f'"citations":{encode(citations)}', 1) if citations else body


class Resolved(Rows):
    """Rows of resolution. Tuples come back sorted; citations in the order they were given."""

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing: commits on leaving, rolls back on an error."""
        return self._db.transaction()

    def unresolved(self) -> Mapping[str, str]:
        """Findings and documents that came, went or were judged: id to kind, sorted by id."""
        return dict(self._db.rows("SELECT id, kind FROM unresolved ORDER BY id"))

    def settle(self) -> None:
        """Forget what was unresolved, and the block keys of what has gone."""
        with self._db.transaction():
            gone = self._db.rows(
                "SELECT u.id FROM unresolved u"
                " WHERE NOT EXISTS (SELECT 1 FROM finding WHERE finding.id = u.id)"
                " AND NOT EXISTS (SELECT 1 FROM document WHERE document.id = u.id)"
            )
            strata = self._db.rows("SELECT DISTINCT stratum FROM block_key") if gone else []
            for (stratum,) in strata:
                self.set_keys(stratum, {finding: frozenset() for (finding,) in gone})
            self._db.run("DELETE FROM unresolved")

    def keys(self, stratum: str, findings: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """The block keys kept in a stratum for each of the findings, the empty set included."""
        asked = list(findings)
        found: dict[str, set[str]] = {finding: set() for finding in asked}
        for finding, key in self._db.rows(
            "SELECT finding, key FROM block_key"
            " WHERE stratum = ? AND finding IN (SELECT value FROM json_each(?))",
            stratum,
            listed(asked),
        ):
            found[finding].add(key)
        return {finding: frozenset(keys) for finding, keys in found.items()}

    def set_keys(self, stratum: str, keys: Mapping[str, frozenset[str]]) -> None:
        """Replace the block keys of findings (an empty set: the finding takes no part)."""
        with self._db.transaction():
            self._db.run(
                "DELETE FROM block_key"
                " WHERE stratum = ? AND finding IN (SELECT value FROM json_each(?))",
                stratum,
                listed(keys),
            )
            self._db.many(
                "INSERT INTO block_key (stratum, finding, key) VALUES (?, ?, ?)",
                [(stratum, finding, key) for finding, own in keys.items() for key in own],
            )

    def under(self, stratum: str, keys: Iterable[str]) -> frozenset[str]:
        """The findings kept under any of these keys."""
        found = self._db.rows(
            "SELECT finding FROM block_key"
            " WHERE stratum = ? AND key IN (SELECT value FROM json_each(?))",
            stratum,
            listed(keys),
        )
        return frozenset(finding for (finding,) in found)

    def resting_on(self, stratum: str, findings: Iterable[str]) -> Sequence[Kept]:
        """What a stratum made from any of these findings, sorted by kind and id."""
        found = self._db.rows(
            "SELECT DISTINCT kept FROM ground"
            " WHERE stratum = ? AND finding IN (SELECT value FROM json_each(?))",
            stratum,
            listed(findings),
        )
        kept = self._kept(row for (row,) in found)
        return sorted(kept.values(), key=lambda k: (k.kind, k.id))

    def became(self, findings: Iterable[str], kinds: Sequence[str]) -> Mapping[str, Kept]:
        """For each finding, the kept thing of one of the kinds that it is a member of.

        Of several, that of the kind named first, then of the smallest id.
        """
        found = self._db.rows(
            # CROSS JOIN: from the findings, never from all that is kept of a kind.
            "SELECT m.finding, m.kept FROM json_each(?) f"
            " CROSS JOIN member m ON m.finding = f.value"
            " CROSS JOIN kept k ON k.row = m.kept"
            " CROSS JOIN json_each(?) kinds ON kinds.value = k.kind"
            " ORDER BY m.finding, kinds.key DESC, k.id DESC",
            listed(findings),
            listed(kinds),
        )
        rows = dict(found)  # the last of each finding stays: first kind, smallest id
        kept = self._kept(rows.values())
        return {finding: kept[row] for finding, row in rows.items()}

    def replace(self, old: Iterable[Kept], new: Iterable[Kept]) -> None:
        """Take the old away, put the new in their place; all or nothing."""
        with self._db.transaction():
            self._take_away(list(old))
            self._put(list(new))

    def _take_away(self, old: Sequence[Kept]) -> None:
        rows = self._db.rows(
            "SELECT k.row FROM json_each(?) o JOIN kept k"
            " ON k.kind = json_extract(o.value, '$[0]') AND k.id = json_extract(o.value, '$[1]')",
            encode([(k.kind, k.id) for k in old]),
        )
        ids = listed(row for (row,) in rows)
        self._db.run("DELETE FROM entry_words WHERE rowid IN (SELECT value FROM json_each(?))", ids)
        self._db.run("DELETE FROM kept WHERE row IN (SELECT value FROM json_each(?))", ids)

    def _put(self, new: Sequence[Kept]) -> None:
        first: int = self._db.row("SELECT coalesce(max(row), 0) + 1 FROM kept")[0]
        numbered = list(enumerate(new, first))
        parts = [(row, k, *parted(k.body)) for row, k in numbered]
        self._db.many(
            "INSERT INTO kept (row, stratum, kind, id, body) VALUES (?, ?, ?, ?, ?)",
            [(row, k.stratum, k.kind, k.id, body) for row, k, body, _ in parts],
        )
        self._db.many(
            "INSERT INTO member (finding, kept) VALUES (?, ?)",
            [(finding, row) for row, k in numbered for finding in dict.fromkeys(k.members)],
        )
        self._db.many(
            "INSERT INTO ground (stratum, finding, kept) VALUES (?, ?, ?)",
            [
                (k.stratum, finding, row)
                for row, k in numbered
                for finding in dict.fromkeys(k.grounds)
            ],
        )
        self._db.many(
            "INSERT INTO citation (kept, number, document, start, stop, quote)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                (row, number, c.document, c.start, c.end, c.quote)
                for row, _, _, citations in parts
                for number, c in enumerate(citations)
            ],
        )
        searched = ((row, words(k.kind, k.body)) for row, k in numbered)
        self._db.many(
            "INSERT INTO entry_words (rowid, words) VALUES (?, ?)",
            [(row, text) for row, text in searched if text],
        )

    def _kept(self, rows: Iterable[int]) -> dict[int, Kept]:
        """Kept things by their row."""
        ids = listed(rows)
        members: dict[int, list[str]] = defaultdict(list)
        grounds: dict[int, list[str]] = defaultdict(list)
        citations: dict[int, list[Citation]] = defaultdict(list)
        among = "kept IN (SELECT value FROM json_each(?))"
        for kept, finding in self._db.rows(
            f"SELECT kept, finding FROM member WHERE {among} ORDER BY finding", ids
        ):
            members[kept].append(finding)
        for kept, finding in self._db.rows(
            f"SELECT kept, finding FROM ground WHERE {among} ORDER BY finding", ids
        ):
            grounds[kept].append(finding)
        for kept, *passage in self._db.rows(
            "SELECT kept, document, start, stop, quote FROM citation"
            f" WHERE {among} ORDER BY kept, number",
            ids,
        ):
            citations[kept].append(Citation(*passage))
        return {
            row: Kept(
                stratum,
                kind,
                id_,
                whole(body, citations[row]),
                tuple(members[row]),
                tuple(grounds[row]),
            )
            for row, stratum, kind, id_, body in self._db.rows(
                "SELECT row, stratum, kind, id, body FROM kept"
                " WHERE row IN (SELECT value FROM json_each(?))",
                ids,
            )
        }
