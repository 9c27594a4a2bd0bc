"""Texts as sets of word runs, and the keys under which texts that share them meet.

Resemblance and containment of texts are measured on *shingles*, runs of words (Broder, "On the
resemblance and containment of documents", 1997). Two kinds of key bring likely copies together
without comparing all with all. *Bands* of MinHash values (Leskovec, Rajaraman and Ullman, "Mining
of Massive Datasets", ch. 3) meet where whole texts resemble each other. *Anchors*, runs of locally
smallest shingles (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003), meet where one text
holds a long stretch of another, whatever else it holds. A notice that every page of an outlet
carries is too small a part of a page for a band and too short for an anchor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Any

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]

SIZE = 5
"""Words of a shingle: five in a row are rarely shared by chance, and one changed word among
twenty-five leaves four fifths of the shingles whole."""
BANDS = 40
"""Bands of MinHash values, of which one must agree."""
ROWS = 3
"""Values of a band. With 40 bands of 3, texts meet that share half of all their shingles with a
probability of .995, a third .78, a twentieth .005."""
WINDOW = 100
"""Shingles of which the smallest is an anchor: about one in fifty is."""
ANCHORS = 3
"""Anchors in a row that make a key: it takes 100 to 200 words to share one."""

_WORD = re.compile(r"\w+(?:['’ʼ]\w+)*")
_APOSTROPHE = re.compile("['’ʼ]")
_QUOTED = re.compile(
    r"“[^“”\n]{1,2000}”|«[^«»\n]{1,2000}»|„[^„“\n]{1,2000}“|(?<!\w)\"(?=\S)[^\"\n]{1,1500}\"(?!\w)"
)
_MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))
"""Multipliers of the finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014)."""


@dataclass(frozen=True, slots=True, eq=False)
class Shingled:
    """A text as its shingles: in order; as a sorted set; and those not wholly inside quotations.

    ``places`` are the start and end of each word in the text.
    """

    places: tuple[tuple[int, int], ...]
    ordered: Hashes
    every: Hashes
    own: Hashes

    @property
    def told(self) -> Hashes:
        """What stands for the text itself: its own words, or all where it hardly has any."""
        return self.own if len(self.own) * 5 >= len(self.every) else self.every


@lru_cache(maxsize=512)
def shingled(text: str, skip: tuple[tuple[int, int], ...] = ()) -> Shingled:
    """The shingles of a text outside the stretches to skip.

    Case, punctuation, white space and apostrophes make no difference.
    """
    places: list[tuple[int, int]] = []
    numbers: list[int] = []
    for start, end in _kept(sorted(skip), len(text)):
        for m in _WORD.finditer(text, start, end):
            places.append(m.span())
            numbers.append(_number(m.group()))
    ordered = _hashed(numbers)
    own = ordered[~_inside_quotations(text, places, len(ordered))]
    return Shingled(tuple(places), ordered, np.unique(ordered), np.unique(own))


def runs(text: str, size: int) -> frozenset[int]:
    """Every run of so many words outside quotations, hashed."""
    quoted = [m.span() for m in _QUOTED.finditer(text)]
    found: list[tuple[int, ...]] = []
    for start, end in _kept(quoted, len(text)):
        numbers = [_number(m.group()) for m in _WORD.finditer(text, start, end)]
        found += [tuple(numbers[n : n + size]) for n in range(len(numbers) - size + 1)]
    return frozenset(map(hash, found))


def _kept(skip: list[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in skip:
        if start > at:
            yield at, start
        at = max(at, end)
    if at < length:
        yield at, length


def _inside_quotations(
    text: str, places: list[tuple[int, int]], count: int
) -> npt.NDArray[np.bool_]:
    """Of each shingle whether all its words stand inside quotations."""
    starts = np.array([start for start, _ in places], dtype=np.int64)
    quoted = np.zeros(len(places), dtype=bool)
    for m in _QUOTED.finditer(text):
        first, after = np.searchsorted(starts, m.span())
        quoted[first:after] = True
    inside = np.ones(count, dtype=bool)
    for n in range(SIZE):
        inside &= quoted[n : n + count]
    return inside


@lru_cache(maxsize=200_000)
def _number(word: str) -> int:
    """A word's number, whatever its case and apostrophes."""
    plain = _APOSTROPHE.sub("", word).casefold()
    return int.from_bytes(blake2b(plain.encode(), digest_size=8).digest(), "little")


