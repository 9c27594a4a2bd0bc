"""From a head token to the words that a finding cites.

A passage never leaves its sentence, carries no outer punctuation, and keeps quotation marks only
in pairs.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LOOSE = frozenset(",;:.!?…-–—")
"""Marks left out at either end of a passage."""

ASIDE = frozenset({"–", "—", ";"})

JOINING = frozenset({"and", "but", "or", "then"})

OPENING = frozenset('“"«„‘([')
CLOSING = frozenset('”"»“’)]')

ATTENDING = frozenset("amid amidst following given despite".split())
MEANWHILE = frozenset("as while though although".split())
"""Prepositions and conjunctions of what goes on beside what is told, and is no part of it."""

FIRST_PERSON = frozenset({"i", "we", "us", "me", "our", "my", "ourselves", "myself"})


def extent(
    head: Token, *, first: Token | None = None, cuts: Iterable[Token] = ()
) -> tuple[Token, ...]:
    """The run of tokens that a head governs, from ``first`` if given, ending before any cut.

    ``cuts`` are tokens (say, where a condition starts): the run stops before one to the right of
    its head, and starts at the head if one lies to the left. Empty if nothing is left.
    """
    sentence = head.sent
    start = max((first or head.left_edge).i, sentence.start)
    end = min(head.right_edge.i, sentence.end - 1)
    while (
        end + 2 < sentence.end and head.doc[end + 1].text == "-" and not head.doc[end].whitespace_
    ):
        end += 2  # "de-escalation", cut by the tokenizer
    for cut in cuts:
        if head.i < cut.i <= end:
            end = cut.i - 1
            while end > head.i and head.doc[end].pos_ in ("ADP", "PUNCT"):
                end -= 1  # "supports them “for | as long as ..."
        elif first is None and start <= cut.i < head.i:
            start = _after_clause(cut, head)
    return trimmed(head.doc, start, _before_aside(head, end))


def asides(head: Token) -> tuple[Token, ...]:
    """Where clauses begin that go on about something else: ", telling them ...", "and that ...",
    "while others ...", "amid fears of ..."."""
    found: list[Token] = []
    for child in head.children:
        if child.i < head.i:
            continue
        first = child.left_edge
        comma = first.i > head.i + 1 and first.nbor(-1).text == ","
        participle = child.dep_ == "advcl" and child.tag_ == "VBG"
        attended = child.dep_ == "prep" and child.lower_ == "with"
        if (
            (comma and (participle or attended))
            or _beside(child)
            or (comma and head.pos_ == "NOUN" and child.dep_ in ("relcl", "acl"))
            or (
                child.dep_ == "conj"
                and (
                    (head.tag_ == "VB" and child.tag_ in ("VBD", "VBZ"))
                    or any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)
                )
            )
        ):
            found.append(first)
    return tuple(found)


def _beside(child: Token) -> bool:
    """ "Amid fears that ...", "as the cabinet met": the circumstances of what is told."""
    if child.dep_ == "prep":
        return child.lower_ in ATTENDING
    marked = any(c.dep_ == "mark" and c.lower_ in MEANWHILE for c in child.children)
    told = any(c.dep_ in ("nsubj", "nsubjpass") for c in child.children)  # not "though not all"
    return child.dep_ == "advcl" and marked and told


def infinitive_behind(noun: Token) -> tuple[Token, Token] | None:
    """The infinitive right behind a phrase that names who is to do it, and its "to": "calls for
    the council | to meet". None behind a thing: "a plan to ..." is whole as it stands."""
    doc, at = noun.doc, noun.i + 1
    end = min(noun.sent.end, noun.i + 9)
    while at < end and doc[at].dep_ in ("conj", "cc", "det", "amod", "compound"):
        at += 1
    if at + 1 >= end or doc[at].lower_ != "to" or doc[at].tag_ != "TO":
        return None
    verb = doc[at].head
    if verb.tag_ != "VB" or verb.i <= at or verb.i - at > 3:
        return None
    bare = not any(c.dep_ in ("amod", "nummod", "compound", "prep") for c in noun.children)
    definite = any(c.dep_ == "det" and c.lower_ in ("the", "all") for c in noun.children)
    somebody = noun.pos_ == "PROPN" or noun.tag_ == "NNS" or (definite and bare)
    return (verb, doc[at]) if somebody else None


def _before_aside(head: Token, end: int) -> int:
    """Where a passage ends that is followed by an aside: a dash, a semicolon, a bracket left
    open."""
    doc = head.doc
    for i in range(head.i + 1, end + 1):
        if doc[i].text in ASIDE or (
            doc[i].text == "(" and all(doc[n].text != ")" for n in range(i, end + 1))
        ):
            return i - 1
    return end


def _after_clause(cut: Token, head: Token) -> int:
    """The first token behind a clause that stands before its head: "if they come, | we go"."""
    comma = next((i for i in range(head.i, cut.i, -1) if head.doc[i].text == ","), head.i)
    return comma + 1 if comma < head.i else head.i


def trimmed(doc: Doc, start: int, end: int) -> tuple[Token, ...]:
    """The tokens from ``start`` to ``end``, both included, without loose or unpaired marks."""
    while start <= end:
        first, last = doc[start], doc[end]
        unclosed = first.text in OPENING and not _marks(doc, start + 1, end, CLOSING)
        unopened = last.text in CLOSING and _marks(doc, start, end - 1, OPENING) % 2 == 0
        if unclosed or _loose(first):
            start += 1
        elif unopened or _loose(last):
            end -= 1
        else:
            break
    return tuple(doc[i] for i in range(start, end + 1))


def _loose(token: Token) -> bool:
    return token.text in LOOSE or token.is_space or token.lower_ in JOINING


def _marks(doc: Doc, start: int, end: int, kind: frozenset[str]) -> int:
    return sum(1 for i in range(start, end + 1) if doc[i].text in kind)


def between(first: Token, last: Token) -> tuple[Token, ...]:
    """All tokens from one to the other, in text order, trimmed."""
    low, high = min(first.i, last.i), max(first.i, last.i)
    return trimmed(first.doc, low, high)


def first_person(tokens: Iterable[Token]) -> bool:
    """Whether any of these tokens means the speaker."""
    return any(t.lower_ in FIRST_PERSON for t in tokens)


def is_question(sentence: Span) -> bool:
    """Whether a sentence ends with a question mark, whatever closes behind it."""
    for at in range(sentence.end - 1, sentence.start - 1, -1):
        if text := sentence.doc[at].text.rstrip("”\"'’ "):
            return text.endswith("?")
    return False
