"""Forecasts that the trained reader marks and the constructions do not find.

The trained reader says which words are a forecast and which tell its probability; what those
words mean is still read off the tables, and who forecasts off the parse and the statements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from goodoffices.extract.forecasts.asserted import is_asserted
from goodoffices.extract.forecasts.chances import stated_odds
from goodoffices.extract.forecasts.draft import Draft
from goodoffices.extract.forecasts.outcome import (
    clause_extent,
    future_of,
    is_past,
    of_self,
    subject_of,
)
from goodoffices.extract.forecasts.table import (
    ADJECTIVES,
    ADVERBS,
    CHANCE,
    CHANCES,
    COMING,
    EFFECTS,
    EVENTS,
    EXPECTED,
    EXPECTING,
    LIKELY,
    NOT_EXPECTED,
    OPEN,
    OUTCOMES,
    STATES,
    STATIVE,
    UNLIKELY,
    Odds,
)
from goodoffices.extract.names import actor_at
from goodoffices.extract.statements import statement_at
from goodoffices.extract.trained.marked import marks_of, passage_of, root_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from goodoffices.extract.reading import Reading
    from goodoffices.extract.trained.marks import Mark

LEAST = 0.75
"""Likelihood below which a mark is left alone: on real reports it marks too much below."""

SURE = 0.9
"""Likelihood from which a forecast that only the trained reader found is not shaky."""

LEAST_WORDS = 0.4
"""The same for words of probability beside a forecast that is marked already."""

BESIDE = 60
"""Characters between an outcome and the words of its probability."""

LONGEST = 6
"""Tokens of words of probability; what is longer is more than these."""

_COMPARING = re.compile(r"\b(?:more|less|as)\s+(?:likely|probable)(?!\s+than\s+not)", re.IGNORECASE)
"""A comparative says nothing of the probability itself ("looks more likely now")."""
_NOT = re.compile(r"\b(?:not|no|never|neither|nobody|hardly|n[’']t)\b", re.IGNORECASE)


def marked_drafts(reading: Reading, doc: Doc, found: Sequence[Draft]) -> Iterator[Draft]:
    """The marked forecasts of a paragraph that no found one touches, by place."""
    start = int(doc.user_data["start"])
    end = start + len(doc.user_data["text"])
    taken = list(found)
    for mark in reading.marked("forecast", least=LEAST, within=(start, end)):
        passage = passage_of(reading, mark)
        if passage is None:
            continue
        tokens = passage[1]
        if any(d.first.i <= tokens[-1].i and tokens[0].i <= d.last.i for d in taken):
            continue
        draft = _draft(reading, mark, tokens)
        if draft is not None and is_asserted(reading, draft) and not _touches(draft, taken):
            taken.append(draft)
            yield draft


def _touches(draft: Draft, found: Sequence[Draft]) -> bool:
    return any(d.first.i <= draft.last.i and draft.first.i <= d.last.i for d in found)


def _draft(reading: Reading, mark: Mark, tokens: Sequence[Token]) -> Draft | None:
    head = root_of(tokens)
    ahead = future_of(head)
    if not _ahead(reading, head, ahead):
        return None
    words = _words(reading, mark, tokens)
    words = words if len(words) <= LONGEST else ()
    odds = odds_of(" ".join(t.text for t in words))
    if not ahead:
        return None  # nothing says that it is to come
    if ahead and odds is OPEN:
        words = tuple(c for c in head.children if c.lower_ == ahead)[:1] or (head,)
        if ahead not in ("may", "might") and not _comes(head):
            return None
    extent = clause_extent(head) if ahead else None
    first, last = extent or (tokens[0], tokens[-1])
    if last.pos_ in ("ADP", "DET", "PART", "AUX") or first.i > last.i:
        return None
    return Draft(
        first=first,
        last=last,
        head=head,
        words=words,
        odds=odds,
        rank=5,
        certainty="high" if mark.likelihood >= SURE and ahead != "would" else "low",
        origin=reading.model,
    )


def _ahead(reading: Reading, head: Token, modal: str) -> bool:
    """Whether a clause can tell what is to come, of another than who says it."""
    if is_past(head) and not modal:
        return False
    subject = subject_of(head)
    if head.lemma_ == "be" and not modal:  # "is likely one of several": a guess at what is
        return subject is not None and bool(re.fullmatch(CHANCE, subject.lower_))
    if modal in ("may", "might", "could") and (
        head.lemma_.lower() in STATES or head.lemma_ == "be" or head.tag_ == "VBG"
    ):
        return False
    if subject is None:
        return True
    if of_self(head):
        return False
    at = reading.start_of(head)
    told = statement_at(reading, at, at + len(head.text))
    return told is None or told.speaker is None or actor_at(reading, subject) != told.speaker


def _comes(head: Token) -> bool:
    """Whether a clause without a word of probability tells an outcome by its verb or subject."""
    lemma, subject = head.lemma_.lower(), subject_of(head)
    if lemma in OUTCOMES | EFFECTS or (lemma in COMING and future_of(head) == "could"):
        return True
    return (
        subject is not None and subject.lemma_.lower() in EVENTS and lemma not in STATIVE | STATES
    )


def _words(reading: Reading, mark: Mark, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The marked words of probability inside an outcome, else the nearest in its sentence."""
    best: tuple[int, tuple[Token, ...]] | None = None
    for other in marks_of(reading, "probability", LEAST_WORDS):
        gap = max(other.start - mark.end, mark.start - other.end, 0)
        if gap > BESIDE:
            continue
        passage = passage_of(reading, other)
        if passage is None or passage[1][0].sent != tokens[0].sent:
            continue
        if best is None or gap < best[0]:
            best = gap, passage[1]
    return best[1] if best is not None else ()


@cache
def _rows() -> tuple[tuple[re.Pattern[str], Odds], ...]:
    rows = (*ADJECTIVES, *ADVERBS, *CHANCES)
    return tuple((re.compile(rf"\b(?:{p})(?!\w)", re.IGNORECASE), odds) for p, odds in rows)


def odds_of(words: str) -> Odds:
    """What words of probability say, by the first row of the tables that fits; figures go first."""
    stated = stated_odds(words)
    if stated is not None:
        return stated
    if _COMPARING.search(words):
        return OPEN
    for pattern, odds in _rows():
        if pattern.search(words):
            outside = _NOT.search(pattern.sub("", words))
            return UNLIKELY if outside and odds is LIKELY else odds
    verbs = {w[:5].lower() for w in words.split()}
    if verbs & {v[:5] for v in EXPECTING if v in ("expect", "anticipate")}:
        return NOT_EXPECTED if _NOT.search(words) else EXPECTED
    return OPEN