def _hashed(numbers: list[int]) -> Hashes:
    """One hash for each run of ``SIZE`` words."""
    values = np.array(numbers, dtype=np.uint64)
    count = max(0, len(values) - SIZE + 1)
    found = np.zeros(count, dtype=np.uint64)
    for n in range(SIZE):
        found = _mixed(found * _MIX[0] + values[n : n + count])
    return found


def _mixed(values: Any) -> Hashes:
    values = (values ^ (values >> np.uint64(30))) * _MIX[0]
    values = (values ^ (values >> np.uint64(27))) * _MIX[1]
    mixed: Hashes = values ^ (values >> np.uint64(31))
    return mixed


def share(part: Hashes, whole: Hashes) -> float:
    """The share of the shingles of one sorted set that stand in another; 0.0 of none."""
    if not len(part) or not len(whole):
        return 0.0
    return float(np.count_nonzero(_within(part, whole))) / len(part)


def _within(part: Hashes, whole: Hashes) -> npt.NDArray[np.bool_]:
    """Of each hash whether it stands in a sorted set that is not empty."""
    places = np.minimum(np.searchsorted(whole, part), len(whole) - 1)
    found: npt.NDArray[np.bool_] = whole[places] == part
    return found


def taken(text: Shingled, whole: Hashes) -> Iterator[tuple[int, int]]:
    """The stretches of a text, from word to word, whose shingles stand in a sorted set."""
    if not len(whole):
        return
    first = last = -1
    for n in np.flatnonzero(_within(text.ordered, whole)):
        if first >= 0 and n > last + SIZE:
            yield text.places[first][0], text.places[last + SIZE - 1][1]
            first = -1
        first, last = (int(n) if first < 0 else first), int(n)
    if first >= 0:
        yield text.places[first][0], text.places[last + SIZE - 1][1]


def keys(text: Shingled) -> frozenset[str]:
    """The keys under which a text meets its likely copies; none if it is shorter than a shingle."""
    return frozenset((*_bands(text.every), *_anchored(text.ordered)))


def _seeds(count: int) -> Hashes:
    digest = (blake2b(str(n).encode(), digest_size=8).digest() for n in range(count))
    return np.array([int.from_bytes(d, "little") | 1 for d in digest], dtype=np.uint64)


_FACTORS = _seeds(BANDS * ROWS)
_PIECE = 1 << 18
"""Hashes worked on at once: bounds memory on a text of any length."""


def _bands(every: Hashes) -> Iterator[str]:
    if not len(every):
        return
    step = max(1, _PIECE // len(every))
    minima = np.concatenate(
        [
            (every[np.newaxis, :] * _FACTORS[n : n + step, np.newaxis]).min(axis=1)
            for n in range(0, len(_FACTORS), step)
        ]
    )
    for band, values in enumerate(minima.reshape(BANDS, ROWS)):
        yield _key("band", band, values)


def _anchored(ordered: Hashes) -> Iterator[str]:
    if len(ordered) < WINDOW:
        return
    windows = np.lib.stride_tricks.sliding_window_view(ordered, WINDOW)
    places = np.unique(np.arange(len(windows)) + windows.argmin(axis=1))
    anchors = ordered[places]
    for n in range(len(anchors) - ANCHORS + 1):
        yield _key("anchors", 0, anchors[n : n + ANCHORS])


def _key(kind: str, number: int, values: Hashes) -> str:
    head = f"{kind}{number}:".encode()
    return blake2b(head + values.astype("<u8").tobytes(), digest_size=8).hexdigest()
