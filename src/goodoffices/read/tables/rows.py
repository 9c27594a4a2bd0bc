"""The rows of tables that may be larger than memory: CSV records, JSON Lines, JSON arrays.

Nothing here holds more than one row, and no row more than :data:`MOST_ROW` characters: what is
longer is passed over to its end. The standard library's CSV reader would hold a field of any
length, and its JSON reader the whole file; this one does not, and needs no further package.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator

MOST_ROW = 20_000_000
"""Characters of the longest row that is kept."""
MOST_CELLS = 5_000
"""Cells of the widest record that is kept."""
DEEPEST = 200
"""Deepest nesting of a JSON value that is kept."""
MOST_VALUES = 500_000
"""Brackets and commas of the largest JSON value that is kept: each costs memory when parsed."""

Read = Callable[[], str]

_BLANK = re.compile(r"[ \t\r\n]*")
_LINE_ENDS = re.compile(r"[\r\n]*")
_FEED = re.compile("\n")
_QUOTE = re.compile('"')
_STRUCTURE = re.compile(r'["{}\[\]]')
_STRING = re.compile(r'["\\]')
_SCALAR_END = re.compile(r"[,\]}\s]")


class _Stretches:
    """A text that arrives in stretches: what was not yet taken, and the part taken last."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._buffer = ""
        self._at = 0
        self._kept = io.StringIO()
        self._size = 0

    def _more(self) -> bool:
        """Lets the next stretch follow on what is left; False at the end."""
        new = self._read()
        self._buffer = self._buffer[self._at :] + new
        self._at = 0
        return bool(new)

    def _peek(self) -> str:
        """The next character, empty at the end."""
        if self._at >= len(self._buffer) and not self._more():
            return ""
        return self._buffer[self._at]

    def _take(self, end: int) -> None:
        """Takes up to an index of the buffer into the row, or past it where it is too long."""
        self._size += end - self._at
        if self._size <= MOST_ROW:
            self._kept.write(self._buffer[self._at : end])
        elif self._kept.tell():
            self._kept = io.StringIO()
        self._at = end

    def _find(self, pattern: re.Pattern[str]) -> str:
        """Takes up to the next character of a kind and returns it, not taken; empty at the end."""
        while True:
            found = pattern.search(self._buffer, self._at)
            if found:
                self._take(found.start())
                return self._buffer[self._at]
            self._take(len(self._buffer))
            if not self._more():
                return ""

    def _skip(self, pattern: re.Pattern[str]) -> None:
        """Passes over a run of characters."""
        while True:
            found = pattern.match(self._buffer, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._buffer) or not self._more():
                return


class Records(_Stretches):
    """The records of a CSV text as RFC 4180 has them, read as leniently as spreadsheets do.

    A quotation mark counts at the start of a cell alone. Iterating gives lists of cells, and
    None for a record that is too long or too wide.
    """

    def __init__(self, read: Read, delimiter: str) -> None:
        super().__init__(read)
        self._delimiter = delimiter
        self._stop = re.compile(f"[{re.escape(delimiter)}\r\n]")
        self._far_stop = re.compile(f'{re.escape(delimiter)}(?=")|[\r\n]')

    def __iter__(self) -> Iterator[list[str] | None]:
        while True:
            self._skip(_LINE_ENDS)
            if not self._peek():
                return
            yield self._record()

    def _record(self) -> list[str] | None:
        cells: list[str] = []
        self._size = 0
        while True:
            self._kept = io.StringIO()
            if self._peek() == '"':
                self._quoted()
            if len(cells) < MOST_CELLS:
                stop = self._find(self._stop)
                cells.append(self._kept.getvalue())
            else:
                self._size = MOST_ROW + 1
                stop = self._find(self._far_stop)
            self._at += len(stop)
            if stop != self._delimiter:
                return cells if self._size <= MOST_ROW else None

    def _quoted(self) -> None:
        """Takes what stands between quotation marks; a doubled one stands for itself."""
        self._at += 1
        while self._find(_QUOTE):
            self._at += 1
            if self._peek() != '"':
                return
            self._take(self._at + 1)


class Values(_Stretches):
    """The source text of JSON values one after the other, found by their brackets alone."""

    def peek(self) -> str:
        """The next character that is no white space, empty at the end."""
        self._skip(_BLANK)
        return self._peek()

    def step(self) -> None:
        """Passes over the character that was peeked at."""
        self._at += 1

    def value(self) -> str | None:
        """Takes one value; None for one that is too long, too deep or too full."""
        self._kept, self._size = io.StringIO(), 0
        first, depth, deepest = self.peek(), 0, 0
        if first not in ("{", "[", '"'):
            self._find(_SCALAR_END)
            self._at += not self._size  # a stray bracket, in a broken file
            return self._whole()
        while True:
            sign = self._find(_STRUCTURE)
            if not sign:
                return self._whole()
            self._take(self._at + 1)
            if sign == '"':
                self._string()
            else:
                depth += 1 if sign in "{[" else -1
                deepest = max(depth, deepest)
            if depth <= 0:
                return self._whole() if deepest <= DEEPEST else None

    def held(self, most: int) -> str | None:
        """Takes one value as :meth:`value` does; one that is too much, or longer than ``most``
        characters, is left where it stands."""
        read, taken = self._read, [self._buffer[self._at :]]
        self._buffer, self._at, length = taken[0], 0, len(taken[0])

        def noted() -> str:
            nonlocal length
            taken.append(read() if length <= most else "")
            length += len(taken[-1])
            return taken[-1]

        self._read = noted
        try:
            found = self.value()
        finally:
            self._read = read
        if found is None or self._size > most:
            self._buffer, self._at = "".join(taken), 0
            return None
        return found

    def elements(self) -> Iterator[str | None]:
        """The elements of the array that is next, each as its source text."""
        self.step()
        while True:
            sign = self.peek()
            if sign in ("", "]"):
                self.step()
                return
            if sign in (",", "}", ":"):  # a stray one, in a broken file
                self.step()
            else:
                yield self.value()

    def _string(self) -> None:
        """Takes the rest of a string, its closing mark included."""
        while True:
            sign = self._find(_STRING)
            if sign:
                self._take(self._at + 1)
            if sign == "\\" and self._peek():
                self._take(self._at + 1)
            elif sign != "\\":
                return

    def _whole(self) -> str | None:
        text = self._kept.getvalue() if self._size <= MOST_ROW else None
        return text if text is None or bearable(text) else None


class Lines(_Stretches):
    """The lines of a text that hold anything, by line feeds; None for one that is too long."""

    def __iter__(self) -> Iterator[str | None]:
        while self._peek():
            self._kept, self._size = io.StringIO(), 0
            end = self._find(_FEED)
            self._at += len(end)
            line = self._kept.getvalue().strip() if self._size <= MOST_ROW else None
            if line is None or line:
                yield line


def bearable(source: str) -> bool:
    """Whether a JSON text may be parsed: it makes no more values than memory bears."""
    return source.count(",") + source.count("[") + source.count("{") <= MOST_VALUES
