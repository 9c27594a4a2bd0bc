"""Titles said of somebody in the same clause: "X is the head of Y", "took over as president of Z".

``holder_of`` finds who is said to hold a title that does not stand with a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodoffices.extract.names.coreference import Book, Chain
from goodoffices.extract.names.phrases import taken_for_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

HOLDING: frozenset[str] = frozenset(
    "serve act work return resign retire step continue take stay remain start begin quit".split()
)
"""Verbs whose subject holds what stands behind "as" (FrameNet, "Being_employed", "Take_place_of")."""

MAKING: frozenset[str] = frozenset(
    "appoint name elect choose install instal swear confirm nominate reinstate see regard know"
    " view recognise recognize inaugurate select".split()
)
"""Verbs whose object is put into or seen in what stands behind "as" (FrameNet, "Appointing",
"Categorization")."""

POSTS: frozenset[str] = frozenset(
    "position role post job tenure term capacity time work stint duty function".split()
)
"""Nouns whose possessor holds what stands behind "as": "his position as head of Y"."""


def holder_of(noun: Token, book: Book) -> Chain | None:
    """Who a clause says holds the title that a noun heads; None if it says so of nobody."""
    subject = _by_verb(noun) if noun.dep_ == "attr" else _by_as(noun)
    return book.of(subject) if subject is not None else None


def _by_verb(noun: Token) -> Token | None:
    verb = noun.head
    if verb.lemma_ != "be" or _denied(verb):
        return None
    return next((c for c in verb.children if c.dep_ == "nsubj"), None)


def _by_as(noun: Token) -> Token | None:
    participle = taken_for_verb(noun)
    preposition = participle.head if participle is not None else noun.head
    if participle is None and (noun.dep_ != "pobj" or preposition.lower_ != "as"):
        return None
    above = preposition.head
    if above.lemma_.lower() in POSTS:
        return next((c for c in above.children if c.dep_ == "poss"), None)
    if _denied(above):
        return None
    if above.lemma_.lower() in MAKING:
        if _passive(above):
            return _subject(above)
        return next((c for c in above.children if c.dep_ == "dobj"), None)
    return _subject(above) if above.lemma_.lower() in HOLDING else None


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, or of the clause that it hangs in as a participle."""
    for _ in range(3):
        found = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if found is not None:
            return found
        if verb.dep_ == "acl" and any(c.lower_ == "having" for c in verb.children):
            above = next((a for a in verb.ancestors if a.pos_ == "VERB"), None)
            if above is None:
                return None
            verb = above  # "came on a visit having taken over": who came, not the visit
        elif verb.dep_ in ("advcl", "conj", "xcomp", "pcomp", "prep"):
            verb = verb.head
        else:
            return None
    return None


def _passive(verb: Token) -> bool:
    return any(c.dep_ == "auxpass" for c in verb.children)


def _denied(verb: Token) -> bool:
    """Whether it is said not to be, or only wished or feared: "would have been", "is not"."""
    return any(c.dep_ == "neg" or (c.dep_ == "aux" and c.tag_ == "MD") for c in verb.children)
