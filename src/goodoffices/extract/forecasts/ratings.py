"""Outcomes rated in so many words: "judges a second release this year unlikely", "sees a split as
all but certain". The thing rated stands between the verb and the words of probability; with a
deadline in between the parse hangs it on either, so the order of the words decides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from goodoffices.extract.forecasts.draft import Draft
from goodoffices.extract.forecasts.outcome import is_outcome
from goodoffices.extract.forecasts.table import OPEN, RATING, Odds

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading

_VERBS = RATING | {"think", "view", "rank"}
_FINITE = frozenset("VBD VBZ VBP MD VBN TO WDT WP WRB".split())
_OPENING = frozenset("DT JJ JJR NN NNS PRP$ VBG PDT CD".split())
_LONGEST = 16
"""Tokens between the verb and the words of probability."""


def rated(reading: Reading, words: Sequence[Token], odds: Odds) -> Draft | None:
    """The draft of an outcome that a verb of rating governs, with these words behind it."""
    doc, at = words[0].doc, words[0].i
    behind = doc[words[-1].i + 1] if words[-1].i + 1 < len(doc) else words[-1]
    if behind.tag_ in ("TO", "NN", "NNS", "VBN", "JJ") or behind.lower_ == "that":
        return None
    end = at
    while end > 0 and (doc[end - 1].is_quote or doc[end - 1].lower_ in ("as", "to", "be")):
        end -= 1
    low = max(words[0].sent.start, end - _LONGEST)
    verb = next(
        (
            t
            for t in reversed(list(doc[low:end]))
            if t.pos_ == "VERB" and t.lemma_.lower() in _VERBS and t.tag_ != "VBN"
        ),
        None,
    )
    if doc[at - 1].lower_ in ("more", "less", "so", "too") or odds is OPEN:
        return None
    if verb is None or any(c.dep_ in ("neg", "auxpass") for c in verb.children):
        return None
    thing = doc[verb.i + 1 : end]
    if len(thing) < 2 or thing[0].tag_ not in _OPENING or thing[-1].pos_ not in _NOMINAL:
        return None
    if any(t.tag_ in _FINITE or t.is_punct or t.lower_ in ("it", "that") for t in thing):
        return None
    head = next((t for t in thing if t.pos_ == "NOUN" and not _before_noun(t)), None)
    if head is None or not is_outcome(reading, head):
        return None
    return Draft(thing[0], thing[-1], head, tuple(words), odds, 0)


_NOMINAL = frozenset("NOUN PROPN NUM".split())


def _before_noun(noun: Token) -> bool:
    return noun.i + 1 < len(noun.doc) and noun.nbor(1).pos_ == "NOUN"
