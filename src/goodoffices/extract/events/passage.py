"""The words of a clause or noun phrase that tell an event.

They run from subject to last complement and leave relative clauses and side remarks out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.clauses import Clause
from goodoffices.extract.clauses.repair import main_after_all
from goodoffices.extract.events.words import AWAITED, LETTING, TAKES_CLAUSE
from goodoffices.extract.passages import trimmed
from goodoffices.model.shapes import Plover

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 250
"""Characters of a passage; a longer one is cut back to its verb and what stands nearest."""

LONGEST_NOUN = 160
"""The same for a noun phrase."""

_ASIDE = frozenset({"relcl", "advcl", "parataxis", "punct", "cc", "appos"})
_ARGUMENTS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "dative", "agent", "prt", "attr", "acomp", "oprd", "xcomp"}
)
_VERBAL = frozenset({"aux", "auxpass", "neg", "prt"})


def clause_passage(clause: Clause, type_: Plover) -> tuple[Token, ...]:
    """The words of a clause from its first to its last core part, at most ``LONGEST`` long."""
    verb = clause.verb
    low = high = verb
    left: list[tuple[Token, Token]] = []
    right: list[tuple[Token, Token]] = []
    for child in verb.children:
        if not _belongs(child, type_):
            continue
        edges = _edges(child)
        (left if child.i < verb.i else right).append(edges)
    for edges in sorted(right, key=lambda e: e[0].i):
        if _length(low, edges[1]) > LONGEST:
            break
        high = edges[1] if edges[1].i > high.i else high
    for edges in sorted(left, key=lambda e: -e[0].i):
        if _length(edges[0], high) <= LONGEST and edges[0].i < low.i:
            low = edges[0]
    for subject in main_after_all(verb):
        first = subject.left_edge
        if first.i < low.i and _length(first, high) <= LONGEST:
            low = first
    return trimmed(verb.doc, low.i, high.i)


def noun_passage(noun: Token) -> tuple[Token, ...]:
    """The words of a noun phrase without relative clauses and appositions."""
    low, high = noun, noun
    for child in noun.children:
        if child.dep_ in _ASIDE or child.dep_ == "conj":
            continue
        if child.dep_ == "acl" and (child.tag_ != "VB" or noun.lemma_.lower() not in AWAITED):
            continue
        first, last = _edges(child)
        if child.i < noun.i:
            low = first if first.i < low.i else low
        elif _length(low, last) <= LONGEST_NOUN and child.dep_ in ("prep", "agent", "acl"):
            high = last if last.i > high.i else high
        elif child.dep_ == "prep" and child.i == high.i + 1:  # a list behind: what it opens with
            opens = [c for c in child.children if c.dep_ == "pobj"]
            high = opens[0] if opens and _length(low, opens[0]) <= LONGEST_NOUN else high
    return trimmed(noun.doc, low.i, high.i)


def _belongs(child: Token, type_: Plover) -> bool:
    if child.dep_ in _ARGUMENTS or child.dep_ in _VERBAL:
        return True
    if child.dep_ == "prep":
        return child.i > child.head.i
    if child.dep_ == "npadvmod":
        return True
    takes = type_ in TAKES_CLAUSE or child.head.lemma_.lower() in LETTING
    if child.dep_ == "advcl" and type_ in TAKES_CLAUSE and child.i > child.head.i:
        return child.tag_ == "VB" and any(c.lower_ == "for" for c in child.children)
    return child.dep_ == "ccomp" and takes and child.i > child.head.i


def _edges(token: Token) -> tuple[Token, Token]:
    """First and last token of a phrase, relative clauses and side remarks left out."""
    low = high = token
    for child in token.children:
        if child.dep_ in _ASIDE and child.dep_ not in ("cc",):
            continue
        first, last = _edges(child)
        low = first if first.i < low.i else low
        high = last if last.i > high.i else high
    return low, high


def _length(low: Token, high: Token) -> int:
    return int(high.idx) + len(high.text) - int(low.idx)
