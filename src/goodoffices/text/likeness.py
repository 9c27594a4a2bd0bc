"""Whether two persons' full names can be one name, in two spellings, orders or lengths.

The parts of the two names are matched one to one, the surest pairs first; a part may also match
two neighbours written apart ("Abd Rabbo", "Abdrabbo"). What is left over decides: a name wholly
found in the other is the same; a given name that is left over on both sides tells relatives
apart. Precision goes before recall: a pseudonym shares no spelling and is left to the texts' own
"X, known as Y".

Matching parts before scoring is the common practice of name matching (Christen, Data Matching,
2012, ch. 5); the thresholds were set on one half of a set of pairs (``python -m eval names``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Editop, JaroWinkler, Levenshtein

from goodoffices.text.given_names import gender_by_name, given
from goodoffices.text.spelling import (
    PARTICLES,
    SUFFIXES,
    differ_in_gender,
    folded,
    forms_of_one_name,
    known_given,
    plain,
    skeleton,
    surname_alike,
)
from goodoffices.text.titles import HONORIFICS

SURE = 0.75
"""Likeness of two parts from which they are one name."""
INITIAL = 0.6
"""What an initial is worth: it bars nothing and proves nothing."""
FAINT = 0.65
"""Likeness from which two last parts may be one, where all the rest is sure."""
SHORT = 4
"""Parts shorter than this must sound exactly alike: Han and Hun, Kim and Kin are two names."""

WRITTEN = 0.7
"""Likeness, letter by letter, of two surnames that are safely one."""
NEARLY, FOLDED_SO = 0.6, 0.85
"""A lesser likeness that is enough beside that of their sounds, folded (Arlouski, Orlovsky)."""
ONE_GIVEN = 0.85
"""Likeness of what they sound like from which two frequent given names are one."""
LOOSELY = 0.61
"""Likeness of the sounds of other parts."""

_SERVANT = re.compile(
    r"\babd(?:[aeiou]*l?l?(?: +(?:[aeu]l|[aeu]r|as|es))?|[aeu]([rsnzdt])(?= +\1)) +(?=[a-z]{3})"
)
_SERVANT_JOINED = re.compile(r"\babd[aeou]+(?:[lr]|([snzdt])(?=\1))(?=[a-z]{3})")
_ARTICLE_JOINED = re.compile(r"^[ae]l(?=[b-df-hj-np-tv-z][a-z]{4})")
_A_AND_CONSONANT = re.compile(r"a \w+[b-df-gj-np-tvwxz]$")
_VOWELS = str.maketrans("eo", "au")
_INITIALS = re.compile(r"\b([A-Z])\.(?=[A-Z]\.)|^([A-Z])(?=[A-Z] [A-Z]\w*[a-z])")
"""Initials written without a space: "J.D. Vey", "JD Vey"."""
_PASSED = PARTICLES | SUFFIXES | HONORIFICS.keys()


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two full names stand: ``same`` may be one, ``apart`` must not be joined.

    ``safe`` is a sameness that needs nothing else to be believed: what differs is what writers of
    one name exchange. Where it is missing a namesake is as likely (Kerry, Kelly).
    """

    same: bool
    apart: bool
    safe: bool = False


_NOTHING_SAID = Likeness(False, False)


