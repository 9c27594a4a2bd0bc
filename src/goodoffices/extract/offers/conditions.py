"""On what an undertaking or a stance depends, in the source's words, connective included."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodoffices.extract.passages import is_question, trimmed
from goodoffices.extract.reading import Reading
from goodoffices.extract.words import forms
from goodoffices.model.shapes import Condition, Relation

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

CONNECTIVES: dict[tuple[str, ...], Relation] = {
    ("if",): "if",
    ("only", "if"): "only-if",
    ("only", "when"): "only-if",
    ("only", "after"): "only-if",
    ("only", "once"): "only-if",
    ("if", "and", "only", "if"): "only-if",
    ("provided",): "only-if",
    ("provided", "that"): "only-if",
    ("providing",): "only-if",
    ("providing", "that"): "only-if",
    ("assuming", "that"): "if",
    ("as", "long", "as"): "only-if",
    ("so", "long", "as"): "only-if",
    ("on", "condition", "that"): "only-if",
    ("on", "the", "condition", "that"): "only-if",
    ("on", "the", "sole", "condition", "that"): "only-if",
    ("on", "condition", "of"): "only-if",
    ("subject", "to"): "only-if",
    ("conditional", "on"): "only-if",
    ("conditioned", "on"): "only-if",
    ("contingent", "on"): "only-if",
    ("contingent", "upon"): "only-if",
    ("in", "the", "event", "of"): "if",
    ("in", "the", "event", "that"): "if",
    ("in", "case"): "if",
    ("should",): "if",
    ("had",): "if",
    ("were",): "if",
    ("unless",): "unless",
    ("until",): "after",
    ("once",): "after",
    ("as", "soon", "as"): "after",
    ("before", "any"): "after",
    ("after",): "after",
    ("when",): "only-if",
    ("only", "with"): "only-if",
    ("on", "the", "understanding", "that"): "only-if",
    ("on", "the", "proviso", "that"): "only-if",
    ("in", "the", "absence", "of"): "unless",
    ("failing",): "unless",
    ("pending",): "after",
    ("in", "return"): "in-return",
    ("in", "return", "for"): "in-return",
    ("in", "exchange"): "in-return",
    ("in", "exchange", "for"): "in-return",
    ("as", "a", "quid", "pro", "quo", "for"): "in-return",
}
"""Connectives that make a condition (Quirk et al., A Comprehensive Grammar of the English
Language, 1985, 15.34-15.46; "in return" and "in exchange" after the ledger of record.md)."""

NOT_AFTER: dict[str, frozenset[str]] = {
    "if": frozenset(
        {
            "even",
            "as",
            "what",
            "ask",
            "asked",
            "asking",
            "wonder",
            "wondered",
            "see",
            "know",
            "whether",
            "sure",
            "clear",
            "unclear",
            "question",
        }
    ),
    "only": frozenset({"not", "if"}),
    "once": frozenset({"at", "all", "than", "for", "only"}),
    "provided": frozenset({"be", "been", "was", "were", "is", "are", "has", "have", "had", "and"}),
    "subject": frozenset({"the", "a", "this", "that", "on", "of", "been", "be", "is", "was"}),
    "in": frozenset(),
    "before": frozenset({"long", "the", "ever", "shortly"}),
    "pending": frozenset({"still", "is", "are", "remains", "the", "a"}),
}
"""Words before a connective's first that make it something else."""

IDIOMATIC = frozenset("takes necessary needed possible anything any ever anonymity".split())
"""Last words that make a phrase no condition: "as long as it takes", "if necessary"."""

STILL_TO_COME = frozenset({"after", "when"})
"""Connectives of time: a condition only for what is still to be done ("will open after they
leave"), and "when" only where "only" makes it one or the time may never come."""

CLAUSAL = frozenset({"once", "until", "in case", "provided", "providing", "as soon as"})
"""Connectives that count only where a verb follows: "once", but not "once a month"."""

LONGEST = max(map(len, CONNECTIVES))
"""Words of the longest connective."""

_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _words in sorted(CONNECTIVES, key=len, reverse=True):
    _FIRST.setdefault(_words[0], []).append(_words)


