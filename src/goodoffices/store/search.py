"""Full-text search: any input is safe, every hit is an exact passage of a document."""

from __future__ import annotations

import unicodedata

from goodoffices.model.findings import Document
from goodoffices.model.record import Hit
from goodoffices.model.shapes import Citation
from goodoffices.store.database import Rows

WINDOW = 120
"""Code points shown on either side of the word found, at most; never beyond its line."""

# Noncharacters (Unicode 23.7: for internal use) that mark the words found in a text.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"

_Ranked = tuple[float, Hit]

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
        last = as_of or _ALWAYS
        query = quoted(words)
        if not query or limit < 1:
            return []
        ranked = self._in_documents(query, limit, last)
        texts = {hit.id for _, hit in ranked}
        ranked += [r for r in self._in_entries(query, limit, last) if r[1].id not in texts]
        ranked.sort(key=lambda r: (r[0], r[1].kind, r[1].id))
        return [hit for _, hit in ranked[:limit]]

    def _in_documents(self, query: str, limit: int, last: str) -> list[_Ranked]:
        found = self._db.rows(
            "SELECT rank, d.id, d.text, highlight(document_words, 0, ?, ?)"
            " FROM document_words JOIN document d ON d.row = document_words.rowid"
            f" WHERE document_words MATCH ? AND {_told('d.id')} ORDER BY rank, d.id LIMIT ?",
            _OPEN,
            _CLOSE,
            query,
            last,
            limit,
        )
        hits: list[_Ranked] = []
        for rank, id_, text, marked in found:
            start, word = _first(marked)
            citation = window(id_, text, start, start + len(word))
            hits.append((rank, Hit(Document.kind, id_, id_, citation)))
        return hits

    def _in_entries(self, query: str, limit: int, last: str) -> list[_Ranked]:
        found = self._db.rows(
            "SELECT rank, k.row, k.kind, k.id, highlight(entry_words, 0, ?, ?)"
            " FROM entry_words JOIN kept k ON k.row = entry_words.rowid"
            f" WHERE entry_words MATCH ? AND ({_told('k.id')} OR EXISTS (SELECT 1 FROM citation c"
            f" WHERE c.kept = k.row AND {_told('c.document')})) ORDER BY rank, k.id LIMIT ?",
            _OPEN,
            _CLOSE,
            query,
            last,
            last,
            limit,
        )
        hits: list[_Ranked] = []
        for rank, row, kind, id_, marked in found:
            citation = self._passage(row, kind, id_, _first(marked)[1], last)
            if citation is not None:
                hits.append((rank, Hit(kind, id_, citation.document, citation)))
        return hits

    def _passage(self, row: int, kind: str, id_: str, word: str, last: str) -> Citation | None:
        """The entry's first passage with the word, or its first; a document's opening line."""
        cited = self._db.row(
            f"SELECT document, start, stop, quote FROM citation c WHERE kept = ?"
            f" AND {_told('c.document')} ORDER BY instr(lower(quote), lower(?)) = 0, number LIMIT 1",
            row,
            last,
            word,
        )
        if cited is not None:
            return Citation(*cited)
        text = self._db.row("SELECT text FROM document WHERE id = ?", id_)
        if kind != Document.kind or text is None or not text[0].strip():
            return None
        start = len(text[0]) - len(text[0].lstrip())
        return window(id_, text[0], start, start)


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