@dataclass(frozen=True, slots=True)
class _Match:
    """The parts of two names, and which of them found a partner of which likeness."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    left_matched: frozenset[int]
    right_matched: frozenset[int]
    strengths: tuple[float, ...]
    firsts: bool
    """Whether the two first parts found each other."""
    strict: bool = False
    """Whether only what writers exchange was passed over."""

    @property
    def over(self) -> int:
        """How many parts of the name that is better covered found no partner."""
        return min(
            len(self.left) - len(self.left_matched), len(self.right) - len(self.right_matched)
        )

    @property
    def inner(self) -> bool:
        """Whether the shorter name lies inside the other, neither its first part nor its last
        among what was found: "Karim Aziz" and "Omar Kareem Aziz Dost" are two persons."""
        ends = {0, max(len(self.left), len(self.right)) - 1}
        longer = self.left_matched if len(self.left) > len(self.right) else self.right_matched
        return len(self.left) != len(self.right) and ends.isdisjoint(longer)


@lru_cache(maxsize=50_000)
def compare(left: str, right: str) -> Likeness:
    """Compare two persons' names of at least two words each.

    Apart: one surname and given names that cannot be one (relatives, namesakes), or surnames
    that differ in gender alone. Neither same nor apart: names that have nothing in common.
    """
    a, b = _parts(left), _parts(right)
    if not a or not b:
        return _NOTHING_SAID
    if _generation(left) != _generation(right):
        return Likeness(False, surname_alike(a[-1], b[-1]))  # father and son
    if a == b:
        return Likeness(True, False, True)
    if len(a) < 2 or len(b) < 2:
        return _NOTHING_SAID
    if differ_in_gender(a[-1], b[-1]) and skeleton(a[-1])[:3] == skeleton(b[-1])[:3]:
        return Likeness(False, True)  # husband and wife
    if _in_syllables(a, b):
        one = _one_in_syllables(a, b)
        return Likeness(
            one, not one and bool({a[0], a[-1]} & {b[0], b[-1]}), one and _to_the_eye(a, b)
        )
    match = _matched(a, b)
    if _one(match):
        return Likeness(True, False, _one(_matched(a, b, strict=True)) and _to_the_eye(a, b))
    last = len(a) - 1 in match.left_matched and len(b) - 1 in match.right_matched
    return Likeness(False, last or skeleton(a[-1]) == skeleton(b[-1]))


def _one(match: _Match) -> bool:
    """Whether two matched names are one."""
    solid = sum(1 for s in match.strengths if s > INITIAL)
    if match.over == 0:
        if match.inner:
            return False
        few = len(match.strengths) == 2 and INITIAL in match.strengths
        passed_over = few and len(match.left) != len(match.right) and not match.firsts
        return len(match.strengths) > 1 and solid > 0 and not passed_over  # Lee B. Roe, Ben Roe
    if not match.firsts:  # brothers; and a son whose patronymic is his father's name
        return match.over == 1 and solid >= 2 and not match.strict and _slipped(match)
    if len(match.strengths) >= 3:
        return solid >= 2
    return match.over == 1 and solid >= 1 and _faint(match, solid)


def _to_the_eye(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two names that sound alike are written alike, too.

    "Murray" sounds like "Moore" when vowels count for little, and among a thousand reports there
    is somebody who sounds like anybody. The last part of the shorter name, mostly the surname,
    must find one that is ``WRITTEN`` so; the others may differ more. Initials show nothing: beside
    one a surname is the same to the letter.
    """
    short, long = sorted((left, right), key=len)
    if any(len(part) == 1 for part in (*left, *right)):
        return short[-1] in long or long[-1] in short
    return _found_in(short, long) and (len(short) < len(long) or _found_in(long, short))


def _found_in(short: Sequence[str], long: Sequence[str]) -> bool:
    beside = [*long, *(x + y for x, y in pairwise(long))]
    return any(_written_alike(short[-1], other) for other in beside) and all(
        any(_folded_likeness(part, other) >= LOOSELY for other in beside) for part in short[:-1]
    )


def _written_alike(left: str, right: str) -> bool:
    if forms_of_one_name(left, right) or f"al{left}" == right or left == f"al{right}":
        return True
    alike = Levenshtein.normalized_similarity(left, right)
    return alike >= WRITTEN or (alike >= NEARLY and _folded_likeness(left, right) >= FOLDED_SO)


def _folded_likeness(left: str, right: str) -> float:
    if forms_of_one_name(left, right):
        return 1.0
    return Levenshtein.normalized_similarity(folded(left), folded(right))


def _slipped(match: _Match) -> bool:
    """Whether the first names differ by one letter or by an ending: Said, Sahid; Ayub, Ayubkhan.

    Both other parts are the same then; brothers' names differ by more (Osiel, Ezequiel).
    """
    if 0 in match.left_matched or 0 in match.right_matched:
        return False
    x, y = match.left[0], match.right[0]
    if min(len(x), len(y)) < SHORT or (known_given(x) and known_given(y)) or _in_gender(x, y):
        return False
    return x.startswith(y) or y.startswith(x) or Levenshtein.distance(x, y) == 1


_SYLLABLE = re.compile(r"[^aeiouy]*(?:[aeou]|y?[aeiou]{1,3}|y)[^aeiouy]*$")
_SYLLABLES: tuple[tuple[str, str], ...] = (
    ("ch", "j"),
    ("sh", "s"),
    ("eo", "o"),
    ("eu", "u"),
    ("ou", "o"),
    ("oo", "u"),
    ("ee", "i"),
    ("ar", "a"),
    ("b", "p"),
    ("d", "t"),
    ("g", "k"),
    ("kk", "k"),
    ("ph", "p"),
    ("th", "t"),
    ("kh", "k"),
)
"""What the romanisations of Korean exchange (McCune & Reischauer, 1939; Ministry of Culture,
Revised Romanization, 2000; everyday spellings)."""


def syllable(part: str) -> bool:
    """Whether a part is a single syllable, as most East Asian surnames are."""
    return 1 < len(part) < 7 and _SYLLABLE.match(part) is not None