@dataclass(frozen=True, slots=True)
class ConditionFound:
    """A condition in a sentence; ``head`` is the verb or noun it introduces, ``on`` what hangs
    on it as far as the parse tells."""

    relation: Relation
    tokens: tuple[Token, ...]
    head: Token
    on: Token | None

    @property
    def start(self) -> Token:
        return self.tokens[0]


def conditions_in(reading: Reading, sentence: Span) -> tuple[ConditionFound, ...]:
    """All conditions of a sentence, in order, none inside another's connective."""
    place = reading.start_of(sentence[0])
    if place not in reading.conditions:
        reading.conditions[place] = _conditions(sentence)
    return reading.conditions[place]


def _conditions(sentence: Span) -> tuple[ConditionFound, ...]:
    found: list[ConditionFound] = []
    at, first, end = sentence.start, sentence.start, sentence.end
    said = forms(sentence)
    if _FIRST.keys().isdisjoint(said):
        return ()
    while at < end:
        size = 1
        for words in _FIRST.get(said[at - first], ()):
            size = len(words)
            if at + size < end and said[at - first : at - first + size] == list(words):
                condition = _condition(sentence, at, words)
                if condition is not None:
                    found.append(condition)
                    break
        else:
            size = 1
        at += size
    return tuple(found)


def conditions_on(
    reading: Reading, heads: Iterable[Token], found: Iterable[ConditionFound]
) -> tuple[Condition, ...]:
    """Those of a sentence's conditions that hang on any of these tokens, as the record has them.

    A condition hangs on what governs it in the parse; one that hangs on the verb of saying above
    ("if they agree, he said, we withdraw") hangs on what is said.
    """
    wanted = bearing(heads)
    return tuple(
        Condition(c.relation, reading.cite(c.tokens))
        for c in found
        if c.on is None or c.on.i in wanted
    )


def bearing(heads: Iterable[Token]) -> set[int]:
    """The places of the tokens on which a condition of these may hang: what they govern and what
    governs them, as far as no clause of its own begins ("promised aid, but said that if ...")."""
    wanted: set[int] = set()
    for head in heads:
        step = head
        while step.head.i != step.i and not _own_clause(step):
            step = step.head
            wanted.add(step.i)
        below = [head]
        while below:
            token = below.pop()
            wanted.add(token.i)
            below += [c for c in token.children if not _own_clause(c)]
    return wanted


def _own_clause(token: Token) -> bool:
    """Whether a verb is told beside another on its own: coordinated in a tense of its own, or with
    a subject of its own."""
    if token.dep_ != "conj" or token.pos_ not in ("VERB", "AUX"):
        return False
    finite = token.tag_ in ("VBD", "VBZ", "VBP") or any(
        c.tag_ in ("VBD", "VBZ", "VBP") for c in token.children if c.dep_ in ("aux", "auxpass")
    )
    return finite or any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)


def _condition(sentence: Span, at: int, words: tuple[str, ...]) -> ConditionFound | None:
    doc, first = sentence.doc, words[0]
    token = doc[at]
    before = doc[at - 1].lower_ if at > sentence.start else ""
    if before in NOT_AFTER.get(first, ()):
        return None
    if first in ("had", "should", "were"):
        return _inverted(sentence, token)
    last = doc[at + len(words) - 1]
    head = _introduced(last, at)
    if head is not None and head.i + 2 < sentence.end and _hyphened(head):
        head = head.nbor(2)  # "if re-elected", its prefix taken for the verb
    phrase = " ".join(words)
    if words[-1] in ("return", "exchange"):  # what was given stands in the sentence before
        on = token.head if token.head.i != token.i else None
        return ConditionFound(CONNECTIVES[words], (token, last), last, on)
    if head is None:
        return None
    if first == "if" and head.dep_ == "ccomp":
        return None  # "asked if": a question
    if phrase in CLAUSAL and head.pos_ not in ("VERB", "AUX"):
        return None
    end = max(head.right_edge.i, at + len(words))
    tokens = trimmed(doc, at, min(_stop(sentence, head, end), sentence.end - 1))
    if len(tokens) <= len(words) or tokens[len(words) :][-1].lower_ in IDIOMATIC:
        return None
    if first in ("until", "once") and _past(head):
        return None
    if first in STILL_TO_COME and len(words) == 1 and not _awaited(token, head, first):
        return None
    on = head.head if head.head.i < at or head.head.i > tokens[-1].i else None
    if on is None and token.head.i < at:
        on = token.head
    return ConditionFound(CONNECTIVES[words], tokens, head, on)


