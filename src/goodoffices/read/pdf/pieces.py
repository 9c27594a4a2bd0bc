"""What a page of a PDF writes, and where: pieces of text with their places on the page.

The text operators of a content stream (ISO 32000-2:2020, 9.3 and 9.4) are followed with their
matrices, so that columns, spaces and line ends can be told from where the letters stand; what a
font's codes mean is worked out by pypdf. Nothing is drawn, no action is run, no picture decoded.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdf import PageObject
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject
from pypdf.generic._font import Font

MOST_PIECES = 200_000
"""A page that writes more pieces than this is no page of a report."""
LONGEST_PIECE = 200
"""A stretch of more letters without a space is taken in parts."""
MOST_LETTERS = 20_000
"""So many letters of a font are kept at hand."""
MOST_FORMS = 300
"""So many forms (drawings used within a page) are followed on one page."""
DEEPEST_FORM = 8
"""How deep forms within forms are followed."""
INVISIBLE = 3
"""The text rendering mode that paints nothing: the hidden text over a scanned picture."""

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

LETTERS = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        "\xa0": " ",
        "\u2002": " ",
        "\u2003": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\u200b": None,
        "\u2060": None,
        "\ufeff": None,
        "\uf0b7": "•",
        "\uf0a7": "▪",
        "\uf076": "•",
        "\uf0d8": "•",
    }
)
"""Ligatures as their letters, spaces as the space, symbol fonts' bullets as bullets (Unicode
Alphabetic Presentation Forms; the private codes are those of the Symbol and Wingdings fonts)."""


class OverrunError(Exception):
    """A page or file that asks for more work than a report ever does."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text without white space, or a part of a word.

    ``x0`` and ``x1`` are its left and right end, ``y`` its baseline, in points from the page's left
    and top; ``size`` the height of its font; ``order`` its turn on the page. ``turn`` is 0 for
    upright text, 1 to 3 for quarter turns, -1 for slanted text. ``artifact``: the page's mark-up
    calls it no part of the text (a header, a page number).
    """

    x0: float
    x1: float
    y: float
    size: float
    text: str
    bold: bool
    order: int
    turn: int = 0
    artifact: bool = False
    invisible: bool = False


@dataclass(slots=True)
class PageText:
    """A page: its size in points, its pieces, how much of it pictures cover (0 to 1).

    ``lost`` counts the letters that no character can be told for.
    """

    width: float
    height: float
    pieces: list[Piece] = field(default_factory=list)
    pictures: float = 0.0
    lost: int = 0


class _Face:
    """A font as it is needed here: what each code shows, and how wide, in heights of the type."""

    def __init__(self, font: Font, unit: float) -> None:
        self.readable = font.interpretable
        self.bold = "bold" in font.name.lower()
        self._font = font
        self._unit = unit
        self._known: dict[str, tuple[str, float, bool]] = {}

    def letters(self, raw: bytes) -> Iterator[tuple[str, float, bool]]:
        """What a string shows, code by code; true where word spacing applies."""
        encoding = self._font.encoding
        codes = raw.decode("latin-1") if isinstance(encoding, dict) else _wide(raw, encoding)
        for code in codes:
            known = self._known.get(code)
            yield known or self._look_up(code)

    def _look_up(self, code: str) -> tuple[str, float, bool]:
        font = self._font
        simple = isinstance(font.encoding, dict)
        named = font.encoding.get(ord(code), code) if isinstance(font.encoding, dict) else code
        shown = "".join(str(font.character_map.get(c, c)) for c in named).translate(LETTERS)
        if not shown.isprintable():
            shown = "".join(" " if c in "\t\n\r" else c for c in shown if _visible(c))
        width = font.character_widths.get(code)
        if width is None:
            width = font.space_width if shown == " " else font.character_widths["default"]
        # Word spacing is for the one-byte code 32 alone (9.3.3).
        found = shown, float(width) * self._unit, simple and code == " "
        if len(self._known) < MOST_LETTERS:
            self._known[code] = found
        return found


def _wide(raw: bytes, encoding: str) -> str:
    """The codes of a composite font's string."""
    try:
        return raw.decode(encoding, "surrogatepass")
    except (UnicodeDecodeError, LookupError):
        return raw.decode("utf-16-be", "replace")


