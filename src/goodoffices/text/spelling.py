"""Whether two spellings can be one person's name: romanisation, short forms, initials.

A word's ``skeleton`` survives transliteration: letters that writers exchange are folded, its
vowels go. Skeletons only make candidates; ``text/likeness.py`` decides, and an ending that differs
as between husband and wife (-ski, -skaya) is never called sameness.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import JaroWinkler

FOLDED: tuple[tuple[str, str], ...] = (
    # ALA-LC, BGN/PCGN and ISO 9 differ in these (Cyrillic, Arabic, Persian, Hebrew, Greek);
    # German, French and English spell them in ways of their own
    ("shch", "s"),
    ("tsch", "c"),
    ("tch", "c"),
    ("sch", "s"),
    ("dzh", "j"),
    ("dj", "j"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("sh", "s"),
    ("ch", "c"),
    ("ts", "s"),
    ("tz", "s"),
    ("th", "t"),
    ("dh", "d"),
    ("ph", "f"),
    ("ck", "k"),
    ("cs", "k"),
    ("x", "ks"),
    ("q", "k"),
    ("c", "k"),
    ("y", "i"),
    ("w", "u"),
    ("v", "u"),
    ("j", "g"),
    ("g", "h"),
    ("z", "s"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ei", "i"),
    ("ai", "i"),
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
    "mohammed mohammad muhammad muhammed mohamed mohamad mohamud mehmet mahomet mohd muhd",
    "ahmed ahmad ahmet",
    "hussein husain husayn hossein hussain hossain huseyn housein husein",
    "hassan hasan",
    "yusuf youssef yousef yousif yosef joseph joe jozef josef",
    "aisha ayesha aicha aysha ayse",
    "fatima fatma fatemeh fatimah",
    "ibrahim ebrahim abraham",
    "khaled khalid haled",
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
def folded(word: str) -> str:
    """A word as it may sound, vowels kept: letters that romanisations exchange are one, no doubles.

    >>> folded("Gaddafi") == folded("Ghadafi")
    True
    """
    text = plain(word).replace(" ", "")
    for old, new in FOLDED:
        text = text.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", text)


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """What transliteration leaves of a word: its folded consonants; an "a" for a vowel in front.

    >>> skeleton("Tchaikovsky") == skeleton("Chaikovskiy")
    True
    """
    text = re.sub(r"[aeiou]", "", folded(word))
    return ("a" if plain(word)[:1] in "aeiou" else "") + text


def block_keys(name: str) -> frozenset[str]:
    """Under what a person is looked for: the last name alone, and any two names in their order.

    As skeletons, so that spellings meet. A last name whose skeleton has one or two letters stands
    in full (half the world's short names share those), and in a pair with its first letter. A
    middle name alone is no key: in two thousand reports that made one block of every third person.
    """
    words = parts(name)
    if not words:
        return frozenset()
    last = words[-1] if len(skeleton(words[-1])) <= FEW else skeleton(words[-1])
    return frozenset({last, *("+".join(map(_paired, pair)) for pair in combinations(words, 2))})


FEW = 2
"""Letters of a skeleton that tell too little by themselves."""


def _paired(word: str) -> str:
    bones = skeleton(word)
    return bones if len(bones) > FEW else bones + plain(word)[:1]


def gender_of_surname(surname: str) -> str:
    """The gender that a Slavic surname's ending tells: "f", "m" or ""."""
    word = plain(surname)
    if len(word) < 5:
        return ""
    if FEMININE.search(word):
        return "f"
    return "m" if MASCULINE.search(word) else ""


def differ_in_gender(left: str, right: str) -> bool:
    """Whether two surnames' endings tell a man's and a woman's name."""
    return {gender_of_surname(left), gender_of_surname(right)} == {"m", "f"}


def known_given(word: str) -> bool:
    """Whether a plain word is a given name of the table."""
    return word in _VARIANTS


def forms_of_one_name(left: str, right: str) -> bool:
    """Whether two plain words are forms of one given name: Mikhail and Michael, Bill and William."""
    return bool(_VARIANTS.get(left, frozenset()) & _VARIANTS.get(right, frozenset()))


@lru_cache(maxsize=50_000)
def surname_alike(left: str, right: str) -> bool:
    """Whether two surnames can be one in two romanisations, endings of one gender."""
    if left == right:
        return True
    if differ_in_gender(left, right):
        return False
    close = JaroWinkler.similarity(left, right)
    if skeleton(left) == skeleton(right) and len(skeleton(left)) >= 2:
        short = len(skeleton(left)) == 2 and min(len(left), len(right)) < 5
        return close >= (0.85 if short else 0.70)  # Lena is no Leon
    return close >= 0.95 and len(left) >= 6 and left[:2] == right[:2]
