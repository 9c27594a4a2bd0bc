"""Offers told by a noun: "its offer to host talks", "put forward a proposal for a truce"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from goodoffices.extract.names import actor_at
from goodoffices.extract.offers.draft import counted, infinitive_next
from goodoffices.extract.offers.makers import from_whom
from goodoffices.extract.offers.replies_table import COMING_BACK, REPLY_VERBS
from goodoffices.extract.offers.table import (
    ADJUSTING,
    AGAIN,
    HARM,
    HOSTILE,
    INNER,
    MAKING,
    MUTUAL,
    NOUNS,
    PLAN_OF,
    READY,
    RECEIVED,
    UNGIVEN,
    VALUE,
)
from goodoffices.extract.passages import first_person, infinitive_behind
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements import statement_at
from goodoffices.extract.words import having
from goodoffices.model.shapes import OfferStatus, OfferType

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NounDraft = tuple[
    "Token",
    OfferType,
    "Token",
    "Token | None",
    "tuple[Token, ...]",
    "tuple[Token, ...]",
    OfferStatus,
]
"""The noun, its type, the head and first word of the content, makers, addressees, status."""

STRAYING = frozenset("call appeal plea demand request".split())
"""Nouns behind whose askers an infinitive tells what is asked."""

RENEWED = frozenset({"renewed", "repeated"})
"""What is said of an offer that was made before."""

COLONS = frozenset({":", "–", "—"})
"""Marks behind which a noun of offering is spelt out."""

PRESENTING = frozenset("present submit table propose unveil outline hand deliver pitch".split())
"""Verbs of putting a plan before another side."""

SETTLING = frozenset("end stop halt resolve settle".split())
WARS = frozenset("war conflict fighting dispute crisis standoff blockade siege".split())
"""What a plan between sides would end."""

TALKED = frozenset("discuss mention debate describe recall remember study".split())
"""Verbs that only talk of a plan."""

OF: dict[str, tuple[str, ...]] = {
    "offer": ("of", "for"),
    "counteroffer": ("of", "for"),
    "proposal": ("for", "of"),
    "demand": ("for",),
    "request": ("for",),
    "appeal": ("for",),
    "plea": ("for",),
    "call": ("for",),
    "threat": ("of",),
    "promise": ("of",),
    "pledge": ("of",),
    "readiness": ("for",),
    "willingness": (),
    "invitation": ("to",),
    "insistence": ("on",),
}
"""Prepositions behind which a noun has its content."""


def noun_drafts(reading: Reading, sentence: Span) -> Iterator[NounDraft]:
    """The offers that nouns of a sentence tell, in order."""
    for token in having(sentence, NOUNS):
        type_ = NOUNS[token.lemma_.lower()] if token.pos_ == "NOUN" else None
        if type_ is None or any(c.dep_ == "det" and c.lower_ == "no" for c in token.children):
            continue
        governor = _governor(token)
        shown = _presented(reading, token, governor) if governor is not None else None
        if shown is None and governor is not None and not _told(reading, governor, token):
            continue
        makers = _makers(reading, token, governor)
        terms = _new_terms(token, governor)
        found = _content(reading, token) if _among_sides(token) else None
        if terms is not None:
            found = (terms, None)
        if found is not None and not _meant(token, found[0]):
            continue
        if _authors(reading, token):
            continue
        if found is None and makers and _whole(token) and _dealt_with(governor):
            found = (token, None)
        if found is None and shown is not None:
            found, makers = shown
        if found is None and type_ == "proposal" and any(c.dep_ == "poss" for c in token.children):
            found = _ending(token)
        answered = (
            governor is not None
            and governor.dep_ != "pcomp"
            and governor.lemma_.lower() in REPLY_VERBS
        )
        if found is None or not (makers or (answered and token is not found[0])):
            continue
        if type_ == "threat" and not (makers and _harm(found[0])):
            continue  # "the threat of artillery" is a danger, and nobody's act
        again = governor is not None and governor.lemma_.lower() in AGAIN
        again |= any(c.lower_ in RENEWED and c.dep_ == "amod" for c in token.children)
        to = tuple(
            o
            for c in token.children
            if c.dep_ in ("prep", "dative") and c.lower_ == "to"
            for o in c.children
            if o.dep_ == "pobj"
        )
        yield token, type_, *found, makers, to, "reiterated" if again else "made"


def _governor(noun: Token) -> Token | None:
    """The verb whose object or passive subject a noun is."""
    step = noun
    while step.dep_ == "conj":
        step = step.head
    above = step.head
    if step.dep_ in ("dobj", "nsubjpass", "attr") and above.pos_ in ("VERB", "AUX"):
        return above
    if step.dep_ == "pobj" and above.lower_ == "with" and _comes_back(above.head):
        return above.head  # "responded with a proposal"
    return None


def _comes_back(verb: Token) -> bool:
    return verb.pos_ == "VERB" and verb.lemma_.lower() in COMING_BACK


def _made_by(governor: Token) -> bool:
    """Whether the subject of a verb is the maker of the offer that hangs on it."""
    return governor.lemma_.lower() in MAKING or _comes_back(governor)


def _told(reading: Reading, governor: Token, noun: Token) -> bool:
    """Whether the thing exists: "made no offer" and "could make an offer" tell of none."""
    clause = reading.clauses.headed_by(governor)
    if clause is None or governor.lemma_.lower() not in MAKING:
        return True
    if clause.negated or clause.scope or clause.modality:
        return False
    return reading.clauses.status(governor) in ("happened", "ongoing")


def _makers(reading: Reading, noun: Token, governor: Token | None) -> tuple[Token, ...]:
    """Whose it is: its possessor, "by X", "from X", a state before it, or who makes it."""
    found: list[Token] = []
    for child in noun.children:
        if child.dep_ == "poss" or (
            child.dep_ in ("compound", "amod", "nmod")
            and actor_at(reading, child) is not None
            and "-" not in (child.nbor(1).text, child.doc[max(0, child.i - 1)].text)
        ):
            found.append(child)
        elif child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            found += [o for o in child.children if o.dep_ == "pobj"]
        elif child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_ not in RECEIVED:
            found += [  # "put forward by X"
                o
                for c in child.children
                if c.dep_ == "agent"
                for o in c.children
                if o.dep_ == "pobj"
            ]
        elif child.dep_ == "relcl" and child.lemma_.lower() in MAKING:  # "that X outlined"
            found += [c for c in child.children if c.dep_ == "nsubj" and c.tag_ != "WDT"]
    known = [
        t
        for t in found
        if actor_at(reading, t) is not None or first_person((t,)) or from_whom(reading, t)
    ]
    if known or governor is None or not (_made_by(governor) or _new_terms(noun, governor)):
        return tuple(known)
    clause = reading.clauses.headed_by(governor)
    doers = clause.doers if clause is not None else ()
    return tuple(t for t in doers if actor_at(reading, t) is not None)


def _new_terms(noun: Token, governor: Token | None) -> Token | None:
    """What an offer is raised or cut "to": "lowered its demand to five per cent"."""
    if governor is None or governor.lemma_.lower() not in ADJUSTING:
        return None
    for child in (*governor.children, *noun.children):
        if child.dep_ == "prep" and child.lower_ == "to" and child.i > noun.i:
            return next((o for o in child.children if o.dep_ == "pobj" and counted(o)), None)
    return None


def _content(reading: Reading, noun: Token) -> tuple[Token, Token | None] | None:
    """The head of what is offered behind a noun, and its first word."""
    lemma = noun.lemma_.lower()
    for child in noun.children:
        if child.i < noun.i:
            continue
        spelt = child.dep_ == "appos" and child.left_edge.nbor(-1).text in COLONS
        if spelt and _apt(reading, child):
            return child, None  # "repeated an older offer: two quotas"
        if child.dep_ in ("acl", "xcomp", "relcl", "ccomp") and child.tag_ == "VB":
            marker = next((c for c in child.children if c.dep_ == "aux" and c.lower_ == "to"), None)
            if marker is not None:
                negation = [c for c in child.children if c.dep_ == "neg" and c.i < marker.i]
                return child, negation[0] if negation else marker  # "our promise not to arm"
        if child.dep_ in ("acl", "ccomp") and any(
            c.dep_ == "mark" and c.lower_ == "that" for c in child.children
        ):
            first = next(iter(child.subtree))
            return child, first.nbor(1) if first.lower_ == "that" else first
        if child.dep_ == "prep" and child.lower_ in ("on", "upon") and lemma in STRAYING:
            for thing in child.children:
                asked = infinitive_next(thing.right_edge)
                if asked is not None and thing.dep_ == "pobj":
                    return asked  # "his call on the allies | to send arms"
        if child.dep_ == "prep" and child.lower_ in OF.get(lemma, ()):
            for thing in child.children:
                asked = infinitive_behind(thing) if child.lower_ == "for" else None
                if asked is not None:
                    return asked
                if thing.dep_ in ("pobj", "pcomp") and _apt(reading, thing):
                    return thing, None
    return _strayed(reading, noun) if lemma in STRAYING else None


def _strayed(reading: Reading, noun: Token) -> tuple[Token, Token] | None:
    """ "Rejected calls from its neighbours | to refrain from revenge", where the parse hangs the
    infinitive on the verb of the answer."""
    asked = [
        o
        for c in noun.children
        if c.dep_ == "prep" and c.lower_ in ("from", "by")
        for o in c.children
        if o.dep_ == "pobj"
    ]
    if any(c.dep_ == "poss" for c in noun.children):
        asked.append(noun)  # "X's appeals | to open the gate"
    found = (
        infinitive_next(asked[-1].right_edge if asked[-1] is not noun else noun) if asked else None
    )
    governor = _governor(noun)
    return found if found is not None and found[0].head == governor else None


def _presented(
    reading: Reading, noun: Token, governor: Token
) -> tuple[tuple[Token, None], tuple[Token, ...]] | None:
    """ "Will present a 'plan for victory' to the president": shown to another, it is proposed."""
    clause = reading.clauses.headed_by(governor)
    if clause is None or clause.lemma not in PRESENTING or clause.negated or clause.scope:
        return None
    if governor.dep_ == "xcomp" and governor.head.lower_ in READY:
        return None  # an offer by that
    if all(c.dep_ in ("det", "poss", "punct") for c in noun.children):
        return None  # "presented his plan": which says nothing of what it is
    reached = (*clause.datives, *clause.oblique("to"))
    reached += tuple(o for c in noun.children if c.lower_ == "to" for o in c.children)
    reached += tuple(o for t in noun.subtree for o in t.children if t.lower_ == "to")
    shown = any(actor_at(reading, t) is not None for t in reached if t.i > noun.i)
    makers = tuple(t for t in clause.doers if actor_at(reading, t) is not None)
    return ((noun, None), makers) if shown and makers else None


def _ending(noun: Token) -> tuple[Token, Token] | None:
    """ "His plan to end the war": between sides, whatever else it holds."""
    for child in noun.children:
        if child.dep_ in ("acl", "relcl") and child.tag_ == "VB" and child.lemma_ in SETTLING:
            marker = next((c for c in child.children if c.tag_ == "TO"), None)
            things = {c.lemma_.lower() for c in child.children if c.dep_ == "dobj"}
            if marker is not None and things & WARS:
                return child, marker
    return None


def _apt(reading: Reading, thing: Token) -> bool:
    return thing.lemma_.lower() not in UNGIVEN and actor_at(reading, thing) is None


def _among_sides(noun: Token) -> bool:
    """A "plan" or "initiative" is a proposal only where it is one for peace, a truce ..."""
    return noun.lemma_.lower() not in ("plan", "initiative") or _whole(noun)


def _meant(noun: Token, head: Token) -> bool:
    return noun.lemma_.lower() not in INNER or head.lemma_.lower() in MUTUAL


def _harm(thing: Token) -> bool:
    return thing.pos_ == "VERB" or thing.lemma_.lower() in HARM | HOSTILE | VALUE


def _authors(reading: Reading, noun: Token) -> bool:
    """ "My request": the author's own, or nobody's whom the report tells of."""
    if not any(c.dep_ == "poss" and first_person((c,)) for c in noun.children):
        return False
    return statement_at(reading, *reading.bounds([noun])) is None


def _dealt_with(governor: Token | None) -> bool:
    """Whether a plan named as a whole is put forward or answered here, not only talked about."""
    return governor is None or governor.lemma_.lower() not in TALKED


def _whole(noun: Token) -> bool:
    """Whether the noun with its modifiers says what is proposed: "a ceasefire proposal"."""
    if noun.tag_ == "NNS" or noun.lemma_.lower() not in (
        "plan",
        "proposal",
        "initiative",
        "offer",
        "demand",
    ):
        return False
    return any(
        c.dep_ in ("compound", "amod") and (c.lower_ in PLAN_OF or _cease_fire(c))
        for c in noun.children
    )


def _cease_fire(word: Token) -> bool:
    """ "Cease-fire", cut by the tokenizer."""
    return word.lower_ == "fire" and word.i > 1 and word.nbor(-2).lower_ == "cease"
