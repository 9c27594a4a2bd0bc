"""Turns of phrase that forecast as a whole: "bodes ill", "cannot be ruled out", "not if but when"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.forecasts.courses import happens
from goodoffices.extract.forecasts.courses_table import ARRANGED, GRIEFS
from goodoffices.extract.forecasts.draft import Draft
from goodoffices.extract.forecasts.futures import told_of_another
from goodoffices.extract.forecasts.outcome import (
    FIRST_PERSON,
    clause_extent,
    future_of,
    has_to,
    is_outcome,
    is_past,
    of_self,
    subject_of,
)
from goodoffices.extract.forecasts.table import (
    CERTAIN,
    COMING,
    EFFECTS,
    EXPECTED,
    IMPACTS,
    NOT_EXPECTED,
    OPEN,
    SCHEDULED,
)
from goodoffices.extract.offers.makers import maker_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from goodoffices.extract.reading import Reading

_SIGNS = {"well": True, "ill": False, "badly": False, "poorly": False}
_EXCLUDED = frozenset("rule exclude discount".split())


def idioms(reading: Reading, doc: Doc, text: str) -> Iterator[Draft]:
    """The forecasts of a paragraph that such a phrase makes."""
    folded = text.casefold()
    if "bod" in folded or "ruled out" in folded or "excluded" in folded or "discounted" in folded:
        for token in doc:
            lemma = token.lemma_.lower()
            if lemma == "bode" and token.pos_ == "VERB":
                yield from _bodes(token)
            elif lemma in _EXCLUDED and token.tag_ == "VBN":
                yield from _open(reading, token)
    if "risk" in folded:
        for token in doc:
            if token.lemma_ == "risk" and token.pos_ == "VERB":
                yield from _risks(reading, token)
    if "set to" in folded or "possible" in folded:
        for token in doc:
            if token.lower_ == "set" and token.tag_ == "VBN":
                yield from _set(reading, token)
            elif token.lower_ == "possible" and token.dep_ == "acomp":
                yield from _possible(token)
    if "not" in folded and "when" in folded and "but" in folded:
        for sentence in doc.sents:
            yield from _not_if(reading, sentence)


def _bodes(verb: Token) -> Iterator[Draft]:
    """ "The first signs do not bode well": what is told is worse than even, or better."""
    how = next((c for c in verb.children if c.lower_ in _SIGNS and c.i > verb.i), None)
    extent = clause_extent(verb)
    if how is None or extent is None:
        return
    negated = any(c.dep_ == "neg" for c in verb.children)
    odds = NOT_EXPECTED if _SIGNS[how.lower_] == negated else EXPECTED
    yield Draft(*extent, verb, (verb, how), odds, 1, is_past(verb), certainty="low")


def _risks(reading: Reading, verb: Token) -> Iterator[Draft]:
    """ "The strikes risk a wider war": what something that happens may bring about."""
    subject, extent = subject_of(verb), clause_extent(verb)
    if subject is None or extent is None or verb.tag_ not in ("VBP", "VBZ"):
        return
    brought = any(c.dep_ in ("dobj", "xcomp", "ccomp") and c.i > verb.i for c in verb.children)
    run = any(c.dep_ == "xcomp" and c.tag_ == "VBG" and c.i > verb.i for c in verb.children)
    other = run and subject.lower_ not in ("you", "who", *FIRST_PERSON)
    if brought and (other or happens(reading, subject)) and verb.dep_ != "relcl":
        yield Draft(*extent, verb, (verb,), OPEN, 1, certainty="low")


def _open(reading: Reading, verb: Token) -> Iterator[Draft]:
    """ "A second strike cannot be ruled out"."""
    can = any(c.lower_ in ("can", "could", "ca") and c.dep_ == "aux" for c in verb.children)
    negated = any(c.dep_ == "neg" for c in verb.children)
    thing = subject_of(verb)
    if not (can and negated) or thing is None or not is_outcome(reading, thing):
        return
    yield Draft(thing.left_edge, thing.right_edge, thing, (verb,), OPEN, 1, certainty="low")


def _set(reading: Reading, token: Token) -> Iterator[Draft]:
    """ "The fighting is set to resume": of what happens, for of people it tells a schedule."""
    verb = next((c for c in token.children if c.dep_ == "xcomp" and has_to(c)), None)
    subject, extent = subject_of(token), clause_extent(verb, token) if verb is not None else None
    if verb is None or subject is None or extent is None or is_past(token):
        return
    lemma, thing = verb.lemma_.lower(), subject.lemma_.lower()
    comes = lemma in COMING or lemma in EFFECTS or lemma in IMPACTS or lemma in GRIEFS
    if (comes and happens(reading, subject) and thing not in ARRANGED) or (
        lemma not in SCHEDULED
        and lemma != "be"
        and not any(c.dep_ == "auxpass" for c in verb.children)
        and told_of_another(reading, token, subject)
    ):
        yield Draft(*extent, verb, (token,), OPEN, 1, certainty="low")


def _possible(token: Token) -> Iterator[Draft]:
    """ "It is possible that the mood will change"."""
    copula = token.head
    empty = subject_of(copula)
    verb = next(
        (c for h in (token, copula) for c in h.children if c.dep_ == "ccomp" and c.i > token.i),
        None,
    )
    if verb is None or empty is None or empty.lower_ != "it" or is_past(copula):
        return
    extent = clause_extent(verb)
    negated = any(c.dep_ == "neg" for c in copula.children)
    if extent is not None and not negated and future_of(verb) and not of_self(verb):
        yield Draft(*extent, verb, (token,), OPEN, 1, certainty="low")


def _not_if(reading: Reading, sentence: Span) -> Iterator[Draft]:
    """ "The question is not if they will sign but when": that it comes is taken for certain."""
    words = [t.lower_ for t in sentence]
    for at, word in enumerate(words):
        if word != "not" or "but" not in words[at:] or "when" not in words[at:]:
            continue
        behind = [w for w in words[at + 1 : at + 6] if w not in ("a", "question", "matter", "of")]
        but = at + words[at:].index("but")
        when = next((i for i in range(but + 1, min(but + 4, len(words))) if words[i] == "when"), 0)
        if behind[:1] not in (["if"], ["whether"]) or not when:
            continue
        begin = max((i + 1 for i in range(at) if words[i] in (":", ";", "that")), default=0)
        first, last = sentence[begin], sentence[when]
        ends = (sentence[at], sentence[when])
        before = [t for t in sentence[:begin] if t.dep_ in ("nsubj", "nsubjpass")]
        who = maker_of(reading, before[:1], None)  # "officials were clear: ..."
        yield Draft(
            first, last, sentence[at], ends, CERTAIN, 1, forecaster=who, others=bool(before)
        )
        return
