"""Full-text search: any input is safe, every hit is an exact passage of a document."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import takewhile

from goodoffices.model.findings import Document
from goodoffices.model.record import Found, Hit
from goodoffices.model.shapes import Citation
from goodoffices.store.database import Rows, listed

WINDOW = 120
"""Code points shown on either side of the word found, at most; never beyond its line."""

# Noncharacters (Unicode 23.7: for internal use) that mark the words found in a text.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"

RANKED = 20_000
"""Places in which words stand that are ranked; a word in more of them tells none from another."""

TIED = 1_000
"""Entries of one rank at the end of what is shown, among which their ids decide."""

LOOKED = 100
"""Passages of an entry among which one with the word is looked for."""

_ALWAYS = "9999-99-99"
"""Later than every day: whatever is in the record."""


def quoted(words: str) -> str:
    """A user's words as an FTS5 query: each word a string, all required; none: no query.

    Nothing in them is read as FTS5 syntax. What its tokenizer would pass over alone (letters,
    digits and private use are words to it) is left out, or it would match nothing.
    """
    safe = words.encode("utf-8", "replace").decode().replace("\0", " ")
    kept = (w for w in safe.split() if any(_is_word(c) for c in w))
    return " ".join('"{}"'.format(w.replace('"', '""')) for w in kept)


def _is_word(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LN" or category == "Co"


class Search(Rows):
    """Questions by words."""

    def search(self, words: str, limit: int = 50, as_of: str = "") -> list[Hit]:
        """Places where all the words stand, in any form of English endings; best first (BM25).

        Those told by the day ``as_of``, where one is given.
        """
        return self.hits(self.found(words, limit, as_of), words, as_of)

    def found(self, words: str, limit: int, as_of: str = "") -> list[Found]:
        """What holds all the words, best first, without looking where in it they stand."""
        query = quoted(words)
        if not query or limit < 1:
            return []
        found = self._documents(query, limit, as_of)
        texts = {each.id for each in found}
        found += [each for each in self._entries(query, limit, as_of) if each.id not in texts]
        found.sort(key=lambda f: (f.rank, f.kind, f.id))
        return found[:limit]

    def hits(self, found: Iterable[Found], words: str, as_of: str = "") -> list[Hit]:
        """The passage of each of these in which a word stands."""
        query, last = quoted(words), as_of or _ALWAYS
        hits: list[Hit] = []
        for each in found:
            citation = (
                self._in_text(each, query)
                if each.in_text
                else self._passage(each, self._word(each.row, query), last)
            )
            if citation is not None:
                hits.append(Hit(each.kind, each.id, citation.document, citation))
        return hits

    def _documents(self, query: str, limit: int, as_of: str) -> list[Found]:
        matching, given = self._ranked("document_words", query)
        told = ""
        if as_of:
            told, given = f" WHERE {_told('d.id')}", (*given, as_of)
        rows = self._db.rows(
            f"SELECT w.rank, d.row, d.id FROM ({matching}) w CROSS JOIN document d"
            f" ON d.row = w.row{told} ORDER BY w.rank, d.id LIMIT ?",
            *given,
            limit,
        )
        return [Found(rank, Document.kind, id_, row, True) for rank, row, id_ in rows]

    def _entries(self, query: str, limit: int, as_of: str) -> list[Found]:
        matching, given = self._ranked("entry_words", query)
        told = ""
        if as_of:
            told = " CROSS JOIN listed l ON l.kept = w.row AND l.since <= ?"
            given = (*given, as_of)
        ranked = self._db.rows(
            f"SELECT w.rank, w.row FROM ({matching}) w{told} ORDER BY w.rank, w.row LIMIT ?",
            *given,
            limit + TIED,
        )
        # With the best those that rank as the last of them: which of these are shown their ids
        # say, not the order in which reports were read.
        last = ranked[min(limit, len(ranked)) - 1][0] if ranked else 0.0
        ranks = {row: rank for rank, row in takewhile(lambda pair: pair[0] <= last, ranked)}
        return [
            Found(ranks[row], kind, id_, row, False)
            for row, kind, id_ in self._db.rows(
                "SELECT k.row, k.kind, k.id FROM json_each(?) i CROSS JOIN kept k"
                " ON k.row = i.value",
                listed(ranks),
            )
        ]

    def _ranked(self, table: str, query: str) -> tuple[str, tuple[object, ...]]:
        """A question for rows and ranks; of words that stand nearly everywhere, whose rank says
        nothing, only for the first rows."""
        sql = f"SELECT rowid AS row, rank FROM {table} WHERE {table} MATCH ?"
        last = self._db.row(
            f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid LIMIT 1 OFFSET ?",
            query,
            RANKED,
        )
        return (f"{sql} AND rowid < ?", (query, last[0])) if last else (sql, (query,))

    def _in_text(self, found: Found, query: str) -> Citation:
        """Around the first word in a report's text."""
        text, marked = self._db.row(
            "SELECT d.text, highlight(document_words, 0, ?, ?) FROM document_words"
            " JOIN document d ON d.row = document_words.rowid"
            " WHERE document_words MATCH ? AND document_words.rowid = ?",
            _OPEN,
            _CLOSE,
            query,
            found.row,
        )
        start, word = _first(marked)
        return window(found.id, text, start, start + len(word))

    def _word(self, row: int, query: str) -> str:
        """The first of the words as an entry has it."""
        marked = self._db.row(
            "SELECT highlight(entry_words, 0, ?, ?) FROM entry_words"
            " WHERE entry_words MATCH ? AND rowid = ?",
            _OPEN,
            _CLOSE,
            query,
            row,
        )
        return _first(marked[0])[1]

    def _passage(self, found: Found, word: str, last: str) -> Citation | None:
        """The first of an entry's passages with the word, or its first; a document's opening
        line."""
        cited = self._db.row(
            "SELECT document, start, stop, quote FROM (SELECT * FROM citation c WHERE kept = ?"
            f" AND {_told('c.document')} ORDER BY number LIMIT ?)"
            " ORDER BY instr(lower(quote), lower(?)) = 0, number LIMIT 1",
            found.row,
            last,
            LOOKED,
            word,
        )
        if cited is not None:
            return Citation(*cited)
        text = self._db.row("SELECT text FROM document WHERE id = ?", found.id)
        if found.kind != Document.kind or text is None or not text[0].strip():
            return None
        start = len(text[0]) - len(text[0].lstrip())
        return window(found.id, text[0], start, start)


