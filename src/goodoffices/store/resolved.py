"""What resolution keeps and finds again: block keys, entries, and what they rest on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import AbstractContextManager
from itertools import chain, pairwise
from typing import Literal

from goodoffices.model.codec import encode
from goodoffices.model.dossier import Kept
from goodoffices.model.shapes import Citation
from goodoffices.store.database import Rows, listed
from goodoffices.store.lists import Lists
from goodoffices.store.words import words

# DISTINCT would read all keys; this asks the index for the next name, and the next.
_STRATA = """
WITH RECURSIVE next (name) AS (
    SELECT min(stratum) FROM block_key UNION ALL
    SELECT (SELECT min(stratum) FROM block_key WHERE stratum > name) FROM next
    WHERE name IS NOT NULL
) SELECT name FROM next WHERE name IS NOT NULL
"""
"""The names under which keys are kept."""


_TIED: Mapping[Literal["member", "ground"], str] = {
    "member": "INSERT INTO member (finding, kept) VALUES (?, ?)",
    "ground": "INSERT INTO ground (stratum, finding, kept) VALUES (?, ?, ?)",
}
"""How findings are tied to what rests on them."""
_CITED = (
    "INSERT INTO citation (kept, number, document, start, stop, quote) VALUES (?, ?, ?, ?, ?, ?)"
)


def _numbered(
    row: int, citations: Sequence[Citation]
) -> Iterator[tuple[int, int, str, int, int, str]]:
    """The rows of one entry's citations: numbered where they are not in the order of places."""
    places = [(c.document, c.start, c.end) for c in citations]
    ordered = all(one < other for one, other in pairwise(places))
    for number, c in enumerate(citations):
        yield row, 0 if ordered else number, c.document, c.start, c.end, c.quote


