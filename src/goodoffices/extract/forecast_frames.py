"""How English builds a forecast: the constructions that tie words of probability to an outcome."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from goodoffices.extract.chances import chances
from goodoffices.extract.forecast_outcome import (
    FIRST_PERSON,
    clause_extent,
    future_of,
    has_to,
    is_outcome,
    is_past,
    is_perfect,
    last_of,
    of_self,
    subject_of,
)
from goodoffices.extract.forecasts_table import (
    ADJECTIVES,
    ADVERBS,
    BELIEVING,
    DEMANDED,
    DIRE,
    EVENTS,
    EXPECTED,
    EXPECTING,
    LIKELY,
    NAMING,
    NOT_EXPECTED,
    OPEN,
    OUTCOMES,
    RATING,
    SCHEDULED,
    STATIVE,
    TRUSTING,
    UNLIKELY,
    Odds,
)
from goodoffices.extract.names import actor_at
from goodoffices.model.shapes import Certainty

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from goodoffices.extract.reading import Reading


@dataclass(frozen=True, slots=True)
class Draft:
    """A forecast before it is cited: the outcome from ``first`` to ``last``, its ``head`` verb or
    noun, and the words that make it one. ``reported`` asks for a statement around it."""

    first: Token
    last: Token
    head: Token
    words: Sequence[Token]
    odds: Odds
    rank: int
    reported: bool = False
    forecaster: str | None = None
    certainty: Certainty = "high"


_HINT = re.compile(
    r"likel|probab|certain|inevitabl|doubt|chance|odds|prospect|possibilit|expect|anticipat|predict"
    r"|forecast|foresee|project|envis|convinced|confident|optimis|pessimis|sure|bound|destined"
    r"|eventual|ultimate|sooner or|one day|in the end|long run|hardly|scarcely|hope|fear|toss"
    r"|\b(?:could|may|might|will)\b|believe|think|reckon|bet|suspect|guess|assume|unavoid|foregone",
    re.IGNORECASE,
)


def drafts(reading: Reading, doc: Doc, text: str, *, in_section: bool) -> list[Draft]:
    """The forecasts of a paragraph, none overlapping another: the most explicit wording wins."""
    if not _HINT.search(text):
        return []
    found = [
        *_predicates(reading, doc, text),
        *_adverbs(reading, doc, text),
        *(Draft(c.first, c.last, c.head, c.words, c.odds, 0) for c in chances(doc, text)),
        *_verbs(reading, doc),
        *_outcomes(reading, doc, in_section=in_section),
    ]
    kept: list[Draft] = []
    for draft in sorted(found, key=lambda d: (d.rank, d.first.i, d.last.i)):
        if draft.first.sent.text.rstrip("\"”’' ").endswith("?"):
            continue
        if not any(k.first.i <= draft.last.i and draft.first.i <= k.last.i for k in kept):
            kept.append(draft)
    return sorted(kept, key=lambda d: d.first.i)


# ---------------------------------------------------------------- words of probability


@cache
def _compiled(rows: tuple[tuple[str, Odds], ...]) -> tuple[tuple[re.Pattern[str], Odds], ...]:
    return tuple((re.compile(rf"\b(?:{p})(?!\w)", re.IGNORECASE), odds) for p, odds in rows)


def _worded(
    doc: Doc, text: str, rows: tuple[tuple[str, Odds], ...]
) -> Iterator[tuple[Sequence[Token], Token, Odds]]:
    """Places where a row of a table stands: its tokens, their head, and what it says."""
    taken: list[tuple[int, int]] = []
    for pattern, odds in _compiled(rows):
        for m in pattern.finditer(text):
            if any(m.start() < e and s < m.end() for s, e in taken):
                continue
            taken.append(m.span())
            span = doc.char_span(*m.span(), alignment_mode="expand")
            if span is not None and len(span):
                yield tuple(span), span.root, odds


_COPULAS = frozenset("be remain seem look appear become".split())


def _predicates(reading: Reading, doc: Doc, text: str) -> Iterator[Draft]:
    """ "X is unlikely to V", "it is unlikely that P", "X remains unlikely", "judged X unlikely"."""
    for words, root, odds in _worded(doc, text, ADJECTIVES):
        if root.dep_ == "advmod" and root.head.pos_ == "VERB":
            continue
        adjective = next(
            (t for t in words if t.pos_ in ("ADJ", "ADV") and t.head not in words), root
        )
        copula = adjective.head
        if _compared(words, adjective) or _obliged(words, adjective):
            continue
        negative = _negative(copula, words)
        if negative and odds is not LIKELY:
            continue
        odds = UNLIKELY if negative else odds
        draft = _infinitive(words, adjective, copula, odds) or _extraposed(
            words, adjective, copula, odds
        )
        yield from [draft] if draft else _plain(reading, words, adjective, copula, odds)


def _compared(words: Sequence[Token], adjective: Token) -> bool:
    """A comparative says nothing of the probability itself ("more likely")."""
    return any(
        c.lower_ in ("more", "less", "as", "so", "too") and c not in words
        for c in adjective.children
    )


def _obliged(words: Sequence[Token], adjective: Token) -> bool:
    """ "Legally bound to" and "make sure to" tell duties and cares."""
    if words[0].lower_ not in ("bound", "certain", "sure", "destined"):
        return False
    return adjective.head.lemma_ not in _COPULAS or any(
        c.dep_ in ("advmod", "npadvmod") and c.lower_ not in ("almost", "still", "also", "now")
        for c in adjective.children
    )


def _negative(copula: Token, words: Sequence[Token]) -> bool:
    """ "Neither side is likely to", "is not inevitable": a denial outside the words themselves."""
    subject = subject_of(copula)
    above = [*copula.children, *(subject.children if subject is not None else ())]
    return any(
        (c.dep_ in ("neg", "preconj") or c.lower_ in ("no", "neither", "nobody", "none"))
        and c not in words
        for c in above
    ) or (subject is not None and subject.lower_ in ("nobody", "none", "neither", "nothing"))


def _infinitive(
    words: Sequence[Token], adjective: Token, copula: Token, odds: Odds
) -> Draft | None:
    verb = next(
        (
            c
            for holder in (adjective, copula)
            for c in holder.children
            if c.dep_ == "xcomp" and c.i > adjective.i and has_to(c)
        ),
        None,
    )
    if verb is None or is_perfect(verb):
        return None
    if adjective.dep_ in ("amod", "acl") or copula.pos_ == "NOUN":  # "talks likely to fail"
        return Draft(copula.left_edge, last_of(verb), verb, words, odds, 0, reported=False)
    extent = clause_extent(verb, copula)
    if extent is None:
        return None
    return Draft(*extent, verb, words, odds, 0, reported=is_past(copula))


def _extraposed(
    words: Sequence[Token], adjective: Token, copula: Token, odds: Odds
) -> Draft | None:
    verb = next(
        (
            c
            for holder in (adjective, copula)
            for c in holder.children
            if c.dep_ in ("ccomp", "csubj", "advcl") and c.i > adjective.i and subject_of(c)
        ),
        None,
    )
    expletive = subject_of(copula)
    if verb is None or expletive is None or expletive.lower_ not in ("it", "that"):
        return None
    if not future_of(verb) and not (verb.pos_ == "VERB" and verb.tag_ in ("VBZ", "VBP", "VB")):
        return None
    extent = clause_extent(verb)
    return Draft(*extent, verb, words, odds, 0, reported=is_past(copula)) if extent else None


def _plain(
    reading: Reading, words: Sequence[Token], adjective: Token, copula: Token, odds: Odds
) -> Iterator[Draft]:
    if adjective.dep_ in ("acomp", "attr", "oprd", "ccomp", "xcomp"):
        if any(c.dep_ in ("acomp", "attr") and c.i > adjective.i for c in copula.children):
            return  # "is likely much higher": a guess at what is
        if copula.lemma_ in _COPULAS:
            subject = subject_of(copula)
            past = is_past(copula)
            if subject is not None and not is_perfect(copula) and is_outcome(reading, subject):
                yield Draft(subject.left_edge, subject.right_edge, subject, words, odds, 0, past)
        elif copula.lemma_.lower() in RATING:
            named = [
                c
                for c in (*copula.children, *adjective.children)
                if c.dep_ in ("dobj", "nsubj") and copula.i < c.i < adjective.i
            ]
            if named and is_outcome(reading, named[0]):
                thing = named[0]
                yield Draft(thing.left_edge, thing.right_edge, thing, words, odds, 0)


def _adverbs(reading: Reading, doc: Doc, text: str) -> Iterator[Draft]:
    """ "X will likely V", "X will eventually V"."""
    for words, root, odds in _worded(doc, text, ADVERBS):
        if _compared(words, root) or words[-1].lower_ == "not":
            odds = odds if words[-1].lower_ == "not" else OPEN
        verb = root
        while (
            verb.dep_ in ("advmod", "prep", "pobj", "npadvmod", "amod", "pcomp")
            and verb.head is not verb
        ):
            verb = verb.head
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        ahead = future_of(verb)
        if not ahead or (odds is OPEN and (ahead not in ("will", "wo", "'ll", "’ll", "would"))):
            continue
        clause = reading.clauses.headed_by(verb)
        if clause is None or clause.scope == "condition" or of_self(verb):
            continue
        if verb.lemma_.lower() in STATIVE:
            continue
        if words[0].lower_ in ("hardly", "scarcely") and ahead not in ("will", "would"):
            continue
        if odds is OPEN and (ahead == "would" or verb.lemma_.lower() in SCHEDULED):
            continue
        extent = clause_extent(verb)
        if extent:
            rank = 3 if odds is OPEN else 0
            yield Draft(*extent, verb, words, odds, rank, reported=ahead == "would" and rank == 3)


# ---------------------------------------------------------------- verbs of expecting


def _verbs(reading: Reading, doc: Doc) -> Iterator[Draft]:
    for token in doc:
        lemma = token.lemma_.lower()
        if lemma in EXPECTING and token.pos_ == "VERB":
            passive = token.tag_ == "VBN" and (
                token.dep_ in ("acl", "amod") or any(c.dep_ == "auxpass" for c in token.children)
            )
            found = _expected(reading, token) if passive else _expects(reading, token, lemma)
        elif lemma in TRUSTING and token.pos_ == "VERB":
            found = _trusts(reading, token, frozenset({"will", "wo", "'ll", "’ll", "going"}))
        elif token.lower_ in BELIEVING and token.dep_ in ("acomp", "acl", "advcl", "amod", "ROOT"):
            found = _trusts(
                reading, token, frozenset("will wo 'll ’ll going would could may might".split())
            )
        else:
            continue
        if found is not None:
            yield found


def _planned(verb: Token) -> bool:
    return verb.lemma_.lower() in SCHEDULED and not any(
        c.dep_ == "nsubjpass" for c in verb.children
    )


def _expected(reading: Reading, token: Token) -> Draft | None:
    """ "X is expected to V", "responses are expected within hours"."""
    if is_perfect(token):
        return None
    clause = reading.clauses.headed_by(token)
    negated = clause is not None and clause.negated
    negated = negated or any(c.lower_ == "longer" for c in token.children)
    odds = NOT_EXPECTED if negated else EXPECTED
    verb = next(
        (c for c in token.children if c.dep_ == "xcomp" and has_to(c) and c.i > token.i), None
    )
    past = is_past(token)
    if verb is not None:
        if _planned(verb) or verb.lemma_.lower() in DEMANDED or is_perfect(verb):
            return None
        if token.dep_ == "acl":
            return Draft(token.head.left_edge, last_of(verb), verb, (token,), odds, 1)
        extent = clause_extent(verb, token)
        return Draft(*extent, verb, (token,), odds, 1, reported=past) if extent else None
    finite = next((c for c in token.children if c.dep_ == "ccomp" and future_of(c)), None)
    if finite is not None:
        extent = clause_extent(finite)
        return Draft(*extent, finite, (token,), odds, 1, reported=past) if extent else None
    subject = subject_of(token)
    dated = any(
        c.dep_ in ("prep", "npadvmod", "advmod")
        and c.lower_ in ("within", "by", "in", "soon", "before")
        for c in token.children
    )
    if (
        subject is None
        or not dated
        or past
        or token.dep_ == "acl"
        or not is_outcome(reading, subject)
    ):
        return None
    return Draft(subject.left_edge, last_of(token), token, (token,), odds, 1)


def _expects(reading: Reading, token: Token, lemma: str) -> Draft | None:
    """ "They expect the talks to fail", "she predicted a second election"."""
    subject = subject_of(token)
    if subject is None or (token.dep_ == "advcl" and token.head.i < token.i - 12):
        return None
    clause = reading.clauses.headed_by(token)
    if clause is None or clause.scope == "condition" or clause.modality == "counterfactual":
        return None
    if is_perfect(token) and is_past(token):  # "had expected"
        return None
    if clause.modality or any(c.lower_ in ("if", "whether") for c in token.children):
        return None
    plain = lemma == "expect"
    odds = (
        (NOT_EXPECTED if clause.negated else EXPECTED)
        if lemma in ("expect", "anticipate")
        else OPEN
    )
    if clause.negated and odds is OPEN:
        return None
    reported = plain and is_past(token)
    who = actor_at(reading, subject)
    verb = next((c for c in token.children if c.dep_ in ("ccomp", "xcomp") and c.i > token.i), None)
    if verb is not None and verb.pos_ in ("VERB", "AUX"):
        outcome = subject_of(verb)
        if outcome is None or outcome.lower_ in ("you", *FIRST_PERSON):
            return None
        if verb.lemma_.lower() in DEMANDED or (plain and _planned(verb)):
            return None
        if not (has_to(verb) or future_of(verb)):
            return None
        extent = clause_extent(verb)
        return Draft(*extent, verb, (token,), odds, 1, reported, who) if extent else None
    named = next((c for c in token.children if c.dep_ == "dobj"), None)
    if named is None or not is_outcome(reading, named):
        return None
    if lemma not in NAMING and not _dated(token, named):
        return None
    return Draft(named.left_edge, last_of(token), named, (token,), odds, 1, reported, who, "low")


def _dated(verb: Token, noun: Token) -> bool:
    return any(
        t.dep_ == "prep" and t.lower_ in ("by", "within", "before") and t.head in (verb, noun)
        for t in verb.subtree
    )


def _trusts(reading: Reading, token: Token, auxiliaries: frozenset[str]) -> Draft | None:
    """ "He is confident that X will", "they fear that X will"."""
    holder = token if token.pos_ == "VERB" else token.head
    verb = next(
        (
            c
            for c in (*token.children, *holder.children)
            if c.dep_ == "ccomp" and c.i > token.i and future_of(c) in auxiliaries
        ),
        None,
    )
    if verb is None or of_self(verb) or _planned(verb) or verb.lemma_.lower() == "depend":
        return None
    clause = reading.clauses.headed_by(verb)
    if clause is None or clause.scope == "condition":
        return None
    if any(c.dep_ == "neg" for c in holder.children) or _compared((token,), token):
        return None
    believer, subject = subject_of(holder), subject_of(verb)
    same = believer is not None and subject is not None and subject.pos_ == "PRON"
    if same and believer is not None and subject is not None:
        mine = actor_at(reading, subject)
        if subject.lower_ == believer.lower_ or (mine and mine == actor_at(reading, believer)):
            return None
    extent = clause_extent(verb)
    who = actor_at(reading, believer) if believer is not None else None
    return Draft(*extent, verb, (token,), OPEN, 2, False, who) if extent else None


# ---------------------------------------------------------------- outcomes without such words


def _outcomes(reading: Reading, doc: Doc, *, in_section: bool) -> Iterator[Draft]:
    """ "could lead to", "will undermine": a future of what comes about, told of no one's deed."""
    for token in doc:
        ahead = future_of(token) if token.pos_ in ("VERB", "AUX") else ""
        if ahead not in ("could", "may", "might", "will"):
            continue
        lemma = token.lemma_.lower()
        subject = subject_of(token)
        passive = subject is not None and subject.dep_ == "nsubjpass"
        comes = lemma in DIRE or (
            lemma in OUTCOMES and (in_section or ahead != "will") and not passive
        )
        comes = comes or (ahead != "will" and any(c.lower_ == "well" for c in token.children))
        if subject is not None and subject.lower_ in ("nobody", "no", "none", "one", "anyone"):
            continue
        if subject is None or not (comes or (ahead != "will" and _event(reading, subject))):
            continue
        clause = reading.clauses.headed_by(token)
        if (
            clause is None
            or clause.scope == "condition"
            or (clause.negated and (lemma in DIRE or ahead == "could"))
        ):
            continue
        deed = ahead == "will" and (subject.pos_ in ("PRON", "PROPN") or actor_at(reading, subject))
        if deed or of_self(token) or token.dep_ in ("relcl", "advcl", "pcomp"):
            continue
        extent = clause_extent(token)
        modal = tuple(c for c in token.children if c.lower_ == ahead)[:1]
        if extent and modal and modal[0].i > subject.i:  # not a wish: "may peace prevail"
            yield Draft(*extent, token, modal, OPEN, 4, not (comes or in_section), certainty="low")


def _event(reading: Reading, subject: Token) -> bool:
    """Whether a subject is an event or a thing to come, of which nobody disposes."""
    return subject.lemma_.lower() in EVENTS and is_outcome(reading, subject)
