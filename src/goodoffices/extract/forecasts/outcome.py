"""The outcome that a forecast is about: how far its clause reaches, and whether it lies ahead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.forecasts.table import NOUNS
from goodoffices.extract.names import actor_at

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading

FIRST_PERSON = frozenset("i we us me".split())
SHARED = 24
"""Tokens back to a subject that a second verb shares; it is cited along, or nobody knows of what
"is expected to last a year" is told."""
_LEAVES = frozenset("although though while whereas because since as".split())
ADDING = frozenset("say add tell warn cite note argue quote write explain suggest claim".split())
"""Verbs of saying that go on behind a comma: what they tell is no part of what came before."""
_CONDITIONS = frozenset({"if", "unless"})


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, an empty "it" or "there" included."""
    return next(
        (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "csubj", "expl")), None
    )


def clause_extent(verb: Token, top: Token | None = None) -> tuple[Token, Token] | None:
    """The first and last token of the clause of a verb, from its subject on.

    ``top`` is the verb that has the subject where another governs the outcome ("X is likely to").
    Clauses of their own behind it are left out, its conditions are not: whether it comes true
    depends on them.
    """
    holder = top or verb
    subject = subject_of(holder)
    if subject is None and holder.dep_ == "conj":
        subject = subject_of(holder.head)
        if subject is not None:
            between = holder.doc[holder.head.i + 1 : holder.i]
            if any(t.dep_ in ("nsubj", "nsubjpass") for t in between):
                return None  # of several subjects nobody knows whose it is
            near = holder.i - subject.left_edge.i <= SHARED
            return (subject.left_edge if near else holder.left_edge), last_of(verb)
    if subject is None:
        return None
    first = subject.left_edge
    general = subject.lower_ in ("you", "we", "i", "one") or holder.head.pos_ != "NOUN"
    before = holder.doc[subject.left_edge.i - 1] if subject.left_edge.i else subject
    if before.lower_ == "that" and holder.head.lemma_.lower() in NOUNS:
        general = True  # "fears that X could fail" is no relative clause
    if holder.dep_ == "relcl" and (subject.lower_ in ("that", "which", "who") or not general):
        first = holder.head.left_edge  # "terms that X is unlikely to accept": what, too
    last = last_of(verb)
    if top is not None and last.i < top.i:
        return None
    for child in holder.lefts:
        if child.dep_ == "advcl" and any(
            m.dep_ == "mark" and m.lower_ in _CONDITIONS for m in child.children
        ):
            first = min(first, child.left_edge, key=lambda t: t.i)
    return first, last


def last_of(verb: Token) -> Token:
    """The last token of what a verb governs, later clauses with their own subject cut off."""
    end = verb.right_edge.i
    for child in verb.rights:
        own = (
            child.dep_ in ("conj", "parataxis")
            and child.pos_ in ("VERB", "AUX")
            and subject_of(child)
        )
        aside = child.dep_ == "advcl" and any(
            m.dep_ == "mark" and m.lower_ in _LEAVES for m in child.children
        )
        adds = child.tag_ == "VBG" and child.lemma_.lower() in ADDING and child.dep_ == "advcl"
        told = child.dep_ == "conj" and is_perfect(child) and not is_perfect(verb)
        if own or aside or adds or told or child.lower_ == "according":
            end = min(end, child.left_edge.i - 1)
    end = _before_next(verb, max(end, verb.i))
    last = verb.doc[end]
    while last.i > verb.i and (last.is_punct or last.dep_ == "cc" or last.is_space):
        last = verb.doc[last.i - 1]
    return last


_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})


def _before_next(verb: Token, end: int) -> int:
    """Where a clause ends whose last words are the subject of the next one: "X will grow and Y |
    may shrink", of which the parse takes Y for a second object."""
    doc = verb.doc
    if end + 1 >= verb.sent.end or doc[end + 1].pos_ != "AUX" or doc[end + 1].tag_ not in _FINITE:
        return end
    for at in range(end, max(verb.i, end - _SUBJECT), -1):
        if doc[at].dep_ == "cc":
            return at - 1
    return end


_SUBJECT = 6
"""Tokens of a subject that the parse may have taken for an object before."""


def future_of(verb: Token) -> str:
    """The auxiliary that puts a verb into the future, or an empty text."""
    perfect = False
    found = ""
    for child in verb.children:
        if child.dep_ in ("aux", "auxpass"):
            if child.lower_ in (
                "will",
                "wo",
                "'ll",
                "’ll",
                "would",
                "may",
                "might",
                "could",
                "shall",
            ):
                found = child.lower_
            perfect = perfect or child.lemma_ == "have"
    if verb.dep_ == "xcomp" and verb.head.lower_ == "going":
        return "going"
    if found in ("would", "may", "might", "could") and perfect:
        return ""
    return found


def is_past(verb: Token) -> bool:
    """Whether a verb is told in the simple past."""
    return verb.tag_ == "VBD" or any(
        c.dep_ in ("aux", "auxpass") and c.tag_ == "VBD" for c in verb.children
    )


def of_self(verb: Token) -> bool:
    """Whether the speaker is the subject."""
    subject = subject_of(verb)
    return subject is not None and subject.lower_ in FIRST_PERSON


def has_to(verb: Token) -> bool:
    """Whether a verb stands with "to"."""
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def is_perfect(verb: Token) -> bool:
    """Whether a verb stands with "have"."""
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)


def is_outcome(reading: Reading, noun: Token) -> bool:
    """Whether a noun can be what comes true: no person, no pronoun, no bare "it"."""
    return (
        noun.pos_ in ("NOUN", "VERB")
        and actor_at(reading, noun) is None
        and noun.ent_type_ not in ("PERSON", "GPE", "ORG", "NORP")
    )


def is_compared(words: Sequence[Token], adjective: Token) -> bool:
    """A comparative says nothing of the probability itself ("more likely")."""
    return any(
        c.lower_ in ("more", "less", "as", "so", "too") and c not in words
        for c in adjective.children
    )
