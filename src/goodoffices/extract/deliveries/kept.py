"""Which of the lines found the ledger keeps, and with which words and how far they went.

Whatever rule found it, a line is of value that passes between parties of public life. Struck are a
government's dealings with its own people, a candidate's pledges to voters, what firms do among
themselves, idioms ("open the gates of hell") and what is denied or let be wished. A bare relative
clause ("that they supplied") gets the thing it speaks of; what is only approved is still to come.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.cues import PUBLISHED
from goodoffices.extract.deliveries.givers import (
    CUSTODY,
    PUBLIC,
    party_of,
    public_party,
    side_of,
)
from goodoffices.extract.deliveries.holders import CAPTIVES, Holders
from goodoffices.extract.deliveries.kept_table import (
    ANNOUNCED,
    APPROVED,
    CONSTITUENTS,
    CROSSING,
    DEALT,
    DENYING,
    HOMECOMERS,
    IDLY,
    INWARD,
    KEPT_BY_ALL,
    NAMELESS,
)
from goodoffices.extract.deliveries.passing import JUDGES, passes_nothing
from goodoffices.extract.deliveries.terms import MEASURES, TROOPS
from goodoffices.extract.names import actor_at
from goodoffices.extract.passages import between
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import ActorFinding, DeliveryFinding

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def kept(reading: Reading, found: DeliveryFinding) -> DeliveryFinding | None:
    """The line as the ledger keeps it, None where it is none."""
    span = reading.span(found.what)
    if span is None:
        return found
    root = span.root
    things = _things(root)
    handed = found.receiver is not None and found.receiver != found.giver
    if _idle(found, root, things) or _denied(found, root):
        return None
    if not handed and _taken_home(root, things):
        return None
    held = _by_holder(reading, found, root, things)
    if held is None or not _between_parties(reading, held, span, root, things):
        return None
    if held.status == "delivered" and (
        root.lemma_.lower() in APPROVED | ANNOUNCED or _announced(root)
    ):
        held = replace(held, status="promised")
    if held.receiver is None and held.giver is not None:
        receiver = _taker(reading, root)
        held = replace(held, receiver=receiver if receiver != held.giver else None)
    return _with_antecedent(reading, held, span, root)


def _taker(reading: Reading, root: Token) -> str | None:
    """The side to which, for which or in whose hands the words around put it: "to the capital of
    X", "supplied X with arms"."""
    if root.pos_ not in ("VERB", "NOUN") or root.lemma_.lower() in TAKING:
        return None
    things = [c for c in root.children if c.dep_ == "dobj"]
    to = [o for t in (root, *things) for c in t.children if _toward(c) for o in c.children]
    if root.lemma_.lower() in EASING:
        to += [o for t in things for c in t.subtree if c.lower_ in _BARRED for o in c.children]
    to += [c for c in root.children if c.dep_ == "dative" and c.pos_ != "ADP"]
    if root.lemma_.lower() in EQUIPPING and any(c.lower_ == "with" for c in root.children):
        to += things
    side = reading.actor(side_of(reading, to)) if to else None
    if side is None or (root.lemma_.lower() in EASING and not public_party(side)):
        return None  # a firm that sanctions were on is no side that is given their end
    return side.id


def _toward(word: Token) -> bool:
    return word.dep_ in ("prep", "dative") and word.lower_ in ("to", "for")


def _announced(root: Token) -> bool:
    """ "Announced that it is sending arms": they are on their way at most."""
    under = root.dep_ == "ccomp" and root.head.lemma_.lower() in ANNOUNCED
    return under and root.tag_ == "VBG"


def _things(root: Token) -> tuple[Token, ...]:
    """What is given: the noun itself, or what the verb has for its object."""
    if root.pos_ not in ("VERB", "AUX"):
        return (root,)
    found = [c for c in root.children if c.dep_ in ("dobj", "nsubjpass")]
    if root.dep_ in ("relcl", "acl") and all(t.tag_ in ("WDT", "WP") for t in found):
        found = [] if root.dep_ == "relcl" and _clausal(root) else [root.head]
    return tuple(found)


def _clausal(root: Token) -> bool:
    """Whether a relative clause has an object of its own: "who sent them arms"."""
    return any(c.dep_ == "dobj" and c.tag_ not in ("WDT", "WP") for c in root.children)