def _in_syllables(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether both names are put together of single syllables, as East Asian names are."""
    return min(len(left), len(right)) > 1 and all(
        _SYLLABLE.match(p) and len(p) < 7 and not known_given(p) for p in (*left, *right)
    )


def _one_in_syllables(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether such names are one: each syllable of the shorter stands in the longer.

    Syllables are few, so nothing but what romanisations exchange is passed over: Li and Lai,
    Ching and Qiang are two names.
    """
    short, long = sorted((Counter(map(_syllable, n)) for n in (left, right)), key=Counter.total)
    return short <= long


def _syllable(part: str) -> str:
    """A syllable with all that romanisations exchange made one."""
    for old, new in _SYLLABLES:
        part = part.replace(old, new)
    return part


def _faint(match: _Match, solid: int) -> bool:
    """Whether the one part left over is faintly the other name's: Chatayev, Tschatajev.

    Where two parts are sure the third may be shorter, unless they are a byname's ("Abu X").
    """
    shortest = SHORT - 1 if solid > 1 and "abu" not in match.left else SHORT
    left = [p for n, p in enumerate(match.left) if n not in match.left_matched]
    right = [p for n, p in enumerate(match.right) if n not in match.right_matched]
    return any(
        _close(x, y) >= FAINT and (not match.strict or _exchanged(x, y))
        for x in left
        for y in right
        if min(len(x), len(y)) > shortest and not (known_given(x) and known_given(y))
    )


def _parts(name: str) -> tuple[str, ...]:
    """The parts of a name: titles, particles and suffixes left out, "Abd al-X" made one."""
    words = plain(_INITIALS.sub(r"\1\2 ", name))
    words = _SERVANT_JOINED.sub("abd", _SERVANT.sub("abd", words))
    found = words.split()
    return tuple(w for w in found if w not in _PASSED) or tuple(found)


def _matched(left: tuple[str, ...], right: tuple[str, ...], strict: bool = False) -> _Match:
    """The surest pairs of parts, each part used once; equal ones in the order of the names."""
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    strengths = []
    firsts = False
    for strength, _, i, j in sorted(
        _candidates(left, right, strict), key=lambda c: (-c[0], *c[1:])
    ):
        if taken_left.isdisjoint(i) and taken_right.isdisjoint(j):
            taken_left.update(i)
            taken_right.update(j)
            strengths.append(strength)
            firsts = firsts or (0 in i and 0 in j)
    return _Match(
        left,
        right,
        frozenset(taken_left),
        frozenset(taken_right),
        tuple(strengths),
        firsts,
        strict,
    )


def _candidates(
    left: Sequence[str], right: Sequence[str], strict: bool
) -> Iterator[tuple[float, int, tuple[int, ...], tuple[int, ...]]]:
    """Pairs of parts, or of a part and two neighbours, that may be one."""
    for i, x in enumerate(left):
        for j, y in enumerate(right):
            likeness = _part_likeness(x, y)
            if likeness and (not strict or likeness in (1.0, INITIAL) or _exchanged(x, y)):
                yield likeness, abs(i - j), (i,), (j,)
            if j + 1 < len(right) and _one_written_apart(x, y, right[j + 1]):
                yield 1.0, 0, (i,), (j, j + 1)
            if i + 1 < len(left) and _one_written_apart(y, x, left[i + 1]):
                yield 1.0, 0, (i, i + 1), (j,)


def _one_written_apart(whole: str, first: str, second: str) -> bool:
    """Whether two neighbours are one part written apart: "Bashir uddin", "Bashiruddin"."""
    return (
        min(len(first), len(second)) > 1
        and len(whole) > SHORT
        and skeleton(whole) == skeleton(first + second)
        and _close(whole, first + second) >= SURE
    )


@lru_cache(maxsize=50_000)
def _part_likeness(left: str, right: str) -> float:
    """How surely two parts are one name, 0.0 where they are not."""
    if left == right or forms_of_one_name(left, right):
        return 1.0
    if min(len(left), len(right)) == 1:
        return INITIAL if left[0] == right[0] else 0.0
    if known_given(left) and known_given(right):
        return 0.0
    if _in_gender(left, right) or _two_given(left, right):
        return 0.0
    found = max(_alike(x, y) for x in _readings(left) for y in _readings(right))
    if found or left.startswith("abd") == right.startswith("abd"):
        return found
    return 0.9 if _alike(left.removeprefix("abd"), right.removeprefix("abd")) >= 0.9 else 0.0


def _in_gender(left: str, right: str) -> bool:
    """Whether given names differ as a man's and a woman's: Alexander's sister is Alexandra."""
    return any(_A_AND_CONSONANT.search(pair) for pair in (f"{left} {right}", f"{right} {left}"))


def _two_given(left: str, right: str) -> bool:
    """Whether both are frequent given names, and not one that writers of another language spell so.

    Gary and Larry, Ahmed and Hamid sound alike, and are brothers sooner than one man.
    """
    if not (given(left) and given(right)):
        return False
    if {gender_by_name(f"{left} x"), gender_by_name(f"{right} x")} == {"m", "f"}:
        return True
    return not any(
        x[0] == y[0] and Levenshtein.normalized_similarity(x, y) >= ONE_GIVEN
        for x in map(folded, _readings(left))
        for y in map(folded, _readings(right))
    )


def _alike(left: str, right: str) -> float:
    """How surely two parts sound like one name, read in one way each."""
    close = _close(left, right)
    if skeleton(left) == skeleton(right) and len(skeleton(left)) > 2:
        return 0.9 if close >= 0.6 else 0.0
    if skeleton(left) == skeleton(right):  # of two letters: Tim and Tammy, Kaine and Conway
        alike = Levenshtein.normalized_similarity(folded(left), folded(right))
        return 0.9 if alike >= SURE and _first_vowels_alike(left, right) else 0.0
    return close if close >= SURE and min(len(left), len(right)) >= SHORT else 0.0


@lru_cache(maxsize=20_000)
def _readings(part: str) -> tuple[str, ...]:
    """A part, and how it reads where the letters of other languages were kept.

    German and Slavic "j" is English "y", their "ch" and "x" are "kh"; Thai "ph" is "p"; the
    Arabic article may be joined on. A part of one syllable is read in one way.
    """
    found = {part}
    if len(part) > SHORT:
        for old, new in (("j", "y"), ("ch", "kh"), ("x", "kh"), ("ph", "p")):
            if old in part:
                found.add(part.replace(old, new))
        found.add(_ARTICLE_JOINED.sub("", part))
    return tuple(sorted(found))


_EXCHANGED: tuple[frozenset[str], ...] = tuple(
    frozenset(pair) for pair in ("kh", "td", "st", "bp", "fp", "bf", "bu", "sk", "fu", "mn", "sh")
)
"""Consonants, folded, that romanisations exchange beyond ``FOLDED`` (ALA-LC, BGN/PCGN)."""
_SOFT_C = frozenset("sk")
"""What "c" stands for, and no writer takes for one another where a name begins: Sam and Cam."""
_COMES_AND_GOES = frozenset("huns")
"""Folded consonants that one spelling has and another leaves out."""
_TWO_VOWELS = (frozenset("io"), frozenset("iu"))
"""First vowels that no romanisation exchanges."""


@lru_cache(maxsize=20_000)
def _exchanged(left: str, right: str) -> bool:
    """Whether two parts differ in nothing but what writers of one name exchange."""
    return any(_in_two_spellings(x, y) for x in _readings(left) for y in _readings(right))


def _in_two_spellings(left: str, right: str) -> bool:
    a, b = skeleton(left.removeprefix("abd")), skeleton(right.removeprefix("abd"))
    vowels = [re.search(r"[aeiou]", folded(part)) for part in (left, right)]
    if frozenset(v.group() for v in vowels if v) in _TWO_VOWELS:
        return False
    edits = Levenshtein.editops(a, b)
    return len(edits) < 3 and all(_passed_over(edit, a, b) for edit in edits)


def _passed_over(edit: Editop, left: str, right: str) -> bool:
    """Whether one edit of two skeletons is what writers exchange, leave out or write twice."""
    if edit.tag == "replace":
        pair = frozenset((left[edit.src_pos], right[edit.dest_pos]))
        first = edit.src_pos == 0 or edit.dest_pos == 0
        return pair in _EXCHANGED and not (first and pair == _SOFT_C)
    word, at = (left, edit.src_pos) if edit.tag == "delete" else (right, edit.dest_pos)
    return word[at] in _COMES_AND_GOES


def _first_vowels_alike(left: str, right: str) -> bool:
    """Whether two parts begin alike up to their first vowel, of which a, e and o, u are exchanged."""
    first = [re.match(r"[^aeiou]*[aeiou]?", folded(part)) for part in (left, right)]
    one, two = (match.group().translate(_VOWELS) if match else "" for match in first)
    return one == two


def _close(left: str, right: str) -> float:
    """Likeness of two parts, 0 to 1: of what they sound like, with and without their vowels."""
    a, b = folded(left), folded(right)
    whole = Levenshtein.normalized_similarity(a, b)
    if min(len(skeleton(left)), len(skeleton(right))) < 2:
        return whole
    bare = Levenshtein.normalized_similarity(skeleton(left), skeleton(right))
    return max(whole, (bare + JaroWinkler.similarity(a, b)) / 2)


def _generation(name: str) -> str:
    """The suffix that tells a son from his father: "jr", "iii", or nothing."""
    last = plain(name).split()[-1:]
    return last[0] if last and last[0] in SUFFIXES else ""
