"""Runs of capitalised words, in which names stand: where one starts and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.text.gazetteer import known_at
from goodoffices.text.spelling import PARTICLES, SUFFIXES
from goodoffices.text.titles import BODY_HEADS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST_SYLLABLE = 6
"""Letters of the second half of a given name (Revised Romanization of Korean; Hanyu Pinyin)."""
_PREPOSITIONS = frozenset({"at", "as"})
"""Particles that are everyday words: in names they stand with a hyphen ("at-Tamimi")."""
CASED = frozenset({"PROPN", "NOUN", "ADJ", "VERB", "X", "NUM", "INTJ", "ADV"})
_PREFIXES = frozenset("anti non counter co inter multi cross post pre".split())
"""What a hyphen joins to a small word inside a name: "the Anti-doping Agency"."""
NUMBERED = frozenset({"channel", "radio", "tv", "television", "kanal", "canal"})
"""Words before the number of an outlet: "Channel 4"."""
_JOINED = PARTICLES - {"la", "de", "a"}
"""Particles with which a name may begin where a hyphen or apostrophe joins them: "al-Amin"."""


def _capital(token: Token) -> bool:
    return token.text[0].isupper()


def starts(doc: Doc, at: int, token: Token) -> bool:
    """Whether a run may start at a token."""
    text = token.text
    if not text[0].isupper():
        if text not in _JOINED or at + 2 >= len(doc):
            return False
        return doc[at + 1].text in "-’'" and _capital(doc[at + 2])
    if token.is_sent_start and (token.tag_ == "VBG" or (text.endswith("ing") and len(text) > 8)):
        return False  # "Addressing Ivanov, she said": a participle, whatever its label
    if token.is_sent_start and token.pos_ not in ("PROPN", "X"):
        return bool(token.ent_type_) or known_at(doc, at) is not None
    return token.pos_ in CASED and not (token.pos_ == "ADV" and not token.ent_type_)


def run_end(doc: Doc, at: int) -> int:
    """Where the run of capitalised words ends: particles, hyphens and "of" may stand inside."""
    n = at + 1
    while n < len(doc):
        token = doc[n]
        if token.is_sent_start and doc[n - 1].text not in ".":
            break
        follows = n + 1 < len(doc)
        if _capital(token) and (token.pos_ in CASED or token.text in SUFFIXES):
            n += 1
        elif (
            token.text in "-–" and follows and not token.whitespace_ and not doc[n - 1].whitespace_
        ):
            nxt = doc[n + 1]
            prefixed = doc[n - 1].lower_ in _PREFIXES and n + 2 < len(doc) and _capital(doc[n + 2])
            inside = _capital(nxt) or nxt.text[0].isdigit() or prefixed
            if not (inside or _second_syllable(doc, at, n + 1)):
                break
            n += 2
        elif (
            token.text in "'’" and follows and not token.whitespace_ and _capital(doc[n + 1])
        ) or (token.text == "&" and follows and _capital(doc[n + 1])):
            n += 2
        elif (token.is_space and follows and _capital(doc[n + 1]) and "\n" not in token.text) or (
            token.text.isdigit() and len(token) < 4 and doc[n - 1].lower_ in NUMBERED
        ):
            n += 1
        elif (token.lower_ in PARTICLES and (step := _particles(doc, n))) or (
            token.lower_ in ("of", "for", "on") and (step := _of(doc, at, n))
        ):
            n = step
        else:
            break
    return n


_JOINED_TO_NAMES = frozenset(
    "led era style run like held wide aged born based backed only then now pro anti owned made bound"
    " free loyal driven chaired in-law funded friendly made turned elect designate".split()
)
"""What a hyphen joins to any name: "X-led", "X-era" (Quirk et al., 1985, I.60-65)."""


def _second_syllable(doc: Doc, start: int, at: int) -> bool:
    """Whether a small word behind a hyphen ends a given name in two: "Han Mi-| rae"."""
    word, before = doc[at], doc[at - 2]
    if not (word.is_alpha and word.is_lower and len(word) <= LONGEST_SYLLABLE and at - start > 2):
        return False
    joined = word.lower_ in _JOINED_TO_NAMES or word.tag_ in ("VBN", "VBD", "VBG")
    named = before.ent_type_ == doc[at - 3].ent_type_ == "PERSON" and before.text[1:].islower()
    return named and not joined


def _particles(doc: Doc, at: int) -> int:
    """Past lower-case particles and the name word behind them; 0 if none follows."""
    if doc[at].lower_ in _PREPOSITIONS and not (at + 1 < len(doc) and doc[at + 1].text in "-–’'"):
        return 0  # "thanked Orlov at Geneva"
    n = at
    while n < len(doc) and n - at < 4 and (doc[n].lower_ in PARTICLES or doc[n].text == "-"):
        n += 1
    return n + 1 if n < len(doc) and _capital(doc[n]) and doc[n].pos_ == "PROPN" else 0


_OF_HEADS = BODY_HEADS.keys() | {
    "secretary",
    "chief",
    "republic",
    "study",
    "house",
    "voice",
    "bank",
    "court",
}


_NATIONAL = frozenset("church council bank university federation association union".split())
"""Bodies whose name a country's name after "of" belongs to: "the Y Church of X"."""


def _of(doc: Doc, start: int, at: int) -> int:
    """Past "of Commerce" where the word before it heads a body's name; 0 otherwise."""
    head = doc[at - 1].lower_
    kinds = ("organisation", "government-body") if doc[at].lower_ == "for" else ("organisation",)
    long = BODY_HEADS.get(head) in kinds and at - start > 1  # "X Center for Y"
    if head not in _OF_HEADS or (doc[at].lower_ != "of" and not long and head != "institute"):
        return 0
    n = at + 1
    if n < len(doc) and doc[n].lower_ == "the":
        n += 1
    if n >= len(doc) or not _capital(doc[n]) or doc[n].is_sent_start:
        return 0
    known = known_at(doc, n)
    if known is not None and known[0].sort in ("country", "capital"):
        return n + known[1] if doc[at].lower_ == "of" and long and head in _NATIONAL else 0
    while n < len(doc) and _capital(doc[n]) and doc[n].pos_ in CASED:
        n += 1
        if n + 1 < len(doc) and doc[n].lower_ in ("and", "&") and _capital(doc[n + 1]):
            if doc[n + 1].lower_ in ("minister", "president") or doc[n + 1].ent_type_ == "PERSON":
                break
            if doc[n + 1].pos_ != "PROPN":
                break
            n += 1
    return n
