"""Whether two spellings can be one person's name: romanisation, short forms, initials.

A surname's ``skeleton`` survives transliteration: vowels go, letters that writers exchange are
folded. It only makes candidates; ``compare`` decides, and an ending that differs as between
husband and wife (-ski, -skaya) is never called sameness.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

FOLDED: tuple[tuple[str, str], ...] = (
    # ALA-LC, BGN/PCGN and ISO 9 differ in these (Cyrillic, Arabic, Persian, Hebrew, Greek)
    ("shch", "s"),
    ("sch", "s"),
    ("tch", "c"),
    ("tsch", "c"),
    ("zh", "z"),
    ("kh", "h"),
    ("gh", "g"),
    ("sh", "s"),
    ("ch", "c"),
    ("ts", "t"),
    ("tz", "t"),
    ("th", "t"),
    ("dh", "d"),
    ("ph", "f"),
    ("ck", "k"),
    ("cs", "k"),
    ("x", "ks"),
    ("q", "k"),
    ("c", "k"),
    ("j", "y"),
    ("w", "v"),
    ("v", "u"),
    ("g", "h"),
)
"""Letters that romanisations exchange (Library of Congress, ALA-LC tables; BGN/PCGN 2019)."""

PARTICLES: frozenset[str] = frozenset(
    "al el as ad an ar at az ash al- el- bin ben ibn bint abd de del della di da dos das do du"
    " la le les van von der den ter zu af av ul ur ud ould mac".split()
)
"""Name particles, written apart or not at all (IFLA, Names of Persons, 1996)."""

SUFFIXES: frozenset[str] = frozenset({"jr", "sr", "ii", "iii", "iv"})

FEMININE: re.Pattern[str] = re.compile(
    r"(?:skaya|skaia|skaja|skaja|ckaya|ska|cka|aya|aia|ova|eva|yova|ina|yna)$"
)
MASCULINE: re.Pattern[str] = re.compile(
    r"(?:sk[iyj]{1,2}|ski|sky|skiy|skyy|cky|cki|yj|iy|ov|ev|yov|off|in|yn)$"
)
"""Slavic surname endings by gender (Unbegaun, Russian Surnames, 1972)."""

GIVEN_NAMES: tuple[str, ...] = (
    # Hanks, Hardcastle & Hodges, A Dictionary of First Names (2006): forms of one name
    "alexander aleksandr alexandr alyaksandr aliaksandr oleksandr aleksander alexandre alex sasha",
    "sergey sergei siarhei serhiy serhii sergiy siarhiej serge sergii",
    "vladimir volodymyr uladzimir wladimir vladymyr volodimir",
    "dmitry dmitri dmitriy dmytro dzmitry dimitri dmitrii dmitrij",
    "andrey andrei andriy andrii andrej andrzej",
    "nikolay nikolai mykola mikalai nicholas nick nicolas",
    "mikhail mykhailo mikhailo mikhael mihail michail mykhaylo mikhaylo",
    "yury yuri yuriy yurii iurii jurij yuryi",
    "alexey alexei aleksey aleksei oleksiy oleksii aliaksei alyaksey",
    "evgeny evgeni yevgeny yevgeniy yevhen yauhen eugene",
    "pavel pavlo paval",
    "konstantin kostyantyn kanstantsin constantine",
    "ihor igor ihar",
    "oleg oleh aleh",
    "petr petro piotr pyotr peter",
    "vasily vasiliy vasyl vasil",
    "viktor victor viktar",
    "maksim maxim maksym",
    "svetlana sviatlana svitlana sviatłana",
    "anastasia anastasiya anastasiia nastassia",
    "elena yelena olena alena helena",
    "olga olha volha",
    "tatiana tatyana tetiana tetyana tatsiana",
    "natalia nataliya natalya nataliia natallia",
    "julia yulia yuliya yuliia",
    "maria mariya mary marya mariia",
    "kateryna katerina ekaterina yekaterina katsiaryna catherine katherine kate",
    "mohammed mohammad muhammad muhammed mohamed mohamad mehmet mahomet",
    "ahmed ahmad ahmet",
    "hussein husain husayn hossein hussain hossain huseyn",
    "hassan hasan",
    "yusuf youssef yousef yosef joseph joe jozef josef",
    "ibrahim ebrahim abraham",
    "khaled khalid",
    "omar umar",
    "osman othman uthman",
    "abdullah abdallah abdulla",
    "abdelfattah abdel-fattah abdulfattah",
    "ismail ismael esmail ismaeel",
    "yahya yehia yahia",
    "saeed said sayed saeid sa'id",
    "jamal gamal djamal",
    "qassem qasem kassem qasim kassim",
    "benjamin binyamin ben",
    "michael mike micheal",
    "william will bill",
    "robert rob bob bobby",
    "richard rick dick",
    "james jim jimmy",
    "john johnny jack",
    "thomas tom tommy",
    "anthony tony antony",
    "christopher chris",
    "daniel dan danny",
    "david dave",
    "edward ed eddie ted",
    "elizabeth liz beth",
    "jacob jake",
    "jeffrey jeff geoffrey geoff",
    "joshua josh",
    "kenneth ken",
    "matthew matt",
    "nathaniel nathan nate",
    "patrick pat",
    "ronald ron",
    "samuel sam",
    "stephen steven steve",
    "timothy tim",
    "zachary zach",
    "antonio anton",
    "emmanuel emanuel manuel",
)
"""Forms of one given name across languages, and short forms. Two of one row may be one person."""

_VARIANTS: dict[str, frozenset[int]] = {}
for _row, _names in enumerate(GIVEN_NAMES):
    for _name in _names.split():
        _VARIANTS[_name] = _VARIANTS.get(_name, frozenset()) | {_row}


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Lower case without accents or marks; hyphens and apostrophes gone."""
    text = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l").replace("ø", "o"))
    return re.sub(
        r"[^a-z ]",
        "",
        re.sub(r"[-–‐]", " ", "".join(c for c in text if not unicodedata.combining(c))),
    )


