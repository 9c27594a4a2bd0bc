"""Parties that a report has named before: "X invited Y. Y declined the invitation".

An answer goes to whoever made what is answered. Only a tie of words (an invitation was made by somebody who "invited") lets one take from the other;
what is taken over is never sure (bridging reference: Clark 1975).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.clauses import antecedent
from goodoffices.extract.events.told import Told
from goodoffices.model.shapes import Plover
from goodoffices.text.nouns import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from goodoffices.extract.reading import Reading

MADE: dict[str, frozenset[str]] = {
    "invitation": words("invite invitation"),
    "proposal": words("propose proposal present submit table outline introduce unveil put plan"),
    "offer": words("offer propose proposal"),
    "plan": words("plan present propose submit table outline introduce unveil put proposal"),
    "framework": words("plan framework propose proposal outline present unveil"),
    "demand": words("demand insist request"),
    "request": words("request ask appeal"),
    "appeal": words("appeal urge"),
    "call": words("call urge appeal"),
    "ultimatum": words("ultimatum threaten demand warn"),
    "accusation": words("accuse allege accusation blame charge claim"),
    "allegation": words("accuse allege allegation blame charge claim"),
    "charge": words("accuse allege charge"),
    "claim": words("accuse claim allege blame"),
    "criticism": words("criticise criticize criticism condemn denounce slam"),
    "threat": words("threaten threat warn"),
}
"""What is answered, and by which verbs and nouns it was made (WordNet 3.1, derivations)."""

ANSWERING: frozenset[Plover] = frozenset({"reject", "agree", "support", "concede", "accuse"})
"""Types of what answers."""

MAKING: frozenset[Plover] = frozenset({"request", "agree", "accuse", "threaten"})
"""Types of what is answered."""

KNOWN_BY = frozenset("the that this those these their its his her".split())
"""Determiners of what has been told before."""

FAR = 1500
"""Characters behind which a report no longer answers what it told."""


def answered(reading: Reading, told: Sequence[Told]) -> list[Told]:
    """Events in which whoever made what is answered has been found, where nobody was named."""
    placed = sorted(((reading.bounds(t.trigger)[0], t) for t in told), key=lambda p: p[0])
    return [_to_its_maker(start, item, placed) for start, item in placed]


def _to_its_maker(start: int, item: Told, placed: Sequence[tuple[int, Told]]) -> Told:
    if item.type not in ANSWERING or item.recipients or not item.initiators:
        return item
    made_by = frozenset[str]().union(*(MADE[n] for n in _nouns(item)))
    for place, other in reversed(placed) if made_by else ():
        if not start - FAR < place < start or other.type not in MAKING:
            continue
        lemmas = {t.lemma_.lower() for t in other.trigger}
        lemmas |= {other.object} if other.type != "agree" else set()  # who accepts made nothing
        if lemmas & made_by and _could_answer(item, other):
            makers = tuple(i for i in other.initiators if i not in item.initiators)
            return replace(item, recipients=makers, certainty="low")
    return item


def _could_answer(item: Told, other: Told) -> bool:
    """Whether one may answer another: made by others, and to those who answer if to anybody."""
    makers = set(other.initiators) - set(item.initiators)
    if not makers or other.status == "negated":
        return False
    return other.type != "accuse" or bool(set(other.recipients) & set(item.initiators))


def _nouns(item: Told) -> list[str]:
    """The lemmas of what is answered, as a thing told before."""
    verb = item.head
    below = [antecedent(c) for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    below += [o for c in verb.children if c.dep_ == "prep" for o in c.children if o.dep_ == "pobj"]
    return [t.lemma_.lower() for t in below if t.lemma_.lower() in MADE and _known(t)]


def _known(noun: Token) -> bool:
    return any(c.lower_ in KNOWN_BY for c in noun.children)
