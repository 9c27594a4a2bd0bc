"""How English builds a forecast: the constructions that tie words of probability to an outcome."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from goodoffices.extract.forecasts.asserted import is_asserted
from goodoffices.extract.forecasts.chances import chances, own_odds
from goodoffices.extract.forecasts.courses import brings
from goodoffices.extract.forecasts.draft import Draft
from goodoffices.extract.forecasts.expecting import expectations
from goodoffices.extract.forecasts.futures import futures
from goodoffices.extract.forecasts.idioms import idioms
from goodoffices.extract.forecasts.moods import moods
from goodoffices.extract.forecasts.outcome import (
    clause_extent,
    future_of,
    has_to,
    is_compared,
    is_outcome,
    is_past,
    is_perfect,
    last_of,
    of_self,
    subject_of,
)
from goodoffices.extract.forecasts.ratings import rated
from goodoffices.extract.forecasts.table import (
    ADJECTIVES,
    ADVERBS,
    COMING,
    EVENTS,
    LIKELY,
    OPEN,
    OUTCOMES,
    OWN,
    RATING,
    SCHEDULED,
    STATES,
    STATIVE,
    STEMS,
    UNLIKELY,
    Odds,
)
from goodoffices.extract.offers.makers import maker_of
from goodoffices.extract.words import lowered

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from goodoffices.extract.reading import Reading


_HINTS = STEMS + tuple(
    "doubt chance odds expect anticipat predict forecast foresee project envis convinced confident"
    " optimis pessimis hope fear rule excluded possible remote worr bod whether cent % could may"
    " might will would won't won’t 'll ’ll believe think reckon bet suspect guess assume"
    " conclu skeptic sceptic going set apprehension".split()
)
"""A paragraph with none of these holds no forecast."""


def drafts(reading: Reading, doc: Doc, text: str, *, in_section: bool) -> list[Draft]:
    """The forecasts of a paragraph, none overlapping another: the most explicit wording wins."""
    lower = lowered(text)
    if not any(hint in lower for hint in _HINTS):
        return []
    found = [
        *_predicates(reading, doc, text),
        *_adverbs(reading, doc, text),
        *(Draft(c.first, c.last, c.head, c.words, c.odds, 0) for c in chances(doc, text)),
        *expectations(reading, doc),
        *moods(reading, doc, text),
        *idioms(reading, doc, text),
        *futures(reading, doc, in_section=in_section),
    ]
    kept: list[Draft] = []
    for draft in sorted(found, key=lambda d: (d.rank, d.first.i, d.last.i)):
        if not is_asserted(reading, draft):
            continue
        if not any(k.first.i <= draft.last.i and draft.first.i <= k.last.i for k in kept):
            kept.append(draft)
    return sorted(kept, key=lambda d: d.first.i)


# ---------------------------------------------------------------- words of probability


_Row = tuple[re.Pattern[str], Odds, tuple[str, ...]]
"""A wording, what it says, and the stems of which a text must hold one to have it."""


@cache
def _compiled(rows: tuple[tuple[str, Odds], ...]) -> tuple[_Row, ...]:
    return tuple(
        (re.compile(rf"\b(?:{p})(?!\w)"), odds, tuple(s for s in STEMS if s in p))
        for p, odds in rows
    )


def _worded(
    doc: Doc, text: str, rows: tuple[tuple[str, Odds], ...]
) -> Iterator[tuple[Sequence[Token], Token, Odds]]:
    """Places where a row of a table stands: its tokens, their head, and what it says."""
    taken: list[tuple[int, int]] = []
    lower = lowered(text)
    held = {stem for stem in STEMS if stem in lower}
    for pattern, odds, stems in _compiled(rows):
        if held.isdisjoint(stems):
            continue
        for m in pattern.finditer(lower):
            if any(m.start() < e and s < m.end() for s, e in taken):
                continue
            taken.append(m.span())
            span = doc.char_span(*m.span(), alignment_mode="expand")
            if span is not None and len(span):
                own = own_odds(text, m.end())
                yield tuple(span), span.root, own[0] if own is not None else odds


_SAID_OF = frozenset({"acomp", "attr", "prep"})
_COPULAS = frozenset("be remain seem look appear become".split())


def _predicates(reading: Reading, doc: Doc, text: str) -> Iterator[Draft]:
    """ "X is unlikely to V", "it is unlikely that P", "X remains unlikely", "judged X unlikely"."""
    for words, root, odds in _worded(doc, text, ADJECTIVES):
        if root.dep_ == "advmod" and root.head.pos_ == "VERB":
            continue
        adjective = next(
            (t for t in words if t.pos_ in ("ADJ", "ADV") and t.head not in words), root
        )
        copula = adjective if subject_of(adjective) is not None else adjective.head
        seen = _seen_as(reading, words, adjective, copula, odds)
        if seen is not None:
            yield seen
            continue
        judged = rated(reading, words, odds)
        if judged is not None:
            yield judged
            continue
        if is_compared(words, adjective) or _obliged(words, adjective):
            continue
        if odds is OPEN:
            modal = tuple(c for c in copula.children if c.lower_ in ("may", "might", "could"))
            if not modal and is_past(copula) and words[0].lower_ in ("poised", "on", "headed"):
                continue  # "were poised to": it has come or not by now
            ends = clause_extent(copula) if modal and adjective.dep_ in _SAID_OF else None
            if ends is not None:  # "may be imminent": its "may" says how likely it is
                yield Draft(*ends, copula, modal[:1], odds, 0, certainty="low")
                continue
        negative = _negative(copula, words)
        if negative and odds.scale != OWN:
            if odds is not LIKELY:
                continue
            odds = UNLIKELY
        draft = _infinitive(words, adjective, copula, odds) or _extraposed(
            words, adjective, copula, odds
        )
        yield from [draft] if draft else _plain(reading, words, adjective, copula, odds)


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
    if any(
        (c.dep_ in ("neg", "preconj") or c.lower_ in ("no", "neither", "nobody", "none"))
        and c not in words
        for c in above
    ):
        return True
    left = copula.doc[max(copula.sent.start, copula.i - 8) : copula.i]
    spread = any(t.lower_ == "nor" for t in left) and any(t.lower_ == "neither" for t in left)
    return spread or (
        subject is not None and subject.lower_ in ("nobody", "none", "neither", "nothing")
    )


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
    if verb is None or is_perfect(verb) or is_perfect(copula):
        return None
    if adjective.dep_ in ("amod", "acl") or copula.pos_ == "NOUN":  # "talks likely to fail"
        if copula.lemma_.lower() not in EVENTS and not any(
            c.dep_ in ("det", "nummod", "poss") for c in copula.children
        ):
            return None  # "items likely to be at hand": of any such thing
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
    if verb is None and copula.dep_ == "ccomp":  # hung on what governs both: "thought it unlikely"
        beside = copula.doc[words[-1].i + 1 : words[-1].i + 2]
        verb = next(
            (
                c
                for c in copula.head.children
                if c.dep_ == "ccomp" and len(beside) and c.left_edge.i == beside[0].i
            ),
            None,
        )
    if verb is None or expletive is None or expletive.lower_ not in ("it", "that"):
        return None
    told = verb.pos_ == "VERB" and verb.tag_ in ("VBZ", "VBP", "VB")
    if not future_of(verb) and (not told or verb.lemma_.lower() in STATES):
        return None
    extent = clause_extent(verb)
    return Draft(*extent, verb, words, odds, 0, reported=is_past(copula)) if extent else None


def _plain(
    reading: Reading, words: Sequence[Token], adjective: Token, copula: Token, odds: Odds
) -> Iterator[Draft]:
    misread = _before_it(copula)
    if misread is not None:
        yield Draft(*misread, words, odds, 0, is_past(copula))
    elif _held(adjective, copula) or adjective.dep_ in ("acomp", "attr", "oprd", "ccomp", "xcomp"):
        behind = [t for t in words[0].doc[words[-1].i + 1 : words[-1].i + 3] if not t.is_quote]
        if behind and behind[0].tag_ == "VBN":
            return  # "were most likely killed": a guess at what was
        if any(c.lower_ in ("why", "because", "how") for c in adjective.doc[adjective.i + 1 :][:1]):
            return  # "is likely why": a guess at what was
        if any(c.dep_ in ("acomp", "attr") and c.i > adjective.i for c in copula.children):
            return  # "is likely much higher": a guess at what is
        if copula.lemma_ in _COPULAS:
            subject = subject_of(copula)
            past = is_past(copula)
            if subject is not None and not is_perfect(copula) and is_outcome(reading, subject):
                yield Draft(subject.left_edge, subject.right_edge, subject, words, odds, 0, past)
        elif copula.lemma_.lower() in RATING | {"think"}:
            passive = copula.tag_ == "VBN" and adjective.dep_ == "oprd"
            named = [
                c
                for c in (*copula.children, *adjective.children)
                if (c.dep_ in ("dobj", "nsubj") and copula.i < c.i < adjective.i)
                or (passive and c.dep_ == "nsubjpass")
            ]
            if named and is_outcome(reading, named[0]):
                thing = named[0]
                yield Draft(thing.left_edge, thing.right_edge, thing, words, odds, 0)


def _held(adjective: Token, copula: Token) -> bool:
    """ "Thought a return improbable", of which the parse takes the adjective for a clause."""
    return (
        adjective.dep_ == "advcl"
        and adjective.pos_ == "ADJ"
        and copula.lemma_.lower() in RATING | {"think"}
        and any(c.dep_ == "dobj" and copula.i < c.i < adjective.i for c in copula.children)
    )


def _seen_as(
    reading: Reading, words: Sequence[Token], adjective: Token, copula: Token, odds: Odds
) -> Draft | None:
    """ "The idea that X would leave is seen as unlikely by officials"."""
    doc, subject = adjective.doc, subject_of(copula)
    as_it = words[0].i > 0 and doc[words[0].i - 1].lower_ == "as"
    if not as_it or copula.tag_ != "VBN" or copula.lemma_.lower() not in RATING | {"view"}:
        return None
    if subject is None or subject.dep_ != "nsubjpass" or not is_outcome(reading, subject):
        return None
    by = (t for t in doc[words[-1].i + 1 : copula.sent.end] if t.lower_ == "by")
    agents = [o for t in by for o in t.children if o.dep_ == "pobj"][:1]
    who = maker_of(reading, agents, None)
    return Draft(
        subject.left_edge, subject.right_edge, subject, words, odds, 0, False, who, others=not who
    )


def _before_it(copula: Token) -> tuple[Token, Token, Token] | None:
    """The outcome of "a treaty before Christmas is unlikely", where the parse takes "before
    Christmas is" for a clause."""
    thing = copula.head
    marked = any(c.dep_ == "mark" and c.lower_ in ("before", "after") for c in copula.children)
    if copula.dep_ != "advcl" or not marked or thing.pos_ != "NOUN" or thing.i > copula.i:
        return None
    return thing.left_edge, copula.doc[copula.i - 1], thing