def _told(document: str) -> str:
    """The condition that a report counts by a day, the condition's one parameter."""
    return f"coalesce((SELECT day FROM document_day WHERE document = {document}), '9999') <= ?"


def _first(marked: str) -> tuple[int, str]:
    """Where the first marked word stands in the text without the marks, and the word."""
    start = marked.find(_OPEN)
    end = marked.find(_CLOSE, start)
    return (start, marked[start + 1 : end]) if 0 <= start < end else (0, "")


def window(document: str, text: str, start: int, end: int) -> Citation:
    """The passage around ``text[start:end]``: of its line, up to WINDOW code points either way,
    cut between words."""
    left = max(text.rfind(end_of_line, 0, start) for end_of_line in "\r\n") + 1
    right = min(p for p in (text.find("\n", end), text.find("\r", end), len(text)) if p >= 0)
    if start - left > WINDOW:
        space = text.find(" ", start - WINDOW, start)
        left = space + 1 if space >= 0 else start - WINDOW
    if right - end > WINDOW:
        space = text.rfind(" ", end, end + WINDOW)
        right = space if space >= 0 else end + WINDOW
    quote = text[left:right]
    left += len(quote) - len(quote.lstrip())
    quote = quote.strip()
    return Citation(document, left, left + len(quote), quote)