def _idle(found: DeliveryFinding, root: Token, things: tuple[Token, ...]) -> bool:
    """Whether nothing of worth is handed over: "pay a price", "deliver blows", "return to talks"."""
    lemma = root.lemma_.lower()
    if any(t.lemma_.lower() in IDLY.get(lemma, IDLY[""]) for t in things):
        return True
    if lemma in ("send", "deploy", "move") and found.receiver is None:
        return any(t.lemma_.lower() in TROOPS for t in things)  # within their own country
    if root.pos_ != "VERB" and lemma in MEASURES:
        return True  # "announced a tariff"
    if root.pos_ != "VERB":
        published = lemma == "release" and any(t.lemma_.lower() in PUBLISHED for t in _of(root))
        return published or any(t.tag_ in ("WRB", "WP") for t in root.lefts)  # "how the systems"
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in root.children)
    aimed = root.dep_ == "advcl" and not own
    if any(c.tag_ == "TO" for c in root.children) and (
        aimed or any(c.tag_ == "WRB" for c in root.lefts)
    ):
        return True  # "sent rockets to aid its war", "decides when to send them"
    let = root.dep_ == "ccomp" and root.head.lemma_ == "let"
    bare = lemma in ("return", "release", "free") and not things
    if lemma in ("release", "free") and {t.lemma_.lower() for t in _behind(root)} & JUDGES:
        return True  # "freed on the order of a court"
    return let or bare or (lemma in ("lift", "release") and passes_nothing(root))


def _behind(verb: Token) -> Iterator[Token]:
    """What stands behind a verb's prepositions."""
    for child in verb.children:
        if child.dep_ in ("prep", "agent"):
            yield from child.subtree


def _of(noun: Token) -> Iterator[Token]:
    """What stands behind "of"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            yield from child.children


def _denied(found: DeliveryFinding, root: Token) -> bool:
    """Whether what governs it is denied: "does not assess that they withhold aid", "would not
    push for relief"."""
    above = root.head
    if root.dep_ == "pobj":
        above = above.head
    negated = any(c.dep_ == "neg" for c in above.children)
    if root.dep_ == "ccomp":
        return negated and above.lemma_.lower() in DENYING
    thing = root.dep_ in ("pobj", "dobj") and above.pos_ == "VERB"
    return negated and thing and found.status in ("promised", "floated")


def _taken_home(root: Token, things: tuple[Token, ...]) -> bool:
    """ "Return our hostages", "return tens of thousands of residents to their homes"."""
    if root.lemma_.lower() not in ("return", "bring"):
        return False
    people = [t for thing in things for t in thing.subtree]
    if root.pos_ == "NOUN":
        people = [t for thing in _of(root) for t in thing.subtree]
    own = any(t.tag_ == "PRP$" and t.lower_ in ("our", "its") for t in people)
    own = own and any(t.lemma_.lower() in CAPTIVES for t in people)
    return own or any(t.lemma_.lower() in HOMECOMERS and t.dep_ in ("pobj", "dobj") for t in people)


def _by_holder(
    reading: Reading, found: DeliveryFinding, root: Token, things: tuple[Token, ...]
) -> DeliveryFinding | None:
    """Captives whose release a party only speaks of, given by whoever holds them."""
    agent = root.pos_ == "VERB" and any(c.dep_ in ("nsubj", "agent") for c in root.children)
    noun = root.pos_ == "NOUN" and root.lemma_.lower() in ("release", "return", "freeing")
    passive = any(c.dep_ == "nsubjpass" for c in root.children) and not agent
    captives = [t for x in (root, *things) for t in x.subtree if t.lemma_.lower() in CAPTIVES]
    if not captives or found.offer is None or not (noun or passive):
        return found
    holder = Holders(reading).of(captives[0])
    if holder is None or holder == found.giver:
        return found if holder is not None else None
    return replace(found, giver=holder, receiver=None, status="floated", certainty="low")


# ---------------------------------------------------------------- between parties of public life