_AMONG = "IN (SELECT value FROM json_each(?))"


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
            for (stratum,) in self._db.rows(_STRATA) if gone else ():
                self.set_keys(stratum, {finding: frozenset() for (finding,) in gone})
            Lists(self._db).settle()
            Lists(self._db).settle_derivative()
            self._db.run("DELETE FROM unresolved")

    def has_run(self, stratum: str) -> bool:
        """Whether any finding has block keys in a stratum."""
        sql = "SELECT 1 FROM block_key WHERE stratum = ? LIMIT 1"
        return self._db.row(sql, stratum) is not None

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
            self.add_keys(stratum, keys)

    def add_keys(self, stratum: str, keys: Mapping[str, frozenset[str]]) -> None:
        """Keep the block keys of findings that have none in the stratum."""
        self._db.many(
            "INSERT INTO block_key (stratum, finding, key) VALUES (?, ?, ?)",
            # In the order of the table: what is new goes in page by page.
            sorted((stratum, finding, key) for finding, own in keys.items() for key in own),
        )

    def side_by_side(self, stratum: str, findings: Iterable[str]) -> Sequence[str]:
        """Those of the findings that have block keys, such as share them next to each other."""
        found = self._db.rows(
            "SELECT finding FROM block_key"
            " WHERE stratum = ? AND finding IN (SELECT value FROM json_each(?))"
            " GROUP BY finding ORDER BY min(key), finding",
            stratum,
            listed(findings),
        )
        return [finding for (finding,) in found]

    def sharing(self, stratum: str, findings: Iterable[str]) -> Sequence[tuple[str, str]]:
        """Each of the findings with each other one that shares a key with it."""
        return self._db.rows(
            # CROSS JOIN: from the findings, by their keys.
            "SELECT DISTINCT mine.finding, theirs.finding FROM json_each(?) f"
            " CROSS JOIN block_key mine ON mine.stratum = ? AND mine.finding = f.value"
            " CROSS JOIN block_key theirs ON theirs.stratum = mine.stratum"
            " AND theirs.key = mine.key WHERE theirs.finding <> mine.finding",
            listed(findings),
            stratum,
        )

    def seen(self, stratum: str, form: str, findings: Iterable[str]) -> Mapping[str, str]:
        """What was kept in this form of findings in a stratum, by finding."""
        return dict(
            self._db.rows(
                "SELECT s.finding, s.body FROM json_each(?) f"
                " CROSS JOIN seen s ON s.finding = f.value AND s.stratum = ? WHERE s.form = ?",
                listed(findings),
                stratum,
                form,
            )
        )

    def see(self, stratum: str, form: str, bodies: Mapping[str, str]) -> None:
        """Keep what comparing read of findings in a stratum, instead of what was kept before."""
        self._db.many(
            "INSERT OR REPLACE INTO seen (finding, stratum, form, body) VALUES (?, ?, ?, ?)",
            ((finding, stratum, form, body) for finding, body in bodies.items()),
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

    def link(self, stratum: str, links: Mapping[str, Mapping[str, float]]) -> None:
        """Keep with whom findings are linked and how strongly, as keys; they had none so far."""
        self._db.many(
            "INSERT INTO block_key (stratum, finding, key, strength) VALUES (?, ?, ?, ?)",
            sorted((stratum, id_, key, s) for id_, own in links.items() for key, s in own.items()),
        )

    def part(self, stratum: str, findings: Iterable[str]) -> Set[str]:
        """Forget the links of these findings, from either end; returns the keys that they had,
        and who had them for a key."""
        where = f"stratum = ? AND %s {_AMONG}"
        asked = stratum, listed(findings)
        parted: set[str] = set()
        with self._db.transaction():
            for own, other in (("finding", "key"), ("key", "finding")):
                held = where % own
                found = self._db.rows(f"SELECT {other} FROM block_key WHERE {held}", *asked)
                parted.update(id_ for (id_,) in found)
                self._db.run(f"DELETE FROM block_key WHERE {held}", *asked)
        return parted

    def linked(self, stratum: str, findings: Iterable[str]) -> Mapping[str, Mapping[str, float]]:
        """For each of the findings the keys that it has in a stratum, and who has it for a key,
        each with its strength."""
        found: dict[str, dict[str, float]] = defaultdict(dict)
        ids = listed(findings)
        for finding, other, strength in self._db.rows(
            f"SELECT finding, key, strength FROM block_key WHERE stratum = ? AND finding {_AMONG}"
            " UNION ALL SELECT key, finding, strength FROM block_key"
            f" WHERE stratum = ? AND key {_AMONG}",
            stratum,
            ids,
            stratum,
            ids,
        ):
            found[finding][other] = strength
        return found

    def shown(self, stratum: str, looks: str, findings: Iterable[str]) -> Mapping[str, str]:
        """Of these findings one of each look that an entry of a stratum has, with the entry's id;
        ``looks`` is the name under which looks are kept as keys."""
        return dict(
            self._db.rows(
                "SELECT min(f.value), k.id FROM json_each(?) f"
                " CROSS JOIN block_key look ON look.stratum = ? AND look.finding = f.value"
                " CROSS JOIN ground g ON g.stratum = ? AND g.finding = f.value"
                " CROSS JOIN kept k ON k.row = g.kept GROUP BY look.key, g.kept",
                listed(findings),
                looks,
                stratum,
            )
        )

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

    def became_ids(self, findings: Iterable[str], kind: str) -> Mapping[str, str]:
        """For each finding, the id of the kept thing of this kind that it is a member of.

        Of several, the smallest.
        """
        return dict(
            self._db.rows(
                "SELECT m.finding, k.id FROM json_each(?) f"
                " CROSS JOIN member m ON m.finding = f.value"
                " CROSS JOIN kept k ON k.row = m.kept"
                " WHERE k.kind = ? ORDER BY m.finding, k.id DESC",
                listed(findings),
                kind,
            )
        )

    def fellows(self, findings: Iterable[str], kinds: Sequence[str]) -> Mapping[str, str]:
        """All members of the kept things of these kinds of which the findings are members, these
        included, and the id of the thing."""
        return dict(
            self._db.rows(
                "SELECT m.finding, k.id FROM kept k CROSS JOIN member m ON m.kept = k.row"
                " WHERE k.kind IN (SELECT value FROM json_each(?)) AND k.row IN (SELECT own.kept"
                " FROM json_each(?) f CROSS JOIN member own ON own.finding = f.value)",
                listed(kinds),
                listed(findings),
            )
        )

    def bodies(
        self, kind: str, ids: Iterable[str], *, cited: bool
    ) -> Mapping[str, tuple[str, tuple[Citation, ...]]]:
        """The JSON and the citations of kept things of a kind by id; not ``cited``: without."""
        found = self._db.rows(
            "SELECT k.row, k.id, k.body FROM json_each(?) i"
            " CROSS JOIN kept k ON k.kind = ? AND k.id = i.value",
            listed(ids),
            kind,
        )
        citations = self._citations(listed(row for row, _, _ in found)) if cited else {}
        return {id_: (body, tuple(citations.get(row, ()))) for row, id_, body in found}

    def replace(self, old: Iterable[Kept], new: Iterable[Kept]) -> None:
        """Take the old away, put the new in their place; all or nothing.

        What stands in both is changed where it differs: a state has thousands of mentions, and a
        report adds three.
        """
        before = {(k.kind, k.id): k for k in old}
        after = {(k.kind, k.id): k for k in new}
        both = before.keys() & after.keys()
        with self._db.transaction():
            self._take_away([k for name, k in before.items() if name not in both])
            self._put([k for name, k in after.items() if name not in both])
            pairs = [(before[name], k) for name, k in after.items() if name in both]
            self._change([(was, now) for was, now in pairs if was != now])

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
        """Keep what is not there yet: one statement for all rows of a table."""
        first: int = self._db.row("SELECT coalesce(max(row), 0) + 1 FROM kept")[0]
        numbered = list(enumerate(new, first))
        self._db.many(
            "INSERT INTO kept (row, stratum, kind, id, body) VALUES (?, ?, ?, ?, ?)",
            [(row, k.stratum, k.kind, k.id, k.body) for row, k in numbered],
        )
        self._db.many(_TIED["member"], sorted((f, row) for row, k in numbered for f in k.members))
        self._db.many(
            _TIED["ground"], sorted((k.stratum, f, row) for row, k in numbered for f in k.grounds)
        )
        self._db.many(
            _CITED, chain.from_iterable(_numbered(row, k.citations) for row, k in numbered)
        )
        Lists(self._db).put([(row, k.kind, k.body, k.citations) for row, k in numbered])
        self._find_by((row, words(k.kind, k.body, k.citations)) for row, k in numbered)

    def _change(self, pairs: Sequence[tuple[Kept, Kept]]) -> None:
        """Bring the rows of what is kept already from one state to another."""
        for was, now in pairs:
            sql = "SELECT row FROM kept WHERE kind = ? AND id = ?"
            row: int = self._db.row(sql, now.kind, now.id)[0]
            sql = "UPDATE kept SET stratum = ?, body = ? WHERE row = ?"
            self._db.run(sql, now.stratum, now.body, row)
            self._tie("member", row, now.members, was=was.members)
            if was.stratum == now.stratum:
                self._tie("ground", row, now.grounds, now.stratum, was=was.grounds)
            else:
                self._db.run("DELETE FROM ground WHERE kept = ?", row)
                self._tie("ground", row, now.grounds, now.stratum)
            self._cite(row, now.citations, was=was.citations)
            Lists(self._db).put([(row, now.kind, now.body, now.citations)])
            text = words(now.kind, now.body, now.citations)
            if text != words(was.kind, was.body, was.citations):
                self._db.run("DELETE FROM entry_words WHERE rowid = ?", row)
                self._find_by([(row, text)])

    def _tie(
        self,
        table: Literal["member", "ground"],
        row: int,
        findings: Sequence[str],
        *stratum: str,
        was: Sequence[str] = (),
    ) -> None:
        """Make these findings its members or grounds, no longer those that it had."""
        gone, come = set(was).difference(findings), set(findings).difference(was)
        if gone:
            self._db.many(
                f"DELETE FROM {table} WHERE finding = ? AND kept = ?", [(f, row) for f in gone]
            )
        self._db.many(_TIED[table], [(*stratum, finding, row) for finding in sorted(come)])

    def _cite(self, row: int, citations: Sequence[Citation], was: Sequence[Citation]) -> None:
        """Give it these citations; those that it has keep their rows."""
        before, after = set(_numbered(row, was)), list(_numbered(row, citations))
        self._db.many(
            "DELETE FROM citation WHERE kept = ? AND number = ? AND document = ? AND start = ?"
            " AND stop = ?",
            sorted(one[:5] for one in before.difference(after)),
        )
        self._db.many(_CITED, (one for one in after if one not in before))

    def _find_by(self, texts: Iterable[tuple[int, str]]) -> None:
        self._db.many(
            "INSERT INTO entry_words (rowid, words) VALUES (?, ?)",
            ((row, text) for row, text in texts if text),
        )

    def _citations(self, rows: str) -> dict[int, list[Citation]]:
        """The citations of kept things by their row, in order."""
        found: dict[int, list[Citation]] = defaultdict(list)
        for kept, document, start, stop, quote in self._db.rows(
            "SELECT kept, document, start, stop, quote FROM citation"
            " WHERE kept IN (SELECT value FROM json_each(?)) ORDER BY kept, number, document, start, stop",
            rows,
        ):
            found[kept].append(Citation(document, start, stop, quote))
        return found

    def _kept(self, rows: Iterable[int]) -> dict[int, Kept]:
        """Kept things by their row."""
        ids = listed(rows)
        members: dict[int, list[str]] = defaultdict(list)
        grounds: dict[int, list[str]] = defaultdict(list)
        citations = self._citations(ids)
        among = "kept IN (SELECT value FROM json_each(?))"
        for kept, finding in self._db.rows(
            f"SELECT kept, finding FROM member WHERE {among} ORDER BY finding", ids
        ):
            members[kept].append(finding)
        for kept, finding in self._db.rows(
            f"SELECT kept, finding FROM ground WHERE {among} ORDER BY finding", ids
        ):
            grounds[kept].append(finding)
        return {
            row: Kept(
                stratum,
                kind,
                id_,
                body,
                tuple(members[row]),
                tuple(grounds[row]),
                tuple(citations.get(row, ())),
            )
            for row, stratum, kind, id_, body in self._db.rows(
                "SELECT row, stratum, kind, id, body FROM kept"
                " WHERE row IN (SELECT value FROM json_each(?))",
                ids,
            )
        }