def worded(tokens: tuple[Token, ...]) -> bool:
    """Whether words that the trained reader takes for a condition tell of one: by a connective
    that they, or the word before them, begin with, and by no idiom ("if need be", "even if")."""
    first = tokens[0]
    for at in (first.i, first.i - 1):
        if at < first.sent.start:
            continue
        said = tuple(t.lower_ for t in first.doc[at : at + LONGEST])
        before = first.doc[at - 1].lower_ if at > first.sent.start else ""
        words = (*_FIRST.get(said[0], ()), ("before",))
        if any(said[: len(w)] == w for w in words):
            idiom = tokens[-1].lower_ in IDIOMATIC | {"required", "be"} or "anonymity" in said
            idiom |= said[:3] == ("when", "it", "comes")
            return not idiom and before not in NOT_AFTER.get(said[0], ())
    return False


def _hyphened(token: Token) -> bool:
    """Whether a word goes on behind a hyphen."""
    hyphen = token.nbor(1)
    return hyphen.text == "-" and not token.whitespace_ and not hyphen.whitespace_


def _past(head: Token) -> bool:
    """ "Until the position shifted", of what was: a date told as an event, no condition."""
    above = head.head
    open_ = any(c.tag_ == "MD" or c.dep_ == "neg" or c.lower_ == "to" for c in above.children)
    return head.tag_ == "VBD" and not open_


def _awaited(token: Token, head: Token, first: str) -> bool:
    """Whether a clause of time tells what something still to be done waits for."""
    above = head.head
    if head.dep_ not in ("advcl", "pcomp") or above.pos_ not in ("VERB", "AUX"):
        return False
    while above.dep_ in ("xcomp", "conj") and above.tag_ == "VB" and above.head.pos_ == "VERB":
        if any(c.dep_ == "aux" for c in above.children):
            break
        above = above.head
    aux = {c.lower_ for c in above.children if c.dep_ == "aux"}
    if not aux & {"will", "would", "can", "could", "shall", "wo", "’ll", "'ll", "to"}:
        return False
    if first == "when":
        only = any(c.lower_ == "only" for c in (*above.children, *head.children, *token.children))
        return only and head.pos_ in ("VERB", "AUX")
    finite = head.tag_ in ("VBZ", "VBP") or any(
        c.tag_ in ("VBZ", "VBP") for c in head.children if c.dep_ in ("aux", "auxpass")
    )
    return finite and head.dep_ == "advcl"


def _introduced(last: Token, at: int) -> Token | None:
    """The verb or noun that a connective introduces."""
    for token in (last, *(last.doc[i] for i in range(at, last.i))):
        if token.dep_ in ("mark", "advmod", "prep") and token.head.i > last.i:
            return token.head
        for child in token.children:
            if child.i > last.i and child.dep_ in ("pobj", "pcomp", "ccomp", "advcl", "acl"):
                return child
    step = last.doc[last.i + 1]
    while step.head.i > step.i and step.dep_ != "ROOT":
        step = step.head
    return step if step.i > last.i else None


def _stop(sentence: Span, head: Token, end: int) -> int:
    """Where a condition ends: before what is said aside after a dash or a semicolon."""
    for i in range(head.i + 1, end + 1):
        if sentence.doc[i].text in (";", "—", "–"):
            return i - 1
    return end


def _inverted(sentence: Span, token: Token) -> ConditionFound | None:
    """ "Should talks fail", "had they listened": the auxiliary before its subject, no question."""
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    clause_start = token.i == sentence.start or token.nbor(-1).text in (",", "“", '"', "that", "—")
    if not clause_start or is_question(sentence):
        return None
    behind = any(c.dep_ in ("nsubj", "nsubjpass") and c.i > token.i for c in verb.children)
    before_main = verb.dep_ == "ccomp" and verb.head.i > token.i
    if not behind or not (verb.dep_ == "advcl" or before_main):
        return None
    end = verb.right_edge.i
    tokens = trimmed(sentence.doc, token.i, min(end, sentence.end - 1))
    return ConditionFound("if", tokens, verb, verb.head)