def _adverbs(reading: Reading, doc: Doc, text: str) -> Iterator[Draft]:
    """ "X will likely V", "X will eventually V"."""
    for words, root, odds in _worded(doc, text, ADVERBS):
        if is_compared(words, root) or words[-1].lower_ == "not":
            odds = odds if words[-1].lower_ == "not" else OPEN
        verb = root
        while (
            verb.dep_ in ("advmod", "prep", "pobj", "npadvmod", "amod", "pcomp")
            and verb.head.i != verb.i
        ):
            verb = verb.head
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        holder = verb
        if verb.lower_ == "going":  # "is probably going to take longer"
            verb = next((c for c in verb.children if c.dep_ == "xcomp" and has_to(c)), verb)
        ahead = future_of(verb)
        if not ahead and odds is not OPEN and brings(reading, verb):
            ahead = "present"  # "likely puts them ahead": of an event, what it will bring
        if not ahead or (odds is OPEN and (ahead not in ("will", "wo", "'ll", "’ll", "would"))):
            continue
        clause = reading.clauses.headed_by(holder)
        if clause is None or clause.scope == "condition" or of_self(holder):
            continue
        if verb.lemma_.lower() in STATIVE:
            continue
        if words[0].lower_ in ("hardly", "scarcely") and ahead not in ("will", "would"):
            continue
        if ahead == "could" and verb.lemma_.lower() not in OUTCOMES | COMING:
            continue  # "could probably try": what somebody is able to do
        if odds is OPEN and (
            ahead == "would" or verb.dep_ == "relcl" or verb.lemma_.lower() in SCHEDULED
        ):
            continue
        if ahead == "would" and verb.dep_ == "relcl":
            continue  # "aircraft that would likely prevail": nobody says that it comes to that
        extent = clause_extent(verb, holder if holder is not verb else None)
        if extent:
            rank = 3 if odds is OPEN else 0
            yield Draft(*extent, verb, words, odds, rank, reported=ahead == "would" and rank == 3)