@lru_cache(maxsize=20_000)
def parts(name: str) -> tuple[str, ...]:
    """The words of a person's name, particles and suffixes left out, plain."""
    words = plain(name).split()
    kept = tuple(w for w in words if w not in PARTICLES and w not in SUFFIXES)
    return kept or tuple(words)


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """What transliteration leaves of a word: folded consonants, no vowels, no doubles.

    >>> skeleton("Tchaikovsky") == skeleton("Chaikovskiy")
    True
    """
    text = plain(word).replace(" ", "")
    first_vowel = text[:1] in "aeiou"
    for old, new in FOLDED:
        text = text.replace(old, new)
    text = re.sub(r"[aeiouy]", "", text)
    text = re.sub(r"(.)\1+", r"\1", text)
    return ("a" if first_vowel else "") + text


def block_keys(name: str) -> frozenset[str]:
    """Under what a person is looked for: each name but the first, as its skeleton.

    A skeleton of one letter would bring together half the world's short names; there the plain
    word stands instead.
    """
    words = parts(name)
    return frozenset(
        skeleton(w) if len(skeleton(w)) > 1 else w for w in (words[1:] if len(words) > 1 else words)
    )


def gender_of_surname(surname: str) -> str:
    """The gender that a Slavic surname's ending tells: "f", "m" or ""."""
    word = plain(surname)
    if len(word) < 5:
        return ""
    if FEMININE.search(word):
        return "f"
    return "m" if MASCULINE.search(word) else ""


@lru_cache(maxsize=50_000)
def given_alike(left: str, right: str) -> bool:
    """Whether two given names can be one: equal, an initial, forms of one name, near spellings."""
    if left == right or (min(len(left), len(right)) == 1 and left[:1] == right[:1]):
        return True
    shared = _VARIANTS.get(left, frozenset()) & _VARIANTS.get(right, frozenset())
    if shared:
        return True
    if left in _VARIANTS and right in _VARIANTS:
        return False
    return (
        skeleton(left) == skeleton(right)
        and left.endswith("a") == right.endswith("a")  # Alexander, Alexandra
        and JaroWinkler.similarity(left, right) >= 0.85
    )


@lru_cache(maxsize=50_000)
def surname_alike(left: str, right: str) -> bool:
    """Whether two surnames can be one in two romanisations, endings of one gender."""
    if left == right:
        return True
    genders = {gender_of_surname(left), gender_of_surname(right)}
    if genders == {"m", "f"}:
        return False
    close = JaroWinkler.similarity(left, right)
    if skeleton(left) == skeleton(right) and len(skeleton(left)) >= 2:
        return close >= 0.70
    return close >= 0.95 and len(left) >= 6 and left[:2] == right[:2]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two full names stand: ``same`` may be joined, ``apart`` must not be."""

    same: bool
    apart: bool


@lru_cache(maxsize=50_000)
def compare(left: str, right: str) -> Likeness:
    """Compare two persons' names of at least two words each.

    Apart: one surname and given names that cannot be one (relatives, namesakes), or surnames
    that differ in gender alone. Neither same nor apart: names that have nothing in common.
    """
    a, b = parts(left), parts(right)
    if not a or not b:
        return Likeness(False, False)
    if _generation(left) != _generation(right):
        return Likeness(False, surname_alike(a[-1], b[-1]))  # father and son
    if a == b:
        return Likeness(True, False)
    if len(a) < 2 or len(b) < 2:
        return Likeness(False, False)
    if _contains(a, b) or _contains(b, a):
        return Likeness(True, False)
    surnames = surname_alike(a[-1], b[-1])
    given = given_alike(a[0], b[0])
    if surnames and given:
        return Likeness(_middles(a[1:-1], b[1:-1]), False)
    if surnames or skeleton(a[-1]) == skeleton(b[-1]):
        return Likeness(False, True)
    if surname_alike(a[0], b[-1]) and given_alike(a[-1], b[0]):  # surname first
        return Likeness(True, False)
    return Likeness(False, False)


def _generation(name: str) -> str:
    """The suffix that tells a son from his father: "jr", "iii", or nothing."""
    last = plain(name).split()[-1:]
    return last[0] if last and last[0] in SUFFIXES else ""


def _contains(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether a longer name holds the shorter one's words in order, both starting alike."""
    if len(longer) <= len(shorter) or longer[0] != shorter[0]:
        return False
    rest = iter(longer)
    return all(word in rest for word in shorter)


def _middles(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return not left or not right or any(given_alike(a, b) for a in left for b in right)