def _between_parties(
    reading: Reading,
    found: DeliveryFinding,
    span: Span,
    root: Token,
    things: tuple[Token, ...],
) -> bool:
    """Whether who gives and what is given make a line between parties."""
    actors = {a.id: a for a in reading.actors}
    giver = actors.get(found.giver or "")
    receiver = actors.get(found.receiver or "")
    near = [t for c in root.rights if c.dep_ not in _ELSEWHERE for t in c.subtree]
    words = {t.lemma_.lower() for t in (*span, *near)}
    if found.link != "none" or found.in_return_for is not None:
        return True
    if giver is None:
        sided = receiver is not None and receiver.type in PUBLIC and "body" not in words
        told = {t.lemma_.lower() for t in root.sent}
        freed = bool(words & CAPTIVES) and (root.pos_ == "NOUN" or _were(root))
        many = bool(words & CUSTODY) and any(t.tag_ == "NNS" for t in things)
        return sided or freed or many or bool(told & DEALT) or found.status != "delivered"
    if receiver is not None and public_party(receiver) and receiver.id != giver.id:
        return not _one_house(giver, receiver)
    others = set(_parties(reading, (*near, *span))) - {giver.id, giver.acts_for}
    if not public_party(giver):
        return _priced(reading, found) or bool(others) or bool(words & KEPT_BY_ALL)
    eased = root.lemma_.lower() in ("lift", "ease", "remove", "reopen", "open", "loosen", "relax")
    if eased and not others:
        return bool(words & CROSSING)
    return bool(others) or not words & (INWARD | CONSTITUENTS)


TAKING = frozenset("receive get obtain buy purchase import".split())
"""Verbs whose subject takes."""

EASING = frozenset("lift ease remove relax loosen open reopen waive".split())
"""Verbs of taking away what stands between one side and another."""

_BARRED = frozenset("on to with against for".split())

EQUIPPING = frozenset("provide supply equip furnish arm".split())
"""Verbs whose object takes what stands behind "with"."""

_ELSEWHERE = frozenset({"conj", "cc", "advcl", "ccomp", "parataxis"})


def _were(verb: Token) -> bool:
    """ "Were freed", "have been freed"."""
    return any(c.dep_ == "auxpass" and c.tag_ in ("VBD", "VBN") for c in verb.children)


def _priced(reading: Reading, found: DeliveryFinding) -> bool:
    """Whether it is a term of an offer that somebody makes at a price."""
    return any(o.id == found.offer and o.conditions for o in reading.offers)


def _one_house(giver: ActorFinding, receiver: ActorFinding) -> bool:
    """A parliament and its government."""
    house = "government-body"
    return giver.type == house and receiver.type == house and giver.acts_for == receiver.acts_for


def _parties(reading: Reading, tokens: tuple[Token, ...]) -> Iterator[str]:
    """The parties of public life that words name, and their people."""
    types = {a.id: a.type for a in reading.actors}
    for token in tokens:
        party = party_of(reading, actor_at(reading, token)) if token.pos_ != "PRON" else None
        if party is not None and types.get(party) in PUBLIC:
            yield party


# ---------------------------------------------------------------- the words


def _of_user(reading: Reading, found: DeliveryFinding, root: Token) -> bool:
    """ "They asked X to let Y fire the missiles they supplied": Y fires them and gave none."""
    said = any(c.dep_ == "nsubj" and c.lower_ == "they" for c in root.children)
    user = reading.clauses.headed_by(root.head.head) if root.head.dep_ == "dobj" else None
    doers = user.doers if user is not None else ()
    return said and found.giver in {party_of(reading, actor_at(reading, t)) for t in doers}


_TO_WHOM = frozenset("by to for with".split())


def _with_antecedent(
    reading: Reading, found: DeliveryFinding, span: Span, root: Token
) -> DeliveryFinding | None:
    """ "The support | that they gave": with the thing that a bare clause is about."""
    bare = root.dep_ in ("relcl", "acl") and root.head.pos_ in ("NOUN", "SYM", "NUM", "PROPN")
    whole = any(
        c.dep_ in ("dobj", "nsubjpass") and c.tag_ not in ("WDT", "WP") for c in root.children
    )
    if not bare or whole or root.head.i >= span.start:
        return found
    thing = root.head
    above = thing.head.head if thing.dep_ == "pobj" and thing.head.lower_ == "of" else thing
    if {thing.lemma_.lower(), above.lemma_.lower()} & NAMELESS or _of_user(reading, found, root):
        return None
    first = next((t for t in thing.subtree if t.tag_ not in ("WRB", "WP")), thing)
    behind = [c.right_edge for c in root.children if c.i > root.i and c.lower_ in _TO_WHOM]
    copula = root.pos_ == "AUX"  # "that they are willing to send"
    words = between(first, span[-1] if copula else behind[-1] if behind else root)
    if not words or first.sent.start != root.sent.start:
        return found
    what = reading.cite(words)
    cited = (what, *found.citations[1:]) if found.citations[0] == found.what else found.citations
    return replace(found, what=what, citations=cited)
