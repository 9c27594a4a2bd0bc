"""Whether an outcome is forecast at all: not asked about, not denied, and told as a whole.

Words of probability also stand in questions ("how long the truce is likely to last"), in clauses
that lack what they tell of ("the man you are likely to see"), under a denial ("does not think that
war is inevitable") and behind a relative whose antecedent the parse has to guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.forecasts.courses import is_to_come
from goodoffices.extract.forecasts.draft import Draft
from goodoffices.extract.forecasts.futures import is_imminent
from goodoffices.extract.forecasts.outcome import future_of, is_outcome, subject_of
from goodoffices.extract.forecasts.table import (
    DENYING,
    EVENTS,
    EXPECTING,
    HINDSIGHT,
    NOT_EXPECTED,
    NOUNS,
    OPEN,
    SIZES,
    STATES,
    TRUSTING,
    WISHING,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading

_ASKING = frozenset({"WDT", "WP", "WRB"})
_RELATIVES = frozenset("that which who whom whose".split())
_OPEN = frozenset("if whether unless".split())
_GAP = 3
"""Tokens between "how" and the clause it asks about: "how much worse it will get"."""


def is_asserted(reading: Reading, draft: Draft) -> bool:
    """Whether what a draft holds is told to come."""
    if draft.first.sent.text.rstrip("\"”’' ").endswith("?"):
        return False
    return not (
        _asked(draft)
        or _lacking(reading, draft)
        or is_denied(draft.head, doubted=draft.odds is NOT_EXPECTED)
        or _wished(draft.head)
        or _outlived(draft.head)
        or (draft.odds is OPEN and _guessed(draft.head))
    )


def is_denied(head: Token, *, doubted: bool = False) -> bool:
    """Whether what governs an outcome is itself denied: "does not mean that war is imminent".

    ``doubted``: the words of probability hold the denial already ("do not expect that").
    """
    above = clause_top(head)
    if above.dep_ != "ccomp" or not any(c.dep_ == "neg" for c in above.head.children):
        return False
    lemma = above.head.lemma_.lower()
    return lemma in DENYING and not (doubted and DENYING[lemma])


def clause_top(head: Token) -> Token:
    """The verb of the clause that an outcome's head stands in."""
    above = head
    while (
        above.dep_ in ("acomp", "attr", "nsubj", "nsubjpass", "xcomp", "oprd")
        and above.head.i != above.i
    ):
        above = above.head
    return above


def _asked(draft: Draft) -> bool:
    """Whether a question word opens an outcome or stands right before it."""
    first = draft.first
    if first.tag_ in _ASKING and first.lower_ not in _RELATIVES and not _free(first):
        return True
    if any(c.tag_ in _ASKING for c in first.children) and first.i == first.left_edge.i:
        return True
    top = clause_top(draft.head)
    if any(c.lower_ in ("how", "why") and c.i < top.i for c in top.children):
        return True
    before = first.doc[max(first.sent.start, first.i - _GAP) : first.i]
    if not len(before):
        return False
    last = before[-1]
    if last.lower_ in _OPEN or (last.tag_ in _ASKING and last.lower_ not in _RELATIVES):
        return not _placed(draft, last)
    how = next((t for t in before if t.lower_ == "how"), None)
    return how is not None and not any(t.is_punct for t in before if t.i > how.i)


def _placed(draft: Draft, before: Token) -> bool:
    """ "The meeting where leaders are expected to sign": told of a place, not asked."""
    return before.lower_ == "where" and clause_top(draft.head).dep_ == "relcl"


def _free(token: Token) -> bool:
    """ "Whatever they choose, it will ...", "when it ends, they will ...": these ask nothing."""
    return token.lower_.endswith("ever") or token.lower_ == "when"


def _lacking(reading: Reading, draft: Draft) -> bool:
    """Whether an outcome is a clause with a gap, or a relative without a sure antecedent."""
    first, top = draft.first, clause_top(draft.head)
    if first.lower_ in _RELATIVES and (first.dep_ != "det" and top.dep_ == "relcl"):
        return True
    if first.tag_ == "WDT" or first.lower_ in ("which", "who", "whom"):
        return True
    if top.dep_ != "relcl" or not draft.first.i <= top.i <= draft.last.i:
        return False
    subject, before = subject_of(top), first.doc[max(0, first.i - 1)]
    if subject is None or subject.lower_ not in _RELATIVES:
        feared = before.lower_ == "that" and top.head.lemma_.lower() in NOUNS
        whole = before.tag_ == "IN" or before.lower_ == "where" or feared or first.i <= top.head.i
        return subject is not None and first.i >= top.left_edge.i and not whole
    thing = top.head
    aside = top.left_edge.i > 0 and thing.doc[top.left_edge.i - 1].text == ","
    land = aside and thing.lemma_.lower() in ("country", "nation", "state", "city")
    return thing.pos_ == "PROPN" or (
        thing.dep_ == "pobj" and first.i <= thing.i and (land or not is_outcome(reading, thing))
    )


def _outlived(head: Token) -> bool:
    """ "They had thought that it could fail": the expectation of another time."""
    above = clause_top(head)
    governor = above.head
    if above.dep_ != "ccomp" or governor.lemma_.lower() not in TRUSTING | EXPECTING:
        return False
    return any(
        (c.lower_ in ("had", "’d", "'d") and c.dep_ == "aux") or c.lower_ in HINDSIGHT
        for c in governor.children
    )


def _guessed(head: Token) -> bool:
    """ "They may be winning", "it could be real", "may be linked to": a guess at what is."""
    if future_of(head) not in ("may", "might", "could"):
        return False
    if is_to_come(head):
        return False
    if head.lemma_ == "be":
        sized = any(
            c.lower_ in SIZES or c.ent_type_ == "MONEY" for c in head.subtree if c.i > head.i
        )
        return not sized and not is_imminent(head)
    told = any(c.dep_ == "dobj" and c.lemma_.lower() in EVENTS for c in head.children)
    if head.lemma_ == "have" and told:
        return False  # "could have an effect"
    return head.tag_ == "VBG" or head.lemma_.lower() in STATES - {"try"}


def _wished(head: Token) -> bool:
    """ "They are hopeful a visit will result in a treaty": a wish, of what will come."""
    above = clause_top(head)
    governor = above.head
    if above.dep_ != "ccomp" or future_of(above) not in ("will", "’ll", "'ll"):
        return False
    words = {governor.lemma_.lower(), *(c.lower_ for c in governor.children if c.dep_ == "acomp")}
    return bool(words & WISHING)