def _visible(c: str) -> bool:
    return c.isprintable() or c in "\t\n\r\xad"


@dataclass(slots=True)
class _State:
    """The part of the graphics state that places text (ISO 32000-2, table 103)."""

    ctm: Matrix
    font: _Face | None = None
    size: float = 0.0
    char: float = 0.0
    word: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0

    def copy(self) -> _State:
        """The state as ``q`` saves it."""
        return _State(
            self.ctm,
            self.font,
            self.size,
            self.char,
            self.word,
            self.scale,
            self.leading,
            self.rise,
            self.mode,
        )


def page_text(page: PageObject, deadline: float) -> PageText:
    """The pieces of a page.

    Raises OverrunError beyond ``deadline`` (of time.monotonic), ValueError for a page without size.
    """
    box = page.cropbox
    left, bottom, right, top = (float(v) for v in (box.left, box.bottom, box.right, box.top))
    turns = (page.rotation // 90) % 4
    wide, high = abs(right - left), abs(top - bottom)
    if not wide or not high:
        raise ValueError  # nothing lies within it, so that all of its text would seem cut off
    base: Matrix = (
        (1, 0, 0, -1, -left, top),
        (0, 1, 1, 0, -bottom, -left),
        (-1, 0, 0, 1, right, -bottom),
        (0, -1, -1, 0, top, right),
    )[turns]
    size = (wide, high) if turns % 2 == 0 else (high, wide)
    reader = _Reader(PageText(*size), deadline)
    contents = page.get_contents()
    if contents is not None:
        reader.run(contents, _resources(page), _State(base), 0)
    return reader.page


class _Reader:
    """Follows the operators of one page, and of the forms it uses."""

    def __init__(self, page: PageText, deadline: float) -> None:
        self.page = page
        self._deadline = deadline
        self._forms = 0
        self._open: set[int] = set()
        self._fonts: dict[int, _Face | None] = {}
        self._tm: Matrix = _IDENTITY
        self._line: Matrix = _IDENTITY
        self._tags: list[bool] = []

    def run(
        self, stream: ContentStream, resources: DictionaryObject, state: _State, depth: int
    ) -> None:
        """Follows one content stream from a given state."""
        saved: list[_State] = []
        for i, (operands, operator) in enumerate(stream.operations):
            if i % 512 == 0 and time.monotonic() > self._deadline:
                raise OverrunError
            if operator == b"q":
                saved.append(state.copy())
            elif operator == b"Q":
                state = saved.pop() if saved else state
            elif operator == b"Do":
                self._use(operands, resources, state, depth)
            elif operator == b"INLINE IMAGE":
                self._picture(state)
            elif operator in (b"BMC", b"BDC"):
                self._tags.append(bool(operands) and operands[0] == "/Artifact")
            elif operator == b"EMC":
                self._tags[-1:] = []
            elif operator == b"Tf" and len(operands) >= 2:
                state.font = self._font(resources, operands[0])
                state.size = _number(operands[1], state.size)
            else:
                step = _STEPS.get(operator)
                if step:
                    step(self, state, operands)

    def _use(
        self, operands: list[Any], resources: DictionaryObject, state: _State, depth: int
    ) -> None:
        """``Do``: a form is followed, a picture measured."""
        named = _dictionary(resources.get("/XObject"))
        if not operands or operands[0] not in named:
            return
        used = named[operands[0]]
        form = used.get_object()
        if not isinstance(form, DictionaryObject):
            return
        if form.get("/Subtype") == "/Image":
            self._picture(state)
        if form.get("/Subtype") != "/Form" or depth >= DEEPEST_FORM or id(form) in self._open:
            return
        self._forms += 1
        if self._forms > MOST_FORMS:
            raise OverrunError
        inner = state.copy()
        matrix = form.get("/Matrix")
        if isinstance(matrix, ArrayObject) and len(matrix) == 6:
            inner.ctm = _times(_matrix(list(matrix)), state.ctm)
        self._open.add(id(form))
        kept = self._tm, self._line
        own = _resources(form)
        self.run(ContentStream(form, None), own or resources, inner, depth + 1)
        self._tm, self._line = kept
        self._open.discard(id(form))

    def _picture(self, state: _State) -> None:
        a, b, c, d, _, _ = state.ctm
        whole = self.page.width * self.page.height
        if whole > 0:
            self.page.pictures = min(1.0, self.page.pictures + abs(a * d - b * c) / whole)

    def _font(self, resources: DictionaryObject, name: Any) -> _Face | None:
        """A font by its name."""
        fonts = _dictionary(resources.get("/Font"))
        if name not in fonts:
            return None
        given = _dictionary(fonts[name])
        if id(given) not in self._fonts:
            try:
                matrix = given.get("/FontMatrix") if given.get("/Subtype") == "/Type3" else None
                unit = abs(_number(matrix[0])) if isinstance(matrix, ArrayObject) else 0.0
                self._fonts[id(given)] = _Face(Font.from_font_resource(given), unit or 0.001)
            except Exception:
                # Broken fonts fail in many ways; their letters are lost, the page goes on.
                self._fonts[id(given)] = None
        return self._fonts[id(given)]

    # The text operators, by the names of the standard's tables 103 to 107.

    def begin(self, state: _State, operands: list[Any]) -> None:
        self._tm = self._line = _IDENTITY

    def transform(self, state: _State, operands: list[Any]) -> None:
        if len(operands) >= 6:
            state.ctm = _times(_matrix(operands), state.ctm)

    def place(self, state: _State, operands: list[Any]) -> None:
        if len(operands) >= 6:
            self._tm = self._line = _matrix(operands)

    def move(self, state: _State, operands: list[Any]) -> None:
        if len(operands) >= 2:
            shift = (1, 0, 0, 1, _number(operands[0]), _number(operands[1]))
            self._tm = self._line = _times(shift, self._line)

    def move_leading(self, state: _State, operands: list[Any]) -> None:
        if len(operands) >= 2:
            state.leading = -_number(operands[1])
            self.move(state, operands)

    def next_line(self, state: _State, operands: list[Any]) -> None:
        self.move(state, [0, -state.leading])

    def show(self, state: _State, operands: list[Any]) -> None:
        if operands:
            self._show(state, operands[-1])

    def show_next(self, state: _State, operands: list[Any]) -> None:
        if len(operands) >= 3:
            state.word, state.char = _number(operands[0]), _number(operands[1])
        self.next_line(state, [])
        self.show(state, operands)

    def show_spaced(self, state: _State, operands: list[Any]) -> None:
        if not operands or not isinstance(operands[0], ArrayObject):
            return
        for item in operands[0]:
            if isinstance(item, (int, float)):
                self._advance(-float(item) / 1000 * state.size * state.scale)
            else:
                self._show(state, item)

    def set_parameter(self, state: _State, name: str, operands: list[Any]) -> None:
        value = _number(operands[0] if operands else None, getattr(state, name))
        setattr(state, name, value / 100 if name == "scale" else value)

    def set_mode(self, state: _State, operands: list[Any]) -> None:
        state.mode = int(_number(operands[0] if operands else None))

    def _advance(self, width: float) -> None:
        self._tm = _times((1, 0, 0, 1, width, 0), self._tm)

    def _show(self, state: _State, value: Any) -> None:
        """Shows a string: each stretch without white space becomes a piece."""
        raw = getattr(value, "original_bytes", value)
        if not isinstance(raw, bytes):
            return
        font = state.font
        if font is None or not font.readable:
            self.page.lost += len(raw)
            return
        matrix = _times(self._tm, state.ctm)
        text, at, start, end = "", 0.0, 0.0, 0.0
        across = state.size * state.scale
        for shown, width, spaced in font.letters(raw):
            after = at + width * across
            if text and (shown.isspace() or len(text) >= LONGEST_PIECE):
                self._add(state, matrix, text, start, end)
                text = ""
            if shown.strip():
                start = start if text else at
                text += shown
                end = after
            at = after + (state.char + (state.word if spaced else 0.0)) * state.scale
        if text:
            self._add(state, matrix, text, start, end)
        self._advance(at)

    def _add(self, state: _State, matrix: Matrix, text: str, start: float, end: float) -> None:
        a, b, c, d, e, f = matrix
        x, y = e + c * state.rise, f + d * state.rise
        size = abs(state.size) * (c * c + d * d) ** 0.5
        turn = _turn(a, b)
        page = self.page
        x0, x1 = x + a * start, x + a * end
        if turn == 1 or turn == 3:
            x0, x1 = y + b * start, y + b * end
            y = x
        if turn < 0 or not 0.5 < size < 2000:
            x1 = x0 + size * len(text) / 2
        elif turn == 0 and not (-5 < x0 < page.width + 5 and -5 < y < page.height + 20):
            return
        if len(page.pieces) >= MOST_PIECES:
            raise OverrunError
        page.pieces.append(
            Piece(
                min(x0, x1),
                max(x0, x1),
                y,
                size,
                text,
                state.font is not None and state.font.bold,
                len(page.pieces),
                turn,
                any(self._tags),
                state.mode == INVISIBLE,
            )
        )


_STEPS: dict[bytes, Callable[[_Reader, _State, list[Any]], None]] = {
    b"BT": _Reader.begin,
    b"cm": _Reader.transform,
    b"Tm": _Reader.place,
    b"Td": _Reader.move,
    b"TD": _Reader.move_leading,
    b"T*": _Reader.next_line,
    b"Tj": _Reader.show,
    b"TJ": _Reader.show_spaced,
    b"'": _Reader.show_next,
    b'"': _Reader.show_next,
    b"Tr": _Reader.set_mode,
    b"Tc": lambda reader, state, given: reader.set_parameter(state, "char", given),
    b"Tw": lambda reader, state, given: reader.set_parameter(state, "word", given),
    b"Tz": lambda reader, state, given: reader.set_parameter(state, "scale", given),
    b"TL": lambda reader, state, given: reader.set_parameter(state, "leading", given),
    b"Ts": lambda reader, state, given: reader.set_parameter(state, "rise", given),
}
"""What each text operator does (ISO 32000-2, annex A)."""


def _turn(a: float, b: float) -> int:
    """Which way a baseline runs: 0 to the right, 1 down, 2 to the left, 3 up, -1 slanted."""
    if abs(b) <= 0.1 * abs(a):
        return 0 if a > 0 else 2
    if abs(a) <= 0.1 * abs(b):
        return 1 if b > 0 else 3
    return -1


def _times(m: Matrix, n: Matrix) -> Matrix:
    """The product of two matrices, in the order of the standard (8.3.3)."""
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _matrix(operands: list[Any]) -> Matrix:
    a, b, c, d, e, f = (_number(o) for o in operands[-6:])
    return (a, b, c, d, e, f)


def _number(value: Any, default: float = 0.0) -> float:
    return float(value) if isinstance(value, (int, float)) else default


def _dictionary(value: Any) -> DictionaryObject:
    found = value.get_object() if value is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _resources(of: DictionaryObject) -> DictionaryObject:
    return _dictionary(of.get("/Resources"))
